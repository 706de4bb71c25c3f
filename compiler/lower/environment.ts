/** `process.env.NAME` and `process.env[name]`: asked of the host, one variable at a time. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { ElementAccess, PropertyAccess } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Body } from "./body.ts";
import { stringConstant } from "./emit.ts";
import { textKey } from "./text-key.ts";
import type { Value } from "./value.ts";

/** The variable of the environment that the access reads, if it reads one. */
export function environmentVariable(
  body: Body,
  node: PropertyAccess | ElementAccess,
): Value | undefined {
  const { builder, classes, program, representations } = body.lowering;
  const object = stripParentheses(node.object);
  if (object.kind !== "PropertyAccess") return undefined;
  if (program.memberOf(object)?.qualifiedName !== "process.env") return undefined;
  const name =
    node.kind === "PropertyAccess"
      ? stringConstant(body.lowering, node.name.name)
      : textKey(body, node.index);
  return {
    node: body.op("call.host", [builder.host("process.env")], [name], STRING_TYPE),
    type: representations.orUndefined(classes.stringType),
  };
}
