// A class that extends an instance with `never` is called as one of another type: what its methods take and give stays what it is.
abstract class Result<T, E> {
  abstract match<R>(m: { ok: (t: T) => R; err: (e: E) => R }): R;
  unwrapOr(d: T): T { return this.match({ ok: (t) => t, err: () => d }); }
}
class Ok<T> extends Result<T, never> {
  constructor(readonly value: T) { super(); }
  match<R>(m: { ok: (t: T) => R; err: (e: never) => R }): R { return m.ok(this.value); }
}
class Err<E> extends Result<never, E> {
  constructor(readonly error: E) { super(); }
  match<R>(m: { ok: (t: never) => R; err: (e: E) => R }): R { return m.err(this.error); }
}
const parse = (s: string): Result<number, string> => (Number.isNaN(+s) ? new Err("bad " + s) : new Ok(+s));
const show = (r: Result<number, string>): string => r.match({ ok: (n) => `${n + 1}`, err: (e) => e });
console.log(parse("5").unwrapOr(9), parse("x").unwrapOr(9) + 1, show(parse("5")), show(parse("x"))); // expect: 5 10 6 bad x
const texts: Result<string, number>[] = [new Ok("a"), new Err(3)];
console.log(texts.map((r) => r.unwrapOr("none").length)); // expect: [ 1, 4 ]
