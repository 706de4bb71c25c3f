/** Properties of values of any type: which struct or view they go through, checks for undefined and null, optional chains. */
import { OBJECT_TYPE, STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { isMissing, mayBeMissing } from "../ir/missing-numbers.ts";
import { type Label, type Node, op } from "../ir/tree.ts";
import type { Expression, OptionalChain, Node as SyntaxNode } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { structBeside } from "./array-classes.ts";
import { type Body, sequence } from "./body.ts";
import type { ArgumentSource } from "./class-members.ts";
import { refuseUnboundStatic } from "./class-object-members.ts";
import type { Shape } from "./closures.ts";
import { convert } from "./convert.ts";
import { branch, effectOf, undefinedOf, when } from "./emit.ts";
import {
  callFunctionProperty,
  hasFunctionProperty,
  readFunctionProperty,
  writeFunctionProperty,
} from "./function-properties.ts";
import type { StructRecord } from "./layouts.ts";
import { admitsNullish, isNullishTest } from "./nullish.ts";
import { callOn, readFrom, writeDeclared } from "./record-members.ts";
import { isClassInstance } from "./structs.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** How an object is reached: by its struct, or by a view over several. */
export type Access =
  | {
      readonly kind: "record";
      readonly record: StructRecord;
      readonly node: Node;
      readonly type: Type;
    }
  | { readonly kind: "view"; readonly index: number; readonly node: Node; readonly type: Type };

/** The access path to an object; `undefined` when the value is no object with known structs. */
export function accessOf(body: Body, object: Value): Access | undefined {
  const { layouts, interfaces, representations, flows, types } = body.lowering;
  const { type } = object.node;
  const known = types.nonNullable(object.type);
  if (isClassInstance(known) && representations.category(known) === "array") {
    const array = convert(body, object, known);
    const record = layouts.record(layouts.ownStruct(known));
    const node = array.type === record.index ? array : structBeside(body, known, array);
    return { kind: "record", record, node, type: known };
  }
  if (typeof type === "number" && type !== OBJECT_TYPE) {
    const record = layouts.recordAt(type);
    if (record) return { kind: "record", record, node: object.node, type: object.type };
    if (interfaces.structsAt(type))
      return { kind: "view", index: type, node: object.node, type: object.type };
    return undefined;
  }
  const part = representations.objectPart(object.type);
  if (!part || part === "anything") return undefined;
  const seen = flows.referenceOf(types.canonicalKey(part), part, layouts.ownStruct(part));
  const index = "key" in seen ? layouts.indexOf(seen) : interfaces.indexOf(seen);
  const node =
    type === "value"
      ? body.op("value.to_ref", [index], [object.node], index)
      : body.op("ref.cast", [index], [object.node], index);
  return accessOf(body, { node, type: part });
}

/** Reads a property of an object. */
export function readProperty(
  body: Body,
  object: Value,
  name: string,
  wanted: Type,
): Value | undefined {
  if (hasFunctionProperty(body, object.type, name))
    return readFunctionProperty(body, object, name, wanted);
  refuseUnboundStatic(body, object.type, name);
  const access = accessOf(body, object);
  if (!access) return undefined;
  if (access.kind === "record") {
    // A struct which stands for a union of its derived classes may lack what each of those has.
    if (hasMember(body, access.record, name))
      return readFrom(body, access.record, access.node, name, wanted);
    const view = viewOf(body, access);
    if (view === undefined) return readFrom(body, access.record, access.node, name, wanted);
    return body.lowering.interfaces.read(
      body,
      op("ref.cast", [view], [access.node], view),
      view,
      name,
      wanted,
    );
  }
  return body.lowering.interfaces.read(body, access.node, access.index, name, wanted);
}

/**
 * Writes a property of an object.
 * @param isBinding the value is the method of that name, bound to the object
 */
export function writeProperty(
  body: Body,
  object: Value,
  name: string,
  type: Type,
  value: Value,
  isBinding = false,
): Node | undefined {
  if (hasFunctionProperty(body, object.type, name))
    return writeFunctionProperty(body, object, name, value);
  const access = accessOf(body, object);
  if (!access) return undefined;
  if (access.kind === "record") {
    if (hasMember(body, access.record, name))
      return writeDeclared(body, access.record, access.node, name, value, type, isBinding);
    const view = viewOf(body, access);
    if (view === undefined)
      return writeDeclared(body, access.record, access.node, name, value, type, isBinding);
    return body.lowering.interfaces.write(
      body,
      op("ref.cast", [view], [access.node], view),
      view,
      name,
      type,
      value,
    );
  }
  return body.lowering.interfaces.write(body, access.node, access.index, name, type, value);
}

/** Calls a method of an object, or a function which its property holds. */
export function callMember(
  body: Body,
  object: Value,
  name: string,
  typeArguments: readonly Type[],
  shape: Shape,
  args: ArgumentSource,
): Value | undefined {
  if (hasFunctionProperty(body, object.type, name))
    return callFunctionProperty(body, object, name, args);
  const access = accessOf(body, object);
  if (!access) return undefined;
  if (access.kind === "record") {
    if (hasMember(body, access.record, name)) {
      return callOn(body, access.record, access.node, name, typeArguments, shape, args);
    }
    const view = viewOf(body, access);
    if (view === undefined)
      return callOn(body, access.record, access.node, name, typeArguments, shape, args);
    const cast = op("ref.cast", [view], [access.node], view);
    return body.lowering.interfaces.call(body, cast, view, name, typeArguments, shape, args);
  }
  return body.lowering.interfaces.call(
    body,
    access.node,
    access.index,
    name,
    typeArguments,
    shape,
    args,
  );
}

function hasMember(body: Body, record: StructRecord, name: string): boolean {
  const { layouts, types } = body.lowering;
  return (
    record.info.type.kind === "classValue" ||
    layouts.field(record, name) !== undefined ||
    types.propertyOf(record.info.type, name) !== undefined
  );
}

/** The view over the structs of a type whose representation is a common ancestor of them. */
function viewOf(body: Body, access: Access): number | undefined {
  const { representations, flows, layouts, interfaces, types } = body.lowering;
  const part = representations.objectPart(access.type);
  if (!part || part === "anything") return undefined;
  const structs = flows.structsOf(types.canonicalKey(part), part, layouts.ownStruct(part));
  return structs.length > 1 ? interfaces.indexOf(structs) : undefined;
}

/** An expression as the object of an access: checked for undefined and null unless it cannot be either. */
export function objectOf(body: Body, node: Expression, name: string, optional: boolean): Value {
  if (body.evaluated?.node === node) return body.evaluated.value;
  if (optional) return optionalLink(body, body.expression(node, "undefined"));
  // A missing element is undefined, and using it is JavaScript's own TypeError.
  const isReference = isElement(node) && typeof body.repr(body.typeOf(node)) === "number";
  return checked(body, body.expression(node, isReference ? "undefined" : "element"), node, name);
}

/** `list[i]`, also with a `!` that says it is there. */
function isElement(node: Expression): boolean {
  let inner = stripParentheses(node);
  while (inner.kind === "NonNull") inner = stripParentheses(inner.expression);
  return inner.kind === "ElementAccess";
}

/** The object of an assignment, and the check that it is one, which JavaScript makes when the value is there; nothing where it needs none. */
export function objectToWrite(
  body: Body,
  node: Expression,
  name: string,
): { readonly object: Value; readonly isUnchecked: boolean } {
  const { lowering } = body;
  const isReference = isElement(node) && typeof body.repr(body.typeOf(node)) === "number";
  const value = body.expression(node, isReference ? "undefined" : "element");
  const isProvenObject = !admitsNullish(lowering, value.type) && isProven(body, node);
  if (typeof value.node.type !== "number" || isProvenObject)
    return { object: checked(body, value, node, name), isUnchecked: false };
  const type = lowering.types.nonNullable(value.type);
  return { object: { node: value.node, type }, isUnchecked: true };
}

/** The value with a TypeError in place of undefined and null. */
export function checked(body: Body, value: Value, node: Expression, name: string): Value {
  const { type } = value.node;
  const { lowering } = body;
  const known = lowering.types.nonNullable(value.type);
  if (type === "value") {
    if (!admitsNullish(lowering, value.type)) return value;
    const present: Value = { node: convert(body, value, known), type: known };
    return mayBeMissing(present.node) ? checkedNumber(body, present, name) : present;
  }
  if (mayBeMissing(value.node)) return checkedNumber(body, value, name);
  if (typeof type !== "number") return value;
  if (!admitsNullish(lowering, value.type) && isProven(body, node)) return value;
  const text = lowering.builder.string(name);
  return { node: body.op("ref.check", [text], [value.node], type), type: known };
}

function checkedNumber(body: Body, { node, type }: Value, name: string): Value {
  const number = body.hold(node);
  const text = body.lowering.builder.string(name);
  const refusal = body.op("ref.check", [text], [undefinedOf(STRING_TYPE)], STRING_TYPE);
  const refuse = when(isMissing(number.read()), [effectOf(refusal)]);
  return { node: sequence([number.store, refuse, number.read()]), type };
}

/** `object?.`: jumps to the end of the chain where there is no object. */
export function optionalLink(body: Body, value: Value): Value {
  const chain = body.chains[body.chains.length - 1];
  const known = body.lowering.types.nonNullable(value.type);
  const held = body.hold(value.node);
  const test = isNullishTest(body, { node: held.read(), type: value.type });
  if (!test || !chain) return { node: sequence([held.store, held.read()]), type: value.type };
  const leave = when(test, [branch(chain.label, undefinedOf(chain.type))]);
  const present = convert(body, { node: held.read(), type: value.type }, known);
  return { node: sequence([held.store, leave, present]), type: known };
}

/** The whole of an optional chain. */
export function lowerChain(body: Body, node: OptionalChain): Value {
  const type = body.lowering.representations.orUndefined(body.typeOf(node));
  const representation = body.repr(type);
  const label: Label = { name: "chain" };
  body.chains.push({ label, type: representation });
  try {
    const value = body.expression(node.expression, "undefined");
    const inside = convert(body, value, type);
    return { node: { kind: "block", label, body: [inside], type: representation }, type };
  } finally {
    body.chains.pop();
  }
}

/** True if the expression cannot be undefined or null unless a type lied. */
export function isProven(body: Body, node: Expression): boolean {
  const inner = stripParentheses(node);
  switch (inner.kind) {
    case "ThisExpression":
      return !body.thisValue || !admitsNullish(body.lowering, body.thisValue.type);
    case "NewExpression":
    case "ObjectLiteral":
    case "ArrayLiteral":
    case "StringLiteral":
    case "TemplateLiteral":
    case "ArrowFunction":
    case "FunctionExpression":
      return true;
    case "Binary":
      return true;
    case "Identifier": {
      const symbol = body.lowering.program.symbolOf(inner);
      if (!symbol || symbol.isReassigned) return false;
      const [declaration] = symbol.declarations;
      if (symbol.variableKind !== "const" || declaration?.kind !== "VariableDeclaration")
        return false;
      return (
        declaration.initializer !== null &&
        declaration.initializer.kind !== "Identifier" &&
        isProven(body, declaration.initializer)
      );
    }
    default:
      return false;
  }
}

/** Refuses a property of a value about which nothing is known. */
export function noSuchAccess(body: Body, node: SyntaxNode, type: Type): never {
  return unsupported(body.span(node), `properties of \`${body.lowering.types.toString(type)}\``);
}
