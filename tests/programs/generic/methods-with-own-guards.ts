// Instances of a generic class are compared by what its arguments say, whatever the own parameters of its methods.
class Sequence<T> implements Iterable<T> {
  private constructor(private readonly source: () => Iterator<T>) {}
  static of<T>(f: () => Generator<T>): Sequence<T> {
    return new Sequence(f);
  }
  [Symbol.iterator](): Iterator<T> {
    return this.source();
  }
  ofType<S extends T>(test: (x: T) => x is S): Sequence<S> {
    const self = this;
    return Sequence.of(function* () {
      for (const x of self) if (test(x)) yield x;
    });
  }
  pairs(): Sequence<readonly [T, T]> {
    const self = this;
    return Sequence.of(function* () {
      let previous: T | undefined,
        isFirst = true;
      for (const x of self) {
        if (!isFirst) yield [previous!, x] as const;
        previous = x;
        isFirst = false;
      }
    });
  }
}
const mixed = Sequence.of(function* (): Generator<number | string> {
  yield 1;
  yield "a";
  yield 2;
  yield "b";
});
const isText = (x: number | string): x is string => typeof x === "string";
const texts: Sequence<string> = mixed.ofType(isText);
const wide: Sequence<number | string | null> = texts;
console.log([...texts], [...wide], [...mixed.pairs()]);
// expect: [ 'a', 'b' ] [ 'a', 'b' ] [ [ 1, 'a' ], [ 'a', 2 ], [ 2, 'b' ] ]
