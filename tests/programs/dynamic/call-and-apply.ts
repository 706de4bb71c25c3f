const o: any = {
  n: 1,
  sum(a = 0, b = 0) {
    return this.n + a + b;
  },
};
console.log(o.sum.call({ n: 10 }, 1, 2), o.sum.apply(o, [3]), o.sum.apply({ n: 5 })); // expect: 13 4 5
const other: any = { n: 20, sum: o.sum };
console.log(other.sum(1), Math.max.call(null, 1, 2)); // expect: 21 2
const f: any = o.sum;
try {
  f(1);
} catch (error) {
  console.log((error as Error).message); // expect: Cannot read properties of undefined (reading 'n')
}
console.log(o.sum.bind({ n: 9 }, 1)(2), o.sum.bind(o)()); // expect: 12 1
