/** The relation of tuples: elements at the same place, rests from both ends. */
import { indexedAccessType } from "./evaluate-keys.ts";
import type { Comparison } from "./relate.ts";
import type { TupleType } from "./types.ts";
import { union } from "./unions.ts";

/** Whether every element suits the one at its place, and there are neither too few nor too many. */
export function relateTuples(r: Comparison, source: TupleType, target: TupleType): boolean {
  const { c } = r;
  if (source.isReadonly && !target.isReadonly) return false;
  const a = source.elements;
  const b = target.elements;
  const aRest = a.findIndex((each) => each.isRest);
  const bRest = b.findIndex((each) => each.isRest);
  const bMin = b.filter((each) => !each.isOptional && !each.isRest).length;
  const aMin = a.filter((each) => !each.isOptional && !each.isRest).length;
  if (bRest < 0 && (aRest >= 0 || b.length < a.length)) return false;
  if (aRest < 0 && a.length < bMin) return false;
  if (aRest >= 0 && aMin < bMin) return false;
  const count = Math.max(a.length, b.length);
  const bTail = bRest < 0 ? 0 : b.length - 1 - bRest;
  const aTail = aRest < 0 ? 0 : a.length - 1 - aRest;
  for (let i = 0; i < count; i++) {
    const own = a[i];
    if (own === undefined) {
      const missing = b[i];
      if (missing !== undefined && !missing.isOptional && !missing.isRest && aRest < 0)
        return false;
      continue;
    }
    const fromEnd = a.length - 1 - i;
    const other =
      bRest >= 0 && i >= bRest
        ? fromEnd < Math.min(aTail || bTail, bTail)
          ? b[b.length - 1 - fromEnd]
          : b[bRest]
        : b[i];
    if (other === undefined) return false;
    if (own.isVariadic && other.isRest && !other.isVariadic) {
      const element = indexedAccessType(c, own.type, c.store.number, undefined);
      if (!r.related(element, other.type)) return false;
      continue;
    }
    if (own.isVariadic !== other.isVariadic) {
      if (other.isVariadic) {
        if (!r.related(c.store.array(own.type), other.type)) return false;
        continue;
      }
      return false;
    }
    if (own.isRest && !other.isRest) return false;
    if (own.isOptional && !other.isOptional && !other.isRest) return false;
    if (
      !r.related(
        own.type,
        other.isOptional ? union(c.store, [other.type, c.store.undefined]) : other.type,
      )
    ) {
      return false;
    }
  }
  return true;
}
