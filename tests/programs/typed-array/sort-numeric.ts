console.log(Float64Array.of(10, 9, -0, 0, NaN, -1, 100).sort());
console.log(Int16Array.of(3, 1, 2).sort((a, b) => b - a), Uint8Array.of(200, 3, 10).toSorted());
// expect: Float64Array(7) [
// expect:   -1,  -0,   0, 9,
// expect:   10, 100, NaN
// expect: ]
// expect: Int16Array(3) [ 3, 2, 1 ] Uint8Array(3) [ 3, 10, 200 ]
