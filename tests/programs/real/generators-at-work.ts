/** Lazy sequences and coroutines: a fluent Seq over generators, combinatorics, cooperative tasks, two-way generators, tree walks. */
class Seq<T> implements Iterable<T> {
  private constructor(private readonly make: () => Iterator<T>) {}

  static from<T>(source: Iterable<T> | (() => Iterator<T>)): Seq<T> {
    return new Seq(typeof source === "function" ? source : () => source[Symbol.iterator]());
  }
  static range(start: number, end = Infinity, step = 1): Seq<number> {
    return new Seq(function* () {
      for (let i = start; step > 0 ? i < end : i > end; i += step) yield i;
    });
  }
  static iterate<T>(seed: T, next: (value: T) => T): Seq<T> {
    return new Seq(function* () {
      for (let v = seed; ; v = next(v)) yield v;
    });
  }
  static zip<T extends readonly Iterable<unknown>[]>(...sources: T): Seq<{ -readonly [K in keyof T]: T[K] extends Iterable<infer V> ? V : never }> {
    type Row = { -readonly [K in keyof T]: T[K] extends Iterable<infer V> ? V : never };
    return new Seq(function* () {
      const its = sources.map((s) => s[Symbol.iterator]());
      for (;;) {
        const results = its.map((it) => it.next());
        if (results.some((r) => r.done)) return;
        yield results.map((r) => r.value) as Row;
      }
    });
  }
  [Symbol.iterator](): Iterator<T> {
    return this.make();
  }
  #derive<U>(body: (source: Seq<T>) => Generator<U>): Seq<U> {
    return new Seq(() => body(this));
  }
  map<U>(fn: (value: T, index: number) => U): Seq<U> {
    return this.#derive(function* (s) {
      let i = 0;
      for (const v of s) yield fn(v, i++);
    });
  }
  filter<U extends T>(test: (value: T) => value is U): Seq<U>;
  filter(test: (value: T) => boolean): Seq<T>;
  filter(test: (value: T) => boolean): Seq<T> {
    return this.#derive(function* (s) {
      for (const v of s) if (test(v)) yield v;
    });
  }
  flatMap<U>(fn: (value: T) => Iterable<U>): Seq<U> {
    return this.#derive(function* (s) {
      for (const v of s) yield* fn(v);
    });
  }
  take(n: number): Seq<T> {
    return this.#derive(function* (s) {
      if (n <= 0) return;
      let left = n;
      for (const v of s) {
        yield v;
        if (--left <= 0) break;
      }
    });
  }
  takeWhile(test: (value: T) => boolean): Seq<T> {
    return this.#derive(function* (s) {
      for (const v of s) {
        if (!test(v)) return;
        yield v;
      }
    });
  }
  drop(n: number): Seq<T> {
    return this.#derive(function* (s) {
      const it = s[Symbol.iterator]();
      for (let i = 0; i < n; i++) if (it.next().done) return;
      for (let r = it.next(); !r.done; r = it.next()) yield r.value;
    });
  }
  chunk(size: number): Seq<T[]> {
    return this.#derive(function* (s) {
      let part: T[] = [];
      for (const v of s) if (part.push(v) === size) {
        yield part;
        part = [];
      }
      if (part.length) yield part;
    });
  }
  window(size: number): Seq<readonly T[]> {
    return this.#derive(function* (s) {
      const buffer: T[] = [];
      for (const v of s) {
        buffer.push(v);
        if (buffer.length > size) buffer.shift();
        if (buffer.length === size) yield [...buffer];
      }
    });
  }
  scan<A>(fn: (acc: A, value: T) => A, seed: A): Seq<A> {
    return this.#derive(function* (s) {
      let acc = seed;
      for (const v of s) yield (acc = fn(acc, v));
    });
  }
  tap(fn: (value: T) => void): Seq<T> {
    return this.map((v) => (fn(v), v));
  }
  reduce<A>(fn: (acc: A, value: T) => A, seed: A): A {
    let acc = seed;
    for (const v of this) acc = fn(acc, v);
    return acc;
  }
  first(): T | undefined {
    for (const v of this) return v;
    return undefined;
  }
  groupBy<K>(key: (value: T) => K): Map<K, T[]> {
    return this.reduce((m, v) => {
      const k = key(v);
      const list = m.get(k);
      if (list) list.push(v);
      else m.set(k, [v]);
      return m;
    }, new Map<K, T[]>());
  }
  toArray(): T[] {
    return Array.from(this);
  }
  join(separator = ","): string {
    return this.toArray().join(separator);
  }
}

