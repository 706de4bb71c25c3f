/**
 * An object that is made empty and then filled, as constructors do, is made with its fields at once where nothing looks at it meanwhile. No store
 * into a field is left then, so that the field is known not to change, and an object may turn out not to be needed at all.
 */

import type { StructType } from "../../../runtime/bytecode/module.ts";
import { OPCODES } from "../../../runtime/bytecode/opcodes.ts";
import { assignedLocals, replaceChildren, withoutSequences } from "../../ir/rewrite.ts";
import {
  type Node,
  type OpNode,
  op,
  type TreeFunction,
  type TreeModule,
  walk,
} from "../../ir/tree.ts";
import { zero } from "../../ir/zero.ts";

/** Rewrites the function in place. */
export function foldConstructions(tree: TreeFunction, types: TreeModule["types"]): void {
  const visit = (node: Node, isInTry: boolean): Node => {
    replaceChildren(node, (child) => visit(child, isInTry || node.kind === "try"));
    switch (node.kind) {
      case "block":
      case "loop":
      case "sequence":
        node.body = foldList(node.body, types, isInTry);
        break;
      case "if":
        node.then = foldList(node.then, types, isInTry);
        node.else = foldList(node.else, types, isInTry);
        break;
      case "try":
        node.body = foldList(node.body, types, true);
        node.handler = foldList(node.handler, types, isInTry);
    }
    return node;
  };
  tree.body = foldList(
    tree.body.map((node) => visit(node, false)),
    types,
    false,
  );
}

/** @param isInTry a handler could see the variable as it was before */
function foldList(nodes: readonly Node[], types: TreeModule["types"], isInTry: boolean): Node[] {
  const list = withoutSequences(nodes);
  for (let at = 0; at < list.length; at++) {
    const made = list[at];
    const [value] = made?.kind === "op" && made.op === "local.set" ? made.args : [];
    if (made?.kind !== "op" || value?.kind !== "op" || value.op !== "struct.new_default") continue;
    const struct = types[value.imm[0] as number];
    if (struct?.kind === "struct") fold(list, at, made, value, struct, isInTry);
  }
  return list;
}

/** @param made the statement at `at`, which puts the new object in a local */
function fold(
  list: Node[],
  at: number,
  made: OpNode,
  value: OpNode,
  struct: StructType,
  isInTry: boolean,
): void {
  const local = made.imm[0] as number;
  const fields = new Map<number, Node>();
  let end = at + 1;
  for (; end < list.length; end++) {
    const statement = list[end];
    if (statement?.kind === "op" && statement.op === "nop") continue;
    if (statement?.kind !== "op" || statement.op !== "struct.set") break;
    const [object, stored] = statement.args;
    const field = statement.imm[1] as number;
    const isOwn = object?.kind === "op" && object.op === "local.get" && object.imm[0] === local;
    if (!isOwn || !stored) break;
    // Declared without a value, and set by the constructor.
    const before = fields.get(field);
    if (before && !isConstant(before)) break;
    fields.delete(field);
    if (!isIndependent(stored, local) || (isInTry && mayThrow(stored))) break;
    // Values are found in the order of the fields: this one before those of the fields behind.
    const behind = [...fields]
      .filter(([other, earlier]) => other > field && !isConstant(earlier))
      .map(([, earlier]) => earlier);
    if (behind.length > 0 && !mayComeBefore(stored, behind)) break;
    stored.position ??= statement.position;
    fields.set(field, stored);
  }
  if (fields.size === 0) return;
  const operands = struct.fields.map(({ type }, field) => fields.get(field) ?? zero(type));
  const object = op("struct.new", [value.imm[0] as number], operands, value.type);
  made.args = [object];
  list.splice(at, end - at, made);
}

function isConstant(node: Node): boolean {
  return (
    node.kind === "op" &&
    node.args.length === 0 &&
    !node.op.startsWith("local.") &&
    OPCODES[node.op].effect === "pure"
  );
}

/** Nothing of the value reads the local, and control comes out of it only at its end. */
function isIndependent(value: Node, local: number): boolean {
  let isFound = value.type !== "never";
  walk(value, (node) => {
    if (node.kind === "op") {
      const isLocal = node.op === "local.get" || node.op === "local.set" || node.op === "local.tee";
      if (isLocal && node.imm[0] === local) isFound = false;
    } else if (node.kind !== "sequence" && node.kind !== "if") isFound = false;
  });
  return isFound;
}

function mayThrow(value: Node): boolean {
  let isFound = false;
  walk(value, (node) => {
    if (node.kind !== "op" || node.op.startsWith("local.")) return;
    if (!["pure", "read", "allocate"].includes(OPCODES[node.op].effect)) isFound = true;
  });
  return isFound;
}

/** Is the value the same when it is found before the others? */
function mayComeBefore(value: Node, others: readonly Node[]): boolean {
  const assigned = assignedLocals(others);
  let isFound = true;
  walk(value, (node) => {
    if (node.kind !== "op" || OPCODES[node.op].effect !== "pure") isFound = false;
    else if (node.op === "local.get" && assigned.has(node.imm[0] as number)) isFound = false;
  });
  return isFound;
}
