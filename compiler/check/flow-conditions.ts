/** Flow of expressions that lead to two places: `!`, `&&`, `||`, `??`, their assignments, and optional chains. */
import type { Expression, Node } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { FlowBuilder } from "./flow-builder.ts";
import { walkPlain } from "./flow-expressions.ts";
import { type FlowLabel, isNarrowableReference } from "./flow-graph.ts";
import { argumentOf } from "./flow-targets.ts";

/** One node; where it is no condition, the targets around it are not its own. */
export function walkNode(builder: FlowBuilder, node: Node): void {
  switch (node.kind) {
    case "ParenthesizedExpression":
      builder.node(node.expression);
      return;
    case "Unary":
      if (node.operator === "!" && builder.trueTarget !== undefined) {
        const saved = builder.trueTarget;
        builder.trueTarget = builder.falseTarget;
        builder.falseTarget = saved;
        builder.node(node.operand);
        builder.falseTarget = builder.trueTarget;
        builder.trueTarget = saved;
        return;
      }
      builder.value(node.operand);
      if (node.operator === "delete") builder.assigned(stripParentheses(node.operand));
      return;
    case "Logical":
      walkLogical(builder, node);
      return;
    case "Assignment":
      if (node.operator === "&&=" || node.operator === "||=" || node.operator === "??=") {
        walkLogicalAssignment(builder, node);
        return;
      }
      break;
    case "OptionalChain":
      walkOptionalChain(builder, node);
      return;
    default:
  }
  const savedTrue = builder.trueTarget;
  const savedFalse = builder.falseTarget;
  builder.trueTarget = undefined;
  builder.falseTarget = undefined;
  walkPlain(builder, node);
  builder.trueTarget = savedTrue;
  builder.falseTarget = savedFalse;
}

function walkLogical(builder: FlowBuilder, node: Node & { readonly kind: "Logical" }): void {
  const whenTrue = builder.trueTarget;
  const whenFalse = builder.falseTarget;
  if (whenTrue === undefined || whenFalse === undefined) {
    const after = builder.make.label("branch");
    builder.joined(after, () => walkLogicalParts(builder, node, after, after));
  } else walkLogicalParts(builder, node, whenTrue, whenFalse);
}

function walkLogicalParts(
  builder: FlowBuilder,
  node: Node & { readonly kind: "Logical" },
  whenTrue: FlowLabel,
  whenFalse: FlowLabel,
): void {
  const beforeRight = builder.make.label("branch");
  if (node.operator === "&&") builder.condition(node.left, beforeRight, whenFalse);
  else builder.condition(node.left, whenTrue, beforeRight);
  builder.flow = builder.make.finish(beforeRight);
  builder.tables.flow[node.id] = builder.flow;
  builder.condition(node.right, whenTrue, whenFalse);
}

function walkLogicalAssignment(
  builder: FlowBuilder,
  node: Node & { readonly kind: "Assignment" },
): void {
  const whenTrue = builder.trueTarget;
  const whenFalse = builder.falseTarget;
  const isCondition = whenTrue !== undefined && whenFalse !== undefined;
  const after = builder.make.label("branch");
  const yes = isCondition ? whenTrue : after;
  const no = isCondition ? whenFalse : after;
  const beforeRight = builder.make.label("branch");
  const target = node.target as Expression;
  if (node.operator === "&&=") builder.condition(target, beforeRight, no);
  else builder.condition(target, yes, beforeRight);
  builder.flow = builder.make.finish(beforeRight);
  builder.value(node.value);
  builder.assigned(node.target);
  builder.make.addAntecedent(yes, builder.make.condition(true, builder.flow, node));
  builder.make.addAntecedent(no, builder.make.condition(false, builder.flow, node));
  if (!isCondition) builder.flow = builder.make.finish(after);
}

function walkOptionalChain(
  builder: FlowBuilder,
  node: Node & { readonly kind: "OptionalChain" },
): void {
  const whenTrue = builder.trueTarget;
  const whenFalse = builder.falseTarget;
  if (whenTrue !== undefined && whenFalse !== undefined) {
    walkChainLinks(builder, node.expression, whenTrue, whenFalse);
    builder.make.addAntecedent(whenTrue, builder.make.condition(true, builder.flow, node));
    builder.make.addAntecedent(whenFalse, builder.make.condition(false, builder.flow, node));
    return;
  }
  const after = builder.make.label("branch");
  builder.joined(after, () => {
    walkChainLinks(builder, node.expression, after, after);
    builder.make.addAntecedent(after, builder.flow);
  });
}

/** Links of a chain: an optional one goes on only where its object is there. */
function walkChainLinks(
  builder: FlowBuilder,
  node: Expression,
  whenTrue: FlowLabel,
  whenFalse: FlowLabel,
): void {
  switch (node.kind) {
    case "PropertyAccess":
    case "ElementAccess":
    case "CallExpression": {
      const object = node.kind === "CallExpression" ? node.callee : node.object;
      walkChainLinks(builder, object, whenTrue, whenFalse);
      if (node.optional) {
        const present = builder.make.label("branch");
        builder.make.addAntecedent(present, builder.make.condition(true, builder.flow, object));
        builder.make.addAntecedent(whenFalse, builder.make.condition(false, builder.flow, object));
        builder.flow = builder.make.finish(present);
      }
      if (node.kind === "CallExpression") {
        for (const each of node.arguments) builder.value(argumentOf(each));
      } else if (node.kind === "ElementAccess") builder.value(node.index);
      if (isNarrowableReference(node) || node.kind === "CallExpression") {
        builder.tables.flow[node.id] = builder.flow;
      }
      return;
    }
    case "NonNull":
      walkChainLinks(builder, node.expression, whenTrue, whenFalse);
      return;
    default:
      builder.value(node);
  }
}
