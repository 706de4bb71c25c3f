// LU decomposition of a matrix held as number[][].
function decompose(a: number[][]): number {
  const n = a.length;
  let determinant = 1;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) pivot = i;
    if (pivot !== k) {
      const row = a[k];
      a[k] = a[pivot];
      a[pivot] = row;
      determinant = -determinant;
    }
    determinant *= a[k][k];
    for (let i = k + 1; i < n; i++) {
      const factor = a[i][k] / a[k][k];
      a[i][k] = factor;
      for (let j = k + 1; j < n; j++) a[i][j] -= factor * a[k][j];
    }
  }
  return determinant;
}

const size = Number(process.argv[2] ?? "100");
const matrix: number[][] = [];
let state = 3;
for (let i = 0; i < size; i++) {
  const row: number[] = [];
  for (let j = 0; j < size; j++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    row.push(state / 2147483648 - 1);
  }
  matrix.push(row);
}
console.log(Math.log(Math.abs(decompose(matrix))).toFixed(9));
