class Base {
  #v = 1;
  get v(): number {
    return this.#v;
  }
  set v(n: number) {
    this.#v = n;
  }
}
class Derived extends Base {
  override get v(): number {
    return super.v * 10;
  }
  override set v(n: number) {
    super.v = n + 1;
  }
  bump(): number {
    super.v += 5;
    return super.v;
  }
}
const d = new Derived();
d.v = 1;
console.log(d.v, d.bump(), d.v); // expect: 20 7 70
