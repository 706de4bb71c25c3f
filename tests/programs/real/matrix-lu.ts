/** LU decomposition with partial pivoting: solve, determinant, inverse. */

type Matrix = number[][];

interface Decomposition {
  lu: Matrix;
  rows: number[];
  sign: number;
}

function decompose(a: Matrix): Decomposition {
  const n = a.length;
  const lu = a.map((row) => [...row]);
  const rows = a.map((_, i) => i);
  let sign = 1;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(lu[i][k]) > Math.abs(lu[pivot][k])) pivot = i;
    if (lu[pivot][k] === 0) throw new Error("singular matrix");
    if (pivot !== k) {
      [lu[pivot], lu[k]] = [lu[k], lu[pivot]];
      [rows[pivot], rows[k]] = [rows[k], rows[pivot]];
      sign = -sign;
    }
    for (let i = k + 1; i < n; i++) {
      const factor = (lu[i][k] /= lu[k][k]);
      for (let j = k + 1; j < n; j++) lu[i][j] -= factor * lu[k][j];
    }
  }
  return { lu, rows, sign };
}

function determinant({ lu, sign }: Decomposition): number {
  return lu.reduce((product, row, i) => product * row[i], sign);
}

function solve({ lu, rows }: Decomposition, b: number[]): number[] {
  const n = lu.length;
  const x = rows.map((row) => b[row]);
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) x[i] -= lu[i][j] * x[j];
  for (let i = n - 1; i >= 0; i--) {
    for (let j = i + 1; j < n; j++) x[i] -= lu[i][j] * x[j];
    x[i] /= lu[i][i];
  }
  return x;
}

function inverse(a: Matrix): Matrix {
  const decomposition = decompose(a);
  const columns = a.map((_, k) => solve(decomposition, a.map((_, i) => (i === k ? 1 : 0))));
  return a.map((_, i) => columns.map((column) => column[i]));
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => b[0].map((_, j) => row.reduce((sum, x, k) => sum + x * b[k][j], 0)));
}

const show = (m: Matrix): string =>
  m.map((row) => row.map((x) => x.toFixed(4).padStart(9)).join("")).join("\n");

const a: Matrix = [
  [2, 1, -1, 3],
  [4, -6, 0, 1],
  [-2, 7, 2, 0.5],
  [1, 0, 3, -2],
];
const lu = decompose(a);
console.log(determinant(lu), lu.rows);
console.log(solve(lu, [5, -2, 9, 1]));
console.log(show(inverse(a)));
console.log(show(multiply(a, inverse(a)).map((row) => row.map((x) => Math.round(x * 1e9) / 1e9 + 0))));
try {
  decompose([
    [1, 2],
    [2, 4],
  ]);
} catch (error) {
  console.log((error as Error).message);
}

// expect: 71.99999999999999 [ 1, 0, 3, 2 ]
// expect: [
// expect:   -3.3306690738754696e-16,
// expect:   0.6666666666666665,
// expect:   1.6666666666666672,
// expect:   2.0000000000000004
// expect: ]
// expect:    0.7500  -0.6042  -0.6250   0.6667
// expect:    0.4167  -0.4375  -0.2917   0.3333
// expect:   -0.5833   0.7292   0.7083  -0.3333
// expect:   -0.5000   0.7917   0.7500  -0.6667
// expect:    1.0000   0.0000   0.0000   0.0000
// expect:    0.0000   1.0000   0.0000   0.0000
// expect:    0.0000   0.0000   1.0000   0.0000
// expect:    0.0000   0.0000   0.0000   1.0000
// expect: singular matrix
