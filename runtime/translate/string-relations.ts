/** Whether two strings are the same, and which comes first: in line where one is a short constant or a look at length or first unit decides. */
import { FORM_MASK, HEADER, STRING } from "../abi/object-layout.ts";
import type { ValueType } from "../wasm/op-spec.ts";
import type { FunctionWriter } from "./function-writer.ts";
import type { Helper } from "./helper.ts";
import type { Operand } from "./operand.ts";
import {
  equalsFlat,
  equalsSlow,
  NEEDS_FLAT,
  orderFlat,
  orderSlow,
} from "./runtime-helpers/string-compare.ts";

/** What a function written by hand says of two operands of a kind. */
type Relation<T extends ValueType> = Helper<
  { readonly left: T; readonly right: T },
  readonly ["i32"]
>;

/** Pushes whether two references are the same string. */
export function writeStringEquals(w: FunctionWriter, left: Operand, right: Operand): void {
  const { f } = w;
  const unit = unitOfConstant(w, right) ?? unitOfConstant(w, left);
  if (unit !== undefined) {
    writeIsUnit(w, unitOfConstant(w, right) === undefined ? right : left, unit);
    return;
  }
  const text = textOfConstant(w, right) ?? textOfConstant(w, left);
  if (text !== undefined) {
    const [string, constant] =
      textOfConstant(w, right) === undefined ? [right, left] : [left, right];
    writeIsText(w, string, constant, text);
    return;
  }
  const answer = w.temporary("i32");
  w.get(left);
  w.get(right);
  f.op("i32.eq");
  f.localTee(answer);
  f.op("i32.eqz");
  w.when(() => {
    pushLength(w, left);
    pushLength(w, right);
    f.op("i32.eq");
    w.when(() => {
      pushAreWords(w, left, right);
      f.if();
      pushIsSameWord(w, left, right);
      f.localSet(answer);
      f.else();
      askFlatFirst(w, answer, left, right, equalsFlat, equalsSlow);
      f.end();
    });
  });
  f.localGet(answer);
}

/** Pushes whether two strings of one length are flat, Latin-1 and as long as fits into a word, but not empty. */
function pushAreWords(w: FunctionWriter, left: Operand, right: Operand): void {
  const { f } = w;
  pushLength(w, left);
  f.i32Const(1);
  f.op("i32.sub");
  f.i32Const(WORD_BYTES);
  f.op("i32.lt_u");
  pushForms(w, left, right);
  f.op("i32.eqz");
  f.op("i32.and");
}

/** Pushes whether such two are the same. What is behind them in the word is shifted out. */
function pushIsSameWord(w: FunctionWriter, left: Operand, right: Operand): void {
  const { f } = w;
  for (const side of [left, right]) {
    w.get(side);
    f.load("i64.load", STRING.data);
  }
  f.op("i64.xor");
  // A word is shifted by its count modulo 64: this is 64 less than 8 times the length, negated.
  f.i32Const(0);
  pushLength(w, left);
  f.i32Const(3);
  f.op("i32.shl");
  f.op("i32.sub");
  f.op("i64.extend_i32_u");
  f.op("i64.shl");
  f.op("i64.eqz");
}

/** Pushes 0 for two flat Latin-1 strings. */
function pushForms(w: FunctionWriter, left: Operand, right: Operand): void {
  const { f } = w;
  w.get(left);
  f.load("i32.load", HEADER.info);
  w.get(right);
  f.load("i32.load", HEADER.info);
  f.op("i32.or");
  f.i32Const(FORM_MASK);
  f.op("i32.and");
}

/**
 * Sets the local to what a function says of two operands. What it says of texts that lie in parts is that they have to be put together first, which
 * needs the heap: the other function does that.
 */
export function askFlatFirst<T extends ValueType>(
  w: FunctionWriter,
  answer: number,
  left: Operand,
  right: Operand,
  flat: Relation<T>,
  slow: Relation<T>,
): void {
  const { f, program } = w;
  w.get(left);
  w.get(right);
  f.call(program.use(flat));
  f.localTee(answer);
  f.i32Const(NEEDS_FLAT);
  f.op("i32.eq");
  w.rarely(() =>
    w.shadow.slowPath([], () => {
      w.get(left);
      w.get(right);
      f.call(program.use(slow));
      f.localSet(answer);
    }),
  );
}

function pushLength(w: FunctionWriter, string: Operand): void {
  w.get(string);
  w.f.load("i32.load", STRING.length);
}

const WORD_BYTES = 8;

/** As many units as two words hold: less than any rope. */
const MAX_INLINE_UNITS = 16;

/** A constant of several Latin-1 units that are compared in line. */
function textOfConstant(w: FunctionWriter, operand: Operand): string | undefined {
  const text = operand.kind === "i32" ? w.program.statics.latin1At(operand.value) : undefined;
  return text && text.length <= MAX_INLINE_UNITS ? text : undefined;
}

/** Pushes whether a string is this text, whose constant is at hand: mostly it is the constant itself, or of another length. */
function writeIsText(w: FunctionWriter, string: Operand, constant: Operand, text: string): void {
  const { f, program } = w;
  // The length first: of words that are held one after the other, most differ in it.
  pushLength(w, string);
  f.i32Const(text.length);
  f.op("i32.eq");
  w.either(
    "i32",
    () => {
      w.get(string);
      w.get(constant);
      f.op("i32.eq");
      w.either(
        "i32",
        () => f.i32Const(1),
        () => {
          pushForm(w, string);
          // Not by bytes: two-byte, though each of its units may be Latin-1. It is too short to be a rope.
          w.either(
            "i32",
            () => {
              w.get(string);
              w.get(constant);
              f.call(program.use(equalsFlat));
            },
            () => pushHasUnits(w, string, text),
            false,
          );
        },
      );
    },
    () => f.i32Const(0),
  );
}

