const xs = [5, 6, 7];
xs.forEach((x, i) => console.log(i, x));
const run = (cb: (a: number, b: number) => number) => cb(1, 2);
console.log(run(() => 9), run((a) => a), run((a, b) => a + b));
// expect: 0 5
// expect: 1 6
// expect: 2 7
// expect: 9 1 3
