const range = {
  from: 1,
  to: 3,
  *[Symbol.iterator]() {
    for (let n = this.from; n <= this.to; n++) yield n;
  },
};
console.log([...range], [...{ ...range, to: 5 }]); // expect: [ 1, 2, 3 ] [ 1, 2, 3, 4, 5 ]
const steps = {
  n: 0,
  next() {
    this.n++;
    return { done: this.n > 2, value: this.n };
  },
  [Symbol.iterator]() {
    return this;
  },
};
console.log([...steps], steps.n); // expect: [ 1, 2 ] 3
function* each(this: { items: string[] }): Generator<string> {
  yield* this.items;
}
console.log([...each.call({ items: ["a", "b"] })]); // expect: [ 'a', 'b' ]
