export let count = 0;
export function increment(): void {
  count++;
}
export function reset(): void {
  count = 0;
}
