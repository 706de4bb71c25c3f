// Jobs that are retried, so many at a time, with typed events about them.
type Events = { start: [id: number]; done: [id: number, ms: number]; fail: [id: number, err: Error]; drain: [] };
type Handler<A extends any[]> = (...a: A) => void;
class Emitter<E extends Record<string, any[]>> {
  private map: { [K in keyof E]?: Set<Handler<E[K]>> } = {};
  on<K extends keyof E>(k: K, h: Handler<E[K]>): () => void { (this.map[k] ??= new Set()).add(h); return () => this.map[k]?.delete(h); }
  once<K extends keyof E>(k: K, h: Handler<E[K]>) { const off = this.on(k, (...a) => { off(); h(...a); }); return off; }
  protected emit<K extends keyof E>(k: K, ...a: E[K]): boolean { const s = this.map[k]; if (!s?.size) return false; for (const h of [...s]) h(...a); return true; }
}
type Job<T> = { id: number; run: () => Promise<T>; tries: number; resolve: (t: T) => void; reject: (e: unknown) => void };
class Queue extends Emitter<Events> {
  private q: Job<any>[] = []; private active = 0; private seq = 0; static readonly MAX = 3;
  constructor(private readonly limit = 2, private clock: () => number = (() => { let t = 0; return () => (t += 5); })()) { super(); }
  push<T>(run: () => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = withResolvers<T>();
    this.q.push({ id: ++this.seq, run, tries: 0, resolve, reject });
    queueMicrotask(() => this.pump());
    return promise;
  }
  private pump(): void {
    while (this.active < this.limit && this.q.length) void this.exec(this.q.shift()!);
    if (!this.active && !this.q.length) this.emit("drain");
  }
  private async exec(job: Job<unknown>) {
    this.active++; const t0 = this.clock(); this.emit("start", job.id);
    try { job.resolve(await job.run()); this.emit("done", job.id, this.clock() - t0); }
    catch (e) {
      if (++job.tries < Queue.MAX) this.q.push(job);
      else { const err = new Error(`job ${job.id} gave up`, { cause: e }); this.emit("fail", job.id, err); job.reject(err); }
    } finally { this.active--; this.pump(); }
  }
}
function withResolvers<T>() { let resolve!: (t: T) => void, reject!: (e: unknown) => void; const promise = new Promise<T>((a, b) => { resolve = a; reject = b; }); return { promise, resolve, reject }; }
async function main() {
  const q = new Queue();
  q.on("start", (id) => console.log("start", id)); q.on("done", (id, ms) => console.log("done", id, ms));
  q.on("fail", (id, e) => console.log("fail", id, e.message, (e.cause as Error).message)); q.once("drain", () => console.log("drained"));
  let n = 0;
  const rs = await Promise.allSettled([q.push(async () => "a"), q.push(async () => { if (++n < 2) throw new TypeError("flaky"); return n; }), q.push(() => Promise.reject(new RangeError("never"))), q.push(() => new Promise<number>((r) => setTimeout(r, 5, 42)))]);
  console.log(rs.map((r) => (r.status === "fulfilled" ? r.value : (r.reason as Error).message)));
  for (const r of rs) if (r.status === "rejected") console.log(r.reason instanceof Error, r.reason.cause?.constructor.name);
}
main().then(() => console.log("end"));
// expect: start 1
// expect: start 2
// expect: done 1 10
// expect: start 3
// expect: start 4
// expect: start 2
// expect: done 2 5
// expect: start 3
// expect: start 3
// expect: fail 3 job 3 gave up never
// expect: done 4 25
// expect: drained
// expect: [ 'a', 2, 'job 3 gave up', 42 ]
// expect: true RangeError
// expect: end
