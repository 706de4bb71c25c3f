/** The order in which ESM runs the files of a program. */

import type { Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import type { ModuleNames } from "./scopes.ts";
import { MEANING, MutableSymbol } from "./symbol-table.ts";

/** What runs, and what that imports. */
export interface ExecutionOrder {
  /** Files that run, each after what it imports. */
  readonly order: readonly ModuleNames[];
  /** What each of them imports of these, in the order of the text. */
  readonly imports: ReadonlyMap<ModuleNames, ReadonlySet<ModuleNames>>;
}

/** Imports that are types only do not count, as TypeScript drops them. */
export function executionOrder(c: Checker, entry: ModuleNames): ExecutionOrder {
  const order: ModuleNames[] = [];
  const imports = new Map<ModuleNames, Set<ModuleNames>>();
  const seen = new Set<ModuleNames>();
  const visit = (names: ModuleNames): void => {
    if (seen.has(names)) return;
    seen.add(names);
    const imported = new Set<ModuleNames>();
    imports.set(names, imported);
    for (const dependency of names.dependencies) {
      if (dependency.source === null || !isRun(c, dependency)) continue;
      const target = c.modules.importTarget(dependency.source.value, names);
      if (target === undefined || target instanceof MutableSymbol || target.module.isLibrary)
        continue;
      if (!target.module.isDeclarationFile) imported.add(target);
      visit(target);
    }
    if (!names.module.isDeclarationFile) order.push(names);
  };
  visit(entry);
  return { order, imports };
}

function isRun(c: Checker, node: ModuleNames["dependencies"][number]): boolean {
  switch (node.kind) {
    case "ImportDeclaration": {
      if (node.isTypeOnly) return false;
      if (!node.hasClause) return true;
      const isUsed = (each: Node | null): boolean =>
        each !== null && (c.tables.symbol[each.id]?.isReferencedAsValue ?? false);
      return (
        isUsed(node.defaultName) ||
        isUsed(node.namespaceName) ||
        node.specifiers.some((each) => isUsed(each.local))
      );
    }
    case "ExportNamed":
      if (node.isTypeOnly) return false;
      return (
        node.specifiers.length === 0 ||
        node.specifiers.some((each) => {
          const symbol = c.tables.symbol[each.id];
          const target = symbol && c.modules.resolveImport(symbol);
          return !each.isTypeOnly && target !== undefined && (target.meaning & MEANING.value) !== 0;
        })
      );
    case "ExportAll":
      return !node.isTypeOnly;
  }
}
