/** `a * b % m` as one operator, which need not make the product: also where a variable holds it that is used for nothing else, as in `x *= b; x %= m`. */
import { replaceChildren } from "../../ir/rewrite.ts";
import { type Node, type OpNode, type TreeFunction, walk } from "../../ir/tree.ts";
import type { BigintOperators } from "./operators.ts";

/** Rewrites the function in place, whose variables hold one value each. */
export function joinProductRemainders(tree: TreeFunction, operators: BigintOperators): void {
  const joined = [...operators].find(([, name]) => name === "multiplyRemainder")?.[0];
  if (joined === undefined) return;
  const isCall = (node: Node | undefined, name: string): node is OpNode =>
    node?.kind === "op" && node.op === "call" && operators.get(node.imm[0] as number) === name;
  const uses = countUses(tree);
  const join = (remainder: OpNode, product: OpNode): void => {
    remainder.imm = [joined];
    remainder.args = [...product.args, ...remainder.args.slice(1)];
  };
  // What comes after a product, which may be too large, must be nothing that is seen.
  const isRead = (node: Node | undefined): boolean =>
    node?.kind === "op" && (node.op === "local.get" || node.op === "global.get");
  const list = (nodes: readonly Node[]): Node[] =>
    nodes.map(visit).filter((node, at, all) => {
      const next = all[at + 1];
      if (node.kind !== "op" || node.op !== "local.set" || next?.kind !== "op") return true;
      const [product] = node.args;
      const remainder = next.op === "local.set" || next.op === "return" ? next.args[0] : undefined;
      if (!isCall(product, "multiply") || !isCall(remainder, "remainder")) return true;
      const [held, by] = remainder.args;
      const local = node.imm[0] as number;
      if (!isReadOf(held, local) || uses.get(local) !== 2 || !isRead(by) || isReadOf(by, local))
        return true;
      join(remainder, product);
      return false;
    });
  const visit = (node: Node): Node => {
    switch (node.kind) {
      case "block":
      case "loop":
      case "sequence":
        node.body = list(node.body);
        return node;
      case "if":
        node.condition = visit(node.condition);
        for (const side of [node.then, node.else]) side.splice(0, side.length, ...list(side));
        return node;
      case "try":
        node.body = list(node.body);
        node.handler = list(node.handler);
        return node;
      default:
    }
    replaceChildren(node, visit);
    if (!isCall(node, "remainder")) return node;
    const [product, by] = node.args;
    if (isCall(product, "multiply") && isRead(by)) join(node, product);
    return node;
  };
  tree.body = list(tree.body);
}

function isReadOf(node: Node | undefined, local: number): boolean {
  return node?.kind === "op" && node.op === "local.get" && node.imm[0] === local;
}

/** How often each local is named. */
function countUses({ body }: TreeFunction): ReadonlyMap<number, number> {
  const uses = new Map<number, number>();
  for (const statement of body) {
    walk(statement, (node) => {
      if (node.kind !== "op" || !node.op.startsWith("local.")) return;
      const local = node.imm[0] as number;
      uses.set(local, (uses.get(local) ?? 0) + 1);
    });
  }
  return uses;
}
