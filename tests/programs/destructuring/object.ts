const { a, b: { c = 3 }, ...rest } = { a: 1, b: { c: undefined as number | undefined }, d: 4, e: 5 };
console.log(a, c, rest); // expect: 1 3 { d: 4, e: 5 }
let p: number, q: string;
({ p, q } = { p: 1, q: "s" });
console.log(p, q); // expect: 1 s
