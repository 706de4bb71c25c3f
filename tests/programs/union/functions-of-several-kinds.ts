/** One of several functions, and functions of several signatures, called by what they have in common. */
const parts = [(s: string) => s.length, (s: string) => `${s}!`] as const;
console.log(parts.map((part) => part("abc"))); // expect: [ 3, 'abc!' ]
for (const part of parts) console.log(part("q")); // expect: 1
// expect: q!

interface Show {
  (value: string): string;
  (value: number): number;
}
const show: Show = (value: any) => value;
console.log(show("ab").length, show(2) + 1); // expect: 2 3

interface Box {
  put(value: string): string;
  put(value: number): number;
}
const box: Box = { put: (value: any) => value };
console.log(box.put("q").length, box.put(3) + 1); // expect: 1 4

function half(value: string): string;
function half(value: number): number;
function half(value: any): any {
  return typeof value === "number" ? value / 2 : value.slice(value.length / 2);
}
const halves = [half];
console.log(halves.map((f) => f("abcd").length + f(8))); // expect: [ 6 ]

function curry<A, B, R>(f: (a: A, b: B) => R): { (a: A): (b: B) => R; (a: A, b: B): R } {
  function given(a: A): (b: B) => R;
  function given(a: A, b: B): R;
  function given(a: A, ...rest: B[]): R | ((b: B) => R) {
    return rest.length > 0 ? f(a, rest[0]!) : (b: B) => f(a, b);
  }
  return given;
}
const times = curry((a: number, b: number) => a * b);
console.log(times(3)(4), times(3, 5)); // expect: 12 15
