// 2048 + Othello AI + seeded RNG
class Rng { private s: number; constructor(seed = 1) { this.s = seed >>> 0; } next(): number { this.s = (Math.imul(this.s, 1664525) + 1013904223) >>> 0; return this.s / 2 ** 32; } int(n: number) { return Math.floor(this.next() * n); } pick<T>(xs: readonly T[]): T { return xs[this.int(xs.length)]!; } }
type Grid = number[][];
const enum Move { Up, Right, Down, Left }
const rotate = (g: Grid): Grid => g[0]!.map((_, x) => g.map((r) => r[x]!).reverse());
function slideRow(row: number[]): [number[], number] {
  const xs = row.filter(Boolean); let score = 0; const out: number[] = [];
  for (let i = 0; i < xs.length; i++) { if (xs[i] === xs[i + 1]) { out.push(xs[i]! * 2); score += xs[i]! * 2; i++; } else out.push(xs[i]!); }
  while (out.length < row.length) out.push(0);
  return [out, score];
}
class Game2048 {
  grid: Grid = Array.from({ length: 4 }, () => Array<number>(4).fill(0)); score = 0;
  constructor(private rng: Rng) { this.spawn(); this.spawn(); }
  private spawn() { const free = this.grid.flatMap((r, y) => r.flatMap((v, x) => (v ? [] : [[x, y] as const]))); if (!free.length) return; const [x, y] = this.rng.pick(free); this.grid[y]![x] = this.rng.next() < 0.9 ? 2 : 4; }
  static slide(g: Grid, m: Move): { grid: Grid; gained: number; moved: boolean } {
    let t = g; const turns = [3, 2, 1, 0][m]!;
    for (let i = 0; i < turns; i++) t = rotate(t);
    let gained = 0; t = t.map((r) => { const [row, s] = slideRow(m === Move.Left ? r : r); gained += s; return row; });
    for (let i = 0; i < (4 - turns) % 4; i++) t = rotate(t);
    return { grid: t, gained, moved: String(t) !== String(g) };
  }
  play(m: Move) { const r = Game2048.slide(this.grid, m); if (!r.moved) return false; ({ grid: this.grid } = r); this.score += r.gained; this.spawn(); return true; }
  toString() { return this.grid.map((r) => r.map((v) => (v || ".").toString().padStart(5)).join("")).join("\n"); }
}
const g = new Game2048(new Rng(42));
let moves = 0;
const order = [Move.Left, Move.Down, Move.Right, Move.Up];
play: while (moves < 500) { for (const m of order) if (g.play(m)) { moves++; continue play; } break; }
console.log(`${g}\nscore ${g.score} after ${moves}`);
// Othello with bitboards in BigInt
const FULL = (1n << 64n) - 1n, NOT_A = 0xfefefefefefefefen, NOT_H = 0x7f7f7f7f7f7f7f7fn;
const shifts: ((b: bigint) => bigint)[] = [(b) => (b << 8n) & FULL, (b) => b >> 8n, (b) => (b << 1n) & NOT_A, (b) => (b >> 1n) & NOT_H, (b) => (b << 9n) & NOT_A & FULL, (b) => (b << 7n) & NOT_H & FULL, (b) => (b >> 7n) & NOT_A, (b) => (b >> 9n) & NOT_H];
const legal = (me: bigint, you: bigint) => { const empty = ~(me | you) & FULL; let out = 0n; for (const s of shifts) { let t = s(me) & you; for (let i = 0; i < 5; i++) t |= s(t) & you; out |= s(t) & empty; } return out; };
const flips = (me: bigint, you: bigint, sq: bigint) => { let out = 0n; for (const s of shifts) { let line = 0n, t = s(sq); while (t & you) { line |= t; t = s(t); } if (t & me) out |= line; } return out; };
const bits = (b: bigint) => { const out: bigint[] = []; while (b) { const low = b & -b; out.push(low); b ^= low; } return out; };
const popcount = (b: bigint) => { let n = 0; for (; b; b &= b - 1n) n++; return n; };
const sqName = (sq: bigint) => { const i = sq.toString(2).length - 1; return "abcdefgh"[i & 7]! + ((i >> 3) + 1); };
let me = (1n << 28n) | (1n << 35n), you = (1n << 27n) | (1n << 36n), passes = 0, ply = 0; const record: string[] = [];
function search(me: bigint, you: bigint, depth: number, alpha = -Infinity, beta = Infinity): number {
  if (depth === 0) return popcount(legal(me, you)) - popcount(legal(you, me));
  const ms = bits(legal(me, you)); if (!ms.length) return -1000;
  for (const m of ms) { const f = flips(me, you, m); const v = -search(you & ~f, me | f | m, depth - 1, -beta, -alpha); if (v >= beta) return v; if (v > alpha) alpha = v; }
  return alpha;
}
while (passes < 2 && ply < 14) {
  const ms = bits(legal(me, you));
  if (!ms.length) { passes++; [me, you] = [you, me]; continue; }
  passes = 0;
  const scored = ms.map((m) => { const f = flips(me, you, m); return { m, v: -search(you & ~f, me | f | m, 2) }; }).sort((a, b) => b.v - a.v || Number(a.m - b.m));
  const { m } = scored[0]!; const f = flips(me, you, m); record.push(sqName(m));
  [me, you] = [you & ~f, me | f | m]; ply++;
}
console.log(record.join(" "), popcount(me), popcount(you), me.toString(16), BigInt.asIntN(64, me), [me, you]);
// expect:     2    8    2    4
// expect:    32   16    8    2
// expect:     8   32   16    4
// expect:   128   64   32   16
// expect: score 1588 after 164
// expect: d3 c5 e6 d2 c2 f3 d1 f5 d6 e3 e2 f4 g2 f6 12 6 180810385c08 26422910934024n [ 26422910934024n, 35408381476864n ]
