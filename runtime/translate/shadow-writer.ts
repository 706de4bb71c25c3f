/** Code that keeps the shadow stack right: stores of roots at sets, around calls and on slow paths. Decisions are the plan's. */
import type { FunctionWriter } from "./function-writer.ts";
import type { Operand } from "./operand.ts";

/** A root besides those the plan knows: an operand that an instruction still needs after it has collected. */
export interface ExtraRoot {
  readonly operand: Operand;
  readonly isBoxed: boolean;
}

/** See the head of the file. */
export class ShadowWriter {
  readonly #writer: FunctionWriter;
  /** Local with the address of the function's frame; -1 without one. */
  frame = -1;
  /** Local with the shadow top to restore after a push. */
  #pushBase = -1;

  constructor(writer: FunctionWriter) {
    this.#writer = writer;
  }

  /** Entry of the function. */
  enter(): void {
    if (this.#writer.plan.shadow.span === undefined) this.#reserve();
  }

  /** Before the instruction at an index is written: reserves or gives back a frame that is not there in the whole function. */
  atInstruction(at: number): void {
    const { shape, shadow } = this.#writer.plan;
    if (at === shadow.span?.enterAt) this.#reserve();
    if (at === shadow.span?.leaveAt) {
      const isReached =
        at < shape.definition.code.length ? shape.isReachable[at] === 1 : shape.endIsReachable;
      if (isReached) this.#giveBack();
    }
  }

  /** On the way out of the function: gives back a frame that is not there in the whole of it. */
  leaveSpan(): void {
    const { plan, at } = this.#writer;
    const { span } = plan.shadow;
    if (span !== undefined && at >= span.enterAt && at < span.leaveAt) this.#giveBack();
  }

  /** Parameters among the eager variables are stored, other slots cleared. */
  #reserve(): void {
    const { f, plan, program } = this.#writer;
    const { slots, slotOf, eager } = plan.shadow;
    if (slots === 0) return;
    this.frame = f.addLocal("i32", "frame");
    f.globalGet(program.globals.shadowTop);
    f.localTee(this.frame);
    f.i32Const(8 * slots);
    f.op("i32.add");
    f.globalSet(program.globals.shadowTop);
    const stored = new Map<number, number>();
    for (const variable of eager) {
      if (variable < plan.definition.params.length) stored.set(slotOf.get(variable) ?? 0, variable);
    }
    for (let slot = 0; slot < slots; slot += 1) {
      const variable = stored.get(slot);
      if (variable !== undefined) {
        this.#store(this.frame, slot, this.#root(variable));
      } else {
        f.localGet(this.frame);
        f.i64Const(0n);
        f.store("i64.store", 8 * slot);
      }
    }
  }

  /** End of the function: gives the frame back. */
  leave(): void {
    if (this.isWhole) this.#giveBack();
  }

  /** Has the function a frame from its entry to its end? */
  get isWhole(): boolean {
    return this.frame >= 0 && this.#writer.plan.shadow.span === undefined;
  }

  #giveBack(): void {
    const { f, program } = this.#writer;
    f.localGet(this.frame);
    f.globalSet(program.globals.shadowTop);
  }

  /** After a local was set: its slot follows if it is eager. */
  afterSet(variable: number): void {
    const { eager, slotOf } = this.#writer.plan.shadow;
    const slot = slotOf.get(variable);
    if (slot === undefined || !eager.has(variable)) return;
    this.#store(this.frame, slot, this.#root(variable));
  }

  /** After an instruction's result was pushed: copies it to its keeper, if it has one. */
  keep(definedAt: number): void {
    const { f, plan } = this.#writer;
    const keeper = plan.roots.keeperOf.get(definedAt);
    if (keeper === undefined) return;
    f.localTee(this.#writer.localOf(keeper));
    this.afterSet(keeper);
  }

  /** Puts a Future that the function itself keeps into its slot. */
  storeFuture(number: number, future: Operand): void {
    const slot = this.#writer.plan.shadow.firstFuture + number;
    this.#store(this.frame, slot, { operand: future, isBoxed: false });
  }

  /**
   * Around a call that is always made and may collect. Its arguments may be on the stack already.
   * @param needed arguments that must be roots because the callee does not see to it
   */
  aroundCall(call: () => void, needed: readonly ExtraRoot[] = []): void {
    const kind = this.#writer.plan.kindAt(this.#writer.at);
    if (kind === "slow") throw new Error("the table says that this collects on a slow path only");
    if (kind === "none") {
      call();
      return;
    }
    const { slots, slotOf, eager } = this.#writer.plan.shadow;
    // What collects only while it throws matters to a handler of this function alone; no slots are kept for it.
    if (slots === 0 || kind === "throw") {
      this.slowPath(needed, call);
      return;
    }
    for (const variable of this.#rootsHere()) {
      const slot = slotOf.get(variable);
      if (slot !== undefined && !eager.has(variable)) {
        this.#store(this.frame, slot, this.#root(variable));
      }
    }
    this.slowPath(needed, call, []);
  }

  /**
   * Around something that may collect on a path of its own: pushes every root that the frame does not hold, and pops them after it.
   * @param variables roots, where they are not those of the instruction
   */
  slowPath(
    extra: readonly ExtraRoot[],
    body: () => void,
    variables: readonly number[] = this.#rootsHere(),
  ): void {
    const { f, plan, program } = this.#writer;
    const { eager } = plan.shadow;
    const roots = [
      ...variables.filter((variable) => !eager.has(variable)).map((each) => this.#root(each)),
      ...extra.filter(({ operand }) => operand.kind === "local"),
    ];
    if (roots.length === 0) {
      body();
      return;
    }
    if (this.#pushBase < 0) this.#pushBase = f.addLocal("i32", "shadow");
    f.globalGet(program.globals.shadowTop);
    f.localSet(this.#pushBase);
    roots.forEach((root, slot) => {
      this.#store(this.#pushBase, slot, root);
    });
    f.localGet(this.#pushBase);
    f.i32Const(8 * roots.length);
    f.op("i32.add");
    f.globalSet(program.globals.shadowTop);
    body();
    f.localGet(this.#pushBase);
    f.globalSet(program.globals.shadowTop);
  }

  #rootsHere(): readonly number[] {
    const { plan, at } = this.#writer;
    return plan.roots.safepoints.get(at)?.roots ?? [];
  }

  #root(variable: number): ExtraRoot {
    const { plan } = this.#writer;
    const { localCount, keepers } = plan.roots;
    const type =
      variable < localCount ? this.#writer.localType(variable) : keepers[variable - localCount];
    return {
      operand: { kind: "local", index: this.#writer.localOf(variable) },
      isBoxed: type === "value",
    };
  }

  #store(base: number, slot: number, { operand, isBoxed }: ExtraRoot): void {
    const { f } = this.#writer;
    f.localGet(base);
    this.#writer.get(operand);
    if (isBoxed) {
      // A tiny number's bits would look like a reference, whose upper half is zero.
      f.i64Const(0n);
      this.#writer.get(operand);
      f.i64Const(0xffff_ffffn);
      f.op("i64.gt_u");
      f.op("select");
    } else f.op("i64.extend_i32_u");
    f.store("i64.store", 8 * slot);
  }
}
