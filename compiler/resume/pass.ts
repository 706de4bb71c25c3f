/** The pass over a module: functions with suspensions become resumable, and closures over them get frames. */
import type { ValueType } from "../../runtime/bytecode/module.ts";
import { type OpNode, op, type TreeModule, walk } from "../ir/tree.ts";
import { zero } from "../ir/zero.ts";
import { makeResumable } from "./resumable.ts";

interface Frame {
  readonly type: number;
  readonly fields: readonly ValueType[];
}

/** Rewrites the module in place. */
export function makeFunctionsResumable(module: TreeModule): void {
  const frames = new Map<number, Frame>();
  const types = [...module.types];
  module.functions.forEach((tree, index) => {
    if (!tree.suspensions) return;
    const type = types.length;
    const fields = makeResumable(tree, type, tree.suspensions);
    tree.suspensions = undefined;
    types.push({
      kind: "struct",
      name: `frame of ${tree.name}`,
      parent: -1,
      fields: fields.map((field, place) => ({ name: `${place}`, type: field })),
      methods: [],
      role: "cell",
      keys: [],
    });
    frames.set(index, { type, fields });
  });
  if (frames.size === 0) return;
  module.types = types;
  for (const tree of module.functions) {
    for (const statement of tree.body) {
      walk(statement, (node) => {
        if (node.kind !== "op" || node.op !== "closure.new") return;
        const frame = frames.get(Number(node.imm[0]));
        if (frame) keepInFrame(node, frame);
      });
    }
  }
}

/** What the closure would capture goes to a new frame, which it captures instead. */
function keepInFrame(node: OpNode, { type, fields }: Frame): void {
  const [state, ...others] = fields;
  if (state === undefined) return;
  const operands = [zero(state), ...node.args];
  for (const field of others.slice(node.args.length)) operands.push(zero(field));
  node.args = [op("struct.new", [type], operands, type)];
}
