/**
 * Which bigints are computed as machine words, modulo 2^64: those whose ranges say that their low 64 bits are all of them, and those of which nobody asks
 * for more.
 */
import type { Node, OpNode, TreeModule } from "../../ir/tree.ts";
import { isExact, type Range } from "../range.ts";
import { wordBits } from "./analyse.ts";
import {
  type BigRange,
  isSigned,
  isUnsigned,
  isWord,
  multiply,
  onlyValue,
  SIGNED,
  UNKNOWN,
} from "./big-range.ts";
import { type BigintFacts, localKey } from "./facts.ts";
import type { BigintOperator } from "./operators.ts";

/** Which variables, parameters, results and captured variables are kept as words. */
export interface WordPlaces {
  /** Whether a local is, by its key. */
  readonly locals: ReadonlySet<string>;
  /** Those of which only the low bits are right. */
  readonly wrapped: ReadonlySet<string>;
  readonly results: ReadonlySet<number>;
  readonly globals: ReadonlySet<number>;
  readonly fields: ReadonlySet<string>;
}

/** What is wanted of a bigint: all of it, or what it is modulo 2^64. */
export type Demand = "exact" | "low";

/** Indexes of functions of the library that work on words, where the program has them. */
export interface WordFunctions {
  readonly low64: number | undefined;
  readonly wordOfNumber: number | undefined;
  readonly unsignedToNumber: number | undefined;
  readonly multiplyRemainder: number | undefined;
}

export function findWordFunctions({ functions }: TreeModule): WordFunctions {
  const find = (name: string): number | undefined => {
    const found = functions.findIndex(({ bigint }) => bigint === name);
    return found < 0 ? undefined : found;
  };
  return {
    low64: find("low64"),
    wordOfNumber: find("wordOfNumber"),
    unsignedToNumber: find("unsignedToNumber"),
    multiplyRemainder: find("multiplyRemainderOfWords"),
  };
}

/** Answers about one function's nodes. */
export class Words {
  readonly #facts: BigintFacts;
  readonly #functions: WordFunctions;
  readonly #places: WordPlaces;
  readonly #index: number;
  readonly #ranges: ReadonlyMap<Node, BigRange>;

  constructor(
    facts: BigintFacts,
    functions: WordFunctions,
    places: WordPlaces,
    index: number,
    ranges: ReadonlyMap<Node, BigRange>,
  ) {
    this.#facts = facts;
    this.#functions = functions;
    this.#places = places;
    this.#index = index;
    this.#ranges = ranges;
  }

