// Code of a generic function that no way leads to where it is of a number, a text or null.
function copy<T>(value: T): T {
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, copy(each)])) as T;
  if (Array.isArray(value)) return value.map((each) => copy(each)) as T;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copy(each)])) as T;
}
const made = copy({ a: 1, list: [1, { c: "x" }], map: new Map([[1, [2]]]) });
console.log(made, copy(5), copy("s"), copy(null)); // expect: { a: 1, list: [ 1, { c: 'x' } ], map: Map(1) { 1 => [ 2 ] } } 5 s null
function parts<T extends {}>(value: T) {
  return [Object.keys(value), Object.values(value), Object.entries(value)];
}
console.log(parts(5), parts(true), parts({ a: 1 })); // expect: [ [], [], [] ] [ [], [], [] ] [ [ 'a' ], [ 1 ], [ [ 'a', 1 ] ] ]
