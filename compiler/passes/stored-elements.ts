/**
 * Missing elements of arrays of numbers and booleans. What goes straight into an array of the same elements, `a[i] = a[i + 1]`, puts `undefined` there
 * where there is none; a boolean that goes elsewhere has no room for one and stops the program. And where a number counts as NaN it is any NaN by its
 * bits: arithmetic makes an ordinary one of it, and elsewhere a sum does, because some NaNs mean holes and `undefined`.
 */
import type { Opcode } from "../../runtime/bytecode/opcodes.ts";
import { COUNTING, ordinary } from "../ir/missing-numbers.ts";
import { replaceChildren } from "../ir/rewrite.ts";
import { childNodes, type Node, type TreeModule, walk } from "../ir/tree.ts";

/** What gives an ordinary NaN for any, or no number at all. */
const ORDINARY: ReadonlySet<Opcode> = new Set<Opcode>([
  ...COUNTING,
  "f64.eq",
  "f64.ne",
  "f64.truthy",
  "i64.from_f64",
  "i32.from_f64_exact",
  "index.from_f64",
  "f64.to_string",
  "value.from_f64",
]);

/** See the head of the file. */
export function storeMissingElements(module: TreeModule): void {
  const elementOf = (type: number) => {
    const definition = module.types[type];
    return definition?.kind === "array" ? definition.element : undefined;
  };
  const stored = (node: Node | undefined, type: number): void => {
    if (node?.kind === "sequence") stored(node.body.at(-1), type);
    if (node?.kind === "if") for (const side of [node.then, node.else]) stored(side.at(-1), type);
    if (node?.kind !== "op" || node.op !== "array.get") return;
    const element = elementOf(node.imm[0] as number);
    if (element === elementOf(type) && element === "bool") node.op = "array.get_to_store";
  };
  const visit = (node: Node): void => {
    if (node.kind !== "op") {
      if (childNodes(node).some(countsAsNan)) replaceChildren(node, withoutMissing);
      return;
    }
    if (node.args.length === 0) return;
    if (node.args.some(countsAsNan) && !ORDINARY.has(node.op))
      node.args = node.args.map(withoutMissing);
    const type = node.imm[0] as number;
    if (node.op === "array.set") stored(node.args[2], type);
    else if (node.op === "array.push") stored(node.args[1], type);
    else if (node.op === "array.of") for (const each of node.args) stored(each, type);
  };
  for (const { body } of module.functions) for (const each of body) walk(each, visit);
}

function countsAsNan(node: Node): boolean {
  return node.kind === "op" && node.op === "array.get_or_nan";
}

function withoutMissing(node: Node): Node {
  return countsAsNan(node) ? ordinary(node) : node;
}
