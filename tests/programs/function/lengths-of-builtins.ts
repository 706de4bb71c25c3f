// What the language says that the length of its own functions is; those that curry ask it.
const count = (run: Function): number => run.length;
const counted = <A extends unknown[], R>(run: (...args: A) => R): number => run.length;
console.log(Math.max.length, Math.abs.length, Math.hypot.length, parseInt.length, Number.length); // expect: 2 1 2 2 1
console.log("".replace.length, [].slice.length, [].push.length, console.log.length); // expect: 2 2 1 0
console.log(count(Math.pow), counted(Math.max), counted(String.fromCharCode), count(Math.random)); // expect: 2 2 1 0

function curry(run: (...args: number[]) => number, ...given: number[]): any {
  return given.length >= run.length ? run(...given) : (next: number) => curry(run, ...given, next);
}
console.log(curry(Math.max)(3)(8), curry(Math.pow, 2)(5)); // expect: 8 32
