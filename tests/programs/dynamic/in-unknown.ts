class Point {
  k = 7;
}
function kind(u: unknown): string {
  if (u && typeof u === "object" && "k" in u) return `k:${String(u.k)}`;
  return u !== null && typeof u === "object" ? "object" : typeof u;
}
console.log(kind({ k: 1 }), kind({ j: 2 }), kind(new Point()), kind([1]), kind(null), kind(3)); // expect: k:1 object k:7 object object number
const has = (o: object, key: string): boolean => key in o;
console.log(has({ a: 1 }, "a"), has([5], "0"), has(new Map(), "size"), has({ a: 1 }, "b")); // expect: true true true false
