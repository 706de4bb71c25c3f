/**
 * What Node has from 22 on and 20 has not, for programs that use it: operations of sets and what helpers of iterators
 * end with, as ECMAScript 2025 words them, and grouping. Lazy helpers 20 has behind a flag. Put before programs where Node is older.
 */

/** Flags of Node 20 for what it has but does not show. */
export const FLAGS = ["--harmony-iterator-helpers"];

interface SetLike {
  readonly size: number;
  has(value: unknown): boolean;
  keys(): Iterator<unknown>;
}

const OPERATIONS = {
  union(this: Set<unknown>, other: SetLike) {
    const result = new Set(this);
    for (const value of valuesOf(other)) result.add(value);
    return result;
  },
  intersection(this: Set<unknown>, other: SetLike) {
    const isSmall = this.size <= other.size;
    const values = isSmall ? [...this] : valuesOf(other);
    return new Set(values.filter((value) => (isSmall ? other : this).has(value)));
  },
  difference(this: Set<unknown>, other: SetLike) {
    const result = new Set(this);
    const isSmall = this.size <= other.size;
    const found = isSmall ? [...this].filter((value) => other.has(value)) : valuesOf(other);
    for (const value of found) result.delete(value);
    return result;
  },
  symmetricDifference(this: Set<unknown>, other: SetLike) {
    const result = new Set(this);
    for (const value of valuesOf(other)) {
      if (this.has(value)) result.delete(value);
      else result.add(value);
    }
    return result;
  },
  isSubsetOf(this: Set<unknown>, other: SetLike) {
    return this.size <= other.size && [...this].every((value) => other.has(value));
  },
  isSupersetOf(this: Set<unknown>, other: SetLike) {
    return this.size >= other.size && valuesOf(other).every((value) => this.has(value));
  },
  isDisjointFrom(this: Set<unknown>, other: SetLike) {
    const isSmall = this.size <= other.size;
    const values = isSmall ? [...this] : valuesOf(other);
    return !values.some((value) => (isSmall ? other : this).has(value));
  },
};

function valuesOf(other: SetLike): unknown[] {
  const values: unknown[] = [];
  const keys = other.keys();
  for (let step = keys.next(); step.done !== true; step = keys.next()) values.push(step.value);
  return values;
}

type Call = (...values: unknown[]) => unknown;

const HELPERS = {
  *flatMap(
    this: Iterable<unknown>,
    callback: (value: unknown, index: number) => Iterable<unknown>,
  ) {
    let index = 0;
    for (const value of this) yield* callback(value, index++);
  },
  toArray(this: Iterable<unknown>) {
    return [...this];
  },
  forEach(this: Iterable<unknown>, callback: Call) {
    let index = 0;
    for (const value of this) callback(value, index++);
  },
  some(this: Iterable<unknown>, test: Call) {
    let index = 0;
    for (const value of this) if (test(value, index++)) return true;
    return false;
  },
  every(this: Iterable<unknown>, test: Call) {
    let index = 0;
    for (const value of this) if (!test(value, index++)) return false;
    return true;
  },
  find(this: Iterable<unknown>, test: Call) {
    let index = 0;
    for (const value of this) if (test(value, index++)) return value;
    return undefined;
  },
  reduce(this: Iterable<unknown>, callback: Call, ...initial: unknown[]) {
    let index = 0;
    let [result] = initial;
    for (const value of this) {
      result = index === 0 && initial.length === 0 ? value : callback(result, value, index);
      index++;
    }
    if (index === 0 && initial.length === 0)
      throw new TypeError("Reduce of a done iterator with no initial value");
    return result;
  },
};

type Key = (value: unknown, index: number) => unknown;

function groups(values: Iterable<unknown>, callback: Key): Map<unknown, unknown[]> {
  const found = new Map<unknown, unknown[]>();
  let index = 0;
  for (const value of values) {
    const key = callback(value, index++);
    const group = found.get(key);
    if (group) group.push(value);
    else found.set(key, [value]);
  }
  return found;
}

function groupBy(values: Iterable<unknown>, callback: Key): object {
  const result = Object.create(null);
  for (const [key, group] of groups(values, (value, index) => String(callback(value, index))))
    result[String(key)] = group;
  return result;
}

function define(target: object, members: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(members)) {
    if (name in target) continue;
    Object.defineProperty(target, name, { value, writable: true, configurable: true });
  }
}

define(Set.prototype, OPERATIONS);
define(Object.getPrototypeOf(Object.getPrototypeOf([].values())), HELPERS);
define(Map, { groupBy: groups });
define(Object, { groupBy });
