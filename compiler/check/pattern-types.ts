/** The type that a destructuring pattern without annotation and value lets its value have. */
import type {
  BindingTarget,
  Expression,
  Node,
  ObjectPattern,
  PatternElement,
  PatternProperty,
  RestElement,
} from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { nameOfKey } from "./object-members.ts";
import { plainProperty } from "./stored-members.ts";
import type { Property, TupleElement, Type } from "./types.ts";
import { widen, widenLiteral } from "./widen.ts";

/** The type that a pattern without annotation and value lets its value have. */
export function typeOfPattern(c: Checker, pattern: BindingTarget): Type {
  switch (pattern.kind) {
    case "Identifier":
      return c.store.any;
    case "ObjectPattern":
      return typeOfObjectPattern(c, pattern);
    case "ArrayPattern": {
      const last = pattern.elements[pattern.elements.length - 1];
      const hasRest = last?.kind === "RestElement";
      if (pattern.elements.length === 0 || (pattern.elements.length === 1 && hasRest))
        return c.store.anyArray;
      return c.store.tuple(
        pattern.elements.map((each): TupleElement => {
          const isRest = each.kind === "RestElement";
          const type = each.kind === "Hole" || isRest ? c.store.any : typeOfPatternTarget(c, each);
          return {
            type,
            isOptional: each.kind === "PatternElement" && each.initializer !== null,
            isRest,
            isVariadic: false,
            label: undefined,
          };
        }),
      );
    }
  }
}

function typeOfObjectPattern(c: Checker, pattern: ObjectPattern<BindingTarget & Node>): Type {
  const properties = new Map<string, Property>();
  let hasIndex = false;
  for (const each of pattern.properties as readonly (
    | PatternProperty<never>
    | RestElement<never>
  )[]) {
    if (each.kind === "RestElement") {
      hasIndex = true;
      continue;
    }
    const name = nameOfKey(c, each.key);
    if (name === undefined) continue;
    properties.set(
      name,
      plainProperty(
        name,
        () => {
          const type = typeOfPatternTarget(c, each);
          return each.initializer === null ? type : c.late.orUndefined(c, type);
        },
        { isOptional: each.initializer !== null },
      ),
    );
  }
  const indexSignatures = hasIndex
    ? [{ key: c.store.string, type: c.store.any, isReadonly: false }]
    : [];
  return c.store.object_(
    { properties, callSignatures: [], constructSignatures: [], indexSignatures },
    { mayBeGeneric: false },
  );
}

/** What one part of a pattern lets its value be: by its default, or by the pattern inside. */
export function typeOfPatternTarget(
  c: Checker,
  part: PatternProperty<never> | PatternElement<never> | PatternProperty | PatternElement,
): Type {
  if (part.initializer !== null) {
    // As a context the pattern only lends its shape: a default may mention names that the pattern declares.
    if (c.state.patternContexts > 0 && !isLiteral(part.initializer)) return c.store.any;
    // What the pattern expects here is what is being asked.
    const { initializer } = part;
    c.state.contexts.push({ node: initializer, type: undefined, inference: undefined });
    const type = c.late.checkExpressionCached(c, initializer);
    c.state.contexts.pop();
    return widen(c, widenLiteral(c, type));
  }
  const target = part.target as BindingTarget;
  if (target.kind === "ObjectPattern" || target.kind === "ArrayPattern")
    return typeOfPattern(c, target);
  c.state.implicitAny.add(part as unknown as Node);
  return c.store.any;
}

function isLiteral(node: Expression): boolean {
  switch (node.kind) {
    case "NumberLiteral":
    case "StringLiteral":
    case "BooleanLiteral":
    case "NullLiteral":
      return true;
    default:
      return false;
  }
}

/** Whether all that is wanted of a value is what a pattern names: what stands beside another value is like that one then. */
export function isTakenApart(c: Checker, node: Node): boolean {
  const parent = c.tables.parent[node.id];
  if (parent?.kind === "Logical" || parent?.kind === "ParenthesizedExpression")
    return isTakenApart(c, parent);
  return (
    parent?.kind === "VariableDeclaration" &&
    node === parent.initializer &&
    parent.type === null &&
    parent.target.kind !== "Identifier"
  );
}
