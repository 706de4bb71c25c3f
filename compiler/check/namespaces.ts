/** Members of namespaces and module objects. */
import type { Checker } from "./checker.ts";
import { plainProperty } from "./stored-members.ts";
import { MEANING, type MutableSymbol } from "./symbol-table.ts";
import { typeOfSymbol } from "./symbol-types.ts";
import type { NamespaceType, Property } from "./types.ts";

function exportsOf(c: Checker, type: NamespaceType): ReadonlyMap<string, MutableSymbol> {
  const symbol = type.symbol as MutableSymbol;
  if (symbol.kind !== "module") return symbol.exports ?? new Map();
  const names = c.modules.namesOf(symbol.module);
  return c.modules.exportsOf(names.symbol === symbol ? names : symbol);
}

/** The symbol of a member, re-exports followed. */
export function namespaceMember(
  c: Checker,
  type: NamespaceType,
  name: string,
): MutableSymbol | undefined {
  const symbol = exportsOf(c, type).get(name);
  const target = symbol && c.modules.resolveImport(symbol);
  return target !== undefined && (target.meaning & MEANING.value) !== 0 ? target : undefined;
}

/** A value member of a namespace or module object. */
export function namespaceProperty(
  c: Checker,
  type: NamespaceType,
  name: string,
): Property | undefined {
  const symbol = namespaceMember(c, type, name);
  if (symbol === undefined) return undefined;
  const isModule = type.symbol.kind === "module";
  return plainProperty(name, () => typeOfSymbol(c, symbol), {
    isReadonly: isModule || symbol.kind !== "variable" || symbol.variableKind === "const",
    declarations: symbol.declarations,
    symbol,
  });
}

/** All value members. */
export function namespaceProperties(c: Checker, type: NamespaceType): readonly Property[] {
  const found: Property[] = [];
  for (const name of exportsOf(c, type).keys()) {
    const property = namespaceProperty(c, type, name);
    if (property !== undefined) found.push(property);
  }
  return found;
}
