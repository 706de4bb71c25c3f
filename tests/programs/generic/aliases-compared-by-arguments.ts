/** Two instances of an alias are compared by what they are of, as those of interfaces are; and what one is of is inferred from the other. */
interface Kinds<A> {
  readonly List: A[];
  readonly Box: { of: A };
}
type Kind<F extends keyof Kinds<unknown>, A> = F extends keyof Kinds<unknown> ? Kinds<A>[F] : never;
interface Functor<F extends keyof Kinds<unknown>> {
  map<A, B>(value: Kind<F, A>, f: (a: A) => B): Kind<F, B>;
}
function twice<F extends keyof Kinds<unknown>, A>(functor: Functor<F>, value: Kind<F, A>, f: (a: A) => A): Kind<F, string> {
  const once = functor.map(functor.map(value, f), f);
  return functor.map(once, (a) => `${a}!`);
}
const list: Functor<"List"> = { map: (value, f) => value.map((each) => f(each)) };
const box: Functor<"Box"> = { map: (value, f) => ({ of: f(value.of) }) };
console.log(twice<"List", number>(list, [1, 2], (n) => n * 3)); // expect: [ '9!', '18!' ]
console.log(twice<"Box", number>(box, { of: 1 }, (n) => n + 1)); // expect: { of: '3!' }

type Handler<E> = (event: E) => string;
function both<E>(one: Handler<E>, other: Handler<E>): Handler<E> {
  return (event) => one(event) + other(event);
}
const byName: Handler<{ name: string }> = ({ name }) => name;
const byBoth: Handler<{ name: string; age: number }> = ({ name, age }) => name + age;
console.log(both(byName, byBoth)({ name: "ann", age: 3 })); // expect: annann3
