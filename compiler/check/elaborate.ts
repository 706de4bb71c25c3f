/** Why a value does not fit: reported at the part of a literal that is wrong, where there is one. */
import { suggest } from "../diagnostics/suggest.ts";
import type { Expression, Node, ObjectLiteral } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { noteStored } from "./any-meetings.ts";
import type { Checker } from "./checker.ts";
import { indexSignatureFor } from "./index-signatures.ts";
import { propertiesOf, propertyOf } from "./members.ts";
import { nameOfKey } from "./object-members.ts";
import { findExcessProperty, isKnownProperty } from "./relate-literals.ts";
import { report } from "./report.ts";
import { callSignaturesOf } from "./signatures-of-type.ts";
import { nonNullable } from "./type-facts.ts";
import { propertyText } from "./type-text.ts";
import type { Type } from "./types.ts";
import { isNullish, isPrimitive, someMember, union } from "./unions.ts";
import { baseOfLiteral } from "./widen.ts";

/** Reports at `at`, or inside `node`, if `source` does not fit `target`; true if it fits. */
export function checkAssignableWithDetail(
  c: Checker,
  source: Type,
  target: Type,
  at: Node,
  node: Expression | undefined,
): boolean {
  if (c.late.isAssignable(c, source, target)) {
    noteStored(c, source, target, true);
    return true;
  }
  if (node !== undefined && elaborate(c, node, source, target)) return false;
  reportMismatch(c, source, target, at);
  return false;
}

function reportMismatch(c: Checker, source: Type, target: Type, at: Node): void {
  const missing = missingProperty(c, source, target);
  if (missing !== undefined) {
    reportMissing(c, missing, source, target, at);
    return;
  }
  report(c, "E4001", at, {
    found: c.late.typeToString(c, forMessage(c, source, target)),
    expected: c.late.typeToString(c, target),
  });
}

function reportMissing(c: Checker, name: string, source: Type, target: Type, at: Node): void {
  report(c, "E4006", at, {
    property: propertyText(name),
    found: c.late.typeToString(c, source),
    expected: c.late.typeToString(c, target),
  });
}

/** A literal reads better as its primitive where no literal is wanted. */
export function forMessage(c: Checker, source: Type, target: Type): Type {
  const wantsLiteral = someMember(
    target,
    (each) =>
      each.kind === "literal" ||
      each.kind === "enumMember" ||
      each.kind === "templateLiteral" ||
      each.kind === "keyof",
  );
  return wantsLiteral ? source : baseOfLiteral(c, source);
}

/** The first property that `target` needs and `source` lacks. */
function missingProperty(c: Checker, source: Type, target: Type): string | undefined {
  if (!isObjectLike(source) || !isObjectLike(target)) return undefined;
  for (const property of propertiesOf(c, target)) {
    if (property.isOptional || property.visibility !== "public") continue;
    if (propertyOf(c, source, property.name) === undefined) return property.name;
  }
  return undefined;
}

function isObjectLike(type: Type): boolean {
  return type.kind === "object" || type.kind === "reference" || type.kind === "intersection";
}

/** Reports inside `node`, if a part of it is to blame. */
export function elaborate(c: Checker, node: Expression, source: Type, target: Type): boolean {
  const inner = stripParentheses(node);
  switch (inner.kind) {
    case "ObjectLiteral":
      return elaborateObject(c, inner, source, target);
    case "ArrayLiteral": {
      if (target.kind !== "array" && target.kind !== "tuple") return false;
      let isFound = false;
      inner.elements.forEach((each, i) => {
        if (each.kind === "Hole" || each.kind === "Spread") return;
        const wanted =
          target.kind === "array" ? target.element : propertyOf(c, target, String(i))?.type;
        if (wanted === undefined) return;
        const found = c.tables.type[each.id];
        if (found === undefined || c.late.isAssignable(c, found, wanted)) return;
        isFound = true;
        checkAssignableWithDetail(c, found, wanted, each, each);
      });
      return isFound;
    }
    case "ArrowFunction": {
      if (inner.body.kind === "Block" || inner.returnType !== null) return false;
      const [signature] = callSignaturesOf(c, nonNullable(c, target));
      if (signature === undefined) return false;
      const found = c.tables.type[inner.body.id];
      if (found === undefined || isPrimitive(signature.returnType, "void")) return false;
      if (c.late.isAssignable(c, found, signature.returnType)) return false;
      return !checkAssignableWithDetail(c, found, signature.returnType, inner.body, inner.body);
    }
    default:
      return false;
  }
}

function elaborateObject(c: Checker, node: ObjectLiteral, source: Type, target: Type): boolean {
  if (source.kind !== "object") return false;
  const stripped = nonNullable(c, target);
  let isFound = false;
  for (const member of node.members) {
    if (member.kind !== "PropertyAssignment" && member.kind !== "ShorthandProperty") continue;
    const key = member.kind === "ShorthandProperty" ? member.name : member.key;
    const value = member.kind === "ShorthandProperty" ? member.name : member.value;
    const name = nameOfKey(c, key);
    if (name === undefined) continue;
    const wanted = wantedType(c, source, stripped, name);
    const own = propertyOf(c, source, name)?.type;
    if (wanted === undefined || own === undefined || c.late.isAssignable(c, own, wanted)) continue;
    isFound = true;
    checkAssignableWithDetail(c, own, wanted, value, value);
  }
  if (isFound) return true;
  const excess = source.isFresh ? findExcessProperty(c, source, target, "assignable") : undefined;
  if (excess !== undefined && !someKnown(c, stripped, excess)) {
    const member = node.members.find((each) => {
      const key =
        each.kind === "ShorthandProperty" ? each.name : "key" in each ? each.key : undefined;
      return key !== undefined && nameOfKey(c, key) === excess;
    });
    const at =
      member === undefined
        ? node
        : member.kind === "ShorthandProperty"
          ? member.name
          : "key" in member
            ? member.key
            : member;
    report(c, "E4010", at, {
      property: propertyText(excess),
      expected: c.late.typeToString(c, target),
      suggestion: suggest(excess, namesOf(c, stripped)),
    });
    return true;
  }
  const wanted =
    stripped.kind === "union" ? c.late.discriminatedMember(c, source, stripped) : stripped;
  const missing = wanted && missingProperty(c, source, wanted);
  if (wanted === undefined || missing === undefined) return false;
  reportMissing(c, missing, source, wanted, node);
  return true;
}

function someKnown(c: Checker, type: Type, name: string): boolean {
  return isKnownProperty(c, type, name);
}

function wantedType(c: Checker, source: Type, target: Type, name: string): Type | undefined {
  if (target.kind === "union") {
    const match = c.late.discriminatedMember(c, source, target);
    if (match !== undefined) return propertyOf(c, match, name)?.type;
    const parts = target.members
      .filter((each) => !isNullish(each))
      .map((each) => propertyOf(c, each, name)?.type);
    const known = parts.filter((each): each is Type => each !== undefined);
    return known.length === 0 ? undefined : union(c.store, known);
  }
  return (
    propertyOf(c, target, name)?.type ?? indexSignatureFor(c, target, c.store.literal(name))?.type
  );
}

function namesOf(c: Checker, type: Type): string[] {
  const members = type.kind === "union" ? type.members : [type];
  return members.flatMap((each) => propertiesOf(c, each).map((one) => one.name));
}
