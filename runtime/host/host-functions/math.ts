/** Numbers: the engine's own functions, so that bits agree, called without anything between. */
import type { Context } from "../context.ts";

export const MATH_FUNCTIONS = {
  "Math.sin": Math.sin,
  "Math.cos": Math.cos,
  "Math.tan": Math.tan,
  "Math.asin": Math.asin,
  "Math.acos": Math.acos,
  "Math.atan": Math.atan,
  "Math.sinh": Math.sinh,
  "Math.cosh": Math.cosh,
  "Math.tanh": Math.tanh,
  "Math.asinh": Math.asinh,
  "Math.acosh": Math.acosh,
  "Math.atanh": Math.atanh,
  "Math.exp": Math.exp,
  "Math.expm1": Math.expm1,
  "Math.log": Math.log,
  "Math.log2": Math.log2,
  "Math.log10": Math.log10,
  "Math.log1p": Math.log1p,
  "Math.cbrt": Math.cbrt,
  "Math.pow": Math.pow,
  "Math.atan2": Math.atan2,
  "Math.hypot": Math.hypot,
} as const;

/** `Math.random`: the engine's own, or with `--seed` a sequence that is the same in every run, one per worker. */
export function createRandom({ options, worker }: Context): () => number {
  return options.seed === undefined ? Math.random : seededRandom(options.seed, worker);
}

const TWO_TO_32 = 2 ** 32;
const TWO_TO_53 = 2 ** 53;
const WARM_UP_ROUNDS = 12;

/** sfc32 of PractRand (Chris Doty-Humphrey), two outputs for the 53 bits of a number. */
export function seededRandom(seed: number, worker: number): () => number {
  let a = seed | 0;
  let b = Math.floor(seed / TWO_TO_32) | 0;
  let c = worker;
  let counter = 1;
  const next = (): number => {
    const output = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + output) | 0;
    return output >>> 0;
  };
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) next();
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / TWO_TO_53;
}
