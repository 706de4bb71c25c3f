/** Narrowing by `in`, `instanceof` and calls of predicates. */
import type { CallExpression, Expression, Node } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Checker } from "./checker.ts";
import { discriminantAccess } from "./discriminant-access.ts";
import { narrowByDiscriminant } from "./discriminants.ts";
import { effectsSignature } from "./effects-signature.ts";
import { indexSignatureFor } from "./index-signatures.ts";
import { propertyOf } from "./members.ts";
import type { Narrowing } from "./narrow.ts";
import { narrowByInstanceof, narrowedType } from "./narrow-types.ts";
import {
  isMatchingReference,
  optionalChainContains,
  referenceCandidate,
  stripReference,
} from "./references.ts";
import { nonNullable } from "./type-facts.ts";
import type { Predicate, Type } from "./types.ts";
import { filterMembers, isAny, isPrimitive, someMember } from "./unions.ts";

/** `type` where it has, or has not, the property `name`. */
export function narrowByIn(c: Checker, type: Type, key: Type, name: string, isTrue: boolean): Type {
  const isPossible = (each: Type, wanted: boolean): boolean => {
    const property = propertyOf(c, each, name);
    if (property !== undefined) return property.isOptional || wanted;
    return indexSignatureFor(c, each, c.store.literal(name)) !== undefined || !wanted;
  };
  if (isAny(type)) return type;
  if (someMember(type, (each) => isPossible(each, true))) {
    return filterMembers(c.store, type, (each) => isPossible(each, isTrue));
  }
  if (!isTrue) return type;
  const record = c.late.recordOf(c, c.store.regular(key), c.store.unknown);
  return record === undefined ? type : c.late.intersection(c.store, [type, record]);
}

/** What `left instanceof right` tells. */
export function narrowByInstance(
  n: Narrowing,
  type: Type,
  node: Expression & { readonly kind: "Binary" },
  isTrue: boolean,
): Type {
  const { c } = n;
  const left = referenceCandidate(node.left);
  if (!isMatchingReference(c, n.reference, left)) {
    if (isTrue && optionalChainContains(c, left, n.reference)) return nonNullable(c, type);
    const access = discriminantAccess(n, left, type);
    if (access !== undefined) {
      const constructor = c.late.contextFreeType(c, node.right);
      return narrowByDiscriminant(c, type, access, (each) =>
        narrowByInstanceof(c, each, constructor, isTrue),
      );
    }
    return type;
  }
  return narrowByInstanceof(c, type, c.late.contextFreeType(c, node.right), isTrue);
}

/** What a call to a predicate tells. */
export function narrowByCall(
  n: Narrowing,
  type: Type,
  node: CallExpression,
  isTrue: boolean,
): Type {
  const { c } = n;
  if (!hasMatchingArgument(n, node)) return type;
  const predicate = effectsSignature(c, node)?.predicate;
  if (predicate?.type === undefined) return type;
  return narrowByPredicate(n, type, predicate, predicate.type, node, isTrue);
}

function hasMatchingArgument(n: Narrowing, node: CallExpression): boolean {
  const { c, reference } = n;
  const concerns = (each: Node): boolean =>
    isMatchingReference(c, reference, each) ||
    optionalChainContains(c, each, reference) ||
    throughAccess(n, each);
  if (node.arguments.some((each) => each.kind !== "Spread" && concerns(each))) return true;
  return node.callee.kind === "PropertyAccess" && concerns(node.callee.object);
}

function throughAccess(n: Narrowing, node: Node): boolean {
  const inner = stripReference(node);
  if (inner.kind !== "PropertyAccess" && inner.kind !== "ElementAccess") return false;
  return isMatchingReference(n.c, n.reference, inner.object);
}

function narrowByPredicate(
  n: Narrowing,
  type: Type,
  predicate: Predicate,
  candidate: Type,
  node: CallExpression,
  isTrue: boolean,
): Type {
  const { c } = n;
  const argument =
    predicate.parameterIndex >= 0
      ? node.arguments[predicate.parameterIndex]
      : node.callee.kind === "PropertyAccess"
        ? node.callee.object
        : undefined;
  if (argument === undefined || argument.kind === "Spread") return type;
  const target = stripParentheses(argument);
  if (isMatchingReference(c, n.reference, target))
    return narrowedType(c, type, candidate, isTrue, false);
  let result = type;
  if (
    isTrue &&
    optionalChainContains(c, target, n.reference) &&
    !someMember(candidate, (each) => isPrimitive(each, "undefined"))
  ) {
    result = nonNullable(c, result);
  }
  const access = discriminantAccess(n, target, result);
  if (access === undefined) return result;
  return narrowByDiscriminant(c, result, access, (each) =>
    narrowedType(c, each, candidate, isTrue, false),
  );
}
