/** Search in strings: sixteen bytes of places at once, by the part's first and last unit (Muła, SIMD-friendly algorithms for substring searching, 2016). */
import { STRING, STRING_FORM } from "../../abi/object-layout.ts";
import { type Expression, type Statement, w } from "../../wasm/expressions.ts";
import type { FunctionScope } from "../../wasm/function-scope.ts";
import type { Local } from "../../wasm/local.ts";
import { helper } from "../helper.ts";
import { withRoots } from "./memory.ts";
import { flatString, formOf, isPart, lengthOf, unitAt } from "./string-basics.ts";

// Units compared in vain behind first units that were right. A search that comes to so many takes time with the length of both texts, and is left to the
// host, whose engine skips.
const MAX_EFFORT = 8192;

/** First place of `part` in `text` at or after `start`, which is clamped to 0 … length; -1 if none. */
export const indexOfString = helper(
  "string.index_of",
  { text: "i32", part: "i32", start: "i32" },
  ["i32"],
  (f, { text, part, start }, program) => {
    const search: Search = {
      f,
      part,
      start,
      data: f.local("i32", "data"),
      count: f.local("i32", "count"),
      last: f.local("i32", "last"),
      place: f.local("i32", "place"),
      matched: f.local("i32", "matched"),
    };
    const { data, count, last, place, matched } = search;
    const form = f.local("i32", "form");
    const scope = { f, program };
    const flatten = (rope: Local<"i32">) => f.call(program.use(flatString), rope);
    const isRope = (string: Local<"i32">) => w.i32.eq(formOf(string), STRING_FORM.rope);
    return [
      f.if(
        isRope(part),
        withRoots(scope, [text, part], [matched.set(flatten(part)), part.set(matched)]),
      ),
      data.set(text),
      form.set(formOf(text)),
      f.if(isRope(text), [
        data.set(w.i32.load(text, STRING.flat)),
        f.if(
          w.i32.and(w.i32.eqz(data), isPart(text)),
          [
            data.set(w.i32.load(text, STRING.left)),
            form.set(formOf(data)),
            data.set(w.i32.add(data, w.i32.shl(w.i32.load(text, STRING.offset), form))),
          ],
          [
            f.if(w.i32.eqz(data), withRoots(scope, [text, part], [data.set(flatten(text))])),
            form.set(formOf(data)),
          ],
        ),
      ]),
      count.set(lengthOf(part)),
      last.set(w.i32.sub(lengthOf(text), count)),
      start.set(f.select(w.i32.gt_s(start, 0), start, 0)),
      f.if(w.i32.gt_s(start, last), f.return(f.select(count, w.i32.const(-1), last))),
      f.if(w.i32.eqz(count), f.return(start)),
      f.block((giveUp) => [
        f.if(form, searchUnits(search, "twoByte", giveUp), [
          // A flat text of two-byte units has one that no Latin-1 text has.
          f.if(formOf(part), f.return(-1)),
          ...searchUnits(search, "latin1", giveUp),
        ]),
      ]),
      ...withRoots(
        scope,
        [text, part],
        [place.set(f.call(program.rt.string_index_of, text, part, start))],
      ),
      f.return(place),
    ];
  },
);

interface Search {
  readonly f: FunctionScope;
  readonly part: Local<"i32">;
  /** First place that is left to look at. */
  readonly start: Local<"i32">;
  /** Address that the units lie `STRING.data` behind. */
  readonly data: Local<"i32">;
  /** The part's length, not 0. */
  readonly count: Local<"i32">;
  /** Last place where the part could be, at `start` or after it. */
  readonly last: Local<"i32">;
  readonly place: Local<"i32">;
  readonly matched: Local<"i32">;
}

type Form = "latin1" | "twoByte";

/** Looks through the places and returns; jumps to `giveUp` where that takes too long, and has set `start` to a place that nothing is found before. */
function searchUnits(
  search: Search,
  form: Form,
  giveUp: Parameters<Parameters<FunctionScope["block"]>[0]>[0],
): Statement[] {
  const { f, part, start, data, count, last, place, matched } = search;
  const isWide = form === "twoByte";
  const perVector = isWide ? 8 : 16;
  const splat = isWide ? w.i16x8.splat : w.i8x16.splat;
  const equal = isWide ? w.i16x8.eq : w.i8x16.eq;
  const bitmask = isWide ? w.i16x8.bitmask : w.i8x16.bitmask;
  const addressOf = (index: Expression<"i32">) =>
    w.i32.add(data, isWide ? w.i32.shl(index, 1) : index);
  const unit = (index: Expression<"i32">) =>
    isWide
      ? w.i32.load16_u(addressOf(index), STRING.data)
      : w.i32.load8_u(addressOf(index), STRING.data);
  const partUnit = (index: Expression<"i32">) =>
    isWide ? unitAt(f, part, index) : w.i32.load8_u(w.i32.add(part, index), STRING.data);
  const first = f.local("v128", `first_${form}`);
  const final = f.local("v128", `final_${form}`);
  const at = f.local("i32", `at_${form}`);
  const bits = f.local("i32", `bits_${form}`);
  const effort = f.local("i32", `effort_${form}`);
  const isAtPlace = [
    matched.set(0),
    f.while(
      f.either(
        w.i32.lt_u(matched, count),
        w.i32.eq(unit(w.i32.add(place, matched)), partUnit(matched)),
        0,
      ),
      [matched.set(w.i32.add(matched, 1))],
    ),
    f.if(w.i32.eq(matched, count), f.return(place)),
  ];
  const units = (index: Expression<"i32">) => w.v128.load(addressOf(index), STRING.data);
  return [
    f.if(w.i32.lt_s(last, perVector - 1), [
      place.set(start),
      f.while(w.i32.le_s(place, last), [...isAtPlace, place.set(w.i32.add(place, 1))]),
      f.return(-1),
    ]),
    first.set(splat(partUnit(zero))),
    final.set(splat(partUnit(w.i32.sub(count, 1)))),
    effort.set(0),
    f.while(w.i32.le_s(start, last), [
      // The last vector lies partly before `start`, so that it ends with the text.
      at.set(w.i32.sub(last, perVector - 1)),
      at.set(f.select(w.i32.lt_s(start, at), start, at)),
      bits.set(
        w.i32.and(
          bitmask(
            w.v128.and(
              equal(units(at), first),
              equal(units(w.i32.sub(w.i32.add(at, count), 1)), final),
            ),
          ),
          w.i32.shl(-1, w.i32.sub(start, at)),
        ),
      ),
      f.while(bits, [
        place.set(w.i32.add(at, w.i32.ctz(bits))),
        ...isAtPlace,
        effort.set(w.i32.add(effort, matched)),
        bits.set(w.i32.and(bits, w.i32.sub(bits, 1))),
      ]),
      start.set(w.i32.add(at, perVector)),
      f.brIf(giveUp, w.i32.gt_s(effort, MAX_EFFORT)),
    ]),
    f.return(-1),
  ];
}

const zero = w.i32.const(0);
