/** Takes out the sides of `if`s that control never comes to, as the ranges tell: `charCodeAt(i)` is no NaN where `i` is known to be inside. */
import { replaceChildren } from "../ir/rewrite.ts";
import { childNodes, type Node, type TreeFunction, walk } from "../ir/tree.ts";
import type { NodeRanges } from "./range-facts.ts";

/**
 * Changes the function in place.
 * @param reached sides of `if`s that control comes to
 * @param ranges of the function's nodes; what takes the place of an `if` has its range
 */
export function dropDeadSides(
  body: TreeFunction,
  reached: ReadonlySet<readonly Node[]>,
  ranges: NodeRanges,
): void {
  const hasDeadSide = (node: Node): node is Node & { kind: "if" } =>
    node.kind === "if" && reached.has(node.then) !== reached.has(node.else);
  // Most functions have none, and looking is cheaper than rewriting.
  let isRewritten = false;
  for (const statement of body.body) {
    walk(statement, (node) => {
      if (hasDeadSide(node)) isRewritten = true;
    });
  }
  if (!isRewritten) return;
  const replace = (node: Node): Node => {
    replaceChildren(node, replace);
    if (!hasDeadSide(node)) return node;
    const side = reached.has(node.then) ? node.then : node.else;
    const { type, position } = node;
    const kept: Node = {
      kind: "sequence",
      body: hasNoEffect(node.condition) ? [...side] : [node.condition, ...side],
      type,
      position,
    };
    const range = ranges.get(node);
    if (range) ranges.set(kept, range);
    return kept;
  };
  body.body = body.body.map(replace);
}

const PURE = /^(local\.get|\w+\.const|i32\.eqz|(f64|i32|i64)\.(lt|le|gt|ge|eq|ne|from)\w*)$/;

function hasNoEffect(condition: Node): boolean {
  let isPure = true;
  walk(condition, (node) => {
    if (node.kind !== "op" || !PURE.test(node.op)) isPure = false;
  });
  return isPure && childNodes(condition).length > 0;
}
