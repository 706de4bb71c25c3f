/** What `Extract` and `Exclude` leave of the keys of a type are keys of it, though neither type is known. */
type Chosen<S, M extends { [K in keyof S]?: true }> = Pick<S, Extract<keyof S, keyof M>>;
type Without<T, U> = Pick<T, Exclude<keyof T, keyof U>>;
type AtLeastOne<T, K extends keyof T = keyof T> = Omit<T, K> &
  { [P in K]-?: Required<Pick<T, P>> & Partial<Pick<T, Exclude<K, P>>> }[K];

const chosen: Chosen<{ a: number; b: string }, { a: true }> = { a: 1 };
const rest: Without<{ a: number; b: string }, { a: true }> = { b: "x" };
const one: AtLeastOne<{ a?: number; b?: string; c: boolean }, "a" | "b"> = { c: true, b: "y" };
console.log(chosen, rest, one); // expect: { a: 1 } { b: 'x' } { c: true, b: 'y' }
