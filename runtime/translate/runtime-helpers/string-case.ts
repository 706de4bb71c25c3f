/** ASCII texts in the other case, eight bytes at a time; all other texts are the host's. */
import { STRING, STRING_FORM } from "../../abi/object-layout.ts";
import { type Expression, type Statement, w } from "../../wasm/expressions.ts";
import type { JumpTarget } from "../../wasm/function-scope.ts";
import { helperFamily, slowHelper } from "../helper.ts";
import { withRoots } from "./memory.ts";
import { flatString, formOf, lengthOf, newFlatString, partOfBytes } from "./string-basics.ts";

const EACH_BYTE = 0x0101_0101_0101_0101n;
const HIGHEST_BITS = 0x80n * EACH_BYTE;
const LETTERS = 26n;
/** From the highest bit of a byte to the one that tells the cases apart. */
const CASE_SHIFT = 2n;

type Case = "String.toUpperCase" | "String.toLowerCase";

/** Does the helper below do what this host function does? */
export function isCase(name: string | undefined): name is Case {
  return name === "String.toUpperCase" || name === "String.toLowerCase";
}

/** By the host function that does it for texts which are not all ASCII. */
export const changeCase = helperFamily((name: Case) =>
  slowHelper(`ascii_${name}`, { string: "i32" }, ["i32"], (f, { string }, program) => {
    const scope = { f, program };
    const length = f.local("i32", "length");
    const data = f.local("i32", "data");
    const form = f.local("i32", "form");
    const at = f.local("i32", "at");
    const end = f.local("i32", "end");
    const to = f.local("i32", "to");
    const result = f.local("i32", "result");
    const word = f.local("i64", "word");
    const letters = f.local("i64", "letters");
    const code = BigInt((name === "String.toUpperCase" ? "a" : "A").charCodeAt(0));
    const host = program.host[program.module.hostFunctions.findIndex((row) => row.name === name)];
    if (host === undefined) throw new Error(`no host function ${name}`);
    /** The highest bit of each byte that is at or beyond a unit. */
    const isFrom = (unit: bigint): Expression<"i64"> => w.i64.add(word, (0x80n - unit) * EACH_BYTE);
    /** Takes the next units, the bytes behind the last as zeros. */
    const nextWord = (other: JumpTarget): Statement[] => [
      word.set(w.i64.load(at, STRING.data)),
      at.set(w.i32.add(at, 8)),
      f.if(
        w.i32.gt_u(at, end),
        word.set(
          w.i64.and(word, w.i64.shr_u(-1n, w.i64.extend_i32_u(w.i32.shl(w.i32.sub(at, end), 3)))),
        ),
      ),
      f.brIf(other, w.i32.eqz(w.i64.eqz(w.i64.and(word, HIGHEST_BITS)))),
      letters.set(w.i64.and(w.i64.xor(isFrom(code), isFrom(code + LETTERS)), HIGHEST_BITS)),
    ];
    return [
      data.set(string),
      form.set(formOf(string)),
      f.if(w.i32.eq(form, STRING_FORM.rope), [
        form.set(STRING_FORM.latin1),
        data.set(f.call(program.use(partOfBytes), string)),
        f.if(w.i32.eqz(data), [
          ...withRoots(scope, [string], [data.set(f.call(program.use(flatString), string))]),
          form.set(formOf(data)),
        ]),
      ]),
      f.block((other) => [
        f.brIf(other, form),
        length.set(lengthOf(string)),
        at.set(data),
        end.set(w.i32.add(data, length)),
        f.block((found) => [
          f.while(w.i32.lt_u(at, end), [
            ...nextWord(other),
            f.brIf(found, w.i32.eqz(w.i64.eqz(letters))),
          ]),
          f.return(string),
        ]),
        ...newFlatString(scope, result, length, "latin1", [string]),
        at.set(data),
        to.set(result),
        f.while(w.i32.lt_u(at, end), [
          ...nextWord(other),
          w.i64.store(to, w.i64.xor(word, w.i64.shr_u(letters, CASE_SHIFT)), STRING.data),
          to.set(w.i32.add(to, 8)),
        ]),
        f.return(result),
      ]),
      ...withRoots(scope, [string], [f.callInto([result], host, string)]),
      f.return(result),
    ];
  }),
);
