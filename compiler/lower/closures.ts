/** Function values: what closures of a type look like, how functions become closures, and adapters between signatures. */
import type { ResultType, ValueType } from "../../runtime/bytecode/module.ts";
import type { Signature, Type, TypeParameter } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { FunctionLike } from "../syntax/ast.ts";
import { Body, sequence } from "./body.ts";
import { box, convert, store } from "./convert.ts";
import {
  booleanConstant,
  choose,
  constantNode,
  not,
  numberConstant,
  undefinedOf,
  when,
} from "./emit.ts";
import { erasedArguments } from "./erasure.ts";
import { Instantiation } from "./instantiation.ts";
import { callLibrary } from "./library.ts";
import { mayRegain, noteAdapter } from "./lost-arguments.ts";
import type { Lowering } from "./lowering.ts";
import { admitsUndefined, isUndefinedTest } from "./nullish.ts";
import type { Receiver } from "./receivers.ts";
import { isKnownArray, knownArray, restType } from "./rest-arrays.ts";
import type { Value } from "./value.ts";

/** Decided when functions are compared, or looked up by. */
export const FUNCTIONS_ARE_COMPARED = "functions are compared";

/** A parameter as callers through a closure or a virtual slot see it. */
export interface ShapeParameter {
  /** With `undefined` when it may be missing; the array of a rest parameter. */
  readonly type: Type;
  readonly isRest: boolean;
  readonly isOptional: boolean;
  /** What callers give for a missing argument, where that is a constant: then the type is without `undefined`. */
  readonly fallback?: string | number | boolean;
}

/** A calling convention by types. Closed. */
export interface Shape {
  readonly params: readonly ShapeParameter[];
  readonly result: Type;
}

/** Closures of a round. */
export class Closures {
  readonly #lowering: Lowering;
  readonly #adapters = new Map<string, number>();
  readonly #statics = new Map<
    string,
    { readonly global: number; readonly type: number; readonly target: number }
  >();
  readonly #erased = new Map<Signature, Signature>();
  readonly #common = new Map<Type, Signature>();
  readonly #copies = new Map<FunctionLike, string>();

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** A generic signature taken for all its instances: type parameters become their constraints. */
  erased(signature: Signature): Signature {
    if (signature.typeParameters.length === 0) return signature;
    const known = this.#erased.get(signature);
    if (known) return known;
    const { types } = this.#lowering;
    const erasedTypes = erasedArguments(
      this.#lowering.types,
      this.#lowering.classes,
      signature.typeParameters,
    );
    const map = new Map<TypeParameter, Type>();
    signature.typeParameters.forEach((parameter, index) => {
      map.set(parameter, erasedTypes[index] ?? parameter);
    });
    // Substituting a signature gives parameters which it still has fresh names.
    const opened = this.withOpenRest(signature);
    const erased = types.substituteSignature(withoutTypeParameters(opened), map);
    this.#erased.set(signature, erased);
    return erased;
  }

  /** Notes a generic function as a value with these type arguments. */
  noteCopy(node: FunctionLike, args: readonly Type[]): void {
    const { flows, types } = this.#lowering;
    const key = args.map((each) => types.canonicalKey(each)).join();
    const known = this.#copies.get(node);
    if (known === undefined) this.#copies.set(node, key);
    else if (known !== key) flows.decide(severalCopies(node));
  }

  /** Whether copies of a generic function would be compared, so that the value is the one that serves all. */
  isOne(node: FunctionLike): boolean {
    const { flows } = this.#lowering;
    return flows.isDecided(severalCopies(node)) && flows.isDecided(FUNCTIONS_ARE_COMPARED);
  }

  /** What a rest parameter takes may depend on the type arguments (`T extends undefined ? [] : [T]`): a value that serves all of them takes any. */
  withOpenRest(signature: Signature): Signature {
    const last = signature.parameters.at(-1);
    if (!last?.isRest || last.type.kind !== "conditional") return signature;
    if (signature.typeParameters.length === 0) return signature;
    const { types, classes } = this.#lowering;
    const open = { ...last, type: types.array(classes.unknownType) };
    const parameters = [...signature.parameters.slice(0, -1), open];
    const { id, declaration, typeParameters, thisType, isAbstract, constructs, generic } =
      signature;
    return {
      ...{ id, declaration, typeParameters, thisType, isAbstract, constructs, generic, parameters },
      get returnType() {
        return signature.returnType;
      },
      get predicate() {
        return signature.predicate;
      },
    };
  }

