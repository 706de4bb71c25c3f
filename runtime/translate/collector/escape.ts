/**
 * What lets others see an object of a worker's own heap: storing a reference to it where they may look. From then on it is published, and all that it
 * leads to: heap/README.md "A worker's own heap". Nothing is written where an object has just been made: nobody else knows of that one.
 */
import { BLOCK, BLOCK_BYTES, CONTROL } from "../../abi/memory-map.ts";
import { FUTURE, HEADER, PUBLISHED, STORE } from "../../abi/object-layout.ts";
import { TASK } from "../../abi/task-layout.ts";
import type { ResultType } from "../../bytecode/module.ts";
import { type Expression, type Statement, w } from "../../wasm/expressions.ts";
import type { Local } from "../../wasm/local.ts";
import type { FunctionWriter } from "../function-writer.ts";
import { helper, helperFamily } from "../helper.ts";
import type { Operand } from "../operand.ts";
import type { Program } from "../program.ts";
import { isTraced } from "../representation.ts";
import type { HelperScope } from "../runtime-helpers/memory.ts";
import { control } from "./marking.ts";
import { isSeen, publish, publishValue } from "./publish.ts";

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
    f.op("i32.xor");
    w.get(object);
    f.load("i32.load", HEADER.info);
    f.i32Const(PUBLISHED);
    f.op("i32.and");
    f.op("i32.or");
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
  w.f.call(type === "value" ? w.program.use(publishValue) : w.program.use(publish));
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
      f.if(isSeen(object, f.get(ownHeap)), [
        value.type === "i32"
          ? f.call(program.use(publish), value as Local<"i32">)
          : f.call(program.use(publishValue), value as Local<"i64">),
      ]),
    ),
  ];
}

/** Elements of a store are published, from an address on that is one of an element of the first. */
const publishElements = helperFamily((shift: number) =>
  helper(
    `heap.publish_elements_${1 << shift}`,
    { at: "i32", count: "i32" },
    [],
    (f, { at, count }, program) => [
      f.while(count, [
        shift === 3
          ? f.call(program.use(publishValue), w.i64.load(at, STORE.elements))
          : f.call(program.use(publish), w.i32.load(at, STORE.elements)),
        at.set(w.i32.add(at, 1 << shift)),
        count.set(w.i32.sub(count, 1)),
      ]),
    ],
  ),
);

/** After references have been copied from one store into another. @param at address of the store, and as many bytes on as the first element copied */
export function noteCopied(
  { f, program }: HelperScope,
  shift: number,
  source: Local<"i32">,
  target: Local<"i32">,
  at: Expression<"i32">,
  count: Local<"i32">,
): Statement[] {
  const own = f.get(program.globals.ownHeap);
  if (!program.calls.forks) return [];
  return [
    f.if(
      own,
      // What is in a store that others know of is published already.
      f.if(
        w.i32.and(w.i32.ne(isSeen(target, own), 0), w.i32.eqz(isSeen(source, own))),
        f.call(program.use(publishElements(shift)), at, count),
      ),
    ),
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
  f.call(program.use(publish), w.i32.load(task, TASK.result)),
);
const noteValueResult = noteOf("heap.escape_value_result", (f, program, task) =>
  f.call(program.use(publishValue), w.i64.load(task, TASK.result)),
);

function noteOf(
  name: string,
  note: (f: HelperScope["f"], program: HelperScope["program"], task: Local<"i32">) => Statement,
) {
  return helper(name, { task: "i32" }, [], (f, { task }, program) => {
    const own = f.get(program.globals.ownHeap);
    const future = w.i32.sub(task, FUTURE.task);
    return [
      f.if(w.i32.eqz(own), f.return()),
      f.if(
        w.i32.ge_u(task, control(CONTROL.heapStart)),
        // A Future that is private is seen by nobody else yet.
        f.if(w.i32.eqz(isSeen(future, own)), f.return()),
      ),
      note(f, program, task),
    ];
  });
}
