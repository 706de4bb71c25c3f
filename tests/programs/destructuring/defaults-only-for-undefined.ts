const { x = 1, y = 2, z: { w = 3 } = {} }: { x?: number; y?: number | null; z?: { w?: number } } = { y: null };
console.log(x, y, w); // expect: 1 null 3
const [p = "p", q = "q", r = p + q] = ["a", undefined];
console.log(p, q, r); // expect: a q aq
let evaluated = 0;
const { n = ++evaluated } = { n: 0 };
console.log(n, evaluated); // expect: 0 0
