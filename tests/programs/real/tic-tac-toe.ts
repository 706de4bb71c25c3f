/** Tic-tac-toe played perfectly by minimax, the first moves examined as tasks. */
import { fork, wait } from "tscript";

type Player = "X" | "O";
type Cell = Player | " ";
type Board = readonly Cell[];

const LINES = [
  [0, 1, 2],
  [3, 4, 5],
  [6, 7, 8],
  [0, 3, 6],
  [1, 4, 7],
  [2, 5, 8],
  [0, 4, 8],
  [2, 4, 6],
] as const;

function winner(board: Board): Player | null {
  for (const [a, b, c] of LINES) {
    const cell = board[a];
    if (cell !== " " && cell === board[b] && cell === board[c]) return cell;
  }
  return null;
}

const other = (player: Player): Player => (player === "X" ? "O" : "X");
const moves = (board: Board): number[] => board.flatMap((cell, i) => (cell === " " ? [i] : []));
const play = (board: Board, move: number, player: Player): Board => board.with(move, player);

interface Outcome {
  score: number;
  positions: number;
}

function minimax(board: Board, player: Player): Outcome {
  const won = winner(board);
  if (won) return { score: won === "X" ? 1 : -1, positions: 1 };
  const open = moves(board);
  if (open.length === 0) return { score: 0, positions: 1 };
  let best = player === "X" ? -Infinity : Infinity;
  let positions = 1;
  for (const move of open) {
    const outcome = minimax(play(board, move, player), other(player));
    positions += outcome.positions;
    best = player === "X" ? Math.max(best, outcome.score) : Math.min(best, outcome.score);
  }
  return { score: best, positions };
}

function bestMove(board: Board, player: Player): { move: number; positions: number } {
  const tasks = moves(board).map((move) => ({ move, task: fork(minimax, play(board, move, player), other(player)) }));
  let best = { move: -1, score: -Infinity };
  let positions = 0;
  for (const { move, task } of tasks) {
    const outcome = wait(task);
    positions += outcome.positions;
    const score = player === "X" ? outcome.score : -outcome.score;
    if (score > best.score) best = { move, score };
  }
  return { move: best.move, positions };
}

const show = (board: Board): string =>
  [0, 3, 6].map((i) => board.slice(i, i + 3).join("|")).join("\n-+-+-\n");

let board: Board = ["X", " ", " ", " ", "O", " ", " ", " ", "X"];
let player: Player = "O";
while (!winner(board) && moves(board).length > 0) {
  const { move, positions } = bestMove(board, player);
  console.log(`${player} plays ${move} after ${positions} positions`);
  board = play(board, move, player);
  player = other(player);
}
console.log(show(board));
console.log(winner(board) ?? "draw");

// expect: O plays 1 after 1052 positions
// expect: X plays 7 after 173 positions
// expect: O plays 6 after 46 positions
// expect: X plays 2 after 13 positions
// expect: O plays 5 after 4 positions
// expect: X plays 3 after 1 positions
// expect: X|O|X
// expect: -+-+-
// expect: X|O|O
// expect: -+-+-
// expect: O|X|X
// expect: draw