  /** The calling convention of a signature without type parameters. */
  shapeOfSignature(signature: Signature): Shape {
    const { representations } = this.#lowering;
    const params = signature.parameters.map((parameter) => ({
      type: representations.parameterType(signature, parameter),
      isRest: parameter.isRest,
      isOptional: parameter.isOptional || parameter.hasDefault,
    }));
    return { params, result: signature.returnType };
  }

  /** The calling convention of closures of the type; `undefined` if it is no function type. */
  shapeOf(type: Type): Shape | undefined {
    const [first] = this.#functionsOf(type);
    const signature = first && this.commonSignature(first);
    return signature && this.shapeOfSignature(signature);
  }

  /** Whether the type is of functions of several calling conventions. */
  isMixed(type: Type): boolean {
    const { representations } = this.#lowering;
    return new Set(this.#functionsOf(type).map((each) => representations.of(each))).size > 1;
  }

  /** The one signature by which functions of the type are called: where it has several, what is common to them. */
  commonSignature(type: Type): Signature | undefined {
    const known = this.#common.get(type);
    if (known) return known;
    const all = this.#lowering.types.callSignaturesOf(type).map((each) => this.erased(each));
    const [first] = all;
    if (!first || all.length === 1) return first;
    const made = this.#commonOf(first, all);
    this.#common.set(type, made);
    return made;
  }

  #commonOf(first: Signature, all: readonly Signature[]): Signature {
    const { types, classes } = this.#lowering;
    const longest = all.reduce((a, b) => (b.parameters.length > a.parameters.length ? b : a));
    const rest = Math.min(...all.map(countBeforeRest));
    const parameters = longest.parameters.slice(0, rest).map((parameter, index) => {
      const found = all.flatMap((each) => each.parameters[index] ?? []);
      const isOptional = found.length < all.length || found.some((each) => each.isOptional);
      return { ...parameter, type: types.union(found.map((each) => each.type)), isOptional };
    });
    // Where one of them takes the rest, all others follow in it.
    const last = all.flatMap((each) => each.parameters[rest] ?? []).find((each) => each.isRest);
    if (last) parameters.push({ ...last, type: types.array(classes.unknownType) });
    const returnType = types.union(all.map((each) => each.returnType));
    const { id, declaration, thisType, isAbstract, constructs, generic } = first;
    return {
      ...{ id, declaration, thisType, isAbstract, constructs, generic },
      typeParameters: [],
      parameters,
      returnType,
      predicate: undefined,
    };
  }

