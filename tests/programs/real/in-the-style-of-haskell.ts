// By someone who misses Haskell: Maybe, Either, monoids, state, Church numerals, endless streams.
type Maybe<A> = { readonly _tag: "Nothing" } | { readonly _tag: "Just"; readonly value: A };
const nothing: Maybe<never> = { _tag: "Nothing" };
const just = <A>(value: A): Maybe<A> => ({ _tag: "Just", value });
const maybe =
  <A, B>(d: B, f: (a: A) => B) =>
  (m: Maybe<A>): B =>
    m._tag === "Nothing" ? d : f(m.value);

type Either<E, A> =
  | { readonly _tag: "Left"; readonly left: E }
  | { readonly _tag: "Right"; readonly right: A };
const left = <E, A = never>(e: E): Either<E, A> => ({ _tag: "Left", left: e });
const right = <A, E = never>(a: A): Either<E, A> => ({ _tag: "Right", right: a });
const mapE =
  <A, B>(f: (a: A) => B) =>
  <E>(fa: Either<E, A>): Either<E, B> =>
    fa._tag === "Left" ? fa : right(f(fa.right));
const chainE =
  <E, A, B>(f: (a: A) => Either<E, B>) =>
  (fa: Either<E, A>): Either<E, B> =>
    fa._tag === "Left" ? fa : f(fa.right);

function pipe<A>(a: A): A;
function pipe<A, B>(a: A, ab: (a: A) => B): B;
function pipe<A, B, C>(a: A, ab: (a: A) => B, bc: (b: B) => C): C;
function pipe<A, B, C, D>(a: A, ab: (a: A) => B, bc: (b: B) => C, cd: (c: C) => D): D;
function pipe<A, B, C, D, E>(
  a: A,
  ab: (a: A) => B,
  bc: (b: B) => C,
  cd: (c: C) => D,
  de: (d: D) => E,
): E;
function pipe(a: unknown, ...fns: Array<(x: any) => unknown>): unknown {
  return fns.reduce((acc, f) => f(acc), a);
}

type List<A> = null | readonly [A, List<A>];
const nil: List<never> = null;
const cons = <A>(h: A, t: List<A>): List<A> => [h, t];
const foldr =
  <A, B>(f: (a: A, b: B) => B, z: B) =>
  (xs: List<A>): B =>
    xs === null ? z : f(xs[0], foldr(f, z)(xs[1]));
const foldl =
  <A, B>(f: (b: B, a: A) => B, z: B) =>
  (xs: List<A>): B => {
    let acc = z;
    for (let c = xs; c !== null; c = c[1]) acc = f(acc, c[0]);
    return acc;
  };
const fromArray = <A>(xs: readonly A[]): List<A> =>
  xs.reduceRight<List<A>>((t, h) => cons(h, t), nil);
const toArray = <A>(xs: List<A>): A[] => foldl<A, A[]>((acc, x) => (acc.push(x), acc), [])(xs);
const map = <A, B>(f: (a: A) => B) => foldr<A, List<B>>((a, b) => cons(f(a), b), nil);
const filter = <A>(p: (a: A) => boolean) =>
  foldr<A, List<A>>((a, b) => (p(a) ? cons(a, b) : b), nil);

interface Semigroup<A> {
  concat: (x: A, y: A) => A;
}
interface Monoid<A> extends Semigroup<A> {
  empty: A;
}
const sum: Monoid<number> = { empty: 0, concat: (x, y) => x + y };
const product: Monoid<number> = { empty: 1, concat: (x, y) => x * y };
const str: Monoid<string> = { empty: "", concat: (x, y) => x + y };
const fn = <A, B>(m: Monoid<B>): Monoid<(a: A) => B> => ({
  empty: () => m.empty,
  concat: (f, g) => (a) => m.concat(f(a), g(a)),
});
const tuple = <A, B>(a: Monoid<A>, b: Monoid<B>): Monoid<[A, B]> => ({
  empty: [a.empty, b.empty],
  concat: ([a1, b1], [a2, b2]) => [a.concat(a1, a2), b.concat(b1, b2)],
});
const fold =
  <A>(m: Monoid<A>) =>
  (xs: readonly A[]) =>
    xs.reduce(m.concat, m.empty);

