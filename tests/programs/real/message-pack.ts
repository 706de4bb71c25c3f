// MessagePack: any value to bytes and back, with DataView, typed arrays and unknown.
type Packable =
  | null
  | undefined
  | boolean
  | number
  | string
  | Uint8Array
  | Packable[]
  | { [key: string]: Packable }
  | Map<Packable, Packable>;

class Encoder {
  private buffer = new ArrayBuffer(16);
  private view = new DataView(this.buffer);
  private size = 0;
  private reserve(bytes: number): number {
    const at = this.size;
    this.size += bytes;
    if (this.size > this.buffer.byteLength) {
      const grown = new ArrayBuffer(Math.max(this.size, this.buffer.byteLength * 2));
      new Uint8Array(grown).set(new Uint8Array(this.buffer));
      this.buffer = grown;
      this.view = new DataView(grown);
    }
    return at;
  }
  private u8(value: number): void {
    const at = this.reserve(1);
    this.view.setUint8(at, value);
  }
  private u16(tag: number, value: number): void {
    this.u8(tag);
    const at = this.reserve(2);
    this.view.setUint16(at, value);
  }
  private u32(tag: number, value: number): void {
    this.u8(tag);
    const at = this.reserve(4);
    this.view.setUint32(at, value);
  }
  private head(count: number, fix: number, limit: number, tag16: number): void {
    if (count < limit) this.u8(fix | count);
    else if (count < 0x10000) this.u16(tag16, count);
    else this.u32(tag16 + 1, count);
  }
  write(value: Packable): this {
    if (value === null || value === undefined) this.u8(0xc0);
    else if (typeof value === "boolean") this.u8(value ? 0xc3 : 0xc2);
    else if (typeof value === "number") this.number(value);
    else if (typeof value === "string") {
      const bytes = new TextEncoder().encode(value);
      if (bytes.length < 32) this.u8(0xa0 | bytes.length);
      else if (bytes.length < 256) {
        this.u8(0xd9);
        this.u8(bytes.length);
      } else this.u16(0xda, bytes.length);
      this.bytes(bytes);
    } else if (value instanceof Uint8Array) {
      this.u8(0xc4);
      this.u8(value.length);
      this.bytes(value);
    } else if (Array.isArray(value)) {
      this.head(value.length, 0x90, 16, 0xdc);
      for (const item of value) this.write(item);
    } else {
      const entries: [Packable, Packable][] =
        value instanceof Map ? [...value] : Object.entries(value);
      this.head(entries.length, 0x80, 16, 0xde);
      for (const [key, item] of entries) this.write(key).write(item);
    }
    return this;
  }
  private number(value: number): void {
    if (
      Number.isInteger(value) &&
      !Object.is(value, -0) &&
      value >= -0x80000000 &&
      value <= 0xffffffff
    ) {
      if (value >= 0) {
        if (value < 0x80) this.u8(value);
        else if (value < 0x100) {
          this.u8(0xcc);
          this.u8(value);
        } else if (value < 0x10000) this.u16(0xcd, value);
        else this.u32(0xce, value);
      } else if (value >= -32) this.u8(value & 0xff);
      else if (value >= -128) {
        this.u8(0xd0);
        this.u8(value & 0xff);
      } else if (value >= -32768) this.u16(0xd1, value & 0xffff);
      else this.u32(0xd2, value >>> 0);
    } else {
      this.u8(0xcb);
      const at = this.reserve(8);
      this.view.setFloat64(at, value);
    }
  }
  private bytes(data: Uint8Array): void {
    const at = this.reserve(data.length);
    new Uint8Array(this.buffer, at, data.length).set(data);
  }
  finish(): Uint8Array {
    return new Uint8Array(this.buffer.slice(0, this.size));
  }
}