  #functionsOf(type: Type): readonly Type[] {
    const { representations, types } = this.#lowering;
    return representations
      .members(type)
      .filter(
        (each) =>
          representations.category(each) === "closure" && types.callSignaturesOf(each).length > 0,
      );
  }

  /** The first signature of a function type. */
  signatureOfType(type: Type): Signature | undefined {
    const [first] = this.#functionsOf(type);
    return first && this.#lowering.types.callSignaturesOf(first)[0];
  }

  /** Parameter and result representations of a calling convention. */
  signatureOf(shape: Shape): { params: ValueType[]; result: ResultType } {
    const { representations } = this.#lowering;
    return {
      params: shape.params.map((param) => representations.of(param.type)),
      result: representations.result(shape.result),
    };
  }

  /** The closure type of a calling convention. */
  typeOf(shape: Shape): number {
    const { params, result } = this.signatureOf(shape);
    return this.#lowering.builder.closure(params, result, shape.params.at(-1)?.isRest);
  }

  /** Calls a closure. @param receiver what on, where it is called on something */
  call(body: Body, closure: Node, shape: Shape, args: Node[], receiver?: Receiver): Value {
    const { result } = this.signatureOf(shape);
    const type = this.typeOf(shape);
    const node = body.op("closure.call", [type], [closure, ...args], result);
    if (receiver) this.#lowering.receivers.call(node, type, receiver);
    return { node, type: shape.result };
  }

  /** A closure as one of another signature; undefined and null stay what they are. */
  adapt(body: Body, node: Node, from: Type, to: Type): Node {
    const { representations } = this.#lowering;
    const source = this.shapeOf(from);
    const target = this.shapeOf(to);
    const targetType = representations.of(to);
    if (!source || !target || typeof targetType !== "number") return node;
    return this.adaptShapes(body, node, source, target);
  }

  /** The same between calling conventions. */
  adaptShapes(body: Body, node: Node, source: Shape, target: Shape): Node {
    const sourceType = this.typeOf(source);
    const targetType = this.typeOf(target);
    noteAdapter(this.#lowering, source, target);
    const adapter = this.#adapter(body, source, sourceType, target);
    const held = body.hold(node);
    const make = this.#regained(
      body,
      held.read,
      [source, target],
      op("closure.new", [adapter, targetType], [held.read()], targetType),
    );
    const missing: Node = {
      kind: "if",
      condition: op("ref.is_null", [], [held.read()], "bool"),
      then: [op("ref.null", [targetType], [], targetType)],
      else: [undefinedOf(targetType)],
      type: targetType,
    };
    const choice: Node = {
      kind: "if",
      condition: op("ref.is_nullish", [], [held.read()], "bool"),
      then: [missing],
      else: [make],
      type: targetType,
    };
    return { kind: "sequence", body: [held.store, choice], type: targetType };
  }

  /** The closure as one that is given more arguments: of the function that it stands for, where that may take them. */
  #regained(
    body: Body,
    read: () => Node,
    [source, target]: readonly [source: Shape, target: Shape],
    otherwise: Node,
  ): Node {
    if (!mayRegain(this.#lowering, source, target)) return otherwise;
    const type = this.typeOf(target);
    const original = body.hold(op("value.adapted", [], [box(read())], "value"));
    const isItself = op("value.is_ref", [this.typeOf(source)], [original.read()], "bool");
    const wider = this.#lowering.handlers.dynamicClosure(body, original.read(), target);
    return sequence([original.store, choose(isItself, otherwise, wider, type)]);
  }

  /** The one closure of a function without captures, so that `f === f` holds. */
  static(target: number, shape: Shape, name: string): Node {
    const { builder } = this.#lowering;
    const type = this.typeOf(shape);
    const key = `${target} ${type}`;
    let known = this.#statics.get(key);
    if (!known) {
      known = { global: builder.global(`closure of ${name}`, type), type, target };
      this.#statics.set(key, known);
    }
    return op("global.get", [known.global], [], type);
  }

  /** Whether the node makes a function, or names one by which `static` gave it out. */
  isMade(node: Node): boolean {
    if (node.kind === "sequence") {
      const last = node.body.at(-1);
      return last !== undefined && this.isMade(last);
    }
    if (node.kind !== "op") return false;
    if (node.op === "closure.new") return true;
    return (
      node.op === "global.get" &&
      [...this.#statics.values()].some(({ global }) => global === node.imm[0])
    );
  }

  /** Makes all closures which `static` gave out; runs before everything else of the program. */
  initialize(): Node[] {
    return [...this.#statics.values()].map(({ global, type, target }) =>
      op("global.set", [global], [op("closure.new", [target, type], [], type)], "void"),
    );
  }

  #adapter(body: Body, source: Shape, sourceType: number, target: Shape): number {
    const { builder } = this.#lowering;
    const key = `${sourceType} ${shapeKey(this.#lowering, source)} -> ${shapeKey(this.#lowering, target)}`;
    const known = this.#adapters.get(key);
    if (known !== undefined) return known;
    const index = builder.reserveFunction("adapter");
    this.#adapters.set(key, index);
    const { params, result } = this.signatureOf(target);
    const inner = new Body(this.#lowering, {
      ...body.options,
      name: "adapter",
      instantiation: Instantiation.empty(this.#lowering.types),
      params: [sourceType, ...params],
      result,
      resultType: target.result,
    });
    this.#lowering.later(() => {
      const incoming = target.params.map((param, place) => ({
        value: { node: inner.get(place + 1), type: param.type },
        isRest: param.isRest,
        isOptional: param.isOptional,
      }));
      const args = passOn(inner, incoming, source);
      const receiver = this.#lowering.receivers.passOn(index, sourceType, this.typeOf(target));
      const called = this.call(inner, inner.get(0), source, args, receiver);
      inner.emit(result === "void" ? called.node : convert(inner, called, target.result));
      this.#lowering.functions.define(index, inner, true, true);
    });
    return index;
  }
}

