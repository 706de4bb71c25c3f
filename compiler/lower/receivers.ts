/**
 * What functions are called on: `this` as the call gives it.
 *
 * A function that uses a `this` of its own (a method of an object literal, a `function`, a method taken from its object) has a boxed value
 * as a parameter for it, behind its captures: it is a *taker*. A closure type of which there are takers has that parameter for all its
 * closures, so every call of such a closure gives it: `o.m()` gives `o`, `f()` gives undefined. Closure types without takers are as they
 * were, and so are programs without takers. An adapter passes on what it was called on: where the type that it calls has takers, its own
 * has them too. Since the parameter is one like all others, tasks, exceptions and collections need to know nothing of it.
 *
 * Which types have takers is known when everything is lowered. Until then calls are made without it, and what they would give is noted
 * here; `finish` puts it in. So are the types on which closures are called: what reaches the `this` of a taker and is not what that is
 * declared as gets a copy of the function of its own (receiver-copies.ts), of which the next round knows.
 */
import type { ReferenceType, Type } from "../check/types.ts";
import { shiftLocals } from "../ir/rewrite.ts";
import { type Node, type OpNode, op, type TreeFunction, walk } from "../ir/tree.ts";
import type { FunctionLike } from "../syntax/ast.ts";
import { box, recordFlow, uniteElements } from "./convert.ts";
import type { Instantiation } from "./instantiation.ts";
import type { Lowering } from "./lowering.ts";
import { derives, mayLeaveItsObjects } from "./method-reads.ts";
import { isClassInstance } from "./structs.ts";
import { type UsesOfThis, usesOfThis, usesSuper } from "./uses-this.ts";

/** Stands for the closure types of functions that come out of values of unknown type. */
export const ANY_CLOSURE = -1;

/** What a closure is called on. */
export interface Receiver {
  /** Can be written at the call: it was evaluated before. */
  readonly node: Node;
  /** Nothing where the call is on whatever the function around was called on. */
  readonly type: Type | undefined;
  /** The property in which the closure was found, if the call names it. */
  readonly name?: string | undefined;
}

interface Taker {
  readonly node: FunctionLike;
  readonly key: string;
  readonly closure: number;
  /** Of its `this`, as it is declared. */
  readonly type: Type;
  /** The property in whose place the function is written; nothing where the closure may be in others. */
  readonly name: string | undefined;
}

/** A type on which closures are called. */
interface Called {
  readonly type: Type;
  readonly name: string | undefined;
}

/** What a taker does with its `this`. */
interface Uses extends UsesOfThis {
  /** Private names or `super`: only objects of its class have them. */
  readonly needsClass: boolean;
}

/** A function that takes what it is called on. */
export interface Taken {
  readonly node: FunctionLike;
  readonly instantiation: Instantiation;
  /** Of its `this`, as it is declared. */
  readonly type: Type;
}

const NOTHING: ReadonlySet<string> = new Set(["nothing", "never"]);

/** Receivers of a round. */
export class Receivers {
  readonly #lowering: Lowering;
  readonly #takers = new Map<string, Taker>();
  /** Functions with the parameter from the start, and the types of their closures. */
  readonly #functions = new Set<number>();
  readonly #closures = new Set<number>();
  readonly #calls = new Map<Node, Node>();
  /** By closure type, the types on which closures of it are called. */
  readonly #calledOn = new Map<number, Map<string, Called>>();
  /** By closure type, those whose closures call one of it on what they are called on. */
  readonly #adapters = new Map<number, Set<number>>();
  /** By function, nodes that stand for what it is called on. */
  readonly #passed = new Map<number, OpNode[]>();

  readonly #usesOf = new Map<FunctionLike, Uses>();
  readonly #mayLeaveOf = new Map<FunctionLike, boolean>();

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** A function with the parameter becomes a closure of the type. */
  take(functionIndex: number, closure: number, taken: Taken): void {
    this.takeAny(functionIndex, closure);
    const { node, type } = taken;
    const { uses } = this.#lowering;
    const written = uses.memberName(node);
    const name = written !== undefined && !uses.isRead(written) ? written : undefined;
    const key = keyOf(taken);
    this.#takers.set(`${closure} ${key}`, { node, key, type, closure, name });
  }

