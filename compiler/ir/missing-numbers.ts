/**
 * Numbers that are missing. What an element beyond the end or an `undefined` that is said to be a number gives goes on as a number: a NaN of its own by
 * its bits, of which arithmetic makes an ordinary one. Where it shows that it is none, which is where it is boxed, it is `undefined` again.
 */
import type { Opcode } from "../../runtime/bytecode/opcodes.ts";
import { type Node, op, statementLists, type TreeFunction, walk } from "./tree.ts";

/** What hands on numbers as they were put somewhere. */
const HANDS_ON: ReadonlySet<Opcode> = new Set<Opcode>([
  "local.get",
  "local.tee",
  "global.get",
  "struct.get",
  "interface.get",
  "array.get",
  "array.get_to_store",
  "value.to_f64",
  "result.get",
  "call",
  "call.virtual",
  "call.interface",
  "closure.call",
  "wait",
  "wait.latent",
  "select",
]);

/** What gives the same for every NaN: an ordinary one, or no number at all. */
export const COUNTING: ReadonlySet<Opcode> = new Set<Opcode>([
  "f64.add",
  "f64.sub",
  "f64.mul",
  "f64.div",
  "f64.sqrt",
  "f64.floor",
  "f64.ceil",
  "f64.trunc",
  "f64.lt",
  "f64.gt",
  "f64.le",
  "f64.ge",
  "i32.from_f64",
]);

/**
 * Whether what the node gives may be a missing number.
 * @param isSureLocal which locals never hold one
 */
export function mayBeMissing(
  node: Node,
  isSureLocal: (local: number) => boolean = () => false,
): boolean {
  if (node.type !== "f64") return false;
  switch (node.kind) {
    case "op":
      if (node.op === "local.get") return !isSureLocal(node.imm[0] as number);
      if (node.op === "local.tee" || node.op === "select")
        return node.args.some((arg) => mayBeMissing(arg, isSureLocal));
      return HANDS_ON.has(node.op);
    case "sequence":
    case "if":
      return statementLists(node).some((list) => {
        const last = list.at(-1);
        return last !== undefined && mayBeMissing(last, isSureLocal);
      });
    default:
      return true;
  }
}

/** Whether a number is missing. */
export function isMissing(node: Node): Node {
  return op("value.is_undefined", [], [op("value.from_f64", [], [node], "value")], "bool");
}

/** The number as one that is there: a missing one as NaN. */
export function ordinary(node: Node): Node {
  return op("f64.add", [], [node, op("f64.const", [-0], [], "f64")], "f64", node.position);
}

/** Which locals of a function never hold a missing number: nothing that may be one is ever put there. */
export function surelyNumbers({ params, locals, body }: TreeFunction): (local: number) => boolean {
  const unsure = new Set<number>();
  const copies = new Map<number, number[]>();
  params.forEach((type, local) => {
    if (type === "f64") unsure.add(local);
  });
  for (const statement of body) {
    walk(statement, (node) => {
      if (node.kind !== "op" || (node.op !== "local.set" && node.op !== "local.tee")) return;
      const [value] = node.args;
      if (value?.type !== "f64") return;
      const into = node.imm[0] as number;
      const isSure = (from: number): boolean => {
        copies.set(from, [...(copies.get(from) ?? []), into]);
        return true;
      };
      if (mayBeMissing(value, isSure)) unsure.add(into);
    });
  }
  for (const local of unsure) for (const into of copies.get(local) ?? []) unsure.add(into);
  // Parameters are counted with the locals.
  const count = params.length + locals.length;
  return (local) => local < count && !unsure.has(local);
}
