class Counter {
  declare readonly secret: number;
  constructor() {
    Object.defineProperty(this, "secret", { value: 1 });
  }
}
console.log(new Counter().hasOwnProperty("secret"));
