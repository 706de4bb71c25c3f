/** Which part of a condition asks for a discriminant of the reference that is narrowed. */
import type { ElementAccess, Expression, Node, PropertyAccess } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { isDiscriminant, type NamedAccess } from "./discriminants.ts";
import type { Narrowing } from "./narrow.ts";
import { accessedName, isMatchingReference, isStable, stripReference } from "./references.ts";
import type { Type } from "./types.ts";

/** The access by which `node` asks for a discriminant of the reference, if it does. */
export function discriminantAccess(
  n: Narrowing,
  node: Expression,
  type: Type,
): PropertyAccess | ElementAccess | NamedAccess | undefined {
  const { c } = n;
  if (n.declared.kind !== "union" && type.kind !== "union") return undefined;
  const access = candidateAccess(n, node);
  if (access === undefined) return undefined;
  const name = access.kind === "named" ? access.name : accessedName(c, access);
  if (name === undefined) return undefined;
  const whole = n.declared.kind === "union" && isSubset(type, n.declared) ? n.declared : type;
  return isDiscriminant(c, whole, name) ? access : undefined;
}

function isSubset(type: Type, whole: Type & { readonly kind: "union" }): boolean {
  return type.kind === "union"
    ? type.members.every((each) => whole.members.includes(each))
    : whole.members.includes(type);
}

function candidateAccess(
  n: Narrowing,
  node: Expression,
): PropertyAccess | ElementAccess | NamedAccess | undefined {
  const { c, reference } = n;
  const inner = stripReference(node);
  if (inner.kind === "PropertyAccess" || inner.kind === "ElementAccess") {
    return isMatchingReference(c, reference, inner.object) ? inner : undefined;
  }
  if (inner.kind !== "Identifier") return undefined;
  const symbol = c.tables.symbol[inner.id];
  if (symbol === undefined) return undefined;
  // `const { kind, value } = shape`: `kind` discriminates `value` through the declaration they share.
  if (reference.kind === "VariableDeclaration" || reference.kind === "Parameter") {
    if (!isStable(symbol)) return undefined;
    const [part] = symbol.declarations;
    if (part?.kind !== "PatternProperty" && part?.kind !== "PatternElement") return undefined;
    const pattern = c.tables.parent[part.id];
    const owner = pattern && c.tables.parent[pattern.id];
    if (owner !== reference || pattern === undefined) return undefined;
    const name = patternName(c, part, pattern);
    return name === undefined ? undefined : { kind: "named", name };
  }
  if (symbol.variableKind !== "const") return undefined;
  const [declaration] = symbol.declarations;
  if (declaration?.kind === "VariableDeclaration") {
    if (declaration.type !== null || declaration.initializer === null) return undefined;
    const initializer = stripReference(declaration.initializer);
    if (initializer.kind !== "PropertyAccess" && initializer.kind !== "ElementAccess")
      return undefined;
    return isMatchingReference(c, reference, initializer.object) ? initializer : undefined;
  }
  const isPart = declaration?.kind === "PatternProperty" || declaration?.kind === "PatternElement";
  if (isPart && declaration.initializer === null) {
    const pattern = c.tables.parent[declaration.id];
    const owner = pattern && c.tables.parent[pattern.id];
    if (owner?.kind !== "VariableDeclaration" || owner.type !== null || owner.initializer === null)
      return undefined;
    if (!isMatchingReference(c, reference, owner.initializer)) return undefined;
    const name = patternName(c, declaration, pattern ?? declaration);
    return name === undefined ? undefined : { kind: "named", name };
  }
  return undefined;
}

function patternName(c: Checker, part: Node, pattern: Node): string | undefined {
  if (part.kind === "PatternProperty") {
    return part.initializer === null ? c.late.nameOfKey(c, part.key) : undefined;
  }
  if (pattern.kind !== "ArrayPattern") return undefined;
  const index = pattern.elements.findIndex((each) => (each as Node) === part);
  return index < 0 ? undefined : String(index);
}
