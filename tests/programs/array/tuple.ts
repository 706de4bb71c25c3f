const t: [string, number, boolean] = ["a", 1, true];
const [s, n, b] = t;
console.log(s + n, b, t.length, t[1] + 1, t); // expect: a1 true 3 2 [ 'a', 1, true ]
