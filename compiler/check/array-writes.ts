/** What is stored in arrays whose variables have no written type: `seen[i] = true`, `rows[y][x] = 1`, `found.push(text)`. */
import type { Expression, Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import type { Type } from "./types.ts";
import { isAny, union } from "./unions.ts";
import { baseOfLiteral, widen } from "./widen.ts";

/** Where an array is made: the variable or field that begins with it, and how many arrays are around it there. */
export interface ArrayPlace {
  readonly owner: Node;
  readonly depth: number;
}

/** Notes that a value is stored as what is assigned to. */
export function noteElement(c: Checker, target: Expression, value: Type): void {
  const inner = plain(target);
  if (inner.kind === "ElementAccess") noteElementOf(c, inner.object, value);
}

/** Notes that a value is stored in an array. */
export function noteElementOf(c: Checker, array: Expression, value: Type): void {
  const { narrowing } = c.state;
  if (!narrowing.isOn) return;
  let depth = 0;
  let inner = plain(array);
  for (; inner.kind === "ElementAccess"; inner = plain(inner.object)) depth++;
  const [owner] = placeSymbol(c, inner)?.declarations ?? [];
  if (owner === undefined) return;
  const type = widen(c, c.late.regularObjectType(c, baseOfLiteral(c, value)));
  narrowing.noteWrite({ owner, depth }, type);
}

/** The variable or property that an expression names. */
export function placeSymbol(c: Checker, inner: Expression) {
  if (inner.kind === "Identifier") return c.late.valueSymbolOf(c, inner);
  return inner.kind === "PropertyAccess" ? c.tables.member[inner.id]?.symbol : undefined;
}

/** The variable or field without a written type that begins with what a node gives. */
export function placeOf(c: Checker, node: Node): ArrayPlace | undefined {
  let depth = 0;
  let current = node;
  for (;;) {
    const parent = c.tables.parent[current.id];
    if (parent === undefined) return undefined;
    if (parent.kind === "ParenthesizedExpression") current = parent;
    else if (parent.kind === "VariableDeclaration" || parent.kind === "PropertyDefinition") {
      const isPlain = parent.initializer === current && parent.type === null;
      if (!isPlain || ("target" in parent && parent.target.kind !== "Identifier")) return undefined;
      return { owner: parent, depth };
    } else if (parent.kind === "ArrowFunction" && (parent.body as Node) === current) {
      const call = c.tables.parent[parent.id];
      if (call?.kind !== "CallExpression" || call.callee.kind !== "PropertyAccess")
        return undefined;
      if (call.callee.name.name !== "from" && call.callee.name.name !== "map") return undefined;
      current = call;
      depth++;
    } else return undefined;
  }
}

/** What elements are by all that was stored; what is known of any is what the others are, as a check to come will tell. */
export function unitedWrites(c: Checker, types: readonly Type[]): Type | undefined {
  const known = types.filter((each) => !isAny(each));
  return known.length === 0 ? undefined : union(c.store, known);
}

function plain(node: Expression): Expression {
  let inner = node;
  while (inner.kind === "ParenthesizedExpression" || inner.kind === "NonNull")
    inner = inner.expression;
  return inner;
}
