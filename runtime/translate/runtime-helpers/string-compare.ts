/** Equality, order and hashes of strings. */
import { STRING, STRING_FORM } from "../../abi/object-layout.ts";
import { type Expression, w } from "../../wasm/expressions.ts";
import type { FunctionScope } from "../../wasm/function-scope.ts";
import type { Local } from "../../wasm/local.ts";
import { helper, slowHelper } from "../helper.ts";
import { HASH_FACTOR, HASH_OF_ZERO, HASH_SEED } from "../string-hash.ts";
import { withRoots } from "./memory.ts";
import { flatString, flattenBoth, formOf, isNullish, lengthOf, unitAt } from "./string-basics.ts";

/** Answer of `equalsFlat` and `orderFlat` when a rope stands in the way. */
export const NEEDS_FLAT = 2;

/** Are two different references the same string? NEEDS_FLAT when only the flat content tells. Never collects. */
export const equalsFlat = helper(
  "string.equals_flat",
  { left: "i32", right: "i32" },
  ["i32"],
  (f, { left, right }, program) => {
    const length = f.local("i32", "length");
    const leftHash = f.local("i32", "left_hash");
    const rightHash = f.local("i32", "right_hash");
    const forms = f.local("i32", "forms");
    return [
      f.if(w.i32.eq(left, right), f.return(1)),
      length.set(lengthOf(left)),
      f.if(w.i32.ne(length, lengthOf(right)), f.return(0)),
      f.if(w.i32.or(isNullish(left), isNullish(right)), f.return(0)),
      leftHash.set(w.i32.load(left, STRING.hash)),
      rightHash.set(w.i32.load(right, STRING.hash)),
      f.if(
        w.i32.and(
          w.i32.ne(leftHash, rightHash),
          w.i32.and(w.i32.ne(leftHash, 0), w.i32.ne(rightHash, 0)),
        ),
        f.return(0),
      ),
      forms.set(w.i32.or(formOf(left), w.i32.shl(formOf(right), 2))),
      f.if(w.i32.and(forms, STRING_FORM.rope * 5), f.return(NEEDS_FLAT)),
      f.if(w.i32.eqz(forms), f.return(f.call(program.use(sameBytes), left, right, length))),
      f.if(
        w.i32.eq(forms, STRING_FORM.twoByte * 5),
        f.return(f.call(program.use(sameBytes), left, right, w.i32.shl(length, 1))),
      ),
      f.return(w.i32.eq(f.call(program.use(firstDifference), left, right, length), length)),
    ];
  },
);

/** `equalsFlat` with ropes flattened first. */
export const equalsSlow = slowHelper(
  "string.equals_slow",
  { left: "i32", right: "i32" },
  ["i32"],
  (f, { left, right }, program) => [
    ...flattenBoth({ f, program }, left, right),
    f.return(f.call(program.use(equalsFlat), left, right)),
  ],
);

/** Do the data of two strings agree in this many bytes? */
const sameBytes = helper(
  "string.same_bytes",
  { left: "i32", right: "i32", bytes: "i32" },
  ["i32"],
  (f, { left, right, bytes }) => {
    const at = f.local("i32", "at");
    const differ = (): Expression<"i64"> =>
      w.i64.xor(
        w.i64.load(w.i32.add(left, at), STRING.data),
        w.i64.load(w.i32.add(right, at), STRING.data),
      );
    return [
      f.while(w.i32.le_u(w.i32.add(at, 8), bytes), [
        f.if(w.i64.ne(differ(), 0n), f.return(0)),
        at.set(w.i32.add(at, 8)),
      ]),
      f.if(w.i32.eq(at, bytes), f.return(1)),
      // Objects are multiples of 8 bytes, so the last word may be read whole; what lies behind the string is shifted out.
      f.return(
        w.i64.eqz(
          w.i64.shl(differ(), w.i64.extend_i32_u(w.i32.shl(w.i32.sub(8, w.i32.sub(bytes, at)), 3))),
        ),
      ),
    ];
  },
);

/** First index below `length` where two flat strings of any forms differ, or `length`. */
const firstDifference = slowHelper(
  "string.first_difference",
  { left: "i32", right: "i32", length: "i32" },
  ["i32"],
  (f, { left, right, length }) => {
    const at = f.local("i32", "at");
    return [
      f.while(w.i32.lt_u(at, length), [
        f.if(w.i32.ne(unitAt(f, left, at), unitAt(f, right, at)), f.return(at)),
        at.set(w.i32.add(at, 1)),
      ]),
      f.return(length),
    ];
  },
);

