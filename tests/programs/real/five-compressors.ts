/** Huffman codes, LZ77, LZW, the Burrows-Wheeler transform and arithmetic coding behind one abstract class. */
abstract class Codec<E> {
  abstract readonly name: string;
  abstract encode(s: string): E;
  abstract decode(e: E): string;
  ratio?(s: string): number;
  test(s: string): string {
    const e = this.encode(s);
    const d = this.decode(e);
    if (d !== s)
      throw new Error(`${this.name} failed`, { cause: { expected: s.length, got: d.length } });
    return `${this.name}: ok${this.ratio ? " " + this.ratio(s).toFixed(3) : ""}`;
  }
}
type HTree = { freq: number } & (
  | { kind: "leaf"; ch: string }
  | { kind: "node"; left: HTree; right: HTree }
);
class Huffman extends Codec<{ bits: string; tree: HTree }> {
  readonly name = "huffman";
  static build(s: string): HTree {
    const f = new Map<string, number>();
    for (const c of s) f.set(c, (f.get(c) ?? 0) + 1);
    const q: HTree[] = [...f].map(([ch, freq]) => ({ kind: "leaf", ch, freq }));
    q.sort((a, b) => a.freq - b.freq);
    while (q.length > 1) {
      const [left, right] = q.splice(0, 2);
      const n: HTree = { kind: "node", left, right, freq: left.freq + right.freq };
      const at = q.findIndex((x) => x.freq >= n.freq);
      q.splice(at < 0 ? q.length : at, 0, n);
    }
    return q[0];
  }
  static *codes(t: HTree, prefix = ""): Generator<[string, string]> {
    if (t.kind === "leaf") yield [t.ch, prefix || "0"];
    else {
      yield* Huffman.codes(t.left, prefix + "0");
      yield* Huffman.codes(t.right, prefix + "1");
    }
  }
  encode(s: string) {
    const tree = Huffman.build(s);
    const table = Object.fromEntries(Huffman.codes(tree));
    return { bits: [...s].map((c) => table[c]).join(""), tree };
  }
  decode({ bits, tree }: { bits: string; tree: HTree }) {
    let out = "",
      t = tree;
    for (const b of bits) {
      if (t.kind === "node") t = b === "0" ? t.left : t.right;
      if (t.kind === "leaf") {
        out += t.ch;
        t = tree;
      }
    }
    return out;
  }
  ratio(s: string) {
    return this.encode(s).bits.length / (s.length * 8);
  }
}
type Token = [offset: number, length: number, next?: string];
class LZ77 extends Codec<Token[]> {
  readonly name = "lz77";
  constructor(private window = 255) {
    super();
  }
  encode(s: string): Token[] {
    const out: Token[] = [];
    for (let i = 0; i < s.length; ) {
      let best = 0,
        off = 0;
      for (let j = Math.max(0, i - this.window); j < i; j++) {
        let l = 0;
        while (i + l < s.length - 1 && s[j + l] === s[i + l] && l < 15) l++;
        if (l > best) [best, off] = [l, i - j];
      }
      out.push([off, best, s[i + best]]);
      i += best + 1;
    }
    return out;
  }
  decode(ts: Token[]): string {
    const o: string[] = [];
    for (const [off, len, next = ""] of ts) {
      for (let k = 0; k < len; k++) o.push(o[o.length - off]);
      o.push(next);
    }
    return o.join("");
  }
  ratio = (s: string): number => (this.encode(s).length * 3) / s.length;
}
class LZW extends Codec<number[]> {
  readonly name = "lzw";
  encode(s: string) {
    const d = new Map<string, number>(
      Array.from({ length: 256 }, (_, i): [string, number] => [String.fromCharCode(i), i]),
    );
    let w = "";
    const o: number[] = [];
    for (const c of s) {
      const wc = w + c;
      if (d.has(wc)) w = wc;
      else {
        o.push(d.get(w)!);
        d.set(wc, d.size);
        w = c;
      }
    }
    if (w) o.push(d.get(w)!);
    return o;
  }
  decode(a: number[]) {
    const d: { [i: number]: string } = {};
    for (let i = 0; i < 256; i++) d[i] = String.fromCharCode(i);
    let n = 256,
      w = d[a[0]] ?? "",
      r = w;
    for (const k of a.slice(1)) {
      const e: string = k in d ? d[k] : w + w.charAt(0);
      r += e;
      d[n++] = w + e[0];
      w = e;
    }
    return r;
  }
}
class BWT extends Codec<{ rle: [number, number][]; idx: number; alpha: string[] }> {
  readonly name = "bwt";
  encode(s: string) {
    const n = s.length,
      rot = Array.from(Array(n).keys()).sort((a, b) => {
        for (let k = 0; k < n; k++) {
          const x = s.charCodeAt((a + k) % n),
            y = s.charCodeAt((b + k) % n);
          if (x !== y) return x - y;
        }
        return a - b;
      });
    const last = rot.map((i) => s[(i + n - 1) % n]);
    const alpha = [...new Set(s)].sort(),
      tab = alpha.slice();
    const mtf = last.map((c) => {
      const i = tab.indexOf(c);
      tab.splice(i, 1);
      tab.unshift(c);
      return i;
    });
    const rle: [number, number][] = [];
    for (const m of mtf) {
      const l = rle[rle.length - 1];
      if (l?.[0] === m) l[1]++;
      else rle.push([m, 1]);
    }
    return { rle, idx: rot.indexOf(0), alpha };
  }
  decode({ rle, idx, alpha }: ReturnType<BWT["encode"]>) {
    const tab = [...alpha];
    const last = rle
      .flatMap(([v, n]) => Array<number>(n).fill(v))
      .map((i) => {
        const [c] = tab.splice(i, 1);
        tab.unshift(c);
        return c;
      });
    const order = last
      .map((c, i) => [c, i] as const)
      .sort(([a, i], [b, j]) => (a < b ? -1 : a > b ? 1 : i - j))
      .map(([, i]) => i);
    let r = "",
      p = idx;
    for (const _ of last) {
      p = order[p];
      r += last[p];
    }
    return r;
  }
}
class Arithmetic extends Codec<{
  lo: bigint;
  bits: number;
  len: number;
  model: Map<string, [bigint, bigint]>;
  total: bigint;
}> {
  readonly name = "arith";
  encode(s: string) {
    const f: Record<string, bigint> = {};
    for (const c of s) f[c] = (f[c] ?? 0n) + 1n;
    const model = new Map<string, [bigint, bigint]>();
    let total = 0n;
    for (const c of Object.keys(f).sort()) {
      model.set(c, [total, total + f[c]]);
      total += f[c];
    }
    let lo = 0n,
      range = 1n;
    for (const c of s) {
      const [a, b] = model.get(c)!;
      lo = lo * total + a * range;
      range *= b - a;
    }
    let bits = 0;
    const denom = total ** BigInt(s.length);
    while (true) {
      const shifted = (lo << BigInt(bits)) / denom + 1n;
      if (shifted * denom < (lo + range) << BigInt(bits)) {
        return { lo: shifted, bits, len: s.length, model, total };
      }
      bits++;
    }
  }
  decode({ lo, bits, len, model, total }: ReturnType<Arithmetic["encode"]>): string {
    let num = lo,
      den = 1n << BigInt(bits),
      out = "";
    for (let i = 0; i < len; i++) {
      const v = (num * total) / den;
      for (const [c, [a, b]] of model)
        if (v >= a && v < b) {
          out += c;
          num = num * total - a * den;
          den *= b - a;
          break;
        }
    }
    return out;
  }
  override ratio(s: string): number {
    return this.encode(s).bits / (8 * s.length);
  }
}
const text =
  "she sells sea shells by the sea shore; the shells she sells are surely seashells. ".repeat(3);
