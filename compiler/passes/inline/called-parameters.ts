/** Parameters that a function calls. */
import { type Node, type TreeFunction, walk } from "../../ir/tree.ts";
import { valueBehind } from "./known-closures.ts";

/** Those that are called as they were given, or by way of a local. */
export function calledParameters(tree: TreeFunction): Set<number> {
  const callees = new Set<number>();
  const copies = new Map<number, number>();
  for (const statement of tree.body) {
    walk(statement, (node) => {
      if (node.kind !== "op") return;
      const [first] = node.args;
      const read = first && localBehind(first);
      if (read === undefined) return;
      if (node.op === "closure.call") callees.add(read);
      if (node.op === "local.set") copies.set(node.imm[0] as number, read);
    });
  }
  const found = new Set<number>();
  for (const callee of callees) {
    const source = copies.get(callee) ?? callee;
    if (source < tree.params.length) found.add(source);
  }
  return found;
}

function localBehind(node: Node): number | undefined {
  const { value } = valueBehind(node);
  return value.kind === "op" && value.op === "local.get" ? (value.imm[0] as number) : undefined;
}
