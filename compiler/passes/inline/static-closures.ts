/** Closures of functions that capture nothing are made once, before everything else: which function such a module variable always holds. */
import { type Node, type TreeModule, walk } from "../../ir/tree.ts";

/** @returns function by module variable */
export function findStaticClosures(module: TreeModule): Map<number, number> {
  const found = new Map<number, number>();
  const sets = new Map<number, number>();
  for (const statement of module.functions[module.entry]?.body ?? []) {
    const made =
      statement.kind === "op" && statement.op === "global.set" ? statement.args[0] : undefined;
    if (statement.kind !== "op" || made?.kind !== "op" || made.op !== "closure.new") continue;
    if (made.args.length === 0) found.set(statement.imm[0] as number, made.imm[0] as number);
  }
  const count = (node: Node): void => {
    if (node.kind !== "op" || node.op !== "global.set") return;
    const global = node.imm[0] as number;
    sets.set(global, (sets.get(global) ?? 0) + 1);
  };
  for (const { body } of module.functions) for (const statement of body) walk(statement, count);
  for (const global of [...found.keys()]) if (sets.get(global) !== 1) found.delete(global);
  return found;
}
