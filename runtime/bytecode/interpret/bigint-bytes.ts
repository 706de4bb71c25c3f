/** Large integers as bytes and back: the library's magnitudes, lowest byte first, in whole units of 4. */

/** The number whose magnitude the bytes are. */
export function bigintOfBytes(bytes: Uint8Array): bigint {
  let text = "";
  for (let index = bytes.length - 1; index >= 0; index -= 1) {
    text += (bytes[index] ?? 0).toString(16).padStart(2, "0");
  }
  return text === "" ? 0n : BigInt(`0x${text}`);
}

/** Likewise back, after `prefix` bytes of zero. The number is not negative. */
export function bytesOfBigint(value: bigint, prefix = 0): Uint8Array {
  const text = value.toString(16);
  const bytes = new Uint8Array(prefix + Math.ceil(text.length / 8) * 4);
  for (let end = text.length, at = prefix; end > 0; end -= 2, at += 1) {
    bytes[at] = Number.parseInt(text.slice(Math.max(0, end - 2), end), 16);
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
