
class A { constructor(public x: number) {} m(k = 0, ...r: number[]) { return this.x + k + r.length; } static s(this: void, n: number) { return n; } }
const a = new A(1), b = new A(10);
console.log(a.m.call(b, 5), a.m.apply(b, [5, 6, 7]), a.m.bind(b)(1), a.m.bind(b, 100)(1, 2), A.prototype.m.call(a, 3));
const f = a.m.bind(b); console.log(f.name, f);
class B extends A { override m(k = 0) { return A.prototype.m.call(this, k) * 2; } }
console.log(new B(3).m(1), new A(4).m.call(new B(5)));

// expect: 15 17 11 112 4
// expect: bound m [Function: bound m]
// expect: 8 5
