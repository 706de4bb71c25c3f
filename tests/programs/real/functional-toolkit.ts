/** Functional style: currying, options and results, lenses, transducers, Church numerals, lazy sequences. */
type Fn<A extends any[] = any[], R = any> = (...a: A) => R;
type Curried<A extends unknown[], R> = A extends [infer H, ...infer T]
  ? T extends []
    ? (h: H) => R
    : (h: H) => Curried<T, R>
  : R;
function curry<A extends unknown[], R>(f: (...a: A) => R): Curried<A, R> {
  const go = (...got: unknown[]): unknown =>
    got.length >= f.length ? f(...(got as A)) : (x: unknown) => go(...got, x);
  return go() as Curried<A, R>;
}
const add3 = curry((a: number, b: number, c: number) => a + b + c);
console.log(add3(1)(2)(3));
function pipe<A>(a: A): A;
function pipe<A, B>(a: A, f: (a: A) => B): B;
function pipe<A, B, C>(a: A, f: (a: A) => B, g: (b: B) => C): C;
function pipe<A, B, C, D>(a: A, f: (a: A) => B, g: (b: B) => C, h: (c: C) => D): D;
function pipe(a: unknown, ...fs: Fn[]): unknown {
  return fs.reduce((x, f) => f(x), a);
}
console.log(
  pipe(
    [1, 2, 3, 4],
    (xs) => xs.filter((x) => x % 2 === 0),
    (xs) => xs.map(String),
    (s) => s.join("+"),
  ),
  pipe(5),
);
const compose =
  <T>(...fns: ((x: T) => T)[]) =>
  (x: T): T =>
    fns.reduceRight((v, f) => f(v), x);
console.log(
  compose<number>(
    (x) => x + 1,
    (x) => x * 2,
  )(5),
);
abstract class Option<T> {
  static some<T>(v: T): Option<T> {
    return new Some(v);
  }
  static none: Option<never>;
  static of<T>(v: T | null | undefined): Option<T> {
    return v == null ? Option.none : Option.some(v);
  }
  abstract fold<R>(onNone: () => R, onSome: (v: T) => R): R;
  map<U>(f: (v: T) => U): Option<U> {
    return this.fold<Option<U>>(
      () => Option.none,
      (v) => Option.some(f(v)),
    );
  }
  flatMap<U>(f: (v: T) => Option<U>): Option<U> {
    return this.fold<Option<U>>(() => Option.none, f);
  }
  getOrElse<U>(u: U): T | U {
    return this.fold<T | U>(
      () => u,
      (v) => v,
    );
  }
  filter<S extends T>(p: (v: T) => v is S): Option<S>;
  filter(p: (v: T) => boolean): Option<T>;
  filter(p: (v: T) => boolean): Option<T> {
    return this.flatMap((v) => (p(v) ? Option.some(v) : Option.none));
  }
  get isSome() {
    return this.fold(
      () => false,
      () => true,
    );
  }
}
class Some<T> extends Option<T> {
  constructor(private readonly value: T) {
    super();
  }
  fold<R>(_: () => R, f: (v: T) => R) {
    return f(this.value);
  }
}
class None extends Option<never> {
  fold<R>(f: () => R) {
    return f();
  }
}
Option.none = new None();
console.log(
  Option.of(5)
    .map((x) => x * 2)
    .filter((x) => x > 5),
  Option.of<number>(null).map((x) => x + 1),
  Option.of("a")
    .flatMap((s) => Option.of({ a: 1 }[s]))
    .getOrElse("none"),
  Option.none.isSome,
);
type Result<T, E = Error> = { ok: true; value: T } | { ok: false; error: E };
const Ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
const Err = <E>(error: E): Result<never, E> => ({ ok: false, error });
const tryCatch = <T>(f: () => T): Result<T, string> => {
  try {
    return Ok(f());
  } catch (e) {
    return Err(e instanceof Error ? `${e.name}: ${e.message}` : String(e));
  }
};
const seqR = <T, E>(rs: Result<T, E>[]): Result<T[], E> =>
  rs.reduce<Result<T[], E>>(
    (acc, r) => (acc.ok ? (r.ok ? Ok([...acc.value, r.value]) : r) : acc),
    Ok([]),
  );
console.log(
  tryCatch(() => JSON.parse('{"a":1}')),
  tryCatch(() => {
    throw "str";
  }),
  tryCatch(() => (null as any).x),
  seqR([Ok(1), Ok(2)]),
  seqR([Ok(1), Err("bad"), Err("worse")]),
);
type Lens<S, A> = { get(s: S): A; set(a: A, s: S): S };
const prop =
  <S>() =>
  <K extends keyof S>(k: K): Lens<S, S[K]> => ({
    get: (s) => s[k],
    set: (a, s) => ({ ...s, [k]: a }),
  });
