/** Small trees that many places need: constants, missing values, choices. */
import { type ResultType, STRING_TYPE, type ValueType } from "../../runtime/bytecode/module.ts";
import { type Label, type Node, op } from "../ir/tree.ts";
import { sequence } from "./body.ts";
import type { Lowering } from "./lowering.ts";

/** A number. */
export function numberConstant(value: number): Node {
  return op("f64.const", [value], [], "f64");
}

/** A boolean. */
export function booleanConstant(value: boolean): Node {
  return op("bool.const", [value ? 1 : 0], [], "bool");
}

/** An integer, for indexes and counts. */
export function integerConstant(value: number): Node {
  return op("i32.const", [value], [], "i32");
}

/** A string. */
export function stringConstant(lowering: Lowering, text: string): Node {
  return op("string.const", [lowering.builder.string(text)], [], STRING_TYPE);
}

/** A constant as a tree. */
export function constantNode(lowering: Lowering, value: string | number | boolean): Node {
  if (typeof value === "number") return numberConstant(value);
  if (typeof value === "boolean") return booleanConstant(value);
  return stringConstant(lowering, value);
}

/** `undefined` in a representation; where it has none, what a forgotten place holds. */
export function undefinedOf(type: ValueType): Node {
  switch (type) {
    case "value":
      return op("value.undefined", [], [], "value");
    case "f64":
      return numberConstant(0);
    case "bool":
      return booleanConstant(false);
    case "i32":
      return integerConstant(0);
    case "i64":
      return op("i64.const", [0n], [], "i64");
    default:
      return op("ref.undefined", [type], [], type);
  }
}

/** `undefined` that is said to be a number: NaN in arithmetic, and itself again where it shows. */
export function missingNumber(): Node {
  return op("value.to_f64", [], [undefinedOf("value")], "f64");
}

/** `null` in a representation that has it. */
export function nullOf(type: ValueType): Node {
  return typeof type === "number"
    ? op("ref.null", [type], [], type)
    : op("value.null", [], [], "value");
}

/** True for representations in which `undefined` and `null` exist. */
export function hasNullish(type: ValueType): boolean {
  return type === "value" || typeof type === "number";
}

/** The opposite of a truth value. */
export function not(condition: Node): Node {
  if (condition.kind === "op" && condition.op === "i32.eqz" && condition.args[0]?.type === "bool") {
    return condition.args[0];
  }
  return op("i32.eqz", [], [condition], "bool");
}

/** `condition ? whenTrue : whenFalse`; both of `type`. */
export function choose(condition: Node, whenTrue: Node, whenFalse: Node, type: ResultType): Node {
  if (condition.type === "never") return condition;
  const never = whenTrue.type === "never" && whenFalse.type === "never";
  return {
    kind: "if",
    condition,
    then: [whenTrue],
    else: [whenFalse],
    type: never ? "never" : type,
  };
}

/** Statements under a condition. */
export function when(condition: Node, then: Node[], otherwise: Node[] = []): Node {
  if (condition.type === "never") return condition;
  return { kind: "if", condition, then, else: otherwise, type: "void" };
}

/** A jump. */
export function branch(label: Label, value?: Node): Node {
  if (value?.type === "never") return value;
  return { kind: "branch", label, value, type: "never" };
}

/** A jump under a condition. */
export function branchIf(label: Label, condition: Node): Node {
  if (condition.type === "never") return condition;
  return { kind: "branch", label, condition, type: "void" };
}

/** A block which branches to `label` leave. */
export function block(label: Label, body: Node[], type: ResultType): Node {
  return { kind: "block", label, body, type };
}

/** Evaluates for the effects only. */
export function effectOf(node: Node): Node {
  if (node.type === "void" || node.type === "never") return node;
  return { kind: "sequence", body: [node], type: "void" };
}

/** A node whose value is not wanted before another which gives one. */
export function before(first: Node, value: Node): Node {
  if (first.type === "never") return first;
  return isPlain(first) ? value : sequence([effectOf(first), value]);
}

/** True if leaving the node out changes nothing. */
export function isPlain(node: Node): boolean {
  if (node.kind !== "op") return false;
  return (
    node.op.endsWith(".const") ||
    node.op === "local.get" ||
    node.op === "value.undefined" ||
    node.op === "value.null" ||
    node.op === "ref.undefined" ||
    node.op === "ref.null"
  );
}
