// a miniature test framework with describe/it/expect, async tests, spies
type Fn = () => void | Promise<void>;
interface Suite { name: string; parent?: Suite; suites: Suite[]; tests: TestCase[]; before: Fn[]; after: Fn[]; only: boolean }
interface TestCase { name: string; fn: Fn; mode: "run" | "skip" | "only" | "todo"; timeout: number }
type Outcome = { status: "passed" } | { status: "failed"; error: Error } | { status: "skipped" | "todo" };
class AssertionError extends Error {
  constructor(message: string, readonly expected?: unknown, readonly actual?: unknown) { super(message); this.name = "AssertionError"; }
}
function equals(a: unknown, b: unknown, seen = new Map<unknown, unknown>()): boolean {
  if (Object.is(a, b)) return true;
  if (isMatcher(b)) return b.asymmetricMatch(a);
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (seen.get(a) === b) return true;
  seen.set(a, b);
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (a instanceof Map && b instanceof Map) return a.size === b.size && [...a].every(([k, v]) => b.has(k) && equals(v, b.get(k), seen));
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((v) => b.has(v) || [...b].some((w) => equals(v, w, seen)));
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const ka = Object.keys(a), kb = Object.keys(b);
  return ka.length === kb.length && ka.every((k) => k in b && equals((a as any)[k], (b as any)[k], seen));
}
interface Asymmetric { readonly $$asymmetric: true; asymmetricMatch(v: unknown): boolean; toString(): string }
const isMatcher = (v: unknown): v is Asymmetric => typeof v === "object" && v !== null && (v as { $$asymmetric?: unknown }).$$asymmetric === true;
function format(v: unknown, depth = 0): string {
  if (isMatcher(v)) return v.toString();
  if (typeof v === "string") return JSON.stringify(v);
  if (typeof v === "function") return `[Function ${v.name || "anonymous"}]`;
  if (v instanceof Error) return `[${v.name}: ${v.message}]`;
  if (v instanceof Map) return `Map {${[...v].map(([k, x]) => `${format(k)} => ${format(x)}`).join(", ")}}`;
  if (v instanceof Set) return `Set {${[...v].map((x) => format(x)).join(", ")}}`;
  if (Array.isArray(v)) return depth > 2 ? "[…]" : `[${v.map((x) => format(x, depth + 1)).join(", ")}]`;
  if (typeof v === "object" && v !== null) return depth > 2 ? "{…}" : `{${Object.entries(v).map(([k, x]) => `${k}: ${format(x, depth + 1)}`).join(", ")}}`;
  return typeof v === "bigint" ? `${v}n` : String(v);
}
interface Matchers<T> {
  toBe(expected: T): void;
  toEqual(expected: unknown): void;
  toBeCloseTo(expected: number, digits?: number): void;
  toContain(item: T extends readonly (infer U)[] ? U : T extends string ? string : unknown): void;
  toThrow(expected?: string | RegExp | (new (...args: any[]) => Error)): void;
  toHaveBeenCalledWith(...args: unknown[]): void;
  toHaveLength(n: number): void;
  toMatchObject(part: object): void;
  toBeTruthy(): void;
  readonly not: Matchers<T>;
  readonly resolves: { [K in Exclude<keyof Matchers<T>, "not" | "resolves">]: (...args: Parameters<Matchers<Awaited<T>>[K]>) => Promise<void> };
}
function makeMatchers<T>(actual: T, negated = false): Matchers<T> {
  const check = (pass: boolean, verb: string, expected?: unknown) => {
    if (pass === negated) throw new AssertionError(`expected ${format(actual)} ${negated ? "not " : ""}${verb}${expected === undefined ? "" : " " + format(expected)}`, expected, actual);
  };
  const matchers: Omit<Matchers<T>, "not" | "resolves"> = {
    toBe: (e) => check(Object.is(actual, e), "to be", e),
    toEqual: (e) => check(equals(actual, e), "to equal", e),
    toBeCloseTo: (e, digits = 2) => check(Math.abs((actual as number) - e) < 10 ** -digits / 2, "to be close to", e),
    toContain: (item) => check((actual as unknown as { includes(v: unknown): boolean }).includes(item), "to contain", item),
    toThrow: (expected) => {
      let thrown: unknown;
      try { (actual as unknown as () => void)(); } catch (e) { thrown = e; }
      if (!(thrown instanceof Error)) return check(false, "to throw");
      const { message } = thrown;
      const fits = expected === undefined || (typeof expected === "string" ? message.includes(expected) : expected instanceof RegExp ? expected.test(message) : thrown instanceof expected);
      check(fits, `to throw (threw ${format(thrown)})`, expected);
    },
    toHaveBeenCalledWith: (...args) => check((actual as Spy<any[], unknown>).calls.some((c) => equals(c, args)), "to have been called with", args),
    toHaveLength: (n) => check((actual as { length: number }).length === n, "to have length", n),
    toMatchObject: (part) => check(Object.entries(part).every(([k, v]) => equals((actual as Record<string, unknown>)[k], v)), "to match", part),
    toBeTruthy: () => check(!!actual, "to be truthy"),
  };
  return {
    ...matchers,
    get not() { return makeMatchers(actual, !negated); },
    get resolves() {
      return Object.fromEntries(Object.keys(matchers).map((k) => [k, async (...args: unknown[]) => {
        const value = await actual;
        (makeMatchers(value, negated) as any)[k](...args);
      }])) as Matchers<T>["resolves"];
    },
  };
}
const expect = Object.assign(<T>(actual: T) => makeMatchers(actual), {
  any: (ctor: Function): Asymmetric => ({ $$asymmetric: true, asymmetricMatch: (v) => typeof v === ctor.name.toLowerCase() || (typeof v === "object" && v?.constructor === ctor), toString: () => `any(${ctor.name})` }),
  stringMatching: (re: RegExp): Asymmetric => ({ $$asymmetric: true, asymmetricMatch: (v) => typeof v === "string" && re.test(v), toString: () => `matching ${re}` }),
});
type Spy<A extends any[], R> = ((...args: A) => R) & { calls: A[]; returns: R[]; mockReturnValueOnce(v: R): Spy<A, R> };
function spy<A extends any[], R>(impl: (...args: A) => R): Spy<A, R> {
  const queue: R[] = [];
  const fn = (...args: A): R => { fn.calls.push(args); const r = queue.length ? queue.shift()! : impl(...args); fn.returns.push(r); return r; };
  fn.calls = [] as A[];
  fn.returns = [] as R[];
  fn.mockReturnValueOnce = (v: R) => { queue.push(v); return fn; };
  return fn;
}
const newSuite = (name: string, parent?: Suite): Suite => ({ name, parent, suites: [], tests: [], before: [], after: [], only: false });
const rootSuite = newSuite("");
let suite = rootSuite;
function describe(name: string, body: () => void) {
  const mine = newSuite(name, suite);
  suite.suites.push(mine);
  suite = mine;
  try { body(); } finally { suite = mine.parent!; }
}
const add = (mode: TestCase["mode"]) => (name: string, fn: Fn = () => {}, timeout = 20) => { suite.tests.push({ name, fn, mode, timeout }); };
const it = Object.assign(add("run"), { skip: add("skip"), only: add("only"), todo: add("todo"), each: <A extends [unknown, ...unknown[]]>(rows: readonly A[]) => (name: string, fn: (...args: A) => void | Promise<void>) => {
  for (const row of rows) { let i = 0; it(name.replace(/%[sdj]/g, () => format(row[i++])), () => fn(...row)); }
} });
const beforeEach = (fn: Fn) => void suite.before.push(fn);
const afterEach = (fn: Fn) => void suite.after.push(fn);
class Runner {
  readonly counts: Record<Outcome["status"], number> = { passed: 0, failed: 0, skipped: 0, todo: 0 };
  readonly failures: { path: string; error: Error }[] = [];
  async run(s: Suite, depth = 0): Promise<void> {
    if (s.name) console.log(`${"  ".repeat(depth - 1)}${s.name}`);
    const focused = s.tests.some((t) => t.mode === "only");
    for (const test of s.tests) {
      const outcome: Outcome = test.mode === "todo" ? { status: "todo" } : test.mode === "skip" || (focused && test.mode !== "only") ? { status: "skipped" } : await this.execute(s, test);
      this.counts[outcome.status]++;
      const mark = { passed: "✓", failed: "✗", skipped: "-", todo: "?" }[outcome.status];
      console.log(`${"  ".repeat(depth)}${mark} ${test.name}`);
      if (outcome.status === "failed") this.failures.push({ path: [...ancestors(s)].reverse().map((a) => a.name).filter(Boolean).concat(test.name).join(" > "), error: outcome.error });
    }
    for (const child of s.suites) await this.run(child, depth + 1);
  }
  private async execute(s: Suite, test: TestCase): Promise<Outcome> {
    const chain = [...ancestors(s)];
    try {
      for (const a of chain.toReversed()) for (const f of a.before) await f();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const limit = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(new Error(`timed out after ${test.timeout}ms`)), test.timeout); });
      try { await Promise.race([test.fn(), limit]); } finally { clearTimeout(timer); }
      return { status: "passed" };
    } catch (e) {
      return { status: "failed", error: e instanceof Error ? e : new Error(`thrown: ${format(e)}`) };
    } finally {
      for (const a of chain) for (const f of a.after) await f();
    }
  }
}
function* ancestors(s: Suite): Generator<Suite> { for (let x: Suite | undefined = s; x; x = x.parent) yield x; }
// --- specs
class Stack<T> { #items: T[] = []; push(x: T) { this.#items.push(x); return this; } pop(): T { if (!this.#items.length) throw new RangeError("stack is empty"); return this.#items.pop()!; } get size() { return this.#items.length; } toArray() { return [...this.#items]; } }
describe("Stack", () => {
  let stack: Stack<number>;
  const events: string[] = [];
  beforeEach(() => { stack = new Stack<number>().push(1); events.push("before"); });
  afterEach(async () => { await null; events.push("after"); });
  it("pushes", () => { expect(stack.push(2).toArray()).toEqual([1, 2]); expect(stack.size).toBe(2); });
  it("throws when empty", () => { stack.pop(); expect(() => stack.pop()).toThrow(RangeError); expect(() => stack.pop()).toThrow(/empty$/); expect(() => stack.pop()).toThrow("nope"); });
  it.skip("is skipped", () => { throw new Error(); });
  it.todo("peeks");
  describe("hooks", () => {
    beforeEach(() => void events.push("inner"));
    it("run outside in", () => expect(events.slice(-2)).toEqual(["before", "inner"]));
    it("ran after", () => expect(events.filter((e) => e === "after")).toHaveLength(3));
  });
});
describe("matchers", () => {
  it("compares deeply", () => {
    const a: { self?: unknown; m: Map<string, Set<number>> } = { m: new Map([["k", new Set([1, 2])]]) };
    const b: typeof a = { m: new Map([["k", new Set([1, 2])]]) };
    a.self = a; b.self = b;
    expect(a).toEqual(b);
    expect([new Date(5), null, undefined, NaN]).toEqual([new Date(5), null, undefined, NaN]);
  });
  it("fails with a diff", () => expect({ a: [1, { b: "x" }], f: Math.max }).toEqual({ a: [1, { b: "y" }], f: Math.max }));
  it("negates", () => { expect(3).not.toBe(4); expect("text").not.toContain("ex"); });
  it("asymmetric", () => { expect({ id: 12, name: "Bo", at: new Date() }).toEqual({ id: expect.any(Number), name: expect.stringMatching(/^B/), at: expect.any(Date) }); expect({ id: "x" }).toEqual({ id: expect.any(Number) }); });
  it.each([[1, 2, 3], [2, 2, 4], [2, 2, 5]])("adds %d + %d = %d", (a, b, sum) => expect(a + b).toBe(sum));
  it("close and partial", () => { expect(0.1 + 0.2).toBeCloseTo(0.3, 5); expect({ a: 1, b: { c: 2 } }).toMatchObject({ b: { c: 2 } }); expect(0).toBeTruthy(); });
});
describe("async", () => {
  it("resolves", async () => { await expect(Promise.resolve([1, 2])).resolves.toEqual([1, 2]); await expect(Promise.resolve(5)).resolves.toBe(6); });
  it("times out", () => new Promise(() => {}), 5);
  it("rejects with text", () => Promise.reject("plain text"));
  it("spies", () => {
    const f = spy((a: number, b: string) => `${a}${b}`).mockReturnValueOnce("first");
    expect([f(1, "a"), f(2, "b")]).toEqual(["first", "2b"]);
    expect(f).toHaveBeenCalledWith(2, expect.stringMatching(/b/));
    expect(f.returns).toHaveLength(2);
    expect(f).toHaveBeenCalledWith(3, "c");
  });
});
describe("focus", () => { it("not me", () => { throw 1; }); it.only("only me", () => expect(1n + 2n).toBe(3n)); });
const runner = new Runner();
await runner.run(rootSuite);
console.log(runner.counts);
for (const [i, { path, error }] of runner.failures.entries()) console.log(`${i + 1}) ${path}\n   ${error.name}: ${error.message}`);
// expect: Stack
// expect:   ✓ pushes
// expect:   ✗ throws when empty
// expect:   - is skipped
// expect:   ? peeks
// expect:   hooks
// expect:     ✓ run outside in
// expect:     ✓ ran after
// expect: matchers
// expect:   ✓ compares deeply
// expect:   ✗ fails with a diff
// expect:   ✗ negates
// expect:   ✗ asymmetric
// expect:   ✓ adds 1 + 2 = 3
// expect:   ✓ adds 2 + 2 = 4
// expect:   ✗ adds 2 + 2 = 5
// expect:   ✗ close and partial
// expect: async
// expect:   ✗ resolves
// expect:   ✗ times out
// expect:   ✗ rejects with text
// expect:   ✗ spies
// expect: focus
// expect:   - not me
// expect:   ✓ only me
// expect: { passed: 7, failed: 10, skipped: 2, todo: 1 }
// expect: 1) Stack > throws when empty
// expect:    AssertionError: expected [Function anonymous] to throw (threw [RangeError: stack is empty]) "nope"
// expect: 2) matchers > fails with a diff
// expect:    AssertionError: expected {a: [1, {b: "x"}], f: [Function max]} to equal {a: [1, {b: "y"}], f: [Function max]}
// expect: 3) matchers > negates
// expect:    AssertionError: expected "text" not to contain "ex"
// expect: 4) matchers > asymmetric
// expect:    AssertionError: expected {id: "x"} to equal {id: any(Number)}
// expect: 5) matchers > adds 2 + 2 = 5
// expect:    AssertionError: expected 4 to be 5
// expect: 6) matchers > close and partial
// expect:    AssertionError: expected 0 to be truthy
// expect: 7) async > resolves
// expect:    AssertionError: expected 5 to be 6
// expect: 8) async > times out
// expect:    Error: timed out after 5ms
// expect: 9) async > rejects with text
// expect:    Error: thrown: "plain text"
// expect: 10) async > spies
// expect:    AssertionError: expected [Function fn] to have been called with [3, "c"]
