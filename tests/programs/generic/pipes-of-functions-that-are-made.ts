// Calls that make functions take their types from the steps before them, however many there are.
type Step<A, B> = (from: A) => B;
function pipe<A, B>(from: A, first: Step<A, B>): B;
function pipe<A, B, C>(from: A, first: Step<A, B>, second: Step<B, C>): C;
function pipe<A, B, C, D>(from: A, first: Step<A, B>, second: Step<B, C>, third: Step<C, D>): D;
function pipe(from: unknown, ...steps: Step<any, any>[]): unknown {
  return steps.reduce((value, step) => step(value), from);
}
type Option<A> = { readonly tag: "none" } | { readonly tag: "some"; readonly value: A };
type Either<E, A> = { readonly tag: "left"; readonly left: E } | { readonly tag: "right"; readonly right: A };
const none: Option<never> = { tag: "none" };
const some = <A>(value: A): Option<A> => ({ tag: "some", value });
const fromNullable = <A>(value: A): Option<NonNullable<A>> => (value == null ? none : some(value));
const map =
  <A, B>(f: Step<A, B>) =>
  (option: Option<A>): Option<B> =>
    option.tag === "some" ? some(f(option.value)) : none;
const match =
  <A, B>(onNone: () => B, onSome: Step<A, B>) =>
  (option: Option<A>): B =>
    option.tag === "none" ? onNone() : onSome(option.value);
const attempt = <A>(run: () => A): Either<Error, A> => {
  try {
    return { tag: "right", right: run() };
  } catch (error) {
    return { tag: "left", left: error instanceof Error ? error : new Error(String(error)) };
  }
};
const mapRight =
  <A, B>(f: Step<A, B>) =>
  <E>(either: Either<E, A>): Either<E, B> =>
    either.tag === "left" ? either : { tag: "right", right: f(either.right) };
const fold =
  <E, A, B>(onLeft: Step<E, B>, onRight: Step<A, B>) =>
  (either: Either<E, A>): B =>
    either.tag === "left" ? onLeft(either.left) : onRight(either.right);

const find = (text: string): string | undefined => ["one", "two"].find((each) => each === text);
for (const text of ["two", "six"]) {
  console.log(
    pipe(
      find(text),
      fromNullable,
      match(
        () => "nothing",
        (found) => found.toUpperCase(),
      ),
    ),
  );
}
// expect: TWO
// expect: nothing
console.log(pipe("abc", some, map((text) => text.length), match(() => 0, (length) => length + 1))); // expect: 4
console.log(pipe(5, (n) => some(n), map((n) => n.toFixed(1)))); // expect: { tag: 'some', value: '5.0' }
for (const text of ['{"list":[1,2]}', "{"]) {
  const parsed = attempt<{ list: number[] }>(() => JSON.parse(text));
  console.log(pipe(parsed, mapRight((each) => each.list), fold((error) => error.name, (list) => list.join("+"))));
}
// expect: 1+2
// expect: SyntaxError