function* permutations<T>(items: readonly T[], k = items.length): Generator<T[]> {
  if (k === 0) {
    yield [];
    return;
  }
  for (let i = 0; i < items.length; i++) for (const rest of permutations(items.toSpliced(i, 1), k - 1)) yield [items[i]!, ...rest];
}
function* combinations<T>(items: readonly T[], k: number, start = 0): Generator<readonly T[], number> {
  let count = 0;
  if (k === 0) {
    yield [];
    return 1;
  }
  for (let i = start; i <= items.length - k; i++) {
    const inner = combinations(items, k - 1, i + 1);
    let r = inner.next();
    while (!r.done) {
      yield [items[i]!, ...r.value];
      r = inner.next();
    }
    count += r.value;
  }
  return count;
}
function* powerset<T>([head, ...tail]: readonly T[]): Generator<T[]> {
  if (head === undefined) return yield [];
  for (const set of powerset(tail)) {
    yield set;
    yield [head, ...set];
  }
}

const primes = Seq.from(function* (): Generator<number> {
  const composites = new Map<number, number[]>();
  for (let n = 2; ; n++) {
    const factors = composites.get(n);
    if (!factors) {
      composites.set(n * n, [n]);
      yield n;
    } else {
      for (const p of factors) (composites.get(n + p) ?? composites.set(n + p, []).get(n + p)!).push(p);
      composites.delete(n);
    }
  }
});

// coroutines
type Effect = { type: "sleep"; ticks: number } | { type: "send"; to: string; body: unknown } | { type: "receive" } | { type: "spawn"; name: string; task: Task };
type Task = Generator<Effect, unknown, any>;
const sleep = (ticks: number): Effect => ({ type: "sleep", ticks });
const send = (to: string, body: unknown): Effect => ({ type: "send", to, body });
const receive: Effect = { type: "receive" };

