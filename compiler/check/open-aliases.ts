/** Which types inside an alias must wait until the alias is resolved. */

import type { Node } from "../syntax/ast.ts";
import type { EntityName, TypeNode } from "../syntax/ast-types.ts";
import type { Checker } from "./checker.ts";
import { scopeAt } from "./entities.ts";
import { MEANING } from "./symbol-table.ts";

/** Whether a type inside an alias mentions an alias that is not resolved yet, so that it must wait. */
export function mustDefer(c: Checker, nodes: readonly TypeNode[]): boolean {
  return c.state.aliasDepth > 0 && nodes.some((each) => mentionsOpenAlias(c, each));
}

function mentionsOpenAlias(c: Checker, node: Node): boolean {
  switch (node.kind) {
    case "TypeReference": {
      const symbol = c.modules.resolveName(
        scopeAt(c, node),
        headName(node.name),
        MEANING.type | MEANING.namespace,
      );
      const target = symbol && c.modules.resolveImport(symbol);
      if (target?.kind === "typeAlias" && !c.state.aliases.has(target)) return true;
      return node.typeArguments.some((each) => mentionsOpenAlias(c, each));
    }
    case "ArrayType":
      return mentionsOpenAlias(c, node.element);
    case "TupleType":
      return node.members.some((each) => mentionsOpenAlias(c, each.type));
    case "UnionType":
    case "IntersectionType":
      return node.types.some((each) => mentionsOpenAlias(c, each));
    case "TypeOperator":
      return mentionsOpenAlias(c, node.type);
    case "IndexedAccessType":
      return mentionsOpenAlias(c, node.object) || mentionsOpenAlias(c, node.index);
    case "ConditionalType":
      return (
        mentionsOpenAlias(c, node.check) ||
        mentionsOpenAlias(c, node.extendsType) ||
        mentionsOpenAlias(c, node.trueType) ||
        mentionsOpenAlias(c, node.falseType)
      );
    default:
      return false;
  }
}

function headName(name: EntityName): string {
  let current = name;
  while (current.kind === "QualifiedName") current = current.left;
  return current.name;
}
