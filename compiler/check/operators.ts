/** Unary, binary and logical operators. */
import type { BinaryOperator } from "../operators.ts";
import type { Expression, Node } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { MODE } from "./check-mode.ts";
import type { Checker } from "./checker.ts";
import { areComparable } from "./comparable.ts";
import { isDerivedFrom } from "./narrow-types.ts";
import { isPrimitiveLike } from "./object-like.ts";
import { report } from "./report.ts";
import { callSignaturesOf, constructSignaturesOf } from "./signatures-of-type.ts";
import {
  definitelyFalsyPart,
  mayBeFalsy,
  mayBeTruthy,
  nonNullable,
  truthyPart,
} from "./type-facts.ts";
import type { Type } from "./types.ts";
import {
  everyMember,
  isAny,
  isNever,
  isNullish,
  isPrimitive,
  isUnknown,
  mapMembers,
  someMember,
  union,
} from "./unions.ts";

/** The type of `operator operand`. */
export function checkUnary(
  c: Checker,
  node: Expression & { readonly kind: "Unary" },
  mode: number,
): Type {
  const { store } = c;
  const { operator, operand } = node;
  if (operator === "!") {
    c.late.checkTruthTest(c, operand, undefined);
    const type = c.late.checkExpression(c, operand);
    if (!mayBeFalsy(c, type) && !isNever(type)) return store.false;
    return mayBeTruthy(c, type) || isNever(type) ? store.boolean : store.true;
  }
  const type = c.late.checkExpression(c, operand, mode === MODE.normal ? mode : MODE.normal);
  switch (operator) {
    case "-":
    case "+":
      if (
        type.kind === "literal" &&
        operand.kind === "NumberLiteral" &&
        typeof type.value === "number"
      ) {
        return store.freshLiteral(operator === "-" ? -type.value : type.value);
      }
      if (
        type.kind === "literal" &&
        operand.kind === "BigIntLiteral" &&
        typeof type.value === "bigint" &&
        operator === "-"
      ) {
        return store.freshLiteral(-type.value);
      }
      checkNotNullish(c, operand, type);
      if (operator === "+" && someMember(type, isBigint)) {
        report(c, "E4002", node, {
          operator,
          needed: "a number",
          found: c.late.typeToString(c, type),
        });
        return store.number;
      }
      return numericResult(c, type);
    case "~":
      checkNotNullish(c, operand, type);
      return numericResult(c, type);
    case "typeof":
      return typeofResult(c);
    case "void":
      return store.undefined;
    case "delete":
      checkDelete(c, operand);
      return store.boolean;
  }
}

/** What `-` or `~` gives: a bigint for a bigint, else a number. */
function numericResult(c: Checker, type: Type): Type {
  const { store } = c;
  if (!someMember(type, isBigint)) return store.number;
  return everyMember(type, isBigint) ? store.bigint : union(store, [store.number, store.bigint]);
}

const TYPEOF_NAMES = [
  "bigint",
  "boolean",
  "function",
  "number",
  "object",
  "string",
  "symbol",
  "undefined",
];

function typeofResult(c: Checker): Type {
  return union(
    c.store,
    TYPEOF_NAMES.map((each) => c.store.literal(each)),
  );
}

function checkDelete(c: Checker, operand: Expression): void {
  let target: Node = stripParentheses(operand);
  if (target.kind === "OptionalChain") target = target.expression;
  if (target.kind !== "PropertyAccess" && target.kind !== "ElementAccess") {
    report(c, "E4032", operand, {});
    return;
  }
  const member = c.tables.member[target.id];
  const property = member?.property;
  if (property === undefined) return;
  const text = c.late.textOf(c, operand);
  if (property.isReadonly) report(c, "E4011", operand, { property: property.name });
  else if (
    !property.isOptional &&
    !someMember(
      property.type,
      (each) => isPrimitive(each, "undefined") || isAny(each) || isUnknown(each) || isNever(each),
    )
  ) {
    report(c, "E4033", operand, { expression: text });
  }
}

