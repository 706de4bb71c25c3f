// Conditional types that ask whether a type is `never`, by way of tuples and arrays.
type IsNever<T> = [T] extends [never] ? "never" : "some";
type Texts<T> = T extends string ? T : never;
type OrNumber<T> = [Texts<T>] extends [never] ? number : Texts<T>;
type Elements<T> = Texts<T>[] extends never[] ? "none" : "texts";
const a: IsNever<never> = "never";
const b: IsNever<Texts<number>> = "never";
const c: IsNever<"x"> = "some";
const d: OrNumber<boolean> = 5;
const e: OrNumber<"yes" | 1> = "yes";
const f: [Elements<number>, Elements<string>] = ["none", "texts"];
console.log(a, b, c, d, e, f);

type Deep<T> = [Texts<T>] extends [never] ? (T extends object ? { [K in keyof T]: Deep<T[K]> } : T) : Texts<T>;
const deep: Deep<{ name: "n"; size: number; inner: { flag: boolean } }> = {
  name: "n",
  size: 2,
  inner: { flag: true },
};
console.log(deep, deep.inner.flag);
// expect: never never some 5 yes [ 'none', 'texts' ]
// expect: { name: 'n', size: 2, inner: { flag: true } } true
