/**
 * Module variables that only the top level of one module uses, as it is left when callbacks stand in place of their calls, are locals there: loops
 * keep them in registers, and numbers among them may turn out to be integers.
 */

import { FUNCTION_PROPERTIES } from "../../../runtime/bytecode/host-values.ts";
import type { ValueType } from "../../../runtime/bytecode/module.ts";
import { replaceChildren } from "../../ir/rewrite.ts";
import { childNodes, type Node, op, type TreeModule } from "../../ir/tree.ts";

/** More of them in one function would be more locals than gain by it. */
const MAX_VARIABLES = 100;

/**
 * Rewrites the module in place.
 * @param topLevels functions that run once, and are called at one place
 */
export function keepModuleVariablesInLocals(
  module: TreeModule,
  topLevels: ReadonlySet<number>,
): void {
  const users = new Map<number, number>();
  const inLoops = new Set<number>();
  module.functions.forEach(({ body }, index) => {
    const visit = (node: Node, isInLoop: boolean): void => {
      if (node.kind === "op" && (node.op === "global.get" || node.op === "global.set")) {
        const global = node.imm[0] as number;
        const user = users.get(global);
        users.set(global, user === undefined || user === index ? index : -1);
        if (isInLoop) inLoops.add(global);
      }
      for (const child of childNodes(node)) visit(child, isInLoop || node.kind === "loop");
    };
    for (const statement of body) visit(statement, false);
  });
  const chosen = new Map<number, Map<number, number>>();
  for (const global of inLoops) {
    const user = users.get(global) ?? -1;
    const tree = module.functions[user];
    const variable = module.globals[global];
    // What prints functions looks for their properties by the variable's name.
    if (!variable || variable.name === FUNCTION_PROPERTIES) continue;
    if (!tree || tree.suspensions || !topLevels.has(user)) continue;
    const locals = chosen.get(user) ?? new Map<number, number>();
    chosen.set(user, locals);
    if (locals.size < MAX_VARIABLES)
      locals.set(global, tree.params.length + tree.locals.push(variable.type) - 1);
  }
  for (const [index, locals] of chosen) {
    const tree = module.functions[index];
    if (!tree) continue;
    const rewrite = (node: Node): Node => {
      replaceChildren(node, rewrite);
      const local = node.kind === "op" ? locals.get(node.imm[0] as number) : undefined;
      if (local === undefined || node.kind !== "op") return node;
      const { position } = node;
      if (node.op === "global.get")
        return op("local.get", [local], [], node.type as ValueType, position);
      return node.op === "global.set"
        ? op("local.set", [local], node.args, "void", position)
        : node;
    };
    tree.body = tree.body.map(rewrite);
  }
}
