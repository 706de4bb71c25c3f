/** Calls as stack traces show them, where code of a function stands in place of a call of it. */
import type { InlinedCall, LinePlace } from "./module.ts";

/** A call under way, and where in its function's source it is. */
export interface ShownCall {
  /** Place in `inlined` of the call; undefined where it is the call of the function itself. */
  readonly inlined: number | undefined;
  readonly place: LinePlace;
}

/** The calls that a place in a function's code is in, innermost first. Each comes from a call before it, so there is an end. */
export function callsAt(place: LinePlace, inlined: readonly InlinedCall[]): ShownCall[] {
  const calls: ShownCall[] = [];
  for (let at: LinePlace | undefined = place; at; ) {
    calls.push({ inlined: at.inlined, place: at });
    at = at.inlined === undefined ? undefined : inlined[at.inlined]?.from;
  }
  return calls;
}
