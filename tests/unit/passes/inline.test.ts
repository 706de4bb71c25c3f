import { expect } from "chai";
import { compile } from "../../../compiler/index.ts";
import { diskHost } from "../../../stdlib/disk-host.ts";

/** Instructions of the functions of that name, after all passes. */
function codeOf(name: string, source: string): string[] {
  const path = "/program/main.ts";
  const disk = diskHost();
  const host = { ...disk, read: (asked: string) => (asked === path ? source : disk.read(asked)) };
  const { module, diagnostics } = compile(path, host);
  if (!module) throw new Error(JSON.stringify(diagnostics));
  return module.functions
    .filter((each) => each.name === name)
    .flatMap(({ code }) => code.map(({ op, imm }) => [op, ...imm].join(" ")));
}

const VECTOR = `
  class Vector {
    constructor(public x: number, readonly y: number) {}
    plus(other: Vector): Vector { return new Vector(this.x + other.x, this.y + other.y); }
  }
`;

describe("inlining", () => {
  it("makes no objects of which only fields are taken", () => {
    const code = codeOf(
      "walk",
      `${VECTOR}
      function walk(steps: number): number {
        let at = new Vector(0.5, 1);
        for (let i = 0; i < steps; i++) at = at.plus(new Vector(1, 0.5));
        return at.x + at.y;
      }
      console.log(walk(3));`,
    );
    expect(code.filter((each) => /^(struct|call)/.test(each))).to.deep.equal([]);
  });

  it("makes objects that somebody else may see", () => {
    const code = codeOf(
      "walk",
      `${VECTOR}
      const seen: Vector[] = [];
      function walk(steps: number): number {
        let at = new Vector(0.5, 1);
        for (let i = 0; i < steps; i++) { at = at.plus(at); seen.push(at); }
        return at.x + at.y;
      }
      console.log(walk(3));`,
    );
    expect(code.some((each) => each.startsWith("struct.new"))).to.equal(true);
  });

  it("makes no object of numbers that a function gives to one who only takes fields of it", () => {
    const source = `
      function fibonacci(n: number): { a: number; b: number } {
        if (n <= 0) return { a: 0, b: 1 };
        const before = fibonacci(n - 1);
        return { a: before.b, b: before.a + before.b };
      }
      function last(): number { return fibonacci(30).a; }
      console.log(last());`;
    for (const name of ["fibonacci", "last"]) {
      const code = codeOf(name, source);
      expect(code.filter((each) => each.startsWith("struct"))).to.deep.equal([]);
      expect(code).to.include("result.get 0");
    }
  });

  it("keeps what a small method is given in integers", () => {
    const code = codeOf(
      "sum",
      `
      class Grid {
        readonly cells: number[] = [];
        constructor(readonly width: number, readonly height: number) {
          for (let i = 0; i < width * height; i++) this.cells.push(i / 2);
        }
        get(x: number, y: number): number { return this.cells[y * this.width + x]!; }
      }
      function sum(grid: Grid): number {
        let found = 0;
        for (let y = 0; y < grid.height; y++)
          for (let x = 0; x < grid.width; x++) found += grid.get(x, y);
        return found;
      }
      console.log(sum(new Grid(4, 5)));`,
    );
    expect(code).to.include("i32.mul");
    expect(code.filter((each) => /^(call|f64\.mul)/.test(each))).to.deep.equal([]);
  });
});
