/** Types of the library that the checker treats by name. */
import type { MutableSymbol } from "./symbol-table.ts";
import type { ConditionalType } from "./types.ts";

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

/** `Awaited<T>` of a type that is not known yet. */
export function isAwaited({ root }: ConditionalType): boolean {
  const symbol = root.alias?.symbol;
  return symbol?.name === "Awaited" && symbol.module.isLibrary;
}
