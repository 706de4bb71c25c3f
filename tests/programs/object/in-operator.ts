interface A { a: number } interface B { b: string }
function f(v: A | B): string { return "a" in v ? `a${v.a}` : `b${v.b}`; }
console.log(f({ a: 1 }), f({ b: "x" })); // expect: a1 bx
