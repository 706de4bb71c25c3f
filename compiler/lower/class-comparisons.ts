/**
 * `a.constructor === b.constructor`, `value.constructor === Map`: whether one class made both. Classes of the language are compared by their
 * names, as their objects would bring along all their static members; those of the program by their objects.
 */
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Binary, Expression } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Body } from "./body.ts";
import { sequence } from "./body.ts";
import { isClassValue } from "./class-objects.ts";
import { box } from "./convert.ts";
import { answer } from "./dynamic.ts";
import { comparedClassOf } from "./dynamic-classes.ts";
import { readDynamic } from "./dynamic-properties.ts";
import { choose, stringConstant, undefinedOf, when } from "./emit.ts";
import { strictEquals } from "./equality.ts";
import { askedPrototype } from "./members.ts";
import { isClassInstance } from "./structs.ts";
import type { Value } from "./value.ts";

/** The comparison, if a side of it asks something for its constructor of which no class of the program is known. */
export function constructorTest(body: Body, { left, right }: Binary): Node | undefined {
  if (body.options.isLibrary) return undefined;
  const first = askedConstructor(body, left);
  const second = askedConstructor(body, right);
  if (!first && !second) return undefined;
  const type = body.lowering.classes.unknownType;
  const side = (node: Expression, asked: AskedConstructor | undefined): Value => ({
    node: asked ? constructorKey(body, asked) : keyOfClass(body, node),
    type,
  });
  return strictEquals(body, side(left, first), side(right, second));
}

/** A read of `constructor`. */
interface AskedConstructor {
  /** Of which the class is asked. */
  readonly object: Expression;
  readonly optional: boolean;
}

/** `value.constructor`, `value?.constructor` and `Object.getPrototypeOf(value).constructor`, which no type declares. */
function askedConstructor(body: Body, node: Expression): AskedConstructor | undefined {
  const stripped = stripParentheses(node);
  const read = stripped.kind === "OptionalChain" ? stripped.expression : stripped;
  if (read.kind !== "PropertyAccess" || read.name.kind !== "Identifier") return undefined;
  if (read.name.name !== "constructor" || read.object.kind === "SuperExpression") return undefined;
  const member = body.lowering.program.memberOf(read);
  if (member && member.kind !== "dynamic") return undefined;
  const object = askedPrototype(body, read.object) ?? read.object;
  return isOfProgram(body, body.typeOf(object)) ? undefined : { object, optional: read.optional };
}

/** Instances of classes of the program have one class object, which is compared as it is. */
function isOfProgram({ lowering: { types } }: Body, type: Type): boolean {
  return types
    .unionMembers(types.nonNullable(type))
    .every((each) => isClassInstance(each) && !each.target.symbol.module.isLibrary);
}

function constructorKey(body: Body, { object, optional }: AskedConstructor): Node {
  const { unknownType } = body.lowering.classes;
  const given = box(body.expression(object).node);
  if (!optional) return comparedClassOf(body, { node: given, type: unknownType });
  const held = body.hold(given);
  const isNothing = op("value.is_nullish", [], [held.read()], "bool");
  const found = comparedClassOf(body, { node: held.read(), type: unknownType });
  return sequence([held.store, choose(isNothing, undefinedOf("value"), found, "value")]);
}

/** What the class on the other side is compared by. */
function keyOfClass(body: Body, node: Expression): Node {
  const named = stripParentheses(node);
  const { program } = body.lowering;
  const module = named.kind === "Identifier" && program.symbolOf(named)?.module;
  if (named.kind === "Identifier" && module && (module.isLibrary || module.isDeclarationFile))
    return box(stringConstant(body.lowering, named.name));
  const { dynamic, classes } = body.lowering;
  const index = dynamic.question("class compared", ["value", "value"], "value", {
    forRecord: (inner, { info }) => {
      const isOfLibrary = isClassValue(info.type) && info.type.target.symbol.module.isLibrary;
      if (!isOfLibrary) return undefined;
      return [answer(box(stringConstant(inner.lowering, info.type.target.symbol.name)))];
    },
    after: (inner) => {
      const isMaker = MAKERS.map((name) =>
        op(
          "value.strict_equals",
          [],
          [inner.get(1), box(stringConstant(inner.lowering, name))],
          "bool",
        ),
      );
      return [...isMaker.map((test) => when(test, [answer(inner.get(1))])), answer(inner.get(0))];
    },
  });
  const found = body.hold(box(body.expression(node).node));
  const isFunction = op("value.is_function", [], [found.read()], "bool");
  const self: Value = { node: found.read(), type: classes.unknownType };
  const name = box(readDynamic(body, self, "name").node);
  const nameOfFunction = choose(isFunction, name, undefinedOf("value"), "value");
  const key = body.op("call", [index], [found.read(), nameOfFunction], "value");
  return sequence([found.store, key]);
}

/** Functions that make primitives, by which those are compared: they are no classes. */
const MAKERS = ["Number", "String", "Boolean", "BigInt", "Symbol"];
