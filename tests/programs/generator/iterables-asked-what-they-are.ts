// What can be iterated is an array or a text after all, and programs ask which.
function describe(items: Iterable<unknown>): string {
  if (typeof items === "string") return `text of ${items.length}`;
  if (Array.isArray(items)) return `array of ${items.length}`;
  return items instanceof Set ? `set of ${items.size}` : "other";
}
const list = [1, 2];
console.log(describe(list), describe("abc"), describe(new Set([1])), describe(new Map()));
// expect: array of 2 text of 3 set of 1 other
function same(items: Iterable<number>): boolean {
  return items === list;
}
console.log(same(list), same([1, 2])); // expect: true false
switch (typeof (list as Iterable<number>)) {
  case "object":
    console.log("object"); // expect: object
}

// Among functions and numbers.
function from<T>(source: Iterable<T> | (() => Iterator<T>)): Iterator<T> {
  return typeof source === "function" ? source() : source[Symbol.iterator]();
}
console.log(from([5]).next(), from("xy").next().value, from(function* () {}).next());
// expect: { value: 5, done: false } x { value: undefined, done: true }
function flat(...items: (number | Iterable<number>)[]): number[] {
  const all: number[] = [];
  for (const item of items) {
    if (typeof item === "object") all.push(...item);
    else all.push(item);
  }
  return all;
}
console.log(flat(1, [2, 3], new Set([4]))); // expect: [ 1, 2, 3, 4 ]