const then = <S, A, B>(l: Lens<S, A>, m: Lens<A, B>): Lens<S, B> => ({
  get: (s) => m.get(l.get(s)),
  set: (b, s) => l.set(m.set(b, l.get(s)), s),
});
const over =
  <S, A>(l: Lens<S, A>, f: (a: A) => A) =>
  (s: S) =>
    l.set(f(l.get(s)), s);
interface Person {
  name: string;
  address: { street: string; zip?: number };
}
const street = then(prop<Person>()("address"), prop<Person["address"]>()("street"));
const bob: Person = { name: "Bob", address: { street: "Main" } };
console.log(over(street, (s) => s.toUpperCase())(bob), bob, street.get(bob));
type Reducer<A, B> = (acc: A, x: B) => A;
const mapT =
  <A, B>(f: (a: A) => B) =>
  <R>(r: Reducer<R, B>): Reducer<R, A> =>
  (acc, x) =>
    r(acc, f(x));
const filterT =
  <A>(p: (a: A) => boolean) =>
  <R>(r: Reducer<R, A>): Reducer<R, A> =>
  (acc, x) =>
    p(x) ? r(acc, x) : acc;
console.log(
  [1, 2, 3, 4, 5].reduce(
    filterT<number>((x) => x % 2 === 1)(
      mapT((x: number) => x * 10)((acc: number[], x: number) => [...acc, x]),
    ),
    [],
  ),
);
type Church = <T>(f: (x: T) => T) => (x: T) => T;
const zero: Church = (_f) => (x) => x;
const succ =
  (n: Church): Church =>
  (f) =>
  (x) =>
    f(n(f)(x));
const plus =
  (a: Church, b: Church): Church =>
  (f) =>
  (x) =>
    a(f)(b(f)(x));
const times =
  (a: Church, b: Church): Church =>
  (f) =>
    a(b(f));
const toInt = (n: Church) => n((x: number) => x + 1)(0);
const three = succ(succ(succ(zero)));
console.log(toInt(times(three, plus(three, succ(zero)))), three((s: string) => s + "!")("hey"));
const Y = <A, R>(f: (self: (a: A) => R) => (a: A) => R): ((a: A) => R) => {
  type Rec = (r: Rec) => (a: A) => R;
  const g = (x: Rec): ((a: A) => R) => f((a) => x(x)(a));
  return g(g);
};
console.log(Y<number, bigint>((fac) => (n) => (n ? BigInt(n) * fac(n - 1) : 1n))(25));
const memoize = <A extends readonly unknown[], R>(
  f: (...a: A) => R,
  key: (...a: A) => string = (...a) => JSON.stringify(a),
) => {
  const cache = new Map<string, R>();
  const m = (...a: A): R => {
    const k = key(...a);
    if (!cache.has(k)) cache.set(k, f(...a));
    return cache.get(k)!;
  };
  m.cache = cache;
  return m;
};
const binom = memoize((n: number, k: number): number =>
  k === 0 || k === n ? 1 : binom(n - 1, k - 1) + binom(n - 1, k),
);
console.log(binom(30, 15), binom.cache.size);
function* take<T>(n: number, it: Iterable<T>) {
  if (n > 0)
    for (const x of it) {
      yield x;
      if (--n <= 0) return;
    }
}
function* mapG<T, U>(f: (x: T, i: number) => U, it: Iterable<T>): Generator<U> {
  let i = 0;
  for (const x of it) yield f(x, i++);
}
const nat = {
  *[Symbol.iterator]() {
    let n = 0;
    while (true) yield n++;
  },
};
function* zip<T extends Iterable<unknown>[]>(
  ...its: T
): Generator<{ [K in keyof T]: T[K] extends Iterable<infer U> ? U : never }> {
  const iters = its.map((i) => i[Symbol.iterator]());
  while (true) {
    const rs = iters.map((i) => i.next());
    if (rs.some((r) => r.done)) return;
    yield rs.map((r) => r.value) as any;
  }
}
console.log(
  [
    ...take(
      5,
      mapG((x) => x ** 2, nat),
    ),
  ],
  [...zip([1, 2, 3], "ab", nat)],
);
class Lazy<T> implements Iterable<T> {
  private constructor(private src: () => Iterator<T>) {}
  static from<T>(it: Iterable<T>) {
    return new Lazy(() => it[Symbol.iterator]());
  }
  static range = (a: number, b = Infinity, s = 1) =>
    new Lazy(function* () {
      for (let i = a; i < b; i += s) yield i;
    });
  [Symbol.iterator]() {
    return this.src();
  }
  map<U>(f: (x: T) => U) {
    const self = this;
    return new Lazy<U>(function* () {
      for (const x of self) yield f(x);
    });
  }
  filter(p: (x: T) => unknown) {
    const s = this.src;
    return new Lazy<T>(function* () {
      const it = s();
      for (let r = it.next(); !r.done; r = it.next()) if (p(r.value)) yield r.value;
    });
  }
  takeWhile(p: (x: T) => boolean) {
    const self = this;
    return new Lazy<T>(function* () {
      for (const x of self) {
        if (!p(x)) break;
        yield x;
      }
    });
  }
  reduce<R>(f: (a: R, x: T) => R, z: R): R {
    for (const x of this) z = f(z, x);
    return z;
  }
  toArray(): T[] {
    return [...this];
  }
  chunk(n: number) {
    const self = this;
    return new Lazy<T[]>(function* () {
      let c: T[] = [];
      for (const x of self) {
        c.push(x);
        if (c.length === n) {
          yield c;
          c = [];
        }
      }
      if (c.length) yield c;
    });
  }
}
console.log(
  Lazy.range(1)
    .filter((x) => x % 3 === 0)
    .map((x) => x * x)
    .takeWhile((x) => x < 500)
    .chunk(3)
    .toArray(),
  Lazy.from("hello").reduce((a, c) => c + a, ""),
);
const tag = (s: TemplateStringsArray, ...v: unknown[]) =>
  s.raw.map((r, i) => r + (i < v.length ? `<${typeof v[i]}:${v[i]}>` : "")).join("");
