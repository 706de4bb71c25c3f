function assert(c: boolean, m: string): asserts c { if (!c) throw new Error(m); }
function f(x: number | null): number { assert(x !== null, "no"); return x + 1; }
console.log(f(1)); // expect: 2