  /** Where operators take it, it is there. */
  range(node: Node): BigRange {
    return { ...(this.#ranges.get(node) ?? UNKNOWN), mayBeMissing: false };
  }

  mayBeMissing(node: Node): boolean {
    return this.#ranges.get(node)?.mayBeMissing ?? true;
  }

  isWord(node: Node): boolean {
    return isWord(this.range(node));
  }

  operator(node: Node): BigintOperator | undefined {
    return node.kind === "op" && node.op === "call"
      ? this.#facts.operators.get(node.imm[0] as number)
      : undefined;
  }

  numberRange(node: Node): Range {
    return this.#facts.numberRange(this.#index, node);
  }

  /** Whether the word can be had, if not without making the bigint. */
  canGive(node: Node | undefined, demand: Demand): boolean {
    if (!node) return false;
    if (this.isWord(node)) return true;
    return demand === "low" && (this.#functions.low64 !== undefined || this.computes(node, "low"));
  }

  /** Whether the word is had without making the bigint. */
  computes(node: Node, demand: Demand): boolean {
    switch (node.kind) {
      case "sequence": {
        const last = node.body.at(-1);
        return last !== undefined && this.computes(last, demand);
      }
      case "if": {
        // Of two words, one may be signed and the other not, and one side may give none.
        if (this.mayBeMissing(node) || (demand === "exact" && !this.isWord(node))) return false;
        const values = [node.then.at(-1), node.else.at(-1)].filter(
          (each) => each?.type !== "never",
        );
        return (
          values.some((each) => each && this.computes(each, demand)) &&
          values.every((each) => this.canGive(each, demand))
        );
      }
      case "op":
        return this.#isWordInstruction(node, demand);
      default:
        return false;
    }
  }

  #isWordInstruction(node: OpNode, demand: Demand): boolean {
    const index = node.imm[0] as number;
    const { locals, wrapped, globals, fields, results } = this.#places;
    switch (node.op) {
      case "local.get":
      case "local.tee": {
        const key = localKey(this.#index, index);
        return locals.has(key) || (demand === "low" && wrapped.has(key));
      }
      case "global.get": {
        const literal = this.#facts.literals.get(index);
        if (literal !== undefined) return demand === "low" || this.isWord(node);
        return globals.has(index);
      }
      case "struct.get":
        return fields.has(this.#facts.fieldKey(index, node.imm[1] as number) ?? "");
      case "ref.check": {
        const [inner] = node.args;
        return inner !== undefined && !this.mayBeMissing(inner) && this.computes(inner, demand);
      }
      case "call": {
        const operator = this.operator(node);
        return operator === undefined
          ? results.has(index)
          : this.#isWordOperator(operator, node, demand);
      }
      default:
        return false;
    }
  }

  #isWordOperator(operator: BigintOperator, node: OpNode, demand: Demand): boolean {
    const { args } = node;
    const [first, second, third] = args;
    const isAsked = demand === "low" || this.isWord(node);
    switch (operator) {
      case "fromSigned":
      case "fromUnsigned":
        return true;
      case "add":
      case "subtract":
      case "multiply":
      case "and":
      case "or":
      case "xor":
      case "negate":
      case "not":
        return isAsked && args.every((each) => this.canGive(each, "low"));
      case "asIntN":
      case "asUintN":
        return first !== undefined && wordBits(first) !== undefined && this.canGive(second, "low");
      case "shiftLeft":
        return isAsked && this.canGive(first, "low") && this.#isCount(second);
      case "shiftRight":
        return this.canGive(first, "exact") && this.#isCount(second);
      case "divide":
        return this.#hasOneSign(args) && !this.#mayOverflow(args);
      case "remainder":
        return this.productOf(node) !== undefined || this.#hasOneSign(args);
      case "multiplyRemainder":
        return this.remainderOfProduct(first, second, third) !== undefined;
      case "fromNumber":
        if (first && isExact(this.numberRange(first))) return true;
        return isAsked && this.#functions.wordOfNumber !== undefined;
      default:
        return false;
    }
  }

  /** Whether a comparison or conversion asks words alone. */
  isWordTest(node: OpNode): boolean {
    if (!node.args.every((each) => this.isWord(each))) return false;
    switch (this.operator(node)) {
      case "isLess":
      case "equals":
        return true;
      case "equalsNullish":
      case "isTruthy":
        return !node.args.some((each) => this.mayBeMissing(each));
      case "toNumber":
        return (
          this.#functions.unsignedToNumber !== undefined ||
          node.args.every((each) => isSigned(this.range(each)))
        );
      default:
        return false;
    }
  }

  /** The product of `a * b % by`, where that is not too large to be made, or need not be. */
  productOf({ args }: OpNode): OpNode | undefined {
    const [product, by] = args;
    if (!product || this.operator(product) !== "multiply" || product.kind !== "op")
      return undefined;
    const [a, b] = product.args;
    return this.remainderOfProduct(a, b, by) === undefined ? undefined : product;
  }

  /** How `a * b % by` is computed in words: undefined where it is not. */
  remainderOfProduct(
    a: Node | undefined,
    b: Node | undefined,
    by: Node | undefined,
  ): "rem_s" | "rem_u" | "call" | undefined {
    if (!a || !b || !by) return undefined;
    const ranges = [this.range(a), this.range(b), this.range(by)];
    const product = multiply(this.range(a), this.range(b));
    if (ranges.every(isSigned) && isSigned(product)) return "rem_s";
    if (!ranges.every(isUnsigned)) return undefined;
    if (isUnsigned(product)) return "rem_u";
    return this.#functions.multiplyRemainder === undefined ? undefined : "call";
  }

  #isCount(node: Node | undefined): boolean {
    return node !== undefined && this.isWord(node) && this.range(node).lo >= 0n;
  }

  #hasOneSign(nodes: readonly Node[]): boolean {
    const ranges = nodes.map((each) => this.range(each));
    return ranges.every(isSigned) || ranges.every(isUnsigned);
  }

  /** -2^63 / -1 */
  #mayOverflow([a, b]: readonly Node[]): boolean {
    if (!a || !b) return true;
    const [dividend, by] = [this.range(a), this.range(b)];
    return dividend.lo === SIGNED.lo && by.lo <= -1n && by.hi >= -1n;
  }

  /** The value of a read that can only give one. */
  constantOf(node: Node): bigint | undefined {
    if (node.kind !== "op" || (node.op !== "local.get" && node.op !== "global.get"))
      return undefined;
    return onlyValue(this.range(node));
  }
}
