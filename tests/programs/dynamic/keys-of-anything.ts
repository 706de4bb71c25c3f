// Values of unknown type are compared by the keys of one of them, beside maps and sets; their methods are found by names that the program puts together.
class Shape {
  constructor(
    readonly size: number,
    readonly tags: Set<string>,
  ) {}
}
function deepEqual(a: any, b: any): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a == null || b == null) return false;
  if (a instanceof Map || b instanceof Map) return a instanceof Map && b instanceof Map && a.size === b.size;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => deepEqual(a[key], b[key]));
}
const tags = new Set(["a"]);
console.log(deepEqual(new Shape(1, tags), new Shape(1, tags)), deepEqual(new Shape(1, tags), new Shape(2, tags))); // expect: true false
console.log(deepEqual({ m: new Map([[1, [2]]]) }, { m: new Map([[3, [4]]]) }), deepEqual([1, { b: [] }], [1, { b: [] }])); // expect: true true
const mixed: any[] = [new Map([["k", 1]]), new Set([1, 2]), { size: 9 }, [7, 8]];
console.log(mixed.map((each) => each["size"])); // expect: [ 1, 2, 9, undefined ]
const read = (value: any, key: string) => value[key];
console.log(mixed.slice(0, 3).map((each) => typeof read(each, "forEach")).join()); // expect: function,function,undefined
const ends = ["Each", "get"];
console.log(typeof read(mixed[0], `for${ends[0]}`), typeof read(mixed[0], ends[1]!)); // expect: function function
