class Counter {
  count = 0;
  inc(by = 1): number {
    this.count += by;
    return this.count;
  }
  twice(): number[] {
    return [1, 2].map((each) => this.inc(each));
  }
}
const c = new Counter();
const holder = { count: 100, inc: c.inc, twice: c.twice };
console.log(holder.inc(), holder.inc(2), holder.twice(), c.count); // expect: 101 103 [ 104, 106 ] 0
const { inc } = c;
console.log(inc.call(c, 5), inc.apply({ count: 1 }, [2]), c.count); // expect: 5 3 5
const fromPrototype = Counter.prototype.inc;
console.log(fromPrototype === c.inc, fromPrototype.call(c)); // expect: true 6
function make(k: number) {
  class Local {
    v = 3;
    scaled(): number {
      return this.v * k;
    }
  }
  return new Local();
}
const { scaled } = make(2);
console.log(scaled.call(make(7)), { v: 9, scaled }.scaled()); // expect: 6 18
try {
  scaled();
} catch (error) {
  console.log(String(error)); // expect: TypeError: Cannot read properties of undefined (reading 'v')
}
