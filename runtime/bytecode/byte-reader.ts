/**
 * Reads what byte-writer.ts writes, from bytes of any origin. The first failure is kept; from then on every read gives zero and every count
 * is zero, so that the loops of a reader end by themselves and need no checks in between.
 */

export interface ReadFailure {
  readonly offset: number;
  readonly message: string;
}

export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #offset: number;
  failure: ReadFailure | undefined;

  constructor(bytes: Uint8Array, offset: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#offset = offset;
  }

  get offset(): number {
    return this.#offset;
  }

  get remaining(): number {
    return this.#bytes.length - this.#offset;
  }

  fail(message: string, offset: number = this.#offset): void {
    this.failure ??= { offset, message };
    // Nothing more is read, whoever asks.
    this.#offset = this.#bytes.length;
  }

  byte(): number {
    const value = this.#bytes[this.#offset];
    if (value === undefined) {
      this.fail("the file ends too early");
      return 0;
    }
    this.#offset += 1;
    return value;
  }

  unsigned(): number {
    const start = this.#offset;
    let value = 0;
    for (let factor = 1; ; factor *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80 && value < 2 ** 32) return value;
      if (byte < 0x80 || factor === 0x80 ** 4) break;
    }
    this.fail("an integer does not fit 32 bits", start);
    return 0;
  }

  signed(): number {
    const start = this.#offset;
    // Four bytes hold what programs are full of; only what is longer pays for big integers.
    let low = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.byte();
      low |= (byte & 0x7f) << shift;
      if (byte < 0x80) return (low << (25 - shift)) >> (25 - shift);
    }
    this.#offset = start;
    const value = this.signed64();
    const narrow = Number(BigInt.asIntN(32, value));
    if (BigInt(narrow) === value) return narrow;
    this.fail("an integer does not fit 32 bits", start);
    return 0;
  }

  signed64(): bigint {
    const start = this.#offset;
    let value = 0n;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = this.byte();
      value |= BigInt(byte & 0x7f) << BigInt(shift);
      if (byte < 0x80) {
        const signed = BigInt.asIntN(shift + 7, value);
        if (BigInt.asIntN(64, signed) === signed) return signed;
        break;
      }
    }
    this.fail("an integer does not fit 64 bits", start);
    return 0n;
  }

  /** A number; whatever NaN the bytes hold, the one NaN is given: others mark holes in arrays and must not come from outside. */
  float64(): number {
    if (this.remaining < 8) {
      this.fail("the file ends too early");
      return 0;
    }
    const value = this.#view.getFloat64(this.#offset, true);
    this.#offset += 8;
    return Number.isNaN(value) ? Number.NaN : value;
  }

  /** How many items follow, each of at least one byte: never more than there are bytes left. */
  count(): number {
    const start = this.#offset;
    const value = this.unsigned();
    if (value <= this.remaining) return value;
    this.fail(`a list of ${value} items is longer than the file`, start);
    return 0;
  }

  text(): string {
    const start = this.#offset;
    const header = this.unsigned();
    const units = Math.floor(header / 2);
    const width = 1 + (header % 2);
    if (units * width > this.remaining) {
      this.fail(`a text of ${units} units is longer than the file`, start);
      return "";
    }
    const pieces: string[] = [];
    // String.fromCharCode takes its units as arguments, of which there may not be too many.
    for (let done = 0; done < units; done += 4096) {
      const piece = new Uint16Array(Math.min(4096, units - done));
      for (let index = 0; index < piece.length; index += 1) {
        piece[index] = width === 1 ? this.byte() : this.byte() | (this.byte() << 8);
      }
      pieces.push(String.fromCharCode(...piece));
    }
    return pieces.join("");
  }
}
