// Classic optimization in one file: simplex, assignment, min-cost flow, satisfiability by learning, exact knapsack with branch and bound.
namespace LinearProgram {
  export type Relation = "<=" | ">=" | "=";
  export interface Constraint {
    coefficients: number[];
    relation: Relation;
    bound: number;
  }
  export type Result =
    | { kind: "optimal"; value: number; x: number[] }
    | { kind: "infeasible" }
    | { kind: "unbounded"; ray: number };
  const EPS = 1e-9;
  export class Tableau {
    private readonly t: number[][];
    private readonly basis: number[];
    private readonly artificial: Set<number> = new Set();
    constructor(
      private readonly objective: readonly number[],
      constraints: readonly Constraint[],
    ) {
      const n = objective.length;
      const normal = constraints.map(({ coefficients, relation, bound }) =>
        bound < 0
          ? {
              coefficients: coefficients.map((c) => -c),
              relation: (relation === "<=" ? ">=" : relation === ">=" ? "<=" : "=") as Relation,
              bound: -bound,
            }
          : { coefficients: [...coefficients], relation, bound },
      );
      const slack = normal.filter((c) => c.relation !== "=").length,
        extra = normal.filter((c) => c.relation !== "<=").length;
      const width = n + slack + extra + 1;
      this.basis = [];
      let s = n,
        a = n + slack;
      this.t = normal.map(({ coefficients, relation, bound }, i) => {
        const row = new Array<number>(width).fill(0);
        coefficients.forEach((c, j) => {
          row[j] = c;
        });
        row[width - 1] = bound;
        if (relation === "<=") {
          row[s] = 1;
          this.basis[i] = s++;
        } else {
          if (relation === ">=") row[s++] = -1;
          row[a] = 1;
          this.artificial.add(a);
          this.basis[i] = a++;
        }
        return row;
      });
    }
    private run(
      costs: readonly number[],
      banned: ReadonlySet<number>,
    ): "optimal" | { unbounded: number } {
      const width = this.t[0].length;
      for (let guard = 0; guard < 1000; guard++) {
        const z = Array.from(
          { length: width },
          (_, j) =>
            this.t.reduce((acc, row, i) => acc + (costs[this.basis[i]] ?? 0) * row[j], 0) -
            (costs[j] ?? 0),
        );
        const enter = z.findIndex((v, j) => j < width - 1 && !banned.has(j) && v < -EPS);
        if (enter < 0) return "optimal";
        let leave = -1,
          ratio = Infinity;
        this.t.forEach((row, i) => {
          if (row[enter] > EPS) {
            const r = row[width - 1] / row[enter];
            if (
              r < ratio - EPS ||
              (Math.abs(r - ratio) <= EPS && this.basis[i] < this.basis[leave])
            )
              [ratio, leave] = [r, i];
          }
        });
        if (leave === -1) return { unbounded: enter };
        this.pivot(leave, enter);
      }
      throw new Error("does not settle");
    }
    private pivot(r: number, c: number): void {
      const p = this.t[r][c];
      this.t[r] = this.t[r].map((v) => v / p);
      for (const [i, row] of this.t.entries()) {
        if (i === r || Math.abs(row[c]) < EPS) continue;
        const k = row[c];
        for (let j = 0; j < row.length; j++) row[j] -= k * this.t[r][j];
      }
      this.basis[r] = c;
    }
    solve(): Result {
      const width = this.t[0].length;
      if (this.artificial.size > 0) {
        const phase1 = Array.from({ length: width - 1 }, (_, j) =>
          this.artificial.has(j) ? -1 : 0,
        );
        this.run(phase1, new Set());
        if (this.basis.some((b, i) => this.artificial.has(b) && this.t[i][width - 1] > 1e-7))
          return { kind: "infeasible" };
      }
      const result = this.run(this.objective, this.artificial);
      if (result !== "optimal") return { kind: "unbounded", ray: result.unbounded };
      const x = new Array<number>(this.objective.length).fill(0);
      this.basis.forEach((b, i) => {
        if (b < x.length) x[b] = Math.round(this.t[i][width - 1] * 1e9) / 1e9;
      });
      return {
        kind: "optimal",
        value: +x.reduce((v, xi, i) => v + xi * this.objective[i], 0).toFixed(9),
        x,
      };
    }
  }
  export const maximize = (
    objective: number[],
    ...constraints: [number[], Relation, number][]
  ): Result =>
    new Tableau(
      objective,
      constraints.map(([coefficients, relation, bound]) => ({ coefficients, relation, bound })),
    ).solve();
}
const describe = (r: LinearProgram.Result): string => {
  switch (r.kind) {
    case "optimal":
      return `optimal ${r.value} at (${r.x.join(", ")})`;
    case "unbounded":
      return `unbounded along ${r.ray}`;
    case "infeasible":
      return r.kind;
  }
};
console.log(
  describe(
    LinearProgram.maximize([3, 5], [[1, 0], "<=", 4], [[0, 2], "<=", 12], [[3, 2], "<=", 18]),
  ),
);
console.log(describe(LinearProgram.maximize([-2, -3], [[1, 1], ">=", 4], [[1, 3], ">=", 6])));
console.log(
  describe(
    LinearProgram.maximize(
      [1, 1, 1],
      [[1, 1, 0], "=", 2],
      [[0, 1, 1], "<=", 3],
      [[1, 0, -1], ">=", -1],
    ),
  ),
);
console.log(
  describe(LinearProgram.maximize([1], [[1], "<=", 1], [[1], ">=", 2])),
  "|",
  describe(LinearProgram.maximize([1, 0], [[-1, 1], "<=", 1])),
);