function isBigint(type: Type): boolean {
  return isPrimitive(type, "bigint") || (type.kind === "literal" && typeof type.value === "bigint");
}

// ----------------------------------------------------------------------------------------- binary

/** The type of `left operator right`; long chains are walked in a loop. */
export function checkBinary(
  c: Checker,
  node: Expression & { readonly kind: "Binary" },
  mode: number,
): Type {
  const chain: (Expression & { readonly kind: "Binary" })[] = [];
  let current: Expression = node;
  while (current.kind === "Binary") {
    chain.push(current);
    current = current.left;
  }
  void mode;
  let left = c.late.checkExpression(c, current);
  for (let i = chain.length - 1; i >= 0; i--) {
    const each = chain[i];
    if (each === undefined) continue;
    const right = c.late.checkExpression(c, each.right);
    left = binaryType(c, each.operator, each.left, left, each.right, right, each);
    c.tables.type[each.id] = left;
  }
  return left;
}

/** The result of an operator on operands of these types; reports what does not fit. */
export function binaryType(
  c: Checker,
  operator: BinaryOperator,
  leftNode: Expression,
  left: Type,
  rightNode: Expression,
  right: Type,
  node: Node,
): Type {
  const { store } = c;
  switch (operator) {
    case "*":
    case "**":
    case "/":
    case "%":
    case "-":
    case "<<":
    case ">>":
    case ">>>":
    case "|":
    case "^":
    case "&":
      return arithmetic(c, operator, leftNode, left, rightNode, right, node);
    case "+":
      return addition(c, leftNode, left, rightNode, right, node);
    case "<":
    case ">":
    case "<=":
    case ">=": {
      const a = checkNotNullish(c, leftNode, left);
      const b = checkNotNullish(c, rightNode, right);
      if (isAny(a) || isAny(b)) return store.boolean;
      const wideA = c.late.baseOfLiteral(c, a);
      const wideB = c.late.baseOfLiteral(c, b);
      const numericA = c.late.isAssignable(c, wideA, union(store, [store.number, store.bigint]));
      const numericB = c.late.isAssignable(c, wideB, union(store, [store.number, store.bigint]));
      const fits =
        (numericA && numericB) || (!numericA && !numericB && areComparable(c, wideA, wideB));
      if (!fits)
        reportOperands(
          c,
          operator,
          "two numbers or two strings",
          leftNode,
          left,
          rightNode,
          right,
          node,
        );
      return store.boolean;
    }
    case "===":
    case "!==":
    case "==":
    case "!=":
      checkEquality(c, operator, leftNode, left, rightNode, right, node);
      return store.boolean;
    case "instanceof":
      checkInstanceof(c, leftNode, left, rightNode, right);
      return store.boolean;
    case "in":
      checkIn(c, leftNode, left, rightNode, right);
      return store.boolean;
  }
}

function reportOperands(
  c: Checker,
  operator: string,
  needed: string,
  leftNode: Expression,
  left: Type,
  rightNode: Expression,
  right: Type,
  node: Node,
): void {
  const text = (type: Type): string => c.late.typeToString(c, type);
  void rightNode;
  report(
    c,
    "E4002",
    node,
    { operator, needed, found: `${text(left)} ${operator} ${text(right)}` },
    {},
  );
  void leftNode;
}

function isNumberLike(c: Checker, type: Type): boolean {
  return c.late.isAssignable(c, type, c.store.number);
}

