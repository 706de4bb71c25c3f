/** Names in type positions, and the scopes in which they are looked up. */

import type { Node } from "../syntax/ast.ts";
import type { EntityName } from "../syntax/ast-types.ts";
import type { Checker } from "./checker.ts";
import { report } from "./report.ts";
import { MEANING, type MutableSymbol } from "./symbol-table.ts";

/** The symbol that a name in type position stands for, imports followed; reports unknown names. */
export function resolveEntity(
  c: Checker,
  name: EntityName,
  meaning: number,
): MutableSymbol | undefined {
  if (name.kind === "Identifier") {
    const found = c.modules.resolveName(scopeAt(c, name), name.name, meaning);
    if (found === undefined) {
      reportUnknown(c, name, meaning);
      return undefined;
    }
    const target = c.modules.resolveImport(found);
    c.tables.symbol[name.id] = target;
    return target;
  }
  const left = resolveEntity(c, name.left, MEANING.namespace);
  if (left === undefined) return undefined;
  const exports =
    left.kind === "module"
      ? c.modules.exportsOf(moduleNamesOf(c, left))
      : (left.exports ?? new Map<string, MutableSymbol>());
  const member = exports.get(name.right.name);
  const target = member && c.modules.resolveImport(member);
  if (target === undefined || (target.meaning & meaning) === 0) {
    report(c, "E3007", name.right, {
      module: left.name,
      name: name.right.name,
      suggestion: c.late.suggestName(name.right.name, exports.keys()),
    });
    return undefined;
  }
  c.tables.symbol[name.right.id] = target;
  c.tables.symbol[name.id] = target;
  return target;
}

function moduleNamesOf(
  c: Checker,
  symbol: MutableSymbol,
): Parameters<Checker["modules"]["exportsOf"]>[0] {
  const names = c.modules.namesOf(symbol.module);
  return names.symbol === symbol ? names : symbol;
}

function reportUnknown(
  c: Checker,
  name: EntityName & { readonly kind: "Identifier" },
  meaning: number,
): void {
  const scope = scopeAt(c, name);
  const asValue = c.modules.resolveName(scope, name.name, MEANING.value);
  if (asValue !== undefined && meaning === MEANING.type) {
    if (c.late.reportForeignType(c, name)) return;
    report(c, "E3009", name, { name: name.name });
    return;
  }
  c.late.reportUnknownType(c, name, scope);
}

/** The innermost scope around a node. */
export function scopeAt(c: Checker, node: Node): (typeof c.tables.scope)[number] {
  let current: Node | undefined = node;
  let child: Node | undefined;
  while (current !== undefined) {
    const scope = c.tables.scope[current.id];
    if (scope !== undefined && seesScope(current, child)) return scope;
    child = current;
    current = c.tables.parent[current.id];
  }
  return undefined;
}

/** Names of `infer` are not seen in the check and the false branch; a mapped type's parameter not in its constraint. */
function seesScope(owner: Node, child: Node | undefined): boolean {
  if (child === undefined) return owner.kind !== "ConditionalType" && owner.kind !== "MappedType";
  if (owner.kind === "ConditionalType")
    return child === owner.trueType || child === owner.extendsType;
  if (owner.kind === "MappedType") return child !== owner.constraint;
  return true;
}
