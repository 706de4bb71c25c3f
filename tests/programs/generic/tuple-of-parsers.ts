// A mapped tuple is inferred in reverse, from unions of objects too.
type Parser<T> = (text: string) => { ok: true; value: T } | { ok: false };
const word = (w: string): Parser<string> => (text) => text.startsWith(w) ? { ok: true, value: w } : { ok: false };
const both = <T extends unknown[]>(...parsers: { [K in keyof T]: Parser<T[K]> }): Parser<T> => (text) => {
  const values: unknown[] = [];
  for (const parser of parsers) {
    const result = parser(text);
    if (!result.ok) return result;
    values.push(result.value);
  }
  return { ok: true, value: values as T };
};
const map = <A, B>(parser: Parser<A>, f: (a: A) => B): Parser<B> => (text) => {
  const result = parser(text);
  return result.ok ? { ok: true, value: f(result.value) } : result;
};
const length = map(both(word("a"), map(word("ab"), (w) => w.length)), ([w, n]) => w.toUpperCase() + n.toFixed(1));
console.log(length("abc"), length("b"));
// expect: { ok: true, value: 'A2.0' } { ok: false }
