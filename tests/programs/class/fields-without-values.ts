// Fields declared with `!` are undefined until they are assigned: in arithmetic, where they are looked at, and by any name.
class Counter {
  n!: number;
  on!: boolean;
  text!: string;
  start!: number;
  constructor() {
    this.reset(2);
  }
  private reset(start: number): void {
    this.start = start;
  }
  inc(): number {
    this.n++;
    return this.n * this.start;
  }
}
const first = new Counter();
console.log(first.inc(), first.start);
const counter = new Counter();
console.log(counter, counter.n === undefined, (counter as any).on, counter.text, !counter.on);
counter.n = 1;
console.log(counter.inc(), Object.values(counter));
class Model {
  present(): string[] {
    return ["n", "b", "s"].filter((key) => (this as any)[key] !== undefined);
  }
}
class Point extends Model {
  n!: number;
  b!: boolean;
  s = "s";
}
const made = Object.assign(new Point(), { n: 3 });
console.log(made.present(), new Point().present(), made, JSON.stringify(made));
// expect: NaN 2
// expect: Counter { n: undefined, on: undefined, text: undefined, start: 2 } true undefined undefined true
// expect: 4 [ 2, undefined, undefined, 2 ]
// expect: [ 'n', 's' ] [ 's' ] Point { n: 3, b: undefined, s: 's' } {"n":3,"s":"s"}
