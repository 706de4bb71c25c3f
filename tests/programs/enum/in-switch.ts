enum Op { Add, Mul }
function run(op: Op, a: number, b: number): number { switch (op) { case Op.Add: return a + b; case Op.Mul: return a * b; } }
console.log(run(Op.Add, 2, 3), run(Op.Mul, 2, 3)); // expect: 5 6
