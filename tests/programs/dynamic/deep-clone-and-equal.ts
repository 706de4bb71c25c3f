function clone<T>(value: T): T {
  if (Array.isArray(value)) return value.map((each) => clone(each)) as unknown as T;
  if (value && typeof value === "object") {
    const out: any = {};
    for (const key in value) out[key] = clone(value[key]);
    return out as T;
  }
  return value;
}
function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((x, i) => equal(x, b[i]));
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((k) => k in b && equal((a as any)[k], (b as any)[k]));
}
const first = { a: 1, b: { c: [1, 2] } };
const second = clone(first);
console.log(equal(first, second), second); // expect: true { a: 1, b: { c: [ 1, 2 ] } }
second.b.c.push(3);
console.log(equal(first, second), first.b.c.length, second.b.c.length); // expect: false 2 3
