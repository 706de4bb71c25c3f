class Range {
  constructor(
    readonly from: number,
    readonly to: number,
    readonly step = 1,
  ) {}
  [Symbol.iterator](): Iterator<number> {
    let current = this.from;
    const { to, step } = this;
    return {
      next(): IteratorResult<number> {
        if (current >= to) return { value: undefined, done: true };
        const value = current;
        current += step;
        return { value, done: false };
      },
      return(): IteratorResult<number> {
        console.log("returned");
        return { value: undefined, done: true };
      },
    };
  }
}
for (const x of new Range(0, 3)) console.log(x);
for (const x of new Range(0, 30, 10)) if (x > 5) break;
console.log(Math.max(...new Range(1, 5)), Array.from(new Range(0, 4), (x) => x * x));
const [first, ...others] = new Range(0, 4);
console.log(first, others);
// expect: 0
// expect: 1
// expect: 2
// expect: returned
// expect: 4 [ 0, 1, 4, 9 ]
// expect: 0 [ 1, 2, 3 ]