type State<S, A> = (s: S) => [A, S];
const ofS =
  <S, A>(a: A): State<S, A> =>
  (s) => [a, s];
const bindS =
  <S, A, B>(m: State<S, A>, f: (a: A) => State<S, B>): State<S, B> =>
  (s) => {
    const [a, s2] = m(s);
    return f(a)(s2);
  };
const get =
  <S>(): State<S, S> =>
  (s) => [s, s];
const put =
  <S>(s: S): State<S, void> =>
  (_) => [undefined, s];
const fresh: State<number, string> = bindS(get<number>(), (n) =>
  bindS(put(n + 1), () => ofS<number, string>(`v${n}`)),
);
type Tree<A> = { tag: "leaf"; val: A } | { tag: "node"; l: Tree<A>; r: Tree<A> };
const leaf = <A>(val: A): Tree<A> => ({ tag: "leaf", val });
const node = <A>(l: Tree<A>, r: Tree<A>): Tree<A> => ({ tag: "node", l, r });
const label = <A>(t: Tree<A>): State<number, Tree<[string, A]>> =>
  t.tag === "leaf"
    ? bindS(fresh, (n) => ofS(leaf<[string, A]>([n, t.val])))
    : bindS(label(t.l), (l) => bindS(label(t.r), (r) => ofS(node(l, r))));
const showTree = <A>(show: (a: A) => string) => {
  const go = (t: Tree<A>): string => (t.tag === "leaf" ? show(t.val) : `(${go(t.l)} ${go(t.r)})`);
  return go;
};

const curry =
  <A, B, C>(f: (a: A, b: B) => C) =>
  (a: A) =>
  (b: B) =>
    f(a, b);
const flip =
  <A, B, C>(f: (a: A) => (b: B) => C) =>
  (b: B) =>
  (a: A) =>
    f(a)(b);
const compose =
  <A, B, C>(f: (b: B) => C, g: (a: A) => B) =>
  (a: A): C =>
    f(g(a));
const on =
  <A, B, C>(f: (x: B, y: B) => C, g: (a: A) => B) =>
  (x: A, y: A) =>
    f(g(x), g(y));
type Ord<A> = (x: A, y: A) => -1 | 0 | 1;
const ordNum: Ord<number> = (x, y) => (x < y ? -1 : x > y ? 1 : 0);
const comparing = <A>(f: (a: A) => number): Ord<A> => on(ordNum, f);
const thenBy =
  <A>(f: Ord<A>, g: Ord<A>): Ord<A> =>
  (x, y) =>
    f(x, y) || g(x, y);

const parseNum = (s: string): Either<string, number> =>
  /^-?\d+(\.\d+)?$/.test(s) ? right(Number(s)) : left(`not a number: ${JSON.stringify(s)}`);
const safeDiv =
  (x: number) =>
  (y: number): Either<string, number> =>
    y === 0 ? left("division by zero") : right(x / y);
const sequence = <E, A>(xs: readonly Either<E, A>[]): Either<E, A[]> =>
  xs.reduce<Either<E, A[]>>(
    (acc, x) =>
      pipe(
        acc,
        chainE((as: A[]) =>
          pipe(
            x,
            mapE((a) => [...as, a]),
          ),
        ),
      ),
    right([]),
  );

