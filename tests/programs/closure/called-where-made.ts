// Functions that return functions, called at once: what is captured is what it was when the closure was made.
// expect: 6 12 321
// expect: 0 3 6 9
// expect: 7 11
// expect: abc true
// expect: 1 1 2
// expect: caught: no 3
// expect: undefined is not a function 5
// expect: 1,10 2,20 3
const add = (a: number) => (b: number) => (c: number) => a + b + c;
console.log(add(1)(2)(3), add(1)(1)(10), add(1)(20)(300));

const times = (k: number) => (x: number) => k * x;
const tripled: number[] = [];
for (let i = 0; i < 4; i++) tripled.push(times(3)(i));
console.log(tripled.join(" "));

// The captured variable is changed after the closure was made: its value is kept where it was given, shared where it is captured.
function changed(): string {
  let n = 3;
  const given = ((m: number) => () => m + 4)(n);
  const shared = () => n + 1;
  n = 10;
  return `${given()} ${shared()}`;
}
console.log(changed());

const join = (a: string) => (b: string) => (c: string) => a + b + c;
const half = (x: number): number => x / 2;
const isSame = ((f: (x: number) => number) => (g: (x: number) => number) => f === g)(half);
console.log(join("a")("b")("c"), isSame(half));

function counter() {
  let n = 0;
  return () => ++n;
}
const kept = counter();
console.log(counter()(), kept(), kept());

const check = (limit: number) => (x: number) => {
  if (x > limit) throw new Error(`no ${x}`);
  return x;
};
let sum = 0;
try {
  for (let i = 0; i < 10; i++) sum += check(2)(i);
} catch (error) {
  console.log("caught:", (error as Error).message);
}

// What is made anew while arguments are found is another closure than the one that is called.
let made: ((x: number) => number) | undefined;
const make = (k: number): ((x: number) => number) => (x) => k + x;
function later(n: number): number {
  let f = make(1);
  const result = f((() => { f = make(100); return 1; })());
  return n > 5 ? f(result) : result + 3;
}
try {
  (made as unknown as (x: number) => number)(1);
} catch (error) {
  console.log((error as Error).message.replace("made", "undefined"), later(1));
}

// Each round has its own.
const pairs: string[] = [];
for (let i = 1; i <= 2; i++) {
  const scale = (x: number) => x * i;
  pairs.push(`${i},${scale(10)}`);
}
const nested = (x: number) => ((y: number) => ((z: number) => z + y)(x))(2);
console.log(pairs.join(" "), nested(1));
