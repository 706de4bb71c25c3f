/** `const { abs, PI } = Math` and `const { groups } = match`: what a pattern takes of the language's own objects. */
import { builtinKey, findBuiltin } from "../builtins/table.ts";
import type { Type } from "../check/types.ts";
import type { Expression, Node as SyntaxNode } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { lowerBuiltinCall } from "./builtin-calls.ts";
import { builtinFunctionValue } from "./builtin-values.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** The type of the object that an expression names, if it is one of the language's own which is only declared: `Math`, `console`, `Object`. */
export function builtinObject(body: Body, node: Expression): Type | undefined {
  const symbol = node.kind === "Identifier" ? body.lowering.program.symbolOf(node) : undefined;
  if (!symbol?.module.isLibrary || !symbol.module.isDeclarationFile) return undefined;
  const type = body.typeOf(node);
  return type.kind === "reference" && type.target.declarationKind === "interface"
    ? type
    : undefined;
}

/** A member of such an object. @param at where it is taken */
export function builtinOf(body: Body, object: Type, name: string, at: SyntaxNode): Value {
  const property = body.lowering.types.propertyOf(object, name);
  const owner = property?.declaredBy?.symbol.name;
  const key = owner && builtinKey(owner, name);
  if (!property || !key || key.includes("#"))
    return unsupported(body.span(at), `taking \`${name}\` of this`);
  const { type } = property;
  const made = body.lowering.closures.shapeOf(type) && builtinFunctionValue(body, at, key, type);
  if (made) return made;
  if (!findBuiltin(key)) return unsupported(body.span(at), `\`${key}\``);
  return lowerBuiltinCall(body, {
    name: key,
    at,
    receiver: undefined,
    args: [],
    typeArguments: [],
    type,
    isUnused: false,
  });
}

/** A member that a row of the table gives of a value, as `groups` of a match. @param at where it is taken */
export function builtinPart(
  body: Body,
  object: Value,
  name: string,
  at: SyntaxNode,
): Value | undefined {
  const { types } = body.lowering;
  const property = types.propertyOf(types.nonNullable(object.type), name);
  const owner = property?.declaredBy;
  if (!property || !owner?.symbol.module.isDeclarationFile || property.propertyKind === "method")
    return undefined;
  if (name === "raw" && owner.symbol.name === "TemplateStringsArray")
    return body.lowering.taggedTemplates.raw(body, object, property.type);
  const key = builtinKey(owner.symbol.name, name);
  if (!key.includes("#") || !findBuiltin(key)) return undefined;
  return lowerBuiltinCall(body, {
    name: key,
    at,
    receiver: object,
    args: [],
    typeArguments: [],
    type: property.type,
    isUnused: false,
  });
}