/** Order by UTF-16 units: -1, 0 or 1, NEEDS_FLAT when only the flat content tells. Never collects. */
export const orderFlat = helper(
  "string.order_flat",
  { left: "i32", right: "i32" },
  ["i32"],
  (f, { left, right }, program) => {
    const length = f.local("i32", "length");
    const at = f.local("i32", "at");
    const words = f.local("i64", "words");
    const order = (a: Expression<"i32">, b: Expression<"i32">): Expression<"i32"> =>
      w.i32.sub(w.i32.gt_s(a, b), w.i32.lt_s(a, b));
    return [
      f.if(w.i32.eq(left, right), f.return(0)),
      f.if(
        w.i32.and(w.i32.or(formOf(left), formOf(right)), STRING_FORM.rope),
        f.return(NEEDS_FLAT),
      ),
      length.set(
        f.select(w.i32.lt_u(lengthOf(left), lengthOf(right)), lengthOf(left), lengthOf(right)),
      ),
      f.if(
        w.i32.or(formOf(left), formOf(right)),
        at.set(f.call(program.use(firstDifference), left, right, length)),
        f.while(w.i32.lt_u(at, length), [
          words.set(
            w.i64.xor(
              w.i64.load(w.i32.add(left, at), STRING.data),
              w.i64.load(w.i32.add(right, at), STRING.data),
            ),
          ),
          // Objects are multiples of 8 bytes, so the last word may be read whole: what differs behind the end comes after it.
          f.if(
            w.i32.eqz(w.i64.eqz(words)),
            [
              at.set(w.i32.add(at, w.i32.shr_u(w.i32.wrap_i64(w.i64.ctz(words)), 3))),
              f.if(w.i32.ge_u(at, length), at.set(length)),
              f.if(
                w.i32.lt_u(at, length),
                f.return(
                  order(
                    w.i32.load8_u(w.i32.add(left, at), STRING.data),
                    w.i32.load8_u(w.i32.add(right, at), STRING.data),
                  ),
                ),
              ),
            ],
            [at.set(w.i32.add(at, 8))],
          ),
        ]),
      ),
      f.if(w.i32.gt_u(at, length), at.set(length)),
      f.if(w.i32.eq(at, length), f.return(order(lengthOf(left), lengthOf(right)))),
      f.return(order(unitAt(f, left, at), unitAt(f, right, at))),
    ];
  },
);

/** `orderFlat` with ropes flattened first. */
export const orderSlow = slowHelper(
  "string.order_slow",
  { left: "i32", right: "i32" },
  ["i32"],
  (f, { left, right }, program) => [
    ...flattenBoth({ f, program }, left, right),
    f.return(f.call(program.use(orderFlat), left, right)),
  ],
);

/** Computes and keeps the hash of a string that has none yet. */
export const hashSlow = slowHelper(
  "string.hash_slow",
  { string: "i32" },
  ["i32"],
  (f, { string }, program) => {
    const flat = f.local("i32", "flat");
    const hash = f.local("i32", "hash");
    return [
      // Undefined and null hash as the empty string, and are not written to.
      f.if(isNullish(string), f.return(HASH_SEED)),
      f.if(w.i32.load(string, STRING.hash), f.return(w.i32.load(string, STRING.hash))),
      ...withRoots({ f, program }, [string], [flat.set(f.call(program.use(flatString), string))]),
      hash.set(HASH_SEED),
      ...mixUnits(f, flat, hash),
      f.if(w.i32.eqz(hash), hash.set(HASH_OF_ZERO)),
      // Racing workers write the same number.
      w.i32.store(string, hash, STRING.hash),
      f.return(hash),
    ];
  },
);

function mixUnits(f: FunctionScope, flat: Local<"i32">, hash: Local<"i32">) {
  const at = f.local("i32", "at");
  const end = f.local("i32", "end");
  const mix = (unit: Expression<"i32">) => hash.set(w.i32.mul(w.i32.xor(hash, unit), HASH_FACTOR));
  return [
    at.set(flat),
    f.if(
      w.i32.eq(formOf(flat), STRING_FORM.latin1),
      [
        end.set(w.i32.add(flat, lengthOf(flat))),
        f.while(w.i32.ne(at, end), [mix(w.i32.load8_u(at, STRING.data)), at.set(w.i32.add(at, 1))]),
      ],
      [
        end.set(w.i32.add(flat, w.i32.shl(lengthOf(flat), 1))),
        f.while(w.i32.ne(at, end), [
          mix(w.i32.load16_u(at, STRING.data)),
          at.set(w.i32.add(at, 2)),
        ]),
      ],
    ),
  ];
}
