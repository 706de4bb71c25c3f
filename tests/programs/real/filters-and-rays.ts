// Filters of images, dithering, a ray marcher over distance functions and a rasteriser.
interface Image { width: number; height: number; data: Uint8ClampedArray }
const make = (width: number, height: number): Image => ({ width, height, data: new Uint8ClampedArray(width * height * 4) });
function map(img: Image, f: (r: number, g: number, b: number, x: number, y: number) => [number, number, number]): Image {
  const out = make(img.width, img.height);
  for (let y = 0; y < img.height; y++) for (let x = 0; x < img.width; x++) { const i = (y * img.width + x) * 4; const [r, g, b] = f(img.data[i], img.data[i + 1], img.data[i + 2], x, y); out.data[i] = r; out.data[i + 1] = g; out.data[i + 2] = b; out.data[i + 3] = 255; }
  return out;
}
function convolve(img: Image, kernel: number[][], divisor: number): Image {
  const half = Math.floor(kernel.length / 2);
  const out = make(img.width, img.height);
  for (let y = 0; y < img.height; y++) for (let x = 0; x < img.width; x++) {
    for (let c = 0; c < 3; c++) {
      let s = 0;
      for (let ky = 0; ky < kernel.length; ky++) for (let kx = 0; kx < kernel.length; kx++) {
        const px = Math.min(img.width - 1, Math.max(0, x + kx - half)), py = Math.min(img.height - 1, Math.max(0, y + ky - half));
        s += img.data[(py * img.width + px) * 4 + c] * kernel[ky][kx];
      }
      out.data[(y * img.width + x) * 4 + c] = s / divisor;
    }
    out.data[(y * img.width + x) * 4 + 3] = 255;
  }
  return out;
}
function median(img: Image): Image {
  return map(img, (_r, _g, _b, x, y) => {
    const ch = [0, 1, 2].map((c) => { const v: number[] = []; for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) { const px = x + dx, py = y + dy; if (px >= 0 && py >= 0 && px < img.width && py < img.height) v.push(img.data[(py * img.width + px) * 4 + c]); } v.sort((a, b) => a - b); return v[v.length >> 1]; });
    return [ch[0], ch[1], ch[2]];
  });
}
function dither(img: Image): Image {
  const out: Image = { ...img, data: img.data.slice() };
  const g = new Float32Array(img.width * img.height);
  for (let i = 0; i < g.length; i++) g[i] = 0.299 * img.data[i * 4] + 0.587 * img.data[i * 4 + 1] + 0.114 * img.data[i * 4 + 2];
  for (let y = 0; y < img.height; y++) for (let x = 0; x < img.width; x++) {
    const i = y * img.width + x, old = g[i], v = old < 128 ? 0 : 255, e = old - v;
    if (x + 1 < img.width) g[i + 1] += (e * 7) / 16;
    if (y + 1 < img.height) { if (x > 0) g[i + img.width - 1] += (e * 3) / 16; g[i + img.width] += (e * 5) / 16; if (x + 1 < img.width) g[i + img.width + 1] += e / 16; }
    out.data.fill(v, i * 4, i * 4 + 3);
  }
  return out;
}
function hsv(h: number, s: number, v: number): [number, number, number] { const f = (n: number) => { const k = (n + h / 60) % 6; return (v - v * s * Math.max(0, Math.min(k, 4 - k, 1))) * 255; }; return [f(5), f(3), f(1)]; }
const checksum = (img: Image) => { let a = 1, b = 0; for (const v of img.data) { a = (a + v) % 65521; b = (b + a) % 65521; } return ((b << 16) | a) >>> 0; };
const W = 40, H = 30;
let img = map(make(W, H), (_r, _g, _b, x, y) => {
  let zx = 0, zy = 0, n = 0;
  const cx = (x / W) * 3 - 2.2, cy = (y / H) * 2.4 - 1.2;
  while (zx * zx + zy * zy < 4 && n < 200) { const t = zx * zx - zy * zy + cx; zy = 2 * zx * zy + cy; zx = t; n++; }
  return n === 200 ? [0, 0, 0] : hsv((n * 9) % 360, 0.8, Math.min(1, n / 20));
});
console.log("mandel", checksum(img));
img = convolve(img, [[1, 4, 6, 4, 1], [4, 16, 24, 16, 4], [6, 24, 36, 24, 6], [4, 16, 24, 16, 4], [1, 4, 6, 4, 1]], 256);
console.log("blur", checksum(img));
console.log("edges", checksum(convolve(img, [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], 1)));
console.log("median", checksum(median(img)));
console.log("dither", checksum(dither(img)));
type V3 = [number, number, number];
const sub = (a: V3, b: V3): V3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const add = (a: V3, b: V3): V3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const mul = (a: V3, k: number): V3 => [a[0] * k, a[1] * k, a[2] * k];
const dot = (a: V3, b: V3) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const len = (a: V3) => Math.hypot(...a);
const norm = (a: V3) => mul(a, 1 / Math.sqrt(dot(a, a)));
const cross = (a: V3, b: V3): V3 => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
type Sdf = (p: V3) => number;
const sphere = (r: number): Sdf => (p) => Math.sqrt(dot(p, p)) - r;
const box = (b: V3): Sdf => (p) => { const q: V3 = [Math.abs(p[0]) - b[0], Math.abs(p[1]) - b[1], Math.abs(p[2]) - b[2]]; return Math.sqrt(Math.max(q[0], 0) ** 2 + Math.max(q[1], 0) ** 2 + Math.max(q[2], 0) ** 2) + Math.min(Math.max(q[0], q[1], q[2]), 0); };
const move = (d: V3, f: Sdf): Sdf => (p) => f(sub(p, d));
const union = (...fs: Sdf[]): Sdf => (p) => fs.reduce((m, f) => Math.min(m, f(p)), Infinity);
const smooth = (a: Sdf, b: Sdf, k: number): Sdf => (p) => { const x = a(p), y = b(p), h = Math.max(0, Math.min(1, 0.5 + (0.5 * (y - x)) / k)); return y * (1 - h) + x * h - k * h * (1 - h); };
const scene = union(move([0, -1.5, 0], box([4, 0.2, 4])), smooth(sphere(1), move([0.8, 0.6, 0.3], sphere(0.6)), 0.4), move([-1.6, -0.6, 0.4], box([0.4, 0.7, 0.4])));
const normal = (p: V3): V3 => { const e = 1e-4; return norm([scene(add(p, [e, 0, 0])) - scene(sub(p, [e, 0, 0])), scene(add(p, [0, e, 0])) - scene(sub(p, [0, e, 0])), scene(add(p, [0, 0, e])) - scene(sub(p, [0, 0, e]))]); };
function march(o: V3, d: V3): number { let t = 0; for (let i = 0; i < 80; i++) { const h = scene(add(o, mul(d, t))); if (h < 1e-3) return t; t += h; if (t > 20) break; } return -1; }
const light = norm([0.6, 0.9, -0.5]);
const art: string[] = [];
let lum = 0;
for (let y = 0; y < 24; y++) { let line = ""; for (let x = 0; x < 32; x++) { const d = norm([(x - 16) / 16, (12 - y) / 16, 1.5]); const t = march([0, 0, -4], d); let v = 0; if (t > 0) { const p = add([0, 0, -4], mul(d, t)); const n = normal(p); v = Math.max(0.1, dot(n, light)); if (march(add(p, mul(n, 0.01)), light) > 0) v *= 0.4; } lum += v; if (y % 2 === 1) line += "_.:-=+*#%@"[Math.floor(v * 9.99)]; } if (line) art.push(line); }
console.log(art.join("\n"), lum.toFixed(6));
interface Vertex { pos: V3; uv: [number, number] }
class Rasteriser {
  readonly color: Uint32Array; readonly depth: Float32Array; drawn = 0;
  constructor(private w: number, private h: number) { this.color = new Uint32Array(w * h); this.depth = new Float32Array(w * h).fill(Infinity); }
  triangle(...vs: [Vertex, Vertex, Vertex]): void {
    const [a, b, c] = vs.map((v) => ({ x: (v.pos[0] / v.pos[2] + 0.5) * this.w, y: (v.pos[1] / v.pos[2] + 0.5) * this.h, z: v.pos[2], uv: v.uv }));
    const area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    if (area <= 0) return;
    const x0 = Math.max(0, Math.floor(Math.min(a.x, b.x, c.x))), x1 = Math.min(this.w - 1, Math.ceil(Math.max(a.x, b.x, c.x)));
    const y0 = Math.max(0, Math.floor(Math.min(a.y, b.y, c.y))), y1 = Math.min(this.h - 1, Math.ceil(Math.max(a.y, b.y, c.y)));
    for (let y = y0; y <= y1; y++) for (let x = x0; x <= x1; x++) {
      const px = x + 0.5, py = y + 0.5;
      const w0 = ((b.x - px) * (c.y - py) - (b.y - py) * (c.x - px)) / area, w1 = ((c.x - px) * (a.y - py) - (c.y - py) * (a.x - px)) / area, w2 = 1 - w0 - w1;
      if (w0 < 0 || w1 < 0 || w2 < 0) continue;
      const z = 1 / (w0 / a.z + w1 / b.z + w2 / c.z);
      const i = y * this.w + x;
      if (z >= this.depth[i]) continue;
      this.depth[i] = z; this.drawn++;
      const u = z * ((w0 * a.uv[0]) / a.z + (w1 * b.uv[0]) / b.z + (w2 * c.uv[0]) / c.z), v = z * ((w0 * a.uv[1]) / a.z + (w1 * b.uv[1]) / b.z + (w2 * c.uv[1]) / c.z);
      const check = (Math.floor(u * 8) + Math.floor(v * 8)) & 1;
      this.color[i] = ((check ? 255 : 64) << 24) | ((u * 255) << 16) | ((v * 255) << 8) | 255;
    }
  }
}
const ras = new Rasteriser(64, 48);
for (let f = 0; f < 6; f++) {
  ras.depth.fill(Infinity);
  const rot = (p: V3): V3 => { const a = f * 0.1, b = f * 0.07; const x = p[0] * Math.cos(a) - p[2] * Math.sin(a), z = p[0] * Math.sin(a) + p[2] * Math.cos(a); return [x, p[1] * Math.cos(b) - z * Math.sin(b), p[1] * Math.sin(b) + z * Math.cos(b) + 4]; };
  for (const axis of [0, 1, 2]) for (const side of [-1, 1]) {
    const corners = [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([s, t]) => { const p: V3 = [0, 0, 0]; p[axis] = side; p[(axis + 1) % 3] = s * side; p[(axis + 2) % 3] = t; return { pos: rot(p), uv: [(s + 1) / 2, (t + 1) / 2] as [number, number] }; });
    ras.triangle(corners[0], corners[1], corners[2]);
    ras.triangle(corners[0], corners[2], corners[3]);
  }
}
console.log("raster", ras.drawn, ras.color.reduce((a, v) => (a * 31 + v) % 1000003, 7));
console.log(len([3, 4, 12]), cross([1, 0, 0], [0, 1, 0]).join());
// expect: mandel 3456057318
// expect: blur 4043718528
// expect: edges 844552412
// expect: median 1105672851
// expect: dither 3680983547
// expect: ________________________________
// expect: ________________________________
// expect: ________________________________
// expect: _____________+*#%@@@%%________
// expect: ___________.-=+**##%%#*________
// expect: ____________.:-=++**##*:________
// expect: ____=====:____.:--==+++_________
// expect: ____====.::______.::::__________
// expect: _###====.::##_______############
// expect: ###-===..:--------##############
// expect: ################################
// expect: ################################ 220.691849
// expect: raster 7778 638374
// expect: 13 0,0,1
