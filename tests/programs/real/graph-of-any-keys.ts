type Weight = number & { readonly __brand?: "weight" };
interface Edge<N> {
  readonly from: N;
  readonly to: N;
  readonly weight: Weight;
}
type NodeKey = string | number;
interface GraphLike<N extends NodeKey> {
  neighbors(n: N): IterableIterator<readonly [N, Weight]>;
  readonly nodes: ReadonlySet<N>;
}
class Graph<N extends NodeKey = string, M extends Record<string, unknown> = {}>
  implements GraphLike<N>, Iterable<Edge<N>>
{
  readonly #adj: Map<N, Map<N, Weight>> = new Map();
  readonly #meta = new Map<N, M>();
  static fromEdges<N extends NodeKey>(es: Iterable<[N, N, number?]>, directed = true): Graph<N> {
    const g = new Graph<N>({ directed });
    for (const [a, b, w] of es) g.connect(a, b, w);
    return g;
  }
  readonly directed: boolean;
  constructor({ directed = true }: { directed?: boolean } = {}) {
    this.directed = directed;
  }
  addNode(n: N, meta?: M): this {
    if (!this.#adj.has(n)) this.#adj.set(n, new Map());
    if (meta) this.#meta.set(n, { ...this.#meta.get(n), ...meta });
    return this;
  }
  connect(a: N, b: N, w: number = 1): this {
    this.addNode(a).addNode(b);
    this.#adj.get(a)!.set(b, w as Weight);
    if (!this.directed) this.#adj.get(b)!.set(a, w as Weight);
    return this;
  }
  get nodes(): ReadonlySet<N> {
    return new Set(this.#adj.keys());
  }
  *neighbors(n: N): IterableIterator<readonly [N, Weight]> {
    const m = this.#adj.get(n);
    if (!m) throw new ReferenceError(`No node ${String(n)}`);
    yield* m;
  }
  meta<K extends keyof M>(n: N, k: K): M[K] | undefined {
    return this.#meta.get(n)?.[k];
  }
  *[Symbol.iterator](): Iterator<Edge<N>> {
    for (const [from, m] of this.#adj) for (const [to, weight] of m) yield { from, to, weight };
  }
  get [Symbol.toStringTag]() {
    return "Graph";
  }
  reverse(): Graph<N, M> {
    const r = new Graph<N, M>({ directed: this.directed });
    for (const n of this.nodes) r.addNode(n);
    for (const { from, to, weight } of this) r.connect(to, from, weight);
    return r;
  }
}
function* bfs<N extends NodeKey>(
  g: GraphLike<N>,
  start: N,
): Generator<{ node: N; depth: number; parent?: N }, number> {
  const seen = new Set([start]);
  let frontier: Array<{ node: N; depth: number; parent?: N }> = [{ node: start, depth: 0 }],
    count = 0;
  while (frontier.length) {
    const next: typeof frontier = [];
    for (const f of frontier) {
      yield f;
      count++;
      for (const [nb] of g.neighbors(f.node))
        if (!seen.has(nb)) {
          seen.add(nb);
          next.push({ node: nb, depth: f.depth + 1, parent: f.node });
        }
    }
    frontier = next;
  }
  return count;
}
function topo<N extends NodeKey>(g: Graph<N>): N[] {
  const indeg = new Map<N, number>([...g.nodes].map((n) => [n, 0]));
  for (const { to } of g) indeg.set(to, indeg.get(to)! + 1);
  const q = [...indeg].filter(([, d]) => !d).map(([n]) => n),
    out: N[] = [];
  for (let n: N | undefined; (n = q.shift()) !== undefined; ) {
    out.push(n);
    for (const [m] of g.neighbors(n)) {
      const d = indeg.get(m)! - 1;
      indeg.set(m, d);
      if (d === 0) q.push(m);
    }
  }
  if (out.length < g.nodes.size)
    throw new Error("cycle: " + [...g.nodes].filter((n) => !out.includes(n)).join(" -> "));
  return out;
}
function tarjan<N extends NodeKey>(g: GraphLike<N>): N[][] {
  let idx = 0;
  const info = new Map<N, { i: number; low: number; on: boolean }>(),
    st: N[] = [],
    sccs: N[][] = [];
  const visit = (v: N) => {
    const me = { i: idx, low: idx++, on: true };
    info.set(v, me);
    st.push(v);
    for (const [w] of g.neighbors(v)) {
      const o = info.get(w);
      if (!o) {
        visit(w);
        me.low = Math.min(me.low, info.get(w)!.low);
      } else if (o.on) me.low = Math.min(me.low, o.i);
    }
    if (me.low === me.i) {
      const comp: N[] = [];
      let w: N;
      do {
        w = st.pop()!;
        info.get(w)!.on = false;
        comp.push(w);
      } while (w !== v);
      sccs.push(comp.sort());
    }
  };
  g.nodes.forEach((n) => info.has(n) || visit(n));
  return sccs;
}
function floyd<N extends NodeKey>(g: Graph<N>) {
  const ns = [...g.nodes],
    ix = new Map(ns.map((n, i) => [n, i] as const)),
    D = ns.map((_, i) => ns.map((_, j) => (i === j ? 0 : Infinity)));
  for (const e of g) D[ix.get(e.from)!][ix.get(e.to)!] = e.weight;
  ns.forEach((_, k) =>
    ns.forEach((_, i) =>
      ns.forEach((_, j) => {
        D[i][j] = Math.min(D[i][j], D[i][k] + D[k][j]);
      }),
    ),
  );
  return Object.fromEntries(
    ns.map((n, i) => [n, Object.fromEntries(ns.map((m, j) => [m, D[i][j]]))]),
  ) as Record<N, Record<N, number>>;
}
function bellman<N extends NodeKey>(g: Graph<N>, s: N): Map<N, number> | never {
  const d = new Map<N, number>();
  for (const n of g.nodes) d.set(n, n === s ? 0 : Infinity);
  for (let i = 0; i < g.nodes.size; i++) {
    let changed = false;
    for (const { from, to, weight } of g) {
      const alt = d.get(from)! + weight;
      if (alt < d.get(to)!) {
        d.set(to, alt);
        changed = true;
      }
    }
    if (!changed) return d;
  }
  throw new RangeError("negative cycle");
}
const g = Graph.fromEdges([
  ["a", "b", 4],
  ["a", "c", 1],
  ["c", "b", 2],
  ["b", "d", 5],
  ["c", "d", 8],
  ["d", "e"],
]);
console.log(topo(g), g.directed, `${g}`, [...g].length);
console.table([...bfs(g, "a")]);
console.table(floyd(g));
console.table(floyd(g), ["a", "e"]);
console.log(bellman(g, "a"), g);
const it = bfs(g, "c");
let res;
while (!(res = it.next()).done) void res.value.node;
console.log("visited", res.value);
console.log(
  tarjan(
    Graph.fromEdges([
      [1, 2],
      [2, 3],
      [3, 1],
      [3, 4],
      [4, 5],
      [5, 4],
    ] as [number, number][]),
  ),
);
try {
  topo(
    Graph.fromEdges([
      ["x", "y"],
      ["y", "x"],
    ]),
  );
} catch (e) {
  console.log((e as Error).message);
}
try {
  [...g.neighbors("zz" as any)];
} catch (e) {
  console.log(`${e}`, e instanceof ReferenceError);
}
try {
  bellman(
    Graph.fromEdges([
      ["p", "q", -1],
      ["q", "p", -1],
    ]),
    "p",
  );
} catch ({ name, message }: any) {
  console.log(name, message);
}
const named = new Graph<number, { label: string; pos?: [number, number] }>({ directed: false })
  .addNode(1, { label: "one" })
  .addNode(1, { label: "uno", pos: [0, 1] })
  .connect(1, 2, 0.5);
console.log(named.meta(1, "label"), named.meta(1, "pos"), named.meta(2, "label"), [
  ...named.reverse(),
]);
type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
const cfg: DeepReadonly<{ a: { b: number[] } }> = { a: { b: [1] } };
console.log(cfg.a.b[0]);
// expect: [ 'a', 'c', 'b', 'd', 'e' ] true [object Graph] 6
// expect: ┌─────────┬──────┬───────┬────────┐
// expect: │ (index) │ node │ depth │ parent │
// expect: ├─────────┼──────┼───────┼────────┤
// expect: │ 0       │ 'a'  │ 0     │        │
// expect: │ 1       │ 'b'  │ 1     │ 'a'    │
// expect: │ 2       │ 'c'  │ 1     │ 'a'    │
// expect: │ 3       │ 'd'  │ 2     │ 'b'    │
// expect: │ 4       │ 'e'  │ 3     │ 'd'    │
// expect: └─────────┴──────┴───────┴────────┘
// expect: ┌─────────┬──────────┬──────────┬──────────┬──────────┬───┐
// expect: │ (index) │ a        │ b        │ c        │ d        │ e │
// expect: ├─────────┼──────────┼──────────┼──────────┼──────────┼───┤
// expect: │ a       │ 0        │ 3        │ 1        │ 8        │ 9 │
// expect: │ b       │ Infinity │ 0        │ Infinity │ 5        │ 6 │
// expect: │ c       │ Infinity │ 2        │ 0        │ 7        │ 8 │
// expect: │ d       │ Infinity │ Infinity │ Infinity │ 0        │ 1 │
// expect: │ e       │ Infinity │ Infinity │ Infinity │ Infinity │ 0 │
// expect: └─────────┴──────────┴──────────┴──────────┴──────────┴───┘
// expect: ┌─────────┬──────────┬───┐
// expect: │ (index) │ a        │ e │
// expect: ├─────────┼──────────┼───┤
// expect: │ a       │ 0        │ 9 │
// expect: │ b       │ Infinity │ 6 │
// expect: │ c       │ Infinity │ 8 │
// expect: │ d       │ Infinity │ 1 │
// expect: │ e       │ Infinity │ 0 │
// expect: └─────────┴──────────┴───┘
// expect: Map(5) { 'a' => 0, 'b' => 3, 'c' => 1, 'd' => 8, 'e' => 9 } Graph { directed: true }
// expect: visited 4
// expect: [ [ 4, 5 ], [ 1, 2, 3 ] ]
// expect: cycle: x -> y
// expect: ReferenceError: No node zz true
// expect: RangeError negative cycle
// expect: uno [ 0, 1 ] undefined [ { from: 1, to: 2, weight: 0.5 }, { from: 2, to: 1, weight: 0.5 } ]
// expect: 1
