/**
 * Writer of one function's code. Instructions leave their results on the WebAssembly stack, but locals and constants pushed last stay
 * *pending*: an instruction can take them as operands to be written as often as it needs, without copying them to locals first.
 */
import type { RuntimeFunctionName } from "../abi/functions.ts";
import { NULL } from "../abi/memory-map.ts";
import type { TrapCode, ValueType } from "../bytecode/module.ts";
import type { FunctionBuilder, Label } from "../wasm/function-builder.ts";
import { copiedLocal } from "./copied-locals.ts";
import type { FastElement } from "./counted-loops/elements.ts";
import type { FunctionPlan } from "./function-plan.ts";
import type { GrownTexts } from "./grown-texts.ts";
import type { ListWalks } from "./list-walks.ts";
import { type Operand, writeOperand } from "./operand.ts";
import type { Program } from "./program.ts";
import { type WasmType, wasmType } from "./representation.ts";
import { ShadowWriter } from "./shadow-writer.ts";
import type { TestedElement } from "./tested-elements.ts";
import type { TextView } from "./text-views.ts";
import type { TypedView } from "./typed-views.ts";

/** An operand pushed but not written yet, and the instruction that pushed it. */
interface Pending {
  readonly operand: Operand;
  readonly definedAt: number;
}

/** An open block of the bytecode. */
export interface OpenBlock {
  readonly op: "block" | "loop" | "if" | "try";
  /** Where `br` to the block goes. */
  readonly target: Label;
  readonly end: () => void;
  /** Blocks that a `try` opens besides its own; see instructions/exceptions. */
  readonly handler?: Label;
  /** Local that holds the task top at a `try`. */
  readonly savedTaskTop?: number;
}

/** Locals of a latent-fork slot. */
export interface SlotLocals {
  /** Address of the task's record; of its Future where the plan says so. */
  readonly task: number;
  readonly args: readonly number[];
  /** Output segment, for tasks that may print; else -1. */
  readonly segment: number;
}

/** See the head of the file. */
export class FunctionWriter {
  readonly program: Program;
  readonly plan: FunctionPlan;
  readonly f: FunctionBuilder;
  readonly shadow: ShadowWriter;
  /** WebAssembly local of each local of the bytecode, then of each keeper. */
  readonly locals: readonly number[];
  /** By WebAssembly local: what is kept of the typed array in it, see typed-views.ts. */
  readonly views = new Map<number, TypedView>();
  /** By WebAssembly local: the one with the number of units of its string to be read as bytes, see text-views.ts. */
  readonly texts = new Map<number, TextView>();
  /** Indexes of the `local.set`s whose values are pinned, see pinned-values.ts. */
  pinned: ReadonlySet<number> = new Set();
  /** See grown-texts.ts. */
  grown: GrownTexts = new Map();
  /** By index of the `local.set`: steps from object to object, see list-walks.ts. */
  walks: ListWalks = new Map();
  /** By instruction, where accesses find their elements in a round that needs no looking, see counted-loops/write.ts. */
  elements: ReadonlyMap<number, FastElement> = new Map();
  /** By access, the test before it that found the index inside; by test, the local that keeps the store. See tested-elements.ts. */
  readonly testedElements = new Map<number, TestedElement>();
  readonly testedStores = new Map<number, number>();
  /** Instructions that are not written in such a round. */
  skipped: ReadonlySet<number> = new Set();
  readonly blocks: OpenBlock[] = [];
  /** Index of the instruction being written. */
  at = 0;
  readonly slots: SlotLocals[] = [];
  /** Local with the task top at entry, where it is needed. */
  taskBase = -1;
  /** Local with the native stack left in the function, where it is counted. */
  stackLeft = -1;
  /** Local with the shadow top at entry, in functions with handlers. */
  savedShadowTop = -1;
  /** Set when returning takes more than `return`: branches go here. */
  exit: Label | undefined;

  #pending: Pending[] = [];
  /** How many operands the instruction at hand has taken. */
  #takenOperands = 0;
  readonly #free: Record<WasmType, number[]> = { i32: [], i64: [], f64: [] };
  readonly #taken: (readonly [WasmType, number])[] = [];

  constructor(program: Program, plan: FunctionPlan, f: FunctionBuilder, locals: readonly number[]) {
    this.program = program;
    this.plan = plan;
    this.f = f;
    this.locals = locals;
    this.shadow = new ShadowWriter(this);
  }

  /** The function's type of a local of the bytecode. */
  localType(local: number): ValueType {
    return this.program.localType(this.plan.index, local);
  }

  /** WebAssembly local of a local of the bytecode or a keeper. */
  localOf(variable: number): number {
    const local = this.locals[variable];
    if (local === undefined) throw new Error(`no local ${variable}`);
    return local;
  }

  /** Pushes an operand that need not be written before something else is. */
  pushLater(operand: Operand): void {
    this.#pending.push({ operand, definedAt: this.at });
  }

  /** Writes what is pending: everything on the operand stack is then on the WebAssembly stack. */
  flush(): void {
    const pending = this.#pending;
    if (pending.length === 0) return;
    this.#pending = [];
    for (const { operand, definedAt } of pending) {
      writeOperand(this.f, operand);
      this.shadow.keep(definedAt);
    }
  }

