// What values of unknown type can do is asked by reading their methods, and by `in`: both find what they inherit.
const list: any = [1, 2];
const text: any = "abc";
const map: any = new Map([[1, 2]]);
const num: any = 4;
console.log(typeof list.map, typeof list.push, typeof list.foo, typeof list.length); // expect: function function undefined number
console.log(typeof text.slice, typeof text.charAt, typeof text.length, typeof text.foo); // expect: function function number undefined
console.log(typeof map.get, typeof map.forEach, typeof map.size); // expect: function function number
console.log(typeof num.toFixed, typeof num.foo, typeof num.toString); // expect: function undefined function
console.log(typeof list.toString, typeof map.toString, typeof ({} as any).toString, typeof ({} as any).hasOwnProperty); // expect: function function function function
console.log("toString" in ({} as any), "push" in list, "constructor" in map, "get" in map, "foo" in map); // expect: true true true true false
class Counter {
  step(): void {}
  get count(): number {
    return 1;
  }
}
const counter: any = new Counter();
console.log(typeof counter.step, typeof counter.count, "step" in counter, "count" in counter, typeof counter.toString, "toString" in counter); // expect: function number true true function true
function isListLike(value: any): boolean {
  return value != null && typeof value.length === "number" && typeof value.forEach === "function";
}
console.log(isListLike([1]), isListLike("a"), isListLike({ length: 1 })); // expect: true false false
console.log(list.map ? "yes" : "no", !!text.slice, list?.filter !== undefined); // expect: yes true true
try {
  const take = list.map;
  take((each: number) => each);
} catch (error) {
  console.log((error as Error).message); // expect: Array.prototype.map called on null or undefined
}
