/**
 * The interpreter's machine: frames with their operands and open blocks, and how control moves between them by jump, call, return, exception
 * and trap. Frames are its own, so a program's recursion is no recursion here. Takes a verified module.
 */
import { callsAt } from "../inlined-calls.ts";
import {
  type ErrorName,
  type FunctionDefinition,
  type LineEntry,
  type Module,
  RESULT_PLACES,
  type ResultType,
  TRAP_CODES,
  type TrapCode,
} from "../module.ts";
import type { ModuleTyping } from "../module-typing.ts";
import { nullishMessage } from "../nullish-message.ts";
import { type ControlTable, controlTable } from "./control-table.ts";
import { describeThrown } from "./describe-thrown.ts";
import type { Continuation, Frame, InterpretResult, Position } from "./frame.ts";
import { TaskHeaps } from "./task-heaps.ts";
import {
  type Boxed,
  type HeapObject,
  initialLocals,
  isObject,
  type Operand,
  type Outcome,
  type Reference,
  zeroOf,
} from "./values.ts";

export interface MachineLimits {
  readonly maxSteps: number;
  readonly maxFrames: number;
}

// An error maker runs when the frames are used up, so it gets some more; an error class needs a constructor or two.
const FRAMES_FOR_ERROR_MAKERS = 100;

export class Machine {
  readonly typing: ModuleTyping;
  readonly module: Module;
  readonly globals: Operand[];
  /** See `result.set`. Tasks run one after the other, so one set of places does for all workers. */
  readonly results = new Array<number>(RESULT_PLACES).fill(0);
  frame: Frame;
  result: InterpretResult | undefined;
  /** What the program asked to end with, where nothing else decides. */
  exitCode = 0;
  readonly #limits: MachineLimits;
  readonly #frames: Frame[] = [];
  readonly #controls = new Map<FunctionDefinition, ControlTable>();
  readonly #taskHeaps = new TaskHeaps();
  readonly #identityHashes = new WeakMap<HeapObject, number>();
  readonly #buffers = new WeakMap<ArrayBufferLike, HeapObject>();
  #nextIdentity = 1;
  #steps = 0;
  #errorMakers = 0;

  constructor(
    typing: ModuleTyping,
    limits: MachineLimits,
    start: FunctionDefinition,
    parameters: readonly Operand[],
  ) {
    this.typing = typing;
    this.module = typing.module;
    this.globals = this.module.globals.map(({ type }) => zeroOf(type));
    this.#limits = limits;
    this.frame = this.#newFrame(start, parameters, { kind: "start" });
    this.#frames.push(this.frame);
  }

  // Operands. What a handler takes has the type it names: the verifier saw to that.

  push(value: Operand): void {
    this.frame.stack.push(value);
  }

  /** Pushes what has just been made, which may be an object that can be stored into. */
  pushMade(value: Operand): void {
    if (isObject(value)) this.#taskHeaps.made(value);
    this.push(value);
  }

  /** To be called before a value is stored into an object. @throws Error when a task stores where it must not: the compiler has made a mistake */
  noteStore(object: HeapObject, value: Operand): void {
    this.#taskHeaps.store(object, value, () => this.position());
  }

  pushBool(value: boolean): void {
    this.frame.stack.push(value ? 1 : 0);
  }

  /** What a variable of the type holds before anything is stored in it; nothing for `void`. */
  pushZero(type: ResultType): void {
    if (type !== "void") this.push(zeroOf(type));
  }

  pop(): Operand {
    return this.frame.stack.pop();
  }

  /** An i32, f64 or bool. */
  popNumber(): number {
    return this.frame.stack.pop() as number;
  }

  /** An element of a typed array. */
  popElement(): number | bigint {
    return this.frame.stack.pop() as number | bigint;
  }

  popI64(): bigint {
    return this.frame.stack.pop() as bigint;
  }

  popReference(): Reference {
    return this.frame.stack.pop() as Reference;
  }

  popBoxed(): Boxed {
    return this.frame.stack.pop() as Boxed;
  }

  /** A string to read from: undefined and null read as empty. */
  popText(): string {
    return (this.frame.stack.pop() as string | undefined | null) ?? "";
  }

  /** The top `count` operands in the order in which they were pushed. */
  popMany(count: number): Operand[] {
    const { stack } = this.frame;
    return stack.splice(stack.length - count, count);
  }

  /** A number which stays with the object and differs from that of others, as far as there are enough. */
  identityHash(object: HeapObject): number {
    const hash = this.#identityHashes.get(object) ?? Math.imul(this.#nextIdentity++, 0x9e3779b1);
    this.#identityHashes.set(object, hash);
    return hash;
  }

  /** The first of the objects that stood for the buffer. */
  bufferOf(bytes: ArrayBufferLike, object: HeapObject): HeapObject {
    const first = this.#buffers.get(bytes) ?? object;
    this.#buffers.set(bytes, first);
    return first;
  }

