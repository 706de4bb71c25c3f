/**
 * Places whose value may be `undefined` though their type does not say so: a graph of what flows where. `undefined` comes from reads that may find
 * nothing, and matters where a program can tell it from NaN.
 */

/** A variable, parameter, field, or the result of a function. */
export interface Holder {
  /** A read that may find nothing reaches it. */
  isTainted: boolean;
  /** A `!` or `as` reaches it that may say of what is missing that it is there. */
  isAsserted: boolean;
  /** A `null` or `undefined` that is asserted to be anything reaches it. */
  isNothing: boolean;
  /** What it holds reaches a place that shows or tests whether it is `undefined`. */
  isShown: boolean;
  /** It reaches such a place or an element of an array. */
  isKept: boolean;
  readonly into: Set<Holder>;
  readonly from: Set<Holder>;
}

/** A holder that nothing flows into or out of yet. */
export function newHolder(): Holder {
  return {
    isTainted: false,
    isAsserted: false,
    isNothing: false,
    isShown: false,
    isKept: false,
    into: new Set(),
    from: new Set(),
  };
}

/** Notes that values go from the one to the other. */
export function connect(from: Holder, into: Holder): void {
  if (from === into) return;
  from.into.add(into);
  into.from.add(from);
}

type Mark = "isTainted" | "isAsserted" | "isNothing" | "isShown" | "isKept";

/** Marks all places that what the holder has can reach. */
export function markFrom(source: Holder, mark: Mark): void {
  spread(source, mark, ({ into }) => into);
}

/** Marks all places from which the holder can be reached. */
export function markInto(sink: Holder, mark: Mark): void {
  spread(sink, mark, ({ from }) => from);
}

function spread(start: Holder, mark: Mark, next: (holder: Holder) => Iterable<Holder>): void {
  start[mark] = true;
  const marked = [start];
  for (const holder of marked) {
    for (const each of next(holder)) {
      if (each[mark]) continue;
      each[mark] = true;
      marked.push(each);
    }
  }
}
