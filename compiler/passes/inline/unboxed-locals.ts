/**
 * Locals that only ever hold boxed values of one type, and are always taken as that, hold them unboxed: elements of pairs such as entries of Maps
 * are boxed when the pair is made, and found again in locals where it is not.
 */

import type { ValueType } from "../../../runtime/bytecode/module.ts";
import { isLocalOp, replaceChildren } from "../../ir/rewrite.ts";
import {
  childNodes,
  type Node,
  type OpNode,
  op,
  type TreeFunction,
  type TreeModule,
} from "../../ir/tree.ts";
import { readBeforeSet } from "./first-reads.ts";

const TAKES: ReadonlySet<string> = new Set(["value.to_f64", "value.to_bool", "value.to_ref"]);

/** Rewrites the function in place. */
export function unboxLocals(tree: TreeFunction, types: TreeModule["types"]): void {
  const { params, locals } = tree;
  if (!locals.includes("value")) return;
  const found = findLocals(tree, types);
  if (found.size > 0) for (const local of readBeforeSet(tree.body)) found.delete(local);
  if (found.size === 0) return;
  for (const [local, type] of found) locals[local - params.length] = type;
  const rewrite = (node: Node): Node => {
    if (node.kind === "op") {
      const [value] = node.args;
      const local = TAKES.has(node.op) ? value : node;
      const type = local?.kind === "op" ? found.get(local.imm[0] as number) : undefined;
      if (type !== undefined && value?.kind === "op") {
        if (TAKES.has(node.op) && value.op === "local.get") return { ...value, type };
        if (node.op === "local.set") node.args = [unboxed(value)];
      }
    }
    replaceChildren(node, rewrite);
    return node;
  };
  tree.body = tree.body.map(rewrite);
}

/** By local, the type that all that it holds has. */
function findLocals(tree: TreeFunction, types: TreeModule["types"]): Map<number, ValueType> {
  const { params, locals } = tree;
  const found = new Map<number, ValueType>();
  const refused = new Set<number>(params.keys());
  const note = (local: number, type: ValueType | undefined): void => {
    const known = found.get(local);
    if (type === undefined || (known !== undefined && known !== type)) refused.add(local);
    else found.set(local, type);
  };
  const visit = (node: Node, parent: OpNode | undefined): void => {
    if (node.kind === "try") refused.add(node.exception);
    const local = node.kind === "op" && isLocalOp(node.op) ? (node.imm[0] as number) : -1;
    if (node.kind === "op" && locals[local - params.length] === "value") {
      if (node.op === "local.set") note(local, unboxedType(node.args[0], types));
      if (node.op === "local.tee") refused.add(local);
      if (node.op === "local.get")
        note(local, parent && TAKES.has(parent.op) ? (parent.type as ValueType) : undefined);
    }
    for (const child of childNodes(node)) visit(child, node.kind === "op" ? node : undefined);
  };
  for (const statement of tree.body) visit(statement, undefined);
  for (const local of refused) found.delete(local);
  return found;
}

/** The type of what is in the box. */
function unboxedType(node: Node | undefined, types: TreeModule["types"]): ValueType | undefined {
  if (node?.kind !== "op") return undefined;
  switch (node.op) {
    case "value.from_f64":
    case "value.from_i32":
      return "f64";
    case "value.from_bool":
      return "bool";
    case "value.from_ref":
      return node.args[0]?.type as ValueType | undefined;
    case "array.get_or_undefined": {
      const type = types[node.imm[0] as number];
      return type?.kind === "array" && type.element === "f64" ? "f64" : undefined;
    }
    default:
      return undefined;
  }
}

function unboxed(node: OpNode): Node {
  // What is missing is a missing number, as it is when the box is opened.
  if (node.op === "array.get_or_undefined") return { ...node, op: "array.get", type: "f64" };
  if (node.op === "value.from_i32")
    return op("f64.from_i32", [], [...node.args], "f64", node.position);
  return node.args[0] ?? node;
}
