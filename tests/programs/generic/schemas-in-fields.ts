// Schemas as objects of generic functions: what they parse is found to be what their types say.
type Schema<T> = { parse(x: unknown): T };
type Infer<S> = S extends Schema<infer T> ? T : never;
const z = {
  string: (): Schema<string> => ({ parse: (x) => { if (typeof x !== "string") throw new Error("not string"); return x; } }),
  number: (): Schema<number> => ({ parse: (x) => { if (typeof x !== "number") throw new Error("not number"); return x; } }),
  array: <T>(s: Schema<T>): Schema<T[]> => ({ parse: (x) => { if (!Array.isArray(x)) throw new Error("not array"); return x.map((e) => s.parse(e)); } }),
  object: <O extends Record<string, Schema<any>>>(o: O): Schema<{ [K in keyof O]: Infer<O[K]> }> => ({ parse: (x) => { const r: any = {}; for (const k in o) r[k] = o[k].parse((x as any)[k]); return r; } }),
  optional: <T>(s: Schema<T>): Schema<T | undefined> => ({ parse: (x) => (x === undefined ? undefined : s.parse(x)) }),
  union: <A, B>(a: Schema<A>, b: Schema<B>): Schema<A | B> => ({ parse: (x) => { try { return a.parse(x); } catch { return b.parse(x); } } }),
};
const User = z.object({ name: z.string(), tags: z.array(z.string()), age: z.optional(z.number()), id: z.union(z.string(), z.number()) });
type User = Infer<typeof User>;
const u: User = User.parse(JSON.parse('{"name":"ada","tags":["x"],"id":5}'));
console.log(u.name.toUpperCase(), u.tags.map((t) => t.length), u.age, u.id, u); // expect: ADA [ 1 ] undefined 5 { name: 'ada', tags: [ 'x' ], age: undefined, id: 5 }
try { User.parse({ name: 1 }); } catch (e) { console.log((e as Error).message); } // expect: not string
