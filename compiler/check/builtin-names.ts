/** Names of builtin members as the table of builtins keys them. */

import { LIBRARY_MODULES } from "../builtins/modules.ts";
import { builtinKey } from "../builtins/table.ts";
import type { ElementAccess, PropertyAccess } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Checker } from "./checker.ts";
import { propertyOf } from "./members.ts";
import type { MutableSymbol } from "./symbol-table.ts";
import { propertyText } from "./type-text.ts";
import type { Property, Type } from "./types.ts";

/** `Array#push`, `Math.floor`, `fs.readFileSync`: the key of a member that a declaration file of the library declares. */
export function builtinMember(c: Checker, object: Type, property: Property): string | undefined {
  const name = propertyText(property.name);
  if (object.kind === "namespace") {
    const symbol = c.late.namespaceMember(c, object, property.name);
    return symbol === undefined ? undefined : moduleMember(symbol, property.name);
  }
  const owner = property.declaredBy?.symbol;
  if (owner === undefined || !owner.module.isLibrary || !owner.module.isDeclarationFile)
    return undefined;
  // A member that all typed arrays inherit is declared by one interface; which one is accessed does not matter.
  return builtinKey(owner.name, name);
}

/** Interfaces of which there is one object, which programs may hand on or replace by one of their own. */
const HELD_GLOBALS: ReadonlySet<string> = new Set(["Math", "JSON", "Console", "Crypto"]);

/** Whether a member is of what may be any object like `console`, as in `logger.log`, not of that itself. */
export function isOfHeldGlobal(
  c: Checker,
  node: PropertyAccess | ElementAccess,
  { declaredBy }: Property,
): boolean {
  if (!declaredBy || !HELD_GLOBALS.has(declaredBy.symbol.name)) return false;
  const { module } = declaredBy.symbol;
  if (!module.isLibrary || !module.isDeclarationFile) return false;
  const object = stripParentheses(node.object);
  if (object.kind === "PropertyAccess")
    return !(object.object.kind === "Identifier" && object.object.name === "globalThis");
  const symbol = object.kind === "Identifier" ? c.late.valueSymbolOf(c, object) : undefined;
  return symbol?.module !== module;
}

/** Key of an exported function or value of an importable module, of a global function, or of an intrinsic. */
export function moduleMember(symbol: MutableSymbol, name: string): string | undefined {
  const { module } = symbol;
  if (!module.isLibrary || !module.isDeclarationFile) return undefined;
  for (const each of Object.values(LIBRARY_MODULES)) {
    if (each.file === module.path) return builtinKey(each.prefix, name, true);
  }
  return module.path === "intrinsics.d.ts" ? `intrinsics.${name}` : name;
}

/** Key of a called or constructed global: `parseInt`, `String()`, `new Array`. */
export function builtinCallName(
  c: Checker,
  symbol: MutableSymbol | undefined,
  type: Type,
  which: "call" | "new",
): string | undefined {
  void c;
  if (symbol !== undefined && symbol.kind === "function") return moduleMember(symbol, symbol.name);
  if (
    type.kind === "reference" &&
    type.target.symbol.module.isLibrary &&
    type.target.symbol.module.isDeclarationFile
  ) {
    const name = constructorName(type.target.symbol.name);
    return which === "new" ? `new ${name}` : `${name}()`;
  }
  return symbol === undefined ? undefined : moduleMember(symbol, symbol.name);
}

/** Key of a builtin that a name stands for because a pattern took it: `abs` of `const { abs } = Math`. */
export function takenBuiltin(c: Checker, symbol: MutableSymbol): string | undefined {
  const [declaration] = symbol.declarations;
  if (symbol.isReassigned || declaration?.kind !== "PatternProperty") return undefined;
  const pattern = c.tables.parent[declaration.id];
  const source = pattern && c.tables.parent[pattern.id];
  if (source?.kind !== "VariableDeclaration" || declaration.initializer !== null) return undefined;
  const { initializer } = source;
  if (initializer?.kind !== "Identifier" || declaration.key.kind !== "Identifier") return undefined;
  const object = c.late.valueSymbolOf(c, initializer);
  if (!object?.module.isLibrary || !object.module.isDeclarationFile) return undefined;
  const type = c.late.checkExpression(c, initializer);
  const property = propertyOf(c, type, declaration.key.name);
  const name = property && builtinMember(c, type, property);
  return name?.includes("#") ? undefined : name;
}

function constructorName(name: string): string {
  return name.endsWith("Constructor") ? name.slice(0, -"Constructor".length) : name;
}