  /** The same for a function that says itself what it can be called on. */
  takeAny(functionIndex: number, closure: number): void {
    this.#functions.add(functionIndex);
    this.#closures.add(closure);
  }

  /** The types of objects on which a function is called besides what its `this` is declared as. */
  others(taken: Taken): readonly Type[] {
    return this.#lowering.flows.receiversOf(keyOf(taken));
  }

  /** A closure is called on something. */
  call(call: Node, closure: number, { node, type, name }: Receiver): void {
    this.#calls.set(call, node);
    if (type) this.calledOn(closure, type, name);
  }

  /** Closures of the type are called on objects of the type. */
  calledOn(closure: number, type: Type, name: string | undefined): void {
    const known = this.#calledOn.get(closure) ?? new Map<string, Called>();
    const key = `${name ?? ""} ${this.#lowering.types.canonicalKey(type)}`;
    this.#calledOn.set(closure, known.set(key, { type, name }));
  }

  /** What a function that adapts closures of the one type to the other was called on, as a receiver. */
  passOn(functionIndex: number, from: number, to: number): Receiver {
    const adapters = this.#adapters.get(from) ?? new Set();
    this.#adapters.set(from, adapters.add(to));
    const node = op("value.undefined", [], [], "value");
    this.#passed.set(functionIndex, [...(this.#passed.get(functionIndex) ?? []), node]);
    return { node, type: undefined };
  }

