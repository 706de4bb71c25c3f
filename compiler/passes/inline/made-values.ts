/** What the passes of this folder ask of a node's value, and the locals that they keep values in. */
import type { ValueType } from "../../../runtime/bytecode/module.ts";
import type { Node, OpNode, TreeFunction } from "../../ir/tree.ts";

/** The number of a local that the function gets. */
export function newLocal({ params, locals }: TreeFunction, type: ValueType): number {
  return params.length + locals.push(type) - 1;
}

/** The node that gives the value: the last of sequences. */
export function lastOf(node: Node): Node {
  let value = node;
  while (value.kind === "sequence") {
    const last = value.body.at(-1);
    if (!last) break;
    value = last;
  }
  return value;
}

/** The node whose value passes through checks for undefined and null. */
export function behindChecks(node: Node): Node {
  let inner = node;
  while (inner.kind === "op" && inner.op === "ref.check" && inner.args[0]) inner = inner.args[0];
  return inner;
}

export function isLocalRead(node: Node): node is OpNode & { op: "local.get" } {
  return node.kind === "op" && node.op === "local.get";
}
