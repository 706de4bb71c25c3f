// Results with an error of their own type, through an order's checks, generators and promises.
export type Result<T, E> = Ok<T, E> | Err<T, E>;
class Ok<T, E> {
  constructor(readonly value: T) {}
  isOk(): this is Ok<T, E> { return true; }
  isErr(): this is Err<T, E> { return !this.isOk(); }
  map<A>(f: (t: T) => A): Result<A, E> { return ok(f(this.value)); }
  mapErr<U>(_f: (e: E) => U): Result<T, U> { return ok(this.value); }
  andThen<U, F>(f: (t: T) => Result<U, F>): Result<U, E | F> { return f(this.value); }
  orElse<R extends Result<unknown, unknown>>(_f: (e: E) => R): Result<T, E> { return ok(this.value); }
  unwrapOr<A>(_v: A): T | A { return this.value; }
  match<A, B = A>(okF: (t: T) => A, _err: (e: E) => B): A | B { return okF(this.value); }
  _unsafeUnwrap(): T { return this.value; }
  *[Symbol.iterator](): Generator<Err<never, E>, T> { return this.value; }
}
class Err<T, E> {
  constructor(readonly error: E) {}
  isOk(): this is Ok<T, E> { return false; }
  isErr(): this is Err<T, E> { return !this.isOk(); }
  map<A>(_f: (t: T) => A): Result<A, E> { return err(this.error); }
  mapErr<U>(f: (e: E) => U): Result<T, U> { return err(f(this.error)); }
  andThen<U, F>(_f: (t: T) => Result<U, F>): Result<U, E | F> { return err(this.error); }
  unwrapOr<A>(v: A): T | A { return v; }
  match<A, B = A>(_ok: (t: T) => A, errF: (e: E) => B): A | B { return errF(this.error); }
  _unsafeUnwrap(): T { throw new Error("called unwrap on Err", { cause: this.error }); }
  *[Symbol.iterator](): Generator<Err<never, E>, T> {
    yield err(this.error) as unknown as Err<never, E>;
    throw new Error("unreachable");
  }
}
const ok = <T, E = never>(v: T): Ok<T, E> => new Ok(v);
const err = <T = never, E = unknown>(e: E): Err<T, E> => new Err(e);
function combine<T, E>(rs: Result<T, E>[]): Result<T[], E> {
  const out: T[] = [];
  for (const r of rs) { if (r.isErr()) return err(r.error); out.push((r as Ok<T, E>).value); }
  return ok(out);
}
function safeTry<T, E>(body: () => Generator<Err<never, E>, Result<T, E>>): Result<T, E> {
  const n = body().next();
  return n.done ? n.value : (n.value as unknown as Result<T, E>);
}
class ResultAsync<T, E> implements PromiseLike<Result<T, E>> {
  constructor(private p: Promise<Result<T, E>>) {}
  static fromPromise<T, E>(p: Promise<T>, f: (e: unknown) => E): ResultAsync<T, E> {
    return new ResultAsync(p.then((v) => ok<T, E>(v) as Result<T, E>).catch((e) => err<T, E>(f(e))));
  }
  map<A>(f: (t: T) => A | Promise<A>): ResultAsync<A, E> {
    return new ResultAsync(this.p.then(async (r) => (r.isErr() ? err<A, E>(r.error) : ok<A, E>(await f((r as Ok<T, E>).value)))));
  }
  then<A, B>(a?: ((r: Result<T, E>) => A | PromiseLike<A>) | null, b?: ((e: unknown) => B | PromiseLike<B>) | null): PromiseLike<A | B> { return this.p.then(a, b); }
}
interface Line { sku: string; qty: number; price: number }
type OrderError = { type: "EmptyOrder" } | { type: "BadQty"; sku: string; qty: number } | { type: "OutOfStock"; sku: string; missing: number };
const stock = new Map([["apple", 10], ["pear", 2]]);
const checkLine = (l: Line): Result<Line, OrderError> => {
  if (!Number.isInteger(l.qty) || l.qty <= 0) return err({ type: "BadQty", sku: l.sku, qty: l.qty });
  const have = stock.get(l.sku) ?? 0;
  return have >= l.qty ? ok(l) : err({ type: "OutOfStock", sku: l.sku, missing: l.qty - have });
};
const total = (ls: Line[]): Result<number, OrderError> =>
  ls.length === 0 ? err({ type: "EmptyOrder" }) : combine(ls.map(checkLine)).map((x) => x.reduce((s, l) => s + l.qty * l.price, 0));
const explain = (e: OrderError): string => {
  switch (e.type) {
    case "EmptyOrder": return "nothing ordered";
    case "BadQty": return `bad quantity ${e.qty} of ${e.sku}`;
    case "OutOfStock": return `${e.missing} ${e.sku}(s) missing`;
  }
};
for (const o of [[], [{ sku: "apple", qty: 3, price: 1.5 }], [{ sku: "pear", qty: 5, price: 2 }], [{ sku: "apple", qty: 1.5, price: 1 }]] as Line[][])
  console.log(total(o).map((t) => t.toFixed(2)).match((t) => `total ${t}`, (e) => `error: ${explain(e)}`));
const both = safeTry<number, OrderError>(function* () {
  const a = yield* total([{ sku: "apple", qty: 1, price: 4 }]);
  const b = yield* total([{ sku: "pear", qty: 9, price: 4 }]);
  return ok(a + b);
});
console.log(both, both.isErr() && both.error.type);
console.log(ok<number, string>(4).andThen((n) => (n > 3 ? err<number, RangeError>(new RangeError("big")) : ok<number, RangeError>(n))).mapErr((e) => (typeof e === "string" ? e : e.message)));
try { err<number, string>("boom")._unsafeUnwrap(); } catch (e) { console.log((e as Error).message, (e as Error).cause); }
(async () => {
  const r = await ResultAsync.fromPromise(Promise.resolve(20), String).map(async (n) => n * 2.1);
  console.log(r, r.unwrapOr(0));
  const f = await ResultAsync.fromPromise<number, string>(Promise.reject(new TypeError("net")), (e) => `${e}`).map((n) => n + 1);
  console.log(f.match((v) => v, (e) => e));
})();
// expect: error: nothing ordered
// expect: total 4.50
// expect: error: 3 pear(s) missing
// expect: error: bad quantity 1.5 of apple
// expect: Err { error: { type: 'OutOfStock', sku: 'pear', missing: 7 } } OutOfStock
// expect: Err { error: 'big' }
// expect: called unwrap on Err boom
// expect: Ok { value: 42 } 42
// expect: TypeError: net
