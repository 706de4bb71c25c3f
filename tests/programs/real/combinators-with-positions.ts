// parser combinators
type ParseResult<T> = { success: true; value: T; rest: Input } | { success: false; expected: string[]; at: number };
class Input { constructor(readonly text: string, readonly pos = 0) {} get eof() { return this.pos >= this.text.length; } advance(n: number) { return new Input(this.text, this.pos + n); } get lineCol(): [line: number, col: number] { const before = this.text.slice(0, this.pos).split('\n'); return [before.length, before[before.length - 1].length + 1]; } }
class Parser<T> {
  constructor(readonly run: (i: Input) => ParseResult<T>) {}
  map<U>(f: (t: T) => U): Parser<U> { return new Parser((i) => { const r = this.run(i); return r.success ? { ...r, value: f(r.value) } : r; }); }
  chain<U>(f: (t: T) => Parser<U>): Parser<U> { return new Parser((i) => { const r = this.run(i); return r.success ? f(r.value).run(r.rest) : r; }); }
  or<U>(other: Parser<U>): Parser<T | U> {
    return new Parser<T | U>((i) => { const a = this.run(i); if (a.success) return a; const b = other.run(i); if (b.success) return b; if (a.at > b.at) return a; if (b.at > a.at) return b; return { success: false, at: a.at, expected: [...new Set([...a.expected, ...b.expected])] }; });
  }
  many(): Parser<T[]> { return new Parser((i) => { const out: T[] = []; let cur = i; for (;;) { const r = this.run(cur); if (!r.success || r.rest.pos === cur.pos) return { success: true, value: out, rest: cur }; out.push(r.value); cur = r.rest; } }); }
  many1() { return this.chain((x) => this.many().map((xs) => [x, ...xs])); }
  skip<U>(p: Parser<U>) { return this.chain((x) => p.map(() => x)); }
  then<U>(p: Parser<U>) { return this.chain(() => p); }
  sepBy<S>(sep: Parser<S>): Parser<T[]> { return this.sepBy1(sep).or(succeed<T[]>([])); }
  sepBy1<S>(sep: Parser<S>): Parser<T[]> { return this.chain((x) => sep.then(this).many().map((xs) => [x].concat(xs))); }
  wrap<L, R>(l: Parser<L>, r: Parser<R>) { return l.then(this).skip(r); }
  optional<D>(d: D): Parser<T | D> { return this.or(succeed(d)); }
  label(name: string) { return new Parser<T>((i) => { const r = this.run(i); return r.success || r.at > i.pos ? r : { ...r, expected: [name] }; }); }
  parse(text: string): T { const r = this.skip(eof).run(new Input(text)); if (r.success) return r.value; const [l, c] = new Input(text, r.at).lineCol; throw new SyntaxError(`${l}:${c}: expected ${r.expected.join(' or ')}`); }
}
const succeed = <T>(v: T) => new Parser<T>((i) => ({ success: true, value: v, rest: i }));
const fail = (...expected: string[]) => new Parser<never>((i) => ({ success: false, expected, at: i.pos }));
const eof = new Parser<null>((i) => (i.eof ? { success: true, value: null, rest: i } : { success: false, expected: ['end of input'], at: i.pos }));
const str = <S extends string>(s: S): Parser<S> => new Parser((i) => (i.text.startsWith(s, i.pos) ? { success: true, value: s, rest: i.advance(s.length) } : { success: false, expected: [`'${s}'`], at: i.pos }));
const re = (r: RegExp, name = `/${r.source}/`) => { const sticky = new RegExp(r.source, r.flags.includes('y') ? r.flags : r.flags + 'y'); return new Parser<string>((i) => { sticky.lastIndex = i.pos; const m = sticky.exec(i.text); return m ? { success: true, value: m[0], rest: i.advance(m[0].length) } : { success: false, expected: [name], at: i.pos }; }); };
const lazy = <T>(f: () => Parser<T>): Parser<T> => { let p: Parser<T> | undefined; return new Parser((i) => (p ??= f()).run(i)); };
function seq<T extends unknown[]>(...ps: { [K in keyof T]: Parser<T[K]> }): Parser<T> { return new Parser((i) => { const out: unknown[] = []; let cur = i; for (const p of ps) { const r = p.run(cur); if (!r.success) return r; out.push(r.value); cur = r.rest; } return { success: true, value: out as T, rest: cur }; }); }
const alt = <T extends Parser<any>[]>(...ps: T): Parser<T[number] extends Parser<infer U> ? U : never> => ps.reduce((a, b) => a.or(b), fail() as Parser<any>);
const chainl1 = <T>(p: Parser<T>, op: Parser<(a: T, b: T) => T>): Parser<T> => seq<[T, [(a: T, b: T) => T, T][]]>(p, seq<[(a: T, b: T) => T, T]>(op, p).many()).map(([x, rest]) => rest.reduce((acc, [f, y]) => f(acc, y), x));
const ws = re(/\s*/, 'space'); const tok = <T>(p: Parser<T>) => p.skip(ws); const sym = <S extends string>(s: S) => tok(str(s));
// JSON
type Json = null | boolean | number | string | Json[] | { [k: string]: Json };
const jstring = tok(re(/"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-f]{4}))*"/i, 'string')).map((s) => JSON.parse(s) as string);
const json: Parser<Json> = lazy(() => alt(sym('null').map(() => null), sym('true').map(() => true), sym('false').map(() => false), tok(re(/-?\d+(\.\d+)?(e[+-]?\d+)?/i, 'number')).map(Number), jstring, jarray, jobject));
const jarray: Parser<Json[]> = lazy(() => json.sepBy(sym(',')).wrap(sym('['), sym(']')));
const jobject = lazy(() => seq<[string, unknown, Json]>(jstring, sym(':'), json).map(([k, , v]) => [k, v] as const).sepBy(sym(',')).wrap(sym('{'), sym('}')).map((es) => Object.fromEntries(es) as { [k: string]: Json }));
const doc = ws.then(json);
const sample = ' { "a": [1, -2.5e3, {"b": null}], "s": "x\\u0041\\n", "t": [true, false, []] , "e": {} } ';
console.log(doc.parse(sample));
console.log(JSON.stringify(doc.parse(sample)) === JSON.stringify(JSON.parse(sample)));
for (const bad of ['[1, 2', '{"a" 1}', '[1,\n  ?]', 'nul', '[] []']) { try { console.log(doc.parse(bad)); } catch (e) { console.log((e as Error).name, (e as SyntaxError).message); } }
// calc
const bin = (o: string) => sym(o).map((op) => (a: number, b: number) => { switch (op) { case '+': return a + b; case '-': return a - b; case '*': return a * b; case '/': return a / b; default: throw new Error(op); } });
const env: Record<string, number | ((...xs: number[]) => number)> = { pi: Math.PI, max: Math.max, hyp: (a, b) => Math.sqrt(a * a + b * b) };
const expr: Parser<number> = lazy(() => chainl1(term, alt(bin('+'), bin('-')))); const term = lazy(() => chainl1(factor, bin('*').or(bin('/'))));
const name = tok(re(/[a-z]+/, 'name'));
const factor: Parser<number> = lazy(() => seq<[number, string | null]>(atom, sym('^').optional(null)).chain(([b, p]) => (p ? factor.map((e) => b ** e) : succeed(b))));
const atom = lazy(() => alt(tok(re(/\d+(\.\d+)?/, 'number')).map(parseFloat), expr.wrap(sym('('), sym(')')), sym('-').then(lazy(() => factor)).map((x) => -x), name.chain((n) => { const v = env[n]; if (v === undefined) return fail(`known name, not ${n}`); return typeof v === 'number' ? succeed(v) : expr.sepBy(sym(',')).wrap(sym('('), sym(')')).map((args) => v(...args)); })));
for (const src of ['1 + 2 * 3', '2 ^ 3 ^ 2', '-(4 - 6) * hyp(3, 4)', 'max(1, 7, 3) - pi', '10 / 4 / 5', '1 +', 'foo + 1', '(1']) { try { console.log(src, '=', expr.parse(src)); } catch (e) { console.log(src, '!', e instanceof SyntaxError ? e.message : e); } }
const csv = re(/[^,\n]*/).sepBy1(str(',')).sepBy1(str('\n'));
console.log(csv.parse('a,b,c\n1,,3'), seq<[string, number, string[]]>(str('x'), succeed(1), str('y').many()).run(new Input('xyyz')));
// expect: {
// expect:   a: [ 1, -2500, { b: null } ],
// expect:   s: 'xA\n',
// expect:   t: [ true, false, [] ],
// expect:   e: {}
// expect: }
// expect: true
// expect: SyntaxError 1:6: expected ']'
// expect: SyntaxError 1:2: expected '}'
// expect: SyntaxError 1:3: expected ']'
// expect: SyntaxError 1:1: expected 'null' or 'true' or 'false' or number or string or '[' or '{'
// expect: SyntaxError 1:4: expected end of input
// expect: 1 + 2 * 3 = 7
// expect: 2 ^ 3 ^ 2 = 512
// expect: -(4 - 6) * hyp(3, 4) = 10
// expect: max(1, 7, 3) - pi = 3.858407346410207
// expect: 10 / 4 / 5 = 0.5
// expect: 1 + ! 1:3: expected end of input
// expect: foo + 1 ! 1:5: expected known name, not foo
// expect: (1 ! 1:3: expected ')'
// expect: [ [ 'a', 'b', 'c' ], [ '1', '', '3' ] ] {
// expect:   success: true,
// expect:   value: [ 'x', 1, [ 'y', 'y' ] ],
// expect:   rest: Input { text: 'xyyz', pos: 3 }
// expect: }
