const a = Int32Array.of(1, 2, 3, 4, 5);
const view = a.subarray(1, 4);
const copy = a.slice(1, 4);
view[0] = 20;
copy[0] = 99;
console.log(a, view, copy, view.length, a.subarray(-2), view.subarray(1)[0]); // expect: Int32Array(5) [ 1, 20, 3, 4, 5 ] Int32Array(3) [ 20, 3, 4 ] Int32Array(3) [ 99, 3, 4 ] 3 Int32Array(2) [ 4, 5 ] 3
