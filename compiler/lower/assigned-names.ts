/** Whether a program may write properties of a name after they were made: those that are read-only then throw. Read off the program's text. */
import type { CheckedProgram } from "../check/checked-program.ts";
import type { Expression, Node } from "../syntax/ast.ts";
import { children } from "../syntax/ast-children.ts";
import { stripParentheses } from "../syntax/parentheses.ts";

/** @param name the property, nothing where only the running program knows it */
export function mayBeAssigned(program: CheckedProgram, name: string | undefined): boolean {
  return someNode(program, (node) => mayAssign(program, node, name));
}

/** Whether a program may delete properties of the name. */
export function mayBeDeleted(program: CheckedProgram, name: string | undefined): boolean {
  return someNode(
    program,
    (node) =>
      node.kind === "Unary" && node.operator === "delete" && isNamed(program, node.operand, name),
  );
}

function someNode(program: CheckedProgram, test: (node: Node) => boolean): boolean {
  const pending: Node[] = program.modules
    .filter(({ isLibrary, isDeclarationFile }) => !isLibrary && !isDeclarationFile)
    .map(({ ast }) => ast);
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (test(node)) return true;
    for (const child of children(node)) pending.push(child);
  }
  return false;
}

function mayAssign(program: CheckedProgram, node: Node, name: string | undefined): boolean {
  switch (node.kind) {
    case "Assignment":
      return isNamed(program, node.target, name);
    case "Update":
      return isNamed(program, node.operand, name);
    case "Unary":
      return node.operator === "delete" && isNamed(program, node.operand, name);
    case "CallExpression": {
      const { callee } = node;
      const isOfObjects = callee.kind === "PropertyAccess" && callee.object.kind === "Identifier";
      if (!isOfObjects || callee.object.kind !== "Identifier") return false;
      const called = `${callee.object.name}.${callee.name.name}`;
      return /^(Object\.assign|Reflect\.(set|deleteProperty|defineProperty))$/.test(called);
    }
    default:
      return false;
  }
}

/** Patterns are taken to name everything. */
function isNamed(program: CheckedProgram, target: Node, name: string | undefined): boolean {
  if (target.kind === "ObjectPattern" || target.kind === "ArrayPattern") {
    const parts = [...children(target)];
    return parts.some((part) => isNamed(program, part, name) || hasMember(part));
  }
  const leaf = stripParentheses(target as Expression);
  if (leaf.kind === "PropertyAccess") return name === undefined || leaf.name.name === name;
  if (leaf.kind !== "ElementAccess") return false;
  const { types } = program;
  return types.elementTypeOf(types.nonNullable(program.typeOf(leaf.object))) === undefined;
}

function hasMember(node: Node): boolean {
  if (node.kind === "PropertyAccess" || node.kind === "ElementAccess") return true;
  return [...children(node)].some(hasMember);
}