  // Time.

  /** Counts one instruction; false when there is no fuel left for it. */
  step(): boolean {
    this.#steps += 1;
    if (this.#steps <= this.#limits.maxSteps) return true;
    this.result ??= { status: "out-of-fuel" };
    return false;
  }

  /** Counts work on `units` elements or characters as the steps it is worth; false when there is no fuel left for it. */
  charge(units: number): boolean {
    this.#steps += Math.floor(units / 8);
    if (this.#steps <= this.#limits.maxSteps) return true;
    this.result ??= { status: "out-of-fuel" };
    return false;
  }

  // Blocks.

  /** Opens the block whose instruction has just been taken. */
  open(op: "block" | "loop" | "if" | "try", hasResult: boolean): void {
    const { control, labels, stack, next } = this.frame;
    const { middle, end } = control.at(next - 1);
    labels.push({
      isLoop: op === "loop",
      hasResult,
      height: stack.length,
      target: op === "loop" ? next : end + 1,
      handler: op === "try" ? middle + 1 : -1,
    });
  }

  /** Goes on behind the `else` of the `if` just opened, or at its `end`. */
  skipToElse(): void {
    const { frame } = this;
    const { middle, end } = frame.control.at(frame.next - 1);
    frame.next = middle === -1 ? end : middle + 1;
  }

  /** Closes the innermost block at its `end`, or goes there from the end of its first half. */
  close(): void {
    const { frame } = this;
    const label = frame.labels.pop();
    if (label !== undefined && !label.isLoop) frame.next = label.target;
  }

  /** Jumps to a label, counted outwards; the outermost is the function's end. */
  jump(depth: number): void {
    const { frame } = this;
    const { labels, stack } = frame;
    const index = labels.length - 1 - depth;
    const label = labels[index];
    if (label === undefined) {
      this.leave();
      return;
    }
    const result = label.hasResult && !label.isLoop ? stack.pop() : undefined;
    stack.length = label.height;
    labels.length = label.isLoop ? index + 1 : index;
    if (label.hasResult && !label.isLoop) stack.push(result);
    frame.next = label.target;
  }

  // Calls.

  /** Enters a function. */
  call(
    definition: FunctionDefinition,
    parameters: readonly Operand[],
    continuation: Continuation = { kind: "call" },
  ): void {
    const { maxFrames } = this.#limits;
    const room = this.#errorMakers > 0 ? maxFrames + FRAMES_FOR_ERROR_MAKERS : maxFrames;
    if (this.#frames.length < room) this.#enter(definition, parameters, continuation);
    else if (this.#errorMakers > 0) this.#finishWithError("RangeError", STACK_OVERFLOW);
    else this.throwError("RangeError", STACK_OVERFLOW);
  }

  /** Enters the function of an index. */
  callIndex(index: number, parameters: readonly Operand[], continuation?: Continuation): void {
    this.call(this.function(index), parameters, continuation);
  }

  function(index: number): FunctionDefinition {
    const definition = this.module.functions[index];
    if (definition === undefined) throw new RangeError(`the module is not verified: ${index}`);
    return definition;
  }

  /** Field index or method slot by which a struct has a member of an interface; -1 when it does not implement it. */
  memberSlot(struct: number, type: number, member: number): number {
    return this.typing.implementor(struct, type)?.slots[member] ?? -1;
  }

  /** Leaves the function; its result is on the stack. */
  leave(): void {
    const { definition, continuation } = this.frame;
    const hasResult = definition.result !== "void";
    const value = hasResult ? this.pop() : undefined;
    if (continuation.kind === "start") {
      this.result ??= { status: "ok", value };
      return;
    }
    this.#popFrame();
    switch (continuation.kind) {
      case "call":
        if (hasResult) this.push(value);
        return;
      case "throw":
        this.throwValue(value as Boxed);
        return;
      case "future":
      case "latent":
        this.#settle(continuation, { kind: "returned", value });
        return;
    }
  }

  /** Gives what a task gave, or throws what it threw. */
  settle(outcome: Outcome, hasResult: boolean): void {
    if (outcome.kind === "threw") this.throwValue(outcome.value);
    else if (hasResult) this.push(outcome.value);
  }

  // Ends.

  /** Throws a language-level error of the machine's own. */
  throwError(name: ErrorName, message: string): void {
    const maker = this.module.errorMakers[name] ?? this.module.errorMakers.Error;
    if (maker === undefined) this.#finishWithError(name, message);
    else this.#enter(this.function(maker), [message], { kind: "throw" });
  }

  /** Throws V8's TypeError for reading or setting a property of undefined or null. */
  throwNullish(reference: undefined | null, property: string, use: "read" | "set" = "read"): void {
    this.throwError("TypeError", nullishMessage(String(reference), property, use));
  }

  /** Throws a value: to the innermost `try`, into the future of the task, or out of the program. */
  throwValue(value: Boxed): void {
    const position = this.position();
    for (;;) {
      if (this.#catch(value)) return;
      const { continuation } = this.frame;
      if (continuation.kind === "start") {
        const { className, message } = describeThrown(this.module, value);
        this.result ??= { status: "threw", className, message, value, position };
        return;
      }
      this.#popFrame();
      if (continuation.kind === "future" || continuation.kind === "latent") {
        this.#settle(continuation, { kind: "threw", value });
        return;
      }
    }
  }

  /** Stops the program. */
  trap(name: keyof typeof TRAP_CODES): void {
    this.trapWith(TRAP_CODES[name]);
  }

  trapWith(code: TrapCode): void {
    this.result ??= { status: "trap", code, position: this.position() };
  }

  /** The innermost calls under way which have a place in the source, one line each, as V8 writes them. */
  stackText(): string {
    const lines: string[] = [];
    for (
      let index = this.#frames.length - 1;
      index >= 0 && lines.length < STACK_LINES;
      index -= 1
    ) {
      for (const { function: name, source } of this.#positions(this.#frames[index])) {
        const place = `${source.file}:${source.line}:${source.column}`;
        lines.push(`\n    at ${name === "" ? place : `${name} (${place})`}`);
      }
    }
    return lines.slice(0, STACK_LINES).join("");
  }

  /** Where the instruction which the frame took last stands. */
  position(): Position {
    return this.#positions(this.frame)[0] ?? { function: this.frame.definition.name };
  }

  /** The same with the calls that it is inlined in, innermost first; none where the code has no place. */
  #positions(frame: Frame | undefined): Required<Position>[] {
    if (frame === undefined) return [];
    const { lines, inlined = [], name } = frame.definition;
    const entry = lastEntryAt(lines, frame.next - 1);
    if (entry === undefined) return [];
    return callsAt(entry, inlined).map(({ inlined: call, place: { file, line, column } }) => ({
      function: call === undefined ? name : this.function(inlined[call]?.function ?? -1).name,
      source: { file: this.module.files[file] ?? "", line, column },
    }));
  }

  #finishWithError(name: ErrorName, message: string): void {
    const position = this.position();
    this.result ??= { status: "threw", className: name, message, value: undefined, position };
  }

  #enter(
    definition: FunctionDefinition,
    parameters: readonly Operand[],
    continuation: Continuation,
  ): void {
    if (continuation.kind === "throw") this.#errorMakers += 1;
    if (isTask(continuation)) this.#taskHeaps.fork(this.position());
    this.charge(definition.locals.length);
    this.frame = this.#newFrame(definition, parameters, continuation);
    this.#frames.push(this.frame);
  }

  #newFrame(
    definition: FunctionDefinition,
    parameters: readonly Operand[],
    continuation: Continuation,
  ): Frame {
    let control = this.#controls.get(definition);
    if (control === undefined) {
      control = controlTable(definition.code);
      this.#controls.set(definition, control);
    }
    const locals = initialLocals(definition, parameters);
    return {
      definition,
      control,
      locals,
      stack: [],
      labels: [],
      slots: [],
      continuation,
      next: 0,
    };
  }

  #popFrame(): void {
    const left = this.#frames.pop();
    if (left?.continuation.kind === "throw") this.#errorMakers -= 1;
    if (left && isTask(left.continuation)) this.#taskHeaps.join();
    this.frame = this.#frames[this.#frames.length - 1] ?? this.frame;
  }

  #settle(
    continuation: Extract<Continuation, { readonly kind: "future" | "latent" }>,
    outcome: Outcome,
  ): void {
    if (continuation.kind === "latent") this.frame.slots[continuation.slot] = outcome;
    else this.push({ kind: "future", type: continuation.type, outcome });
  }

  // The block becomes its handler: what is thrown there goes further out.
  #catch(value: Boxed): boolean {
    const { frame } = this;
    const { labels, stack } = frame;
    for (let index = labels.length - 1; index >= 0; index -= 1) {
      const label = labels[index];
      if (label === undefined || label.handler === -1) continue;
      labels.length = index;
      labels.push({ ...label, handler: -1 });
      stack.length = label.height;
      stack.push(value);
      frame.next = label.handler;
      return true;
    }
    return false;
  }
}

function isTask({ kind }: Continuation): boolean {
  return kind === "future" || kind === "latent";
}

// V8's Error.stackTraceLimit.
const STACK_LINES = 10;

const STACK_OVERFLOW = "Maximum call stack size exceeded";

function lastEntryAt(lines: readonly LineEntry[], at: number): LineEntry | undefined {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return lines[low - 1];
}
