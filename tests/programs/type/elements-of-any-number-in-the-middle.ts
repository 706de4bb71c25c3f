/** Tuples with elements of any number before others, and what `Object.assign` takes besides two objects. */
const middle: [string, ...number[], boolean] = ["a", 1, 2, true];
const [first, ...others] = middle;
console.log(middle[3], middle[middle.length - 1], first, others); // expect: true true a [ 1, 2, true ]

function total(...args: [...numbers: number[], show: (sum: number) => string]): string {
  const show = args[args.length - 1] as (sum: number) => string;
  return show((args.slice(0, -1) as number[]).reduce((a, b) => a + b, 0));
}
console.log(total(1, 2, 3, (sum) => sum.toFixed(1))); // expect: 6.0

const same = { a: 1 };
console.log(Object.assign(same) === same, Object.assign({}, { a: 1 }, { b: 2 }, { c: 3 }, { d: 4 })); // expect: true { a: 1, b: 2, c: 3, d: 4 }
