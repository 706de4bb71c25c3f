/**
 * Arithmetic of bigints modulo 2^64: under `& mask`, `BigInt.asUintN` and `BigInt.asIntN` of at most 64 bits only the low bits of what is inside
 * count, so sums, products and the like are computed as machine integers, and only the result becomes a bigint.
 */
import { type Node, op } from "../ir/tree.ts";
import type { Binary, CallExpression, Expression } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { fromLong, isBigintType } from "./bigint.ts";
import type { Body } from "./body.ts";
import { callLibrary } from "./library.ts";
import { longOf } from "./typed-elements.ts";
import type { Value } from "./value.ts";

const WORD_OPERATORS = {
  "+": "i64.add",
  "-": "i64.sub",
  "*": "i64.mul",
  "&": "i64.and",
  "|": "i64.or",
  "^": "i64.xor",
} as const;

const LAST_WORD = (1n << 64n) - 1n;

/** `x & mask` with a mask of at most 64 bits, where `x` is computed; else nothing. */
export function maskedBigint(body: Body, node: Binary): Value | undefined {
  if (node.operator !== "&") return undefined;
  const left = constantBigint(body, node.left);
  const right = constantBigint(body, node.right);
  const mask = left ?? right;
  const inside = left === undefined ? node.left : node.right;
  if (mask === undefined || mask < 0n || mask > LAST_WORD || !isComputed(body, inside))
    return undefined;
  const masked = op("i64.and", [], [wordOf(body, inside), wordConstant(mask)], "i64");
  return fromLong(body, masked, mask >> 63n === 0n);
}

/** `a * b % m`, which need not make the product; else nothing. */
export function bigintProductRemainder(body: Body, node: Binary): Value | undefined {
  if (node.operator !== "%") return undefined;
  const product = stripParentheses(node.left);
  const divisor = stripParentheses(node.right);
  // A product may be too large: what comes after it must be nothing that is seen.
  if (divisor.kind !== "Identifier" && divisor.kind !== "BigIntLiteral") return undefined;
  if (product.kind !== "Binary" || product.operator !== "*") return undefined;
  const operands = [product.left, product.right, divisor];
  if (operands.some((each) => !isBigintType(body.lowering, body.typeOf(each)))) return undefined;
  const values = operands.map((each) => body.expression(each));
  return callLibrary(body, "bigint.ts#multiplyRemainder", [], values);
}

/** `BigInt.asUintN(bits, x)` or `asIntN` with at most 64 bits; else nothing. */
export function wrappedBigint(body: Body, node: CallExpression): Value | undefined {
  const { callee } = node;
  if (callee.kind !== "PropertyAccess" || callee.object.kind !== "Identifier") return undefined;
  const symbol = body.lowering.program.symbolOf(callee.object);
  if (callee.object.name !== "BigInt" || !symbol?.module.isDeclarationFile) return undefined;
  const isSigned = callee.name.name === "asIntN";
  if (!isSigned && callee.name.name !== "asUintN") return undefined;
  const [bits, inside] = node.arguments;
  if (bits?.kind !== "NumberLiteral" || !inside || inside.kind === "Spread") return undefined;
  if (bits.value < 1 || bits.value > 64 || !Number.isInteger(bits.value)) return undefined;
  if (!isBigintType(body.lowering, body.typeOf(inside))) return undefined;
  const unused = op("i64.const", [BigInt(64 - bits.value)], [], "i64");
  const word = wordOf(body, inside);
  if (bits.value === 64) return fromLong(body, word, isSigned);
  const top = op("i64.shl", [], [word, unused], "i64");
  const shift = isSigned ? "i64.shr_s" : "i64.shr_u";
  return fromLong(body, op(shift, [], [top, { ...unused }], "i64"), true);
}

/** Whether computing modulo 2^64 saves anything: there is an operator inside. */
function isComputed(body: Body, node: Expression): boolean {
  const inner = stripParentheses(node);
  if (inner.kind !== "Binary" || !isBigintType(body.lowering, body.typeOf(inner))) return false;
  return inner.operator in WORD_OPERATORS || shiftOf(body, inner) !== undefined;
}

/** The expression modulo 2^64. */
function wordOf(body: Body, node: Expression): Node {
  const inner = stripParentheses(node);
  const constant = constantBigint(body, inner);
  if (constant !== undefined) return wordConstant(constant);
  if (inner.kind === "Binary" && isBigintType(body.lowering, body.typeOf(inner))) {
    const shift = shiftOf(body, inner);
    if (shift !== undefined) {
      const count = op("i64.const", [shift], [], "i64");
      return op("i64.shl", [], [wordOf(body, inner.left), count], "i64");
    }
    const { operator } = inner;
    if (isWordOperator(operator)) {
      const left = wordOf(body, inner.left);
      return op(WORD_OPERATORS[operator], [], [left, wordOf(body, inner.right)], "i64");
    }
  }
  if (inner.kind === "CallExpression") {
    const number = numberInside(body, inner);
    if (number) return number;
  }
  return longOf(body, body.expressionAs(inner, body.lowering.classes.bigintType));
}

/** `BigInt(number)` without making the bigint. */
function numberInside(body: Body, node: CallExpression): Node | undefined {
  const { callee } = node;
  const [arg] = node.arguments;
  if (callee.kind !== "Identifier" || callee.name !== "BigInt" || !arg || arg.kind === "Spread")
    return undefined;
  if (!body.lowering.program.symbolOf(callee)?.module.isDeclarationFile) return undefined;
  const { classes } = body.lowering;
  if (body.repr(body.typeOf(arg)) !== "f64") return undefined;
  const number = body.expressionAs(arg, classes.numberType);
  return callLibrary(
    body,
    "bigint.ts#wordOfNumber",
    [],
    [{ node: number, type: classes.numberType }],
  ).node;
}

/** The count of a left shift by less than 64, if it is known. */
function shiftOf(body: Body, node: Binary): bigint | undefined {
  if (node.operator !== "<<") return undefined;
  const count = constantBigint(body, node.right);
  return count !== undefined && count >= 0n && count < 64n ? count : undefined;
}

/** The value where the expression's type says it. */
function constantBigint(body: Body, node: Expression): bigint | undefined {
  const inner = stripParentheses(node);
  if (inner.kind !== "BigIntLiteral" && inner.kind !== "Identifier") return undefined;
  const type = body.typeOf(inner);
  return type.kind === "literal" && typeof type.value === "bigint" ? type.value : undefined;
}

function isWordOperator(operator: string): operator is keyof typeof WORD_OPERATORS {
  return Object.hasOwn(WORD_OPERATORS, operator);
}

function wordConstant(value: bigint): Node {
  return op("i64.const", [BigInt.asIntN(64, value)], [], "i64");
}
