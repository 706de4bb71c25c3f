class Counter {
  static step = 2;
  static next(n: number): number {
    return n + this.step;
  }
}
const { next } = Counter;
console.log(next(1));
