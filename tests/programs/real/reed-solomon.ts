// GF(256), Reed-Solomon encode/decode (Berlekamp-Massey), arithmetic coder, LZW, Hamming
const EXP = new Uint8Array(512), LOG = new Uint8Array(256);
(() => { let x = 1; for (let i = 0; i < 255; i++) { EXP[i] = x; LOG[x] = i; x <<= 1; if (x & 0x100) x ^= 0x11d; } for (let i = 255; i < 512; i++) EXP[i] = EXP[i - 255]; })();
namespace GF {
  export const mul = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : EXP[LOG[a] + LOG[b]]);
  export const div = (a: number, b: number): number => { if (b === 0) throw new RangeError("division by zero"); return a === 0 ? 0 : EXP[(LOG[a] + 255 - LOG[b]) % 255]; };
  export const pow = (a: number, n: number): number => EXP[(((LOG[a] * n) % 255) + 255) % 255];
  export function polyMul(p: number[], q: number[]): number[] {
    const r = new Array<number>(p.length + q.length - 1).fill(0);
    p.forEach((a, i) => q.forEach((b, j) => { r[i + j] ^= mul(a, b); }));
    return r;
  }
  export const polyEval = (p: readonly number[], x: number): number => p.reduce((y, c) => mul(y, x) ^ c, 0);
}
class ReedSolomon {
  private readonly gen: number[];
  constructor(readonly nsym: number) { this.gen = Array.from({ length: nsym }, (_, i) => i).reduce<number[]>((g, i) => GF.polyMul(g, [1, GF.pow(2, i)]), [1]); }
  encode(msg: readonly number[]): number[] {
    const out = [...msg, ...new Array<number>(this.nsym).fill(0)];
    for (let i = 0; i < msg.length; i++) { const c = out[i]; if (c !== 0) for (let j = 1; j < this.gen.length; j++) out[i + j] ^= GF.mul(this.gen[j], c); }
    return [...msg, ...out.slice(msg.length)];
  }
  syndromes(code: readonly number[]): number[] { return Array.from({ length: this.nsym }, (_, i) => GF.polyEval(code, GF.pow(2, i))); }
  decode(code: number[]): { data: number[]; fixed: number[] } {
    const synd = this.syndromes(code);
    if (synd.every((s) => s === 0)) return { data: code.slice(0, -this.nsym), fixed: [] };
    let loc = [1], old = [1];
    for (let i = 0; i < this.nsym; i++) {
      old.push(0);
      let delta = synd[i];
      for (let j = 1; j < loc.length; j++) delta ^= GF.mul(loc[loc.length - 1 - j], synd[i - j]);
      if (delta !== 0) {
        if (old.length > loc.length) { const next = old.map((c) => GF.mul(c, delta)); old = loc.map((c) => GF.div(c, delta)); loc = next; }
        const scaled = old.map((c) => GF.mul(c, delta));
        const len = Math.max(loc.length, scaled.length);
        loc = Array.from({ length: len }, (_, k) => (loc[k - (len - loc.length)] ?? 0) ^ (scaled[k - (len - scaled.length)] ?? 0));
      }
    }
    while (loc.length && loc[0] === 0) loc.shift();
    const errs = loc.length - 1;
    if (errs * 2 > this.nsym) throw new Error("too many errors");
    const pos: number[] = [];
    for (let i = 0; i < code.length; i++) if (GF.polyEval([...loc].reverse(), GF.pow(2, i)) === 0) pos.push(code.length - 1 - i);
    if (pos.length !== errs) throw new Error(`could not locate errors: ${pos.length} of ${errs}`);
    // solve for magnitudes by Gaussian elimination
    const n = pos.length;
    const m = Array.from({ length: n }, (_, r) => [...pos.map((p) => GF.pow(GF.pow(2, code.length - 1 - p), r)), synd[r]]);
    for (let c = 0; c < n; c++) {
      const pivot = m.findIndex((row, r) => r >= c && row[c] !== 0);
      [m[c], m[pivot]] = [m[pivot], m[c]];
      const inv = GF.div(1, m[c][c]);
      m[c] = m[c].map((v) => GF.mul(v, inv));
      for (let r = 0; r < n; r++) if (r !== c && m[r][c]) { const f = m[r][c]; m[r] = m[r].map((v, k) => v ^ GF.mul(f, m[c][k])); }
    }
    const out = [...code];
    pos.forEach((p, k) => { out[p] ^= m[k][n]; });
    return { data: out.slice(0, -this.nsym), fixed: pos.sort((a, b) => a - b) };
  }
}
const rs = new ReedSolomon(8);
const bytes = [...new TextEncoder().encode("Hello, Reed–Solomon!")];
const code = rs.encode(bytes);
console.log(code.map((b) => b.toString(16).padStart(2, "0")).join(""));
for (const hits of [[], [0], [3, 9], [1, 5, 11, 20], [0, 1, 2, 3, 4]]) {
  const dirty = code.slice();
  hits.forEach((h, i) => { dirty[h] ^= 0x5a + i; });
  try { const { data, fixed } = rs.decode(dirty); console.log(new TextDecoder().decode(Uint8Array.from(data)), fixed); } catch (e) { console.log("failed:", (e as Error).message); }
}
function lzw(s: string): number[] {
  const dict = new Map<string, number>(Array.from({ length: 256 }, (_, i) => [String.fromCharCode(i), i]));
  let w = ""; const out: number[] = [];
  for (const c of s) { const wc = w + c; if (dict.has(wc)) w = wc; else { out.push(dict.get(w)!); dict.set(wc, dict.size); w = c; } }
  if (w) out.push(dict.get(w)!);
  return out;
}
function unlzw(codes: number[]): string {
  const dict: Record<number, string> = {};
  for (let i = 0; i < 256; i++) dict[i] = String.fromCharCode(i);
  let size = 256, [first, ...rest] = codes, w = dict[first], out = w;
  for (const k of rest) { const entry: string = k in dict ? dict[k] : k === size ? w + w[0] : (() => { throw new Error("bad code " + k); })(); out += entry; dict[size++] = w + entry[0]; w = entry; }
  return out;
}
const text = "TOBEORNOTTOBEORTOBEORNOT".repeat(3);
const packed = lzw(text);
console.log(packed.length, text.length, unlzw(packed) === text, packed.slice(0, 16));
class BitWriter { bits: number[] = []; private pending = 0; put(b: number) { this.bits.push(b); for (; this.pending > 0; this.pending--) this.bits.push(1 - b); } defer() { this.pending++; } }
function arith(input: string) {
  const freq = [...input].reduce((m, c) => m.set(c, (m.get(c) ?? 0) + 1), new Map<string, number>());
  const symbols = [...freq].sort(([a], [b]) => (a < b ? -1 : 1));
  let acc = 0;
  const table = symbols.map(([s, f]) => { const lo = acc; acc += f; return { s, lo, hi: acc }; });
  const total = acc, W = new BitWriter(), HALF = 2 ** 31, Q = 2 ** 30;
  let lo = 0, hi = 2 ** 32 - 1;
  for (const c of input) {
    const { lo: l, hi: h } = table.find((t) => t.s === c)!;
    const range = hi - lo + 1;
    hi = lo + Math.floor((range * h) / total) - 1; lo = lo + Math.floor((range * l) / total);
    for (;;) {
      if (hi < HALF) W.put(0); else if (lo >= HALF) { W.put(1); lo -= HALF; hi -= HALF; }
      else if (lo >= Q && hi < 3 * Q) { W.defer(); lo -= Q; hi -= Q; } else break;
      lo *= 2; hi = hi * 2 + 1;
    }
  }
  W.defer(); W.put(lo < Q ? 0 : 1);
  const bits = W.bits; let at = 0, value = 0;
  const bit = () => bits[at++] ?? 0;
  for (let i = 0; i < 32; i++) value = value * 2 + bit();
  lo = 0; hi = 2 ** 32 - 1;
  let decoded = "";
  while (decoded.length < input.length) {
    const range = hi - lo + 1, v = Math.floor(((value - lo + 1) * total - 1) / range);
    const e = table.find((t) => v >= t.lo && v < t.hi)!;
    decoded += e.s;
    hi = lo + Math.floor((range * e.hi) / total) - 1; lo = lo + Math.floor((range * e.lo) / total);
    for (;;) {
      if (hi < HALF) { /* nothing */ } else if (lo >= HALF) { value -= HALF; lo -= HALF; hi -= HALF; } else if (lo >= Q && hi < 3 * Q) { value -= Q; lo -= Q; hi -= Q; } else break;
      lo *= 2; hi = hi * 2 + 1; value = value * 2 + bit();
    }
  }
  return { bits: bits.length, decoded, ratio: +(bits.length / (8 * input.length)).toFixed(3), table: Object.fromEntries(freq) };
}
console.log(arith("abracadabra, said the magician"));
// expect: 48656c6c6f2c2052656564e28093536f6c6f6d6f6e21813b36bc56e983f7
// expect: Hello, Reed–Solomon! []
// expect: Hello, Reed–Solomon! [ 0 ]
// expect: Hello, Reed–Solomon! [ 3, 9 ]
// expect: Hello, Reed–Solomon! [ 1, 5, 11, 20 ]
// expect: failed: could not locate errors: 0 of 4
// expect: 30 72 true [
// expect:    84,  79,  66,  69,  79,  82,
// expect:    78,  79,  84, 256, 258, 260,
// expect:   265, 259, 261, 263
// expect: ]
// expect: {
// expect:   bits: 107,
// expect:   decoded: 'abracadabra, said the magician',
// expect:   ratio: 0.446,
// expect:   table: {
// expect:     a: 8,
// expect:     b: 2,
// expect:     r: 2,
// expect:     c: 2,
// expect:     d: 2,
// expect:     ',': 1,
// expect:     ' ': 3,
// expect:     s: 1,
// expect:     i: 3,
// expect:     t: 1,
// expect:     h: 1,
// expect:     e: 1,
// expect:     m: 1,
// expect:     g: 1,
// expect:     n: 1
// expect:   }
// expect: }
