/** Calls of values whose type says nothing: boxed arguments go along as one array, and each kind of function takes its own out of it. */

import { OBJECT_TYPE, STRING_TYPE, type ValueType } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Node, op } from "../ir/tree.ts";
import type {
  CallExpression,
  ElementAccess,
  Expression,
  NewExpression,
  Spread,
  Node as SyntaxNode,
} from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { recordArguments } from "./argument-flows.ts";
import { asked, typesBelowCasts } from "./asked.ts";
import { Body, sequence } from "./body.ts";
import { memberOfAny, objectOfElement } from "./called-elements.ts";
import { calleeText } from "./callee-text.ts";
import { CONSTRUCT } from "./class-objects.ts";
import type { Shape } from "./closures.ts";
import { box, convert, recordFlow } from "./convert.ts";
import { answer, receiver, WRONG_TYPE } from "./dynamic.ts";
import {
  argumentAt,
  argumentList,
  argumentsOfShape,
  boxedArguments,
  eachPlace,
  takenArguments,
} from "./dynamic-arguments.ts";
import { callBuiltinOf, callOnPrimitives, pushAll, refOf, resultOf } from "./dynamic-builtins.ts";
import { refuseNullish, unboxed } from "./dynamic-elements.ts";
import { callNamed, isOfLanguage, namesOfCall } from "./dynamic-keyed-calls.ts";
import { hasDynamicKey, readDynamicKey } from "./dynamic-keys.ts";
import { readDynamic } from "./dynamic-properties.ts";
import { iteratorOfAny } from "./dynamic-walks.ts";
import { choose, effectOf, integerConstant, stringConstant, undefinedOf, when } from "./emit.ts";
import { erasedArguments } from "./erasure.ts";
import { asDictionary } from "./fitting.ts";
import {
  mayHaveProperties,
  ofFunction,
  prepareFunctionProperties,
  readAny,
} from "./function-properties.ts";
import { Instantiation } from "./instantiation.ts";
import { isIteratorHelper } from "./iterator-helpers.ts";
import type { StructRecord } from "./layouts.ts";
import { callLibrary, libraryInstance } from "./library.ts";
import { losesAsClosure, mayRegainAnything } from "./lost-arguments.ts";
import { isMissingOfGlobal } from "./members.ts";
import { optionalLink } from "./property.ts";
import { ANY_CLOSURE, type Receiver } from "./receivers.ts";
import { callOn, readFrom } from "./record-members.ts";
import { noteFoundArray } from "./restricted.ts";
import { isClassInstance } from "./structs.ts";
import { toText } from "./text.ts";
import { CALLS_OF_ANYTHING } from "./type-kinds.ts";
import type { Value } from "./value.ts";

/** Calls a value of unknown type, or a member of one. */
export function lowerDynamicCall(body: Body, node: CallExpression): Value {
  const { classes } = body.lowering;
  const callee = memberOfAny(body, node.callee) ?? stripParentheses(node.callee);
  if (isMissingOfGlobal(body, callee))
    return { node: op("trap", [WRONG_TYPE], [], "never"), type: classes.unknownType };
  if (callee.kind === "PropertyAccess" && callee.name.kind === "Identifier") {
    const { name } = callee.name;
    const given = boxedValue(body, body.expression(callee.object));
    const object = body.hold(callee.optional ? optionalLink(body, given).node : given.node);
    const self: Value = { node: object.read(), type: classes.unknownType };
    const member = node.optional
      ? effectOf(optionalLink(body, boxedValue(body, readDynamic(body, self, name))).node)
      : sequence([]);
    const called = callDynamicMethod(body, object.read(), name, node.arguments, node);
    return { node: sequence([object.store, member, called]), type: classes.unknownType };
  }
  const iterator = callee.kind === "ElementAccess" && callIterator(body, node, callee);
  if (iterator) return iterator;
  const byKey = callee.kind === "ElementAccess" && callByKey(body, node, callee);
  if (byKey) return byKey;
  const on = objectOfElement(body, callee);
  const outer = body.evaluated;
  if (on) body.evaluated = { node: on.of, value: on.read() };
  const taken = body.expression(callee, "undefined");
  recordArguments(body, taken.type, node.arguments);
  const given = boxedValue(body, taken);
  body.evaluated = outer;
  const value = body.hold(node.optional ? optionalLink(body, given).node : given.node);
  const text = stringConstant(body.lowering, calleeText(callee));
  const args = argumentList(body, node.arguments);
  const called = applyDynamic(body, value.read(), args, text, on?.read());
  return {
    node: sequence([...(on ? [on.store] : []), value.store, called]),
    type: classes.unknownType,
  };
}

