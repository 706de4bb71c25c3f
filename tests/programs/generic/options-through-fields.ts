// The same where the functions are fields of an object.
type Fn<A, B> = (a: A) => B;
function pipe<A, B>(a: A, ab: Fn<A, B>): B;
function pipe<A, B, C>(a: A, ab: Fn<A, B>, bc: Fn<B, C>): C;
function pipe(a: unknown, ...fs: Fn<any, unknown>[]): unknown { return fs.reduce((x, f) => f(x), a); }
type Option<A> = { readonly _tag: "None" } | { readonly _tag: "Some"; readonly value: A };
const none: Option<never> = { _tag: "None" };
const some = <A>(value: A): Option<A> => ({ _tag: "Some", value });
const O = { fromNullable: <A>(a: A | null | undefined): Option<A> => (a == null ? none : some(a)) };
const getOrElse = <A>(f: () => A) => (o: Option<A>): A => (o._tag === "None" ? f() : o.value);
console.log(pipe(new Map([["a", 1]]).get("a"), O.fromNullable, getOrElse(() => -1)), none, some([1])); // expect: 1 { _tag: 'None' } { _tag: 'Some', value: [ 1 ] }
