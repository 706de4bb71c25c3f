import { fork, wait, type Future } from "tscript";

class Lazy {
  private readonly task: Future<number>;
  constructor(n: number) {
    this.task = fork((x: number) => x * x, n);
  }
  get value(): number {
    return wait(this.task);
  }
}
const values = [3, 4].map((n) => new Lazy(n));
console.log(values.map((lazy) => lazy.value), values[0]!.value); // expect: [ 9, 16 ] 9
