// `?.` before the arguments: what is nothing is not called, and its arguments are not evaluated.
const nothing: any = null;
const object: any = { f: (x: number) => x + 1, empty: undefined, deep: { g: () => "g" } };
let count = 0;
const next = (): number => ++count;
console.log(nothing?.(next()), nothing?.f(next()), object.empty?.(next()), count); // expect: undefined undefined undefined 0
console.log(object.f?.(2), object?.f(3), object.deep?.g(), object.none?.g(), object["f"]?.(4)); // expect: 3 4 g undefined 5
try {
  object?.empty(1);
} catch (error) {
  console.log((error as Error).message); // expect: object?.empty is not a function
}
