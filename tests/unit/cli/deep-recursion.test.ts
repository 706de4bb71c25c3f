/** How deep calls may nest on the command line: as deep as in Node whatever the function, and one level too many is the RangeError that it is there. */
import { expect } from "chai";
import { type Workspace, workspace } from "../../harness/cli.ts";

const FUNCTIONS = `
function visit(graph: number[][], from: number, seen: Set<number>, order: number[]): void {
  if (seen.has(from)) return;
  seen.add(from);
  for (const to of graph[from] ?? []) visit(graph, to, seen, order);
  order.push(from);
}
function sort(xs: number[], low: number, high: number): void {
  if (low >= high) return;
  const pivot = xs[high]!;
  let at = low;
  for (let i = low; i < high; i++) {
    if (xs[i]! < pivot) {
      const x = xs[at]!;
      xs[at] = xs[i]!;
      xs[i] = x;
      at++;
    }
  }
  xs[high] = xs[at]!;
  xs[at] = pivot;
  sort(xs, low, at - 1);
  sort(xs, at + 1, high);
}
function fill(grid: number[][], x: number, y: number): number {
  if (y < 0 || y >= grid.length || x < 0 || x >= grid[y]!.length || grid[y]![x] !== 0) return 0;
  grid[y]![x] = 1;
  return 1 + fill(grid, x + 1, y) + fill(grid, x - 1, y) + fill(grid, x, y + 1) + fill(grid, x, y - 1);
}
`;
const DEEP = `${FUNCTIONS}
const path: number[][] = [];
for (let i = 0; i < 8000; i++) path.push([i + 1]);
const order: number[] = [];
visit(path, 0, new Set(), order);
const sorted: number[] = [];
for (let i = 0; i < 5000; i++) sorted.push(i);
sort(sorted, 0, sorted.length - 1);
console.log(order.length, sorted[4999], fill([new Array<number>(9000).fill(0)], 0, 0));
`;
const ENDLESS = `${FUNCTIONS}
const circle = (xs: number[], depth: number): number => {
  for (const x of xs) if (x >= 0) return circle([x, depth], depth + 1) + x;
  return depth;
};
try {
  circle([1], 0);
} catch (error) {
  console.log(error instanceof RangeError, String(error));
}
const long: number[][] = [];
for (let i = 0; i < 1_000_000; i++) long.push([i + 1]);
try {
  visit(long, 0, new Set(), []);
} catch (error) {
  console.log(error instanceof RangeError, String(error));
}
process.exitCode = 3;
circle([1], 0);
`;

describe("deep recursion on the command line", () => {
  let folder: Workspace;
  before(() => {
    folder = workspace({ "deep.ts": DEEP, "endless.ts": ENDLESS });
  });
  after(() => folder.remove());

  it("goes as deep as in Node, with frames of any size", () => {
    const { code, stdout, stderr } = folder.tscript(["run", "deep.ts"]);
    expect(stderr).to.equal("");
    expect(stdout).to.equal("8001 4999 9000\n");
    expect(code).to.equal(0);
  });

  it("is caught as a RangeError where it has no end, and reported where nothing catches it", () => {
    const { code, stdout, stderr } = folder.tscript(["run", "endless.ts"]);
    const caught = "true RangeError: Maximum call stack size exceeded\n";
    expect(stdout).to.equal(caught + caught);
    expect(stderr).to.contain("RangeError: Maximum call stack size exceeded\n    at circle (");
    expect(code).to.equal(1);
  });

  it("goes as deep within a time limit", () => {
    const { code, stdout } = folder.tscript(["run", "--timeout", "60s", "deep.ts"]);
    expect(stdout).to.equal("8001 4999 9000\n");
    expect(code).to.equal(0);
  });
});
