type Ctor<T = {}> = new (...args: any[]) => T;
class Base { hello() { return "hello"; } }
function A<T extends Ctor<Base>>(B: T) { return class extends B { override hello() { return "A(" + super.hello() + ")"; } }; }
function B<T extends Ctor<Base>>(C: T) { return class extends C { override hello() { return "B(" + super.hello() + ")"; } }; }
class X extends A(B(A(Base))) { override hello() { return "X" + super.hello(); } }
console.log(new X().hello());
const Y = B(X);
console.log(new Y().hello(), new Y() instanceof X, Y.name, X.name);
function twice<T extends Ctor<Base>>(C: T) { return A(A(C)); }
console.log(new (twice(Base))().hello());
const K = [A(Base), B(Base)];
console.log(K.map((k) => new k().hello()));
// expect: XA(B(A(hello)))
// expect: B(XA(B(A(hello)))) true  X
// expect: A(A(hello))
// expect: [ 'A(hello)', 'B(hello)' ]
