// Errors that are set back to the class that made them, each by its own constructor.
class Base extends Error {
  code: number;
  constructor(message: string) {
    super(message);
    Object.setPrototypeOf(this, Base.prototype);
    this.name = "Base";
    this.code = 1;
  }
}
class Derived extends Base {
  extra = 5;
  constructor(message: string) {
    super(message);
    this.name = "Derived";
    Object.setPrototypeOf(this, Derived.prototype);
    Error.captureStackTrace(this, Derived);
  }
  hi() {
    return "hi";
  }
}
const made = new Derived("z");
console.log(new Base("y").name, made.name, made instanceof Base, made instanceof Derived);
console.log(made.hi(), made.code, made.extra, made.constructor.name);

// expect: Base Derived true true
// expect: hi 1 5 Derived
