console.log((255).toString(16), (255).toString(2), (-255).toString(36), (0.5).toString(2), (1e21).toString(36));
console.log((3.75).toString(8), (2 ** 31).toString(2), NaN.toString(2), (10).toString(10));
try {
  (1).toString(1);
} catch (error) {
  console.log(String(error));
}
// expect: ff 11111111 -73 0.1 5v1j4f4ds7c000
// expect: 3.6 10000000000000000000000000000000 NaN 10
// expect: RangeError: toString() radix argument must be between 2 and 36
