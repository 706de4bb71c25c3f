// fp helpers
type Fn<A, B> = (a: A) => B;
function pipe<A>(a: A): A;
function pipe<A, B>(a: A, ab: Fn<A, B>): B;
function pipe<A, B, C>(a: A, ab: Fn<A, B>, bc: Fn<B, C>): C;
function pipe<A, B, C, D>(a: A, ab: Fn<A, B>, bc: Fn<B, C>, cd: Fn<C, D>): D;
function pipe<A, B, C, D, E>(a: A, ab: Fn<A, B>, bc: Fn<B, C>, cd: Fn<C, D>, de: Fn<D, E>): E;
function pipe(a: unknown, ...fns: Fn<any, any>[]): unknown { return fns.reduce((acc, f) => f(acc), a); }
function flow<A extends readonly unknown[], B>(ab: (...a: A) => B): (...a: A) => B;
function flow<A extends readonly unknown[], B, C>(ab: (...a: A) => B, bc: Fn<B, C>): (...a: A) => C;
function flow<A extends readonly unknown[], B, C, D>(ab: (...a: A) => B, bc: Fn<B, C>, cd: Fn<C, D>): (...a: A) => D;
function flow(first: Function, ...rest: Function[]) { return (...args: unknown[]) => rest.reduce((acc, f) => f(acc), first(...args)); }
type Option<A> = { readonly _tag: 'None' } | { readonly _tag: 'Some'; readonly value: A };
type Either<E, A> = Left<E> | Right<A>;
interface Left<E> { readonly _tag: 'Left'; readonly left: E }
interface Right<A> { readonly _tag: 'Right'; readonly right: A }
namespace O {
  export const none: Option<never> = { _tag: 'None' };
  export const some = <A>(value: A): Option<A> => ({ _tag: 'Some', value });
  export const fromNullable = <A>(a: A): Option<NonNullable<A>> => (a == null ? none : some(a as NonNullable<A>));
  export const map = <A, B>(f: Fn<A, B>) => (fa: Option<A>): Option<B> => (fa._tag === 'Some' ? some(f(fa.value)) : none);
  export const chain = <A, B>(f: Fn<A, Option<B>>) => (fa: Option<A>): Option<B> => (fa._tag === 'None' ? none : f(fa.value));
  export const getOrElse = <A>(d: () => A) => (fa: Option<A>): A => (fa._tag === 'None' ? d() : fa.value);
  export const match = <A, B>(onNone: () => B, onSome: (a: A) => B) => (fa: Option<A>) => { switch (fa._tag) { case 'None': return onNone(); case 'Some': return onSome(fa.value); } };
  export const isSome = <A>(fa: Option<A>): fa is Extract<Option<A>, { _tag: 'Some' }> => fa._tag === 'Some';
}
namespace E {
  export const left = <E = never, A = never>(left: E): Either<E, A> => ({ _tag: 'Left', left });
  export const right = <A = never, E = never>(right: A): Either<E, A> => ({ _tag: 'Right', right });
  export const map = <A, B>(f: Fn<A, B>) => <E>(fa: Either<E, A>): Either<E, B> => (fa._tag === 'Left' ? fa : right(f(fa.right)));
  export const mapLeft = <E, G>(f: Fn<E, G>) => <A>(fa: Either<E, A>): Either<G, A> => (fa._tag === 'Left' ? left(f(fa.left)) : fa);
  export const chain = <E, A, B>(f: (a: A) => Either<E, B>) => (ma: Either<E, A>): Either<E, B> => (ma._tag === 'Left' ? ma : f(ma.right));
  export const fold = <E, A, B>(onLeft: (e: E) => B, onRight: (a: A) => B) => (ma: Either<E, A>): B => (ma._tag === 'Left' ? onLeft(ma.left) : onRight(ma.right));
  export const tryCatch = <A>(f: () => A): Either<Error, A> => { try { return right(f()); } catch (e) { return left(e instanceof Error ? e : new Error(String(e))); } };
  export function sequence<E, A>(xs: readonly Either<E, A>[]): Either<E, A[]> { const out: A[] = []; for (const x of xs) { if (x._tag === 'Left') return x; out.push(x.right); } return right(out); }
  export const traverse = <E, A, B>(f: (a: A, i: number) => Either<E, B>) => (xs: readonly A[]) => sequence(xs.map(f));
}
type Curried<A extends any[], R> = A extends [infer H, ...infer T] ? (T extends [] ? (h: H) => R : (h: H) => Curried<T, R>) : R;
function curry<A extends any[], R>(fn: (...args: A) => R): Curried<A, R> {
  const go = (...prev: any[]): any => (prev.length >= fn.length ? fn(...(prev as A)) : (next: any) => go(...prev, next));
  return go() as any;
}
interface Lens<S, A> { get: (s: S) => A; set: (a: A) => (s: S) => S }
const prop = <S, K extends keyof S>(k: K): Lens<S, S[K]> => ({ get: (s) => s[k], set: (a) => (s) => ({ ...s, [k]: a }) });
const composeLens = <S, A, B>(sa: Lens<S, A>, ab: Lens<A, B>): Lens<S, B> => ({ get: (s) => ab.get(sa.get(s)), set: (b) => (s) => sa.set(ab.set(b)(sa.get(s)))(s) });
const over = <S, A>(l: Lens<S, A>, f: (a: A) => A) => (s: S): S => l.set(f(l.get(s)))(s);
class State<S, A> {
  constructor(readonly run: (s: S) => readonly [A, S]) {}
  static of<S, A>(a: A) { return new State<S, A>((s) => [a, s]); }
  static get<S>() { return new State<S, S>((s) => [s, s]); }
  static put<S>(s: S) { return new State<S, void>(() => [undefined, s]); }
  map<B>(f: (a: A) => B) { return this.flatMap((a) => State.of<S, B>(f(a))); }
  flatMap<B>(f: (a: A) => State<S, B>): State<S, B> { return new State((s) => { const [a, s1] = this.run(s); return f(a).run(s1); }); }
  eval(s: S) { return this.run(s)[0]; }
}
class IO<A> { constructor(private readonly effect: () => A) {} static of<T>(v: T) { return new IO(() => v); } map<B>(f: (a: A) => B) { return new IO(() => f(this.effect())); } chain<B>(f: (a: A) => IO<B>): IO<B> { return new IO(() => f(this.effect()).runIO()); } runIO() { return this.effect(); } }
// use
const half = (n: number): Option<number> => (n % 2 ? O.none : O.some(n / 2));
console.log(pipe(12, half, O.chain(half), O.map((n) => n * 100)), pipe(7, half, O.getOrElse(() => -1)));
console.log(pipe(['a', 'b'].find((x) => x === 'z'), O.fromNullable, O.match(() => 'nothing', (s) => s.toUpperCase())));
const parseNum = (s: string): Either<string, number> => (isNaN(+s) || s.trim() === '' ? E.left(`not a number: ${JSON.stringify(s)}`) : E.right(+s));
console.log(pipe(['1', '2', '3.5'], E.traverse(parseNum), E.map((xs) => xs.reduce((a, b) => a + b, 0))));
console.log(pipe(['1', 'two', ''], E.traverse(parseNum), E.mapLeft((e) => ({ error: e }))));
console.log(pipe(E.tryCatch(() => JSON.parse('{"x":[1,2') as { x: number[] }), E.fold((e) => e.name, ({ x }) => String(x.length))));
console.log(pipe(E.tryCatch<{ x: number[] }>(() => JSON.parse('{"x":[1,2]}')), E.map((o) => o.x), E.fold((e) => e.message, (x) => x.join('+'))));
const add3 = curry((a: number, b: number, c: number) => a + b * c);
const step = add3(1)(2);
console.log(step(3), [1, 2].map(step), curry((s: string, n: number) => s.repeat(n))('ab')(2));
const slug = flow((s: string, sep: string) => s.trim().toLowerCase().split(/\s+/).join(sep), (s) => s.normalize('NFD').replace(/[\u0300-\u036f]/g, ''), (s) => ({ slug: s, length: s.length }));
console.log(slug('  Crème Brûlée  Fans ', '-'));
interface Address { street: { name: string; num: number }; city?: string } interface Person { name: string; address: Address }
const numL = composeLens(composeLens(prop<Person, 'address'>('address'), prop('street')), prop('num'));
const p: Person = { name: 'Ada', address: { street: { name: 'Main', num: 1 } } };
const p2 = over(numL, (n) => n + 41)(p);
console.log(numL.get(p), numL.get(p2), p2, p2.address !== p.address, Object.keys(p2));
const fresh = State.get<number>().flatMap((n) => State.put(n + 1).map(() => `v${n}`));
const three = fresh.flatMap((a) => fresh.flatMap((b) => fresh.map((c) => [a, b, c])));
console.log(three.run(7), three.eval(0), State.of<string, number>(3).run('s'));
const log: string[] = [];
const prog = IO.of(2).map((n) => n ** 10).chain((n) => new IO(() => { log.push(`got ${n}`); return n; }));
console.log(log, prog.runIO(), log, prog);
const memo = <K extends string | number, V>(f: (k: K) => V) => { const cache = {} as Record<K, V>; return (k: K) => (k in cache ? cache[k] : (cache[k] = f(k))); };
const fibs: (n: number) => bigint = memo((n: number): bigint => (n < 2 ? BigInt(n) : fibs(n - 1) + fibs(n - 2)));
console.log(fibs(90), O.isSome(O.some(1)) && 'yes', [O.some(1), O.none, O.some(3)].filter(O.isSome).map((s) => s.value));
const trampoline = <A extends unknown[], R>(f: (...a: A) => R | (() => any)) => (...args: A): R => { let r: any = f(...args); while (typeof r === 'function') r = r(); return r; };
const sumTo = trampoline((n: number, acc: number): any => (n === 0 ? acc : () => (sumToRaw(n - 1, acc + n))));
function sumToRaw(n: number, acc: number): any { return n === 0 ? acc : () => sumToRaw(n - 1, acc + n); }
console.log(sumTo(100000, 0), curry(Math.max as (a: number, b: number) => number)(3));
// expect: { _tag: 'Some', value: 300 } -1
// expect: nothing
// expect: { _tag: 'Right', right: 6.5 }
// expect: { _tag: 'Left', left: { error: 'not a number: "two"' } }
// expect: SyntaxError
// expect: 1+2
// expect: 7 [ 3, 5 ] abab
// expect: { slug: 'creme-brulee-fans', length: 17 }
// expect: 1 42 { name: 'Ada', address: { street: { name: 'Main', num: 42 } } } true [ 'name', 'address' ]
// expect: [ [ 'v7', 'v8', 'v9' ], 10 ] [ 'v0', 'v1', 'v2' ] [ 3, 's' ]
// expect: [ 'got 1024' ] 1024 [ 'got 1024' ] IO { effect: [Function (anonymous)] }
// expect: 2880067194370816120n yes [ 1, 3 ]
// expect: 5000050000 [Function (anonymous)]
