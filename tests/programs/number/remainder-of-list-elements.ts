// Remainders of numbers that only the run knows: integers of 32 bits, larger ones, fractions, signs of zeros, and what is no number.
const numbers = [
  0, -0, 1, -1, 7, -7, 2147483647, 2147483648, -2147483648, 4294967295, 4294967296, 4294967301, 0.5, -2.5,
  9007199254740992, 1e300, 5e-324, Infinity, -Infinity, NaN,
];
function text(x: number): string {
  return Object.is(x, -0) ? "-0" : String(x);
}
let line = "";
let zeros = 0;
for (const a of numbers) {
  for (const b of numbers) {
    line += text(a % b) + " ";
    if (a % b === 0) zeros++;
  }
  console.log(line.trim());
  line = "";
}
console.log(zeros);
// expect: NaN NaN 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 NaN
// expect: NaN NaN -0 -0 -0 -0 -0 -0 -0 -0 -0 -0 -0 -0 -0 -0 -0 -0 -0 NaN
// expect: NaN NaN 0 0 1 1 1 1 1 1 1 1 0 1 1 1 0 1 1 NaN
// expect: NaN NaN -0 -0 -1 -1 -1 -1 -1 -1 -1 -1 -0 -1 -1 -1 -0 -1 -1 NaN
// expect: NaN NaN 0 0 0 0 7 7 7 7 7 7 0 2 7 7 0 7 7 NaN
// expect: NaN NaN -0 -0 -0 -0 -7 -7 -7 -7 -7 -7 -0 -2 -7 -7 -0 -7 -7 NaN
// expect: NaN NaN 0 0 1 1 0 2147483647 2147483647 2147483647 2147483647 2147483647 0 2 2147483647 2147483647 0 2147483647 2147483647 NaN
// expect: NaN NaN 0 0 2 2 1 0 0 2147483648 2147483648 2147483648 0 0.5 2147483648 2147483648 0 2147483648 2147483648 NaN
// expect: NaN NaN -0 -0 -2 -2 -1 -0 -0 -2147483648 -2147483648 -2147483648 -0 -0.5 -2147483648 -2147483648 -0 -2147483648 -2147483648 NaN
// expect: NaN NaN 0 0 3 3 1 2147483647 2147483647 0 4294967295 4294967295 0 0 4294967295 4294967295 0 4294967295 4294967295 NaN
// expect: NaN NaN 0 0 4 4 2 0 0 1 0 4294967296 0 1 4294967296 4294967296 0 4294967296 4294967296 NaN
// expect: NaN NaN 0 0 2 2 7 5 5 6 5 0 0 1 4294967301 4294967301 0 4294967301 4294967301 NaN
// expect: NaN NaN 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0.5 0 0.5 0.5 0.5 0 0.5 0.5 NaN
// expect: NaN NaN -0.5 -0.5 -2.5 -2.5 -2.5 -2.5 -2.5 -2.5 -2.5 -2.5 -0 -0 -2.5 -2.5 -0 -2.5 -2.5 NaN
// expect: NaN NaN 0 0 4 4 4194304 0 0 2097152 0 4284481541 0 2 0 9007199254740992 0 9007199254740992 9007199254740992 NaN
// expect: NaN NaN 0 0 1 1 260391960 0 0 1507362840 0 70983639 0 0 0 0 0 1e+300 1e+300 NaN
// expect: NaN NaN 5e-324 5e-324 5e-324 5e-324 5e-324 5e-324 5e-324 5e-324 5e-324 5e-324 5e-324 5e-324 5e-324 5e-324 0 5e-324 5e-324 NaN
// expect: NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
// expect: NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
// expect: NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
// expect: 113