/** Pushes whether the bytes of a flat Latin-1 string of the text's length are the text's. What a last word holds beyond them is shifted out. */
function pushHasUnits(w: FunctionWriter, string: Operand, text: string): void {
  const { f } = w;
  for (let at = 0; at < text.length; at += 8) {
    const units = text.slice(at, at + 8);
    const unused = BigInt(64 - 8 * units.length);
    let word = 0n;
    for (const unit of [...units].reverse()) word = (word << 8n) | BigInt(unit.charCodeAt(0));
    w.get(string);
    f.load("i64.load", STRING.data + at);
    if (unused > 0n) {
      f.i64Const(unused);
      f.op("i64.shl");
    }
    f.i64Const(BigInt.asIntN(64, word << unused));
    f.op("i64.eq");
    if (at > 0) f.op("i32.and");
  }
}

/** The unit of a constant of one Latin-1 unit. */
function unitOfConstant(w: FunctionWriter, operand: Operand): number | undefined {
  return operand.kind === "i32" ? w.program.statics.unitAt(operand.value) : undefined;
}

/**
 * Pushes whether a string is just this Latin-1 unit. Its first byte is looked at first, which mostly decides: where the string has none, or is
 * no flat Latin-1 string, the byte is something else's and length and form tell.
 */
function writeIsUnit(w: FunctionWriter, string: Operand, unit: number): void {
  const { f } = w;
  w.get(string);
  f.load("i32.load8_u", STRING.data);
  f.i32Const(unit);
  f.op("i32.eq");
  w.either(
    "i32",
    () => pushIsByte(w, string),
    () => f.i32Const(0),
  );
}

/** Pushes whether a string is flat and of one Latin-1 unit. */
export function pushIsByte(w: FunctionWriter, string: Operand): void {
  const { f } = w;
  pushLength(w, string);
  f.i32Const(1);
  f.op("i32.eq");
  pushForm(w, string);
  f.op("i32.eqz");
  f.op("i32.and");
}

/** Pushes 0 for a flat Latin-1 string. */
function pushForm(w: FunctionWriter, string: Operand): void {
  w.get(string);
  w.f.load("i32.load", HEADER.info);
  w.f.i32Const(FORM_MASK);
  w.f.op("i32.and");
}

/** Pushes -1, 0 or 1: in line where one is a constant of one unit and the other one unit as well. */
export function writeStringOrder(w: FunctionWriter, left: Operand, right: Operand): void {
  const { f } = w;
  const order = w.temporary("i32");
  const call = (): void => askFlatFirst(w, order, left, right, orderFlat, orderSlow);
  const constants = [unitOfConstant(w, left), unitOfConstant(w, right)];
  if (constants.every((unit) => unit === undefined)) {
    writeOrderOfFirst(w, order, left, right, call);
    f.localGet(order);
    return;
  }
  const pushUnit = (operand: Operand, unit: number | undefined): void => {
    if (unit !== undefined) {
      f.i32Const(unit);
      return;
    }
    w.get(operand);
    f.load("i32.load8_u", STRING.data);
  };
  const pushUnits = (): void => {
    pushUnit(left, constants[0]);
    pushUnit(right, constants[1]);
  };
  if (constants[0] === undefined) pushIsByte(w, left);
  else if (constants[1] === undefined) pushIsByte(w, right);
  else f.i32Const(1);
  f.if();
  pushUnits();
  f.op("i32.gt_u");
  pushUnits();
  f.op("i32.lt_u");
  f.op("i32.sub");
  f.localSet(order);
  f.else();
  call();
  f.end();
  f.localGet(order);
}

/** Sets the local to the order of two strings: in line where both are flat and Latin-1 and one of their first units differs. */
function writeOrderOfFirst(
  w: FunctionWriter,
  order: number,
  left: Operand,
  right: Operand,
  otherwise: () => void,
): void {
  const { f } = w;
  const words = [w.temporary("i64"), w.temporary("i64")] as const;
  const at = w.temporary("i32");
  w.get(left);
  f.load("i64.load", STRING.data);
  f.localTee(words[0]);
  w.get(right);
  f.load("i64.load", STRING.data);
  f.localTee(words[1]);
  // The bits below the first unit that differs: 64 where the words are the same.
  f.op("i64.xor");
  f.op("i64.ctz");
  f.op("i32.wrap_i64");
  f.i32Const(0x78);
  f.op("i32.and");
  f.localTee(at);
  f.i32Const(64);
  f.op("i32.ne");
  pushForms(w, left, right);
  f.op("i32.eqz");
  f.op("i32.and");
  for (const side of [left, right]) {
    f.localGet(at);
    pushLength(w, side);
    f.i32Const(3);
    f.op("i32.shl");
    f.op("i32.lt_u");
    f.op("i32.and");
  }
  f.if();
  for (const word of words) {
    f.localGet(word);
    f.localGet(at);
    f.op("i64.extend_i32_u");
    f.op("i64.shr_u");
    f.op("i32.wrap_i64");
    f.i32Const(0xff);
    f.op("i32.and");
  }
  f.op("i32.sub");
  // They differ: -1 or 1, as the sign is.
  f.i32Const(31);
  f.op("i32.shr_s");
  f.i32Const(1);
  f.op("i32.or");
  f.localSet(order);
  f.else();
  otherwise();
  f.end();
}
