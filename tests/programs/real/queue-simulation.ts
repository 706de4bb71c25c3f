// Discrete event simulation with a seeded generator, a heap and statistics; ASCII histogram.
type Time = number;
interface Ev {
  readonly at: Time;
  readonly seq: number;
  run(): void;
}
class Heap<T> {
  #a: T[] = [];
  constructor(
    private readonly less: (x: T, y: T) => boolean,
    init?: Iterable<T>,
  ) {
    if (init) for (const x of init) this.push(x);
  }
  get size() {
    return this.#a.length;
  }
  peek(): T | undefined {
    return this.#a[0];
  }
  push(x: T) {
    const a = this.#a;
    let i = a.push(x) - 1;
    while (i) {
      const p = (i - 1) >>> 1;
      if (!this.less(a[i], a[p])) break;
      [a[i], a[p]] = [a[p], a[i]];
      i = p;
    }
  }
  pop(): T | undefined {
    const a = this.#a,
      top = a[0],
      last = a.pop();
    if (a.length) {
      a[0] = last!;
      for (let i = 0; ; ) {
        let m = i;
        const l = 2 * i + 1,
          r = l + 1;
        if (l < a.length && this.less(a[l], a[m])) m = l;
        if (r < a.length && this.less(a[r], a[m])) m = r;
        if (m === i) break;
        [a[i], a[m]] = [a[m], a[i]];
        i = m;
      }
    }
    return top;
  }
  *drain() {
    while (this.size) yield this.pop()!;
  }
}
class Rng {
  private s: [number, number, number, number];
  constructor(seed: number) {
    const next = () => {
      seed |= 0;
      seed = (seed + 0x9e3779b9) | 0;
      let t = seed ^ (seed >>> 16);
      t = Math.imul(t, 0x21f0aaad);
      t ^= t >>> 15;
      t = Math.imul(t, 0x735a2d97);
      return (t ^ (t >>> 15)) >>> 0;
    };
    this.s = [next(), next(), next(), next()];
  }
  u32() {
    let [a, b, c, d] = this.s;
    const r = (a + d) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    this.s = [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
    return r;
  }
  float() {
    return this.u32() / 2 ** 32;
  }
  int(lo: number, hi: number) {
    return lo + Math.floor(this.float() * (hi - lo + 1));
  }
  exp(mean: number) {
    return -mean * Math.log(1 - this.float());
  }
  normal(mu = 0, sd = 1) {
    return (
      mu + sd * Math.sqrt(-2 * Math.log(1 - this.float())) * Math.cos(2 * Math.PI * this.float())
    );
  }
  pick<T>(xs: readonly T[]): T {
    return xs[this.int(0, xs.length - 1)];
  }
  shuffle<T>(xs: T[]): T[] {
    for (let i = xs.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [xs[i], xs[j]] = [xs[j], xs[i]];
    }
    return xs;
  }
}
class Stats {
  n = 0;
  mean = 0;
  #m2 = 0;
  min = Infinity;
  max = -Infinity;
  add(x: number) {
    this.n++;
    const d = x - this.mean;
    this.mean += d / this.n;
    this.#m2 += d * (x - this.mean);
    if (x < this.min) this.min = x;
    if (x > this.max) this.max = x;
    return this;
  }
  get sd() {
    return this.n > 1 ? Math.sqrt(this.#m2 / (this.n - 1)) : NaN;
  }
  toString() {
    return `n=${this.n} mean=${this.mean.toFixed(3)} sd=${this.sd.toFixed(3)} [${this.min.toFixed(2)}, ${this.max.toFixed(2)}]`;
  }
}
class Sim {
  now: Time = 0;
  private q = new Heap<Ev>((a, b) => a.at < b.at || (a.at === b.at && a.seq < b.seq));
  private seq = 0;
  at(delay: Time, run: () => void) {
    const ev: Ev = { at: this.now + delay, seq: this.seq++, run };
    this.q.push(ev);
    return ev;
  }
  until(end: Time) {
    for (let e = this.q.peek(); e && e.at <= end; e = this.q.peek()) {
      this.q.pop();
      this.now = e.at;
      e.run();
    }
    this.now = end;
    return this;
  }
}
class Server {
  busy = 0;
  readonly waiting: { since: Time; service: Time; kind: string }[] = [];
  readonly waits = new Map<string, Stats>();
  maxQueue = 0;
  constructor(
    private sim: Sim,
    readonly desks: number,
  ) {}
  arrive(kind: string, service: Time) {
    this.waiting.push({ since: this.sim.now, service, kind });
    this.maxQueue = Math.max(this.maxQueue, this.waiting.length);
    this.start();
  }
  private start() {
    while (this.busy < this.desks && this.waiting.length > 0) {
      const c = this.waiting.shift()!;
      this.busy++;
      let s = this.waits.get(c.kind);
      if (!s) this.waits.set(c.kind, (s = new Stats()));
      s.add(this.sim.now - c.since);
      this.sim.at(c.service, () => {
        this.busy--;
        this.start();
      });
    }
  }
}
for (const desks of [1, 2, 3]) {
  const rng = new Rng(42),
    sim = new Sim(),
    server = new Server(sim, desks);
  const arrivals = (): void => {
    server.arrive(rng.pick(["retail", "business"] as const), rng.exp(4));
    sim.at(rng.exp(3), arrivals);
  };
  sim.at(0, arrivals);
  sim.until(480);
  console.log(
    `${desks} desk${desks > 1 ? "s" : ""}: max queue ${server.maxQueue}, still waiting ${server.waiting.length}`,
  );
  for (const [k, s] of [...server.waits].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`  ${k.padEnd(9)}${s}`);
}
const rng = new Rng(7),
  hist = new Array<number>(11).fill(0),
  st = new Stats();
for (let i = 0; i < 2000; i++) {
  const x = rng.normal(5, 1.7);
  st.add(x);
  const b = Math.floor(x);
  if (b >= 0 && b < hist.length) hist[b]++;
}
const top = Math.max(...hist);
hist.forEach((n, i) =>
  console.log(
    `${String(i).padStart(2)} ${"█".repeat(Math.round((n / top) * 30))}${"▏▎▍▌▋▊▉"[n % 7]} ${n}`,
  ),
);
console.log(String(st));
console.log(rng.shuffle([..."abcdefgh"]).join(""), [
  ...new Heap<string>(
    (a, b) => a.length < b.length || (a.length === b.length && a < b),
    ["pear", "fig", "apple", "kiwi", "date"],
  ).drain(),
]);
const mc = Array.from({ length: 3 }, (_, s) => {
  const r = new Rng(s);
  let hit = 0;
  for (let i = 0; i < 20000; i++) hit += +(r.float() ** 2 + r.float() ** 2 <= 1);
  return (4 * hit) / 20000;
});
console.log(mc.map((x) => x.toFixed(4)));
// expect: 1 desk: max queue 47, still waiting 45
// expect:   business n=72 mean=72.086 sd=37.086 [0.00, 130.53]
// expect:   retail   n=54 mean=69.310 sd=34.389 [1.01, 126.29]
// expect: 2 desks: max queue 9, still waiting 0
// expect:   business n=88 mean=2.975 sd=4.622 [0.00, 19.46]
// expect:   retail   n=83 mean=4.232 sd=5.388 [0.00, 17.41]
// expect: 3 desks: max queue 4, still waiting 0
// expect:   business n=88 mean=0.429 sd=1.018 [0.00, 4.64]
// expect:   retail   n=83 mean=0.429 sd=0.910 [0.00, 4.05]
// expect:  0 █▉ 13
// expect:  1 ████▌ 66
// expect:  2 █████████▌ 143
// expect:  3 █████████████████████▋ 319
// expect:  4 ██████████████████████████████▎ 456
// expect:  5 ████████████████████████████▊ 425
// expect:  6 ███████████████████████▍ 345
// expect:  7 ██████████▌ 150
// expect:  8 ████▋ 60
// expect:  9 █▋ 18
// expect: 10 ▌ 3
// expect: n=2000 mean=5.021 sd=1.671 [-0.29, 10.56]
// expect: hdafgebc [ 'fig', 'date', 'kiwi', 'pear', 'apple' ]
// expect: [ '3.1542', '3.1230', '3.1172' ]
