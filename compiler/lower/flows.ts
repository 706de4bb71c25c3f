/**
 * Which structs reach which object types. Conversions between object types are edges of a graph over types; structs enter where objects
 * are made. Lowering needs the answer (is `Shape` one struct or an interface over three?) before it has seen all edges, so it runs in
 * rounds: each round works with the answers that follow from the edges of the rounds before, and when its own edges change an answer
 * that was used, there is another round. Edges only grow, so this ends. Also here: which types share the representation of array
 * elements, because arrays, unlike objects, cannot be seen through an interface.
 */
import type { TypeOperations } from "../check/type-operations.ts";
import type { Type } from "../check/types.ts";
import { fitsWhenAsserted, standsForOtherKind } from "./fitting.ts";
import { MemberNames } from "./member-names.ts";

/** An object layout: a class with type arguments, or the canonical shape of an object type. */
export interface StructInfo {
  readonly key: string;
  /** A class instance type, or an object type with the shape. */
  readonly type: Type;
  /** The base class's layout. */
  readonly parent: StructInfo | undefined;
  /** Of an object literal: the properties that are accessors, and which of the two functions they have. */
  readonly accessors?: ReadonlyMap<string, readonly ("get" | "set")[]>;
}

/** The keys with which objects of a layout are made somewhere, in order. */
export interface MadeOrder {
  readonly keys: readonly string[];
  /** Those of the keys which an object may have been made without. */
  readonly optional: ReadonlySet<string>;
}

/** Types of elements of two arrays, and their keys. */
export interface ElementPair {
  readonly aKey: string;
  readonly a: Type;
  readonly bKey: string;
  readonly b: Type;
}

/** Arrays of which the one is used as the other, so far held alike; with the arrays in them. */
interface Likeness {
  readonly pair: ElementPair;
  readonly inner: Set<Likeness>;
  /** They are used so themselves: not only if those that they are in are held alike for it. */
  isUsed: boolean;
}

/** What a round says of the elements of arrays. */
export interface ElementStorage {
  /** Whether arrays with elements of the type, by its key, are stored in the round as they would be now. */
  isStoredElement(key: string): boolean;
  /** How they would be stored now. */
  joinElements(type: Type, key: string): unknown;
}

interface FlowNode {
  readonly key: string;
  readonly type: Type;
  /** What the type is when nothing at all is known to reach it. */
  readonly own: StructInfo | undefined;
  readonly into: Set<FlowNode>;
  /** Checked narrowings: only what is assignable to the target goes on, and what was of another kind before. */
  readonly narrowsInto: Set<FlowNode>;
  /** What goes on unasked: objects of other kinds than the target's too. */
  readonly slipsInto: Set<FlowNode>;
  /** What goes into it in one of these ways. */
  readonly sources: Set<FlowNode>;
  readonly created: Set<StructInfo>;
  /** By key, the types as which objects are made: whether such an object may be found to be of this one. */
  readonly fitting: Map<string, boolean>;
  /** By key of a layout: whether its objects may stand for one of this type though they are of another kind. */
  readonly standIns: Map<string, boolean>;
  structs: Set<StructInfo>;
  /** The answer this round works with. */
  frozen: readonly StructInfo[] | undefined;
  /** This round made use of which structs they are, and not only of the one they all derive from. */
  isListed: boolean;
}

// Beyond a few types a copy each costs more than its calls save: code of all that the copies reach, which grows with the whole program.
const MAX_RECEIVERS = 12;

/** So many types are looked through, at most, for what has reached one of them by now. */
const MAX_SOURCES = 100;

