// Iterator helpers library, async generators, cancellation, resource cleanup, tagged templates, Symbol usage, label loops, getters on prototypes
export class Iter<T> implements Iterable<T> {
  static #ops = 0;
  private constructor(private readonly src: Iterable<T>) {}
  static from<T>(src: Iterable<T>) {
    return new Iter(src);
  }
  static range(a: number, b = Infinity, step = 1): Iter<number> {
    return new Iter({
      *[Symbol.iterator]() {
        for (let i = a; step > 0 ? i < b : i > b; i += step) yield i;
      },
    });
  }
  static repeat<T>(x: T, n = Infinity) {
    return Iter.gen(function* () {
      for (let i = 0; i < n; i++) yield x;
    });
  }
  static gen<T>(f: () => Generator<T>): Iter<T> {
    return new Iter({ [Symbol.iterator]: f });
  }
  static zip<A, B>(a: Iterable<A>, b: Iterable<B>): Iter<[A, B]> {
    return Iter.gen(function* (): Generator<[A, B]> {
      const i = a[Symbol.iterator](),
        j = b[Symbol.iterator]();
      try {
        for (;;) {
          const x = i.next(),
            y = j.next();
          if (x.done || y.done) return;
          yield [x.value, y.value];
        }
      } finally {
        i.return?.();
        j.return?.();
      }
    });
  }
  [Symbol.iterator]() {
    return this.src[Symbol.iterator]();
  }
  map<U>(f: (x: T, i: number) => U): Iter<U> {
    Iter.#ops++;
    const { src } = this;
    return Iter.gen(function* () {
      let i = 0;
      for (const x of src) yield f(x, i++);
    });
  }
  filter<S extends T>(f: (x: T) => x is S): Iter<S>;
  filter(f: (x: T) => unknown): Iter<T>;
  filter(f: (x: T) => unknown): Iter<T> {
    Iter.#ops++;
    const { src } = this;
    return Iter.gen(function* () {
      for (const x of src) if (f(x)) yield x;
    });
  }
  take(n: number) {
    const { src } = this;
    return Iter.gen(function* () {
      if (n <= 0) return;
      let left = n;
      for (const x of src) {
        yield x;
        if (--left === 0) return;
      }
    });
  }
  skip(n: number) {
    const { src } = this;
    return Iter.gen(function* () {
      let i = 0;
      for (const x of src) if (i++ >= n) yield x;
    });
  }
  flatMap<U>(f: (x: T) => Iterable<U>) {
    const { src } = this;
    return Iter.gen(function* () {
      for (const x of src) yield* f(x);
    });
  }
  chunk(n: number): Iter<T[]> {
    const { src } = this;
    return Iter.gen(function* () {
      let buf: T[] = [];
      for (const x of src)
        if (buf.push(x) === n) {
          yield buf;
          buf = [];
        }
      if (buf.length) yield buf;
    });
  }
  window(n: number): Iter<T[]> {
    const { src } = this;
    return Iter.gen(function* () {
      const w: T[] = [];
      for (const x of src) {
        w.push(x);
        if (w.length > n) w.shift();
        if (w.length === n) yield w.slice();
      }
    });
  }
  scan<A>(f: (a: A, x: T) => A, a: A) {
    const { src } = this;
    return Iter.gen(function* () {
      for (const x of src) yield (a = f(a, x));
    });
  }
  tap(f: (x: T) => void) {
    return this.map((x) => (f(x), x));
  }
  groupBy<K extends PropertyKey>(f: (x: T) => K): Record<K, T[]> {
    const out = {} as Record<K, T[]>;
    for (const x of this) (out[f(x)] ??= []).push(x);
    return out;
  }
  partition(f: (x: T) => boolean): [T[], T[]] {
    return [...this].reduce<[T[], T[]]>((p, x) => (p[f(x) ? 0 : 1].push(x), p), [[], []]);
  }
  reduce<A>(f: (a: A, x: T) => A, a: A): A {
    for (const x of this) a = f(a, x);
    return a;
  }
  find(f: (x: T) => boolean): T | undefined {
    for (const x of this) if (f(x)) return x;
    return undefined;
  }
  get first(): T | undefined {
    return this.find(() => true);
  }
  toArray() {
    return [...this];
  }
  toSet() {
    return new Set(this);
  }
  toMap<K, V>(this: Iter<[K, V]>) {
    return new Map(this);
  }
  join(s = ",") {
    return [...this].join(s);
  }
  static get ops() {
    return Iter.#ops;
  }
}
const closed: string[] = [];
const res = (name: string) =>
  Iter.gen(function* () {
    try {
      for (let i = 0; ; i++) yield `${name}${i}`;
    } finally {
      closed.push(name);
    }
  });