function severalCopies(node: FunctionLike): string {
  return `several copies of ${node.id}`;
}

/** Arguments at hand: parameters of a function that hands them on. */
export interface Incoming {
  readonly value: Value;
  readonly isRest: boolean;
  /** Undefined may mean that the caller gave none. */
  readonly isOptional?: boolean;
}

/** Arguments for a callee from the parameters of the function around the call, by position. */
export function passOn(body: Body, incoming: readonly Incoming[], callee: Shape): Node[] {
  const place = incoming.findIndex((each) => each.isRest);
  const spread = incoming[place];
  const isTaken = spread && isTakenAsItIs(body, spread.value, callee.params[place]);
  if (!spread || isTaken) return placed(body, incoming, callee);
  // Which of several tuples it is, only the running program knows.
  const { node, type } = knownArray(body, spread.value);
  const held = body.hold(node);
  const known = { ...spread, value: { node: held.read(), type } };
  const [first, ...others] = placed(body, incoming.with(place, known), callee);
  return first ? [sequence([held.store, first]), ...others] : [];
}

/** Whether a list of arguments is of one kind of array, or all of it goes on as one of the same several. */
function isTakenAsItIs(body: Body, list: Value, param: ShapeParameter | undefined): boolean {
  if (isKnownArray(body, list.node.type)) return true;
  return param?.isRest === true && !isKnownArray(body, body.repr(param.type));
}

function placed(body: Body, incoming: readonly Incoming[], callee: Shape): Node[] {
  const { lowering } = body;
  return callee.params.map((param, index) => {
    const given = incoming[index];
    if (param.isRest) return restArray(body, incoming, index, param.type);
    if (given && !given.isRest) return orFallback(body, given.value, param);
    const spread = incoming.find((each) => each.isRest);
    if (spread) {
      const position = index - incoming.indexOf(spread);
      const element = lowering.representations.elementOf(spread.value.type);
      const array = spread.value.node.type;
      if (element && typeof array === "number" && position >= 0) {
        const storage = lowering.representations.element(element);
        const type = typeof storage === "number" ? storage : "value";
        const read = op(
          "array.get_or_undefined",
          [array],
          [spread.value.node, op("i32.const", [position], [], "i32")],
          type,
        );
        const found = { node: read, type: lowering.representations.orUndefined(element) };
        return orFallback(body, found, param);
      }
    }
    if (param.fallback !== undefined) return fallbackOf(body, param);
    return undefinedOf(lowering.representations.of(param.type));
  });
}

/** The constant default of a parameter. */
export function fallbackOf(body: Body, { fallback, type }: ShapeParameter): Node {
  const { classes } = body.lowering;
  if (fallback === undefined) return undefinedOf(body.repr(type));
  const own =
    typeof fallback === "number"
      ? classes.numberType
      : typeof fallback === "string"
        ? classes.stringType
        : classes.booleanType;
  return convert(body, { node: constantNode(body.lowering, fallback), type: own }, type);
}

/** An argument, or the parameter's constant default for an undefined one. */
export function orFallback(body: Body, value: Value, param: ShapeParameter): Node {
  const { fallback, type } = param;
  if (fallback === undefined || !admitsUndefined(body.lowering, value.type))
    return convert(body, value, type);
  const held = body.hold(value.node);
  const test = isUndefinedTest(body, { node: held.read(), type: value.type });
  const constant = fallbackOf(body, param);
  const isNothing = value.type.kind === "primitive" && value.type.name === "undefined";
  if (!test || isNothing) return sequence([held.store, test ? constant : held.read()]);
  const present = convert(body, { node: held.read(), type: value.type }, type);
  return sequence([held.store, choose(test, constant, present, body.repr(type))]);
}

