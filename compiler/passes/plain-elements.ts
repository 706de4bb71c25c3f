/** Elements of arrays of numbers and booleans that are boxed only to be taken out of their boxes: they are read as they are, or stop the program as they did. */
import { replaceChildren } from "../ir/rewrite.ts";
import { type Node, op, type TreeModule } from "../ir/tree.ts";

const UNBOXED: Readonly<Record<string, "f64" | "bool">> = {
  "value.to_f64": "f64",
  "value.to_bool": "bool",
};

/** Rewrites the module's functions in place. */
export function readPlainElements(module: TreeModule): void {
  const rewrite = (node: Node): Node => {
    replaceChildren(node, rewrite);
    const wanted = node.kind === "op" ? UNBOXED[node.op] : undefined;
    const read = node.kind === "op" ? node.args[0] : undefined;
    if (wanted === undefined || read?.kind !== "op" || read.op !== "array.get_or_undefined")
      return node;
    const type = module.types[read.imm[0] as number];
    if (type?.kind !== "array" || type.element !== wanted) return node;
    const position = read.position ?? node.position;
    return op("array.get", read.imm as [number], read.args, wanted, position);
  };
  for (const tree of module.functions) tree.body = tree.body.map(rewrite);
}
