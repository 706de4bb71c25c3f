// What generic functions in fields of objects make is found to be of the types that each call wants, at any depth.
type Either<E, A> = { tag: "left"; left: E } | { tag: "right"; right: A };
const left = <E, A = never>(left: E): Either<E, A> => ({ tag: "left", left });
const right = <A, E = never>(right: A): Either<E, A> => ({ tag: "right", right });
const Either = {
  map: <A, B>(f: (a: A) => B) => <X>(e: Either<X, A>): Either<X, B> => (e.tag === "left" ? e : right(f(e.right))),
  chain: <A, B, X>(f: (a: A) => Either<X, B>) => (e: Either<X, A>): Either<X, B> => (e.tag === "left" ? e : f(e.right)),
  fold: <X, A, B>(l: (x: X) => B, r: (a: A) => B) => (e: Either<X, A>): B => (e.tag === "left" ? l(e.left) : r(e.right)),
  traverse: <A, B, X>(f: (a: A) => Either<X, B>) => (xs: readonly A[]): Either<X, readonly B[]> => {
    const out: B[] = [];
    for (const x of xs) {
      const e = f(x);
      if (e.tag === "left") return left(e.left);
      out.push(e.right);
    }
    return right(out);
  },
};
function pipe<A, B>(a: A, ab: (a: A) => B): B;
function pipe<A, B, C, D>(a: A, ab: (a: A) => B, bc: (b: B) => C, cd: (c: C) => D): D;
function pipe(a: unknown, ...fs: ((x: any) => unknown)[]): unknown {
  return fs.reduce((x, f) => f(x), a);
}
const parse = (s: string): Either<string, number> => (Number.isNaN(+s) ? left(`bad "${s}"`) : right(+s));
const positive = (n: number): Either<string, number> => (n > 0 ? right(n) : left(`${n} <= 0`));
const each = Either.traverse((s: string) => pipe(parse(s), Either.chain(positive)));
const product = Either.map((xs: readonly number[]) => xs.reduce((a, b) => a * b, 1));
const show = Either.fold((e: string) => "error: " + e, (n: number) => "product: " + n);
console.log(pipe(["1", "2", "3"], each, product, show)); // expect: product: 6
console.log(pipe(["4", "x", "6"], each, product, show)); // expect: error: bad "x"
console.log(pipe(["7", "-8"], each, product, show)); // expect: error: -8 <= 0
