/** What a name evaluates to. */

import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import { findBuiltin } from "../builtins/table.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { Type } from "../check/types.ts";
import type { Identifier } from "../syntax/ast.ts";
import { assertedValue } from "./asserted-variables.ts";
import type { Body } from "./body.ts";
import { lowerBuiltinCall } from "./builtin-calls.ts";
import { builtinFunctionValue, globalKey, intrinsicFunctionValue } from "./builtin-values.ts";
import { classObject } from "./class-captures.ts";
import { namedClass } from "./class-objects.ts";
import { convert, convertProven } from "./convert.ts";
import { readVariable } from "./dead-zone.ts";
import { constantNode, numberConstant, undefinedOf } from "./emit.ts";
import { enumOf } from "./enum-objects.ts";
import { enumMemberValue, enumValue } from "./enum-values.ts";
import { namespaceOf, namespaceValue } from "./namespace-values.ts";
import { admitsUndefined } from "./nullish.ts";
import { typedClass } from "./typed-classes.ts";
import { unsupported } from "./unsupported.ts";
import type { IndexContext, Value } from "./value.ts";
import { constantValue, isTestedElement, readPlace } from "./variables.ts";

/** Reads a name, as narrowed as the checker knows it here. */
export function lowerIdentifier(body: Body, node: Identifier, context: IndexContext): Value {
  const { program, classes } = body.lowering;
  const symbol = program.symbolOf(node);
  if (node.name === "undefined" && (!symbol || symbol.module.isDeclarationFile)) {
    return { node: undefinedOf("value"), type: classes.undefinedType };
  }
  if (!symbol && node.name === "arguments" && body.argumentsValue) {
    const { node: all, type } = body.argumentsValue;
    return { node: { ...all }, type };
  }
  if (!symbol) return unsupported(body.span(node), `the name \`${node.name}\``);
  if (symbol.module.isDeclarationFile) return lowerGlobal(body, node, symbol);
  const constant = constantValue(body.lowering, symbol);
  if (constant !== undefined) {
    const lowered = constantNode(body.lowering, constant);
    return { node: lowered, type: body.lowering.types.widen(body.typeOf(node)) };
  }
  switch (symbol.kind) {
    case "variable":
    case "parameter":
      return readNarrowed(body, node, symbol, context);
    case "function": {
      const place = body.places.get(symbol);
      if (place) return readPlace(body, place);
      const type = body.typeOf(node);
      const known = body.lowering.uses.knownFunction(symbol);
      if (!known) return unsupported(body.span(node), `\`${node.name}\` as a value`);
      return { node: body.lowering.handlers.functionValue(body, known, type), type };
    }
    case "class":
      return classValue(body, node);
    case "enum":
      return enumObject(body, node);
    case "enumMember": {
      const [declaration] = symbol.declarations;
      if (declaration?.kind === "EnumMember") return enumMemberValue(body, declaration);
      return unsupported(body.span(node), `\`${node.name}\` as a value`);
    }
    case "module":
    case "namespace": {
      const of = namespaceOf(body.typeOf(node));
      if (of) return namespaceValue(body, of, node);
      return unsupported(body.span(node), `\`${node.name}\` as a value`);
    }
    default:
      return unsupported(body.span(node), `\`${node.name}\` as a value`);
  }
}

function readNarrowed(
  body: Body,
  node: Identifier,
  symbol: ProgramSymbol,
  context: IndexContext,
): Value {
  const { lowering } = body;
  const value = readVariable(body, symbol);
  // An element that may be missing is told apart from the others where that is asked; a missing text looks like any other, so it always is.
  if (context === "undefined" || value.node.type === STRING_TYPE) {
    if (isTestedElement(lowering, symbol)) return value;
  }
  const type = body.typeOf(node);
  if (assertedValue(lowering.program, symbol))
    return context === "undefined" ? value : { node: convert(body, value, type), type };
  const isWidened = lowering.missing.ofVariable(symbol)?.isTainted === true;
  if (isWidened && value.node.type === STRING_TYPE && admitsUndefined(lowering, value.type))
    return value;
  const keeps = context === "undefined" || (context === "nan" && isWidened);
  if (keeps && onlyLosesNullish(body, value, type)) return value;
  return narrowed(body, value, type);
}

/**
 * A boxed variable that an assignment narrowed: what was read of an array or a dictionary may be missing where its type does not say so, and
 * the variable, declared with `undefined`, shows it.
 */
function onlyLosesNullish(body: Body, value: Value, type: Type): boolean {
  const { types } = body.lowering;
  if (value.node.type !== "value" || !admitsUndefined(body.lowering, value.type)) return false;
  return types.canonicalKey(types.nonNullable(value.type)) === types.canonicalKey(type);
}

/** The value as the narrower type, where that has another representation or other structs. */
function narrowed(body: Body, value: Value, type: Type): Value {
  const { types } = body.lowering;
  if (type === value.type || (type.kind === "primitive" && type.name === "never")) return value;
  if (types.canonicalKey(type) === types.canonicalKey(value.type)) return value;
  if (types.isAssignable(value.type, type) && body.repr(type) === value.node.type) return value;
  // `any` and `unknown` stay boxed until something is done with them.
  return { node: convertProven(body, value, type), type };
}

function lowerGlobal(body: Body, node: Identifier, symbol: ProgramSymbol): Value {
  const { classes, closures } = body.lowering;
  if (node.name === "NaN") return { node: numberConstant(Number.NaN), type: classes.numberType };
  if (node.name === "Infinity") {
    return { node: numberConstant(Number.POSITIVE_INFINITY), type: classes.numberType };
  }
  const type = body.typeOf(node);
  const name = globalKey(symbol);
  if (closures.shapeOf(type)) {
    const value =
      intrinsicFunctionValue(body, symbol, type) ?? builtinFunctionValue(body, node, name, type);
    if (value) return value;
  } else if (findBuiltin(name)) {
    return lowerBuiltinCall(body, {
      name,
      at: node,
      receiver: undefined,
      args: [],
      typeArguments: [],
      type,
      isUnused: false,
    });
  }
  const typed = typedClass(body, node.name, type);
  if (typed) return typed;
  return unsupported(body.span(node), `\`${node.name}\` as a value`);
}

function enumObject(body: Body, node: Identifier): Value {
  const of = enumOf(body.typeOf(node));
  return of ? enumValue(body, of) : unsupported(body.span(node), `\`${node.name}\` as a value`);
}

/** The object of a class. */
function classValue(body: Body, node: Identifier): Value {
  const type = namedClass(body, node);
  if (!type) return unsupported(body.span(node), `\`${node.name}\` as a value`);
  return classObject(body, type);
}
