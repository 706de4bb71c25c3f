/** Hashes of Map keys, as generated code computes them: tests hold the two against each other. */
import { VALUE_TAG } from "../abi/object-layout.ts";
import { STRING_TYPE, type ValueType } from "../bytecode/module.ts";
import { hashOf } from "../translate/string-hash.ts";
import { boxNumber } from "./boxed.ts";
import type { RawValue } from "./call.ts";
import type { Context } from "./context.ts";
import { readString } from "./strings/rope.ts";

const INTEGER_FACTOR = -1640531527;
const ADDRESS_FACTOR = 0x9e3779b1 | 0;
const BITS_FACTOR = 0xff51afd7ed558ccdn;
const NEGATIVE_ZERO_BITS = 1n << 63n;
/** Hash tables keep 31 bits. */
const TABLE_MASK = 0x7fff_ffff;

/** Hash as tables keep it. @param type of the key */
export function tableHash(context: Context, type: ValueType, key: RawValue): number {
  return hashOfKey(context, type, key) & TABLE_MASK;
}

function hashOfKey(context: Context, type: ValueType, key: RawValue): number {
  switch (type) {
    case "f64":
      return bitsHash(boxNumber(key as number));
    case "bool":
    case "i32":
      return Math.imul(key as number, INTEGER_FACTOR);
    case "i64":
      return bitsHash(BigInt.asUintN(64, key as bigint));
    case "value":
      return boxedHash(context, BigInt.asUintN(64, key as bigint));
    default:
      return referenceHash(context, type === STRING_TYPE, (key as number) >>> 0);
  }
}

function boxedHash(context: Context, bits: bigint): number {
  if (Number(bits >> 48n) !== VALUE_TAG.reference) return bitsHash(bits);
  const address = Number(BigInt.asUintN(32, bits));
  return referenceHash(context, context.words.load(address) === STRING_TYPE, address);
}

function referenceHash(context: Context, isString: boolean, address: number): number {
  if (isString) return hashOf(readString(context, address));
  const product = Math.imul(address >>> 3, ADDRESS_FACTOR);
  return (product << 15) | (product >>> 17);
}

function bitsHash(bits: bigint): number {
  const value = bits === NEGATIVE_ZERO_BITS ? 0n : bits;
  const mixed = (value ^ (value >> 32n)) * BITS_FACTOR;
  return Number(BigInt.asIntN(32, BigInt.asUintN(64, mixed) >> 32n));
}
