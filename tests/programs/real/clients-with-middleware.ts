// Async toolkit in an application: rate limited API client, cache with TTL on a fake clock, retry, pipeline of middleware, abort
interface Clock { now(): number; sleep(ms: number, signal?: AbortSignal): Promise<void> }
class FakeClock implements Clock {
  #now = 0;
  #queue: { at: number; seq: number; run: () => void }[] = [];
  #seq = 0;
  now = () => this.#now;
  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const entry = { at: this.#now + ms, seq: this.#seq++, run: resolve };
      this.#queue.push(entry);
      this.#queue.sort((a, b) => a.at - b.at || a.seq - b.seq);
      signal?.addEventListener("abort", () => {
        const i = this.#queue.indexOf(entry);
        if (i >= 0) this.#queue.splice(i, 1);
        reject(signal.reason);
      }, { once: true });
    });
  }
  async run(until = Infinity): Promise<void> {
    for (;;) {
      for (let i = 0; i < 30; i++) await null;
      const next = this.#queue[0];
      if (!next || next.at > until) return;
      this.#queue.shift();
      this.#now = next.at;
      next.run();
    }
  }
}

type Request = { method: "GET" | "POST"; path: string; headers?: Record<string, string>; body?: unknown };
type Response<T = unknown> = { status: number; data: T; headers: Map<string, string> };
type Handler = (req: Request) => Promise<Response>;
type Middleware = (next: Handler) => Handler;
const compose = (...ms: Middleware[]) => (h: Handler): Handler => ms.reduceRight((acc, m) => m(acc), h);

class HttpError extends Error {
  static is(e: unknown, status?: number): e is HttpError { return e instanceof HttpError && (status === undefined || e.status === status); }
  constructor(readonly status: number, message = `HTTP ${status}`, options?: { cause?: unknown }) { super(message, options); this.name = "HttpError"; }
  get retryable(): boolean { return this.status >= 500 || this.status === 429; }
}

const clock = new FakeClock();
const log: string[] = [];
const note = (...parts: unknown[]) => void log.push(`[${String(clock.now()).padStart(5)}] ${parts.map((p) => (typeof p === "string" ? p : JSON.stringify(p))).join(" ")}`);

function retry({ attempts, base, jitter = () => 0 }: { attempts: number; base: number; jitter?: (attempt: number) => number }): Middleware {
  return (next) => async (req) => {
    const errors: Error[] = [];
    for (let attempt = 1; ; attempt++) {
      try {
        return await next(req);
      } catch (e) {
        if (!(e instanceof Error)) throw e;
        errors.push(e);
        if (!HttpError.is(e) || !e.retryable) throw e;
        if (attempt >= attempts) throw new AggregateError(errors, `gave up on ${req.path} after ${attempt}`);
        const wait = base * 2 ** (attempt - 1) + jitter(attempt);
        note("retry", req.path, `in ${wait}`, e.message);
        await clock.sleep(wait);
      }
    }
  };
}
function cache(ttl: number, max = 2): Middleware & { stats: { hits: number; misses: number; evicted: number } } {
  const entries = new Map<string, { at: number; value: Promise<Response> }>();
  const stats = { hits: 0, misses: 0, evicted: 0 };
  const mw: Middleware = (next) => (req) => {
    if (req.method !== "GET") return next(req);
    const hit = entries.get(req.path);
    if (hit && clock.now() - hit.at < ttl) {
      stats.hits++;
      entries.delete(req.path);
      entries.set(req.path, hit);
      return hit.value;
    }
    stats.misses++;
    const value = next(req);
    entries.set(req.path, { at: clock.now(), value });
    value.catch(() => entries.delete(req.path));
    while (entries.size > max) {
      const [oldest] = entries.keys();
      entries.delete(oldest!);
      stats.evicted++;
    }
    return value;
  };
  return Object.assign(mw, { stats });
}
function limit(concurrency: number): Middleware {
  let active = 0;
  const waiting: (() => void)[] = [];
  return (next) => async (req) => {
    if (active >= concurrency) await new Promise<void>((r) => waiting.push(r));
    active++;
    try {
      return await next(req);
    } finally {
      active--;
      waiting.shift()?.();
    }
  };
}
const timing: Middleware = (next) => async (req) => {
  const start = clock.now();
  try {
    const res = await next(req);
    note(`${req.method} ${req.path} -> ${res.status} (${clock.now() - start}ms)`);
    return res;
  } catch (e) {
    note(`${req.method} ${req.path} !! ${e instanceof Error ? e.message : e} (${clock.now() - start}ms)`);
    throw e;
  }
};

