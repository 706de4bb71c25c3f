// Whether a value of unknown type has a property under a symbol: of classes (accessors, methods, what is inherited), literals, functions, and nothing else.
const area = Symbol("area");
const other = Symbol("other");
abstract class Shape {
  abstract get [area](): number;
  static [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && area in value;
  }
}
class Circle extends Shape {
  [other]?: number;
  get [area]() { return 3; }
}
class Group extends Shape {
  get [area]() { return 4; }
}
class Stored { [area] = 5; }
const given = new Circle();
given[other] = 1;
const values: unknown[] = [new Circle(), given, new Stored(), {}, { [area]: 2 }, [1], new Map(), () => 1, Object.assign(() => 1, { [area]: 1 })];
const has = (test: (value: object) => boolean) =>
  values.map((value) => ((typeof value === "object" || typeof value === "function") && value !== null && test(value) ? 1 : 0)).join("");
console.log(has((value) => area in value), has((value) => other in value)); // expect: 111010001 110000000
console.log(has((value) => Object.hasOwn(value, area)), has((value) => Reflect.has(value, area))); // expect: 001010001 111010001
const read = (value: unknown) => (typeof value === "object" && value !== null && area in value ? value[area] : "none");
console.log(values.slice(0, 5).map(read)); // expect: [ 3, 3, 5, 'none', 2 ]
const loose: any = new Stored();
console.log(loose[area], loose[other]); // expect: 5 undefined
const one: unknown = new Circle();
const fake: unknown = { [area]: 1 };
console.log(one instanceof Circle, one instanceof Group, fake instanceof Shape, ({}) instanceof Shape); // expect: true true true false
try {
  console.log(area in (1 as any));
} catch (error) {
  console.log((error as Error).message); // expect: Cannot use 'in' operator to search for 'Symbol(area)' in 1
}
