/** Reading and writing whole files: UTF-8 goes the short way. */
import type { Type } from "../check/types.ts";
import type { Body } from "./body.ts";
import { noteBuffers } from "./buffers.ts";
import type { BuiltinCall } from "./builtin-calls.ts";
import { argument } from "./builtin-operands.ts";
import { undefinedOf } from "./emit.ts";
import { callLibrary } from "./library.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** `readFileSync(path, options)`. */
export function readFile(body: Body, call: BuiltinCall): Value {
  const options = optionsOf(body, call, 1);
  const path = pathOf(body, call);
  if (!options || isNothing(options)) {
    noteBuffers(body, "fs.ts#readBytes");
    return callLibrary(body, "fs.ts#readBytes", [path.type], [path]);
  }
  if (isUtf8(body, options)) return callLibrary(body, "fs.ts#readText", [path.type], [path]);
  return callLibrary(body, "fs-encoded.ts#readEncoded", [], [path, argument(body, call, 1)]);
}

/** `writeFileSync(path, data, options)`. */
export function writeFile(body: Body, call: BuiltinCall): Value {
  const { representations, classes } = body.lowering;
  const options = optionsOf(body, call, 2);
  const path = pathOf(body, call);
  const data = argument(body, call, 1);
  const isNamed = representations.category(representations.normalize(path.type)) === "string";
  if (isNamed && (!options || isUtf8(body, options)))
    return callLibrary(body, "fs.ts#write", [path.type, data.type], [path, data]);
  const given = options
    ? argument(body, call, 2)
    : { node: undefinedOf("value"), type: classes.undefinedType };
  return callLibrary(body, "fs-encoded.ts#writeEncoded", [], [path, data, given]);
}

function pathOf(body: Body, call: BuiltinCall): Value {
  const path = argument(body, call, 0);
  return { node: path.node, type: body.lowering.types.widen(path.type) };
}

function optionsOf(body: Body, call: BuiltinCall, at: number): Type | undefined {
  const options = call.args[at];
  if (!options) return undefined;
  return options.kind === "one"
    ? options.type()
    : unsupported(body.span(call.at), "spread arguments of functions of files");
}

function isNothing(type: Type): boolean {
  return type.kind === "primitive" && (type.name === "undefined" || type.name === "null");
}

/** Whether options say no more than that the text is UTF-8. */
function isUtf8(body: Body, options: Type): boolean {
  const { types } = body.lowering;
  const isName = (type: Type): boolean =>
    type.kind === "literal" && (type.value === "utf8" || type.value === "utf-8");
  if (isName(options)) return true;
  const properties = types.propertiesOf(options);
  const [only] = properties;
  return properties.length === 1 && only?.name === "encoding" && isName(only.type);
}
