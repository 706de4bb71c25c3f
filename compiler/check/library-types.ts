/** Types of the library that the checker treats by name. */
import type { MutableSymbol } from "./symbol-table.ts";

/** `Future` of `"tscript"`. */
export function isFuture(symbol: MutableSymbol): boolean {
  return (
    symbol.name === "Future" && symbol.module.isLibrary && symbol.module.path === "tscript.d.ts"
  );
}

/** Types that TypeScript declares with a parameter for the buffer they are a view of. */
export function isView({ name, module }: MutableSymbol): boolean {
  return module.isLibrary && /^(?:(?:Int|Uint|Float)\d+(?:Clamped)?Array|DataView)$/.test(name);
}
