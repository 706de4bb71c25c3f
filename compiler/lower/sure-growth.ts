/** Generic code which asks for copies of generic code with larger and larger types has no end: what might be such is doubtful. */
import type { CheckedProgram, ResolvedCall } from "../check/checked-program.ts";
import type { Type } from "../check/types.ts";
import type { ClassDeclaration, InterfaceDeclaration, Node, TypeAlias } from "../syntax/ast.ts";
import { children } from "../syntax/ast-children.ts";

/** Deeper types are taken for growing. */
const MAX_DEPTH = 8;

/** Whether a call asks for no copy with larger types than the copy that calls. */
export function keepsTypes({ symbol, typeArguments }: ResolvedCall): boolean {
  const isLibrary = symbol?.module.isLibrary === true;
  return typeArguments.every(
    (each) =>
      !each.mayBeGeneric || each.kind === "typeParameter" || (isLibrary && !grows(each, MAX_DEPTH)),
  );
}

/** Whether the type holds types of the program's own with type arguments larger than a type parameter. */
function grows(type: Type, depth: number): boolean {
  if (!type.mayBeGeneric) return false;
  if (depth === 0) return true;
  const inner = (each: Type): boolean => grows(each, depth - 1);
  switch (type.kind) {
    case "typeParameter":
      return false;
    case "array":
      return inner(type.element);
    case "union":
      return type.members.some(inner);
    case "tuple":
      return type.elements.some((each) => inner(each.type));
    case "future":
      return inner(type.value);
    case "function":
      return (
        type.constructSignatures.length > 0 ||
        type.callSignatures.some(
          (each) =>
            inner(each.returnType) || each.parameters.some((parameter) => inner(parameter.type)),
        )
      );
    case "reference": {
      const { isLibrary } = type.target.symbol.module;
      return type.typeArguments.some(
        (each) => each.mayBeGeneric && each.kind !== "typeParameter" && (!isLibrary || inner(each)),
      );
    }
    default:
      return true;
  }
}

/** Whether a declaration with type parameters names types of the program with larger type arguments than those. */
export function namesLargerTypes(
  program: CheckedProgram,
  node: ClassDeclaration | InterfaceDeclaration | TypeAlias,
): boolean {
  if (node.typeParameters.length === 0) return false;
  const names = new Set(node.typeParameters.map((each) => each.name.name));
  if (
    node.kind === "ClassDeclaration" &&
    node.superTypeArguments.some((each) => isLarger(each, names))
  )
    return true;
  const pending: Node[] = children(node);
  for (let each = pending.pop(); each; each = pending.pop()) {
    // Calls say themselves which copies they ask for.
    if (each.kind === "Block") continue;
    if (each.kind === "TypeReference") {
      const { name, typeArguments } = each;
      const symbol = name.kind === "Identifier" ? program.symbolOf(name) : undefined;
      const isLibrary = symbol?.module.isLibrary === true;
      if (!isLibrary && typeArguments.some((argument) => isLarger(argument, names))) return true;
    }
    for (const child of children(each)) pending.push(child);
  }
  return false;
}

/** Whether a written type has one of the type parameters somewhere inside. */
function isLarger(node: Node, names: ReadonlySet<string>): boolean {
  if (node.kind === "TypeReference" && node.typeArguments.length === 0) return false;
  const pending: Node[] = children(node);
  for (let each = pending.pop(); each; each = pending.pop()) {
    if (each.kind === "Identifier" && names.has(each.name)) return true;
    for (const child of children(each)) pending.push(child);
  }
  return false;
}
