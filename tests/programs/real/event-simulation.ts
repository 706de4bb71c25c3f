// Discrete-event simulation of a bank with a priority queue, class hierarchy and statistics.
abstract class SimEvent {
  private static nextId = 1;
  readonly id = SimEvent.nextId++;
  constructor(readonly time: number) {}
  abstract execute(sim: Simulation): void;
  toString(): string {
    return `${this.constructor.name}#${this.id}@${this.time.toFixed(2)}`;
  }
}

class PriorityQueue<T> {
  private heap: T[] = [];
  constructor(private readonly before: (a: T, b: T) => boolean) {}
  get length(): number {
    return this.heap.length;
  }
  push(...items: T[]): void {
    for (const item of items) {
      let i = this.heap.push(item) - 1;
      while (i > 0) {
        const parent = (i - 1) >> 1;
        if (!this.before(this.heap[i], this.heap[parent])) break;
        [this.heap[i], this.heap[parent]] = [this.heap[parent], this.heap[i]];
        i = parent;
      }
    }
  }
  pop(): T | undefined {
    const top = this.heap[0];
    const last = this.heap.pop();
    if (this.heap.length > 0 && last !== undefined) {
      this.heap[0] = last;
      for (let i = 0; ; ) {
        let best = i;
        for (const child of [2 * i + 1, 2 * i + 2]) {
          if (child < this.heap.length && this.before(this.heap[child], this.heap[best]))
            best = child;
        }
        if (best === i) break;
        [this.heap[i], this.heap[best]] = [this.heap[best], this.heap[i]];
        i = best;
      }
    }
    return top;
  }
}

class Statistics {
  private n = 0;
  private mean = 0;
  private m2 = 0;
  min = Infinity;
  max = -Infinity;
  add(x: number): void {
    this.n++;
    const delta = x - this.mean;
    this.mean += delta / this.n;
    this.m2 += delta * (x - this.mean);
    this.min = Math.min(this.min, x);
    this.max = Math.max(this.max, x);
  }
  get average() {
    return this.n ? this.mean : NaN;
  }
  get deviation() {
    return this.n > 1 ? Math.sqrt(this.m2 / (this.n - 1)) : 0;
  }
  get count() {
    return this.n;
  }
  toJSON() {
    return {
      n: this.n,
      mean: +this.average.toFixed(3),
      sd: +this.deviation.toFixed(3),
      min: +this.min.toFixed(3),
      max: +this.max.toFixed(3),
    };
  }
}

interface Customer {
  id: number;
  arrived: number;
  vip: boolean;
  started?: number;
}
type Teller = { name: string; serving: Customer | null; busy: number };

class Simulation {
  private readonly events = new PriorityQueue<SimEvent>(
    (a, b) => a.time < b.time || (a.time === b.time && a.id < b.id),
  );
  private readonly lines: Record<"vip" | "normal", Customer[]> = { vip: [], normal: [] };
  readonly tellers: Teller[];
  readonly waiting = new Statistics();
  readonly log: string[] = [];
  now = 0;
  served = 0;
  #state: number;
  constructor(names: string[], seed: number) {
    this.tellers = names.map((name) => ({ name, serving: null, busy: 0 }));
    this.#state = seed;
  }
  random(): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) / 4294967296;
  }
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.random());
  }
  schedule(event: SimEvent): void {
    this.events.push(event);
  }
  enqueue(customer: Customer): void {
    this.lines[customer.vip ? "vip" : "normal"].push(customer);
    this.assign();
  }
  assign(): void {
    for (const teller of this.tellers) {
      if (teller.serving) continue;
      const customer = this.lines.vip.shift() ?? this.lines.normal.shift();
      if (!customer) return;
      customer.started = this.now;
      teller.serving = customer;
      const duration = this.exponential(customer.vip ? 3 : 4);
      teller.busy += duration;
      this.waiting.add(this.now - customer.arrived);
      this.schedule(new Departure(this.now + duration, teller));
    }
  }
  run(until: number): void {
    for (let event = this.events.pop(); event && event.time <= until; event = this.events.pop()) {
      this.now = event.time;
      if (this.log.length < 5) this.log.push(`${event}`);
      event.execute(this);
    }
  }
  get queued(): number {
    return this.lines.vip.length + this.lines.normal.length;
  }
}

class Arrival extends SimEvent {
  private static customers = 0;
  execute(sim: Simulation): void {
    sim.enqueue({ id: ++Arrival.customers, arrived: this.time, vip: sim.random() < 0.1 });
    sim.schedule(new Arrival(this.time + sim.exponential(1.5)));
  }
  static get total() {
    return Arrival.customers;
  }
}

class Departure extends SimEvent {
  constructor(
    time: number,
    private readonly teller: Teller,
  ) {
    super(time);
  }
  override execute(sim: Simulation): void {
    this.teller.serving = null;
    sim.served++;
    sim.assign();
  }
  override toString(): string {
    return `${super.toString()} from ${this.teller.name}`;
  }
}

const sim = new Simulation(["Ann", "Bob", "Cy"], 2463534242);
sim.schedule(new Arrival(0));
sim.run(480);
console.log(sim.log);
console.log(Arrival.total, sim.served, sim.queued);
console.log(
  JSON.stringify(sim.waiting),
  sim.waiting.count === sim.served + sim.tellers.filter((t) => t.serving).length,
);
for (const { name, busy, serving } of sim.tellers)
  console.log(
    `${name}: ${((100 * busy) / 480).toFixed(1)}% ${serving?.vip ? "vip" : serving ? "normal" : "idle"}`,
  );
console.log(
  sim.tellers.map(({ name, serving: s }) => ({ name, since: s?.started?.toFixed(1) ?? null })),
);

// expect: [
// expect:   'Arrival#1@0.00',
// expect:   'Arrival#3@0.98',
// expect:   'Arrival#5@1.12',
// expect:   'Arrival#7@1.41',
// expect:   'Departure#6@1.82 from Cy'
// expect: ]
// expect: 294 293 0
// expect: {"n":294,"mean":1.448,"sd":2.099,"min":0,"max":11.584} true
// expect: Ann: 81.9% normal
// expect: Bob: 74.1% idle
// expect: Cy: 66.1% idle
// expect: [
// expect:   { name: 'Ann', since: '475.5' },
// expect:   { name: 'Bob', since: null },
// expect:   { name: 'Cy', since: null }
// expect: ]
