// Learning three times: gradients of scalar graphs, clusters of points, a tree of decisions.
class Value {
  grad = 0;
  private _backward: () => void = () => {};
  private readonly _prev: Set<Value>;
  constructor(
    public data: number,
    children: Value[] = [],
    public readonly op = "",
    public label?: string,
  ) {
    this._prev = new Set(children);
  }
  private static wrap = (x: Value | number) => (x instanceof Value ? x : new Value(x));
  add(o: Value | number): Value {
    const other = Value.wrap(o),
      out = new Value(this.data + other.data, [this, other], "+");
    out._backward = () => {
      this.grad += out.grad;
      other.grad += out.grad;
    };
    return out;
  }
  mul(o: Value | number): Value {
    const other = Value.wrap(o),
      out = new Value(this.data * other.data, [this, other], "*");
    out._backward = () => {
      this.grad += other.data * out.grad;
      other.grad += this.data * out.grad;
    };
    return out;
  }
  pow(n: number) {
    const out = new Value(this.data ** n, [this], `**${n}`);
    out._backward = () => {
      this.grad += n * this.data ** (n - 1) * out.grad;
    };
    return out;
  }
  tanh() {
    const t = Math.tanh(this.data),
      out = new Value(t, [this], "tanh");
    out._backward = () => {
      this.grad += (1 - t * t) * out.grad;
    };
    return out;
  }
  relu() {
    const out = new Value(this.data < 0 ? 0 : this.data, [this], "ReLU");
    out._backward = () => {
      this.grad += +(out.data > 0) * out.grad;
    };
    return out;
  }
  neg() {
    return this.mul(-1);
  }
  sub(o: Value | number) {
    return this.add(Value.wrap(o).neg());
  }
  div(o: Value | number) {
    return this.mul(Value.wrap(o).pow(-1));
  }
  backward() {
    const topo: Value[] = [],
      visited = new Set<Value>();
    const build = (v: Value) => {
      if (!visited.has(v)) {
        visited.add(v);
        v._prev.forEach(build);
        topo.push(v);
      }
    };
    build(this);
    this.grad = 1;
    for (const v of topo.reverse()) v._backward();
    return topo.length;
  }
  static sum = (vs: Iterable<Value>, start = new Value(0)) => {
    let s = start;
    for (const v of vs) s = s.add(v);
    return s;
  };
  toString() {
    return `Value(data=${this.data.toFixed(4)}, grad=${this.grad.toFixed(4)})`;
  }
}
class RNG {
  constructor(private s = 42) {}
  next() {
    this.s = (Math.imul(this.s, 1664525) + 1013904223) >>> 0;
    return this.s / 2 ** 32;
  }
  uniform(a: number, b: number) {
    return a + (b - a) * this.next();
  }
  gauss() {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }
  shuffle<T>(xs: T[]): T[] {
    for (let i = xs.length - 1; i > 0; i--) {
      const j = Math.floor(this.next() * (i + 1));
      [xs[i], xs[j]] = [xs[j], xs[i]];
    }
    return xs;
  }
}
const rng = new RNG();
abstract class Module {
  abstract parameters(): Value[];
  zeroGrad() {
    for (const p of this.parameters()) p.grad = 0;
  }
}
class Neuron extends Module {
  w: Value[];
  b = new Value(0);
  constructor(
    nin: number,
    private nonlin = true,
  ) {
    super();
    this.w = Array.from({ length: nin }, () => new Value(rng.uniform(-1, 1)));
  }
  call(x: (Value | number)[]) {
    const act = Value.sum(
      this.w.map((w, i) => w.mul(x[i])),
      this.b,
    );
    return this.nonlin ? act.tanh() : act;
  }
  parameters() {
    return [...this.w, this.b];
  }
  toString() {
    return `${this.nonlin ? "Tanh" : "Linear"}Neuron(${this.w.length})`;
  }
}
class Layer extends Module {
  neurons: Neuron[];
  constructor(nin: number, nout: number, ...rest: [nonlin?: boolean]) {
    super();
    this.neurons = Array.from(Array(nout), () => new Neuron(nin, ...rest));
  }
  call(x: (Value | number)[]): Value[] {
    return this.neurons.map((n) => n.call(x));
  }
  parameters() {
    return this.neurons.flatMap((n) => n.parameters());
  }
  toString() {
    return `Layer of [${this.neurons}]`;
  }
}
class MLP extends Module {
  layers: Layer[];
  constructor(nin: number, nouts: number[]) {
    super();
    const sz = [nin, ...nouts];
    this.layers = nouts.map((n, i) => new Layer(sz[i], n, i !== nouts.length - 1));
  }
  call(x: number[]) {
    const out = this.layers.reduce<(Value | number)[]>((a, l) => l.call(a), x) as Value[];
    return out.length === 1 ? out[0] : out;
  }
  parameters() {
    return this.layers.map((l) => l.parameters()).flat();
  }
  override toString() {
    return `MLP of [${this.layers.join(", ")}]`;
  }
}
{
  const a = new Value(2, [], "", "a"),
    b = new Value(-3, undefined, undefined, "b");
  const f = a.mul(b).add(10).relu().div(a.sub(1).pow(2)).add(b.tanh());
  console.log(f.backward(), `${f}`, [a, b].map(String), f.op, a.label);
  console.log(a);
}
const net = new MLP(2, [4, 4, 1]);
const xs = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  ys = [-1, 1, 1, -1];
let loss!: Value;
for (let k = 0; k < 60; k++) {
  loss = Value.sum(xs.map((x, i) => (net.call(x) as Value).sub(ys[i]).pow(2)));
  net.zeroGrad();
  loss.backward();
  net.parameters().forEach((p) => {
    p.data -= 0.1 * p.grad;
  });
  if (k % 20 === 0) console.log(k, loss.data.toFixed(6));
}
console.log(
  net + "",
  net.parameters().length,
  xs.map((x) => ((net.call(x) as Value).data > 0 ? 1 : -1)),
  loss.data < 0.5,
);
// k-means
type Vec = readonly number[];
const dist2 = (a: Vec, b: Vec) => a.reduce((s, x, i) => s + (x - b[i]) ** 2, 0);
const argmin = <T>(xs: readonly T[], f: (t: T) => number) =>
  xs.reduce(
    (best, x, i) => {
      const v = f(x);
      return v < best.v ? { i, v } : best;
    },
    { i: -1, v: Infinity },
  ).i;
