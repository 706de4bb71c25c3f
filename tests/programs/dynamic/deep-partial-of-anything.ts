// A deep partial of what nobody knows is a record of `{}`, and what comes by way of `any` may hold null as well.
type Primitive = string | number | boolean | null | undefined;
type DeepPartial<T> = T extends Primitive | readonly unknown[]
  ? T
  : { [K in keyof T]?: DeepPartial<T[K]> };
function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function merge<T extends object>(base: T, layer: DeepPartial<T>): T {
  const result: Record<string, unknown> = { ...(base as Record<string, unknown>) };
  for (const [key, value] of Object.entries(layer as Record<string, unknown>)) {
    const current = result[key];
    result[key] =
      isPlain(current) && isPlain(value)
        ? merge<Record<string, unknown>>(current, value as any)
        : value;
  }
  return result as T;
}
interface Settings {
  server: { port: number; secure: { on: boolean; file: string | null } };
}
const base: Settings = { server: { port: 1, secure: { on: true, file: null } } };
console.log(JSON.stringify(merge(base, { server: { port: 2, secure: { file: "x" } } })));
console.log(JSON.stringify(merge(base, { server: { secure: { file: null, on: false } } })));
// expect: {"server":{"port":2,"secure":{"on":true,"file":"x"}}}
// expect: {"server":{"port":1,"secure":{"on":false,"file":null}}}

function numbers(value: any): Record<string, number> {
  return value;
}
const row: { a: number | null; b?: number } = { a: 4, b: 2 };
console.log(numbers(row)["a"], Object.keys(numbers(row)));
// expect: 4 [ 'a', 'b' ]
