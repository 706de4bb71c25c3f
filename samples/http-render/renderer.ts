// Mirrored spheres over a chequered floor, ray-traced. Every row of pixels is a task; the scene is shared, not copied.
import { fork, type Future, wait } from "tscript";

interface Color {
  r: number;
  g: number;
  b: number;
}

class Sphere {
  constructor(
    readonly x: number,
    readonly y: number,
    readonly z: number,
    readonly radius: number,
    readonly color: Color,
    readonly mirror: number,
  ) {}

  /** Distance along the ray to the nearest hit in front of its origin, Infinity without one. */
  hit(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): number {
    const cx = ox - this.x;
    const cy = oy - this.y;
    const cz = oz - this.z;
    const b = cx * dx + cy * dy + cz * dz;
    const c = cx * cx + cy * cy + cz * cz - this.radius * this.radius;
    const root = b * b - c;
    if (root < 0) return Infinity;
    const near = -b - Math.sqrt(root);
    if (near > 1e-4) return near;
    const far = -b + Math.sqrt(root);
    return far > 1e-4 ? far : Infinity;
  }
}

interface Scene {
  spheres: Sphere[];
  light: { x: number; y: number; z: number };
}

function isShadowed(scene: Scene, x: number, y: number, z: number, lx: number, ly: number, lz: number): boolean {
  for (const sphere of scene.spheres) if (sphere.hit(x, y, z, lx, ly, lz) < Infinity) return true;
  return false;
}

/** Light that comes back along the ray. */
function trace(scene: Scene, ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, depth: number): Color {
  let nearest = Infinity;
  let found: Sphere | null = null;
  for (const sphere of scene.spheres) {
    const distance = sphere.hit(ox, oy, oz, dx, dy, dz);
    if (distance < nearest) {
      nearest = distance;
      found = sphere;
    }
  }
  const floor = dy < 0 ? -(oy + 1) / dy : Infinity;
  if (floor < nearest && floor > 1e-4) {
    nearest = floor;
    found = null;
  }
  if (nearest === Infinity) return { r: 0.5 + 0.3 * dy, g: 0.7 + 0.2 * dy, b: 1 };
  const x = ox + nearest * dx;
  const y = oy + nearest * dy;
  const z = oz + nearest * dz;
  const nx = found ? (x - found.x) / found.radius : 0;
  const ny = found ? (y - found.y) / found.radius : 1;
  const nz = found ? (z - found.z) / found.radius : 0;
  const isDark = (Math.floor(x) + Math.floor(z)) % 2 === 0;
  const base: Color = found ? found.color : isDark ? { r: 0.25, g: 0.25, b: 0.3 } : { r: 0.9, g: 0.9, b: 0.85 };
  const mirror = found ? found.mirror : 0.15;

  let lx = scene.light.x - x;
  let ly = scene.light.y - y;
  let lz = scene.light.z - z;
  const length = Math.sqrt(lx * lx + ly * ly + lz * lz);
  lx /= length;
  ly /= length;
  lz /= length;
  const facing = nx * lx + ny * ly + nz * lz;
  const diffuse = facing > 0 && !isShadowed(scene, x, y, z, lx, ly, lz) ? 0.15 + 0.85 * facing : 0.15;
  const color: Color = { r: base.r * diffuse, g: base.g * diffuse, b: base.b * diffuse };
  if (depth === 0 || mirror === 0) return color;

  const along = 2 * (dx * nx + dy * ny + dz * nz);
  const reflected = trace(scene, x, y, z, dx - along * nx, dy - along * ny, dz - along * nz, depth - 1);
  return {
    r: color.r * (1 - mirror) + reflected.r * mirror,
    g: color.g * (1 - mirror) + reflected.g * mirror,
    b: color.b * (1 - mirror) + reflected.b * mirror,
  };
}

function renderRow(scene: Scene, y: number, width: number, height: number): Uint8Array {
  const row = new Uint8Array(width * 3);
  for (let x = 0; x < width; x++) {
    const dx = (2 * (x + 0.5) - width) / height;
    const dy = (height - 2 * (y + 0.5)) / height - 0.25;
    const length = Math.sqrt(dx * dx + dy * dy + 2.25);
    const color = trace(scene, 0, 1, -6, dx / length, dy / length, 1.5 / length, 4);
    row[3 * x] = Math.min(255, Math.floor(Math.sqrt(color.r) * 255));
    row[3 * x + 1] = Math.min(255, Math.floor(Math.sqrt(color.g) * 255));
    row[3 * x + 2] = Math.min(255, Math.floor(Math.sqrt(color.b) * 255));
  }
  return row;
}

/** Red, green and blue of every pixel, row by row. */
export function render(width: number, height: number): Uint8Array {
  const spheres: Sphere[] = [new Sphere(0, 0.2, 0, 1.2, { r: 0.95, g: 0.95, b: 0.95 }, 0.75)];
  for (let i = 0; i < 9; i++) {
    const angle = (i * 2 * Math.PI) / 9;
    const color: Color = { r: 0.5 + 0.5 * Math.cos(angle), g: 0.5 + 0.5 * Math.cos(angle + 2), b: 0.5 + 0.5 * Math.cos(angle + 4) };
    spheres.push(new Sphere(2.4 * Math.cos(angle), -0.55, 2.4 * Math.sin(angle), 0.45, color, 0.3));
  }
  const scene: Scene = { spheres, light: { x: -5, y: 8, z: -6 } };
  const rows: Future<Uint8Array>[] = [];
  for (let y = 0; y < height; y++) rows.push(fork(renderRow, scene, y, width, height));
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) pixels.set(wait(rows[y]), y * width * 3);
  return pixels;
}
