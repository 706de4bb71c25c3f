// Homework of a course on operating systems: scheduling, paging, the banker's algorithm, arms of disks.
interface Process {
  pid: string;
  arrival: number;
  burst: number;
  priority?: number;
}
interface Gantt {
  pid: string;
  start: number;
  end: number;
}
interface Metrics {
  pid: string;
  completion: number;
  turnaround: number;
  waiting: number;
  response: number;
}
type Scheduler = (ps: readonly Process[]) => Gantt[];
const byArrival = (a: Process, b: Process): number =>
  a.arrival - b.arrival || a.pid.localeCompare(b.pid);
function nonPreemptive(pick: (ready: Process[], now: number) => Process): Scheduler {
  return (ps) => {
    const todo = [...ps].sort(byArrival),
      out: Gantt[] = [];
    let now = 0;
    while (todo.length > 0) {
      const ready = todo.filter((p) => p.arrival <= now);
      if (ready.length === 0) {
        now = todo[0].arrival;
        continue;
      }
      const p = pick(ready, now);
      todo.splice(todo.indexOf(p), 1);
      out.push({ pid: p.pid, start: now, end: (now += p.burst) });
    }
    return out;
  };
}
const minBy = <T>(xs: T[], f: (x: T) => number): T => xs.reduce((a, b) => (f(b) < f(a) ? b : a));
const schedulers: Record<string, Scheduler> = {
  FCFS: nonPreemptive((r) => r[0]),
  SJF: nonPreemptive((r) => minBy(r, (p) => p.burst)),
  HRRN: nonPreemptive((r, now) => minBy(r, (p) => -(now - p.arrival + p.burst) / p.burst)),
  PRIO: nonPreemptive((r) => minBy(r, ({ priority = Infinity }) => priority)),
  SRTF: (ps) => {
    const left = new Map(ps.map((p) => [p.pid, p.burst])),
      out: Gantt[] = [];
    for (let now = 0; left.size > 0; now++) {
      const ready = ps.filter((p) => left.has(p.pid) && p.arrival <= now);
      if (!ready.length) continue;
      const { pid } = minBy(ready, (p) => left.get(p.pid)! * 1000 + p.arrival);
      const last = out.at(-1);
      if (last?.pid === pid && last.end === now) last.end++;
      else out.push({ pid, start: now, end: now + 1 });
      const n = left.get(pid)! - 1;
      n === 0 ? left.delete(pid) : left.set(pid, n);
    }
    return out;
  },
  RR2: (ps) => {
    const pending = [...ps].sort(byArrival),
      queue: [Process, number][] = [],
      out: Gantt[] = [];
    let now = 0;
    const admit = () => {
      while (pending.length && pending[0].arrival <= now) {
        const p = pending.shift()!;
        queue.push([p, p.burst]);
      }
    };
    for (admit(); queue.length || pending.length; ) {
      const next = queue.shift();
      if (!next) {
        now = pending[0].arrival;
        admit();
        continue;
      }
      const [p, left] = next,
        slice = Math.min(2, left);
      out.push({ pid: p.pid, start: now, end: now + slice });
      now += slice;
      admit();
      if (left > slice) queue.push([p, left - slice]);
    }
    return out;
  },
};
function metrics(ps: Process[], g: Gantt[]): Metrics[] {
  return ps.map(({ pid, arrival, burst }) => {
    const mine = g.filter((s) => s.pid === pid),
      completion = Math.max(...mine.map((s) => s.end));
    return {
      pid,
      completion,
      turnaround: completion - arrival,
      waiting: completion - arrival - burst,
      response: mine[0].start - arrival,
    };
  });
}
const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;
const jobs: Process[] = [
  { pid: "A", arrival: 0, burst: 7, priority: 3 },
  { pid: "B", arrival: 2, burst: 4, priority: 1 },
  { pid: "C", arrival: 4, burst: 1 },
  { pid: "D", arrival: 5, burst: 4, priority: 2 },
  { pid: "E", arrival: 20, burst: 3, priority: 1 },
];
const summary: Record<
  string,
  { turnaround: string; waiting: string; response: string; switches: number }
