/** Many strings put together as one. */
import { STORE, STRING, STRING_FORM } from "../../abi/object-layout.ts";
import { type Expression, w } from "../../wasm/expressions.ts";
import type { FunctionScope } from "../../wasm/function-scope.ts";
import type { Local } from "../../wasm/local.ts";
import { helper } from "../helper.ts";
import { storeLength, storeOf } from "./arrays.ts";
import { withRoots } from "./memory.ts";
import {
  constant,
  copyBytes,
  copyUnits,
  copyWords,
  flatString,
  formOf,
  lengthOf,
  newFlatString,
  WORD,
} from "./string-basics.ts";

/** Longer texts are left to the host, which may refuse them. */
const MAX_LENGTH = 0x1000_0000n;

/** Pieces below it are copied by words: `memory.copy` is a call out of the code. */
const MAX_BY_WORDS = 256;

/**
 * The strings of an array with a separator between each two; undefined, null and holes are empty. Ropes among the pieces are made flat first; they keep what they are then, so nothing else has to.
 */
export const joinStrings = helper(
  "string.join",
  { array: "i32", separator: "i32" },
  ["i32"],
  (f, { array, separator }, program) => {
    const scope = { f, program };
    const at = f.local("i32", "element");
    const end = f.local("i32", "end_of_elements");
    const piece = f.local("i32", "piece");
    const total = f.local("i64", "total");
    const length = f.local("i32", "length");
    const forms = f.local("i32", "forms");
    const string = f.local("i32", "string");
    const place = f.local("i32", "place");
    const between = f.local("i32", "between");
    const eachPiece = (body: Parameters<FunctionScope["loop"]>[0]) => [
      at.set(storeOf(array)),
      end.set(w.i32.add(at, w.i32.shl(storeLength(at), 2))),
      f.loop(body),
    ];
    const next = (again: Parameters<Parameters<FunctionScope["loop"]>[0]>[0]) => [
      at.set(w.i32.add(at, 4)),
      f.brIf(again, w.i32.ne(at, end)),
    ];
    const target = f.local("i32", "target");
    const source = f.local("i32", "source");
    const lastWord = f.local("i32", "last_word");
    // What is written behind a piece, the next one or its own copy to the end writes over.
    const appendBytes = (text: Local<"i32">) => [
      target.set(place),
      source.set(text),
      place.set(w.i32.add(place, lengthOf(text))),
      f.if(
        w.i32.and(
          w.i32.lt_u(lengthOf(text), MAX_BY_WORDS),
          w.i32.le_s(w.i32.sub(place, lastWord), 0),
        ),
        copyWords(f, target, source, place),
        copyBytes(f, target, text, lengthOf(text)),
      ),
    ];
    const appendUnits = (text: Local<"i32">) => [
      ...copyUnits(f, place, text),
      place.set(w.i32.add(place, w.i32.shl(lengthOf(text), 1))),
    ];
    const appendAll = (append: typeof appendBytes) => [
      place.set(string),
      lastWord.set(w.i32.sub(w.i32.add(string, length), WORD)),
      ...eachPiece((again) => [
        piece.set(flatPiece(f, at, (rope) => w.i32.load(rope, STRING.flat))),
        ...append(piece),
        f.if(w.i32.ne(w.i32.add(at, 4), end), append(between)),
        ...next(again),
      ]),
      f.return(string),
    ];
    // A wide separator counts only where it stands between two pieces.
    const isWide = w.i32.or(
      forms,
      f.select(w.i32.gt_u(storeLength(storeOf(array)), 1), formOf(between), w.i32.const(0)),
    );
    return [
      f.if(w.i32.eqz(storeLength(storeOf(array))), f.return(constant(program, ""))),
      f.block((other) => [
        ...withRoots(
          scope,
          [array, separator],
          [
            between.set(f.call(program.use(flatString), separator)),
            total.set(
              w.i64.mul(
                w.i64.extend_i32_u(lengthOf(between)),
                w.i64.extend_i32_u(w.i32.sub(storeLength(storeOf(array)), 1)),
              ),
            ),
            ...eachPiece((again) => [
              piece.set(flatPiece(f, at, (rope) => f.call(program.use(flatString), rope))),
              forms.set(w.i32.or(forms, formOf(piece))),
              total.set(w.i64.add(total, w.i64.extend_i32_u(lengthOf(piece)))),
              ...next(again),
            ]),
          ],
        ),
        f.brIf(other, w.i64.gt_u(total, MAX_LENGTH)),
        length.set(w.i32.wrap_i64(total)),
        f.if(w.i32.eqz(length), f.return(constant(program, ""))),
        f.if(isWide, [
          ...newFlatString(scope, string, length, "twoByte", [array, separator]),
          ...appendAll(appendUnits),
        ]),
        ...newFlatString(scope, string, length, "latin1", [array, separator]),
        ...appendAll(appendBytes),
      ]),
      ...withRoots(
        scope,
        [array, separator],
        [string.set(f.call(program.rt.string_join, array, separator))],
      ),
      f.return(string),
    ];
  },
);

/** The element at an address, flat. @param flatten gives the flat form of a rope */
function flatPiece(
  f: FunctionScope,
  at: Local<"i32">,
  flatten: (rope: Expression<"i32">) => Expression<"i32">,
): Expression<"i32"> {
  const element = () => w.i32.load(at, STORE.elements);
  return f.either(w.i32.eq(formOf(element()), STRING_FORM.rope), flatten(element()), element());
}
