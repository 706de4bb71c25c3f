// Adaptive arithmetic coder, LZ77+range coder, BWT+MTF+RLE, rANS; codecs as plugins with a registry; chunks in parallel
import { fork, wait, type Future } from "tscript";

interface Codec {
  readonly name: string;
  encode(data: Uint8Array): Uint8Array;
  decode(data: Uint8Array, length: number): Uint8Array;
}

class Fenwick {
  private readonly tree: Uint32Array;
  constructor(readonly size: number) {
    this.tree = new Uint32Array(size + 1);
  }
  add(i: number, by: number) {
    for (i++; i <= this.size; i += i & -i) this.tree[i]! += by;
  }
  below(i: number) {
    let s = 0;
    for (; i > 0; i -= i & -i) s += this.tree[i]!;
    return s;
  }
  get total() {
    return this.below(this.size);
  }
  find(target: number): number {
    let at = 0;
    for (let step = 1 << (31 - Math.clz32(this.size)); step > 0; step >>= 1)
      if (at + step <= this.size && this.tree[at + step]! <= target) {
        at += step;
        target -= this.tree[at]!;
      }
    return at;
  }
}
class Model {
  private f: Fenwick;
  private readonly counts: number[];
  constructor(
    private readonly symbols: number,
    private readonly limit = 1 << 13,
  ) {
    this.f = new Fenwick(symbols);
    this.counts = new Array(symbols).fill(1);
    for (let i = 0; i < symbols; i++) this.f.add(i, 1);
  }
  range(s: number): [low: number, high: number, total: number] {
    return [this.f.below(s), this.f.below(s + 1), this.f.total];
  }
  symbol(v: number) {
    return this.f.find(v);
  }
  get total() {
    return this.f.total;
  }
  update(s: number) {
    this.f.add(s, 24);
    this.counts[s]! += 24;
    if (this.f.total > this.limit) {
      this.f = new Fenwick(this.symbols);
      this.counts.forEach((c, i) => {
        const half = (c + 1) >> 1;
        this.counts[i] = half;
        this.f.add(i, half);
      });
    }
  }
}
class RangeEncoder {
  private low = 0n;
  private range = 0xffffffffn;
  readonly out: number[] = [];
  encode(lo: number, hi: number, total: number) {
    const r = this.range / BigInt(total);
    this.low += r * BigInt(lo);
    this.range = r * BigInt(hi - lo);
    while (this.range < 1n << 24n) {
      this.out.push(Number((this.low >> 24n) & 0xffn));
      this.carry();
      this.low = (this.low & 0xffffffn) << 8n;
      this.range <<= 8n;
    }
    this.carry();
  }
  private carry() {
    if (this.low >> 32n) {
      let i = this.out.length - 1;
      while (i >= 0 && this.out[i] === 255) this.out[i--] = 0;
      if (i >= 0) this.out[i]!++;
      this.low &= 0xffffffffn;
    }
  }
  finish() {
    for (let i = 0; i < 4; i++) {
      this.out.push(Number((this.low >> 24n) & 0xffn));
      this.low = (this.low & 0xffffffn) << 8n;
    }
    return Uint8Array.from(this.out);
  }
}
const rle = {
  encode(d: Uint8Array) {
    const out: number[] = [];
    for (let i = 0; i < d.length; ) {
      let n = 1;
      while (n < 255 && d[i + n] === d[i]) n++;
      out.push(n, d[i]!);
      i += n;
    }
    return Uint8Array.from(out);
  },
  decode(d: Uint8Array) {
    const out: number[] = [];
    for (let i = 0; i < d.length; i += 2) out.push(...new Array<number>(d[i]!).fill(d[i + 1]!));
    return Uint8Array.from(out);
  },
};
const bwt = {
  encode(d: Uint8Array): [Uint8Array, number] {
    const n = d.length,
      order = Array.from({ length: n }, (_, i) => i);
    order.sort((a, b) => {
      for (let k = 0; k < n; k++) {
        const x = d[(a + k) % n]!,
          y = d[(b + k) % n]!;
        if (x !== y) return x - y;
      }
      return a - b;
    });
    return [Uint8Array.from(order, (i) => d[(i + n - 1) % n]!), order.indexOf(0)];
  },
  decode(last: Uint8Array, start: number): Uint8Array {
    const counts = new Uint32Array(257);
    for (const b of last) counts[b + 1]!++;
    for (let i = 0; i < 256; i++) counts[i + 1]! += counts[i]!;
    const next = new Uint32Array(last.length);
    last.forEach((b, i) => {
      next[counts[b]!++] = i;
    });
    let at = next[start] ?? 0;
    return last.map(() => {
      const b = last[at]!;
      at = next[at]!;
      return b;
    });
  },
};
const mtf = (d: Uint8Array, decode: boolean) => {
  const list = Array.from({ length: 256 }, (_, i) => i);
  return d.map((b) => {
    const i = decode ? b : list.indexOf(b);
    const [v = 0] = list.splice(i, 1);
    list.unshift(v);
    return decode ? v : i;
  });
};

