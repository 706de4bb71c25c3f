let a: number | null = null as number | null;
a ??= 5;
let s = "";
s ||= "x";
let t = 1;
t &&= 7;
console.log(a, s, t); // expect: 5 x 7
const o: { n?: number } = {};
o.n ??= 3;
o.n ??= 4;
console.log(o.n); // expect: 3
