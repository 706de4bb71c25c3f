export const OFFSET = 1000;
export function square(n: number): number {
  return n * n + OFFSET;
}
export default function cube(n: number): number {
  return n * n * n;
}