class Decoder {
  private at = 0;
  private readonly view: DataView;
  constructor(private readonly data: Uint8Array) {
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }
  private take<T>(bytes: number, read: (at: number) => T): T {
    if (this.at + bytes > this.data.length)
      throw new RangeError(`needs ${bytes} bytes at ${this.at} of ${this.data.length}`);
    const value = read(this.at);
    this.at += bytes;
    return value;
  }
  private u8 = () => this.take(1, (at) => this.view.getUint8(at));
  private u16 = () => this.take(2, (at) => this.view.getUint16(at));
  private u32 = () => this.take(4, (at) => this.view.getUint32(at));
  private text(length: number): string {
    return this.take(length, (at) => new TextDecoder().decode(this.data.subarray(at, at + length)));
  }
  private list(length: number): unknown[] {
    return Array.from({ length }, () => this.read());
  }
  private map(length: number): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    while (length-- > 0) {
      const key = this.read();
      result[String(key)] = this.read();
    }
    return result;
  }
  read(): unknown {
    const tag = this.u8();
    if (tag < 0x80) return tag;
    if (tag < 0x90) return this.map(tag & 15);
    if (tag < 0xa0) return this.list(tag & 15);
    if (tag < 0xc0) return this.text(tag & 31);
    if (tag >= 0xe0) return tag - 0x100;
    switch (tag) {
      case 0xc0:
        return null;
      case 0xc2:
      case 0xc3:
        return tag === 0xc3;
      case 0xc4: {
        const n = this.u8();
        return this.take(n, (at) => this.data.slice(at, at + n));
      }
      case 0xcb:
        return this.take(8, (at) => this.view.getFloat64(at));
      case 0xcc:
        return this.u8();
      case 0xcd:
        return this.u16();
      case 0xce:
        return this.u32();
      case 0xd0:
        return this.take(1, (at) => this.view.getInt8(at));
      case 0xd1:
        return this.take(2, (at) => this.view.getInt16(at));
      case 0xd2:
        return this.take(4, (at) => this.view.getInt32(at));
      case 0xd9:
        return this.text(this.u8());
      case 0xda:
        return this.text(this.u16());
      case 0xdc:
        return this.list(this.u16());
      case 0xde:
        return this.map(this.u16());
      default:
        throw new TypeError(`unknown tag 0x${tag.toString(16)}`);
    }
  }
}

const pack = (value: Packable) => new Encoder().write(value).finish();
const unpack = (data: Uint8Array) => new Decoder(data).read();
const hex = (data: Uint8Array) => [...data].map((b) => b.toString(16).padStart(2, "0")).join("");
const values: Packable[] = [
  null,
  true,
  7,
  200,
  65535,
  70000,
  -1,
  -100,
  -3000,
  -70000,
  1.5,
  -0,
  2 ** 40,
  "",
  "héllo €",
  "x".repeat(40),
  [1, [2, "three"]],
  { a: 1, b: { c: [false] } },
  new Map<Packable, Packable>([
    [1, "one"],
    ["k", null],
  ]),
  Uint8Array.of(1, 2, 255),
];
for (const value of values) console.log(hex(pack(value)).slice(0, 40), unpack(pack(value)));
const big = pack(Array.from({ length: 1000 }, (_, i) => i * 37));
const back = unpack(big);
console.log(
  big.length,
  Array.isArray(back) && back.length,
  Array.isArray(back) ? back.slice(-2) : "?",
);
for (const bad of [Uint8Array.of(0xc1), big.subarray(0, 50), Uint8Array.of(0xa5, 65)]) {
  try {
    unpack(bad);
  } catch (e) {
    console.log(e instanceof RangeError ? "range" : "type", (e as Error).message);
  }
}

// expect: c0 null
// expect: c3 true
// expect: 07 7
// expect: ccc8 200
// expect: cdffff 65535
// expect: ce00011170 70000
// expect: ff -1
// expect: d09c -100
// expect: d1f448 -3000
// expect: d2fffeee90 -70000
// expect: cb3ff8000000000000 1.5
// expect: cb8000000000000000 -0
// expect: cb4270000000000000 1099511627776
// expect: a0 
// expect: aa68c3a96c6c6f20e282ac héllo €
// expect: d928787878787878787878787878787878787878 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
// expect: 92019202a57468726565 [ 1, [ 2, 'three' ] ]
// expect: 82a16101a16281a16391c2 { a: 1, b: { c: [ false ] } }
// expect: 8201a36f6e65a16bc0 { '1': 'one', k: null }
// expect: c4030102ff Uint8Array(3) [ 1, 2, 255 ]
// expect: 2992 1000 [ 36926, 36963 ]
// expect: type unknown tag 0xc1
// expect: range needs 2 bytes at 50 of 50
// expect: range needs 5 bytes at 1 of 2
