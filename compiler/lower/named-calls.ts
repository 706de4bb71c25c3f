/** Calls of members by name, of a value that has been evaluated: the language's own, methods of classes, functions in fields, and what only the running program knows. */

import { findBuiltin } from "../builtins/table.ts";
import type { ResolvedCall } from "../check/checked-program.ts";
import type { Type } from "../check/types.ts";
import { op } from "../ir/tree.ts";
import type { CallExpression, Expression } from "../syntax/ast.ts";
import { lowerArguments } from "./arguments.ts";
import { declaresMember } from "./array-classes.ts";
import { argumentsWithReceiver } from "./bind.ts";
import { type Body, sequence } from "./body.ts";
import { lowerBuiltinCall } from "./builtin-calls.ts";
import { calleeText } from "./callee-text.ts";
import { closeAll, closedSignature } from "./calls-shared.ts";
import type { ArgumentSource } from "./class-members.ts";
import type { Shape } from "./closures.ts";
import { box, convert } from "./convert.ts";
import { readDynamic } from "./dynamic-properties.ts";
import { effectOf, stringConstant, undefinedOf, when } from "./emit.ts";
import { hasFunctionProperty } from "./function-properties.ts";
import { callLibrary } from "./library.ts";
import { assertedProperty, builtinOwner } from "./members.ts";
import { argumentsOfMember, callWithMissingKey } from "./missing-arguments.ts";
import { keepingTexts, widened } from "./missing-types.ts";
import { admitsNullish } from "./nullish.ts";
import { callMember, checked, isProven, optionalLink, readProperty } from "./property.ts";
import { hasStandIns, refuseStandIns } from "./stand-ins.ts";
import { isClassInstance } from "./structs.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** Calls a member by name of a value at hand, by what its closed type is. */
export function callNamed(
  body: Body,
  node: CallExpression,
  call: ResolvedCall,
  object: Value,
  name: string,
  wantsValue: boolean,
): Value {
  const { representations, closures, types } = body.lowering;
  const whole = representations.normalize(types.nonNullable(object.type));
  const ofObjects = arrayOfObjects(body, whole);
  if (representations.isMixed(whole) && !ofObjects) return callOfMany(body, node, object, name);
  const type = ofObjects ?? whole;
  if (ofObjects) object = { node: convert(body, object, ofObjects), type: ofObjects };
  const owner = builtinOwner(representations.category(type));
  const key = bufferKey(type, name) ?? `${owner}#${name}`;
  const isOwn = hasFunctionProperty(body, type, name) || declaresMember(types, type, name);
  if (owner && findBuiltin(key) && !isOwn) {
    return lowerBuiltinCall(body, {
      name: key,
      at: node,
      receiver: { node: object.node, type },
      args: argumentsWithReceiver(body, node, name),
      typeArguments: closeAll(body, call.typeArguments),
      type: body.typeOf(node),
      isUnused: !wantsValue,
    });
  }
  const declared = closures.shapeOfSignature(closures.erased(closedSignature(body, call)));
  const isOfLibrary = call.member?.property?.declaredBy?.symbol.module.isLibrary === true;
  const isKeeping =
    isOfLibrary && KEEPING.has(call.member?.property?.declaredBy?.symbol.name ?? "");
  const shape = isOfLibrary ? declared : admitMissingOfMethod(body, name, declared);
  // Builtins are listed as they are written, members are known by their inner names.
  const member = name.replace(/^\[Symbol\.(\w+)\]$/, "@@$1");
  if (node.optional) {
    const property = types.propertyOf(type, member);
    const mayLack = property?.isOptional || hasStandIns(body, type);
    if (property?.propertyKind !== "method" || mayLack) {
      return callOptionalMember(body, node, { node: object.node, type }, name);
    }
  }
  const callWith = (self: Value, args: ArgumentSource): Value | undefined =>
    callMember(body, self, member, closeAll(body, call.typeArguments), shape, args);
  const given = { node: object.node, type };
  const self = mayLackMethod(body, type, member)
    ? withMethod(body, given, member, node.callee)
    : refuseStandIns(body, given, member, node.callee);
  const called =
    callWithMissingKey(body, call, node.arguments, self, (held, key) =>
      callWith(held, ({ params }) => params.map((param) => convert(body, key, param.type))),
    ) ??
    callWith(self, (own) =>
      argumentsOfMember(body, call, node.arguments, isKeeping ? keepingTexts(body, own) : own),
    );
  return called ?? callOfMany(body, node, object, name);
}

/** Classes whose methods hand on what they are given. */
const KEEPING: ReadonlySet<string> = new Set(["Map", "Set", "WeakMap"]);

/** The calling convention of a method that is called through an interface, with `undefined` where that comes although no type says so. */
function admitMissingOfMethod({ lowering }: Body, name: string, shape: Shape): Shape {
  const { missing, representations } = lowering;
  const params = shape.params.map((param, index) => {
    if (param.isRest || param.isOptional) return param;
    const holder = missing.ofParameterOfMethod(name, index);
    return { ...param, type: widened(representations, param.type, holder) };
  });
  return { params, result: widened(representations, shape.result, missing.ofMethod(name)) };
}

