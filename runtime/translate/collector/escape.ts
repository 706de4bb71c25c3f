/**
 * What lets others see an object of a worker's own heap: storing a reference to it where they may look. From then on that heap is one as any other,
 * until it is given away: heap/README.md "A worker's own heap". Nothing is written where an object has just been made and what it refers to is older.
 */
import { BLOCK, BLOCK_BYTES, CONTROL } from "../../abi/memory-map.ts";
import { VALUE_TAG } from "../../abi/object-layout.ts";
import { TASK } from "../../abi/task-layout.ts";
import type { ResultType } from "../../bytecode/module.ts";
import { type Expression, type Statement, w } from "../../wasm/expressions.ts";
import type { Local } from "../../wasm/local.ts";
import type { FunctionWriter } from "../function-writer.ts";
import { helper } from "../helper.ts";
import type { Operand } from "../operand.ts";
import type { Program } from "../program.ts";
import { isTraced } from "../representation.ts";
import type { HelperScope } from "../runtime-helpers/memory.ts";
import { blockOf, control } from "./marking.ts";

/** A reference has been stored outside of the own heap: is it to an object of that? */
const noteReference = helper("heap.escape", { reference: "i32" }, [], (f, params, program) => {
  const { ownHeap } = program.globals;
  const heap = w.i32.load(blockOf(params.reference), BLOCK.heap);
  return [f.if(w.i32.eq(heap, f.get(ownHeap)), f.set(ownHeap, 0))];
});

/** The same of a boxed value. */
const noteValue = helper("heap.escape_value", { value: "i64" }, [], (f, { value }, program) => [
  f.if(
    w.i64.eq(w.i64.shr_u(value, 48n), BigInt(VALUE_TAG.reference)),
    f.call(program.use(noteReference), w.i32.wrap_i64(value)),
  ),
]);

/**
 * After a store into an object.
 * @param object of the heap; where it may be undefined or null this has been looked at
 * @param type of the value
 */
export function writeEscape(
  w: FunctionWriter,
  object: Operand,
  value: Operand,
  type: ResultType,
): void {
  const { f, program } = w;
  if (!needsNote(w, value, type)) return;
  const { ownHeap } = program.globals;
  f.globalGet(ownHeap);
  w.when(() => {
    w.get(object);
    f.i32Const(-BLOCK_BYTES);
    f.op("i32.and");
    f.load("i32.load", BLOCK.heap);
    f.globalGet(ownHeap);
    f.op("i32.ne");
    w.when(() => writeNote(w, value, type));
  });
}

/** After a store into a module variable. */
export function writeEscapeToVariable(w: FunctionWriter, value: Operand, type: ResultType): void {
  if (!needsNote(w, value, type)) return;
  w.f.globalGet(w.program.globals.ownHeap);
  w.when(() => writeNote(w, value, type));
}

/** Undefined and null are constants mostly. Where nothing forks there is nobody else. */
function needsNote({ program }: FunctionWriter, value: Operand, type: ResultType): boolean {
  return program.calls.forks && isTraced(type) && value.kind === "local";
}

function writeNote(w: FunctionWriter, value: Operand, type: ResultType): void {
  w.get(value);
  w.f.call(type === "value" ? w.program.use(noteValue) : w.program.use(noteReference));
}

/** `writeEscape` in a helper. @param value a reference or a boxed value */
export function noteEscape(
  { f, program }: HelperScope,
  object: Expression<"i32">,
  value: Local<"i32"> | Local<"i64">,
): Statement[] {
  const { ownHeap } = program.globals;
  if (!program.calls.forks) return [];
  return [
    f.if(
      f.get(ownHeap),
      f.if(w.i32.ne(w.i32.load(blockOf(object), BLOCK.heap), f.get(ownHeap)), [
        value.type === "i32"
          ? f.call(program.use(noteReference), value as Local<"i32">)
          : f.call(program.use(noteValue), value as Local<"i64">),
      ]),
    ),
  ];
}

/** References are about to be stored into an object, nobody looks which. */
export function noteAnyEscape({ f, program }: HelperScope, object: Expression<"i32">): Statement[] {
  const { ownHeap } = program.globals;
  if (!program.calls.forks) return [];
  return [
    f.if(w.i32.ne(w.i32.load(blockOf(object), BLOCK.heap), f.get(ownHeap)), f.set(ownHeap, 0)),
  ];
}

/**
 * To be called after the result of a task, or what it has thrown, has been stored in it: on a task stack it is for another worker.
 * @returns nothing where the result is no reference
 */
export function resultNote(program: Program, type: ResultType) {
  if (!isTraced(type)) return undefined;
  return program.use(type === "value" ? noteValueResult : noteReferenceResult);
}

const noteReferenceResult = noteOf("heap.escape_result", (f, program, task) =>
  f.call(program.use(noteReference), w.i32.load(task, TASK.result)),
);
const noteValueResult = noteOf("heap.escape_value_result", (f, program, task) =>
  f.call(program.use(noteValue), w.i64.load(task, TASK.result)),
);

function noteOf(
  name: string,
  note: (f: HelperScope["f"], program: HelperScope["program"], task: Local<"i32">) => Statement,
) {
  return helper(name, { task: "i32" }, [], (f, { task }, program) => {
    const { ownHeap } = program.globals;
    // A Future of the own heap is seen by nobody else yet.
    const isOwn = w.i32.eq(w.i32.load(blockOf(task), BLOCK.heap), f.get(ownHeap));
    return [
      f.if(w.i32.eqz(f.get(ownHeap)), f.return()),
      f.if(w.i32.ge_u(task, control(CONTROL.heapStart)), f.if(isOwn, f.return())),
      note(f, program, task),
    ];
  });
}
