// Image encoders: PNG with stored/fixed deflate, GIF with LZW, BMP; drawing with fluent canvas; adler/crc; plugin table of encoders
type RGB = readonly [r: number, g: number, b: number];
type Format = "png" | "gif" | "bmp" | "ppm";
interface Encoder<O extends object = {}> {
  readonly mime: `image/${string}`;
  encode(image: Canvas, options?: O): Uint8Array;
}
type EncoderTable = {
  png: Encoder<{ filter?: 0 | 1 | 2 }>;
  gif: Encoder<{ maxColours?: number }>;
  bmp: Encoder;
  ppm: Encoder;
};
type OptionsOf<F extends Format> = EncoderTable[F] extends Encoder<infer O> ? O : never;

const hsl = (h: number, s: number, l: number): RGB => {
  const a = s * Math.min(l, 1 - l);
  const f = (n: number) => {
    const k = (n + h / 30) % 12;
    return Math.round(255 * (l - a * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [f(0), f(8), f(4)];
};
class Canvas {
  readonly pixels: Uint8ClampedArray;
  #pen: RGB = [0, 0, 0];
  constructor(
    readonly width: number,
    readonly height: number,
    background: RGB = [255, 255, 255],
  ) {
    this.pixels = new Uint8ClampedArray(width * height * 3);
    for (let i = 0; i < this.pixels.length; i++) this.pixels[i] = background[i % 3]!;
  }
  pen(...c: [RGB] | [number, number, number]): this {
    this.#pen = c.length === 1 ? c[0] : c;
    return this;
  }
  set(x: number, y: number, alpha = 1): this {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return this;
    const at = (y * this.width + x) * 3;
    this.#pen.forEach((v, i) => {
      this.pixels[at + i] = this.pixels[at + i]! * (1 - alpha) + v * alpha;
    });
    return this;
  }
  line(x0: number, y0: number, x1: number, y1: number): this {
    const dx = Math.abs(x1 - x0),
      dy = -Math.abs(y1 - y0),
      sx = Math.sign(x1 - x0),
      sy = Math.sign(y1 - y0);
    for (let e = dx + dy; ; ) {
      this.set(x0, y0);
      if (x0 === x1 && y0 === y1) return this;
      const e2 = 2 * e;
      if (e2 >= dy) {
        e += dy;
        x0 += sx;
      }
      if (e2 <= dx) {
        e += dx;
        y0 += sy;
      }
    }
  }
  disc(cx: number, cy: number, r: number): this {
    for (let y = Math.floor(cy - r); y <= cy + r; y++)
      for (let x = Math.floor(cx - r); x <= cx + r; x++) {
        const d = r + 0.5 - Math.hypot(x - cx, y - cy);
        if (d > 0) this.set(x, y, Math.min(1, d));
      }
    return this;
  }
  polygon(...points: [number, number][]): this {
    points.forEach(([x, y], i) => {
      const [a, b] = points[(i + 1) % points.length]!;
      this.line(x, y, a, b);
    });
    return this;
  }
  *rows(): Generator<Uint8ClampedArray> {
    for (let y = 0; y < this.height; y++)
      yield this.pixels.subarray(y * this.width * 3, (y + 1) * this.width * 3);
  }
}

class Bytes {
  private chunks: Uint8Array[] = [];
  private size = 0;
  raw(b: ArrayLike<number> & Iterable<number>): this {
    const u = Uint8Array.from(b);
    this.chunks.push(u);
    this.size += u.length;
    return this;
  }
  ascii(s: string) {
    return this.raw([...s].map((c) => c.charCodeAt(0)));
  }
  be32(v: number) {
    return this.raw([v >>> 24, (v >>> 16) & 255, (v >>> 8) & 255, v & 255]);
  }
  le16(v: number) {
    return this.raw([v & 255, v >> 8]);
  }
  le32(v: number) {
    return this.le16(v & 0xffff).le16(v >>> 16);
  }
  u8(...v: number[]) {
    return this.raw(v);
  }
  build(): Uint8Array {
    const out = new Uint8Array(this.size);
    this.chunks.reduce((at, c) => (out.set(c, at), at + c.length), 0);
    return out;
  }
}
const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});
const crc32 = (b: Uint8Array) => ~b.reduce((c, x) => CRC[(c ^ x) & 255]! ^ (c >>> 8), -1) >>> 0;
const adler = (b: Uint8Array) => {
  let a = 1,
    s = 0;
  for (const x of b) {
    a = (a + x) % 65521;
    s = (s + a) % 65521;
  }
  return ((s << 16) | a) >>> 0;
};

