/** Builds the control flow graph of a file: one walk in order of evaluation. */
import type { SourceModule } from "../syntax/ast.ts";
import { FlowBuilder } from "./flow-builder.ts";
import { walkNode } from "./flow-conditions.ts";
import type { FlowFactory } from "./flow-graph.ts";
import { walkStatement } from "./flow-statements.ts";
import type { NodeTables } from "./node-tables.ts";

/** Fills `tables.flow` and `tables.endFlow` for all nodes of `ast`. */
export function buildFlow(ast: SourceModule, tables: NodeTables, factory: FlowFactory): void {
  const walks = { node: walkNode, statement: walkStatement };
  new FlowBuilder(tables, factory, walks).module(ast);
}
