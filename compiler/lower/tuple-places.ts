/** Which elements of a tuple stand at a known place: those before the first of which there may be any number. */
import type { TupleElement, TupleType } from "../check/types.ts";

/** The element that is at `index` in every array of the type; `undefined` where that depends on how many there are. */
export function elementAtPlace({ elements }: TupleType, index: number): TupleElement | undefined {
  const open = elements.findIndex((each) => each.isRest);
  return open >= 0 && index >= open ? undefined : elements[index];
}
