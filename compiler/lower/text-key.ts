/** Keys of properties that only the running program knows. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Expression, Node as SyntaxNode } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { box, convert } from "./convert.ts";
import { admitsNullish } from "./nullish.ts";
import { toText } from "./text.ts";
import { unsupported } from "./unsupported.ts";

/** A key expression as text. */
export function textKey(body: Body, node: Expression): Node {
  const key = body.expression(node, "undefined");
  if (body.lowering.symbols.isStruct(key.node.type)) return refuseSymbolKey(body, node);
  if (key.node.type === "f64") return op("f64.to_string", [], [key.node], STRING_TYPE);
  if (key.node.type === "value") return toText(body, key, node);
  if (admitsNullish(body.lowering, key.type))
    return op("value.to_string", [], [box(key.node)], STRING_TYPE);
  return convert(body, key, body.lowering.classes.stringType);
}

/** Symbols are keys of declared properties only. */
export function refuseSymbolKey(body: Body, node: SyntaxNode): never {
  const help = "use a `Map`, or a constant made by `Symbol` as the key of a declared property";
  return unsupported(body.span(node), "symbols as keys that only the running program knows", help);
}
