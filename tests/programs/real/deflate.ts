// LZ77 with a hash chain and canonical Huffman codes in a bit stream, and an inflate for them.
class BitWriter {
  private bytes: number[] = [];
  private buffer = 0;
  private count = 0;
  write(value: number, bits: number): void {
    for (let i = 0; i < bits; i++) {
      this.buffer |= ((value >>> i) & 1) << this.count++;
      if (this.count === 8) this.flush();
    }
  }
  writeHuffman(code: number, bits: number): void {
    for (let i = bits - 1; i >= 0; i--) this.write((code >>> i) & 1, 1);
  }
  private flush(): void {
    this.bytes.push(this.buffer);
    this.buffer = this.count = 0;
  }
  finish(): Uint8Array {
    if (this.count > 0) this.flush();
    return Uint8Array.from(this.bytes);
  }
}

class BitReader {
  private at = 0;
  private bit = 0;
  constructor(private readonly data: Uint8Array) {}
  read(bits: number): number {
    let value = 0;
    for (let i = 0; i < bits; i++) {
      if (this.at >= this.data.length) throw new RangeError("unexpected end of data");
      value |= ((this.data[this.at] >> this.bit) & 1) << i;
      if (++this.bit === 8) {
        this.bit = 0;
        this.at++;
      }
    }
    return value;
  }
}

const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
  163, 195, 227, 258,
];
const LENGTH_EXTRA = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
];
const DISTANCE_BASE: number[] = [];
const DISTANCE_EXTRA: number[] = [];
for (let code = 0, base = 1; code < 30; code++) {
  const extra = code < 4 ? 0 : (code >> 1) - 1;
  DISTANCE_BASE.push(base);
  DISTANCE_EXTRA.push(extra);
  base += 1 << extra;
}

interface HuffmanTable {
  readonly lengths: readonly number[];
  readonly codes: readonly number[];
}

function canonical(lengths: number[]): HuffmanTable {
  const longest = Math.max(...lengths);
  const counts = new Array<number>(longest + 1).fill(0);
  for (const length of lengths) if (length > 0) counts[length]++;
  const next = [0];
  for (let bits = 1, code = 0; bits <= longest; bits++)
    next[bits] = code = (code + (bits > 1 ? counts[bits - 1] : 0)) << 1;
  return { lengths, codes: lengths.map((length) => (length === 0 ? 0 : next[length]++)) };
}

const LITERALS = canonical(
  Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)),
);
const DISTANCES = canonical(new Array(30).fill(5));

class Decoder {
  private readonly symbols = new Map<number, number>();
  constructor(table: HuffmanTable) {
    table.codes.forEach((code, symbol) =>
      this.symbols.set((table.lengths[symbol] << 16) | code, symbol),
    );
  }
  decode(reader: BitReader): number {
    let code = 0;
    for (let length = 1; length <= 15; length++) {
      code = (code << 1) | reader.read(1);
      const symbol = this.symbols.get((length << 16) | code);
      if (symbol !== undefined) return symbol;
    }
    throw new Error("no such code");
  }
}

type Token =
  | { kind: "literal"; byte: number }
  | { kind: "match"; length: number; distance: number };

function tokenize(data: Uint8Array): Token[] {
  const tokens: Token[] = [];
  const heads = new Int32Array(1 << 12).fill(-1);
  const previous = new Int32Array(data.length);
  const hash = (i: number) => ((data[i] << 8) ^ (data[i + 1] << 4) ^ data[i + 2]) & 0xfff;
  const insert = (i: number) => {
    if (i + 2 >= data.length) return;
    const h = hash(i);
    previous[i] = heads[h];
    heads[h] = i;
  };
  for (let i = 0; i < data.length; ) {
    let best = 0,
      distance = 0;
    if (i + 2 < data.length) {
      let candidate = heads[hash(i)];
      for (
        let tries = 0;
        candidate >= 0 && i - candidate <= 32768 && tries < 32;
        tries++, candidate = previous[candidate]
      ) {
        let length = 0;
        while (
          length < 258 &&
          i + length < data.length &&
          data[candidate + length] === data[i + length]
        )
          length++;
        if (length > best) [best, distance] = [length, i - candidate];
      }
    }
    if (best >= 3) {
      tokens.push({ kind: "match", length: best, distance });
      for (const end = i + best; i < end; i++) insert(i);
    } else {
      tokens.push({ kind: "literal", byte: data[i] });
      insert(i++);
    }
  }
  return tokens;
}

