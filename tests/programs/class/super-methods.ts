class A {
  describe(): string {
    return "A";
  }
  static make(): string {
    return "static A";
  }
}
class B extends A {
  override describe(): string {
    return super.describe() + "B";
  }
  static override make(): string {
    return super.make() + "+B";
  }
}
class C extends B {
  override describe(): string {
    const inner = () => super.describe();
    return inner() + "C";
  }
}
console.log(new C().describe(), B.make(), C.make()); // expect: ABC static A+B static A+B
