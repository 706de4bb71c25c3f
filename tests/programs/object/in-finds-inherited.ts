// `in` finds what objects inherit: of their class, of lists, and of all objects, by names in the code and by others.
class Counter {
  #count = 0;
  step(): number {
    return ++this.#count;
  }
}
interface Options {
  depth?: number;
  label?: string;
}
const point = { x: 1 };
const list = [1];
const counter = new Counter();
const options: Options = { depth: 1 };
console.log("toString" in point, "x" in point, "y" in (point as object), "constructor" in point); // expect: true true false true
console.log("push" in list, "length" in list, "step" in counter, "valueOf" in counter); // expect: true true true true
console.log("depth" in options, "label" in options, "hasOwnProperty" in options); // expect: true false true
for (const key of ["x", "toString", "step", "push", "0", "1", "length"])
  console.log(key, key in point, key in list, key in counter, Object.hasOwn(point, key), Object.hasOwn(list, key));
// expect: x true false false true false
// expect: toString true true true false false
// expect: step false false true false false
// expect: push false true false false false
// expect: 0 false true false false true
// expect: 1 false false false false false
// expect: length false true false false true
const unknown: unknown = { z: 1 };
if (typeof unknown === "object" && unknown !== null)
  console.log("z" in unknown, "toString" in unknown, "q" in unknown); // expect: true true false
