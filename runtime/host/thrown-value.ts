/** A language exception as the embedding program gets it: an Error of the same class where the host has it. */
import { viewBoxed } from "./boxed.ts";
import type { Context } from "./context.ts";
import { toHostValues } from "./values.ts";

/** @param value the thrown value, boxed */
export function boxedToHostValue(context: Context, value: bigint): unknown {
  return toHostValues(context, [viewBoxed(context, BigInt.asUintN(64, value))])[0];
}
