// Async utilities with top-level await: semaphore, queue, retry, debounce, event emitter, async iterators, cancellation.
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const log: string[] = [];
class Semaphore {
  #waiting: (() => void)[] = [];
  #free: number;
  peak = 0;
  #active = 0;
  constructor(n: number) {
    this.#free = n;
  }
  async acquire(): Promise<void> {
    if (this.#free > 0) {
      this.#free--;
    } else await new Promise<void>((r) => this.#waiting.push(r));
    this.peak = Math.max(this.peak, ++this.#active);
  }
  release(): void {
    this.#active--;
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free++;
  }
  async use<T>(f: () => Promise<T>): Promise<T> {
    await this.acquire();
    try {
      return await f();
    } finally {
      this.release();
    }
  }
}
class HttpError extends Error {
  constructor(
    readonly status: number,
    message = `status ${status}`,
  ) {
    super(message);
    this.name = new.target.name;
  }
}
async function retry<T>(
  f: (attempt: number) => Promise<T>,
  { times = 3, delay = 1, when = (_: unknown): boolean => true } = {},
): Promise<T> {
  let last: unknown;
  for (let i = 1; i <= times; i++) {
    try {
      return await f(i);
    } catch (e) {
      last = e;
      if (!when(e)) break;
      await sleep(delay * 2 ** i);
    }
  }
  throw last instanceof Error ? new AggregateError([last], `gave up: ${last.message}`) : last;
}
const timeout = <T>(p: Promise<T>, ms: number): Promise<T> =>
  Promise.race([
    p,
    sleep(ms).then((): never => {
      throw new Error(`timeout after ${ms}`);
    }),
  ]);
class AsyncQueue<T> implements AsyncIterable<T> {
  private items: T[] = [];
  private takers: ((r: IteratorResult<T>) => void)[] = [];
  private closed = false;
  push(...xs: T[]) {
    for (const x of xs) {
      const t = this.takers.shift();
      t ? t({ value: x, done: false }) : this.items.push(x);
    }
  }
  close() {
    this.closed = true;
    for (const t of this.takers.splice(0)) t({ value: undefined, done: true });
  }
  [Symbol.asyncIterator](): AsyncIterator<T> {
    return {
      next: () => {
        if (this.items.length) return Promise.resolve({ value: this.items.shift()!, done: false });
        if (this.closed) return Promise.resolve({ value: undefined, done: true as const });
        return new Promise((r) => this.takers.push(r));
      },
    };
  }
}
async function* mapAsync<A, B>(
  src: AsyncIterable<A>,
  f: (a: A) => B | Promise<B>,
): AsyncGenerator<Awaited<B>, number> {
  let n = 0;
  for await (const a of src) {
    n++;
    yield await f(a);
  }
  return n;
}
async function* take<A>(src: AsyncIterable<A>, n: number): AsyncGenerator<A> {
  if (n <= 0) return;
  for await (const a of src) {
    yield a;
    if (--n === 0) return;
  }
}
async function* counter(from = 0) {
  try {
    for (let i = from; ; i++) {
      await null;
      yield i;
    }
  } finally {
    log.push("counter closed");
  }
}
const collect = async <T>(src: AsyncIterable<T>): Promise<T[]> => {
  const out: T[] = [];
  for await (const x of src) out.push(x);
  return out;
};
type Events = { start: []; progress: [done: number, total: number]; error: [e: Error] };
class Emitter<E extends Record<string, unknown[]>> {
  private handlers: { [K in keyof E]?: ((...args: E[K]) => void)[] } = {};
  on<K extends keyof E>(k: K, h: (...args: E[K]) => void): () => void {
    (this.handlers[k] ??= []).push(h);
    return () => {
      this.handlers[k] = this.handlers[k]?.filter((x) => x !== h);
    };
  }
  emit<K extends keyof E>(k: K, ...args: E[K]): number {
    const hs = this.handlers[k] ?? [];
    hs.forEach((h) => h(...args));
    return hs.length;
  }
  once<K extends keyof E>(k: K): Promise<E[K]> {
    return new Promise((resolve) => {
      const off = this.on(k, (...a) => {
        off();
        resolve(a);
      });
    });
  }
}

const sem = new Semaphore(2);
const results = await Promise.all(
  [5, 3, 1, 4].map((n, i) =>
    sem.use(async () => {
      await sleep(n);
      return `${i}:${n}`;
    }),
  ),
);
console.log(results, sem.peak, sem);
console.log(
  await retry(async (n) => {
    if (n < 3) throw new HttpError(503);
    return `ok after ${n}`;
  }),
);
try {
  await retry(
    async () => {
      throw new HttpError(404);
    },
    { when: (e) => e instanceof HttpError && e.status >= 500 },
  );
} catch (e) {
  if (e instanceof AggregateError) console.log(e.name, e.message, e.errors.map(String));
}
console.log(
  await timeout(
    sleep(1).then(() => "fast"),
    50,
  ),
  await timeout(sleep(80), 5).catch((e: Error) => e.message),
);
const q = new AsyncQueue<number>();
const reader = collect(
  mapAsync(q, async (n) => {
    await sleep(1);
    return n * n;
  }),
);
q.push(1, 2);
await sleep(2);
q.push(3);
q.close();
console.log(
  await reader,
  await collect(
    take(
      mapAsync(counter(5), (n) => `#${n}`),
      3,
    ),
  ),
  log,
);
const bus = new Emitter<Events>();
const first = bus.once("progress");
bus.on("progress", (d, t) => log.push(`${d}/${t}`));
console.log(
  bus.emit("progress", 1, 10),
  bus.emit("progress", 2, 10),
  bus.emit("start"),
  await first,
  log,
);
console.log(
  (
    await Promise.allSettled([Promise.resolve(1), Promise.reject(new TypeError("no")), sleep(1)])
  ).map((r) => (r.status === "rejected" ? `${r.reason}` : r)),
);
console.log(
  await Promise.any([
    Promise.reject(new Error("a")),
    sleep(2).then(() => "slow"),
    Promise.resolve("any"),
  ]),
);
const order: string[] = [];
setImmediate(() => {
  order.push("immediate");
  setTimeout(() => order.push("timeout"), 0);
});
process.nextTick(() => order.push("tick"));
queueMicrotask(() => order.push("micro"));
Promise.resolve().then(() => order.push("then"));
order.push("sync");
while (order.length < 6) await sleep(1);
console.log(order.join(" "));

const chain = [1, 2, 3].reduce(
  (p, n) =>
    p.then(async (acc) => {
      await sleep(1);
      return acc + n;
    }),
  Promise.resolve(10),
);
console.log(await chain);
await (async () => {
  throw new HttpError(500, "boom");
})()
  .catch((e) => console.log(`${e}`, e.status))
  .finally(() => console.log("done"));
// expect: [ '0:5', '1:3', '2:1', '3:4' ] 2 Semaphore { peak: 2 }
// expect: ok after 3
// expect: AggregateError gave up: status 404 [ 'HttpError: status 404' ]
// expect: fast timeout after 5
// expect: [ 1, 4, 9 ] [ '#5', '#6', '#7' ] [ 'counter closed' ]
// expect: 2 1 0 [ 1, 10 ] [ 'counter closed', '1/10', '2/10' ]
// expect: [
// expect:   { status: 'fulfilled', value: 1 },
// expect:   'TypeError: no',
// expect:   { status: 'fulfilled', value: undefined }
// expect: ]
// expect: any
// expect: sync micro then tick immediate timeout
// expect: 16
// expect: HttpError: boom 500
// expect: done
