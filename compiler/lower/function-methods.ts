/** `call`, `apply` and `bind` of functions and methods. */

import { OBJECT_TYPE } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import type { Node } from "../ir/tree.ts";
import type { CallExpression, Expression, PropertyAccess, Spread } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { argumentOf, lowerArguments } from "./arguments.ts";
import { bindArguments } from "./bind.ts";
import { type Body, sequence } from "./body.ts";
import { bindTo, methodOf } from "./bound-members.ts";
import { lowerBuiltinCall } from "./builtin-calls.ts";
import { calleeText } from "./callee-text.ts";
import { isClassValue, namedClass } from "./class-objects.ts";
import type { Shape } from "./closures.ts";
import { box, convert } from "./convert.ts";
import { argumentList } from "./dynamic-arguments.ts";
import { applyDynamic, callDynamicMethod } from "./dynamic-calls.ts";
import { effectOf, stringConstant, undefinedOf } from "./emit.ts";
import { descendants, type StructRecord } from "./layouts.ts";
import { callLibrary } from "./library.ts";
import { builtinOwner, memberName } from "./members.ts";
import { boundMethod } from "./method-values.ts";
import { callNamed } from "./named-calls.ts";
import { objectTag } from "./object-tags.ts";
import { accessOf, isProven, objectOf } from "./property.ts";
import { isPrototype, prototypeMethodOf } from "./prototype-methods.ts";
import type { Receiver } from "./receivers.ts";
import { callStatic } from "./static-members.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** `f.call(x, …)`, `f.apply(x, […])` and `o.m.bind(o)` where the function is known or its receiver is the object itself. */
export function callOnFunction(
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
    if (access?.kind === "record" && alwaysIsMethod(body, access.record, name)) {
      const type = body.typeOf(target);
      const own = closures.shapeOf(type) ?? ownShape;
      const { record, node: self } = access;
      return { node: boundMethod(body, record, self, name, [], own, `bound ${name}`), type };
    }
  }
  const onClass = callOnClass(body, node, target, member);
  if (onClass) return onClass;
  const array = madeArray(body, node, target, member);
  if (array) return array;
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
      if (category === "string" && isOfUnits(body, builtin, args)) {
        const units = unitsOf(body, self);
        const call = program.callOf(node);
        return callNamed(body, { ...node, arguments: args }, call, units, name, true);
      }
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
  const value = objectOf(body, callee.object, member, callee.optional);
  const shape = closures.shapeOf(value.type);
  const bindsList = member === "bind" && rest.some((each) => each.kind === "Spread");
  const isAny = !shape && value.node.type === "value";
  if (
    isAny ||
    bindsList ||
    value.node.type === OBJECT_TYPE ||
    mayGiveMore(body, member, rest, shape)
  ) {
    // Any function, or one of several types: which calling convention it has only the run knows. So it is with how many arguments are bound.
    const boxed = convert(body, value, classes.unknownType);
    const called = isAny
      ? callDynamicMethod(body, boxed, member, node.arguments, node)
      : onOneOfSeveral(body, boxed, member, node);
    const result = { node: called, type: classes.unknownType };
    const type = body.typeOf(node);
    return body.repr(type) === "value" ? result : { node: convert(body, result, type), type };
  }
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

/** Whether a list of any length is given to a function whose type names its parameters: it may take more than those. */
function mayGiveMore(
  body: Body,
  member: string,
  rest: readonly (Expression | Spread)[],
  shape: Shape | undefined,
): boolean {
  if (!shape || member === "bind" || shape.params.at(-1)?.isRest) return false;
  const [list] = rest;
  const lists = member === "apply" && list?.kind !== "Spread" ? [list] : rest;
  return lists.some((each) => {
    const listed = each?.kind === "Spread" ? each.argument : member === "apply" ? each : undefined;
    return listed !== undefined && body.typeOf(listed).kind !== "tuple";
  });
}

function onOneOfSeveral(body: Body, callee: Node, member: string, node: CallExpression): Node {
  const [receiver, ...rest] = node.arguments;
  if (member === "bind" || !receiver || receiver.kind === "Spread")
    return callDynamicMethod(body, callee, member, node.arguments, node);
  const held = body.hold(callee);
  const self = body.hold(body.expression(receiver, "undefined").node);
  const args = argumentList(body, member === "apply" ? rest.map(spreadOf) : rest);
  const text = stringConstant(body.lowering, calleeText(stripParentheses(node.callee)));
  const on = { node: self.read(), type: body.typeOf(receiver) };
  const called = applyDynamic(body, held.read(), args, text, on);
  return sequence([held.store, self.store, called]);
}

