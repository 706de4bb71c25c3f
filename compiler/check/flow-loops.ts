/** Flow of loops: a label that the end of the body leads back to. */
import type { DoWhile, For, ForIn, ForOf, Statement, While } from "../syntax/ast.ts";
import type { FlowBuilder } from "./flow-builder.ts";
import type { FlowLabel } from "./flow-graph.ts";
import { walkAssignmentTarget, walkBindingTarget } from "./flow-targets.ts";

/** `while`. */
export function walkWhile(builder: FlowBuilder, node: While): void {
  const start = builder.make.label("loop");
  const body = builder.make.label("branch");
  const after = builder.make.label("branch");
  enterLoop(builder, start);
  builder.condition(node.test, body, after);
  builder.flow = builder.make.finish(body);
  walkLoopBody(builder, node.body, after, start);
  builder.make.addAntecedent(start, builder.flow);
  builder.flow = builder.make.finish(after);
}

/** `do … while`: the body runs before the test. */
export function walkDoWhile(builder: FlowBuilder, node: DoWhile): void {
  const start = builder.make.label("loop");
  const test = builder.make.label("branch");
  const after = builder.make.label("branch");
  enterLoop(builder, start);
  walkLoopBody(builder, node.body, after, test);
  builder.make.addAntecedent(test, builder.flow);
  builder.flow = builder.make.finish(test);
  builder.condition(node.test, start, after);
  builder.flow = builder.make.finish(after);
}

/** `for (;;)`: `continue` leads to the update. */
export function walkFor(builder: FlowBuilder, node: For): void {
  const labels = builder.pendingLabels;
  builder.pendingLabels = [];
  const start = builder.make.label("loop");
  const body = builder.make.label("branch");
  const update = builder.make.label("branch");
  const after = builder.make.label("branch");
  if (node.initializer !== null) builder.node(node.initializer);
  enterLoop(builder, start);
  builder.condition(node.test, body, after);
  builder.flow = builder.make.finish(body);
  builder.pendingLabels = labels;
  walkLoopBody(builder, node.body, after, update);
  builder.make.addAntecedent(update, builder.flow);
  builder.flow = builder.make.finish(update);
  if (node.update !== null) builder.node(node.update);
  builder.make.addAntecedent(start, builder.flow);
  builder.flow = builder.make.finish(after);
}

/** `for … of` and `for … in`: each round assigns the target. */
export function walkForEach(builder: FlowBuilder, node: ForOf | ForIn): void {
  const labels = builder.pendingLabels;
  builder.pendingLabels = [];
  const start = builder.make.label("loop");
  const after = builder.make.label("branch");
  builder.node(node.kind === "ForOf" ? node.iterable : node.object);
  enterLoop(builder, start);
  builder.make.addAntecedent(after, builder.flow);
  if (node.target.kind === "VariableList") {
    for (const declaration of node.target.declarations) {
      walkBindingTarget(builder, declaration.target, declaration, true);
    }
  } else walkAssignmentTarget(builder, node.target);
  builder.pendingLabels = labels;
  walkLoopBody(builder, node.body, after, start);
  builder.make.addAntecedent(start, builder.flow);
  builder.flow = builder.make.finish(after);
}

/** A loop that is never come to has no way in: nothing in it is come to either, though its end leads back to its start. */
function enterLoop(builder: FlowBuilder, start: FlowLabel): void {
  if (builder.flow.kind === "unreachable") return;
  builder.make.addAntecedent(start, builder.flow);
  builder.flow = start;
}

function walkLoopBody(
  builder: FlowBuilder,
  body: Statement,
  breakTo: FlowLabel,
  continueTo: FlowLabel,
): void {
  const outer = builder.jumps;
  for (const label of builder.pendingLabels) {
    builder.jumps = { label, breakTo, continueTo, outer: builder.jumps };
  }
  builder.pendingLabels = [];
  builder.jumps = { label: undefined, breakTo, continueTo, outer: builder.jumps };
  builder.statement(body);
  builder.jumps = outer;
}

/** A statement that takes the labels before it as its own. */
export function isLoopStatement(node: Statement): boolean {
  switch (node.kind) {
    case "For":
    case "ForOf":
    case "ForIn":
    case "While":
    case "DoWhile":
      return true;
    default:
      return false;
  }
}
