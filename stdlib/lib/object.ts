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
