// Parsers put together for arithmetic, with what was expected where one fails.
type Res<T> = { ok: true; value: T; rest: number } | { ok: false; expected: string[]; at: number };
class P<T> {
  constructor(readonly run: (s: string, i: number) => Res<T>) {}
  map<U>(f: (t: T) => U) { return new P<U>((s, i) => { const r = this.run(s, i); return r.ok ? { ...r, value: f(r.value) } : r; }); }
  then<U>(f: (t: T) => P<U>) { return new P<U>((s, i) => { const r = this.run(s, i); return r.ok ? f(r.value).run(s, r.rest) : r; }); }
  or<U>(o: P<U>): P<T | U> { return new P<T | U>((s, i) => { const r = this.run(s, i); if (r.ok) return r; const q = o.run(s, i); return q.ok ? q : q.at > r.at ? q : r.at > q.at ? r : { ok: false, at: r.at, expected: [...r.expected, ...q.expected] }; }); }
  many(): P<T[]> { return new P((s, i) => { const out: T[] = []; for (;;) { const r = this.run(s, i); if (!r.ok) return { ok: true, value: out, rest: i }; out.push(r.value); i = r.rest; } }); }
  sepBy(sep: P<unknown>): P<T[]> { return this.then((h) => sep.then(() => this).many().map((t) => [h, ...t])).or(P.of<T[]>([])); }
  get trim(): P<T> { return this.then((v) => ws.map(() => v)); }
  static of<T>(v: T) { return new P<T>((_, i) => ({ ok: true, value: v, rest: i })); }
  static lazy<T>(f: () => P<T>) { let p: P<T> | undefined; return new P<T>((s, i) => (p ??= f()).run(s, i)); }
  parse(s: string): T { const r = this.then((v) => eof.map(() => v)).run(s, 0); if (!r.ok) throw new SyntaxError(`at ${r.at}: expected ${[...new Set(r.expected)].join(" or ")}`); return r.value; }
}
const re = (r: RegExp, name = String(r)) => { const y = new RegExp(r.source, r.flags + "y"); return new P<string>((s, i) => { y.lastIndex = i; const m = y.exec(s); return m ? { ok: true, value: m[0], rest: y.lastIndex } : { ok: false, expected: [name], at: i }; }); };
const ws = re(/\s*/, "space");
const eof = new P<null>((s, i) => (i >= s.length ? { ok: true, value: null, rest: i } : { ok: false, expected: ["end"], at: i }));
const lit = <S extends string>(t: S) => new P<S>((s, i) => (s.startsWith(t, i) ? { ok: true, value: t, rest: i + t.length } : { ok: false, expected: [JSON.stringify(t)], at: i })).trim;
type Expr = { t: "num"; v: number } | { t: "var"; n: string } | { t: "bin"; op: "+" | "-" | "*" | "/" | "^"; l: Expr; r: Expr } | { t: "call"; f: string; a: Expr[] };
const num = re(/\d+(\.\d+)?/, "number").trim.map((s): Expr => ({ t: "num", v: parseFloat(s) }));
const ident = re(/[a-z_]\w*/i, "name").trim;
const atom: P<Expr> = P.lazy(() => num.or(ident.then((n) => lit("(").then(() => expr.sepBy(lit(",")).then((a) => lit(")").map((): Expr => ({ t: "call", f: n, a })))).or(P.of<Expr>({ t: "var", n })))).or(lit("(").then(() => expr.then((e) => lit(")").map(() => e)))));
const power: P<Expr> = P.lazy(() => atom.then((l) => lit("^").then(() => power.map((r): Expr => ({ t: "bin", op: "^", l, r }))).or(P.of(l))));
const chainl = (p: P<Expr>, ...ops: ("+" | "-" | "*" | "/")[]) => p.then((h) => ops.map((o) => lit(o)).reduce((a, b) => a.or(b) as P<any>).then((op) => p.map((r) => ({ op, r }))).many().map((ts) => ts.reduce<Expr>((l, { op, r }) => ({ t: "bin", op, l, r }), h)));
const term = chainl(power, "*", "/"), expr: P<Expr> = chainl(term, "+", "-");
const prec = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 3 } as const satisfies Record<string, number>;
const show = (e: Expr, p = 0): string => { switch (e.t) { case "num": return `${e.v}`; case "var": return e.n; case "call": return `${e.f}(${e.a.map((x) => show(x)).join(", ")})`; case "bin": { const q = prec[e.op]; const s = `${show(e.l, q)} ${e.op} ${show(e.r, q + 1)}`; return q < p ? `(${s})` : s; } } };
const evalE = (e: Expr, env: Record<string, number | ((...a: number[]) => number)>): number => { switch (e.t) { case "num": return e.v; case "var": { const v = env[e.n]; if (typeof v !== "number") throw new ReferenceError(`${e.n} is not a number`); return v; } case "call": { const f = env[e.f]; if (typeof f !== "function") throw new TypeError(`${e.f} is no function`); return f(...e.a.map((x) => evalE(x, env))); } case "bin": { const [a, b] = [evalE(e.l, env), evalE(e.r, env)]; return { "+": () => a + b, "-": () => a - b, "*": () => a * b, "/": () => a / b, "^": () => a ** b }[e.op](); } } };
const env = { pi: Math.PI, max: Math.max, sq: (x: number) => x * x };
for (const src of ["1 + 2 * 3", "(1+2)*3 - 4/2", "2^3^2", "max(1, sq(3), pi)", "10 - (3 - 2)", "1 +", "foo(1)", "bar", "1 2"]) {
  try { const e = expr.parse(src); console.log(show(e), "=", evalE(e, env)); } catch (e) { console.log(src, "->", String(e)); }
}
console.dir(expr.parse("a*(b+1)"), { depth: null });
// expect: 1 + 2 * 3 = 7
// expect: (1 + 2) * 3 - 4 / 2 = 7
// expect: 2 ^ (3 ^ 2) = 512
// expect: max(1, sq(3), pi) = 9
// expect: 10 - (3 - 2) = 9
// expect: 1 + -> SyntaxError: at 2: expected end
// expect: foo(1) -> TypeError: foo is no function
// expect: bar -> ReferenceError: bar is not a number
// expect: 1 2 -> SyntaxError: at 2: expected end
// expect: {
// expect:   t: 'bin',
// expect:   op: '*',
// expect:   l: { t: 'var', n: 'a' },
// expect:   r: { t: 'bin', op: '+', l: { t: 'var', n: 'b' }, r: { t: 'num', v: 1 } }
// expect: }
