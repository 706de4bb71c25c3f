/** Small questions about types and places that several rules ask. */
import { suggest } from "../diagnostics/suggest.ts";
import type { Constructor, Expression, Node } from "../syntax/ast.ts";
import type { EntityName } from "../syntax/ast-types.ts";
import { MODE } from "./check-mode.ts";
import type { Checker } from "./checker.ts";
import { flowTypeOf } from "./flow-types.ts";
import { narrowable } from "./identifiers.ts";
import type { InferenceContext } from "./inference-context.ts";
import { checkNotNullish } from "./not-nullish.ts";
import { typeOfPatternPart, typeOfPatternSource } from "./pattern-parts.ts";
import { report } from "./report.ts";
import { StoredObject } from "./stored-object.ts";
import type { MutableSymbol } from "./symbol-table.ts";
import { typeOfSymbol } from "./symbol-types.ts";
import { classLike } from "./type-symbols.ts";
import type { Type } from "./types.ts";
import { filterMembers, isPrimitive, someMember } from "./unions.ts";

/** An object type without freshness. */
export function regularObjectType(_: Checker, type: Type): Type {
  return type instanceof StoredObject && type.isFresh ? (type.regular ?? type) : type;
}

export function isNumberLike(c: Checker, type: Type): boolean {
  return c.late.isAssignable(c, type, c.store.number);
}

export function isNeverType(type: Type): boolean {
  return isPrimitive(type, "never");
}

export function withoutUndefined(c: Checker, type: Type): Type {
  return filterMembers(c.store, type, (each) => !isPrimitive(each, "undefined"));
}

/** What a constructor makes. */
export function typeOfConstructed(c: Checker, node: Constructor): Type {
  const owner = c.tables.parent[node.id];
  const symbol = owner && c.tables.symbol[owner.id];
  return symbol === undefined ? c.store.unresolved : classLike(c, symbol).selfType;
}

export function suggestName(name: string, candidates: Iterable<string>): string | undefined {
  return suggest(name, candidates);
}

/** `typeof x`: the variable's type as it is narrowed where the type is written. */
export function narrowedTypeQuery(c: Checker, node: EntityName, symbol: MutableSymbol): Type {
  const declared = typeOfSymbol(c, symbol);
  if (symbol.kind !== "variable" && symbol.kind !== "parameter") return declared;
  if (node.kind !== "Identifier" || declared === c.store.autoType || declared === c.store.autoArray)
    return declared;
  let at: Node | undefined = node;
  while (at !== undefined && c.tables.flow[at.id] === undefined) at = c.tables.parent[at.id];
  const flow = at && c.tables.flow[at.id];
  if (flow === undefined || at?.kind === "SourceModule") return declared;
  return flowTypeOf(c, node, declared, declared, undefined, flow);
}

/** The type of a callee, constraints put for type parameters. */
export function narrowableType(c: Checker, type: Type, node: Expression): Type {
  return narrowable(c, type, node, MODE.normal);
}

/** Assignability that is asked inside another comparison. */
export function isAssignableInner(c: Checker, source: Type, target: Type): boolean {
  return c.late.isAssignable(c, source, target);
}

/** Candidates from arguments inside the call's own literals, which TypeScript collects early; the second round finds them here. */
export function inferFromSkippedArguments(_: Checker, __: InferenceContext): void {
  // Nothing is collected early.
}

/** Whether a type parameter asks for literals. */
export function hasPrimitiveConstraint(c: Checker, type: Type): boolean {
  const constraint = c.late.constraintOfType(c, type);
  if (constraint === undefined) return false;
  return someMember(constraint, (each) => {
    switch (each.kind) {
      case "primitive":
        return ["string", "number", "boolean", "bigint", "symbol"].includes(each.name);
      case "literal":
      case "enum":
      case "enumMember":
      case "keyof":
      case "templateLiteral":
      case "stringMapping":
        return true;
      default:
        return false;
    }
  });
}

/** `const {} = value`: the value must be there still. */
export function checkPatternSource(c: Checker, pattern: Node): void {
  const whole = typeOfPatternSource(c, pattern);
  if (whole !== undefined && pattern.kind === "ObjectPattern") checkNotNullish(c, pattern, whole);
}

/** A default in an annotated pattern must fit what it stands for. */
export function checkPatternDefault(
  c: Checker,
  part: Node,
  type: Type,
  initializer: Expression,
): void {
  let current: Node | undefined = part;
  while (
    current !== undefined &&
    current.kind !== "VariableDeclaration" &&
    current.kind !== "Parameter"
  ) {
    current = c.tables.parent[current.id];
  }
  if (current === undefined || current.type === null) return;
  const wanted = typeOfPatternPart(c, part);
  if (!c.late.isAssignable(c, type, wanted)) {
    report(c, "E4001", initializer, {
      found: c.late.typeToString(c, type),
      expected: c.late.typeToString(c, wanted),
    });
  }
}
