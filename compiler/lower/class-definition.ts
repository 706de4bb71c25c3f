/** What runs when a class declaration is met: static fields and static blocks, in order. */
import { TRAP_CODES } from "../../runtime/bytecode/module.ts";
import type { ClassValueType } from "../check/types.ts";
import { op } from "../ir/tree.ts";
import type { ClassDeclaration, ClassExpression } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Body } from "./body.ts";
import { capturesOfClassObject, evaluatedClass } from "./class-captures.ts";
import { isClassValue, namedClass } from "./class-objects.ts";
import { box, convert } from "./convert.ts";
import { effectOf, not, undefinedOf, when } from "./emit.ts";
import { unsupported } from "./unsupported.ts";
import { enterBlock, enterFunction, writePlace } from "./variables.ts";

/** Lowers a class declaration as a statement. */
export function lowerClassDefinition(body: Body, node: ClassDeclaration | ClassExpression): void {
  if (node.kind === "ClassDeclaration" && node.isDeclare) return;
  const { classes, handlers, program } = body.lowering;
  const outer = body.thisValue;
  const type = classTypeAt(body, node);
  evaluateBase(body, node);
  evaluateKeys(body, node);
  bindThis(body, node, type);
  for (const member of node.members) {
    if ("key" in member && program.propertyNameOf(member.key) === "@@toStringTag")
      unsupported(body.span(member), "`Symbol.toStringTag`", "write `toString`");
    if (member.kind === "StaticBlock") {
      enterFunction(body, member.body);
      enterBlock(body, member.body.statements);
      for (const statement of member.body.statements) handlers.statement(body, statement);
    }
    if (member.kind !== "PropertyDefinition" || !member.isStatic || member.isDeclare) continue;
    body.at(member, () => {
      const place = classes.staticPlace(member, type);
      const value = member.initializer
        ? body.expressionAs(member.initializer, place.type)
        : undefinedOf(body.repr(place.type));
      body.emit(writePlace(body, place, value));
    });
  }
  body.thisValue = outer;
  if (node.kind === "ClassDeclaration") keepClass(body, node, type);
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
 */
function evaluateBase(body: Body, { superClass }: ClassDeclaration | ClassExpression): void {
  if (!superClass || superClass.kind === "NullLiteral" || namedClass(body, superClass)) return;
  const type = body.typeOf(superClass);
  if (!isClassValue(type) || type.target.symbol.module.isLibrary) return;
  body.at(superClass, () => {
    if (capturesOfClassObject(body.lowering, type).length > 0)
      unsupported(
        body.here(),
        "extending a class that uses variables of the function around it",
        "keep them in fields",
      );
    const struct = body.lowering.layouts.indexOf(body.lowering.layouts.ownStruct(type));
    const value = body.expression(superClass);
    const held = body.hold(box(value.node));
    const isOther = not(op("value.is_ref", [struct], [held.read()], "bool"));
    body.emit(held.store);
    body.emit(when(isOther, [op("trap", [TRAP_CODES.wrongType], [], "never")]));
  });
}

/** Computed keys are evaluated first, in order; of most there is nothing to be seen. */
function evaluateKeys(body: Body, node: ClassDeclaration | ClassExpression): void {
  for (const member of node.members) {
    if (!("key" in member) || member.key.kind !== "ComputedName") continue;
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

/** A class that holds variables has an object per time that its definition is met. */
function keepClass(body: Body, node: ClassDeclaration, own: ClassValueType | undefined): void {
  const { classObjects, program } = body.lowering;
  const symbol = node.name && program.symbolOf(node.name);
  const known = symbol && own && classObjects.known(own);
  if (!known || capturesOfClassObject(body.lowering, known.type).length === 0) return;
  const { node: made, type } = evaluatedClass(body, known.type);
  const local = body.newLocal(body.repr(type));
  body.emit(body.set(local, convert(body, { node: made, type }, type)));
  body.places.set(symbol, { kind: "local", local, type });
}

/** In what a class runs for itself, `this` is the class. */
function bindThis(
  body: Body,
  node: ClassDeclaration | ClassExpression,
  type: ClassValueType | undefined,
): void {
  const { classObjects } = body.lowering;
  const isUsed = node.members.some(
    (each) =>
      (each.kind === "StaticBlock" || (each.kind === "PropertyDefinition" && each.isStatic)) &&
      classObjects.takesReceiver(each),
  );
  if (!isUsed || !type) return;
  const self = classObjects.value(type);
  const representation = body.repr(type);
  const local = body.newLocal(representation);
  body.emit(body.set(local, convert(body, self, type)));
  body.thisValue = { local, type };
}
