// Largest singular value of an infinite matrix, cut at n: floating-point loops over number[].
function a(i: number, j: number): number {
  return 1 / (((i + j) * (i + j + 1)) / 2 + i + 1);
}

function multiply(v: readonly number[], result: number[]): void {
  for (let i = 0; i < v.length; i++) {
    let sum = 0;
    for (let j = 0; j < v.length; j++) sum += a(i, j) * v[j];
    result[i] = sum;
  }
}

function multiplyTransposed(v: readonly number[], result: number[]): void {
  for (let i = 0; i < v.length; i++) {
    let sum = 0;
    for (let j = 0; j < v.length; j++) sum += a(j, i) * v[j];
    result[i] = sum;
  }
}

const n = Number(process.argv[2] ?? "100");
const u: number[] = [];
const v: number[] = [];
const between: number[] = [];
for (let i = 0; i < n; i++) {
  u.push(1);
  v.push(0);
  between.push(0);
}
for (let round = 0; round < 10; round++) {
  multiply(u, between);
  multiplyTransposed(between, v);
  multiply(v, between);
  multiplyTransposed(between, u);
}
let vBv = 0;
let vv = 0;
for (let i = 0; i < n; i++) {
  vBv += u[i] * v[i];
  vv += v[i] * v[i];
}
console.log(Math.sqrt(vBv / vv).toFixed(9));