console.log(
  Iter.range(1)
    .filter((x) => x % 3 === 0)
    .map((x) => x * x)
    .take(4)
    .toArray(),
  Iter.range(10, 0, -3).toArray(),
  Iter.zip(res("a"), Iter.range(0, 2)).toArray(),
  closed,
  res("b").first,
  closed.join(),
);
console.log(
  Iter.from("hello world").groupBy((c) =>
    /[aeiou]/.test(c) ? "vowel" : c === " " ? "space" : "other",
  ),
  Iter.range(0, 7).chunk(3).toArray(),
  Iter.range(0, 5)
    .window(3)
    .map((w) => w.join(""))
    .join("|"),
  Iter.from([1, "a", 2, "b"])
    .filter((x): x is string => typeof x === "string")
    .map((s) => s.toUpperCase())
    .toArray(),
);
console.log(
  Iter.range(1, 11).partition((x) => x % 2 === 0),
  Iter.zip("abc", Iter.range(1)).toMap(),
  Iter.range(1, 6)
    .scan((a, x) => a * x, 1)
    .join(" "),
  Iter.range(0, 4)
    .flatMap((x) => Iter.repeat(x, x))
    .join(""),
  Iter.ops,
  Iter.from([3, 1, 3]).toSet(),
);
const primes = Iter.gen(function* sieve(): Generator<number> {
  const comp = new Map<number, number[]>();
  for (let n = 2; ; n++) {
    const fs = comp.get(n);
    if (fs) {
      comp.delete(n);
      for (const f of fs) comp.get(n + f)?.push(f) ?? comp.set(n + f, [f]);
    } else {
      yield n;
      comp.set(n * n, [n]);
    }
  }
});
console.log(primes.skip(10).take(5).join());
function* coroutine(): Generator<string, number, number | undefined> {
  let sum = 0;
  for (;;) {
    try {
      const x = yield `sum=${sum}`;
      if (x === undefined) return sum;
      sum += x;
    } catch (e) {
      yield `caught ${e}`;
    }
  }
}
const co = coroutine();
console.log(co.next(), co.next(5), co.throw("oops"), co.next(1), co.next(7), co.next(), co.next());
const html = (s: TemplateStringsArray, ...v: unknown[]) =>
  s.raw.reduce(
    (a, t, i) =>
      a +
      t +
      (i < v.length
        ? Array.isArray(v[i])
          ? (v[i] as unknown[]).join("")
          : String(v[i]).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)
        : ""),
    "",
  );
console.log(html`<ul class="${"a&b"}">${["x", "y"].map((t) => html`<li>${t}</li>`)}</ul>\n`);
const dedent = ({ raw }: TemplateStringsArray, ...v: (string | number)[]) => {
  const t = String.raw({ raw }, ...v),
    ls = t.split("\n").slice(1, -1),
    ind = Math.min(...ls.filter((l) => l.trim()).map((l) => l.match(/^ */)![0].length));
  return ls.map((l) => l.slice(ind)).join("\n");
};
console.log(dedent`
    one ${1}
      two
    three
  `);
const sleep = (ms: number, signal?: { aborted: boolean }) =>
  new Promise<void>((ok, no) =>
    setTimeout(() => (signal?.aborted ? no(new Error("aborted")) : ok()), ms),
  );
