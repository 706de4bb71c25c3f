class Counter {
  #count = 0;
  static #made = 0;
  constructor() {
    Counter.#made++;
  }
  #bump(by: number): this {
    this.#count += by;
    return this;
  }
  add(): this {
    return this.#bump(1);
  }
  same(other: Counter): boolean {
    return this.#count === other.#count;
  }
  static made(): number {
    return Counter.#made;
  }
}
const a = new Counter().add().add();
console.log(a.same(new Counter()), a.same(new Counter().add().add()), Counter.made(), a); // expect: false true 3 Counter {}
