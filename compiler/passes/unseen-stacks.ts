/**
 * The stack of an error is found by the host at a price of many calls, though most errors are caught and nobody looks at it. Where nothing in the
 * program shows stacks of caught errors (seen-stacks.ts), it is only found for errors that nobody will catch: a module variable counts the `try`s
 * around what runs that keep their errors to themselves.
 */

import { replaceChildren } from "../ir/rewrite.ts";
import {
  type BranchNode,
  type Label,
  type Node,
  type OpNode,
  op,
  someNode,
  type TreeFunction,
  type TreeModule,
  type TryNode,
  walk,
} from "../ir/tree.ts";
import { findQuietTries } from "./seen-stacks.ts";

/** Rewrites the module's functions in place. */
export function leaveOutUnseenStacks(module: TreeModule): void {
  const host = module.hostFunctions.findIndex(({ name }) => name === "Error.stack");
  if (host < 0 || !module.functions.some(hasTries)) return;
  const quiet = findQuietTries(module);
  if (!quiet || quiet.size === 0) return;
  const depth = module.globals.length;
  module.globals = [...module.globals, { name: "tries that catch", type: "i32" }];
  for (const tree of module.functions) {
    tree.body = tree.body.map((node) => askWhereSeen(node, host, depth));
    new Counting(tree, quiet, depth).run();
  }
}

function hasTries({ body }: TreeFunction): boolean {
  return someNode(body, ({ kind }) => kind === "try");
}

/** Nothing that is found for the text of a stack does anything else, so that it is left out as a whole. */
function askWhereSeen(node: Node, host: number, depth: number): Node {
  replaceChildren(node, (child) => askWhereSeen(child, host, depth));
  if (node.kind !== "op" || node.op !== "call.host" || node.imm[0] !== host) return node;
  const isCaught = op("i32.ne", [], [readDepth(depth), op("i32.const", [0], [], "i32")], "bool");
  const none = op("ref.undefined", [node.type as number], [], node.type);
  return { kind: "if", condition: isCaught, then: [none], else: [node], type: node.type };
}

function readDepth(depth: number): OpNode {
  return op("global.get", [depth], [], "i32");
}

/** Counts in one function: how many quiet `try`s are around a place is its own count and what was counted when it was called. */
class Counting {
  readonly #tree: TreeFunction;
  readonly #quiet: ReadonlySet<TryNode>;
  readonly #depth: number;
  readonly #levels = new Map<Label, number>();
  #entry = -1;

  constructor(tree: TreeFunction, quiet: ReadonlySet<TryNode>, depth: number) {
    this.#tree = tree;
    this.#quiet = quiet;
    this.#depth = depth;
  }

  run(): void {
    const { body, params, locals } = this.#tree;
    if (!body.some((node) => this.#countsIn(node))) return;
    this.#entry = params.length + locals.push("i32") - 1;
    this.#tree.body = body.map((node) => this.#rewrite(node, 0));
    this.#tree.body.unshift(op("local.set", [this.#entry], [readDepth(this.#depth)], "void"));
  }

  #countsIn(statement: Node): boolean {
    let found = false;
    walk(statement, (node) => {
      found ||= node.kind === "try" && this.#counts(node);
    });
    return found;
  }

  #rewrite(node: Node, level: number): Node {
    switch (node.kind) {
      case "block":
      case "loop":
        this.#levels.set(node.label, level);
        break;
      case "try":
        return this.#try(node, level);
      case "branch":
        return this.#branch(node, level);
      case "op":
        if (node.op !== "return" || level === 0) break;
        replaceChildren(node, (child) => this.#rewrite(child, level));
        return this.#leaving(node, 0);
    }
    replaceChildren(node, (child) => this.#rewrite(child, level));
    return node;
  }

  #try(node: TryNode, level: number): Node {
    const counts = this.#counts(node);
    const inner = counts ? level + 1 : level;
    node.body = node.body.map((child) => this.#rewrite(child, inner));
    node.handler = node.handler.map((child) => this.#rewrite(child, level));
    if (!counts) return node;
    node.body.unshift(this.#set(inner));
    if (node.body.at(-1)?.type !== "never") node.body.push(this.#set(level));
    node.handler.unshift(this.#set(level));
    return node;
  }
  /** Jumps that only do so under a condition are given a place for the count before them; those with a value are not. */
  #branch(node: BranchNode, level: number): Node {
    replaceChildren(node, (child) => this.#rewrite(child, level));
    const target = this.#levels.get(node.label) ?? 0;
    if (target === level) return node;
    const { condition, position } = node;
    if (!condition) return this.#leaving(node, target);
    const jump: Node = { kind: "branch", label: node.label, type: "never", position };
    const then = [this.#set(target), jump];
    return { kind: "if", condition, then, else: [], type: "void", position };
  }

  #counts(node: TryNode): boolean {
    const hasValue = node.type !== "void" && node.type !== "never";
    return this.#quiet.has(node) && !hasValue && !this.#leavesOddly(node);
  }

  #leavesOddly({ body }: TryNode): boolean {
    const inside = new Set<Label>();
    const left: Label[] = [];
    for (const statement of body) {
      walk(statement, (node) => {
        if (node.kind === "block" || node.kind === "loop") inside.add(node.label);
        if (node.kind === "branch" && node.value) left.push(node.label);
        if (node.kind === "branch-table") left.push(...node.labels);
      });
    }
    return left.some((label) => !inside.has(label));
  }

  #leaving(node: Node, target: number): Node {
    return { kind: "sequence", body: [this.#set(target), node], type: "never" };
  }

  #set(level: number): Node {
    const entry = op("local.get", [this.#entry], [], "i32");
    const count = op("i32.add", [], [entry, op("i32.const", [level], [], "i32")], "i32");
    return op("global.set", [this.#depth], [level === 0 ? entry : count], "void");
  }
}
