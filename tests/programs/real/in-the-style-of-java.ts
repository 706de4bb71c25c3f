// Advent 2015/2022 mix by a class-oriented Java dev: interfaces, static factories, enums as objects, StringBuilder-like, overloads, streams
interface Comparable2<T> {
  compareTo(o: T): number;
}
interface Stream<T> {
  map<U>(f: (t: T) => U): Stream<U>;
  filter(p: (t: T) => boolean): Stream<T>;
  sorted(c?: (a: T, b: T) => number): Stream<T>;
  limit(n: number): Stream<T>;
  reduce<U>(id: U, f: (u: U, t: T) => U): U;
  collect<R>(c: (xs: T[]) => R): R;
  anyMatch(p: (t: T) => boolean): boolean;
  peek(f: (t: T) => void): Stream<T>;
}
class LazyStream<T> implements Stream<T> {
  private constructor(private readonly src: () => Iterable<T>) {}
  static of<T>(...xs: T[]): Stream<T> {
    return new LazyStream(() => xs);
  }
  static from<T>(it: Iterable<T>) {
    return new LazyStream(() => it);
  }
  static iterate<T>(seed: T, f: (t: T) => T) {
    return new LazyStream(function* () {
      for (let x = seed; ; x = f(x)) yield x;
    });
  }
  private pipe<U>(g: (it: Iterable<T>) => Iterable<U>) {
    const { src } = this;
    return new LazyStream(() => g(src()));
  }
  map<U>(f: (t: T) => U) {
    return this.pipe(function* (it) {
      for (const x of it) yield f(x);
    });
  }
  filter(p: (t: T) => boolean) {
    return this.pipe(function* (it) {
      for (const x of it) if (p(x)) yield x;
    });
  }
  peek(f: (t: T) => void) {
    return this.map((x) => (f(x), x));
  }
  limit(n: number) {
    return this.pipe(function* (it) {
      let k = n;
      if (k <= 0) return;
      for (const x of it) {
        yield x;
        if (--k <= 0) return;
      }
    });
  }
  sorted(c?: (a: T, b: T) => number) {
    return this.pipe((it) => [...it].sort(c));
  }
  reduce<U>(id: U, f: (u: U, t: T) => U) {
    let u = id;
    for (const x of this.src()) u = f(u, x);
    return u;
  }
  collect<R>(c: (xs: T[]) => R) {
    return c([...this.src()]);
  }
  anyMatch(p: (t: T) => boolean) {
    for (const x of this.src()) if (p(x)) return true;
    return false;
  }
}
const Collectors = {
  toList: <T>(xs: T[]) => xs,
  joining:
    (sep = "", pre = "", post = "") =>
    (xs: unknown[]) =>
      pre + xs.join(sep) + post,
  groupingBy:
    <T, K, R = T[]>(k: (t: T) => K, down: (xs: T[]) => R = (xs) => xs as unknown as R) =>
    (xs: T[]): Map<K, R> => {
      const m = new Map<K, T[]>();
      xs.forEach((x) => {
        const key = k(x);
        m.has(key) ? m.get(key)!.push(x) : m.set(key, [x]);
      });
      return new Map([...m].map(([key, v]) => [key, down(v)]));
    },
  counting:
    <T>() =>
    (xs: T[]) =>
      xs.length,
  averaging:
    <T>(f: (t: T) => number) =>
    (xs: T[]) =>
      xs.reduce((s, x) => s + f(x), 0) / xs.length,
};
console.log(
  LazyStream.iterate(1, (x) => x * 3)
    .filter((x) => x % 2 === 1)
    .map((x) => x % 100)
    .limit(6)
    .collect(Collectors.joining(", ", "[", "]")),
  LazyStream.from("hello world")
    .filter((c) => c !== " ")
    .collect(Collectors.groupingBy((c) => c, Collectors.counting())),
  LazyStream.of(3, 1, 2).sorted().collect(Collectors.toList),
  LazyStream.of("a", "bb").anyMatch((s) => s.length > 1),
);
class StringBuilder {
  private buf: string[] = [];
  append(x: unknown): this {
    this.buf.push(String(x));
    return this;
  }
  insert(i: number, s: string) {
    const t = this.toString();
    this.buf = [t.slice(0, i), s, t.slice(i)];
    return this;
  }
  reverse() {
    this.buf = [[...this.toString()].reverse().join("")];
    return this;
  }
  get length() {
    return this.buf.reduce((n, s) => n + s.length, 0);
  }
  setCharAt(i: number, c: string) {
    const a = Array.from(this.toString());
    a[i] = c;
    this.buf = a;
  }
  toString() {
    return this.buf.join("");
  }
}
const sb = new StringBuilder().append("abc").append(12).append(null).insert(1, "--");
sb.setCharAt(0, "Z");
console.log(`${sb}`, sb.length, sb.reverse().toString());
class Version implements Comparable2<Version> {
  private constructor(
    readonly major: number,
    readonly minor: number,
    readonly patch: number,
    readonly pre?: string,
  ) {}
  static parse(s: string): Version;
  static parse(a: number, b: number, c: number): Version;
  static parse(a: string | number, b = 0, c = 0): Version {
    if (typeof a === "number") return new Version(a, b, c);
    const m = a.match(/^v?(\d+)\.(\d+)\.(\d+)(?:-([\w.]+))?$/);
    if (m === null) throw new TypeError(`Invalid version: ${a}`);
    const [, x, y, z, pre] = m;
    return new Version(+x, +y, +z, pre);
  }
  compareTo(o: Version): number {
    const keys = ["major", "minor", "patch"] as const;
    for (const k of keys) if (this[k] !== o[k]) return Math.sign(this[k] - o[k]);
    if (this.pre === o.pre) return 0;
    if (!this.pre) return 1;
    if (!o.pre) return -1;
    return this.pre < o.pre ? -1 : 1;
  }
  bump(k: "major" | "minor" | "patch") {
    return Version.parse(
      ...(
        {
          major: [this.major + 1, 0, 0],
          minor: [this.major, this.minor + 1, 0],
          patch: [this.major, this.minor, this.patch + 1],
        } as Record<string, [number, number, number]>
      )[k],
    );
  }
  satisfies(range: string) {
    const m = /^(\^|~|>=|<)?(.+)$/.exec(range)!,
      v = Version.parse(m[2]),
      c = this.compareTo(v);
    switch (m[1]) {
      case "^":
        return c >= 0 && this.major === v.major;
      case "~":
        return c >= 0 && this.major === v.major && this.minor === v.minor;
      case ">=":
        return c >= 0;
      case "<":
        return c < 0;
      default:
        return c === 0;
    }
  }
  toString() {
    return `${this.major}.${this.minor}.${this.patch}${this.pre ? `-${this.pre}` : ""}`;
  }
}
const vs = ["1.10.0", "1.2.0", "v2.0.0-beta", "2.0.0", "1.2.0-rc.1"].map((s) => Version.parse(s));
console.log(
  vs.sort((a, b) => a.compareTo(b)).join(" < "),
  `${vs[0].bump("minor")}`,
  ["^1.2.0", "~1.2.0", ">=1.10.0", "<2.0.0", "1.10.0"].map((r) =>
    Version.parse(1, 10, 0).satisfies(r),
  ),
);
try {
  Version.parse("1.2");
} catch (e) {
  if (e instanceof TypeError) console.log(e.message);
}
const Planet = {
  MERCURY: { mass: 3.303e23, radius: 2.4397e6 },
  EARTH: { mass: 5.976e24, radius: 6.37814e6 },
} as const;
type Planet = keyof typeof Planet;
const G = 6.673e-11;
const gravity = (p: Planet) => (G * Planet[p].mass) / Planet[p].radius ** 2;
for (const p of Object.keys(Planet) as Planet[])
  console.log(`%s`.replace("%s", p), gravity(p).toFixed(2), (gravity(p) * 70).toExponential(3));
