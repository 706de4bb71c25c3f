// Four codecs behind one interface, measured on the same inputs.
class BitWriter {
  private bytes: number[] = [];
  private cur = 0;
  private n = 0;
  write(v: number, bits: number) {
    for (let i = bits - 1; i >= 0; i--) {
      this.cur = (this.cur << 1) | ((v >> i) & 1);
      if (++this.n === 8) {
        this.bytes.push(this.cur);
        this.cur = this.n = 0;
      }
    }
  }
  writeCode(s: string) {
    for (const c of s) this.write(+c, 1);
  }
  finish(): Uint8Array {
    while (this.n) this.write(0, 1);
    return new Uint8Array(this.bytes);
  }
  get length() {
    return this.bytes.length * 8 + this.n;
  }
}
class BitReader {
  private i = 0;
  constructor(private data: Uint8Array) {}
  read(bits = 1): number {
    let v = 0;
    while (bits--) {
      const byte = this.data[this.i >> 3];
      if (byte === undefined) throw new RangeError("EOF");
      v = (v << 1) | ((byte >> (7 - (this.i++ & 7))) & 1);
    }
    return v;
  }
}
type HNode = { f: number; sym: number; left?: undefined; right?: undefined } | { f: number; sym?: undefined; left: HNode; right: HNode };
function huffman(data: Uint8Array): Map<number, string> {
  const freq = data.reduce((m, b) => m.set(b, (m.get(b) ?? 0) + 1), new Map<number, number>());
  let nodes: HNode[] = [...freq].map(([sym, f]) => ({ f, sym }));
  if (nodes.length === 1) return new Map([[nodes[0].sym!, "0"]]);
  while (nodes.length > 1) {
    nodes.sort((a, b) => b.f - a.f || (a.sym ?? 256) - (b.sym ?? 256));
    const right = nodes.pop()!,
      left = nodes.pop()!;
    nodes.push({ f: left.f + right.f, left, right });
  }
  const codes = new Map<number, string>();
  (function walk(n: HNode, path: string) {
    if (n.sym !== undefined) {
      codes.set(n.sym, path);
    } else {
      walk(n.left, path + "0");
      walk(n.right, path + "1");
    }
  })(nodes[0], "");
  return codes;
}
function canonical(lengths: [sym: number, len: number][]) {
  lengths.sort(([s1, l1], [s2, l2]) => l1 - l2 || s1 - s2);
  let code = 0,
    prev = lengths[0]?.[1] ?? 0;
  return new Map(
    lengths.map(([s, l]) => {
      code <<= l - prev;
      prev = l;
      return [s, (code++).toString(2).padStart(l, "0")];
    }),
  );
}
interface Codec {
  readonly name: string;
  encode(d: Uint8Array): Uint8Array;
  decode(d: Uint8Array): Uint8Array;
}
const codecs: Codec[] = [
  {
    name: "rle",
    encode(d) {
      const out: number[] = [];
      for (let i = 0; i < d.length; ) {
        let n = 1;
        while (i + n < d.length && d[i + n] === d[i] && n < 255) n++;
        out.push(n, d[i]);
        i += n;
      }
      return Uint8Array.from(out);
    },
    decode(d) {
      const out: number[] = [];
      for (let i = 0; i < d.length; i += 2) out.push(...Array<number>(d[i]).fill(d[i + 1] ?? 0));
      return new Uint8Array(out);
    },
  },
  {
    name: "huffman",
    encode(d) {
      const lens = [...huffman(d)].map(([s, c]): [number, number] => [s, c.length]);
      const codes = canonical(lens);
      const w = new BitWriter();
      w.write(d.length, 24);
      w.write(lens.length, 9);
      for (const [s, l] of lens) {
        w.write(s, 8);
        w.write(l, 5);
      }
      for (const b of d) w.writeCode(codes.get(b)!);
      return w.finish();
    },
    decode(d) {
      const r = new BitReader(d);
      const n = r.read(24),
        k = r.read(9);
      const lens = Array.from({ length: k }, (): [number, number] => [r.read(8), r.read(5)]);
      const inv = new Map([...canonical(lens)].map(([s, c]) => [c, s]));
      const out = new Uint8Array(n);
      let code = "";
      for (let i = 0; i < n; ) {
        code += r.read();
        const s = inv.get(code);
        if (s !== undefined) {
          out[i++] = s;
          code = "";
        }
      }
      return out;
    },
  },
  new (class LZ77 implements Codec {
    readonly name = "lz77";
    constructor(
      private window: number,
      private readonly minMatch = 3,
    ) {}
    encode(d: Uint8Array) {
      const out: number[] = [];
      const table = new Map<string, number[]>();
      let i = 0;
      const index = (at: number) => {
        if (at + 2 < d.length) {
          const k = `${d[at]},${d[at + 1]},${d[at + 2]}`;
          const l = table.get(k);
          if (l) {
            l.push(at);
            if (l.length > 32) l.shift();
          } else table.set(k, [at]);
        }
      };
      while (i < d.length) {
        let best = { len: 0, dist: 0 };
        for (const j of table.get(`${d[i]},${d[i + 1]},${d[i + 2]}`) ?? []) {
          if (i - j > this.window) continue;
          let len = 0;
          while (len < 255 && i + len < d.length && d[j + len] === d[i + len]) ++len;
          if (len >= best.len) best = { len, dist: i - j };
        }
        if (best.len >= this.minMatch) {
          out.push(1, best.len, best.dist >> 8, best.dist & 255);
          for (let e = i + best.len; i < e; i++) index(i);
        } else {
          out.push(0, d[i]);
          index(i++);
        }
      }
      return Uint8Array.from(out);
    }
    decode(d: Uint8Array) {
      const out: number[] = [];
      let i = 0;
      while (i < d.length) {
        switch (d[i++]) {
          case 0:
            out.push(d[i++]);
            break;
          case 1: {
            const len = d[i++],
              dist = (d[i++] << 8) | d[i++];
            for (let k = 0; k < len; k++) out.push(out[out.length - dist]);
            break;
          }
          default:
            throw new Error(`bad tag ${d[i - 1]} at ${i - 1}`);
        }
      }
      return Uint8Array.from(out);
    }
  })(4095),
  {
    name: "lzw",
    encode: (d) => {
      const dict = new Map<string, number>(Array.from({ length: 256 }, (_, i) => [String.fromCharCode(i), i]));
      const out: number[] = [];
      let w = "";
      for (const b of d) {
        const c = String.fromCharCode(b),
          wc = w + c;
        if (dict.has(wc)) w = wc;
        else {
          out.push(dict.get(w)!);
          if (dict.size < 4096) dict.set(wc, dict.size);
          w = c;
        }
      }
      if (w) out.push(dict.get(w)!);
      const wr = new BitWriter();
      wr.write(out.length, 16);
      out.forEach((x) => wr.write(x, 12));
      return wr.finish();
    },
    decode: (d) => {
      const r = new BitReader(d),
        n = r.read(16);
      const dict: number[][] = Array.from({ length: 256 }, (_, i) => [i]);
      const out: number[] = [];
      let prev: number[] | null = null;
      for (let i = 0; i < n; i++) {
        const c = r.read(12);
        const e: number[] =
          c < dict.length
            ? dict[c]
            : prev
              ? [...prev, prev[0]]
              : (() => {
                  throw new Error("bad code " + c);
                })();
        out.push(...e);
        if (prev && dict.length < 4096) dict.push([...prev, e[0]]);
        prev = e;
      }
      return Uint8Array.from(out);
    },
  },
];
const bwt = (s: string, eof = "\u0003") => {
  const t = s + eof;
  const rot = Array.from(t, (_, i) => t.slice(i) + t.slice(0, i)).sort();
  return rot.map((r) => r.at(-1)).join("");
};
const ibwt = (b: string, eof = "\u0003") => {
  let t: string[] = Array(b.length).fill("");
  for (let i = 0; i < b.length; i++) t = t.map((r, j) => b[j] + r).sort();
  return t.find((r) => r.endsWith(eof))!.slice(0, -1);
};
const mtf = (s: string) => {
  const al = [...new Set(s)].sort();
  return [...s].map((c) => {
    const i = al.indexOf(c);
    al.unshift(...al.splice(i, 1));
    return i;
  });
};
const text =
  `It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness, `.repeat(6) +
  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbbbbb";