const codecs = [new Huffman(), new LZ77(), new LZW(), new BWT(), new Arithmetic()] as const;
for (const c of codecs) console.log(c.test(text), c.test("a"), c.test("abracadabra"));
console.log(
  new LZ77(8).encode("aacaacabcabaaac"),
  new LZW().encode("TOBEORNOTTOBEORTOBEORNOT").join(" "),
  new BWT().encode("banana$"),
);
console.dir(new Huffman().encode("aabbbcccc"), { depth: null });
try {
  new (class extends LZW {
    override decode() {
      return "x";
    }
    readonly name = "broken" as any;
  })().test("abc");
} catch (e) {
  if (e instanceof Error) console.log(e.message, e.cause);
}
const hc = Object.fromEntries(Huffman.codes(Huffman.build("mississippi river")));
console.log(hc);
let total = 0;
const big = Array.from({ length: 20000 }, (_, i) =>
  String.fromCharCode(97 + ((i * i * 7) % 26)),
).join("");
for (const k of new LZW().encode(big)) total += k;
console.log(
  total,
  new Huffman().encode(big).bits.length,
  new LZW().decode(new LZW().encode(big)) === big,
);

// expect: huffman: ok 0.398 huffman: ok 0.125 huffman: ok 0.261
// expect: lz77: ok 0.439 lz77: ok 3.000 lz77: ok 1.636
// expect: lzw: ok lzw: ok lzw: ok
// expect: bwt: ok bwt: ok bwt: ok
// expect: arith: ok 0.388 arith: ok 0.125 arith: ok 0.250
// expect: [
// expect:   [ 0, 0, 'a' ],
// expect:   [ 1, 1, 'c' ],
// expect:   [ 3, 4, 'b' ],
// expect:   [ 3, 3, 'a' ],
// expect:   [ 1, 2, 'c' ]
// expect: ] 84 79 66 69 79 82 78 79 84 256 258 260 265 259 261 263 {
// expect:   rle: [ [ 1, 1 ], [ 3, 1 ], [ 0, 1 ], [ 3, 3 ], [ 0, 1 ] ],
// expect:   idx: 4,
// expect:   alpha: [ '$', 'a', 'b', 'n' ]
// expect: }
// expect: {
// expect:   bits: '10101111110000',
// expect:   tree: {
// expect:     kind: 'node',
// expect:     left: { kind: 'leaf', ch: 'c', freq: 4 },
// expect:     right: {
// expect:       kind: 'node',
// expect:       left: { kind: 'leaf', ch: 'a', freq: 2 },
// expect:       right: { kind: 'leaf', ch: 'b', freq: 3 },
// expect:       freq: 5
// expect:     },
// expect:     freq: 9
// expect:   }
// expect: }
// expect: broken failed { expected: 3, got: 1 }
// expect: {
// expect:   p: '000',
// expect:   r: '001',
// expect:   v: '0100',
// expect:   e: '0101',
// expect:   m: '0110',
// expect:   ' ': '0111',
// expect:   s: '10',
// expect:   i: '11'
// expect: }
// expect: 734556 76922 true
