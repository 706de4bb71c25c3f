/**
 * A second opinion on the heap, for tests: follows all references by the module's types, knowing nothing of the collector's own tables and code,
 * and says what is wrong with what it finds. Every worker stands still, its stacks published. Slow.
 */
import {
  BLOCK,
  BLOCK_BYTES,
  BLOCK_STATE,
  BLOCK_TABLE_ADDRESS,
  LINE_BYTES,
} from "../abi/memory-map.ts";
import {
  ARRAY,
  BYTES,
  BYTES_FORM,
  CLOSURE,
  elementBytes,
  FORM_MASK,
  FUTURE,
  FUTURE_FORM,
  HEADER,
  PUBLISHED,
  STORE,
  STORE_FORM,
  STRING,
  STRING_FORM,
  TRIMMED,
  TYPED,
} from "../abi/object-layout.ts";
import { recordBytes, TASK, TASK_STATE } from "../abi/task-layout.ts";
import type { ResultType, TypeDefinition, ValueType } from "../bytecode/module.ts";
import type { Words } from "../memory/words.ts";
import {
  type RootTables,
  type RootVisitor,
  type StackMap,
  type TaskRoots,
  visitRoots,
  visitTyped,
} from "./roots.ts";

/** What is known of a program's objects. */
export interface HeapTypes {
  readonly types: readonly TypeDefinition[];
  /** Layouts of structs, by type index. */
  readonly layouts: readonly (
    | { readonly offsets: readonly number[]; readonly bytes: number }
    | undefined
  )[];
  /** Parameters by function, captures first. */
  readonly functions: readonly { readonly params: readonly ValueType[] }[];
  readonly tables: Pick<RootTables, "globals"> & {
    readonly tasks: ReadonlyMap<number, TaskRoots & { readonly hasSegment: boolean }>;
  };
}

/** Heap and program to look at. */
export interface HeapView {
  readonly words: Words;
  readonly map: StackMap & { readonly heapEnd: number };
  readonly program: HeapTypes;
}

/**
 * @param isMarked the lines of everything reachable must have their marks, or of what of it lies in the own heap; objects too, where one worker alone marks
 * @param own address of a worker's own heap, which nobody else may be able to name; 0 without one
 * @param worker whose it is
 * @throws Error naming the first object that is not as it must be
 */
export function verifyHeap(view: HeapView, isMarked: boolean, own = 0, worker = -1): void {
  const { words, map, program } = view;
  const reached = new Set<number>();
  const pending: number[] = [];
  const reference = (address: number): void => {
    if (address < map.heapStart || reached.has(address)) return;
    reached.add(address);
    pending.push(address);
  };
  visitRoots(words, map, program.tables, rootsTo(words, reference));
  const isOwn = (address: number): boolean =>
    own !== 0 && address >= map.heapStart && heapOf(words, address) === own;
  const isPrivate = (address: number): boolean =>
    isOwn(address) && (words.load(address + HEADER.info) & PUBLISHED) === 0;
  if (own !== 0) {
    const refuse = (address: number): void => {
      if (isPrivate(address)) fail(view, address, "is named by others than its heap's worker");
    };
    visitRoots(words, map, program.tables, rootsTo(words, refuse), worker);
  }
  for (let object = pending.pop(); object !== undefined; object = pending.pop()) {
    checkPlace(view, object);
    const isSeen = !isPrivate(object);
    const from = object;
    const bytes = follow(view, object, (address) => {
      if (isSeen && isPrivate(address))
        fail(view, from, `names ${address.toString(16)}, which is private`);
      reference(address);
    });
    checkSize(view, object, bytes);
    if (isMarked && (own === 0 || isOwn(object))) {
      checkMarks(view, object, bytes, own !== 0 || map.workerCount === 1);
    }
  }
}

function rootsTo(words: Words, reference: (address: number) => void): RootVisitor {
  return {
    reference,
    shadowStack: (from, to) => {
      for (let at = from; at < to; at += 8) {
        if (words.load(at + 4) === 0) reference(words.loadAddress(at));
        else visitTyped(words, at, "value", { reference });
      }
    },
  };
}

function heapOf(words: Words, object: number): number {
  return words.load(object - (object % BLOCK_BYTES) + BLOCK.heap);
}

function fail({ words }: HeapView, object: number, what: string): never {
  const header = `type ${words.load(object + HEADER.type)}, info ${words.load(object + HEADER.info)}`;
  throw new Error(`the object at ${object.toString(16)} (${header}) ${what}`);
}

/** Objects begin at multiples of eight, but for stores that say so in the four bytes before them. */
function isPlace(words: Words, object: number): boolean {
  return object % 8 === 0 || (object % 4 === 0 && words.load(object - 4) === TRIMMED);
}

