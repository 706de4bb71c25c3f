/** Boxed values: an i64 that is a number or has a tag. */

import { NULL } from "../../abi/memory-map.ts";
import {
  FIRST_TAG,
  HEADER,
  NUMBER_UNDEFINED,
  VALUE_FALSE,
  VALUE_NULL,
  VALUE_REFERENCE,
  VALUE_TAG,
  VALUE_TRUE,
  VALUE_UNDEFINED,
} from "../../abi/object-layout.ts";
import { STRING_TYPE } from "../../bytecode/module.ts";
import type { FunctionWriter } from "../function-writer.ts";
import { SIGNED_SUMMAND } from "../key-hash.ts";
import type { Operand } from "../operand.ts";
import { bigintParts } from "../runtime-helpers/bigints.ts";
import {
  boxedNaN,
  functionFlags,
  notANumber,
  nullishReference,
  numberHash,
  sameValueZeroFlat,
  strictEqualsFlat,
  stringValuesEqual,
  symbolType,
  valueAdapted,
  valueHash,
  valueNumber,
  valueString,
  valueToBool,
  valueTruthy,
  valueTypeof,
} from "../runtime-helpers/values.ts";
import { askFlatFirst } from "../string-relations.ts";
import { writeCastCheckOfObject, writeTypeTest } from "../type-tests.ts";
import type { Handlers } from "./handler.ts";
import { writeMixed } from "./references.ts";
import { callHelper } from "./strings.ts";

type ValueOpcode =
  | "f64.hash"
  | "value.undefined"
  | "value.null"
  | "value.from_f64"
  | "value.from_i32"
  | "value.from_bool"
  | "value.from_ref"
  | "value.is_undefined"
  | "value.is_null"
  | "value.is_nullish"
  | "value.is_number"
  | "value.is_bool"
  | "value.is_string"
  | "value.is_object"
  | "value.is_function"
  | "value.is_ref"
  | "value.to_f64"
  | "value.to_bool"
  | "value.to_ref"
  | "value.typeof"
  | "value.strict_equals"
  | "value.same_value_zero"
  | "value.hash"
  | "value.adapted"
  | "value.truthy"
  | "value.to_string"
  | "value.to_number";