/** `value[Symbol.iterator]()` */
function callIterator(body: Body, node: CallExpression, callee: ElementAccess): Value | undefined {
  const { representations, classes } = body.lowering;
  const key = body.typeOf(callee.index);
  if (key.kind !== "uniqueSymbol" || key.key !== "@@iterator") return undefined;
  if (callee.optional || node.optional || node.arguments.length > 0) return undefined;
  if (representations.objectPart(body.typeOf(callee.object)) !== "anything") return undefined;
  const text = stringConstant(body.lowering, calleeText(callee));
  const made = iteratorOfAny(body, box(body.expression(callee.object).node), text);
  return { node: made, type: classes.unknownType };
}

/** `value[key](…)` where the value may be a list, a text or a number, whose methods are no values that it holds. */
function callByKey(body: Body, node: CallExpression, callee: ElementAccess): Value | undefined {
  const { classes } = body.lowering;
  const names = namesOfCall(body, callee);
  const on = names.length > 0 ? objectOfElement(body, callee) : undefined;
  if (!on) return undefined;
  const methods = names.map((name) => ({
    name,
    index: methodQuestion(body, name, undefined, node),
  }));
  const object = on.read();
  const given = body.expression(callee.index);
  const key = body.hold(box(given.node));
  const about = asked(body.lowering, typesBelowCasts(body, callee.object, object.type), given.type);
  const taken = readDynamicKey(body, box(object.node), key.read(), about);
  recordArguments(body, taken.type, node.arguments);
  const value = body.hold(
    node.optional ? optionalLink(body, boxedValue(body, taken)).node : box(taken.node),
  );
  const args = body.hold(argumentList(body, node.arguments));
  const text = (): Node => stringConstant(body.lowering, calleeText(callee));
  const called = choose(
    isOfLanguage(body, box(on.read().node), key.read(), names),
    callNamed(body, methods, box(on.read().node), key.read(), args.read(), text()),
    applyDynamic(body, value.read(), args.read(), text(), on.read()),
    "value",
  );
  return {
    node: sequence([on.store, key.store, value.store, args.store, called]),
    type: classes.unknownType,
  };
}

function boxedValue(body: Body, { node }: Value): Value {
  return { node: box(node), type: body.lowering.classes.unknownType };
}

/**
 * Calls a boxed value with an array of boxed arguments.
 * @param text what the program calls it, for the TypeError if it is no function
 * @param self what on
 */
export function applyDynamic(
  body: Body,
  callee: Node,
  args: Node,
  text: Node,
  self?: Receiver,
): Node {
  const { receivers } = body.lowering;
  if (self?.type) receivers.calledOn(ANY_CLOSURE, self.type, self.name);
  const receiver = self ? box(self.node) : undefinedOf("value");
  const found = mayRegainAnything(body) ? op("value.adapted", [], [callee], "value") : callee;
  return body.op("call", [applyQuestion(body)], [found, args, text, receiver], "value");
}

/** The function that calls any function. Where answers call it, it has to be asked for before they are put together. */
function applyQuestion(body: Body): number {
  const { dynamic, builder, receivers, flows } = body.lowering;
  const array = builder.array("value");
  flows.decide(CALLS_OF_ANYTHING);
  requireRefusal(body);
  return dynamic.question("apply", ["value", array, STRING_TYPE, "value"], "value", {
    forFunction: (inner, type, at) => {
      const rest = builder.hasRest(at) ? type.params.length - 1 : -1;
      const setup: Node[] = [];
      const params = type.params.map((param, place) =>
        place === rest
          ? restOf(inner, param, place, setup)
          : unboxedArgument(inner, argumentAt(inner, integerConstant(place)), param),
      );
      const closure = op("value.to_ref", [at], [inner.get(0)], at);
      const call = inner.op("closure.call", [at], [closure, ...params], type.result);
      receivers.call(call, at, { node: inner.get(3), type: undefined });
      const result: Node =
        type.result === "void" ? sequence([call, undefinedOf("value")]) : box(call);
      return [...setup, answer(result)];
    },
    after: (inner) => [refuseCall(inner)],
  });
}

/** Throws that what the third parameter names is no function. */
function refuseCall(body: Body): Node {
  const { stringType } = body.lowering.classes;
  const refused = callLibrary(
    body,
    "error.ts#refuseCall",
    [],
    [{ node: body.get(2), type: stringType }],
  );
  return sequence([effectOf(refused.node), op("unreachable", [], [], "never")]);
}

