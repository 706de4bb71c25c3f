// A number that is not there goes on as `undefined` through whatever takes numbers.
const list = [1, 2, 3];
const at = list.length;

const record: Record<string, number> = {};
record.a = list[at];
console.log(record, "a" in record, record.a); // expect: { a: undefined } true undefined
console.log(JSON.stringify(record), Object.entries(record)); // expect: {} [ [ 'a', undefined ] ]
console.log([0, 9].map((i) => list[i])); // expect: [ 1, undefined ]
console.log([0, 9].map((i) => list[i]).reduce((a, b) => a + b, 0)); // expect: NaN
console.log(new Map([["x", list[at]]]), new Set([list[at], Number.NaN, -0])); // expect: Map(1) { 'x' => undefined } Set(3) { undefined, NaN, 0 }

const point = { x: list[at], y: 2 };
console.log(point, { ...point }, [point.x], JSON.stringify(point)); // expect: { x: undefined, y: 2 } { x: undefined, y: 2 } [ undefined ] {"y":2}
console.log(point.x === undefined, point.x == null, typeof point.x, point.x ?? 7); // expect: true true undefined 7
console.log(`${point.x}`, String(point.x), [point.x].join()); // expect: undefined undefined 
const { x = 9 } = point;
console.log(x); // expect: 9

function equal(a: number, b: number): boolean {
  return a === b;
}
console.log(equal(list[at], point.x), equal(list[at], Number.NaN), equal(list[0], 1)); // expect: true false true
function orFour(n = 4): number {
  return n;
}
console.log(orFour(point.x), orFour(list[at])); // expect: 4 4
try {
  console.log(point.x.toFixed(2));
} catch (error) {
  console.log((error as Error).message); // expect: Cannot read properties of undefined (reading 'toFixed')
}
