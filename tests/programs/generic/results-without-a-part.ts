// A result's other type comes from where it is given back: what its values lack says nothing of it.
type Result<T, E> = Ok<T, E> | Err<T, E>;
class Ok<T, E> {
  constructor(readonly value: T) {}
  map<A>(change: (value: T) => A): Result<A, E> {
    return ok(change(this.value));
  }
  or<A>(_other: A): T | A {
    return this.value;
  }
  then<U, F>(next: (value: T) => Result<U, F>): Result<U, E | F> {
    return next(this.value);
  }
}
class Err<T, E> {
  constructor(readonly error: E) {}
  map<A>(_change: (value: T) => A): Result<A, E> {
    return err(this.error);
  }
  or<A>(other: A): T | A {
    return other;
  }
  then<U, F>(_next: (value: T) => Result<U, F>): Result<U, E | F> {
    return err(this.error);
  }
}
const ok = <T, E = never>(value: T): Ok<T, E> => new Ok(value);
const err = <T = never, E = unknown>(error: E): Err<T, E> => new Err(error);
console.log(ok(1).map(String).or(0), err("x").or(3)); // expect: 1 3
console.log(ok(1).then(() => err("none")), err("x").map(() => 1)); // expect: Err { error: 'none' } Err { error: 'x' }
