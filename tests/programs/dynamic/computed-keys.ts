const key = `k${1}`;
const made = { fixed: true, [key]: 1, [`${key}x`]: "two" };
console.log(made, made[key]); // expect: { fixed: true, k1: 1, k1x: 'two' } 1
function set(at: any, path: string[], value: unknown): any {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  return { ...at, [head]: set(at?.[head] ?? {}, rest, value) };
}
console.log(JSON.stringify(set({ a: { b: 1 } }, ["a", "c", "d"], 2))); // expect: {"a":{"b":1,"c":{"d":2}}}
console.log(Object.assign({ a: 1, b: 2 }, { b: 3, c: 4 })); // expect: { a: 1, b: 3, c: 4 }
const target: Record<string, number> = { x: 1 };
Object.assign(target, { y: 2 }, null, { x: 5 });
console.log(target); // expect: { x: 5, y: 2 }