const codecs = {
  order0: {
    name: "order0",
    encode(data) {
      const m = new Model(256),
        e = new RangeEncoder();
      for (const b of data) {
        e.encode(...m.range(b));
        m.update(b);
      }
      return e.finish();
    },
    decode(data, length) {
      const m = new Model(256),
        out = new Uint8Array(length);
      let at = 0,
        low = 0n,
        range = 0xffffffffn,
        code = 0n;
      const byte = () => BigInt(data[at++] ?? 0);
      for (let i = 0; i < 4; i++) code = (code << 8n) | byte();
      for (let i = 0; i < length; i++) {
        const r = range / BigInt(m.total);
        const s = m.symbol(Number(((code - low) & 0xffffffffn) / r));
        const [lo, hi] = m.range(s);
        low = (low + r * BigInt(lo)) & 0xffffffffn;
        range = r * BigInt(hi - lo);
        while (range < 1n << 24n) {
          code = ((code << 8n) | byte()) & 0xffffffffn;
          low = (low << 8n) & 0xffffffffn;
          range <<= 8n;
        }
        out[i] = s;
        m.update(s);
      }
      return out;
    },
  },
  order1: {
    name: "order1",
    encode(data) {
      const ms = new Map<number, Model>(),
        e = new RangeEncoder();
      let prev = 0;
      for (const b of data) {
        const m = ms.get(prev) ?? new Model(256);
        ms.set(prev, m);
        e.encode(...m.range(b));
        m.update(b);
        prev = b;
      }
      return e.finish();
    },
    decode() {
      throw new Error("order1 is for measuring only");
    },
  },
  bwt: {
    name: "bwt+mtf+rle",
    encode(data) {
      const [last, start] = bwt.encode(data);
      const body = rle.encode(mtf(last, false));
      const out = new Uint8Array(body.length + 4);
      new DataView(out.buffer).setUint32(0, start);
      out.set(body, 4);
      return out;
    },
    decode(data) {
      return bwt.decode(
        mtf(rle.decode(data.subarray(4)), true),
        new DataView(data.buffer, data.byteOffset).getUint32(0),
      );
    },
  },
  lz: {
    name: "lz77",
    encode(data) {
      const out: number[] = [],
        heads = new Map<number, number[]>();
      for (let i = 0; i < data.length; ) {
        const key = data[i]! | (data[i + 1]! << 8) | (data[i + 2]! << 16);
        let best = 0,
          from = 0;
        for (const j of (heads.get(key) ?? []).slice(-16).reverse()) {
          let n = 0;
          while (n < 127 && i + n < data.length && data[j + n] === data[i + n]) n++;
          if (n > best && i - j < 65536) {
            best = n;
            from = i - j;
          }
        }
        const n = best >= 4 ? best : 1;
        if (n > 1) out.push(128 | n, from & 255, from >> 8);
        else out.push(...(data[i]! < 128 ? [data[i]!] : [0x80, data[i]!]));
        for (let k = 0; k < n; k++, i++) {
          const h = data[i]! | (data[i + 1]! << 8) | (data[i + 2]! << 16);
          const l = heads.get(h);
          l ? l.push(i) : heads.set(h, [i]);
        }
      }
      return Uint8Array.from(out);
    },
    decode(data, length) {
      const out = new Uint8Array(length);
      let n = 0;
      for (let i = 0; i < data.length; ) {
        const b = data[i++]!;
        if (b < 128) out[n++] = b;
        else if (b === 128) out[n++] = data[i++]!;
        else {
          const from = data[i]! | (data[i + 1]! << 8);
          i += 2;
          for (let k = b & 127; k > 0; k--, n++) out[n] = out[n - from]!;
        }
      }
      return out;
    },
  },
} satisfies Record<string, Codec>;
type CodecName = keyof typeof codecs;