class Optional2<T> {
  static #empty = new Optional2<never>(undefined);
  private constructor(private readonly v: T | undefined) {}
  static of<T>(v: T) {
    if (v == null) throw new Error("null");
    return new Optional2(v);
  }
  static empty<T>(): Optional2<T> {
    return this.#empty as Optional2<any>;
  }
  static ofNullable<T>(v: T | null | undefined): Optional2<T> {
    return v === null || v === undefined ? Optional2.empty() : Optional2.of(v);
  }
  map<U>(f: (t: T) => U | null | undefined): Optional2<U> {
    return this.v === undefined ? Optional2.empty() : Optional2.ofNullable(f(this.v));
  }
  filter(p: (t: T) => boolean): Optional2<T> {
    return this.v !== undefined && p(this.v) ? this : Optional2.empty();
  }
  orElse(t: T): T {
    return this.v ?? t;
  }
  orElseThrow(e: () => Error = () => new Error("No value present")) {
    if (this.v === undefined) throw e();
    return this.v;
  }
  ifPresent(f: (t: T) => void, g?: () => void) {
    this.v !== undefined ? f(this.v) : g?.();
  }
  get present() {
    return this.v !== undefined;
  }
}
console.log(
  Optional2.ofNullable(process.env.NOPE_X)
    .map((s) => s.length)
    .orElse(-1),
  Optional2.of("abc")
    .map((s) => s[1])
    .filter((c) => c === "b")
    .orElse("?"),
  Optional2.of([1]).map((a) => a.find((x) => x > 5)).present,
);
Optional2.of(3).ifPresent((x) => console.log("got", x));
Optional2.empty<number>().ifPresent(console.log, () => console.log("none"));
try {
  Optional2.empty().orElseThrow();
} catch ({ message }: any) {
  console.log(message);
}
class LRU<K, V> extends Map<K, V> {
  constructor(private cap: number) {
    super();
  }
  override get(k: K) {
    const v = super.get(k);
    if (v !== undefined) {
      super.delete(k);
      super.set(k, v);
    }
    return v;
  }
  override set(k: K, v: V): this {
    super.delete(k);
    super.set(k, v);
    if (this.size > this.cap) {
      const [old] = this.keys();
      this.delete(old);
    }
    return this;
  }
}
const lru = new LRU<string, number>(2).set("a", 1).set("b", 2);
lru.get("a");
lru.set("c", 3);
console.log([...lru.keys()], lru.size, lru.has("b"), lru);

// expect: [1, 3, 9, 27, 81, 43] Map(7) {
// expect:   'h' => 1,
// expect:   'e' => 1,
// expect:   'l' => 3,
// expect:   'o' => 2,
// expect:   'w' => 1,
// expect:   'r' => 1,
// expect:   'd' => 1
// expect: } [ 1, 2, 3 ] true
// expect: Z--bc12null 11 llun21cb--Z
// expect: 1.2.0-rc.1 < 1.2.0 < 1.10.0 < 2.0.0-beta < 2.0.0 1.3.0 [ true, false, true, true, true ]
// expect: Invalid version: 1.2
// expect: MERCURY 3.70 2.592e+2
// expect: EARTH 9.80 6.862e+2
// expect: -1 b false
// expect: got 3
// expect: none
// expect: No value present
// expect: [ 'a', 'c' ] 2 false LRU(2) [Map] { 'a' => 1, 'c' => 3, cap: 2 }
