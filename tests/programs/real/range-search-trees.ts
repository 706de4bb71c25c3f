/**
 * A library of containers as such libraries are written: one base class that iterates by an abstract walk and takes whatever can be counted, a heap
 * that sorts by another of its kind, and a tree that is asked by key, by entry, by pair, by range or by test.
 */
interface Sized<T> extends Iterable<T> {
  size: number | ((...given: unknown[]) => number);
}
interface Lengthy<T> extends Iterable<T> {
  length: number | ((...given: unknown[]) => number);
}
type Counted<T> = Sized<T> | Lengthy<T>;
type Comparator<T> = (a: T, b: T) => number;

function countOf<T>(of: Counted<T>): number {
  if ("length" in of) return typeof of.length === "function" ? of.length() : of.length;
  return typeof of.size === "function" ? of.size() : of.size;
}

type Comparable = string | number | bigint | boolean;

function isPrimitive(value: unknown): value is Comparable {
  const kind = typeof value;
  return kind === "number" || kind === "bigint" || kind === "string" || kind === "boolean";
}

/** What an object is compared by: its value, else a text of its own. */
function primitiveOf(of: object): Comparable | null {
  if (typeof of.valueOf === "function") {
    const value = of.valueOf();
    if (value !== of) {
      if (isPrimitive(value)) return value;
      if (typeof value === "object" && value !== null) return primitiveOf(value);
    }
  }
  if (typeof of.toString === "function") {
    const text = of.toString();
    if (text !== "[object Object]") return text;
  }
  return null;
}

function compareAny(a: unknown, b: unknown): number {
  const [left, right] = [a, b].map((each) =>
    typeof each === "object" && each !== null ? primitiveOf(each) : each,
  );
  if (!isPrimitive(left) || !isPrimitive(right)) throw new TypeError("cannot be compared");
  return left < right ? -1 : left > right ? 1 : 0;
}

abstract class Container<E, R> implements Iterable<E> {
  protected readonly make?: (raw: R) => E;
  protected constructor(options?: { make?: (raw: R) => E }) {
    if (options?.make) this.make = options.make;
  }
  *[Symbol.iterator](...given: unknown[]): IterableIterator<E> {
    yield* this.walk(...given);
  }
  protected abstract walk(...given: unknown[]): IterableIterator<E>;

  every(test: (item: E, index: number, self: this) => boolean, thisArg?: unknown): boolean {
    let index = 0;
    for (const item of this) {
      const holds =
        thisArg === undefined ? test(item, index++, this) : test.call(thisArg, item, index++, this);
      if (!holds) return false;
    }
    return true;
  }
  reduce<U>(step: (sum: U, item: E, index: number) => U, start: U): U {
    let index = 0;
    let sum = start;
    for (const item of this) sum = step(sum, item, index++);
    return sum;
  }
  toArray(): E[] {
    return [...this];
  }
}

class Heap<E, R = E> extends Container<E, R> {
  protected readonly items: E[] = [];
  readonly planned: number;
  constructor(
    of: Counted<E> | Counted<R> = [],
    protected readonly options: { compare?: Comparator<E>; make?: (raw: R) => E } = {},
  ) {
    super(options);
    this.planned = countOf<E | R>(of);
    for (const each of of) this.add(this.make ? this.make(each as R) : (each as E));
  }
  get size(): number {
    return this.items.length;
  }
  add(item: E): this {
    const { items } = this;
    items.push(item);
    for (let at = items.length - 1; at > 0; ) {
      const up = (at - 1) >> 1;
      if (this.compare(items[up] as E, items[at] as E) <= 0) break;
      [items[up], items[at]] = [items[at] as E, items[up] as E];
      at = up;
    }
    return this;
  }
  poll(): E | undefined {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (items.length === 0 || last === undefined) return top;
    items[0] = last;
    for (let at = 0; ; ) {
      let least = at;
      for (const down of [2 * at + 1, 2 * at + 2])
        if (down < items.length && this.compare(items[down] as E, items[least] as E) < 0) least = down;
      if (least === at) return top;
      [items[least], items[at]] = [items[at] as E, items[least] as E];
      at = least;
    }
  }
  sorted(): E[] {
    const copy = this.another();
    const found: E[] = [];
    for (const item of this) copy.add(item);
    while (copy.size > 0) found.push(copy.poll() as E);
    return found;
  }
  protected another(): Heap<E> {
    return new Heap<E>([], { compare: (a, b) => this.compare(a, b) });
  }
  protected compare(a: E, b: E): number {
    return (this.options.compare ?? compareAny)(a, b);
  }
  protected *walk(): IterableIterator<E> {
    yield* this.items;
  }
}

class MaxHeap<E> extends Heap<E> {
  protected override compare(a: E, b: E): number {
    return super.compare(b, a);
  }
}

class Range<K> {
  constructor(
    readonly low: K,
    readonly high: K,
    readonly withEnds = true,
  ) {}
  holds(key: K, compare: Comparator<K>): boolean {
    const above = compare(key, this.low);
    const below = compare(key, this.high);
    return this.withEnds ? above >= 0 && below <= 0 : above > 0 && below < 0;
  }
}

class TreeNode<K, V> {
  left: TreeNode<K, V> | null = null;
  right: TreeNode<K, V> | null = null;
  constructor(
    readonly key: K,
    public value: V,
  ) {}
}

type Test<T> = (node: T) => boolean;
type Asked<K, V> = K | TreeNode<K, V> | [K | null | undefined, V | undefined] | null | undefined;