class Kernel {
  #tasks = new Map<string, { task: Task; inbox: unknown[]; wakeAt: number; waiting: boolean; resume: unknown }>();
  readonly log: string[] = [];
  #time = 0;
  spawn(name: string, task: Task): void {
    this.#tasks.set(name, { task, inbox: [], wakeAt: 0, waiting: false, resume: undefined });
  }
  run(maxTicks = 100): void {
    while (this.#tasks.size > 0 && this.#time < maxTicks) {
      for (const [name, t] of this.#tasks) {
        if (t.wakeAt > this.#time) continue;
        if (t.waiting) {
          if (t.inbox.length === 0) continue;
          t.resume = t.inbox.shift();
          t.waiting = false;
        }
        let step: IteratorResult<Effect, unknown>;
        try {
          step = t.task.next(t.resume);
        } catch (e) {
          this.log.push(`${this.#time} ${name} crashed: ${(e as Error).message}`);
          this.#tasks.delete(name);
          continue;
        }
        t.resume = undefined;
        if (step.done) {
          this.log.push(`${this.#time} ${name} returned ${JSON.stringify(step.value)}`);
          this.#tasks.delete(name);
          continue;
        }
        const effect = step.value;
        switch (effect.type) {
          case "sleep":
            t.wakeAt = this.#time + effect.ticks;
            break;
          case "send": {
            const target = this.#tasks.get(effect.to);
            if (target) target.inbox.push({ from: name, body: effect.body });
            else t.task.throw(new Error(`no task ${effect.to}`));
            break;
          }
          case "receive":
            t.waiting = true;
            break;
          case "spawn":
            this.spawn(effect.name, effect.task);
        }
      }
      this.#time++;
    }
    for (const [name, { task }] of this.#tasks) {
      task.return("killed");
      this.log.push(`${this.#time} ${name} killed`);
    }
  }
}

function* server(requests: number): Task {
  const seen: string[] = [];
  try {
    while (seen.length < requests) {
      const { from, body } = (yield receive) as { from: string; body: number };
      seen.push(from);
      yield send(from, body * body);
    }
    return seen;
  } finally {
    seen.length = 0;
  }
}
function* client(to: string, n: number): Task {
  yield sleep(n);
  yield send(to, n);
  const reply = (yield receive) as { body: number };
  return reply.body;
}

// two-way generator: running statistics
function* averager(): Generator<number, { count: number; mean: number }, number | null> {
  let [count, total] = [0, 0];
  for (;;) {
    const value = yield count ? total / count : 0;
    if (value === null) return { count, mean: total / count };
    count++;
    total += value;
  }
}

interface Tree<T> {
  value: T;
  left?: Tree<T>;
  right?: Tree<T>;
}
const build = <T>(items: readonly T[]): Tree<T> | undefined => {
  if (items.length === 0) return undefined;
  const mid = items.length >> 1;
  return { value: items[mid]!, left: build(items.slice(0, mid)), right: build(items.slice(mid + 1)) };
};
function* inorder<T>(t: Tree<T> | undefined): Iterable<T> {
  if (!t) return;
  yield* inorder(t.left);
  yield t.value;
  yield* inorder(t.right);
}
function* levels<T>(t: Tree<T> | undefined): Generator<T[]> {
  for (let row = [t].filter((n) => n !== undefined); row.length; row = row.flatMap((n) => [n.left, n.right]).filter((n) => n !== undefined)) yield row.map((n) => n.value);
}

let pulled = 0;
console.log(primes.tap(() => pulled++).filter((p) => p % 4 === 1).take(8).join(" "), pulled);
console.log(Seq.range(1).map((n) => n * n).takeWhile((n) => n < 60).toArray(), Seq.range(5, 0, -2).toArray());
console.log(Seq.iterate<[number, number]>([0, 1], ([a, b]) => [b, a + b]).map(([a]) => a).drop(10).take(5).toArray());
console.log(Seq.from("hello world").filter((c) => /\w/.test(c)).groupBy((c) => "aeiou".includes(c)));
console.log(Seq.range(0, 7).chunk(3).toArray(), Seq.range(0, 5).window(3).map((w) => w.join("")).toArray(), Seq.range(1, 6).scan((a, b) => a * b, 1).toArray());
console.log(Seq.zip(["a", "b", "c"], primes, new Set([true, false])).map(([s, n, b]) => `${s}${n + 1}${b ? "!" : "?"}`).toArray());
const mixed: (string | number | null)[] = ["a", 1, null, "b", 2];
console.log(Seq.from(mixed).filter((v) => v !== null).filter((v): v is string => typeof v === "string").map((s) => s.toUpperCase()).toArray(), Seq.from<number>([]).first());
console.log(Array.from(permutations([..."abc"]), (p) => p.join("")), [...permutations([1, 2, 3, 4], 2)].length);
const it = combinations(["w", "x", "y", "z"], 2);
const shown: string[] = [];
let r = it.next();
for (; !r.done; r = it.next()) shown.push(r.value.join(""));
console.log(shown, r.value, [...powerset([1, 2, 3])].map((s) => s.join("")).sort());

const kernel = new Kernel();
kernel.spawn("server", server(3));
kernel.spawn("a", client("server", 4));
kernel.spawn("b", client("server", 2));
kernel.spawn("boss", (function* (): Task {
  yield { type: "spawn", name: "late", task: client("server", 7) };
  try {
    return yield* client("nobody", 1);
  } catch (e) {
    yield sleep(1);
    throw new Error("boss: " + (e as Error).message);
  }
})());
kernel.spawn("sleeper", (function* (): Task {
  try {
    return yield receive;
  } finally {
    kernel.log.push("sleeper cleans up");
  }
})());
kernel.run(30);
console.log(kernel.log.join("\n"));

const avg = averager();
console.log(avg.next().value, [10, 20, 60].map((n) => avg.next(n).value), avg.next(null), avg.next(1));
const tree = build([1, 2, 3, 4, 5, 6, 7, 8]);
console.log([...inorder(tree)].join(""), [...levels(tree)]);
const entries = Object.entries({ x: 1, y: 2 }).values();
console.log(entries.next(), [...entries], [..."ab"].entries().next());
const [p1, , p3, ...others] = primes.take(6);
console.log(p1, p3, others, Math.max(...primes.take(100)));
// expect: 5 13 17 29 37 41 53 61 18
// expect: [
// expect:    1,  4,  9, 16,
// expect:   25, 36, 49
// expect: ] [ 5, 3, 1 ]
// expect: [ 55, 89, 144, 233, 377 ]
// expect: Map(2) {
// expect:   false => [
// expect:     'h', 'l', 'l',
// expect:     'w', 'r', 'l',
// expect:     'd'
// expect:   ],
// expect:   true => [ 'e', 'o', 'o' ]
// expect: }
// expect: [ [ 0, 1, 2 ], [ 3, 4, 5 ], [ 6 ] ] [ '012', '123', '234' ] [ 1, 2, 6, 24, 120 ]
// expect: [ 'a3!', 'b4?' ]
// expect: [ 'A', 'B' ] undefined
// expect: [ 'abc', 'acb', 'bac', 'bca', 'cab', 'cba' ] 12
// expect: [ 'wx', 'wy', 'wz', 'xy', 'xz', 'yz' ] 6 [
// expect:   '',    '1',  '12',
// expect:   '123', '13', '2',
// expect:   '23',  '3'
// expect: ]
// expect: 3 boss crashed: boss: no task nobody
// expect: 4 b returned 4
// expect: 6 a returned 16
// expect: 9 server returned []
// expect: 9 late returned 49
// expect: sleeper cleans up
// expect: 30 sleeper killed
// expect: 0 [ 10, 15, 30 ] { value: { count: 3, mean: 30 }, done: true } { value: undefined, done: true }
// expect: 12345678 [ [ 5 ], [ 3, 7 ], [ 2, 4, 6, 8 ], [ 1 ] ]
// expect: { value: [ 'x', 1 ], done: false } [ [ 'y', 2 ] ] { value: [ 0, 'a' ], done: false }
// expect: 2 5 [ 7, 11, 13 ] 541
