/**
 * Tests of which the code itself tells how they come out: whether an object made here, or a parameter that was left out, is undefined, and what is in
 * a box that was packed here. Where code stands in place of a call, that is what its default values and options ask.
 */

import { mayBeMissing, ordinary, surelyNumbers } from "../../ir/missing-numbers.ts";
import { replaceChildren } from "../../ir/rewrite.ts";
import { type Node, type OpNode, op, type TreeFunction, walk } from "../../ir/tree.ts";
import { readBeforeSet } from "./first-reads.ts";
import { findUses, type Use } from "./local-places.ts";
import { lastOf, newLocal } from "./made-values.ts";

const MADE: ReadonlySet<string> = new Set([
  "struct.new",
  "struct.new_default",
  "array.of",
  "array.new",
  "closure.new",
  "string.const",
]);
/** What a box is packed with. */
const PACKED: Readonly<Record<string, "f64" | "bool">> = {
  "value.from_f64": "f64",
  "value.from_bool": "bool",
};
/** By test, the values for which it comes out true. */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  "ref.is_undefined": ["ref.undefined"],
  "ref.is_null": ["ref.null"],
  "ref.is_nullish": ["ref.undefined", "ref.null"],
  "value.is_undefined": ["value.undefined"],
  "value.is_nullish": ["value.undefined", "value.null"],
};
const UNPACKED: Readonly<Record<string, "f64" | "bool">> = {
  "value.to_f64": "f64",
  "value.to_number": "f64",
  "value.to_bool": "bool",
};

/** Rewrites the function in place. @returns whether anything was decided */
export function decideTests(tree: TreeFunction): boolean {
  if (!hasTests(tree)) return false;
  const decider = new Decider(tree);
  tree.body = tree.body.map((node) => decider.rewrite(node));
  tree.body = tree.body.map((node) => decider.keepPacked(node));
  return decider.hasChanged;
}

function hasTests(tree: TreeFunction): boolean {
  let isFound = false;
  for (const statement of tree.body) {
    walk(statement, (node) => {
      if (node.kind === "op") isFound ||= node.op in TESTS || node.op in UNPACKED;
    });
  }
  return isFound;
}

class Decider {
  hasChanged = false;
  readonly #tree: TreeFunction;
  /** Which locals never hold a missing number, once that was asked. */
  #sureLocals: ((local: number) => boolean) | undefined;
  readonly #uses: ReadonlyMap<number, Use>;
  readonly #unset: ReadonlySet<number>;
  /** Locals with what was packed, by the local that holds the box. */
  readonly #contents = new Map<number, number>();

  constructor(tree: TreeFunction) {
    this.#tree = tree;
    this.#uses = findUses(tree);
    this.#unset = readBeforeSet(tree.body);
  }

  rewrite(node: Node): Node {
    replaceChildren(node, (child) => this.rewrite(child));
    if (node.kind === "if") return this.#side(node);
    if (node.kind === "sequence") return withoutNothing(node);
    if (node.kind !== "op") return node;
    const [value] = node.args;
    if (!value) return node;
    const truths = TESTS[node.op];
    const known = truths && this.#known(value);
    const answer = known && this.#decide(known, truths);
    if (answer !== undefined) {
      this.hasChanged = true;
      return op("bool.const", [answer ? 1 : 0], [], "bool", node.position);
    }
    return this.#unpacked(node, value) ?? node;
  }

  /** Sets of boxes keep what they pack, where it was asked for. */
  keepPacked(node: Node): Node {
    replaceChildren(node, (child) => this.keepPacked(child));
    if (node.kind !== "op" || node.op !== "local.set") return node;
    const content = this.#contents.get(node.imm[0] as number);
    const box = node.args[0] && lastOf(node.args[0]);
    const inner = box?.kind === "op" ? box.args[0] : undefined;
    if (content === undefined || box?.kind !== "op" || !inner) return node;
    const { type, position } = inner;
    const keep = op("local.set", [content], [inner], "void", position);
    const read = op("local.get", [content], [], type);
    box.args = [{ kind: "sequence", body: [keep, read], type, position }];
    return node;
  }

  #decide(known: OpNode, truths: readonly string[]): boolean | undefined {
    if (truths.includes(known.op)) return true;
    const [packed] = known.args;
    if (known.op === "value.from_f64" && packed && this.#mayBeMissing(packed)) return undefined;
    const isOther =
      MADE.has(known.op) || known.op in PACKED || /\.(undefined|null)$/.test(known.op);
    return isOther ? false : undefined;
  }

  #mayBeMissing(number: Node): boolean {
    this.#sureLocals ??= surelyNumbers(this.#tree);
    return mayBeMissing(number, this.#sureLocals);
  }

  /** What the node gives: the node itself, or what the local behind it always holds. */
  #known(node: Node): OpNode | undefined {
    if (node.kind !== "op") return undefined;
    if (node.op !== "local.get") return node.args.length === 0 ? node : undefined;
    const local = node.imm[0] as number;
    const use = this.#uses.get(local);
    if (local < this.#tree.params.length || !use?.set || use.hasOtherSets) return undefined;
    const value = use.value && lastOf(use.value);
    return value?.kind === "op" && !this.#unset.has(local) ? value : undefined;
  }

  #unpacked(node: OpNode, value: Node): Node | undefined {
    const wanted = UNPACKED[node.op];
    if (wanted === undefined || value.kind !== "op") return undefined;
    if (PACKED[value.op] === wanted) {
      this.hasChanged = true;
      return this.#asAsked(node, value.args[0]);
    }
    const known = value.op === "local.get" ? this.#known(value) : undefined;
    if (!known || PACKED[known.op] !== wanted) return undefined;
    this.hasChanged = true;
    const box = value.imm[0] as number;
    let content = this.#contents.get(box);
    if (content === undefined) {
      content = newLocal(this.#tree, wanted);
      this.#contents.set(box, content);
    }
    return this.#asAsked(node, op("local.get", [content], [], wanted, node.position));
  }

  /** A number that was packed: one that is missing is NaN where it is converted. */
  #asAsked(node: OpNode, number: Node | undefined): Node | undefined {
    const isConverted = node.op === "value.to_number" && number && this.#mayBeMissing(number);
    return isConverted ? ordinary(number) : number;
  }

  /** The side that a constant chooses. */
  #side(node: Node & { kind: "if" }): Node {
    const { condition, position } = node;
    if (condition.kind !== "op" || condition.op !== "bool.const") return node;
    this.hasChanged = true;
    const body = condition.imm[0] === 0 ? node.else : node.then;
    const type = body.at(-1)?.type === "never" ? "never" : node.type;
    return { kind: "sequence", body, type, position };
  }
}

/** What is left of a sequence of which parts were decided away. */
function withoutNothing(node: Node & { kind: "sequence" }): Node {
  node.body = node.body.filter(
    (each) =>
      !(each.kind === "op" && each.op === "nop") &&
      !(each.kind === "sequence" && each.body.length === 0),
  );
  const [only] = node.body;
  if (node.body.length !== 1 || !only || only.type !== node.type) return node;
  only.position ??= node.position;
  return only;
}
