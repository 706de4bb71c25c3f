/** Large integers as bytes and back: the library's magnitudes, lowest byte first, in whole units of 4. */

/** Two hexadecimal digits of every byte: half the time of making them each time. */
const HEXADECIMAL = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** The number whose magnitude the bytes are. */
export function bigintOfBytes(bytes: Uint8Array): bigint {
  let text = "0x0";
  for (let index = bytes.length - 1; index >= 0; index -= 1) {
    text += HEXADECIMAL[bytes[index] ?? 0];
  }
  return BigInt(text);
}

/** Likewise back, after `prefix` bytes of zero. The number is not negative. */
export function bytesOfBigint(value: bigint, prefix = 0): Uint8Array {
  const text = value.toString(16);
  const bytes = new Uint8Array(prefix + Math.ceil(text.length / 8) * 4);
  const units = new DataView(bytes.buffer);
  for (let end = text.length, at = prefix; end > 0; end -= 8, at += 4) {
    units.setUint32(at, Number.parseInt(text.slice(Math.max(0, end - 8), end), 16), true);
  }
  return bytes;
}

function parseBigint(text: string): bigint | undefined {
  try {
    return BigInt(text);
  } catch {
    return undefined;
  }
}

/** The rows of host functions for large integers. */
export const BIGINT_FUNCTIONS = {
  "BigInt.multiply": (a: Uint8Array, b: Uint8Array) =>
    bytesOfBigint(bigintOfBytes(a) * bigintOfBytes(b)),
  "BigInt.divide": (a: Uint8Array, b: Uint8Array) =>
    bytesOfBigint(bigintOfBytes(a) / bigintOfBytes(b)),
  "BigInt.toString": (magnitude: Uint8Array, radix: number) =>
    bigintOfBytes(magnitude).toString(radix),
  "BigInt.parse": (text: string) => {
    const value = parseBigint(text);
    if (value === undefined) return new Uint8Array();
    const bytes = bytesOfBigint(value < 0n ? -value : value, 4);
    if (value < 0n) bytes[0] = 1;
    return bytes;
  },
} as const;
