/**
 * Makes reads of texts unit by unit quicker. Texts that a loop reads so and does not replace are put in one piece before it: a text that was built by
 * appending lies in pieces, and each read would have to find the whole behind it. And `text[i] === "x"` compares units, without the text in between.
 */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import { assignedLocals } from "../ir/rewrite.ts";
import { childNodes, type Node, op, statementLists, type TreeModule, walk } from "../ir/tree.ts";
import { referenceBehind } from "./known-locals.ts";

const READS: ReadonlySet<string> = new Set([
  "string.char_code_at",
  "string.code_point_at",
  "string.char_at",
  "string.get_or_undefined",
]);

/** See the head of the file. */
export function quickenTextReads(module: TreeModule): void {
  for (const { body } of module.functions) {
    let hasLoop = false;
    for (const node of body)
      walk(node, (each) => {
        if (each.kind === "loop") hasLoop = true;
        else compareUnits(each, module.strings);
      });
    if (hasLoop) flattenIn(body, new Set());
  }
}

/** Rewrites the node in place where it compares one unit of a text with a constant of one unit. */
function compareUnits(node: Node, strings: readonly string[]): void {
  if (node.kind !== "op" || node.op !== "string.equals") return;
  const [left, right] = node.args;
  const unit = unitOf(right, strings) ?? unitOf(left, strings);
  const text = unitOf(right, strings) === undefined ? right : left;
  if (unit === undefined || text?.kind !== "op") return;
  if (text.op !== "string.char_at" && text.op !== "string.get_or_undefined") return;
  const read = op("string.char_code_at", [], text.args, "i32", text.position);
  node.op = "i32.eq";
  node.args = [read, op("i32.const", [unit], [], "i32")];
}

/** The unit of a constant that has just one. */
function unitOf(node: Node | undefined, strings: readonly string[]): number | undefined {
  if (node?.kind !== "op" || node.op !== "string.const") return undefined;
  const text = strings[node.imm[0] as number];
  return text?.length === 1 ? text.charCodeAt(0) : undefined;
}

/** @param flat locals whose texts are in one piece already */
function flattenIn(nodes: Node[], flat: ReadonlySet<number>): void {
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node?.kind !== "loop") {
      if (node) for (const list of listsBelow(node)) flattenIn(list, flat);
      continue;
    }
    const assigned = assignedLocals(node.body);
    const found = [...textsRead(node)].filter((local) => !assigned.has(local) && !flat.has(local));
    nodes.splice(
      index,
      0,
      ...found.map((local) => {
        const text = op("local.get", [local], [], STRING_TYPE);
        return op("local.set", [local], [op("string.flatten", [], [text], STRING_TYPE)], "void");
      }),
    );
    index += found.length;
    flattenIn(node.body, new Set([...flat, ...found]));
  }
}

/** Locals whose texts are read by unit somewhere below. */
function textsRead(loop: Node): Set<number> {
  const found = new Set<number>();
  const pending: Node[] = [loop];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === "op" && READS.has(node.op) && node.args[0]) {
      const local = referenceBehind(node.args[0]);
      if (local !== undefined) found.add(local);
    }
    pending.push(...childNodes(node));
  }
  return found;
}

/** The nearest lists of statements below a node: its own, or those in the expressions it is made of. */
export function listsBelow(node: Node): Node[][] {
  const own = statementLists(node);
  if (node.kind === "if") return [...listsBelow(node.condition), ...own];
  return own.length > 0 ? own : childNodes(node).flatMap(listsBelow);
}
