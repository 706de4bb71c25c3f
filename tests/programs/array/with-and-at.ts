const a = [1, 2, 3];
console.log(a.with(1, 20), a.with(-1, 30), a);
try {
  a.with(3, 0);
} catch (error) {
  console.log(String(error));
}
// expect: [ 1, 20, 3 ] [ 1, 2, 30 ] [ 1, 2, 3 ]
// expect: RangeError: Invalid index : 3
