/** Strings. Flat Latin-1 and reference equality are served in line, the rest by helpers. */
import { FORM_MASK, HEADER, STRING, STRING_FORM } from "../../abi/object-layout.ts";
import type { FunctionHandle } from "../../wasm/handles.ts";
import { writeSearchInConstant } from "../constant-search.ts";
import type { FunctionWriter } from "../function-writer.ts";
import type { Helper } from "../helper.ts";
import { writeInsideIndex, writeIsOutside } from "../index-operand.ts";
import type { Operand } from "../operand.ts";
import { integerString } from "../runtime-helpers/integer-text.ts";
import { joinedParts } from "../runtime-helpers/joined-parts.ts";
import { stringToNumber } from "../runtime-helpers/numbers.ts";
import { onePiece, unitString } from "../runtime-helpers/string-basics.ts";
import {
  charAt,
  charCodeAt,
  codePointAt,
  codePointString,
  concat,
  numberString,
  sliceString,
  unitOrUndefined,
} from "../runtime-helpers/string-build.ts";
import { hashSlow } from "../runtime-helpers/string-compare.ts";
import { joinStrings } from "../runtime-helpers/string-join.ts";
import { indexOfString } from "../runtime-helpers/string-search.ts";
import { bytesString, unitsString } from "../runtime-helpers/string-units.ts";
import { writeStringEquals, writeStringOrder } from "../string-relations.ts";
import { pushReadableAddress, pushReadableBytes } from "../text-views.ts";
import type { Handlers } from "./handler.ts";

type StringOpcode =
  | "string.const"
  | "string.length"
  | "string.concat"
  | "string.concat_all"
  | "string.equals"
  | "string.compare"
  | "string.truthy"
  | "string.char_code_at"
  | "string.code_point_at"
  | "string.char_at"
  | "string.get_or_undefined"
  | "string.slice"
  | "string.from_bytes"
  | "string.index_of"
  | "string.last_index_of"
  | "string.from_char_code"
  | "string.from_code_point"
  | "string.flatten"
  | "string.hash"
  | "string.join"
  | "string.to_number"
  | "f64.to_string"
  | "i32.to_string"
  | "bool.to_string";

/** Handlers of string instructions. */
export const STRING_HANDLERS: Handlers<StringOpcode> = {
  "string.const": (w, index) => pushText(w, w.program.module.strings[index] ?? ""),
  "string.length": (w) => {
    w.flush();
    w.f.load("i32.load", STRING.length);
  },
  "string.concat": (w) => writeJoin(w, 2, 0),
  "string.concat_all": writeJoin,
  "string.equals": (w) => {
    const [left, right] = w.take("i32", "i32") as [Operand, Operand];
    writeStringEquals(w, left, right);
  },
  "string.compare": (w) => {
    const [left, right] = w.take("i32", "i32") as [Operand, Operand];
    writeStringOrder(w, left, right);
  },
  "string.truthy": (w) => {
    w.flush();
    w.f.load("i32.load", STRING.length);
    w.f.i32Const(0);
    w.f.op("i32.ne");
  },
  "string.char_code_at": (w) => {
    const [string, index] = w.take("i32", "i32") as [Operand, Operand];
    writeUnitAccess(w, string, index, charCodeAt, () => loadUnit(w, string, index));
  },
  // A unit that is a byte is a code point.
  "string.code_point_at": (w) => {
    const [string, index] = w.take("i32", "i32") as [Operand, Operand];
    writeUnitAccess(w, string, index, codePointAt, () => loadUnit(w, string, index));
  },
  "string.char_at": (w) => writeCharacter(w, charAt),
  "string.get_or_undefined": (w) => writeCharacter(w, unitOrUndefined),
  "string.slice": (w) => callHelper(w, w.program.use(sliceString)),
  "string.from_bytes": (w, type) => {
    const definition = w.program.module.types[type];
    const areWide = definition?.kind === "typed-array" && definition.element === "u16";
    callHelper(w, w.program.use(areWide ? unitsString : bytesString));
  },
  "string.index_of": (w) => {
    const operands = w.take("i32", "i32", "i32") as [Operand, Operand, Operand];
    if (writeSearchInConstant(w, operands)) return;
    for (const operand of operands) w.get(operand);
    callHelper(w, w.program.use(indexOfString));
  },
  "string.last_index_of": (w) => callRuntime(w, 2, ["i32"], "string_last_index_of"),
  "string.from_char_code": (w) => {
    w.flush();
    w.f.i32Const(0xffff);
    w.f.op("i32.and");
    callHelper(w, w.program.use(unitString));
  },
  "string.from_code_point": (w) => callHelper(w, w.program.use(codePointString)),
  "string.flatten": (w) => {
    const { f } = w;
    const string = w.takeOne("i32");
    const flat = w.temporary("i32");
    w.get(string);
    f.localTee(flat);
    f.load("i32.load", HEADER.info);
    f.i32Const(FORM_MASK);
    f.op("i32.and");
    f.i32Const(STRING_FORM.rope);
    f.op("i32.eq");
    w.rarely(() =>
      w.shadow.slowPath([{ operand: string, isBoxed: false }], () => {
        w.get(string);
        f.call(w.program.use(onePiece));
        f.localSet(flat);
      }),
    );
    f.localGet(flat);
  },
  "string.hash": (w) => writeStringHash(w, w.takeOne("i32")),
  "string.join": (w) => callHelper(w, w.program.use(joinStrings)),
  "string.to_number": (w) => callHelper(w, w.program.use(stringToNumber)),
  "f64.to_string": (w) => callHelper(w, w.program.use(numberString)),
  "i32.to_string": (w) => callHelper(w, w.program.use(integerString)),
  "bool.to_string": (w) => {
    const value = w.takeOne("i32");
    pushText(w, "true");
    pushText(w, "false");
    w.flush();
    w.get(value);
    w.f.op("select");
  },
};

