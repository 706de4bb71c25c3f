/** The type of the value that an assignment in the flow graph stores. */
import type { Expression, Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { typeOfDeclaration, typeOfForInKey } from "./declaration-types.ts";
import { elementOfLoop } from "./iteration.ts";
import { partOf, typeOfPatternPart } from "./pattern-parts.ts";
import type { Type } from "./types.ts";
import { filterMembers, isPrimitive } from "./unions.ts";

/** `node` is a variable declaration, a pattern part that declares a name, or an assigned leaf. */
export function assignedType(c: Checker, node: Node): Type {
  switch (node.kind) {
    case "VariableDeclaration": {
      const list = c.tables.parent[node.id];
      const statement = list && c.tables.parent[list.id];
      if (statement?.kind === "ForOf" || statement?.kind === "ForIn")
        return typeOfDeclarationValue(c, statement);
      if (node.initializer !== null) return c.late.contextFreeType(c, node.initializer);
      return typeOfDeclaration(c, node);
    }
    case "PatternProperty":
    case "PatternElement":
    case "RestElement":
      if (c.tables.symbol[node.id] !== undefined) return typeOfPatternPart(c, node);
      return typeOfLeaf(c, node);
    default:
      return typeOfLeaf(c, node);
  }
}

function typeOfDeclarationValue(
  c: Checker,
  statement: Node & { readonly kind: "ForOf" | "ForIn" },
): Type {
  if (statement.kind === "ForIn") return typeOfForInKey(c, statement.object);
  const iterable = c.late.contextFreeType(c, statement.iterable);
  return elementOfLoop(c, statement, iterable, undefined) ?? c.store.errorType;
}

/** The assignment around a target, seen through parentheses and assertions. */
function targetParent(
  c: Checker,
  node: Node,
): { readonly child: Node; readonly parent: Node | undefined } {
  let child = node;
  let parent = c.tables.parent[node.id];
  while (
    parent !== undefined &&
    (parent.kind === "ParenthesizedExpression" ||
      parent.kind === "NonNull" ||
      parent.kind === "AsExpression" ||
      parent.kind === "Satisfies" ||
      parent.kind === "TypeAssertion")
  ) {
    child = parent;
    parent = c.tables.parent[parent.id];
  }
  return { child, parent };
}

function typeOfLeaf(c: Checker, node: Node): Type {
  const { child, parent } = targetParent(c, node);
  switch (parent?.kind) {
    case "ForIn":
      return c.store.string;
    case "ForOf":
      return typeOfDeclarationValue(c, parent);
    case "Assignment":
      if (parent.operator === "&&=" || parent.operator === "||=" || parent.operator === "??=") {
        return c.late.contextFreeType(c, parent);
      }
      return c.late.contextFreeType(c, parent.value);
    case "Unary":
      return c.store.undefined;
    case "Update":
      return c.store.number;
    case "PatternProperty":
    case "PatternElement":
    case "RestElement": {
      void child;
      const pattern = c.tables.parent[parent.id];
      const whole = pattern && sourceOfAssignedPattern(c, pattern);
      if (pattern === undefined || whole === undefined) return c.store.errorType;
      const type = partOf(c, parent, pattern, whole);
      const initializer = "initializer" in parent ? parent.initializer : null;
      if (initializer === null) return type;
      const present = filterMembers(c.store, type, (each) => !isPrimitive(each, "undefined"));
      return c.late.subtypeUnion(c, [present, c.late.contextFreeType(c, initializer)]);
    }
    default:
      return c.store.errorType;
  }
}

/** The value that an assignment pattern takes apart. */
export function sourceOfAssignedPattern(c: Checker, pattern: Node): Type | undefined {
  const parent = c.tables.parent[pattern.id];
  switch (parent?.kind) {
    case "Assignment":
      return c.late.contextFreeType(c, parent.value);
    case "ForOf":
    case "ForIn":
      return typeOfDeclarationValue(c, parent);
    case "PatternProperty":
    case "PatternElement":
    case "RestElement": {
      const outer = c.tables.parent[parent.id];
      const whole = outer && sourceOfAssignedPattern(c, outer);
      if (outer === undefined || whole === undefined) return undefined;
      const type = partOf(c, parent, outer, whole);
      const initializer = "initializer" in parent ? parent.initializer : null;
      if (initializer === null) return type;
      const present = filterMembers(c.store, type, (each) => !isPrimitive(each, "undefined"));
      return c.late.subtypeUnion(c, [present, c.late.contextFreeType(c, initializer)]);
    }
    default:
      return undefined;
  }
}

/** `x += …`, `x++`: reads the target too. */
export function isCompoundTarget(c: Checker, node: Node): boolean {
  if (node.kind === "VariableDeclaration") return false;
  const { parent } = targetParent(c, node);
  if (parent?.kind === "Update") return true;
  if (parent?.kind !== "Assignment" || parent.value === (node as Expression)) return false;
  return (
    parent.operator !== "=" &&
    parent.operator !== "&&=" &&
    parent.operator !== "||=" &&
    parent.operator !== "??="
  );
}

/** `let a = []` or `a = []`. */
export function isEmptyArrayAssignment(c: Checker, node: Node): boolean {
  if (node.kind === "VariableDeclaration") {
    return node.initializer !== null && isEmptyArray(node.initializer);
  }
  const parent = c.tables.parent[node.id];
  return parent?.kind === "Assignment" && parent.operator === "=" && isEmptyArray(parent.value);
}

function isEmptyArray(node: Expression): boolean {
  return node.kind === "ArrayLiteral" && node.elements.length === 0;
}
