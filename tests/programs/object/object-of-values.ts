// Object(value) of an object is that; `value === Object(value)` asks whether it is one.
const isObject = (value: unknown): boolean => value === Object(value);
console.log(isObject({}), isObject([]), isObject(() => 1), isObject(new Date())); // expect: true true true true
console.log(isObject(1), isObject("s"), isObject(null), isObject(undefined), isObject(Symbol("a")), isObject(3n)); // expect: false false false false false false
function isPrimitive(value: any): boolean {
  return Object(value) !== value;
}
console.log(isPrimitive(true), isPrimitive({})); // expect: true false
const point = { x: 1 };
console.log(Object(point) === point, Object(point).x, Object.keys(Object([1, 2])), Object(null)); // expect: true 1 [ '0', '1' ] {}
