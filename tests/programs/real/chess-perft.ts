// Chess move generation on a 0x88 board, checked against the known perft numbers.
type Color = 0 | 1;
const EMPTY = 0,
  PAWN = 1,
  KNIGHT = 2,
  BISHOP = 3,
  ROOK = 4,
  QUEEN = 5,
  KING = 6;
const WHITE: Color = 0,
  BLACK: Color = 1;
const PIECE_CHARS = ".pnbrqk";

interface Move {
  from: number;
  to: number;
  piece: number;
  captured: number;
  promotion?: number;
  flag?: "castle" | "enpassant" | "double";
}

interface Undo {
  castling: number;
  enPassant: number;
  halfMoves: number;
}

const KNIGHT_STEPS = [-33, -31, -18, -14, 14, 18, 31, 33];
const KING_STEPS = [-17, -16, -15, -1, 1, 15, 16, 17];
const DIAGONALS = [-17, -15, 15, 17];
const STRAIGHTS = [-16, -1, 1, 16];

function squareName(square: number): string {
  return "abcdefgh"[square & 7] + String(8 - (square >> 4));
}

function parseSquare(name: string): number {
  return name.charCodeAt(0) - 97 + (8 - Number(name[1])) * 16;
}

class Board {
  private readonly squares = new Int8Array(128); // piece | color << 3
  private turn: Color = WHITE;
  private castling = 0; // 1 K, 2 Q, 4 k, 8 q
  private enPassant = -1;
  private halfMoves = 0;
  private readonly kings: [number, number] = [0, 0];
  private readonly history: Undo[] = [];

  static fromFen(fen: string): Board {
    const board = new Board();
    const [placement, turn, castling, enPassant, half] = fen.split(" ");
    let square = 0;
    for (const char of placement) {
      if (char === "/") square += 8;
      else if (char >= "1" && char <= "8") square += Number(char);
      else {
        const kind = PIECE_CHARS.indexOf(char.toLowerCase());
        if (kind < 1) throw new Error(`unknown piece ${char}`);
        const color: Color = char === char.toLowerCase() ? BLACK : WHITE;
        board.squares[square] = kind | (color << 3);
        if (kind === KING) board.kings[color] = square;
        square++;
      }
    }
    board.turn = turn === "w" ? WHITE : BLACK;
    for (const [flag, bit] of [
      ["K", 1],
      ["Q", 2],
      ["k", 4],
      ["q", 8],
    ] as const) {
      if (castling.includes(flag)) board.castling |= bit;
    }
    board.enPassant = enPassant === "-" ? -1 : parseSquare(enPassant);
    board.halfMoves = parseInt(half ?? "0", 10);
    return board;
  }

  toString(): string {
    const rows: string[] = [];
    for (let rank = 0; rank < 8; rank++) {
      let row = "";
      for (let file = 0; file < 8; file++) {
        const piece = this.squares[rank * 16 + file];
        const char = PIECE_CHARS[piece & 7];
        row += piece >> 3 ? char : char.toUpperCase();
      }
      rows.push(row);
    }
    return rows.join("\n");
  }

  isAttacked(square: number, by: Color): boolean {
    const { squares } = this;
    const side = by << 3;
    const pawn = by === WHITE ? 16 : -16;
    for (const step of [pawn - 1, pawn + 1]) {
      const at = square + step;
      if (!(at & 0x88) && squares[at] === (PAWN | side)) return true;
    }
    for (const step of KNIGHT_STEPS) {
      const at = square + step;
      if (!(at & 0x88) && squares[at] === (KNIGHT | side)) return true;
    }
    for (const step of KING_STEPS) {
      const at = square + step;
      if (!(at & 0x88) && squares[at] === (KING | side)) return true;
    }
    const slides: [number[], number][] = [
      [DIAGONALS, BISHOP],
      [STRAIGHTS, ROOK],
    ];
    for (const [steps, kind] of slides) {
      for (const step of steps) {
        let at = square + step;
        while (!(at & 0x88)) {
          const piece = squares[at];
          if (piece !== EMPTY) {
            if (piece >> 3 === by && ((piece & 7) === kind || (piece & 7) === QUEEN)) return true;
            break;
          }
          at += step;
        }
      }
    }
    return false;
  }

