/** Flow of statements, one by one. */
import type { Statement } from "../syntax/ast.ts";
import { walkIf, walkJump, walkLabeled, walkSwitch, walkTry } from "./flow-branches.ts";
import type { FlowBuilder } from "./flow-builder.ts";
import { markCall } from "./flow-expressions.ts";
import { isLoopStatement, walkDoWhile, walkFor, walkForEach, walkWhile } from "./flow-loops.ts";

/** One statement; its flow node is where it begins. */
export function walkStatement(builder: FlowBuilder, node: Statement): void {
  if (node.kind !== "Labeled" && !isLoopStatement(node)) builder.pendingLabels = [];
  builder.tables.flow[node.id] = builder.flow;
  switch (node.kind) {
    case "Block":
      builder.statements(node.statements);
      return;
    case "ExpressionStatement":
      builder.node(node.expression);
      markCall(builder, node.expression);
      return;
    case "VariableStatement":
      builder.node(node.list);
      return;
    case "If":
      walkIf(builder, node);
      return;
    case "While":
      walkWhile(builder, node);
      return;
    case "DoWhile":
      walkDoWhile(builder, node);
      return;
    case "For":
      walkFor(builder, node);
      return;
    case "ForOf":
    case "ForIn":
      walkForEach(builder, node);
      return;
    case "Labeled":
      walkLabeled(builder, node);
      return;
    case "Break":
    case "Continue":
      walkJump(builder, node);
      return;
    case "Return":
      if (node.argument !== null) builder.node(node.argument);
      if (builder.returnTarget !== undefined) {
        builder.make.addAntecedent(builder.returnTarget, builder.flow);
      }
      builder.flow = builder.make.unreachable;
      return;
    case "Throw":
      builder.node(node.argument);
      builder.flow = builder.make.unreachable;
      return;
    case "Switch":
      walkSwitch(builder, node);
      return;
    case "Try":
      walkTry(builder, node);
      return;
    case "ExportDeclaration":
      builder.statement(node.declaration);
      return;
    case "ExportDefault":
      builder.node(node.value);
      return;
    case "NamespaceDeclaration": {
      builder.statements(node.statements);
      return;
    }
    case "EnumDeclaration":
      for (const member of node.members) {
        if (member.initializer !== null) builder.node(member.initializer);
      }
      return;
    case "FunctionDeclaration":
    case "ClassDeclaration":
      builder.node(node);
      return;
    case "ExportNamed":
      for (const specifier of node.specifiers) {
        builder.tables.flow[specifier.local.id] = builder.flow;
      }
      return;
    case "EmptyStatement":
    case "InterfaceDeclaration":
    case "TypeAlias":
    case "ImportAlias":
    case "ImportDeclaration":
    case "ExportAll":
    case "Debugger":
      return;
  }
}
