// Chess: bitboards as bigint for slow generation, alpha-beta with a transposition table
type Square = number & { readonly __brand: "Square" };
const sq = (n: number): Square => {
  if (n < 0 || n > 63) throw new RangeError(`bad square ${n}`);
  return n as Square;
};

enum Piece {
  Pawn,
  Knight,
  Bishop,
  Rook,
  Queen,
  King,
}
type Colour = "white" | "black";
const other = (c: Colour): Colour => (c === "white" ? "black" : "white");

const bit = (s: number): bigint => 1n << BigInt(s);
const popcount = (b: bigint): number => {
  let n = 0;
  while (b !== 0n) {
    b &= b - 1n;
    n++;
  }
  return n;
};
function* squaresOf(b: bigint): Generator<Square, void, undefined> {
  while (b !== 0n) {
    const low = b & -b;
    yield sq(low.toString(2).length - 1);
    b ^= low;
  }
}

const FILE_A = 0x0101010101010101n;
const FILE_H = FILE_A << 7n;
const ALL = (1n << 64n) - 1n;

const VALUES: Readonly<Record<Piece, number>> = {
  [Piece.Pawn]: 100,
  [Piece.Knight]: 320,
  [Piece.Bishop]: 330,
  [Piece.Rook]: 500,
  [Piece.Queen]: 900,
  [Piece.King]: 20000,
};
const LETTERS = "pnbrqk";

interface Move {
  readonly from: Square;
  readonly to: Square;
  readonly piece: Piece;
  readonly captured?: Piece;
  readonly promotion?: Piece;
}

const knightTable: bigint[] = [];
const kingTable: bigint[] = [];
for (let s = 0; s < 64; s++) {
  const [r, f] = [s >> 3, s & 7];
  const gather = (deltas: ReadonlyArray<readonly [number, number]>): bigint =>
    deltas.reduce((acc, [dr, df]) => {
      const rr = r + dr,
        ff = f + df;
      return rr >= 0 && rr < 8 && ff >= 0 && ff < 8 ? acc | bit(rr * 8 + ff) : acc;
    }, 0n);
  knightTable[s] = gather([
    [1, 2],
    [2, 1],
    [-1, 2],
    [-2, 1],
    [1, -2],
    [2, -1],
    [-1, -2],
    [-2, -1],
  ]);
  kingTable[s] = gather([
    [0, 1],
    [1, 0],
    [0, -1],
    [-1, 0],
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ]);
}

