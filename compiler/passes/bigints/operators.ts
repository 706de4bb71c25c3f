/** What the library's functions on bigints do (stdlib/lib/bigint.ts), as far as it is known here: those that operators and conversions call. */
import type { TreeModule } from "../../ir/tree.ts";
import {
  ANY,
  add,
  and,
  type BigRange,
  bits,
  divide,
  invert,
  multiply,
  negate,
  power,
  remainder,
  shiftLeft,
  shiftRight,
  subtract,
} from "./big-range.ts";

type Rule = (a: BigRange, b: BigRange, c: BigRange) => BigRange;

/** Functions from bigints to one. */
const RULES = {
  add,
  subtract,
  multiply,
  divide,
  remainder,
  multiplyRemainder: (a, b, by) => remainder(multiply(a, b), by),
  power,
  and,
  or: bits,
  xor: bits,
  shiftLeft,
  shiftRight,
  negate,
  not: invert,
} satisfies Readonly<Record<string, Rule>>;

/** Functions that take or give other things. */
const OTHERS = [
  "asIntN",
  "asUintN",
  "equals",
  "equalsNullish",
  "fromNumber",
  "fromSigned",
  "fromUnsigned",
  "isLess",
  "isTruthy",
  "low64",
  "toNumber",
  "wordOfNumber",
] as const;

/** A function whose result is one of bigints alone. */
export type Arithmetic = keyof typeof RULES;

export type BigintOperator = Arithmetic | (typeof OTHERS)[number];

/** The module's functions by index. */
export type BigintOperators = ReadonlyMap<number, BigintOperator>;

export function findOperators({ functions }: TreeModule): BigintOperators {
  const found = new Map<number, BigintOperator>();
  functions.forEach(({ bigint }, index) => {
    if (bigint !== undefined && isOperator(bigint)) found.set(index, bigint);
  });
  return found;
}

function isOperator(name: string): name is BigintOperator {
  return isArithmetic(name) || (OTHERS as readonly string[]).includes(name);
}

export function isArithmetic(name: string): name is Arithmetic {
  return Object.hasOwn(RULES, name);
}

/** What an operator gives for operands that are bigints, none of them an empty range. */
export function resultOf(name: Arithmetic, operands: readonly BigRange[]): BigRange {
  const rule: Rule = RULES[name];
  const [a = ANY, b = ANY, c = ANY] = operands;
  return rule(a, b, c);
}
