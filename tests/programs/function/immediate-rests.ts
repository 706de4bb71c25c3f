// Functions that are called at once have the types of their arguments, rests too.
console.log(((a, b = 2, ...rest) => [a + b, rest])(1, 5, 3, "x"));
// expect: [ 6, [ 3, 'x' ] ]
console.log(((...all) => all.length)(1, "a", true), ((...none) => none)());
// expect: 3 []
const joined = (function (first, ...rest) {
  return first + rest.map((each) => each * 2).join();
})("x", 1, 2);
console.log(joined);
// expect: x2,4
