// Small functions stand in place of their calls: arguments once and in order, variables of their own each time, all ways to return.
let log = "";
function note(text: string, value: number): number {
  log += text;
  return value;
}
function second(a: number, b: number): number {
  return b - a;
}
let x = 1;
console.log(second(note("a", 5), note("b", 7)), second(x, (x = 9)), second(x++, x++), log); // expect: 2 8 1 ab

function changed(n: number): number {
  n += 1;
  return n * 2;
}
const kept = 4;
console.log(changed(kept), kept); // expect: 10 4

function fresh(on: boolean): string {
  let text = "";
  let count: number | undefined;
  if (on) {
    text += "on";
    count = 1;
  }
  return `${text}:${count}`;
}
const seen: string[] = [];
for (let i = 0; i < 4; i++) seen.push(fresh(i % 2 === 0));
console.log(seen.join(" ")); // expect: on:1 :undefined on:1 :undefined

function sign(n: number): number {
  if (n < 0) return -1;
  else if (n === 0) return n;
  return 1;
}
function kind(n: number): string {
  switch (n) {
    case 1:
      return "one";
    case 2:
    case 3:
      return "few";
  }
  if (n > 100) throw new RangeError("too many");
  return "many";
}
const kinds: string[] = [];
for (let i = 0; i < 5; i++) kinds.push(kind(i));
console.log(kinds.join(), sign(-3), Object.is(sign(-0), -0), sign(Number.NaN)); // expect: many,one,few,few,many -1 true 1

function quiet(values: number[], n: number): void {
  if (n > 1) return;
  values.push(n);
}
const values: number[] = [];
for (let i = 0; i < 4; i++) quiet(values, i);
console.log(values); // expect: [ 0, 1 ]

const isEven = (n: number): boolean => (n === 0 ? true : isOdd(n - 1));
const isOdd = (n: number): boolean => (n === 0 ? false : isEven(n - 1));
function countdown(n: number): number {
  return n <= 0 ? n : countdown(n - 1) + 1;
}
console.log(isEven(11), isOdd(11), countdown(50)); // expect: false true 50

function attempt(n: number): string {
  try {
    return kind(n);
  } catch (error) {
    return String(error);
  } finally {
    log = "finally";
  }
}
console.log(attempt(2), attempt(200), log); // expect: few RangeError: too many finally
