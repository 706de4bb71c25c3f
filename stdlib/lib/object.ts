/** Functions of `Object` that do not depend on the shape of types. */

/** `Object.is(a, b)` */
export function is<A, B>(a: A, b: B): boolean {
  const left: unknown = a;
  const right: unknown = b;
  if (typeof left === "number" && typeof right === "number") {
    if (left === 0 && right === 0) return 1 / left === 1 / right;
    return left === right || (left !== left && right !== right);
  }
  return left === right;
}

/** Whether a key is among those an order names. Orders are text with a code unit per key, see `key-order.ts` of the bytecode. */
export function orderHas(order: string, unit: number): boolean {
  for (let i = 0; i < order.length; i++) {
    if (order.charCodeAt(i) === unit) return true;
  }
  return false;
}

/** The order once the object has the key. */
export function orderWith(order: string, unit: number): string {
  return orderHas(order, unit) ? order : order + String.fromCharCode(unit);
}

/** The order once the object lacks the key. */
export function orderWithout(order: string, unit: number): string {
  const key = String.fromCharCode(unit);
  const place = order.indexOf(key);
  return place < 0 ? order : order.slice(0, place) + order.slice(place + 1);
}

/**
 * The order of an object which gets the keys of another in their order.
 * @param target the keys it has
 * @param extra unit of the first key here that no type declares, 0 if there are none
 * @param map for each field of the other, from unit `first` on: the unit of the same key here, or 0 if it is not taken
 */
export function orderJoined(
  target: string,
  source: string,
  map: string,
  first: number,
  extra: number,
): string {
  let joined = target;
  for (let i = 0; i < source.length; i++) {
    const place = source.charCodeAt(i) - first;
    // Behind the fields come the keys that JSON text has beyond the type.
    if (place >= map.length) {
      if (extra > 0) joined = orderWith(joined, extra + place - map.length);
      continue;
    }
    const unit = map.charCodeAt(place);
    if (unit !== 0) joined = orderWith(joined, unit);
  }
  return joined;
}

/** The order of an object which gets those of the keys that have a unit here. @param units a unit per name */
export function orderOfKeys(target: string, keys: string[], names: string[], units: string): string {
  let joined = target;
  for (let i = 0; i < keys.length; i++) {
    const place = names.indexOf(keys[i]!);
    if (place >= 0) joined = orderWith(joined, units.charCodeAt(place));
  }
  return joined;
}
