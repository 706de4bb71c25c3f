/** A small library of schemas, whose methods make schemas of larger types, read by keys that only the run knows. */
abstract class Schema<T> {
  abstract parse(value: unknown): T;
  optional(): Schema<T | undefined> {
    return new Optional(this);
  }
  array(): Schema<T[]> {
    return new List(this);
  }
  refine(test: (value: T) => boolean, message: string): Schema<T> {
    return new Refined(this, test, message);
  }
  transform<U>(change: (value: T) => U): Schema<U> {
    return new Transformed(this, change);
  }
}
class Optional<T> extends Schema<T | undefined> {
  constructor(private readonly inner: Schema<T>) {
    super();
  }
  parse(value: unknown) {
    return value === undefined ? undefined : this.inner.parse(value);
  }
}
class List<T> extends Schema<T[]> {
  constructor(private readonly inner: Schema<T>) {
    super();
  }
  parse(value: unknown): T[] {
    if (!Array.isArray(value)) throw new Error("no array");
    return value.map((each) => this.inner.parse(each));
  }
}
class Refined<T> extends Schema<T> {
  constructor(
    private readonly inner: Schema<T>,
    private readonly test: (value: T) => boolean,
    private readonly message: string,
  ) {
    super();
  }
  parse(value: unknown): T {
    const parsed = this.inner.parse(value);
    if (!this.test(parsed)) throw new Error(this.message);
    return parsed;
  }
}
class Transformed<T, U> extends Schema<U> {
  constructor(
    private readonly inner: Schema<T>,
    private readonly change: (value: T) => U,
  ) {
    super();
  }
  parse(value: unknown): U {
    return this.change(this.inner.parse(value));
  }
}
class Text extends Schema<string> {
  parse(value: unknown): string {
    if (typeof value !== "string") throw new Error("no text");
    return value;
  }
}
class Num extends Schema<number> {
  parse(value: unknown): number {
    if (typeof value !== "number") throw new Error("no number");
    return value;
  }
}
type Infer<S> = S extends Schema<infer T> ? T : never;
type Shape = Record<string, Schema<any>>;
class Struct<S extends Shape> extends Schema<{ [K in keyof S]: Infer<S[K]> }> {
  constructor(private readonly shape: S) {
    super();
  }
  parse(value: unknown): { [K in keyof S]: Infer<S[K]> } {
    if (typeof value !== "object" || value === null) throw new Error("no object");
    const made: any = {};
    for (const key of Object.keys(this.shape)) made[key] = this.shape[key]!.parse((value as any)[key]);
    return made;
  }
}
const text = () => new Text();
const num = () => new Num();
const User = new Struct({
  name: text(),
  age: num().refine((n) => n > 0, "not positive"),
  tags: text().array(),
  nick: text().optional(),
  size: text().transform((s) => s.length),
});
const user: Infer<typeof User> = User.parse({ name: "a", age: 3, tags: ["x", "y"], size: "four" });
console.log(user.name.toUpperCase(), user.age + 1, user.tags.length, user.nick?.length, user.size + 1); // expect: A 4 2 undefined 5
try {
  User.parse({ name: "a", age: -1, tags: [], size: "" });
} catch (error) {
  console.log((error as Error).message); // expect: not positive
}
