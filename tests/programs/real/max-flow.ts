// Dinic's maximum flow, minimum cut, bipartite matching and Hungarian assignment on small graphs.
interface Edge {
  to: number;
  capacity: number;
  flow: number;
  readonly reverse: number;
}

class FlowNetwork {
  private readonly graph: Edge[][];
  private level: number[] = [];
  private next: number[] = [];
  constructor(public readonly size: number) {
    this.graph = Array.from({ length: size }, () => []);
  }
  addEdge(from: number, to: number, capacity: number, back = 0): this {
    if (from < 0 || from >= this.size || to < 0 || to >= this.size)
      throw new RangeError(`no edge ${from} -> ${to} among ${this.size} vertices`);
    this.graph[from].push({ to, capacity, flow: 0, reverse: this.graph[to].length });
    this.graph[to].push({
      to: from,
      capacity: back,
      flow: 0,
      reverse: this.graph[from].length - 1,
    });
    return this;
  }
  private search(source: number, sink: number): boolean {
    this.level = new Array(this.size).fill(-1);
    this.level[source] = 0;
    const queue = [source];
    for (const vertex of queue) {
      for (const { to, capacity, flow } of this.graph[vertex]) {
        if (capacity - flow > 0 && this.level[to] < 0) {
          this.level[to] = this.level[vertex] + 1;
          queue.push(to);
        }
      }
    }
    return this.level[sink] >= 0;
  }
  private push(vertex: number, sink: number, limit: number): number {
    if (vertex === sink || limit === 0) return limit;
    for (; this.next[vertex] < this.graph[vertex].length; this.next[vertex]++) {
      const edge = this.graph[vertex][this.next[vertex]];
      if (this.level[edge.to] !== this.level[vertex] + 1) continue;
      const pushed = this.push(edge.to, sink, Math.min(limit, edge.capacity - edge.flow));
      if (pushed > 0) {
        edge.flow += pushed;
        this.graph[edge.to][edge.reverse].flow -= pushed;
        return pushed;
      }
    }
    return 0;
  }
  maxFlow(source: number, sink: number): number {
    let total = 0;
    while (this.search(source, sink)) {
      this.next = Array<number>(this.size).fill(0);
      for (let pushed; (pushed = this.push(source, sink, Number.POSITIVE_INFINITY)) > 0; )
        total += pushed;
    }
    return total;
  }
  /** After `maxFlow`: vertices on the source's side of a minimum cut. */
  sourceSide(): number[] {
    return this.level.flatMap((l, v) => (l >= 0 ? [v] : []));
  }
  get edges(): ReadonlyArray<Readonly<{ from: number; to: number; flow: number }>> {
    return this.graph.flatMap((list, from) =>
      list.filter((e) => e.flow > 0).map(({ to, flow }) => ({ from, to, flow })),
    );
  }
}

function matching<L extends string, R extends string>(
  pairs: readonly (readonly [L, R])[],
): Map<L, R> {
  const lefts = [...new Set(pairs.map(([l]) => l))],
    rights = [...new Set(pairs.map(([, r]) => r))];
  const network = new FlowNetwork(lefts.length + rights.length + 2);
  const sink = network.size - 1;
  lefts.forEach((_, i) => network.addEdge(0, i + 1, 1));
  rights.forEach((_, i) => network.addEdge(lefts.length + 1 + i, sink, 1));
  for (const [l, r] of pairs)
    network.addEdge(lefts.indexOf(l) + 1, lefts.length + 1 + rights.indexOf(r), 1);
  network.maxFlow(0, sink);
  const found = new Map<L, R>();
  for (const { from, to } of network.edges)
    if (from > 0 && from <= lefts.length && to < sink)
      found.set(lefts[from - 1], rights[to - lefts.length - 1]);
  return found;
}

function assign(costs: number[][]): { total: number; columns: number[] } {
  const n = costs.length,
    m = costs[0].length;
  const u = new Float64Array(n + 1),
    v = new Float64Array(m + 1);
  const match = new Int32Array(m + 1),
    way = new Int32Array(m + 1);
  for (let i = 1; i <= n; i++) {
    match[0] = i;
    let j0 = 0;
    const min = new Float64Array(m + 1).fill(Infinity),
      used = new Uint8Array(m + 1);
    do {
      used[j0] = 1;
      const i0 = match[j0];
      let delta = Infinity,
        j1 = -1;
      for (let j = 1; j <= m; j++) {
        if (used[j]) continue;
        const reduced = costs[i0 - 1][j - 1] - u[i0] - v[j];
        if (reduced < min[j]) {
          min[j] = reduced;
          way[j] = j0;
        }
        if (min[j] < delta) {
          delta = min[j];
          j1 = j;
        }
      }
      for (let j = 0; j <= m; j++) {
        if (used[j]) {
          u[match[j]] += delta;
          v[j] -= delta;
        } else min[j] -= delta;
      }
      j0 = j1;
    } while (match[j0] !== 0);
    do {
      const j1 = way[j0];
      match[j0] = match[j1];
      j0 = j1;
    } while (j0);
  }
  const columns = new Array<number>(n);
  for (let j = 1; j <= m; j++) if (match[j]) columns[match[j] - 1] = j - 1;
  return { total: columns.reduce((s, c, r) => s + costs[r][c], 0), columns };
}

const network = new FlowNetwork(6)
  .addEdge(0, 1, 16)
  .addEdge(0, 2, 13)
  .addEdge(1, 2, 10, 4)
  .addEdge(1, 3, 12)
  .addEdge(2, 4, 14)
  .addEdge(3, 2, 9)
  .addEdge(3, 5, 20)
  .addEdge(4, 3, 7)
  .addEdge(4, 5, 4);
console.log(network.maxFlow(0, 5), network.sourceSide());
console.log(network.edges.map(({ from, to, flow }) => `${from}-${to}:${flow}`).join(" "));
console.log(
  matching([
    ["ann", "cook"],
    ["ann", "drive"],
    ["bob", "cook"],
    ["cy", "sing"],
    ["cy", "drive"],
    ["dee", "sing"],
  ]),
);
console.log(
  assign([
    [4, 1, 3],
    [2, 0, 5],
    [3, 2, 2],
  ]),
  assign([
    [7, 4, 2, 9],
    [5, 5, 6, 1],
  ]),
);
const side = 8,
  grid = new FlowNetwork(side * side);
for (let y = 0; y < side; y++)
  for (let x = 0; x < side; x++) {
    const w = ((x * 7 + y * 13) % 9) + 1;
    if (x + 1 < side) grid.addEdge(y * side + x, y * side + x + 1, w, w);
    if (y + 1 < side) grid.addEdge(y * side + x, (y + 1) * side + x, 10 - w, 10 - w);
  }
console.log(grid.maxFlow(0, side * side - 1), grid.sourceSide().length);
try {
  network.addEdge(2, 9, 1);
} catch (e) {
  console.log((e as RangeError).message);
}

// expect: 23 [ 0, 1, 2, 4 ]
// expect: 0-1:12 0-2:11 1-3:12 2-4:11 3-5:19 4-3:7 4-5:4
// expect: Map(3) { 'ann' => 'drive', 'bob' => 'cook', 'cy' => 'sing' }
// expect: { total: 5, columns: [ 1, 0, 2 ] } { total: 3, columns: [ 2, 3 ] }
// expect: 10 1
// expect: no edge 2 -> 9 among 6 vertices
