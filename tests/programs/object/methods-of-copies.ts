const o = {
  n: 1,
  get() {
    return this.n;
  },
  add(k: number) {
    this.n += k;
    return this;
  },
};
const copy = { ...o, n: 2 };
const more = { ...o, n: 3, extra: "more" };
console.log(o.get(), copy.get(), more.get()); // expect: 1 2 3
console.log(copy.add(10).get(), more.add(10).get(), o.get()); // expect: 12 13 1
console.log(Object.assign({}, o, { n: 5 }).get()); // expect: 5
const other = { n: 6, take: o.get, inner: { n: 7, get: o.get } };
console.log(other.take(), other.inner.get()); // expect: 6 7
const list = [o, copy, other.inner, { n: 8, get: () => 0 }];
console.log(list.map((each) => each.get())); // expect: [ 1, 12, 7, 0 ]
function make(n: number) {
  return { n, get: o.get, same: (): number => n };
}
const [a, b] = [make(10), make(20)];
a.get = b.get;
a.same = b.same;
console.log(a.get(), a.same(), a.get === b.get, o.get === copy.get); // expect: 10 20 true true
