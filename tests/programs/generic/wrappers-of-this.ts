// Methods of a base class that wrap the object they are called on, called on any of them.
abstract class Type<T> {
  declare readonly of: T;
  abstract read(value: unknown): T;
  optional(): Optional<this> {
    return new Optional(this);
  }
  list(): List<this> {
    return new List(this);
  }
}
class Optional<S extends Type<any>> extends Type<S["of"] | undefined> {
  constructor(readonly inner: S) {
    super();
  }
  read(value: unknown): S["of"] | undefined {
    return value === undefined ? undefined : this.inner.read(value);
  }
}
class List<S extends Type<any>> extends Type<S["of"][]> {
  constructor(readonly element: S) {
    super();
  }
  read(value: unknown): S["of"][] {
    if (!Array.isArray(value)) throw new TypeError("no list");
    return value.map((each) => this.element.read(each));
  }
}
class Num extends Type<number> {
  read(value: unknown): number {
    if (typeof value !== "number") throw new TypeError("no number");
    return value;
  }
}
class Text extends Type<string> {
  read(value: unknown): string {
    if (typeof value !== "string") throw new TypeError("no text");
    return value;
  }
}
const all: Record<string, Type<any>> = { number: new Num(), text: new Text(), numbers: new Num().list() };
const wrapped: Record<string, Type<any>> = {};
for (const key of Object.keys(all)) wrapped[key] = all[key]!.optional().list().optional();
console.log(wrapped["number"]!.read([1, undefined]), wrapped["text"]!.read(undefined)); // expect: [ 1, undefined ] undefined
console.log(wrapped["numbers"]!.read([[2, 3], undefined])); // expect: [ [ 2, 3 ], undefined ]
try {
  wrapped["text"]!.read([1]);
} catch (error) {
  console.log((error as Error).message); // expect: no text
}