const slide = (
  s: Square,
  occupied: bigint,
  dirs: readonly (readonly [number, number])[],
): bigint => {
  let out = 0n;
  for (const [dr, df] of dirs) {
    let r = (s >> 3) + dr,
      f = (s & 7) + df;
    while (r >= 0 && r < 8 && f >= 0 && f < 8) {
      const b = bit(r * 8 + f);
      out |= b;
      if ((occupied & b) !== 0n) break;
      r += dr;
      f += df;
    }
  }
  return out;
};
const STRAIGHT = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;
const DIAGONAL = [
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const;

class Position {
  private constructor(
    private readonly boards: Readonly<Record<Colour, readonly bigint[]>>,
    readonly turn: Colour,
  ) {}

  static fromFen(fen: string): Position {
    const [placement, turn] = fen.split(" ");
    if (placement === undefined || turn === undefined) throw new SyntaxError(`bad FEN: ${fen}`);
    const boards: Record<Colour, bigint[]> = {
      white: Array<bigint>(6).fill(0n),
      black: Array<bigint>(6).fill(0n),
    };
    placement.split("/").forEach((row, i) => {
      let file = 0;
      for (const ch of row) {
        if (/\d/.test(ch)) {
          file += Number(ch);
          continue;
        }
        const colour: Colour = ch === ch.toUpperCase() ? "white" : "black";
        const piece = LETTERS.indexOf(ch.toLowerCase()) as Piece;
        boards[colour][piece]! |= bit((7 - i) * 8 + file++);
      }
    });
    return new Position(boards, turn === "w" ? "white" : "black");
  }

  occupancy(c: Colour): bigint {
    return this.boards[c].reduce((a, b) => a | b, 0n);
  }
  get hash(): string {
    return (
      [...this.boards.white, ...this.boards.black].map((b) => b.toString(36)).join(",") +
      this.turn[0]
    );
  }

  pieceAt(c: Colour, s: Square): Piece | undefined {
    const b = bit(s);
    const i = this.boards[c].findIndex((x) => (x & b) !== 0n);
    return i < 0 ? undefined : i;
  }

  attacks(c: Colour): bigint {
    let out = 0n;
    const occ = this.occupancy("white") | this.occupancy("black");
    const [pawns, knights, bishops, rooks, queens, king] = this.boards[c] as [
      bigint,
      bigint,
      bigint,
      bigint,
      bigint,
      bigint,
    ];
    out |=
      c === "white"
        ? ((pawns & ~FILE_A) << 7n) | ((pawns & ~FILE_H) << 9n)
        : ((pawns & ~FILE_A) >> 9n) | ((pawns & ~FILE_H) >> 7n);
    for (const s of squaresOf(knights)) out |= knightTable[s]!;
    for (const s of squaresOf(king)) out |= kingTable[s]!;
    for (const s of squaresOf(bishops | queens)) out |= slide(s, occ, DIAGONAL);
    for (const s of squaresOf(rooks | queens)) out |= slide(s, occ, STRAIGHT);
    return out & ALL;
  }

  inCheck(c: Colour): boolean {
    return (this.attacks(other(c)) & this.boards[c][Piece.King]!) !== 0n;
  }

  *pseudoMoves(): IterableIterator<Move> {
    const us = this.turn,
      them = other(us);
    const own = this.occupancy(us),
      enemy = this.occupancy(them),
      occ = own | enemy;
    for (let p: Piece = Piece.Pawn; p <= Piece.King; p++) {
      for (const from of squaresOf(this.boards[us][p]!)) {
        let targets: bigint;
        switch (p) {
          case Piece.Pawn: {
            const b = bit(from);
            const one = us === "white" ? (b << 8n) & ALL & ~occ : (b >> 8n) & ~occ;
            const home = us === "white" ? from >> 3 === 1 : from >> 3 === 6;
            const two = home && one !== 0n ? (us === "white" ? one << 8n : one >> 8n) & ~occ : 0n;
            const caps =
              us === "white"
                ? ((b & ~FILE_A) << 7n) | ((b & ~FILE_H) << 9n)
                : ((b & ~FILE_A) >> 9n) | ((b & ~FILE_H) >> 7n);
            targets = one | two | (caps & enemy);
            break;
          }
          case Piece.Knight:
            targets = knightTable[from]!;
            break;
          case Piece.King:
            targets = kingTable[from]!;
            break;
          case Piece.Bishop:
            targets = slide(from, occ, DIAGONAL);
            break;
          case Piece.Rook:
            targets = slide(from, occ, STRAIGHT);
            break;
          case Piece.Queen:
            targets = slide(from, occ, DIAGONAL) | slide(from, occ, STRAIGHT);
            break;
        }
        for (const to of squaresOf(targets & ~own)) {
          const captured = this.pieceAt(them, to);
          const base = { from, to, piece: p, ...(captured !== undefined && { captured }) };
          if (p === Piece.Pawn && (to >> 3 === 7 || to >> 3 === 0))
            yield { ...base, promotion: Piece.Queen };
          else yield base;
        }
      }
    }
  }

  play(m: Move): Position {
    const us = this.turn,
      them = other(us);
    const mine = [...this.boards[us]],
      theirs = [...this.boards[them]];
    mine[m.piece]! &= ~bit(m.from);
    mine[m.promotion ?? m.piece]! |= bit(m.to);
    if (m.captured !== undefined) theirs[m.captured]! &= ~bit(m.to);
    return new Position(
      us === "white" ? { white: mine, black: theirs } : { white: theirs, black: mine },
      them,
    );
  }

  legalMoves(): Move[] {
    return [...this.pseudoMoves()].filter((m) => !this.play(m).inCheck(this.turn));
  }

  evaluate(): number {
    const score = (c: Colour) =>
      this.boards[c].reduce(
        (sum, b, p) => sum + popcount(b) * VALUES[p as Piece],
        popcount(this.attacks(c)),
      );
    return score(this.turn) - score(other(this.turn));
  }

  toString(): string {
    const rows: string[] = [];
    for (let r = 7; r >= 0; r--) {
      let row = "";
      for (let f = 0; f < 8; f++) {
        const s = sq(r * 8 + f);
        const w = this.pieceAt("white", s),
          b = this.pieceAt("black", s);
        row += w !== undefined ? LETTERS[w]!.toUpperCase() : b !== undefined ? LETTERS[b] : ".";
      }
      rows.push(row);
    }
    return rows.join("\n");
  }
}

const name = (s: Square) => "abcdefgh"[s & 7]! + ((s >> 3) + 1);
const show = ({ from, to, promotion }: Move) =>
  `${name(from)}${name(to)}${promotion === undefined ? "" : LETTERS[promotion]}`;

interface Entry {
  depth: number;
  score: number;
  best: Move | null;
}
class Searcher {
  readonly #table = new Map<string, Entry>();
  nodes = 0;
  hits = 0;
  search(p: Position, depth: number, alpha = -Infinity, beta = Infinity, ply = 0): Entry {
    this.nodes++;
    const known = this.#table.get(p.hash);
    if (known && known.depth >= depth) {
      this.hits++;
      return known;
    }
    if (depth === 0) return { depth, score: p.evaluate(), best: null };
    const moves = p.legalMoves();
    if (moves.length === 0)
      return { depth, score: p.inCheck(p.turn) ? -100000 + ply : 0, best: null };
    moves.sort(
      (a, b) =>
        (b.captured === undefined ? -1 : VALUES[b.captured]) -
        (a.captured === undefined ? -1 : VALUES[a.captured]),
    );
    let best: Move | null = null,
      score = -Infinity;
    for (const m of moves) {
      const s = -this.search(p.play(m), depth - 1, -beta, -alpha, ply + 1).score;
      if (s > score) {
        score = s;
        best = m;
      }
      alpha = Math.max(alpha, score);
      if (alpha >= beta) break;
    }
    const entry: Entry = { depth, score, best };
    this.#table.set(p.hash, entry);
    return entry;
  }
}

function perft(p: Position, depth: number): number {
  return depth === 0 ? 1 : p.legalMoves().reduce((n, m) => n + perft(p.play(m), depth - 1), 0);
}

const start = Position.fromFen("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1");
console.log(String(start));
console.log(
  [1, 2].map((d) => perft(start, d)),
  start.evaluate(),
);
const mate = Position.fromFen("6k1/5ppp/8/8/8/8/5PPP/R5K1 w - - 0 1");
const s = new Searcher();
const found = s.search(mate, 2);
console.log(found.best && show(found.best), found.score, s.nodes, s.hits, found);
console.log(mate.legalMoves().map(show).join(" "));
const promo = Position.fromFen("8/P6k/8/8/8/8/7K/8 w - - 0 1");
console.log(promo.legalMoves().map(show), `${promo.play(promo.legalMoves()[0]!)}`);
try {
  Position.fromFen("nonsense");
} catch (e) {
  console.log(e instanceof SyntaxError, (e as Error).message);
}
console.log(Piece[4], Object.keys(Piece).length, promo);
// expect: rnbqkbnr
// expect: pppppppp
// expect: ........
// expect: ........
// expect: ........
// expect: ........
// expect: PPPPPPPP
// expect: RNBQKBNR
// expect: [ 20, 400 ] 0
// expect: a1a8 99999 54 0 { depth: 2, score: 99999, best: { from: 0, to: 56, piece: 3 } }
// expect: f2f3 f2f4 g2g3 g2g4 h2h3 h2h4 a1b1 a1c1 a1d1 a1e1 a1f1 a1a2 a1a3 a1a4 a1a5 a1a6 a1a7 a1a8 g1f1 g1h1
// expect: [ 'a7a8q', 'h2g1', 'h2h1', 'h2g2', 'h2g3', 'h2h3' ] Q.......
// expect: .......k
// expect: ........
// expect: ........
// expect: ........
// expect: ........
// expect: .......K
// expect: ........
// expect: true bad FEN: nonsense
// expect: Queen 12 Position {
// expect:   boards: {
// expect:     white: [ 281474976710656n, 0n, 0n, 0n, 0n, 32768n ],
// expect:     black: [ 0n, 0n, 0n, 0n, 0n, 36028797018963968n ]
// expect:   },
// expect:   turn: 'white'
// expect: }