let flaky = 0;
const server: Handler = async ({ path, method, body, headers }) => {
  await clock.sleep(path.length * 10);
  const [, resource = "", id] = path.split("/");
  switch (resource) {
    case "users":
      if (!id) return { status: 200, data: [{ id: 1 }, { id: 2 }], headers: new Map([["x-total", "2"]]) };
      if (Number(id) > 2) throw new HttpError(404, `no user ${id}`);
      return { status: 200, data: { id: +id, name: ["ann", "bob"][+id - 1] }, headers: new Map() };
    case "flaky":
      if (flaky++ % 3 !== 2) throw new HttpError(503);
      return { status: method === "POST" ? 201 : 200, data: { body, auth: headers?.authorization ?? null }, headers: new Map() };
    case "down":
      throw new HttpError(500, undefined, { cause: "power" });
    default:
      throw new TypeError("fetch failed");
  }
};
const cached = cache(500);
const client = compose(timing, cached, retry({ attempts: 3, base: 100, jitter: (n) => n }), limit(2))(server);
const get = <T>(path: string) => client({ method: "GET", path }).then((r) => r.data as T);

async function withTimeout<T>(work: (signal: AbortSignal) => Promise<T>, ms: number): Promise<T> {
  const controller = new AbortController();
  const timer = clock.sleep(ms).then(() => controller.abort(new Error(`timeout ${ms}`)));
  void timer;
  return Promise.race([
    work(controller.signal),
    new Promise<never>((_, reject) => controller.signal.addEventListener("abort", () => reject(controller.signal.reason as Error))),
  ]);
}
async function* pages(n: number): AsyncGenerator<{ id: number; name: string }, void, unknown> {
  for (let i = 1; i <= n; i++) {
    try {
      yield await get<{ id: number; name: string }>(`/users/${i}`);
    } catch (e) {
      if (HttpError.is(e, 404)) return;
      throw e;
    } finally {
      note(`page ${i}`);
    }
  }
}

async function main(): Promise<void> {
  const users = await get<{ id: number }[]>("/users");
  console.log(users, (await client({ method: "GET", path: "/users" })).headers.get("x-total"));
  const all = await Promise.all(users.map(({ id }) => get<{ name: string }>(`/users/${id}`)));
  console.log(all.map((u) => u.name));
  for await (const u of pages(5)) console.log("page", u);
  const res = await client({ method: "POST", path: "/flaky", body: { a: [1, undefined, null] }, headers: { authorization: "x" } });
  console.log(res.status, res.data);
  const settled = await Promise.allSettled([get("/down"), get("/nowhere"), get("/users"), withTimeout((s) => clock.sleep(1e4, s).then(() => "late"), 250)]);
  for (const s of settled) {
    if (s.status === "fulfilled") console.log("ok", s.value);
    else if (s.reason instanceof AggregateError) console.log(s.reason.message, s.reason.errors.map((e: Error) => `${e.name}:${e.message}:${e.cause}`));
    else console.log(`${s.reason}`);
  }
  console.log(cached.stats);
}
await Promise.all([main().finally(() => note("done")), clock.run()]);
console.log(log.join("\n"));
// expect: [ { id: 1 }, { id: 2 } ] 2
// expect: [ 'ann', 'bob' ]
// expect: page { id: 1, name: 'ann' }
// expect: page { id: 2, name: 'bob' }
// expect: 201 { body: { a: [ 1, undefined, null ] }, auth: 'x' }
// expect: gave up on /down after 3 [
// expect:   'HttpError:HTTP 500:power',
// expect:   'HttpError:HTTP 500:power',
// expect:   'HttpError:HTTP 500:power'
// expect: ]
// expect: TypeError: fetch failed
// expect: ok [ { id: 1 }, { id: 2 } ]
// expect: Error: timeout 250
// expect: { hits: 3, misses: 7, evicted: 4 }
// expect: [   60] GET /users -> 200 (60ms)
// expect: [   60] GET /users -> 200 (0ms)
// expect: [  140] GET /users/1 -> 200 (80ms)
// expect: [  140] GET /users/2 -> 200 (80ms)
// expect: [  140] GET /users/1 -> 200 (0ms)
// expect: [  140] page 1
// expect: [  140] GET /users/2 -> 200 (0ms)
// expect: [  140] page 2
// expect: [  220] GET /users/3 !! no user 3 (80ms)
// expect: [  220] page 3
// expect: [  280] retry /flaky in 101 HTTP 503
// expect: [  441] retry /flaky in 202 HTTP 503
// expect: [  703] POST /flaky -> 201 (483ms)
// expect: [  753] retry /down in 101 HTTP 500
// expect: [  783] GET /nowhere !! fetch failed (80ms)
// expect: [  813] GET /users -> 200 (110ms)
// expect: [  904] retry /down in 202 HTTP 500
// expect: [ 1156] GET /down !! gave up on /down after 3 (453ms)
// expect: [ 1156] done
