/** What the stacks of errors have in common with those to come. Owner only. */

/** Lines of stack texts already made, by offset in the code: errors are made at the same places again and again. */
export type StackLines = Map<number, readonly string[]>;

/** Frames asked for at first, until errors turn out to need more. */
export const FEW_FRAMES = 4;

/** Stacks made before, for those to come. */
export interface StackMemory {
  readonly lines: StackLines;
  /** How many frames the last stack needed: each costs a microsecond. */
  frames: number;
}

/** Memory of a thread that made none yet. */
export function newStackMemory(): StackMemory {
  return { lines: new Map(), frames: FEW_FRAMES };
}
