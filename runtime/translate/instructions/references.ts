/** References: undefined and null, identity, checks and casts. */
import { NULL, UNDEFINED } from "../../abi/memory-map.ts";
import type { FunctionWriter } from "../function-writer.ts";
import { HASH_MULTIPLIER } from "../key-hash.ts";
import type { Operand } from "../operand.ts";
import { throwNullishAt } from "../runtime-helpers/string-build.ts";
import { writeCastCheck, writeTypeTest } from "../type-tests.ts";
import type { Handlers } from "./handler.ts";

type ReferenceOpcode =
  | "ref.undefined"
  | "ref.null"
  | "ref.is_undefined"
  | "ref.is_null"
  | "ref.is_nullish"
  | "ref.eq"
  | "ref.check"
  | "ref.cast"
  | "ref.test"
  | "ref.hash";

/** Handlers of reference instructions. */
export const REFERENCE_HANDLERS: Handlers<ReferenceOpcode> = {
  "ref.undefined": (w) => w.pushLater({ kind: "i32", value: UNDEFINED }),
  "ref.null": (w) => w.pushLater({ kind: "i32", value: NULL }),
  "ref.is_undefined": (w) => {
    w.flush();
    w.f.op("i32.eqz");
  },
  "ref.is_null": (w) => {
    w.flush();
    w.f.i32Const(NULL);
    w.f.op("i32.eq");
  },
  "ref.is_nullish": (w) => {
    w.flush();
    w.f.i32Const(NULL);
    w.f.op("i32.le_u");
  },
  "ref.eq": (w) => {
    w.flush();
    w.f.op("i32.eq");
  },
  "ref.check": (w, name) => {
    const reference = w.peek("i32");
    w.isNullish(reference);
    w.rarely(() =>
      w.shadow.slowPath([], () => {
        w.get(reference);
        w.f.i32Const(w.program.statics.string(w.program.module.strings[name] ?? ""));
        w.f.i32Const(0);
        w.callRuntime("throw_nullish");
        w.f.op("unreachable");
      }),
    );
  },
  "ref.cast": (w, type) => writeCastCheck(w, w.peek("i32"), type),
  "ref.test": (w, type) => {
    const reference = w.takeOne("i32");
    writeTypeTest(w, reference, type);
  },
  "ref.hash": (w) => writeAddressHash(w, w.takeOne("i32")),
};

/** Where an element was not found inside: throws when there is no array to have one. */
export function writeNullishAt(
  w: FunctionWriter,
  reference: Operand,
  index: Operand,
  use: "read" | "set",
): void {
  w.isNullish(reference);
  w.rarely(() =>
    w.shadow.slowPath([], () => {
      w.get(reference);
      w.get(index);
      w.f.i32Const(use === "set" ? 1 : 0);
      w.f.call(w.program.use(throwNullishAt));
      w.f.op("unreachable");
    }),
  );
}

/** Pushes a hash of an object's identity: objects never move, so it is a mix of the address. */
export function writeAddressHash(w: FunctionWriter, reference: Operand): void {
  const { f } = w;
  w.get(reference);
  f.i32Const(3);
  f.op("i32.shr_u");
  writeMixed(w);
}

/** Mixes the number on the stack, as `mixed` of runtime-helpers/values.ts does. */
export function writeMixed(w: FunctionWriter): void {
  const { f } = w;
  f.i32Const(HASH_MULTIPLIER);
  f.op("i32.mul");
  const product = w.tee("i32");
  w.get(product);
  f.i32Const(16);
  f.op("i32.shr_u");
  f.op("i32.xor");
}
