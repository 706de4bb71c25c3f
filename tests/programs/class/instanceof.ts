class A {} class B extends A { b = 1; } class C { c = 2; }
const things: (A | C)[] = [new A(), new B(), new C()];
for (const t of things) console.log(t instanceof A, t instanceof B, t instanceof C);
function f(x: unknown): number { return x instanceof B ? x.b : 0; }
console.log(f(new B()), f(new A()), f(5), f(null));
// expect: true false false
// expect: true true false
// expect: false false true
// expect: 1 0 0 0