/** The graph; lives through all rounds of one compilation. */
export class Flows {
  readonly #types: TypeOperations;
  readonly #names: MemberNames;
  readonly #guess: (type: Type) => readonly StructInfo[];
  #isFirstRound = true;
  readonly #nodes = new Map<string, FlowNode>();
  readonly #all = new Map<string, StructInfo>();
  /** The types, by key, as which objects of a layout are made: they differ in what a shape leaves out, such as literals. */
  readonly #madeAs = new Map<string, Map<string, Type>>();
  /** Types which take whatever exists: targets of casts from `unknown` and the like. */
  readonly #fromAnywhere = new Set<FlowNode>();
  /** By the key of each of its types, the types that share an element representation. */
  readonly #elementGroups = new Map<string, Map<string, Type>>();
  /** How many types the groups had when this round asked for them. */
  readonly #askedGroups = new Map<string, number>();
  /** Pairs of arrays by the keys of their elements. */
  readonly #likenesses = new Map<string, Likeness>();
  readonly #hiddenArrays = new Map<string, Type>();
  readonly #foundArrays = new Map<string, Type>();
  readonly #facts = new Set<string>();
  /** By function, types of objects on which it is called. */
  readonly #receivers = new Map<string, Map<string, Type>>();
  /** How many of those this round worked with. */
  readonly #askedReceivers = new Map<string, number>();
  /** Decisions of which this round heard that they have not been made. */
  readonly #denied = new Set<string>();
  /** Object types which arrays, texts or functions reach too, by key. */
  readonly #loose = new Set<string>();
  readonly #orders = new Map<string, Map<string, MadeOrder>>();
  /** How many orders of a layout this round's answers counted. */
  readonly #askedOrders = new Map<string, number>();
  /** An answer was given in this round which would be another by now. */
  #isOutdated = false;

  /** @param guess the layouts of a type's members, which most programs make: what the first round works with */
  constructor(types: TypeOperations, guess: (type: Type) => readonly StructInfo[]) {
    this.#types = types;
    this.#names = new MemberNames(types);
    this.#guess = guess;
  }

  /** An object of the layout is made where the type is wanted. */
  create(struct: StructInfo, key: string, type: Type): void {
    this.#all.set(struct.key, struct);
    const madeAs = this.#madeAs.get(struct.key);
    if (madeAs) madeAs.set(key, type);
    else this.#madeAs.set(struct.key, new Map([[key, type]]));
    this.#node(key, type, struct).created.add(struct);
  }

  /** A value of one type is stored as the other. */
  flow(fromKey: string, from: Type, toKey: string, to: Type): void {
    if (fromKey === toKey) return;
    this.#connect("into", this.#node(fromKey, from), this.#node(toKey, to));
  }

  /** A value of one type is found to be of the other at run time. */
  narrow(fromKey: string, from: Type, toKey: string, to: Type): void {
    if (fromKey === toKey) return;
    this.#connect("narrowsInto", this.#node(fromKey, from), this.#node(toKey, to));
  }

  /** The same where nothing was asked that tells kinds of objects apart by a property, so that any of them may go on. */
  slip(fromKey: string, from: Type, toKey: string, to: Type): void {
    if (fromKey === toKey) return;
    this.#connect("slipsInto", this.#node(fromKey, from), this.#node(toKey, to));
  }

  /** A value of unknown origin is found to be of the type. */
  narrowFromAnywhere(key: string, type: Type): void {
    this.#fromAnywhere.add(this.#node(key, type));
  }

  /**
   * The layouts that values of the type have, as far as this round knows: at least one.
   * @param own what it is when nothing reaches it
   */
  structsOf(key: string, type: Type, own: StructInfo): readonly StructInfo[] {
    const node = this.#node(key, type, own);
    node.frozen ??= this.#answer(node, own);
    node.isListed = true;
    return node.frozen;
  }

  /**
   * What values of the type are seen through: the nearest layout from which those that they have derive, or all of those if there is none.
   * Unlike `structsOf` it says the same when one more layout that derives from it turns up.
   */
  referenceOf(key: string, type: Type, own: StructInfo): StructInfo | readonly StructInfo[] {
    const node = this.#node(key, type, own);
    node.frozen ??= this.#answer(node, own);
    const common = commonAncestor(node.frozen);
    if (common) return common;
    node.isListed = true;
    return node.frozen;
  }