function arithmetic(
  c: Checker,
  operator: string,
  leftNode: Expression,
  leftType: Type,
  rightNode: Expression,
  rightType: Type,
  node: Node,
): Type {
  const { store } = c;
  const left = checkNotNullish(c, leftNode, leftType);
  const right = checkNotNullish(c, rightNode, rightType);
  const isFit = (type: Type): boolean =>
    isAny(type) ||
    isNever(type) ||
    c.late.isAssignable(c, type, union(store, [store.number, store.bigint]));
  let hasError = false;
  if (!isFit(left)) {
    hasError = true;
    report(c, "E4002", leftNode, {
      operator,
      needed: "numbers",
      found: c.late.typeToString(c, left),
    });
  }
  if (!isFit(right)) {
    hasError = true;
    report(c, "E4002", rightNode, {
      operator,
      needed: "numbers",
      found: c.late.typeToString(c, right),
    });
  }
  const bigLeft = someMember(left, isBigint);
  const bigRight = someMember(right, isBigint);
  if (!bigLeft && !bigRight) return store.number;
  if (!hasError && (bigLeft !== bigRight || operator === ">>>") && !isAny(left) && !isAny(right)) {
    reportOperands(
      c,
      operator,
      "two numbers or two bigints",
      leftNode,
      left,
      rightNode,
      right,
      node,
    );
  }
  return store.bigint;
}

function addition(
  c: Checker,
  leftNode: Expression,
  leftType: Type,
  rightNode: Expression,
  rightType: Type,
  node: Node,
): Type {
  const { store } = c;
  let left = leftType;
  let right = rightType;
  const isText = (type: Type): boolean =>
    !isNever(type) && !isAny(type) && c.late.isAssignable(c, type, store.string);
  if (!isText(left) && !isText(right)) {
    left = checkNotNullish(c, leftNode, left);
    right = checkNotNullish(c, rightNode, right);
  }
  if (isNever(left) || isNever(right)) {
    if (isNever(left) && isNever(right)) return store.number;
  }
  const isSymbol = (type: Type): boolean =>
    someMember(type, (each) => isPrimitive(each, "symbol") || each.kind === "uniqueSymbol");
  if (!isAny(left) && !isAny(right) && isNumberLike(c, left) && isNumberLike(c, right))
    return store.number;
  if (
    everyMember(left, isBigint) &&
    everyMember(right, isBigint) &&
    !isNever(left) &&
    !isNever(right)
  )
    return store.bigint;
  if ((isText(left) || isText(right)) && !isSymbol(left) && !isSymbol(right)) return store.string;
  if (isAny(left) || isAny(right)) return isAny(left) ? left : right;
  reportOperands(c, "+", "two numbers or two strings", leftNode, left, rightNode, right, node);
  return store.any;
}

function checkEquality(
  c: Checker,
  operator: string,
  leftNode: Expression,
  left: Type,
  rightNode: Expression,
  right: Type,
  node: Node,
): void {
  if (isAny(left) || isAny(right) || isNever(left) || isNever(right)) return;
  if (isFreshObject(leftNode) || isFreshObject(rightNode)) {
    if (operator === "===" || operator === "!==" || operator === "==" || operator === "!=") {
      report(c, "E4034", node, {});
      return;
    }
  }
  if (isNan(c, leftNode) || isNan(c, rightNode)) {
    report(c, "E4035", node, {});
    return;
  }
  const isVariableNull = (type: Type): boolean => isNullish(type) || isPrimitive(type, "void");
  if (isVariableNull(left) || isVariableNull(right)) return;
  if (areComparable(c, left, right)) return;
  const a = c.late.baseOfLiteral(c, left);
  const b = c.late.baseOfLiteral(c, right);
  void a;
  void b;
  report(c, "E4014", node, {
    left: c.late.typeToString(c, left),
    right: c.late.typeToString(c, right),
  });
}

function isFreshObject(node: Expression): boolean {
  const inner = stripParentheses(node);
  return (
    inner.kind === "ObjectLiteral" ||
    inner.kind === "ArrayLiteral" ||
    inner.kind === "FunctionExpression" ||
    inner.kind === "ArrowFunction" ||
    inner.kind === "ClassExpression" ||
    inner.kind === "RegExpLiteral"
  );
}

