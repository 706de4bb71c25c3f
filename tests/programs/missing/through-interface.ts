// Seen as another type, an object still says what is missing.
interface Source {
  readonly label: string;
  next(): number;
}
class Reader implements Source {
  label: string;
  #at = 0;
  constructor(
    readonly values: number[],
    labels: string[],
  ) {
    this.label = labels[0];
  }
  next(): number {
    return this.values[this.#at++];
  }
}
abstract class Base {
  abstract get(index: number): string;
  first(): string {
    return this.get(0);
  }
}
class Texts extends Base {
  get(index: number): string {
    return ["x"][index];
  }
}
const sources: Source[] = [new Reader([5], []), { label: "zeros", next: () => 0 }];
for (const source of sources) console.log(source.label, source.next(), source.next());
// expect: undefined 5 undefined
// expect: zeros 0 0
const texts: Base = new Texts();
console.log(texts.first(), texts.get(1), texts.get(1) + "!"); // expect: x undefined undefined!
