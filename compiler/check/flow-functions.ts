/** Flow of functions and classes: a graph of their own, entered at their start. */
import type {
  Block,
  ClassDeclaration,
  ClassExpression,
  FunctionLike,
  Node,
} from "../syntax/ast.ts";
import type { FlowBuilder } from "./flow-builder.ts";
import type { FlowLabel } from "./flow-graph.ts";
import { walkBindingTarget } from "./flow-targets.ts";

/**
 * One function, its parameters and body.
 * @param immediate where control goes on when the function is called on the spot
 */
export function walkFunction(
  builder: FlowBuilder,
  node: FunctionLike,
  immediate: FlowLabel | undefined,
): void {
  builder.tables.flow[node.id] = builder.flow;
  if ("key" in node && node.key.kind === "ComputedName") builder.node(node.key.expression);
  const { body } = node;
  const saved = {
    flow: builder.flow,
    jumps: builder.jumps,
    returnTarget: builder.returnTarget,
    exceptionTarget: builder.exceptionTarget,
    labels: builder.pendingLabels,
  };
  if (immediate === undefined) {
    const seesOuter =
      node.kind === "ArrowFunction" ||
      node.kind === "FunctionExpression" ||
      ((node.kind === "Method" || node.kind === "Accessor") && !isClassMember(builder, node));
    builder.flow = builder.make.start(seesOuter ? node : undefined);
    builder.exceptionTarget = undefined;
  }
  const returnLabel =
    immediate ?? (node.kind === "Constructor" ? builder.make.label("branch") : undefined);
  builder.returnTarget = returnLabel;
  builder.jumps = undefined;
  builder.pendingLabels = [];
  for (const parameter of node.parameters) {
    if (parameter.initializer !== null) builder.maybe(parameter.initializer);
    walkBindingTarget(builder, parameter.target, parameter, false);
    if (parameter.target.kind !== "Identifier") builder.tables.flow[parameter.id] = builder.flow;
  }
  if (body !== null) {
    if (body.kind === "Block") walkBlock(builder, body);
    else builder.node(body);
    builder.tables.endFlow[node.id] = builder.reached(builder.flow);
  }
  if (returnLabel !== undefined) {
    builder.make.addAntecedent(returnLabel, builder.flow);
    builder.flow = builder.make.finish(returnLabel);
    if (node.kind === "Constructor")
      builder.tables.endFlow[node.id] = builder.reached(builder.flow);
  }
  if (immediate === undefined) builder.flow = saved.flow;
  builder.jumps = saved.jumps;
  builder.returnTarget = saved.returnTarget;
  builder.exceptionTarget = saved.exceptionTarget;
  builder.pendingLabels = saved.labels;
}

function isClassMember(builder: FlowBuilder, node: Node): boolean {
  const parent = builder.tables.parent[node.id];
  return parent?.kind === "ClassDeclaration" || parent?.kind === "ClassExpression";
}

function walkBlock(builder: FlowBuilder, block: Block): void {
  builder.tables.flow[block.id] = builder.flow;
  builder.statements(block.statements);
}

/** One class: keys and static parts run here, fields and methods have a start of their own. */
export function walkClass(builder: FlowBuilder, node: ClassDeclaration | ClassExpression): void {
  if (node.superClass !== null) builder.node(node.superClass);
  for (const member of node.members) {
    switch (member.kind) {
      case "Method":
      case "Accessor":
      case "Constructor":
        walkFunction(builder, member, undefined);
        break;
      case "PropertyDefinition": {
        if (member.key.kind === "ComputedName") builder.node(member.key.expression);
        if (member.initializer === null) break;
        const saved = builder.flow;
        if (!member.isStatic) builder.flow = builder.make.start(undefined);
        builder.node(member.initializer);
        builder.flow = saved;
        break;
      }
      case "StaticBlock": {
        const saved = builder.returnTarget;
        builder.returnTarget = undefined;
        builder.statements(member.body.statements);
        builder.tables.endFlow[member.id] = builder.reached(builder.flow);
        builder.returnTarget = saved;
        break;
      }
      case "IndexSignature":
        break;
    }
  }
  if (node.kind === "ClassDeclaration") builder.tables.flow[node.id] = builder.flow;
}
