// Persistent list, option/result classes, Either monad, validation applicative, zipper, free-ish interpreter
abstract class List<A> implements Iterable<A> {
  static readonly empty: List<never> = new (class Nil extends List<never> { get isEmpty() { return true; } get head(): never { throw new Error('head of empty list'); } get tail(): never { throw new Error('tail of empty list'); } })();
  abstract readonly isEmpty: boolean; abstract get head(): A; abstract get tail(): List<A>;
  static of<T>(...xs: T[]): List<T> { return xs.reduceRight<List<T>>((t, h) => new Cons(h, t), List.empty); }
  static range(from: number, to: number): List<number> { return from > to ? List.empty : new Cons(from, List.range(from + 1, to)); }
  prepend<B>(this: List<B>, b: B): List<B> { return new Cons(b, this); }
  foldLeft<B>(z: B, f: (b: B, a: A) => B): B { let acc = z; let l: List<A> = this; while (!l.isEmpty) { acc = f(acc, l.head); l = l.tail; } return acc; }
  foldRight<B>(z: B, f: (a: A, b: B) => B): B { return this.reverse().foldLeft(z, (b, a) => f(a, b)); }
  reverse(): List<A> { return this.foldLeft<List<A>>(List.empty, (l, a) => new Cons(a, l)); }
  map<B>(f: (a: A) => B): List<B> { return this.foldRight<List<B>>(List.empty, (a, l) => new Cons(f(a), l)); }
  filter<B extends A>(p: (a: A) => a is B): List<B>; filter(p: (a: A) => boolean): List<A>; filter(p: (a: A) => boolean) { return this.foldRight<List<A>>(List.empty, (a, l) => (p(a) ? new Cons(a, l) : l)); }
  flatMap<B>(f: (a: A) => List<B>): List<B> { return this.foldRight<List<B>>(List.empty, (a, l) => f(a).concat(l)); }
  concat(o: List<A>): List<A> { return this.foldRight(o, (a, l) => new Cons(a, l)); }
  zip<B>(o: List<B>): List<[A, B]> { return this.isEmpty || o.isEmpty ? List.empty : new Cons([this.head, o.head], this.tail.zip(o.tail)); }
  take(n: number): List<A> { return n <= 0 || this.isEmpty ? List.empty : new Cons(this.head, this.tail.take(n - 1)); }
  get length(): number { return this.foldLeft(0, (n) => n + 1); }
  *[Symbol.iterator]() { for (let l: List<A> = this; !l.isEmpty; l = l.tail) yield l.head; }
  toString(): string { return `List(${[...this].join(', ')})`; }
}
class Cons<A> extends List<A> { readonly isEmpty = false; constructor(private readonly _head: A, private readonly _tail: List<A>) { super(); } get head() { return this._head; } get tail() { return this._tail; } }
console.log(`${List.range(1, 5).map((x) => x * x).filter((x) => x % 2 === 1)}`, List.of('a', 'b').prepend('z').toString(), List.range(1, 3).flatMap((n) => List.of(...Array(n).fill(n))).length, [...List.of(1, 2, 3).zip(List.of('x', 'y'))], List.of<string | number>('q', 1, 'w').filter((x): x is string => typeof x === 'string').map((s) => s.toUpperCase()).take(1).head);
try { List.empty.head; } catch (e) { console.log((e as Error).message); } console.log(List.of(1), List.empty.isEmpty);
// Result with methods
type Result<T, E = Error> = Ok<T> | Err<E>;
class Ok<T> { readonly ok = true as const; constructor(readonly value: T) {} map<U>(f: (t: T) => U): Result<U, never> { return new Ok(f(this.value)); } andThen<U, F>(f: (t: T) => Result<U, F>): Result<U, F> { return f(this.value); } unwrapOr<D>(_: D): T | D { return this.value; } mapErr(_f: (e: never) => unknown): this { return this; } match<A, B>(h: { ok: (t: T) => A; err: (e: never) => B }): A | B { return h.ok(this.value); } }
class Err<E> { readonly ok = false as const; constructor(readonly error: E) {} map(_f: (t: never) => unknown): this { return this; } andThen(_f: (t: never) => unknown): this { return this; } unwrapOr<D>(d: D): D { return d; } mapErr<F>(f: (e: E) => F): Err<F> { return new Err(f(this.error)); } match<A, B>(h: { ok: (t: never) => A; err: (e: E) => B }): A | B { return h.err(this.error); } }
const ok = <T>(v: T): Result<T, never> => new Ok(v), err = <E>(e: E): Result<never, E> => new Err(e);
type ParseError = { kind: 'empty' } | { kind: 'nan'; input: string } | { kind: 'range'; min: number; max: number; got: number };
const parse = (s: string): Result<number, ParseError> => { if (s === '') return err({ kind: 'empty' }); const n = Number(s); return Number.isNaN(n) ? err({ kind: 'nan', input: s }) : ok(n); };
const within = (min: number, max: number) => (n: number): Result<number, ParseError> => n >= min && n <= max ? ok(n) : err({ kind: 'range', min, max, got: n });
const explain = (e: ParseError): string => { switch (e.kind) { case 'empty': return 'empty'; case 'nan': return `not a number: ${e.input}`; case 'range': { const { min, max, got } = e; return `${got} not in ${min}..${max}`; } default: { const never: never = e; return never; } } };
for (const s of ['42', '', 'abc', '999']) { const r = parse(s); const v = r.ok ? within(0, 100)(r.value) : r; console.log(s.padEnd(4), v.ok ? `ok ${v.value}` : explain(v.error), v.unwrapOr('none'), v.match({ ok: (n) => n + 1, err: () => 'bad' })); }
console.log(ok(2).map((x) => x + 1), err('x').mapErr((e) => e.length), ok('deep').andThen((s) => (s.length > 3 ? err(`too long: ${s}`) : ok(s))));
// Validation applicative
type Validation<E, A> = { errors: E[] } | { value: A }; const valid = <A>(value: A) => ({ value }), invalid = <E>(...errors: E[]) => ({ errors });
type Validators<T> = { [K in keyof T]: (v: unknown) => Validation<string, T[K]> };
const validate = <T extends object>(vs: Validators<T>) => (input: Record<string, unknown>): Validation<string, T> => { const errors: string[] = [], out: Partial<T> = {}; for (const k in vs) { const r = vs[k](input[k]); if ('errors' in r) errors.push(...r.errors.map((e) => `${k}: ${e}`)); else out[k] = r.value; } return errors.length ? invalid(...errors) : valid(out as T); };
const str = (min = 0) => (v: unknown): Validation<string, string> => typeof v !== 'string' ? invalid('not a string') : v.length < min ? invalid(`shorter than ${min}`, v ? 'hm' : 'blank') : valid(v); const num = (v: unknown): Validation<string, number> => typeof v === 'number' && Number.isFinite(v) ? valid(v) : invalid(`not a finite number (${typeof v})`); const list = <A>(f: (v: unknown) => Validation<string, A>) => (v: unknown): Validation<string, A[]> => { if (!Array.isArray(v)) return invalid('not a list'); const rs = v.map(f); const errors = rs.flatMap((r, i) => ('errors' in r ? r.errors.map((e) => `[${i}] ${e}`) : [])); return errors.length ? invalid(...errors) : valid(rs.map((r) => (r as { value: A }).value)); };
const person = validate<{ name: string; age: number; tags: string[] }>({ name: str(2), age: num, tags: list(str(1)) }); console.log(person({ name: 'Al', age: 3, tags: ['x'] }), person({ name: '', age: NaN, tags: ['a', 2, ''] }), person({ name: 5, tags: 'no' }));
// Zipper & tagless interpreter
interface ExprAlg<R> { lit(n: number): R; add(a: R, b: R): R; mul(a: R, b: R): R; neg(a: R): R }
const program = <R>({ lit, add, mul, neg }: ExprAlg<R>) => add(lit(2), mul(lit(3), neg(lit(4)))); const evalAlg: ExprAlg<number> = { lit: (n) => n, add: (a, b) => a + b, mul: (a, b) => a * b, neg: (a) => -a }; const showAlg: ExprAlg<string> = { lit: String, add: (a, b) => `(${a} + ${b})`, mul: (a, b) => `${a} * ${b}`, neg: (a) => `-${a}` }; const depthAlg: ExprAlg<number> = { lit: () => 1, add: (a, b) => 1 + Math.max(a, b), mul: (a, b) => 1 + Math.max(a, b), neg: (a) => a + 1 }; const pair = <A, B>(x: ExprAlg<A>, y: ExprAlg<B>): ExprAlg<[A, B]> => ({ lit: (n) => [x.lit(n), y.lit(n)], add: (a, b) => [x.add(a[0], b[0]), y.add(a[1], b[1])], mul: ([a, b], [c, d]) => [x.mul(a, c), y.mul(b, d)], neg: ([a, b]) => [x.neg(a), y.neg(b)] });
console.log(program(evalAlg), program(showAlg), program(pair(showAlg, pair(evalAlg, depthAlg))));
interface Zipper<T> { readonly left: readonly T[]; readonly focus: T; readonly right: readonly T[] } const Zip = { of: <T>([focus, ...right]: [T, ...T[]]): Zipper<T> => ({ left: [], focus, right }), next: <T>(z: Zipper<T>): Zipper<T> | undefined => { const [focus, ...right] = z.right; return focus === undefined ? undefined : { left: [...z.left, z.focus], focus, right }; }, update: <T>(z: Zipper<T>, f: (t: T) => T): Zipper<T> => ({ ...z, focus: f(z.focus) }), toArray: <T>({ left, focus, right }: Zipper<T>) => [...left, focus, ...right] }; let z: Zipper<string> | undefined = Zip.of(['a', 'b', 'c']); z = Zip.next(z); console.log(z && Zip.toArray(Zip.update(z, (s) => s.repeat(3))), z);
// expect: List(1, 9, 25) List(z, a, b) 6 [ [ 1, 'x' ], [ 2, 'y' ] ] Q
// expect: head of empty list
// expect: Cons { _head: 1, _tail: Nil {}, isEmpty: false } true
// expect: 42   ok 42 42 43
// expect:      empty none bad
// expect: abc  not a number: abc none bad
// expect: 999  999 not in 0..100 none bad
// expect: Ok { value: 3, ok: true } Err { error: 1, ok: false } Err { error: 'too long: deep', ok: false }
// expect: { value: { name: 'Al', age: 3, tags: [ 'x' ] } } {
// expect:   errors: [
// expect:     'name: shorter than 2',
// expect:     'name: blank',
// expect:     'age: not a finite number (number)',
// expect:     'tags: [1] not a string',
// expect:     'tags: [2] shorter than 1',
// expect:     'tags: [2] blank'
// expect:   ]
// expect: } {
// expect:   errors: [
// expect:     'name: not a string',
// expect:     'age: not a finite number (undefined)',
// expect:     'tags: not a list'
// expect:   ]
// expect: }
// expect: -10 (2 + 3 * -4) [ '(2 + 3 * -4)', [ -10, 4 ] ]
// expect: [ 'a', 'bbb', 'c' ] { left: [ 'a' ], focus: 'b', right: [ 'c' ] }
