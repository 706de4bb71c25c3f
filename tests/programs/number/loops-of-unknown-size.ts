// Sizes that only the run knows: whole, negative, broken, -0, NaN and huge ones give what doubles give.
const data = [10, 20, 30, 40, 50];
function sum(n: number, from: number): string {
  let total = 0;
  let i = from;
  for (; i < n && i < 7; i++) total += data[i] ?? 0.5;
  return `${total} ${Object.is(i, -0) ? "-0" : i}`;
}
const numbers = (text: string): number[] => text.split(" ").map(Number);
const show = (text: string): void => console.log(numbers(text).map((n) => sum(n, 0)).join(", "));
show("3 0 -0 -2"); // expect: 60 3, 0 0, 0 0, 0 0
show("2.5 NaN Infinity 1e12"); // expect: 60 3, 0 0, 151 7, 151 7
console.log(numbers("1 -1 -0 0.5 NaN 536870912").map((from) => sum(4, from)).join(", ")); // expect: 90 4, 100.5 4, 100 4, 2 4.5, 0 NaN, 0 536870912
console.log(numbers("-0 0 -1").map((n) => sum(n, -0)).join(", ")); // expect: 0 -0, 0 -0, 0 -0
