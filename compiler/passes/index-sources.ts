/**
 * What the indexes in a loop are made of: the locals, fields and module variables whose values flow by arithmetic into an index, a remainder or
 * the operand of a bitwise operator, or are compared with one that does.
 */
import { type Node, type OpNode, walk } from "../ir/tree.ts";

/** See the head of the file. */
export interface IndexSources {
  readonly locals: ReadonlySet<number>;
  /** Reads of f64 fields and module variables. */
  readonly reads: readonly OpNode[];
  /** Sources that something is divided by, or that are negated: zero among them would make -0 or NaN. */
  readonly nonZeroLocals: ReadonlySet<number>;
  readonly nonZeroReads: ReadonlySet<OpNode>;
  /** How many sources are multiplied with each other at most. */
  readonly degree: number;
}

const PASSED_ON =
  /^f64\.(add|sub|mul|div|rem|min|max|neg|abs|floor|ceil|trunc|round)$|^select$|^local\.tee$/;
const COMPARISON = /^f64\.(lt|le|gt|ge|eq|ne)$/;
const MAX_DEGREE = 3;
/** Rounds in which products of products are followed. */
const DEGREE_ROUNDS = 3;

/** @param isKnown whether a node's value is known to be a small integer, so that it adds nothing to a product's size */
export function findIndexSources(region: Node, isKnown: (node: Node) => boolean): IndexSources {
  return new SourceSearch(region, isKnown).run();
}

class SourceSearch {
  readonly #region: Node;
  readonly #isKnown: (node: Node) => boolean;
  readonly #assignments = new Map<number, Node[]>();
  readonly #locals = new Set<number>();
  readonly #reads = new Set<OpNode>();
  readonly #seeds: Node[] = [];
  readonly #degrees = new Map<number, number>();

  constructor(region: Node, isKnown: (node: Node) => boolean) {
    this.#region = region;
    this.#isKnown = isKnown;
  }

  run(): IndexSources {
    const comparisons: OpNode[] = [];
    const nonZero: Node[] = [];
    walk(this.#region, (node) => {
      if (node.kind !== "op") return;
      const [a, b] = node.args;
      switch (node.op) {
        case "local.set":
        case "local.tee": {
          const local = node.imm[0] as number;
          if (a) this.#assignments.set(local, [...(this.#assignments.get(local) ?? []), a]);
          return;
        }
        case "index.from_f64":
        case "i32.from_f64":
          if (a) this.#seeds.push(a);
          return;
        case "f64.neg":
          if (a) nonZero.push(a);
          return;
        case "f64.rem":
          this.#seeds.push(...node.args);
          if (b) nonZero.push(b);
          return;
      }
      if (COMPARISON.test(node.op)) comparisons.push(node);
    });
    for (const seed of this.#seeds) this.#follow(seed);
    this.#followComparisons(comparisons);
    const nonZeroLocals = new Set<number>();
    const nonZeroReads = new Set<OpNode>();
    for (const node of nonZero) {
      if (node.kind !== "op") continue;
      if (node.op === "local.get") nonZeroLocals.add(node.imm[0] as number);
      else if (this.#reads.has(node)) nonZeroReads.add(node);
    }
    return {
      locals: this.#locals,
      reads: [...this.#reads],
      nonZeroLocals,
      nonZeroReads,
      degree: this.#findDegree(),
    };
  }

  #followComparisons(comparisons: OpNode[]): void {
    let rest = comparisons;
    for (;;) {
      const found = rest.filter(({ args }) => args.some((side) => this.#isMadeOfSources(side)));
      if (found.length === 0) return;
      for (const { args } of found) for (const side of args) this.#follow(side);
      rest = rest.filter((each) => !found.includes(each));
    }
  }

  #isMadeOfSources(node: Node): boolean {
    let isFound = false;
    this.#leaves(node, (leaf) => {
      if (leaf.op === "local.get" || leaf.op === "local.tee")
        isFound ||= this.#locals.has(leaf.imm[0] as number);
    });
    return isFound;
  }

  #follow(node: Node): void {
    this.#leaves(node, (leaf) => {
      if (leaf.op === "struct.get" || leaf.op === "global.get") this.#reads.add(leaf);
      if (leaf.op !== "local.get" && leaf.op !== "local.tee") return;
      const local = leaf.imm[0] as number;
      if (this.#locals.has(local)) return;
      this.#locals.add(local);
      for (const value of this.#assignments.get(local) ?? []) this.#follow(value);
    });
  }

  /** What the value of a numeric node is computed from. */
  #leaves(node: Node, visit: (leaf: OpNode) => void): void {
    switch (node.kind) {
      case "op":
        if (node.type === "f64" || node.op === "local.tee") visit(node);
        if (PASSED_ON.test(node.op)) {
          const operands = node.op === "select" ? node.args.slice(0, 2) : node.args;
          for (const each of operands) this.#leaves(each, visit);
        }
        return;
      case "if":
        for (const side of [node.then, node.else]) {
          const last = side.at(-1);
          if (last) this.#leaves(last, visit);
        }
        return;
      case "block":
      case "sequence": {
        const last = node.body.at(-1);
        if (last) this.#leaves(last, visit);
      }
    }
  }

  #findDegree(): number {
    for (let round = 0; round < DEGREE_ROUNDS; round++) {
      for (const local of this.#locals) {
        const degrees = (this.#assignments.get(local) ?? []).map((value) => this.#degree(value));
        this.#degrees.set(local, Math.max(1, ...degrees));
      }
    }
    return Math.max(0, ...this.#seeds.map((seed) => this.#degree(seed)));
  }

  #degree(node: Node): number {
    if (this.#isKnown(node)) return 0;
    const degrees: number[] = [];
    switch (node.kind) {
      case "op": {
        const [a, b] = node.args;
        if (node.op === "local.get") return this.#degrees.get(node.imm[0] as number) ?? 1;
        if (node.op === "struct.get" || node.op === "global.get") return 1;
        if (node.op === "f64.mul" && a && b)
          return Math.min(MAX_DEGREE, this.#degree(a) + this.#degree(b));
        if (node.op === "f64.rem" && b) return this.#degree(b);
        if (PASSED_ON.test(node.op)) degrees.push(...node.args.map((each) => this.#degree(each)));
        break;
      }
      case "if":
        for (const side of [node.then, node.else]) {
          const last = side.at(-1);
          if (last) degrees.push(this.#degree(last));
        }
        break;
      case "block":
      case "sequence": {
        const last = node.body.at(-1);
        if (last) degrees.push(this.#degree(last));
      }
    }
    return Math.max(0, ...degrees);
  }
}
