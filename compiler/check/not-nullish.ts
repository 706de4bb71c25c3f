/** Values that may not be there, where they have to be. */

import type { Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { report } from "./report.ts";
import { isInPackage } from "./suppressed.ts";
import { nonNullable } from "./type-facts.ts";
import type { Type } from "./types.ts";
import { isAny, isNever, isNullish, isUnknown } from "./unions.ts";

/** Reports a value that may be null or undefined where that cannot be; gives the type without them. */
export function checkNotNullish(c: Checker, node: Node, type: Type): Type {
  if (isUnknown(type)) {
    // What its author's settings have as `any`: caught errors, since those of packages may be less strict.
    if (isInPackage(c.moduleOf(node).file)) return c.store.any;
    report(c, "E4026", node, { expression: c.late.textOf(c, node) });
    return c.store.errorType;
  }
  if (isAny(type)) return type;
  const members = type.kind === "union" ? type.members : [type];
  const nullish = members.filter(isNullish);
  if (nullish.length === 0) {
    if (isUnknownVariable(c, type)) {
      // A type parameter without constraint may be anything, null included.
      const constraint = c.late.baseConstraintOf(c, type);
      if (isUnknown(constraint)) return type;
      const inner =
        constraint.kind === "union"
          ? constraint.members.filter(isNullish)
          : [constraint].filter(isNullish);
      if (inner.length > 0) reportNullish(c, node, inner);
      return inner.length > 0 ? nonNullable(c, type) : type;
    }
    return type;
  }
  reportNullish(c, node, nullish);
  const rest = nonNullable(c, type);
  return isNever(rest) ? c.store.errorType : rest;
}

/** Is the type one that only an instantiation says. */
export function isUnknownVariable(c: Checker, type: Type): boolean {
  void c;
  return (
    type.kind === "typeParameter" || type.kind === "indexedAccess" || type.kind === "conditional"
  );
}

function reportNullish(c: Checker, node: Node, nullish: readonly Type[]): void {
  report(c, "E4007", node, {
    expression: c.late.textOf(c, node),
    nullish: nullish.map((each) => c.late.typeToString(c, each)).join("` or `"),
  });
}
