// Noise after Perlin, simplex and Worley, a world of voxels in chunks, and a game of life in a set of texts.
class PerlinNoise {
  private p: number[];
  constructor(seed: number) {
    const perm = [...Array(256).keys()];
    let s = seed;
    for (let i = 255; i > 0; i--) { s = (s * 1664525 + 1013904223) >>> 0; const j = s % (i + 1); [perm[i], perm[j]] = [perm[j], perm[i]]; }
    this.p = perm.concat(perm);
  }
  private fade(t: number) { return t * t * t * (t * (t * 6 - 15) + 10); }
  private lerp(t: number, a: number, b: number) { return a + t * (b - a); }
  private grad(hash: number, x: number, y: number, z: number) { const h = hash & 15; const u = h < 8 ? x : y; const v = h < 4 ? y : h === 12 || h === 14 ? x : z; return ((h & 1) === 0 ? u : -u) + ((h & 2) === 0 ? v : -v); }
  noise(x: number, y: number, z: number): number {
    const X = Math.floor(x) & 255, Y = Math.floor(y) & 255, Z = Math.floor(z) & 255;
    x -= Math.floor(x); y -= Math.floor(y); z -= Math.floor(z);
    const u = this.fade(x), v = this.fade(y), w = this.fade(z);
    const p = this.p;
    const A = p[X] + Y, AA = p[A] + Z, AB = p[A + 1] + Z, B = p[X + 1] + Y, BA = p[B] + Z, BB = p[B + 1] + Z;
    return this.lerp(w, this.lerp(v, this.lerp(u, this.grad(p[AA], x, y, z), this.grad(p[BA], x - 1, y, z)), this.lerp(u, this.grad(p[AB], x, y - 1, z), this.grad(p[BB], x - 1, y - 1, z))), this.lerp(v, this.lerp(u, this.grad(p[AA + 1], x, y, z - 1), this.grad(p[BA + 1], x - 1, y, z - 1)), this.lerp(u, this.grad(p[AB + 1], x, y - 1, z - 1), this.grad(p[BB + 1], x - 1, y - 1, z - 1))));
  }
  fbm(x: number, y: number, z: number, octaves: number): number {
    let total = 0, amplitude = 1, frequency = 1, max = 0;
    for (let i = 0; i < octaves; i++) { total += this.noise(x * frequency, y * frequency, z * frequency) * amplitude; max += amplitude; amplitude *= 0.5; frequency *= 2; }
    return total / max;
  }
}
class SimplexNoise {
  private static grad3: [number, number, number][] = [[1, 1, 0], [-1, 1, 0], [1, -1, 0], [-1, -1, 0], [1, 0, 1], [-1, 0, 1], [1, 0, -1], [-1, 0, -1], [0, 1, 1], [0, -1, 1], [0, 1, -1], [0, -1, -1]];
  private perm: number[] = [];
  constructor(random: () => number) { const p: number[] = []; for (let i = 0; i < 256; i++) p[i] = Math.floor(random() * 256); for (let i = 0; i < 512; i++) this.perm[i] = p[i & 255]; }
  private dot(g: [number, number, number], x: number, y: number) { return g[0] * x + g[1] * y; }
  noise2(xin: number, yin: number): number {
    let n0: number, n1: number, n2: number;
    const F2 = 0.5 * (Math.sqrt(3.0) - 1.0);
    const s = (xin + yin) * F2;
    const i = Math.floor(xin + s), j = Math.floor(yin + s);
    const G2 = (3.0 - Math.sqrt(3.0)) / 6.0;
    const t = (i + j) * G2;
    const x0 = xin - (i - t), y0 = yin - (j - t);
    let i1: number, j1: number;
    if (x0 > y0) { i1 = 1; j1 = 0; } else { i1 = 0; j1 = 1; }
    const x1 = x0 - i1 + G2, y1 = y0 - j1 + G2, x2 = x0 - 1.0 + 2.0 * G2, y2 = y0 - 1.0 + 2.0 * G2;
    const ii = i & 255, jj = j & 255;
    const gi0 = this.perm[ii + this.perm[jj]] % 12, gi1 = this.perm[ii + i1 + this.perm[jj + j1]] % 12, gi2 = this.perm[ii + 1 + this.perm[jj + 1]] % 12;
    let t0 = 0.5 - x0 * x0 - y0 * y0;
    if (t0 < 0) n0 = 0.0; else { t0 *= t0; n0 = t0 * t0 * this.dot(SimplexNoise.grad3[gi0], x0, y0); }
    let t1 = 0.5 - x1 * x1 - y1 * y1;
    if (t1 < 0) n1 = 0.0; else { t1 *= t1; n1 = t1 * t1 * this.dot(SimplexNoise.grad3[gi1], x1, y1); }
    let t2 = 0.5 - x2 * x2 - y2 * y2;
    if (t2 < 0) n2 = 0.0; else { t2 *= t2; n2 = t2 * t2 * this.dot(SimplexNoise.grad3[gi2], x2, y2); }
    return 70.0 * (n0 + n1 + n2);
  }
}
const perlin = new PerlinNoise(1234);
let sum = 0;
for (let y = 0; y < 24; y++) for (let x = 0; x < 24; x++) sum += perlin.fbm(x / 50, y / 50, 0.5, 6);
console.log("perlin", sum.toFixed(9));
let seed = 99;
const rnd = () => { seed = (seed * 16807) % 2147483647; return (seed - 1) / 2147483646; };
const simplex = new SimplexNoise(rnd);
const hist = new Array(10).fill(0);
for (let y = 0; y < 40; y++) for (let x = 0; x < 40; x++) hist[Math.min(9, Math.floor((simplex.noise2(x / 40, y / 40) + 1) * 5))]++;
console.log("simplex", hist.join(" "));
interface Cell { x: number; y: number }
function worley(points: Cell[], w: number, h: number): number {
  let acc = 0;
  for (let y = 0; y < h; y++) for (let x = 0; x < w; x++) {
    let d1 = Infinity, d2 = Infinity;
    for (const { x: px, y: py } of points) { const d = (px - x) ** 2 + (py - y) ** 2; if (d < d1) { d2 = d1; d1 = d; } else if (d < d2) d2 = d; }
    acc += Math.sqrt(d2) - Math.sqrt(d1);
  }
  return acc;
}
console.log("worley", worley(Array.from({ length: 12 }, () => ({ x: rnd() * 300, y: rnd() * 300 })), 40, 40).toFixed(6));
class VoxelWorld {
  private chunks = new Map<string, Uint8Array>();
  set(x: number, y: number, z: number, v: number): void {
    const key = `${x >> 4}:${y >> 4}:${z >> 4}`;
    let c = this.chunks.get(key);
    if (!c) { c = new Uint8Array(4096); this.chunks.set(key, c); }
    c[(x & 15) + (y & 15) * 16 + (z & 15) * 256] = v;
  }
  get(x: number, y: number, z: number): number {
    const c = this.chunks.get(`${x >> 4}:${y >> 4}:${z >> 4}`);
    return c ? c[(x & 15) + (y & 15) * 16 + (z & 15) * 256] : 0;
  }
  get count() { return this.chunks.size; }
  faces(size: number): number {
    let n = 0;
    for (let x = 0; x < size; x++) for (let y = 0; y < size; y++) for (let z = 0; z < size; z++) {
      if (!this.get(x, y, z)) continue;
      for (const [dx, dy, dz] of [[1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1]]) if (!this.get(x + dx, y + dy, z + dz)) n++;
    }
    return n;
  }
}
const vw = new VoxelWorld();
for (let x = 0; x < 16; x++) for (let z = 0; z < 16; z++) { const h = 12 + Math.floor(perlin.fbm(x / 16, z / 16, 1, 3) * 12); for (let y = 0; y < h; y++) vw.set(x, y, z, y === h - 1 ? 2 : 1); }
console.log("voxel", vw.count, vw.faces(24));
let alive = new Set<string>();
for (let i = 0; i < 200; i++) alive.add(`${Math.floor(rnd() * 30)},${Math.floor(rnd() * 30)}`);
for (let g = 0; g < 12; g++) {
  const counts = new Map<string, number>();
  for (const cell of alive) {
    const [x, y] = cell.split(",").map(Number);
    for (let dx = -1; dx <= 1; dx++) for (let dy = -1; dy <= 1; dy++) if (dx || dy) { const k = `${x + dx},${y + dy}`; counts.set(k, (counts.get(k) || 0) + 1); }
  }
  alive = new Set([...counts].filter(([k, n]) => n === 3 || (n === 2 && alive.has(k))).map(([k]) => k));
}
console.log("life", alive.size, [...alive].sort().slice(0, 3).join(" "));
// expect: perlin 39.075493526
// expect: simplex 32 152 176 157 204 169 178 216 234 82
// expect: worley 13057.666241
// expect: voxel 1 1392
// expect: life 160 -1,11 -1,12 -1,13
