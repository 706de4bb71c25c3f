import { parallelReduce } from "tscript";

console.log(parallelReduce(0, 1000, (i) => i, (a, b) => a + b));
console.log(parallelReduce(0, 5, (i) => String(i), (a, b) => "(" + a + b + ")"));
try {
  parallelReduce(3, 3, (i) => i, Math.max);
} catch (error) {
  console.log(String(error));
}

// expect: 499500
// expect: ((01)(2(34)))
// expect: RangeError: parallelReduce needs at least one index
