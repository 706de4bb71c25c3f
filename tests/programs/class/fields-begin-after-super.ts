class Base {
  constructor() {
    this.init();
  }
  init(): void {}
}
class Derived extends Base {
  text?: string;
  count: number | undefined;
  list: number[] | undefined;
  kept = "initial";
  override init(): void {
    this.text = "set";
    this.count = 3;
    this.list = [1];
    this.kept = "set";
  }
}
const made = new Derived();
console.log(made.text, made.count, made.list, made.kept); // expect: undefined undefined undefined initial
made.init();
console.log(made.text, made.count, made.list, made.kept); // expect: set 3 [ 1 ] set
