/** Hashes of Map keys, as generated code computes them: tests hold the two against each other. */
import { FIRST_TAG, VALUE_TAG } from "../abi/object-layout.ts";
import { STRING_TYPE, type ValueType } from "../bytecode/module.ts";
import { BITS_MULTIPLIER, HASH_MULTIPLIER } from "../translate/key-hash.ts";
import { hashOf } from "../translate/string-hash.ts";
import { boxNumber, unboxNumber } from "./boxed.ts";
import type { RawValue } from "./call.ts";
import type { Context } from "./context.ts";
import { readString } from "./strings/rope.ts";

const INTEGER_FACTOR = -1640531527;
/** Hash tables keep 31 bits. */
const TABLE_MASK = 0x7fff_ffff;

/** Hash as tables keep it. @param type of the key */
export function tableHash(context: Context, type: ValueType, key: RawValue): number {
  return hashOfKey(context, type, key) & TABLE_MASK;
}

function hashOfKey(context: Context, type: ValueType, key: RawValue): number {
  switch (type) {
    case "f64":
      return numberHash(key as number);
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
  if (bits < FIRST_TAG) return numberHash(unboxNumber(bits));
  if (Number(bits >> 48n) !== VALUE_TAG.reference) return bitsHash(bits);
  const address = Number(BigInt.asUintN(32, bits));
  return referenceHash(context, context.words.load(address) === STRING_TYPE, address);
}

function referenceHash(context: Context, isString: boolean, address: number): number {
  if (isString) return hashOf(readString(context, address));
  return mixed(address >>> 3);
}

function numberHash(number: number): number {
  // -0 is 0 for a Map, and it is here.
  const integer = number | 0;
  return integer === number ? mixed(integer) : bitsHash(boxNumber(number));
}

function mixed(number: number): number {
  return folded(Math.imul(number, HASH_MULTIPLIER));
}

function folded(product: number): number {
  return product ^ (product >>> 16);
}

function bitsHash(bits: bigint): number {
  const product = BigInt.asUintN(64, (bits ^ (bits >> 32n)) * BITS_MULTIPLIER);
  return folded(Number(BigInt.asIntN(32, product >> 32n)));
}
