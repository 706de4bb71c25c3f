class Base {
  constructor() {
    console.log("base sees " + this.label());
  }
  label(): string {
    return "base";
  }
}
class Derived extends Base {
  prefix = "set";
  override label(): string {
    return "derived " + this.prefix;
  }
}
console.log(new Derived().label());

// expect: base sees derived undefined
// expect: derived set