console.log(pipe("12", parseNum, chainE(safeDiv(144))));
console.log(pipe("0", parseNum, chainE(safeDiv(144))));
console.log(pipe("zero", parseNum, chainE(safeDiv(144))));
console.log(sequence(["1", "2.5", "-3"].map(parseNum)), sequence(["1", "x", "y"].map(parseNum)));
console.log(
  pipe(
    fromArray([1, 2, 3, 4, 5, 6]),
    filter((x) => x % 2 === 0),
    map((x) => x * x),
    toArray,
  ),
);
console.log(
  fromArray(["a", "b"]),
  maybe("none", (x: number) => `some ${x}`)(just(3)),
  maybe("none", String)(nothing),
);
console.log(
  fold(sum)([1, 2, 3]),
  fold(product)([1, 2, 3, 4]),
  fold(str)(["x", "y"]),
  fold(tuple(sum, str))([
    [1, "a"],
    [2, "b"],
  ]),
);
console.log(
  fold(fn<number, string>(str))([(x) => `${x}!`, (x) => `${x * 2}?`, (x) => x.toString(2)])(6),
);
const [labelled, next] = label(node(node(leaf("a"), leaf("b")), leaf("c")))(0);
console.log(showTree<[string, string]>(([n, v]) => `${n}:${v}`)(labelled), next);
console.log(labelled);
const words = ["pear", "fig", "apple", "kiwi", "date"];
console.log(
  words.sort(
    thenBy(
      comparing((w) => w.length),
      (a, b) => (a < b ? -1 : a > b ? 1 : 0),
    ),
  ),
);
console.log(
  flip(curry((a: number, b: number) => a - b))(1)(10),
  compose(
    (x: number) => x + 1,
    (s: string) => s.length,
  )("four"),
);
// church numerals
type Church = <A>(f: (a: A) => A) => (a: A) => A;
const zero: Church = (_) => (x) => x;
const succ =
  (n: Church): Church =>
  (f) =>
  (x) =>
    f(n(f)(x));
const plus =
  (m: Church, n: Church): Church =>
  (f) =>
  (x) =>
    m(f)(n(f)(x));
const times =
  (m: Church, n: Church): Church =>
  (f) =>
    m(n(f));
const toInt = (n: Church) => n<number>((x) => x + 1)(0);
const three = succ(succ(succ(zero)));
console.log(
  toInt(plus(three, three)),
  toInt(times(three, plus(three, three))),
  three<string>((s) => s + "*")(""),
);
const fix =
  <A, B>(f: (rec: (a: A) => B) => (a: A) => B): ((a: A) => B) =>
  (a) =>
    f(fix(f))(a);
console.log(fix<number, number>((rec) => (n) => (n <= 1 ? 1 : n * rec(n - 1)))(10));
// lazy streams
type Stream<A> = { head: A; tail: () => Stream<A> };
const iterate = <A>(f: (a: A) => A, a: A): Stream<A> => ({ head: a, tail: () => iterate(f, f(a)) });
const take =
  (n: number) =>
  <A>(s: Stream<A>): A[] =>
    n === 0 ? [] : [s.head, ...take(n - 1)(s.tail())];
const filterS = <A>(p: (a: A) => boolean, s: Stream<A>): Stream<A> =>
  p(s.head) ? { head: s.head, tail: () => filterS(p, s.tail()) } : filterS(p, s.tail());
const sieve = (s: Stream<number>): Stream<number> => ({
  head: s.head,
  tail: () => sieve(filterS((x) => x % s.head !== 0, s.tail())),
});
console.log(take(15)(sieve(iterate((x) => x + 1, 2))));
console.log(iterate((x: number) => x * 2, 1));
// expect: { _tag: 'Right', right: 12 }
// expect: { _tag: 'Left', left: 'division by zero' }
// expect: { _tag: 'Left', left: 'not a number: "zero"' }
// expect: { _tag: 'Right', right: [ 1, 2.5, -3 ] } { _tag: 'Left', left: 'not a number: "x"' }
// expect: [ 4, 16, 36 ]
// expect: [ 'a', [ 'b', null ] ] some 3 none
// expect: 6 24 xy [ 3, 'ab' ]
// expect: 6!12?110
// expect: ((v0:a v1:b) v2:c) 3
// expect: {
// expect:   tag: 'node',
// expect:   l: {
// expect:     tag: 'node',
// expect:     l: { tag: 'leaf', val: [Array] },
// expect:     r: { tag: 'leaf', val: [Array] }
// expect:   },
// expect:   r: { tag: 'leaf', val: [ 'v2', 'c' ] }
// expect: }
// expect: [ 'fig', 'date', 'kiwi', 'pear', 'apple' ]
// expect: 9 5
// expect: 6 18 ***
// expect: 3628800
// expect: [
// expect:    2,  3,  5,  7, 11, 13,
// expect:   17, 19, 23, 29, 31, 37,
// expect:   41, 43, 47
// expect: ]
// expect: { head: 1, tail: [Function: tail] }
