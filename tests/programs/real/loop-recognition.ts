// Loops of a control flow graph, after Havlak, with union-find.
class BasicBlock {
  inEdges: BasicBlock[] = [];
  outEdges: BasicBlock[] = [];
  constructor(public name: number) {}
  customHash(): number { return this.name; }
}
class BasicBlockEdge {
  constructor(cfg: ControlFlowGraph, fromName: number, toName: number) {
    const from = cfg.createNode(fromName);
    const to = cfg.createNode(toName);
    from.outEdges.push(to);
    to.inEdges.push(from);
    cfg.edges.push([from, to]);
  }
}
class ControlFlowGraph {
  blocks: BasicBlock[] = [];
  edges: [BasicBlock, BasicBlock][] = [];
  start: BasicBlock | null = null;
  createNode(name: number): BasicBlock {
    let node = this.blocks[name];
    if (!node) {
      node = new BasicBlock(name);
      this.blocks[name] = node;
    }
    if (this.blocks.length === 1) this.start = node;
    return node;
  }
}
class SimpleLoop {
  parent: SimpleLoop | null = null;
  isRoot = false;
  nestingLevel = 0;
  depthLevel = 0;
  counter = 0;
  readonly basicBlocks = new Set<BasicBlock>();
  readonly children = new Set<SimpleLoop>();
  constructor(readonly header: BasicBlock | null, readonly isReducible: boolean) {
    if (header) this.basicBlocks.add(header);
  }
  setParent(p: SimpleLoop): void {
    this.parent = p;
    p.children.add(this);
  }
  setNesting(level: number): void {
    this.nestingLevel = level;
    if (level === 0) this.isRoot = true;
  }
}
class LoopStructureGraph {
  loopCounter = 0;
  readonly loops: SimpleLoop[] = [];
  readonly root: SimpleLoop;
  constructor() {
    this.root = new SimpleLoop(null, true);
    this.root.setNesting(0);
    this.root.counter = this.loopCounter++;
    this.loops.push(this.root);
  }
  createNewLoop(bb: BasicBlock, reducible: boolean): SimpleLoop {
    const loop = new SimpleLoop(bb, reducible);
    loop.counter = this.loopCounter++;
    this.loops.push(loop);
    return loop;
  }
  calculateNestingLevel(): void {
    for (const l of this.loops) if (!l.isRoot && !l.parent) l.setParent(this.root);
    this.rec(this.root, 0);
  }
  private rec(loop: SimpleLoop, depth: number): void {
    loop.depthLevel = depth;
    loop.children.forEach((l) => {
      this.rec(l, depth + 1);
      loop.setNesting(Math.max(loop.nestingLevel, 1 + l.nestingLevel));
    });
  }
}
class UnionFindNode {
  parent: UnionFindNode;
  bb: BasicBlock | null = null;
  loop: SimpleLoop | null = null;
  dfsNumber = 0;
  constructor() { this.parent = this; }
  initNode(bb: BasicBlock, dfs: number): void {
    this.parent = this;
    this.bb = bb;
    this.dfsNumber = dfs;
    this.loop = null;
  }
  findSet(): UnionFindNode {
    const nodeList: UnionFindNode[] = [];
    let node: UnionFindNode = this;
    while (node !== node.parent) {
      if (node.parent !== node.parent.parent) nodeList.push(node);
      node = node.parent;
    }
    for (const n of nodeList) n.parent = this.parent;
    return node;
  }
  union(b: UnionFindNode): void { this.parent = b; }
}
const UNVISITED = 2147483647;
const MAXNONBACKPREDS = 32 * 1024;
type BlockClass = "BB_TOP" | "BB_NONHEADER" | "BB_REDUCIBLE" | "BB_SELF" | "BB_IRREDUCIBLE" | "BB_DEAD";
class HavlakLoopFinder {
  private nonBackPreds: Set<number>[] = [];
  private backPreds: number[][] = [];
  private number = new Map<BasicBlock, number>();
  private maxSize = 0;
  private header: number[] = [];
  private type: BlockClass[] = [];
  private last: number[] = [];
  private nodes: UnionFindNode[] = [];
  constructor(private cfg: ControlFlowGraph, private lsg: LoopStructureGraph) {}
  private isAncestor(w: number, v: number): boolean {
    return w <= v && v <= this.last[w];
  }
  private doDFS(currentNode: BasicBlock, current: number): number {
    this.nodes[current].initNode(currentNode, current);
    this.number.set(currentNode, current);
    let lastId = current;
    for (const target of currentNode.outEdges) {
      if (this.number.get(target) === UNVISITED) lastId = this.doDFS(target, lastId + 1);
    }
    this.last[current] = lastId;
    return lastId;
  }
  findLoops(): void {
    if (!this.cfg.start) return;
    const size = this.cfg.blocks.length;
    this.nonBackPreds = [];
    this.backPreds = [];
    this.number = new Map();
    if (size > this.maxSize) {
      this.header = new Array(size).fill(0);
      this.type = new Array(size).fill("BB_NONHEADER");
      this.last = new Array(size).fill(0);
      this.nodes = new Array(size);
      this.maxSize = size;
    }
    for (let i = 0; i < size; i++) {
      this.nonBackPreds.push(new Set());
      this.backPreds.push([]);
      this.nodes[i] = new UnionFindNode();
    }
    for (const bb of this.cfg.blocks) this.number.set(bb, UNVISITED);
    this.doDFS(this.cfg.start, 0);
    for (let w = 0; w < size; w++) {
      this.header[w] = 0;
      this.type[w] = "BB_NONHEADER";
      const nodeW = this.nodes[w].bb;
      if (!nodeW) this.type[w] = "BB_DEAD";
      else
        for (const nodeV of nodeW.inEdges) {
          const v = this.number.get(nodeV)!;
          if (v !== UNVISITED) {
            if (this.isAncestor(w, v)) this.backPreds[w].push(v);
            else this.nonBackPreds[w].add(v);
          }
        }
    }
    this.header[0] = 0;
    for (let w = size - 1; w >= 0; w--) {
      const nodePool: UnionFindNode[] = [];
      const nodeW = this.nodes[w].bb;
      if (!nodeW) continue;
      for (const v of this.backPreds[w]) {
        if (v !== w) nodePool.push(this.nodes[v].findSet());
        else this.type[w] = "BB_SELF";
      }
      const workList: UnionFindNode[] = [...nodePool];
      if (nodePool.length !== 0) this.type[w] = "BB_REDUCIBLE";
      while (workList.length > 0) {
        const x = workList.shift()!;
        const nonBackSize = this.nonBackPreds[x.dfsNumber].size;
        if (nonBackSize > MAXNONBACKPREDS) return;
        this.nonBackPreds[x.dfsNumber].forEach((iter) => {
          const y = this.nodes[iter];
          const ydash = y.findSet();
          if (!this.isAncestor(w, ydash.dfsNumber)) {
            this.type[w] = "BB_IRREDUCIBLE";
            this.nonBackPreds[w].add(ydash.dfsNumber);
          } else if (ydash.dfsNumber !== w) {
            if (!nodePool.includes(ydash)) {
              workList.push(ydash);
              nodePool.push(ydash);
            }
          }
        });
      }
      if (nodePool.length > 0 || this.type[w] === "BB_SELF") {
        const loop = this.lsg.createNewLoop(nodeW, this.type[w] !== "BB_IRREDUCIBLE");
        this.nodes[w].loop = loop;
        for (const node of nodePool) {
          this.header[node.dfsNumber] = w;
          node.union(this.nodes[w]);
          if (node.loop) node.loop.setParent(loop);
          else loop.basicBlocks.add(node.bb!);
        }
      }
    }
  }
}
const cfg = new ControlFlowGraph();
function connect(a: number, b: number): void { new BasicBlockEdge(cfg, a, b); }
function buildDiamond(start: number): number {
  connect(start, start + 1);
  connect(start, start + 2);
  connect(start + 1, start + 3);
  connect(start + 2, start + 3);
  return start + 3;
}
function buildStraight(start: number, n: number): number {
  for (let i = 0; i < n; i++) connect(start + i, start + i + 1);
  return start + n;
}
function buildBaseLoop(from: number): number {
  const header = buildStraight(from, 1);
  const diamond1 = buildDiamond(header);
  const d11 = buildStraight(diamond1, 1);
  const diamond2 = buildDiamond(d11);
  let footer = buildStraight(diamond2, 1);
  connect(diamond2, d11);
  connect(diamond1, header);
  connect(footer, from);
  footer = buildStraight(footer, 1);
  return footer;
}
cfg.createNode(0);
buildBaseLoop(0);
cfg.createNode(1);
connect(0, 2);
let n = 2;
for (let parLoop = 0; parLoop < 2; parLoop++) {
  cfg.createNode(n + 1);
  connect(2, n + 1);
  n += 1;
  for (let i = 0; i < 5; i++) {
    const top = n;
    n = buildStraight(n, 1);
    for (let j = 0; j < 5; j++) n = buildBaseLoop(n);
    const bottom = buildStraight(n, 1);
    connect(n, top);
    n = bottom;
  }
  connect(n, 1);
}
for (let i = 0; i < 2; i++) new HavlakLoopFinder(cfg, new LoopStructureGraph()).findLoops();
const lsg = new LoopStructureGraph();
new HavlakLoopFinder(cfg, lsg).findLoops();
lsg.calculateNestingLevel();
console.log(`loops ${lsg.loops.length}, blocks ${cfg.blocks.length}, edges ${cfg.edges.length}, nesting ${lsg.root.nestingLevel}`);
// expect: loops 162, blocks 525, edges 800, nesting 5
