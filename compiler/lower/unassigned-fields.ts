/** Fields that are declared with `!` and that no constructor assigns: they are `undefined` until somebody does. */
import type {
  ClassDeclaration,
  ClassExpression,
  Node,
  PropertyDefinition,
  Statement,
} from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";
import { assignedBy, constructorIn } from "./early-fields.ts";

type ClassSyntax = ClassDeclaration | ClassExpression;

/** Whether objects begin without a value in the field, whichever way their constructor goes. */
export function isLeftUnassigned(
  node: ClassSyntax,
  { key, initializer, isDefinite, isStatic, isDeclare }: PropertyDefinition,
): boolean {
  if (!isDefinite || initializer || isStatic || isDeclare) return false;
  const name = nameOf(key);
  return name !== undefined && !assignedThrough(node, name);
}

/** Whether the constructor assigns the field, itself or by a method of its class. */
function assignedThrough(node: ClassSyntax, field: string): boolean {
  const visited = new Set<Node>();
  let isAsked = false;
  const isAssigned = (statements: readonly Statement[]): boolean =>
    statements.some((each) => {
      if (isAsked) return false;
      const times = timesNamed(each, field);
      if (assignedBy(each).includes(field) && times === 1) return true;
      // Whoever asks first is not told what comes later.
      if (times > 0) isAsked = true;
      if (isAsked) return false;
      const called = methodCalled(node, each);
      if (!called?.body || visited.has(called)) return false;
      visited.add(called);
      return isAssigned(called.body.statements);
    });
  return isAssigned(constructorIn(node)?.body?.statements ?? []);
}

/** How often a piece of a program says `this.field`. */
function timesNamed(root: Node, field: string): number {
  const isIts =
    root.kind === "PropertyAccess" &&
    root.object.kind === "ThisExpression" &&
    nameOf(root.name) === field;
  let times = isIts ? 1 : 0;
  forEachChild(root, (child) => {
    times += timesNamed(child, field);
  });
  return times;
}

/** `m` of the statement `this.m(…)`. */
function methodCalled(node: ClassSyntax, statement: Statement) {
  const call = statement.kind === "ExpressionStatement" ? statement.expression : undefined;
  if (call?.kind !== "CallExpression" || call.callee.kind !== "PropertyAccess") return undefined;
  const { object, name } = call.callee;
  if (object.kind !== "ThisExpression") return undefined;
  const wanted = nameOf(name);
  for (const each of node.members)
    if (each.kind === "Method" && !each.isStatic && nameOf(each.key) === wanted) return each;
  return undefined;
}

function nameOf(key: Node): string | undefined {
  if (key.kind === "PrivateName") return `#${key.name}`;
  return key.kind === "Identifier" ? key.name : undefined;
}
