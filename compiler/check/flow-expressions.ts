/** Flow of expressions that lead to one place, in order of evaluation. */
import type { Expression, Node } from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { FlowBuilder } from "./flow-builder.ts";
import { walkClass, walkFunction } from "./flow-functions.ts";
import { isDottedName, isNarrowableReference } from "./flow-graph.ts";
import { argumentOf, walkAssignmentTarget, walkBindingTarget } from "./flow-targets.ts";

/** A node that is no part of a condition. */
export function walkPlain(builder: FlowBuilder, node: Node): void {
  switch (node.kind) {
    case "Identifier":
    case "ThisExpression":
    case "SuperExpression":
    case "MetaProperty":
      builder.tables.flow[node.id] = builder.flow;
      return;
    case "PropertyAccess":
      if (isNarrowableReference(node)) builder.tables.flow[node.id] = builder.flow;
      builder.node(node.object);
      return;
    case "ElementAccess":
      if (isNarrowableReference(node)) builder.tables.flow[node.id] = builder.flow;
      builder.node(node.object);
      builder.node(node.index);
      return;
    case "CallExpression":
      walkCall(builder, node);
      return;
    case "NewExpression":
      builder.node(node.callee);
      for (const each of node.arguments) builder.node(argumentOf(each));
      return;
    case "Binary":
      walkBinaryChain(builder, node);
      return;
    case "Assignment":
      walkAssignment(builder, node);
      return;
    case "Update":
      builder.node(node.operand);
      builder.assigned(stripParentheses(node.operand));
      return;
    case "Conditional": {
      const then = builder.make.label("branch");
      const otherwise = builder.make.label("branch");
      const after = builder.make.label("branch");
      builder.joined(after, () => {
        builder.condition(node.test, then, otherwise);
        builder.flow = builder.make.finish(then);
        builder.tables.flow[node.consequent.id] = builder.flow;
        builder.node(node.consequent);
        builder.make.addAntecedent(after, builder.flow);
        builder.flow = builder.make.finish(otherwise);
        builder.tables.flow[node.alternate.id] = builder.flow;
        builder.node(node.alternate);
        builder.make.addAntecedent(after, builder.flow);
      });
      return;
    }
    case "Sequence":
      for (const each of node.expressions) {
        builder.node(each);
        markCall(builder, each);
      }
      return;
    case "VariableList":
      for (const declaration of node.declarations) {
        if (declaration.initializer !== null) builder.node(declaration.initializer);
        walkBindingTarget(
          builder,
          declaration.target,
          declaration,
          declaration.initializer !== null,
        );
      }
      return;
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunction":
    case "Method":
    case "Accessor":
    case "Constructor":
      walkFunction(builder, node, undefined);
      return;
    case "ClassDeclaration":
    case "ClassExpression":
      walkClass(builder, node);
      return;
    case "AsExpression":
    case "Satisfies":
    case "TypeAssertion":
    case "NonNull":
    case "AsConst":
    case "Instantiation":
      builder.node(node.expression);
      return;
    case "ShorthandProperty":
      builder.tables.flow[node.name.id] = builder.flow;
      return;
    case "PropertyAssignment":
      if (node.key.kind === "ComputedName") builder.node(node.key.expression);
      builder.node(node.value);
      return;
    default:
      forEachChild(node, (child) => {
        builder.node(child);
      });
  }
}

function walkBinaryChain(builder: FlowBuilder, node: Node & { readonly kind: "Binary" }): void {
  let current: Expression = node;
  const rights: Expression[] = [];
  while (current.kind === "Binary") {
    rights.push(current.right);
    current = current.left;
  }
  builder.node(current);
  for (let i = rights.length - 1; i >= 0; i--) {
    const right = rights[i];
    if (right !== undefined) builder.node(right);
  }
}

function walkAssignment(builder: FlowBuilder, node: Node & { readonly kind: "Assignment" }): void {
  const { target } = node;
  if (target.kind === "ObjectPattern" || target.kind === "ArrayPattern") {
    builder.node(node.value);
    walkAssignmentTarget(builder, target);
    return;
  }
  builder.node(target);
  builder.node(node.value);
  builder.assigned(target);
  if (node.operator === "=" && target.kind === "ElementAccess") {
    if (isNarrowableOperand(target.object)) {
      builder.hasEffects = true;
      builder.flow = builder.make.mutation(node, builder.flow);
    }
  }
}

function walkCall(builder: FlowBuilder, node: Node & { readonly kind: "CallExpression" }): void {
  const callee = stripParentheses(node.callee);
  const isImmediate =
    (callee.kind === "FunctionExpression" && !callee.isAsync && !callee.isGenerator) ||
    (callee.kind === "ArrowFunction" && !callee.isAsync);
  if (isImmediate) {
    for (const each of node.arguments) builder.node(argumentOf(each));
    const after = builder.make.label("branch");
    builder.hasEffects = true;
    walkFunction(builder, callee, after);
    return;
  }
  builder.node(node.callee);
  for (const each of node.arguments) builder.node(argumentOf(each));
  builder.tables.flow[node.id] = builder.flow;
  if (callee.kind === "PropertyAccess" && callee.name.kind === "Identifier") {
    const { name } = callee.name;
    if ((name === "push" || name === "unshift") && isNarrowableOperand(callee.object)) {
      builder.hasEffects = true;
      builder.flow = builder.make.mutation(node, builder.flow);
    }
  }
}

/** A statement of its own that calls: the function may assert something or never return. */
export function markCall(builder: FlowBuilder, node: Expression): void {
  if (node.kind === "CallExpression" && node.callee.kind !== "SuperExpression") {
    if (!isDottedName(node.callee)) return;
    builder.hasEffects = true;
    builder.flow = builder.make.call(node, builder.flow);
  }
}

function isNarrowableOperand(node: Expression): boolean {
  return isNarrowableReference(stripParentheses(node));
}
