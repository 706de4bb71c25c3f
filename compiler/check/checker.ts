/**
 * What all rules of the checker share: the types made so far, facts about nodes, and, since the rules are mutually recursive over
 * many files, `late`: rules that a lower file may ask of a higher one.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Node } from "../syntax/ast.ts";
import type { BoundModule } from "./bound-module.ts";
import type { CheckState } from "./check-state.ts";
import type { StoredDeclaration } from "./declared.ts";
import type { Late } from "./late.ts";
import type { ModuleTable } from "./module-table.ts";
import type { NodeTables } from "./node-tables.ts";
import type { TypeStore } from "./type-store.ts";

/** The context of one check. */
export interface Checker {
  readonly store: TypeStore;
  readonly tables: NodeTables;
  readonly modules: ModuleTable;
  readonly state: CheckState;
  readonly late: Late;
  readonly diagnostics: Diagnostic[];
  /** A class or interface among the globals. */
  globalType(name: string): StoredDeclaration | undefined;
  moduleOf(node: Node): BoundModule;
}