function isNan(c: Checker, node: Expression): boolean {
  const inner = stripParentheses(node);
  if (inner.kind !== "Identifier" || inner.name !== "NaN") return false;
  return c.late.valueSymbolOf(c, inner)?.module.isLibrary ?? false;
}

function checkInstanceof(
  c: Checker,
  leftNode: Expression,
  left: Type,
  rightNode: Expression,
  right: Type,
): void {
  if (!isAny(left) && everyMember(left, isPrimitiveLike)) {
    report(c, "E4002", leftNode, {
      operator: "instanceof",
      needed: "an object on its left",
      found: c.late.typeToString(c, left),
    });
  }
  if (isAny(right)) return;
  const global = c.globalType("Function");
  const objects = c.globalType("ObjectConstructor");
  const isConstructor = everyMember(
    right,
    (each) =>
      constructSignaturesOf(c, each).length > 0 ||
      callSignaturesOf(c, each).length > 0 ||
      (global !== undefined && isDerivedFrom(c, each, global.selfType)) ||
      (objects !== undefined && isDerivedFrom(c, each, objects.selfType)),
  );
  if (!isConstructor) {
    report(c, "E4002", rightNode, {
      operator: "instanceof",
      needed: "a class on its right",
      found: c.late.typeToString(c, right),
    });
  }
}

function checkIn(
  c: Checker,
  leftNode: Expression,
  left: Type,
  rightNode: Expression,
  right: Type,
): void {
  const { store } = c;
  const keys = union(store, [store.string, store.number, store.symbol]);
  if (!c.late.isAssignable(c, checkNotNullish(c, leftNode, left), keys)) {
    report(c, "E4002", leftNode, {
      operator: "in",
      needed: "a property name on its left",
      found: c.late.typeToString(c, left),
    });
  }
  const object = checkNotNullish(c, rightNode, right);
  const constraint = c.late.baseConstraintOf(c, object);
  if (isAny(constraint)) return;
  if (isUnknown(constraint) || someMember(constraint, isPrimitiveLike)) {
    report(c, "E4002", rightNode, {
      operator: "in",
      needed: "an object on its right",
      found: c.late.typeToString(c, right),
    });
  }
}

// ---------------------------------------------------------------------------------------- nullish

/** Reports a value that may be null or undefined where that cannot be; gives the type without them. */
export function checkNotNullish(c: Checker, node: Node, type: Type): Type {
  if (isUnknown(type)) {
    report(c, "E4026", node, { expression: c.late.textOf(c, node) });
    return c.store.errorType;
  }
  if (isAny(type)) return type;
  const members = type.kind === "union" ? type.members : [type];
  const nullish = members.filter(isNullish);
  if (nullish.length === 0) {
    if (isUnknownVariable(c, type)) {
      // A type parameter without constraint may be anything, null included.
      const constraint = c.late.baseConstraintOf(c, type);
      if (isUnknown(constraint)) return type;
      const inner =
        constraint.kind === "union"
          ? constraint.members.filter(isNullish)
          : [constraint].filter(isNullish);
      if (inner.length > 0) reportNullish(c, node, inner);
      return inner.length > 0 ? nonNullable(c, type) : type;
    }
    return type;
  }
  reportNullish(c, node, nullish);
  const rest = nonNullable(c, type);
  return isNever(rest) ? c.store.errorType : rest;
}

function isUnknownVariable(c: Checker, type: Type): boolean {
  void c;
  return (
    type.kind === "typeParameter" || type.kind === "indexedAccess" || type.kind === "conditional"
  );
}

function reportNullish(c: Checker, node: Node, nullish: readonly Type[]): void {
  report(c, "E4007", node, {
    expression: c.late.textOf(c, node),
    nullish: nullish.map((each) => c.late.typeToString(c, each)).join("` or `"),
  });
}

