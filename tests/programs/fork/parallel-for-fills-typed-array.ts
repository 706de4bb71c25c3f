import { parallelFor } from "tscript";

const squares = new Float64Array(500);
parallelFor(0, squares.length, (i) => {
  squares[i] = i * i;
});
console.log(squares.reduce((a, b) => a + b, 0), squares[499]); // expect: 41541750 249001
