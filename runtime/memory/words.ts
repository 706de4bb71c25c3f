/**
 * The only typed-array access to the shared memory: plain and atomic loads and stores by byte address. Addresses are numbers in
 * 0 … 2^32 - 1 or their signed i32 form as Wasm passes them; both are accepted. The memory never grows after creation, so views stay valid.
 */
export class Words {
  readonly i32: Int32Array;
  readonly u8: Uint8Array;
  readonly u16: Uint16Array;
  readonly f64: Float64Array;
  readonly u64: BigUint64Array;
  readonly buffer: SharedArrayBuffer;

  constructor(memory: WebAssembly.Memory) {
    const buffer = memory.buffer as unknown;
    if (!(buffer instanceof SharedArrayBuffer)) throw new TypeError("the memory must be shared");
    this.buffer = buffer;
    this.i32 = new Int32Array(buffer);
    this.u8 = new Uint8Array(buffer);
    this.u16 = new Uint16Array(buffer);
    this.f64 = new Float64Array(buffer);
    this.u64 = new BigUint64Array(buffer);
  }

  /** Plain load of 4 bytes, signed. */
  load(address: number): number {
    return this.i32[address >>> 2]!;
  }
  /** Plain load of 4 bytes, unsigned: for addresses. */
  loadAddress(address: number): number {
    return this.i32[address >>> 2]! >>> 0;
  }
  store(address: number, value: number): void {
    this.i32[address >>> 2] = value;
  }
  loadByte(address: number): number {
    return this.u8[address >>> 0]!;
  }
  storeByte(address: number, value: number): void {
    this.u8[address >>> 0] = value;
  }
  load16(address: number): number {
    return this.u16[address >>> 1]!;
  }
  loadF64(address: number): number {
    return this.f64[address >>> 3]!;
  }
  storeF64(address: number, value: number): void {
    this.f64[address >>> 3] = value;
  }
  load64(address: number): bigint {
    return this.u64[address >>> 3]!;
  }
  store64(address: number, value: bigint): void {
    this.u64[address >>> 3] = value;
  }
  /** Plain addition to 8 bytes. */
  add64(address: number, value: number): void {
    this.u64[address >>> 3]! += BigInt(value);
  }

  /** Sequentially consistent load. */
  atomicLoad(address: number): number {
    return Atomics.load(this.i32, address >>> 2);
  }
  atomicStore(address: number, value: number): void {
    Atomics.store(this.i32, address >>> 2, value);
  }
  atomicAdd(address: number, value: number): number {
    return Atomics.add(this.i32, address >>> 2, value);
  }
  atomicExchange(address: number, value: number): number {
    return Atomics.exchange(this.i32, address >>> 2, value);
  }
  /** @returns true when the word was `expected` and now is `value` */
  compareExchange(address: number, expected: number, value: number): boolean {
    return Atomics.compareExchange(this.i32, address >>> 2, expected, value) === expected;
  }
  /** As `compareExchange`, of one byte. */
  compareExchangeByte(address: number, expected: number, value: number): boolean {
    return Atomics.compareExchange(this.u8, address >>> 0, expected, value) === expected;
  }
  atomicLoadByte(address: number): number {
    return Atomics.load(this.u8, address >>> 0);
  }
  atomicStoreByte(address: number, value: number): void {
    Atomics.store(this.u8, address >>> 0, value);
  }
  /** Sleeps while the word is `expected`, at most `timeoutMs`. */
  wait(address: number, expected: number, timeoutMs?: number): void {
    Atomics.wait(this.i32, address >>> 2, expected, timeoutMs);
  }
  notify(address: number): void {
    Atomics.notify(this.i32, address >>> 2);
  }
}

/** Most a program can ask for: all of a 32-bit address space. Untouched pages cost nothing. */
export const MAX_MEMORY_BYTES = 2 ** 32;
const PAGE_BYTES = 65536;

/**
 * Makes the shared memory at its full size at once: growing a shared memory would invalidate every view, and pages nobody touches are free.
 * @param bytes rounded up to pages; at most 4 GiB
 * @throws RangeError when the system refuses that much address space
 */
export function createSharedMemory(bytes: number): WebAssembly.Memory {
  const pages = Math.min(Math.ceil(bytes / PAGE_BYTES), MAX_MEMORY_BYTES / PAGE_BYTES);
  return new WebAssembly.Memory({
    initial: pages,
    maximum: MAX_MEMORY_BYTES / PAGE_BYTES,
    shared: true,
  });
}
