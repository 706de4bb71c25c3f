/** What runs when a class declaration is met: static fields and static blocks, in order. */
import { TRAP_CODES } from "../../runtime/bytecode/module.ts";
import type { ClassValueType } from "../check/types.ts";
import { op } from "../ir/tree.ts";
import type { ClassDeclaration, ClassExpression } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Body } from "./body.ts";
import {
  capturesOfClassObject,
  classObject,
  evaluatedClass,
  isHeldByObject,
} from "./class-captures.ts";
import { classObjectFact, isClassValue, namedClass } from "./class-objects.ts";
import { box, convert } from "./convert.ts";
import { effectOf, not, undefinedOf, when } from "./emit.ts";
import { refuseLostKey } from "./member-keys.ts";
import { refuseOwn } from "./prototype-keys.ts";
import { refuseLostPrototype } from "./set-prototypes.ts";
import { STRING_TAG, tagText } from "./string-tags.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";
import { enterBlock, enterFunction, writePlace } from "./variables.ts";

/** Lowers the definition of a class; gives the object of the class if it makes one. */
export function lowerClassDefinition(
  body: Body,
  node: ClassDeclaration | ClassExpression,
): Value | undefined {
  if (node.kind === "ClassDeclaration" && node.isDeclare) return undefined;
  const { classes, handlers, program } = body.lowering;
  refuseOwn(body, node);
  refuseLostPrototype(body, node);
  const outer = body.thisValue;
  const type = classTypeAt(body, node);
  const base = evaluateBase(body, node);
  evaluateKeys(body, node);
  const made = type && madeObject(body, type, base);
  if (type) bindThis(body, node, () => made?.() ?? classObject(body, type));
  for (const member of node.members) {
    if ("key" in member && program.propertyNameOf(member.key) === STRING_TAG) {
      if (tagText(member) === undefined)
        unsupported(
          body.span(member),
          "`Symbol.toStringTag` that is not a text written in a getter or a `readonly` field",
          "return a text in quotes, or write `toString`",
        );
    }
    if (member.kind === "StaticBlock") {
      enterFunction(body, member.body);
      enterBlock(body, member.body.statements);
      for (const statement of member.body.statements) handlers.statement(body, statement);
    }
    if (member.kind !== "PropertyDefinition" || !member.isStatic || member.isDeclare) continue;
    body.at(member, () => {
      const through = type && { type, node: () => (made?.() ?? classObject(body, type)).node };
      const place = classes.staticPlace(member, through);
      const value = member.initializer
        ? body.expressionAs(member.initializer, place.type)
        : undefinedOf(body.repr(place.type));
      body.emit(writePlace(body, place, value));
    });
  }
  body.thisValue = outer;
  return made?.();
}

/** The type of the class where its definition is met. */
function classTypeAt(
  body: Body,
  node: ClassDeclaration | ClassExpression,
): ClassValueType | undefined {
  const { classObjects, program } = body.lowering;
  const declared = classObjects.typeOf(program.classOf(node));
  const type = declared && body.close(declared);
  return type && isClassValue(type) ? type : undefined;
}

/**
 * What a class extends is evaluated before anything else of it. It is compiled for the class that the types say: should the value be
 * another one, the program stops.
 * @returns the object of the base class, where that holds something
 */
function evaluateBase(
  body: Body,
  { superClass }: ClassDeclaration | ClassExpression,
): Value | undefined {
  if (!superClass || superClass.kind === "NullLiteral") return undefined;
  const type = body.typeOf(superClass);
  if (!isClassValue(type) || type.target.symbol.module.isLibrary) return undefined;
  const { lowering } = body;
  if (!namedClass(body, superClass)) lowering.flows.decide(classObjectFact(type.target));
  const isHolding =
    isHeldByObject(lowering, type) && capturesOfClassObject(lowering, type).length > 0;
  return body.at(superClass, () => {
    if (namedClass(body, superClass)) return isHolding ? classObject(body, type) : undefined;
    const struct = lowering.layouts.indexOf(lowering.layouts.ownStruct(type));
    const held = body.hold(box(body.expression(superClass).node));
    const isOther = not(op("value.is_ref", [struct], [held.read()], "bool"));
    body.emit(held.store);
    body.emit(when(isOther, [op("trap", [TRAP_CODES.wrongType], [], "never")]));
    return isHolding
      ? { node: op("value.to_ref", [struct], [held.read()], struct), type }
      : undefined;
  });
}

/** Computed keys are evaluated first, in order; of most there is nothing to be seen. */
function evaluateKeys(body: Body, node: ClassDeclaration | ClassExpression): void {
  for (const member of node.members) {
    if (!("key" in member) || member.key.kind !== "ComputedName") continue;
    refuseLostKey(body, member.key, member);
    const expression = stripParentheses(member.key.expression);
    if (!ACTING.has(expression.kind)) continue;
    body.at(member, () => body.emit(effectOf(body.expression(expression).node)));
  }
}

const ACTING: ReadonlySet<string> = new Set([
  "CallExpression",
  "NewExpression",
  "Assignment",
  "Update",
  "Sequence",
  "Conditional",
  "Logical",
  "TaggedTemplate",
]);

/** A class that holds something has an object each time that its definition is met. */
function madeObject(
  body: Body,
  type: ClassValueType,
  base: Value | undefined,
): (() => Value) | undefined {
  const { lowering } = body;
  if (base) lowering.flows.decide(classObjectFact(type.target));
  if (!isHeldByObject(lowering, type)) return undefined;
  if (capturesOfClassObject(lowering, type).length === 0) return undefined;
  const { node } = evaluatedClass(body, type, base);
  const struct = lowering.layouts.indexOf(lowering.layouts.ownStruct(type));
  const local = body.newLocal(struct);
  body.emit(body.set(local, node));
  const { symbol } = type.target;
  if (!symbol.isModuleLevel) body.places.set(symbol, { kind: "local", local, type });
  return () => ({ node: body.get(local), type });
}

/** In what a class runs for itself, `this` is the class. */
function bindThis(body: Body, node: ClassDeclaration | ClassExpression, object: () => Value): void {
  const { classObjects } = body.lowering;
  const isUsed = node.members.some(
    (each) =>
      (each.kind === "StaticBlock" || (each.kind === "PropertyDefinition" && each.isStatic)) &&
      classObjects.takesReceiver(each),
  );
  if (!isUsed) return;
  const self = object();
  const local = body.newLocal(body.repr(self.type));
  body.emit(body.set(local, convert(body, self, self.type)));
  body.thisValue = { local, type: self.type };
}