  /** Every layout of which objects are made, in a fixed order. */
  get created(): readonly StructInfo[] {
    return [...this.#all.values()];
  }

  /** Values of arrays of the one type are used as arrays of the other: both take one element representation. */
  uniteElements({ aKey, a, bKey, b }: ElementPair): void {
    const aGroup = this.#groupOf(aKey, a);
    const bGroup = this.#groupOf(bKey, b);
    if (aGroup === bGroup) return;
    const [into, from] = aGroup.size >= bGroup.size ? [aGroup, bGroup] : [bGroup, aGroup];
    for (const [key, type] of from) {
      into.set(key, type);
      this.#elementGroups.set(key, into);
    }
  }

  /**
   * The same where they have one already, which another round would have to see to if only one of them got another.
   * @param outer the elements of the arrays that these are in
   * @returns true the first time
   */
  keepAlike(pair: ElementPair, outer: ElementPair | undefined): boolean {
    const id = likenessId(pair);
    let likeness = this.#likenesses.get(id);
    const isNew = likeness === undefined;
    likeness ??= { pair, inner: new Set(), isUsed: false };
    this.#likenesses.set(id, likeness);
    if (outer) this.#likenesses.get(likenessId(outer))?.inner.add(likeness);
    else likeness.isUsed = true;
    return isNew;
  }

  /** What lowering would do in the rounds to come, one after the other. */
  #uniteAlike(storage: ElementStorage, asked: ReadonlyMap<string, number>): void {
    const hasGrown = (key: string): boolean => asked.get(key) !== this.#sizeOfGroup(key);
    for (let isDone = false; !isDone; ) {
      isDone = true;
      for (const { pair, inner, isUsed } of this.#likenesses.values()) {
        const { aKey, a, bKey, b } = pair;
        if (!isUsed || (!hasGrown(aKey) && !hasGrown(bKey))) continue;
        const group = this.#elementGroups.get(aKey);
        if (group !== undefined && group === this.#elementGroups.get(bKey)) continue;
        if (storage.joinElements(a, aKey) === storage.joinElements(b, bKey)) continue;
        this.uniteElements(pair);
        for (const each of inner) each.isUsed = true;
        isDone = false;
      }
    }
  }

  #groupOf(key: string, type: Type): Map<string, Type> {
    let group = this.#elementGroups.get(key);
    if (!group) {
      group = new Map([[key, type]]);
      this.#elementGroups.set(key, group);
    }
    return group;
  }

  /** Arrays with elements of the type become values of unknown type. */
  hideArray(key: string, element: Type): void {
    this.#hiddenArrays.set(key, element);
  }

  /** Values of unknown type are found to be arrays with elements of the type. */
  findArray(key: string, element: Type): void {
    this.#foundArrays.set(key, element);
  }

  /** Types which share the element representation of the type, itself included when it shares at all. */
  elementGroup(key: string): readonly Type[] {
    const group = this.#elementGroups.get(key);
    this.#askedGroups.set(key, group?.size ?? 0);
    return group ? [...group.values()] : [];
  }

  /** A function is called on objects of a type that its `this` is not declared as. */
  addReceiver(functionKey: string, key: string, type: Type): void {
    const known = this.#receivers.get(functionKey) ?? new Map<string, Type>();
    this.#receivers.set(functionKey, known.set(key, type));
  }

