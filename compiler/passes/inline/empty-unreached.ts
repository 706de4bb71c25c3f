/** Functions that nothing calls any more, because their code stands in place of their calls, lose their own. */
import { type Node, op, type TreeModule, walk } from "../../ir/tree.ts";
import { fixedFunctions } from "../fixed-functions.ts";

/** Rewrites the module in place. The functions stay, so that their places and names do. */
export function emptyUnreached(module: TreeModule): void {
  const reached = fixedFunctions(module);
  const visit = (node: Node): void => {
    if (node.kind !== "op") return;
    if (node.op === "call" || node.op === "fork" || node.op === "closure.new")
      reached.add(node.imm[0] as number);
  };
  // What is added while the set is walked is walked too.
  for (const index of reached) {
    const tree = module.functions[index];
    if (!tree) continue;
    for (const task of tree.taskSlots) reached.add(task);
    for (const statement of tree.body) walk(statement, visit);
  }
  module.functions.forEach((tree, index) => {
    if (reached.has(index) || tree.suspensions) return;
    tree.body = [op("unreachable", [], [], "never")];
    tree.locals = [];
    tree.taskSlots = [];
  });
}
