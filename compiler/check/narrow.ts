/** Narrowing by conditions: what is left of a reference's type where a condition is true, or false. */
import type {
  CallExpression,
  ElementAccess,
  Expression,
  Node,
  PropertyAccess,
} from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Checker } from "./checker.ts";
import { areComparable, isUnit } from "./comparable.ts";
import { isDiscriminant, type NamedAccess, narrowByDiscriminant } from "./discriminants.ts";
import { effectsSignature } from "./effects-signature.ts";
import { propertyNameOfType } from "./evaluate-keys.ts";
import { indexSignatureFor } from "./index-signatures.ts";
import { propertyOf } from "./members.ts";
import { narrowByInstanceof, narrowedType } from "./narrow-types.ts";
import {
  accessedName,
  isMatchingReference,
  isStable,
  optionalChainContains,
  referenceCandidate,
  stripReference,
} from "./references.ts";
import {
  falsyPart,
  nonNullable,
  nullishPart,
  truthyPart,
  typeofNamesOf,
  withoutTypeof,
} from "./type-facts.ts";
import type { Predicate, Type } from "./types.ts";
import {
  filterMembers,
  isAny,
  isNever,
  isPrimitive,
  isUnknown,
  mapMembers,
  someMember,
  union,
} from "./unions.ts";

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

// -------------------------------------------------------------------------------------- operators

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

function narrowByTypeof(
  n: Narrowing,
  type: Type,
  operand: Expression,
  operator: string,
  name: string,
  isTrue: boolean,
): Type {
  const { c } = n;
  const isEqual = (operator === "===" || operator === "==") === isTrue;
  const target = referenceCandidate(operand);
  if (!isMatchingReference(c, n.reference, target)) {
    let result = type;
    if (optionalChainContains(c, target, n.reference) && isEqual === (name !== "undefined"))
      result = nonNullable(c, result);
    const access = discriminantAccess(n, target, result);
    if (access !== undefined) {
      return narrowByDiscriminant(c, result, access, (each) =>
        narrowTypeof(c, each, name, isEqual),
      );
    }
    return result;
  }
  return narrowTypeof(c, type, name, isEqual);
}

/** `type` where `typeof` gives, or does not give, `name`. */
export function narrowTypeof(c: Checker, type: Type, name: string, isEqual: boolean): Type {
  if (!isEqual) return withoutTypeof(c, type, name);
  const { store } = c;
  switch (name) {
    case "string":
      return narrowToImplied(c, type, store.string, name);
    case "number":
      return narrowToImplied(c, type, store.number, name);
    case "bigint":
      return narrowToImplied(c, type, store.bigint, name);
    case "boolean":
      return narrowToImplied(c, type, store.boolean, name);
    case "symbol":
      return narrowToImplied(c, type, store.symbol, name);
    case "object":
      if (isUnknown(type)) return union(store, [store.object, store.null]);
      if (isAny(type)) return type;
      return union(store, [
        narrowToImplied(c, type, store.object, name),
        narrowToImplied(c, type, store.null, name),
      ]);
    case "function": {
      if (isAny(type)) return type;
      const global = c.globalType("Function");
      const implied = global === undefined ? store.object : store.reference(global, []);
      return narrowToImplied(c, type, implied, name);
    }
    case "undefined":
      return nullishPart(c, type, "undefined", true);
    default:
      return type;
  }
}

function narrowToImplied(c: Checker, type: Type, implied: Type, name: string): Type {
  const members = isUnknown(type) || isAny(type) ? [type] : undefined;
  if (members !== undefined) return implied;
  return mapMembers(c.store, type, (each) => {
    const names = typeofNamesOf(c, each);
    if (!names.includes(name)) return undefined;
    if (names.length === 1 && c.late.isSubtype(c, each, implied)) return each;
    if (c.late.isSubtype(c, each, implied)) return each;
    if (c.late.isSubtype(c, implied, each)) return implied;
    if (each.kind === "enum" || isPrimitive(each, "boolean")) return each;
    if (names.length === 1 && name === "function") return each;
    if (names.length === 1 && name === "object")
      return isPrimitive(implied, "null") ? undefined : each;
    const combined = c.late.intersection(c.store, [each, implied]);
    return isNever(combined) ? undefined : combined;
  });
}

