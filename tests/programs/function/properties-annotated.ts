// A constant whose type says what the function gets; a type found from a generic function's result.
interface State<S> {
  clone(): S;
}
class Counter implements State<Counter> {
  constructor(readonly n = 0) {}
  clone(): Counter {
    return new Counter(this.n + 1);
  }
}
type Options = { start?: number };
const makeHash = <H extends State<H>, T extends Object>(make: (options?: T) => State<H>) => {
  const hash = (message: string, options?: T): string => `${message}${JSON.stringify(make(options).clone())}`;
  hash.size = 3;
  hash.create = (options?: T) => make(options);
  return hash;
};
type Hash = ReturnType<typeof makeHash>;
const count: Hash = makeHash<Counter, Options>((options) => new Counter(options?.start));
console.log(count("a", { start: 4 }), count.size, JSON.stringify(count.create()));

const code: {
  (hash: Hash, key: string): string;
  create(hash: Hash, n: number): number;
} = (hash, key) => hash(key);
code.create = (hash, n) => hash.size * n;
console.log(code(count, "k"), code.create(count, 5));
// expect: a{"n":5} 3 {"n":0}
// expect: k{"n":1} 15
