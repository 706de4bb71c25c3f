/** Boxed values: equality, hashes, conversions where a few instructions in line do not do. */

import { NULL } from "../../abi/memory-map.ts";
import {
  CANONICAL_NAN,
  CLOSURE,
  FIRST_TAG,
  HEADER,
  NUMBER_UNDEFINED,
  STRING,
  VALUE_FALSE,
  VALUE_NULL,
  VALUE_TAG,
  VALUE_TRUE,
  VALUE_UNDEFINED,
} from "../../abi/object-layout.ts";
import { STRING_TYPE, TRAP_CODES } from "../../bytecode/module.ts";
import { type Expression, type Statement, w } from "../../wasm/expressions.ts";
import type { FunctionScope } from "../../wasm/function-scope.ts";
import type { Local } from "../../wasm/local.ts";
import { helper, slowHelper } from "../helper.ts";
import { BITS_MULTIPLIER, HASH_MULTIPLIER, SIGNED_SUMMAND } from "../key-hash.ts";
import type { Program } from "../program.ts";
import { whenBuffer } from "./array-buffers.ts";
import { bigintBits, bigintsEqual, isBigintTruthy, whenBigint } from "./bigints.ts";
import { trap, withRoots } from "./memory.ts";
import { constant, lengthOf } from "./string-basics.ts";
import { numberString } from "./string-build.ts";
import { equalsFlat, equalsSlow, hashSlow } from "./string-compare.ts";

/** The tag of a boxed value that is no number. */
function tagOf(value: Expression<"i64">): Expression<"i32"> {
  return w.i32.wrap_i64(w.i64.shr_u(value, 48n));
}

function isNumber(value: Expression<"i64">): Expression<"i32"> {
  return w.i64.lt_u(value, FIRST_TAG);
}

function isReference(value: Expression<"i64">): Expression<"i32"> {
  return w.i32.eq(tagOf(value), VALUE_TAG.reference);
}

function isString(value: Expression<"i64">): Expression<"i32"> {
  return w.i32.eq(w.i32.load(w.i32.wrap_i64(value), HEADER.type), STRING_TYPE);
}

/** Nothing, in programs without functions that stand for others. */
function whenAdapters(program: Program, then: () => Statement[]): Statement[] {
  return program.module.functions.some((each) => each.isAdapter) ? then() : [];
}

/** The function that a closure stands for, through all adapters; any other object is itself. */
const adaptedFunction = helper(
  "closure.adapted",
  { object: "i32" },
  ["i32"],
  (f, { object }, program) => {
    const { types, functions } = program.module;
    const closures = program.statics.table8(types.map((type) => (type.kind === "closure" ? 1 : 0)));
    const adapters = program.statics.table8(functions.map((each) => (each.isAdapter ? 1 : 0)));
    return f.loop((again) => [
      f.if(w.i32.eqz(w.i32.load8_u(w.i32.load(object, HEADER.type), closures)), f.return(object)),
      f.if(
        w.i32.eqz(w.i32.load8_u(w.i32.load(object, CLOSURE.function), adapters)),
        f.return(object),
      ),
      // A boxed capture has its address in the lower half.
      object.set(w.i32.load(object, CLOSURE.captures)),
      f.br(again),
    ]);
  },
);

/** Stops the program: the value is not what it was asserted to be. */
function wrongType(f: FunctionScope, program: Program): Statement[] {
  return trap({ f, program }, TRAP_CODES.wrongType);
}

/** A boxed value that must be undefined or null, as a reference. */
export const nullishReference = slowHelper(
  "value.nullish_reference",
  { value: "i64" },
  ["i32"],
  (f, { value }, program) => [
    f.if(w.i64.eq(value, VALUE_UNDEFINED), f.return(0)),
    f.if(w.i64.eq(value, VALUE_NULL), f.return(NULL)),
    ...wrongType(f, program),
  ],
);

