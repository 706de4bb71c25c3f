// What loops leave behind when they are left early: by labels, by return, by an exception.
const board = [0, 0, 0, 0, 0, 1, 0, 0, 0];
function find(size: number, from: number): string {
  let x = from;
  let y = from;
  outer: for (; y < size; y++) {
    for (x = 0; x < size; x++) {
      if (board[y * size + x] === 1) break outer;
      if (y === 0 && x > 0) continue outer;
    }
  }
  return `${x},${y}`;
}
function firstOver(n: number, limit: number): number {
  for (let i = 0; i < n; i++) if ((i * i) % n > limit) return i;
  return -1;
}
function attempts(n: number): string {
  let i = 0;
  let seen = 0;
  try {
    for (; i < n; i++) {
      seen = board[i % n] + i;
      if (i === 3) throw new Error("stop");
    }
  } catch {
    return `stopped at ${i} after ${seen}`;
  }
  return `ended at ${i} after ${seen}`;
}
const numbers = (text: string): number[] => text.split(" ").map(Number);
console.log(numbers("3 0 -1 2 NaN 2.5").map((size) => find(size, 0)).join(" ")); // expect: 2,1 0,0 0,0 2,2 0,0 0,2
console.log(find(3, Number("-0")), find(3, Number("1.5"))); // expect: 2,1 3,3.5
console.log(numbers("7 10 0 4.5").map((n) => firstOver(n, 3)).join(" ")); // expect: 2 2 -1 2
console.log(numbers("3 10 -0").map(attempts).join("; ")); // expect: ended at 3 after 2; stopped at 3 after 3; ended at 0 after 0
