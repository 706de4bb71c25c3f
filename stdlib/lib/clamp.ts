/** Numbers given by a program as positions, made integers within bounds once, so that loops and machine operations need no further test. */
import { i32_from_f64_exact } from "tscript:intrinsics";

/** A position counted from the end when negative, kept within 0..length. */
export function clampRelative(position: number, length: number): number {
  const integer = i32_from_f64_exact(position);
  if (integer < 0) {
    const fromStart = integer + length;
    return fromStart < 0 ? 0 : fromStart;
  }
  return integer > length ? length : integer;
}

/** A position kept within 0..length; negative ones are the start. */
export function clampPosition(position: number, length: number): number {
  const integer = i32_from_f64_exact(position);
  if (integer < 0) return 0;
  return integer > length ? length : integer;
}