function hungarian(cost: readonly (readonly number[])[]): { total: number; assignment: number[] } {
  const n = cost.length,
    m = cost[0]?.length ?? 0;
  if (n > m) throw new RangeError("more rows than columns");
  const u = new Float64Array(n + 1),
    v = new Float64Array(m + 1),
    p = new Int32Array(m + 1),
    way = new Int32Array(m + 1);
  for (let i = 1; i <= n; i++) {
    p[0] = i;
    let j0 = 0;
    const minv = new Float64Array(m + 1).fill(Infinity),
      used: boolean[] = Array(m + 1).fill(false);
    do {
      used[j0] = true;
      const i0 = p[j0];
      let delta = Infinity,
        j1 = 0;
      for (let j = 1; j <= m; j++) {
        if (used[j]) continue;
        const cur = cost[i0 - 1][j - 1] - u[i0] - v[j];
        if (cur < minv[j]) {
          minv[j] = cur;
          way[j] = j0;
        }
        if (minv[j] < delta) {
          delta = minv[j];
          j1 = j;
        }
      }
      for (let j = 0; j <= m; j++)
        if (used[j]) {
          u[p[j]] += delta;
          v[j] -= delta;
        } else minv[j] -= delta;
      j0 = j1;
    } while (p[j0] !== 0);
    do {
      const j1 = way[j0];
      p[j0] = p[j1];
      j0 = j1;
    } while (j0);
  }
  const assignment = new Array<number>(n);
  for (let j = 1; j <= m; j++) if (p[j]) assignment[p[j] - 1] = j - 1;
  return { total: assignment.reduce((s, j, i) => s + cost[i][j], 0), assignment };
}
console.log(
  hungarian([
    [4, 1, 3],
    [2, 0, 5],
    [3, 2, 2],
  ]),
  hungarian([
    [7, 4, 9, 1],
    [2, 8, 3, 5],
  ]),
);

