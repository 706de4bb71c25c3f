/** The order in which ESM runs the files of a program. */

import type { Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import type { ModuleNames } from "./scopes.ts";
import { MEANING, MutableSymbol } from "./symbol-table.ts";

/** Files that run, each after what it imports; imports that are types only do not count, as TypeScript drops them. */
export function executionOrder(c: Checker, entry: ModuleNames): readonly ModuleNames[] {
  const order: ModuleNames[] = [];
  const seen = new Set<ModuleNames>();
  const visit = (names: ModuleNames): void => {
    if (seen.has(names)) return;
    seen.add(names);
    for (const dependency of names.dependencies) {
      if (dependency.source === null || !isRun(c, dependency)) continue;
      const target = c.modules.importTarget(dependency.source.value, names);
      if (target === undefined || target instanceof MutableSymbol || target.module.isLibrary)
        continue;
      visit(target);
    }
    if (!names.module.isDeclarationFile) order.push(names);
  };
  visit(entry);
  return order;
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
