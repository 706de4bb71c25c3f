/** A conditional type after `extends` belongs to the result of the function type there. */
type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? "same" : "other";
type Expect<T extends true> = T;
type Cases = [
  Expect<Equal<{ a: 1 }, { a: 1 }>>,
  Expect<Equal<Equal<{ a: 1 }, { readonly a: 1 }>, false>>,
  Expect<Equal<Equal<any, number>, false>>,
];
const yes: Equal<string, string> = true;
const no: Equal<1, 2> = false;
const same: Same<1, 1> = "same";
const count: Cases["length"] = 3;
console.log(yes, no, same, count); // expect: true false same 3
