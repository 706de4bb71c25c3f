function pair<A, B>(a: A, b: B): [A, B] { return [a, b]; }
const p = pair(1, "x");
console.log(p[0] + 1, p[1].length, pair(true, null)); // expect: 2 1 [ true, null ]
