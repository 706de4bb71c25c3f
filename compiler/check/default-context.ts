/** What the place of a default in a destructuring pattern expects of it. */
import type { Expression, Node, PatternElement, PatternProperty } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { withoutUndefined } from "./parameter-types.ts";
import { partOf, typeOfPatternSource } from "./pattern-parts.ts";
import type { Type } from "./types.ts";

/**
 * The type that the default of `part` should have: that of the part in the value taken apart, or of
 * what is assigned to. The elements of a loop say nothing of it, as in TypeScript.
 */
export function contextOfDefault(
  c: Checker,
  part: PatternProperty | PatternElement,
): Type | undefined {
  const pattern = c.tables.parent[part.id];
  const root = rootOf(c, part);
  if (pattern === undefined || root === undefined || !isCertain(c, pattern)) return undefined;
  switch (root.kind) {
    case "Parameter":
      break;
    case "VariableDeclaration":
      if (root.type === null && root.initializer === null) return undefined;
      break;
    case "Assignment":
    case "ForOf":
      return part.target.kind === "ObjectPattern" || part.target.kind === "ArrayPattern"
        ? undefined
        : c.late.typeOfAssignmentTarget(c, part.target as Expression);
    default:
      return undefined;
  }
  const whole = typeOfPatternSource(c, pattern);
  return whole && partOf(c, part, pattern, whole);
}

/** Is what the pattern takes apart there in any case? Of what may be missing TypeScript does not look for properties. */
function isCertain(c: Checker, pattern: Node): boolean {
  const outer = c.tables.parent[pattern.id];
  if (outer?.kind !== "PatternProperty" && outer?.kind !== "PatternElement") return true;
  const around = c.tables.parent[outer.id];
  if (around === undefined || !isCertain(c, around)) return false;
  const whole = typeOfPatternSource(c, around);
  const type = whole && partOf(c, outer, around, whole);
  if (type === undefined) return false;
  return pattern.kind !== "ObjectPattern" || withoutUndefined(c, type) === type;
}

/** What the outermost pattern around `part` stands in. */
function rootOf(c: Checker, part: Node): Node | undefined {
  let current = c.tables.parent[part.id];
  while (current !== undefined && isOfPattern(current)) current = c.tables.parent[current.id];
  return current;
}

function isOfPattern(node: Node): boolean {
  switch (node.kind) {
    case "ObjectPattern":
    case "ArrayPattern":
    case "PatternProperty":
    case "PatternElement":
    case "RestElement":
      return true;
    default:
      return false;
  }
}
