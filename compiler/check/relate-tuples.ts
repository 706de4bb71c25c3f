/** The relation of tuples: elements at the same place, rests from both ends. */
import type { Comparison } from "./relate.ts";
import type { TupleElement, TupleType } from "./types.ts";
import { union } from "./unions.ts";

/** Whether every element suits the one at its place, and there are neither too few nor too many. */
export function relateTuples(r: Comparison, source: TupleType, target: TupleType): boolean {
  const { c } = r;
  if (source.isReadonly && !target.isReadonly) return false;
  const a = source.elements;
  const b = target.elements;
  const isOpen = b.some((each) => each.isRest);
  const hasRest = a.some(isOfAnyNumber);
  if (!hasRest && a.length < minimumOf(b)) return false;
  if (!isOpen && (b.length < minimumOf(a) || hasRest || b.length < a.length)) return false;
  const start = b.findIndex(isOfAnyNumber);
  const startCount = start < 0 ? b.length : start;
  const endCount = b.length - 1 - b.findLastIndex(isOfAnyNumber);
  for (let i = 0; i < a.length; i++) {
    const own = a[i];
    const place =
      isOpen && i >= startCount ? b.length - 1 - Math.min(a.length - 1 - i, endCount) : i;
    const other = b[place];
    if (own === undefined || other === undefined) return false;
    if (other.isVariadic && !own.isVariadic) return false;
    if (own.isVariadic && !other.isRest) return false;
    if (isRequired(other) && !isRequired(own)) return false;
    const wanted =
      own.isVariadic && !other.isVariadic
        ? c.store.array(other.type)
        : other.isOptional
          ? union(c.store, [other.type, c.store.undefined])
          : other.type;
    if (!r.related(own.type, wanted)) return false;
  }
  return true;
}

/** `...string[]`, but not the `...T` of a parameter, which is one element until it is known. */
function isOfAnyNumber(element: TupleElement): boolean {
  return element.isRest && !element.isVariadic;
}

function isRequired(element: TupleElement): boolean {
  return !element.isOptional && !element.isRest;
}

function minimumOf(elements: readonly TupleElement[]): number {
  return elements.filter((each) => isRequired(each) || each.isVariadic).length;
}
