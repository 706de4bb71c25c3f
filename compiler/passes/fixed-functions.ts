/** Which functions' signatures are fixed, because they are called from elsewhere than by a `call` in sight. */
import { type Node, type TreeModule, walk } from "../ir/tree.ts";

/**
 * Entry, exports, error makers, functions of closures, and methods that a call may reach by a slot: those that override or are overridden, that
 * an interface names, or whose slot is called.
 */
export function fixedFunctions(module: TreeModule): Set<number> {
  const fixed = new Set<number>([module.entry]);
  const fix = (index: number | undefined): void => {
    if (index !== undefined && index >= 0) fixed.add(index);
  };
  for (const { function: index } of module.exports) fix(index);
  for (const index of Object.values(module.errorMakers)) fix(index);
  const methodOf = (type: number, slot: number): number | undefined => {
    const struct = module.types[type];
    return struct?.kind === "struct" ? struct.methods[slot] : undefined;
  };
  for (const type of module.types) {
    if (type.kind === "struct") {
      type.methods.forEach((method, slot) => {
        const inherited = methodOf(type.parent, slot);
        if (inherited === undefined || inherited === method) return;
        fix(method);
        fix(inherited);
      });
    }
    if (type.kind !== "interface") continue;
    for (const { struct, slots } of type.implementors) {
      type.members.forEach((member, at) => {
        if (member.params) fix(methodOf(struct, slots[at] ?? -1));
      });
    }
  }
  const visit = (node: Node): void => {
    if (node.kind !== "op") return;
    if (node.op === "closure.new") fix(node.imm[0] as number);
    if (node.op === "call.virtual") fix(methodOf(node.imm[0] as number, node.imm[1] as number));
  };
  module.functions.forEach((body, index) => {
    if (body.signatureIsFixed) fix(index);
    for (const statement of body.body) walk(statement, visit);
  });
  return fixed;
}
