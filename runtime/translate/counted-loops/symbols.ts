/**
 * What is known of a value in the body of a loop that counts a local up or down: it stays the same in every round, or it is a multiple of the
 * counter plus something that stays the same. Arithmetic is that of i32, which wraps, so sums may be taken apart and put together at will.
 */

/** Arithmetic on values that stay the same. */
const INVARIANT_OPS = [
  "i32.add",
  "i32.sub",
  "i32.mul",
  "i32.shl",
  "i32.and",
  "i32.or",
  "i32.xor",
  "i32.shr_s",
  "i32.shr_u",
] as const;

type InvariantOp = (typeof INVARIANT_OPS)[number];

/** How a value that stays the same through the loop is computed before it. */
export type Invariant =
  | { readonly kind: "const"; readonly value: number }
  | { readonly kind: "local"; readonly local: number }
  | { readonly kind: "global"; readonly global: number }
  | {
      readonly kind: "arithmetic";
      readonly op: InvariantOp;
      readonly left: Invariant;
      readonly right: Invariant;
    }
  | {
      readonly kind: "field";
      readonly type: number;
      readonly field: number;
      readonly object: Invariant;
    }
  /** An element of an array of references. */
  | { readonly kind: "element"; readonly array: Invariant; readonly index: Invariant }
  | { readonly kind: "length"; readonly of: "array" | "typed"; readonly array: Invariant };

/** `scale × counter + offset + base`, with the counter as it is when the round begins. */
export interface Linear {
  readonly kind: "linear";
  /** 1 or more. */
  readonly scale: number;
  readonly offset: number;
  readonly base: Invariant | undefined;
}

/** See the head of the file. */
export type LoopSymbol = Invariant | Linear;

/** Beyond these, a value is not followed: sums of what is left stay far from 2^53. */
const MAX_SCALE = 1 << 12;
const MAX_OFFSET = 1 << 24;

/** Can the instruction be done before the loop where its operands can? */
export function isInvariantOp(op: string): op is InvariantOp {
  return (INVARIANT_OPS as readonly string[]).includes(op);
}

/** The result of an operation on two symbols; undefined where nothing is known of it. */
export function combine(
  op: InvariantOp,
  left: LoopSymbol,
  right: LoopSymbol,
): LoopSymbol | undefined {
  if (left.kind !== "linear" && right.kind !== "linear") {
    return { kind: "arithmetic", op, left, right };
  }
  const l = asLinear(left);
  const r = asLinear(right);
  switch (op) {
    case "i32.add":
      return linear(l.scale + r.scale, l.offset + r.offset, sum("i32.add", l.base, r.base));
    case "i32.sub":
      return linear(l.scale - r.scale, l.offset - r.offset, sum("i32.sub", l.base, r.base));
    case "i32.mul":
      if (right.kind === "const") return multiply(l, right.value);
      return left.kind === "const" ? multiply(r, left.value) : undefined;
    case "i32.shl":
      return right.kind === "const" && right.value >= 0 && right.value < 12
        ? multiply(l, 2 ** right.value)
        : undefined;
    default:
      return undefined;
  }
}

/** A text that is the same for equal computations. */
export function keyOf(invariant: Invariant | undefined): string {
  return JSON.stringify(invariant) ?? "";
}

type Sum = Omit<Linear, "kind">;

function asLinear(symbol: LoopSymbol): Sum {
  if (symbol.kind === "linear") return symbol;
  if (symbol.kind === "const") return { scale: 0, offset: symbol.value, base: undefined };
  return { scale: 0, offset: 0, base: symbol };
}

function linear(scale: number, offset: number, base: Invariant | undefined): Linear | undefined {
  if (scale < 1 || scale > MAX_SCALE || Math.abs(offset) > MAX_OFFSET) return undefined;
  return { kind: "linear", scale, offset, base };
}

function multiply({ scale, offset, base }: Sum, factor: number): Linear | undefined {
  const product: Invariant | undefined =
    base === undefined
      ? undefined
      : {
          kind: "arithmetic",
          op: "i32.mul",
          left: base,
          right: { kind: "const", value: factor },
        };
  return linear(scale * factor, offset * factor, product);
}

function sum(
  op: "i32.add" | "i32.sub",
  left: Invariant | undefined,
  right: Invariant | undefined,
): Invariant | undefined {
  if (right === undefined) return left;
  if (left === undefined && op === "i32.add") return right;
  return { kind: "arithmetic", op, left: left ?? { kind: "const", value: 0 }, right };
}
