// A type parameter that was found to be there is `K & {}`, and narrows as `K` itself does.
class Span<K> {
  constructor(
    public low: K,
    public high: K,
  ) {}
}
class Entry<K, V> {
  constructor(
    public key: K,
    public value: V,
  ) {}
}
type Asked<K, V> = K | Entry<K, V> | [K | null | undefined, V | undefined] | null | undefined;
type Test<T> = (entry: T) => boolean;

class Finder<K, V> {
  isSpan(of: Asked<K, V> | Test<Entry<K, V>> | Span<K>): of is Span<K> {
    return of instanceof Span;
  }
  isTest(of: unknown): of is Test<Entry<K, V>> {
    return typeof of === "function";
  }
  isEntry(of: Asked<K, V>): of is Entry<K, V> {
    return of instanceof Entry;
  }
  isPair(of: Asked<K, V>): of is [K | null | undefined, V | undefined] {
    return Array.isArray(of) && of.length === 2;
  }
  describe(of: Asked<K, V> | Test<Entry<K, V>> | Span<K>): string {
    if (of === undefined) return "undefined";
    if (of === null) return "null";
    const isSpan = this.isSpan(of);
    const isTest = !isSpan && this.isTest(of);
    if (!isSpan && !isTest) {
      let key: K | undefined;
      if (this.isEntry(of)) key = of.key;
      else if (this.isPair(of)) {
        const first = of[0];
        if (first !== null && first !== undefined) key = first;
      } else key = of;
      return `key ${key}`;
    }
    if (isSpan) return `from ${of.low} to ${of.high}`;
    return "test";
  }
}
const finder = new Finder<number, string>();
console.log(finder.describe(3), finder.describe(new Entry(4, "four"))); // expect: key 3 key 4
console.log(finder.describe([5, "five"]), finder.describe(new Span(1, 2))); // expect: key 5 from 1 to 2
console.log(finder.describe((entry) => entry.key > 1), finder.describe(null)); // expect: test null

function isSpanOf<K>(of: unknown): of is Span<K> {
  return of instanceof Span;
}
function lowest<T>(of: T | Span<string> | undefined): string {
  if (of === undefined) return "none";
  return isSpanOf<string>(of) ? of.low : `${of}`;
}
console.log(lowest(7), lowest(new Span("a", "b")), lowest<boolean>(undefined)); // expect: 7 a none