function kmeans(points: Vec[], k: number, iters = 50) {
  let centers: number[][] = points.slice(0, k).map((p) => [...p]);
  let assign: number[] = [];
  for (let it = 0; it < iters; it++) {
    const next = points.map((p) => argmin(centers, (c) => dist2(p, c)));
    if (next.every((a, i) => a === assign[i])) return { centers, assign, it };
    assign = next;
    centers = centers.map((c, j) => {
      const mine = points.filter((_, i) => assign[i] === j);
      return mine.length ? c.map((_, d) => mine.reduce((s, p) => s + p[d], 0) / mine.length) : c;
    });
  }
  return { centers, assign, it: iters };
}
const pts = [
  [0, 0],
  [5, 5],
  [9, 0],
].flatMap(([x, y]) => Array.from({ length: 8 }, () => [x + rng.gauss() * 0.5, y + rng.gauss() * 0.5] as const));
const km = kmeans(rng.shuffle(pts), 3);
console.log(
  km.centers.map((c) => c.map((v) => v.toFixed(2)).join()).sort(),
  km.it,
  km.assign
    .reduce<number[]>((h, a) => {
      h[a] = (h[a] ?? 0) + 1;
      return h;
    }, [])
    .sort(),
);
// decision tree
type Row = { outlook: "sunny" | "overcast" | "rain"; humid: boolean; windy: boolean; temp: number; play: "yes" | "no" };
type Tree =
  | { leaf: Row["play"]; n: number }
  | { feature: keyof Omit<Row, "play">; threshold?: number; children: Map<Row[keyof Row] | "le" | "gt", Tree> };
const rows: Row[] =
  `sunny 1 0 85 no,sunny 1 1 80 no,overcast 1 0 83 yes,rain 1 0 70 yes,rain 0 0 68 yes,rain 0 1 65 no,overcast 0 1 64 yes,sunny 1 0 72 no,sunny 0 0 69 yes,rain 0 0 75 yes,sunny 0 1 75 yes,overcast 1 1 72 yes,overcast 0 0 81 yes,rain 1 1 71 no`
    .split(",")
    .map((l) => {
      const [o, h, w, t, p] = l.split(" ");
      return { outlook: o as Row["outlook"], humid: !!+h, windy: w === "1", temp: parseFloat(t), play: p as Row["play"] };
    });
