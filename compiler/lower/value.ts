/** The result of lowering an expression: a tree and the static type whose representation the tree's value has. */
import type { Type } from "../check/types.ts";
import type { Node } from "../ir/tree.ts";

/** A lowered expression. */
export interface Value {
  readonly node: Node;
  /** Closed: no type parameters are left in it. */
  readonly type: Type;
}

/**
 * What happens to an element that is not there: `element` stops the program, `undefined` gives undefined, `nan` gives NaN because
 * arithmetic follows.
 */
export type IndexContext = "element" | "undefined" | "nan";
