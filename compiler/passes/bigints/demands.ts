/** What is asked of each bigint of a function where it goes, and which places it is copied to. */
import type { Node, OpNode, TreeFunction } from "../../ir/tree.ts";
import { type BigintFacts, localKey } from "./facts.ts";
import { isArithmetic } from "./operators.ts";
import type { Demand, Words } from "./words.ts";

/** A local, parameter, result, module variable or captured variable, by its key. */
export type Place =
  | { readonly kind: "local"; readonly key: string }
  | { readonly kind: "result" | "global"; readonly index: number }
  | { readonly kind: "field"; readonly key: string };

/** Where a value goes: into a word, the bigint itself, or another place; `dropped` to nobody. */
export type Use = Demand | "object" | "dropped" | Place;

/** @param inLoops how many loops are around the node */
export type Visit = (node: Node, use: Use, inLoops: number) => void;

/** Visits every node that gives a bigint, with what is asked of it. */
export function visitBigints(
  tree: TreeFunction,
  index: number,
  facts: BigintFacts,
  words: Words,
  isWrapped: (place: Place) => boolean,
  visit: Visit,
): void {
  const list = (nodes: readonly Node[], use: Use, inLoops: number): void => {
    nodes.forEach((node, at) => {
      walk(node, at === nodes.length - 1 ? use : "dropped", inLoops);
    });
  };
  const walk = (node: Node, use: Use, inLoops: number): void => {
    if (node.type === facts.type) visit(node, use, inLoops);
    switch (node.kind) {
      case "op":
        operands(node, use, inLoops);
        return;
      case "sequence":
        list(node.body, use, inLoops);
        return;
      case "if":
        walk(node.condition, "object", inLoops);
        list(node.then, use, inLoops);
        list(node.else, use, inLoops);
        return;
      case "block":
        list(node.body, "object", inLoops);
        return;
      case "loop":
        list(node.body, "dropped", inLoops + 1);
        return;
      case "branch":
        if (node.value) walk(node.value, "object", inLoops);
        if (node.condition) walk(node.condition, "object", inLoops);
        return;
      case "branch-table":
        walk(node.index, "object", inLoops);
        return;
      case "try":
        list(node.body, "dropped", inLoops);
        list(node.handler, "dropped", inLoops);
    }
  };
  const operands = (node: OpNode, use: Use, inLoops: number): void => {
    const isLow = use === "low" || (typeof use === "object" && isWrapped(use));
    const uses = operandUses(node, use, isLow ? "low" : "exact", index, facts, words);
    node.args.forEach((arg, at) => {
      walk(arg, uses[at] ?? "object", inLoops);
    });
  };
  list(tree.body, tree.result === facts.type ? { kind: "result", index } : "dropped", 0);
}

function operandUses(
  node: OpNode,
  use: Use,
  demand: Demand,
  index: number,
  facts: BigintFacts,
  words: Words,
): readonly Use[] {
  const at = node.imm[0] as number;
  switch (node.op) {
    case "local.set":
    case "local.tee":
      return [{ kind: "local", key: localKey(index, at) }];
    case "global.set":
      return [{ kind: "global", index: at }];
    case "struct.set":
      return ["object", fieldUse(facts, at, node.imm[1] as number)];
    case "struct.new":
      return node.args.map((_, field) => fieldUse(facts, at, field));
    case "return":
      return [{ kind: "result", index }];
    case "drop":
      return ["dropped"];
    case "ref.check":
      return [words.computes(node, demand) ? use : "object"];
    case "call": {
      const operator = words.operator(node);
      if (operator !== undefined) return operatorUses(node, operator, demand, words);
      return node.args.map((_, param) => ({ kind: "local", key: localKey(at, param) }));
    }
    default:
      return [];
  }
}

function fieldUse(facts: BigintFacts, type: number, field: number): Use {
  const key = facts.fieldKey(type, field);
  return key === undefined ? "object" : { kind: "field", key };
}

function operatorUses(node: OpNode, name: string, demand: Demand, words: Words): readonly Use[] {
  const low: Use[] = ["low", "low"];
  const exact: Use[] = ["exact", "exact", "exact"];
  switch (name) {
    case "low64":
      return words.canGive(node.args[0], "low") ? low : [];
    case "isLess":
    case "equals":
    case "equalsNullish":
    case "isTruthy":
    case "toNumber":
      return words.isWordTest(node) ? exact : [];
    default:
  }
  if (!words.computes(node, demand)) return [];
  switch (name) {
    case "asIntN":
    case "asUintN":
      return ["object", "low"];
    case "shiftLeft":
      return ["low", "exact"];
    case "remainder":
      return words.productOf(node) ? low : exact;
    case "shiftRight":
    case "divide":
    case "multiplyRemainder":
      return exact;
    default:
      return isArithmetic(name) ? low : [];
  }
}
