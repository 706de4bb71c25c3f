// A value of unconstrained type `T` that `typeof` and comparisons with `null` have shown to be an object.
function size<T>(value: T, seen = new WeakMap<object, number>()): number {
  if (value === null || typeof value !== "object") return 1;
  if (seen.has(value)) return 0;
  seen.set(value, 1);
  let sum = 1;
  for (const each of Object.values(value)) sum += size(each, seen);
  return sum;
}
const ring: { name: string; to: object[] } = { name: "a", to: [] };
ring.to.push(ring, { n: 1 });
console.log(size(ring), size(null), size("text")); // expect: 5 1 1

function other<T>(value: T, known: WeakSet<object>): boolean | string {
  if (typeof value === "object" && value) return known.has(value);
  return typeof value;
}
const set = new WeakSet<object>([ring]);
console.log(other(ring, set), other({}, set), other(null, set), other(3, set)); // expect: true false object number

function third<T>(value: T, known: WeakSet<object>): boolean {
  if (typeof value !== "object" || value === null) return false;
  return known.has(value);
}
console.log(third(ring, set), third(undefined, set)); // expect: true false

function kindOf<T>(value: T): string {
  if (value !== null) {
    const present: {} | undefined = value;
    return typeof present;
  }
  return "null";
}
console.log(kindOf(1), kindOf(null), kindOf(undefined)); // expect: number null undefined
