// What a conditional type asks of a type holds inside its branch.
type W<T> = T extends readonly any[] ? P<T> : T;
type P<T extends readonly any[]> = T[0];
const a: W<[number, string]> = 3;
type R<F> = F extends (...a: infer A) => any ? ReturnType<F> : never;
const b: R<() => string> = "x";
type RB<S, U extends boolean> = U extends true ? [S] : S;
type I<S, U extends boolean> = S extends (a: infer X) => any ? RB<X, U> : never;
const d: I<(a: number) => void, true> = [1];
type J<S, U extends boolean> = S extends (d: infer X, ...args: infer Y) => any
  ? ReturnType<S> extends X ? (base: X, ...args: Y) => RB<X, U> : never : never;
type First<T> = T extends { id: infer K extends string } ? Rec<K> : never;
type Rec<K extends string> = { k: K };
console.log(a, b, d);
// expect: 3 x [ 1 ]
