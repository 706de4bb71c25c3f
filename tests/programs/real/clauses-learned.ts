// CDCL SAT solver
type Lit = number;
type Clause = Lit[];
enum Value {
  True = 1,
  False = -1,
  Unset = 0,
}
const neg = (l: Lit): Lit => -l;
const abs = Math.abs;
class Solver {
  private assign: Int8Array;
  private levels: Int32Array;
  private reason: (Clause | null)[];
  private trail: Lit[] = [];
  private lim: number[] = [];
  private watches: Record<number, Clause[]> = {};
  private activity: Float64Array;
  private inc = 1;
  private qhead = 0;
  public stats = { conflicts: 0, decisions: 0, propagations: 0, learned: 0 };
  constructor(
    public readonly nVars: number,
    clauses: Iterable<Clause>,
  ) {
    this.assign = new Int8Array(nVars + 1);
    this.levels = new Int32Array(nVars + 1);
    this.reason = new Array(nVars + 1).fill(null);
    this.activity = new Float64Array(nVars + 1);
    for (let v = 1; v <= nVars; v++) (this.watches[v] = []), (this.watches[-v] = []);
    for (const c of clauses) this.addClause([...new Set(c)]);
  }
  private ok = true;
  private addClause(c: Clause) {
    if (c.length === 0) this.ok = false;
    else if (c.length === 1) {
      if (this.value(c[0]) === Value.False) this.ok = false;
      else if (this.value(c[0]) === Value.Unset) this.enqueue(c[0], null);
    } else {
      this.watches[c[0]].push(c);
      this.watches[c[1]].push(c);
    }
  }
  private value(l: Lit): Value {
    const v = this.assign[abs(l)];
    return l > 0 ? v : -v;
  }
  private get level() {
    return this.lim.length;
  }
  private enqueue(l: Lit, why: Clause | null) {
    const v = abs(l);
    this.assign[v] = l > 0 ? 1 : -1;
    this.levels[v] = this.level;
    this.reason[v] = why;
    this.trail.push(l);
  }
  private propagate(): Clause | undefined {
    while (this.qhead < this.trail.length) {
      const p = this.trail[this.qhead++],
        np = neg(p);
      this.stats.propagations++;
      const ws = this.watches[np];
      const keep: Clause[] = [];
      let conflict: Clause | undefined;
      next: for (let i = 0; i < ws.length; i++) {
        const c = ws[i];
        if (conflict) {
          keep.push(c);
          continue;
        }
        if (c[0] === np) {
          c[0] = c[1];
          c[1] = np;
        }
        if (this.value(c[0]) === Value.True) {
          keep.push(c);
          continue;
        }
        for (let k = 2; k < c.length; k++) {
          if (this.value(c[k]) !== Value.False) {
            [c[1], c[k]] = [c[k], c[1]];
            this.watches[c[1]].push(c);
            continue next;
          }
        }
        keep.push(c);
        if (this.value(c[0]) === Value.False) conflict = c;
        else this.enqueue(c[0], c);
      }
      this.watches[np] = keep;
      if (conflict) return conflict;
    }
    return undefined;
  }
  private analyze(confl: Clause): [Clause, number] {
    const seen = new Set<number>(),
      learnt: Clause = [0];
    let counter = 0,
      p: Lit | null = null,
      idx = this.trail.length - 1,
      reason: Clause | null = confl;
    do {
      for (const q of reason!) {
        if (q === p) continue;
        const v = abs(q);
        if (!seen.has(v) && this.levels[v] > 0) {
          seen.add(v);
          this.activity[v] += this.inc;
          if (this.levels[v] === this.level) counter++;
          else learnt.push(q);
        }
      }
      while (!seen.has(abs(this.trail[idx--])));
      p = this.trail[idx + 1];
      reason = this.reason[abs(p)];
      counter--;
    } while (counter > 0);
    learnt[0] = -p!;
    let bt = 0;
    if (learnt.length > 1) {
      let m = 1;
      learnt.forEach((l, i) => {
        if (i && this.levels[abs(l)] > this.levels[abs(learnt[m])]) m = i;
      });
      [learnt[1], learnt[m]] = [learnt[m], learnt[1]];
      bt = this.levels[abs(learnt[1])];
    }
    return [learnt, bt];
  }
  private cancel(lv: number) {
    if (this.level <= lv) return;
    for (const l of this.trail.splice(this.lim[lv])) {
      this.assign[abs(l)] = 0;
      this.reason[abs(l)] = null;
    }
    this.lim.length = lv;
    this.qhead = this.trail.length;
  }
  solve(): Map<number, boolean> | null {
    if (!this.ok) return null;
    for (;;) {
      const confl = this.propagate();
      if (confl) {
        this.stats.conflicts++;
        if (this.level === 0) return null;
        const [learnt, bt] = this.analyze(confl);
        this.cancel(bt);
        this.inc *= 1.05;
        if (this.inc > 1e100) {
          this.activity = this.activity.map((a) => a * 1e-100);
          this.inc *= 1e-100;
        }
        if (learnt.length > 1) {
          this.watches[learnt[0]].push(learnt);
          this.watches[learnt[1]].push(learnt);
          this.stats.learned++;
        }
        this.enqueue(learnt[0], learnt.length > 1 ? learnt : null);
      } else {
        let best = 0;
        for (let v = 1; v <= this.nVars; v++)
          if (this.assign[v] === 0 && (!best || this.activity[v] > this.activity[best])) best = v;
        if (!best)
          return new Map(
            Array.from({ length: this.nVars }, (_, i) => [i + 1, this.assign[i + 1] === 1]),
          );
        this.stats.decisions++;
        this.lim.push(this.trail.length);
        this.enqueue(-best, null);
      }
    }
  }
}
function parseDimacs(text: string) {
  let nVars = 0;
  const clauses: Clause[] = [];
  for (const line of text.trim().split("\n")) {
    if (line.startsWith("c")) continue;
    const parts = line.trim().split(/\s+/);
    if (parts[0] === "p") {
      nVars = +parts[2];
      continue;
    }
    clauses.push(parts.map(Number).filter(Boolean));
  }
  return { nVars, clauses };
}
const { nVars, clauses } = parseDimacs(`c sample
p cnf 4 5
1 2 -3 0
-1 3 0
-2 3 4 0
-4 -3 0
3 0
`);
const m1 = new Solver(nVars, clauses).solve();
console.log(
  m1,
  clauses.every((c) => c.some((l) => m1!.get(abs(l)) === l > 0)),
);
function pigeons(n: number): [number, Clause[]] {
  const v = (p: number, h: number) => p * n + h + 1,
    out: Clause[] = [];
  for (let p = 0; p <= n; p++) out.push(Array.from({ length: n }, (_, h) => v(p, h)));
  for (let h = 0; h < n; h++)
    for (let p = 0; p <= n; p++) for (let q = p + 1; q <= n; q++) out.push([-v(p, h), -v(q, h)]);
  return [(n + 1) * n, out];
}
for (const n of [2, 3, 4]) {
  const [nv, cs] = pigeons(n);
  const s = new Solver(nv, cs);
  console.log(`PHP(${n})`, s.solve() === null ? "UNSAT" : "SAT", s.stats.conflicts > 0);
}
// graph colouring
const colour = (edges: [string, string][], k: number) => {
  const names = [...new Set(edges.flat())].sort();
  const id = (n: string, c: number) => names.indexOf(n) * k + c + 1;
  const cs: Clause[] = [];
  for (const n of names) {
    cs.push([...Array(k).keys()].map((c) => id(n, c)));
    for (let a = 0; a < k; a++) for (let b = 0; b < a; b++) cs.push([-id(n, a), -id(n, b)]);
  }
  for (const [a, b] of edges) for (let c = 0; c < k; c++) cs.push([-id(a, c), -id(b, c)]);
  const m = new Solver(names.length * k, cs).solve();
  return (
    m &&
    Object.fromEntries(
      names.map((n) => [n, ["red", "green", "blue", "gold"].find((_, c) => m.get(id(n, c)))]),
    )
  );
};
const australia: [string, string][] = [
  ["WA", "NT"],
  ["WA", "SA"],
  ["NT", "SA"],
  ["NT", "Q"],
  ["SA", "Q"],
  ["SA", "NSW"],
  ["SA", "V"],
  ["Q", "NSW"],
  ["NSW", "V"],
];
console.log(colour(australia, 3), colour(australia, 2));
const s3 = new Solver(...pigeons(4));
console.log(s3.solve(), s3.stats);
// expect: Map(4) { 1 => false, 2 => true, 3 => true, 4 => false } true
// expect: PHP(2) UNSAT true
// expect: PHP(3) UNSAT true
// expect: PHP(4) UNSAT true
// expect: {
// expect:   NSW: 'blue',
// expect:   NT: 'blue',
// expect:   Q: 'green',
// expect:   SA: 'red',
// expect:   V: 'green',
// expect:   WA: 'green'
// expect: } null
// expect: null { conflicts: 27, decisions: 36, propagations: 281, learned: 23 }
