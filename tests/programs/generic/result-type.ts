type Result<T> = { ok: true; value: T } | { ok: false; error: string };
function parse(s: string): Result<number> { const n = Number(s); return Number.isNaN(n) ? { ok: false, error: "bad " + s } : { ok: true, value: n }; }
for (const s of ["1", "x"]) { const r = parse(s); console.log(r.ok ? r.value + 1 : r.error); }
// expect: 2
// expect: bad x
