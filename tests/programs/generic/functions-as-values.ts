// Generic functions as values take the types of the signature that is wanted, also from inside arrays, objects and functions.
const head = <A>(xs: readonly A[]): A | undefined => xs[0];
function pairUp<A, B>(a: A[], b: B[]): [A, B][] { return a.map((x, i) => [x, b[i]]); }
const firstOf: (xs: readonly number[]) => number | undefined = head;
console.log(firstOf([7, 8]), [[1, 2], [3]].map(head), [["a"], []].map(head)); // expect: 7 [ 1, 3 ] [ 'a', undefined ]
const zip: (a: string[], b: number[]) => [string, number][] = pairUp;
console.log(zip(["x"], [1])); // expect: [ [ 'x', 1 ] ]
const swap = <A, B>({ a, b }: { a: A; b: B }): { a: B; b: A } => ({ a: b, b: a });
const s: (o: { a: number; b: string }) => { a: string; b: number } = swap;
console.log(s({ a: 1, b: "z" })); // expect: { a: 'z', b: 1 }
const apply = <T, R>(f: (x: T) => R, x: T): R => f(x);
const run: (f: (x: number) => string, x: number) => string = apply;
console.log(run((n) => n.toFixed(1), 2)); // expect: 2.0
const keys = <K, V>(m: Map<K, V>): K[] => [...m.keys()];
const g: (m: Map<string, number>) => string[] = keys;
console.log(g(new Map([["k", 1]])), [new Map([[1, 2]])].map(keys)); // expect: [ 'k' ] [ [ 1 ] ]
const compose = <A, B, C>(f: (a: A) => B, g: (b: B) => C) => (a: A): C => g(f(a));
const countEvens = compose((xs: number[]) => xs.filter((x) => x % 2 === 0), (ys) => ys.length);
console.log(countEvens([1, 2, 4])); // expect: 2
const lenOf = compose(head<string>, (s) => s?.length);
console.log(lenOf(["abc"])); // expect: 3
const id = <T>(x: T): T => x;
console.log([1, 2].map(id), ["q"].map(id), compose(id<number>, String)(5)); // expect: [ 1, 2 ] [ 'q' ] 5
