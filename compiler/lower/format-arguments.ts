/** `console.log("%s", object)`: objects with a `toString` of their own are shown by it, which the host cannot call. */
import type { Argument } from "./arguments.ts";
import type { Body } from "./body.ts";
import type { BuiltinCall } from "./builtin-calls.ts";
import { convert } from "./convert.ts";
import { isDeclaredByProgram, toText } from "./text.ts";

/** The call with texts in place of such objects, where the format is written as a text. */
export function withOwnTexts(body: Body, call: BuiltinCall): BuiltinCall {
  const [format] = call.at.kind === "CallExpression" ? call.at.arguments : [];
  if (format?.kind !== "StringLiteral" || !format.value.includes("%s")) return call;
  const shown = new Set<number>();
  let place = 0;
  for (const [specifier] of format.value.matchAll(/%[sdifjoOc%]/g)) {
    if (specifier === "%%") continue;
    place += 1;
    if (specifier === "%s") shown.add(place);
  }
  const args = call.args.map((argument, index) =>
    shown.has(index) ? asOwnText(body, call, argument) : argument,
  );
  return { ...call, args };
}

function asOwnText(body: Body, call: BuiltinCall, argument: Argument): Argument {
  if (argument.kind !== "one") return argument;
  const { lowering } = body;
  const { representations, types, classes } = lowering;
  const type = argument.type();
  const isObject = representations.category(representations.normalize(type)) === "object";
  if (!isObject || !isDeclaredByProgram(lowering, types.propertyOf(type, "toString")))
    return argument;
  return {
    kind: "one",
    type: () => classes.stringType,
    lower: (wanted) => {
      const text = toText(body, { node: argument.lower(type), type }, call.at);
      return convert(body, { node: text, type: classes.stringType }, wanted);
    },
  };
}
