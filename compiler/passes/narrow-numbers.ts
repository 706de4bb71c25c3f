/**
 * Rewrites f64 arithmetic into i32 and i64 where ranges prove that nothing can tell the difference: neither rounding, nor overflow, nor
 * the sign of a zero, nor NaN. Trees are changed in place.
 */
import type { Opcode } from "../../runtime/bytecode/opcodes.ts";
import type { Node, OpNode, StructuralOpcode, TreeFunction } from "../ir/tree.ts";
import { hasIntegerSide, natureOfChoice } from "./choice-natures.ts";
import type { Nature, Representation } from "./choose-representations.ts";
import { buildMissingSum, findMissingSum } from "./missing-sums.ts";
import { withoutNeutral } from "./neutral-zero.ts";
import { isExact, isInt32, type Range } from "./range.ts";
import { type NodeRanges, rangeOf } from "./range-facts.ts";
import {
  buildRemainderByLength,
  isOf32Bits,
  isRemainderByLength,
  isUint32,
  natureOfQuotient,
  type QuotientOperand,
} from "./remainders.ts";

type PlainOpcode = Exclude<Opcode, StructuralOpcode>;

const ARITHMETIC: Readonly<Record<string, string>> = {
  "f64.add": "add",
  "f64.sub": "sub",
  "f64.mul": "mul",
};
const COMPARISONS: Readonly<Record<string, string>> = {
  "f64.lt": "lt_s",
  "f64.le": "le_s",
  "f64.gt": "gt_s",
  "f64.ge": "ge_s",
  "f64.eq": "eq",
  "f64.ne": "ne",
};

function make(
  op: string,
  imm: readonly unknown[],
  args: Node[],
  type: OpNode["type"],
  from: Node,
): OpNode {
  return { kind: "op", op: op as PlainOpcode, imm, args, type, position: from.position };
}

/** Signature of a function after its parameters and its result were given representations. */
export interface Signature {
  readonly params: readonly (Representation | undefined)[];
  /** The result, f64 so far, becomes i32. */
  readonly hasIntegerResult: boolean;
}

export class NumberNarrowing {
  readonly #ranges: NodeRanges;
  readonly #inside: ReadonlySet<Node>;
  readonly #locals: ReadonlyMap<number, Representation>;
  readonly #signatureOf: (functionIndex: number) => Signature | undefined;
  readonly #taskSlots: readonly number[];
  readonly #fieldRepresentation: (type: number, field: number) => "i32" | "i64" | undefined;
  readonly #globals: ReadonlySet<number>;
  readonly #elementRange: (type: number) => Range | undefined;
  readonly #natureOf = (node: Node, zeroMatters: boolean) => this.#nature(node, zeroMatters);
  #hasIntegerResult = false;
  #addLocal: (type: "i32" | "i64") => number = () => 0;

  /**
   * @param inside accesses to typed arrays at an index inside
   * @param locals chosen representations of this function's locals
   * @param signatureOf chosen representations of a callee's parameters
   * @param fieldRepresentation what a struct's field, f64 so far, becomes
   * @param globals module variables, f64 so far, that become i32
   * @param elementRange of elements of a type of typed array, undefined where they are no integers
   */
  constructor(
    ranges: NodeRanges,
    inside: ReadonlySet<Node>,
    locals: ReadonlyMap<number, Representation>,
    signatureOf: (functionIndex: number) => Signature | undefined,
    taskSlots: readonly number[],
    fieldRepresentation: (type: number, field: number) => "i32" | "i64" | undefined,
    globals: ReadonlySet<number>,
    elementRange: (type: number) => Range | undefined,
  ) {
    this.#ranges = ranges;
    this.#inside = inside;
    this.#locals = locals;
    this.#signatureOf = signatureOf;
    this.#taskSlots = taskSlots;
    this.#fieldRepresentation = fieldRepresentation;
    this.#globals = globals;
    this.#elementRange = elementRange;
  }

