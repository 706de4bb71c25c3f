function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const proto = Object.getPrototypeOf(value);
  return proto === null || proto === Object.prototype;
}
class Point { constructor(public x: number) {} }
class P3 extends Point {}

console.log(isPlainObject({}), isPlainObject({ a: 1 }), isPlainObject([]), isPlainObject(new Point(1)), isPlainObject(null), isPlainObject(new Map()), isPlainObject(Object.create(null)), isPlainObject(JSON.parse('{"a":1}')), isPlainObject(new Date(0)), isPlainObject(() => 1));
const p = new Point(1), q = new P3(2);
console.log(Object.getPrototypeOf(p) === Point.prototype, Object.getPrototypeOf(q) === Point.prototype, Object.getPrototypeOf(q) === P3.prototype, Object.getPrototypeOf(p) === Object.getPrototypeOf(q), Object.getPrototypeOf(p) !== Object.getPrototypeOf(new Point(3)));
console.log(Object.getPrototypeOf([]) === Array.prototype, Object.getPrototypeOf(new Map()) === Map.prototype);
function deepEqual(a: any, b: any): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const ka = Object.keys(a), kb = Object.keys(b);
  return ka.length === kb.length && ka.every((k) => deepEqual(a[k], b[k]));
}
console.log(deepEqual({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }), deepEqual(p, new Point(1)), deepEqual(p, { x: 1 }), deepEqual([1], { 0: 1 }));
function merge<T extends object>(a: T, b: Partial<T>): T {
  const out: any = { ...a };
  for (const [k, v] of Object.entries(b)) out[k] = isPlainObject(v) && isPlainObject(out[k]) ? merge(out[k] as object, v) : v;
  return out;
}
console.log(merge({ a: { x: 1, y: 2 }, b: 1 }, { a: { x: 5, y: 2 } }));
try { Object.getPrototypeOf(JSON.parse("null")); } catch (e) { console.log((e as Error).message); }
// expect: true true false false false false true true false false
// expect: true false true false false
// expect: true true
// expect: true true false false
// expect: { a: { x: 5, y: 2 }, b: 1 }
// expect: Cannot convert undefined or null to object