> = {};
for (const [name, run] of Object.entries(schedulers)) {
  const g = run(jobs),
    m = metrics(jobs, g);
  console.log(name.padEnd(5), g.map(({ pid, start, end }) => `${start}[${pid}]${end}`).join(" "));
  summary[name] = {
    turnaround: mean(m.map((x) => x.turnaround)).toFixed(2),
    waiting: mean(m.map((x) => x.waiting)).toFixed(2),
    response: mean(m.map((x) => x.response)).toFixed(2),
    switches: g.length - 1,
  };
}
console.table(summary);
console.table(metrics(jobs, schedulers.SRTF(jobs)), ["pid", "waiting"]);
abstract class Pager {
  protected frames: number[] = [];
  faults = 0;
  readonly trace: string[] = [];
  constructor(protected readonly size: number) {}
  access(page: number, i: number, refs: readonly number[]): void {
    const hit = this.frames.includes(page);
    if (!hit) {
      this.faults++;
      if (this.frames.length < this.size) this.frames.push(page);
      else this.frames[this.victim(i, refs)] = page;
    }
    this.touched(page, hit);
    this.trace.push(`${page}${hit ? " " : "*"}`);
  }
  protected touched(_page: number, _hit: boolean): void {}
  protected abstract victim(i: number, refs: readonly number[]): number;
}
class Fifo extends Pager {
  private next = 0;
  protected victim() {
    const v = this.next;
    this.next = (this.next + 1) % this.size;
    return v;
  }
}
class Lru extends Pager {
  private clock = 0;
  private used = new Map<number, number>();
  protected override touched(p: number) {
    this.used.set(p, ++this.clock);
  }
  protected victim() {
    return this.frames.reduce(
      (b, p, i) => (this.used.get(p)! < this.used.get(this.frames[b])! ? i : b),
      0,
    );
  }
}
class Opt extends Pager {
  protected victim(i: number, refs: readonly number[]) {
    const dist = this.frames.map((p) => {
      const k = refs.indexOf(p, i + 1);
      return k < 0 ? Infinity : k;
    });
    return dist.indexOf(Math.max(...dist));
  }
}
class Clock extends Pager {
  private hand = 0;
  private bits: boolean[] = [];
  protected override touched(p: number) {
    this.bits[this.frames.indexOf(p)] = true;
  }
  protected victim() {
    while (this.bits[this.hand]) {
      this.bits[this.hand] = false;
      this.hand = (this.hand + 1) % this.size;
    }
    const v = this.hand;
    this.hand = (v + 1) % this.size;
    return v;
  }
}
const refs = [7, 0, 1, 2, 0, 3, 0, 4, 2, 3, 0, 3, 2, 1, 2, 0, 1, 7, 0, 1];
for (const P of [Fifo, Lru, Opt, Clock]) {
  const p = new P(3);
  refs.forEach(p.access, p);
  console.log(P.name.padEnd(6), p.faults, p.trace.join(""));
}
for (const n of [3, 4]) {
  const f = new Fifo(n);
  [1, 2, 3, 4, 1, 2, 5, 1, 2, 3, 4, 5].forEach((x, i, all) => f.access(x, i, all));
  console.log("belady", n, f.faults);
}
class Banker {
  constructor(
    private avail: number[],
    private max: number[][],
    private alloc: number[][],
  ) {}
  private need(i: number) {
    return this.max[i].map((m, j) => m - this.alloc[i][j]);
  }
  safe(): number[] | null {
    const work = [...this.avail],
      done = this.max.map(() => false),
      seq: number[] = [];
    for (;;) {
      const i = done.findIndex((d, k) => !d && this.need(k).every((n, j) => n <= work[j]));
      if (i < 0) return seq.length === done.length ? seq : null;
      this.alloc[i].forEach((a, j) => (work[j] += a));
      done[i] = true;
      seq.push(i);
    }
  }
  request(i: number, req: number[]): string {
    if (req.some((r, j) => r > this.need(i)[j])) return "exceeds claim";
    if (req.some((r, j) => r > this.avail[j])) return "must wait";
    const undo = req.map((r, j) => {
      this.avail[j] -= r;
      this.alloc[i][j] += r;
      return () => {
        this.avail[j] += r;
        this.alloc[i][j] -= r;
      };
    });
    const s = this.safe();
    if (s) return `granted, safe <${s.map((p) => "P" + p)}>`;
    undo.forEach((u) => u());
    return "unsafe, denied";
  }
}
const bank = new Banker(
  [3, 3, 2],
  [
    [7, 5, 3],
    [3, 2, 2],
    [9, 0, 2],
    [2, 2, 2],
    [4, 3, 3],
  ],
  [
    [0, 1, 0],
    [2, 0, 0],
    [3, 0, 2],
    [2, 1, 1],
    [0, 0, 2],
  ],
);
console.log(bank.safe());
for (const [i, r] of [
  [1, [1, 0, 2]],
  [4, [3, 3, 0]],
  [0, [0, 2, 0]],
  [3, [9, 9, 9]],
] as [number, number[]][])
  console.log(`P${i} wants (${r}):`, bank.request(i, r));