  /** At the end of a round: what closures are called on reaches the `this` of takers. */
  flow(): void {
    for (const taker of this.#takers.values())
      for (const closure of this.#reachableFrom([taker.closure, ANY_CLOSURE]))
        for (const { type, name } of this.#calledOn.get(closure)?.values() ?? []) {
          const isMeant = !taker.name || !name || name === taker.name;
          if (isMeant) this.#reach(type, taker);
        }
  }

  /**
   * Objects of the type may be what a function is called on. What has all that the function looks for gets a copy of the function for
   * its type; for all else there is a copy that knows nothing of its `this`.
   */
  #reach(type: Type, taker: Taker): void {
    const { representations, types, flows, classes } = this.#lowering;
    const own = representations.objectPart(taker.type);
    if (own === "anything") return;
    if (own === undefined) {
      recordFlow(this.#lowering, type, taker.type);
      uniteElements(this.#lowering, type, taker.type);
      return;
    }
    for (const each of representations.members(type)) {
      if (NOTHING.has(representations.category(each))) continue;
      const part = representations.objectPart(each);
      const isKnown = part !== undefined && part !== "anything";
      const key = isKnown ? types.canonicalKey(part) : "";
      if (key === types.canonicalKey(own)) continue;
      const fits = isKnown && types.isAssignable(part, own);
      const isOfClass = isClassInstance(own);
      if (fits && own.kind === "reference" && !isOfClass) {
        recordFlow(this.#lowering, part, own);
        continue;
      }
      const { names, isPassedOn, needsClass } = this.#uses(taker.node);
      // What only objects of the class have stops the program.
      if (isOfClass && (needsClass || !this.#mayLeave(taker, own))) continue;
      if (isOfClass && isKnown && isClassInstance(part) && derives(this.#lowering, part, own))
        continue;
      const hasAll = isKnown && [...names].every((name) => types.propertyOf(part, name));
      const isCopied = hasAll && (fits || !isPassedOn) && !flows.hasManyReceivers(taker.key);
      const copied = isCopied ? part : classes.unknownType;
      flows.addReceiver(taker.key, types.canonicalKey(copied), copied);
    }
  }

  /** Asked for each type that reaches the function. */
  #mayLeave({ node }: Taker, own: ReferenceType): boolean {
    if (node.kind !== "Method") return true;
    const known = this.#mayLeaveOf.get(node);
    if (known !== undefined) return known;
    const answer = mayLeaveItsObjects(this.#lowering, node, own);
    this.#mayLeaveOf.set(node, answer);
    return answer;
  }

  /** The same. */
  #uses(node: FunctionLike): Uses {
    let uses = this.#usesOf.get(node);
    if (!uses) {
      const own = usesOfThis(node);
      const needsClass = usesSuper(node) || [...own.names].some((name) => name.startsWith("#"));
      uses = { ...own, needsClass };
      this.#usesOf.set(node, uses);
    }
    return uses;
  }

  /** Gives closures of types with takers the parameter, and their calls what it gets. */
  finish(): void {
    if (this.#closures.size === 0) return;
    const { builder } = this.#lowering;
    const types = this.#reachableFrom([...this.#closures, ANY_CLOSURE]);
    for (const type of types) if (type !== ANY_CLOSURE) builder.addReceiver(type);
    const functions = builder.definedFunctions();
    const each = (visit: (node: OpNode) => void): void => {
      for (const tree of functions)
        for (const statement of tree.body)
          walk(statement, (node) => {
            if (node.kind === "op" && CALLING.has(node.op)) visit(node);
          });
    };
    // First of all, because functions with one more parameter have other locals.
    each((node) => this.#giveReceiver(node, types));
    const places = this.#widen(functions, each, types);
    each((node) => completeUse(node, types, places));
  }

  /** Gives a call of such a closure what it is on. */
  #giveReceiver(node: OpNode, types: ReadonlySet<number>): void {
    if (node.op !== "closure.call" || !types.has(Number(node.imm[0]))) return;
    const given = this.#calls.get(node);
    node.args.splice(1, 0, given ? box(given) : op("value.undefined", [], [], "value"));
  }

  /** The closure types with those of their adapters, and of the adapters of those. */
  #reachableFrom(closures: Iterable<number>): Set<number> {
    const found = new Set(closures);
    for (const each of found) for (const next of this.#adapters.get(each) ?? []) found.add(next);
    return found;
  }

  /** Functions of such closures that are no takers get the parameter all the same. @returns its place by function */
  #widen(
    functions: readonly TreeFunction[],
    each: (visit: (node: OpNode) => void) => void,
    types: ReadonlySet<number>,
  ): Map<number, number> {
    const places = new Map<number, number>();
    const outer = new Set(this.#lowering.builder.outerFunctions);
    each((node) => {
      if (node.op !== "closure.new") return;
      const [index, type] = node.imm as readonly [number, number];
      if (!types.has(type) || this.#functions.has(index)) return;
      if (outer.has(index)) node.imm = [this.#behind(index, node.args.length), type];
      else places.set(index, node.args.length);
    });
    for (const [index, place] of places) {
      const tree = functions[index];
      if (!tree) continue;
      shiftLocals(tree.body, place, 1);
      tree.params.splice(place, 0, "value");
      if (tree.suspensions) tree.receiverAt = place;
      for (const node of this.#passed.get(index) ?? [])
        Object.assign(node, op("local.get", [place], [], "value", node.position));
    }
    return places;
  }

  /** A function with the parameter that calls one which is called from outside by its own. */
  #behind(index: number, captures: number): number {
    const { builder, functions } = this.#lowering;
    return functions.wrapper(`behind ${index}`, () => {
      const { name, params, result, isLibrary } = builder.treeAt(index);
      const made = builder.reserveFunction(name);
      const args = params.map((type, param): Node => {
        const local = param < captures ? param : param + 1;
        return op("local.get", [local], [], type);
      });
      const call = op("call", [index], args, result);
      builder.defineFunction(made, {
        name,
        params: [...params.slice(0, captures), "value", ...params.slice(captures)],
        result,
        locals: [],
        taskSlots: [],
        body: result === "void" ? [call] : [op("return", [], [call], "never")],
        signatureIsFixed: true,
        isLibrary,
      });
      return made;
    });
  }
}

/** Instructions that have to do with parameters of closures. */
const CALLING: ReadonlySet<OpNode["op"]> = new Set(["closure.call", "closure.new", "call", "fork"]);

/** Gives functions that have one more parameter nothing for it where they are called directly, or are closures of other types. */
function completeUse(
  node: OpNode,
  types: ReadonlySet<number>,
  places: ReadonlyMap<number, number>,
): void {
  if (node.op !== "closure.new" && node.op !== "call" && node.op !== "fork") return;
  const [index, type] = node.imm as readonly [number, number?];
  const place = places.get(index);
  if (place === undefined || (type !== undefined && types.has(type))) return;
  node.args.splice(place, 0, op("value.undefined", [], [], "value"));
}

function keyOf({ node, instantiation }: Taken): string {
  return `${node.id} ${instantiation.key}`;
}
