/** What passes that change trees in place have in common. */
import { type Node, walk } from "./tree.ts";

/** Puts something else in place of the node's children. */
export function replaceChildren(node: Node, replace: (child: Node) => Node): void {
  switch (node.kind) {
    case "op":
      node.args = node.args.map(replace);
      return;
    case "block":
    case "loop":
    case "sequence":
      node.body = node.body.map(replace);
      return;
    case "if":
      node.condition = replace(node.condition);
      // In place: passes know the sides by identity.
      for (const side of [node.then, node.else]) side.splice(0, side.length, ...side.map(replace));
      return;
    case "branch":
      if (node.value) node.value = replace(node.value);
      if (node.condition) node.condition = replace(node.condition);
      return;
    case "branch-table":
      node.index = replace(node.index);
      return;
    case "try":
      node.body = node.body.map(replace);
      node.handler = node.handler.map(replace);
  }
}

/** Locals that the nodes set. */
export function assignedLocals(nodes: readonly Node[]): Set<number> {
  const found = new Set<number>();
  for (const each of nodes) {
    walk(each, (node) => {
      if (node.kind === "try") found.add(node.exception);
      if (node.kind === "op" && (node.op === "local.set" || node.op === "local.tee"))
        found.add(node.imm[0] as number);
    });
  }
  return found;
}
