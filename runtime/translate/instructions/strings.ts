/** Strings. Flat Latin-1 and reference equality are served in line, the rest by helpers. */
import { FORM_MASK, HEADER, STRING } from "../../abi/object-layout.ts";
import type { FunctionHandle } from "../../wasm/handles.ts";
import type { FunctionWriter } from "../function-writer.ts";
import { writeInsideIndex, writeIsOutside } from "../index-operand.ts";
import type { Operand } from "../operand.ts";
import { stringToNumber } from "../runtime-helpers/numbers.ts";
import { unitString } from "../runtime-helpers/string-basics.ts";
import {
  charAt,
  charCodeAt,
  codePointAt,
  codePointString,
  concat,
  integerString,
  numberString,
  sliceString,
  unitOrUndefined,
} from "../runtime-helpers/string-build.ts";
import {
  compareStrings,
  equalsFlat,
  equalsSlow,
  hashSlow,
  NEEDS_FLAT,
} from "../runtime-helpers/string-compare.ts";
import { indexOfString } from "../runtime-helpers/string-search.ts";
import type { Handlers } from "./handler.ts";

type StringOpcode =
  | "string.const"
  | "string.length"
  | "string.concat"
  | "string.equals"
  | "string.compare"
  | "string.truthy"
  | "string.char_code_at"
  | "string.code_point_at"
  | "string.char_at"
  | "string.get_or_undefined"
  | "string.slice"
  | "string.index_of"
  | "string.last_index_of"
  | "string.from_char_code"
  | "string.from_code_point"
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
  "string.concat": (w) => callHelper(w, w.program.use(concat)),
  "string.equals": (w) => {
    const [left, right] = w.take("i32", "i32") as [Operand, Operand];
    writeStringEquals(w, left, right);
  },
  "string.compare": (w) => callHelper(w, w.program.use(compareStrings)),
  "string.truthy": (w) => {
    w.flush();
    w.f.load("i32.load", STRING.length);
    w.f.i32Const(0);
    w.f.op("i32.ne");
  },
  "string.char_code_at": (w) => {
    const { f } = w;
    const [string, index] = w.take("i32", "i32") as [Operand, Operand];
    writeIsOutside(w, index, () => {
      w.get(string);
      f.load("i32.load", STRING.length);
    });
    f.op("i32.eqz");
    w.get(string);
    f.load("i32.load", HEADER.info);
    f.i32Const(FORM_MASK);
    f.op("i32.and");
    f.op("i32.eqz");
    f.op("i32.and");
    const unit = w.temporary("i32");
    f.if();
    w.get(string);
    writeInsideIndex(w, index);
    f.op("i32.add");
    f.load("i32.load8_u", STRING.data);
    f.localSet(unit);
    f.else();
    w.shadow.slowPath([], () => {
      w.get(string);
      w.get(index);
      f.call(w.program.use(charCodeAt));
      f.localSet(unit);
    });
    f.end();
    f.localGet(unit);
  },
  "string.code_point_at": (w) => callHelper(w, w.program.use(codePointAt)),
  "string.char_at": (w) => callHelper(w, w.program.use(charAt)),
  "string.get_or_undefined": (w) => callHelper(w, w.program.use(unitOrUndefined)),
  "string.slice": (w) => callHelper(w, w.program.use(sliceString)),
  "string.index_of": (w) => callHelper(w, w.program.use(indexOfString)),
  "string.last_index_of": (w) => callRuntime(w, 2, ["i32"], "string_last_index_of"),
  "string.from_char_code": (w) => {
    w.flush();
    w.f.i32Const(0xffff);
    w.f.op("i32.and");
    callHelper(w, w.program.use(unitString));
  },
  "string.from_code_point": (w) => callHelper(w, w.program.use(codePointString)),
  "string.hash": (w) => writeStringHash(w, w.takeOne("i32")),
  "string.join": (w) => callRuntime(w, 2, [], "string_join"),
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

/** Pushes a string constant. */
export function pushText(w: FunctionWriter, text: string): void {
  w.pushLater({ kind: "i32", value: w.program.statics.string(text) });
}

/** Pushes whether two references are the same string. */
export function writeStringEquals(w: FunctionWriter, left: Operand, right: Operand): void {
  const { f, program } = w;
  const answer = w.temporary("i32");
  w.get(left);
  w.get(right);
  f.op("i32.eq");
  f.localTee(answer);
  f.op("i32.eqz");
  w.when(() => {
    w.get(left);
    w.get(right);
    f.call(program.use(equalsFlat));
    f.localTee(answer);
    f.i32Const(NEEDS_FLAT);
    f.op("i32.eq");
    w.rarely(() =>
      w.shadow.slowPath([], () => {
        w.get(left);
        w.get(right);
        f.call(program.use(equalsSlow));
        f.localSet(answer);
      }),
    );
  });
  f.localGet(answer);
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
