/**
 * A collector for tests: at every safepoint it follows the references that generated code has put where a collector looks, and overwrites every
 * object it does not reach. A reference that is missing on the shadow stack then shows as a wrong result. Objects made by the host stay.
 */
import { HOLE, SHADOW_STACK_BYTES, TASK_STACK_BYTES } from "../../../runtime/abi/memory-map.ts";
import {
  ARRAY,
  BYTES_FORM,
  CLOSURE,
  elementBytes,
  FORM_MASK,
  FUTURE,
  FUTURE_FORM,
  HEADER,
  STORE,
  STORE_FORM,
  STRING,
  STRING_FORM,
  TYPED,
  VALUE_TAG,
} from "../../../runtime/abi/object-layout.ts";
import { TASK, TASK_STATE } from "../../../runtime/abi/task-layout.ts";
import type { Module, ResultType } from "../../../runtime/bytecode/module.ts";
import type { Context } from "../../../runtime/host/context.ts";

const POISON = 0xab;
/** Pieces of memory that the collector hands out come from chunks of this size. */
const CHUNK_BYTES = 8 << 10;

/** See the head of the file. */
export class PoisoningCollector {
  /** Collections so far. */
  collections = 0;
  /** Objects overwritten so far. */
  poisoned = 0;
  readonly #module: Module;
  readonly #context: () => Context;
  readonly #pieces: { readonly address: number; readonly bytes: number }[] = [];
  #next = 0;
  #limit = 0;

  constructor(module: Module, context: () => Context) {
    this.#module = module;
    this.#context = context;
  }

  /** Stands in for `rt.allocate`; leaves nothing for generated code to allocate by itself. */
  allocate(original: (bytes: number) => number, bytes: number): number {
    this.collect();
    const { heap_next, heap_limit } = this.#context().exports;
    if (this.#limit - this.#next < bytes) {
      const size = Math.max(bytes, CHUNK_BYTES);
      this.#next = original(size) >>> 0;
      this.#limit = this.#next + size;
      heap_next.value = 0;
      heap_limit.value = 0;
    }
    const address = this.#next;
    this.#next += bytes;
    this.#pieces.push({ address, bytes });
    return address;
  }

  /** Overwrites what cannot be reached. */
  collect(): void {
    this.collections += 1;
    const reached = this.#mark();
    const { u8 } = this.#context().words;
    for (let index = this.#pieces.length - 1; index >= 0; index -= 1) {
      const piece = this.#pieces[index];
      if (piece === undefined) continue;
      const { address, bytes } = piece;
      // An array and its first store lie in one piece.
      let isReached = false;
      for (let at = address; at < address + bytes && !isReached; at += 8)
        isReached = reached.has(at);
      if (isReached) continue;
      u8.fill(POISON, address, address + bytes);
      this.#pieces.splice(index, 1);
      this.poisoned += 1;
    }
  }

  #mark(): Set<number> {
    const { words, map, worker, exports, metadata } = this.#context();
    const reached = new Set<number>();
    const pending: number[] = [];
    const reference = (address: number): void => {
      if (address <= HOLE || reached.has(address)) return;
      reached.add(address);
      pending.push(address);
    };
    const boxed = (bits: bigint): void => {
      if (bits >> 48n === BigInt(VALUE_TAG.reference)) reference(Number(bits & 0xffff_ffffn));
    };
    const typed = (address: number, type: ResultType): void => {
      if (typeof type === "number") reference(words.loadAddress(address));
      else if (type === "value") boxed(words.load64(address));
    };
    const task = (address: number): void => {
      const state = words.load(address + TASK.state);
      const entry = words.load(address + TASK.entry);
      const found = metadata.tasks.find((each) => each.entry === entry);
      if (found === undefined) throw new Error(`no task has the entry ${entry}`);
      if (state === TASK_STATE.done) {
        typed(address + TASK.result, this.#module.functions[found.function]?.result ?? "void");
      } else if (state === TASK_STATE.failed) boxed(words.load64(address + TASK.result));
      else {
        found.args.forEach((type, index) => {
          typed(address + TASK.args + 8 * index, type);
        });
      }
    };

    const shadowStack = map.shadowStacks + worker * SHADOW_STACK_BYTES;
    for (let at = shadowStack; at < (exports.shadow_top.value as number) >>> 0; at += 8) {
      const bits = words.load64(at);
      if (bits >> 32n === 0n) reference(Number(bits));
      else boxed(bits);
    }
    for (const { address, type } of metadata.globals) typed(address, type);
    const taskStack = map.taskStacks + worker * TASK_STACK_BYTES;
    const top = (exports.task_top.value as number) >>> 0;
    for (let record = taskStack; record < top; record += words.load(record + TASK.size)) {
      const state = words.load(record + TASK.state);
      if (state === TASK_STATE.futureRef) {
        reference(words.loadAddress(record + TASK.result) - FUTURE.task);
      } else if (state !== TASK_STATE.consumed) task(record);
    }

    for (let object = pending.pop(); object !== undefined; object = pending.pop()) {
      this.#follow(object, reference, typed, task);
    }
    return reached;
  }

  #follow(
    object: number,
    reference: (address: number) => void,
    typed: (address: number, type: ResultType) => void,
    task: (address: number) => void,
  ): void {
    const { words, metadata } = this.#context();
    const index = words.load(object + HEADER.type);
    const form = words.load(object + HEADER.info) & FORM_MASK;
    const type = this.#module.types[index];
    switch (type?.kind) {
      case "object":
        if (form === FUTURE_FORM) task(object + FUTURE.task);
        else if (form !== BYTES_FORM) throw new Error(`object ${object} has the form ${form}`);
        return;
      case "string":
        if (form !== STRING_FORM.rope) return;
        for (const part of [STRING.left, STRING.right, STRING.flat]) {
          reference(words.loadAddress(object + part));
        }
        return;
      case "struct":
        type.fields.forEach((field, number) => {
          typed(object + (metadata.layouts[index]?.offsets[number] ?? 0), field.type);
        });
        return;
      case "array": {
        if (form !== STORE_FORM) {
          reference(words.loadAddress(object + ARRAY.store));
          return;
        }
        const bytes = elementBytes(type.element);
        const length = words.load(object + STORE.length);
        for (let number = 0; number < length; number += 1) {
          typed(object + STORE.elements + bytes * number, type.element);
        }
        return;
      }
      case "typed-array":
        reference(words.loadAddress(object + TYPED.buffer));
        return;
      case "closure": {
        const { params = [] } = metadata.functions[words.load(object + CLOSURE.function)] ?? {};
        params.slice(0, params.length - type.params.length).forEach((param, number) => {
          typed(object + CLOSURE.captures + 8 * number, param);
        });
        return;
      }
      case "future":
        task(object + FUTURE.task);
        return;
      default:
        throw new Error(`object ${object} has the type ${index}, form ${form}`);
    }
  }
}
