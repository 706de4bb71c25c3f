/**
 * Walks over values of which nothing is known: one step at a time, as the program asks for them, so that what iterators do comes between the rounds of a
 * loop, and loops over endless ones end.
 */
import type { TypedList } from "./iterator.ts";

/** A walk over anything. */
export abstract class AnyWalk {
  /** Moves to the next element; false when there is none. */
  abstract $advance(): boolean;
  /** The element moved to. */
  abstract $current(): unknown;
  /** What walks close that end early. */
  abstract $closeAny(): void;

  $close(): void {
    this.$closeAny();
  }
}

/** What every iterator of the library has. */
interface Steps {
  $advance(): boolean;
  $current(): unknown;
  $close(): void;
}

class ListWalk<T> extends AnyWalk {
  readonly $items: readonly T[];
  $index = -1;

  constructor(items: readonly T[]) {
    super();
    this.$items = items;
  }

  $advance(): boolean {
    this.$index++;
    return this.$index < this.$items.length;
  }

  $current(): unknown {
    const item: T | undefined = this.$items[this.$index];
    return item;
  }

  $closeAny(): void {}
}

class TypedWalk<A extends TypedList<E>, E> extends AnyWalk {
  readonly $items: A;
  $index = -1;

  constructor(items: A) {
    super();
    this.$items = items;
  }

  $advance(): boolean {
    this.$index++;
    return this.$index < this.$items.length;
  }

  $current(): unknown {
    return this.$items[this.$index];
  }

  $closeAny(): void {}
}

class StepsWalk<S extends Steps> extends AnyWalk {
  readonly $source: S;

  constructor(source: S) {
    super();
    this.$source = source;
  }

  $advance(): boolean {
    return this.$source.$advance();
  }

  $current(): unknown {
    return this.$source.$current();
  }

  $closeAny(): void {
    this.$source.$close();
  }
}

/** By the protocol of the language, of which any part may be missing. */
class IteratorWalk extends AnyWalk {
  readonly $iterator: any;
  $result: any = undefined;

  constructor(iterator: any) {
    super();
    if (!isObject(iterator))
      throw new TypeError("Result of the Symbol.iterator method is not an object");
    this.$iterator = iterator;
  }

  $advance(): boolean {
    const result = this.$iterator.next();
    requireObject(result);
    if (result.done) return false;
    this.$result = result;
    return true;
  }

  $current(): unknown {
    return this.$result.value;
  }

  $closeAny(): void {
    const iterator = this.$iterator;
    if (!isMissing(iterator.return)) requireObject(iterator.return());
  }
}

export function isObject(value: unknown): boolean {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

/** Whether an iterator lacks a method of the protocol. */
export function isMissing(method: any): boolean {
  return method === undefined || method === null;
}

export function requireObject(result: unknown): void {
  if (!isObject(result))
    throw new TypeError("Iterator result " + String(result) + " is not an object");
}

export function walkOfList<T>(items: readonly T[]): AnyWalk {
  return new ListWalk<T>(items);
}

export function walkOfTyped<A extends TypedList<E>, E>(items: A): AnyWalk {
  return new TypedWalk<A, E>(items);
}

export function walkOfSteps<S extends Steps>(source: S): AnyWalk {
  return new StepsWalk<S>(source);
}

export function walkOfIterator(iterator: unknown): AnyWalk {
  return new IteratorWalk(iterator);
}

/** All that a walk comes to. */
export function itemsOf(walk: AnyWalk): unknown[] {
  const items: unknown[] = [];
  while (walk.$advance()) items.push(walk.$current());
  return items;
}
