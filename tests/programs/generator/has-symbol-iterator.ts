// `Symbol.iterator in value` and `typeof value[Symbol.iterator]`, of whatever there is.
class Pair {
  *[Symbol.iterator]() {
    yield 1;
    yield 2;
  }
}
async function* ticks() {
  yield 1;
}
const isIn = (value: object) => Symbol.iterator in value;
function isIterable<T>(value: unknown): value is Iterable<T> {
  return value != null && typeof (value as any)[Symbol.iterator] === "function";
}
const isAsync = (value: unknown) =>
  typeof (value as AsyncIterable<unknown>)?.[Symbol.asyncIterator] === "function";
const values: unknown[] = [[1], new Uint8Array(1), new Set(), new Map(), new Pair(), { a: 1 }, [1].values(), ticks()];
console.log(values.map((value) => Number(isIn(value as object))).join("")); // expect: 11111010
console.log(values.map((value) => Number(isIterable(value))).join("")); // expect: 11111010
console.log(values.map((value) => Number(isAsync(value))).join("")); // expect: 00000001
console.log(isIterable("text"), isIterable(5), isIterable(null), isAsync(undefined)); // expect: true false false false
function source(items: Iterable<number> | AsyncIterable<number>): string {
  return Symbol.asyncIterator in items ? "asynchronous" : "at once";
}
console.log(source([1]), source(ticks()), source(new Set([1]))); // expect: at once asynchronous at once
function flatten(items: unknown[]): unknown[] {
  return items.flatMap((item) => (isIterable(item) && typeof item !== "string" ? flatten([...item]) : [item]));
}
console.log(flatten([1, [2, [3, new Set([4])]], "ab"])); // expect: [ 1, 2, 3, 4, 'ab' ]
for (const value of [null, 5, "ab"] as any[]) {
  try {
    console.log("a" in value);
  } catch (error) {
    console.log(String(error));
  }
}
// expect: TypeError: Cannot use 'in' operator to search for 'a' in null
// expect: TypeError: Cannot use 'in' operator to search for 'a' in 5
// expect: TypeError: Cannot use 'in' operator to search for 'a' in ab