/** Asked for at once: at the end of a round no more functions are made. */
function requireRefusal(body: Body): void {
  libraryInstance(body.lowering, "error.ts#refuseCall", []);
}

/** A boxed argument in the representation of a parameter; a function of another calling convention through one of that. */
function unboxedArgument(body: Body, value: Node, type: ValueType): Node {
  const { builder } = body.lowering;
  const row = typeof type === "number" ? builder.typeAt(type) : undefined;
  if (typeof type !== "number" || row?.kind !== "closure") return unboxed(value, type);
  const { params, result } = row;
  return throughAdapter(body, value, `function of ${type}`, type, {
    args: (inner) => {
      const rest = builder.hasRest(type) ? params.length - 1 : -1;
      const list = params[rest];
      const array = typeof list === "number" ? builder.typeAt(list) : undefined;
      const given = params.map((_, place) => inner.get(place + 1));
      return boxedArguments(inner, given, rest, array?.kind === "array" ? array.element : "value");
    },
    give: (inner, called) =>
      answer(result === "void" ? called : unboxedArgument(inner, called, result)),
  });
}

/** A boxed value as a function of the calling convention: itself if it is such a function, else through one that boxes and calls. */
export function toClosure(body: Body, value: Node, shape: Shape): Node {
  const { closures, types, classes } = body.lowering;
  const type = closures.typeOf(shape);
  const key = `function of ${type} ${types.canonicalKey(shape.result)} ${shape.params.map((each) => types.canonicalKey(each.type)).join(",")}`;
  return throughAdapter(body, value, key, type, {
    resultType: shape.result,
    args: (inner) =>
      argumentsOfShape(
        inner,
        shape,
        shape.params.map((_, place) => inner.get(place + 1)),
      ),
    give: (inner, node) =>
      answer(convert(inner, { node, type: classes.unknownType }, shape.result)),
  });
}

/** What a function does that calls a boxed one by another calling convention. */
interface Adaptation {
  readonly resultType?: Type;
  /** Its own arguments as an array of boxed values. */
  readonly args: (inner: Body) => Node;
  /** Returns the boxed result as one of its own. */
  readonly give: (inner: Body, called: Node) => Node;
}

function throughAdapter(
  body: Body,
  value: Node,
  key: string,
  type: number,
  { resultType, args, give }: Adaptation,
): Node {
  const { dynamic, builder, types } = body.lowering;
  const row = builder.typeAt(type);
  if (row?.kind !== "closure") throw new Bug("lower", `${key} is no function`);
  losesAsClosure(body.lowering, type);
  const { params, result } = row;
  let adapter = -1;
  const isNew = !dynamic.isAsked(key);
  const index = dynamic.question(key, ["value"], type, {
    after: (inner) => [
      when(op("value.is_ref", [type], [inner.get(0)], "bool"), [
        answer(op("value.to_ref", [type], [inner.get(0)], type)),
      ]),
      when(op("value.is_undefined", [], [inner.get(0)], "bool"), [answer(undefinedOf(type))]),
      when(op("value.is_null", [], [inner.get(0)], "bool"), [
        answer(op("ref.null", [type], [], type)),
      ]),
      when(op("value.is_function", [], [inner.get(0)], "bool"), [
        answer(op("closure.new", [adapter, type], [inner.get(0)], type)),
      ]),
      op("trap", [WRONG_TYPE], [], "never"),
    ],
  });
  if (!isNew) return body.op("call", [index], [value], type);
  adapter = builder.reserveFunction("adapter");
  const inner = new Body(body.lowering, {
    ...body.options,
    name: "adapter",
    instantiation: Instantiation.empty(types),
    params: ["value", ...params],
    result,
    resultType,
  });
  body.lowering.later(() => {
    const called = applyDynamic(
      inner,
      inner.get(0),
      args(inner),
      stringConstant(inner.lowering, "(intermediate value)"),
      body.lowering.receivers.passOn(adapter, ANY_CLOSURE, type),
    );
    inner.emit(
      result === "void" ? { kind: "sequence", body: [called], type: "void" } : give(inner, called),
    );
    body.lowering.functions.define(adapter, inner, true, true);
  });
  return body.op("call", [index], [value], type);
}

/** Methods that change the array they are called on. */
const CHANGES: ReadonlySet<string> = new Set(
  "push pop shift unshift splice sort reverse fill copyWithin".split(" "),
);

