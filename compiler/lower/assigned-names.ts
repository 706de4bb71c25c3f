/** Whether a program may write properties of a name after they were made: those that are read-only then throw. Read off the program's text. */
import type { CheckedProgram } from "../check/checked-program.ts";
import type { DeclaredType, ReferenceType } from "../check/types.ts";
import type { Expression, Node } from "../syntax/ast.ts";
import { children } from "../syntax/ast-children.ts";
import { stripParentheses } from "../syntax/parentheses.ts";

/**
 * @param name the property, nothing where only the running program knows it
 * @param of the class of the objects, if it is of one
 */
export function mayBeAssigned(
  program: CheckedProgram,
  name: string | undefined,
  of?: DeclaredType,
): boolean {
  const asked = { program, name, of };
  return someNode(program, (node) => mayAssign(asked, node));
}

/** What is asked of every piece of a program. */
interface Asked {
  readonly program: CheckedProgram;
  readonly name: string | undefined;
  readonly of: DeclaredType | undefined;
}

/** Whether a program may delete properties of the name. */
export function mayBeDeleted(program: CheckedProgram, name: string | undefined): boolean {
  return someNode(
    program,
    (node) =>
      node.kind === "Unary" &&
      node.operator === "delete" &&
      isNamed({ program, name, of: undefined }, node.operand),
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

function mayAssign(asked: Asked, node: Node): boolean {
  switch (node.kind) {
    case "Assignment":
      return isNamed(asked, node.target);
    case "Update":
      return isNamed(asked, node.operand);
    case "Unary":
      return node.operator === "delete" && isNamed(asked, node.operand);
    case "CallExpression": {
      const { callee } = node;
      const isOfObjects = callee.kind === "PropertyAccess" && callee.object.kind === "Identifier";
      if (!isOfObjects || callee.object.kind !== "Identifier") return false;
      const called = `${callee.object.name}.${callee.name.name}`;
      if (!/^(Object\.assign|Reflect\.(set|deleteProperty|defineProperty))$/.test(called))
        return false;
      const [target] = node.arguments;
      return target === undefined || target.kind === "Spread" || mayBeOf(asked, target);
    }
    default:
      return false;
  }
}

/** Patterns are taken to name everything. */
function isNamed(asked: Asked, target: Node): boolean {
  if (target.kind === "ObjectPattern" || target.kind === "ArrayPattern") {
    const parts = [...children(target)];
    return parts.some((part) => isNamed(asked, part) || hasMember(part));
  }
  const { program, name } = asked;
  const leaf = stripParentheses(target as Expression);
  if (leaf.kind === "PropertyAccess")
    return (name === undefined || leaf.name.name === name) && mayBeOf(asked, leaf.object);
  if (leaf.kind !== "ElementAccess") return false;
  const { types } = program;
  if (types.elementTypeOf(types.nonNullable(program.typeOf(leaf.object))) !== undefined)
    return false;
  return mayBeOf(asked, leaf.object);
}

/** Whether the object may be of the class that is asked about: not if it is of another class, a literal, or the prototype itself. */
function mayBeOf({ program, of }: Asked, node: Expression): boolean {
  if (of === undefined) return true;
  if (node.kind === "ObjectLiteral") return false;
  if (node.kind === "PropertyAccess" && node.name.name === "prototype") return false;
  const { types } = program;
  const type = types.nonNullable(program.typeOf(node));
  if (type.kind === "classValue") return false;
  if (type.kind !== "reference" || type.target.declarationKind !== "class") return true;
  return derives(program, type.target, of) || derives(program, of, type.target);
}

function derives({ types }: CheckedProgram, from: DeclaredType, base: DeclaredType): boolean {
  const start = types.reference(from, from.typeParameters);
  for (let each: ReferenceType | undefined = start; each; each = types.baseClassOf(each))
    if (each.target === base) return true;
  return false;
}

const ASKING_OWN: ReadonlySet<string> = new Set([
  "hasOwnProperty",
  "hasOwn",
  "propertyIsEnumerable",
  "getOwnPropertyNames",
  "getOwnPropertyDescriptor",
  "getOwnPropertyDescriptors",
  "ownKeys",
]);

/** Whether a program may ask objects of the class whether the property is their own, or for all that are. */
export function mayAskOwn(program: CheckedProgram, name: string, of: DeclaredType): boolean {
  const asked = { program, name, of };
  const known = new Set<Node>();
  return someNode(program, (node) => {
    if (node.kind === "CallExpression" && node.callee.kind === "PropertyAccess") {
      const { callee } = node;
      const isOn = callee.name.name === "call" && callee.object.kind === "PropertyAccess";
      const method = isOn ? callee.object : callee;
      if (method.kind !== "PropertyAccess" || !ASKING_OWN.has(method.name.name)) return false;
      known.add(method);
      const isOfObject = method.name.name === "hasOwnProperty" && !isOn;
      const [first, second] = node.arguments;
      const object = isOfObject ? callee.object : first;
      const key = isOfObject ? first : second;
      if (key?.kind === "StringLiteral" && key.value !== name) return false;
      return object === undefined || object.kind === "Spread" || mayBeOf(asked, object);
    }
    // Taken as a value it is called somewhere else.
    return node.kind === "PropertyAccess" && ASKING_OWN.has(node.name.name) && !known.has(node);
  });
}

function hasMember(node: Node): boolean {
  if (node.kind === "PropertyAccess" || node.kind === "ElementAccess") return true;
  return [...children(node)].some(hasMember);
}
