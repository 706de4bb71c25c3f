class A {}
class B extends A {}
class C extends B {}
class D extends A {}
const all: A[] = [new A(), new B(), new C(), new D()];
for (const each of all) console.log(each instanceof A, each instanceof B, each instanceof C, each instanceof D);

// expect: true false false false
// expect: true true false false
// expect: true true true false
// expect: true false false true