/** Calls a member of a boxed value. */
export function callDynamicMethod(
  body: Body,
  object: Node,
  name: string,
  args: readonly (Expression | Spread)[],
  at: SyntaxNode,
): Node {
  const hasSpread = args.some((each) => each.kind === "Spread");
  const index = methodQuestion(body, name, hasSpread ? undefined : args.length, at);
  const callee = at.kind === "CallExpression" ? calleeText(at.callee) : name;
  const text = stringConstant(body.lowering, callee);
  return body.op("call", [index], [object, argumentList(body, args), text], "value");
}

/**
 * The function that calls a member of a boxed value with an array of arguments.
 * @param given their number, where it is known
 */
function methodQuestion(
  body: Body,
  name: string,
  given: number | undefined,
  at: SyntaxNode,
): number {
  const { bigints, classes, types, closures, dynamic, builder } = body.lowering;
  const unknown = classes.unknownType;
  const array = builder.array("value");
  prepareFunctionProperties(body);
  requireRefusal(body);
  if (CHANGES.has(name)) noteFoundArray(body.lowering);
  if (CALLS_FIRST.has(name) || mayHaveProperties(body.lowering)) applyQuestion(body);
  if (name === "bind") libraryInstance(body.lowering, BIND, []);
  // Builtins are listed as they are written, members are known by their inner names.
  const member = name.replace(/^\[Symbol\.(\w+)\]$/, "@@$1");
  const inherited = INHERITED.get(name);
  // Asked for here, because it is too late when the answers are put together.
  if (inherited) inherited(body, undefinedOf("value"), undefinedOf("value"), at);
  const params = ["value", array, STRING_TYPE] as const;
  return dynamic.question(`call ${name}/${given ?? "…"}`, params, "value", {
    member,
    forRecord: (inner, record) => {
      if (bigints.isStruct(record.index) && given !== undefined) {
        const self: Value = { node: refOf(inner, record.index), type: classes.bigintType };
        return callBuiltinOf(inner, self, name, given, at);
      }
      if (isIteratorHelper(record.info, name)) return undefined;
      const found = types.propertyOf(record.info.type, member);
      const isOwn = found?.declaredBy?.symbol.module.isDeclarationFile !== true;
      const property = inherited && !isOwn ? undefined : found;
      const [signature] = property ? types.callSignaturesOf(property.type) : [];
      if (!signature) return callHeld(inner, record, member, inherited !== undefined);
      // A function that is held may take more than its type says.
      const isHeld = property?.propertyKind === "field" || !isClassInstance(record.info.type);
      if (isHeld && mayRegainAnything(inner)) return callHeld(inner, record, member, false);
      const shape = closures.shapeOfSignature(closures.erased(signature));
      const typeArguments = erasedArguments(
        inner.lowering.types,
        inner.lowering.classes,
        signature.typeParameters,
      );
      const called = callOn(
        inner,
        record,
        receiver(inner, record),
        member,
        typeArguments,
        shape,
        (own) => takenArguments(inner, own),
      );
      recordFlow(inner.lowering, called.type, unknown);
      return [answer(resultOf(called))];
    },
    forArray: (inner, element, kind) => {
      const self: Value = { node: refOf(inner, kind), type: types.array(element) };
      if (name === "push") return pushAll(inner, self, element, kind);
      return callBuiltinOf(inner, self, name, given, at);
    },
    forTyped: (inner, type, index) =>
      callBuiltinOf(inner, { node: refOf(inner, index), type }, name, given, at),
    forPrimitives: (inner) => callOnPrimitives(inner, name, given, at),
    before: (inner) => [refuseNullish(inner, name)],
    after: (inner) =>
      inherited
        ? [answer(inherited(inner, inner.get(0), argumentAt(inner, integerConstant(0)), at))]
        : [
            ...callOnFirst(inner, name),
            ...ofFunction(inner, (self) =>
              answer(
                applyDynamic(
                  inner,
                  readAny(inner, self, name).node,
                  inner.get(1),
                  inner.get(2),
                  self,
                ),
              ),
            ),
            refuseCall(inner),
          ],
  });
}

const BIND = "function-properties.ts#bindUnknown";

const CALLS_FIRST: ReadonlySet<string> = new Set(["call", "apply", "bind"]);