class LsbWriter {
  readonly out: number[] = [];
  private acc = 0;
  private n = 0;
  write(value: number, bits: number) {
    this.acc |= value << this.n;
    this.n += bits;
    while (this.n >= 8) {
      this.out.push(this.acc & 255);
      this.acc >>>= 8;
      this.n -= 8;
    }
  }
  reversed(value: number, bits: number) {
    for (let i = bits - 1; i >= 0; i--) this.write((value >>> i) & 1, 1);
  }
  flush() {
    if (this.n) {
      this.out.push(this.acc & 255);
      this.acc = this.n = 0;
    }
    return this.out;
  }
}
function deflateFixed(data: Uint8Array): Uint8Array {
  const w = new LsbWriter();
  w.write(0x78, 8);
  w.write(0x01, 8);
  w.write(1, 1);
  w.write(1, 2);
  const literal = (v: number) =>
    v < 144
      ? w.reversed(0x30 + v, 8)
      : v < 256
        ? w.reversed(0x190 + v - 144, 9)
        : v < 280
          ? w.reversed(v - 256, 7)
          : w.reversed(0xc0 + v - 280, 8);
  const pick = (v: number, base: number[]) => {
    let i = base.length - 1;
    while (base[i]! > v) i--;
    return i;
  };
  const LEN = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ];
  const DIST = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ];
  const seen = new Map<number, number>();
  for (let i = 0; i < data.length; ) {
    const key = (data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!;
    const prev = i + 2 < data.length ? seen.get(key) : undefined;
    let n = 0;
    if (prev !== undefined && i - prev <= 32768)
      while (n < 258 && i + n < data.length && data[prev + n] === data[i + n]) n++;
    if (n >= 3) {
      const li = pick(n, LEN),
        di = pick(i - prev!, DIST);
      literal(257 + li);
      w.write(n - LEN[li]!, li < 8 || li === 28 ? 0 : (li >> 2) - 1);
      w.reversed(di, 5);
      w.write(i - prev! - DIST[di]!, di < 4 ? 0 : (di >> 1) - 1);
    } else {
      literal(data[i]!);
      n = 1;
    }
    for (let k = 0; k < n; k++, i++)
      seen.set((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!, i);
  }
  literal(256);
  return new Bytes().raw(w.flush()).be32(adler(data)).build();
}
function quantize(image: Canvas, max: number): { palette: RGB[]; indexes: Uint8Array } {
  const counts = new Map<number, number>();
  const packed: number[] = [];
  for (let i = 0; i < image.pixels.length; i += 3) {
    const [r, g, b] = image.pixels.subarray(i, i + 3);
    const k = (r! << 16) | (g! << 8) | b!;
    packed.push(k);
    counts.set(k, (counts.get(k) ?? 0) + 1);
  }
  const palette = [...counts]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, max)
    .map(([k]): RGB => [k >> 16, (k >> 8) & 255, k & 255]);
  const cache = new Map<number, number>();
  const nearest = (k: number) => {
    const hit = cache.get(k);
    if (hit !== undefined) return hit;
    const [best] = palette.reduce<[number, number]>(
      ([bi, bd], [r, g, b], i) => {
        const d = (r - (k >> 16)) ** 2 + (g - ((k >> 8) & 255)) ** 2 + (b - (k & 255)) ** 2;
        return d < bd ? [i, d] : [bi, bd];
      },
      [0, Infinity],
    );
    cache.set(k, best);
    return best;
  };
  return { palette, indexes: Uint8Array.from(packed, nearest) };
}
function lzw(indexes: Uint8Array, bits: number): number[] {
  const w = new LsbWriter(),
    clear = 1 << bits,
    end = clear + 1;
  let table = new Map<string, number>(),
    next = end + 1,
    size = bits + 1,
    prefix = "";
  const code = (s: string) => (s.length === 1 ? s.charCodeAt(0) : table.get(s)!);
  w.write(clear, size);
  for (const i of indexes) {
    const c = String.fromCharCode(i),
      longer = prefix + c;
    if (prefix === "" || table.has(longer)) {
      prefix = longer;
      continue;
    }
    w.write(code(prefix), size);
    if (next < 4096) {
      table.set(longer, next++);
      if (next - 1 === 1 << size && size < 12) size++;
    } else {
      w.write(clear, size);
      table = new Map();
      next = end + 1;
      size = bits + 1;
    }
    prefix = c;
  }
  w.write(code(prefix), size);
  w.write(end, size);
  return w.flush();
}
const ENCODERS: EncoderTable = {
  png: {
    mime: "image/png",
    encode(img, { filter = 0 } = {}) {
      const raw: number[] = [];
      let above: Uint8ClampedArray | undefined;
      for (const row of img.rows()) {
        raw.push(filter);
        row.forEach((v, i) =>
          raw.push(
            filter === 1
              ? (v - (row[i - 3] ?? 0)) & 255
              : filter === 2
                ? (v - (above?.[i] ?? 0)) & 255
                : v,
          ),
        );
        above = row;
      }
      const chunk = (b: Bytes, type: string, data: Uint8Array) => {
        const body = new Bytes().ascii(type).raw(data).build();
        return b.be32(data.length).raw(body).be32(crc32(body));
      };
      const b = new Bytes().u8(137).ascii("PNG\r\n\x1a\n");
      chunk(b, "IHDR", new Bytes().be32(img.width).be32(img.height).u8(8, 2, 0, 0, 0).build());
      chunk(b, "IDAT", deflateFixed(Uint8Array.from(raw)));
      return chunk(b, "IEND", new Uint8Array()).build();
    },
  },
  gif: {
    mime: "image/gif",
    encode(img, options = {}) {
      const { palette, indexes } = quantize(img, options.maxColours ?? 256);
      const bits = Math.max(2, Math.ceil(Math.log2(palette.length)));
      const b = new Bytes()
        .ascii("GIF89a")
        .le16(img.width)
        .le16(img.height)
        .u8(0x80 | (bits - 1), 0, 0);
      for (let i = 0; i < 1 << bits; i++) b.raw(palette[i] ?? [0, 0, 0]);
      b.u8(0x2c).le16(0).le16(0).le16(img.width).le16(img.height).u8(0, bits);
      const data = lzw(indexes, bits);
      for (let i = 0; i < data.length; i += 255) {
        const part = data.slice(i, i + 255);
        b.u8(part.length, ...part);
      }
      return b.u8(0, 0x3b).build();
    },
  },
  bmp: {
    mime: "image/bmp",
    encode(img) {
      const stride = (img.width * 3 + 3) & ~3;
      const b = new Bytes()
        .ascii("BM")
        .le32(54 + stride * img.height)
        .le32(0)
        .le32(54)
        .le32(40)
        .le32(img.width)
        .le32(img.height)
        .le16(1)
        .le16(24)
        .le32(0)
        .le32(stride * img.height)
        .le32(2835)
        .le32(2835)
        .le32(0)
        .le32(0);
      for (const row of [...img.rows()].reverse()) {
        const line = new Uint8Array(stride);
        for (let i = 0; i < row.length; i += 3) line.set([row[i + 2]!, row[i + 1]!, row[i]!], i);
        b.raw(line);
      }
      return b.build();
    },
  },
  ppm: {
    mime: "image/ppm",
    encode: (img) =>
      new Bytes().ascii(`P6\n${img.width} ${img.height}\n255\n`).raw(img.pixels).build(),
  },
};
function encode<F extends Format>(
  image: Canvas,
  format: F,
  options?: OptionsOf<F>,
): { mime: string; bytes: Uint8Array } {
  const e = ENCODERS[format] as Encoder<object>;
  return { mime: e.mime, bytes: e.encode(image, options) };
}
const art = new Canvas(48, 32, [240, 240, 255])
  .pen(hsl(200, 0.8, 0.5))
  .disc(16, 16, 9)
  .pen(200, 30, 30)
  .line(0, 0, 47, 31)
  .pen(hsl(120, 1, 0.25))
  .polygon([30, 4], [44, 10], [36, 26]);
