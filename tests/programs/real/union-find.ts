/** Union-find with path compression: components of a grid and Kruskal's spanning tree. */

class DisjointSets {
  private readonly parent: Int32Array;
  private readonly sizes: Int32Array;
  count: number;

  constructor(n: number) {
    this.parent = Int32Array.from({ length: n }, (_, i) => i);
    this.sizes = new Int32Array(n).fill(1);
    this.count = n;
  }

  find(x: number): number {
    let root = x;
    while (this.parent[root] !== root) root = this.parent[root];
    while (this.parent[x] !== root) [x, this.parent[x]] = [this.parent[x], root];
    return root;
  }

  union(a: number, b: number): boolean {
    let x = this.find(a);
    let y = this.find(b);
    if (x === y) return false;
    if (this.sizes[x] < this.sizes[y]) [x, y] = [y, x];
    this.parent[y] = x;
    this.sizes[x] += this.sizes[y];
    this.count--;
    return true;
  }

  sizeOf(x: number): number {
    return this.sizes[this.find(x)];
  }
}

function islands(map: string[]): number[] {
  const width = map[0].length;
  const sets = new DisjointSets(map.length * width);
  const isLand = (x: number, y: number) => map[y]?.[x] === "#";
  const lands: number[] = [];
  for (let y = 0; y < map.length; y++) {
    for (let x = 0; x < width; x++) {
      if (!isLand(x, y)) continue;
      lands.push(y * width + x);
      if (isLand(x + 1, y)) sets.union(y * width + x, y * width + x + 1);
      if (isLand(x, y + 1)) sets.union(y * width + x, (y + 1) * width + x);
    }
  }
  const roots = new Set(lands.map((land) => sets.find(land)));
  return [...roots].map((root) => sets.sizeOf(root)).sort((a, b) => b - a);
}

console.log(islands(["##..#", "#..##", "....#", "#.#..", "###.#"])); // expect: [ 5, 4, 3, 1 ]

type Edge = [from: number, to: number, cost: number];
const edges: Edge[] = [];
for (let i = 0; i < 12; i++) for (let j = i + 1; j < 12; j++) edges.push([i, j, ((i + 3) * (j + 5) * 37) % 101]);
edges.sort(([, , a], [, , b]) => a - b);
const sets = new DisjointSets(12);
const tree = edges.filter(([from, to]) => sets.union(from, to));
console.log(tree.length, sets.count, tree.reduce((sum, [, , cost]) => sum + cost, 0)); // expect: 11 1 129
console.log(tree.slice(0, 4).map(([from, to, cost]) => `${from}-${to}:${cost}`)); // expect: [ '4-11:3', '5-9:3', '1-8:5', '0-6:9' ]