/** `Array.apply(null, items)`, where `items` may be an object with a length, and `Array.call(null, …)`. */
function madeArray(
  body: Body,
  node: CallExpression,
  target: Expression,
  member: string,
): Value | undefined {
  const { program, types, classes, representations } = body.lowering;
  const [, ...rest] = node.arguments;
  if (target.kind !== "Identifier" || target.name !== "Array" || member === "bind")
    return undefined;
  if (!program.symbolOf(target)?.module.isDeclarationFile) return undefined;
  const list = types.array(classes.unknownType);
  const [items] = rest;
  const isList = member === "apply" && items !== undefined && items.kind !== "Spread";
  const listed = isList ? elementsOf(body, items, list) : argumentList(body, rest);
  const element = representations.elementOf(body.typeOf(node)) ?? classes.unknownType;
  return callLibrary(
    body,
    "array-create.ts#ofArguments",
    [element],
    [{ node: listed, type: list }],
  );
}

/** What `apply` is given, as a list of its own. */
function elementsOf(body: Body, items: Expression, list: Type): Node {
  const { classes, representations } = body.lowering;
  const value = body.expression(items);
  if (representations.category(representations.normalize(value.type)) === "array")
    return convert(body, value, list);
  const boxed = { node: box(value.node), type: classes.unknownType };
  return callLibrary(body, "array-create.ts#fromIndexed", [classes.unknownType], [boxed]).node;
}

const CHANGING_NOTHING =
  /^Array#(map|filter|forEach|slice|join|indexOf|lastIndexOf|includes|some|every|find|findIndex|at)$/;

/** Whether the method of arrays does the same on the units of a text: it changes nothing, and no callback is given the text. */
function isOfUnits(body: Body, builtin: string, args: readonly (Expression | Spread)[]): boolean {
  const { closures } = body.lowering;
  return (
    CHANGING_NOTHING.test(builtin) &&
    args.every((each) => {
      const shape = each.kind === "Spread" ? undefined : closures.shapeOf(body.typeOf(each));
      const params = shape?.params ?? [];
      return each.kind !== "Spread" && params.length < 3 && !params.some(({ isRest }) => isRest);
    })
  );
}

/** The units of a text, which has them as its elements. */
function unitsOf(body: Body, text: Value): Value {
  const { types, classes } = body.lowering;
  const separator = { node: stringConstant(body.lowering, ""), type: classes.stringType };
  const self = { node: convert(body, text, classes.stringType), type: classes.stringType };
  const { node } = callLibrary(body, "string-search.ts#split", [], [self, separator]);
  return { node, type: types.array(classes.stringType) };
}

/** `C.m.call(C, …)` of a static method: on a class that has it, too. */
function callOnClass(
  body: Body,
  node: CallExpression,
  target: Expression,
  member: string,
): Value | undefined {
  const { program, types } = body.lowering;
  const [receiver, ...rest] = node.arguments;
  if (member === "bind" || target.kind !== "PropertyAccess" || !receiver) return undefined;
  const named = namedClass(body, target.object);
  if (!named || receiver.kind === "Spread") return undefined;
  const declarations = program.memberOf(target)?.property?.declarations ?? [];
  if (!declarations.some((each) => each.kind === "Method" && each.body !== null)) return undefined;
  const type = body.typeOf(receiver);
  if (!isClassValue(type) || !types.isAssignable(type, named)) return undefined;
  const args = member === "apply" ? rest.map(spreadOf) : rest;
  return callStatic(body, body.expression(receiver), declarations, [], (shape) =>
    lowerArguments(body, args, shape),
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

/** Whether the class declares the method, and no object has another function in its place. */
function alwaysIsMethod({ lowering }: Body, record: StructRecord, name: string): boolean {
  return (
    lowering.classMembers.isMethod(record, name) &&
    !descendants(record).some((each) => lowering.layouts.mayBeReplaced(each, name))
  );
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