interface Edge {
  to: number;
  capacity: number;
  cost: number;
  flow: number;
  readonly reverse: number;
}
class FlowNetwork {
  readonly adjacency: Edge[][];
  constructor(public readonly size: number) {
    this.adjacency = Array.from({ length: size }, () => []);
  }
  connect(from: number, to: number, capacity: number, cost = 0): this {
    this.adjacency[from].push({ to, capacity, cost, flow: 0, reverse: this.adjacency[to].length });
    this.adjacency[to].push({
      to: from,
      capacity: 0,
      cost: -cost,
      flow: 0,
      reverse: this.adjacency[from].length - 1,
    });
    return this;
  }
  private shortest(source: number, sink: number) {
    const distance = Array<number>(this.size).fill(Number.POSITIVE_INFINITY),
      parent: ([number, Edge] | undefined)[] = [],
      queued = new Set([source]);
    distance[source] = 0;
    for (const v of queued) {
      queued.delete(v);
      for (const e of this.adjacency[v]) {
        const d = distance[v] + e.cost;
        if (e.flow < e.capacity && d < distance[e.to]) {
          distance[e.to] = d;
          parent[e.to] = [v, e];
          queued.delete(e.to);
          queued.add(e.to);
        }
      }
    }
    return distance[sink] === Infinity ? null : { distance: distance[sink], parent };
  }
  minCostFlow(source: number, sink: number, limit = Infinity): [flow: number, cost: number] {
    let flow = 0,
      cost = 0;
    for (let found; flow < limit && (found = this.shortest(source, sink)); ) {
      let push = limit - flow;
      for (let v = sink; v !== source; ) {
        const [u, e] = found.parent[v]!;
        push = Math.min(push, e.capacity - e.flow);
        v = u;
      }
      for (let v = sink; v !== source; ) {
        const [u, e] = found.parent[v]!;
        e.flow += push;
        this.adjacency[v][e.reverse].flow -= push;
        v = u;
      }
      flow += push;
      cost += push * found.distance;
    }
    return [flow, cost];
  }
  *edges() {
    for (const [from, list] of this.adjacency.entries())
      for (const e of list) if (e.capacity > 0) yield { from, ...e };
  }
}
const network = new FlowNetwork(5)
  .connect(0, 1, 4, 1)
  .connect(0, 2, 3, 4)
  .connect(1, 2, 2, 1)
  .connect(1, 3, 3, 6)
  .connect(2, 3, 4, 2)
  .connect(3, 4, 6)
  .connect(2, 4, 1, 7);
console.log(
  network.minCostFlow(0, 4),
  [...network.edges()]
    .filter((e) => e.flow)
    .map(({ from, to, flow, capacity }) => `${from}->${to}:${flow}/${capacity}`)
    .join(" "),
);

