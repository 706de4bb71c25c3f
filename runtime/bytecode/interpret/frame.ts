/** What the machine is made of while it runs, and how it can end. */
import type { FunctionDefinition, TrapCode } from "../module.ts";
import type { ControlTable } from "./control-table.ts";
import type { Boxed, Operand, Outcome } from "./values.ts";

/** Where in the source the program stopped. */
export interface Position {
  readonly function: string;
  /** Absent where the line table says nothing. */
  readonly source?: { readonly file: string; readonly line: number; readonly column: number };
}

/** How a program ended. */
export type InterpretResult =
  | { readonly status: "ok"; readonly value: Operand }
  | {
      readonly status: "threw";
      /** Name of the error's class; empty when what was thrown is no error. */
      readonly className: string;
      readonly message: string;
      readonly value: Boxed;
      readonly position: Position;
    }
  | { readonly status: "trap"; readonly code: TrapCode; readonly position: Position }
  | { readonly status: "exit"; readonly code: number }
  | { readonly status: "out-of-fuel" };

/** What happens with a frame's end. */
export type Continuation =
  | { readonly kind: "start" }
  | { readonly kind: "call" }
  /** The task of a `fork`: its outcome goes into a future of the type. */
  | { readonly kind: "future"; readonly type: number }
  /** The task of a `fork.latent`: its outcome goes into the slot of the frame below. */
  | { readonly kind: "latent"; readonly slot: number }
  /** An error maker: the error it returns is thrown in the frame below. */
  | { readonly kind: "throw" };

/** An open block. */
export interface Label {
  readonly isLoop: boolean;
  readonly hasResult: boolean;
  readonly height: number;
  /** Where a jump to the label goes. */
  readonly target: number;
  /** Where an exception in the block goes; -1 where it does not stop. */
  readonly handler: number;
}

/** One call of a function. */
export interface Frame {
  readonly definition: FunctionDefinition;
  readonly control: ControlTable;
  readonly locals: Operand[];
  readonly stack: Operand[];
  readonly labels: Label[];
  /** Outcome of the task in each latent-fork slot. */
  readonly slots: (Outcome | undefined)[];
  readonly continuation: Continuation;
  /** Instruction to run next. */
  next: number;
}
