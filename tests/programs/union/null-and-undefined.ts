function f(x: string | null | undefined): string {
  if (x === null) return "null";
  if (x === undefined) return "undefined";
  return x;
}
console.log(f("s"), f(null), f(undefined)); // expect: s null undefined
