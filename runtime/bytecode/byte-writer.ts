/** Writes the integers, numbers and texts of the binary form. LEB128: seven bits a byte, low ones first, as WebAssembly has them. */

export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** The bytes written so far: a copy. */
  toBytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  /** An unsigned integer below 2^32. */
  unsigned(value: number): void {
    let rest = value >>> 0;
    while (rest >= 0x80) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** A 32-bit integer. */
  signed(value: number): void {
    let rest = value | 0;
    while (rest < -0x40 || rest >= 0x40) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>= 7;
    }
    this.byte(rest & 0x7f);
  }

  /** A 64-bit integer. */
  signed64(value: bigint): void {
    let rest = BigInt.asIntN(64, value);
    while (rest < -0x40n || rest >= 0x40n) {
      this.byte(Number(rest & 0x7fn) | 0x80);
      rest >>= 7n;
    }
    this.byte(Number(rest & 0x7fn));
  }

  /** Four bytes, the low one first. */
  fixed32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >>> shift) & 0xff);
  }

  /** A number with all its bits; every NaN is written alike. */
  float64(value: number): void {
    this.#reserve(8);
    const view = new DataView(this.#bytes.buffer, this.#length, 8);
    view.setFloat64(0, Number.isNaN(value) ? Number.NaN : value, true);
    this.#length += 8;
  }

  /** UTF-16 units, so that a lone surrogate survives: one byte each when all are below 256, else two. */
  text(value: string): void {
    let isWide = false;
    for (let index = 0; index < value.length && !isWide; index += 1) {
      isWide = value.charCodeAt(index) > 0xff;
    }
    this.unsigned(value.length * 2 + (isWide ? 1 : 0));
    for (let index = 0; index < value.length; index += 1) {
      const unit = value.charCodeAt(index);
      this.byte(unit & 0xff);
      if (isWide) this.byte(unit >>> 8);
    }
  }

  bytes(values: Uint8Array): void {
    this.#reserve(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
