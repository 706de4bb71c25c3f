class Temperature {
  #celsius = 0;
  get fahrenheit(): number {
    return this.#celsius * 1.8 + 32;
  }
  set fahrenheit(value: number) {
    this.#celsius = (value - 32) / 1.8;
  }
  static get zero(): Temperature {
    return new Temperature();
  }
}
const t = Temperature.zero;
t.fahrenheit = 212;
t.fahrenheit += 18;
console.log(t.fahrenheit, t); // expect: 230 Temperature {}
