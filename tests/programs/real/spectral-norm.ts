/** The spectral norm of an infinite matrix, its rows computed as tasks. */
import { parallelFor } from "tscript";

const a = (i: number, j: number): number => 1 / (((i + j) * (i + j + 1)) / 2 + i + 1);

function multiply(v: Float64Array, isTransposed: boolean): Float64Array {
  const out = new Float64Array(v.length);
  parallelFor(0, v.length, (i) => {
    let sum = 0;
    for (let j = 0; j < v.length; j++) sum += (isTransposed ? a(j, i) : a(i, j)) * v[j];
    out[i] = sum;
  });
  return out;
}

function spectralNorm(n: number): number {
  let u: Float64Array = new Float64Array(n).fill(1);
  let v: Float64Array = new Float64Array(n);
  for (let round = 0; round < 5; round++) {
    v = multiply(multiply(u, false), true);
    u = multiply(multiply(v, false), true);
  }
  let vBv = 0;
  let vv = 0;
  for (let i = 0; i < n; i++) {
    vBv += u[i] * v[i];
    vv += v[i] * v[i];
  }
  return Math.sqrt(vBv / vv);
}

console.log(spectralNorm(10).toFixed(9), spectralNorm(60).toFixed(9)); // expect: 1.271844019 1.274206094