const entropy = (rs: Row[]) =>
  Object.values(rs.reduce((c, r) => ({ ...c, [r.play]: (c[r.play] ?? 0) + 1 }), {} as Partial<Record<Row["play"], number>>)).reduce(
    (e, n) => e - (n / rs.length) * Math.log2(n / rs.length),
    0,
  );
const partition = <K>(rs: Row[], f: (r: Row) => K) => {
  const m = new Map<K, Row[]>();
  for (const r of rs) {
    const k = f(r);
    m.has(k) ? m.get(k)!.push(r) : m.set(k, [r]);
  }
  return m;
};
function grow(rs: Row[], feats: (keyof Omit<Row, "play">)[]): Tree {
  const maj = rs.filter((r) => r.play === "yes").length * 2 >= rs.length ? "yes" : "no";
  if (entropy(rs) === 0 || !feats.length) return { leaf: maj, n: rs.length };
  const [best] = feats
    .map((f) => {
      const parts =
        f === "temp"
          ? partition(rs, (r) => (r.temp <= 74 ? ("le" as const) : ("gt" as const)))
          : partition<Row[keyof Row] | "le" | "gt">(rs, (r) => r[f]);
      return {
        f,
        parts: parts as Map<Row[keyof Row] | "le" | "gt", Row[]>,
        gain: entropy(rs) - [...parts.values()].reduce((s, p) => s + (p.length / rs.length) * entropy(p), 0),
      };
    })
    .sort((a, b) => b.gain - a.gain);
  return {
    feature: best.f,
    ...(best.f === "temp" ? { threshold: 74 } : undefined),
    children: new Map(
      [...best.parts].map(([k, p]) => [
        k,
        grow(
          p,
          feats.filter((f) => f !== best.f),
        ),
      ]),
    ),
  };
}
const tree = grow(rows, ["outlook", "humid", "windy", "temp"]);
console.dir(tree, { depth: null });
const classify = (t: Tree, r: Omit<Row, "play">): string =>
  "leaf" in t
    ? t.leaf
    : classify(
        t.children.get(t.threshold === undefined ? r[t.feature] : (r[t.feature] as number) <= t.threshold ? "le" : "gt") ?? {
          leaf: "no",
          n: 0,
        },
        r,
      );
console.log(
  rows.map((r) => classify(tree, r) === r.play).filter(Boolean).length,
  classify(tree, { outlook: "rain", humid: true, windy: true, temp: 60 }),
  entropy(rows).toFixed(4),
);

// expect: 15 Value(data=3.0049, grad=1.0000) [
// expect:   'Value(data=2.0000, grad=-11.0000)',
// expect:   'Value(data=-3.0000, grad=2.0099)'
// expect: ] + a
// expect: Value {
// expect:   data: 2,
// expect:   op: '',
// expect:   label: 'a',
// expect:   grad: -11,
// expect:   _backward: [Function: _backward],
// expect:   _prev: Set(0) {}
// expect: }
// expect: 0 5.157281
// expect: 20 2.055707
// expect: 40 5.393036
// expect: MLP of [Layer of [TanhNeuron(2),TanhNeuron(2),TanhNeuron(2),TanhNeuron(2)], Layer of [TanhNeuron(4),TanhNeuron(4),TanhNeuron(4),TanhNeuron(4)], Layer of [LinearNeuron(4)]] 37 [ -1, 1, 1, -1 ] true
// expect: [ '-0.06,-0.25', '5.17,4.87', '9.11,-0.00' ] 2 [ 8, 8, 8 ]
// expect: {
// expect:   feature: 'outlook',
// expect:   children: Map(3) {
// expect:     'sunny' => {
// expect:       feature: 'humid',
// expect:       children: Map(2) {
// expect:         true => { leaf: 'no', n: 3 },
// expect:         false => { leaf: 'yes', n: 2 }
// expect:       }
// expect:     },
// expect:     'overcast' => { leaf: 'yes', n: 4 },
// expect:     'rain' => {
// expect:       feature: 'windy',
// expect:       children: Map(2) {
// expect:         false => { leaf: 'yes', n: 3 },
// expect:         true => { leaf: 'no', n: 2 }
// expect:       }
// expect:     }
// expect:   }
// expect: }
// expect: 14 no 0.9403