/** Handlers of value instructions. */
export const VALUE_HANDLERS: Handlers<ValueOpcode> = {
  "f64.hash": (w) => {
    if (isIntegerHashed(w, w.at - 1)) writeIntegerHash(w, w.takeOne("i32"));
    else writeNumberHash(w, w.takeOne("f64"));
  },
  "value.undefined": (w) => w.pushLater({ kind: "i64", value: VALUE_UNDEFINED }),
  "value.null": (w) => w.pushLater({ kind: "i64", value: VALUE_NULL }),
  "value.from_f64": (w) => {
    const number = w.takeOne("f64");
    if (!isAskedWhetherMissing(w)) return writeBoxedNumber(w, number);
    w.get(number);
    w.f.op("i64.reinterpret_f64");
    w.f.i64Const(NUMBER_UNDEFINED);
    w.f.op("i64.eq");
  },
  "value.from_i32": (w) => {
    w.flush();
    w.f.op("f64.convert_i32_s");
    w.f.op("i64.reinterpret_f64");
  },
  "value.from_bool": (w) => {
    w.flush();
    w.f.op("i64.extend_i32_u");
    w.f.i64Const(VALUE_FALSE);
    w.f.op("i64.or");
  },
  "value.from_ref": (w) => writeBoxedReference(w, w.takeOne("i32")),
  "value.is_undefined": (w) => {
    if (!isAskedWhetherMissing(w, w.at - 1)) isEqual(w, VALUE_UNDEFINED);
  },
  "value.is_null": (w) => isEqual(w, VALUE_NULL),
  "value.is_nullish": (w) => {
    // The two tags are neighbours and the bits below them zero.
    w.flush();
    w.f.i64Const(VALUE_UNDEFINED);
    w.f.op("i64.sub");
    w.f.i64Const(VALUE_NULL - VALUE_UNDEFINED);
    w.f.op("i64.le_u");
  },
  "value.is_number": (w) => {
    w.flush();
    w.f.i64Const(FIRST_TAG);
    w.f.op("i64.lt_u");
  },
  "value.is_bool": (w) => {
    w.flush();
    w.f.i64Const(1n);
    w.f.op("i64.or");
    w.f.i64Const(VALUE_TRUE);
    w.f.op("i64.eq");
  },
  "value.is_string": (w) => {
    const value = w.takeOne("i64");
    whenReference(w, value, () => {
      readType(w, value);
      w.f.i32Const(STRING_TYPE);
      w.f.op("i32.eq");
    });
  },
  "value.is_object": (w) => {
    const value = w.takeOne("i64");
    whenReference(w, value, () => {
      readType(w, value);
      const type = w.tee("i32");
      w.f.i32Const(STRING_TYPE);
      w.f.op("i32.ne");
      w.get(type);
      w.f.load("i32.load8_u", functionFlags(w.program));
      w.f.op("i32.gt_u");
      const bigint = bigintParts(w.program);
      if (bigint) {
        w.get(type);
        w.f.i32Const(bigint.type);
        w.f.op("i32.ne");
        w.f.op("i32.and");
      }
      const symbol = symbolType(w.program);
      if (symbol !== undefined) {
        w.get(type);
        w.f.i32Const(symbol);
        w.f.op("i32.ne");
        w.f.op("i32.and");
      }
    });
  },
  "value.is_function": (w) => {
    const value = w.takeOne("i64");
    whenReference(w, value, () => {
      readType(w, value);
      w.f.load("i32.load8_u", functionFlags(w.program));
    });
  },
  "value.is_ref": (w, type) => {
    const value = w.takeOne("i64");
    whenReference(w, value, () => {
      w.get(value);
      w.f.op("i32.wrap_i64");
      writeTypeTest(w, w.store("i32"), type);
    });
  },
  "value.to_f64": (w) =>
    writeNumber(w, (value) => {
      w.get(value);
      w.f.call(w.program.use(notANumber));
    }),
  "value.to_bool": (w) => {
    const value = w.takeOne("i64");
    w.get(value);
    isEqual(w, VALUE_TRUE);
    const isTrue = w.tee("i32");
    w.get(value);
    isEqual(w, VALUE_FALSE);
    w.f.op("i32.or");
    w.f.op("i32.eqz");
    w.rarely(() => {
      w.get(value);
      w.f.call(w.program.use(valueToBool));
      w.f.op("drop");
    });
    w.get(isTrue);
  },
  "value.to_ref": (w, type) => {
    const value = w.takeOne("i64");
    const reference = w.temporary("i32");
    isReference(w, value);
    w.f.expect(true);
    w.f.if();
    w.get(value);
    w.f.op("i32.wrap_i64");
    w.f.localSet(reference);
    writeCastCheckOfObject(w, { kind: "local", index: reference }, type);
    w.f.else();
    w.get(value);
    w.f.call(w.program.use(nullishReference));
    w.f.localSet(reference);
    w.f.end();
    w.f.localGet(reference);
  },
  "value.typeof": (w) => {
    w.flush();
    w.f.call(w.program.use(valueTypeof));
  },
  "value.strict_equals": (w) => {
    const [left, right] = w.take("i64", "i64") as [Operand, Operand];
    writeEquals(w, left, right, strictEqualsFlat);
  },
  "value.same_value_zero": (w) => {
    const [left, right] = w.take("i64", "i64") as [Operand, Operand];
    writeEquals(w, left, right, sameValueZeroFlat);
  },
  "value.hash": (w) => callHelper(w, w.program.use(valueHash)),
  "value.adapted": (w) => {
    w.flush();
    w.f.call(w.program.use(valueAdapted));
  },
  "value.truthy": (w) => {
    w.flush();
    w.f.call(w.program.use(valueTruthy));
  },
  "value.to_string": (w) => callHelper(w, w.program.use(valueString)),
  "value.to_number": (w) =>
    writeNumber(w, (value) =>
      w.shadow.slowPath([], () => {
        w.get(value);
        w.f.call(w.program.use(valueNumber));
      }),
    ),
};

/**
 * Pushes a number as a boxed value, and undefined for what stands for a missing one. Every other NaN becomes the canonical one: no other can be
 * told from a tag.
 */
