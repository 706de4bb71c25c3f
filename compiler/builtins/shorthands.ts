/** Type arguments and defaults that many rows share. */

/** What tests of callbacks return is a type of its own, so that a boolean is never boxed and `filter(x => x.length)` works as it does in JavaScript. */
export const T_TEST = ["receiver.0", "returns.0"] as const;
/** The receiver as a whole, whose type says which of the typed arrays it is. */
export const SELF = ["receiver"] as const;
/** The same of a typed array, and the type of its elements. */
export const SELF_ELEMENT = ["receiver", "element"] as const;
export const SELF_ELEMENT_TEST = ["receiver", "element", "returns.0"] as const;

/** Positions where they are left out. */
export const FROM_START = { 1: 0 } as const;
export const FROM_END = { 1: Number.POSITIVE_INFINITY } as const;
export const WHOLE = { 0: 0, 1: Number.POSITIVE_INFINITY } as const;
export const WHOLE_AFTER_FIRST = { 1: 0, 2: Number.POSITIVE_INFINITY } as const;