function lastAtMost(bases: readonly number[], value: number): number {
  let low = 0,
    high = bases.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (bases[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function deflate(data: Uint8Array): Uint8Array {
  const writer = new BitWriter();
  writer.write(1, 1);
  writer.write(1, 2);
  for (const token of tokenize(data)) {
    if (token.kind === "literal") {
      writer.writeHuffman(LITERALS.codes[token.byte], LITERALS.lengths[token.byte]);
      continue;
    }
    const l = lastAtMost(LENGTH_BASE, token.length);
    writer.writeHuffman(LITERALS.codes[257 + l], LITERALS.lengths[257 + l]);
    writer.write(token.length - LENGTH_BASE[l], LENGTH_EXTRA[l]);
    const d = lastAtMost(DISTANCE_BASE, token.distance);
    writer.writeHuffman(DISTANCES.codes[d], 5);
    writer.write(token.distance - DISTANCE_BASE[d], DISTANCE_EXTRA[d]);
  }
  writer.writeHuffman(LITERALS.codes[256], 7);
  return writer.finish();
}

export function inflate(data: Uint8Array): Uint8Array {
  const reader = new BitReader(data);
  const out: number[] = [];
  const literals = new Decoder(LITERALS);
  const distances = new Decoder(DISTANCES);
  if (reader.read(1) !== 1 || reader.read(2) !== 1)
    throw new Error("only one block of fixed codes");
  for (;;) {
    const symbol = literals.decode(reader);
    if (symbol === 256) break;
    if (symbol < 256) {
      out.push(symbol);
      continue;
    }
    const length = LENGTH_BASE[symbol - 257] + reader.read(LENGTH_EXTRA[symbol - 257]);
    const code = distances.decode(reader);
    const distance = DISTANCE_BASE[code] + reader.read(DISTANCE_EXTRA[code]);
    const start = out.length - distance;
    if (start < 0) throw new RangeError(`distance ${distance} before the start`);
    for (let i = 0; i < length; i++) out.push(out[start + i]);
  }
  return new Uint8Array(out);
}

function adler32(data: Uint8Array): number {
  let a = 1,
    b = 0;
  for (const byte of data) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

const encode = (text: string) => Uint8Array.from([...text].map((c) => c.charCodeAt(0) & 255));
const samples: Record<string, string> = {
  empty: "",
  short: "abc",
  repeated: "ab".repeat(500),
  prose:
    "It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness. ".repeat(
      8,
    ),
};
for (const [name, text] of Object.entries(samples)) {
  const data = encode(text);
  const packed = deflate(data);
  const back = inflate(packed);
  console.log(
    name,
    data.length,
    "->",
    packed.length,
    adler32(back).toString(16),
    adler32(back) === adler32(data),
  );
}
console.log(
  Array.from(deflate(encode("hello hello hello")), (b) => b.toString(16).padStart(2, "0")).join(
    " ",
  ),
);
for (const broken of [
  Uint8Array.of(5),
  deflate(encode("some text")).subarray(0, 4),
  Uint8Array.of(3, 2, 0, 0),
]) {
  try {
    console.log(inflate(broken).length);
  } catch (e) {
    const { name, message } = e as Error;
    console.log(name + ":", message);
  }
}

// expect: empty 0 -> 2 1 true
// expect: short 3 -> 5 24d0127 true
// expect: repeated 1000 -> 11 caa47cec true
// expect: prose 880 -> 69 9fb932b8 true
// expect: cb 48 cd c9 c9 57 40 22 01
// expect: Error: only one block of fixed codes
// expect: RangeError: unexpected end of data
// expect: RangeError: distance 1 before the start
