// The first parameter of the callback says what is made, where no element is one.
class Maybe<T extends {}> {
  readonly value: T | undefined;
  constructor(value: T | undefined) {
    this.value = value;
  }
  andThen<U extends {}>(next: (value: T) => Maybe<U>): Maybe<U> {
    return this.value === undefined ? new Maybe<U>(undefined) : next(this.value);
  }
  map<U extends {}>(change: (value: T) => U): Maybe<U> {
    return this.andThen((value) => just(change(value)));
  }
}

function just<T extends {}>(value: T): Maybe<T> {
  return new Maybe(value);
}

function all(items: readonly Maybe<{}>[]): Maybe<readonly unknown[]> {
  return items.reduce(
    (made: Maybe<readonly unknown[]>, item) =>
      made.andThen((list) => item.map((value) => [...list, value])),
    just([]),
  );
}

console.log(all([just(1), just("a")]).value, all([just(1), new Maybe<number>(undefined)]).value);
console.log(all([]));
// expect: [ 1, 'a' ] undefined
// expect: Maybe { value: [] }
