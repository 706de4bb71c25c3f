type A = (string | -1)[] & readonly [a: B, c?: D, ...e: F[]];
type G<T> = T extends (infer U extends string)[] ? U : T extends new () => infer V ? V : never;
type H = { readonly [K in keyof T as `get${K}`]-?: T[K]["x"] };
type I = { (a: A): B; new (): C; d?(): D; readonly [k: string]: E; get f(): F };
type J = typeof import("m").n | typeof a.b<C> | import("m").D<E>;
declare function k(x: unknown, this_: this): asserts x is unique symbol;
type L = abstract new (...a: any) => <T>(this: T) => t is U;
