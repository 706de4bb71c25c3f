/**
 * The stack of an error is found by the host at a price of many calls, though most errors are caught and nobody looks at it. Where nothing in the
 * program shows stacks of caught errors (seen-stacks.ts), it is only found for errors that may come to where they are seen: bits of a module variable say
 * whether a `try` around what runs keeps all errors to itself, and of which classes.
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
import { findKeepingTries, type Keeping } from "./seen-stacks.ts";

/** The bit of `try`s that keep all errors. */
const ALL = 1;
/** Those of classes follow. */
const MAX_CLASSES = 30;

/** Rewrites the module's functions in place. */
export function leaveOutUnseenStacks(module: TreeModule): void {
  const host = module.hostFunctions.findIndex(({ name }) => name === "Error.stack");
  if (host < 0 || !module.functions.some(hasTries)) return;
  const keepings = findKeepingTries(module);
  if (!keepings || !decidesAnything(keepings)) return;
  const kept = new KeptErrors(keepings, module.globals.length);
  module.globals = [...module.globals, { name: "errors that are kept", type: "i32" }];
  for (const tree of module.functions) {
    tree.body = tree.body.map((node) => askWhereSeen(node, host, kept));
    new Counting(tree, kept).run();
  }
}

/** Is anything kept, and is there a place for the bits in each `try` that lets stacks be seen? */
function decidesAnything(keepings: ReadonlyMap<TryNode, Keeping>): boolean {
  let isKept = false;
  for (const [node, { kind }] of keepings) {
    if (kind !== "seen") isKept = true;
    else if (!canSet(node)) return false;
  }
  return isKept;
}

/** Which bits stand for what, and where they are kept. */
class KeptErrors {
  readonly #keepings: ReadonlyMap<TryNode, Keeping>;
  readonly #bits = new Map<number, number>();
  /** Index of the module variable. */
  readonly variable: number;