  get inCheck(): boolean {
    return this.isAttacked(this.kings[this.turn], (1 - this.turn) as Color);
  }

  *pseudoLegal(): Generator<Move> {
    for (const move of this.generate()) yield move;
  }

  generate(): Move[] {
    const moves: Move[] = [];
    const { squares, turn } = this;
    for (let from = 0; from < 128; from++) {
      if (from & 0x88) continue;
      const piece = squares[from];
      if (piece === EMPTY || piece >> 3 !== turn) continue;
      const kind = piece & 7;
      switch (kind) {
        case PAWN:
          this.pawnMoves(from, moves);
          break;
        case KNIGHT:
          this.steps(from, kind, KNIGHT_STEPS, false, moves);
          break;
        case KING:
          this.steps(from, kind, KING_STEPS, false, moves);
          this.castles(from, moves);
          break;
        case BISHOP:
          this.steps(from, kind, DIAGONALS, true, moves);
          break;
        case ROOK:
          this.steps(from, kind, STRAIGHTS, true, moves);
          break;
        default:
          this.steps(from, kind, [...DIAGONALS, ...STRAIGHTS], true, moves);
      }
    }
    return moves;
  }

  private steps(
    from: number,
    piece: number,
    steps: readonly number[],
    slide: boolean,
    out: Move[],
  ): void {
    for (const step of steps) {
      for (let to = from + step; !(to & 0x88); to += step) {
        const target = this.squares[to];
        if (target !== EMPTY) {
          if (target >> 3 !== this.turn) out.push({ from, to, piece, captured: target & 7 });
          break;
        }
        out.push({ from, to, piece, captured: EMPTY });
        if (!slide) break;
      }
    }
  }

  private pawnMoves(from: number, out: Move[]): void {
    const forward = this.turn === WHITE ? -16 : 16;
    const startRank = this.turn === WHITE ? 6 : 1;
    const lastRank = this.turn === WHITE ? 0 : 7;
    const add = (to: number, captured: number, flag?: Move["flag"]) => {
      if (to >> 4 === lastRank) {
        for (const promotion of [QUEEN, ROOK, BISHOP, KNIGHT])
          out.push({ from, to, piece: PAWN, captured, promotion });
      } else out.push({ from, to, piece: PAWN, captured, flag });
    };
    const one = from + forward;
    if (this.squares[one] === EMPTY) {
      add(one, EMPTY);
      const two = one + forward;
      if (from >> 4 === startRank && this.squares[two] === EMPTY) add(two, EMPTY, "double");
    }
    for (const side of [-1, 1]) {
      const to = one + side;
      if (to & 0x88) continue;
      const target = this.squares[to];
      if (target !== EMPTY && target >> 3 !== this.turn) add(to, target & 7);
      else if (to === this.enPassant) add(to, PAWN, "enpassant");
    }
  }

  private castles(from: number, out: Move[]): void {
    const shift = this.turn === WHITE ? 0 : 2;
    const enemy = (1 - this.turn) as Color;
    const free = (...at: number[]) => at.every((square) => this.squares[square] === EMPTY);
    const safe = (...at: number[]) => !at.some((square) => this.isAttacked(square, enemy));
    if (
      this.castling & (1 << shift) &&
      free(from + 1, from + 2) &&
      safe(from, from + 1, from + 2)
    ) {
      out.push({ from, to: from + 2, piece: KING, captured: EMPTY, flag: "castle" });
    }
    if (
      this.castling & (2 << shift) &&
      free(from - 1, from - 2, from - 3) &&
      safe(from, from - 1, from - 2)
    ) {
      out.push({ from, to: from - 2, piece: KING, captured: EMPTY, flag: "castle" });
    }
  }