class Tree<K, V> extends Container<[K, V], [K, V]> {
  #root: TreeNode<K, V> | null = null;
  #size = 0;
  constructor(
    of: Counted<[K, V]> = [],
    private readonly compare: Comparator<K> = compareAny,
  ) {
    super();
    for (const [key, value] of of) this.set(key, value);
  }
  get size(): number {
    return this.#size;
  }
  set(key: K, value: V): this {
    const made = new TreeNode(key, value);
    if (this.#root === null) this.#root = made;
    for (let at = this.#root; at !== made; ) {
      const order = this.compare(key, at.key);
      if (order === 0) {
        at.value = value;
        return this;
      }
      if (order < 0) at = at.left ??= made;
      else at = at.right ??= made;
    }
    this.#size++;
    return this;
  }
  search(asked: Asked<K, V> | Test<TreeNode<K, V>> | Range<K>): V[] {
    if (asked === undefined) return [];
    if (asked === null) return [];
    const isRange = this.isRange(asked);
    const isTest = !isRange && this.isTest(asked);
    if (!isRange && !isTest) {
      let wanted: K | undefined;
      if (this.isNode(asked)) wanted = asked.key;
      else if (this.isPair(asked)) {
        const key = asked[0];
        if (key !== null && key !== undefined) wanted = key;
      } else wanted = asked;
      if (wanted === undefined) return [];
      for (let at = this.#root; at !== null; ) {
        const order = this.compare(wanted, at.key);
        if (order === 0) return [at.value];
        at = order < 0 ? at.left : at.right;
      }
      return [];
    }
    const test: Test<TreeNode<K, V>> = isRange
      ? (node) => asked.holds(node.key, this.compare)
      : (asked as Test<TreeNode<K, V>>);
    const found: V[] = [];
    for (const node of this.nodes(this.#root)) if (test(node)) found.push(node.value);
    return found;
  }
  nodeOf(key: K): TreeNode<K, V> | undefined {
    for (const node of this.nodes(this.#root)) if (this.compare(node.key, key) === 0) return node;
    return undefined;
  }
  protected *walk(): IterableIterator<[K, V]> {
    for (const { key, value } of this.nodes(this.#root)) yield [key, value];
  }
  private *nodes(from: TreeNode<K, V> | null): Generator<TreeNode<K, V>> {
    if (from === null) return;
    yield* this.nodes(from.left);
    yield from;
    yield* this.nodes(from.right);
  }
  private isRange(asked: Asked<K, V> | Test<TreeNode<K, V>> | Range<K>): asked is Range<K> {
    return asked instanceof Range;
  }
  private isTest(asked: unknown): asked is Test<TreeNode<K, V>> {
    return typeof asked === "function";
  }
  private isNode(asked: Asked<K, V>): asked is TreeNode<K, V> {
    return asked instanceof TreeNode;
  }
  private isPair(asked: Asked<K, V>): asked is [K | null | undefined, V | undefined] {
    return Array.isArray(asked) && asked.length === 2;
  }
}

class Version {
  constructor(
    readonly major: number,
    readonly minor: number,
  ) {}
  valueOf(): number {
    return this.major * 1000 + this.minor;
  }
}
class Name {
  constructor(readonly parts: string[]) {}
  toString(): string {
    return this.parts.join(".");
  }
}

const heap = new Heap([5, 3, 8, 1]);
console.log(heap.planned, heap.add(0).poll(), heap.size, [...heap], heap.sorted()); // expect: 4 0 4 [ 1, 3, 8, 5 ] [ 1, 3, 5, 8 ]
console.log(new MaxHeap(new Set(["b", "c", "a"])).sorted(), new MaxHeap(heap).sorted()); // expect: [ 'c', 'b', 'a' ] [ 8, 5, 3, 1 ]
const lengths = new Heap<number, string>(["pear", "fig", "cherry"], { make: (raw) => raw.length });
console.log(lengths.sorted(), lengths.planned, lengths.every((each) => each > 2)); // expect: [ 3, 4, 6 ] 3 true
const versions = new Heap([new Version(2, 1), new Version(1, 9), new Version(1, 10)]);
console.log(versions.sorted().map((each) => `${each.major}.${each.minor}`).join(" ")); // expect: 1.9 1.10 2.1
const names = new Heap([new Name(["b", "a"]), new Name(["a", "z"])]);
console.log(`${names.poll()}`, new Heap([new Date(9), new Date(4)]).poll()?.getTime()); // expect: a.z 4
try {
  new Heap([{ a: 1 }, { a: 2 }]);
} catch (error) {
  console.log(String(error)); // expect: TypeError: cannot be compared
}

const tree = new Tree<number, string>(new Map([[5, "five"], [2, "two"], [8, "eight"], [3, "three"]]));
console.log(tree.size, tree.toArray().map(([key]) => key), tree.search(2)); // expect: 4 [ 2, 3, 5, 8 ] [ 'two' ]
console.log(tree.search([8, undefined]), tree.search(tree.nodeOf(5)), tree.search(null)); // expect: [ 'eight' ] [ 'five' ] []
console.log(tree.search(new Range(2, 5)), tree.search(new Range(2, 5, false))); // expect: [ 'two', 'three', 'five' ] [ 'three' ]
console.log(tree.search((node) => node.value.includes("e")).length, tree.search([null, "x"])); // expect: 3 []
const dated = new Tree<Date, number>();
for (let day = 0; day < 60; day++) dated.set(new Date(((day * 37) % 60) * 86400000), day);
console.log(dated.size, dated.search(new Range(new Date(0), new Date(3 * 86400000)))); // expect: 60 [ 0, 13, 26, 39 ]
console.log(dated.reduce((sum, [, day], index) => sum + day * index, 0)); // expect: 53650
