/** Keys of properties that only the running program knows. */
import { STRING_TYPE, TRAP_CODES } from "../../runtime/bytecode/module.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Expression, Node as SyntaxNode } from "../syntax/ast.ts";
import { type Body, sequence } from "./body.ts";
import { box, convert } from "./convert.ts";
import { when } from "./emit.ts";
import { admitsNullish } from "./nullish.ts";
import { toText } from "./text.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** A key expression as text. */
export function textKey(body: Body, node: Expression): Node {
  const key = body.expression(node, "undefined");
  if (body.lowering.symbols.isStruct(key.node.type)) return refuseSymbolKey(body, node);
  if (key.node.type === "f64") return op("f64.to_string", [], [key.node], STRING_TYPE);
  if (key.node.type === "value") return textOfKey(body, key, node);
  if (admitsNullish(body.lowering, key.type))
    return op("value.to_string", [], [box(key.node)], STRING_TYPE);
  return convert(body, key, body.lowering.classes.stringType);
}

/** A key at hand as text. Symbols that only the running program knows stop it, as no text is the same key. */
export function textOfKey(body: Body, key: Value, at: SyntaxNode): Node {
  const { symbols } = body.lowering;
  if (key.node.type !== "value" || !symbols.exist) return toText(body, key, at);
  const held = body.hold(key.node);
  const text = toText(body, { ...key, node: held.read() }, at);
  const test = symbols.test(held.read());
  const stop = body.op("trap", [TRAP_CODES.wrongType], [], "never");
  return sequence([held.store, ...(test ? [when(test, [stop])] : []), text]);
}

/** Symbols are keys of declared properties only. */
export function refuseSymbolKey(body: Body, node: SyntaxNode): never {
  const help = "use a `Map`, or a constant made by `Symbol` as the key of a declared property";
  return unsupported(body.span(node), "symbols as keys that only the running program knows", help);
}
