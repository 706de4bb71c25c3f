/** `node:crypto`: digests and random values, by the host's own library. */
import { array_push, host_crypto_digest, host_crypto_random } from "tscript:intrinsics";
import { marked } from "./buffer-flag.ts";
import type { Buffer } from "./node-buffer.d.ts";
import { bytesToText, textToBytes } from "./bytes-text.ts";
import { DOMException } from "./dom-exception.ts";

type Data = string | Uint8Array;
type Encoding = "hex" | "base64" | "base64url" | "utf8" | "utf-8" | "latin1" | "binary" | "ascii";

function bytesOf(data: Data, encoding: string): Uint8Array {
  return typeof data === "string" ? textToBytes(data, encoding) : data;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** What `createHash` and `createHmac` give: it gathers what it is told and asks for the digest at the end. */
export class Hash {
  readonly $algorithm: string;
  readonly $key: Uint8Array | undefined;
  $pieces: Uint8Array[] = [];
  $isDone = false;

  constructor(algorithm: string, key: Uint8Array | undefined) {
    this.$algorithm = algorithm;
    this.$key = key;
  }

  update(data: Data, encoding: Encoding = "utf8"): this {
    if (this.$isDone) throw new Error("Digest already called");
    // A copy: what is passed may change before the end.
    array_push(this.$pieces, bytesOf(data, encoding).slice());
    return this;
  }

  digest(): Buffer;
  digest(encoding: Encoding): string;
  digest(encoding?: Encoding): any {
    if (this.$isDone) throw new Error("Digest already called");
    this.$isDone = true;
    const key = this.$key;
    const digest = host_crypto_digest(this.$algorithm, joined(this.$pieces), key ?? new Uint8Array(0), key !== undefined);
    return encoding === undefined ? marked(digest) : bytesToText(digest, encoding);
  }
}

export type Hmac = Hash;

export function createHash(algorithm: string): Hash {
  host_crypto_digest(algorithm, new Uint8Array(0), new Uint8Array(0), false);
  return new Hash(algorithm, undefined);
}

export function createHmac(algorithm: string, key: Data): Hash {
  return new Hash(algorithm, bytesOf(key, "utf8"));
}

/** `hash(algorithm, data)`: a digest at once. */
export function hash(algorithm: string, data: Data, encoding: Encoding = "hex"): string {
  return new Hash(algorithm, undefined).update(data).digest(encoding);
}

export function randomBytes(size: number): Buffer {
  return marked(host_crypto_random(size)) as Buffer;
}

export function randomInt(min: number, max?: number): number {
  const low = max === undefined ? 0 : min;
  const range = (max === undefined ? min : max) - low;
  if (!(range > 0)) throw new RangeError("The value of \"max\" is out of range.");
  // 48 bits; what lies past the last whole multiple of the range is drawn again, so that all values are equally likely.
  const limit = 281474976710656 - (281474976710656 % range);
  for (;;) {
    let value = 0;
    for (const byte of host_crypto_random(6)) value = value * 256 + byte;
    if (value < limit) return low + (value % range);
  }
}

export function randomUUID(): string {
  const bytes = host_crypto_random(16);
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = bytesToText(bytes, "hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

export type Integers = Int8Array | Uint8Array | Uint8ClampedArray | Int16Array | Uint16Array | Int32Array | Uint32Array | BigInt64Array | BigUint64Array;

/** `getRandomValues(array)`: fills it with random bytes. */
export function getRandomValues<T extends Integers>(array: T): T {
  const { byteLength } = array;
  if (byteLength > 65536)
    throw new DOMException("The requested length exceeds 65,536 bytes", "QuotaExceededError");
  new Uint8Array(array.buffer, array.byteOffset, byteLength).set(host_crypto_random(byteLength));
  return array;
}

/** What of `webcrypto` there is. */
export const webcrypto = { getRandomValues, randomUUID };

export function timingSafeEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) throw new RangeError("Input buffers must have the same byte length");
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= a[i] ^ b[i];
  return difference === 0;
}