/** Texts, and numbers where a bit is set, one after the other. */
function writeJoin(w: FunctionWriter, count: number, numbers: number): void {
  const kinds = Array.from({ length: count }, (_, place) => ((numbers >>> place) & 1 ? "n" : "s"));
  const as = w.grown.get(w.at) ?? "any";
  const isPair = as === "any" && count === 2 && numbers === 0;
  const { program } = w;
  callHelper(w, isPair ? program.use(concat) : program.use(joinedParts(kinds.join(""), as)));
}

/** Pushes what is at an index of a string: in line where that is a byte, else by a helper that takes string and index. */
function writeUnitAccess(
  w: FunctionWriter,
  string: Operand,
  index: Operand,
  otherwise: Helper<{ readonly string: "i32"; readonly index: "i32" }, readonly ["i32"]>,
  inside: () => void,
): void {
  const { f } = w;
  const result = w.temporary("i32");
  writeIsOutside(w, index, () => pushReadableBytes(w, string));
  f.op("i32.eqz");
  // Else all that lives on across the helper's call is kept on the stack in every round: 2.0x on `charCodeAt` in a loop.
  f.expect(true);
  f.if();
  inside();
  f.localSet(result);
  f.else();
  w.shadow.slowPath([], () => {
    w.get(string);
    w.get(index);
    f.call(w.program.use(otherwise));
    f.localSet(result);
  });
  f.end();
  f.localGet(result);
}

/** Pushes a unit that is known to be inside and a byte. */
function loadUnit(w: FunctionWriter, string: Operand, index: Operand): void {
  pushReadableAddress(w, string);
  writeInsideIndex(w, index);
  w.f.op("i32.add");
  w.f.load("i32.load8_u", STRING.data);
}

/** Pushes one unit as a string. */
function writeCharacter(w: FunctionWriter, otherwise: typeof charAt): void {
  const [string, index] = w.take("i32", "i32") as [Operand, Operand];
  writeUnitAccess(w, string, index, otherwise, () => {
    loadUnit(w, string, index);
    w.f.i32Const(2);
    w.f.op("i32.shl");
    w.f.load("i32.load", w.program.statics.characters());
  });
}

/** Pushes a string constant. */
export function pushText(w: FunctionWriter, text: string): void {
  w.pushLater({ kind: "i32", value: w.program.statics.string(text) });
}

/** Pushes the hash of a string. */
export function writeStringHash(w: FunctionWriter, string: Operand): void {
  const { f } = w;
  const hash = w.temporary("i32");
  w.get(string);
  f.load("i32.load", STRING.hash);
  f.localTee(hash);
  f.op("i32.eqz");
  w.rarely(() =>
    w.shadow.slowPath([], () => {
      w.get(string);
      f.call(w.program.use(hashSlow));
      f.localSet(hash);
    }),
  );
  f.localGet(hash);
}

/** Calls a helper that keeps its own arguments alive; they are on the stack. */
export function callHelper(w: FunctionWriter, target: FunctionHandle): void {
  w.flush();
  w.shadow.aroundCall(() => w.f.call(target));
}

/** Calls a runtime function of some references, which are kept alive for it, and then some numbers. */
function callRuntime(
  w: FunctionWriter,
  references: number,
  numbers: readonly "i32"[],
  name: Parameters<FunctionWriter["callRuntime"]>[0],
): void {
  const args = w.take(...new Array<"i32">(references).fill("i32"), ...numbers);
  const roots = args.slice(0, references).map((operand) => ({ operand, isBoxed: false }));
  w.shadow.aroundCall(() => {
    for (const each of args) w.get(each);
    w.callRuntime(name);
  }, roots);
}
