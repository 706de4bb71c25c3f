// `undefined` may be said to be a number, and is none.
function fold<T>(list: number[], step: (result: T, each: number) => T, first: T): T {
  let result = first;
  for (const each of list) result = step(result, each);
  return result;
}
const sum = fold<number>([1, 2], (a, x) => (a === undefined ? x : a + x), undefined as unknown as number);
console.log(sum); // expect: 3

function head<T>(list: T[]): T {
  return list[0];
}
console.log(head<number>([]), head<string>([]), head([1])); // expect: undefined undefined 1

const counts = new Map<string, number>();
const count = counts.get("none")!;
console.log(count, count + 1, [count]); // expect: undefined NaN [ undefined ]
type Done<T> = (error: Error | null, value: T) => void;
function ask<T>(done: Done<T>, value: T): void {
  done(null, value);
  done(new Error("no"), undefined as unknown as T);
}
ask<number>((error, value) => console.log(error?.message, value), 1);
// expect: undefined 1
// expect: no undefined
ask<string>((error, value) => console.log(error?.message, value), "a");
// expect: undefined a
// expect: no undefined
