/** Narrowing by conditions: what is left of a reference's type where a condition is true, or false. */
import type { Expression, Node } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Checker } from "./checker.ts";
import { discriminantAccess } from "./discriminant-access.ts";
import { narrowByDiscriminant } from "./discriminants.ts";
import { propertyNameOfType } from "./evaluate-keys.ts";
import { propertyOf } from "./members.ts";
import { narrowByChain, narrowByEquality } from "./narrow-equality.ts";
import { narrowByCall, narrowByIn, narrowByInstance } from "./narrow-tests.ts";
import { narrowByTypeof } from "./narrow-typeof.ts";
import { narrowByInstanceof } from "./narrow-types.ts";
import {
  accessedName,
  isMatchingReference,
  isStable,
  optionalChainContains,
  referenceCandidate,
  stripReference,
} from "./references.ts";
import { falsyPart, nonNullable, nullishPart, truthyPart } from "./type-facts.ts";
import type { Type } from "./types.ts";
import { union } from "./unions.ts";

/** What is narrowed. */
export interface Narrowing {
  readonly c: Checker;
  readonly reference: Node;
  readonly declared: Type;
  /** How many constants with conditions as their value have been looked through. */
  inlineDepth: number;
}

// TypeScript looks through as many aliases of conditions.
const MAX_INLINE_DEPTH = 5;

/** `type` where `node` is true, or false. */
export function narrowByCondition(
  n: Narrowing,
  type: Type,
  node: Expression,
  isTrue: boolean,
): Type {
  if (isOptionalRoot(n.c, node)) return narrowByPresence(n, type, node, isTrue);
  switch (node.kind) {
    case "Identifier": {
      const inlined = inlineAlias(n, node);
      if (inlined !== undefined) {
        n.inlineDepth++;
        const result = narrowByCondition(n, type, inlined, isTrue);
        n.inlineDepth--;
        return result;
      }
      return narrowByTruth(n, type, node, isTrue);
    }
    case "ThisExpression":
    case "SuperExpression":
    case "PropertyAccess":
    case "ElementAccess":
      return narrowByTruth(n, type, node, isTrue);
    case "OptionalChain":
      if (node.expression.kind === "CallExpression") {
        const narrowed = narrowByCall(n, type, node.expression, isTrue);
        if (isTrue && optionalChainContains(n.c, node, n.reference))
          return nonNullable(n.c, narrowed);
        return narrowed;
      }
      return narrowByTruth(n, type, node, isTrue);
    case "CallExpression":
      return narrowByCall(n, type, node, isTrue);
    case "ParenthesizedExpression":
    case "NonNull":
    case "Satisfies":
      return narrowByCondition(n, type, node.expression, isTrue);
    case "Unary":
      return node.operator === "!" ? narrowByCondition(n, type, node.operand, !isTrue) : type;
    case "Assignment":
      if (node.target.kind === "ObjectPattern" || node.target.kind === "ArrayPattern") return type;
      return narrowByTruth(n, narrowByCondition(n, type, node.value, isTrue), node.target, isTrue);
    case "Binary":
      return narrowByBinary(n, type, node, isTrue);
    case "Sequence": {
      const last = node.expressions[node.expressions.length - 1];
      return last === undefined ? type : narrowByCondition(n, type, last, isTrue);
    }
    case "Logical":
      // Reached through an alias of the whole condition; otherwise each side has its own flow node.
      if (node.operator === "&&") {
        return isTrue
          ? narrowByCondition(n, narrowByCondition(n, type, node.left, true), node.right, true)
          : union(n.c.store, [
              narrowByCondition(n, type, node.left, false),
              narrowByCondition(n, type, node.right, false),
            ]);
      }
      if (node.operator === "||") {
        return isTrue
          ? union(n.c.store, [
              narrowByCondition(n, type, node.left, true),
              narrowByCondition(n, type, node.right, true),
            ])
          : narrowByCondition(n, narrowByCondition(n, type, node.left, false), node.right, false);
      }
      return type;
    case "PrivateIn": {
      const owner = n.c.tables.symbol[node.name.id];
      if (owner === undefined || !isMatchingReference(n.c, n.reference, node.object)) return type;
      return narrowByInstanceof(n.c, type, n.c.late.typeOfSymbol(n.c, owner), isTrue);
    }
    default:
      return type;
  }
}

/** The object of an optional link, or the left side of `??`: the question is whether it is there. */
function isOptionalRoot(c: Checker, node: Expression): boolean {
  const parent = c.tables.parent[node.id];
  switch (parent?.kind) {
    case "PropertyAccess":
    case "ElementAccess":
      return parent.optional && parent.object === node;
    case "CallExpression":
      return parent.optional && parent.callee === node;
    case "Logical":
      return parent.operator === "??" && parent.left === node;
    case "Assignment":
      return parent.operator === "??=" && (parent.target as Node) === node;
    default:
      return false;
  }
}

function narrowByPresence(n: Narrowing, type: Type, node: Expression, isPresent: boolean): Type {
  const { c } = n;
  if (isMatchingReference(c, n.reference, node)) return nullishPart(c, type, "both", !isPresent);
  const access = discriminantAccess(n, node, type);
  if (access === undefined) return type;
  return narrowByDiscriminant(c, type, access, (each) => nullishPart(c, each, "both", !isPresent));
}

function narrowByTruth(n: Narrowing, type: Type, node: Expression, isTrue: boolean): Type {
  const { c } = n;
  if (isMatchingReference(c, n.reference, node))
    return isTrue ? truthyPart(c, type) : falsyPart(c, type);
  let result = type;
  if (isTrue && optionalChainContains(c, node, n.reference)) result = nonNullable(c, result);
  const access = discriminantAccess(n, node, result);
  if (access === undefined) return result;
  return narrowByDiscriminant(c, result, access, (each) =>
    isTrue ? truthyPart(c, each) : falsyPart(c, each),
  );
}

