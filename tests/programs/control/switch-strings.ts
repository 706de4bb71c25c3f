function f(s: string): number { switch (s) { case "a": return 1; case "b": { const k = 5; return k; } default: return 0; } }
console.log(f("a"), f("b"), f("c")); // expect: 1 5 0
