// Each overload of an abstract method reaches the method that implements them all, with all that the call gives.
abstract class Table<K, V> {
  abstract get(key: K): V | undefined;
  abstract get<N>(key: K, missing: N): V | N;
  abstract show(): string;
  abstract show(first: number, ...rest: string[]): string;
  abstract show(first: string): string;
}
class OneEntry<K, V> extends Table<K, V> {
  readonly #key: K;
  readonly #value: V;
  constructor(key: K, value: V) {
    super();
    this.#key = key;
    this.#value = value;
  }
  get(key: K): V | undefined;
  get<N>(key: K, missing: N): V | N;
  get<N>(key: K, missing?: N): V | N | undefined {
    return key === this.#key ? this.#value : missing;
  }
  show(first?: number | string, ...rest: string[]): string {
    return `${typeof first} ${first} ${rest.length} ${rest.join("+")}`;
  }
}
const table: Table<string, number> = new OneEntry("a", 5);
console.log(table.get("a"), table.get("b"), table.get("b", 0), table.get("b", "none")); // expect: 5 undefined 0 none
console.log(table.show(), "|", table.show(1, "x", "y"), "|", table.show("z")); // expect: undefined undefined 0  | number 1 2 x+y | string z 0 
const sum: number = table.get("a", 1) + table.get("b", 2);
console.log(sum); // expect: 7

// The same for functions with several signatures.
interface Format {
  (): string;
  (head: number, ...rest: number[]): string;
}
const format: Format = (...all: number[]) => all.join("-");
function use(f: Format): string {
  return `${f()} ${f(1)} ${f(1, 2, 3)}`;
}
console.log(use(format)); // expect:  1 1-2-3
