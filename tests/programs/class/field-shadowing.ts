class A {
  kind = "a";
  show(): string {
    return this.kind;
  }
}
class B extends A {
  override kind = "b";
}
const b = new B();
const asA: A = b;
console.log(b.show(), asA.kind, b); // expect: b b B { kind: 'b' }
