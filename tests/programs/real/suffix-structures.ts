// suffix array (doubling), LCP (Kasai), suffix automaton, Z, Manacher, Boyer-Moore, rolling hash
function suffixArray(s: string): number[] {
  const n = s.length;
  let sa = [...Array(n).keys()], rank = Array.from(s, (c) => c.charCodeAt(0)), tmp = new Array<number>(n);
  for (let k = 1; ; k <<= 1) {
    const key = (i: number) => (i + k < n ? rank[i + k] : -1);
    sa.sort((a, b) => rank[a] - rank[b] || key(a) - key(b));
    tmp[sa[0]] = 0;
    for (let i = 1; i < n; i++) tmp[sa[i]] = tmp[sa[i - 1]] + (rank[sa[i - 1]] !== rank[sa[i]] || key(sa[i - 1]) !== key(sa[i]) ? 1 : 0);
    [rank, tmp] = [tmp, rank];
    if (rank[sa[n - 1]] === n - 1) return sa;
  }
}
function kasai(s: string, sa: readonly number[]): number[] {
  const inv: number[] = [];
  sa.forEach((p, i) => (inv[p] = i));
  const lcp: number[] = [];
  let h = 0;
  for (let i = 0; i < s.length; i++) {
    if (inv[i] === 0) { h = 0; lcp[0] = 0; continue; }
    const j = sa[inv[i] - 1];
    while (i + h < s.length && s[i + h] === s[j + h]) h++;
    lcp[inv[i]] = h;
    if (h > 0) h--;
  }
  return lcp;
}
class SuffixAutomaton {
  private next: Map<string, number>[] = [new Map()];
  private link = [-1];
  private len = [0];
  private last = 0;
  constructor(text = "") { for (const c of text) this.extend(c); }
  extend(c: string): void {
    const cur = this.next.push(new Map()) - 1;
    this.len[cur] = this.len[this.last] + 1;
    let p = this.last;
    for (; p !== -1 && !this.next[p].has(c); p = this.link[p]) this.next[p].set(c, cur);
    if (p === -1) this.link[cur] = 0;
    else {
      const q = this.next[p].get(c)!;
      if (this.len[p] + 1 === this.len[q]) this.link[cur] = q;
      else {
        const clone = this.next.push(new Map(this.next[q])) - 1;
        this.len[clone] = this.len[p] + 1;
        this.link[clone] = this.link[q];
        for (; p !== -1 && this.next[p].get(c) === q; p = this.link[p]) this.next[p].set(c, clone);
        this.link[q] = this.link[cur] = clone;
      }
    }
    this.last = cur;
  }
  contains(t: string): boolean { let s: number | undefined = 0; for (const c of t) { s = this.next[s]?.get(c); if (s === undefined) return false; } return true; }
  get distinct(): number { return this.len.reduce((n, l, i) => (i === 0 ? n : n + l - this.len[this.link[i]]), 0); }
}
const z = (s: string): number[] => { const out = new Array(s.length).fill(0); for (let i = 1, l = 0, r = 0; i < s.length; i++) { if (i < r) out[i] = Math.min(r - i, out[i - l]); while (i + out[i] < s.length && s[out[i]] === s[i + out[i]]) out[i]++; if (i + out[i] > r) [l, r] = [i, i + out[i]]; } return out; };
function longestPalindrome(s: string): string {
  const t = `^#${s.split("").join("#")}#$`, p = new Int32Array(t.length);
  let c = 0, r = 0;
  for (let i = 1; i < t.length - 1; i++) { p[i] = r > i ? Math.min(r - i, p[2 * c - i]) : 0; while (t[i + 1 + p[i]] === t[i - 1 - p[i]]) p[i]++; if (i + p[i] > r) { c = i; r = i + p[i]; } }
  const best = p.reduce((b, v, i) => (v > p[b] ? i : b), 0);
  return s.substr((best - p[best]) >> 1, p[best]);
}
function* boyerMoore(text: string, pat: string): Generator<number, number> {
  const bad: Partial<Record<string, number>> = {};
  for (let i = 0; i < pat.length; i++) bad[pat[i]] = i;
  let found = 0;
  for (let s = 0; s <= text.length - pat.length; ) {
    let j = pat.length - 1;
    while (j >= 0 && pat[j] === text[s + j]) j--;
    if (j < 0) { yield s; found++; s += s + pat.length < text.length ? pat.length - (bad[text[s + pat.length]] ?? -1) : 1; }
    else s += Math.max(1, j - (bad[text[s + j]] ?? -1));
  }
  return found;
}
function repeats(s: string, len: number): Record<string, number> {
  const B = 131n, M = (1n << 61n) - 1n;
  let h = 0n, pow = 1n;
  const seen = new Map<bigint, number[]>();
  for (let i = 0; i < s.length; i++) {
    h = (h * B + BigInt(s.charCodeAt(i))) % M;
    if (i < len - 1) { pow = (pow * B) % M; continue; }
    const at = i - len + 1;
    const bucket = seen.get(h);
    if (bucket) bucket.push(at); else seen.set(h, [at]);
    h = (h + M - ((pow * BigInt(s.charCodeAt(at))) % M)) % M;
  }
  const out: Record<string, number> = {};
  for (const ps of seen.values()) if (ps.length > 1) out[s.slice(ps[0], ps[0] + len)] = ps.length;
  return out;
}
const text = "mississippi$banana";
const sa = suffixArray(text), lcp = kasai(text, sa);
console.log(sa, lcp);
const best = lcp.indexOf(Math.max(...lcp));
console.log(text.slice(sa[best], sa[best] + lcp[best]), sa.slice(0, 4).map((i) => text.slice(i)));
const sam = new SuffixAutomaton(text);
console.log(sam.contains("issip"), sam.contains("issib"), sam.distinct, new SuffixAutomaton().contains(""));
console.log(z("aabxaabxcaabxaabxay").join(" "), longestPalindrome("forgeeksskeegfor"), longestPalindrome("abc"));
const hits = boyerMoore("abracadabra abra", "abra");
const all: number[] = [];
let r = hits.next();
while (!r.done) { all.push(r.value); r = hits.next(); }
console.log(all, r.value, repeats("ATATGATATCGATATG", 4));
// expect: [
// expect:   11, 17, 15, 13, 12, 10, 7,
// expect:    4,  1,  0, 16, 14,  9, 8,
// expect:    6,  3,  5,  2
// expect: ] [
// expect:   0, 0, 1, 3, 0, 0, 1,
// expect:   1, 4, 0, 0, 2, 0, 1,
// expect:   0, 2, 1, 3
// expect: ]
// expect: issi [ '$banana', 'a', 'ana', 'anana' ]
// expect: true false 152 true
// expect: 0 1 0 0 4 1 0 0 0 8 1 0 0 5 1 0 0 1 0 geeksskeeg a
// expect: [ 0, 7, 12 ] 3 { ATAT: 3, TATG: 2, GATA: 2 }