/** `type` where it equals, or does not equal, the value of `node`. */
export function narrowByEquality(
  n: Narrowing,
  type: Type,
  operator: string,
  node: Expression,
  isTrue: boolean,
): Type {
  const { c } = n;
  if (isAny(type)) return type;
  const isEqual = (operator === "===" || operator === "==") === isTrue;
  const isLoose = operator === "==" || operator === "!=";
  const value = c.late.contextFreeType(c, node);
  if (isPrimitive(value, "undefined") || isPrimitive(value, "null")) {
    const which = isLoose ? "both" : isPrimitive(value, "null") ? "null" : "undefined";
    return nullishPart(c, type, which, isEqual);
  }
  if (isEqual) {
    if (!isLoose && (isUnknown(type) || someMember(type, isEmptyObject))) {
      if (isPrimitiveValue(value)) return value;
      if (isUnknown(type) && value.kind === "object") return c.store.object;
      if (isUnknown(type) && !isUnknown(value) && !isAny(value)) return c.store.object;
    }
    const filtered = filterMembers(
      c.store,
      type,
      (each) => areComparable(c, each, value) || (isLoose && isCoercible(each, value)),
    );
    return literalsFor(c, filtered, value);
  }
  if (isUnit(value)) {
    const regular = c.store.regular(value);
    return filterMembers(
      c.store,
      type,
      (each) => !(isUnit(each) && areComparable(c, each, regular)),
    );
  }
  return type;
}

function isEmptyObject(type: Type): boolean {
  return (
    type.kind === "object" &&
    type.properties.size === 0 &&
    type.callSignatures.length === 0 &&
    type.indexSignatures.length === 0
  );
}

function isPrimitiveValue(type: Type): boolean {
  if (type.kind === "union") return type.members.every(isPrimitiveValue);
  return (
    type.kind === "literal" ||
    type.kind === "enum" ||
    type.kind === "enumMember" ||
    (type.kind === "primitive" &&
      type.name !== "any" &&
      type.name !== "unknown" &&
      type.name !== "never")
  );
}

function isCoercible(a: Type, b: Type): boolean {
  const isNumeric = (type: Type): boolean =>
    isPrimitive(type, "number") ||
    isPrimitive(type, "string") ||
    isPrimitive(type, "boolean") ||
    (type.kind === "literal" && typeof type.value === "boolean");
  return (
    isNumeric(a) &&
    someMember(
      b,
      (each) =>
        isPrimitive(each, "number") || isPrimitive(each, "string") || isPrimitive(each, "boolean"),
    )
  );
}

/** `string` compared with `"a" | "b"` is one of these. */
export function literalsFor(c: Checker, type: Type, value: Type): Type {
  const literals = (kind: string): Type | undefined => {
    const members = value.kind === "union" ? value.members : [value];
    const found = members.filter((each) => {
      if (each.kind === "literal") return typeof each.value === kind;
      if (each.kind === "primitive") return each.name === kind;
      return each.kind === "enumMember" && typeof (each.value ?? 0) === kind;
    });
    return found.length === 0
      ? undefined
      : union(
          c.store,
          found.map((each) => c.store.regular(each)),
        );
  };
  return mapMembers(c.store, type, (each) => {
    if (isPrimitive(each, "string")) return literals("string") ?? each;
    if (isPrimitive(each, "number")) return literals("number") ?? each;
    if (isPrimitive(each, "bigint")) return literals("bigint") ?? each;
    return each;
  });
}

/** `a?.b === value`: a value other than `undefined` means that `a` is there. */
function narrowByChain(
  n: Narrowing,
  type: Type,
  operator: string,
  node: Expression,
  isTrue: boolean,
): Type {
  const { c } = n;
  const isEqual = (operator === "===" || operator === "==") === isTrue;
  const isLoose = operator === "==" || operator === "!=";
  const value = c.late.contextFreeType(c, node);
  const admitsUndefined = (each: Type): boolean =>
    isPrimitive(each, "undefined") ||
    (isLoose && isPrimitive(each, "null")) ||
    isAny(each) ||
    isUnknown(each) ||
    isPrimitive(each, "void");
  const removes = isEqual
    ? !someMember(value, admitsUndefined)
    : isPrimitive(value, "undefined") || (isLoose && isPrimitive(value, "null"));
  return removes ? nonNullable(c, type) : type;
}

function narrowByIn(c: Checker, type: Type, key: Type, name: string, isTrue: boolean): Type {
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

function narrowByInstance(
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

// ------------------------------------------------------------------------------------------ calls

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

// ----------------------------------------------------------------------------------- discriminants

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
