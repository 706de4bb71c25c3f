/** Rewrites a function for the places that are kept as words, and computes in words what can be. */
import type { ValueType } from "../../../runtime/bytecode/module.ts";
import { replaceChildren } from "../../ir/rewrite.ts";
import { type Node, type OpNode, op, type TreeFunction, type TreeModule } from "../../ir/tree.ts";
import { newLocal } from "../inline/made-values.ts";
import { isInt32 } from "../range.ts";
import { wordBits } from "./analyse.ts";
import { type BigRange, between, isSigned, isUnsigned, isWithin } from "./big-range.ts";
import { type BigintFacts, localKey } from "./facts.ts";
import type { Demand, WordFunctions, WordPlaces, Words } from "./words.ts";

const RING = {
  add: "i64.add",
  subtract: "i64.sub",
  multiply: "i64.mul",
  and: "i64.and",
  or: "i64.or",
  xor: "i64.xor",
} as const;

const INT32 = between(-(2n ** 31n), 2n ** 31n - 1n);

/** What all functions share. */
export interface Rewritten {
  readonly module: TreeModule;
  readonly facts: BigintFacts;
  readonly functions: WordFunctions;
  readonly places: WordPlaces;
}

export class WordRewriting {
  readonly #module: TreeModule;
  readonly #facts: BigintFacts;
  readonly #functions: WordFunctions;
  readonly #places: WordPlaces;
  readonly #words: Words;
  readonly #tree: TreeFunction;
  readonly #index: number;

  constructor({ module, facts, functions, places }: Rewritten, words: Words, index: number) {
    const tree = module.functions[index];
    if (!tree) throw new Error(`no function ${index}`);
    this.#module = module;
    this.#facts = facts;
    this.#functions = functions;
    this.#places = places;
    this.#words = words;
    this.#tree = tree;
    this.#index = index;
  }

  /** Types of locals, parameters and the result change last: until then they say what the nodes were made for. */
  run(): void {
    const tree = this.#tree;
    const isWordResult = this.#places.results.has(this.#index);
    const last = tree.body.length - 1;
    tree.body = tree.body.map((node, at) =>
      isWordResult && at === last && node.type === this.#facts.type
        ? this.#word(node, "exact")
        : this.#any(node),
    );
    const retyped = (type: ValueType, local: number): ValueType =>
      this.#isWordLocal(this.#index, local) ? "i64" : type;
    const { params, locals } = tree;
    tree.params = params.map(retyped);
    tree.locals = locals.map((type, at) => retyped(type, params.length + at));
    if (isWordResult) tree.result = "i64";
  }

