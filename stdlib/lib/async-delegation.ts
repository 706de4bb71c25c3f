/** `yield*` in asynchronous generators: passes on how the generator around it is resumed, by the protocol of the language. */
import { refuseThrow } from "./delegation.ts";
import { isMissing, isObject, requireObject } from "./walk.ts";

const GOES_ON = 0;
/** The iterator was told to return. */
const RETURNS = 1;
/** It would have been told so, but has no such method. */
const RETURNS_ALONE = 2;
/** It cannot be told to throw, and was closed. */
const CLOSES = 3;

/** A delegation to an asynchronous iterator. */
export class AsyncDelegation {
  readonly $iterator: any;
  $way = GOES_ON;
  /** What was yielded last, or in the end returned. */
  $value: unknown = undefined;

  constructor(iterator: any) {
    if (!isObject(iterator))
      throw new TypeError("Result of the Symbol.asyncIterator method is not an object");
    this.$iterator = iterator;
  }
}

export function asyncDelegation(iterator: any): AsyncDelegation {
  return new AsyncDelegation(iterator);
}

/** Asks the iterator as the generator was asked. @returns its answer, which is to be awaited */
export function askDelegate(
  to: AsyncDelegation,
  isAbrupt: boolean,
  returns: boolean,
  sent: unknown,
): unknown {
  const iterator = to.$iterator;
  to.$way = GOES_ON;
  if (!isAbrupt) return iterator.next(sent);
  if (returns) {
    to.$way = isMissing(iterator.return) ? RETURNS_ALONE : RETURNS;
    return to.$way === RETURNS ? iterator.return(sent) : sent;
  }
  if (!isMissing(iterator.throw)) return iterator.throw(sent);
  if (isMissing(iterator.return)) refuseThrow();
  to.$way = CLOSES;
  return iterator.return();
}

/** Takes the answer: false where it is the last one. */
export function delegateGoesOn(to: AsyncDelegation, answer: any): boolean {
  if (to.$way === RETURNS_ALONE) {
    to.$value = answer;
    return false;
  }
  requireObject(answer);
  if (to.$way === CLOSES) refuseThrow();
  const isDone = Boolean(answer.done);
  to.$value = answer.value;
  return !isDone;
}

/** Whether the generator around ends with the iterator, as it was told to return. */
export function endsWithDelegate(to: AsyncDelegation): boolean {
  return to.$way === RETURNS || to.$way === RETURNS_ALONE;
}

/** What the iterator yielded last, or in the end returned. */
export function valueOfDelegate(to: AsyncDelegation): unknown {
  return to.$value;
}