/** `===` of different bits: 0, 1, or NEEDS_FLAT. Never collects. */
export const strictEqualsFlat = helper(
  "value.strict_equals",
  { left: "i64", right: "i64" },
  ["i32"],
  (f, { left, right }, program) => [
    f.if(
      w.i32.and(isNumber(left), isNumber(right)),
      f.return(w.f64.eq(w.f64.reinterpret_i64(left), w.f64.reinterpret_i64(right))),
    ),
    f.if(w.i64.eq(left, right), f.return(1)),
    f.if(
      w.i32.and(isReference(left), isReference(right)),
      f.if(
        w.i32.and(isString(left), isString(right)),
        f.return(f.call(program.use(equalsFlat), w.i32.wrap_i64(left), w.i32.wrap_i64(right))),
      ),
    ),
    f.if(
      w.i32.and(isReference(left), isReference(right)),
      whenBigint(f, program, w.i32.wrap_i64(left), () =>
        whenBigint(f, program, w.i32.wrap_i64(right), () =>
          f.return(f.call(program.use(bigintsEqual), w.i32.wrap_i64(left), w.i32.wrap_i64(right))),
        ),
      ),
    ),
    f.if(
      w.i32.and(isReference(left), isReference(right)),
      whenBuffer(f, program, w.i32.wrap_i64(left), (bytesOfLeft) =>
        whenBuffer(f, program, w.i32.wrap_i64(right), (bytesOfRight) =>
          f.return(w.i32.eq(bytesOfLeft, bytesOfRight)),
        ),
      ),
    ),
    ...whenAdapters(program, () => [
      f.if(
        w.i32.and(isReference(left), isReference(right)),
        f.return(
          w.i32.eq(
            f.call(program.use(adaptedFunction), w.i32.wrap_i64(left)),
            f.call(program.use(adaptedFunction), w.i32.wrap_i64(right)),
          ),
        ),
      ),
    ]),
    f.return(0),
  ],
);

/** `===` where NaN is itself: how Map keys compare. */
export const sameValueZeroFlat = helper(
  "value.same_value_zero",
  { left: "i64", right: "i64" },
  ["i32"],
  (f, { left, right }, program) => [
    // NaN is always the canonical one, so equal bits say it all but for zeroes and strings.
    f.if(w.i64.eq(left, right), f.return(1)),
    f.return(f.call(program.use(strictEqualsFlat), left, right)),
  ],
);

/** What NEEDS_FLAT is the answer for: two strings, one of them a rope. */
export const stringValuesEqual = slowHelper(
  "value.equals_slow",
  { left: "i64", right: "i64" },
  ["i32"],
  (f, { left, right }, program) =>
    f.return(f.call(program.use(equalsSlow), w.i32.wrap_i64(left), w.i32.wrap_i64(right))),
);

/** Hash for SameValueZero. */
export const valueHash = helper(
  "value.hash",
  { value: "i64" },
  ["i32"],
  (f, { value }, program) => {
    const reference = f.local("i32", "reference");
    const mixed = f.local("i32", "mixed");
    return [
      f.if(isReference(value), [
        reference.set(w.i32.wrap_i64(value)),
        f.if(isString(value), f.return(stringHashOf(f, program, reference))),
        ...whenBigint(f, program, reference, (parts) =>
          f.return(f.call(program.use(bitsHash), bigintBits(f, reference, parts))),
        ),
        ...whenBuffer(f, program, reference, (bytes) => [
          mixed.set(addressProduct(bytes)),
          f.return(folded(mixed)),
        ]),
        ...whenAdapters(program, () => [
          reference.set(f.call(program.use(adaptedFunction), reference)),
        ]),
        mixed.set(addressProduct(reference)),
        f.return(folded(mixed)),
      ]),
      f.if(
        isNumber(value),
        f.return(f.call(program.use(numberHash), w.f64.reinterpret_i64(value))),
      ),
      f.return(f.call(program.use(bitsHash), value)),
    ];
  },
);

function stringHashOf(
  f: FunctionScope,
  program: Program,
  string: Expression<"i32">,
): Expression<"i32"> {
  const hash = w.i32.load(string, STRING.hash);
  return f.either(hash, hash, f.call(program.use(hashSlow), string));
}

