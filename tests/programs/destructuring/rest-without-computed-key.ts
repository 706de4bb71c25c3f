// expect: { a: 1, c: 3 } { a: 1, b: 2, c: 3 } 3
// expect: 1 { b: 2, c: 3 }
// expect: { b: 'x' }
// expect: { y: [], x: [ '1', 'n' ] } { q: [ 'n' ] }
const record: Record<string, number> = { a: 1, b: 2, c: 3 };
function without(from: Record<string, number>, key: string): Record<string, number> {
  const { [key]: gone, ...rest } = from;
  return rest;
}
console.log(without(record, "b"), without(record, "z"), Object.keys(record).length);
const key = "a" as string;
const { [key]: first, ...others } = record;
console.log(first, others);
function omit<T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = object;
  return rest;
}
console.log(omit({ a: 1, b: "x" }, "a"));
function append(to: Record<string, string[]>, key: string) {
  const { [key]: old = [], ...rest } = to;
  return { ...rest, [key]: [...old, "n"] };
}
console.log(append({ x: ["1"], y: [] }, "x"), append({}, "q"));