/**
 * Arrays of several types of objects as one array of all of them: they can be represented alike at no cost. Other arrays stay as they are, so
 * that numbers are not boxed throughout the program.
 */
function arrayOfObjects(body: Body, type: Type): Type | undefined {
  const { representations, types } = body.lowering;
  const members = representations.arrayMembers(type);
  if (members.length < 2 || members.length < representations.members(type).length) return undefined;
  const element = representations.elementOf(type);
  const isOfObjects = element && representations.category(element) === "object";
  return isOfObjects ? types.array(element) : undefined;
}

/** The row of a method that Node's buffers have of their own. */
function bufferKey(type: Type, name: string): string | undefined {
  const isBuffer = type.kind === "reference" && type.target.symbol.name === "Buffer";
  const key = `Buffer#${name}`;
  return isBuffer && type.target.symbol.module.isLibrary && findBuiltin(key) ? key : undefined;
}

/** Whether objects may be without a method that their class declares, or without the function that their type says is there. */
function mayLackMethod({ lowering }: Body, type: Type, name: string): boolean {
  const property = lowering.types.propertyOf(type, name);
  if (property?.propertyKind === "field")
    return lowering.missing.ofProperty(property)?.isTainted === true;
  return isClassInstance(type) && property?.propertyKind === "method" && property.isOptional;
}

/** An object, with the TypeError of a call where it lacks the method that is called next. */
function withMethod(body: Body, object: Value, name: string, callee: Expression): Value {
  const wanted = body.lowering.types.propertyOf(object.type, name)?.type;
  const held = body.hold(object.node);
  const self = { node: held.read(), type: object.type };
  const method = wanted && readProperty(body, self, name, wanted);
  if (!method || typeof method.node.type !== "number") return object;
  const check = effectOf(callable(body, method, callee).node);
  return { node: sequence([held.store, check, held.read()]), type: object.type };
}

/** A method of a value of which only the running program knows what it is. */
export function callOfMany(body: Body, node: CallExpression, object: Value, name: string): Value {
  const { handlers, classes } = body.lowering;
  const held = body.hold(box(object.node));
  const called = handlers.dynamicMethod(body, held.read(), name, node.arguments, node);
  return {
    node: { kind: "sequence", body: [held.store, called], type: "value" },
    type: classes.unknownType,
  };
}

/** `o.f?.()`: the function may not be there. */
function callOptionalMember(body: Body, node: CallExpression, object: Value, name: string): Value {
  const { types, closures, classes, representations, handlers } = body.lowering;
  const declared = types.propertyOf(object.type, name)?.type ?? classes.unknownType;
  const isUnknown =
    representations.objectPart(object.type) === "anything" ||
    closures.isMixed(declared) ||
    assertedProperty(body, object.type, name) !== undefined;
  if (isUnknown) {
    const held = body.hold(box(object.node));
    const self: Value = { node: held.read(), type: classes.unknownType };
    const member = readDynamic(body, self, name);
    const link = optionalLink(body, { node: box(member.node), type: classes.unknownType });
    const called = handlers.dynamicMethod(body, held.read(), name, node.arguments, node);
    return {
      node: { kind: "sequence", body: [held.store, effectOf(link.node), called], type: "value" },
      type: classes.unknownType,
    };
  }
  const wanted = hasStandIns(body, object.type)
    ? body.lowering.representations.orUndefined(declared)
    : declared;
  const held = body.hold(object.node);
  const self = (): Value => ({ node: held.read(), type: object.type });
  const callee =
    readProperty(body, self(), name, wanted) ?? unsupported(body.span(node), "this call");
  // The object comes first, within the chain: it may be the end of it already.
  const known = optionalLink(body, callee);
  const shape = closures.shapeOf(known.type);
  if (callee.type === classes.undefinedType)
    return {
      node: sequence([held.store, effectOf(known.node), undefinedOf("value")]),
      type: callee.type,
    };
  if (!shape) return unsupported(body.span(node), "this call");
  if (types.propertyOf(object.type, name)?.propertyKind === "method") {
    // Read to see whether it is there; a method is called on its object.
    const called = callMember(body, self(), name, [], shape, (own) =>
      lowerArguments(body, node.arguments, own),
    );
    if (called)
      return {
        node: sequence([held.store, effectOf(known.node), called.node]),
        type: called.type,
      };
  }
  const found = sequence([held.store, known.node]);
  return closures.call(body, found, shape, lowerArguments(body, node.arguments, shape), {
    ...self(),
    name,
  });
}

/** A function, with the TypeError of a call in place of undefined and null. */
export function callable(body: Body, value: Value, node: Expression): Value {
  const { lowering } = body;
  if (typeof value.node.type !== "number") return checked(body, value, node, "call");
  if (!admitsNullish(lowering, value.type) && isProven(body, node)) return value;
  const held = body.hold(value.node);
  const text = stringConstant(lowering, calleeText(node));
  const refused = callLibrary(
    body,
    "error.ts#refuseCall",
    [],
    [{ node: text, type: lowering.classes.stringType }],
  );
  const isMissing = op("ref.is_nullish", [], [held.read()], "bool");
  return {
    node: sequence([held.store, when(isMissing, [effectOf(refused.node)]), held.read()]),
    type: lowering.types.nonNullable(value.type),
  };
}
