/** `bigint` is a class of the library (stdlib/lib/bigint.ts): its operators are calls, its literals variables of the module made once. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { LibraryFunction } from "../builtins/rows.ts";
import type { Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Node, op } from "../ir/tree.ts";
import type { BinaryOperator } from "../operators.ts";
import { type Body, sequence } from "./body.ts";
import { box } from "./convert.ts";
import { choose, not, stringConstant } from "./emit.ts";
import { callLibrary, callLibraryWith, libraryInstance } from "./library.ts";
import type { Lowering } from "./lowering.ts";
import { admitsNullish } from "./nullish.ts";
import type { Value } from "./value.ts";

const OPERATORS: { readonly [Operator in BinaryOperator]?: LibraryFunction } = {
  "+": "bigint.ts#add",
  "-": "bigint.ts#subtract",
  "*": "bigint.ts#multiply",
  "/": "bigint.ts#divide",
  "%": "bigint.ts#remainder",
  "**": "bigint.ts#power",
  "&": "bigint.ts#and",
  "|": "bigint.ts#or",
  "^": "bigint.ts#xor",
  "<<": "bigint.ts#shiftLeft",
  ">>": "bigint.ts#shiftRight",
};

/** How what says how two values are ordered is compared with zero. */
export const NUMBER_ORDERS = {
  "<": "f64.lt",
  ">": "f64.gt",
  "<=": "f64.le",
  ">=": "f64.ge",
} as const;

type Relation = keyof typeof NUMBER_ORDERS;

/** A comparison with the sides exchanged. */
const MIRRORED = { "<": ">", ">": "<", "<=": ">=", ">=": "<=" } as const;

/** The decision that there are bigints in the program. */
export const PROGRAM_HAS_BIGINTS = "there are bigints";

/** The class and the literals of a round. */
export class Bigints {
  readonly #lowering: Lowering;
  #struct: number | undefined;
  readonly #constants = new Map<bigint, { readonly global: number; readonly made: Node }>();

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** The library's class. */
  get type(): Type {
    const { program, types } = this.#lowering;
    const declared = program.declaredTypeOf(program.libraryDeclaration("bigint.ts#BigInteger"));
    return declared.kind === "classValue" ? types.reference(declared.target, []) : declared;
  }

  /** Type index of its struct. */
  get struct(): number {
    if (this.#struct === undefined) {
      const { layouts, flows } = this.#lowering;
      this.#struct = layouts.record(layouts.ownStruct(this.type)).index;
      flows.decide(PROGRAM_HAS_BIGINTS);
    }
    return this.#struct;
  }

  /** Whether there are any, as far as is known. */
  get exist(): boolean {
    return this.#struct !== undefined || this.#lowering.flows.isDecided(PROGRAM_HAS_BIGINTS);
  }

  /** Whether the representation is that of bigints. */
  isStruct(type: Node["type"]): boolean {
    return type === this.#struct;
  }

