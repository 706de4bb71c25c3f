/** An `infer` that stands in several places: where values come out their union, where they go in their intersection. */
type Both<U> = (U extends unknown ? (value: U) => void : never) extends (value: infer I) => void
  ? I
  : never;
const both: Both<{ a: number } | { b: string }> = { a: 1, b: "x" };
console.log(both.a + 1, both.b.length); // expect: 2 1

type Either<T> = T extends { from: infer U; to: infer U } ? U : never;
const either: Either<{ from: number; to: string }>[] = [1, "x"];
console.log(either); // expect: [ 1, 'x' ]

class Animal {
  constructor(protected readonly name: string) {}
}
class Dog extends Animal {
  override toString(): string {
    return `Dog ${this.name}`;
  }
}
console.log(`${new Dog("Rex")}`); // expect: Dog Rex
