/** What patterns of objects throw that are given undefined or null where nothing says that they may be: `const { a } = value` of a value of unknown type. */
import { OBJECT_TYPE } from "../../runtime/bytecode/module.ts";
import { TAKEN_APART } from "../../runtime/bytecode/nullish-message.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Expression, ObjectPattern } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { calleeText } from "./callee-text.ts";
import { effectOf, when } from "./emit.ts";
import { admitsNullish } from "./nullish.ts";
import { isProven } from "./property.ts";
import type { Value } from "./value.ts";

/** What V8 calls something that no expression gives. */
export interface NamedSource {
  readonly kind: "named";
  /** Empty where V8 tells the value instead. */
  readonly name: string;
}

/** Where the value of a pattern comes from. */
export type PatternSource = Expression | NamedSource;

export const ARGUMENT: NamedSource = { kind: "named", name: "" };
export const CAUGHT: NamedSource = { kind: "named", name: ".catch" };
export const ROUND: NamedSource = { kind: "named", name: ".for" };

/**
 * Throws before anything is taken out of nothing, as far as reading the first property does not.
 * @param name of the first property, if the pattern has one by a name
 */
export function requireParts<Leaf>(
  body: Body,
  pattern: ObjectPattern<Leaf>,
  value: Value,
  source: PatternSource,
  name: string | undefined,
): void {
  const [first] = pattern.properties;
  // With a default V8 reads it, and that throws.
  if (first?.kind === "PatternProperty" && first.initializer) return;
  const { lowering } = body;
  const text = source.kind === "named" ? source.name : calleeText(source);
  const index = lowering.builder.string(`${TAKEN_APART}${name ?? ""}${TAKEN_APART}${text}`);
  const { type } = value.node;
  const isUnknown = lowering.representations.objectPart(value.type) === "anything";
  if (type === "value" && (isUnknown || admitsNullish(lowering, value.type))) {
    const held = body.hold(value.node);
    const object = op("value.to_ref", [OBJECT_TYPE], [held.read()], OBJECT_TYPE);
    const refusal: Node = body.op("ref.check", [index], [object], OBJECT_TYPE);
    body.emit(held.store);
    body.emit(when(op("value.is_nullish", [], [held.read()], "bool"), [effectOf(refusal)]));
    return;
  }
  if (typeof type !== "number" || name !== undefined || source.kind === "named") return;
  if (admitsNullish(lowering, value.type) || !isProven(body, source))
    body.emit(effectOf(body.op("ref.check", [index], [value.node], type)));
}