type Literal = number;
type Clause = Literal[];
class Sat {
  private readonly watches = new Map<Literal, Clause[]>();
  private readonly values: (boolean | undefined)[] = [];
  private readonly levels: number[] = [];
  private readonly reasons: (Clause | null)[] = [];
  private readonly activity: number[] = [];
  private trail: Literal[] = [];
  private head = 0;
  private level = 0;
  conflicts = 0;
  private contradiction = false;
  constructor(
    public readonly variables: number,
    clauses: Iterable<Clause>,
  ) {
    for (let v = 1; v <= variables; v++) {
      this.watches.set(v, []).set(-v, []);
      this.activity[v] = 0;
    }
    for (const c of clauses) this.add([...new Set(c)]);
  }
  static parse(dimacs: string): Sat {
    const [, n] =
      /^p cnf (\d+) (\d+)/m.exec(dimacs) ??
      (() => {
        throw new SyntaxError("no header");
      })();
    return new Sat(
      +n,
      dimacs
        .split("\n")
        .filter((l) => /^-?\d/.test(l))
        .map((l) => l.trim().split(/\s+/).map(Number).slice(0, -1)),
    );
  }
  private value(l: Literal): boolean | undefined {
    const v = this.values[Math.abs(l)];
    return v === undefined ? undefined : l > 0 ? v : !v;
  }
  private add(clause: Clause): void {
    if (clause.some((l) => clause.includes(-l))) return;
    if (clause.length === 0) {
      this.contradiction = true;
      return;
    }
    if (clause.length === 1) {
      if (this.value(clause[0]) === false) this.contradiction = true;
      else if (this.value(clause[0]) === undefined) this.assign(clause[0], null);
      return;
    }
    for (const l of clause.slice(0, 2)) this.watches.get(-l)!.push(clause);
  }
  private assign(l: Literal, reason: Clause | null) {
    const v = Math.abs(l);
    this.values[v] = l > 0;
    this.levels[v] = this.level;
    this.reasons[v] = reason;
    this.trail.push(l);
  }
  private propagate(): Clause | null {
    while (this.head < this.trail.length) {
      const l = this.trail[this.head++],
        list = this.watches.get(l)!,
        kept: Clause[] = [];
      next: for (let i = 0; i < list.length; i++) {
        const clause = list[i];
        if (clause[0] === -l) [clause[0], clause[1]] = [clause[1], clause[0]];
        if (this.value(clause[0]) === true) {
          kept.push(clause);
          continue;
        }
        for (let k = 2; k < clause.length; k++)
          if (this.value(clause[k]) !== false) {
            [clause[1], clause[k]] = [clause[k], clause[1]];
            this.watches.get(-clause[1])!.push(clause);
            continue next;
          }
        kept.push(clause);
        if (this.value(clause[0]) === false) {
          kept.push(...list.slice(i + 1));
          this.watches.set(l, kept);
          return clause;
        }
        this.assign(clause[0], clause);
      }
      this.watches.set(l, kept);
    }
    return null;
  }
  private analyze(conflict: Clause): { learnt: Clause; back: number } {
    const seen = new Set<number>(),
      learnt: Clause = [];
    let open = 0,
      at = this.trail.length - 1,
      uip: Literal = 0,
      clause: Clause | null = conflict;
    do {
      for (const l of clause!) {
        const v = Math.abs(l);
        if (l === uip || seen.has(v) || this.levels[v] === 0) continue;
        seen.add(v);
        this.activity[v] += 1;
        if (this.levels[v] === this.level) open++;
        else learnt.push(l);
      }
      while (!seen.has(Math.abs(this.trail[at]))) at--;
      uip = this.trail[at--];
      clause = this.reasons[Math.abs(uip)];
    } while (--open > 0);
    learnt.sort((a, b) => this.levels[Math.abs(b)] - this.levels[Math.abs(a)]);
    return {
      learnt: [-uip, ...learnt],
      back: learnt.length ? this.levels[Math.abs(learnt[0])] : 0,
    };
  }
  private backtrack(level: number): void {
    while (this.trail.length && this.levels[Math.abs(this.trail.at(-1)!)] > level)
      this.values[Math.abs(this.trail.pop()!)] = undefined;
    this.head = this.trail.length;
    this.level = level;
  }
  solve(): Map<number, boolean> | null {
    if (this.contradiction) return null;
    for (;;) {
      const conflict = this.propagate();
      if (conflict) {
        this.conflicts++;
        if (this.level === 0) return null;
        const { learnt, back } = this.analyze(conflict);
        this.backtrack(back);
        if (learnt.length > 1) this.add(learnt);
        this.assign(learnt[0], learnt.length > 1 ? learnt : null);
        for (let v = 1; v <= this.variables; v++) this.activity[v] *= 0.95;
        continue;
      }
      let pick = 0;
      for (let v = 1; v <= this.variables; v++)
        if (this.values[v] === undefined && (pick === 0 || this.activity[v] > this.activity[pick]))
          pick = v;
      if (pick === 0)
        return new Map(
          this.values.flatMap((v, i) => (i > 0 && v !== undefined ? [[i, v] as const] : [])),
        );
      this.level++;
      this.assign(-pick, null);
    }
  }
}
const pigeons = (n: number) => {
  const at = (p: number, h: number) => p * n + h + 1,
    clauses: Clause[] = [];
  for (let p = 0; p <= n; p++) clauses.push(Array.from({ length: n }, (_, h) => at(p, h)));
  for (let h = 0; h < n; h++)
    for (let p = 0; p <= n; p++) for (let q = 0; q < p; q++) clauses.push([-at(p, h), -at(q, h)]);
  return new Sat((n + 1) * n, clauses);
};
const queens = (n: number) => {
  const at = (r: number, c: number) => r * n + c + 1,
    clauses: Clause[] = [];
  for (let r = 0; r < n; r++) {
    clauses.push([...Array(n).keys()].map((c) => at(r, c)));
    for (let c = 0; c < n; c++)
      for (let r2 = r; r2 < n; r2++)
        for (let c2 = 0; c2 < n; c2++)
          if ((r2 > r || c2 > c) && (r === r2 || c === c2 || Math.abs(r - r2) === Math.abs(c - c2)))
            clauses.push([-at(r, c), -at(r2, c2)]);
  }
  return new Sat(n * n, clauses);
};
const model = queens(8).solve();
console.log(
  model &&
    Array.from({ length: 8 }, (_, r) =>
      [..."........"].map((dot, c) => (model.get(r * 8 + c + 1) ? "Q" : dot)).join(""),
    ).join("\n"),
  model?.size,
);
const hard = pigeons(5);
console.log(hard.solve(), hard.conflicts > 10, queens(3).solve());
console.log(
  Sat.parse("c a comment\np cnf 3 4\n1 -2 0\n2 3 0\n-1 -3 0\n-1 2 0\n").solve(),
  Sat.parse("p cnf 1 2\n1 0\n-1 0").solve(),
);
try {
  Sat.parse("1 2 0");
} catch (e) {
  console.log(`${e}`);
}

