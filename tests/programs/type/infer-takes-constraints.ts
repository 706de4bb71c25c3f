type Name = string | number;
type State<N extends Name, D = {}> = Readonly<D> & { readonly name: N };
type Renamed<S> = S extends State<infer N, infer D> ? State<N, D & { was: N }> : never;
type Names<M> = M extends [infer K, infer _] ? (K extends Name ? K : never) : never;
type Fresh<N extends Name, Taken extends Name> = N extends Taken ? never : N;
const next = <M, N extends Name>(name: Fresh<N, Names<M>>): string => `next ${String(name)}`;
const renamed: Renamed<State<"on">> = { name: "on", was: "on" };
console.log(renamed, next<["a", 1], "b">("b")); // expect: { name: 'on', was: 'on' } next b
