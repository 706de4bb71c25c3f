console.log((1.005).toFixed(2), (2.5).toFixed(0), (-1.5).toFixed(0), (1e21).toFixed(2), (0).toFixed(3));
console.log((123.456).toFixed(), (0.000001).toFixed(7), (-0.0001).toFixed(2), NaN.toFixed(1), (1.45).toFixed(1));
try {
  (1).toFixed(101);
} catch (error) {
  console.log(String(error));
}
// expect: 1.00 3 -2 1e+21 0.000
// expect: 123 0.0000010 -0.00 NaN 1.4
// expect: RangeError: toFixed() digits argument must be between 0 and 100
