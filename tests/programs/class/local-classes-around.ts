async function run(k: number) {
  class Job { constructor(readonly n: number) {} async go(): Promise<number> { await Promise.resolve(); return this.n * k; } *it() { yield k; yield this.n; } static of(n: number) { return new Job(n + k); } }
  const j = new Job(2);
  console.log(await j.go(), [...j.it()], await Job.of(1).go());
}
run(5).then(() => console.log("done"));
function outer() {
  const items: string[] = [];
  class Base { add(s: string) { items.push(s); return this; } }
  class Derived extends Base { constructor() { super(); this.add("d"); } #p = items.length; get p() { return this.#p; } }
  const d = new Derived().add("e");
  const mk = () => { class Inner extends Derived { q = items.join(); } return new Inner().q; };
  console.log(items, d.p, mk(), items.length);
}
outer();
function generic<T>(x: T, show: (t: T) => string) {
  class Box { get() { return show(x); } static k = 1; }
  return new Box();
}
console.log(generic(3, (n) => n.toFixed(1)).get(), generic("a", (s) => s + "!").get());
class Host { name = "host"; make() { const self = this; class Part { who() { return self.name; } } return new Part().who(); } }
console.log(new Host().make());
// expect: [ 'd', 'e', 'd' ] 0 d,e,d 3
// expect: 3.0 a!
// expect: host
// expect: 10 [ 5, 2 ] 30
// expect: done
