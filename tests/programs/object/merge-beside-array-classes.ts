class Stack extends Array<number> {}
function isPlain(value: unknown): value is Record<string, unknown> { return typeof value === "object" && value !== null && !Array.isArray(value); }
function merge<T extends object>(a: T, b: Partial<T>): T {
  const out: any = { ...a };
  for (const [k, v] of Object.entries(b)) out[k] = isPlain(v) && isPlain(out[k]) ? merge(out[k] as object, v) : v;
  return out;
}
console.log(merge({ a: { x: 1, y: 2 }, b: 1 }, { a: { x: 5, y: 2 } }), new Stack().length);
// expect: { a: { x: 5, y: 2 }, b: 1 } 0
