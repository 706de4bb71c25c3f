export function label(size: number): string {
  return `${size} squares`;
}
