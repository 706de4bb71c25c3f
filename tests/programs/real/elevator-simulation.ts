"use strict";
/* Discrete event simulation of an elevator + M/M/c queue, written by someone who likes classes with static factories and Maps of Maps */
interface Comparable<T> {
  compareTo(other: T): number;
}
class SimTime implements Comparable<SimTime> {
  private constructor(public readonly ms: number) {}
  static of(h: number, m = 0, s = 0) {
    return new SimTime(((h * 60 + m) * 60 + s) * 1000);
  }
  static readonly ZERO = SimTime.of(0);
  plus(ms: number) {
    return new SimTime(this.ms + ms);
  }
  compareTo(o: SimTime) {
    return this.ms - o.ms;
  }
  toString() {
    const t = Math.floor(this.ms / 1000);
    return [t / 3600, (t / 60) % 60, t % 60]
      .map((x) => String(Math.floor(x)).padStart(2, "0"))
      .join(":");
  }
  valueOf() {
    return this.ms;
  }
}
type Handler = (sim: Simulator) => void;
class Scheduled {
  static seq = 0;
  readonly id = Scheduled.seq++;
  cancelled = false;
  constructor(
    readonly at: SimTime,
    readonly label: string,
    readonly run: Handler,
  ) {}
}
class Simulator {
  #queue: Scheduled[] = [];
  now = SimTime.ZERO;
  readonly trace: string[] = [];
  #stats = new Map<string, Map<string, number>>();
  schedule(delay: number, label: string, run: Handler) {
    const ev = new Scheduled(this.now.plus(delay), label, run);
    let lo = 0,
      hi = this.#queue.length;
    while (lo < hi) {
      const mid = (lo + hi) >>> 1,
        q = this.#queue[mid];
      (q.at.compareTo(ev.at) || q.id - ev.id) < 0 ? (lo = mid + 1) : (hi = mid);
    }
    this.#queue.splice(lo, 0, ev);
    return () => void (ev.cancelled = true);
  }
  count(group: string, key: string, by = 1) {
    if (!this.#stats.has(group)) this.#stats.set(group, new Map());
    const m = this.#stats.get(group)!;
    m.set(key, (m.get(key) ?? 0) + by);
  }
  run(until: SimTime) {
    let ev: Scheduled | undefined;
    while ((ev = this.#queue.shift()) && ev.at <= until) {
      if (ev.cancelled) {
        this.count("sim", "cancelled");
        continue;
      }
      this.now = ev.at;
      this.count("sim", "events");
      this.count("label", ev.label);
      ev.run(this);
    }
    return this;
  }
  log(s: string) {
    if (this.trace.length < 12) this.trace.push(`[${this.now}] ${s}`);
  }
  report() {
    for (const [g, m] of [...this.#stats].sort(([a], [b]) => a.localeCompare(b)))
      console.log(g + ":", Object.fromEntries([...m].sort(([a], [b]) => (a < b ? -1 : 1))));
  }
}
class Random {
  constructor(private seed: number) {}
  next() {
    this.seed = (this.seed * 16807) % 2147483647;
    return (this.seed - 1) / 2147483646;
  }
  exp(mean: number) {
    return -mean * Math.log(1 - this.next());
  }
  between(a: number, b: number) {
    return Math.floor(this.next() * (b - a + 1)) + a;
  }
}
type Direction = "up" | "down" | "idle";
interface Passenger {
  id: number;
  from: number;
  to: number;
  at: SimTime;
  boarded?: SimTime;
}
class Elevator {
  floor = 0;
  direction: Direction = "idle";
  readonly inside = new Set<Passenger>();
  private moving = false;
  constructor(
    readonly name: string,
    private building: Building,
    readonly capacity = 4,
  ) {}
  get load() {
    return this.inside.size / this.capacity;
  }
  wants(): number[] {
    return [
      ...new Set([...[...this.inside].map((p) => p.to), ...this.building.callsFor(this)]),
    ].sort((a, b) => a - b);
  }
  wake(sim: Simulator) {
    if (!this.moving) {
      this.moving = true;
      sim.schedule(0, "decide", (s) => this.decide(s));
    }
  }
  private decide(sim: Simulator): void {
    const opened = this.exchange(sim);
    const targets = this.wants().filter((f) => f !== this.floor);
    if (!targets.length) {
      this.direction = "idle";
      this.moving = false;
      return;
    }
    const above = targets.some((t) => t > this.floor),
      below = targets.some((t) => t < this.floor);
    switch (this.direction) {
      case "idle":
        this.direction = above ? "up" : "down";
        break;
      case "up":
        if (!above) this.direction = "down";
        break;
      case "down":
        if (!below) this.direction = "up";
        break;
      default: {
        const _exhaustive: never = this.direction;
        return _exhaustive;
      }
    }
    sim.schedule((opened ? 5000 : 0) + 3000, "move", (s) => {
      this.floor += this.direction === "up" ? 1 : -1;
      s.count("travel", this.name);
      this.decide(s);
    });
  }
  private exchange(sim: Simulator): boolean {
    let n = 0;
    for (const p of this.inside)
      if (p.to === this.floor) {
        this.inside.delete(p);
        n++;
        this.building.arrived(p, sim);
        sim.log(`${this.name} drops #${p.id} at ${this.floor}`);
      }
    while (this.inside.size < this.capacity) {
      const p = this.building.take(this.floor);
      if (!p) break;
      p.boarded = sim.now;
      this.inside.add(p);
      n++;
      sim.log(`${this.name} picks #${p.id} at ${this.floor} for ${p.to}`);
    }
    return n > 0;
  }
}
class Building {
  private waiting: Passenger[][];
  readonly elevators: Elevator[];
  readonly waits: number[] = [];
  readonly rides: number[] = [];
  constructor(
    readonly floors: number,
    names: string[],
  ) {
    this.waiting = Array.from({ length: floors }, () => []);
    this.elevators = names.map((n) => new Elevator(n, this));
  }
  call(p: Passenger, sim: Simulator) {
    this.waiting[p.from].push(p);
    this.elevators
      .reduce((best, e) =>
        Math.abs(e.floor - p.from) + e.load * 3 < Math.abs(best.floor - p.from) + best.load * 3
          ? e
          : best,
      )
      .wake(sim);
  }
  callsFor(e: Elevator) {
    return e.load < 1 ? this.waiting.flatMap((w, f) => (w.length ? [f] : [])) : [];
  }
  take(f: number) {
    return this.waiting[f].shift();
  }
  arrived(p: Passenger, sim: Simulator) {
    this.waits.push(p.boarded!.ms - p.at.ms);
    this.rides.push(sim.now.ms - p.boarded!.ms);
  }
  get stranded() {
    return (
      this.waiting.reduce((n, w) => n + w.length, 0) +
      this.elevators.reduce((n, e) => n + e.inside.size, 0)
    );
  }
}
const stats = (xs: readonly number[]) => {
  const s = [...xs].sort((a, b) => a - b),
    q = (p: number) => s[Math.min(s.length - 1, Math.floor(p * s.length))];
  const mean = s.reduce((a, b) => a + b, 0) / s.length;
  return {
    n: s.length,
    mean: +(mean / 1000).toFixed(2),
    p50: q(0.5) / 1000,
    p95: q(0.95) / 1000,
    max: s.at(-1)! / 1000,
    sd: Number(
      (Math.sqrt(s.reduce((a, x) => a + (x - mean) ** 2, 0) / s.length) / 1000).toFixed(2),
    ),
  };
};
const sim = new Simulator(),
  rnd = new Random(20240229),
  house = new Building(10, ["A", "B"]);
let next = 1;
(function arrive(s: Simulator) {
  const from = rnd.next() < 0.4 ? 0 : rnd.between(0, 9);
  let to = from;
  while (to === from) to = rnd.between(0, 9);
  house.call({ id: next++, from, to, at: s.now }, s);
  s.schedule(Math.round(rnd.exp(18)) * 1000, "arrive", arrive);
})(sim);
const cancel = sim.schedule(60_000, "never", () => {
  throw new Error("cancelled events must not run");
});
sim.schedule(30_000, "cancel", cancel);
sim.run(SimTime.of(1, 30));
console.log(sim.trace.join("\n"));
console.table({ wait: stats(house.waits), ride: stats(house.rides) });
sim.report();
console.log(house.stranded, `${sim.now}`, SimTime.of(1) < SimTime.of(2), +SimTime.of(0, 1));
// expect: [00:00:22] B picks #2 at 0 for 8
// expect: [00:00:27] A picks #1 at 9 for 7
// expect: [00:00:33] B picks #3 at 2 for 8
// expect: [00:00:38] A drops #1 at 7
// expect: [00:00:44] B picks #4 at 4 for 7
// expect: [00:00:58] B drops #4 at 7
// expect: [00:01:04] A picks #5 at 0 for 5
// expect: [00:01:06] B drops #2 at 8
// expect: [00:01:06] B drops #3 at 8
// expect: [00:01:12] A picks #7 at 1 for 4
// expect: [00:01:14] B picks #6 at 9 for 1
// expect: [00:01:26] A drops #7 at 4
// expect: ┌─────────┬─────┬──────┬─────┬─────┬─────┬───────┐
// expect: │ (index) │ n   │ mean │ p50 │ p95 │ max │ sd    │
// expect: ├─────────┼─────┼──────┼─────┼─────┼─────┼───────┤
// expect: │ wait    │ 298 │ 15.8 │ 12  │ 45  │ 64  │ 14.28 │
// expect: │ ride    │ 298 │ 23.3 │ 22  │ 49  │ 65  │ 12.99 │
// expect: └─────────┴─────┴──────┴─────┴─────┴─────┴───────┘
// expect: label: { arrive: 300, cancel: 1, decide: 102, move: 1625 }
// expect: sim: { cancelled: 1, events: 2028 }
// expect: travel: { A: 778, B: 847 }
// expect: 3 01:30:00 true 60000
