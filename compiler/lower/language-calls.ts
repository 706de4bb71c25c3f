/** Calls of the language's own functions and methods as they are written, before their rows of the table are read. */

import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import { findBuiltin } from "../builtins/table.ts";
import type { ResolvedCall } from "../check/checked-program.ts";
import type { ReferenceType, Type } from "../check/types.ts";
import { op } from "../ir/tree.ts";
import type { CallExpression, Expression, PropertyAccess } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { argumentsOf } from "./arguments.ts";
import { arrayBaseOf } from "./array-classes.ts";
import { asClass } from "./array-species.ts";
import { argumentsWithReceiver } from "./bind.ts";
import type { Body } from "./body.ts";
import { lowerBuiltinCall } from "./builtin-calls.ts";
import { closeAll, closedSignature } from "./calls-shared.ts";
import { namedClass } from "./class-objects.ts";
import { numberConstant, undefinedOf } from "./emit.ts";
import { lowerWait } from "./fork.ts";
import { callOnFunction } from "./function-methods.ts";
import { hasPrototype } from "./instance-tests.ts";
import { lowerIntrinsic } from "./intrinsics.ts";
import { callLibrary } from "./library.ts";
import { memberName } from "./members.ts";
import { callNamed } from "./named-calls.ts";
import { isStandardStream } from "./process-end.ts";
import { objectOf } from "./property.ts";
import { homeOf } from "./record-members.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** Calls a function or method of the language itself. */
export function callBuiltin(
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
  if (name === "Object#isPrototypeOf" && callee.kind === "PropertyAccess") {
    const test = isPrototypeOf(body, callee, node);
    if (test) return test;
  }
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
      args: argumentsOf(body, node.arguments),
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
        : argumentsOf(body, node.arguments),
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

/** `C.prototype.isPrototypeOf(value)` */
function isPrototypeOf(
  body: Body,
  { object }: PropertyAccess,
  { arguments: [value] }: CallExpression,
): Value | undefined {
  const prototype = stripParentheses(object);
  if (prototype.kind !== "PropertyAccess" || memberName(prototype) !== "prototype")
    return undefined;
  if (prototype.object.kind !== "Identifier" || !value || value.kind === "Spread") return undefined;
  const given = body.expression(value, "undefined");
  const test = hasPrototype(body, { right: prototype.object }, given);
  return { node: test, type: body.lowering.classes.booleanType };
}

/** `process.stdout.write(text)`. */
function writeStream(body: Body, node: CallExpression, callee: PropertyAccess): Value {
  const { builder, classes } = body.lowering;
  const stream = stripParentheses(callee.object);
  const isError = stream.kind === "PropertyAccess" && memberName(stream) === "stderr";
  const [text] = node.arguments;
  if (!text || text.kind === "Spread")
    return unsupported(body.span(node), "`write` without a text");
  const data = body.expression(text);
  if (data.node.type !== STRING_TYPE) {
    const descriptor = { node: numberConstant(isError ? 2 : 1), type: classes.numberType };
    return callLibrary(body, "process.ts#writeData", [], [descriptor, data]);
  }
  const host = isError ? "process.stderr.write" : "process.stdout.write";
  const print = body.op("call.host", [builder.host(host)], [data.node], "void");
  return {
    node: { kind: "sequence", body: [print, op("bool.const", [1], [], "bool")], type: "bool" },
    type: classes.booleanType,
  };
}
