function f(a: number, b: string, c: boolean): string { return `${a}${b}${c}`; }
const args: [number, string, boolean] = [1, "x", true];
console.log(f(...args)); // expect: 1xtrue
