// Observables with operators that are piped, subjects, and errors that are caught.
interface Observer<T> { next(v: T): void; error?(e: unknown): void; complete?(): void }
type Teardown = (() => void) | { unsubscribe(): void } | void;
class Subscription {
  #closed = false;
  #teardowns = new Set<Exclude<Teardown, void>>();
  get closed() { return this.#closed; }
  add(t: Teardown): this { if (t) { if (this.#closed) run(t); else this.#teardowns.add(t); } return this; }
  unsubscribe(): void { if (this.#closed) return; this.#closed = true; for (const t of this.#teardowns) run(t); this.#teardowns.clear(); }
}
const run = (t: Exclude<Teardown, void>) => (typeof t === "function" ? t() : t.unsubscribe());
type Op<A, B> = (src: Observable<A>) => Observable<B>;
class Observable<T> {
  constructor(protected subscribeFn: (o: Required<Observer<T>>, sub: Subscription) => Teardown) {}
  subscribe(o: Partial<Observer<T>> | ((v: T) => void)): Subscription {
    const sub = new Subscription();
    const part: Partial<Observer<T>> = typeof o === "function" ? { next: o } : o;
    const full: Required<Observer<T>> = {
      next: (v) => { if (!sub.closed) part.next?.(v); },
      error: (e) => { if (sub.closed) return; sub.unsubscribe(); if (part.error) part.error(e); else console.error("unhandled", e instanceof Error ? e.message : e); },
      complete: () => { if (!sub.closed) { sub.unsubscribe(); part.complete?.(); } },
    };
    try { sub.add(this.subscribeFn(full, sub)); } catch (e) { full.error(e); }
    return sub;
  }
  pipe(): Observable<T>;
  pipe<A>(a: Op<T, A>): Observable<A>;
  pipe<A, B>(a: Op<T, A>, b: Op<A, B>): Observable<B>;
  pipe<A, B, C>(a: Op<T, A>, b: Op<A, B>, c: Op<B, C>): Observable<C>;
  pipe<A, B, C, D>(a: Op<T, A>, b: Op<A, B>, c: Op<B, C>, d: Op<C, D>): Observable<D>;
  pipe(...ops: Op<any, any>[]): Observable<any> { return ops.reduce((o: Observable<any>, op) => op(o), this); }
}
class Subject<T> extends Observable<T> implements Observer<T> {
  private observers: Observer<T>[] = [];
  constructor() { super((o) => { this.observers.push(o); return () => { this.observers = this.observers.filter((x) => x !== o); }; }); }
  next(v: T) { for (const o of this.observers.slice()) o.next(v); }
  error(e: unknown) { this.observers.forEach((o) => o.error?.(e)); }
  complete() { [...this.observers].forEach((o) => o.complete?.()); }
  get observed() { return this.observers.length > 0; }
}
class BehaviorSubject<T> extends Subject<T> {
  constructor(private _value: T) { super(); const base = this.subscribeFn; this.subscribeFn = (o, s) => { o.next(this._value); return base(o, s); }; }
  get value() { return this._value; }
  override next(v: T) { super.next((this._value = v)); }
}
const of = <T>(...xs: T[]) => new Observable<T>((o) => { for (const x of xs) o.next(x); o.complete(); });
const map = <A, B>(f: (a: A, i: number) => B): Op<A, B> => (src) => new Observable((o) => { let i = 0; return src.subscribe({ ...o, next: (v) => o.next(f(v, i++)) }); });
const filter = <A, B extends A = A>(p: ((a: A) => a is B) | ((a: A) => boolean)): Op<A, B> => (src) => new Observable((o) => src.subscribe({ ...o, next: (v) => { if (p(v)) o.next(v as B); } }));
const take = <A>(n: number): Op<A, A> => (src) => new Observable((o, s) => { let c = 0; const inner = src.subscribe({ ...o, next: (v) => { if (c++ < n) o.next(v); if (c >= n) { o.complete(); } } }); return inner; });
const scan = <A, S>(f: (s: S, a: A) => S, seed: S): Op<A, S> => (src) => new Observable((o) => { let st = seed; return src.subscribe({ ...o, next: (v) => o.next((st = f(st, v))) }); });
const mergeMap = <A, B>(f: (a: A) => Observable<B>): Op<A, B> => (src) => new Observable((o, s) => {
  let active = 1; const done = () => { if (--active === 0) o.complete(); };
  return src.subscribe({ error: o.error, complete: done, next: (v) => { active++; s.add(f(v).subscribe({ next: o.next, error: o.error, complete: done })); } });
});
const catchError = <A>(f: (e: unknown) => Observable<A>): Op<A, A> => (src) => new Observable((o, s) => src.subscribe({ ...o, error: (e) => { s.add(f(e).subscribe(o)); } }));
const combineLatest = <T extends unknown[]>(...srcs: { [K in keyof T]: Observable<T[K]> }): Observable<T> => new Observable((o, s) => {
  const vals: unknown[] = new Array(srcs.length); const has = new Set<number>();
  srcs.forEach((src, i) => s.add((src as Observable<unknown>).subscribe({ next: (v) => { vals[i] = v; has.add(i); if (has.size === srcs.length) o.next([...vals] as T); } })));
});
const log = (name: string) => ({ next: (v: unknown) => console.log(name, v), error: (e: unknown) => console.log(name, "error", String(e)), complete: () => console.log(name, "done") });
of(1, 2, 3, 4, 5, 6).pipe(filter((n) => n % 2 === 0), map((n, i) => `${i}:${n * 10}`), take(2)).subscribe(log("A"));
of("x", "yy").pipe(mergeMap((s) => of<string | number>(s.length, s.toUpperCase())), scan((acc: (string | number)[], v) => [...acc, v], [])).subscribe(log("B"));
const b = new BehaviorSubject(1), c = new BehaviorSubject("a");
const sub = combineLatest<[number, string]>(b, c).subscribe(([n, s]) => console.log("C", n, s));
b.next(2); c.next("b"); sub.unsubscribe(); b.next(3);
console.log(b.value, b.observed, sub.closed);
new Observable<number>((o) => { o.next(1); throw new Error("bad"); }).pipe(catchError((e) => of(-1, (e as Error).message.length))).subscribe(log("D"));
new Observable<number>(() => { throw new RangeError("nobody"); }).subscribe(() => {});
const s2 = new Subject<{ id: number; kind: "a" | "b" }>();
const isA = (x: { id: number; kind: "a" | "b" }): x is { id: number; kind: "a" } => x.kind === "a";
s2.pipe(filter(isA), map((x) => x.id)).subscribe(log("E"));
s2.next({ id: 1, kind: "a" }); s2.next({ id: 2, kind: "b" }); s2.complete();
// expect: A 0:20
// expect: A 1:40
// expect: A done
// expect: B [ 1 ]
// expect: B [ 1, 'X' ]
// expect: B [ 1, 'X', 2 ]
// expect: B [ 1, 'X', 2, 'YY' ]
// expect: B done
// expect: C 1 a
// expect: C 2 a
// expect: C 2 b
// expect: 3 false true
// expect: D 1
// expect: D -1
// expect: D 3
// expect: D done
// expect: E 1
// expect: E done
