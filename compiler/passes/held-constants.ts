/**
 * Texts and typed arrays in module variables that nothing changes while a loop runs are held in locals before it: of a local it is seen that `i < text.length`
 * says where `text.charCodeAt(i)` lies, and what is found of it once serves every round.
 */
import { STRING_TYPE, type ValueType } from "../../runtime/bytecode/module.ts";
import { replaceChildren } from "../ir/rewrite.ts";
import {
  type Node,
  type OpNode,
  op,
  type TreeFunction,
  type TreeModule,
  walk,
} from "../ir/tree.ts";
import { newLocal } from "./inline/made-values.ts";
import { findStableReads } from "./stable-reads.ts";
import { listsBelow } from "./text-reads.ts";

/** What is read of a text or an array unit by unit, element by element. */
const READS =
  /^(string\.(char_code_at|code_point_at|char_at|get_or_undefined)|typed\.(get|set|load|store|get_or_undefined|get_or_nan|get_i64_or))$/;

/** See the head of the file. */
export function holdModuleConstants(module: TreeModule): void {
  let isStable: ((global: number) => boolean) | undefined;
  const isHeld = (global: number): boolean => {
    isStable ??= findStableReads(module, () => undefined).isStableGlobal;
    return isStable(global);
  };
  const isSequence = (type: ValueType | undefined): boolean =>
    type === STRING_TYPE ||
    (typeof type === "number" && module.types[type]?.kind === "typed-array");
  for (const tree of module.functions) {
    if ((tree.suspensions?.size ?? 0) > 0) continue;
    holdIn(tree, tree.body, (global) => isSequence(module.globals[global]?.type) && isHeld(global));
  }
}

/** Before each outermost loop: nothing in it sets the variable, so every read of it there gives the same. */
function holdIn(tree: TreeFunction, nodes: Node[], isHeld: (global: number) => boolean): void {
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node?.kind !== "loop") {
      if (node) for (const list of listsBelow(node)) holdIn(tree, list, isHeld);
      continue;
    }
    for (const [global, type] of variablesRead(node)) {
      if (!isHeld(global)) continue;
      const local = newLocal(tree, type);
      nodes[index] = readLocal(node, global, local);
      const value = op("global.get", [global], [], type);
      nodes.splice(index, 0, op("local.set", [local], [value], "void"));
      index++;
    }
  }
}

/** Variables that are read by unit or element somewhere below, and not set. */
function variablesRead(loop: Node): Map<number, ValueType> {
  const found = new Map<number, ValueType>();
  const set = new Set<number>();
  walk(loop, (node) => {
    if (node.kind !== "op") return;
    if (node.op === "global.set") set.add(node.imm[0] as number);
    const read = READS.test(node.op) && node.args[0] ? variableBehind(node.args[0]) : undefined;
    if (read) found.set(read.imm[0] as number, read.type as ValueType);
  });
  for (const global of set) found.delete(global);
  return found;
}

/** The read of a module variable that a reference is, checked or not. */
function variableBehind(node: Node): OpNode | undefined {
  if (node.kind !== "op") return undefined;
  if (node.op === "global.get") return node;
  const [first] = node.args;
  return node.op === "ref.check" && first ? variableBehind(first) : undefined;
}

function readLocal(node: Node, global: number, local: number): Node {
  replaceChildren(node, (child) => readLocal(child, global, local));
  return node.kind === "op" && node.op === "global.get" && node.imm[0] === global
    ? op("local.get", [local], [], node.type as ValueType, node.position)
    : node;
}