const arm = {
  FCFS: (q: number[]) => q,
  SSTF(q: number[], head: number) {
    const left = [...q],
      out: number[] = [];
    while (left.length) {
      left.sort((a, b) => Math.abs(a - head) - Math.abs(b - head));
      out.push((head = left.shift()!));
    }
    return out;
  },
  SCAN: (q: number[], head: number) => [
    ...q.filter((x) => x >= head).sort((a, b) => a - b),
    199,
    ...q.filter((x) => x < head).sort((a, b) => b - a),
  ],
  CLOOK: (q: number[], head: number) => {
    const s = q.toSorted((a, b) => a - b),
      k = s.findIndex((x) => x >= head);
    return [...s.slice(k), ...s.slice(0, k)];
  },
};
const queue = [98, 183, 37, 122, 14, 124, 65, 67];
for (const name in arm) {
  const order = arm[name as keyof typeof arm](queue, 53);
  console.log(
    name,
    order.reduce(([sum, at], x) => [sum + Math.abs(x - at), x], [0, 53])[0],
    order.join(">"),
  );
}
// expect: FCFS  0[A]7 7[B]11 11[C]12 12[D]16 20[E]23
// expect: SJF   0[A]7 7[C]8 8[B]12 12[D]16 20[E]23
// expect: HRRN  0[A]7 7[C]8 8[B]12 12[D]16 20[E]23
// expect: PRIO  0[A]7 7[B]11 11[D]15 15[C]16 20[E]23
// expect: SRTF  0[A]2 2[B]4 4[C]5 5[B]7 7[D]11 11[A]16 20[E]23
// expect: RR2   0[A]2 2[B]4 4[A]6 6[C]7 7[B]9 9[D]11 11[A]13 13[D]15 15[A]16 20[E]22 22[E]23
// expect: ┌─────────┬────────────┬─────────┬──────────┬──────────┐
// expect: │ (index) │ turnaround │ waiting │ response │ switches │
// expect: ├─────────┼────────────┼─────────┼──────────┼──────────┤
// expect: │ FCFS    │ '7.60'     │ '3.80'  │ '3.80'   │ 4        │
// expect: │ SJF     │ '7.00'     │ '3.20'  │ '3.20'   │ 4        │
// expect: │ HRRN    │ '7.00'     │ '3.20'  │ '3.20'   │ 4        │
// expect: │ PRIO    │ '8.20'     │ '4.40'  │ '4.40'   │ 4        │
// expect: │ SRTF    │ '6.20'     │ '2.40'  │ '0.40'   │ 6        │
// expect: │ RR2     │ '7.80'     │ '4.00'  │ '1.20'   │ 10       │
// expect: └─────────┴────────────┴─────────┴──────────┴──────────┘
// expect: ┌─────────┬─────┬─────────┐
// expect: │ (index) │ pid │ waiting │
// expect: ├─────────┼─────┼─────────┤
// expect: │ 0       │ 'A' │ 9       │
// expect: │ 1       │ 'B' │ 1       │
// expect: │ 2       │ 'C' │ 0       │
// expect: │ 3       │ 'D' │ 2       │
// expect: │ 4       │ 'E' │ 0       │
// expect: └─────────┴─────┴─────────┘
// expect: Fifo   15 7*0*1*2*0 3*0*4*2*3*0*3 2 1*2*0 1 7*0*1*
// expect: Lru    12 7*0*1*2*0 3*0 4*2*3*0*3 2 1*2 0*1 7*0 1 
// expect: Opt    9 7*0*1*2*0 3*0 4*2 3 0*3 2 1*2 0 1 7*0 1 
// expect: Clock  14 7*0*1*2*0 3*0 4*2*3 0*3*2 1*2*0*1 7*0 1*
// expect: belady 3 9
// expect: belady 4 10
// expect: [ 1, 3, 0, 2, 4 ]
// expect: P1 wants (1,0,2): granted, safe <P1,P3,P0,P2,P4>
// expect: P4 wants (3,3,0): must wait
// expect: P0 wants (0,2,0): unsafe, denied
// expect: P3 wants (9,9,9): exceeds claim
// expect: FCFS 640 98>183>37>122>14>124>65>67
// expect: SSTF 236 65>67>37>14>98>122>124>183
// expect: SCAN 331 65>67>98>122>124>183>199>37>14
// expect: CLOOK 322 65>67>98>122>124>183>14>37
