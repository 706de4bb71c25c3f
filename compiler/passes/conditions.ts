/**
 * Conditions as jumps: what `&&`, `||`, `!` and `?:` give where only its truth is asked for becomes branches instead of a 0 or 1 that is made and
 * then tested. Beside the test saved, each side of the condition refines the ranges behind it. Trees are changed in place.
 */
import {
  childNodes,
  isDeeperThan,
  type Label,
  type Node,
  op,
  type TreeFunction,
  type TreeModule,
} from "../ir/tree.ts";

/** Trees nested deeper than this are left alone: the rewriting recurses. */
const MAX_DEPTH = 1000;

/** Rewrites every function. */
export function jumpOnConditions(module: TreeModule): void {
  for (const body of module.functions) if (!isDeeperThan(body, MAX_DEPTH)) rewriteFunction(body);
}

function rewriteFunction(body: TreeFunction): void {
  body.body = body.body.map(rewrite);
}

/** The node with all conditions in and below it as jumps. */
function rewrite(node: Node): Node {
  switch (node.kind) {
    case "op":
      if (node.args.length > 0) node.args = node.args.map(rewrite);
      return node;
    case "block":
    case "loop":
    case "sequence":
      node.body = node.body.map(rewrite);
      return node;
    case "if":
      node.condition = rewrite(node.condition);
      node.then = node.then.map(rewrite);
      node.else = node.else.map(rewrite);
      return node.type === "void" || node.type === "never" ? jumpingIf(node) : node;
    case "branch":
      if (node.value) node.value = rewrite(node.value);
      if (node.condition) node.condition = rewrite(node.condition);
      if (!node.condition || node.value || !isCompound(node.condition)) return node;
      return sequence(jumps(node.condition, node.label, true), node);
    case "branch-table":
      node.index = rewrite(node.index);
      return node;
    case "try":
      node.body = node.body.map(rewrite);
      node.handler = node.handler.map(rewrite);
      return node;
  }
}

function sequence(body: Node[], from: Node): Node {
  return { kind: "sequence", body, type: "void", position: from.position };
}

/** Is the truth of this made from other truths, so that jumps are shorter? */
function isCompound(condition: Node): boolean {
  if (condition.kind === "if") return true;
  if (condition.kind !== "op" || condition.op !== "i32.eqz") return false;
  const [inner] = condition.args;
  return inner !== undefined && isCompound(inner);
}

function jumpingIf(node: Node & { kind: "if" }): Node {
  if (!isCompound(node.condition)) return node;
  const { position, type } = node;
  const otherwise: Label = { name: "else" };
  const inner: Node[] = [...jumps(node.condition, otherwise, false), ...node.then];
  if (node.else.length === 0)
    return { kind: "block", label: otherwise, body: inner, type: "void", position };
  const out: Label = { name: "end" };
  if (!isEnded(node.then)) inner.push({ kind: "branch", label: out, type: "never", position });
  const first: Node = { kind: "block", label: otherwise, body: inner, type: "void", position };
  return { kind: "block", label: out, body: [first, ...node.else], type, position };
}

function isEnded(body: readonly Node[]): boolean {
  return body.at(-1)?.type === "never";
}

/**
 * Statements that branch to the label when the condition's truth is the one asked for, and go on otherwise.
 * The condition is used up: its parts stand in the result.
 */
function jumps(condition: Node, label: Label, truth: boolean): Node[] {
  const { position } = condition;
  if (condition.kind === "op" && condition.op === "bool.const")
    return (condition.imm[0] === 1) === truth
      ? [{ kind: "branch", label, type: "never", position }]
      : [];
  const [inner] = childNodes(condition);
  if (condition.kind === "op" && condition.op === "i32.eqz" && inner && inner.type === "bool")
    return jumps(inner, label, !truth);
  const split = condition.kind === "if" ? splitIf(condition) : undefined;
  if (split === undefined) {
    const test = truth ? condition : op("i32.eqz", [], [condition], "bool", position);
    return [{ kind: "branch", label, condition: test, type: "void", position }];
  }
  const { test, then, thenLast, otherwise, otherwiseLast } = split;
  // `a && b` where a false `a` decides for the label, and `a || b` where a true one does, need no block of their own.
  const isShort = (last: Node) =>
    last.kind === "op" && last.op === "bool.const" && (last.imm[0] === 1) === truth;
  if (otherwise.length === 0 && isShort(otherwiseLast))
    return [...jumps(test, label, false), ...then, ...jumps(thenLast, label, truth)];
  if (then.length === 0 && isShort(thenLast))
    return [...jumps(test, label, true), ...otherwise, ...jumps(otherwiseLast, label, truth)];
  const done: Label = { name: "decided" };
  const block = (target: Label, body: Node[]): Node => ({
    kind: "block",
    label: target,
    body,
    type: "void",
    position,
  });
  const whenTrue = [...then, ...jumps(thenLast, label, truth)];
  const whenFalse = [...otherwise, ...jumps(otherwiseLast, label, truth)];
  if (whenFalse.length === 0) return [block(done, [...jumps(test, done, false), ...whenTrue])];
  if (whenTrue.length === 0) return [block(done, [...jumps(test, done, true), ...whenFalse])];
  const second: Label = { name: "else" };
  const leave: Node[] = isEnded(whenTrue)
    ? []
    : [{ kind: "branch", label: done, type: "never", position }];
  return [
    block(done, [
      block(second, [...jumps(test, second, false), ...whenTrue, ...leave]),
      ...whenFalse,
    ]),
  ];
}

/** The parts of an `if` that leaves a truth; undefined when a side does not. */
function splitIf(node: Node & { kind: "if" }) {
  const thenLast = node.then.at(-1);
  const otherwiseLast = node.else.at(-1);
  if (thenLast?.type !== "bool" || otherwiseLast?.type !== "bool") return undefined;
  return {
    test: node.condition,
    then: node.then.slice(0, -1),
    thenLast,
    otherwise: node.else.slice(0, -1),
    otherwiseLast,
  };
}