/** `f.call(x, …)`, `f.apply(x, […])` and `f.bind(x, …)` of a function of unknown type. */
function callOnFirst(body: Body, name: string): Node[] {
  if (!CALLS_FIRST.has(name)) return [];
  const { builder, classes, types } = body.lowering;
  const array = builder.array("value");
  const isFunction = op("value.is_function", [], [body.get(0)], "bool");
  const receiver: Receiver = {
    node: argumentAt(body, integerConstant(0)),
    type: classes.unknownType,
  };
  const setup: Node[] = [];
  const given = (): Node => {
    if (name !== "apply") return restOf(body, array, 1, setup);
    const second = body.hold(argumentAt(body, integerConstant(1)));
    setup.push(second.store);
    const list = { node: second.read(), type: classes.unknownType };
    const isMissing = op("value.is_nullish", [], [second.read()], "bool");
    const all = convert(body, list, types.array(classes.unknownType));
    return choose(isMissing, op("array.of", [array, 0], [], array), all, array);
  };
  const args = given();
  const unknown = classes.unknownType;
  const called =
    name === "bind"
      ? box(
          callLibrary(
            body,
            BIND,
            [],
            [
              { node: body.get(0), type: unknown },
              { node: receiver.node, type: unknown },
              { node: args, type: types.array(unknown) },
            ],
          ).node,
        )
      : applyDynamic(body, body.get(0), args, body.get(2), receiver);
  return [when(isFunction, [...setup, answer(called)])];
}

/** Methods which every object has: what they give where nothing else has the name. */
const INHERITED: ReadonlyMap<string, Inherited> = new Map<string, Inherited>([
  ["hasOwnProperty", (body, self, key) => box(hasDynamicKey(body, self, key, true))],
  [
    "toString",
    (body, self, _, at) =>
      box(toText(body, { node: self, type: body.lowering.classes.unknownType }, at)),
  ],
  ["valueOf", (_, self) => self],
]);

type Inherited = (body: Body, self: Node, key: Node, at: SyntaxNode) => Node;

const REFUSE_NEW = "error.ts#refuseNew";

/** `new` of a value of unknown type: any class that is somewhere used as a value. */
export function constructDynamic(body: Body, node: NewExpression): Value {
  const { classes, dynamic, builder } = body.lowering;
  const unknown = classes.unknownType;
  const array = builder.array("value");
  const callee = body.hold(box(body.expression(node.callee).node));
  const text = stringConstant(body.lowering, calleeText(stripParentheses(node.callee)));
  // Asked for at once, as what the answers call.
  libraryInstance(body.lowering, REFUSE_NEW, []);
  const index = dynamic.question("new", ["value", array, STRING_TYPE], "value", {
    forRecord: (inner, record) => {
      if (record.info.type.kind !== "classValue") return undefined;
      const self = receiver(inner, record);
      const made = callOn(inner, record, self, CONSTRUCT, [], undefined, (own) =>
        takenArguments(inner, own),
      );
      recordFlow(inner.lowering, made.type, unknown);
      return [answer(resultOf(made))];
    },
    after: (inner) => {
      const given = { node: inner.get(2), type: classes.stringType };
      const refused = callLibrary(inner, REFUSE_NEW, [], [given]);
      // Of functions some are constructors in Node.
      const isFunction = op("value.is_function", [], [inner.get(0)], "bool");
      return [
        when(isFunction, [op("trap", [WRONG_TYPE], [], "never")]),
        effectOf(refused.node),
        op("unreachable", [], [], "never"),
      ];
    },
  });
  const args = argumentList(body, node.arguments);
  const made = body.op("call", [index], [callee.read(), args, text], "value");
  return { node: sequence([callee.store, made]), type: unknown };
}

/** A function which a dictionary or a field of unknown type holds. */
function callHeld(
  body: Body,
  record: StructRecord,
  name: string,
  isInherited: boolean,
): Node[] | undefined {
  const { types, classes } = body.lowering;
  if (isInherited) return undefined;
  const type = types.propertyOf(record.info.type, name)?.type;
  if (!type && !asDictionary(record.info.type)) return undefined;
  const held = readFrom(body, record, receiver(body, record), name, type ?? classes.unknownType);
  const self = { node: receiver(body, record), type: record.info.type, name };
  return [answer(applyDynamic(body, box(held.node), body.get(1), body.get(2), self))];
}

function restOf(body: Body, type: ValueType, from: number, setup: Node[]): Node {
  const row = typeof type === "number" ? body.lowering.builder.typeAt(type) : undefined;
  // One of several tuples is whatever array there is.
  if (type === OBJECT_TYPE) return restOf(body, body.lowering.builder.array("value"), from, setup);
  if (typeof type !== "number" || row?.kind !== "array") return undefinedOf(type);
  const list = body.newLocal(type);
  setup.push(body.set(list, op("array.of", [type, 0], [], type)));
  setup.push(
    ...body.collect(() => {
      eachPlace(
        body,
        () => body.get(1),
        (place) => {
          const item = unboxed(argumentAt(body, place), row.element);
          body.emit(op("array.push", [type], [body.get(list), item], "void"));
        },
        from,
      );
    }),
  );
  return body.get(list);
}