const inputs: Record<string, Uint8Array> = {
  text: Buffer.from(text),
  runs: Uint8Array.from({ length: 500 }, (_, i) => i >> 6),
  one: Uint8Array.of(7),
  noise: Uint8Array.from({ length: 300 }, (_, i) => (i * i * 31 + 17) & 255),
};
const report: { codec: string; input: string; from: number; to: number; ratio: string; ok: boolean }[] = [];
for (const c of codecs)
  for (const input in inputs) {
    const d = inputs[input],
      e = c.encode(d),
      back = c.decode(e);
    report.push({
      codec: c.name,
      input,
      from: d.length,
      to: e.length,
      ratio: ((e.length / d.length) * 100).toFixed(1) + "%",
      ok: back.length === d.length && back.every((b, i) => b === d[i]),
    });
  }
console.table(report);
console.table(
  report.filter((r) => r.input === "text"),
  ["codec", "ratio"],
);
console.log(bwt("banana"), ibwt(bwt("mississippi")), mtf(bwt("banana").replace("\u0003", "$")), [...huffman(Buffer.from("abracadabra"))]);
for (const c of codecs)
  try {
    console.log(c.name, c.decode(Uint8Array.of(9, 9, 9)));
  } catch (e) {
    console.log(c.name, (e as Error).name, (e as Error).message);
  }
