/** `const { a } = r`: as TypeScript has it, `a` is what `r.a` is narrowed to where it stands. */
import type { Expression, Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { flowTypeOf } from "./flow-types.ts";
import { containerOf } from "./node-tables.ts";
import { nameOfKey } from "./object-members.ts";
import { referenceKey } from "./references.ts";
import type { Type } from "./types.ts";

/** Id of nodes that no source has: they have no row in any table. */
const NO_NODE = -1;

/**
 * The type of a part of a pattern, narrowed by what is known of the reference it takes apart.
 * @param part `PatternProperty` or `PatternElement`; others keep their type
 * @param type what the pattern's source declares for it
 */
export function narrowedPart(c: Checker, part: Node, type: Type): Type {
  // Elements are told apart by their members alone; what a property is, a predicate may have said of any type.
  if (type.kind !== "union" && part.kind !== "PatternProperty") return type;
  const found = referenceOf(c, part);
  if (found === undefined) return type;
  const { reference, initializer } = found;
  const from = c.tables.flow[initializer.id];
  if (from === undefined) return type;
  const container = containerOf(c.tables, initializer);
  return flowTypeOf(c, reference, type, type, container, from);
}

interface PartReference {
  /** The access that the part stands for. */
  readonly reference: Expression;
  /** What the whole pattern takes apart. */
  readonly initializer: Expression;
}

function referenceOf(c: Checker, part: Node): PartReference | undefined {
  const pattern = c.tables.parent[part.id];
  if (pattern === undefined) return undefined;
  const outer = outerReference(c, pattern);
  const access = outer && accessOf(c, part, pattern, outer.reference);
  return access && { reference: access, initializer: outer.initializer };
}

function outerReference(c: Checker, pattern: Node): PartReference | undefined {
  const parent = c.tables.parent[pattern.id];
  switch (parent?.kind) {
    case "VariableDeclaration": {
      const { initializer, type } = parent;
      if (initializer === null || type !== null) return undefined;
      if (referenceKey(c, initializer) === undefined) return undefined;
      return { reference: initializer, initializer };
    }
    case "PatternProperty":
    case "PatternElement":
      // With a default, the part is not what is taken apart further.
      return parent.initializer === null ? referenceOf(c, parent) : undefined;
    default:
      return undefined;
  }
}

function accessOf(
  c: Checker,
  part: Node,
  pattern: Node,
  object: Expression,
): Expression | undefined {
  const place = { id: NO_NODE, start: part.start, end: part.end };
  if (part.kind === "PatternProperty") {
    const name = nameOfKey(c, part.key);
    if (name === undefined) return undefined;
    const identifier = { ...place, kind: "Identifier", name } as const;
    return { ...place, kind: "PropertyAccess", object, name: identifier, optional: false };
  }
  if (part.kind !== "PatternElement" || pattern.kind !== "ArrayPattern") return undefined;
  const value = pattern.elements.indexOf(part);
  const index = { ...place, kind: "NumberLiteral", value } as const;
  return { ...place, kind: "ElementAccess", object, index, optional: false };
}