  /** Copies the result of the instruction just written to its keeper. A pending result is copied when it is written. */
  keepResult(): void {
    if (this.#pending.at(-1)?.definedAt !== this.at) this.shadow.keep(this.at);
  }

  /**
   * Takes operands from the stack, deepest first. What lies below them is written out, so that the instruction's result can follow.
   * @param types the operands' WebAssembly types
   */
  take(...types: readonly WasmType[]): Operand[] {
    const taken: Operand[] = [];
    for (const type of types.toReversed()) taken.push(this.#takeTop(type));
    this.flush();
    return taken.reverse();
  }

  /** Takes one operand. */
  takeOne(type: WasmType): Operand {
    const operand = this.#takeTop(type);
    this.flush();
    return operand;
  }

  /** Takes one operand, as a local. */
  takeLocal(type: WasmType): number {
    const operand = this.takeOne(type);
    if (operand.kind === "local") return operand.index;
    this.get(operand);
    const index = this.temporary(type);
    this.f.localSet(index);
    return index;
  }

  #takeTop(type: WasmType): Operand {
    const pending = this.#pending.pop();
    this.#takenOperands += 1;
    if (pending !== undefined) return pending.operand;
    const viewed = this.#viewedBehind();
    if (viewed !== undefined) {
      this.f.op("drop");
      return { kind: "local", index: viewed };
    }
    const index = this.temporary(type);
    this.f.localSet(index);
    return { kind: "local", index };
  }

  /** The local with a view of which the operand just taken is a copy. */
  #viewedBehind(): number | undefined {
    if (this.views.size + this.texts.size === 0) return undefined;
    const position = (this.plan.shape.height[this.at] ?? 0) - this.#takenOperands;
    const local = copiedLocal(this.plan, this.at, position);
    if (local === undefined) return undefined;
    const index = this.localOf(local);
    return this.views.has(index) || this.texts.has(index) ? index : undefined;
  }

  /** The top operand, which stays: pending where it can. */
  peek(type: WasmType): Operand {
    const top = this.#pending.at(-1);
    if (top !== undefined) return top.operand;
    const index = this.temporary(type);
    this.f.localTee(index);
    return { kind: "local", index };
  }

  /** Moves the top operand into a local. What is pending may be that local's old value, so it is written first. */
  popInto(local: number): void {
    const top = this.#pending.pop();
    this.#takenOperands += 1;
    this.flush();
    if (top !== undefined) this.get(top.operand);
    this.f.localSet(local);
  }

  /** Forgets the top operand. */
  drop(): void {
    this.#takenOperands += 1;
    if (this.#pending.pop() === undefined) this.f.op("drop");
  }

  /** Pushes an operand on the WebAssembly stack. */
  get(operand: Operand): void {
    writeOperand(this.f, operand);
  }

  /** A local that is free until the next instruction. */
  temporary(type: WasmType): number {
    const index = this.#free[type].pop() ?? this.f.addLocal(type);
    this.#taken.push([type, index]);
    return index;
  }

  /** A temporary as operand, set to what is on the stack. */
  store(type: WasmType): Operand {
    const index = this.temporary(type);
    this.f.localSet(index);
    return { kind: "local", index };
  }

  /** Like `store`, leaving the value. */
  tee(type: WasmType): Operand {
    const index = this.temporary(type);
    this.f.localTee(index);
    return { kind: "local", index };
  }

  /** Ends an instruction: its temporaries are free again, unless what is pending still reads them. */
  endInstruction(): void {
    this.#takenOperands = 0;
    for (const taken of this.#taken.splice(0)) {
      const [type, index] = taken;
      if (this.#pending.some(({ operand }) => isReadBy(operand, index))) this.#taken.push(taken);
      else this.#free[type].push(index);
    }
  }

  /** Calls a runtime function whose arguments are on the stack. */
  callRuntime(name: RuntimeFunctionName): void {
    this.f.call(this.program.rt[name]);
  }

  /** Stops the program; details are index and length, where there are any. */
  trap(code: TrapCode, first?: () => void, second?: () => void): void {
    this.f.i32Const(code);
    if (first === undefined) this.f.i32Const(0);
    else first();
    if (second === undefined) this.f.i32Const(0);
    else second();
    this.callRuntime("trap");
    this.f.op("unreachable");
  }

  /** Pushes whether the reference is undefined or null. */
  isNullish(reference: Operand): void {
    this.get(reference);
    this.f.i32Const(NULL);
    this.f.op("i32.le_u");
  }

  /** Runs `body` when the condition on the stack is not zero. */
  when(body: () => void): void {
    this.f.if();
    body();
    this.f.end();
  }

  /** Like `when`, where the condition is hardly ever true. */
  rarely(body: () => void): void {
    this.f.expect(false);
    this.when(body);
  }

  /**
   * Leaves the value of one of two bodies, by the condition on the stack.
   * @param usual what the condition usually is, where that is known
   */
  either(type: WasmType, then: () => void, otherwise: () => void, usual?: boolean): void {
    if (usual !== undefined) this.f.expect(usual);
    this.f.if(type);
    then();
    this.f.else();
    otherwise();
    this.f.end();
  }

  /** The open block a label means; undefined for the function itself. */
  blockAt(label: number): OpenBlock | undefined {
    return this.blocks[this.blocks.length - 1 - label];
  }

  /** WebAssembly type of a value of the bytecode. */
  wasmType(type: ValueType): WasmType {
    return wasmType(type);
  }
}

/** Whether writing the operand reads the local. */
function isReadBy(operand: Operand, local: number): boolean {
  switch (operand.kind) {
    case "local":
    case "index64":
      return operand.index === local;
    case "indexF64":
      return operand.index === local || operand.sum === local;
    default:
      return false;
  }
}
