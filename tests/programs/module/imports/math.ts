export const PI = 3;
export const state = { count: 0 };
export let counter = 0;
export function add(a: number, b: number): number { return a + b; }
export function bump(): void { state.count++; counter += 2; }
export default function pick(xs: number[]): number { return xs[0]!; }
