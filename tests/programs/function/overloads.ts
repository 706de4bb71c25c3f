function f(a: number): number;
function f(a: string): string;
function f(a: number | string): number | string { return typeof a === "number" ? a + 1 : a + "!"; }
console.log(f(1), f("a")); // expect: 2 a!