  /** A bigint that a function of the library made: from here on the program has bigints. */
  made(node: Node): Value {
    if (node.type !== "never" && node.type !== this.struct)
      throw new Bug("lower", "what should be a bigint is none");
    return { node, type: this.#lowering.classes.bigintType };
  }

  /** A literal: read from a variable, so that it is made once. */
  constant(body: Body, value: bigint): Value {
    const { builder, classes } = this.#lowering;
    let known = this.#constants.get(value);
    if (!known) {
      const global = builder.global(`${value}n`, this.struct);
      known = { global, made: this.#make(body, value) };
      this.#constants.set(value, known);
    }
    const node = op("global.get", [known.global], [], this.struct);
    return { node, type: classes.bigintType };
  }

  /** Makes all literals, before anything else runs. */
  initialize(): Node[] {
    return [...this.#constants.values()].map(({ global, made }) =>
      op("global.set", [global], [made], "void"),
    );
  }

  #make(body: Body, value: bigint): Node {
    const isSigned = BigInt.asIntN(64, value) === value;
    if (isSigned || BigInt.asUintN(64, value) === value)
      return fromLong(body, op("i64.const", [BigInt.asIntN(64, value)], [], "i64"), isSigned).node;
    const text = stringConstant(this.#lowering, String(value));
    const made = callLibrary(
      body,
      "bigint-text.ts#parse",
      [],
      [{ node: text, type: this.#lowering.classes.stringType }],
    ).node;
    return made;
  }
}

/** True if values of the type are bigints and nothing else. */
export function isBigintType(lowering: Lowering, type: Type): boolean {
  const { representations } = lowering;
  return representations
    .members(type)
    .every((member) => representations.category(member) === "bigint");
}

/** True if some values of the type are bigints, or may be. */
export function mayBeBigint(lowering: Lowering, type: Type): boolean {
  const { representations } = lowering;
  return representations
    .members(type)
    .some((member) => ["bigint", "anything"].includes(representations.category(member)));
}

/** True for a value in the representation of bigints. */
export function isBigint(lowering: Lowering, value: Value): boolean {
  return lowering.bigints.isStruct(value.node.type);
}

/** A bigint from an integer of 64 bits. */
export function fromLong(body: Body, long: Node, isSigned: boolean): Value {
  const name = isSigned ? "bigint.ts#fromSigned" : "bigint.ts#fromUnsigned";
  return body.lowering.bigints.made(callLibraryWith(body, name, [], () => [long]).node);
}

/** A function of the library on bigints that gives one. */
export function bigintCall(body: Body, name: LibraryFunction, values: readonly Value[]): Value {
  return body.lowering.bigints.made(callLibrary(body, name, [], values).node);
}

/** A binary operator of which one side is a bigint; nothing where neither is. */
export function bigintBinary(
  body: Body,
  operator: BinaryOperator,
  left: Value,
  right: Value,
): Value | undefined {
  const { lowering } = body;
  const isLeft = isBigint(lowering, left);
  const isRight = isBigint(lowering, right);
  if (!isLeft && !isRight) return undefined;
  if (isRelation(operator)) {
    const node = isLeft
      ? compare(body, operator, left, right)
      : compareExchanged(body, MIRRORED[operator], right, left);
    return { node, type: lowering.classes.booleanType };
  }
  const name = OPERATORS[operator];
  if (!name) return undefined;
  if (isLeft && isRight) {
    const later = LATER_FUNCTIONS[operator];
    if (later) libraryInstance(lowering, later, []);
    return bigintCall(body, name, [left, right]);
  }
  if (operator === "+" && left.node.type !== STRING_TYPE && right.node.type !== STRING_TYPE) {
    const type = lowering.classes.unknownType;
    const sides = [boxed(body, left), boxed(body, right)];
    return { node: callLibrary(body, "bigint-text.ts#addAny", [], sides).node, type };
  }
  return operator === "+" ? undefined : mixed(body, name, left, right);
}

/** What passes make of operators (passes/bigints/), which come later: at the end of a round it is too late to ask for it. */
const LATER_FUNCTIONS: { readonly [Operator in BinaryOperator]?: LibraryFunction } = {
  "&": "bigint.ts#low64",
  "%": "bigint.ts#multiplyRemainder",
};

/** Whether the operator tells which is less. */
export function isRelation(operator: string): operator is Relation {
  return Object.hasOwn(NUMBER_ORDERS, operator);
}

/** `==` of a bigint with something else. */
export function bigintLooseEquals(body: Body, a: Value, b: Value): Node | undefined {
  const { lowering } = body;
  const isA = isBigint(lowering, a);
  if (isA === isBigint(lowering, b)) return undefined;
  const [big, other] = isA ? [a, b] : [b, a];
  if (other.node.type !== "f64" || admitsNullish(lowering, big.type)) return undefined;
  const held = body.hold(a.node);
  const rest = body.hold(b.node);
  const values = isA ? [held.read(), rest.read()] : [rest.read(), held.read()];
  const order = callLibrary(
    body,
    "bigint.ts#compareNumber",
    [],
    values.map((node, index) => ({ node, type: index === 0 ? big.type : other.type })),
  );
  const zero = op("f64.const", [0], [], "f64");
  return sequence([held.store, rest.store, op("f64.eq", [], [order.node, zero], "bool")]);
}

/** `===` of two bigints; nothing where they are not both ones by their types. */
export function bigintEquals(body: Body, a: Value, b: Value): Node | undefined {
  const { lowering } = body;
  if (!isBigint(lowering, a) || !isBigint(lowering, b)) return undefined;
  const isSure = !admitsNullish(lowering, a.type) && !admitsNullish(lowering, b.type);
  return callLibrary(body, isSure ? "bigint.ts#equals" : "bigint.ts#equalsNullish", [], [a, b])
    .node;
}

function compare(body: Body, operator: Relation, left: Value, right: Value): Node {
  if (isBigint(body.lowering, right)) {
    const isSwapped = operator === ">" || operator === "<=";
    const first = body.hold(left.node);
    const second = body.hold(right.node);
    const sides = [
      { node: first.read(), type: left.type },
      { node: second.read(), type: right.type },
    ];
    const less = callLibrary(body, "bigint.ts#isLess", [], isSwapped ? sides.reverse() : sides);
    const answer = operator === "<" || operator === ">" ? less.node : not(less.node);
    return sequence([first.store, second.store, answer]);
  }
  const number =
    right.node.type === "f64"
      ? callLibrary(body, "bigint.ts#compareNumber", [], [left, right])
      : callLibrary(body, "bigint-text.ts#compareAny", [], [left, boxed(body, right)]);
  const zero = op("f64.const", [0], [], "f64");
  return op(NUMBER_ORDERS[operator], [], [number.node, zero], "bool");
}

/** The bigint stands on the right, but what is on the left is computed first. */
function compareExchanged(body: Body, operator: Relation, big: Value, other: Value): Node {
  const first = body.hold(other.node);
  const second = body.hold(big.node);
  const order = compare(
    body,
    operator,
    { node: second.read(), type: big.type },
    { node: first.read(), type: other.type },
  );
  return sequence([first.store, second.store, order]);
}

/** One side is a bigint by its type, what the other is only shows at run time. */
function mixed(body: Body, name: LibraryFunction, left: Value, right: Value): Value {
  const checked = (value: Value): Value =>
    isBigint(body.lowering, value)
      ? value
      : callLibrary(body, "bigint.ts#expectBigint", [], [boxed(body, value)]);
  return bigintCall(body, name, [checked(left), checked(right)]);
}

function boxed(body: Body, value: Value): Value {
  return { node: box(value.node), type: body.lowering.classes.unknownType };
}

/** ToBoolean of a bigint. */
export function bigintTruth(body: Body, value: Value): Node {
  return callLibrary(body, "bigint.ts#isTruthy", [], [value]).node;
}

/** Whether a boxed value is a bigint. */
export function isBoxedBigint(body: Body, value: Node): Node {
  return op("value.is_ref", [body.lowering.bigints.struct], [value], "bool");
}

/** Whether a reference that is a bigint, undefined or null is what `typeof` calls `kind`. */
export function bigintTypeof(node: Node, kind: string): Node | undefined {
  if (kind === "bigint") return not(op("ref.is_nullish", [], [node], "bool"));
  if (kind === "object") return op("ref.is_null", [], [node], "bool");
  return kind === "undefined" ? op("ref.is_undefined", [], [node], "bool") : undefined;
}

/** Both choices where a value may be a bigint: `whenBigint` gets it as one. */
export function chooseBigint(
  body: Body,
  value: Value,
  whenBigint: (big: Value) => Node,
  otherwise: (value: Value) => Node,
): Node {
  const { lowering } = body;
  if (isBigint(lowering, value)) return whenBigint(value);
  if (value.node.type !== "value" || !mayBeBigint(lowering, value.type) || !lowering.bigints.exist)
    return otherwise(value);
  const held = body.hold(value.node);
  const struct = lowering.bigints.struct;
  const big: Value = {
    node: op("value.to_ref", [struct], [held.read()], struct),
    type: lowering.classes.bigintType,
  };
  const yes = whenBigint(big);
  const no = otherwise({ node: held.read(), type: value.type });
  const type = yes.type === "never" ? no.type : yes.type;
  const test = isBoxedBigint(body, held.read());
  return sequence([held.store, choose(test, yes, no, type === "never" ? "void" : type)]);
}
