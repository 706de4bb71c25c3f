/** Math functions of any number of arguments, and `sign`. The others are instructions or the host's own. */
import { f64_abs, f64_max, f64_min, f64_sqrt } from "tscript:intrinsics";

/** `Math.sign(x)`; keeps -0 and NaN */
export function sign(x: number): number {
  return x > 0 ? 1 : x < 0 ? -1 : x;
}

/** `Math.max(...values)`; what is missing counts as NaN, as it does in arithmetic */
export function max(values: readonly number[]): number {
  let result = -Infinity;
  const count = values.length;
  for (let i = 0; i < count; i++) result = f64_max(result, values[i]! * 1);
  return result;
}

/** `Math.min(...values)` */
export function min(values: readonly number[]): number {
  let result = Infinity;
  const count = values.length;
  for (let i = 0; i < count; i++) result = f64_min(result, values[i]! * 1);
  return result;
}

/** `Math.hypot(...values)`: scaled by the largest and summed as V8 does (Kahan), so that bits agree */
export function hypot(values: readonly number[]): number {
  const count = values.length;
  let largest = 0;
  let hasNaN = false;
  for (let i = 0; i < count; i++) {
    const size = f64_abs(values[i]);
    // Infinity wins over NaN.
    if (size === Infinity) return Infinity;
    if (size !== size) hasNaN = true;
    else if (size > largest) largest = size;
  }
  if (hasNaN) return NaN;
  if (largest === 0) return 0;
  let sum = 0;
  let compensation = 0;
  for (let i = 0; i < count; i++) {
    const scaled = f64_abs(values[i]) / largest;
    const summand = scaled * scaled - compensation;
    const preliminary = sum + summand;
    compensation = preliminary - sum - summand;
    sum = preliminary;
  }
  return f64_sqrt(sum) * largest;
}
