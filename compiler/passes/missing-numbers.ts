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
  if (!hasOtherViews(module)) return;
  for (const { body } of module.functions) for (const node of body) makeOrdinary(module, node);
}

/** Operators to which a missing number is a NaN like others. */
const ARITHMETIC = /^f64\.(add|sub|mul|div|sqrt|floor|ceil|trunc|nearest|min|max|lt|gt|le|ge)$/;

/** Whether the bits of doubles in typed arrays may be written otherwise than as numbers. */
function hasOtherViews(module: TreeModule): boolean {
  const isOfDoubles = (type: Node["type"] | number | undefined): boolean => {
    const row = typeof type === "number" ? module.types[type] : undefined;
    return row?.kind === "typed-array" && row.element === "f64";
  };
  return module.functions.some(({ body }) =>
    someNode(body, (node) => {
      if (node.kind !== "op") return false;
      if (node.op === "typed.view") return isOfDoubles(node.imm[0] as number);
      return node.op === "typed.bytes" && isOfDoubles(node.args[0]?.type);
    }),
  );
}

/** Elements of typed arrays below a node that are no numbers by their bits are read as ordinary NaNs, but where arithmetic takes them. */
function makeOrdinary(module: TreeModule, node: Node): void {
  const isArithmetic = node.kind === "op" && ARITHMETIC.test(node.op);
  replaceChildren(node, (child) => {
    makeOrdinary(module, child);
    const isElement = child.kind === "op" && child.op === "typed.get" && child.type === "f64";
    if (!isElement || isArithmetic) return child;
    const row = module.types[child.imm[0] as number];
    return row?.kind === "typed-array" && row.element === "f64" ? ordinary(child) : child;
  });
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