/** Hash of a number, as instructions/values has it in line. */
export const numberHash = helper(
  "number.hash",
  { number: "f64" },
  ["i32"],
  (f, { number }, program) => {
    const integer = f.local("i32", "integer");
    const mixed = f.local("i32", "mixed");
    return [
      integer.set(w.i32.wrap_i64(w.i64.reinterpret_f64(w.f64.add(number, SIGNED_SUMMAND)))),
      // -0 is 0 for a Map, and it is here.
      f.if(w.f64.eq(w.f64.convert_i32_s(integer), number), [
        mixed.set(w.i32.mul(integer, HASH_MULTIPLIER)),
        f.return(folded(mixed)),
      ]),
      f.if(
        w.f64.ne(number, number),
        f.return(f.call(program.use(bitsHash), f.call(program.use(boxedNaN), number))),
      ),
      f.return(f.call(program.use(bitsHash), w.i64.reinterpret_f64(number))),
    ];
  },
);

/** Hash of an object's identity, as instructions/references has it in line, before it is folded. */
function addressProduct(reference: Expression<"i32">): Expression<"i32"> {
  return w.i32.mul(w.i32.shr_u(reference, 3), HASH_MULTIPLIER);
}

function folded(product: Local<"i32">): Expression<"i32"> {
  return w.i32.xor(product, w.i32.shr_u(product, 16));
}

/** Hash of 64 bits. */
const bitsHash = helper("bits.hash", { bits: "i64" }, ["i32"], (f, { bits }) => {
  const mixed = f.local("i32", "mixed");
  const product = w.i64.mul(
    w.i64.xor(bits, w.i64.shr_u(bits, 32n)),
    BigInt.asIntN(64, BITS_MULTIPLIER),
  );
  return [mixed.set(w.i32.wrap_i64(w.i64.shr_u(product, 32n))), f.return(folded(mixed))];
});

/** The function that a function stands for; any other value itself. */
export const valueAdapted = helper(
  "value.adapted",
  { value: "i64" },
  ["i64"],
  (f, { value }, program) => [
    ...whenAdapters(program, () => [
      f.if(isReference(value), [
        f.if(isString(value), f.return(value)),
        f.return(
          w.i64.or(
            w.i64.extend_i32_u(f.call(program.use(adaptedFunction), w.i32.wrap_i64(value))),
            w.i64.shl(w.i64.shr_u(value, 48n), 48n),
          ),
        ),
      ]),
    ]),
    f.return(value),
  ],
);

/** ToBoolean. */
export const valueTruthy = helper(
  "value.truthy",
  { value: "i64" },
  ["i32"],
  (f, { value }, program) => [
    f.if(isNumber(value), f.return(w.f64.gt(w.f64.abs(w.f64.reinterpret_i64(value)), 0))),
    f.if(isReference(value), [
      ...whenBigint(f, program, w.i32.wrap_i64(value), (parts) =>
        f.return(isBigintTruthy(w.i32.wrap_i64(value), parts)),
      ),
      f.return(f.either(isString(value), w.i32.ne(lengthOf(w.i32.wrap_i64(value)), 0), 1)),
    ]),
    // Undefined and null have other tags, so true is the only one left.
    f.return(w.i64.eq(value, VALUE_TRUE)),
  ],
);

/** typeof. Closures are told from other objects by a table of type indexes. */
export const valueTypeof = helper(
  "value.typeof",
  { value: "i64" },
  ["i32"],
  (f, { value }, program) => {
    const type = f.local("i32", "type");
    return [
      f.if(isNumber(value), f.return(constant(program, "number"))),
      f.if(isReference(value), [
        type.set(w.i32.load(w.i32.wrap_i64(value), HEADER.type)),
        f.if(w.i32.eq(type, STRING_TYPE), f.return(constant(program, "string"))),
        f.if(w.i32.load8_u(type, functionFlags(program)), f.return(constant(program, "function"))),
        ...whenBigint(f, program, w.i32.wrap_i64(value), () =>
          f.return(constant(program, "bigint")),
        ),
        ...whenSymbol(f, program, type, f.return(constant(program, "symbol"))),
        f.return(constant(program, "object")),
      ]),
      f.if(w.i64.eq(value, VALUE_UNDEFINED), f.return(constant(program, "undefined"))),
      f.if(w.i64.eq(value, VALUE_NULL), f.return(constant(program, "object"))),
      f.return(constant(program, "boolean")),
    ];
  },
);

