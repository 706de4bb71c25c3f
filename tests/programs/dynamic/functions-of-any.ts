function memoize<F extends (...args: any[]) => any>(fn: F): F {
  const cache = new Map<string, ReturnType<F>>();
  return ((...args: Parameters<F>): ReturnType<F> => {
    const key = JSON.stringify(args);
    if (!cache.has(key)) cache.set(key, fn(...args));
    return cache.get(key)!;
  }) as F;
}
let calls = 0;
const slow = memoize((a: number, b: string) => {
  calls++;
  return a + b.length;
});
console.log(slow(1, "ab"), slow(1, "ab"), calls); // expect: 3 3 1
function pipe(start: unknown, ...steps: ((x: any) => any)[]): any {
  return steps.reduce((x, step) => step(x), start);
}
console.log(pipe("abc", (s: string) => s.length, (n: number) => n * 2)); // expect: 6