  constructor(keepings: ReadonlyMap<TryNode, Keeping>, variable: number) {
    this.#keepings = keepings;
    this.variable = variable;
    for (const keeping of keepings.values()) {
      if (keeping.kind !== "classes") continue;
      for (const type of keeping.classes) {
        if (!this.#bits.has(type) && this.#bits.size < MAX_CLASSES)
          this.#bits.set(type, ALL << (this.#bits.size + 1));
      }
    }
  }

  read(): OpNode {
    return op("global.get", [this.variable], [], "i32");
  }

  /** The bits that hold in the body of a `try` in whose place others hold; the same where it changes nothing. */
  inside(node: TryNode, around: Bits): Bits {
    const keeping = this.#keepings.get(node);
    if (!keeping || !canSet(node)) return around;
    switch (keeping.kind) {
      case "seen":
        return NONE;
      case "all":
        return added(around, ALL);
      case "classes": {
        const bits = [...keeping.classes].map((type) => this.#bits.get(type) ?? 0);
        return added(
          around,
          bits.reduce((all, each) => all | each, 0),
        );
      }
    }
  }

  /** Is an error that is being made kept? @param error a local that holds it; undefined where none is known to */
  areKept(error: OpNode | undefined): Node {
    let asked: Node = integer(ALL);
    for (const [type, bit] of error ? this.#bits : []) {
      const isOf = op("ref.test", [type], [{ ...(error as OpNode), args: [] }], "bool");
      const shifted = op("i32.shl", [], [isOf, integer(Math.log2(bit))], "i32");
      asked = op("i32.or", [], [asked, shifted], "i32");
    }
    const common = op("i32.and", [], [this.read(), asked], "i32");
    return op("i32.ne", [], [common, integer(0)], "bool");
  }
}

/** What the variable holds: the bits of when the function was called, if they still count, and others. */
interface Bits {
  readonly countsEntry: boolean;
  readonly added: number;
}

/** The same where all of them are there. */
function added(to: Bits, bits: number): Bits {
  return (to.added | bits) === to.added ? to : { ...to, added: to.added | bits };
}

const ENTRY: Bits = { countsEntry: true, added: 0 };
const NONE: Bits = { countsEntry: false, added: 0 };

const integer = (value: number): OpNode => op("i32.const", [value], [], "i32");

function hasTries({ body }: TreeFunction): boolean {
  return someNode(body, ({ kind }) => kind === "try");
}

/** Nothing that is found for the text of a stack does anything else, so that it is left out as a whole. */
function askWhereSeen(node: Node, host: number, kept: KeptErrors, error?: OpNode): Node {
  replaceChildren(node, (child) => askWhereSeen(child, host, kept, errorSetBy(node)));
  if (node.kind !== "op" || node.op !== "call.host" || node.imm[0] !== host) return node;
  const none = op("ref.undefined", [node.type as number], [], node.type);
  return {
    kind: "if",
    condition: kept.areKept(error),
    then: [none],
    else: [node],
    type: node.type,
  };
}

/** The local that holds the object a field of which is set. */
function errorSetBy(node: Node): OpNode | undefined {
  if (node.kind !== "op" || node.op !== "struct.set") return undefined;
  const [object] = node.args;
  return object?.kind === "op" && object.op === "local.get" ? object : undefined;
}

/** Sets the bits in one function. */
class Counting {
  readonly #tree: TreeFunction;
  readonly #kept: KeptErrors;
  readonly #around = new Map<Label, Bits>();
  #entry = -1;

  constructor(tree: TreeFunction, kept: KeptErrors) {
    this.#tree = tree;
    this.#kept = kept;
  }

  run(): void {
    const { body, params, locals } = this.#tree;
    if (!body.some((node) => this.#countsIn(node))) return;
    this.#entry = params.length + locals.push("i32") - 1;
    this.#tree.body = body.map((node) => this.#rewrite(node, ENTRY));
    this.#tree.body.unshift(op("local.set", [this.#entry], [this.#kept.read()], "void"));
  }

  #countsIn(statement: Node): boolean {
    let found = false;
    walk(statement, (node) => {
      found ||= node.kind === "try" && this.#kept.inside(node, ENTRY) !== ENTRY;
    });
    return found;
  }

  #rewrite(node: Node, around: Bits): Node {
    switch (node.kind) {
      case "block":
      case "loop":
        this.#around.set(node.label, around);
        break;
      case "try":
        return this.#try(node, around);
      case "branch":
        return this.#branch(node, around);
      case "op":
        if (node.op !== "return" || around === ENTRY) break;
        replaceChildren(node, (child) => this.#rewrite(child, around));
        return this.#leaving(node, ENTRY);
    }
    replaceChildren(node, (child) => this.#rewrite(child, around));
    return node;
  }

  #try(node: TryNode, around: Bits): Node {
    const inside = this.#kept.inside(node, around);
    node.body = node.body.map((child) => this.#rewrite(child, inside));
    node.handler = node.handler.map((child) => this.#rewrite(child, around));
    if (inside === around) return node;
    node.body.unshift(this.#set(inside));
    if (node.body.at(-1)?.type !== "never") node.body.push(this.#set(around));
    node.handler.unshift(this.#set(around));
    return node;
  }

  /** Jumps that only do so under a condition are given a place for the bits before them; those with a value are not. */
  #branch(node: BranchNode, around: Bits): Node {
    replaceChildren(node, (child) => this.#rewrite(child, around));
    const target = this.#around.get(node.label) ?? ENTRY;
    if (target === around) return node;
    const { condition, position } = node;
    if (!condition) return this.#leaving(node, target);
    const jump: Node = { kind: "branch", label: node.label, type: "never", position };
    const then = [this.#set(target), jump];
    return { kind: "if", condition, then, else: [], type: "void", position };
  }

  #leaving(node: Node, target: Bits): Node {
    return { kind: "sequence", body: [this.#set(target), node], type: "never" };
  }

  #set({ countsEntry, added }: Bits): Node {
    const entry = op("local.get", [this.#entry], [], "i32");
    const all = added === 0 ? entry : op("i32.or", [], [entry, integer(added)], "i32");
    const value = countsEntry ? all : integer(added);
    return op("global.set", [this.#kept.variable], [value], "void");
  }
}

/** Has a `try` a place for setting the bits, whichever way its body is left? */
function canSet(node: TryNode): boolean {
  const hasValue = node.type !== "void" && node.type !== "never";
  return !hasValue && !leavesOddly(node);
}

function leavesOddly({ body }: TryNode): boolean {
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
