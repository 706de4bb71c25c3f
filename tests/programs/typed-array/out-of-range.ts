const a = new Float64Array(2);
a[2] = 5;
a[-1] = 6;
console.log(a, a[2] === undefined, a.length, a.at(-1), a.at(5)); // expect: Float64Array(2) [ 0, 0 ] true 2 0 undefined
