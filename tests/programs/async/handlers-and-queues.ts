type Handler<T> = (payload: T) => void | Promise<void>;
class Emitter<T> {
  private handlers: Handler<T>[] = [];
  on(h: Handler<T>): () => void { this.handlers.push(h); return () => { this.handlers = this.handlers.filter((x) => x !== h); }; }
  async emit(p: T): Promise<void> { for (const h of this.handlers) await h(p); }
}
interface User { id: number; name: string }
const db: Record<number, User> = { 1: { id: 1, name: "Ann" }, 2: { id: 2, name: "Bob" } };
async function getUser(id: number): Promise<User | undefined> { await Promise.resolve(); return db[id]; }
async function pipeline(ids: number[]): Promise<string[]> {
  const users = await Promise.all(ids.map(getUser));
  return users.filter((u): u is User => u !== undefined).map((u) => u.name);
}
async function retry<T>(fn: (attempt: number) => Promise<T>, times: number): Promise<T> {
  let last: unknown;
  for (let i = 1; i <= times; i++) {
    try { return await fn(i); } catch (e) { last = e; console.log("attempt", i, "failed:", (e as Error).message); }
  }
  throw last;
}
function delay<T>(ms: number, value: T): Promise<T> { return new Promise((resolve) => setTimeout(() => resolve(value), ms)); }
class Queue<T> {
  private items: T[] = [];
  private waiting: ((v: T) => void)[] = [];
  push(v: T) { const w = this.waiting.shift(); if (w) w(v); else this.items.push(v); }
  take(): Promise<T> { const v = this.items.shift(); if (v !== undefined) return Promise.resolve(v); return new Promise((r) => this.waiting.push(r)); }
}
async function main(): Promise<void> {
  const e = new Emitter<string>();
  const off = e.on(async (s) => { await null; console.log("async", s); });
  e.on((s) => console.log("sync", s));
  await e.emit("one"); off(); await e.emit("two");
  console.log(await pipeline([1, 2, 3]));
  console.log(await retry(async (n) => { if (n < 3) throw new Error("no " + n); return n * 10; }, 5));
  try { await retry<number>(() => Promise.reject(new Error("always")), 1); } catch (err) { console.log("gave up", (err as Error).message); }
  const q = new Queue<number>();
  const consumer = (async () => { let sum = 0; for (let i = 0; i < 3; i++) sum += await q.take(); return sum; })();
  q.push(1); q.push(2); setTimeout(() => q.push(3), 1);
  console.log("sum", await consumer);
  const timeout = Promise.race([delay(50, "slow"), delay(1, "quick")]);
  console.log(await timeout);
  const results = await [3, 1, 2].reduce(async (acc, n) => [...(await acc), n * 2], Promise.resolve([] as number[]));
  console.log(results);
  const { a, b } = await delay(1, { a: 1, b: "x" });
  console.log(a, b);
  const m = new Map<string, Promise<number>>([["k", Promise.resolve(9)]]);
  console.log((await m.get("k"))! + 1);
}
main().catch((e) => { console.error(e); }).finally(() => console.log("bye"));
// expect: async one
// expect: sync one
// expect: sync two
// expect: [ 'Ann', 'Bob' ]
// expect: attempt 1 failed: no 1
// expect: attempt 2 failed: no 2
// expect: 30
// expect: attempt 1 failed: always
// expect: gave up always
// expect: sum 6
// expect: quick
// expect: [ 6, 2, 4 ]
// expect: 1 x
// expect: 10
// expect: bye
