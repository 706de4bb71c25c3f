class A {
  #secret = 1;
  #bump(): void { this.#secret++; }
  run(): number { this.#bump(); return this.#secret; }
  static same(a: A, b: A): boolean { return a.#secret === b.#secret; }
  static is(o: object): boolean { return #secret in o; }
}
const a = new A();
console.log(a.run(), A.same(a, new A()), A.is(a), A.is({}), a); // expect: 2 false true false A {}
