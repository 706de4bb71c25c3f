// A conditional type with `infer` written out twice is one type.
type Result<T, E = Error> = { ok: true; value: T } | { ok: false; error: E };
const Ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
type Vals<T> = { [K in keyof T]: T[K] extends Result<infer V, string> ? V : never };
function collect<T extends Record<string, Result<unknown, string>>>(o: T): Result<Vals<T>, string> {
  const out = {} as Record<string, unknown>;
  for (const [k, r] of Object.entries(o)) { if (!r.ok) return r; out[k] = r.value; }
  return Ok(out as Vals<T>);
}
const c = collect({ a: Ok(1) as Result<number, string>, b: Ok("x") as Result<string, string> }); if (c.ok) console.log(c.value.a + 1, c.value.b.length); // expect: 2 1
function all<T extends readonly Result<unknown, string>[]>(...rs: T): Result<{ [K in keyof T]: T[K] extends Result<infer V, string> ? V : never }, string> {
  const vs: unknown[] = []; for (const r of rs) { if (!r.ok) return r; vs.push(r.value); } return { ok: true, value: vs as { [K in keyof T]: T[K] extends Result<infer V, string> ? V : never } };
}
const d = all(Ok(1), Ok("s")); if (d.ok) { const [n, s] = d.value; console.log(n + 1, s.length); } // expect: 2 1
