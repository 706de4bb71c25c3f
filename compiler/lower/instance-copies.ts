/**
 * Copies of instances: `Object.assign(Object.create(Object.getPrototypeOf(this)), this)`, as methods that copy their object are written. The copy
 * has the class and the own properties of the original, so it is made field by field; what else `Object.assign` is given comes on top.
 */

import type { DeclaredType } from "../check/types.ts";
import { op } from "../ir/tree.ts";
import type { CallExpression, Expression, PropertyAccess } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Body } from "./body.ts";
import { isMadeEachTime } from "./class-captures.ts";
import { namedClass } from "./class-objects.ts";
import { box } from "./convert.ts";
import { answer, receiver, WRONG_TYPE } from "./dynamic.ts";
import { unboxed } from "./dynamic-elements.ts";
import { descendants, isPrivateField, type StructRecord } from "./layouts.ts";
import { isClassInstance } from "./structs.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** The copy that the first two arguments of `Object.assign` make, if they do. */
export function copyOfInstance(
  body: Body,
  target: Expression,
  source: Expression | undefined,
): Value | undefined {
  const prototype = createdFrom(body, target);
  const original = source && stripParentheses(source);
  if (!prototype || !original || !isStable(original)) return undefined;
  const { representations, types } = body.lowering;
  const type = body.typeOf(original);
  const self = representations.normalize(types.nonNullable(type));
  if (!isClassInstance(self) || self.target.symbol.module.isLibrary) return undefined;
  const only = namedBy(body, prototype);
  if (!only && !isPrototypeOf(body, prototype, original)) return undefined;
  const { layouts } = body.lowering;
  if (descendants(layouts.record(layouts.ownStruct(self))).some(isHidden))
    return unsupported(
      body.span(target),
      "copies of objects with `#private` fields, which would lose them,",
      "write a method that makes a new object",
    );
  const name = `copy of an instance ${only ? `of class ${only.id}` : ""}`;
  const index = body.lowering.dynamic.question(name, ["value"], "value", {
    // Who has hidden fields, or another class than the copy is to have, stops the program.
    forRecord: (inner, record) =>
      isHidden(record) || !isOf(record, only) ? undefined : copyFields(inner, record),
    after: () => [op("trap", [WRONG_TYPE], [], "never")],
  });
  const copy = body.op("call", [index], [box(body.expression(original).node)], "value");
  // The copy is of the layout that the original is of, so nothing flows anywhere that it did not flow before.
  return { node: unboxed(copy, body.repr(type)), type };
}

/** The argument of `Object.create(prototype)`. */
function createdFrom(body: Body, node: Expression): Expression | undefined {
  const call = asCallOf(body, node, "Object.create");
  const [prototype, properties] = call?.arguments ?? [];
  if (!prototype || properties || prototype.kind === "Spread") return undefined;
  return stripParentheses(prototype);
}

function asCallOf(body: Body, node: Expression, name: string): CallExpression | undefined {
  const inner = withoutAssertion(node);
  if (inner.kind !== "CallExpression") return undefined;
  const called = body.lowering.program.callOf(inner);
  return called?.kind === "builtin" && called.name === name ? inner : undefined;
}

function withoutAssertion(node: Expression): Expression {
  const inner = stripParentheses(node);
  return inner.kind === "AsExpression" ? withoutAssertion(inner.expression) : inner;
}

/** What gives the same each time it is asked. */
function isStable({ kind }: Expression): boolean {
  return kind === "ThisExpression" || kind === "Identifier";
}

/** The class of `C.prototype`, which the original is of as it is not of one that extends it. */
function namedBy(body: Body, prototype: Expression): DeclaredType | undefined {
  const read = withoutAssertion(prototype);
  if (read.kind !== "PropertyAccess" || read.name.name !== "prototype") return undefined;
  const named = namedClass(body, withoutAssertion(read.object));
  return named && !isMadeEachTime(body.lowering, named) ? named.target : undefined;
}

function isOf({ info: { type } }: StructRecord, only: DeclaredType | undefined): boolean {
  return isClassInstance(type) && (!only || type.target === only);
}

/** `Object.getPrototypeOf(original)` and `original.constructor.prototype`. */
function isPrototypeOf(body: Body, prototype: Expression, original: Expression): boolean {
  const call = asCallOf(body, prototype, "Object.getPrototypeOf");
  const [of] = call?.arguments ?? [];
  if (of && of.kind !== "Spread") return isSame(of, original);
  const read = withoutAssertion(prototype);
  if (read.kind !== "PropertyAccess" || read.name.name !== "prototype") return false;
  const owner = withoutAssertion(read.object);
  return isConstructorRead(owner) && isSame(owner.object, original);
}

function isConstructorRead(node: Expression): node is PropertyAccess {
  return node.kind === "PropertyAccess" && node.name.name === "constructor";
}

function isSame(a: Expression, b: Expression): boolean {
  const one = withoutAssertion(a);
  if (one.kind === "Identifier" && b.kind === "Identifier") return one.name === b.name;
  return one.kind === "ThisExpression" && b.kind === "ThisExpression";
}

function isHidden({ info, fields }: StructRecord): boolean {
  return fields.some(({ name }) => isPrivateField(info, name));
}

function copyFields(body: Body, record: StructRecord): ReturnType<typeof answer>[] | undefined {
  const { type } = record.info;
  if (!isClassInstance(type) || type.target.symbol.module.isLibrary) return undefined;
  const copy = body.newLocal(record.index);
  const fields = record.fields.map((field) => {
    const { index, storage } = field;
    const read = op("struct.get", [record.index, index], [receiver(body, record)], storage);
    return op("struct.set", [record.index, index], [body.get(copy), read], "void");
  });
  return [
    body.set(copy, op("struct.new_default", [record.index], [], record.index)),
    ...fields,
    answer(box(body.get(copy))),
  ];
}