// ---------------------------------------------------------------------------------------- logical

/** `&&`, `||`, `??`: chains lean left and are walked in a loop. */
export function checkLogical(
  c: Checker,
  node: Expression & { readonly kind: "Logical" },
  mode: number,
): Type {
  const chain: (Expression & { readonly kind: "Logical" })[] = [];
  let current: Expression = node;
  while (current.kind === "Logical") {
    chain.push(current);
    current = current.left;
  }
  let left = checkLeft(c, chain[chain.length - 1], current, mode);
  for (let i = chain.length - 1; i >= 0; i--) {
    const each = chain[i];
    if (each === undefined) continue;
    if (each.operator === "&&" || each.operator === "||") checkTruth(c, each, left);
    const right = c.late.checkExpression(c, each.right, mode);
    left = replacesMissing(c, each, left, right)
      ? c.late.subtypeUnion(c, [left, right])
      : logicalType(c, each.operator, left, right);
    c.tables.type[each.id] = left;
  }
  return left;
}

/**
 * Does `elements[i] ?? none` say what a missing element is, in a value that no element is? Its type is that of the elements to TypeScript, which takes
 * them all for present; here it has to be one that holds both. Where the place wants an element it stays what TypeScript says.
 */
function replacesMissing(
  c: Checker,
  node: Expression & { readonly kind: "Logical" },
  left: Type,
  right: Type,
): boolean {
  if (node.operator !== "??" || stripParentheses(node.left).kind !== "ElementAccess") return false;
  if (!everyMember(left, isPlainValue) || !everyMember(right, isPlainOrNullish)) return false;
  if (c.late.isAssignable(c, right, left)) return false;
  const wanted = c.late.contextualType(c, node);
  return wanted === undefined || c.late.isAssignable(c, right, wanted);
}

/** A number, text, boolean or bigint, or one of them. */
function isPlainValue(type: Type): boolean {
  return isPrimitiveLike(type) && !isNullish(type);
}

function isPlainOrNullish(type: Type): boolean {
  return isPlainValue(type) || isNullish(type);
}

function checkLeft(
  c: Checker,
  owner: (Expression & { readonly kind: "Logical" }) | undefined,
  node: Expression,
  mode: number,
): Type {
  void owner;
  return c.late.checkExpression(c, node, mode);
}

function checkTruth(c: Checker, node: Expression & { readonly kind: "Logical" }, left: Type): void {
  if (node.operator === "&&") c.late.checkCalledTruth(c, node.left, left, node.right);
  else c.late.checkCalledTruth(c, node.left, left, undefined, true);
  c.late.checkVoidTruth(c, node.left, left);
}

/** The type of a logical operator on operands of these types. */
export function logicalType(
  c: Checker,
  operator: "&&" | "||" | "??",
  left: Type,
  right: Type,
): Type {
  const { store } = c;
  switch (operator) {
    case "&&":
      return mayBeTruthy(c, left) || isNever(left)
        ? isNever(left)
          ? left
          : union(store, [falsyResult(c, left, right), right])
        : left;
    case "||":
      return mayBeFalsy(c, left)
        ? c.late.subtypeUnion(c, [nonNullVariable(c, truthyPart(c, left)), right])
        : left;
    case "??": {
      const admits = someMember(
        left,
        (each) =>
          isNullish(each) ||
          isPrimitive(each, "void") ||
          isAny(each) ||
          isUnknown(each) ||
          isUnknownVariable(c, each),
      );
      return admits ? c.late.subtypeUnion(c, [nonNullable(c, left), right]) : left;
    }
  }
}

function falsyResult(c: Checker, left: Type, right: Type): Type {
  void right;
  if (isAny(left)) return left;
  return isUnknown(left) ? left : definitelyFalsyPart(c, left);
}

function nonNullVariable(c: Checker, type: Type): Type {
  return mapMembers(c.store, type, (each) => each);
}
