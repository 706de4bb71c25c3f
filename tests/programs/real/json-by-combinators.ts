// Result / Option monads and parser combinators
type Result<T, E = Error> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };
const Ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
const Err = <E>(error: E): Result<never, E> => ({ ok: false, error });
function mapResult<T, U, E>(r: Result<T, E>, f: (t: T) => U): Result<U, E> { return r.ok ? Ok(f(r.value)) : r; }
function andThen<T, U, E, F>(r: Result<T, E>, f: (t: T) => Result<U, F>): Result<U, E | F> { return r.ok ? f(r.value) : r; }
type ParseError = { pos: number; expected: string[] };
type Parser<T> = (input: string, pos: number) => Result<readonly [T, number], ParseError>;
const char = (c: string): Parser<string> => (s, i) => (s[i] === c ? Ok([c, i + 1] as const) : Err({ pos: i, expected: [JSON.stringify(c)] }));
const regex = (re: RegExp, name: string): Parser<string> => {
  const sticky = new RegExp(re.source, "y");
  return (s, i) => {
    sticky.lastIndex = i;
    const m = sticky.exec(s);
    return m ? Ok([m[0], i + m[0].length] as const) : Err({ pos: i, expected: [name] });
  };
};
const map = <A, B>(p: Parser<A>, f: (a: A) => B): Parser<B> => (s, i) => mapResult(p(s, i), ([a, j]) => [f(a), j] as const);
const seq = <T extends unknown[]>(...ps: { [K in keyof T]: Parser<T[K]> }): Parser<T> => (s, i) => {
  const out: unknown[] = [];
  let pos = i;
  for (const p of ps) {
    const r = p(s, pos);
    if (!r.ok) return r;
    out.push(r.value[0]);
    pos = r.value[1];
  }
  return Ok([out as T, pos] as const);
};
const alt = <T>(...ps: Parser<T>[]): Parser<T> => (s, i) => {
  let best: ParseError = { pos: i, expected: [] };
  for (const p of ps) {
    const r = p(s, i);
    if (r.ok) return r;
    if (r.error.pos > best.pos) best = r.error;
    else if (r.error.pos === best.pos) best = { pos: best.pos, expected: [...best.expected, ...r.error.expected] };
  }
  return Err(best);
};
const many = <T>(p: Parser<T>): Parser<T[]> => (s, i) => {
  const out: T[] = [];
  for (;;) {
    const r = p(s, i);
    if (!r.ok) return Ok([out, i] as const);
    out.push(r.value[0]);
    i = r.value[1];
  }
};
const sepBy = <T, S>(p: Parser<T>, sep: Parser<S>): Parser<T[]> =>
  alt(map(seq(p, many(map(seq(sep, p), ([, x]) => x))), ([x, xs]) => [x, ...xs]), (_s, i) => Ok([[] as T[], i] as const));
const lazy = <T>(f: () => Parser<T>): Parser<T> => (s, i) => f()(s, i);
const ws = regex(/\s*/, "space");
const token = <T>(p: Parser<T>): Parser<T> => map(seq(p, ws), ([x]) => x);
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
const str = token(map(regex(/"(?:[^"\\]|\\.)*"/, "string"), (x) => JSON.parse(x) as string));
const json: Parser<Json> = lazy(() => alt<Json>(
  map(token(regex(/null/, "null")), () => null),
  map(token(regex(/true|false/, "boolean")), (x) => x === "true"),
  map(token(regex(/-?\d+(\.\d+)?([eE][+-]?\d+)?/, "number")), Number),
  str,
  map(seq(token(char("[")), sepBy(json, token(char(","))), token(char("]"))), ([, xs]) => xs),
  map(seq(token(char("{")), sepBy(map(seq(str, token(char(":")), json), ([k, , v]) => [k, v] as const), token(char(","))), token(char("}"))), ([, kvs]) => Object.fromEntries(kvs)),
));
function parse<T>(p: Parser<T>, s: string): Result<T, string> {
  const r = p(s, s.length - s.trimStart().length);
  if (!r.ok) return Err(`expected ${[...new Set(r.error.expected)].join(" or ")} at ${r.error.pos}`);
  const [value, pos] = r.value;
  return pos === s.length ? Ok(value) : Err(`trailing input at ${pos}: ${s.slice(pos, pos + 5)}`);
}
for (const text of ['{"a": [1, 2.5, -3e2], "b": {"c": null, "d": [true, false, "x\\ny"]}}', "[1, 2", "[]", " 42 ", '{"a" 1}', "nul", '[1] 2']) {
  const r = parse(json, text);
  console.log(r);
}
const safeDiv = (a: number, b: number): Result<number, "div0"> => (b === 0 ? Err("div0" as const) : Ok(a / b));
const safeSqrt = (x: number): Result<number, { kind: "neg"; x: number }> => (x < 0 ? Err({ kind: "neg", x } as const) : Ok(Math.sqrt(x)));
for (const [a, b] of [[8, 2], [1, 0], [-4, 1]] as const) console.log(a, b, andThen(safeDiv(a, b), safeSqrt));
class Option<T> {
  private constructor(private readonly v: T | null) {}
  static some<T>(v: T) { return new Option<T>(v); }
  static none<T = never>(): Option<T> { return new Option<T>(null); }
  static of<T>(v: T | null | undefined) { return v == null ? Option.none<T>() : Option.some<T>(v); }
  map<U>(f: (t: T) => U): Option<U> { return this.v === null ? Option.none() : Option.of(f(this.v)); }
  flatMap<U>(f: (t: T) => Option<U>): Option<U> { return this.v === null ? Option.none() : f(this.v); }
  filter(f: (t: T) => boolean): Option<T> { return this.v !== null && f(this.v) ? this : Option.none(); }
  getOrElse<D>(d: D): T | D { return this.v ?? d; }
  *[Symbol.iterator]() { if (this.v !== null) yield this.v; }
  toString() { return this.v === null ? "None" : `Some(${this.v})`; }
}
const users = new Map([[1, { name: "Ann", boss: 2 }], [2, { name: "Bob", boss: undefined as number | undefined }]]);
const boss = (id: number) => Option.of(users.get(id)).flatMap((u) => Option.of(u.boss)).flatMap((b) => Option.of(users.get(b))).map((u) => u.name);
console.log(`${boss(1)} ${boss(2)} ${boss(3)}`, boss(1).getOrElse(0), boss(2).getOrElse(0), [...boss(1)], boss(1), boss(9));
// expect: {
// expect:   ok: true,
// expect:   value: { a: [ 1, 2.5, -300 ], b: { c: null, d: [Array] } }
// expect: }
// expect: { ok: false, error: 'expected "]" at 5' }
// expect: { ok: true, value: [] }
// expect: { ok: true, value: 42 }
// expect: { ok: false, error: 'expected "}" at 1' }
// expect: {
// expect:   ok: false,
// expect:   error: 'expected null or boolean or number or string or "[" or "{" at 0'
// expect: }
// expect: { ok: false, error: 'trailing input at 4: 2' }
// expect: 8 2 { ok: true, value: 2 }
// expect: 1 0 { ok: false, error: 'div0' }
// expect: -4 1 { ok: false, error: { kind: 'neg', x: -4 } }
// expect: Some(Bob) None None Bob 0 [ 'Bob' ] Option { v: 'Bob' } Option { v: null }
