/**
 * What calls put in place and ranges found out leave behind in expressions: locals that only ever hold a constant which is set beside their one use, and
 * locals that nothing reads. With the constant in its place code for constants is chosen, and operands need not wait in locals of WebAssembly.
 */
import { replaceChildren } from "../ir/rewrite.ts";
import { isDeeperThan, type Node, someNode, type TreeModule, walk } from "../ir/tree.ts";

/** Trees nested deeper than this are left alone: the rewriting recurses. */
const MAX_DEPTH = 1000;

/** Rewrites every function. */
export function tidySequences(module: TreeModule): void {
  for (const tree of module.functions) {
    const { body, suspensions } = tree;
    // Where a function stops in the middle is known by the statement there.
    if (suspensions || !someNode(body, isExpression) || isDeeperThan(tree, MAX_DEPTH)) continue;
    const uses = new LocalUses(body);
    const rewrite = (node: Node): Node => {
      replaceChildren(node, rewrite);
      if (node.kind === "sequence" && node.type !== "void") return tidy(node, uses);
      return isConstantText(node) ? (node.args[0] ?? node) : node;
    };
    body.splice(0, body.length, ...body.map(rewrite));
  }
}

function isExpression(node: Node): boolean {
  return node.kind === "sequence" && node.type !== "void";
}

/** How often each local of a function is set and read. */
class LocalUses {
  readonly sets = new Map<number, number>();
  readonly gets = new Map<number, number>();

  constructor(body: readonly Node[]) {
    for (const statement of body)
      walk(statement, (node) => {
        if (node.kind === "try") count(this.sets, node.exception);
        if (node.kind !== "op") return;
        const [local] = node.imm as [number];
        if (node.op === "local.get" || node.op === "local.tee") count(this.gets, local);
        if (node.op === "local.set" || node.op === "local.tee") count(this.sets, local);
      });
  }
}

function count(of: Map<number, number>, local: number): void {
  of.set(local, (of.get(local) ?? 0) + 1);
}

type Sequence = Extract<Node, { kind: "sequence" }>;

/** The sequence without what only hands on constants, or what is left of it where that is one expression. */
function tidy(sequence: Sequence, uses: LocalUses): Node {
  let { body } = sequence;
  for (let at = 0; at < body.length - 1; at++) {
    const statement = body[at];
    if (statement?.kind !== "op" || statement.op !== "local.set") continue;
    const [local] = statement.imm as [number];
    const [value] = statement.args;
    if (!value || uses.sets.get(local) !== 1 || !isConstant(value)) continue;
    const following = body.slice(at + 1);
    const wanted = uses.gets.get(local) ?? 0;
    if (countReads(following, local) !== wanted) continue;
    uses.gets.delete(local);
    const replace = (node: Node): Node => {
      if (node.kind === "op" && node.op === "local.get" && node.imm[0] === local)
        return { ...value };
      replaceChildren(node, replace);
      return node;
    };
    body = [...body.slice(0, at + 1), ...(wanted > 0 ? following.map(replace) : following)];
  }
  const last = body.length - 1;
  sequence.body = body.filter((node, at) => at === last || !isIdle(node, uses));
  const [only = sequence] = sequence.body;
  return sequence.body.length === 1 && only.kind === "op" && only.type === sequence.type
    ? only
    : sequence;
}

function countReads(nodes: readonly Node[], local: number): number {
  let reads = 0;
  for (const each of nodes)
    walk(each, (node) => {
      if (node.kind === "op" && node.op === "local.get" && node.imm[0] === local) reads++;
    });
  return reads;
}

function isConstant(node: Node): node is Extract<Node, { kind: "op" }> {
  return node.kind === "op" && node.op.endsWith(".const");
}

function isConstantText(node: Node): node is Extract<Node, { kind: "op" }> {
  if (node.kind !== "op" || node.op !== "ref.check") return false;
  const [text] = node.args;
  return text?.kind === "op" && text.op === "string.const";
}

/** Does the statement do nothing but set a local that nothing reads? */
function isIdle(node: Node, uses: LocalUses): boolean {
  if (node.kind !== "op") return false;
  if (node.op === "nop") return true;
  if (node.op !== "local.set" || uses.gets.get(node.imm[0] as number)) return false;
  const [value] = node.args;
  return value !== undefined && isSilent(value);
}

/** Can making the value be left out? */
function isSilent(value: Node): boolean {
  if (value.kind !== "op") return false;
  if (value.op !== "string.length") return value.op === "local.get" || isConstant(value);
  const [text] = value.args;
  return text !== undefined && isConstant(text);
}
