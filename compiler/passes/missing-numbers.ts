/**
 * Numbers that are missing where it matters that they are one NaN among others: two that are missing are equal, a change of sign makes an ordinary NaN
 * of one, and typed arrays hold none. Late, when it is known which numbers are integers.
 */
import { isMissing, mayBeMissing, ordinary, surelyNumbers } from "../ir/missing-numbers.ts";
import { replaceChildren } from "../ir/rewrite.ts";
import {
  type Node,
  type OpNode,
  op,
  someNode,
  type TreeFunction,
  type TreeModule,
} from "../ir/tree.ts";
import { newLocal } from "./inline/made-values.ts";

const COMPARED: ReadonlySet<string> = new Set(["f64.eq", "f64.ne"]);
/** Which operand is stored or changed as its bits are. */
const BITS: Readonly<Record<string, number>> = {
  "f64.neg": 0,
  "f64.abs": 0,
  "f64.copysign": 0,
  "typed.set": 2,
  "typed.store": 2,
  "typed.fill": 1,
};

const CONCERNED: ReadonlySet<string> = new Set([...COMPARED, ...Object.keys(BITS)]);

/** Rewrites the module's functions in place. */
export function tellMissingNumbers(module: TreeModule): void {
  for (const tree of module.functions) if (isConcerned(tree)) new Teller(tree).rewriteAll();
}

function isConcerned({ body }: TreeFunction): boolean {
  return someNode(body, (node) => node.kind === "op" && CONCERNED.has(node.op));
}

class Teller {
  readonly #tree: TreeFunction;
  readonly #isSure: (local: number) => boolean;

  constructor(tree: TreeFunction) {
    this.#tree = tree;
    this.#isSure = surelyNumbers(tree);
  }

  rewriteAll(): void {
    this.#tree.body = this.#tree.body.map((node) => this.#rewrite(node));
  }

  #rewrite(node: Node): Node {
    replaceChildren(node, (child) => this.#rewrite(child));
    if (node.kind !== "op") return node;
    const place = BITS[node.op];
    const changed = place === undefined ? undefined : node.args[place];
    if (changed && place !== undefined && mayBeMissing(changed, this.#isSure))
      node.args[place] = ordinary(changed);
    return COMPARED.has(node.op) ? this.#compare(node) : node;
  }

  /** What is missing is no NaN to `===`. */
  #compare(node: OpNode): Node {
    const [left, right] = node.args;
    if (!left || !right || isSame(left, right)) return node;
    if (!mayBeMissing(left, this.#isSure) || !mayBeMissing(right, this.#isSure)) return node;
    const first = this.#hold(left);
    const second = this.#hold(right);
    const areMissing = op(
      "i32.and",
      [],
      [isMissing(first.read()), isMissing(second.read())],
      "i32",
    );
    const compared = op(node.op, [], [first.read(), second.read()], "bool", node.position);
    const decided =
      node.op === "f64.eq"
        ? op("i32.or", [], [compared, areMissing], "i32")
        : op("i32.and", [], [compared, op("i32.eqz", [], [areMissing], "bool")], "i32");
    const answer = op("i32.ne", [], [decided, op("i32.const", [0], [], "i32")], "bool");
    const body = [...first.store, ...second.store, answer];
    return body.length === 1 ? answer : { kind: "sequence", body, type: "bool" };
  }

  #hold(node: Node): { readonly store: readonly Node[]; readonly read: () => Node } {
    const isLocal = node.kind === "op" && node.op === "local.get";
    const local = isLocal ? (node.imm[0] as number) : newLocal(this.#tree, "f64");
    const store = isLocal ? [] : [op("local.set", [local], [node], "void", node.position)];
    return { store, read: () => op("local.get", [local], [], "f64") };
  }
}

/** `x !== x` asks for NaN. */
function isSame(a: Node, b: Node): boolean {
  return (
    a.kind === "op" &&
    b.kind === "op" &&
    a.op === "local.get" &&
    b.op === "local.get" &&
    a.imm[0] === b.imm[0]
  );
}
