/** `typeof value` and `import("…")` in type positions. */

import type { Node } from "../syntax/ast.ts";
import type { EntityName, TypeNode, TypeQuery } from "../syntax/ast-types.ts";
import type { Checker } from "./checker.ts";
import { scopeAt } from "./entities.ts";
import { report } from "./report.ts";
import { MEANING, type MutableSymbol } from "./symbol-table.ts";
import { typeOfSymbolReference } from "./type-references.ts";
import type { Type } from "./types.ts";
import { isAny, isPrimitive } from "./unions.ts";

/** The type of `typeof a.b<C>`. */
export function typeOfQuery(c: Checker, node: TypeQuery): Type {
  let type: Type;
  const { head } = node;
  if (head.kind === "ThisExpression") type = c.late.typeOfThis(c, head);
  else if (head.kind === "ImportType") type = c.store.unresolved;
  else type = typeOfEntityValue(c, head);
  for (const name of node.path) type = memberType(c, type, name.name, name);
  if (node.typeArguments.length === 0) return c.store.regular(type);
  return c.late.instantiateValue(
    c,
    type,
    node.typeArguments.map((each) => c.late.typeOfTypeNode(c, each)),
  );
}

function typeOfEntityValue(c: Checker, name: EntityName): Type {
  if (name.kind === "Identifier") {
    if (name.name === "undefined") return c.store.undefined;
    const symbol = c.modules.resolveName(scopeAt(c, name), name.name, MEANING.value);
    if (symbol === undefined) {
      c.late.reportUnknownName(c, name, scopeAt(c, name));
      return c.store.errorType;
    }
    const target = c.modules.resolveImport(symbol);
    c.tables.symbol[name.id] = target;
    if (target === undefined) return c.store.errorType;
    return c.late.narrowedTypeQuery(c, name, target);
  }
  const left = typeOfEntityValue(c, name.left);
  return memberType(c, left, name.right.name, name.right);
}

function memberType(c: Checker, type: Type, name: string, node: Node): Type {
  if (isAny(type) || isPrimitive(type, "never")) return type;
  const property = c.late.propertyOf(c, type, name);
  if (property !== undefined) return property.type;
  report(c, "E4005", node, { type: c.late.typeToString(c, type), property: name });
  return c.store.errorType;
}

/** The type that `import("…").Name` denotes. */
export function typeOfImport(c: Checker, node: TypeNode & { readonly kind: "ImportType" }): Type {
  const names = c.modules.namesOf(c.moduleOf(node));
  const target = c.modules.importTarget(node.source.value, names);
  if (target === undefined) {
    report(c, "E3006", node.source, { module: node.source.value });
    return c.store.errorType;
  }
  const path: string[] = [];
  let current = node.qualifier;
  while (current !== null) {
    path.unshift(current.kind === "Identifier" ? current.name : current.right.name);
    current = current.kind === "Identifier" ? null : current.left;
  }
  let exports = c.modules.exportsOf(target);
  let symbol: MutableSymbol | undefined;
  for (const name of path) {
    const next = exports.get(name);
    symbol = next && c.modules.resolveImport(next);
    exports = symbol?.exports ?? new Map();
  }
  if (symbol === undefined) return c.store.unresolved;
  return typeOfSymbolReference(c, symbol, node.typeArguments, node);
}
