class Adder {
  constructor(private readonly by: number) {}
  add = (n: number): number => n + this.by;
  twice(n: number): number {
    return this.add(this.add(n));
  }
}
const adder = new Adder(10);
console.log([1, 2].map(adder.add), [1, 2].map((n) => adder.twice(n))); // expect: [ 11, 12 ] [ 21, 22 ]
const { add } = adder;
console.log(add(0)); // expect: 10
