/** `String.raw`, `replace` and `replaceAll`. */

import { TRAP_CODES } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { isAny, isUnknown } from "../check/unions.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Node, op } from "../ir/tree.ts";
import { type Argument, isText, placeArguments, valueArgument } from "./arguments.ts";
import { type Body, sequence } from "./body.ts";
import type { BuiltinCall } from "./builtin-calls.ts";
import { argument, receiver } from "./builtin-operands.ts";
import { box, convert } from "./convert.ts";
import { choose, stringConstant } from "./emit.ts";
import { callLibraryWith } from "./library.ts";
import { readProperty } from "./property.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** `String.raw(strings, ...values)` as a plain call: in a tag of the program's own, or with an object that has the texts. */
export function rawText(body: Body, call: BuiltinCall): Value {
  const { representations, taggedTemplates, types, classes } = body.lowering;
  const [, ...values] = call.args;
  const template = argument(body, call, 0);
  const texts = types.array(classes.stringType);
  const category = representations.category(representations.normalize(template.type));
  const isStrings = category === "array";
  const own = types.propertyOf(template.type, "raw")?.type;
  const isListed = own && representations.category(representations.normalize(own)) === "array";
  const found = isStrings
    ? taggedTemplates.raw(body, template, texts)
    : category === "anything"
      ? rawOfAny(body, box(template.node), texts)
      : isListed && readProperty(body, template, "raw", texts);
  if (!found) return unsupported(body.span(call.at), "`String.raw` of this");
  const first: Argument = {
    kind: "one",
    lower: (type) => convert(body, found, type),
    type: () => texts,
  };
  return callLibraryWith(body, "string.ts#raw", [], (shape) =>
    placeArguments(body, [first, ...values], shape),
  );
}

/** Of what `String.raw` as a function is given: the texts of a template, or an object, which stops the program. */
function rawOfAny(body: Body, template: Node, type: Type): Value {
  const { taggedTemplates } = body.lowering;
  const array = body.repr(type);
  if (typeof array !== "number") throw new Bug("lower", "texts are no array");
  const held = body.hold(template);
  const strings = op("value.to_ref", [array], [held.read()], array);
  const raw = taggedTemplates.raw(body, { node: strings, type }, type);
  const isTexts = op("value.is_ref", [array], [held.read()], "bool");
  const stop = body.op("trap", [TRAP_CODES.wrongType], [], "never");
  return { node: sequence([held.store, choose(isTexts, raw.node, stop, array)]), type };
}

/** `replace` and `replaceAll`, by whether a text or a pattern is searched, and a text or a function replaces it. */
export function replaceText(body: Body, call: BuiltinCall, name: "replace" | "replaceAll"): Value {
  const { classes, closures } = body.lowering;
  const [search, replacement] = call.args;
  const replacer = replacement?.kind === "one" ? closures.shapeOf(replacement.type()) : undefined;
  const isFunction = replacer !== undefined;
  const isOfText = isText(body, search);
  const given = replacement?.kind === "one" ? replacement.type() : undefined;
  if (given && (isAny(given) || isUnknown(given))) {
    const open = name === "replace" ? "replaceOpen" : "replaceEveryOpen";
    const self = valueArgument(body, receiver(body, call));
    return callLibraryWith(body, `string-patterns.ts#${open}`, [], (shape) =>
      placeArguments(body, [self, ...call.args], shape),
    );
  }
  const target = isOfText
    ? (`string-replace.ts#${name}${isFunction ? "With" : ""}` as const)
    : (`string-patterns.ts#${name === "replace" ? name : "replaceEvery"}${isFunction ? "By" : ""}` as const);
  return callLibraryWith(body, target, [], (shape) => {
    const self = receiver(body, call);
    const lower = (each: Argument | undefined, index: number): Node =>
      each?.kind === "one"
        ? each.lower(shape.params[index]?.type ?? classes.stringType)
        : stringConstant(body.lowering, "undefined");
    const pattern = lower(search, 1);
    if (!replacer || !isAny(replacer.result)) return [self.node, pattern, lower(replacement, 2)];
    const source = isOfText ? "string-replace.ts" : "string-patterns.ts";
    const giving = callLibraryWith(body, `${source}#givingText`, [], ({ params: [own] }) => [
      own && replacement?.kind === "one" ? replacement.lower(own.type) : lower(replacement, 2),
    ]);
    return [self.node, pattern, giving.node];
  });
}
