class Sorted extends Array<number> {
  readonly #label: string;
  count = 0;
  constructor(label: string, ...items: number[]) {
    super(...items);
    this.#label = label;
    this.order();
  }
  private order(): void {
    this.count = this.length;
    this.sort((a, b) => a - b);
  }
  override push(...items: number[]): number {
    super.push(...items);
    this.order();
    return this.length;
  }
  get max(): number {
    return Math.max(...this);
  }
  override toString(): string {
    return `${this.#label}: ${this.join(" ")}`;
  }
}
const sorted = new Sorted("s", 3, 1, 2);
console.log(sorted.push(0), sorted.max, `${sorted}`, sorted); // expect: 4 3 s: 0 1 2 3 Sorted(4) [ 0, 1, 2, 3, count: 4 ]
class Scores extends Sorted {
  best = this.max;
  constructor(...items: number[]) {
    super("scores", ...items);
  }
}
const all: Sorted[] = [sorted, new Scores(5, 4)];
for (const each of all) console.log(each.max, each.length, each instanceof Scores, String(each)); // expect: 3 4 false s: 0 1 2 3
// expect: 5 2 true scores: 4 5
const some: any = all[1];
console.log(some.best, some.length, some[0]); // expect: 5 2 4
class Grid extends Array<string[]> {
  constructor(width: number, height: number) {
    super();
    for (let y = 0; y < height; y++) this.push(Array<string>(width).fill("."));
  }
  draw(): string {
    return this.map((row) => row.join("")).join("/");
  }
}
console.log(new Grid(3, 2).draw(), new Grid(1, 1)); // expect: .../... Grid(1) [ [ '.' ] ]
