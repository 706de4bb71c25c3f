/** Expressions that are surely supported. */

import type { Type } from "../check/types.ts";
import type {
  Assignment,
  Binary,
  Expression,
  ObjectMember,
  PatternTarget,
  PropertyName,
} from "../syntax/ast.ts";
import {
  isClassName,
  isEntry,
  isKeyed,
  isSureElement,
  isSureName,
  isSurePlace,
  isSureProperty,
} from "./sure-access.ts";
import { isSureCall, isSureNew, isSureSpread } from "./sure-calls.ts";
import {
  hasSymbolKeys,
  isDictionary,
  isPrimitive,
  isRecord,
  isTextable,
  walkedItem,
} from "./sure-kinds.ts";
import type { SureWalk } from "./sure-walk.ts";

/** Whether an expression is sure. */
export function isSureExpression(walk: SureWalk, node: Expression): boolean {
  switch (node.kind) {
    case "NumberLiteral":
    case "StringLiteral":
    case "BooleanLiteral":
    case "NullLiteral":
    case "RegExpLiteral":
    case "BigIntLiteral":
      return true;
    case "ThisExpression":
      return walk.hasThis;
    case "Identifier":
      return isSureName(walk, node);
    case "TemplateLiteral":
      return node.expressions.every((each) => isSureText(walk, each));
    case "ArrayLiteral":
      return node.elements.every((each) =>
        each.kind === "Spread"
          ? isSureSpread(walk, each)
          : each.kind !== "Hole" && walk.expression(each),
      );
    case "ObjectLiteral":
      return node.members.every((each) => isSureMember(walk, each));
    case "ArrowFunction":
    case "FunctionExpression":
      return walk.functionLike(node);
    case "PropertyAccess":
      return isSureProperty(walk, node);
    case "ElementAccess":
      return isSureElement(walk, node);
    case "CallExpression":
      return isSureCall(walk, node);
    case "NewExpression":
      return isSureNew(walk, node);
    case "OptionalChain":
    case "ParenthesizedExpression":
    case "NonNull":
    case "AsExpression":
    case "TypeAssertion":
    case "AsConst":
    case "Satisfies":
      return walk.expression(node.expression);
    case "Unary":
      switch (node.operator) {
        case "!":
        case "typeof":
        case "void":
          return walk.expression(node.operand);
        case "delete":
          return isEntry(walk, node.operand) && walk.expression(node.operand);
        default:
          return isSureNumber(walk, node.operand);
      }
    case "Update":
      return isPrimitive(walk.program.typeOf(node.operand)) && isSurePlace(walk, node.operand);
    case "Binary":
      return isSureBinary(walk, node);
    case "Logical":
      return walk.expression(node.left) && walk.expression(node.right);
    case "Assignment":
      return isSureAssignment(walk, node);
    case "Conditional":
      return (
        walk.expression(node.test) &&
        walk.expression(node.consequent) &&
        walk.expression(node.alternate)
      );
    case "Sequence":
      return node.expressions.every((each) => walk.expression(each));
    case "Await":
      return walk.expression(node.argument);
    case "Yield": {
      const { argument, isDelegate } = node;
      if (!argument) return true;
      const isWalked =
        !isDelegate || walkedItem(walk.program.types, walk.program.typeOf(argument)) !== undefined;
      return isWalked && walk.expression(argument);
    }
    default:
      return false;
  }
}

/** Whether an expression is sure of which a number is made, or a key. */
function isSureNumber(walk: SureWalk, node: Expression): boolean {
  return isPrimitive(walk.program.typeOf(node)) && walk.expression(node);
}

/** Whether an expression is sure of which a text is made. */
function isSureText(walk: SureWalk, node: Expression): boolean {
  return isTextable(walk.program.typeOf(node)) && walk.expression(node);
}

