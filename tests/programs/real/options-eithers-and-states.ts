// Options, eithers, states, monoids, orders and lenses, put together by functions.
export function pipe<A>(a: A): A;
export function pipe<A, B>(a: A, ab: (a: A) => B): B;
export function pipe<A, B, C>(a: A, ab: (a: A) => B, bc: (b: B) => C): C;
export function pipe<A, B, C, D>(a: A, ab: (a: A) => B, bc: (b: B) => C, cd: (c: C) => D): D;
export function pipe<A, B, C, D, E>(a: A, ab: (a: A) => B, bc: (b: B) => C, cd: (c: C) => D, de: (d: D) => E): E;
export function pipe(a: unknown, ...fs: Array<(x: any) => unknown>): unknown {
  return fs.reduce((x, f) => f(x), a);
}
function flow<A extends ReadonlyArray<unknown>, B, C>(ab: (...a: A) => B, bc: (b: B) => C): (...a: A) => C;
function flow<A extends ReadonlyArray<unknown>, B, C, D>(ab: (...a: A) => B, bc: (b: B) => C, cd: (c: C) => D): (...a: A) => D;
function flow(...fs: Function[]) {
  return (...args: unknown[]) => {
    let r = fs[0](...args);
    for (let i = 1; i < fs.length; i++) r = fs[i](r);
    return r;
  };
}
namespace O {
  export interface None {
    readonly _tag: "None";
  }
  export interface Some<A> {
    readonly _tag: "Some";
    readonly value: A;
  }
  export type Option<A> = None | Some<A>;
  export const none: Option<never> = { _tag: "None" };
  export const some = <A>(value: A): Option<A> => ({ _tag: "Some", value });
  export const isSome = <A>(o: Option<A>): o is Some<A> => o._tag === "Some";
  export const fromNullable = <A>(a: A): Option<NonNullable<A>> => (a == null ? none : some(a as NonNullable<A>));
  export const map =
    <A, B>(f: (a: A) => B) =>
    (o: Option<A>): Option<B> =>
      isSome(o) ? some(f(o.value)) : none;
  export const chain =
    <A, B>(f: (a: A) => Option<B>) =>
    (o: Option<A>): Option<B> =>
      isSome(o) ? f(o.value) : o;
  export const match =
    <A, B, C = B>(onNone: () => B, onSome: (a: A) => C) =>
    (o: Option<A>): B | C =>
      o._tag === "None" ? onNone() : onSome(o.value);
  export const getOrElse = <A>(f: () => A) => match<A, A>(f, (a) => a);
  export const toNullable: <A>(o: Option<A>) => A | null = match(
    () => null,
    (a) => a as any,
  );
}
namespace E {
  export type Either<L, R> = { readonly _tag: "Left"; readonly left: L } | { readonly _tag: "Right"; readonly right: R };
  export const left = <L, R = never>(left: L): Either<L, R> => ({ _tag: "Left", left });
  export const right = <R, L = never>(right: R): Either<L, R> => ({ _tag: "Right", right });
  export function map<A, B>(f: (a: A) => B): <L>(e: Either<L, A>) => Either<L, B> {
    return (e) => (e._tag === "Left" ? e : right(f(e.right)));
  }
  export const mapLeft =
    <L, M>(f: (l: L) => M) =>
    <R>(e: Either<L, R>): Either<M, R> =>
      e._tag === "Left" ? left(f(e.left)) : e;
  export const chainW =
    <M, A, B>(f: (a: A) => Either<M, B>) =>
    <L>(e: Either<L, A>): Either<L | M, B> =>
      e._tag === "Left" ? e : f(e.right);
  export const tryCatch = <A, L = Error>(f: () => A, onThrow: (e: unknown) => L): Either<L, A> => {
    try {
      return right(f());
    } catch (e) {
      return left(onThrow(e));
    }
  };
  export const sequence = <L, R>(es: ReadonlyArray<Either<L, R>>): Either<L, R[]> => {
    const out: R[] = [];
    for (const e of es) {
      if (e._tag === "Left") return e;
      out.push(e.right);
    }
    return right(out);
  };
  export const fold =
    <L, R, B>(onL: (l: L) => B, onR: (r: R) => B) =>
    (e: Either<L, R>) =>
      e._tag === "Left" ? onL(e.left) : onR(e.right);
}
type State<S, A> = (s: S) => readonly [A, S];
const State = {
  of:
    <S, A>(a: A): State<S, A> =>
    (s) => [a, s],
  get:
    <S>(): State<S, S> =>
    (s) => [s, s],
  put:
    <S>(s: S): State<S, void> =>
    () => [undefined, s],
  modify:
    <S>(f: (s: S) => S): State<S, void> =>
    (s) => [undefined, f(s)],
  chain:
    <S, A, B>(m: State<S, A>, f: (a: A) => State<S, B>): State<S, B> =>
    (s) => {
      const [a, t] = m(s);
      return f(a)(t);
    },
  map:
    <S, A, B>(m: State<S, A>, f: (a: A) => B): State<S, B> =>
    (s) => {
      const [a, t] = m(s);
      return [f(a), t];
    },
  traverse: <S, A, B>(xs: A[], f: (a: A) => State<S, B>): State<S, B[]> =>
    xs.reduce<State<S, B[]>>((acc, x) => State.chain(acc, (bs) => State.map(f(x), (b) => [...bs, b])), State.of([])),
};
interface Monoid<A> {
  readonly empty: A;
  concat(a: A, b: A): A;
}
const MonoidSum: Monoid<number> = { empty: 0, concat: (a, b) => a + b },
  MonoidString: Monoid<string> = { empty: "", concat: (a, b) => a + b };