  /** Makes a move; false, and nothing changed, if it leaves the own king in check. */
  make(move: Move): boolean {
    const { squares, turn } = this;
    this.history.push({
      castling: this.castling,
      enPassant: this.enPassant,
      halfMoves: this.halfMoves,
    });
    squares[move.to] = (move.promotion ?? move.piece) | (turn << 3);
    squares[move.from] = EMPTY;
    if (move.flag === "enpassant") squares[move.to + (turn === WHITE ? 16 : -16)] = EMPTY;
    if (move.flag === "castle") {
      const kingSide = move.to > move.from;
      const rookFrom = kingSide ? move.to + 1 : move.to - 2;
      const rookTo = kingSide ? move.to - 1 : move.to + 1;
      squares[rookTo] = squares[rookFrom];
      squares[rookFrom] = EMPTY;
    }
    if (move.piece === KING) this.kings[turn] = move.to;
    for (const square of [move.from, move.to]) {
      const lost = CASTLING_LOSS.get(square);
      if (lost !== undefined) this.castling &= ~lost;
    }
    this.enPassant = move.flag === "double" ? (move.from + move.to) / 2 : -1;
    this.halfMoves = move.piece === PAWN || move.captured !== EMPTY ? 0 : this.halfMoves + 1;
    this.turn = (1 - turn) as Color;
    if (this.isAttacked(this.kings[turn], this.turn)) {
      this.unmake(move);
      return false;
    }
    return true;
  }

  unmake(move: Move): void {
    const undo = this.history.pop()!;
    this.turn = (1 - this.turn) as Color;
    const { squares, turn } = this;
    const enemy = (1 - turn) << 3;
    squares[move.from] = move.piece | (turn << 3);
    squares[move.to] =
      move.captured === EMPTY || move.flag === "enpassant" ? EMPTY : move.captured | enemy;
    if (move.flag === "enpassant") squares[move.to + (turn === WHITE ? 16 : -16)] = PAWN | enemy;
    if (move.flag === "castle") {
      const kingSide = move.to > move.from;
      const rookFrom = kingSide ? move.to + 1 : move.to - 2;
      const rookTo = kingSide ? move.to - 1 : move.to + 1;
      squares[rookFrom] = squares[rookTo];
      squares[rookTo] = EMPTY;
    }
    if (move.piece === KING) this.kings[turn] = move.from;
    ({ castling: this.castling, enPassant: this.enPassant, halfMoves: this.halfMoves } = undo);
  }
}

const CASTLING_LOSS = new Map<number, number>([
  [parseSquare("e1"), 3],
  [parseSquare("h1"), 1],
  [parseSquare("a1"), 2],
  [parseSquare("e8"), 12],
  [parseSquare("h8"), 4],
  [parseSquare("a8"), 8],
]);

function perft(board: Board, depth: number): number {
  if (depth === 0) return 1;
  let nodes = 0;
  for (const move of board.generate()) {
    if (!board.make(move)) continue;
    nodes += perft(board, depth - 1);
    board.unmake(move);
  }
  return nodes;
}

const positions: { name: string; fen: string; depth: number }[] = [
  { name: "start", fen: "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1", depth: 3 },
  {
    name: "kiwipete",
    fen: "r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1",
    depth: 2,
  },
  { name: "endgame", fen: "8/2p5/3p4/KP5r/1R3p1k/8/4P1P1/8 w - - 0 1", depth: 3 },
  { name: "promotions", fen: "n1n5/PPPk4/8/8/8/8/4Kppp/5N1N b - - 0 1", depth: 2 },
];
for (const { name, fen, depth } of positions) {
  const board = Board.fromFen(fen);
  const counts = Array.from({ length: depth }, (_, i) => perft(board, i + 1));
  console.log(`${name.padEnd(10)} ${counts.join(" ")} ${board.inCheck ? "check" : "quiet"}`);
}
const board = Board.fromFen(positions[0].fen);
console.log(String(board));
const first = [...board.pseudoLegal()].map((m) => squareName(m.from) + squareName(m.to));
console.log(first.length, first.slice(0, 6).join(" "));
try {
  Board.fromFen("x7/8 w - - 0 1");
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
}

// expect: start      20 400 8902 quiet
// expect: kiwipete   48 2039 quiet
// expect: endgame    14 191 2812 quiet
// expect: promotions 24 496 quiet
// expect: rnbqkbnr
// expect: pppppppp
// expect: ........
// expect: ........
// expect: ........
// expect: ........
// expect: PPPPPPPP
// expect: RNBQKBNR
// expect: 20 a2a3 a2a4 b2b3 b2b4 c2c3 c2c4
// expect: unknown piece x
