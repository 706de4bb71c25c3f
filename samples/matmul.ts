// Multiplies two square matrices; each row of the product is a task. Rows are shared with every worker, nothing is copied.
//   tscript run samples/matmul.ts [size]
import { fork, type Future, wait } from "tscript";

type Matrix = Float64Array[];

function create(size: number, at: (row: number, column: number) => number): Matrix {
  const rows: Matrix = [];
  for (let row = 0; row < size; row++) {
    const values = new Float64Array(size);
    for (let column = 0; column < size; column++) values[column] = at(row, column);
    rows.push(values);
  }
  return rows;
}

function multiplyRow(row: Float64Array, b: Matrix): Float64Array {
  const size = b.length;
  const result = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    const factor = row[k];
    const values = b[k];
    for (let column = 0; column < size; column++) result[column] += factor * values[column];
  }
  return result;
}

function multiply(a: Matrix, b: Matrix): Matrix {
  const rows: Future<Float64Array>[] = [];
  for (const row of a) rows.push(fork(multiplyRow, row, b));
  const product: Matrix = [];
  for (const row of rows) product.push(wait(row));
  return product;
}

const size = process.argv.length > 2 ? Number(process.argv[2]) : 120;
const a = create(size, (row, column) => (row + 2 * column) % 7);
const b = create(size, (row, column) => (3 * row + column) % 5);
const product = multiply(a, b);
let trace = 0;
let sum = 0;
for (let row = 0; row < size; row++) {
  trace += product[row][row];
  for (let column = 0; column < size; column++) sum += product[row][column];
}
console.log(`${size}×${size}: trace ${trace}, sum ${sum}`); // expect: 120×120: trace 86422, sum 10367280