const struct = <T extends Record<string, any>>(ms: { [K in keyof T]: Monoid<T[K]> }): Monoid<T> => ({
  empty: Object.fromEntries(Object.entries(ms).map(([k, m]) => [k, m.empty])) as T,
  concat: (a, b) => {
    const r: any = {};
    for (const k in ms) r[k] = ms[k].concat(a[k], b[k]);
    return r;
  },
});
const foldMap =
  <M>(m: Monoid<M>) =>
  <A>(f: (a: A) => M) =>
  (as: readonly A[]) =>
    as.map(f).reduce(m.concat, m.empty);
interface Eq<A> {
  equals: (x: A, y: A) => boolean;
}
type Ordering = -1 | 0 | 1;
interface Ord<A> extends Eq<A> {
  compare: (x: A, y: A) => Ordering;
}
const ordNumber: Ord<number> = { equals: (x, y) => x === y, compare: (x, y) => (x < y ? -1 : x > y ? 1 : 0) };
const contramap =
  <A, B>(f: (b: B) => A) =>
  (o: Ord<A>): Ord<B> => ({ equals: (x, y) => o.equals(f(x), f(y)), compare: (x, y) => o.compare(f(x), f(y)) });
const reverse = <A>(o: Ord<A>): Ord<A> => ({ ...o, compare: (x, y) => o.compare(y, x) });
const sort =
  <A>(o: Ord<A>) =>
  (as: readonly A[]) =>
    as.slice().sort(o.compare);
// Lens/Prism
class Lens<S, A> {
  constructor(
    readonly get: (s: S) => A,
    readonly set: (a: A) => (s: S) => S,
  ) {}
  static fromProp<S>() {
    return <K extends keyof S>(k: K) =>
      new Lens<S, S[K]>(
        (s) => s[k],
        (a) => (s) => ({ ...s, [k]: a }),
      );
  }
  compose<B>(o: Lens<A, B>): Lens<S, B> {
    return new Lens(
      (s) => o.get(this.get(s)),
      (b) => (s) => this.set(o.set(b)(this.get(s)))(s),
    );
  }
  modify(f: (a: A) => A) {
    return (s: S) => this.set(f(this.get(s)))(s);
  }
}
interface Address {
  street: { num: number; name: string };
  city: string;
}
interface Person {
  name: string;
  address: Address;
}
const address = Lens.fromProp<Person>()("address"),
  street = Lens.fromProp<Address>()("street"),
  num = Lens.fromProp<Address["street"]>()("num");
