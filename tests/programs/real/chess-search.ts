// A chess engine on a board of 120 squares: moves from a generator, alpha-beta with a table, quiescence.
type Piece = "p" | "n" | "b" | "r" | "q" | "k";
type Color = "w" | "b";
interface Square { piece: Piece; color: Color }
interface Move { from: number; to: number; promotion?: Piece; captured?: Square; enPassant?: boolean; castle?: "K" | "Q" }
const OFFSETS: Record<Exclude<Piece, "p">, number[]> = { n: [-21, -19, -12, -8, 8, 12, 19, 21], b: [-11, -9, 9, 11], r: [-10, -1, 1, 10], q: [-11, -10, -9, -1, 1, 9, 10, 11], k: [-11, -10, -9, -1, 1, 9, 10, 11] };
const VALUES: Record<Piece, number> = { p: 100, n: 320, b: 330, r: 500, q: 900, k: 20000 };
const PST: Record<Piece, number[]> = {
  p: [0, 0, 0, 0, 0, 0, 0, 0, 50, 50, 50, 50, 50, 50, 50, 50, 10, 10, 20, 30, 30, 20, 10, 10, 5, 5, 10, 25, 25, 10, 5, 5, 0, 0, 0, 20, 20, 0, 0, 0, 5, -5, -10, 0, 0, -10, -5, 5, 5, 10, 10, -20, -20, 10, 10, 5, 0, 0, 0, 0, 0, 0, 0, 0],
  n: Array.from({ length: 64 }, (_, i) => { const r = i >> 3, c = i & 7; return 20 - 10 * (Math.abs(r * 2 - 7) + Math.abs(c * 2 - 7)) / 2; }),
  b: Array.from({ length: 64 }, (_, i) => 10 - 4 * Math.max(Math.abs((i >> 3) - 3.5), Math.abs((i & 7) - 3.5))),
  r: Array.from({ length: 64 }, (_, i) => ((i >> 3) === 1 ? 10 : 0)),
  q: Array.from({ length: 64 }, (_, i) => 5 - Math.abs((i & 7) - 3.5)),
  k: Array.from({ length: 64 }, (_, i) => ((i >> 3) === 7 ? 20 - 5 * Math.min(i & 7, 7 - (i & 7)) : -30)),
};
let s = 0x9e3779b9;
function rand32(): number { s ^= s << 13; s ^= s >>> 17; s ^= s << 5; return s >>> 0; }
const zobrist = new Map<string, [number, number]>();
for (const c of ["w", "b"]) for (const p of ["p", "n", "b", "r", "q", "k"]) for (let i = 0; i < 120; i++) zobrist.set(c + p + i, [rand32(), rand32()]);
interface Undo { move: Move; ep: number; castling: string; hash: [number, number] }
class Board {
  squares: (Square | null | undefined)[] = new Array(120).fill(undefined);
  turn: Color = "w";
  castling = "KQkq";
  ep = -1;
  hash: [number, number] = [0, 0];
  history: Undo[] = [];
  constructor(fen: string) {
    const [rows, turn, castling, ep] = fen.split(" ");
    for (let r = 0; r < 8; r++) for (let c = 0; c < 8; c++) this.squares[21 + r * 10 + c] = null;
    rows.split("/").forEach((row, r) => {
      let c = 0;
      for (const ch of row) {
        if (/\d/.test(ch)) c += Number(ch);
        else { this.put(21 + r * 10 + c, { piece: ch.toLowerCase() as Piece, color: ch === ch.toLowerCase() ? "b" : "w" }); c++; }
      }
    });
    this.turn = turn as Color;
    this.castling = castling;
    if (ep !== "-") this.ep = 21 + (8 - Number(ep[1])) * 10 + (ep.charCodeAt(0) - 97);
  }
  private toggle(i: number, sq: Square): void { const z = zobrist.get(sq.color + sq.piece + i)!; this.hash = [this.hash[0] ^ z[0], this.hash[1] ^ z[1]]; }
  put(i: number, sq: Square): void { this.squares[i] = sq; this.toggle(i, sq); }
  remove(i: number): Square { const sq = this.squares[i]!; this.toggle(i, sq); this.squares[i] = null; return sq; }
  attacked(i: number, by: Color): boolean {
    const dir = by === "w" ? 10 : -10;
    for (const d of [dir - 1, dir + 1]) { const q = this.squares[i + d]; if (q && q.color === by && q.piece === "p") return true; }
    for (const d of OFFSETS.n) { const q = this.squares[i + d]; if (q && q.color === by && q.piece === "n") return true; }
    for (const d of OFFSETS.q) {
      const diagonal = OFFSETS.b.includes(d);
      for (let j = i + d, n = 0; ; j += d, n++) {
        const q = this.squares[j];
        if (q === undefined) break;
        if (q === null) continue;
        if (q.color === by && (q.piece === "q" || (n === 0 && q.piece === "k") || q.piece === (diagonal ? "b" : "r"))) return true;
        break;
      }
    }
    return false;
  }
  king(color: Color): number { return this.squares.findIndex((q) => q && q.piece === "k" && q.color === color); }
  inCheck(color: Color): boolean { return this.attacked(this.king(color), color === "w" ? "b" : "w"); }
  *pseudo(capturesOnly: boolean): Generator<Move> {
    for (let i = 21; i < 99; i++) {
      const sq = this.squares[i];
      if (!sq || sq.color !== this.turn) continue;
      if (sq.piece === "p") {
        const dir = this.turn === "w" ? -10 : 10;
        const promoRow = this.turn === "w" ? 2 : 9;
        const startRow = this.turn === "w" ? 8 : 3;
        const to = i + dir;
        if (this.squares[to] === null && (!capturesOnly || Math.floor(to / 10) === promoRow)) {
          if (Math.floor(to / 10) === promoRow) yield { from: i, to, promotion: "q" };
          else { yield { from: i, to }; if (Math.floor(i / 10) === startRow && this.squares[to + dir] === null) yield { from: i, to: to + dir }; }
        }
        for (const d of [dir - 1, dir + 1]) {
          const q = this.squares[i + d];
          if (q && q.color !== this.turn) yield { from: i, to: i + d, captured: q, ...(Math.floor((i + d) / 10) === promoRow ? { promotion: "q" as const } : {}) };
          else if (q === null && i + d === this.ep) yield { from: i, to: i + d, enPassant: true, captured: this.squares[i + d - dir]! };
        }
        continue;
      }
      const slides = sq.piece !== "n" && sq.piece !== "k";
      for (const d of OFFSETS[sq.piece]) {
        for (let j = i + d; this.squares[j] !== undefined; j += d) {
          const q = this.squares[j];
          if (q) { if (q.color !== this.turn) yield { from: i, to: j, captured: q }; break; }
          if (!capturesOnly) yield { from: i, to: j };
          if (!slides) break;
        }
      }
      if (sq.piece === "k" && !capturesOnly) {
        const enemy = this.turn === "w" ? "b" : "w";
        for (const side of ["K", "Q"] as const) {
          if (!this.castling.includes(this.turn === "w" ? side : side.toLowerCase())) continue;
          const step = side === "K" ? 1 : -1;
          const between = side === "K" ? [i + 1, i + 2] : [i - 1, i - 2, i - 3];
          if (between.some((j) => this.squares[j] !== null)) continue;
          if (this.attacked(i, enemy) || this.attacked(i + step, enemy)) continue;
          yield { from: i, to: i + 2 * step, castle: side };
        }
      }
    }
  }
  make(m: Move): boolean {
    this.history.push({ move: m, ep: this.ep, castling: this.castling, hash: this.hash });
    const us = this.turn;
    const sq = this.remove(m.from);
    if (m.enPassant) this.remove(m.to + (us === "w" ? 10 : -10));
    else if (m.captured) this.remove(m.to);
    this.put(m.to, m.promotion ? { piece: m.promotion, color: us } : sq);
    if (m.castle) { const [a, b] = m.castle === "K" ? [m.from + 3, m.from + 1] : [m.from - 4, m.from - 1]; this.put(b, this.remove(a)); }
    this.ep = sq.piece === "p" && Math.abs(m.to - m.from) === 20 ? (m.from + m.to) / 2 : -1;
    if (this.castling !== "") {
      if (sq.piece === "k") this.castling = this.castling.replace(us === "w" ? /[KQ]/g : /[kq]/g, "");
      for (const [i, c] of [[98, "K"], [91, "Q"], [28, "k"], [21, "q"]] as const) if (m.from === i || m.to === i) this.castling = this.castling.replace(c, "");
    }
    this.turn = us === "w" ? "b" : "w";
    if (this.inCheck(us)) { this.undo(); return false; }
    return true;
  }
  undo(): void {
    const { move: m, ep, castling, hash } = this.history.pop()!;
    this.turn = this.turn === "w" ? "b" : "w";
    const sq = this.remove(m.to);
    this.put(m.from, m.promotion ? { piece: "p", color: this.turn } : sq);
    if (m.enPassant) this.put(m.to + (this.turn === "w" ? 10 : -10), m.captured!);
    else if (m.captured) this.put(m.to, m.captured);
    if (m.castle) { const [a, b] = m.castle === "K" ? [m.from + 3, m.from + 1] : [m.from - 4, m.from - 1]; this.put(a, this.remove(b)); }
    this.ep = ep; this.castling = castling; this.hash = hash;
  }
  evaluate(): number {
    let score = 0;
    for (let r = 0; r < 8; r++)
      for (let c = 0; c < 8; c++) {
        const sq = this.squares[21 + r * 10 + c];
        if (!sq) continue;
        const idx = sq.color === "w" ? r * 8 + c : (7 - r) * 8 + c;
        const v = VALUES[sq.piece] + PST[sq.piece][idx];
        score += sq.color === this.turn ? v : -v;
      }
    return score;
  }
}
function name(m: Move): string { const n = (i: number) => String.fromCharCode(97 + (i % 10) - 1) + (10 - Math.floor(i / 10)); return n(m.from) + n(m.to) + (m.promotion ?? ""); }
function perft(b: Board, depth: number): number {
  if (depth === 0) return 1;
  let n = 0;
  for (const m of b.pseudo(false)) if (b.make(m)) { n += perft(b, depth - 1); b.undo(); }
  return n;
}
interface Entry { depth: number; score: number; flag: "exact" | "lower" | "upper"; best: string }
class Engine {
  private table = new Map<string, Entry>();
  nodes = 0;
  constructor(private board: Board) {}
  search(depth: number): { move: Move | undefined; score: number } {
    let best: { move: Move | undefined; score: number } = { move: undefined, score: 0 };
    for (let d = 1; d <= depth; d++) { best = this.root(d); }
    return best;
  }
  private ordered(captures: boolean, first?: string): Move[] {
    const value = (m: Move) => (name(m) === first ? 1e6 : m.captured ? VALUES[m.captured.piece] * 10 - VALUES[this.board.squares[m.from]!.piece] : m.promotion ? 800 : 0);
    return [...this.board.pseudo(captures)].map((m) => ({ m, v: value(m) })).sort((a, b) => b.v - a.v).map(({ m }) => m);
  }
  private root(depth: number) {
    let alpha = -Infinity;
    let move: Move | undefined;
    for (const m of this.ordered(false, this.table.get(this.key())?.best)) {
      if (!this.board.make(m)) continue;
      const score = -this.alphaBeta(depth - 1, -Infinity, -alpha, 1);
      this.board.undo();
      if (score > alpha) { alpha = score; move = m; }
    }
    return { move, score: alpha };
  }
  private key(): string { return `${this.board.hash[0]},${this.board.hash[1]},${this.board.turn}${this.board.castling}${this.board.ep}`; }
  private alphaBeta(depth: number, alpha: number, beta: number, ply: number): number {
    this.nodes++;
    if (depth === 0) return this.quiesce(alpha, beta);
    const key = this.key();
    const e = this.table.get(key);
    if (e && e.depth >= depth) {
      if (e.flag === "exact") return e.score;
      if (e.flag === "lower" && e.score >= beta) return e.score;
      if (e.flag === "upper" && e.score <= alpha) return e.score;
    }
    let best = -Infinity, bestMove = "", any = false;
    const alpha0 = alpha;
    for (const m of this.ordered(false, e?.best)) {
      if (!this.board.make(m)) continue;
      any = true;
      const score = -this.alphaBeta(depth - 1, -beta, -alpha, ply + 1);
      this.board.undo();
      if (score > best) { best = score; bestMove = name(m); }
      if (score > alpha) alpha = score;
      if (alpha >= beta) break;
    }
    if (!any) return this.board.inCheck(this.board.turn) ? -100000 + ply : 0;
    this.table.set(key, { depth, score: best, flag: best <= alpha0 ? "upper" : best >= beta ? "lower" : "exact", best: bestMove });
    return best;
  }
  private quiesce(alpha: number, beta: number): number {
    this.nodes++;
    const stand = this.board.evaluate();
    if (stand >= beta) return beta;
    if (stand > alpha) alpha = stand;
    for (const m of this.ordered(true)) {
      if (!this.board.make(m)) continue;
      const score = -this.quiesce(-beta, -alpha);
      this.board.undo();
      if (score >= beta) return beta;
      if (score > alpha) alpha = score;
    }
    return alpha;
  }
}
console.log(perft(new Board("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq -"), 2));
console.log(perft(new Board("r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq -"), 2));
for (const fen of ["r1bqkbnr/pppp1ppp/2n5/4p3/2B1P3/5N2/PPPP1PPP/RNBQK2R b KQkq -", "2rr3k/pp3pp1/1nnqbN1p/3pN3/2pP4/2P3Q1/PPB4P/R4RK1 w - -"]) {
  const engine = new Engine(new Board(fen));
  const { move, score } = engine.search(2);
  console.log(move && name(move), score, engine.nodes);
}
// expect: 400
// expect: 2039
// expect: g8f6 -8 1328
// expect: f6g4 -221 1149
