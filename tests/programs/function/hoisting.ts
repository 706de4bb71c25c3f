console.log(later(2)); // expect: 30
function later(n: number): number { return helper(n) * 10; }
function helper(n: number): number { return n + 1; }
