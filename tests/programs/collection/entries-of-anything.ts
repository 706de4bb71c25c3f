// expect: first
// expect: second
// expect: third
// expect: closed
// expect: Map TypeError: Iterator value null is not an entry object
// expect: first
// expect: second
// expect: third
// expect: closed
// expect: fromEntries TypeError: Iterator value null is not an entry object
// expect: Map of list TypeError: Iterator value null is not an entry object
// expect: fromEntries of list TypeError: Iterator value null is not an entry object
// expect: first
// expect: second
// expect: third
// expect: closed
// expect: Map TypeError: Iterator value undefined is not an entry object
// expect: first
// expect: second
// expect: third
// expect: closed
// expect: fromEntries TypeError: Iterator value undefined is not an entry object
// expect: Map of list TypeError: Iterator value undefined is not an entry object
// expect: fromEntries of list TypeError: Iterator value undefined is not an entry object
// expect: first
// expect: second
// expect: third
// expect: closed
// expect: Map TypeError: Iterator value 5 is not an entry object
// expect: first
// expect: second
// expect: third
// expect: closed
// expect: fromEntries TypeError: Iterator value 5 is not an entry object
// expect: Map of list TypeError: Iterator value 5 is not an entry object
// expect: fromEntries of list TypeError: Iterator value 5 is not an entry object
// expect: first
// expect: second
// expect: third
// expect: closed
// expect: Map TypeError: Iterator value ab is not an entry object
// expect: first
// expect: second
// expect: third
// expect: closed
// expect: fromEntries TypeError: Iterator value ab is not an entry object
// expect: Map of list TypeError: Iterator value ab is not an entry object
// expect: fromEntries of list TypeError: Iterator value ab is not an entry object
// expect: first
// expect: second
// expect: third
// expect: closed
// expect: Map TypeError: Iterator value true is not an entry object
// expect: first
// expect: second
// expect: third
// expect: closed
// expect: fromEntries TypeError: Iterator value true is not an entry object
// expect: Map of list TypeError: Iterator value true is not an entry object
// expect: fromEntries of list TypeError: Iterator value true is not an entry object
// expect: first
// expect: second
// expect: third
// expect: closed
// expect: Map TypeError: Iterator value 7 is not an entry object
// expect: first
// expect: second
// expect: third
// expect: closed
// expect: fromEntries TypeError: Iterator value 7 is not an entry object
// expect: Map of list TypeError: Iterator value 7 is not an entry object
// expect: fromEntries of list TypeError: Iterator value 7 is not an entry object
// expect: first
// expect: second
// expect: third
// expect: fourth
// expect: closed
// expect: Map Map(3) { 'a' => 1, 'b' => 2, undefined => undefined }
// expect: first
// expect: second
// expect: third
// expect: fourth
// expect: closed
// expect: fromEntries { a: 1, b: 2, undefined: undefined }
// expect: Map of list Map(2) { 'a' => 1, undefined => undefined }
// expect: fromEntries of list { a: 1, undefined: undefined }
// expect: first
// expect: second
// expect: third
// expect: fourth
// expect: closed
// expect: Map Map(3) { 'a' => 1, 'b' => 2, 'c' => undefined }
// expect: first
// expect: second
// expect: third
// expect: fourth
// expect: closed
// expect: fromEntries { a: 1, b: 2, c: undefined }
// expect: Map of list Map(2) { 'a' => 1, 'c' => undefined }
// expect: fromEntries of list { a: 1, c: undefined }
// expect: first
// expect: second
// expect: third
// expect: fourth
// expect: closed
// expect: Map Map(3) { 'a' => 1, 'b' => 2, undefined => undefined }
// expect: first
// expect: second
// expect: third
// expect: fourth
// expect: closed
// expect: fromEntries { a: 1, b: 2, undefined: undefined }
// expect: Map of list Map(2) { 'a' => 1, undefined => undefined }
// expect: fromEntries of list { a: 1, undefined: undefined }
// expect: first
// expect: second
// expect: third
// expect: fourth
// expect: closed
// expect: Map Map(3) { 'a' => 1, 'b' => 2, 1 => 2 }
// expect: first
// expect: second
// expect: third
// expect: fourth
// expect: closed
// expect: fromEntries { '1': 2, a: 1, b: 2 }
// expect: Map of list Map(2) { 'a' => 1, 1 => 2 }
// expect: fromEntries of list { '1': 2, a: 1 }
// expect: 1 false
// expect: WeakMap TypeError: Invalid value used as weak map key
// expect: WeakSet TypeError: Invalid value used in weak set
// expect: WeakMap TypeError: Invalid value used as weak map key
// expect: WeakSet TypeError: Invalid value used in weak set
// expect: WeakMap TypeError: Invalid value used as weak map key
// expect: WeakSet TypeError: Invalid value used in weak set
// expect: number 0
// expect: twice 0
// expect: number 1
// expect: twice 1
// expect: number 2
// expect: twice 2
// expect: Array [ 0, 2, 4 ]
// expect: number 0
// expect: number 1
// expect: number 2
// expect: twice 0
// expect: twice 1
// expect: twice 2
// expect: Uint8Array Uint8Array(3) [ 0, 2, 4 ]
// expect: number 0
// expect: number 1
// expect: number 2
// expect: Set Set(3) { 0, 1, 2 }
// expect: number 0
// expect: number 1
// expect: number 2
// expect: Math.max 2
// Collections made of values of unknown type: one step at a time, closed at what is no entry.
function tell(name: string, call: () => unknown): void {
  try {
    console.log(name, call());
  } catch (error) {
    console.log(name, String(error));
  }
}
function* entries(last: unknown): Generator<unknown> {
  try {
    console.log("first");
    yield ["a", 1];
    console.log("second");
    yield { 0: "b", 1: 2 };
    console.log("third");
    yield last;
    console.log("fourth");
  } finally {
    console.log("closed");
  }
}
for (const last of [null, undefined, 5, "ab", true, 7n, [], ["c"], {}, [1, 2, 3]]) {
  const list: any = [["a", 1], last];
  tell("Map", () => new Map(entries(last) as any));
  tell("fromEntries", () => Object.fromEntries(entries(last) as any));
  tell("Map of list", () => new Map(list));
  tell("fromEntries of list", () => Object.fromEntries(list));
}
const key = {};
const weak = new WeakMap<object, number>([[key, 1]] as any);
console.log(weak.get(key), weak.has({}));
for (const wrong of [5, null, "text"] as any[]) {
  tell("WeakMap", () => new WeakMap([[wrong, 1]] as any));
  tell("WeakSet", () => new WeakSet([wrong]));
}
function* numbers(): Generator<number> {
  for (let i = 0; i < 3; i++) {
    console.log("number", i);
    yield i;
  }
}
const twice = (x: number): number => {
  console.log("twice", x);
  return 2 * x;
};
tell("Array", () => Array.from(numbers(), twice));
tell("Uint8Array", () => Uint8Array.from(numbers(), twice));
tell("Set", () => new Set(numbers() as any));
tell("Math.max", () => Math.max(...(numbers() as any)));
