/** Allocation and roots inside helpers. A helper that collects keeps its own references alive; its caller sees to everything else. */
import { RANGE_MESSAGES } from "../../abi/functions.ts";
import { HEADER } from "../../abi/object-layout.ts";
import type { TrapCode } from "../../bytecode/module.ts";
import { type Expression, type Operand, type Statement, w } from "../../wasm/expressions.ts";
import type { FunctionScope } from "../../wasm/function-scope.ts";
import type { Local } from "../../wasm/local.ts";
import { allocateSlow } from "../collector/allocate-slow.ts";
import type { Program } from "../program.ts";

/** A local that holds a reference or a boxed value. */
export type RootLocal = Local<"i32"> | Local<"i64">;

/** What every helper's body is written with. */
export interface HelperScope {
  readonly f: FunctionScope;
  readonly program: Program;
}

/** Does the statements with the locals on the shadow stack. */
export function withRoots(
  { f, program }: HelperScope,
  roots: readonly RootLocal[],
  body: readonly Statement[],
): Statement[] {
  const { shadowTop } = program.globals;
  const base = f.local("i32", "shadow");
  return [
    base.set(f.get(shadowTop)),
    ...roots.map((root, slot) => w.i64.store(base, rootBits(f, root), 8 * slot)),
    f.set(shadowTop, w.i32.add(base, 8 * roots.length)),
    ...body,
    f.set(shadowTop, base),
  ];
}

// As the shadow stack wants it: a reference has its upper half zero, so a tiny number's bits are left out.
function rootBits(f: FunctionScope, root: RootLocal): Expression<"i64"> {
  if (root.type === "i32") return w.i64.extend_i32_u(root as Local<"i32">);
  const value = root as Local<"i64">;
  return f.select(w.i64.gt_u(value, 0xffff_ffffn), value, 0n);
}

/**
 * Allocates zeroed memory.
 * @param bytes a multiple of 8; a constant or a local, since it is written several times
 * @param roots references of the helper that are used after it
 */
export function allocate(
  scope: HelperScope,
  into: Local<"i32">,
  bytes: number | Local<"i32">,
  roots: readonly RootLocal[],
): Statement[] {
  const { f, program } = scope;
  const { heapNext, heapLimit } = program.globals;
  const isFull = w.i32.lt_u(w.i32.sub(f.get(heapLimit), into), bytes);
  return [
    into.set(f.get(heapNext)),
    f.if(
      isFull,
      withRoots(scope, roots, [into.set(f.call(program.use(allocateSlow), bytes))]),
      f.set(heapNext, w.i32.add(into, bytes)),
    ),
  ];
}

/** Writes an object's header. */
export function setHeader(
  object: Operand<"i32">,
  type: Operand<"i32">,
  form: number,
  offset = 0,
): Statement[] {
  return [
    w.i32.store(object, type, offset + HEADER.type),
    w.i32.store(object, form, offset + HEADER.info),
  ];
}

/** Throws a RangeError with one of the machine's messages. */
export function throwRange(
  { f, program }: HelperScope,
  message: (typeof RANGE_MESSAGES)[number],
): Statement[] {
  return [f.call(program.rt.throw_range, RANGE_MESSAGES.indexOf(message)), w.unreachable()];
}

/** Stops the program. */
export function trap(
  { f, program }: HelperScope,
  code: TrapCode,
  first: Operand<"i32"> = 0,
  second: Operand<"i32"> = 0,
): Statement[] {
  return [f.call(program.rt.trap, code, first, second), w.unreachable()];
}
