// expect: 6 2 -Infinity
// expect: Hi
// expect: 5 0 3
// expect: 1 b [ 2 ]
// expect: 1024 5
const named: Record<string, (...xs: number[]) => number> = { max: Math.max, min: Math.min };
const numbers = [1, 2, 3].map((x) => x * 2);
console.log(named["max"](...numbers), named["min"](...numbers), named["max"]());
const letters: (...codes: number[]) => string = String.fromCharCode;
console.log(letters(72, 105));
const hypot = Math.hypot as (...xs: number[]) => number;
console.log(hypot(3, 4), hypot(), hypot(1, 2, 2));
const log: (...xs: unknown[]) => void = console.log;
log(1, "b", [2]);
function apply(f: (...xs: number[]) => number, ...xs: number[]): number {
  return f(...xs);
}
console.log(apply(Math.pow, 2, 10), apply((a, b) => a - b, 9, 4));
