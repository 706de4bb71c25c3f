class A { k = 10; m(x: number) { return x * this.k; } all(xs: number[]) { return xs.map(this.m, this); } each(xs: number[]) { xs.forEach(this.log, this); } log(x: number) { console.log(this.m(x)); } }
class B extends A { override m(x: number) { return x + this.k; } }
const a: A = new A(), b: A = new B();
console.log(a.all([1, 2]), b.all([1, 2])); b.each([3]);
console.log([1, 2].map(a.m, a), [1, 2].filter(b.m, b), [5].map(new A().m, a));

// expect: [ 10, 20 ] [ 11, 12 ]
// expect: 13
// expect: [ 10, 20 ] [ 1, 2 ] [ 50 ]
