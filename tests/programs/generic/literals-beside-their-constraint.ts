// A literal that the context names beside a type parameter stays one.
interface Action<T extends string = string> { type: T; payload?: unknown }
function create<S, A extends Action>(reducer: (s: S | undefined, a: A | { type: "@@init" }) => S): S { return reducer(undefined, { type: "@@init" }); }
console.log(create((s: number = 5, a: { type: "inc" } | { type: "@@init" }) => (a.type === "inc" ? s + 1 : s))); // expect: 5
