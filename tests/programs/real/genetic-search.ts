// genetic + annealing optimisers; functional options, seeded rng class w/ static, heavy tuple/array destructuring
export class Rand {
  private s: [number, number, number, number];
  constructor(seed: string | number = 0) {
    const h = [...`${seed}`].reduce(
      (a, c) => Math.imul(a ^ c.charCodeAt(0), 3432918353) >>> 0,
      1779033703,
    );
    this.s = [h, h ^ 0xdeadbeef, Math.imul(h, 69069), ~h];
    for (let i = 0; i < 15; i++) this.next();
  }
  next(): number {
    let [a, b, c, d] = this.s;
    a |= 0;
    b |= 0;
    c |= 0;
    d |= 0;
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    this.s = [a, b, c, d];
    return (t >>> 0) / 4294967296;
  }
  int(lo: number, hi?: number): number {
    [lo, hi] = hi === undefined ? [0, lo] : [lo, hi];
    return lo + Math.floor(this.next() * (hi - lo));
  }
  pick<T>(xs: readonly T[]): T {
    return xs[this.int(xs.length)]!;
  }
  shuffle<T>(xs: T[]): T[] {
    for (let i = xs.length; i-- > 1; ) {
      const j = this.int(i + 1);
      [xs[i], xs[j]] = [xs[j]!, xs[i]!];
    }
    return xs;
  }
  gauss = (mu = 0, sigma = 1) => {
    let u = 0,
      v = 0;
    while (u === 0) u = this.next();
    while (v === 0) v = this.next();
    return mu + sigma * Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
  };
  *stream(): Generator<number, never> {
    for (;;) yield this.next();
  }
}
interface Problem<G> {
  create(r: Rand): G;
  fitness(g: G): number;
  mutate(g: G, r: Rand): G;
  crossover?(a: G, b: G, r: Rand): [G, G];
  format?: (g: G) => string;
}
interface GAOptions {
  population: number;
  generations: number;
  elite?: number;
  tournament?: number;
  mutation?: number;
  onGeneration?(this: GAStats, n: number): boolean | void;
}
interface GAStats {
  best: number;
  mean: number;
  evaluations: number;
}
type Scored<G> = readonly [score: number, genome: G];
export function evolve<G>(
  p: Problem<G>,
  r: Rand,
  { population, generations, elite = 2, tournament = 3, mutation = 0.1, onGeneration }: GAOptions,
): { best: Scored<G>; stats: GAStats; generations: number } {
  const stats: GAStats = { best: -Infinity, mean: NaN, evaluations: 0 };
  const score = (g: G): Scored<G> => (stats.evaluations++, [p.fitness(g), g] as const);
  let pop = Array.from({ length: population }, () => score(p.create(r)));
  const byScore = (a: Scored<G>, b: Scored<G>) => b[0] - a[0];
  let gen = 0;
  for (; gen < generations; gen++) {
    pop.sort(byScore);
    [stats.best, stats.mean] = [pop[0]![0], pop.reduce((s, [f]) => s + f, 0) / pop.length];
    if (onGeneration?.call(stats, gen) === false) break;
    const select = () =>
      Array.from({ length: tournament }, () => r.pick(pop)).reduce((a, b) =>
        b[0] > a[0] ? b : a,
      )[1];
    const next: Scored<G>[] = pop.slice(0, elite);
    while (next.length < population) {
      const parents = [select(), select()] as const;
      const kids = p.crossover?.(...parents, r) ?? [...parents];
      for (const k of kids)
        if (next.length < population) next.push(score(r.next() < mutation ? p.mutate(k, r) : k));
    }
    pop = next;
  }
  return { best: pop.sort(byScore)[0]!, stats, generations: gen };
}
export const anneal = <G>(
  p: Problem<G>,
  r: Rand,
  { steps = 1000, t0 = 1, t1 = 1e-3 }: Partial<Record<"steps" | "t0" | "t1", number>> = {},
): Scored<G> => {
  let cur: Scored<G>, best: Scored<G>;
  {
    const g = p.create(r);
    cur = best = [p.fitness(g), g];
  }
  for (let i = 0; i < steps; i++) {
    const T = t0 * (t1 / t0) ** (i / steps),
      g = p.mutate(cur[1], r),
      f = p.fitness(g);
    if (f >= cur[0] || r.next() < Math.exp((f - cur[0]) / T)) cur = [f, g];
    if (cur[0] > best[0]) best = cur;
  }
  return best;
};
const oneMax = (n: number): Problem<Uint8Array> => ({
  create: (r) => Uint8Array.from({ length: n }, () => +(r.next() < 0.5)),
  fitness: (g) => g.reduce((a, b) => a + b, 0),
  mutate(g, r) {
    const c = g.slice();
    c[r.int(n)]! ^= 1;
    return c;
  },
  crossover(a, b, r) {
    const k = r.int(1, n),
      x = a.slice(),
      y = b.slice();
    x.set(b.subarray(k), k);
    y.set(a.subarray(k), k);
    return [x, y];
  },
  format: (g) => g.join(""),
});
type City = { name: string; at: [x: number, y: number] };
class TSP implements Problem<number[]> {
  private readonly d: number[][];
  constructor(readonly cities: readonly City[]) {
    this.d = cities.map(({ at: [x, y] }) =>
      cities.map(({ at: [u, v] }) => Math.hypot(x - u, y - v)),
    );
  }
  create(r: Rand) {
    return r.shuffle([...this.cities.keys()]);
  }
  length(t: number[]) {
    return t.reduce((s, c, i) => s + this.d[c]![t[(i + 1) % t.length]!]!, 0);
  }
  fitness(t: number[]) {
    return -this.length(t);
  }
  mutate(t: number[], r: Rand) {
    let [i, j] = [r.int(t.length), r.int(t.length)];
    if (i > j) [i, j] = [j, i];
    return [...t.slice(0, i), ...t.slice(i, j + 1).reverse(), ...t.slice(j + 1)];
  }
  crossover(a: number[], b: number[], r: Rand): [number[], number[]] {
    const ox = (p: number[], q: number[]) => {
      const i = r.int(p.length),
        j = r.int(i, p.length),
        mid = new Set(p.slice(i, j));
      const rest = q.filter((c) => !mid.has(c));
      return [...rest.slice(0, i), ...mid, ...rest.slice(i)];
    };
    return [ox(a, b), ox(b, a)];
  }
  format = (t: number[]) => {
    const z = t.indexOf(0);
    return [...t.slice(z), ...t.slice(0, z)].map((i) => this.cities[i]!.name).join(">");
  };
}
const weasel: Problem<string> = ((target) => ({
  create: (r: Rand) => Array.from(target, () => String.fromCharCode(r.int(32, 127))).join(""),
  fitness: (g: string) => [...g].filter((c, i) => c === target[i]).length,
  mutate: (g: string, r: Rand) => {
    const i = r.int(g.length);
    return g.slice(0, i) + String.fromCharCode(r.int(32, 127)) + g.slice(i + 1);
  },
}))("METHINKS");
const r = new Rand("seed");
console.log(
  r.next(),
  r.int(10),
  r.int(5, 8),
  r.pick("abc".split("")),
  r.shuffle([1, 2, 3, 4, 5]),
  r.gauss().toFixed(6),
);
const {
  best: [f, g],
  stats,
  generations,
} = evolve(oneMax(32), new Rand(1), {
  population: 40,
  generations: 60,
  onGeneration(n) {
    if (n % 10 === 0) console.log(`gen ${n}: best ${this.best} mean ${this.mean.toFixed(2)}`);
    return this.best < 32;
  },
});
console.log(f, oneMax(32).format!(g), stats, generations);
const tsp = new TSP(
  Array.from(
    { length: 10 },
    (_, i): City => ({
      name: String.fromCharCode(65 + i),
      at: [Math.round(50 + 40 * Math.cos(i * 0.628)), Math.round(50 + 40 * Math.sin(i * 0.628))],
    }),
  ),
);
const t = evolve(tsp, new Rand(7), { population: 60, generations: 80, mutation: 0.4 });
console.log((-t.best[0]).toFixed(3), tsp.format(t.best[1]), t.stats.evaluations);
const [af, ag] = anneal(tsp, new Rand(3), { steps: 4000, t0: 50 });
console.log(af.toFixed(3), tsp.format(ag));
const w = evolve(weasel, new Rand("w"), {
  population: 50,
  generations: 200,
  mutation: 1,
  onGeneration(this: GAStats) {
    return this.best !== 8;
  },
});
console.log(w.best, w.generations);
const [s1, , s3] = new Rand(9).stream();
console.log(s1, s3);
// expect: 0.8079702630639076 8 5 b [ 5, 2, 4, 3, 1 ] 0.962822
// expect: gen 0: best 22 mean 15.88
// expect: gen 10: best 30 mean 28.55
// expect: 32 11111111111111111111111111111111 { best: 32, mean: 31, evaluations: 648 } 16
// expect: 246.486 A>B>C>D>E>F>G>H>I>J 4700
// expect: -246.486 A>B>C>D>E>F>G>H>I>J
// expect: [ 8, 'METHINKS' ] 139
// expect: 0.4362278254702687 0.5161049922462553
