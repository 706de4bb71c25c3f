/**
 * Gives variables that are used for one value after another a local for each: `h = h * p; h = h & mask` keeps the product, of which only low bits are asked, apart
 * from what the next round begins with. Values that meet where control does stay in one local.
 */
import type { ValueType } from "../../../runtime/bytecode/module.ts";
import { assignedLocals } from "../../ir/rewrite.ts";
import type { Label, Node, OpNode, TreeFunction } from "../../ir/tree.ts";
import { newLocal } from "../inline/made-values.ts";

/** Rewrites the locals of the type in place. */
export function splitLocals(tree: TreeFunction, type: ValueType): void {
  const splitting = new Splitting(tree, type);
  splitting.run();
}

/** Which value each local holds; null where control does not come. */
type Values = Map<number, number> | null;

class Splitting {
  readonly #tree: TreeFunction;
  readonly #type: ValueType;
  /** Of each value, one with which it shares a local, or itself. */
  readonly #with: number[] = [];
  /** The value that a local holds before it is set. */
  readonly #first = new Map<number, number>();
  readonly #uses = new Map<OpNode, number>();
  readonly #jumps = new Map<Label, Values>();
  readonly #loops = new Map<Label, Map<number, number>>();
  /** How many `try`s around assign to a local. */
  readonly #kept = new Map<number, number>();
  #values: Values = new Map();

  constructor(tree: TreeFunction, type: ValueType) {
    this.#tree = tree;
    this.#type = type;
  }

  run(): void {
    const { params, locals } = this.#tree;
    [...params, ...locals].forEach((type, local) => {
      if (type !== this.#type) return;
      const value = this.#newValue();
      this.#first.set(local, value);
      this.#values?.set(local, value);
    });
    if (this.#first.size === 0) return;
    this.#list(this.#tree.body);
    const chosen = new Map([...this.#first].map(([local, value]) => [this.#find(value), local]));
    for (const [node, value] of this.#uses) {
      const shared = this.#find(value);
      const local = chosen.get(shared) ?? newLocal(this.#tree, this.#type);
      chosen.set(shared, local);
      node.imm = [local];
    }
  }

  #newValue(): number {
    return this.#with.push(this.#with.length) - 1;
  }

  #find(value: number): number {
    let found = value;
    for (
      let next = this.#with[found];
      next !== undefined && next !== found;
      next = this.#with[found]
    )
      found = next;
    return found;
  }

  #share(a: number, b: number): void {
    this.#with[this.#find(a)] = this.#find(b);
  }

  #shareAll(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): void {
    for (const [local, value] of a) {
      const other = b.get(local);
      if (other !== undefined) this.#share(value, other);
    }
  }

  #list(nodes: readonly Node[]): void {
    for (const node of nodes) this.#visit(node);
  }

  #visit(node: Node): void {
    switch (node.kind) {
      case "op":
        this.#list(node.args);
        this.#instruction(node);
        return;
      case "sequence":
        this.#list(node.body);
        return;
      case "block":
        this.#list(node.body);
        this.#values = this.#meet(this.#values, this.#jumps.get(node.label) ?? null);
        return;
      case "loop":
        if (this.#values) this.#loops.set(node.label, new Map(this.#values));
        this.#list(node.body);
        return;
      case "if": {
        this.#visit(node.condition);
        const before = this.#values && new Map(this.#values);
        this.#list(node.then);
        const after = this.#values;
        this.#values = before;
        this.#list(node.else);
        this.#values = this.#meet(after, this.#values);
        return;
      }
      case "branch":
        if (node.value) this.#visit(node.value);
        if (node.condition) this.#visit(node.condition);
        this.#jump(node.label);
        if (!node.condition) this.#values = null;
        return;
      case "branch-table":
        this.#visit(node.index);
        for (const label of node.labels) this.#jump(label);
        this.#values = null;
        return;
      case "try":
        this.#try(node);
    }
  }

  /** What is assigned in a protected body may be seen behind it by way of its handler: it stays in its local. */
  #try(node: Node & { kind: "try" }): void {
    const before = this.#values && new Map(this.#values);
    for (const local of assignedLocals(node.body)) {
      const first = this.#first.get(local);
      const value = before?.get(local);
      if (first !== undefined && value !== undefined) this.#share(first, value);
      if (first !== undefined) this.#kept.set(local, (this.#kept.get(local) ?? 0) + 1);
    }
    this.#list(node.body);
    for (const local of assignedLocals(node.body)) {
      const kept = this.#kept.get(local);
      if (kept !== undefined) this.#kept.set(local, kept - 1);
    }
    const after = this.#values;
    this.#values = before;
    this.#list(node.handler);
    this.#values = this.#meet(after, this.#values);
  }

  #instruction(node: OpNode): void {
    const local = node.imm[0] as number;
    switch (node.op) {
      case "local.get":
      case "local.tee":
      case "local.set": {
        const first = this.#first.get(local);
        if (first === undefined) return;
        if (node.op === "local.get") {
          this.#use(node, this.#values?.get(local) ?? first);
          return;
        }
        const value = this.#newValue();
        if ((this.#kept.get(local) ?? 0) > 0) this.#share(value, first);
        this.#use(node, value);
        this.#values?.set(local, value);
        return;
      }
      case "return":
      case "throw":
      case "trap":
      case "unreachable":
        this.#values = null;
    }
  }

  #use(node: OpNode, value: number): void {
    // What only reads a local may stand in several places.
    const known = this.#uses.get(node);
    if (known !== undefined) this.#share(known, value);
    this.#uses.set(node, value);
  }

  #jump(label: Label): void {
    if (!this.#values) return;
    const head = this.#loops.get(label);
    if (head) this.#shareAll(this.#values, head);
    else this.#jumps.set(label, this.#meet(this.#jumps.get(label) ?? null, new Map(this.#values)));
  }

  #meet(a: Values, b: Values): Values {
    if (!a) return b;
    if (b) this.#shareAll(a, b);
    return a;
  }
}
