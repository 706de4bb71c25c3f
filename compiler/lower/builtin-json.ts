/** `JSON.stringify` with replacers and indentation. */

import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Argument } from "./arguments.ts";
import { type Body, sequence } from "./body.ts";
import type { BuiltinCall } from "./builtin-calls.ts";
import { anyArgument, isNothing } from "./builtin-operands.ts";
import { choose, stringConstant } from "./emit.ts";
import { callLibrary, callLibraryWith } from "./library.ts";
import { admitsNullish, admitsUndefined } from "./nullish.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** The value as a replacer, a function or a list of names, leaves it. */
function replacedForJson(body: Body, call: BuiltinCall, replacer: Argument): Value {
  const { classes, closures, representations } = body.lowering;
  const [value] = call.args;
  if (value?.kind !== "one" || replacer.kind !== "one")
    return unsupported(body.span(call.at), "spreading into `JSON.stringify`");
  const type = replacer.type();
  const isKnown = !admitsNullish(body.lowering, type);
  const isFunction = isKnown && closures.shapeOf(type) !== undefined;
  const isList = isKnown && representations.category(representations.normalize(type)) === "array";
  const kind = isFunction ? "replaceAll" : isList ? "pick" : "change";
  const name = `json-change.ts#${kind}`;
  return callLibraryWith(body, name, [], (shape) => [
    value.lower(shape.params[0]?.type ?? classes.unknownType),
    replacer.lower(shape.params[1]?.type ?? replacer.type()),
  ]);
}

/** The text of any value; undefined and functions have none. */
export function stringify(body: Body, call: BuiltinCall): Value {
  const { classes, representations } = body.lowering;
  const [, replacer, space] = call.args;
  const isPlain = replacer === undefined || isNothing(body, replacer);
  const value = isPlain ? anyArgument(body, call, 0) : replacedForJson(body, call, replacer);
  const type = hasText(body, value, isPlain)
    ? classes.stringType
    : representations.orUndefined(classes.stringType);
  if (isPlain && space === undefined && value.node.type === STRING_TYPE)
    return { node: quoted(body, value.node), type };
  let gap: Node = stringConstant(body.lowering, "");
  if (space?.kind === "one") {
    const category = representations.category(space.type());
    if (category === "number")
      gap = callLibrary(
        body,
        "json-write.ts#gapOfNumber",
        [],
        [{ node: space.lower(classes.numberType), type: classes.numberType }],
      ).node;
    else if (category === "string")
      gap = callLibrary(
        body,
        "json-write.ts#gapOfText",
        [],
        [{ node: space.lower(classes.stringType), type: classes.stringType }],
      ).node;
    else if (category !== "nothing") {
      const given = { node: space.lower(classes.unknownType), type: classes.unknownType };
      gap = callLibrary(body, "json-write.ts#gapOf", [], [given]).node;
    }
  }
  return { node: body.lowering.jsonWriting.stringify(body, value.node, gap), type };
}

/** A text in quotes; it may be missing. What writes any value knows all layouts: programs that only quote texts, as many do in messages, have no need of it. */
function quoted(body: Body, text: Node): Node {
  const { lowering } = body;
  const held = body.hold(text);
  const quote = callLibrary(
    body,
    "json-write.ts#quote",
    [],
    [{ node: held.read(), type: lowering.classes.stringType }],
  );
  const present = choose(
    op("ref.is_null", [], [held.read()], "bool"),
    stringConstant(lowering, "null"),
    quote.node,
    STRING_TYPE,
  );
  const missing = op("ref.undefined", [STRING_TYPE], [], STRING_TYPE);
  const isMissing = op("ref.is_undefined", [], [held.read()], "bool");
  return sequence([held.store, choose(isMissing, missing, present, STRING_TYPE)]);
}

/** There is no text of `undefined`, functions and symbols, nor of what a replacer gives in their place. */
function hasText({ lowering }: Body, value: Value, isPlain: boolean): boolean {
  if (!isPlain || admitsUndefined(lowering, value.type)) return false;
  const { representations } = lowering;
  return representations
    .members(value.type)
    .every((member) => !["anything", "closure"].includes(representations.category(member)));
}
