/** Search in strings: what lies near is found here, what is far or of another form by the host. */
import { STRING, STRING_FORM } from "../../abi/object-layout.ts";
import { w } from "../../wasm/expressions.ts";
import { helper } from "../helper.ts";
import { withRoots } from "./memory.ts";
import { formOf, lengthOf, partOfBytes } from "./string-basics.ts";

// A call of the host and the views it makes cost as much as looking at some hundred units.
const NEAR = 256;

/** First place of `part` in `text` at or after `start`, which is clamped to 0 … length; -1 if none. */
export const indexOfString = helper(
  "string.index_of",
  { text: "i32", part: "i32", start: "i32" },
  ["i32"],
  (f, { text, part, start }, program) => {
    const count = f.local("i32", "count");
    const last = f.local("i32", "last");
    const end = f.local("i32", "end");
    const first = f.local("i32", "first");
    const place = f.local("i32", "place");
    const matched = f.local("i32", "matched");
    const data = f.local("i32", "data");
    const form = f.local("i32", "form");
    const search = [
      count.set(lengthOf(part)),
      last.set(w.i32.sub(lengthOf(text), count)),
      start.set(f.select(w.i32.gt_s(start, 0), start, 0)),
      end.set(w.i32.add(start, NEAR)),
      end.set(f.select(w.i32.lt_s(last, end), last, end)),
      first.set(w.i32.load8_u(part, STRING.data)),
      f.while(w.i32.le_s(start, end), [
        f.if(w.i32.eq(w.i32.load8_u(w.i32.add(data, start), STRING.data), first), [
          place.set(w.i32.add(data, start)),
          matched.set(1),
          f.while(
            f.either(
              w.i32.lt_u(matched, count),
              w.i32.eq(
                w.i32.load8_u(w.i32.add(place, matched), STRING.data),
                w.i32.load8_u(w.i32.add(part, matched), STRING.data),
              ),
              0,
            ),
            [matched.set(w.i32.add(matched, 1))],
          ),
          f.if(w.i32.eq(matched, count), f.return(start)),
        ]),
        start.set(w.i32.add(start, 1)),
      ]),
      f.if(w.i32.gt_s(start, last), f.return(-1)),
    ];
    return [
      data.set(text),
      form.set(formOf(text)),
      f.if(w.i32.eq(form, STRING_FORM.rope), [
        data.set(f.call(program.use(partOfBytes), text)),
        f.if(data, form.set(STRING_FORM.latin1)),
      ]),
      f.if(w.i32.and(w.i32.eqz(w.i32.or(form, formOf(part))), w.i32.ne(lengthOf(part), 0)), search),
      ...withRoots(
        { f, program },
        [text, part],
        [place.set(f.call(program.rt.string_index_of, text, part, start))],
      ),
      f.return(place),
    ];
  },
);
