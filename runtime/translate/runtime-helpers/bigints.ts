/**
 * What boxed values ask of bigints, which are structs of that role (see stdlib/lib/bigint.ts): they compare and hash by their number. Everything
 * else about them is the library's.
 */
import { NULL, UNDEFINED } from "../../abi/memory-map.ts";
import { HEADER, TYPED } from "../../abi/object-layout.ts";
import { type Expression, type Statement, w } from "../../wasm/expressions.ts";
import type { Body, FunctionScope } from "../../wasm/function-scope.ts";
import { helper } from "../helper.ts";
import type { Program } from "../program.ts";

/** The row of bigints and where their fields lie. */
export interface BigintParts {
  readonly type: number;
  readonly low: number;
  readonly limbs: number;
}

/** Undefined where the program has no bigints. */
export function bigintParts({ module, layouts }: Program): BigintParts | undefined {
  const type = module.types.findIndex((row) => row.kind === "struct" && row.role === "bigint");
  const row = module.types[type];
  if (row?.kind !== "struct") return undefined;
  const offset = (name: string): number =>
    layouts[type]?.offsets[row.fields.findIndex((field) => field.name === name)] ?? 0;
  return { type, low: offset("$low"), limbs: offset("$limbs") };
}

/** What to do with an object that is a bigint; nothing where the program has none. */
export function whenBigint(
  f: FunctionScope,
  program: Program,
  reference: Expression<"i32">,
  then: (parts: BigintParts) => Body,
): Statement[] {
  const parts = bigintParts(program);
  if (parts === undefined) return [];
  return [f.if(w.i32.eq(w.i32.load(reference, HEADER.type), parts.type), then(parts))];
}

/** Whether two bigints are the same number. Their parts are canonical, so they are compared one by one. */
export const bigintsEqual = helper(
  "bigint.equals",
  { left: "i32", right: "i32" },
  ["i32"],
  (f, { left, right }, program) => {
    const parts = bigintParts(program);
    if (parts === undefined) return f.return(0);
    const a = f.local("i32", "a");
    const b = f.local("i32", "b");
    const end = f.local("i32", "end");
    return [
      f.if(w.i64.ne(w.i64.load(left, parts.low), w.i64.load(right, parts.low)), f.return(0)),
      a.set(w.i32.load(left, parts.limbs)),
      b.set(w.i32.load(right, parts.limbs)),
      f.if(w.i32.eq(a, b), f.return(1)),
      f.if(w.i32.or(w.i32.le_u(a, NULL), w.i32.le_u(b, NULL)), f.return(0)),
      f.if(w.i32.ne(w.i32.load(a, TYPED.length), w.i32.load(b, TYPED.length)), f.return(0)),
      end.set(w.i32.shl(w.i32.load(a, TYPED.length), 2)),
      a.set(w.i32.load(a, TYPED.data)),
      b.set(w.i32.load(b, TYPED.data)),
      end.set(w.i32.add(end, a)),
      f.while(w.i32.ne(a, end), [
        f.if(w.i32.ne(w.i32.load(a, 0), w.i32.load(b, 0)), f.return(0)),
        a.set(w.i32.add(a, 4)),
        b.set(w.i32.add(b, 4)),
      ]),
      f.return(1),
    ];
  },
);

/** 64 bits which equal numbers have alike: the low part, or of a large number its two lowest limbs. */
export function bigintBits(
  f: FunctionScope,
  reference: Expression<"i32">,
  { low, limbs }: BigintParts,
): Expression<"i64"> {
  return f.either(
    w.i32.le_u(w.i32.load(reference, limbs), NULL),
    w.i64.load(reference, low),
    w.i64.load(w.i32.load(w.i32.load(reference, limbs), TYPED.data), 0),
  );
}

/** Whether a bigint is not 0: only zero and large numbers have a low part of 0. */
export function isBigintTruthy(
  reference: Expression<"i32">,
  { low, limbs }: BigintParts,
): Expression<"i32"> {
  return w.i32.or(
    w.i64.ne(w.i64.load(reference, low), 0n),
    w.i32.ne(w.i32.load(reference, limbs), UNDEFINED),
  );
}
