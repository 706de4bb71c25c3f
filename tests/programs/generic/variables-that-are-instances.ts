class Wrapped {
  constructor(readonly inner: unknown) {}
  equals(other: unknown): boolean {
    return other instanceof Wrapped && same(other.inner, this.inner);
  }
}
function same<V>(value: V, other: unknown): boolean {
  return value instanceof Wrapped ? value.equals(other) : Object.is(value, other);
}
console.log(same(new Wrapped(1), new Wrapped(1)), same(new Wrapped(1), 1), same(NaN, NaN)); // expect: true false true
