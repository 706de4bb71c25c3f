function memoize(fn: (n: number) => number): (n: number) => number {
  const known = new Map<number, number>();
  return (n) => {
    const hit = known.get(n);
    if (hit !== undefined) return hit;
    const value = fn(n);
    known.set(n, value);
    return value;
  };
}
let calls = 0;
const fib: (n: number) => number = memoize((n) => {
  calls++;
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
});
console.log(fib(60), calls); // expect: 1548008755920 61