  #isWordLocal(index: number, local: number): boolean {
    const key = localKey(index, local);
    return this.#places.locals.has(key) || this.#places.wrapped.has(key);
  }

  #demandOf(index: number, local: number): Demand {
    return this.#places.wrapped.has(localKey(index, local)) ? "low" : "exact";
  }

  /** The node in the representation that it has without words. */
  #any(node: Node): Node {
    if (node.type === this.#facts.type) return this.#object(node);
    if (node.kind === "op") {
      const rewritten = this.#instruction(node);
      if (rewritten) return rewritten;
    }
    replaceChildren(node, (child) => this.#any(child));
    return node;
  }

  /** Instructions that give no bigint but take some. */
  #instruction(node: OpNode): Node | undefined {
    const [first] = node.args;
    const [at, field] = node.imm as readonly number[];
    switch (node.op) {
      case "local.set":
        if (!first || !this.#isWordLocal(this.#index, at ?? -1)) return undefined;
        node.args = [this.#word(first, this.#demandOf(this.#index, at ?? -1))];
        return node;
      case "global.set":
        if (!first || !this.#places.globals.has(at ?? -1)) return undefined;
        node.args = [this.#word(first, "exact")];
        return node;
      case "struct.set":
      case "struct.new": {
        const isSet = node.op === "struct.set";
        node.args = node.args.map((arg, place) =>
          this.#isWordField(at ?? -1, isSet ? (place === 1 ? (field ?? -1) : -1) : place)
            ? this.#word(arg, "exact")
            : this.#any(arg),
        );
        return node;
      }
      case "return":
        if (!first || !this.#places.results.has(this.#index)) return undefined;
        node.args = [this.#word(first, "exact")];
        return node;
      case "drop":
        if (!first || first.type !== this.#facts.type || !this.#words.computes(first, "exact"))
          return undefined;
        node.args = [this.#word(first, "exact")];
        return node;
      case "ref.is_undefined":
      case "ref.is_null":
      case "ref.is_nullish":
        if (first?.kind !== "op" || first.op !== "local.get") return undefined;
        if (!this.#isWordLocal(this.#index, first.imm[0] as number)) return undefined;
        return op("bool.const", [0], [], "bool", node.position);
      case "call":
        return this.#callOf(node);
      default:
        return undefined;
    }
  }

  #isWordField(type: number, field: number): boolean {
    const key = field < 0 ? undefined : this.#facts.fieldKey(type, field);
    return key !== undefined && this.#places.fields.has(key);
  }

  /** A call that gives no bigint, or one whose arguments are rewritten. */
  #callOf(node: OpNode): Node {
    const operator = this.#words.operator(node);
    if (operator === undefined) {
      this.#passArguments(node);
      return node;
    }
    return this.#test(node, operator) ?? this.#plainCall(node);
  }

  #plainCall(node: OpNode): Node {
    node.args = node.args.map((arg) => this.#any(arg));
    return node;
  }

  #passArguments(node: OpNode): void {
    const callee = node.imm[0] as number;
    node.args = node.args.map((arg, param) =>
      this.#isWordLocal(callee, param)
        ? this.#word(arg, this.#demandOf(callee, param))
        : this.#any(arg),
    );
  }

  #test(node: OpNode, operator: string): Node | undefined {
    const [a, b] = node.args;
    const { position } = node;
    if (!a) return undefined;
    if (operator === "low64")
      return this.#words.canGive(a, "low") && this.#words.computes(a, "low")
        ? this.#word(a, "low")
        : undefined;
    if (!this.#words.isWordTest(node)) return undefined;
    const ranges = node.args.map((each) => this.#words.range(each));
    switch (operator) {
      case "isTruthy": {
        const zero = op("i64.const", [0n], [], "i64");
        return op("i64.ne", [], [this.#word(a, "exact"), zero], "bool", position);
      }
      case "toNumber":
        return this.#number(this.#word(a, "exact"), ranges[0], node);
      case "equals":
      case "equalsNullish":
      case "isLess": {
        if (!b) return undefined;
        const args = [this.#word(a, "exact"), this.#word(b, "exact")];
        const isOrder = operator === "isLess";
        if (ranges.every(isSigned))
          return op(isOrder ? "i64.lt_s" : "i64.eq", [], args, "bool", position);
        if (ranges.every(isUnsigned))
          return op(isOrder ? "i64.lt_u" : "i64.eq", [], args, "bool", position);
        return this.#mixedTest(args, isSigned(ranges[0] as BigRange), isOrder);
      }
      default:
        return undefined;
    }
  }

  /** One side may be negative, the other beyond the signed words. */
  #mixedTest(args: readonly Node[], isFirstSigned: boolean, isOrder: boolean): Node {
    const [a, b] = args.map((arg) => this.#held(arg));
    if (!a || !b) throw new Error("a comparison has two sides");
    const zero = op("i64.const", [0n], [], "i64");
    const negative = op("i64.lt_s", [], [(isFirstSigned ? a : b).read(), zero], "bool");
    const whenNegative = op("bool.const", [isOrder && isFirstSigned ? 1 : 0], [], "bool");
    const otherwise = op(isOrder ? "i64.lt_u" : "i64.eq", [], [a.read(), b.read()], "bool");
    const test: Node = {
      kind: "if",
      condition: negative,
      then: [whenNegative],
      else: [otherwise],
      type: "bool",
    };
    return { kind: "sequence", body: [a.store, b.store, test], type: "bool" };
  }

  #number(word: Node, range: BigRange | undefined, { position }: OpNode): Node {
    if (range && isWithin(range, INT32)) {
      const int32 = op("i32.from_i64", [], [word], "i32", position);
      return op("f64.from_i32", [], [int32], "f64", position);
    }
    if (range && isSigned(range)) return op("f64.from_i64", [], [word], "f64", position);
    const held = this.#held(word);
    const unsigned = op("call", [this.#functions.unsignedToNumber ?? -1], [held.read()], "f64");
    const zero = op("i64.const", [0n], [], "i64");
    const choice: Node = {
      kind: "if",
      condition: op("i64.ge_s", [], [held.read(), zero], "bool"),
      then: [op("f64.from_i64", [], [held.read()], "f64", position)],
      else: [unsigned],
      type: "f64",
    };
    return { kind: "sequence", body: [held.store, choice], type: "f64" };
  }

  /** The bigint itself. */
  #object(node: Node): Node {
    const { type } = this.#facts;
    if (node.kind === "op" && node.op === "global.get" && !this.#isWordGlobal(node)) return node;
    if (this.#words.computes(node, "exact")) {
      const range = this.#words.range(node);
      return this.#box(this.#word(node, "exact"), range);
    }
    if (node.kind === "op" && node.op === "call") return this.#callOf(node);
    if (node.kind === "op") {
      node.args = node.args.map((arg) => this.#any(arg));
      return node;
    }
    replaceChildren(node, (child) =>
      child.type === type ? this.#object(child) : this.#any(child),
    );
    return node;
  }

  #isWordGlobal(node: OpNode): boolean {
    return this.#places.globals.has(node.imm[0] as number);
  }

  #box(word: Node, range: BigRange): Node {
    const { type } = this.#facts;
    const struct = this.#module.types[type];
    const limbs = struct?.kind === "struct" ? (struct.fields[1]?.type ?? type) : type;
    const missing = op("ref.undefined", [limbs as number], [], limbs);
    if (isSigned(range) || !isUnsigned(range))
      return op("struct.new", [type], [word, missing], type);
    const held = this.#held(word);
    const zero = op("i64.const", [0n], [], "i64");
    const kind: Node = {
      kind: "if",
      condition: op("i64.ge_s", [], [held.read(), zero], "bool"),
      then: [missing],
      else: [op("ref.null", [limbs as number], [], limbs)],
      type: limbs,
    };
    const made = op("struct.new", [type], [held.read(), kind], type);
    return { kind: "sequence", body: [held.store, made], type };
  }

  #held(word: Node): { readonly store: Node; read(): OpNode } {
    const { type } = word;
    if (type === "void" || type === "never")
      return { store: word, read: () => op("unreachable", [], [], "never") };
    const local = newLocal(this.#tree, type);
    return {
      store: op("local.set", [local], [word], "void"),
      read: () => op("local.get", [local], [], type),
    };
  }

  /** The bigint modulo 2^64. */
  #word(node: Node, demand: Demand): Node {
    if (node.type === "never") return this.#any(node);
    const constant = this.#words.constantOf(node);
    if (constant !== undefined) return wordConstant(constant, node);
    if (!this.#words.computes(node, demand)) return this.#wordOfObject(node);
    switch (node.kind) {
      case "sequence":
        node.body = node.body.map((each, at) =>
          at === node.body.length - 1 ? this.#word(each, demand) : this.#any(each),
        );
        return { ...node, type: "i64" };
      case "if": {
        const side = (nodes: readonly Node[]): Node[] =>
          nodes.map((each, at) =>
            at === nodes.length - 1 ? this.#word(each, demand) : this.#any(each),
          );
        node.condition = this.#any(node.condition);
        return { ...node, then: side(node.then), else: side(node.else), type: "i64" };
      }
      case "op":
        return this.#wordOf(node, demand);
      default:
        return this.#wordOfObject(node);
    }
  }

  #wordOfObject(node: Node): Node {
    const { low64 } = this.#functions;
    const isWhole = this.#words.isWord(node) || low64 === undefined;
    const made = this.#object(node);
    const { position } = node;
    return isWhole
      ? op("struct.get", [this.#facts.type, 0], [made], "i64", position)
      : op("call", [low64], [made], "i64", position);
  }

  #wordOf(node: OpNode, demand: Demand): Node {
    const at = node.imm[0] as number;
    switch (node.op) {
      case "local.get":
      case "global.get":
      case "struct.get": {
        const literal = node.op === "global.get" ? this.#facts.literals.get(at) : undefined;
        if (literal !== undefined) return wordConstant(literal, node);
        node.args = node.args.map((arg) => this.#any(arg));
        return { ...node, type: "i64" };
      }
      case "local.tee": {
        const [value] = node.args;
        const args = value ? [this.#word(value, this.#demandOf(this.#index, at))] : [];
        return { ...node, args, type: "i64" };
      }
      case "ref.check": {
        const [inner] = node.args;
        return inner ? this.#word(inner, demand) : node;
      }
      default: {
        const operator = this.#words.operator(node);
        if (operator !== undefined) return this.#computed(node, operator);
        this.#passArguments(node);
        return { ...node, type: "i64" };
      }
    }
  }

  #computed(node: OpNode, operator: string): Node {
    const [a, b, c] = node.args;
    const { position } = node;
    if (!a) return node;
    const low = (each: Node): Node => this.#word(each, "low");
    const exact = (each: Node): Node => this.#word(each, "exact");
    switch (operator) {
      case "fromSigned":
      case "fromUnsigned":
        return this.#any(a);
      case "add":
      case "subtract":
      case "multiply":
      case "and":
      case "or":
      case "xor":
        return op(RING[operator], [], node.args.map(low), "i64", position);
      case "negate":
        return op("i64.sub", [], [op("i64.const", [0n], [], "i64"), low(a)], "i64", position);
      case "not":
        return op("i64.xor", [], [low(a), op("i64.const", [-1n], [], "i64")], "i64", position);
      case "fromNumber":
        return this.#ofNumber(a, node);
      default:
    }
    if (!b) return node;
    switch (operator) {
      case "asIntN":
      case "asUintN":
        return this.#wrapped(a, low(b), this.#words.range(b), operator === "asIntN", node);
      case "shiftLeft":
        return this.#shift("i64.shl", low(a), exact(b), this.#words.range(b), node);
      case "shiftRight": {
        const opcode = isSigned(this.#words.range(a)) ? "i64.shr_s" : "i64.shr_u";
        return this.#shift(opcode, exact(a), exact(b), this.#words.range(b), node);
      }
      case "divide":
      case "remainder": {
        const product = operator === "remainder" ? this.#words.productOf(node) : undefined;
        const [x, y] = product?.args ?? [];
        if (x && y) return this.#productRemainder(x, y, b, node);
        const isUnder = this.#areSigned([a, b]);
        const opcode =
          operator === "divide"
            ? isUnder
              ? "i64.div_s"
              : "i64.div_u"
            : isUnder
              ? "i64.rem_s"
              : "i64.rem_u";
        const divided = (args: Node[]): Node => op(opcode, [], args, "i64", position);
        return this.#divided([a, b], node, divided);
      }
      case "multiplyRemainder":
        return c ? this.#productRemainder(a, b, c, node) : node;
      default:
        return node;
    }
  }

  #areSigned(nodes: readonly Node[]): boolean {
    return nodes.every((each) => isSigned(this.#words.range(each)));
  }

  #productRemainder(a: Node, b: Node, by: Node, node: OpNode): Node {
    const { position } = node;
    const way = this.#words.remainderOfProduct(a, b, by);
    return this.#divided([a, b, by], node, ([x, y, divisor]) => {
      if (!x || !y || !divisor) return node;
      if (way === "call") {
        const callee = this.#functions.multiplyRemainder ?? -1;
        return op("call", [callee], [x, y, divisor], "i64", position);
      }
      const product = op("i64.mul", [], [x, y], "i64", position);
      return op(
        way === "rem_s" ? "i64.rem_s" : "i64.rem_u",
        [],
        [product, divisor],
        "i64",
        position,
      );
    });
  }

  /** Divides by the last of the operands; the library throws where that is zero. */
  #divided(operands: readonly Node[], node: OpNode, divide: (words: Node[]) => Node): Node {
    const by = operands.at(-1);
    if (!by) return node;
    const range = this.#words.range(by);
    const words = operands.map((each) => this.#word(each, "exact"));
    if (range.lo > 0n || range.hi < 0n) return divide(words);
    const held = words.map((word) => this.#held(word));
    const read = (): Node[] => held.map((each) => each.read());
    const last = held.at(-1);
    const whole = operands.map((each) => this.#words.range(each));
    const boxes = read().map((word, at) => this.#box(word, whole[at] ?? range));
    const refuse = this.#refusal(node, boxes);
    const test: Node = {
      kind: "if",
      condition: op("i64.eqz", [], last ? [last.read()] : [], "bool"),
      then: refuse,
      else: [],
      type: "void",
    };
    const body = [...held.map(({ store }) => store), test, divide(read())];
    return { kind: "sequence", body, type: "i64" };
  }

  /** Throws what dividing by zero throws. */
  #refusal(node: OpNode, boxes: Node[]): Node[] {
    const { type } = this.#facts;
    const callee = node.imm[0] as number;
    const wanted = this.#module.functions[callee]?.params.length ?? 0;
    const args = boxes.slice(boxes.length - wanted);
    return [
      op("drop", [], [op("call", [callee], args, type, node.position)], "void"),
      op("unreachable", [], [], "never"),
    ];
  }

  #shift(
    opcode: "i64.shl" | "i64.shr_s" | "i64.shr_u",
    word: Node,
    count: Node,
    range: BigRange,
    { position }: OpNode,
  ): Node {
    if (range.hi < 64n) return op(opcode, [], [word, count], "i64", position);
    const value = this.#held(word);
    const by = this.#held(count);
    const most = op("i64.const", [63n], [], "i64");
    const far: Node =
      opcode === "i64.shr_s"
        ? op("i64.shr_s", [], [value.read(), { ...most }], "i64")
        : op("i64.const", [0n], [], "i64");
    const choice: Node = {
      kind: "if",
      condition: op("i64.gt_u", [], [by.read(), most], "bool"),
      then: [far],
      else: [op(opcode, [], [value.read(), by.read()], "i64", position)],
      type: "i64",
    };
    return { kind: "sequence", body: [value.store, by.store, choice], type: "i64" };
  }

  #wrapped(
    count: Node,
    word: Node,
    inside: BigRange,
    isBelowZero: boolean,
    { position }: OpNode,
  ): Node {
    const bits = wordBits(count) ?? 64n;
    if (bits === 64n) return word;
    const limit = isBelowZero
      ? between(-(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n)
      : between(0n, (1n << bits) - 1n);
    if (isWithin(inside, limit)) return word;
    if (!isBelowZero) {
      const mask = op("i64.const", [(1n << bits) - 1n], [], "i64");
      return op("i64.and", [], [word, mask], "i64", position);
    }
    const unused = op("i64.const", [64n - bits], [], "i64");
    const top = op("i64.shl", [], [word, unused], "i64", position);
    return op("i64.shr_s", [], [top, { ...unused }], "i64", position);
  }

  #ofNumber(number: Node, { position }: OpNode): Node {
    const range = this.#words.numberRange(number);
    const isSure = range.isInteger && !range.mayBeNaN;
    const value = this.#any(number);
    if (!isSure) return op("call", [this.#functions.wordOfNumber ?? -1], [value], "i64", position);
    const int32 = value.kind === "op" && value.op === "f64.from_i32" ? value.args[0] : undefined;
    if (int32 && isInt32(range)) return op("i64.from_i32", [], [int32], "i64", position);
    return op("i64.from_f64", [], [value], "i64", position);
  }
}

function wordConstant(value: bigint, { position }: Node): Node {
  return op("i64.const", [BigInt.asIntN(64, value)], [], "i64", position);
}
