/**
 * Elements of arrays of numbers that are only counted with: where one is missing any NaN does, so nobody need look whether it is. What is compared
 * for equality counts as well, unless the other side may be missing, too: two that are missing are equal. Behind the pass which finds integers, as it asks
 * how elements are read.
 */
import { COUNTING, mayBeMissing, surelyNumbers } from "../ir/missing-numbers.ts";
import {
  childNodes,
  type Node,
  type OpNode,
  type TreeFunction,
  type TreeModule,
} from "../ir/tree.ts";

/** Rewrites the module's functions in place. */
export function readNumbersAsTheyAre({ functions, types }: TreeModule): void {
  const isNumbers = (type: number): boolean => {
    const found = types[type];
    return found?.kind === "array" && found.element === "f64";
  };
  for (const tree of functions) rewriteFunction(tree, isNumbers);
}

function rewriteFunction(tree: TreeFunction, isNumbers: (type: number) => boolean): void {
  const isSure = surelyNumbers(tree);
  /** By local, the reads that it is set to. */
  const reads = new Map<number, OpNode[]>();
  /** Locals that somebody asks more of than to be counted with. */
  const asked = new Set<number>(tree.params.keys());
  const counted: OpNode[] = [];
  const isRead = (node: Node | undefined): node is OpNode =>
    node?.kind === "op" && node.op === "array.get" && isNumbers(node.imm[0] as number);
  const counts = ({ op: opcode, args }: OpNode, at: number): boolean => {
    if (opcode !== "f64.eq" && opcode !== "f64.ne") return COUNTING.has(opcode);
    const other = args[1 - at];
    return other !== undefined && !mayBeMissing(other, isSure);
  };
  const visit = (node: Node, parent: OpNode | undefined, at: number): void => {
    if (node.kind === "op") {
      const local = node.imm[0] as number;
      const [value] = node.args;
      if (node.op === "local.get" && node.type === "f64" && !(parent && counts(parent, at)))
        asked.add(local);
      if (node.op === "local.tee" && node.type === "f64") asked.add(local);
      if (node.op === "local.set" && isRead(value))
        reads.set(local, [...(reads.get(local) ?? []), value]);
      if (isRead(node) && parent && counts(parent, at)) counted.push(node);
    }
    const own = node.kind === "op" ? node : undefined;
    childNodes(node).forEach((child, place) => {
      visit(child, own, place);
    });
  };
  for (const statement of tree.body) visit(statement, undefined, 0);
  for (const [local, found] of reads) if (!asked.has(local)) counted.push(...found);
  for (const read of counted) read.op = "array.get_or_nan";
}
