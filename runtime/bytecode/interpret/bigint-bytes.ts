/** Large integers as bytes and back: the library's magnitudes, lowest byte first, in whole units of 4. */

/** The number whose magnitude the bytes are. */
export function bigintOfBytes(bytes: Uint8Array): bigint {
  const units = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  for (let at = bytes.length - 4; at >= 0; at -= 4) {
    texts.push(units.getUint32(at, true).toString(16).padStart(8, "0"));
  }
  return texts.length === 0 ? 0n : BigInt(`0x${texts.join("")}`);
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
