/** What a generic method that is a value puts into a box may be a function, which is called where it lies. */
type Option<A> = { tag: "none" } | { tag: "some"; value: A };
interface Applicative {
  map<A, B>(value: Option<A>, f: (a: A) => B): Option<B>;
  apply<A, B>(f: Option<(a: A) => B>, value: Option<A>): Option<B>;
}
const some = <A>(value: A): Option<A> => ({ tag: "some", value });
const none: Option<never> = { tag: "none" };
const option: Applicative = {
  map: (value, f) => (value.tag === "none" ? none : some(f(value.value))),
  apply: (f, value) =>
    f.tag === "none" || value.tag === "none" ? none : some(f.value(value.value)),
};
const lift =
  (on: Applicative) =>
  <A, B, C>(f: (a: A, b: B) => C) =>
  (a: Option<A>, b: Option<B>): Option<C> =>
    on.apply(on.map(a, (first) => (second: B) => f(first, second)), b);
const repeat = lift(option)((count: number, text: string) => text.repeat(count));
console.log(repeat(some(2), some("x")), repeat(some(2), none)); // expect: { tag: 'some', value: 'xx' } { tag: 'none' }

const made = option.map(some(3), (n) => () => n + 1);
if (made.tag === "some") console.log(made.value()); // expect: 4
