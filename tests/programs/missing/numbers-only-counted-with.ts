// What is missing counts as NaN in sums and orders, and is undefined where somebody asks.
const holes: number[] = [4, , 6] as number[];
holes[5] = 9;
let sum = 0;
let larger = 0;
let same = 0;
let equal = 0;
const wanted = holes.length - 2;
for (let i = 0; i < holes.length + 2; i++) {
  const each = holes[i]!;
  sum += each > 3 ? each * 2 : 0;
  if (each <= 9) larger++;
  if (each === wanted) same++;
  if (holes[i] === holes[i + 1]) equal++;
}
console.log(sum, larger, same, equal); // expect: 38 3 1 3
console.log(holes.some((each) => each === 6), holes.find((each) => !(each > 0))); // expect: true undefined
console.log(holes[1]! + 1, Math.floor(holes[9]! / 2), holes[1]! | 0); // expect: NaN NaN 0
const remainders: number[] = [];
for (const divisor of [3, 2.5, -4, 0, 2147483648, NaN, Infinity])
  for (const dividend of [7, -7, 7.5, 2147483647, 4294967296, -0])
    remainders.push(dividend % divisor);
console.log(remainders.map((each) => (Object.is(each, -0) ? "-0" : String(each))).join(" "));
// expect: 1 -1 1.5 1 1 -0 2 -2 0 2 1 -0 3 -3 3.5 3 0 -0 NaN NaN NaN NaN NaN NaN 7 -7 7.5 2147483647 0 -0 NaN NaN NaN NaN NaN NaN 7 -7 7.5 2147483647 4294967296 -0
