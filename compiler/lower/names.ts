/** What a name evaluates to. */
import type { Type } from "../check/types.ts";
import type { Identifier } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { builtinFunctionValue } from "./builtin-values.ts";
import { convert } from "./convert.ts";
import { readVariable } from "./dead-zone.ts";
import { constantNode, numberConstant, undefinedOf } from "./emit.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";
import { constantValue, readPlace } from "./variables.ts";

/** Reads a name, as narrowed as the checker knows it here. */
export function lowerIdentifier(body: Body, node: Identifier): Value {
  const { program, classes } = body.lowering;
  const symbol = program.symbolOf(node);
  if (node.name === "undefined" && (!symbol || symbol.module.isDeclarationFile)) {
    return { node: undefinedOf("value"), type: classes.undefinedType };
  }
  if (!symbol) return unsupported(body.span(node), `the name \`${node.name}\``);
  if (symbol.module.isDeclarationFile) return lowerGlobal(body, node);
  const constant = constantValue(symbol);
  if (constant !== undefined) {
    const lowered = constantNode(body.lowering, constant);
    return { node: lowered, type: body.lowering.types.widen(body.typeOf(node)) };
  }
  switch (symbol.kind) {
    case "variable":
    case "parameter":
      return narrowed(body, readVariable(body, symbol), body.typeOf(node));
    case "function": {
      const place = body.places.get(symbol);
      if (place) return readPlace(body, place);
      const type = body.typeOf(node);
      const known = body.lowering.uses.knownFunction(symbol);
      if (!known) return unsupported(body.span(node), `\`${node.name}\` as a value`);
      return { node: body.lowering.handlers.functionValue(body, known, type), type };
    }
    case "class":
      return unsupported(body.span(node), "classes as values", "write `new` with the class's name");
    case "enum":
      return unsupported(body.span(node), "enum objects as values", "name a member of the enum");
    default:
      return unsupported(body.span(node), `\`${node.name}\` as a value`);
  }
}

/** The value as the narrower type, where that has another representation or other structs. */
function narrowed(body: Body, value: Value, type: Type): Value {
  const { types } = body.lowering;
  if (type === value.type || (type.kind === "primitive" && type.name === "never")) return value;
  if (types.canonicalKey(type) === types.canonicalKey(value.type)) return value;
  if (types.isAssignable(value.type, type) && body.repr(type) === value.node.type) return value;
  // `any` and `unknown` stay boxed until something is done with them.
  return { node: convert(body, value, type), type };
}

function lowerGlobal(body: Body, node: Identifier): Value {
  const { classes } = body.lowering;
  if (node.name === "NaN") return { node: numberConstant(Number.NaN), type: classes.numberType };
  if (node.name === "Infinity")
    return { node: numberConstant(Number.POSITIVE_INFINITY), type: classes.numberType };
  const type = body.typeOf(node);
  const value = builtinFunctionValue(body, node, `${node.name}`, type);
  return value ?? unsupported(body.span(node), `\`${node.name}\` as a value`);
}
