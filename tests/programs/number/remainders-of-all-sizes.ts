// % of numbers around every bound that a machine instruction has, by constants and by variables.
const dividends = [0, -0, 1, 7, -7, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53, -(2 ** 31), 1.5, -1.5, Infinity, NaN];
const divisors = [1, 7, 2 ** 31 - 1, 2 ** 31, 2 ** 32 + 1, -3, 0.5, 0, Infinity, NaN];
const shown = (x: number): string => (Object.is(x, -0) ? "-0" : String(x));
for (const a of dividends) {
  console.log(shown(a), [a % 7, a % 60000, a % 2147483647, a % 1].map(shown).join(" "), divisors.map((b) => shown(a % b)).join(" "));
}
// expect: 0 0 0 0 0 0 0 0 0 0 0 0 NaN 0 NaN
// expect: -0 -0 -0 -0 -0 -0 -0 -0 -0 -0 -0 -0 NaN -0 NaN
// expect: 1 1 1 1 0 0 1 1 1 1 1 0 NaN 1 NaN
// expect: 7 0 7 7 0 0 0 7 7 7 1 0 NaN 7 NaN
// expect: -7 -0 -7 -7 -0 -0 -0 -7 -7 -7 -1 -0 NaN -7 NaN
// expect: 2147483647 1 23647 0 0 0 1 0 2147483647 2147483647 1 0 NaN 2147483647 NaN
// expect: 2147483648 2 23648 1 0 0 2 1 0 2147483648 2 0 NaN 2147483648 NaN
// expect: 4294967295 3 47295 1 0 0 3 1 2147483647 4294967295 0 0 NaN 4294967295 NaN
// expect: 4294967296 4 47296 2 0 0 4 2 0 4294967296 1 0 NaN 4294967296 NaN
// expect: 9007199254740992 4 992 4194304 0 0 4 4194304 0 4292870145 2 0 NaN 9007199254740992 NaN
// expect: -2147483648 -2 -23648 -1 -0 -0 -2 -1 -0 -2147483648 -2 -0 NaN -2147483648 NaN
// expect: 1.5 1.5 1.5 1.5 0.5 0.5 1.5 1.5 1.5 1.5 1.5 0 NaN 1.5 NaN
// expect: -1.5 -1.5 -1.5 -1.5 -0.5 -0.5 -1.5 -1.5 -1.5 -1.5 -1.5 -0 NaN -1.5 NaN
// expect: Infinity NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
// expect: NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN NaN
