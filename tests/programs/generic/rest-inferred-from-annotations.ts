// A rest parameter's list is what a function literal annotates, though its first parameter gets its type from the context.
interface Context {
  readonly unit: number;
}
function withContext<A extends unknown[], R>(run: (context: Context, ...args: A) => R): (...args: A) => R {
  return (...args) => run({ unit: 10 }, ...args);
}
const scale = withContext((context, n: number) => n * context.unit);
const label = withContext(({ unit }, n: number, name: string) => `${n * unit} ${name}`);
const apply = withContext(function (context, f: (n: number) => number) {
  return f(context.unit);
});
console.log(scale(3), label(2, "cm"), apply((n) => n + 0.5)); // expect: 30 20 cm 10.5
function collect<A extends unknown[]>(steps: (start: number, ...args: A) => Generator<number, string>): (...args: A) => number[] {
  return (...args) => [...steps(1, ...args)];
}
const countTo = collect(function* (start, end: number) {
  for (let n = start; n <= end; n++) yield n;
  return "done";
});
console.log(countTo(4)); // expect: [ 1, 2, 3, 4 ]
