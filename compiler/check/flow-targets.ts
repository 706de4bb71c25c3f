/** Flow of targets: patterns with their initializers, and the names that get a value. */
import type { AssignmentTarget, BindingTarget, Expression, Node } from "../syntax/ast.ts";
import type { FlowBuilder } from "./flow-builder.ts";

/** Walks a target and marks what it assigns. */
export function walkAssignmentTarget(builder: FlowBuilder, target: AssignmentTarget): void {
  switch (target.kind) {
    case "ObjectPattern":
      for (const property of target.properties) {
        if (property.kind === "PatternProperty") {
          if (property.key.kind === "ComputedName") builder.node(property.key.expression);
          if (property.initializer !== null) builder.maybe(property.initializer);
        }
        walkAssignmentTarget(builder, property.target);
      }
      return;
    case "ArrayPattern":
      for (const element of target.elements) {
        if (element.kind === "Hole") continue;
        if (element.kind === "PatternElement" && element.initializer !== null) {
          builder.maybe(element.initializer);
        }
        walkAssignmentTarget(builder, element.target);
      }
      return;
    default:
      builder.node(target);
      builder.assigned(target);
  }
}

/** Walks the target of a declaration, parameter or `catch` and marks the names that get a value. */
export function walkBindingTarget(
  builder: FlowBuilder,
  target: BindingTarget,
  declaration: Node,
  hasValue: boolean,
): void {
  switch (target.kind) {
    case "Identifier":
      builder.tables.flow[declaration.id] = builder.flow;
      if (hasValue) {
        builder.hasEffects = true;
        builder.flow = builder.make.assignment(declaration, builder.flow);
      }
      return;
    case "ObjectPattern":
      for (const property of target.properties) {
        if (property.kind === "PatternProperty") {
          if (property.key.kind === "ComputedName") builder.node(property.key.expression);
          if (property.initializer !== null) builder.maybe(property.initializer);
        }
        walkBindingTarget(builder, property.target, property, true);
      }
      return;
    case "ArrayPattern":
      for (const element of target.elements) {
        if (element.kind === "Hole") continue;
        if (element.kind === "PatternElement" && element.initializer !== null) {
          builder.maybe(element.initializer);
        }
        walkBindingTarget(builder, element.target, element, true);
      }
  }
}

/** What an argument evaluates, spread or not. */
export function argumentOf(node: Node): Expression {
  return node.kind === "Spread" ? node.argument : (node as Expression);
}
