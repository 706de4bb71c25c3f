/**
 * Operand and control stack of the typing walk over one function, with the moves its rules are made of. The first rule broken is kept in
 * `failure`; after it the state is only good for throwing away.
 */
import { LIMITS } from "./limits.ts";
import {
  type BlockType,
  type FunctionDefinition,
  type Module,
  type ResultType,
  STRING_TYPE,
  type TypeDefinition,
  type ValueType,
} from "./module.ts";
import type { ModuleTyping } from "./module-typing.ts";
import type { OperandType } from "./opcodes.ts";
import { typeName } from "./type-names.ts";

/** Type of an operand; `unknown` is what dead code pops beyond its block's bottom, and fits everywhere. */
export type StackType = ValueType | "unknown";

export interface ControlFrame {
  readonly op: "function" | "block" | "loop" | "if" | "else" | "try" | "catch";
  readonly type: BlockType;
  /** Operands below the block's own. */
  readonly height: number;
  /** Whether control can get to the block at all. */
  readonly isReachable: boolean;
  /** Whether control cannot get to where the walk stands in the block. */
  isDead: boolean;
}

/** Where the walk stands in one function. */
export class TypingState {
  readonly typing: ModuleTyping;
  readonly module: Module;
  readonly definition: FunctionDefinition;
  readonly stack: StackType[] = [];
  readonly controls: ControlFrame[] = [];
  failure: string | undefined;

  constructor(typing: ModuleTyping, definition: FunctionDefinition) {
    this.typing = typing;
    this.module = typing.module;
    this.definition = definition;
    this.controls.push({
      op: "function",
      type: definition.result,
      height: 0,
      isReachable: true,
      isDead: false,
    });
  }

  /** The innermost open block; the function's own when none is open. */
  get frame(): ControlFrame {
    const frame = this.controls[this.controls.length - 1];
    if (frame === undefined) throw new Error("the function's own block is never closed");
    return frame;
  }

  /** Whether control can get to where the walk stands. */
  get isReachable(): boolean {
    // Asked at each instruction: `frame` would be another call.
    const frame = this.controls[this.controls.length - 1];
    return frame?.isReachable === true && !frame.isDead;
  }

  fail(message: string): void {
    this.failure ??= message;
  }

  push(type: StackType): void {
    if (this.stack.length >= LIMITS.operands) {
      this.fail(`more than ${LIMITS.operands} operands on the stack`);
      return;
    }
    this.stack.push(type);
  }

  pushResult(type: ResultType): void {
    if (type !== "void") this.push(type);
  }

  /** Takes the top operand, which must be of the type. */
  pop(expected: ValueType): StackType {
    const actual = this.#take(expected);
    if (actual !== "unknown" && !this.typing.isSubtype(actual, expected)) {
      this.fail(`wants ${this.name(expected)}, but the stack has ${this.name(actual)}`);
    }
    return actual;
  }

  popAny(): StackType {
    return this.#take("an operand");
  }

  /** Takes the top operand, which must be a reference of any type. */
  popReference(): StackType {
    const actual = this.#take("a reference");
    if (typeof actual === "string" && actual !== "unknown") {
      this.fail(`wants a reference, but the stack has ${this.name(actual)}`);
    }
    return actual;
  }

  /** Takes the top operand, which must be a reference to a row of the kind. */
  popKind(kind: TypeDefinition["kind"]): void {
    const actual = this.#take(withArticle(kind));
    if (actual === "unknown") return;
    if (typeof actual === "string" || this.module.types[actual]?.kind !== kind) {
      this.fail(`wants ${withArticle(kind)}, but the stack has ${this.name(actual)}`);
    }
  }

  /** Takes operands of the types, the last of which is on top. */
  popAll(types: readonly ValueType[]): void {
    for (let index = types.length - 1; index >= 0 && !this.isBottomless; index -= 1) {
      this.pop(types[index] ?? "value");
    }
  }

  /**
   * Whether every further operand would be an unknown of dead code. A loop over operands stops then: it would cost time, and dead code can
   * ask for many with one instruction.
   */
  get isBottomless(): boolean {
    const { isDead, height } = this.frame;
    return (isDead && this.stack.length <= height) || this.failure !== undefined;
  }

  popResult(type: ResultType): void {
    if (type !== "void") this.pop(type);
  }

  /** Takes an operand as the table's column `pops` writes it. */
  popOperand(type: OperandType): void {
    if (type === "ref") this.popReference();
    else this.pop(type === "string" ? STRING_TYPE : type);
  }

  /** Opens a block which takes no operands. */
  open(op: ControlFrame["op"], type: BlockType): void {
    if (this.controls.length > LIMITS.nesting) this.fail(`more than ${LIMITS.nesting} open blocks`);
    this.controls.push({
      op,
      type,
      height: this.stack.length,
      isReachable: this.isReachable,
      isDead: false,
    });
  }

  /** Closes the innermost block, or the function's own at its end: its result, and nothing more, is taken from the stack. */
  close(): ControlFrame {
    const { frame } = this;
    this.popResult(frame.type);
    const surplus = this.stack.length - frame.height;
    if (surplus > 0) this.fail(`leaves ${surplus} operands more than the block's type says`);
    if (frame.op !== "function") this.controls.pop();
    return frame;
  }

  /** What follows, up to the block's end, is never run. */
  die(): void {
    this.frame.isDead = true;
    this.stack.length = this.frame.height;
  }

  /** The block a label means, counted outwards. */
  label(depth: number): ControlFrame | undefined {
    const frame = isIndex(depth, this.controls.length)
      ? this.controls[this.controls.length - 1 - depth]
      : undefined;
    if (frame === undefined) this.fail(`no block is ${depth} blocks out`);
    return frame;
  }

  /** A row of the type table of the wanted kind. */
  type<Kind extends TypeDefinition["kind"]>(
    index: number,
    kind: Kind,
  ): Extract<TypeDefinition, { readonly kind: Kind }> | undefined {
    const type = isIndex(index, this.module.types.length) ? this.module.types[index] : undefined;
    if (type?.kind === kind) return type as Extract<TypeDefinition, { readonly kind: Kind }>;
    const found = type === undefined ? "missing" : withArticle(type.kind);
    this.fail(`type ${index} is ${found}, not ${withArticle(kind)}`);
    return undefined;
  }

  /** Checks that the type table has the row. */
  anyType(index: number): void {
    if (!isIndex(index, this.module.types.length)) this.fail(`type ${index} is missing`);
  }

  /** A row of any other table; `what` names it in the message. */
  row<Row>(rows: readonly Row[], index: number, what: string): Row | undefined {
    const row = isIndex(index, rows.length) ? rows[index] : undefined;
    if (row === undefined) this.fail(`${what} ${index} is missing`);
    return row;
  }

  name(type: StackType | ResultType): string {
    return type === "unknown" ? type : typeName(this.module.types, type);
  }

  #take(wanted: ValueType | string): StackType {
    const { frame, stack } = this;
    if (stack.length > frame.height) return stack.pop() ?? "unknown";
    if (!frame.isDead) {
      const name = typeof wanted === "number" ? this.name(wanted) : wanted;
      this.fail(`wants ${name}, but the block has nothing on the stack`);
    }
    return "unknown";
  }
}

/** Whether `index` is the index of one of `count` rows; false for anything that is no whole number. */
export function isIndex(index: number, count: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < count;
}

function withArticle(kind: TypeDefinition["kind"]): string {
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}