export function writeBoxedNumber(w: FunctionWriter, number: Operand): void {
  w.get(number);
  w.get(number);
  w.f.op("f64.eq");
  w.either(
    "i64",
    () => {
      w.get(number);
      w.f.op("i64.reinterpret_f64");
    },
    () => {
      w.get(number);
      w.f.call(w.program.use(boxedNaN));
    },
    true,
  );
}

/** Takes a boxed value and pushes the number that it mostly is. @param otherwise pushes one for any other value */
function writeNumber(w: FunctionWriter, otherwise: (value: Operand) => void): void {
  const value = w.takeOne("i64");
  w.get(value);
  w.f.i64Const(FIRST_TAG);
  w.f.op("i64.lt_u");
  w.either(
    "f64",
    () => {
      w.get(value);
      w.f.op("f64.reinterpret_i64");
    },
    () => otherwise(value),
    true,
  );
}

/** Whether the integer at this place becomes a number only for `f64.hash` behind it, which then takes the integer. */
export function isIntegerHashed({ plan, at: here }: FunctionWriter, at = here): boolean {
  const { code } = plan.definition;
  return code[at]?.op === "f64.from_i32" && code[at + 1]?.op === "f64.hash";
}

/** Pushes the hash of a number: nearly all keys are integers, which are mixed as such, so that small ones have low bits that differ. */
function writeNumberHash(w: FunctionWriter, number: Operand): void {
  const { f } = w;
  w.get(number);
  f.f64Const(SIGNED_SUMMAND);
  f.op("f64.add");
  f.op("i64.reinterpret_f64");
  f.op("i32.wrap_i64");
  const integer = w.tee("i32");
  f.op("f64.convert_i32_s");
  w.get(number);
  f.op("f64.eq");
  w.either(
    "i32",
    () => writeIntegerHash(w, integer),
    () => {
      w.get(number);
      f.call(w.program.use(numberHash));
    },
    true,
  );
}

/** Pushes the hash of a number that is this integer. */
function writeIntegerHash(w: FunctionWriter, integer: Operand): void {
  w.get(integer);
  writeMixed(w);
}

/** Whether the number at this place is boxed only for `value.is_undefined` behind it: that is one comparison of its bits. */
function isAskedWhetherMissing({ plan, at: here }: FunctionWriter, at = here): boolean {
  const { code } = plan.definition;
  return code[at]?.op === "value.from_f64" && code[at + 1]?.op === "value.is_undefined";
}

/** Pushes a reference as a boxed value. */
export function writeBoxedReference(w: FunctionWriter, reference: Operand): void {
  const { f } = w;
  w.get(reference);
  f.op("i64.extend_i32_u");
  f.i64Const(VALUE_REFERENCE);
  f.op("i64.or");
  // Undefined is 0 and null is 8, and so many tags apart are theirs: the shift makes one of the other.
  w.get(reference);
  f.op("i64.extend_i32_u");
  f.i64Const(45n);
  f.op("i64.shl");
  f.i64Const(VALUE_UNDEFINED);
  f.op("i64.add");
  w.get(reference);
  f.i32Const(NULL);
  f.op("i32.gt_u");
  f.op("select");
}

/** Pushes whether the value is a reference, neither undefined nor null. */
function isReference(w: FunctionWriter, value: Operand): void {
  w.get(value);
  w.f.i64Const(48n);
  w.f.op("i64.shr_u");
  w.f.i64Const(BigInt(VALUE_TAG.reference));
  w.f.op("i64.eq");
}

/** The test's result for references, else 0. */
function whenReference(w: FunctionWriter, value: Operand, test: () => void): void {
  isReference(w, value);
  w.either("i32", test, () => w.f.i32Const(0));
}

function readType(w: FunctionWriter, value: Operand): void {
  w.get(value);
  w.f.op("i32.wrap_i64");
  w.f.load("i32.load", HEADER.type);
}

function isEqual(w: FunctionWriter, constant: bigint): void {
  w.flush();
  w.f.i64Const(constant);
  w.f.op("i64.eq");
}

function writeEquals(
  w: FunctionWriter,
  left: Operand,
  right: Operand,
  compare: typeof strictEqualsFlat,
): void {
  const answer = w.temporary("i32");
  askFlatFirst(w, answer, left, right, compare, stringValuesEqual);
  w.f.localGet(answer);
}
