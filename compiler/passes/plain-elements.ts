/**
 * Numbers and booleans that are boxed only to be taken out of their boxes are left as they are: elements of arrays, and what a choice gives of which
 * one side may be `undefined`, as `codePointAt` does.
 */

import { mayBeMissing, ordinary } from "../ir/missing-numbers.ts";
import { replaceChildren } from "../ir/rewrite.ts";
import { type Node, type OpNode, op, type TreeModule } from "../ir/tree.ts";

const UNBOXED: Readonly<Record<string, "f64" | "bool">> = {
  "value.to_f64": "f64",
  "value.to_number": "f64",
  "value.to_bool": "bool",
};

/** Rewrites the module's functions in place. */
export function readPlainElements(module: TreeModule): void {
  const rewrite = (node: Node): Node => {
    replaceChildren(node, rewrite);
    if (node.kind !== "op" || !(node.op in UNBOXED)) return node;
    return unboxed(node, module) ?? node;
  };
  for (const tree of module.functions) tree.body = tree.body.map(rewrite);
}

/** What the node gives, made without a box; undefined where it cannot be. */
function unboxed(node: OpNode, module: TreeModule): Node | undefined {
  const wanted = UNBOXED[node.op];
  const [value] = node.args;
  if (wanted === undefined || !value) return undefined;
  if (value.kind === "if") {
    const then = unboxedLast(node, value.then, module);
    const otherwise = unboxedLast(node, value.else, module);
    if (!then || !otherwise) return undefined;
    const { condition, position } = value;
    return { kind: "if", condition, then, else: otherwise, type: wanted, position };
  }
  if (value.kind === "sequence") {
    const body = unboxedLast(node, value.body, module);
    return body && { kind: "sequence", body, type: wanted, position: value.position };
  }
  if (value.kind !== "op") return undefined;
  const [inner] = value.args;
  switch (value.op) {
    case "value.from_f64":
      if (wanted !== "f64" || !inner) return undefined;
      return node.op === "value.to_number" && mayBeMissing(inner) ? ordinary(inner) : inner;
    case "value.from_i32":
      return wanted === "f64" && inner
        ? op("f64.from_i32", [], [inner], "f64", value.position)
        : undefined;
    case "value.from_bool":
      return wanted === "bool" ? inner : undefined;
    case "value.undefined":
      return node.op === "value.to_number"
        ? op("f64.const", [Number.NaN], [], "f64", node.position)
        : { ...node, args: [value] };
    case "array.get_or_undefined": {
      const type = module.types[value.imm[0] as number];
      // What is missing is NaN as a number, and goes on as missing where a number was asserted.
      if (type?.kind !== "array" || type.element !== wanted) return undefined;
      const read = node.op === "value.to_number" ? "array.get_or_nan" : "array.get";
      const position = value.position ?? node.position;
      return op(read, value.imm as [number], value.args, wanted, position);
    }
    default:
      return undefined;
  }
}

/** One side of a choice, which may give nothing at all. */
function unboxedLast(node: OpNode, side: readonly Node[], module: TreeModule): Node[] | undefined {
  const last = side.at(-1);
  if (!last) return undefined;
  if (last.type === "never") return [...side];
  const value = unboxed({ ...node, args: [last] }, module);
  return value && [...side.slice(0, -1), value];
}
