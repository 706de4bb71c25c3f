// A function inside another one, or a function expression, gives itself to somebody who calls it later.
type Job = () => void;
const jobs: Job[] = [];
function repeat(times: number): Job {
  function step(): void {
    if (times-- > 0) jobs.push(step);
  }
  step();
  return step;
}
const first = repeat(3);
let rounds = 0;
for (let job = jobs.shift(); job; job = jobs.shift()) {
  if (job !== first) console.log("another function");
  rounds++;
  job();
}
console.log(rounds);

class Emitter {
  #listeners: ((x: number) => void)[] = [];
  on(listener: (x: number) => void): void {
    this.#listeners.push(listener);
  }
  off(listener: (x: number) => void): number {
    const before = this.#listeners.length;
    this.#listeners = this.#listeners.filter((each) => each !== listener);
    return before - this.#listeners.length;
  }
  emit(x: number): void {
    for (const each of [...this.#listeners]) each(x);
  }
}
const emitter = new Emitter();
for (const k of [1, 2])
  emitter.on(function once(x) {
    console.log(k, x, emitter.off(once));
  });
emitter.emit(7);
emitter.emit(8);

function turns(): string[] {
  const out: string[] = [];
  let next: ((n: number) => void) | undefined = a;
  function a(n: number): void {
    out.push(`a${n}`);
    next = n > 0 ? b : undefined;
  }
  function b(n: number): void {
    out.push(`b${n}`);
    next = n > 0 ? a : undefined;
  }
  for (let n = 3; next; n--) next(n);
  return out;
}
console.log(turns());
const factorial = function f(n: number): number {
  const again = f;
  return n < 2 ? 1 : n * again(n - 1);
};
console.log(factorial(6));
const made = [1, 2].map((n) => function me(): unknown[] {
  return [n, me];
});
console.log(made[1]?.()[1] === made[1], made[1]?.()[1] === made[0], made[0]);
(function arrive(n: number): void {
  if (n > 0) setTimeout(arrive, 1, n - 1);
  else console.log("arrived");
})(2);

// expect: 3
// expect: 1 7 1
// expect: 2 7 1
// expect: [ 'a3', 'b2', 'a1', 'b0' ]
// expect: 720
// expect: true false [Function: me]
// expect: arrived