/** Type index of symbols; nothing where the program has none. */
export function symbolType(program: Program): number | undefined {
  const type = program.module.types.findIndex(
    (row) => row.kind === "struct" && row.role === "symbol",
  );
  return type === -1 ? undefined : type;
}

function whenSymbol(
  f: FunctionScope,
  program: Program,
  type: Expression<"i32">,
  then: Statement,
): Statement[] {
  const symbol = symbolType(program);
  return symbol === undefined ? [] : [f.if(w.i32.eq(type, symbol), then)];
}

/** Address of a table of bytes: 1 for the type indexes of closures and classes. */
export function functionFlags(program: Program): number {
  return program.statics.table8(
    program.module.types.map((type) =>
      type.kind === "closure" || (type.kind === "struct" && type.role === "class-value") ? 1 : 0,
    ),
  );
}

/** The boolean inside. */
export const valueToBool = helper(
  "value.to_bool",
  { value: "i64" },
  ["i32"],
  (f, { value }, program) => [
    f.if(w.i64.eq(value, VALUE_TRUE), f.return(1)),
    f.if(w.i64.eq(value, VALUE_FALSE), f.return(0)),
    ...wrongType(f, program),
  ],
);

/** The number inside, where it is not one: what stands for a missing one, or the program stops. */
export const notANumber = helper(
  "value.to_f64",
  { value: "i64" },
  ["f64"],
  (f, { value }, program) => [
    f.if(w.i64.eq(value, VALUE_UNDEFINED), f.return(w.f64.reinterpret_i64(NUMBER_UNDEFINED))),
    ...wrongType(f, program),
  ],
);

/** What is no number as a boxed value: a missing one or a NaN. */
export const boxedNaN = helper("value.from_nan", { number: "f64" }, ["i64"], (f, { number }) => [
  f.if(w.i64.eq(w.i64.reinterpret_f64(number), NUMBER_UNDEFINED), f.return(VALUE_UNDEFINED)),
  f.return(CANONICAL_NAN),
]);

/** String(x) of a primitive. */
export const valueString = slowHelper(
  "value.to_string",
  { value: "i64" },
  ["i32"],
  (f, { value }, program) => {
    const text = f.local("i32", "text");
    return [
      f.if(isReference(value), [
        f.if(isString(value), f.return(w.i32.wrap_i64(value))),
        ...wrongType(f, program),
      ]),
      f.if(w.i64.eq(value, VALUE_UNDEFINED), f.return(constant(program, "undefined"))),
      f.if(w.i64.eq(value, VALUE_NULL), f.return(constant(program, "null"))),
      f.if(w.i64.eq(value, VALUE_TRUE), f.return(constant(program, "true"))),
      f.if(w.i64.eq(value, VALUE_FALSE), f.return(constant(program, "false"))),
      text.set(f.call(program.use(numberString), w.f64.reinterpret_i64(value))),
      f.return(text),
    ];
  },
);

/** Number(x) of a primitive. */
export const valueNumber = slowHelper(
  "value.to_number",
  { value: "i64" },
  ["f64"],
  (f, { value }, program) => {
    const scope = { f, program };
    const number = f.local("f64", "number");
    return [
      f.if(isNumber(value), f.return(w.f64.reinterpret_i64(value))),
      f.if(isReference(value), [
        f.if(w.i32.eqz(isString(value)), wrongType(f, program)),
        ...withRoots(
          scope,
          [value],
          [number.set(f.call(program.rt.string_to_number, w.i32.wrap_i64(value)))],
        ),
        f.return(number),
      ]),
      f.if(w.i64.eq(value, VALUE_UNDEFINED), f.return(NaN)),
      f.if(w.i64.eq(value, VALUE_TRUE), f.return(1)),
      f.return(0),
    ];
  },
);

/** A number as a boxed value: every NaN is the canonical one, whose bits are no tag. */
export function boxNumber(f: FunctionScope, number: Expression<"f64">): Expression<"i64"> {
  return f.select(w.f64.eq(number, number), w.i64.reinterpret_f64(number), CANONICAL_NAN);
}
