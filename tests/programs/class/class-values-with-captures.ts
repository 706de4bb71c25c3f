const tagged = (tag: string) => class { tag = tag; hi() { return "hi " + this.tag + tag; } };
const T = tagged("t"); console.log(new T().hi(), new T().tag);
const U = tagged("u"); console.log(new U().hi(), new T().hi());
function make(k: number) {
  let n = 0;
  class Local { v = k; constructor(readonly w: number) { n++; } sum() { return this.v + this.w + k + n; } }
  console.log(new Local(2).sum());
  const same = Local;
  console.log(same === Local);
  return Local;
}
const A = make(10); const B = make(20);
console.log(new A(1).sum(), new B(1).sum(), A === B, A);
function handlers(prefix: string) {
  return { a: class { run() { return prefix + "a"; } }, b: class { run() { return prefix + "b"; } } };
}
const h = handlers("x-");
console.log([h.a, h.b].map((C) => new C().run()));
// expect: hi tt t
// expect: hi uu hi tt
// expect: 23
// expect: true
// expect: 43
// expect: true
// expect: 23 43 false [class Local]
// expect: [ 'x-a', 'x-b' ]