/** The condition behind a constant, where the reference cannot have changed since. */
function inlineAlias(
  n: Narrowing,
  node: Expression & { readonly kind: "Identifier" },
): Expression | undefined {
  const { c } = n;
  if (isMatchingReference(c, n.reference, node) || n.inlineDepth >= MAX_INLINE_DEPTH)
    return undefined;
  const symbol = c.tables.symbol[node.id];
  if (symbol?.variableKind !== "const") return undefined;
  const [declaration] = symbol.declarations;
  if (
    declaration?.kind !== "VariableDeclaration" ||
    declaration.type !== null ||
    declaration.initializer === null
  )
    return undefined;
  return isConstantReference(c, n.reference) ? declaration.initializer : undefined;
}

function isConstantReference(c: Checker, node: Node): boolean {
  const reference = stripReference(node);
  switch (reference.kind) {
    case "ThisExpression":
      return true;
    case "Identifier": {
      const symbol = c.tables.symbol[reference.id];
      return symbol !== undefined && isStable(symbol);
    }
    case "PropertyAccess":
    case "ElementAccess": {
      if (!isConstantReference(c, reference.object)) return false;
      const name = accessedName(c, reference);
      const object = c.tables.type[reference.object.id];
      if (name === undefined || object === undefined) return false;
      return propertyOf(c, nonNullable(c, object), name)?.isReadonly ?? false;
    }
    case "VariableDeclaration":
    case "Parameter":
      return true;
    default:
      return false;
  }
}

function narrowByBinary(
  n: Narrowing,
  type: Type,
  node: Expression & { readonly kind: "Binary" },
  isTrue: boolean,
): Type {
  const { c } = n;
  switch (node.operator) {
    case "===":
    case "!==":
    case "==":
    case "!=": {
      const { operator } = node;
      const left = referenceCandidate(node.left);
      const right = referenceCandidate(node.right);
      if (left.kind === "Unary" && left.operator === "typeof" && isText(right)) {
        return narrowByTypeof(n, type, left.operand, operator, textIn(right), isTrue);
      }
      if (right.kind === "Unary" && right.operator === "typeof" && isText(left)) {
        return narrowByTypeof(n, type, right.operand, operator, textIn(left), isTrue);
      }
      if (isMatchingReference(c, n.reference, left))
        return narrowByEquality(n, type, operator, right, isTrue);
      if (isMatchingReference(c, n.reference, right))
        return narrowByEquality(n, type, operator, left, isTrue);
      let result = type;
      if (optionalChainContains(c, left, n.reference))
        result = narrowByChain(n, result, operator, right, isTrue);
      else if (optionalChainContains(c, right, n.reference))
        result = narrowByChain(n, result, operator, left, isTrue);
      const leftAccess = discriminantAccess(n, left, result);
      if (leftAccess !== undefined) {
        return narrowByDiscriminant(c, result, leftAccess, (each) =>
          narrowByEquality(n, each, operator, right, isTrue),
        );
      }
      const rightAccess = discriminantAccess(n, right, result);
      if (rightAccess !== undefined) {
        return narrowByDiscriminant(c, result, rightAccess, (each) =>
          narrowByEquality(n, each, operator, left, isTrue),
        );
      }
      if (right.kind === "BooleanLiteral" && !isAccess(left))
        return narrowByBoolean(n, result, left, right.value, operator, isTrue);
      if (left.kind === "BooleanLiteral" && !isAccess(right))
        return narrowByBoolean(n, result, right, left.value, operator, isTrue);
      return result;
    }
    case "instanceof":
      return narrowByInstance(n, type, node, isTrue);
    case "in": {
      const target = referenceCandidate(node.right);
      const key = c.late.contextFreeType(c, node.left);
      const name = propertyNameOfType(c.store.regular(key));
      if (name !== undefined && isMatchingReference(c, n.reference, target))
        return narrowByIn(c, type, key, name, isTrue);
      return type;
    }
    default:
      return type;
  }
}

function isText(node: Expression): boolean {
  return (
    node.kind === "StringLiteral" ||
    (node.kind === "TemplateLiteral" && node.expressions.length === 0)
  );
}

function textIn(node: Expression): string {
  if (node.kind === "StringLiteral") return node.value;
  return node.kind === "TemplateLiteral" ? (node.quasis[0]?.cooked ?? "") : "";
}

function isAccess(node: Expression): boolean {
  const inner = stripReference(node);
  return inner.kind === "PropertyAccess" || inner.kind === "ElementAccess";
}

function narrowByBoolean(
  n: Narrowing,
  type: Type,
  node: Expression,
  value: boolean,
  operator: string,
  isTrue: boolean,
): Type {
  const isEqual = operator === "===" || operator === "==";
  return narrowByCondition(n, type, node, isTrue === (isEqual === value));
}

/** What `asserts condition` tells. */
export function narrowByAssertion(n: Narrowing, type: Type, node: Expression): Type {
  const inner = stripParentheses(node);
  if (inner.kind === "BooleanLiteral" && !inner.value) return n.c.state.unreachableNever(n.c.store);
  if (inner.kind === "Logical") {
    if (inner.operator === "&&")
      return narrowByAssertion(n, narrowByAssertion(n, type, inner.left), inner.right);
    if (inner.operator === "||") {
      return union(n.c.store, [
        narrowByAssertion(n, type, inner.left),
        narrowByAssertion(n, type, inner.right),
      ]);
    }
  }
  return narrowByCondition(n, type, inner, true);
}
