function f(): number { try { throw new Error("lost"); } finally { return 5; } }
console.log(f()); // expect: 5
