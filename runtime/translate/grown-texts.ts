/**
 * Texts that grow in a local, `text += part`: where nobody else can name the text in it, joining may make it longer in its place (runtime-helpers/joined-parts.ts). Such a local's text is its *own* from where it
 * is set to what is joined, or to a constant, which is never written, up to where it is read for anything else than to look at it or to join it with what the local is set to next. Forward
 * dataflow on sets of locals over the blocks of one function.
 */
import type { CodeShape } from "./code-shape.ts";
import { findFlow } from "./flow-graph.ts";
import type { JoinedAs } from "./runtime-helpers/joined-parts.ts";

/** By index of the joining instruction; others may answer with anybody's text. */
export type GrownTexts = ReadonlyMap<number, JoinedAs>;

const NONE: GrownTexts = new Map();

/** Reads of a string that nobody keeps. It is their first operand or their second. */
const LOOKS = new Set([
  "string.length",
  "string.truthy",
  "string.equals",
  "string.compare",
  "string.char_code_at",
  "string.code_point_at",
  "string.char_at",
  "string.get_or_undefined",
  "string.index_of",
]);

/** What reads and joins do to what is known of their locals. */
interface Effects {
  /** By index of a `local.get`: its local, which others may name from there on. */
  readonly shared: ReadonlyMap<number, number>;
  /** By index of a join behind which its first operand's local is set: that local. */
  readonly growth: ReadonlyMap<number, number>;
}

/** @param operandsAt how many operands the instruction takes */
export function findGrownTexts(
  shape: CodeShape,
  operandsAt: (index: number) => number,
): GrownTexts {
  const { code } = shape.definition;
  if (!code.some(({ op }, index) => isJoin(op) && (shape.loopDepth[index] ?? 0) > 0)) return NONE;
  const effects = findEffects(shape, operandsAt);
  if (effects.growth.size === 0) return NONE;
  const grown = growthOfOwn(shape, effects);
  const locals = new Set([...grown].map((index) => effects.growth.get(index)));
  const found = new Map<number, JoinedAs>();
  code.forEach(({ op }, index) => {
    const next = code[index + 1];
    if (!isJoin(op) || next?.op !== "local.set" || !locals.has(next.imm[0])) return;
    found.set(index, grown.has(index) ? "grown" : "own");
  });
  return found;
}

function isJoin(op: string | undefined): boolean {
  return op === "string.concat" || op === "string.concat_all";
}

/** Goes over the code with the operand stack: by position, which read put the operand there. */
function findEffects(shape: CodeShape, operandsAt: (index: number) => number): Effects {
  const { code } = shape.definition;
  const shared = new Map<number, number>();
  const growth = new Map<number, number>();
  const reads: number[] = [];
  /** Operands below each open block. */
  const open: number[] = [];
  const localOf = (read: number): number => code[read]?.imm[0] as number;
  /** Forgets operands from a position on. */
  const take = (from: number, isKept: (position: number) => boolean): void => {
    for (let position = from; position < reads.length; position += 1) {
      const read = reads[position] ?? -1;
      if (read >= 0 && isKept(position)) shared.set(read, localOf(read));
    }
    reads.length = Math.min(reads.length, from);
  };
  code.forEach(({ op, imm }, index) => {
    const height = shape.height[index] ?? 0;
    // What a block leaves lies where another operand lay in its other half.
    if (op === "end") take(open.pop() ?? 0, () => true);
    else if (op === "else" || op === "catch") take(open.at(-1) ?? 0, () => true);
    if (op === "block" || op === "loop" || op === "try") open.push(height);
    else if (op === "if") open.push(height - 1);
    if (shape.isReachable[index] !== 1) return;
    take(height, () => true);
    while (reads.length < height) reads.push(-1);
    if (op.startsWith("br")) take(Math.max(0, height - 2), () => true);
    if (op === "ref.check") return;
    const from = Math.max(0, height - operandsAt(index));
    const next = code[index + 1];
    const first = reads[from] ?? -1;
    if (isJoin(op) && first >= 0 && next?.op === "local.set" && next.imm[0] === localOf(first)) {
      growth.set(index, localOf(first));
      take(from, (position) => position > from);
    } else {
      take(from, () => !LOOKS.has(op));
    }
    if (op === "local.get") reads[height] = index;
    else if (op === "local.set" || op === "local.tee") {
      // What was read before is another text from here on, or the same that is not the local's alone.
      reads.forEach((read, position) => {
        if (read < 0 || localOf(read) !== imm[0]) return;
        shared.set(read, localOf(read));
        reads[position] = -1;
      });
    }
  });
  return { shared, growth };
}

/** The joins whose first operand's local has a text of its own. */
function growthOfOwn(shape: CodeShape, { shared, growth }: Effects): ReadonlySet<number> {
  const { code } = shape.definition;
  const blocks = findFlow(shape);
  const handlers = new Set(blocks.map(({ handler }) => handler));
  const candidates = new Set(growth.values());
  // Before the first look every local of a block that something leads to may have its own.
  const owned = blocks.map((_, block) =>
    block === 0 || handlers.has(block) ? new Set<number>() : new Set(candidates),
  );
  const grown = new Set<number>();
  const step = (own: Set<number>, index: number): void => {
    const instruction = code[index];
    const read = shared.get(index);
    if (read !== undefined) own.delete(read);
    const local = growth.get(index);
    if (local !== undefined && own.has(local)) grown.add(index);
    if (instruction?.op === "local.tee") own.delete(instruction.imm[0]);
    if (instruction?.op !== "local.set") return;
    const before = code[index - 1]?.op;
    if (candidates.has(instruction.imm[0]) && (isJoin(before) || before === "string.const"))
      own.add(instruction.imm[0]);
    else own.delete(instruction.imm[0]);
  };
  for (let isStable = false; !isStable; ) {
    isStable = true;
    grown.clear();
    blocks.forEach(({ start, end, successors }, block) => {
      const own = new Set(owned[block]);
      for (let index = start; index < end; index += 1) step(own, index);
      for (const successor of successors) {
        for (const local of owned[successor] ?? []) {
          if (own.has(local)) continue;
          owned[successor]?.delete(local);
          isStable = false;
        }
      }
    });
  }
  return grown;
}