  /** Whether a function has copies for so many types that one which knows nothing of its `this` serves the others. */
  hasManyReceivers(functionKey: string): boolean {
    return (this.#receivers.get(functionKey)?.size ?? 0) >= MAX_RECEIVERS;
  }

  /** The types of such objects, as far as this round knows. */
  receiversOf(functionKey: string): readonly Type[] {
    const types = [...(this.#receivers.get(functionKey)?.values() ?? [])];
    if (!this.#askedReceivers.has(functionKey)) this.#askedReceivers.set(functionKey, types.length);
    return types;
  }

  /** Remembers a decision. Lowering goes another round if it was asked for before. */
  decide(fact: string): void {
    if (this.#facts.has(fact)) return;
    this.#facts.add(fact);
    if (this.#denied.has(fact)) this.#isOutdated = true;
  }

  /** True if the decision was made, in this round or before. */
  isDecided(fact: string): boolean {
    const isDecided = this.#facts.has(fact);
    if (!isDecided) this.#denied.add(fact);
    return isDecided;
  }

  /** Values of other kinds than objects are used as objects of the type: lowering then knows nothing of its values. */
  loosen(key: string): void {
    if (this.#loose.has(key)) return;
    this.#loose.add(key);
    this.#isOutdated = true;
  }

  /** True if other values than objects are known to be used as the type. */
  isLoose(keyOf: () => string): boolean {
    return this.#loose.size > 0 && this.#loose.has(keyOf());
  }

  /** An object of the layout is made with these keys. */
  makeOrder(key: string, keys: readonly string[], optional: ReadonlySet<string>): void {
    const id = keys.map((each) => (optional.has(each) ? `${each}?` : each)).join("\n");
    const orders = this.#orders.get(key) ?? new Map<string, MadeOrder>();
    this.#orders.set(key, orders);
    if (!orders.has(id)) orders.set(id, { keys, optional });
  }

  /** The orders of keys that objects of the layout have when they are made, as far as this round knows. */
  madeOrders(key: string): readonly MadeOrder[] {
    const orders = [...(this.#orders.get(key)?.values() ?? [])];
    if (!this.#askedOrders.has(key)) this.#askedOrders.set(key, orders.length);
    return orders;
  }

  /**
   * Ends a round.
   * @returns true if an answer which was given in it would now be another
   */
  endRound(storage: ElementStorage): boolean {
    this.#isFirstRound = false;
    this.#solve();
    this.#uniteHiddenArrays();
    // Looking at elements from here on is no asking of the round.
    const askedGroups = new Map(this.#askedGroups);
    this.#uniteAlike(storage, askedGroups);
    let changed = this.#isOutdated;
    this.#isOutdated = false;
    this.#denied.clear();
    for (const [key, count] of askedGroups) {
      if (!changed && this.#sizeOfGroup(key) !== count && !storage.isStoredElement(key))
        changed = true;
    }
    this.#askedGroups.clear();
    for (const [key, count] of this.#askedOrders)
      if ((this.#orders.get(key)?.size ?? 0) !== count) changed = true;
    this.#askedOrders.clear();
    for (const [key, count] of this.#askedReceivers)
      if ((this.#receivers.get(key)?.size ?? 0) !== count) changed = true;
    this.#askedReceivers.clear();
    for (const node of this.#nodes.values()) {
      if (!node.frozen) continue;
      const now = node.own ? this.#answer(node, node.own) : node.frozen;
      if (node.isListed ? !isSame(now, node.frozen) : !isSeenAlike(now, node.frozen))
        changed = true;
      node.frozen = undefined;
      node.isListed = false;
    }
    return changed;
  }

  #sizeOfGroup(key: string): number {
    return this.#elementGroups.get(key)?.size ?? 0;
  }

  /** An array that is lost sight of must be what it is taken for when it is found again. */
  #uniteHiddenArrays(): void {
    for (const [foundKey, found] of this.#foundArrays) {
      if (found.kind === "primitive" && found.name === "never") continue;
      for (const [hiddenKey, hidden] of this.#hiddenArrays) {
        const mayBe =
          this.#types.isAssignable(hidden, found) || this.#types.isAssignable(found, hidden);
        if (mayBe) this.uniteElements({ aKey: foundKey, a: found, bKey: hiddenKey, b: hidden });
      }
    }
  }

  #answer(node: FlowNode, own: StructInfo): readonly StructInfo[] {
    const structs = node.structs.size > 0 ? node.structs : this.#unsolved(node, own);
    return [...structs].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  }

  /** What a type that no earlier round knew to be reached most likely is. */
  #unsolved(node: FlowNode, own: StructInfo): ReadonlySet<StructInfo> {
    const guessed = this.#isFirstRound ? this.#guess(node.type) : [own];
    const isOwn = guessed.length === 1 && guessed[0] === own;
    const found = isOwn && !isClass(own.type) ? this.#reachedSoFar(node) : undefined;
    return found && found.size > 0 ? found : new Set(guessed);
  }

  /** What has reached the type in this round by now: code comes to where objects are made mostly before it comes to what uses them. */
  #reachedSoFar(node: FlowNode, seen: Set<FlowNode> = new Set()): Set<StructInfo> {
    seen.add(node);
    const found = new Set(node.created);
    if (node.own && isClass(node.own.type)) found.add(node.own);
    for (const source of node.sources) {
      if (seen.size > MAX_SOURCES) return found;
      if (seen.has(source)) continue;
      const isWhole = source.into.has(node);
      for (const struct of this.#reachedSoFar(source, seen))
        if (isWhole || this.#fits(struct, node)) found.add(struct);
    }
    return found;
  }

  /** Least sets closed under the edges. */
  #solve(): void {
    const pending = new Set<FlowNode>();
    for (const node of this.#nodes.values()) {
      node.structs = new Set(node.created);
      if (node.own && isClass(node.own.type)) node.structs.add(node.own);
      pending.add(node);
    }
    for (const node of this.#fromAnywhere) {
      for (const struct of this.#all.values())
        if (this.#fits(struct, node) || this.#standsIn(struct, node)) node.structs.add(struct);
    }
    for (const node of pending) {
      pending.delete(node);
      // A type that nothing reaches still has a layout, and what it flows into must know that one.
      const structs = node.structs.size > 0 || !node.own ? node.structs : new Set([node.own]);
      for (const target of node.into) if (addAll(target.structs, structs)) pending.add(target);
      for (const target of node.narrowsInto) {
        const fitting = [...structs].filter(
          (struct) =>
            this.#fits(struct, target) ||
            (this.#standsIn(struct, target) && !this.#fits(struct, node)),
        );
        if (addAll(target.structs, fitting)) pending.add(target);
      }
      for (const target of node.slipsInto) {
        const fitting = [...structs].filter(
          (struct) => this.#fits(struct, target) || this.#standsIn(struct, target),
        );
        if (addAll(target.structs, fitting)) pending.add(target);
      }
    }
  }

  #fits(struct: StructInfo, node: FlowNode): boolean {
    const madeAs = this.#madeAs.get(struct.key);
    if (!madeAs) return this.#fitsAs(struct.key, struct.type, node);
    for (const [key, type] of madeAs) if (this.#fitsAs(key, type, node)) return true;
    return false;
  }

  #fitsAs(madeKey: string, made: Type, node: FlowNode): boolean {
    const known = node.fitting.get(madeKey);
    if (known !== undefined) return known;
    const answer = fitsWhenAsserted(this.#names, made, node.type);
    node.fitting.set(madeKey, answer);
    return answer;
  }

  #standsIn(struct: StructInfo, node: FlowNode): boolean {
    const known = node.standIns.get(struct.key);
    if (known !== undefined) return known;
    const answer = standsForOtherKind(this.#types, struct.type, node.type);
    node.standIns.set(struct.key, answer);
    return answer;
  }

  #connect(how: "into" | "narrowsInto" | "slipsInto", from: FlowNode, to: FlowNode): void {
    from[how].add(to);
    to.sources.add(from);
  }

  #node(key: string, type: Type, own?: StructInfo): FlowNode {
    const found = this.#nodes.get(key);
    if (found) {
      if (!found.own && own) {
        const withOwn: { own: StructInfo | undefined } = found as { own: StructInfo | undefined };
        withOwn.own = own;
      }
      return found;
    }
    const node: FlowNode = {
      key,
      type,
      own,
      into: new Set(),
      narrowsInto: new Set(),
      slipsInto: new Set(),
      sources: new Set(),
      created: new Set(),
      fitting: new Map(),
      standIns: new Map(),
      structs: new Set(),
      frozen: undefined,
      isListed: false,
    };
    this.#nodes.set(key, node);
    return node;
  }
}

function likenessId({ aKey, bKey }: ElementPair): string {
  return `${aKey}\n${bKey}`;
}

function isClass(type: Type): boolean {
  return type.kind === "reference" && type.target.declarationKind === "class";
}

/** The nearest layout from which all the given ones derive, if there is one. */
function commonAncestor(structs: readonly StructInfo[]): StructInfo | undefined {
  const [first, ...rest] = structs;
  for (let candidate = first; candidate; candidate = candidate.parent) {
    const ancestor = candidate;
    if (rest.every((other) => derives(other, ancestor))) return ancestor;
  }
  return undefined;
}

/** True if the struct is the other one or derives from it. */
function derives(struct: StructInfo, ancestor: StructInfo): boolean {
  for (let each: StructInfo | undefined = struct; each; each = each.parent)
    if (each === ancestor) return true;
  return false;
}

function isSame(a: readonly StructInfo[], b: readonly StructInfo[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

/** Whether both are seen through the same struct. */
function isSeenAlike(a: readonly StructInfo[], b: readonly StructInfo[]): boolean {
  const common = commonAncestor(a);
  return common !== undefined && common === commonAncestor(b);
}

function addAll<T>(set: Set<T>, items: Iterable<T>): boolean {
  const before = set.size;
  for (const item of items) set.add(item);
  return set.size > before;
}