console.log(tag`a${1}b\n${"x"}c${[1, 2]}${null}`);
const partition = <T>(xs: T[], p: (x: T) => boolean) =>
  xs.reduce<[T[], T[]]>(([a, b], x) => (p(x) ? [[...a, x], b] : [a, [...b, x]]), [[], []]);
console.log(partition([1, 2, 3, 4], (x) => x > 2));
const groupBy = <T, K extends string>(xs: readonly T[], k: (x: T) => K) =>
  xs.reduce((m, x) => ({ ...m, [k(x)]: [...(m[k(x)] ?? []), x] }), {} as Record<K, T[]>);
console.log(groupBy(["one", "two", "three"], (s) => `len${s.length}` as const));
const debounceLog: string[] = [];
const once = <F extends (...a: never[]) => unknown>(f: F) => {
  let done = false,
    r: ReturnType<F>;
  return (...a: Parameters<F>): ReturnType<F> => {
    if (!done) {
      done = true;
      r = f(...a) as ReturnType<F>;
    }
    return r;
  };
};
const init = once((n: number) => {
  debounceLog.push("init" + n);
  return n * 2;
});
console.log(init(1), init(2), debounceLog);
const flip =
  <A, B, R>(f: (a: A, b: B) => R) =>
  (b: B, a: A) =>
    f(a, b);
console.log(
  flip(Math.pow)(2, 3),
  [3, 1, 2].sort(flip((a: number, b: number) => a - b)),
  ["1", "2", "3"].map(Number),
  ["10", "10", "10"].map(parseInt as (s: string, r?: number) => number),
);

// expect: 6
// expect: 2+4 5
// expect: 11
// expect: Some { value: 10 } None {} 1 false
// expect: { ok: true, value: { a: 1 } } { ok: false, error: 'str' } {
// expect:   ok: false,
// expect:   error: "TypeError: Cannot read properties of null (reading 'x')"
// expect: } { ok: true, value: [ 1, 2 ] } { ok: false, error: 'bad' }
// expect: { name: 'Bob', address: { street: 'MAIN' } } { name: 'Bob', address: { street: 'Main' } } Main
// expect: [ 10, 30, 50 ]
// expect: 12 hey!!!
// expect: 15511210043330985984000000n
// expect: 155117520 255
// expect: [ 0, 1, 4, 9, 16 ] [ [ 1, 'a', 0 ], [ 2, 'b', 1 ] ]
// expect: [ [ 9, 36, 81 ], [ 144, 225, 324 ], [ 441 ] ] olleh
// expect: a<number:1>b\n<string:x>c<object:1,2><object:null>
// expect: [ [ 3, 4 ], [ 1, 2 ] ]
// expect: { len3: [ 'one', 'two' ], len5: [ 'three' ] }
// expect: 2 2 [ 'init1' ]
// expect: 9 [ 3, 2, 1 ] [ 1, 2, 3 ] [ 10, NaN, 2 ]