console.log(codecs);

// expect: ┌─────────┬───────────┬─────────┬──────┬──────┬──────────┬──────┐
// expect: │ (index) │ codec     │ input   │ from │ to   │ ratio    │ ok   │
// expect: ├─────────┼───────────┼─────────┼──────┼──────┼──────────┼──────┤
// expect: │ 0       │ 'rle'     │ 'text'  │ 715  │ 1300 │ '181.8%' │ true │
// expect: │ 1       │ 'rle'     │ 'runs'  │ 500  │ 16   │ '3.2%'   │ true │
// expect: │ 2       │ 'rle'     │ 'one'   │ 1    │ 2    │ '200.0%' │ true │
// expect: │ 3       │ 'rle'     │ 'noise' │ 300  │ 600  │ '200.0%' │ true │
// expect: │ 4       │ 'huffman' │ 'text'  │ 715  │ 374  │ '52.3%'  │ true │
// expect: │ 5       │ 'huffman' │ 'runs'  │ 500  │ 205  │ '41.0%'  │ true │
// expect: │ 6       │ 'huffman' │ 'one'   │ 1    │ 6    │ '600.0%' │ true │
// expect: │ 7       │ 'huffman' │ 'noise' │ 300  │ 273  │ '91.0%'  │ true │
// expect: │ 8       │ 'lz77'    │ 'text'  │ 715  │ 142  │ '19.9%'  │ true │
// expect: │ 9       │ 'lz77'    │ 'runs'  │ 500  │ 48   │ '9.6%'   │ true │
// expect: │ 10      │ 'lz77'    │ 'one'   │ 1    │ 2    │ '200.0%' │ true │
// expect: │ 11      │ 'lz77'    │ 'noise' │ 300  │ 260  │ '86.7%'  │ true │
// expect: │ 12      │ 'lzw'     │ 'text'  │ 715  │ 367  │ '51.3%'  │ true │
// expect: │ 13      │ 'lzw'     │ 'runs'  │ 500  │ 133  │ '26.6%'  │ true │
// expect: │ 14      │ 'lzw'     │ 'one'   │ 1    │ 4    │ '400.0%' │ true │
// expect: │ 15      │ 'lzw'     │ 'noise' │ 300  │ 323  │ '107.7%' │ true │
// expect: └─────────┴───────────┴─────────┴──────┴──────┴──────────┴──────┘
// expect: ┌─────────┬───────────┬──────────┐
// expect: │ (index) │ codec     │ ratio    │
// expect: ├─────────┼───────────┼──────────┤
// expect: │ 0       │ 'rle'     │ '181.8%' │
// expect: │ 1       │ 'huffman' │ '52.3%'  │
// expect: │ 2       │ 'lz77'    │ '19.9%'  │
// expect: │ 3       │ 'lzw'     │ '51.3%'  │
// expect: └─────────┴───────────┴──────────┘
// expect: annbaa mississippi [
// expect:   1, 3, 0, 3,
// expect:   3, 3, 0
// expect: ] [
// expect:   [ 114, '000' ],
// expect:   [ 99, '0010' ],
// expect:   [ 100, '0011' ],
// expect:   [ 98, '01' ],
// expect:   [ 97, '1' ]
// expect: ]
// expect: rle Uint8Array(18) [
// expect:   9, 9, 9, 9, 9, 9, 9,
// expect:   9, 9, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0
// expect: ]
// expect: huffman RangeError EOF
// expect: lz77 Error bad tag 9 at 0
// expect: lzw RangeError EOF
// expect: [
// expect:   {
// expect:     name: 'rle',
// expect:     encode: [Function: encode],
// expect:     decode: [Function: decode]
// expect:   },
// expect:   {
// expect:     name: 'huffman',
// expect:     encode: [Function: encode],
// expect:     decode: [Function: decode]
// expect:   },
// expect:   LZ77 { window: 4095, minMatch: 3, name: 'lz77' },
// expect:   {
// expect:     name: 'lzw',
// expect:     encode: [Function: encode],
// expect:     decode: [Function: decode]
// expect:   }
// expect: ]
