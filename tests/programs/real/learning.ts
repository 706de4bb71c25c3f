// Neural network, k-means, genetic search and decision tree.
class Rng { constructor(private state: number) {} next() { this.state = (this.state * 1664525 + 1013904223) % 4294967296; return this.state / 4294967296; } normal() { return Math.sqrt(-2 * Math.log(this.next() + 1e-12)) * Math.cos(2 * Math.PI * this.next()); } int(n: number) { return Math.floor(this.next() * n); } shuffle<T>(a: T[]) { for (let i = a.length - 1; i > 0; i--) { const j = this.int(i + 1); [a[i], a[j]] = [a[j], a[i]]; } return a; } }
class Matrix {
  data: number[][];
  constructor(readonly rows: number, readonly cols: number, init: (r: number, c: number) => number = () => 0) { this.data = Array.from({ length: rows }, (_, r) => Array.from({ length: cols }, (_, c) => init(r, c))); }
  static from(data: number[][]) { return new Matrix(data.length, data[0].length, (r, c) => data[r][c]); }
  dot(o: Matrix): Matrix { return new Matrix(this.rows, o.cols, (r, c) => { let s = 0; for (let k = 0; k < this.cols; k++) s += this.data[r][k] * o.data[k][c]; return s; }); }
  map(f: (v: number, r: number, c: number) => number): Matrix { return new Matrix(this.rows, this.cols, (r, c) => f(this.data[r][c], r, c)); }
  get T(): Matrix { return new Matrix(this.cols, this.rows, (r, c) => this.data[c][r]); }
  sub(o: Matrix) { return this.map((v, r, c) => v - o.data[r][c]); }
  hadamard(o: Matrix) { return this.map((v, r, c) => v * o.data[r][c]); }
  scale(k: number) { return this.map((v) => v * k); }
  addRow(b: number[]) { return this.map((v, _r, c) => v + b[c]); }
  colSums(): number[] { return this.data.reduce((acc, row) => acc.map((a, i) => a + row[i]), new Array<number>(this.cols).fill(0)); }
}
interface Layer { forward(x: Matrix): Matrix; backward(g: Matrix, lr: number): Matrix }
class Dense implements Layer {
  private w: Matrix; private b: number[]; private x!: Matrix;
  constructor(i: number, o: number, rng: Rng) { this.w = new Matrix(i, o, () => rng.normal() * Math.sqrt(2 / i)); this.b = new Array(o).fill(0); }
  forward(x: Matrix) { this.x = x; return x.dot(this.w).addRow(this.b); }
  backward(g: Matrix, lr: number) { const gx = g.dot(this.w.T); const gw = this.x.T.dot(g); this.w = this.w.sub(gw.scale(lr / g.rows)); const gb = g.colSums(); this.b = this.b.map((v, i) => v - (lr * gb[i]) / g.rows); return gx; }
}
class Activation implements Layer {
  private x!: Matrix;
  constructor(private f: (v: number) => number, private d: (v: number) => number) {}
  forward(x: Matrix) { this.x = x; return x.map((v) => this.f(v)); }
  backward(g: Matrix) { return g.hadamard(this.x.map((v) => this.d(v))); }
}
const relu = () => new Activation((v) => (v > 0 ? v : 0), (v) => (v > 0 ? 1 : 0));
const tanh = () => new Activation(Math.tanh, (v) => 1 - Math.tanh(v) ** 2);
function softmax(m: Matrix): Matrix { return Matrix.from(m.data.map((row) => { const mx = Math.max(...row); const e = row.map((v) => Math.exp(v - mx)); const s = e.reduce((a, b) => a + b); return e.map((v) => v / s); })); }
class Net {
  constructor(private layers: Layer[]) {}
  predict(x: Matrix) { return softmax(this.layers.reduce((h, l) => l.forward(h), x)); }
  train(x: Matrix, y: Matrix, lr: number): number {
    const p = this.predict(x);
    let g = p.sub(y);
    for (const l of [...this.layers].reverse()) g = l.backward(g, lr);
    return -y.hadamard(p.map((v) => Math.log(v + 1e-12))).data.flat().reduce((a, b) => a + b, 0) / x.rows;
  }
}
const rng = new Rng(1);
const samples: { x: number[]; label: number }[] = [];
for (let c = 0; c < 3; c++) for (let i = 0; i < 20; i++) { const r = i / 20, t = c * 4 + r * 4 + rng.normal() * 0.2; samples.push({ x: [r * Math.sin(t), r * Math.cos(t)], label: c }); }
const net = new Net([new Dense(2, 32, rng), relu(), new Dense(32, 16, rng), tanh(), new Dense(16, 3, rng)]);
const X = Matrix.from(samples.map((s) => s.x)), Y = Matrix.from(samples.map((s) => [0, 1, 2].map((c) => (c === s.label ? 1 : 0))));
for (let e = 0; e < 30; e++) { const loss = net.train(X, Y, 0.5); if (e % 10 === 9) console.log("epoch", e + 1, loss.toFixed(6)); }
const pred = net.predict(X).data.map((row) => row.indexOf(Math.max(...row)));
console.log("accuracy", (pred.filter((p, i) => p === samples[i].label).length / samples.length).toFixed(3));
function kmeans(points: number[][], k: number, iterations: number) {
  let centroids = points.slice(0, k).map((p) => [...p]);
  let assign: number[] = [];
  for (let it = 0; it < iterations; it++) {
    assign = points.map((p) => { let best = 0, bd = Infinity; centroids.forEach((c, i) => { const d = c.reduce((s, v, j) => s + (v - p[j]) ** 2, 0); if (d < bd) { bd = d; best = i; } }); return best; });
    centroids = centroids.map((old, i) => { const members = points.filter((_, j) => assign[j] === i); return members.length ? old.map((_, d) => members.reduce((s, m) => s + m[d], 0) / members.length) : old; });
  }
  return { centroids, assign };
}
const cloud = Array.from({ length: 300 }, (_, i) => [rng.normal() + (i % 5) * 4, rng.normal() - (i % 3) * 5, rng.normal()]);
const km = kmeans(cloud, 4, 8);
console.log("kmeans", km.centroids.map((c) => c.map((v) => v.toFixed(2)).join(",")).sort().join(" "));
const TARGET = "methinks it is like a weasel, said the genetic algorithm";
const GENES = "abcdefghijklmnopqrstuvwxyz ,";
interface Individual { genome: string; fitness: number }
const fit = (g: string) => [...g].filter((c, i) => c === TARGET[i]).length;
const make = (genome: string): Individual => ({ genome, fitness: fit(genome) });
let pop = Array.from({ length: 200 }, () => make(Array.from({ length: TARGET.length }, () => GENES[rng.int(GENES.length)]).join("")));
let gen = 0;
while (pop[0].fitness < TARGET.length && gen < 12) {
  pop.sort((a, b) => b.fitness - a.fitness);
  const elite = pop.slice(0, 40);
  const pick = () => elite[rng.int(elite.length)];
  pop = elite.concat(Array.from({ length: 160 }, () => { const [a, b] = [pick().genome, pick().genome]; const cut = rng.int(a.length); return make([...(a.slice(0, cut) + b.slice(cut))].map((c) => (rng.next() < 0.01 ? GENES[rng.int(GENES.length)] : c)).join("")); }));
  gen++;
}
pop.sort((a, b) => b.fitness - a.fitness);
console.log("ga", gen, pop[0].genome);
type TreeNode = { kind: "leaf"; label: string } | { kind: "split"; feature: number; threshold: number; left: TreeNode; right: TreeNode };
interface Row { features: number[]; label: string }
function gini(rows: Row[]): number { const counts: Record<string, number> = {}; for (const r of rows) counts[r.label] = (counts[r.label] ?? 0) + 1; return 1 - Object.values(counts).reduce((s, c) => s + (c / rows.length) ** 2, 0); }
function grow(rows: Row[], depth: number): TreeNode {
  const majority = () => { const m = new Map<string, number>(); rows.forEach((r) => m.set(r.label, (m.get(r.label) ?? 0) + 1)); return [...m.entries()].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0][0]; };
  if (depth === 0 || gini(rows) === 0) return { kind: "leaf", label: majority() };
  let best: { score: number; feature: number; threshold: number } | undefined;
  for (let f = 0; f < rows[0].features.length; f++) {
    const values = [...new Set(rows.map((r) => r.features[f]))].sort((a, b) => a - b);
    for (let i = 1; i < values.length; i += Math.ceil(values.length / 16)) {
      const threshold = (values[i - 1] + values[i]) / 2;
      const l = rows.filter((r) => r.features[f] < threshold), r = rows.filter((r) => r.features[f] >= threshold);
      const score = (l.length * gini(l) + r.length * gini(r)) / rows.length;
      if (!best || score < best.score) best = { score, feature: f, threshold };
    }
  }
  if (!best) return { kind: "leaf", label: majority() };
  const { feature, threshold } = best;
  return { kind: "split", feature, threshold, left: grow(rows.filter((r) => r.features[feature] < threshold), depth - 1), right: grow(rows.filter((r) => r.features[feature] >= threshold), depth - 1) };
}
const classify = (t: TreeNode, f: number[]): string => (t.kind === "leaf" ? t.label : classify(f[t.feature] < t.threshold ? t.left : t.right, f));
const rows: Row[] = cloud.map((p) => ({ features: p, label: p[0] + p[1] > 0 ? (p[2] > 0.5 ? "a" : "b") : "c" }));
const tree = grow(rows, 4);
console.log("tree", rows.filter((r) => classify(tree, r.features) === r.label).length);
// expect: epoch 10 0.651438
// expect: epoch 20 0.519767
// expect: epoch 30 0.415282
// expect: accuracy 0.833
// expect: kmeans 12.22,-9.85,-0.01 13.22,-2.52,-0.08 2.20,-8.06,0.10 3.90,-0.82,-0.11
// expect: ga 12 mdahvngm nn ql vocyiavwg heliwaairzshylpealtibohliwxitlc
// expect: tree 287
