/** Calls: of declared functions, methods, closures, builtins; each way of calling is one small function here. */

import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { ResolvedCall } from "../check/checked-program.ts";
import { op } from "../ir/tree.ts";
import { asNew } from "../syntax/as-new.ts";
import type { CallExpression, ElementAccess, FunctionLike, PropertyAccess } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { lowerArguments } from "./arguments.ts";
import { calledBelowAssertion } from "./asserted-members.ts";
import { type Body, sequence } from "./body.ts";
import { memberOfAny, objectOfElement } from "./called-elements.ts";
import { closeAll } from "./calls-shared.ts";
import { isClassValue } from "./class-objects.ts";
import { lowerNew, lowerSuperCall } from "./construct.ts";
import { convert } from "./convert.ts";
import { callDeclared, callFunction } from "./declared-calls.ts";
import { before, effectOf, undefinedOf } from "./emit.ts";
import { lowerFork, lowerWait } from "./fork.ts";
import { callBuiltin } from "./language-calls.ts";
import { memberName } from "./members.ts";
import { keepingTexts } from "./missing-types.ts";
import { callable, callNamed, callOfMany } from "./named-calls.ts";
import { onlyLosesUndefined } from "./nullish.ts";
import { objectOf, optionalLink } from "./property.ts";
import { homeOf } from "./record-members.ts";
import { callStatic } from "./static-members.ts";
import { classOf } from "./statics.ts";
import { isTypedClassValue } from "./typed-classes.ts";
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
  body.lowering.patterns.noteCall(node, call);
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
  const { classes, types, program } = body.lowering;
  if (!wantsValue) return { node: effectOf(value.node), type: classes.voidType };
  const type = body.typeOf(node);
  // Where a type parameter is `never`, as in `Err<E> extends Result<never, E>`, methods may be called as those of another instance.
  const written = program.typeOf(node);
  if (written.kind === "primitive" && written.name === "never") {
    if (givesTypeParameter(body, node))
      return { node: before(value.node, undefinedOf("value")), type: classes.undefinedType };
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

/** `head([])`: what the function gives is `never` only for this call, and `undefined` when it comes. */
function givesTypeParameter({ lowering: { program } }: Body, node: CallExpression): boolean {
  const { declaration } = program.callOf(node);
  if (!declaration || !("body" in declaration)) return false;
  return program.signatureOf(declaration as FunctionLike).returnType.kind === "typeParameter";
}

function dispatch(
  body: Body,
  node: CallExpression,
  call: ResolvedCall,
  wantsValue: boolean,
): Value {
  const known = knownCallee(body, node, call);
  if (known) return callFunction(body, known, node.arguments, closeAll(body, call.typeArguments));
  const below = body.options.isLibrary
    ? undefined
    : calledBelowAssertion(body.lowering.program, node);
  if (below) return callOfMany(body, node, body.expression(below), call.member?.name ?? "");
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
      return isOnTypedClass(body, node)
        ? callMethod(body, node, call, wantsValue)
        : callBuiltin(body, node, call, wantsValue);
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

/** `value.from(…)` of a typed array that is a value. */
function isOnTypedClass(body: Body, { callee }: CallExpression): boolean {
  const inner = stripParentheses(callee);
  return inner.kind === "PropertyAccess" && isTypedClassValue(body, inner.object);
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
  if (callee.kind === "ArrowFunction" || callee.kind === "FunctionExpression")
    return body.lowering.uses.handsOnItsName(callee) ? undefined : callee;
  if (callee.kind !== "Identifier") return undefined;
  const symbol = body.lowering.program.symbolOf(callee);
  if (!symbol || symbol.kind === "parameter") return undefined;
  const known = body.lowering.uses.calledFunction(symbol, callee);
  return known && !symbol.module.isLibrary ? known : undefined;
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
  if (memberOfAny(body, callee)) return body.lowering.handlers.dynamicCall(body, node);
  const on = objectOfElement(body, callee);
  const outer = body.evaluated;
  if (on) body.evaluated = { node: on.of, value: on.read() };
  const raw = body.expression(node.callee);
  body.evaluated = outer;
  const value = node.optional ? optionalLink(body, raw) : callable(body, raw, node.callee);
  const { closures } = body.lowering;
  const shape = closures.isMixed(value.type) ? undefined : closures.shapeOf(value.type);
  if (!shape) return body.lowering.handlers.dynamicCall(body, node);
  const type = closures.typeOf(shape);
  const closure =
    value.node.type === "value"
      ? body.op("value.to_ref", [type], [value.node], type)
      : value.node.type === type
        ? value.node
        : body.op("ref.cast", [type], [value.node], type);
  const args = lowerArguments(body, node.arguments, keepingTexts(body, shape));
  const called = closures.call(body, closure, shape, args, on?.read());
  return on ? { node: sequence([on.store, called.node]), type: called.type } : called;
}
