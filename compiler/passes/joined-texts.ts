/**
 * Texts that are joined one after the other, as templates and sums do it, become one instruction: `((a + b) + c) + d` makes one text instead of three.
 * Trees are changed in place.
 */
import { LIMITS } from "../../runtime/bytecode/limits.ts";
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import { OPCODES } from "../../runtime/bytecode/opcodes.ts";
import { replaceChildren } from "../ir/rewrite.ts";
import {
  isDeeperThan,
  type Node,
  type OpNode,
  op,
  type Position,
  someNode,
  type TreeModule,
} from "../ir/tree.ts";

/** Trees nested deeper than this are left alone: the rewriting recurses. */
const MAX_DEPTH = 1000;

/** Rewrites every function. */
export function joinTextsAtOnce(module: TreeModule): void {
  for (const tree of module.functions) {
    // Where a function stops in the middle is known by the statement there.
    if (tree.suspensions || !someNode(tree.body, isConcatenation)) continue;
    if (isDeeperThan(tree, MAX_DEPTH)) continue;
    const catches = someNode(tree.body, ({ kind }) => kind === "try");
    const rewrite = (node: Node): Node => {
      if (isConcatenation(node)) return joined(node, rewrite, catches);
      replaceChildren(node, rewrite);
      return node;
    };
    tree.body = tree.body.map(rewrite);
  }
}

function isConcatenation(node: Node | undefined): node is OpNode {
  return node?.kind === "op" && node.op === "string.concat";
}

/** The texts that a sum joins, in order, joined by as few instructions as may be. */
function joined(sum: OpNode, rewrite: (node: Node) => Node, catches: boolean): Node {
  const links: OpNode[] = [];
  let first: Node = sum;
  while (isConcatenation(first) && first.args[0]) {
    links.push(first);
    first = first.args[0];
  }
  let position = sum.position;
  let parts: Node[] = [rewrite(first)];
  const close = (): void => {
    if (parts.length < 2) return;
    const operands = parts.map(numberOf);
    const numbers = operands.reduce((bits, each, place) => bits | (each ? 1 << place : 0), 0);
    const isPair = parts.length === 2 && numbers === 0;
    const all = parts.map((part, place) => operands[place] ?? part);
    parts = isPair
      ? [op("string.concat", [], parts, STRING_TYPE, position)]
      : [op("string.concat_all", [all.length, numbers], all, STRING_TYPE, position)];
  };
  for (const link of links.toReversed()) {
    const inner = partsOf(link.args[1] as Node, link.position);
    const fits = inner.length > 1 && parts.length + inner.length <= LIMITS.concatenated;
    // Of one text nothing is joined before all parts of the sum behind it are there.
    if (fits && (parts.length === 1 || inner.every((part) => isQuiet(part, catches)))) {
      parts.push(...inner.map(rewrite));
      position = link.position;
      continue;
    }
    const part = rewrite(link.args[1] as Node);
    if (parts.length === LIMITS.concatenated || (parts.length > 1 && !isQuiet(part, catches)))
      close();
    position = link.position;
    parts.push(part);
  }
  close();
  return parts[0] as Node;
}

/** The number whose text the part is. */
function numberOf(part: Node): Node | undefined {
  if (part.kind !== "op") return undefined;
  if (part.op === "f64.to_string") return part.args[0];
  return part.op === "i32.to_string" ? op("f64.from_i32", [], part.args, "f64") : undefined;
}

/** The texts that what is appended is the sum of, where an error of that would be reported at the same line. */
function partsOf(node: Node, at: Position | undefined): Node[] {
  const [left, right] = isConcatenation(node) ? node.args : [];
  if (!left || !right || node.position?.line !== at?.line) return [node];
  return [...partsOf(left, at), ...partsOf(right, at)];
}

/**
 * May the part be made before those before it are joined? When these are too long, which is an error, nobody may see that it has been made: it writes
 * nothing but locals of a function that ends with the error.
 */
function isQuiet(part: Node, catches: boolean): boolean {
  return !someNode([part], (node) => {
    if (node.kind !== "op") return node.kind !== "if" && node.kind !== "sequence";
    if (node.op === "local.get") return false;
    if (node.op === "local.set" || node.op === "local.tee") return catches;
    const { effect } = OPCODES[node.op];
    return effect === "call" || effect === "write" || effect === "control";
  });
}