type Item = readonly [name: string, weight: number, value: number];
function knapsack(
  items: readonly Item[],
  capacity: number,
): { value: number; names: string[]; nodes: number } {
  const byRatio = items.toSorted(([, w1, v1], [, w2, v2]) => v2 / w2 - v1 / w1);
  let best = { value: 0, names: [] as string[] },
    nodes = 0;
  const bound = (i: number, left: number): number => {
    let v = 0;
    for (const [, w, worth] of byRatio.slice(i)) {
      if (w > left) return v + (worth * left) / w;
      left -= w;
      v += worth;
    }
    return v;
  };
  (function branch(i: number, left: number, value: number, names: string[]): void {
    nodes++;
    if (value > best.value) best = { value, names };
    if (i === byRatio.length || value + bound(i, left) <= best.value) return;
    const [name, w, v] = byRatio[i];
    if (w <= left) branch(i + 1, left - w, value + v, [...names, name]);
    branch(i + 1, left, value, names);
  })(0, capacity, 0, []);
  return { ...best, names: best.names.sort(), nodes };
}
console.log(
  knapsack(
    [
      ["map", 9, 150],
      ["compass", 13, 35],
      ["water", 153, 200],
      ["sandwich", 50, 160],
      ["glucose", 15, 60],
      ["tin", 68, 45],
      ["banana", 27, 60],
      ["apple", 39, 40],
      ["cheese", 23, 30],
      ["camera", 32, 30],
      ["towel", 18, 12],
    ],
    300,
  ),
);
// expect: optimal 36 at (2, 6)
// expect: optimal -9 at (3, 1)
// expect: optimal 5 at (2, 0, 3)
// expect: infeasible | unbounded along 0
// expect: { total: 5, assignment: [ 1, 0, 2 ] } { total: 3, assignment: [ 3, 0 ] }
// expect: [ 7, 45 ] 0->1:4/4 0->2:3/3 1->2:2/2 1->3:2/3 2->3:4/4 2->4:1/1 3->4:6/6
// expect: .......Q
// expect: ...Q....
// expect: Q.......
// expect: ..Q.....
// expect: .....Q..
// expect: .Q......
// expect: ......Q.
// expect: ....Q... 64
// expect: null true null
// expect: Map(3) { 1 => false, 2 => false, 3 => true } null
// expect: SyntaxError: no header
// expect: {
// expect:   value: 695,
// expect:   names: [
// expect:     'banana',  'cheese',
// expect:     'compass', 'glucose',
// expect:     'map',     'sandwich',
// expect:     'water'
// expect:   ],
// expect:   nodes: 24
// expect: }