const report = (f: Format, b: Uint8Array) =>
  `${f} ${b.length} crc=${crc32(b).toString(16).padStart(8, "0")} ${[...b.subarray(0, 8)].map((x) => x.toString(16).padStart(2, "0")).join(" ")}`;
for (const f of ["png", "gif", "bmp", "ppm"] as const) {
  const { mime, bytes } = encode(art, f);
  console.log(mime, report(f, bytes));
}
console.log(
  report("png", encode(art, "png", { filter: 1 }).bytes),
  report("png", encode(art, "png", { filter: 2 }).bytes),
);
console.log(report("gif", encode(art, "gif", { maxColours: 4 }).bytes));
for (let y = 0; y < art.height; y += 4) {
  let line = "";
  for (let x = 0; x < art.width; x += 2) {
    const [r = 0, g = 0, b = 0] = art.pixels.slice((y * 48 + x) * 3, (y * 48 + x) * 3 + 3);
    line += " .:-=+*#%@"[9 - Math.floor((r * 0.3 + g * 0.59 + b * 0.11) / 25.6)];
  }
  console.log(line.trimEnd());
}
console.log(quantize(art, 3).palette, Object.keys(ENCODERS), hsl(0, 1, 0.5));
// expect: image/png png 745 crc=b968fd67 89 50 4e 47 0d 0a 1a 0a
// expect: image/gif gif 297 crc=321ba38b 47 49 46 38 39 61 30 00
// expect: image/bmp bmp 4662 crc=5e050be7 42 4d 36 12 00 00 00 00
// expect: image/ppm ppm 4621 crc=2e395acf 50 36 0a 34 38 20 33 32
// expect: png 797 crc=f481d202 89 50 4e 47 0d 0a 1a 0a png 893 crc=89becaf9 89 50 4e 47 0d 0a 1a 0a
// expect: gif 201 crc=5367681e 47 49 46 38 39 61 30 00
// expect: *
// expect:    *           #
// expect:       *+++-         #
// expect:     -++++*++-   #
// expect:     ++++++++*
// expect:     -+++++++-  * #
// expect:       -+++-       *
// expect:                      *
// expect: [ [ 240, 240, 255 ], [ 25, 161, 230 ], [ 0, 128, 0 ] ] [ 'png', 'gif', 'bmp', 'ppm' ] [ 255, 0, 0 ]
