/** Methods of the language from its prototypes, which are called on something else: `Object.prototype.hasOwnProperty.call(o, key)`. */
import type { ProgramSymbol } from "../check/symbols.ts";
import type { Expression, PropertyAccess } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Lowering } from "./lowering.ts";
import { memberName } from "./members.ts";
import { constantDeclaration } from "./uses.ts";

/** `Array.prototype`, `Object.prototype` and the like, `[]` and `{}`: where methods are found that are called on something else. */
export function isPrototype({ program }: Lowering, node: Expression): boolean {
  const written = stripParentheses(node);
  // `([] as string[]).concat.apply([], lists)`
  const object = written.kind === "AsExpression" ? stripParentheses(written.expression) : written;
  if (object.kind === "ArrayLiteral") return object.elements.length === 0;
  if (object.kind === "ObjectLiteral") return object.members.length === 0;
  if (object.kind !== "PropertyAccess" || memberName(object) !== "prototype") return false;
  return program.memberOf(object)?.kind === "builtin";
}

/** The method that a name stands for, as in `const hasOwn = Object.prototype.hasOwnProperty`. */
export function prototypeMethodOf(
  lowering: Lowering,
  node: Expression,
): PropertyAccess | undefined {
  const symbol = node.kind === "Identifier" ? lowering.program.symbolOf(node) : undefined;
  return symbol && prototypeMethod(lowering, symbol);
}

/** The same by the symbol of a `const` of a module, of which the program only uses `call` and `apply`: it needs no value. */
export function prototypeMethod(
  lowering: Lowering,
  symbol: ProgramSymbol,
): PropertyAccess | undefined {
  if (symbol.variableKind !== "const" || !symbol.isModuleLevel || symbol.isExported)
    return undefined;
  const initializer = constantDeclaration(symbol)?.initializer;
  const value = initializer && stripParentheses(initializer);
  if (value?.kind !== "PropertyAccess" || !isPrototype(lowering, value.object)) return undefined;
  const isOnlyCalled = lowering.uses.of(symbol).every(({ node }) => lowering.uses.isCalledOn(node));
  return isOnlyCalled ? value : undefined;
}
