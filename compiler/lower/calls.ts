/** Calls: of declared functions, methods, closures, builtins; each way of calling is one small function here. */

import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import { findBuiltin } from "../builtins.ts";
import type { ResolvedCall } from "../check/checked-program.ts";
import type { ReferenceType, Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import { asNew } from "../syntax/as-new.ts";
import type {
  CallExpression,
  ElementAccess,
  Expression,
  FunctionLike,
  PropertyAccess,
  Spread,
} from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { argumentOf, lowerArguments } from "./arguments.ts";
import { arrayBaseOf, declaresMember } from "./array-classes.ts";
import { asClass } from "./array-species.ts";
import { argumentsWithReceiver, bindArguments } from "./bind.ts";
import { type Body, sequence } from "./body.ts";
import { bindTo, methodOf } from "./bound-members.ts";
import { lowerBuiltinCall } from "./builtin-calls.ts";
import { objectOfElement } from "./called-elements.ts";
import { calleeText } from "./callee-text.ts";
import { instantiationFor } from "./callees.ts";
import { closeAll, closedSignature } from "./calls-shared.ts";
import { leadingArguments } from "./capture-arguments.ts";
import type { ArgumentSource } from "./class-members.ts";
import { isClassValue, namedClass } from "./class-objects.ts";
import type { Shape } from "./closures.ts";
import { lowerNew, lowerSuperCall } from "./construct.ts";
import { box, convert } from "./convert.ts";
import { effectOf, stringConstant, undefinedOf, when } from "./emit.ts";
import { lowerFork, lowerWait } from "./fork.ts";
import { hasFunctionProperty } from "./function-properties.ts";
import { lowerIntrinsic } from "./intrinsics.ts";
import { callLibrary } from "./library.ts";
import { builtinOwner, memberName } from "./members.ts";
import { boundMethod } from "./method-values.ts";
import { argumentsOfMember, callWithMissingKey } from "./missing-arguments.ts";
import { widened } from "./missing-types.ts";
import { admitsNullish, onlyLosesUndefined } from "./nullish.ts";
import { objectTag } from "./object-tags.ts";
import {
  accessOf,
  callMember,
  checked,
  isProven,
  objectOf,
  optionalLink,
  readProperty,
} from "./property.ts";
import { isPrototype, prototypeMethodOf } from "./prototype-methods.ts";
import type { Receiver } from "./receivers.ts";
import { homeOf } from "./record-members.ts";
import { callStatic } from "./static-members.ts";
import { classOf } from "./statics.ts";
import { isClassInstance } from "./structs.ts";
import { unsupported } from "./unsupported.ts";
import type { IndexContext, Value } from "./value.ts";

/** Lowers a call; without `wantsValue` only its effects count. */
export function lowerCall(
  body: Body,
  node: CallExpression,
  wantsValue: boolean,
  context: IndexContext = "element",
): Value {
  const call = body.lowering.program.callOf(node);
  const value = dispatch(body, node, call, wantsValue);
  return settle(body, node, value, wantsValue, context);
}

/** The call's value as the type which the checker gave it. */
function settle(
  body: Body,
  node: CallExpression,
  value: Value,
  wantsValue: boolean,
  context: IndexContext,
): Value {
  const { classes, types } = body.lowering;
  if (!wantsValue) return { node: effectOf(value.node), type: classes.voidType };
  const type = body.typeOf(node);
  if (type.kind === "primitive" && type.name === "never") {
    return {
      node: {
        kind: "sequence",
        body: [effectOf(value.node), op("unreachable", [], [], "never")],
        type: "never",
      },
      type,
    };
  }
  if (value.node.type === "void" || value.node.type === "never") return value;
  if (types.canonicalKey(type) === types.canonicalKey(value.type)) return value;
  // What is missing stays so for those who ask; a missing text looks like any other, so it always does.
  const keeps = context !== "element" || value.node.type === STRING_TYPE;
  if (keeps && onlyLosesUndefined(body.lowering, value.type, type)) return value;
  return { node: convert(body, value, type), type };
}

function dispatch(
  body: Body,
  node: CallExpression,
  call: ResolvedCall,
  wantsValue: boolean,
): Value {
  const known = knownCallee(body, node, call);
  if (known) return callFunction(body, known, node.arguments, closeAll(body, call.typeArguments));
  switch (call.kind) {
    case "function":
    case "library":
      return callDeclared(body, node, call);
    case "static":
      return callStaticMethod(body, node, call, wantsValue);
    case "super":
      return lowerSuperCall(body, node);
    case "superMethod":
      return callSuperMethod(body, node, call);
    case "fork":
      return lowerFork(body, node, call);
    case "wait":
      return lowerWait(body, node);
    case "builtin":
      return callBuiltin(body, node, call, wantsValue);
    case "method":
      return callMethod(body, node, call, wantsValue);
    case "dynamic":
      return body.lowering.handlers.dynamicCall(body, node);
    case "value":
      return callValue(body, node, call);
    case "constructor":
      return lowerNew(body, asNew(node));
  }
}

/** A function literal called on the spot, or a `const` which is a function. */
function knownCallee(
  body: Body,
  node: CallExpression,
  call: ResolvedCall,
): FunctionLike | undefined {
  if (node.optional || call.kind === "fork" || call.kind === "wait" || call.kind === "builtin")
    return undefined;
  const callee = stripParentheses(node.callee);
  if (callee.kind === "ArrowFunction" || callee.kind === "FunctionExpression") {
    return callee;
  }
  if (callee.kind !== "Identifier") return undefined;
  const symbol = body.lowering.program.symbolOf(callee);
  if (!symbol || symbol.kind === "parameter") return undefined;
  const known = body.lowering.uses.calledFunction(symbol, callee);
  return known && !symbol.module.isLibrary ? known : undefined;
}

/** Calls a function whose code is known. */
export function callFunction(
  body: Body,
  node: FunctionLike,
  args: readonly (Expression | Spread)[],
  typeArguments: readonly Type[],
): Value {
  const instantiation = instantiationFor(body, node, typeArguments);
  const instance = body.lowering.functions.instance(node, instantiation);
  const leading = leadingArguments(body, instance);
  const lowered = lowerArguments(body, args, instance.shape);
  return {
    node: body.op("call", [instance.index], [...leading, ...lowered], instance.result),
    type: instance.shape.result,
  };
}

function callDeclared(body: Body, node: CallExpression, call: ResolvedCall): Value {
  const declaration = functionOf(call);
  const intrinsic = call.name ?? call.symbol?.name;
  if (!declaration && intrinsic && isIntrinsic(call)) {
    return lowerIntrinsic(
      body,
      node,
      call.symbol?.name ?? intrinsic,
      closedSignature(body, call),
      closeAll(body, call.typeArguments),
    );
  }
  if (!declaration)
    return unsupported(body.span(node), `calling \`${call.symbol?.name ?? "this"}\``);
  return callFunction(body, declaration, node.arguments, closeAll(body, call.typeArguments));
}

function isIntrinsic(call: ResolvedCall): boolean {
  return call.symbol?.module.isDeclarationFile ?? false;
}

function functionOf(call: ResolvedCall): FunctionLike | undefined {
  const { declaration } = call;
  if (declaration && "body" in declaration && declaration.body !== null)
    return declaration as FunctionLike;
  const found = call.symbol?.declarations.find(
    (each) => each.kind === "FunctionDeclaration" && each.body !== null,
  );
  return found?.kind === "FunctionDeclaration" ? found : undefined;
}

function callStaticMethod(
  body: Body,
  node: CallExpression,
  call: ResolvedCall,
  wantsValue: boolean,
): Value {
  const callee = stripParentheses(node.callee);
  if (callee.kind !== "PropertyAccess" && callee.kind !== "ElementAccess")
    return callValue(body, node, call);
  const declarations = call.member?.property?.declarations ?? call.symbol?.declarations ?? [];
  const self = staticReceiver(body, callee);
  if (!self) return callMethod(body, node, call, wantsValue);
  return callStatic(body, self, declarations, closeAll(body, call.typeArguments), (shape) =>
    lowerArguments(body, node.arguments, shape),
  );
}

/** The class whose static method is called where it is known: named, or `this` of a static method for `super`. */
function staticReceiver(body: Body, callee: PropertyAccess | ElementAccess): Value | undefined {
  if (callee.object.kind !== "SuperExpression") return classOf(body, callee);
  const self = body.thisValue;
  return self && { node: body.get(self.local), type: self.type };
}

function callSuperMethod(body: Body, node: CallExpression, call: ResolvedCall): Value {
  const callee = stripParentheses(node.callee);
  const home = homeOf(body);
  const base = home && body.lowering.types.baseClassOf(home);
  const self = body.thisValue;
  if (!self || isClassValue(self.type)) return callStaticMethod(body, node, call, true);
  if (callee.kind !== "PropertyAccess" || !base)
    return unsupported(body.span(node), "this call of a base method");
  const name = memberName(callee);
  const found = body.lowering.classMembers.find(base, name, "method");
  if (!found) return unsupported(body.span(node), "this call of a base method");
  return body.lowering.classMembers.callDirectly(
    body,
    found.owner,
    found.node,
    body.get(self.local),
    closeAll(body, call.typeArguments),
    (shape) => lowerArguments(body, node.arguments, shape),
  );
}

function callMethod(
  body: Body,
  node: CallExpression,
  call: ResolvedCall,
  wantsValue: boolean,
): Value {
  const callee = stripParentheses(node.callee);
  if (callee.kind !== "PropertyAccess" && callee.kind !== "ElementAccess")
    return callValue(body, node, call);
  const name = call.member?.name ?? (callee.kind === "PropertyAccess" ? memberName(callee) : "");
  const object = objectOf(body, callee.object, name, callee.optional);
  return callNamed(body, node, call, object, name, wantsValue);
}

/** Calls a member by name of a value at hand, by what its closed type is. */
function callNamed(
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
  const shape = isOfLibrary ? declared : admitMissingOfMethod(body, name, declared);
  // Builtins are listed as they are written, members are known by their inner names.
  const member = name.replace(/^\[Symbol\.(\w+)\]$/, "@@$1");
  if (node.optional) {
    const property = types.propertyOf(type, member);
    if (property?.propertyKind !== "method" || property.isOptional) {
      return callOptionalMember(body, node, { node: object.node, type }, name);
    }
  }
  const callWith = (self: Value, args: ArgumentSource): Value | undefined =>
    callMember(body, self, member, closeAll(body, call.typeArguments), shape, args);
  const self = mayLackMethod(body, type, member)
    ? withMethod(body, { node: object.node, type }, member, node.callee)
    : { node: object.node, type };
  const called =
    callWithMissingKey(body, call, node.arguments, self, (held, key) =>
      callWith(held, ({ params }) => params.map((param) => convert(body, key, param.type))),
    ) ?? callWith(self, (own) => argumentsOfMember(body, call, node.arguments, own));
  return called ?? callOfMany(body, node, object, name);
}

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

/** Whether objects of a class may be without a method that the class declares. */
function mayLackMethod({ lowering }: Body, type: Type, name: string): boolean {
  if (!isClassInstance(type)) return false;
  const property = lowering.types.propertyOf(type, name);
  return property?.propertyKind === "method" && property.isOptional;
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
function callOfMany(body: Body, node: CallExpression, object: Value, name: string): Value {
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
  const { types, closures, classes } = body.lowering;
  const wanted = types.propertyOf(object.type, name)?.type ?? classes.unknownType;
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

function callBuiltin(
  body: Body,
  node: CallExpression,
  call: ResolvedCall,
  wantsValue: boolean,
): Value {
  const name = call.name ?? call.member?.qualifiedName ?? "";
  const callee = stripParentheses(node.callee);
  if (name.startsWith("tscript:intrinsics.") || name.startsWith("intrinsics.")) {
    return lowerIntrinsic(
      body,
      node,
      name.slice(name.indexOf(".") + 1),
      closedSignature(body, call),
      closeAll(body, call.typeArguments),
    );
  }
  if (name === "Object.setPrototypeOf" && keepsPrototype(body, node))
    return { node: undefinedOf("value"), type: body.lowering.classes.undefinedType };
  if (name === "Future#wait") return lowerWait(body, node);
  if (name.includes("#") && (callee.kind === "PropertyAccess" || callee.kind === "ElementAccess")) {
    const member = name.slice(name.indexOf("#") + 1);
    if (
      name === "WriteStream#write" &&
      callee.kind === "PropertyAccess" &&
      isStandardStream(callee.object)
    )
      return writeStream(body, node, callee);
    if (name === "Function#bind" || name === "Function#call" || name === "Function#apply")
      return callOnFunction(body, node, callee as PropertyAccess, member);
    const ofSuper = arrayOfSuper(body, callee.object);
    if (ofSuper)
      return lowerBuiltinCall(body, {
        name,
        at: node,
        receiver: ofSuper,
        args: argumentsWithReceiver(body, node, member),
        typeArguments: closeAll(body, call.typeArguments),
        type: body.typeOf(node),
        isUnused: !wantsValue,
        isOfSuper: true,
      });
    const object = objectOf(body, callee.object, member, callee.optional);
    if (!name.startsWith("Object#")) return callNamed(body, node, call, object, member, wantsValue);
    return lowerBuiltinCall(body, {
      name,
      at: node,
      receiver: object,
      args: node.arguments.map((each) => argumentOf(body, each)),
      typeArguments: [],
      type: body.typeOf(node),
      isUnused: false,
    });
  }
  const called = lowerBuiltinCall(body, {
    name: findBuiltin(name) ? name : `${name}()`,
    at: node,
    receiver: undefined,
    args:
      name === "Array.from"
        ? argumentsWithReceiver(body, node, name)
        : node.arguments.map((each) => argumentOf(body, each)),
    typeArguments: closeAll(body, call.typeArguments),
    type: body.typeOf(node),
    isUnused: !wantsValue,
  });
  const isOfArray = name === "Array.from" || name === "Array.of";
  const made = isOfArray && callee.kind === "PropertyAccess" && namedClass(body, callee.object);
  if (!made) return called;
  const type = classWithElements(body, made.target, called.type);
  return type
    ? asClass(body, called, type, name === "Array.of")
    : unsupported(body.span(node), `\`${name}\` of a class with other type parameters`);
}

/** `super` in a class that extends `Array`: the array, whatever the class has in place of its methods. */
function arrayOfSuper(body: Body, node: Expression): Value | undefined {
  const home = homeOf(body);
  const array = home && arrayBaseOf(body.lowering.types, home);
  if (node.kind !== "SuperExpression" || !array || !body.thisValue) return undefined;
  return { node: body.get(body.thisValue.local), type: array };
}

/** The class that extends `Array`, for elements of the array's type. */
function classWithElements(
  body: Body,
  target: ReferenceType["target"],
  array: Type,
): ReferenceType | undefined {
  const { types, representations } = body.lowering;
  const { typeParameters } = target;
  if (typeParameters.length === 0) return types.reference(target, []);
  const [parameter] = typeParameters;
  const base = arrayBaseOf(types, types.reference(target, typeParameters));
  const element = representations.elementOf(array);
  const isElement = base && types.elementTypeOf(base) === parameter && typeParameters.length === 1;
  return isElement && element ? types.reference(target, [element]) : undefined;
}

/** `Object.setPrototypeOf(this, new.target.prototype)` in a constructor: what the object has already. */
function keepsPrototype(body: Body, node: CallExpression): boolean {
  const [object, prototype] = node.arguments;
  if (object?.kind !== "ThisExpression" || prototype?.kind !== "PropertyAccess") return false;
  if (memberName(prototype) !== "prototype" || !homeOf(body)) return false;
  const owner = stripParentheses(prototype.object);
  if (owner.kind === "MetaProperty") return owner.meta === "new.target";
  return namedClass(body, owner)?.target === homeOf(body)?.target;
}

/** `process.stdout`, not a variable that holds it. */
function isStandardStream(node: Expression): boolean {
  const stream = stripParentheses(node);
  const name =
    stream.kind === "PropertyAccess"
      ? memberName(stream)
      : stream.kind === "Identifier"
        ? stream.name
        : "";
  return name === "stdout" || name === "stderr";
}

/** `process.stdout.write(text)`. */
function writeStream(body: Body, node: CallExpression, callee: PropertyAccess): Value {
  const { builder, classes } = body.lowering;
  const stream = stripParentheses(callee.object);
  const isError = stream.kind === "PropertyAccess" && memberName(stream) === "stderr";
  const [text] = node.arguments;
  if (!text || text.kind === "Spread")
    return unsupported(body.span(node), "`write` without a text");
  const host = isError ? "process.stderr.write" : "process.stdout.write";
  const print = body.op(
    "call.host",
    [builder.host(host)],
    [body.expressionAs(text, classes.stringType)],
    "void",
  );
  return {
    node: { kind: "sequence", body: [print, op("bool.const", [1], [], "bool")], type: "bool" },
    type: classes.booleanType,
  };
}

/** `f.call(x, …)`, `f.apply(x, […])` and `o.m.bind(o)` where the function is known or its receiver is the object itself. */
function callOnFunction(
  body: Body,
  node: CallExpression,
  callee: PropertyAccess,
  member: string,
): Value {
  const { closures, classes } = body.lowering;
  const written = stripParentheses(callee.object);
  const target = prototypeMethodOf(body.lowering, written) ?? written;
  const [receiver, ...rest] = node.arguments;
  const bindsOwn =
    member === "bind" &&
    rest.length === 0 &&
    target.kind === "PropertyAccess" &&
    receiver !== undefined &&
    receiver.kind !== "Spread" &&
    isSameObject(body, target.object, receiver);
  const ownShape = bindsOwn ? closures.shapeOf(body.typeOf(node)) : undefined;
  if (ownShape && target.kind === "PropertyAccess") {
    const name = memberName(target);
    const access = accessOf(body, objectOf(body, target.object, name, false));
    if (access?.kind === "record" && body.lowering.classMembers.isMethod(access.record, name)) {
      const type = body.typeOf(target);
      const own = closures.shapeOf(type) ?? ownShape;
      const { record, node: self } = access;
      return { node: boundMethod(body, record, self, name, [], own, `bound ${name}`), type };
    }
  }
  const onOther = callOnOther(body, node, target, member);
  if (onOther) return onOther;
  const own = target.kind === "PropertyAccess" ? body.lowering.program.memberOf(target) : undefined;
  const builtin = own?.kind === "builtin" ? (own.qualifiedName ?? "#") : undefined;
  if (builtin && !builtin.includes("#") && member !== "bind") {
    const args = member === "apply" ? rest.map(spreadOf) : rest;
    return lowerBuiltinCall(body, {
      name: builtin,
      at: node,
      receiver: undefined,
      args: args.map((each) => argumentOf(body, each)),
      typeArguments: [],
      type: body.typeOf(node),
      isUnused: false,
    });
  }
  if (
    member !== "bind" &&
    builtin &&
    receiver &&
    receiver.kind !== "Spread" &&
    target.kind === "PropertyAccess" &&
    isPrototype(body.lowering, target.object)
  ) {
    const name = memberName(target);
    const args = member === "apply" ? rest.map(spreadOf) : rest;
    const self = body.expression(receiver);
    if (builtin === "Object#toString")
      return { node: objectTag(body, self), type: classes.stringType };
    if (!builtin.startsWith("Object#")) {
      const { representations, types, program } = body.lowering;
      const category = representations.category(
        representations.normalize(types.nonNullable(self.type)),
      );
      if (category !== "anything" && builtinOwner(category) !== builtin.split("#")[0])
        return unsupported(body.span(node), `\`${builtin.replace("#", ".prototype.")}\` of this`);
      const call = program.callOf(node);
      return callNamed(body, { ...node, arguments: args }, call, self, name, true);
    }
    return lowerBuiltinCall(body, {
      name: builtin,
      at: node,
      receiver: self,
      args: args.map((each) => argumentOf(body, each)),
      typeArguments: [],
      type: body.typeOf(node),
      isUnused: false,
    });
  }
  if (receiver?.kind === "Spread")
    return unsupported(body.span(node), `\`${member}\` with a spread receiver`);
  const value = body.expression(callee.object);
  const shape = closures.shapeOf(value.type);
  if (shape && typeof value.node.type === "number") {
    const held = body.hold(value.node);
    const known = { node: held.read(), shape };
    const self = body.hold(
      receiver ? body.expression(receiver, "undefined").node : undefinedOf("value"),
    );
    const type = receiver ? body.typeOf(receiver) : classes.undefinedType;
    const on: Receiver = { node: self.read(), type };
    const called =
      member === "bind"
        ? bindArguments(body, body.typeOf(node), known, on, rest, node, nameOfTarget(body, target))
        : closures.call(
            body,
            known.node,
            shape,
            lowerArguments(body, member === "apply" ? rest.map(spreadOf) : rest, shape),
            on,
          );
    return { node: sequence([held.store, self.store, called.node]), type: called.type };
  }
  return unsupported(
    body.span(node),
    `\`${member}\` here`,
    "write an arrow function that makes the call",
  );
}

/** `o.m.call(x, …)`, `C.prototype.m.apply(x, […])`, `o.m.bind(x, …)` where the method is known. */
function callOnOther(
  body: Body,
  node: CallExpression,
  target: Expression,
  member: string,
): Value | undefined {
  const { types, closures, classMembers } = body.lowering;
  const [receiver, ...rest] = node.arguments;
  if (target.kind !== "PropertyAccess" || !receiver || receiver.kind === "Spread") return undefined;
  const object = stripParentheses(target.object);
  const isPrototype = object.kind === "PropertyAccess" && memberName(object) === "prototype";
  const isExact = isPrototype || object.kind === "NewExpression";
  const found = methodOf(body, body.typeOf(object), memberName(target), isExact);
  if (!found || !types.isAssignable(body.typeOf(receiver), found.owner)) return undefined;
  const isPlainObject = object.kind === "Identifier" || object.kind === "ThisExpression";
  if (!isPrototype && !isPlainObject) body.emit(effectOf(body.expression(object).node));
  const self = body.expressionAs(receiver, found.owner);
  if (member !== "bind") {
    const args = member === "apply" ? rest.map(spreadOf) : rest;
    const { owner, node: method } = found;
    const given = (shape: Shape): Node[] => lowerArguments(body, args, shape);
    return isProven(body, receiver) || !classMembers.canDetach(owner, method)
      ? classMembers.callDirectly(body, owner, method, self, [], given)
      : classMembers.callDetached(body, owner, method, self, given);
  }
  const shape = closures.shapeOf(body.typeOf(target));
  if (!shape) return undefined;
  const bound = bindTo(body, found, self, shape);
  if (rest.length === 0) return { node: bound, type: body.typeOf(target) };
  const nothing: Receiver = { node: undefinedOf("value"), type: undefined };
  return bindArguments(body, body.typeOf(node), { node: bound, shape }, nothing, rest, node);
}

/** What a function is called by whoever binds it, as far as that is plain. */
function nameOfTarget(body: Body, target: Expression): string {
  if (target.kind === "PropertyAccess") return memberName(target);
  const symbol = target.kind === "Identifier" && body.lowering.program.symbolOf(target);
  return symbol && body.lowering.uses.knownFunction(symbol) ? symbol.name : "";
}

/** The second argument of `apply`: its elements are the arguments. */
function spreadOf(argument: Expression | Spread): Spread {
  if (argument.kind === "Spread") return argument;
  const { id, start, end } = argument;
  return { kind: "Spread", id, start, end, argument };
}

function isSameObject(body: Body, a: Expression, b: Expression): boolean {
  const { program } = body.lowering;
  const first = stripParentheses(a);
  const second = stripParentheses(b);
  if (first.kind === "ThisExpression") return second.kind === "ThisExpression";
  if (first.kind !== "Identifier" || second.kind !== "Identifier") return false;
  return program.symbolOf(first) === program.symbolOf(second);
}

/** A function, with the TypeError of a call in place of undefined and null. */
function callable(body: Body, value: Value, node: Expression): Value {
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

/** Calls whatever function the callee evaluates to. */
function callValue(body: Body, node: CallExpression, call: ResolvedCall): Value {
  const callee = stripParentheses(node.callee);
  if (
    callee.kind === "PropertyAccess" &&
    call.member &&
    ["field", "method", "accessor"].includes(call.member.kind)
  ) {
    const name = memberName(callee);
    const object = objectOf(body, callee.object, name, callee.optional);
    return callNamed(body, node, call, object, name, true);
  }
  const on = objectOfElement(body, callee);
  const outer = body.evaluated;
  if (on) body.evaluated = { node: on.of, value: on.read() };
  const raw = body.expression(node.callee);
  body.evaluated = outer;
  const value = node.optional ? optionalLink(body, raw) : callable(body, raw, node.callee);
  const { closures } = body.lowering;
  const shape = closures.shapeOf(value.type);
  if (!shape) return body.lowering.handlers.dynamicCall(body, node);
  const type = closures.typeOf(shape);
  const closure =
    value.node.type === "value"
      ? body.op("value.to_ref", [type], [value.node], type)
      : value.node.type === type
        ? value.node
        : body.op("ref.cast", [type], [value.node], type);
  const args = lowerArguments(body, node.arguments, shape);
  const called = closures.call(body, closure, shape, args, on?.read());
  return on ? { node: sequence([on.store, called.node]), type: called.type } : called;
}