function isSureBinary(walk: SureWalk, node: Binary): boolean {
  const { program } = walk;
  // Chains lean left, and may be long.
  let each: Expression = node;
  for (; each.kind === "Binary"; each = each.left) {
    switch (each.operator) {
      case "===":
      case "!==":
      case "==":
      case "!=":
        if (!walk.expression(each.right)) return false;
        break;
      case "instanceof":
        if (!isClassName(walk, each.right)) return false;
        break;
      case "in":
        if (!isKeyed(walk, each.right) || !walk.expression(each.right)) return false;
        if (!isPrimitive(program.typeOf(each.left))) return false;
        break;
      case "+":
        if (!isSureText(walk, each.right) || !isTextable(program.typeOf(each.left))) return false;
        break;
      default:
        if (!isSureNumber(walk, each.right) || !isPrimitive(program.typeOf(each.left)))
          return false;
    }
  }
  return walk.expression(each);
}

function isSureAssignment(walk: SureWalk, { operator, target, value }: Assignment): boolean {
  const { program } = walk;
  if (!walk.expression(value)) return false;
  if (target.kind === "ArrayPattern" || target.kind === "ObjectPattern")
    return isSurePattern(walk, target, program.typeOf(value));
  const isPlain = ["=", "??=", "||=", "&&="].includes(operator);
  return (
    (isPlain || (isPrimitive(program.typeOf(target)) && isPrimitive(program.typeOf(value)))) &&
    isSurePlace(walk, target)
  );
}

function isSureMember(walk: SureWalk, node: ObjectMember): boolean {
  const { program } = walk;
  switch (node.kind) {
    case "PropertyAssignment":
      return isSureKey(walk, node.key) && walk.expression(node.value);
    case "ShorthandProperty":
      return walk.expression(node.name);
    case "Spread":
      return (
        isRecord(program.types, program.typeOf(node.argument)) &&
        !hasSymbolKeys(program.types, program.typeOf(node.argument)) &&
        walk.expression(node.argument)
      );
    case "Method":
      return (
        isSureKey(walk, node.key) &&
        walk.withThis(program.thisTypeOf(node) !== undefined, () => walk.functionLike(node))
      );
    case "Accessor":
      return false;
  }
}

function isSureKey(walk: SureWalk, node: PropertyName): boolean {
  return node.kind === "ComputedName" ? isSureNumber(walk, node.expression) : isWrittenName(node);
}

/** Whether the name of a member is written as such. */
export function isWrittenName({ kind }: PropertyName): boolean {
  return (
    kind === "Identifier" ||
    kind === "StringLiteral" ||
    kind === "NumberLiteral" ||
    kind === "PrivateName"
  );
}

/**
 * Whether a declaration or an assignment takes a value apart in a sure way.
 * @param type of the value, where one is known
 */
export function isSurePattern(
  walk: SureWalk,
  target: PatternTarget<Parameters<typeof isSurePlace>[1]>,
  type: Type | undefined,
): boolean {
  const { types } = walk.program;
  if (target.kind === "ArrayPattern") {
    const item = type && walkedItem(types, type);
    if (!type || !item) return false;
    return target.elements.every((each, index) => {
      if (each.kind === "Hole") return true;
      if (each.kind === "RestElement")
        return isSurePattern(walk, each.target, type.kind === "array" ? type : undefined);
      const own = type.kind === "tuple" ? type.elements[index] : undefined;
      const part = own && !own.isRest ? own.type : item;
      return walk.optional(each.initializer) && isSurePattern(walk, each.target, part);
    });
  }
  if (target.kind === "ObjectPattern") {
    const known = type && types.nonNullable(type);
    if (!known || !(isDictionary(known) || isRecord(types, known))) return false;
    return target.properties.every((each) => {
      if (each.kind === "RestElement" || !isWrittenName(each.key)) return false;
      const property = types.propertyOf(known, walk.program.propertyNameOf(each.key) ?? "");
      if (property && property.propertyKind !== "field") return false;
      const part = property?.type ?? types.indexTypeOf(known, "string");
      return (
        part !== undefined &&
        walk.optional(each.initializer) &&
        isSurePattern(walk, each.target, part)
      );
    });
  }
  return isSurePlace(walk, target);
}