function checkPlace(view: HeapView, object: number): void {
  const { words, map } = view;
  if (object >= map.heapEnd || !isPlace(words, object))
    fail(view, object, "is no place for an object");
  const state = words.atomicLoadByte(BLOCK_TABLE_ADDRESS + Math.floor(object / BLOCK_BYTES));
  if (state !== BLOCK_STATE.taken) fail(view, object, "lies in a block that was given back");
}

function checkSize(view: HeapView, object: number, bytes: number): void {
  const { words } = view;
  const block = object - (object % BLOCK_BYTES);
  const end = block + words.load(block + BLOCK.span) * BLOCK_BYTES;
  if (object + bytes > end) fail(view, object, `has ${bytes} bytes, beyond its block's end`);
}

function checkMarks(view: HeapView, object: number, bytes: number, isExact: boolean): void {
  const { words } = view;
  const offset = object % BLOCK_BYTES;
  const block = object - offset;
  const mark = words.loadByte(block + BLOCK.marks + (offset >>> 6));
  const isMarked = ((mark >>> ((offset >>> 3) & 7)) & 1) !== 0;
  const isLarge = words.load(block + BLOCK.isLarge) !== 0;
  // Nobody else marks in that byte of a large object's block.
  if (!isMarked && (isExact || isLarge)) fail(view, object, "was not reached");
  if (isLarge) return;
  for (let line = Math.floor(offset / LINE_BYTES); line * LINE_BYTES < offset + bytes; line += 1) {
    if (words.loadByte(block + BLOCK.lines + line) === 0) {
      fail(view, object, `has a part in line ${line}, which counts as free`);
    }
  }
}

/** Shows the references of an object. @returns its size */
function follow(view: HeapView, object: number, reference: (address: number) => void): number {
  const { words, program } = view;
  const index = words.load(object + HEADER.type);
  const form = words.load(object + HEADER.info) & FORM_MASK;
  const type = program.types[index];
  const typed = (offset: number, what: ResultType) =>
    visitTyped(words, object + offset, what, { reference });
  switch (type?.kind) {
    case "object":
      if (form === FUTURE_FORM) return followFuture(view, object, typed);
      if (form !== BYTES_FORM) fail(view, object, "has no known form");
      return BYTES.data + words.load(object + BYTES.length);
    case "string": {
      const length = words.load(object + STRING.length);
      if (form === STRING_FORM.rope) {
        for (const part of [STRING.left, STRING.right, STRING.flat]) typed(part, index);
        return STRING.ropeBytes;
      }
      if (form !== STRING_FORM.latin1 && form !== STRING_FORM.twoByte) {
        fail(view, object, "has no known form");
      }
      return STRING.data + length * (form === STRING_FORM.twoByte ? 2 : 1);
    }
    case "struct": {
      const layout = program.layouts[index];
      if (layout === undefined) fail(view, object, "has no layout");
      type.fields.forEach((field, number) => {
        typed(layout.offsets[number] ?? 0, field.type);
      });
      return layout.bytes;
    }
    case "array": {
      if (form !== STORE_FORM) {
        typed(ARRAY.store, index);
        return ARRAY.bytes;
      }
      const bytes = elementBytes(type.element);
      const length = words.loadAddress(object + STORE.length);
      const capacity = words.loadAddress(object + STORE.capacity);
      if (length > capacity)
        fail(view, object, `holds ${length} elements, has room for ${capacity}`);
      for (let number = 0; number < length; number += 1) {
        typed(STORE.elements + bytes * number, type.element);
      }
      return STORE.elements + bytes * capacity;
    }
    case "typed-array":
      typed(TYPED.buffer, index);
      return TYPED.bytes;
    case "closure": {
      const { params = [] } = program.functions[words.load(object + CLOSURE.function)] ?? {};
      const captures = params.slice(0, params.length - type.params.length);
      captures.forEach((param, number) => {
        typed(CLOSURE.captures + 8 * number, param);
      });
      return CLOSURE.captures + 8 * captures.length;
    }
    case "future":
      return followFuture(view, object, typed);
    default:
      return fail(view, object, "has no known type");
  }
}

function followFuture(
  view: HeapView,
  object: number,
  typed: (offset: number, what: ResultType) => void,
): number {
  const { words, program } = view;
  const task = program.tables.tasks.get(words.load(object + FUTURE.task + TASK.entry));
  if (task === undefined) return fail(view, object, "is a Future of no known task");
  const state = words.atomicLoad(object + FUTURE.task + TASK.state);
  if (state === TASK_STATE.done) typed(FUTURE.task + TASK.result, task.result);
  else if (state === TASK_STATE.failed) typed(FUTURE.task + TASK.result, "value");
  else {
    task.args.forEach((type, number) => {
      typed(FUTURE.task + TASK.args + 8 * number, type);
    });
  }
  return FUTURE.task + recordBytes(task.args.length + (task.hasSegment ? 1 : 0));
}
