class Counter {
  private table = new Array(3).fill(0);
  add(at: number) {
    return ++this.table[at];
  }
}
const counter = new Counter();
counter.add(1);
console.log(counter.add(1), counter);
function flags(count: number) {
  return new Array(count).fill(false);
}
const seen = flags(3);
seen[1] = true;
console.log(seen, seen.filter(Boolean).length, seen.indexOf(true), seen[7], !seen[8]);
// expect: 2 Counter { table: [ 0, 2, 0 ] }
// expect: [ false, true, false ] 1 1 undefined true
