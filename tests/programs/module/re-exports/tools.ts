const add = (a: number, b: number): number => a + b;
export const double = (n: number): number => add(n, n);
export { add as default };