/** The rest array of a callee from what is incoming at its position and after it. */
export function restArray(
  body: Body,
  incoming: readonly Incoming[],
  index: number,
  declared: Type,
): Node {
  const { representations, types, classes } = body.lowering;
  const place = incoming.findIndex((each) => each.isRest);
  const type =
    place < 0
      ? restType(
          body,
          declared,
          incoming.slice(index).map((each) => givenType(body, each)),
        )
      : declared;
  if (type !== declared)
    return convert(body, { node: restArray(body, incoming, index, type), type }, declared);
  const element = representations.elementOf(type);
  const array = representations.of(type);
  if (!element || typeof array !== "number") return undefinedOf(array);
  const list = incoming[place]?.value;
  if (list && place === index) return convert(body, list, type);
  if (list && place < index) {
    const own = representations.elementOf(list.type) ?? classes.unknownType;
    const bounds = [index - place, Number.POSITIVE_INFINITY].map((bound) => ({
      node: numberConstant(bound),
      type: classes.numberType,
    }));
    return convert(body, callLibrary(body, "array.ts#slice", [own], [list, ...bounds]), type);
  }
  const storage = representations.element(element);
  const given = incoming.slice(index, list ? place : undefined);
  const firstOptional = list ? -1 : given.findIndex((each) => each.isOptional);
  const sure = firstOptional < 0 ? given : given.slice(0, firstOptional);
  const items = sure.map((each) => store(body, each.value, element, storage));
  const made = op("array.of", [array, items.length], items, array);
  if (firstOptional >= 0)
    return withOptional(body, made, given.slice(firstOptional), element, storage);
  if (!list) return made;
  const held = body.hold(made);
  const arrayType = types.array(element);
  const appended = callLibrary(
    body,
    "array.ts#append",
    [element],
    [
      { node: held.read(), type: arrayType },
      { node: convert(body, list, arrayType), type: arrayType },
    ],
  );
  return sequence([held.store, appended.node, held.read()]);
}

/** What is given where something is. */
function givenType(body: Body, { value, isOptional }: Incoming): Type {
  if (!isOptional) return value.type;
  const { types, representations } = body.lowering;
  const members = representations.members(value.type);
  return types.union(
    members.filter((each) => each.kind !== "primitive" || each.name !== "undefined"),
  );
}

/** The array with optional arguments behind it: those at the end that are undefined were not given. */
function withOptional(
  body: Body,
  made: Node,
  given: readonly Incoming[],
  element: Type,
  storage: ValueType,
): Node {
  const array = made.type;
  if (typeof array !== "number") return made;
  const held = body.hold(made);
  const kept = given.map(({ value }) => ({ ...body.hold(value.node), type: value.type }));
  const again = ({ read, type }: (typeof kept)[number]): Value => ({ node: read(), type });
  const pushes = kept.map((each, at) => {
    const isGiven = kept.slice(at).reduceRight((rest: Node | undefined, later) => {
      const isMissing = isUndefinedTest(body, again(later));
      if (!isMissing) return booleanConstant(true);
      return rest ? choose(isMissing, rest, booleanConstant(true), "bool") : not(isMissing);
    }, undefined);
    const item = store(body, again(each), element, storage);
    return when(isGiven ?? booleanConstant(true), [
      op("array.push", [array], [held.read(), item], "void"),
    ]);
  });
  return sequence([held.store, ...kept.map((each) => each.store), ...pushes, held.read()]);
}

function shapeKey(lowering: Lowering, shape: Shape): string {
  const params = shape.params.map(
    (param) => `${param.isRest ? "..." : ""}${lowering.types.canonicalKey(param.type)}`,
  );
  return `(${params.join(",")})=>${lowering.types.canonicalKey(shape.result)}`;
}

/** The signature as one that has no type parameters of its own. Named part by part: a signature's parts may be found on first use, behind getters. */
export function withoutTypeParameters(signature: Signature): Signature {
  if (signature.typeParameters.length === 0) return signature;
  const { id, declaration, thisType, parameters, isAbstract, constructs, generic } = signature;
  return {
    id,
    declaration,
    typeParameters: [],
    thisType,
    parameters,
    get returnType() {
      return signature.returnType;
    },
    get predicate() {
      return signature.predicate;
    },
    isAbstract,
    constructs,
    generic,
  };
}

/** How many parameters come before the one that takes the rest, if there is one. */
function countBeforeRest({ parameters }: Signature): number {
  const place = parameters.findIndex((each) => each.isRest);
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}
