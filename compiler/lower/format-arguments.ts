/** `console.log("%s", object)`: objects with a `toString` of their own are shown by it, which the host cannot call. */
import type { Type } from "../check/types.ts";
import type { Node } from "../ir/tree.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import type { Argument } from "./arguments.ts";
import type { Body } from "./body.ts";
import type { BuiltinCall } from "./builtin-calls.ts";
import { box, convert } from "./convert.ts";
import { answer, receiver } from "./dynamic.ts";
import type { Lowering } from "./lowering.ts";
import { toText, toTextOfStruct } from "./text.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

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
  const { representations, classes } = lowering;
  const type = argument.type();
  const known = representations.normalize(type);
  const isFunction =
    representations.category(known) === "closure" ||
    lowering.types.constructSignaturesOf(known).length > 0;
  if (isFunction)
    unsupported(
      body.span(call.at),
      "the text of a function in place of `%s`",
      "write `%O`, or give the `name` of the function",
    );
  if (body.repr(type) === "value" && representations.category(known) !== "nothing") {
    const { unknownType } = classes;
    const shown = (): Node => shownValue(body, box(argument.lower(type)), call.at);
    return {
      kind: "one",
      type: () => unknownType,
      lower: (wanted) => convert(body, { node: shown(), type: unknownType }, wanted),
    };
  }
  const isObject = representations.category(known) === "object";
  if (!isObject || !hasOwnText(lowering, type)) return argument;
  return {
    kind: "one",
    type: () => classes.stringType,
    lower: (wanted) => {
      const text = toText(body, { node: argument.lower(type), type }, call.at);
      return convert(body, { node: text, type: classes.stringType }, wanted);
    },
  };
}

/** Whether objects of the type have a `toString` that the program wrote: the host shows all others itself. */
function hasOwnText({ program, types }: Lowering, type: Type): boolean {
  const declarations = types.propertyOf(type, "toString")?.declarations ?? [];
  return declarations.some((each) => {
    const { isDeclarationFile, isLibrary } = program.moduleOf(each);
    return !isDeclarationFile && !isLibrary;
  });
}

/** What `%s` is given of a value of unknown type: the text of an object that has one of its own, else the value itself. */
function shownValue(body: Body, value: Node, at: SyntaxNode): Node {
  const { dynamic } = body.lowering;
  const index = dynamic.question("shown by %s", ["value"], "value", {
    member: "toString",
    forRecord: (inner, record) => {
      const { type } = record.info;
      if (!hasOwnText(inner.lowering, type)) return undefined;
      const self: Value = { node: receiver(inner, record), type };
      return [answer(box(toTextOfStruct(inner, self, at)))];
    },
    after: (inner) => [answer(inner.get(0))],
  });
  return body.op("call", [index], [value], "value");
}
