/** `typeof x === "number"` and its like, without making the text. */

import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import { NOT_IN_NODE } from "../builtins/newer-members.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Binary, Expression } from "../syntax/ast.ts";
import { stripAssertions, stripParentheses } from "../syntax/parentheses.ts";
import { noteAskedIterable } from "./asked-iterables.ts";
import { bigintTypeof, isBoxedBigint } from "./bigint.ts";
import { type Body, sequence } from "./body.ts";
import { before, booleanConstant, choose, not } from "./emit.ts";
import { iteratorKindTest } from "./iterable-tests.ts";
import { isNamespace } from "./namespace-values.ts";
import { missingNumberTest } from "./nullish.ts";
import { isPrototype } from "./prototype-methods.ts";
import type { Value } from "./value.ts";

/** The test, if the comparison is one of `typeof` with a text. */
export function typeofTest(body: Body, node: Binary): Node | undefined {
  const left = stripParentheses(node.left);
  const right = stripParentheses(node.right);
  const [question, answer] = isTypeof(left) ? [left, right] : [right, left];
  if (!isTypeof(question) || answer.kind !== "StringLiteral") return undefined;
  if (isNamespace(body, question.operand)) return booleanConstant(answer.value === "object");
  const kind = kindOfGlobal(body, question.operand) ?? kindOnPrototype(body, question.operand);
  if (kind !== undefined) return booleanConstant(answer.value === kind);
  const iterates = iteratorKindTest(body, stripParentheses(question.operand), answer.value);
  if (iterates) return iterates;
  return testKind(body.expression(question.operand, "undefined"), answer.value, body);
}

/** What `typeof` says of an object or function that the language or Node has: it needs no value for that. */
function kindOfGlobal({ lowering }: Body, node: Expression): string | undefined {
  if (node.kind !== "Identifier") return undefined;
  const { program, types } = lowering;
  const symbol = program.symbolOf(node);
  if (!symbol?.module.isLibrary || !symbol.module.isDeclarationFile) return undefined;
  const type = program.typeOf(node);
  if (type.kind !== "object" && type.kind !== "reference" && type.kind !== "function")
    return undefined;
  const isFunction =
    types.callSignaturesOf(type).length > 0 || types.constructSignaturesOf(type).length > 0;
  return isFunction ? "function" : "object";
}

/**
 * `typeof Uint8Array.prototype.slice`, by which programs ask whether the language has a method: `"function"`, and `"undefined"` where Node has none. A cast
 * says no more of it: `(Uint8Array.prototype as any).toBase64`.
 */
export function kindOnPrototype({ lowering }: Body, node: Expression): string | undefined {
  const access = stripParentheses(node);
  if (access.kind !== "PropertyAccess") return undefined;
  const object = stripAssertions(access.object);
  if (object.kind !== "PropertyAccess" || !isPrototype(lowering, object)) return undefined;
  const { types, program } = lowering;
  const { name } = access.name;
  const property = types.propertyOf(program.typeOf(object), name);
  if (property === undefined) return NOT_IN_NODE.has(name) ? "undefined" : undefined;
  return types.callSignaturesOf(property.type).length > 0 ? "function" : undefined;
}

function isTypeof(node: Expression): node is Extract<Expression, { kind: "Unary" }> {
  return node.kind === "Unary" && node.operator === "typeof";
}

function testKind(value: Value, kind: string, body: Body): Node {
  const { node } = value;
  if (kind === "string" || kind === "object") noteAskedIterable(body, value.type);
  const known = (is: boolean): Node => before(node, booleanConstant(is));
  switch (node.type) {
    case "f64": {
      const isMissing = missingNumberTest(value);
      if (isMissing && kind === "number") return not(isMissing);
      if (isMissing && kind === "undefined") return isMissing;
      return known(kind === "number");
    }
    case "i32":
    case "i64":
      return known(kind === "number");
    case "bool":
      return known(kind === "boolean");
    case "void":
      return known(kind === "undefined");
    case "never":
      return node;
    case "value":
      return testBoxed(node, kind, body);
    default:
      // A class is a function that only `new` calls.
      if (mayBeClass(body, value))
        return testBoxed(op("value.from_ref", [], [node], "value"), kind, body);
      return testReference(node, kind, body);
  }
}

function mayBeClass({ lowering }: Body, { type }: Value): boolean {
  const { representations, types } = lowering;
  const members = representations.members(type);
  return members.some((each) => types.constructSignaturesOf(each).length > 0);
}

function testBoxed(node: Node, kind: string, body: Body): Node {
  switch (kind) {
    case "number":
      return op("value.is_number", [], [node], "bool");
    case "boolean":
      return op("value.is_bool", [], [node], "bool");
    case "string":
      return op("value.is_string", [], [node], "bool");
    case "function":
      return op("value.is_function", [], [node], "bool");
    case "undefined":
      return op("value.is_undefined", [], [node], "bool");
    case "object": {
      const held = body.hold(node);
      const isNull = op("value.is_null", [], [held.read()], "bool");
      const isObject = op("value.is_object", [], [held.read()], "bool");
      return sequence([held.store, choose(isNull, booleanConstant(true), isObject, "bool")]);
    }
    case "bigint":
      return body.lowering.bigints.exist
        ? isBoxedBigint(body, node)
        : before(node, booleanConstant(false));
    case "symbol":
      return body.lowering.symbols.test(node) ?? before(node, booleanConstant(false));
    default:
      return before(node, booleanConstant(false));
  }
}

function testReference(node: Node, kind: string, body: Body): Node {
  const definition =
    typeof node.type === "number" ? body.lowering.builder.typeAt(node.type) : undefined;
  if (node.type === 0) return testBoxed(op("value.from_ref", [], [node], "value"), kind, body);
  if (kind === "undefined") return op("ref.is_undefined", [], [node], "bool");
  if (body.lowering.bigints.isStruct(node.type))
    return bigintTypeof(node, kind) ?? before(node, booleanConstant(false));
  if (body.lowering.symbols.isStruct(node.type)) {
    return kind === "symbol"
      ? not(op("ref.is_nullish", [], [node], "bool"))
      : before(node, booleanConstant(false));
  }
  if (node.type === STRING_TYPE) {
    if (kind === "string") return not(op("ref.is_nullish", [], [node], "bool"));
    return kind === "object"
      ? op("ref.is_null", [], [node], "bool")
      : before(node, booleanConstant(false));
  }
  if (definition?.kind === "closure") {
    if (kind === "function") return not(op("ref.is_nullish", [], [node], "bool"));
    return kind === "object"
      ? op("ref.is_null", [], [node], "bool")
      : before(node, booleanConstant(false));
  }
  if (kind === "object") return not(op("ref.is_undefined", [], [node], "bool"));
  return before(node, booleanConstant(false));
}
