/**
 * `Object.setPrototypeOf(this, C.prototype)` in a constructor, as it was needed for errors when classes were compiled to functions. An object of the
 * class has that prototype already; one of a class that extends it loses its own, until its own constructor sets it.
 */
import type { CheckedProgram } from "../check/checked-program.ts";
import type { ReferenceType } from "../check/types.ts";
import type { ClassDeclaration, ClassExpression, Node, Statement } from "../syntax/ast.ts";
import { children } from "../syntax/ast-children.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Body } from "./body.ts";
import { constructorIn } from "./early-fields.ts";
import { unsupported } from "./unsupported.ts";

type ClassSyntax = ClassDeclaration | ClassExpression;

/** Refuses a class whose objects a base class takes for its own. */
export function refuseLostPrototype(body: Body, node: ClassSyntax): void {
  if (!node.superClass) return;
  const { program } = body.lowering;
  for (const base of basesOf(program, node)) {
    const statements = statementsOf(base);
    const set = statements.findIndex((each) => setsPrototype(each) === "of the class");
    if (set < 0) continue;
    const asksLater = statements.slice(set + 1).some(asksPrototype);
    if (asksLater || !setsItself(node))
      unsupported(
        body.span(node.name ?? node),
        `\`Object.setPrototypeOf\` in the constructor of \`${base.name?.name ?? "a class"}\`, which makes objects of \`${node.name?.name ?? "this class"}\` its own,`,
        "write `new.target.prototype` there",
      );
  }
}

/** Whether a class that this one extends sets the prototype of its objects. */
export function mayLosePrototype(program: CheckedProgram, node: ClassSyntax): boolean {
  const sets = (each: Statement): boolean => setsPrototype(each) === "of the class";
  return basesOf(program, node).some((base) => statementsOf(base).some(sets));
}

/** The classes that a class extends, as they are written. */
export function basesOf({ types, classOf }: CheckedProgram, node: ClassSyntax): ClassSyntax[] {
  const target = classOf(node);
  const bases: ClassSyntax[] = [];
  let each: ReferenceType | undefined = types.reference(target, target.typeParameters);
  for (each = types.baseClassOf(each); each; each = types.baseClassOf(each))
    for (const declaration of each.target.symbol.declarations)
      if (declaration.kind === "ClassDeclaration" || declaration.kind === "ClassExpression")
        bases.push(declaration);
  return bases;
}

function statementsOf(node: ClassSyntax): readonly Statement[] {
  return constructorIn(node)?.body?.statements ?? [];
}

/** Whether the objects of a class have its prototype before anybody asks. */
function setsItself(node: ClassSyntax): boolean {
  const statements = statementsOf(node);
  const set = statements.findIndex((each) => setsPrototype(each) !== undefined);
  const isSuper = (each: Statement): boolean =>
    each.kind === "ExpressionStatement" &&
    each.expression.kind === "CallExpression" &&
    each.expression.callee.kind === "SuperExpression";
  return (
    set >= 0 &&
    statements.slice(0, set).every((each) => isSuper(each) || !asksPrototype(each)) &&
    !node.members.some(
      (each) => each.kind === "PropertyDefinition" && each.initializer && hasThis(each.initializer),
    )
  );
}

/** Whether a statement of a constructor asks the object for more than to keep a value. */
function asksPrototype(node: Statement): boolean {
  if (node.kind !== "ExpressionStatement") return hasThis(node);
  const { expression } = node;
  if (expression.kind === "CallExpression" && isMember(expression.callee, "captureStackTrace"))
    return false;
  if (expression.kind !== "Assignment" || expression.target.kind !== "PropertyAccess")
    return hasThis(node);
  const isOwn = expression.target.object.kind === "ThisExpression";
  return isOwn ? hasThis(expression.value) : hasThis(node);
}

function hasThis(node: Node): boolean {
  if (node.kind === "ThisExpression" || node.kind === "MetaProperty") return true;
  return children(node).some(hasThis);
}

/** Whose prototype `Object.setPrototypeOf(this, …)` gives the object. */
function setsPrototype(statement: Statement): "of the class" | "of the object" | undefined {
  const call = statement.kind === "ExpressionStatement" ? statement.expression : undefined;
  if (call?.kind !== "CallExpression" || !isMember(call.callee, "setPrototypeOf")) return undefined;
  const [object, prototype] = call.arguments;
  if (object?.kind !== "ThisExpression" || prototype?.kind !== "PropertyAccess") return undefined;
  const owner = stripParentheses(prototype.object);
  return owner.kind === "MetaProperty" ? "of the object" : "of the class";
}

function isMember(node: Node, name: string): boolean {
  return node.kind === "PropertyAccess" && node.name.name === name;
}