  /** Rewrites the body and retypes the locals, and the result where it becomes i32. */
  run(body: TreeFunction, hasIntegerResult: boolean): void {
    this.#hasIntegerResult = hasIntegerResult;
    this.#addLocal = (type) => body.params.length + body.locals.push(type) - 1;
    const last = body.body.at(-1);
    body.body = body.body.map((node) =>
      hasIntegerResult && node === last && node.type === "f64"
        ? this.#convert(node, "i32", true)
        : this.#rewrite(node),
    );
    if (hasIntegerResult) body.result = "i32";
    const paramCount = body.params.length;
    for (const [local, representation] of this.#locals) {
      if (local < paramCount) body.params[local] = representation;
      else body.locals[local - paramCount] = representation;
    }
  }

  /** The same value in the same type, its inside rewritten. */
  #rewrite(node: Node): Node {
    switch (node.kind) {
      case "op":
        return this.#rewriteOp(node);
      case "block":
      case "loop":
      case "sequence":
        node.body = node.body.map((child) => this.#rewrite(child));
        return node;
      case "if":
        node.condition = this.#rewrite(node.condition);
        node.then = node.then.map((child) => this.#rewrite(child));
        node.else = node.else.map((child) => this.#rewrite(child));
        return node;
      case "branch":
        if (node.value) node.value = this.#rewrite(node.value);
        if (node.condition) node.condition = this.#rewrite(node.condition);
        return node;
      case "branch-table":
        node.index = this.#rewrite(node.index);
        return node;
      case "try":
        node.body = node.body.map((child) => this.#rewrite(child));
        node.handler = node.handler.map((child) => this.#rewrite(child));
        return node;
    }
  }

  #rewriteOp(node: OpNode): Node {
    if (node.args.length === 0 && node.type !== "f64") return node;
    const nature =
      node.type === "f64" && node.op !== "f64.from_u32" ? this.#nature(node, true) : undefined;
    if (nature === "i32" || nature === "i64") return this.#convert(node, "f64", true);
    const [first, second] = node.args;
    const comparison = COMPARISONS[node.op];
    if (comparison && first && second) return this.#compare(node, comparison, first, second);
    switch (node.op) {
      case "f64.rem": {
        const nothing = make("f64.const", [Number.NaN], [], "f64", node);
        const finish = (rest: Node) => make("f64.from_i32", [], [rest], "f64", node);
        const remainder = this.#remainderByLength(node, nothing, finish);
        if (remainder) return remainder;
        break;
      }
      case "local.set":
      case "local.tee": {
        const representation = this.#locals.get(node.imm[0] as number);
        if (!representation || !first) break;
        node.args = [this.#convert(first, representation, true)];
        // A tee whose value is used was taken care of by its nature.
        if (node.op === "local.tee") node.type = representation;
        return node;
      }
      case "index.from_f64":
        if (first) return this.#index(node, first);
        break;
      case "i32.from_f64":
        if (first) return this.#wrapped(first, node);
        break;
      case "i32.from_f64_exact":
        if (first && isInt32(this.#range(first))) return this.#convert(first, "i32", false);
        break;
      case "f64.truthy":
        // Zero of either sign is false, and so is NaN, which an integer is not.
        if (first && isInt32(this.#range(first)) && this.#nature(first, false) === "i32") {
          const value = this.#convert(first, "i32", false);
          return make("i32.ne", [], [value, make("i32.const", [0], [], "i32", node)], "bool", node);
        }
        break;
      case "value.from_f64":
        if (first && this.#nature(first, true) === "i32") {
          return make("value.from_i32", [], [this.#convert(first, "i32", true)], "value", node);
        }
        break;
      case "f64.to_string":
        if (first && this.#nature(first, true) === "i32") {
          node.op = "i32.to_string";
          node.args = [this.#convert(first, "i32", true)];
          return node;
        }
        break;
      case "struct.set": {
        const type = this.#fieldRepresentation(node.imm[0] as number, node.imm[1] as number);
        if (!second || !type) break;
        node.args = [...(first ? [this.#rewrite(first)] : []), this.#convert(second, type, true)];
        return node;
      }
      case "global.set":
        if (!first || !this.#globals.has(node.imm[0] as number)) break;
        node.args = [this.#convert(first, "i32", true)];
        return node;
      case "struct.new":
        node.args = node.args.map((arg, field) => {
          const type = this.#fieldRepresentation(node.imm[0] as number, field);
          return type ? this.#convert(arg, type, true) : this.#rewrite(arg);
        });
        return node;
      case "return":
        if (!first || !this.#hasIntegerResult) break;
        node.args = [this.#convert(first, "i32", true)];
        return node;
      case "call":
      case "fork":
        this.#passArguments(node, this.#signatureOf(node.imm[0] as number));
        return node;
      case "fork.latent":
        this.#passArguments(node, this.#signatureOf(this.#taskSlots[node.imm[0] as number] ?? -1));
        return node;
    }
    node.args = node.args.map((arg) => this.#rewrite(arg));
    return withoutNeutral(node);
  }

  #passArguments(node: OpNode, signature: Signature | undefined): void {
    node.args = node.args.map((arg, index) => {
      const wanted = signature?.params[index];
      return wanted ? this.#convert(arg, wanted, true) : this.#rewrite(arg);
    });
  }

  #compare(node: OpNode, comparison: string, a: Node, b: Node): Node {
    const natures = [this.#nature(a, false), this.#nature(b, false)];
    const isInteger = natures.some((nature) => nature === "i32" || nature === "i64");
    const ranges = [this.#range(a), this.#range(b)];
    if (isInteger && ranges.every(isExact)) {
      const type = ranges.every(isInt32) ? "i32" : "i64";
      return make(
        `${type}.${comparison}`,
        [],
        [this.#convert(a, type, false), this.#convert(b, type, false)],
        "bool",
        node,
      );
    }
    node.args = [this.#rewrite(a), this.#rewrite(b)];
    return node;
  }

  #index(node: OpNode, value: Node): Node {
    const range = this.#range(value);
    const nature = this.#nature(value, false);
    if (isInt32(range)) return this.#convert(value, "i32", false);
    if (nature === "i64")
      return make("index.from_i64", [], [this.#convert(value, "i64", false)], "i32", node);
    const outside = make("i32.const", [-1], [], "i32", node);
    const remainder = this.#remainderByLength(value, outside, (rest) => rest);
    if (remainder) return remainder;
    node.args = [this.#rewrite(value)];
    return node;
  }

  #remainderByLength(node: Node, nothing: Node, finish: (rest: Node) => Node): Node | undefined {
    if (node.kind !== "op" || node.op !== "f64.rem") return undefined;
    const [a, b] = node.args;
    if (!a || !b || !isRemainderByLength(this.#operand(a), this.#operand(b))) return undefined;
    const dividend = isUint32(this.#range(a))
      ? this.#wrapped(a, a)
      : this.#convert(a, "i64", false);
    const operands = [dividend, this.#convert(b, "i32", false)] as const;
    return buildRemainderByLength(operands, nothing, finish, (type) => this.#addLocal(type), node);
  }

  /** ToInt32 of a number: sums and products that are exact as doubles may wrap at every step. */
  #wrapped(value: Node, from: Node): Node {
    const range = this.#range(value);
    const plain = () => make("i32.from_f64", [], [this.#rewrite(value)], "i32", from);
    if (value.kind === "sequence") {
      const last = value.body.pop();
      if (!last) return plain();
      value.body = [...value.body.map((child) => this.#rewrite(child)), this.#wrapped(last, from)];
      value.type = "i32";
      return value;
    }
    if (value.kind !== "op") return isInt32(range) ? this.#convert(value, "i32", false) : plain();
    const [a, b] = value.args;
    if (value.op === "f64.from_i32" && a) return this.#rewrite(a);
    if (value.op === "f64.from_u32" && a) return this.#rewrite(a);
    if (value.op === "typed.get_or_nan" && this.#nature(value, false) === "i32")
      return this.#convert(value, "i32", false);
    if (value.op === "f64.const")
      return make("i32.const", [(value.imm[0] as number) | 0], [], "i32", from);
    if (value.op === "f64.neg" && a && isExact(this.#range(a))) {
      const zero = make("i32.const", [0], [], "i32", from);
      return make("i32.sub", [], [zero, this.#wrapped(a, a)], "i32", from);
    }
    const arithmetic = ARITHMETIC[value.op];
    if (
      arithmetic &&
      a &&
      b &&
      isExact(range) &&
      isExact(this.#range(a)) &&
      isExact(this.#range(b))
    ) {
      return make(`i32.${arithmetic}`, [], [this.#wrapped(a, a), this.#wrapped(b, b)], "i32", from);
    }
    if (value.op === "f64.div" && a && b && this.#isWholeDivision(a, b))
      return this.#wholeQuotient([a, b], from);
    if (isInt32(range)) return this.#convert(value, "i32", false);
    if (this.#nature(value, false) === "i64")
      return make("i32.from_i64", [], [this.#convert(value, "i64", false)], "i32", from);
    return this.#missingSum(value, from) ?? plain();
  }

  #missingSum(value: Node, from: Node): Node | undefined {
    const integerRange = (node: Node) => {
      const range = this.#range(node);
      return isExact(range) && this.#nature(node, false) !== "f64" ? range : undefined;
    };
    const sum = findMissingSum(value, { elementRange: this.#elementRange, integerRange });
    return (
      sum &&
      buildMissingSum(
        sum,
        (node) => this.#convert(node, "i64", false),
        (node) => node.args.map((arg) => this.#rewrite(arg)),
        () => this.#addLocal("i64"),
        from,
      )
    );
  }

  /** Both int32 and the divisor at least 1: the double quotient, cut off, is the integer quotient. */
  #isWholeDivision(a: Node, b: Node): boolean {
    const divisor = this.#range(b);
    const isInteger = [a, b].some((side) => this.#nature(side, false) === "i32");
    return isInteger && isInt32(this.#range(a)) && isInt32(divisor) && divisor.lo >= 1;
  }

  #operand(node: Node): QuotientOperand {
    return { range: this.#range(node), nature: this.#nature(node, false) };
  }

  #range(node: Node): Range {
    return rangeOf(this.#ranges, node);
  }

  /**
   * The representation a number is cheapest made in.
   * @param zeroMatters whether somebody could tell -0 from 0
   */
  #nature(node: Node, zeroMatters: boolean): Nature {
    if (node.type !== "f64") return "f64";
    const range = this.#range(node);
    if (node.kind === "sequence") {
      const last = node.body.at(-1);
      const nature = last ? this.#nature(last, zeroMatters) : "f64";
      return nature === "constant" ? "f64" : nature;
    }
    if (node.kind === "if") return natureOfChoice(node, range, zeroMatters, this.#natureOf);
    if (node.kind !== "op") return "f64";
    const [a, b] = node.args;
    switch (node.op) {
      case "local.get":
      case "local.tee":
        return this.#locals.get(node.imm[0] as number) ?? "f64";
      case "f64.from_i32":
        return "i32";
      case "f64.from_i64":
        return "i64";
      case "struct.get":
        return this.#fieldRepresentation(node.imm[0] as number, node.imm[1] as number) ?? "f64";
      case "global.get":
        return this.#globals.has(node.imm[0] as number) ? "i32" : "f64";
      case "call":
        return this.#signatureOf(node.imm[0] as number)?.hasIntegerResult ? "i32" : "f64";
      case "typed.get_or_nan":
        return this.#inside.has(node) && isInt32(range) ? "i32" : "f64";
      case "wait.latent":
        return this.#signatureOf(this.#taskSlots[node.imm[0] as number] ?? -1)?.hasIntegerResult
          ? "i32"
          : "f64";
      case "f64.from_u32":
        return a && this.#range(a).lo >= 0 ? "i32" : "i64";
      case "f64.const":
        return Number.isInteger(node.imm[0]) &&
          Math.abs(node.imm[0] as number) <= 2 ** 53 &&
          !Object.is(node.imm[0], -0)
          ? "constant"
          : "f64";
    }
    if (!isExact(range) || (zeroMatters && range.mayBeNegativeZero) || !a) return "f64";
    // Operands of a sum that is not -0 may have zeroes of either sign; factors too, since their zeroes show in the product's range.
    if (ARITHMETIC[node.op] && b) {
      const natures = [this.#nature(a, false), this.#nature(b, false)];
      if (!natures.some((nature) => nature === "i32" || nature === "i64")) return "f64";
      const operands = [this.#range(a), this.#range(b)];
      if (!operands.every(isExact)) return "f64";
      // One operand has to be converted: not worth it when it lives as f64.
      if (natures.includes("f64") && !isInt32(range)) return "f64";
      return isInt32(range) && operands.every(isInt32) ? "i32" : "i64";
    }
    // Only what leaves no remainder has a quotient known to be an integer.
    if ((node.op === "f64.div" || node.op === "f64.rem") && b)
      return natureOfQuotient(node.op === "f64.rem", this.#operand(a), this.#operand(b));
    if (
      (node.op === "f64.floor" ||
        node.op === "f64.trunc" ||
        node.op === "f64.ceil" ||
        node.op === "f64.round") &&
      a.kind === "op"
    ) {
      if (
        a.op === "f64.div" &&
        a.args[0] &&
        a.args[1] &&
        this.#isWholeDivision(a.args[0], a.args[1])
      ) {
        const isTruncation =
          node.op === "f64.trunc" || (node.op === "f64.floor" && this.#range(a.args[0]).lo >= 0);
        if (isTruncation) return "i32";
      }
      const nature = isExact(this.#range(a)) ? this.#nature(a, zeroMatters) : "f64";
      return nature === "constant" ? "f64" : nature;
    }
    return "f64";
  }

  /**
   * The node's value in the representation wanted; its range must fit it.
   * @param zeroMatters whether somebody could tell -0 from 0 in the result
   */
  #convert(node: Node, wanted: Representation, zeroMatters: boolean): Node {
    const nature = this.#nature(node, zeroMatters);
    if (wanted === "f64" && node.kind === "op" && node.op === "f64.from_u32")
      return this.#rewriteOp(node);
    if (nature === "constant") return this.#constant(node as OpNode, wanted);
    if (wanted === "f64" && nature === "i64" && this.#isOfSmall(node)) {
      node.args = node.args.map((arg) => this.#convert(arg, "f64", true));
      return node;
    }
    if (nature === "f64") {
      if (wanted !== "f64" && hasIntegerSide(node, this.#natureOf))
        return this.#build(node, wanted);
      const value = this.#rewriteAsF64(node);
      if (wanted === "f64") return value;
      return make(
        wanted === "i32" ? "i32.from_f64_exact" : "i64.from_f64",
        [],
        [value],
        wanted,
        node,
      );
    }
    const built = this.#build(node, nature);
    if (nature === wanted) return built;
    const conversions: Record<string, string> = {
      "i32 f64": "f64.from_i32",
      "i64 f64": "f64.from_i64",
      "i32 i64": "i64.from_i32",
      "i64 i32": "i32.from_i64",
    };
    return make(conversions[`${nature} ${wanted}`] ?? "nop", [], [built], wanted, node);
  }

  /** Arithmetic of int32s, no longer one itself: a double made of each serves in other places too, and outside of loops. */
  #isOfSmall(node: Node): node is OpNode {
    if (node.kind !== "op" || !ARITHMETIC[node.op]) return false;
    return node.args.every((arg) => {
      const nature = this.#nature(arg, true);
      return nature === "i32" || nature === "constant" || this.#isOfSmall(arg);
    });
  }

  #rewriteAsF64(node: Node): Node {
    if (node.kind !== "op") return this.#rewrite(node);
    if (node.op === "local.get" || node.op === "f64.const") return node;
    return this.#rewriteOp(node);
  }

  #constant(node: OpNode, wanted: Representation): Node {
    const value = node.imm[0] as number;
    if (wanted === "f64") return node;
    // What does not fit stands where control never comes.
    return wanted === "i32"
      ? make("i32.const", [value | 0], [], "i32", node)
      : make("i64.const", [BigInt(value)], [], "i64", node);
  }

  /** Makes the value in its own integer nature. */
  #build(node: Node, nature: "i32" | "i64"): Node {
    if (node.kind === "sequence") {
      const last = node.body.pop();
      node.body = node.body.map((child) => this.#rewrite(child));
      if (last) node.body.push(this.#convert(last, nature, false));
      node.type = nature;
      return node;
    }
    if (node.kind === "if") {
      node.condition = this.#rewrite(node.condition);
      for (const side of [node.then, node.else]) {
        const last = side.pop();
        side.forEach((child, index) => {
          side[index] = this.#rewrite(child);
        });
        if (last) side.push(this.#convert(last, nature, false));
      }
      node.type = nature;
      return node;
    }
    if (node.kind !== "op") return node;
    const [a, b] = node.args;
    switch (node.op) {
      case "local.get":
      case "global.get":
        node.type = nature;
        return node;
      case "local.tee":
        return this.#rewriteTee(node, nature);
      case "struct.get":
        node.args = node.args.map((arg) => this.#rewrite(arg));
        node.type = nature;
        return node;
      case "call":
        this.#passArguments(node, this.#signatureOf(node.imm[0] as number));
        node.type = nature;
        return node;
      case "wait.latent":
        node.type = nature;
        return node;
      case "typed.get_or_nan":
        node.op = "typed.get";
        node.args = node.args.map((arg) => this.#rewrite(arg));
        node.type = nature;
        return node;
      case "f64.from_i32":
      case "f64.from_i64":
        return a ? this.#rewrite(a) : node;
      case "f64.from_u32":
        if (!a) return node;
        return nature === "i32"
          ? this.#rewrite(a)
          : make("i64.from_u32", [], [this.#rewrite(a)], "i64", node);
    }
    const arithmetic = ARITHMETIC[node.op];
    if (arithmetic && a && b) {
      return make(
        `${nature}.${arithmetic}`,
        [],
        [this.#convert(a, nature, false), this.#convert(b, nature, false)],
        nature,
        node,
      );
    }
    if ((node.op === "f64.rem" || node.op === "f64.div") && a && b)
      return this.#buildQuotient(node.op === "f64.rem", [a, b], nature);
    if (
      a?.kind === "op" &&
      a.op === "f64.div" &&
      a.args[0] &&
      a.args[1] &&
      this.#isWholeDivision(a.args[0], a.args[1])
    ) {
      return this.#wholeQuotient([a.args[0], a.args[1]], node);
    }
    // Rounding what is an integer already.
    return a ? this.#convert(a, nature, false) : node;
  }

  #wholeQuotient(operands: readonly Node[], from: Node): Node {
    const args = operands.map((operand) => this.#convert(operand, "i32", false));
    return make("i32.div_s", [], args, "i32", from);
  }

  #buildQuotient(isRemainder: boolean, [a, b]: readonly [Node, Node], nature: Nature): Node {
    const operation = isRemainder ? "rem" : "div";
    if (!isOf32Bits(isRemainder, this.#range(a), this.#range(b))) {
      const operands = [this.#convert(a, "i64", false), this.#convert(b, "i64", false)];
      const long = make(`i64.${operation}_s`, [], operands, "i64", a);
      return nature === "i64" ? long : make("i32.from_i64", [], [long], "i32", a);
    }
    const suffix = isInt32(this.#range(a)) ? "s" : "u";
    const dividend = suffix === "s" ? this.#convert(a, "i32", false) : this.#wrapped(a, a);
    const operands = [dividend, this.#convert(b, "i32", false)];
    return make(`i32.${operation}_${suffix}`, [], operands, "i32", a);
  }

  #rewriteTee(node: OpNode, nature: "i32" | "i64"): Node {
    const [value] = node.args;
    if (value) node.args = [this.#convert(value, nature, true)];
    node.type = nature;
    return node;
  }
}
