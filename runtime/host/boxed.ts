/** Boxed values and references as the host sees them: decoding of the tagged form of abi/object-layout, from memory or from an i64. */
import { NULL, UNDEFINED } from "../abi/memory-map.ts";
import {
  CANONICAL_NAN,
  VALUE_FALSE,
  VALUE_NULL,
  VALUE_REFERENCE,
  VALUE_TAG,
  VALUE_TRUE,
  VALUE_UNDEFINED,
} from "../abi/object-layout.ts";
import type { ViewedValue } from "../bytecode/host-values.ts";
import { STRING_TYPE } from "../bytecode/module.ts";
import type { Context } from "./context.ts";
import { readString } from "./strings/rope.ts";

const UNDEFINED_VIEW = { kind: "plain", value: undefined } as const;
const NULL_VIEW = { kind: "plain", value: null } as const;

/** Scratch to see an i64 as a number. */
const SCRATCH = new DataView(new ArrayBuffer(8));

/** The boxed value at an address. @returns undefined for a hole */
export function viewBoxedAt(context: Context, address: number): ViewedValue<number> | undefined {
  const { words } = context;
  const high = words.load(address + 4) >>> 0;
  if (isNumber(high)) return { kind: "plain", value: words.loadF64(address) };
  return viewTagged(context, high >>> 16, words.loadAddress(address));
}

/** A boxed value as generated code passes it. */
export function viewBoxed(context: Context, bits: bigint): ViewedValue<number> {
  SCRATCH.setBigUint64(0, bits);
  const high = SCRATCH.getUint32(0);
  if (isNumber(high)) return { kind: "plain", value: SCRATCH.getFloat64(0) };
  return viewTagged(context, high >>> 16, SCRATCH.getUint32(4)) ?? UNDEFINED_VIEW;
}

/** A reference; strings become text. */
export function viewReference(context: Context, address: number): ViewedValue<number> {
  if (address === UNDEFINED) return UNDEFINED_VIEW;
  if (address === NULL) return NULL_VIEW;
  if (context.words.load(address) === STRING_TYPE) {
    return { kind: "plain", value: readString(context, address) };
  }
  return { kind: "object", object: address };
}

/** Boxes a number, as generated code takes it. */
export function boxNumber(value: number): bigint {
  // A NaN of the host may have the bits of a tag.
  if (Number.isNaN(value)) return CANONICAL_NAN;
  SCRATCH.setFloat64(0, value);
  return SCRATCH.getBigUint64(0);
}

/** The number that a boxed value is. */
export function unboxNumber(bits: bigint): number {
  SCRATCH.setBigUint64(0, bits);
  return SCRATCH.getFloat64(0);
}

/** Boxes a reference, or undefined and null under their own tags. */
export function boxReference(address: number): bigint {
  if (address === UNDEFINED) return VALUE_UNDEFINED;
  if (address === NULL) return VALUE_NULL;
  return VALUE_REFERENCE | BigInt(address);
}

export function boxBoolean(value: boolean): bigint {
  return value ? VALUE_TRUE : VALUE_FALSE;
}

// Tags are the upper 16 bits of what no double is: negative NaNs with a payload.
function isNumber(high: number): boolean {
  return high >>> 16 < VALUE_TAG.reference;
}

function viewTagged(
  context: Context,
  tag: number,
  payload: number,
): ViewedValue<number> | undefined {
  switch (tag) {
    case VALUE_TAG.reference:
      return viewReference(context, payload);
    case VALUE_TAG.boolean:
      return { kind: "plain", value: payload !== 0 };
    case VALUE_TAG.null:
      return NULL_VIEW;
    case VALUE_TAG.hole:
      return undefined;
    default:
      return UNDEFINED_VIEW;
  }
}
