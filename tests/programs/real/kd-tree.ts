// A k-d tree and a quadtree over the same points: nearest neighbours and ranges, checked by looking at all.
interface Vector {
  readonly x: number;
  readonly y: number;
}
const distance = (a: Vector, b: Vector): number => Math.hypot(a.x - b.x, a.y - b.y);
const AXES = ["x", "y"] as const;

type KdNode<P extends Vector> = { point: P; left: KdNode<P> | null; right: KdNode<P> | null };

class KdTree<P extends Vector> {
  readonly #root: KdNode<P> | null;
  visits = 0;

  constructor(points: readonly P[]) {
    this.#root = this.#build([...points], 0);
  }

  #build(points: P[], depth: number): KdNode<P> | null {
    if (points.length === 0) return null;
    const axis = AXES[depth % 2];
    points.sort((a, b) => a[axis] - b[axis] || a.x - b.x || a.y - b.y);
    const middle = points.length >> 1;
    return {
      point: points[middle],
      left: this.#build(points.slice(0, middle), depth + 1),
      right: this.#build(points.slice(middle + 1), depth + 1),
    };
  }

  nearest(target: Vector, count = 1): P[] {
    const found: { point: P; distance: number }[] = [];
    const visit = (node: KdNode<P> | null, depth: number): void => {
      if (!node) return;
      this.visits++;
      const axis = AXES[depth % 2];
      const offset = target[axis] - node.point[axis];
      const [near, far] = offset < 0 ? [node.left, node.right] : [node.right, node.left];
      visit(near, depth + 1);
      const entry = { point: node.point, distance: distance(target, node.point) };
      const at = found.findIndex((each) => each.distance > entry.distance);
      found.splice(at < 0 ? found.length : at, 0, entry);
      if (found.length > count) found.pop();
      if (found.length < count || Math.abs(offset) < found[found.length - 1].distance)
        visit(far, depth + 1);
    };
    visit(this.#root, 0);
    return found.map(({ point }) => point);
  }

  get depth(): number {
    const of = (node: KdNode<P> | null): number =>
      node ? 1 + Math.max(of(node.left), of(node.right)) : 0;
    return of(this.#root);
  }
}

class Box {
  constructor(
    readonly left: number,
    readonly top: number,
    readonly size: number,
  ) {}
  contains({ x, y }: Vector): boolean {
    return x >= this.left && y >= this.top && x < this.left + this.size && y < this.top + this.size;
  }
  overlaps(other: Box): boolean {
    return (
      this.left < other.left + other.size &&
      other.left < this.left + this.size &&
      this.top < other.top + other.size &&
      other.top < this.top + this.size
    );
  }
  quarters(): [Box, Box, Box, Box] {
    const { left, top } = this;
    const half = this.size / 2;
    return [
      new Box(left, top, half),
      new Box(left + half, top, half),
      new Box(left, top + half, half),
      new Box(left + half, top + half, half),
    ];
  }
}

class QuadTree<P extends Vector> {
  static readonly capacity = 4;
  private points: P[] | undefined = [];
  private children?: QuadTree<P>[];
  constructor(readonly box: Box) {}

  add(point: P): boolean {
    if (!this.box.contains(point)) return false;
    if (this.children) return this.children.some((child) => child.add(point));
    this.points!.push(point);
    if (this.points!.length > QuadTree.capacity && this.box.size > 1e-3) this.split();
    return true;
  }

  private split(): void {
    this.children = this.box.quarters().map((box) => new QuadTree<P>(box));
    for (const point of this.points ?? []) this.children.find((child) => child.add(point));
    this.points = undefined;
  }

  *query(range: Box): Generator<P, void, undefined> {
    if (!this.box.overlaps(range)) return;
    for (const child of this.children ?? []) yield* child.query(range);
    if (this.points) for (const point of this.points) if (range.contains(point)) yield point;
  }

  get nodes(): number {
    return 1 + (this.children?.reduce((sum, child) => sum + child.nodes, 0) ?? 0);
  }
}

interface City extends Vector {
  readonly name: string;
}
let seed = 12345;
const random = (): number => {
  seed = (seed * 16807) % 2147483647;
  return Math.round((seed / 2147483647) * 1000) / 10;
};
const cities: City[] = Array.from({ length: 200 }, (_, i) => ({
  name: `c${i}`,
  x: random(),
  y: random(),
}));
const tree = new KdTree(cities);
const quads = new QuadTree<City>(new Box(0, 0, 128));
console.log(
  cities.every((city) => quads.add(city)),
  quads.add({ name: "far", x: -1, y: 0 }),
);
console.log(tree.depth, quads.nodes > 50);
let right = 0;
for (let i = 0; i < 50; i++) {
  const target = { x: random(), y: random() };
  const expected = [...cities]
    .sort((a, b) => distance(a, target) - distance(b, target))
    .slice(0, 3);
  const found = tree.nearest(target, 3);
  const same = (a: City[], b: City[]): boolean =>
    a.map((each) => distance(each, target)).join() ===
    b.map((each) => distance(each, target)).join();
  if (same(expected, found)) right++;
}
console.log(right, tree.visits < 50 * 200);
for (const [left, top, size] of [
  [10, 10, 20],
  [50, 0, 8],
  [0, 0, 128],
  [99, 99, 0.05],
]) {
  const range = new Box(left, top, size);
  const found = [...quads.query(range)].map(({ name }) => name).sort();
  const expected = cities
    .filter((city) => range.contains(city))
    .map(({ name }) => name)
    .sort();
  console.log(found.length, found.join() === expected.join(), found.slice(0, 3));
}
const [nearest] = tree.nearest({ x: 50, y: 50 });
console.log(nearest);

// expect: true false
// expect: 8 true
// expect: 50 true
// expect: 9 true [ 'c139', 'c170', 'c194' ]
// expect: 1 true [ 'c36' ]
// expect: 200 true [ 'c0', 'c1', 'c10' ]
// expect: 0 true []
// expect: { name: 'c91', x: 42.1, y: 52 }
