/** Generic code which asks for copies of generic code with larger and larger types has no end: what might be such is doubtful. */
import type { CheckedProgram, ResolvedCall } from "../check/checked-program.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { Type } from "../check/types.ts";
import type { ClassDeclaration, InterfaceDeclaration, Node, TypeAlias } from "../syntax/ast.ts";
import { children } from "../syntax/ast-children.ts";

/** Deeper types are taken for growing. */
const MAX_DEPTH = 8;
/** What leads to more names is taken to lead to all. */
const MAX_NAMES = 300;

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

/** Whether a declaration with type parameters names types with larger type arguments than those, which lead back to it. */
export function namesLargerTypes(
  program: CheckedProgram,
  node: ClassDeclaration | InterfaceDeclaration | TypeAlias,
): boolean {
  if (node.typeParameters.length === 0) return false;
  const names = new Set(node.typeParameters.map((each) => each.name.name));
  const own = node.name && program.symbolOf(node.name);
  const leadsBack = (target: Node | null, given: readonly Node[]): boolean => {
    if (!given.some((each) => isLarger(each, names))) return false;
    const symbol = target?.kind === "Identifier" ? program.symbolOf(target) : undefined;
    return !symbol || !own || leadsTo(program, symbol, own);
  };
  if (node.kind === "ClassDeclaration" && leadsBack(node.superClass, node.superTypeArguments))
    return true;
  const pending: Node[] = children(node);
  for (let each = pending.pop(); each; each = pending.pop()) {
    // Calls say themselves which copies they ask for.
    if (each.kind === "Block") continue;
    if (each.kind === "TypeReference" && leadsBack(each.name, each.typeArguments)) return true;
    for (const child of children(each)) pending.push(child);
  }
  return false;
}

/** Whether a written type has one of the type parameters somewhere inside, in more than a union. */
function isLarger(node: Node, names: ReadonlySet<string>): boolean {
  if (node.kind === "TypeReference" && node.typeArguments.length === 0) return false;
  if (node.kind === "UnionType") return node.types.some((each) => isLarger(each, names));
  const pending: Node[] = children(node);
  for (let each = pending.pop(); each; each = pending.pop()) {
    if (each.kind === "Identifier" && names.has(each.name)) return true;
    for (const child of children(each)) pending.push(child);
  }
  return false;
}

/** Whether a declaration leads to another by the names in it, and in what those stand for. */
function leadsTo(program: CheckedProgram, from: ProgramSymbol, to: ProgramSymbol): boolean {
  const seen = new Set([from]);
  for (const symbol of seen) {
    if (symbol === to || seen.size > MAX_NAMES) return true;
    if (symbol.module.isLibrary) continue;
    const pending: Node[] = [...symbol.declarations];
    for (let each = pending.pop(); each; each = pending.pop()) {
      const named = each.kind === "Identifier" ? program.symbolOf(each) : undefined;
      if (named) seen.add(named);
      for (const child of children(each)) pending.push(child);
    }
  }
  return false;
}
