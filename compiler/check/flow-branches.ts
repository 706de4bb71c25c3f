/** Flow of statements with several ways out: `if`, `switch`, `try`, labels and the jumps to them. */
import type { Break, Continue, Expression, If, Labeled, Switch, Try } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { FlowBuilder } from "./flow-builder.ts";
import { type FlowNode, isNarrowableReference } from "./flow-graph.ts";
import { isLoopStatement } from "./flow-loops.ts";
import { walkBindingTarget } from "./flow-targets.ts";

/** `if`: both branches lead to what follows. */
export function walkIf(builder: FlowBuilder, node: If): void {
  const then = builder.make.label("branch");
  const otherwise = builder.make.label("branch");
  const after = builder.make.label("branch");
  builder.condition(node.test, then, otherwise);
  builder.flow = builder.make.finish(then);
  builder.statement(node.consequent);
  builder.make.addAntecedent(after, builder.flow);
  builder.flow = builder.make.finish(otherwise);
  if (node.alternate !== null) builder.statement(node.alternate);
  builder.make.addAntecedent(after, builder.flow);
  builder.flow = builder.make.finish(after);
}

/** A label: loops take it over as their own, of other statements only `break` knows it. */
export function walkLabeled(builder: FlowBuilder, node: Labeled): void {
  const after = builder.make.label("branch");
  const labels = builder.pendingLabels;
  builder.pendingLabels = [...labels, node.label.name];
  if (isLoopStatement(node.body) || node.body.kind === "Labeled") {
    builder.statement(node.body);
    builder.make.addAntecedent(after, builder.flow);
  } else {
    builder.pendingLabels = [];
    builder.jumps = {
      label: node.label.name,
      breakTo: after,
      continueTo: undefined,
      outer: builder.jumps,
    };
    builder.statement(node.body);
    builder.jumps = builder.jumps.outer;
    builder.make.addAntecedent(after, builder.flow);
  }
  builder.flow = builder.make.finish(after);
  builder.pendingLabels = [];
}

/** `break` and `continue`: nothing follows them. */
export function walkJump(builder: FlowBuilder, node: Break | Continue): void {
  const isBreak = node.kind === "Break";
  for (let jump = builder.jumps; jump !== undefined; jump = jump.outer) {
    if (node.label !== null ? jump.label !== node.label.name : jump.label !== undefined) continue;
    const target = isBreak ? jump.breakTo : jump.continueTo;
    if (target === undefined) continue;
    builder.make.addAntecedent(target, builder.flow);
    break;
  }
  builder.flow = builder.make.unreachable;
}

/** `switch`: each clause is come to from the head or from the clause above. */
export function walkSwitch(builder: FlowBuilder, node: Switch): void {
  builder.node(node.discriminant);
  const after = builder.make.label("branch");
  const outer = builder.jumps;
  builder.jumps = { label: undefined, breakTo: after, continueTo: undefined, outer };
  const before = builder.flow;
  let fallThrough: FlowNode = builder.make.unreachable;
  const { clauses } = node;
  const isNarrowing =
    isNarrowableReference(stripParentheses(node.discriminant)) ||
    stripParentheses(node.discriminant).kind === "BooleanLiteral" ||
    stripParentheses(node.discriminant).kind === "Unary" ||
    stripParentheses(node.discriminant).kind === "OptionalChain" ||
    stripParentheses(node.discriminant).kind === "CallExpression";
  for (let i = 0; i < clauses.length; i++) {
    const clauseStart = i;
    while (clauses[i]?.statements.length === 0 && i + 1 < clauses.length) {
      if (fallThrough.kind === "unreachable") builder.flow = before;
      const test = clauses[i]?.test;
      if (test) builder.node(test);
      i++;
    }
    const clause = clauses[i];
    if (clause === undefined) break;
    const label = builder.make.label("branch");
    builder.make.addAntecedent(
      label,
      isNarrowing ? builder.make.switchClauses(node, clauseStart, i + 1, before) : before,
    );
    builder.make.addAntecedent(label, fallThrough);
    builder.flow = builder.make.finish(label);
    builder.tables.flow[clause.id] = builder.flow;
    if (clause.test !== null) walkClauseTest(builder, clause.test, before);
    builder.statements(clause.statements);
    fallThrough = builder.flow;
  }
  builder.make.addAntecedent(after, builder.flow);
  if (clauses.length === 0) builder.make.addAntecedent(after, before);
  if (!clauses.some((each) => each.test === null)) {
    builder.make.addAntecedent(after, builder.make.switchClauses(node, 0, 0, before));
  }
  builder.jumps = outer;
  builder.flow = builder.make.finish(after);
}

/** A clause's test runs before the clause is chosen. */
function walkClauseTest(builder: FlowBuilder, test: Expression, before: FlowNode): void {
  const inside = builder.flow;
  builder.flow = before;
  builder.node(test);
  builder.flow = inside;
}

/** `try`: whatever the block did may be half done in `catch`, and `finally` is come to from everywhere. */
export function walkTry(builder: FlowBuilder, node: Try): void {
  const savedReturn = builder.returnTarget;
  const savedException = builder.exceptionTarget;
  const normalExit = builder.make.label("branch");
  const returnLabel = builder.make.label("branch");
  let exceptionLabel = builder.make.label("branch");
  if (node.finalizer !== null) builder.returnTarget = returnLabel;
  // Anything in the block may throw before it is done.
  builder.make.addAntecedent(exceptionLabel, builder.flow);
  builder.exceptionTarget = exceptionLabel;
  builder.statement(node.block);
  builder.make.addAntecedent(normalExit, builder.flow);
  if (node.handler !== null) {
    builder.flow = builder.make.finish(exceptionLabel);
    exceptionLabel = builder.make.label("branch");
    builder.make.addAntecedent(exceptionLabel, builder.flow);
    builder.exceptionTarget = exceptionLabel;
    const { target } = node.handler;
    if (target !== null) walkBindingTarget(builder, target, node.handler, false);
    builder.statement(node.handler.body);
    builder.make.addAntecedent(normalExit, builder.flow);
  }
  builder.returnTarget = savedReturn;
  builder.exceptionTarget = savedException;
  if (node.finalizer === null) {
    builder.flow = builder.make.finish(normalExit);
    return;
  }
  const finallyLabel = builder.make.label("branch");
  finallyLabel.antecedents = [
    ...new Set([
      ...normalExit.antecedents,
      ...exceptionLabel.antecedents,
      ...returnLabel.antecedents,
    ]),
  ];
  for (const each of finallyLabel.antecedents) each.isShared = true;
  finallyLabel.isShared = true;
  builder.flow = finallyLabel;
  builder.statement(node.finalizer);
  if (!builder.isReachable()) return;
  if (builder.returnTarget !== undefined && returnLabel.antecedents.length > 0) {
    builder.make.addAntecedent(
      builder.returnTarget,
      builder.make.reduce(finallyLabel, returnLabel.antecedents, builder.flow),
    );
  }
  if (builder.exceptionTarget !== undefined && exceptionLabel.antecedents.length > 0) {
    builder.make.addAntecedent(
      builder.exceptionTarget,
      builder.make.reduce(finallyLabel, exceptionLabel.antecedents, builder.flow),
    );
  }
  builder.flow =
    normalExit.antecedents.length > 0
      ? builder.make.reduce(finallyLabel, normalExit.antecedents, builder.flow)
      : builder.make.unreachable;
}
