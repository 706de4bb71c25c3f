/** Copies of arguments, for calls that have to wait: what the caller changes meanwhile is not what it passed. */

/**
 * The value as it is now, as far as data goes: arrays, typed arrays, maps, sets and objects, of their classes; what they share stays shared.
 * Never recurses. Functions, and whatever else cannot be passed into a program, stay as they are.
 */
export function snapshot<T>(value: T): T {
  const copies = new Map<object, object>();
  const unfilled: (() => void)[] = [];
  const copyOf = (original: unknown): unknown => {
    if (typeof original !== "object" || original === null) return original;
    const known = copies.get(original);
    if (known) return known;
    const copy = shellOf(original);
    copies.set(original, copy);
    if (copy !== original) unfilled.push(() => fill(copy, original, copyOf));
    return copy;
  };
  const result = copyOf(value) as T;
  for (let next = unfilled.pop(); next; next = unfilled.pop()) next();
  return result;
}

function shellOf(original: object): object {
  if (ArrayBuffer.isView(original)) return structuredClone(original);
  if (Array.isArray(original)) return new Array(original.length);
  if (original instanceof Date) return new Date(original);
  if (original instanceof RegExp) return original;
  const prototype: unknown = Object.getPrototypeOf(original);
  const shell =
    original instanceof Map ? new Map() : original instanceof Set ? new Set() : undefined;
  return shell
    ? Object.setPrototypeOf(shell, prototype as object)
    : Object.create(prototype as object | null);
}

function fill(copy: object, original: object, copyOf: (value: unknown) => unknown): void {
  if (ArrayBuffer.isView(original)) return;
  if (original instanceof Map && copy instanceof Map)
    for (const [key, value] of original) copy.set(copyOf(key), copyOf(value));
  if (original instanceof Set && copy instanceof Set)
    for (const value of original) copy.add(copyOf(value));
  for (const [key, value] of Object.entries(original))
    Object.defineProperty(copy, key, {
      value: copyOf(value),
      writable: true,
      enumerable: true,
      configurable: true,
    });
}
