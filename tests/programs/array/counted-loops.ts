// Loops over elements at the counter: holes, growth, missing rows, exceptions in a round, and rows that stay the same through the loop.
function total(a: number[], count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += a[i] ?? -1;
  return sum;
}
const numbers = Array.from({ length: 30 }, (_, i) => i);
console.log(total(numbers, 30), total(numbers, 33)); // expect: 435 432
function growing(count: number): number[] {
  const squares: number[] = [];
  for (let i = 0; i < count; i++) squares[i] = i * i;
  for (let i = 0; i < count + 3; i++) squares[i] = (squares[i] ?? 100) + 1;
  return squares;
}
console.log(growing(20).join(" ")); // expect: 1 2 5 10 17 26 37 50 65 82 101 122 145 170 197 226 257 290 325 362 101 101 101
const matrix = Array.from({ length: 20 }, (_, r) => Array.from({ length: 20 }, (_, c) => r * c));
function eliminate(rows: number[][], from: number, to: number, factor: number): void {
  for (let c = 0; c < rows[to].length; c++) rows[to][c] -= factor * rows[from][c];
}
eliminate(matrix, 3, 7, 2);
eliminate(matrix, 7, 7, 0.5);
console.log(matrix[7].join(" ")); // expect: 0 0.5 1 1.5 2 2.5 3 3.5 4 4.5 5 5.5 6 6.5 7 7.5 8 8.5 9 9.5
function rowSums(rows: number[][]): number[] {
  const sums: number[] = [];
  for (let r = 0; r < rows.length; r++) {
    sums.push(0);
    for (let c = 0; c < rows[r].length; c++) sums[r] += rows[r][c];
  }
  return sums;
}
console.log(rowSums(matrix).join(" ")); // expect: 0 190 380 570 760 950 1140 95 1520 1710 1900 2090 2280 2470 2660 2850 3040 3230 3420 3610
// A row that is replaced while it is walked.
function replaced(rows: number[][]): number {
  let sum = 0;
  for (let c = 0; c < 15; c++) {
    sum += rows[0][c];
    if (c === 9) rows[0] = rows[1];
  }
  return sum;
}
console.log(replaced([numbers.slice(), numbers.map((n) => 100 * n)])); // expect: 6045
// Ends in the middle: break, continue, return, and an exception.
function untilNegative(a: number[]): string {
  let seen = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i] % 2 === 0) continue;
    if (a[i] < 0) break;
    if (a[i] > 1000) return `found at ${i}`;
    seen += a[i];
  }
  return `saw ${seen}`;
}
console.log(untilNegative(numbers), untilNegative([...numbers, 1001, 3])); // expect: saw 225 found at 30
console.log(untilNegative([...numbers, -7, 1001])); // expect: saw 225
function failing(a: number[]): string {
  let i = 0;
  try {
    for (i = 0; i < a.length; i++) {
      a[i] += 1;
      if (a[i] === 17) throw new RangeError(`at ${i}`);
    }
  } catch (error) {
    return `${(error as Error).message} ${i} ${a[i]} ${a[i + 1]}`;
  }
  return "none";
}
console.log(failing(numbers.slice()), failing([])); // expect: at 16 16 17 17 none
// The counter itself is changed, or the array's end moves.
function skipping(a: number[]): number[] {
  const seen: number[] = [];
  let i = 0;
  while (i < a.length) {
    const value = a[i++];
    if (value % 3 === 0) i += 2;
    seen.push(value);
  }
  return seen;
}
console.log(skipping(numbers).join(" ")); // expect: 0 3 6 9 12 15 18 21 24 27
function lastOnes(a: readonly number[]): number {
  let i = 0;
  let sum = 0;
  while (i < a.length) sum = sum * 3 + (a[i++] & 1);
  return sum % 1000007;
}
console.log(lastOnes(numbers)); // expect: 358354
function knapsack(weights: number[], values: number[], capacity: number): number {
  const best: number[] = [];
  for (let c = 0; c <= capacity; c++) best.push(0);
  for (let k = 0; k < weights.length; k++) {
    for (let c = capacity; c >= weights[k]; c--) {
      best[c] = Math.max(best[c], best[c - weights[k]] + values[k]);
    }
  }
  return best[capacity];
}
console.log(knapsack([3, 4, 5, 9, 4], [3, 4, 4, 10, 4], 31)); // expect: 25
function primes(limit: number): number {
  const isComposite: boolean[] = [];
  for (let i = 0; i <= limit; i++) isComposite.push(false);
  let count = 0;
  for (let i = 2; i <= limit; i++) {
    if (isComposite[i]) continue;
    count++;
    for (let j = i * i; j <= limit; j += i) isComposite[j] = true;
  }
  return count;
}
console.log(primes(2000)); // expect: 303
class Grid {
  readonly cells: number[] = [];
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    for (let i = 0; i < width * height; i++) this.cells.push(i % 7);
  }
  blurred(): number {
    let sum = 0;
    for (let y = 1; y < this.height - 1; y++) {
      for (let x = 1; x < this.width - 1; x++) {
        const at = y * this.width + x;
        this.cells[at] = (this.cells[at - 1] + this.cells[at + 1] + this.cells[at - this.width]) / 3;
        sum += this.cells[at + this.width];
      }
    }
    return sum;
  }
}
const grid = new Grid(17, 13);
console.log(grid.blurred(), grid.cells[100].toFixed(6)); // expect: 494 2.736315
const objects = numbers.map((n) => ({ n, next: numbers[n + 1] as number | undefined }));
let linked = 0;
for (let i = 0; i < objects.length; i++) linked += objects[i].n + (objects[i].next ?? 1000);
console.log(linked); // expect: 1870
