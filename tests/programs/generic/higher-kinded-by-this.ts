// Types of types, as functional libraries write them: an interface whose `type` speaks of `this`.
interface TypeLambda {
  readonly A: unknown;
  readonly type: unknown;
}
type Kind<F extends TypeLambda, A> = (F & { readonly A: A })["type"];
type Option<A> = { tag: "none" } | { tag: "some"; value: A };
interface ArrayLambda extends TypeLambda {
  readonly type: this["A"][];
}
interface OptionLambda extends TypeLambda {
  readonly type: Option<this["A"]>;
}
interface Monad<F extends TypeLambda> {
  of: <A>(a: A) => Kind<F, A>;
  map: <A, B>(fa: Kind<F, A>, f: (a: A) => B) => Kind<F, B>;
  chain: <A, B>(fa: Kind<F, A>, f: (a: A) => Kind<F, B>) => Kind<F, B>;
}
const arrays: Monad<ArrayLambda> = {
  of: (a) => [a],
  map: (fa, f) => fa.map(f),
  chain: (fa, f) => fa.flatMap(f),
};
const options: Monad<OptionLambda> = {
  of: (a) => ({ tag: "some", value: a }),
  map: (fa, f) => (fa.tag === "some" ? { tag: "some", value: f(fa.value) } : fa),
  chain: (fa, f) => (fa.tag === "some" ? f(fa.value) : fa),
};
const increment =
  <F extends TypeLambda>(monad: Monad<F>) =>
  (fa: Kind<F, number>): Kind<F, number> =>
    monad.map(fa, (n) => n + 1);
console.log(increment(arrays)([1, 2])); // expect: [ 2, 3 ]
console.log(increment(options)({ tag: "some", value: 4 })); // expect: { tag: 'some', value: 5 }
function sequence<F extends TypeLambda>(monad: Monad<F>) {
  return <A>(each: Kind<F, A>[]): Kind<F, A[]> =>
    each.reduce(
      (all: Kind<F, A[]>, one) =>
        monad.chain(all, (as: A[]) => monad.map(one, (a: A) => [...as, a])),
      monad.of<A[]>([]),
    );
}
console.log(sequence(arrays)([[1, 2], [3]])); // expect: [ [ 1, 3 ], [ 2, 3 ] ]
console.log(sequence(options)<number>([options.of(1), options.of(2)])); // expect: { tag: 'some', value: [ 1, 2 ] }
console.log(sequence(options)<number>([options.of(1), { tag: "none" }])); // expect: { tag: 'none' }
