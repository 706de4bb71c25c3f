// What generic functions make of values goes through functions of any.
type Fn<A, B> = (a: A) => B;
function pipe<A, B>(a: A, ab: Fn<A, B>): B;
function pipe<A, B, C>(a: A, ab: Fn<A, B>, bc: Fn<B, C>): C;
function pipe(a: unknown, ...fs: Fn<any, unknown>[]): unknown { return fs.reduce((x, f) => f(x), a); }
type Option<A> = { readonly _tag: "None" } | { readonly _tag: "Some"; readonly value: A };
const none: Option<never> = { _tag: "None" };
const some = <A>(value: A): Option<A> => ({ _tag: "Some", value });
const fromNullable = <A>(a: A | null | undefined): Option<A> => (a == null ? none : some(a));
const getOrElse = <A>(f: () => A) => (o: Option<A>): A => (o._tag === "None" ? f() : o.value);
console.log(pipe(new Map([["a", 1]]).get("a"), fromNullable, getOrElse(() => -1))); // expect: 1
