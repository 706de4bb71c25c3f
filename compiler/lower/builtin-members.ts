/** Members of the language's own objects that are read, not called: `length`, `Math.PI`, `process.argv`. */
import { findBuiltin } from "../builtins/table.ts";
import type { Type } from "../check/types.ts";
import type { ElementAccess, PropertyAccess } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { lowerBuiltinCall } from "./builtin-calls.ts";
import { builtinFunctionValue } from "./builtin-values.ts";
import { classObject } from "./class-captures.ts";
import { isClassValue } from "./class-objects.ts";
import { before, undefinedOf } from "./emit.ts";

import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** Reads a builtin member; `receiver` is the object of an instance member. */
export function lowerBuiltinMember(
  body: Body,
  node: PropertyAccess | ElementAccess,
  name: string,
  receiver: Value | undefined,
): Value {
  // `assert.AssertionError`: a class of the library.
  const held = body.typeOf(node);
  if (isClassValue(held)) return classObject(body, held);
  const spec = findBuiltin(name);
  if (!spec) {
    // Asked for under a suppressed error: a member that Node may have some day.
    if (!body.lowering.program.memberOf(node) && receiver) {
      const undefinedType = body.lowering.classes.undefinedType;
      return { node: before(receiver.node, undefinedOf("value")), type: undefinedType };
    }
    return unsupported(body.span(node), `\`${name.replace("#", ".")}\``);
  }
  const type = body.typeOf(node);
  if (body.lowering.closures.shapeOf(type)) {
    const open = receiver && methodOfAnything(body, receiver, name);
    const value = open
      ? builtinFunctionValue(body, node, name, open.type, open.receiver)
      : builtinFunctionValue(body, node, name, type, receiver);
    if (value) return value;
  }
  return lowerBuiltinCall(body, {
    name,
    at: node,
    receiver,
    args: [],
    typeArguments: [],
    type,
    isUnused: false,
  });
}

/** `[].concat`: the empty array it is taken from says nothing of what it will be called on. */
function methodOfAnything(
  { lowering: { classes, representations, types } }: Body,
  receiver: Value,
  name: string,
): { readonly type: Type; readonly receiver: Value } | undefined {
  if (representations.elementOf(receiver.type) !== classes.neverType) return undefined;
  const type = types.array(classes.anyType);
  const method = types.propertyOf(type, name.replace(/^.*#/, ""));
  return method && { type: method.type, receiver: { node: receiver.node, type } };
}