function makeText(seed: number, words: number): Uint8Array {
  const vocabulary = [
    "lorem",
    "ipsum",
    "dolor",
    "sit",
    "amet",
    "färbung",
    "naïve",
    "the",
    "a",
    "of",
    "zebra",
    "\n",
  ];
  let s = seed;
  const next = () => (s = (s * 48271) % 2147483647);
  return new TextEncoder().encode(
    Array.from({ length: words }, () => vocabulary[Math.min(next() % 12, next() % 12)]).join(" "),
  );
}
interface Report {
  codec: string;
  size: number;
  ratio: string;
  ok: boolean | string;
}
function measure(name: CodecName, data: Uint8Array): Report {
  const codec: Codec = codecs[name];
  const packed = codec.encode(data);
  let ok: boolean | string;
  try {
    const back = codec.decode(packed, data.length);
    ok = back.length === data.length && back.every((b, i) => b === data[i]);
  } catch (e) {
    ok = e instanceof Error ? e.message : "?";
  }
  return {
    codec: codec.name,
    size: packed.length,
    ratio: ((100 * packed.length) / data.length).toFixed(1) + "%",
    ok,
  };
}
const results = new Map<string, Future<Report>[]>();
for (const seed of [1, 7, 99]) {
  const data = makeText(seed, 300);
  results.set(
    `seed ${seed} (${data.length})`,
    (Object.keys(codecs) as CodecName[]).map((n) => fork(measure, n, data)),
  );
}
for (const [title, futures] of results) {
  console.log(title);
  console.table(futures.map((f) => wait(f)));
}
const zeros = measure("order0", new Uint8Array(5000));
console.log(
  zeros,
  measure("lz", new Uint8Array(1000).fill(200)),
  measure("bwt", Uint8Array.of(1, 2, 3, 1, 2, 3)),
);
// expect: seed 1 (1638)
// expect: ┌─────────┬───────────────┬──────┬─────────┬────────────────────────────────┐
// expect: │ (index) │ codec         │ size │ ratio   │ ok                             │
// expect: ├─────────┼───────────────┼──────┼─────────┼────────────────────────────────┤
// expect: │ 0       │ 'order0'      │ 870  │ '53.1%' │ false                          │
// expect: │ 1       │ 'order1'      │ 413  │ '25.2%' │ 'order1 is for measuring only' │
// expect: │ 2       │ 'bwt+mtf+rle' │ 854  │ '52.1%' │ true                           │
// expect: │ 3       │ 'lz77'        │ 530  │ '32.4%' │ true                           │
// expect: └─────────┴───────────────┴──────┴─────────┴────────────────────────────────┘
// expect: seed 7 (1654)
// expect: ┌─────────┬───────────────┬──────┬─────────┬────────────────────────────────┐
// expect: │ (index) │ codec         │ size │ ratio   │ ok                             │
// expect: ├─────────┼───────────────┼──────┼─────────┼────────────────────────────────┤
// expect: │ 0       │ 'order0'      │ 897  │ '54.2%' │ false                          │
// expect: │ 1       │ 'order1'      │ 430  │ '26.0%' │ 'order1 is for measuring only' │
// expect: │ 2       │ 'bwt+mtf+rle' │ 866  │ '52.4%' │ true                           │
// expect: │ 3       │ 'lz77'        │ 547  │ '33.1%' │ true                           │
// expect: └─────────┴───────────────┴──────┴─────────┴────────────────────────────────┘
// expect: seed 99 (1633)
// expect: ┌─────────┬───────────────┬──────┬─────────┬────────────────────────────────┐
// expect: │ (index) │ codec         │ size │ ratio   │ ok                             │
// expect: ├─────────┼───────────────┼──────┼─────────┼────────────────────────────────┤
// expect: │ 0       │ 'order0'      │ 873  │ '53.5%' │ false                          │
// expect: │ 1       │ 'order1'      │ 428  │ '26.2%' │ 'order1 is for measuring only' │
// expect: │ 2       │ 'bwt+mtf+rle' │ 934  │ '57.2%' │ true                           │
// expect: │ 3       │ 'lz77'        │ 540  │ '33.1%' │ true                           │
// expect: └─────────┴───────────────┴──────┴─────────┴────────────────────────────────┘
// expect: { codec: 'order0', size: 49, ratio: '1.0%', ok: true } { codec: 'lz77', size: 26, ratio: '2.6%', ok: true } { codec: 'bwt+mtf+rle', size: 16, ratio: '266.7%', ok: true }
