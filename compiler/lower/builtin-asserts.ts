/** `assert` and `console.assert`. */

import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Argument } from "./arguments.ts";
import type { Body } from "./body.ts";
import type { BuiltinCall } from "./builtin-calls.ts";
import { argument } from "./builtin-operands.ts";
import { box } from "./convert.ts";
import { booleanConstant, stringConstant, undefinedOf } from "./emit.ts";
import { truthOf } from "./equality.ts";
import { callLibraryWith } from "./library.ts";
import type { Value } from "./value.ts";

/** The message of a failed `assert` quotes the call. */
export function assertOk(body: Body, call: BuiltinCall): Value {
  const { classes, program } = body.lowering;
  const source = program.moduleOf(call.at).file.text.slice(call.at.start, call.at.end);
  return callLibraryWith(body, "assert.ts#ok", [], (shape) => {
    const [value, message] = call.args;
    const lower = (each: Argument | undefined, index: number): Node => {
      const type = shape.params[index]?.type ?? classes.unknownType;
      return each?.kind === "one" ? each.lower(type) : undefinedOf(body.repr(type));
    };
    return [lower(value, 0), lower(message, 1), stringConstant(body.lowering, source)];
  });
}

/** What is expected of the error: a class, a function that looks at it, or what it is compared with. A text alone is the message. */
export function assertThrows(body: Body, call: BuiltinCall, operator: "throws" | "rejects"): Value {
  const { types, representations, closures } = body.lowering;
  const [run, second, third] = call.args;
  const type = second?.kind === "one" ? second.type() : undefined;
  const isMessage = type !== undefined && representations.category(type) === "string";
  const isClass = type !== undefined && types.constructSignaturesOf(type).length > 0;
  const isCheck = !isClass && type !== undefined && closures.shapeOf(type) !== undefined;
  const how = isClass ? "Instance" : isCheck ? "Checked" : "";
  return callLibraryWith(body, `assert.ts#${operator}${how}`, [], (shape) => {
    const args = [run, isMessage ? undefined : second, isMessage ? second : third];
    return shape.params.map((param, index) => {
      const given = args[index];
      return given?.kind === "one" ? given.lower(param.type) : undefinedOf(body.repr(param.type));
    });
  });
}

/** `console.assert`: prints only where the condition fails. */
export function consoleAssert(body: Body, call: BuiltinCall): Value {
  const { builder, classes } = body.lowering;
  const [condition, ...rest] = call.args;
  const array = builder.array("value");
  const truth =
    condition?.kind === "one" ? truthOf(body, argument(body, call, 0)) : booleanConstant(false);
  const items: Node[] = [];
  const [first] = rest;
  const isText =
    first?.kind === "one" && body.lowering.representations.category(first.type()) === "string";
  rest.forEach((each, index) => {
    if (each.kind !== "one") return;
    const node = each.lower(each.type());
    // V8 puts its own words before a text, and before anything else as a first value.
    items.push(
      box(
        index === 0 && isText
          ? op(
              "string.concat",
              [],
              [stringConstant(body.lowering, "Assertion failed: "), node],
              STRING_TYPE,
            )
          : node,
      ),
    );
  });
  if (!isText)
    items.unshift(
      box(
        stringConstant(body.lowering, rest.length > 0 ? "Assertion failed:" : "Assertion failed"),
      ),
    );
  const print = body.op(
    "call.host",
    [builder.host("console.warn")],
    [op("array.of", [array, items.length], items, array)],
    "void",
  );
  return {
    node: { kind: "if", condition: truth, then: [], else: [print], type: "void" },
    type: classes.voidType,
  };
}
