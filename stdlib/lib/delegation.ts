/** `yield*` over what is no generator, or of which nobody knows whether it is one: passes on how the generator around it is resumed. */
import { isMissing, isObject, requireObject } from "./walk.ts";

const NO_THROW = "The iterator does not provide a 'throw' method.";

/** The fields that are named as those of generators say how the one around was resumed, see generator.ts. */
export class Delegation {
  readonly $iterator: any;
  $sent: unknown = undefined;
  $abrupt = false;
  $returns = false;
  $error: unknown = undefined;
  /** What was yielded last, or in the end returned. */
  $result: unknown = undefined;

  constructor(iterator: any) {
    if (!isObject(iterator))
      throw new TypeError("Result of the Symbol.iterator method is not an object");
    this.$iterator = iterator;
  }

  /** Goes on as the fields say; false at the end. */
  $proceed(): boolean {
    const iterator = this.$iterator;
    let result: any;
    if (!this.$abrupt) result = iterator.next(this.$sent);
    else if (this.$returns) {
      if (isMissing(iterator.return)) {
        this.$result = this.$error;
        return false;
      }
      result = iterator.return(this.$error);
    } else {
      if (isMissing(iterator.throw)) {
        if (!isMissing(iterator.return)) requireObject(iterator.return());
        refuseThrow();
      }
      result = iterator.throw(this.$error);
    }
    requireObject(result);
    const isDone = Boolean(result.done);
    this.$result = result.value;
    return !isDone;
  }

  $current(): unknown {
    return this.$result;
  }
}

export function delegation(iterator: any): Delegation {
  return new Delegation(iterator);
}

/** Iterators of arrays, texts and the like cannot be told to throw. */
export function refuseThrow(): never {
  throw new TypeError(NO_THROW);
}
