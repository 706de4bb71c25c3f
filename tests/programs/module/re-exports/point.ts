export interface Point {
  readonly x: number;
  readonly y: number;
}
export const ORIGIN: Point = { x: 0, y: 0 };
export default function makePoint(x: number, y: number): Point {
  return { x, y };
}
export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
