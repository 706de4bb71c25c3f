function f(c: boolean): number { if (c) { var x = 5; } else { x = 6; } return x; }
console.log(f(true), f(false)); // expect: 5 6
