/** Functions that nothing calls any more, because their code stands in place of their calls, lose their own. */
import { type Node, op, type TreeModule, walk } from "../../ir/tree.ts";
import { fixedFunctions } from "../fixed-functions.ts";

/**
 * Rewrites the module in place. The functions stay, so that their places and names do.
 * @param statics functions of closures that module variables always hold
 */
export function emptyUnreached(module: TreeModule, statics: ReadonlyMap<number, number>): void {
  const entry = module.functions[module.entry];
  if (!entry) return;
  // Closures that nobody takes need not be made.
  const isStatic = (node: Node): boolean =>
    node.kind === "op" && node.op === "global.set" && statics.has(node.imm[0] as number);
  const made = entry.body.filter(isStatic);
  entry.body = entry.body.filter((node) => !isStatic(node));
  const reached = fixedFunctions(module);
  const taken = new Set<number>();
  const visit = (node: Node): void => {
    if (node.kind !== "op") return;
    const index = node.imm[0] as number;
    if (node.op === "call" || node.op === "fork" || node.op === "closure.new") reached.add(index);
    const closed = node.op === "global.get" ? statics.get(index) : undefined;
    if (closed === undefined) return;
    taken.add(index);
    reached.add(closed);
  };
  // What is added while the set is walked is walked too.
  for (const index of reached) {
    const tree = module.functions[index];
    if (!tree) continue;
    for (const task of tree.taskSlots) reached.add(task);
    for (const statement of tree.body) walk(statement, visit);
  }
  const isTaken = (node: Node): boolean => node.kind === "op" && taken.has(node.imm[0] as number);
  entry.body.unshift(...made.filter(isTaken));
  module.functions.forEach((tree, index) => {
    if (reached.has(index) || tree.suspensions) return;
    tree.body = [op("unreachable", [], [], "never")];
    tree.locals = [];
    tree.taskSlots = [];
  });
}
