class A {
  x = 1;
}
class B extends A {
  constructor(readonly k = 2) {
    super();
  }
}
console.log(A, B, typeof A, typeof (B as unknown)); // expect: [class A] [class B extends A] function function
function make(C: typeof A): A {
  return new C();
}
console.log(make(A), make(B)); // expect: A { x: 1 } B { x: 1, k: 2 }
function isOne(x: unknown, C: new () => A): boolean {
  return x instanceof C;
}
console.log(isOne(new A(), A), isOne(new A(), B), isOne(new B(), A)); // expect: true false true

const names = new Map<Function, string>([[A, "a"]]);
console.log(names.get(A), names.get(B)); // expect: a undefined
const errors: (new (message: string) => Error)[] = [Error, TypeError];
console.log(errors.map((E) => String(new E("no"))).join()); // expect: Error: no,TypeError: no

const byName = { A, B };
function create(name: keyof typeof byName): A {
  return new byName[name]();
}
console.log(create("A"), create("B"), new byName.B(7).k); // expect: A { x: 1 } B { x: 1, k: 2 } 7
