/** What passes that change trees in place have in common. */
import { type Node, walk } from "./tree.ts";

/** Puts something else in place of the node's children. */
export function replaceChildren(node: Node, replace: (child: Node) => Node): void {
  switch (node.kind) {
    case "op":
      if (node.args.length > 0) node.args = replaceAll(node.args, replace);
      return;
    case "block":
    case "loop":
    case "sequence":
      node.body = replaceAll(node.body, replace);
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
      node.body = replaceAll(node.body, replace);
      node.handler = replaceAll(node.handler, replace);
  }
}

/** The list itself where everything stays, as most does. */
function replaceAll(nodes: Node[], replace: (child: Node) => Node): Node[] {
  let replaced: Node[] | undefined;
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as Node;
    const by = replace(node);
    if (by === node && replaced === undefined) continue;
    replaced ??= nodes.slice(0, index);
    replaced.push(by);
  }
  return replaced ?? nodes;
}

/** The statements with those of sequences that give nothing in the list itself. */
export function withoutSequences(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => {
    if (node.kind !== "sequence" || node.type !== "void") return [node];
    const { position } = node;
    for (const each of node.body) each.position ??= position;
    return withoutSequences(node.body);
  });
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

/** Renumbers the locals from `from` on. */
export function shiftLocals(nodes: readonly Node[], from: number, by: number): void {
  // What only reads a local may stand in several places.
  const seen = new Set<Node>();
  for (const each of nodes) {
    walk(each, (node) => {
      if (seen.has(node)) return;
      seen.add(node);
      if (node.kind === "try" && node.exception >= from) node.exception += by;
      if (node.kind !== "op" || !isLocalOp(node.op)) return;
      const local = Number(node.imm[0]);
      if (local >= from) node.imm = [local + by];
    });
  }
}

/** Does an instruction read or set a local? */
export function isLocalOp(opcode: string): boolean {
  return opcode === "local.get" || opcode === "local.set" || opcode === "local.tee";
}
