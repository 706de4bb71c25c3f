/**
 * What an operator that stands in place of its call asks of a literal is known: that it is one word, and which. A division by a constant is then one that the
 * machine's compiler knows how to do without dividing.
 */
import { replaceChildren } from "../../ir/rewrite.ts";
import { type Node, op, type TreeFunction, type TreeModule, walk } from "../../ir/tree.ts";
import { readBeforeSet } from "./first-reads.ts";
import { behindChecks } from "./made-values.ts";

/**
 * Rewrites the function in place.
 * @param literals module variables that hold literals, of those that are words
 */
export function readLiteralBigints(
  tree: TreeFunction,
  { globals, types }: TreeModule,
  literals: ReadonlyMap<number, bigint>,
): void {
  const [literal] = literals.keys();
  const type = literal === undefined ? undefined : globals[literal]?.type;
  if (typeof type !== "number" || !tree.locals.includes(type)) return;
  const struct = types[type];
  const limbs = struct?.kind === "struct" ? struct.fields[1]?.type : undefined;
  if (typeof limbs !== "number") return;
  const held = literalLocals(tree, literals);
  const literalOf = (node: Node | undefined): number | undefined => {
    if (node?.kind !== "op") return undefined;
    if (node.op === "global.get" && literals.has(node.imm[0] as number))
      return node.imm[0] as number;
    return node.op === "local.get" ? held.get(node.imm[0] as number) : undefined;
  };
  const visit = (node: Node): Node => {
    if (node.kind === "op") {
      const global = literalOf(node);
      if (global !== undefined && node.op === "local.get")
        return op("global.get", [global], [], type, node.position);
      const [object] = node.args;
      const value = literals.get(literalOf(object && behindChecks(object)) ?? -1);
      if (node.op === "struct.get" && node.imm[0] === type && value !== undefined) {
        const isSigned = BigInt.asIntN(64, value) === value;
        if (node.imm[1] === 0) return op("i64.const", [BigInt.asIntN(64, value)], [], "i64");
        return isSigned
          ? op("ref.undefined", [limbs], [], limbs)
          : op("ref.null", [limbs], [], limbs);
      }
    }
    replaceChildren(node, visit);
    return node;
  };
  tree.body = tree.body.map(visit);
}

/** Locals that hold one literal that is a word wherever they are read. */
function literalLocals(
  tree: TreeFunction,
  literals: ReadonlyMap<number, bigint>,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const sets = new Map<number, number>();
  for (const statement of tree.body) {
    walk(statement, (node) => {
      if (node.kind !== "op" || (node.op !== "local.set" && node.op !== "local.tee")) return;
      const local = node.imm[0] as number;
      sets.set(local, (sets.get(local) ?? 0) + 1);
      const [value] = node.args;
      if (value?.kind === "op" && value.op === "global.get" && literals.has(value.imm[0] as number))
        found.set(local, value.imm[0] as number);
    });
  }
  if (found.size === 0) return found;
  const unset = readBeforeSet(tree.body);
  for (const local of [...found.keys()])
    if (local < tree.params.length || sets.get(local) !== 1 || unset.has(local))
      found.delete(local);
  return found;
}
