// A generic function that is used at several types is one function, however it is compared.
// expect: true true true
// expect: 1 a 1 b
// expect: true true
// expect: 1 true
// expect: id id id
// expect: 0 0 0
// expect: 0
// expect: true false
// expect: true 1 a true
// expect: count count 1 2 true
// expect: 1,2,3 a,b
function id<T>(x: T): T {
  return x;
}
const f = id;
const g = id;
console.log(f === g, f === id, id === id);
console.log(id(1), id("a"), f(1), g("b"));
const h: (n: number) => number = id;
const k: (s: string) => string = id;
console.log((h as unknown) === (k as unknown), (h as unknown) === id);
const s = new Set<unknown>();
s.add(id);
s.add(f);
s.add(h);
s.add(k);
console.log(s.size, s.has(id));
const m = new Map<unknown, string>();
m.set(id, "id");
console.log(m.get(h), m.get(k), m.get(f));
const ls: ((n: number) => number)[] = [];
ls.push(id);
ls.push(h);
console.log(ls.indexOf(id), ls.indexOf(h), ls.filter((l) => l !== id).length);
class Bus<T> {
  l: ((x: T) => void)[] = [];
  on(f: (x: T) => void) {
    this.l.push(f);
  }
  off(f: (x: T) => void) {
    this.l = this.l.filter((x) => x !== f);
  }
}
function log<T>(x: T) {
  console.log(x);
}
const b1 = new Bus<number>();
b1.on(log);
b1.on(log);
b1.off(log);
console.log(b1.l.length);
const b2 = new Bus<string>();
b2.on(log);
console.log((b2.l[0] as unknown) === log, (b2.l[0] as unknown) === (b1.l[0] as unknown));
const same = <T>(x: T): T => x;
const ofNumbers: (n: number) => number = same;
const ofTexts: (s: string) => string = same;
console.log((ofNumbers as unknown) === ofTexts, ofNumbers(1), ofTexts("a"), same === same);
function count<T>(list: T[]): number {
  return list.length;
}
const counts = new Map<(list: number[]) => number, string>([[count, "count"]]);
console.log(
  counts.get(count),
  counts.get(count<number>),
  count([1]),
  count(["a", "b"]),
  (count<string> as unknown) === count,
);
console.log([3, 1, 2].sort(order).join(), ["b", "a"].sort(order).join());
function order<T>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
