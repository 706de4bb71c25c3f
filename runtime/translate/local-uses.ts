/** How deep in loops the locals of a function are read and set. */
import type { CodeShape } from "./code-shape.ts";

/** Of one local of the bytecode. */
export interface LocalUses {
  /** How many loops the deepest read stands in. */
  readonly readDepth: number;
  /** The same for what is set to something else than a copy of a local; -1 when it never is. */
  readonly setDepth: number;
  readonly copies: readonly { readonly from: number; readonly depth: number }[];
}

/** @param isWanted which locals to look at */
export function findLocalUses(
  { definition: { code, params }, loopDepth }: CodeShape,
  isWanted: (local: number) => boolean,
): ReadonlyMap<number, LocalUses> {
  const uses = new Map<
    number,
    { readDepth: number; setDepth: number; readonly copies: { from: number; depth: number }[] }
  >();
  code.forEach((instruction, index) => {
    const { op } = instruction;
    if (op !== "local.get" && op !== "local.set" && op !== "local.tee") return;
    const [local] = instruction.imm;
    if (!isWanted(local)) return;
    const start = local < params.length ? 0 : -1;
    const known = uses.get(local) ?? { readDepth: 0, setDepth: start, copies: [] };
    uses.set(local, known);
    const depth = loopDepth[index] ?? 0;
    if (op === "local.get") {
      known.readDepth = Math.max(known.readDepth, depth);
      return;
    }
    const source = code[index - 1];
    if (source?.op === "local.get") known.copies.push({ from: source.imm[0], depth });
    else known.setDepth = Math.max(known.setDepth, depth);
  });
  return uses;
}

/** Is the local read in a loop in which it is not set? */
export function isSetLessDeeply({ readDepth, setDepth, copies }: LocalUses): boolean {
  return readDepth > Math.max(setDepth, ...copies.map(({ depth }) => depth));
}
