/** `array.fill_holes`: undefined in place of holes, which are looked for several at once, since there hardly ever are any. */
import { UNDEFINED } from "../../abi/memory-map.ts";
import {
  BOOL_UNDEFINED,
  NUMBER_UNDEFINED,
  STORE,
  VALUE_UNDEFINED,
} from "../../abi/object-layout.ts";
import { type Expression, type Statement, w } from "../../wasm/expressions.ts";
import type { FunctionScope } from "../../wasm/function-scope.ts";
import type { Local } from "../../wasm/local.ts";
import { type ElementKind, holeOf, layoutOfKind } from "../elements.ts";
import { helperFamily, slowHelper } from "../helper.ts";
import { storeLength, storeOf } from "./arrays.ts";

/** Bytes looked at in one round, and in one vector. */
const ROUND_BYTES = 64;
const VECTOR_BYTES = 16;

/** Puts undefined in place of the holes from an index on. */
export const fillHoles = helperFamily((kind: ElementKind) =>
  slowHelper(
    `array.fill_holes_${kind}`,
    { array: "i32", start: "i32" },
    [],
    (f, { array, start }) => {
      const { shift } = layoutOfKind(kind);
      const at = f.local("i32", "at");
      const end = f.local("i32", "end");
      const stop = f.local("i32", "stop");
      const holes = f.local("v128", "holes");
      const isHole = (offset: number) =>
        equalLanes(kind, w.v128.load(at, STORE.elements + offset), holes);
      const anyHole = [1, 2, 3].reduce(
        (all, index) => w.v128.or(all, isHole(index * VECTOR_BYTES)),
        isHole(0),
      );
      return [
        array.set(storeOf(array)),
        f.if(w.i32.lt_s(start, 0), start.set(0)),
        f.if(w.i32.ge_s(start, storeLength(array)), f.return()),
        at.set(w.i32.add(array, w.i32.shl(start, shift))),
        end.set(w.i32.add(array, w.i32.shl(storeLength(array), shift))),
        holes.set(splatHole(kind)),
        f.while(w.i32.ge_u(w.i32.sub(end, at), ROUND_BYTES), [
          f.if(
            w.v128.any_true(anyHole),
            [stop.set(w.i32.add(at, ROUND_BYTES)), ...fillOneByOne(f, kind, at, stop)],
            at.set(w.i32.add(at, ROUND_BYTES)),
          ),
        ]),
        ...fillOneByOne(f, kind, at, end),
      ];
    },
  ),
);

/** Moves `at` up to `end`. */
function fillOneByOne(
  f: FunctionScope,
  kind: ElementKind,
  at: Local<"i32">,
  end: Local<"i32">,
): Statement[] {
  const { shift } = layoutOfKind(kind);
  return [
    f.while(w.i32.ne(at, end), [
      f.if(isHoleAt(kind, at), putUndefined(kind, at)),
      at.set(w.i32.add(at, 1 << shift)),
    ]),
  ];
}

function isHoleAt(kind: ElementKind, at: Local<"i32">): Expression<"i32"> {
  const hole = holeOf(kind) ?? 0;
  if (typeof hole === "bigint") return w.i64.eq(w.i64.load(at, STORE.elements), hole);
  const bits = kind === "bool" ? w.i32.load8_u(at, STORE.elements) : w.i32.load(at, STORE.elements);
  return w.i32.eq(bits, hole);
}

function putUndefined(kind: ElementKind, at: Local<"i32">): Statement {
  switch (kind) {
    case "f64":
      return w.i64.store(at, NUMBER_UNDEFINED, STORE.elements);
    case "value":
      return w.i64.store(at, VALUE_UNDEFINED, STORE.elements);
    case "bool":
      return w.i32.store8(at, BOOL_UNDEFINED, STORE.elements);
    default:
      return w.i32.store(at, UNDEFINED, STORE.elements);
  }
}

function equalLanes(
  kind: ElementKind,
  a: Expression<"v128">,
  b: Local<"v128">,
): Expression<"v128"> {
  if (kind === "bool") return w.i8x16.eq(a, b);
  return kind === "ref" ? w.i32x4.eq(a, b) : w.i64x2.eq(a, b);
}

function splatHole(kind: ElementKind): Expression<"v128"> {
  const hole = holeOf(kind) ?? 0;
  if (typeof hole === "bigint") return w.i64x2.splat(hole);
  return kind === "bool" ? w.i8x16.splat(hole) : w.i32x4.splat(hole);
}
