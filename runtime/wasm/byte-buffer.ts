/** Growing byte array that everything in a module is written into. */
export class ByteBuffer {
  #bytes: Uint8Array;
  #length = 0;
  // Made when the first float comes: a DataView over every buffer would double the cost of small functions.
  #scratch: DataView<ArrayBuffer> | undefined;

  /** @param capacity bytes to reserve; the buffer doubles when they are used up */
  constructor(capacity = 256) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  /** Appends one byte; only the low eight bits are kept. */
  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#reserve(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  /** Appends all of `bytes`. */
  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Appends an IEEE 754 single. */
  float32(value: number): void {
    const scratch = this.#floatScratch();
    scratch.setFloat32(0, value, true);
    this.append(new Uint8Array(scratch.buffer, 0, 4));
  }

  /** Appends an IEEE 754 double. */
  float64(value: number): void {
    const scratch = this.#floatScratch();
    scratch.setFloat64(0, value, true);
    this.append(new Uint8Array(scratch.buffer, 0, 8));
  }

  /** Forgets everything written; the memory is kept. */
  clear(): void {
    this.#length = 0;
  }

  /** The bytes written so far, not copied: valid until the next write. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #floatScratch(): DataView<ArrayBuffer> {
    this.#scratch ??= new DataView(new ArrayBuffer(8));
    return this.#scratch;
  }

  #reserve(count: number): void {
    const needed = this.#length + count;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.view());
    this.#bytes = grown;
  }
}
