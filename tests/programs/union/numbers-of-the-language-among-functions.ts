// A constant of `Math` where a function may stand is a number still.
type Known = number | ((...values: number[]) => number);
const known: Record<string, Known> = { pi: Math.PI, e: Math.E, max: Math.max, twice: (value) => 2 * value };
const ask = (name: string): string => {
  const found = known[name];
  return typeof found === "number" ? found.toFixed(3) : `f(1, 2) = ${found?.(1, 2)}`;
};
console.log(ask("pi"), ask("e"), ask("max"), ask("twice")); // expect: 3.142 2.718 f(1, 2) = 2 f(1, 2) = 2
const limit: number | (() => number) = Infinity;
const most: Known = Number.MAX_SAFE_INTEGER;
console.log(limit, most, typeof limit); // expect: Infinity 9007199254740991 number
