/** Classes beyond those of every program: conversions, statics, generic bases, abstract and anonymous classes; recursive unions. */
import type { Feature } from "../feature.ts";

export const CLASSES: Feature = {
  declarations: [
    `class Point {
  static readonly origin = new Point(0, 0);
  constructor(public x: number, public y: number) {}
  get length(): number { return Math.sqrt(this.x ** 2 + this.y ** 2); }
  plus({ x, y }: { readonly x: number; readonly y: number }): Point { return new Point(this.x + x, this.y + y); }
  valueOf(): number { return this.x; }
  toString(): string { return \`(\${this.x}, \${this.y})\`; }
  toJSON(): [number, number] { return [this.x, this.y]; }
}`,
    `type Tree = { readonly kind: "leaf"; readonly value: number } | { readonly kind: "node"; readonly left: Tree; readonly right: Tree; name?: string };`,
    `function treeOf(values: readonly number[], from = 0, to = Math.min(values.length, 6)): Tree {
  if (to - from < 2) return { kind: "leaf", value: values[from] ?? -1 };
  const middle = (from + to) >> 1;
  return { kind: "node", left: treeOf(values, from, middle), right: treeOf(values, middle, to) };
}`,
    `function foldTree<T>(tree: Tree, leaf: (value: number) => T, node: (left: T, right: T) => T): T {
  switch (tree.kind) {
    case "leaf": return leaf(tree.value);
    case "node": return node(foldTree(tree.left, leaf, node), foldTree(tree.right, leaf, node));
  }
}`,
    `function* leavesOf(tree: Tree): Generator<number, number> {
  if (tree.kind === "leaf") { yield tree.value; return 1; }
  return (yield* leavesOf(tree.left)) + (yield* leavesOf(tree.right));
}`,
    `abstract class Shaped<T> {
  protected readonly parts: T[] = [];
  abstract areaOf(part: T): number;
  add(part: T): this { this.parts.push(part); return this; }
  get area(): number { return this.parts.reduce((sum, part) => sum + this.areaOf(part), 0); }
  static unit(): number { return 1; }
}`,
    `class Squares extends Shaped<number> {
  static override unit(): number { return super.unit() + 1; }
  areaOf(part: number): number { return part * part * Squares.unit(); }
}`,
    `class Pairs extends Shaped<[number, number]> {
  constructor(private readonly scale = 2) { super(); }
  areaOf([a, b]: [number, number]): number { return a * b * this.scale; }
  override get area(): number { return -super.area; }
}`,
    `class Linked<T> {
  #head: { value: T; next?: { value: T } } | undefined;
  #size = 0;
  push(value: T): this {
    this.#head = this.#head ? { value, next: this.#head } : { value };
    this.#size++;
    return this;
  }
  first(): T | undefined { return this.#head?.value; }
  second(): T | undefined { return this.#head?.next?.value; }
  get size(): number { return this.#size; }
}`,
  ],
  expressions: {
    Point: [
      "new Point(«number», «number»)",
      "Point.origin.plus({ x: «number», y: «number» })",
      "«Point».plus(«Point»)",
      "«Point».plus({ ...«Point», y: «number» })",
    ],
    Tree: [
      `({ kind: "leaf", value: «number» } as Tree)`,
      "treeOf([«number», «number», «number»])",
      "treeOf(«number[]»)",
      `({ kind: "node", left: «Tree», right: «Tree» } as Tree)`,
    ],
    Date: [
      "new Date(«small» * 86400000)",
      "new Date(2020, «small», «small» + 1)",
      "new Date(Math.trunc(some(«small»)) % 1e12)",
      'new Date(«string» + "!")',
    ],
    number: [
      "«Point».length",
      "(+«Point»)",
      "(«Point».x - «Point».y)",
      "foldTree(«Tree», (§v) => «number with §v: number», (§l, §r) => «number with §l: number; §r: number»)",
      "[...leavesOf(«Tree»)].length",
      "new Squares().add(«number»).add(«number»).area",
      "new Pairs(«number»).add([«number», «number»]).area",
      "([new Squares().add(«small»), new Pairs().add([1, «number»])][«small» & 1]?.area ?? «number»)",
      "new Linked<number>().push(«number»).push(«number»).size",
      "(new Linked<number>().push(«number»).push(«number»).second() ?? 0)",
      "new (class { n = «number»; twice(): number { return this.n * 2; } })().twice()",
      "«Date».getTime()",
      "«Date».getUTCMonth()",
    ],
    string: [
      "`${«Point»}`",
      "(«Point» + «string»)",
      "JSON.stringify({ p: «Point», t: «Tree» })",
      "foldTree(«Tree», (value) => `${value}`, (left, right) => `[${left} ${right}]`)",
      "(new Linked<string>().push(«string»).first() ?? «string»)",
      "«Point».constructor.name",
      "JSON.stringify(«Date»)",
    ],
    boolean: [
      "(«Point» > «Point»)",
      "(«Point» instanceof Point)",
      '((«Tree» as Tree).kind === "leaf")',
      "(new Squares() instanceof Shaped)",
    ],
    "number[]": ["[...leavesOf(«Tree»)]", "[«Point», «Point»].map(({ x, y }) => x * y)"],
  },
  statements: [
    {
      text: `const §t: Tree = «Tree»;
if (§t.kind === "node") {
  §t.name = «string»;
  console.log(§t.left.kind, §t);
} else {
  const §n = §t.value;
  «block with §n: number»
}`,
    },
    {
      text: `const §w = leavesOf(«Tree»);
let §s = 0;
for (let §r = §w.next(); ; §r = §w.next()) {
  if (§r.done) { §s += §r.value * 100; break; }
  §s += Math.trunc(§r.value) % 7;
}`,
      declares: { s: "number" },
    },
    {
      text: `class §C {
  static count = «number»;
  protected step = «number»;
  take(§n: number): number { §C.count++; return «number with §n: number» + this.step; }
}
class §D extends §C {
  override step = «number»;
  override take(§m: number): number { return super.take(«number with §m: number») * 2; }
}
for (const §o of [new §C(), new §D()]) console.log(§o.take(«number»), §C.count, §o instanceof §D);`,
    },
    {
      text: `const §p = «Point»;
const §q = §p;
§q.x += «number»;
console.log(§p, §p === §q, §p.x > «number», \`\${§p}\`);`,
    },
  ],
};
