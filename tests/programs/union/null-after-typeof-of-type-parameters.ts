// Tests by typeof, then by null, leave the objects of a type parameter: `"key" in value` may follow.
interface Thunk<T> {
  readonly isThunk: true;
  readonly run: () => T | Thunk<T>;
}
function isThunk<T>(value: T | Thunk<T>): value is Thunk<T> {
  return typeof value === "object" && value !== null && "isThunk" in value && value.isThunk;
}
function trampoline<T>(first: T | Thunk<T>): T {
  let current = first;
  while (isThunk(current)) current = current.run();
  return current;
}
function sum(n: number, total: number): number | Thunk<number> {
  return n === 0 ? total : { isThunk: true, run: () => sum(n - 1, total + n) };
}
function kind<T>(value: T): string {
  if (typeof value !== "object") return typeof value;
  if (value) return "length" in value ? "list" : "object";
  return "null";
}
console.log(trampoline(sum(1000, 0)), isThunk<string | null>("text"), isThunk<string | null>(null));
console.log(kind(1), kind([1]), kind({}), kind(null), kind(undefined));
// expect: 500500 false false
// expect: number list object null undefined
