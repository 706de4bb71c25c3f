export function add(a: number, b: number): number { return a + b; }
export const mul = (a: number, b: number): number => a * b;
