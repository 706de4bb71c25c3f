// What is constrained to be one of the computed keys is one of them.
type TextKeys<T> = { [K in keyof T]: T[K] extends string ? K : never }[keyof T];
type Lists<T> = { [K in keyof T]: T[K][] };

function given<A, K extends TextKeys<A>>(key: K): TextKeys<A> {
  return key;
}
function asserted<A, K extends TextKeys<A>>(key: K): TextKeys<A> {
  return key as TextKeys<A>;
}
function lists<A, L extends Lists<A>>(all: L): Lists<A> {
  return all;
}
class Texts<A extends object> {
  readonly values: A;
  constructor(values: A) {
    this.values = values;
  }
  put<K extends TextKeys<A>>(key: K, text: string): this {
    (this.values[key as TextKeys<A>] as string) = text;
    return this;
  }
}
console.log(given<{ a: string }, "a">("a"), asserted<{ b: string; c: 1 }, "b">("b")); // expect: a b
console.log(lists<{ n: number }, { n: number[] }>({ n: [1, 2] })); // expect: { n: [ 1, 2 ] }
console.log(new Texts({ count: 1, name: "old" }).put("name", "new").values); // expect: { count: 1, name: 'new' }
