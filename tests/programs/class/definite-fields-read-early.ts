// A field that is said to be set is asked for by the constructor before it is.
class Counter {
  count!: number;
  isOn!: boolean;
  step!: number;
  constructor() {
    console.log(this.count, this.isOn);
    this.count = (this.count || 0) + 1;
    this.isOn = true;
    this.step = 2;
    console.log(this.count, this.isOn, this.step);
  }
}
console.log(new Counter());

// expect: undefined undefined
// expect: 1 true 2
// expect: Counter { count: 1, isOn: true, step: 2 }
