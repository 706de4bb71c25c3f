// A multi-layer perceptron trained by back-propagation, k-means, and PageRank: numbers in arrays of arrays.
type Vector = number[];
type Matrix = readonly (readonly number[])[];
type Activation = { readonly f: (x: number) => number; readonly df: (y: number) => number };
const activations = {
  sigmoid: { f: (x) => 1 / (1 + Math.exp(-x)), df: (y) => y * (1 - y) },
  tanh: { f: Math.tanh, df: (y) => 1 - y * y },
  relu: { f: (x) => Math.max(0, x), df: (y) => (y > 0 ? 1 : 0) },
} satisfies Record<string, Activation>;

function* lcg(seed: number): Generator<number, never> {
  for (;;) {
    seed = (seed * 48271) % 2147483647;
    yield seed / 2147483647;
  }
}

class Layer {
  output: Vector = [];
  private input: Vector = [];
  private readonly weights: number[][];
  private readonly biases: Vector;
  constructor(
    inputs: number,
    outputs: number,
    random: Iterator<number>,
    private readonly activation: Activation,
  ) {
    const next = () => (random.next().value as number) * 2 - 1;
    this.weights = Array.from(Array(outputs), () => Array.from(Array(inputs), next));
    this.biases = Array.from({ length: outputs }, next);
  }
  forward(input: Vector): Vector {
    this.input = input;
    return (this.output = this.weights.map((row, i) =>
      this.activation.f(row.reduce((s, w, j) => s + w * input[j], this.biases[i])),
    ));
  }
  backward(errors: Vector, rate: number): Vector {
    const deltas = errors.map((e, i) => e * this.activation.df(this.output[i]));
    const back = this.input.map((_, j) =>
      deltas.reduce((s, d, i) => s + d * this.weights[i][j], 0),
    );
    deltas.forEach((d, i) => {
      this.biases[i] += rate * d;
      const row = this.weights[i];
      for (const j of row.keys()) row[j] += rate * d * this.input[j];
    });
    return back;
  }
}

class Network {
  private readonly layers: Layer[];
  constructor(
    sizes: number[],
    {
      seed = 1,
      activation = "sigmoid",
    }: { seed?: number; activation?: keyof typeof activations } = {},
  ) {
    const random = lcg(seed);
    this.layers = sizes
      .slice(1)
      .map((n, i) => new Layer(sizes[i], n, random, activations[activation]));
  }
  predict(input: Vector): Vector {
    return this.layers.reduce((x, layer) => layer.forward(x), input);
  }
  train(samples: [Vector, Vector][], epochs: number, rate = 0.5): number[] {
    const losses: number[] = [];
    for (let epoch = 0; epoch < epochs; epoch++) {
      let loss = 0;
      for (const [input, target] of samples) {
        const output = this.predict(input);
        let errors = target.map((t, i) => t - output[i]);
        loss += errors.reduce((s, e) => s + e ** 2, 0);
        for (const layer of [...this.layers].reverse()) errors = layer.backward(errors, rate);
      }
      losses.push(loss / samples.length);
    }
    return losses;
  }
}

const xor: [Vector, Vector][] = [
  [[0, 0], [0]],
  [[0, 1], [1]],
  [[1, 0], [1]],
  [[1, 1], [0]],
];
const net = new Network([2, 4, 1], { seed: 7, activation: "tanh" });
const losses = net.train(xor, 2000, 0.1);
console.log(
  losses.filter((_, i) => i % 500 === 0).map((l) => l.toFixed(4)),
  losses.at(-1)! < 0.01,
);
for (const [input, [target]] of xor)
  console.log(input.join(" xor "), "=", Math.round(net.predict(input)[0]) + 0, target);

function kMeans<P extends readonly number[]>(
  points: readonly P[],
  k: number,
  maxRounds = 50,
): { centers: number[][]; labels: number[]; rounds: number } {
  const distance = (a: readonly number[], b: readonly number[]) =>
    a.reduce((s, x, i) => s + (x - b[i]) ** 2, 0);
  let centers = points.slice(0, k).map((p) => [...p]);
  let labels: number[] = [];
  let rounds = 0;
  for (; rounds < maxRounds; rounds++) {
    const next = points.map((p) =>
      centers.reduce((best, c, i) => (distance(p, c) < distance(p, centers[best]) ? i : best), 0),
    );
    if (next.every((l, i) => l === labels[i])) break;
    labels = next;
    centers = centers.map((old, c) => {
      const mine = points.filter((_, i) => labels[i] === c);
      return mine.length === 0
        ? old
        : old.map((_, d) => mine.reduce((s, p) => s + p[d], 0) / mine.length);
    });
  }
  return { centers, labels, rounds };
}
const random = lcg(99);
const cloud = (cx: number, cy: number, n: number): [number, number][] =>
  Array.from({ length: n }, () => [cx + random.next().value, cy + random.next().value]);
const { centers, labels, rounds } = kMeans(
  [...cloud(0, 0, 10), ...cloud(5, 5, 10), ...cloud(0, 8, 10)],
  3,
);
console.log(
  centers.map((c) => c.map((x) => x.toFixed(2)).join(",")),
  rounds,
  labels.join(""),
);

function pageRank(links: Record<string, string[]>, damping = 0.85): [string, number][] {
  const pages = Object.keys(links);
  let rank = new Map(pages.map((p) => [p, 1 / pages.length]));
  for (let round = 0; round < 60; round++) {
    const next = new Map<string, number>(pages.map((p) => [p, (1 - damping) / pages.length]));
    for (const [page, targets] of Object.entries(links)) {
      const share = (damping * rank.get(page)!) / (targets.length || pages.length);
      for (const target of targets.length ? targets : pages)
        next.set(target, next.get(target)! + share);
    }
    rank = next;
  }
  return [...rank.entries()].sort(([, a], [, b]) => b - a);
}
for (const [page, rank] of pageRank({
  home: ["about", "blog"],
  about: ["home"],
  blog: ["home", "about", "post"],
  post: [],
}))
  console.log(page.padEnd(6), rank.toFixed(5));
function determinant(m: Matrix): number {
  if (m.length === 1) return m[0][0];
  return m[0].reduce(
    (sum, value, column) =>
      sum +
      (column % 2 ? -1 : 1) *
        value *
        determinant(m.slice(1).map((row) => row.filter((_, i) => i !== column))),
    0,
  );
}
console.log(
  determinant([
    [2, 0, 1, 3],
    [1, 1, 0, 2],
    [0, 3, 1, 1],
    [4, 1, 2, 0],
  ]),
);

// expect: [ '1.8709', '0.0856', '0.0012', '0.0005' ] true
// expect: 0 xor 0 = 0 0
// expect: 0 xor 1 = 1 1
// expect: 1 xor 0 = 1 1
// expect: 1 xor 1 = 0 0
// expect: [ '0.01,0.51', '0.77,0.49', '2.89,7.00' ] 2 011101111122222222222222222222
// expect: home   0.36822
// expect: about  0.28363
// expect: blog   0.22101
// expect: post   0.12714
// expect: -32
