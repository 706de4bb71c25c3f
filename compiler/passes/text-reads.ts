/**
 * Makes reads of texts unit by unit quicker. Texts that a loop reads so and does not replace are put in one piece before it: a text that was built by
 * appending lies in pieces, and each read would have to find the whole behind it. And `text[i] === "x"` and `text.charAt(i) < "x"` compare units, without
 * the text in between.
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
        else if (each.kind === "op") quickenInstruction(each, module.strings);
      });
    if (hasLoop) flattenIn(body, new Set());
  }
}

type Operation = Extract<Node, { kind: "op" }>;

const ORDERS: ReadonlySet<string> = new Set(["i32.lt_s", "i32.le_s", "i32.gt_s", "i32.ge_s"]);

/** Rewrites the node in place. */
function quickenInstruction(node: Operation, strings: readonly string[]): void {
  if (node.op === "string.equals") compareUnits(node, strings);
  else if (ORDERS.has(node.op)) orderUnits(node, strings);
  if (READS.has(node.op)) readAtInteger(node);
}

/** Where one unit of a text is compared with a constant of one unit. */
function compareUnits(node: Operation, strings: readonly string[]): void {
  const [left, right] = node.args;
  const unit = unitOf(right, strings) ?? unitOf(left, strings);
  const text = unitOf(right, strings) === undefined ? right : left;
  if (unit === undefined || text?.kind !== "op") return;
  if (text.op !== "string.char_at" && text.op !== "string.get_or_undefined") return;
  node.op = "i32.eq";
  node.args = [codeOf(text), integer(unit)];
}

/** Where that is asked for the order of the two. Beyond the end `charAt` gives the empty text, which comes before all others as its code, -1, does. */
function orderUnits(node: Operation, strings: readonly string[]): void {
  const [order, zero] = node.args;
  if (order?.kind !== "op" || order.op !== "string.compare") return;
  if (zero?.kind !== "op" || zero.op !== "i32.const" || zero.imm[0] !== 0) return;
  const sides = order.args.map((side) => {
    const unit = unitOf(side, strings);
    if (unit !== undefined) return integer(unit);
    return side.kind === "op" && side.op === "string.char_at" ? codeOf(side) : undefined;
  });
  const [left, right] = sides;
  if (left !== undefined && right !== undefined) node.args = [left, right];
}

/** An index that is an integer of 64 bits need not become a double first: what is no index of a text is none either way. */
function readAtInteger(node: Operation): void {
  const [text, index] = node.args;
  if (!text || index?.kind !== "op" || index.op !== "i32.from_f64_exact") return;
  const [number] = index.args;
  if (number?.kind !== "op" || number.op !== "f64.from_i64") return;
  node.args = [text, op("index.from_i64", [], number.args, "i32", index.position)];
}

function codeOf(text: Operation): Operation {
  const code = op("string.char_code_at", [], text.args, "i32", text.position);
  readAtInteger(code);
  return code;
}

function integer(value: number): Operation {
  return op("i32.const", [value], [], "i32");
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
      if (local !== undefined && local >= 0) found.add(local);
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