const numL = address.compose(street).compose(num);
const p: Person = { name: "Jo", address: { street: { num: 3, name: "High" }, city: "X" } };
const p2 = numL.modify((n) => n * 2)(p);
console.log(numL.get(p), p2, p2.address !== p.address, p);
console.log(
  pipe(
    5,
    (n) => n + 1,
    (n) => `${n}`,
    (s) => s.padStart(4, "0"),
  ),
  pipe("x"),
  flow(
    (a: number, b: number) => a + b,
    (n) => n * 2,
  )(3, 4),
  flow(
    (s: string) => s.trim(),
    (s) => s.split(""),
    (cs) => cs.length,
  )(" abc "),
);
const config: Record<string, string | undefined> = { port: "80a", host: "h", n: "12" };
const lookup = (k: string) => O.fromNullable(config[k]);
const parse = (s: string) => {
  const n = Number(s);
  return Number.isNaN(n) ? O.none : O.some(n);
};
console.log(
  ["port", "n", "zz"].map((k) =>
    pipe(
      lookup(k),
      O.chain(parse),
      O.map((n) => n + 1),
      O.match(
        () => "none",
        (n) => `some ${n}`,
      ),
    ),
  ),
  pipe(
    O.none as O.Option<number>,
    O.getOrElse(() => 7),
  ),
  O.toNullable(O.some([1])),
  O.some({ a: O.none }),
);
type Err = { type: "parse"; msg: string } | { type: "range"; n: number };
const parseJson = (s: string): E.Either<Err, unknown> =>
  E.tryCatch(
    () => JSON.parse(s),
    (e) => ({ type: "parse", msg: (e as Error).message }),
  );
const positive = (x: unknown): E.Either<Err, number> =>
  typeof x === "number" && x > 0 ? E.right(x) : E.left({ type: "range", n: Number(x) });
for (const s of ["12", "-1", "{", '"q"'])
  console.log(
    pipe(
      parseJson(s),
      E.chainW(positive),
      E.map((n) => n / 2),
      E.fold((e: Err) => (e.type === "parse" ? `P(${e.msg})` : `R(${e.n})`), String),
    ),
  );
console.log(
  E.sequence([1, 2].map((n) => E.right(n))),
  E.sequence([E.right(1), E.left("bad"), E.left("worse")]),
  pipe(
    E.left<string, number>("e"),
    E.mapLeft((s) => s.length),
  ),
);
const counter = State.traverse(["a", "b", "c"], (s) =>
  State.chain(State.get<number>(), (n) => State.map(State.put(n + s.charCodeAt(0)), () => s + n)),
);
console.log(counter(1));
const lcg: State<number, number> = (s) => {
  const n = (s * 1103515245 + 12345) % 2147483648;
  return [n % 100, n];
};
console.log(
  State.traverse(
    Array.from({ length: 5 }, (_, i) => i),
    () => lcg,
  )(42)[0],
);
const stats = struct<{ total: number; names: string }>({ total: MonoidSum, names: MonoidString });
console.log(
  foldMap(stats)((p: { n: number; s: string }) => ({ total: p.n, names: p.s }))([
    { n: 1, s: "a" },
    { n: 2, s: "b" },
  ]),
  foldMap(MonoidSum)((s: string) => s.length)(["aa", "b"]),
  pipe(
    ["ccc", "a", "bb"],
    sort(
      pipe(
        ordNumber,
        contramap((s: string) => s.length),
        reverse,
      ),
    ),
  ),
);
console.log(O, Object.keys(E).join(), numL);

// expect: 3 {
// expect:   name: 'Jo',
// expect:   address: { street: { num: 6, name: 'High' }, city: 'X' }
// expect: } true {
// expect:   name: 'Jo',
// expect:   address: { street: { num: 3, name: 'High' }, city: 'X' }
// expect: }
// expect: 0006 x 14 3
// expect: [ 'none', 'some 13', 'none' ] 7 [ 1 ] { _tag: 'Some', value: { a: { _tag: 'None' } } }
// expect: 6
// expect: R(-1)
// expect: P(Expected property name or '}' in JSON at position 1)
// expect: R(NaN)
// expect: { _tag: 'Right', right: [ 1, 2 ] } { _tag: 'Left', left: 'bad' } { _tag: 'Left', left: 1 }
// expect: [ [ 'a1', 'b98', 'c196' ], 295 ]
// expect: [ 27, 80, 76, 56, 68 ]
// expect: { total: 3, names: 'ab' } 3 [ 'ccc', 'bb', 'a' ]
// expect: {
// expect:   none: { _tag: 'None' },
// expect:   some: [Function: some],
// expect:   isSome: [Function: isSome],
// expect:   fromNullable: [Function: fromNullable],
// expect:   map: [Function: map],
// expect:   chain: [Function: chain],
// expect:   match: [Function: match],
// expect:   getOrElse: [Function: getOrElse],
// expect:   toNullable: [Function (anonymous)]
// expect: } left,right,map,mapLeft,chainW,tryCatch,sequence,fold Lens { get: [Function (anonymous)], set: [Function (anonymous)] }
