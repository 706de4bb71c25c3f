class Base extends Error {
  constructor(message: string) {
    super(message);
    Object.setPrototypeOf(this, Base.prototype);
  }
}
class Derived extends Base {}
console.log(new Derived("no") instanceof Derived);