async function* ticker(n: number, signal?: { aborted: boolean }): AsyncGenerator<number, string> {
  try {
    for (let i = 0; i < n; i++) {
      await sleep(1, signal);
      yield i;
    }
    return "complete";
  } finally {
    closed.push("ticker");
  }
}
async function* amap<T, U>(
  src: AsyncIterable<T>,
  f: (x: T) => U | Promise<U>,
): AsyncGenerator<Awaited<U>> {
  for await (const x of src) yield await f(x);
}
const collect = async <T>(src: AsyncIterable<T>) => {
  const out: T[] = [];
  for await (const x of src) out.push(x);
  return out;
};
class Channel<T> implements AsyncIterable<T> {
  private q: T[] = [];
  private waiting: ((r: IteratorResult<T, undefined>) => void)[] = [];
  private done = false;
  send(x: T) {
    const w = this.waiting.shift();
    w ? w({ value: x, done: false }) : this.q.push(x);
  }
  close() {
    this.done = true;
    for (const w of this.waiting.splice(0)) w({ value: undefined, done: true });
  }
  [Symbol.asyncIterator](): AsyncIterator<T, undefined> {
    return {
      next: () =>
        this.q.length
          ? Promise.resolve({ value: this.q.shift()!, done: false })
          : this.done
            ? Promise.resolve({ value: undefined, done: true })
            : new Promise((r) => this.waiting.push(r)),
    };
  }
}
async function main() {
  console.log(await collect(amap(ticker(4), async (x) => x * 10)));
  const sig = { aborted: false };
  try {
    for await (const t of ticker(10, sig)) if (t === 2) sig.aborted = true;
  } catch (e) {
    console.log((e as Error).message, closed.filter((c) => c === "ticker").length);
  }
  for await (const t of ticker(9)) {
    if (t) break;
  }
  const ch = new Channel<string>();
  const reader = collect(ch);
  ch.send("a");
  await null;
  ch.send("b");
  setTimeout(() => {
    ch.send("c");
    ch.close();
  }, 2);
  console.log(await reader, closed.length);
  outer: for (let i = 0; ; i++) {
    for (const j of [1, 2, 3]) {
      await Promise.resolve();
      if (i * j === 4) {
        console.log("found", i, j);
        break outer;
      }
      if (j > i) continue outer;
    }
  }
  const it = ticker(1);
  console.log(await it.next(), await it.next(), await it.next());
}
main().then(() => console.log("end"), console.error);
// expect: [ 9, 36, 81, 144 ] [ 10, 7, 4, 1 ] [ [ 'a0', 0 ], [ 'a1', 1 ] ] [ 'a', 'b' ] b0 a,b
// expect: {
// expect:   other: [
// expect:     'h', 'l', 'l',
// expect:     'w', 'r', 'l',
// expect:     'd'
// expect:   ],
// expect:   vowel: [ 'e', 'o', 'o' ],
// expect:   space: [ ' ' ]
// expect: } [ [ 0, 1, 2 ], [ 3, 4, 5 ], [ 6 ] ] 012|123|234 [ 'A', 'B' ]
// expect: [ [ 2, 4, 6, 8, 10 ], [ 1, 3, 5, 7, 9 ] ] Map(3) { 'a' => 1, 'b' => 2, 'c' => 3 } 1 2 6 24 120 122333 5 Set(2) { 3, 1 }
// expect: 31,37,41,43,47
// expect: { value: 'sum=0', done: false } { value: 'sum=5', done: false } { value: 'caught oops', done: false } { value: 'sum=5', done: false } { value: 'sum=12', done: false } { value: 12, done: true } { value: undefined, done: true }
// expect: <ul class="a&#38;b"><li>x</li><li>y</li></ul>\n
// expect: one 1
// expect:   two
// expect: three
// expect: [ 0, 10, 20, 30 ]
// expect: aborted 2
// expect: [ 'a', 'b', 'c' ] 5
// expect: found 2 2
// expect: { value: 0, done: false } { value: 'complete', done: true } { value: undefined, done: true }
// expect: end
