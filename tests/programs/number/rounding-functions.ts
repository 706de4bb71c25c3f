for (const x of [2.5, -2.5, 0.5, -0.5, 1.4999999999999998, -0.2, 4503599627370495.5]) {
  console.log(Math.round(x), Math.floor(x), Math.ceil(x), Math.trunc(x), Math.sign(x));
}
// expect: 3 2 3 2 1
// expect: -2 -3 -2 -2 -1
// expect: 1 0 1 0 1
// expect: -0 -1 -0 -0 -1
// expect: 1 1 2 1 1
// expect: -0 -1 -0 -0 -1
// expect: 4503599627370496 4503599627370495 4503599627370496 4503599627370495 1
