/** Names, properties and elements that are surely supported, to read and to write: what the checker resolved them to says so. */
import type {
  AssignmentLeaf,
  ElementAccess,
  Expression,
  Identifier,
  PropertyAccess,
} from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { isSureBuiltin } from "./sure-builtins.ts";
import {
  isDictionary,
  isIndexed,
  isNumber,
  isPrimitive,
  isRecord,
  namesProperty,
} from "./sure-kinds.ts";
import type { SureWalk } from "./sure-walk.ts";

/** Names of the language's own that are values by themselves. */
const GLOBALS: ReadonlySet<string> = new Set(["NaN", "Infinity", "Boolean", "String", "Number"]);

/** Whether a name is sure as a value. */
export function isSureName(walk: SureWalk, node: Identifier): boolean {
  const { program } = walk;
  const symbol = program.symbolOf(node);
  if (!symbol || symbol.module.isDeclarationFile)
    return node.name === "undefined" || (symbol !== undefined && GLOBALS.has(node.name));
  const [declaration] = symbol.declarations;
  switch (symbol.kind) {
    case "parameter":
      return true;
    case "variable":
      if (declaration?.kind === "VariableDeclaration" && declaration.initializer)
        walk.noteValue(declaration.initializer);
      return true;
    case "function":
      if (declaration?.kind !== "FunctionDeclaration" || symbol.declarations.length > 1)
        return false;
      walk.noteValue(declaration);
      return !program.usesArguments(declaration);
    default:
      return false;
  }
}

/** Whether an expression names a class that exists once. */
export function isClassName({ program }: SureWalk, node: Expression): boolean {
  const symbol = node.kind === "Identifier" ? program.symbolOf(node) : undefined;
  return symbol?.kind === "class" && (symbol.module.isLibrary || symbol.isModuleLevel);
}

/** Whether an object has just the members that its type says: it is the program's, or of a class of the library. */
export function isSureObject(walk: SureWalk, node: Expression): boolean {
  if (node.kind === "SuperExpression") return false;
  const type = walk.presentTypeOf(node);
  const isOfLibrary = type.kind === "reference" && type.target.symbol.module.isLibrary;
  return (isOfLibrary || isRecord(walk.program.types, type)) && walk.expression(node);
}

/** Whether reading a property is sure. */
export function isSureProperty(walk: SureWalk, node: PropertyAccess): boolean {
  const { program } = walk;
  const member = program.memberOf(node);
  switch (member?.kind) {
    case "field":
    case "accessor":
      return isSureObject(walk, node.object);
    case "index":
      return isDictionary(walk.presentTypeOf(node.object)) && walk.expression(node.object);
    case "static":
      return member.property?.propertyKind === "field" && isClassName(walk, node.object);
    case "enumMember": {
      const [declaration] = member.symbol?.declarations ?? [];
      return declaration !== undefined && program.constantValueOf(declaration) !== undefined;
    }
    case "builtin": {
      const { qualifiedName } = member;
      if (qualifiedName === undefined) return false;
      if (program.types.callSignaturesOf(program.typeOf(node)).length > 0) return false;
      const isOfObject = qualifiedName.includes("#");
      return (
        isSureBuiltin(walk, qualifiedName, [], 0) && (!isOfObject || walk.expression(node.object))
      );
    }
    default:
      return false;
  }
}

/** Whether reading an element is sure. */
export function isSureElement(walk: SureWalk, node: ElementAccess): boolean {
  const isNamed = namesProperty(
    walk.program.types,
    walk.presentTypeOf(node.object),
    walk.program.typeOf(node.index),
  );
  return (
    (isNamed || isIndexedPlace(walk, node)) &&
    walk.expression(node.object) &&
    walk.expression(node.index)
  );
}

function isIndexedPlace(walk: SureWalk, node: ElementAccess): boolean {
  const object = walk.presentTypeOf(node.object);
  const index = walk.program.typeOf(node.index);
  return (isIndexed(object) && isNumber(index)) || (isDictionary(object) && isPrimitive(index));
}

/** Whether an assignment to something is sure. */
export function isSurePlace(walk: SureWalk, target: AssignmentLeaf): boolean {
  const { program } = walk;
  switch (target.kind) {
    case "Identifier": {
      const symbol = program.symbolOf(target);
      const isVariable = symbol?.kind === "variable" || symbol?.kind === "parameter";
      return isVariable && !symbol.module.isDeclarationFile;
    }
    case "PropertyAccess": {
      const member = program.memberOf(target);
      if (member?.kind === "static") {
        const { property } = member;
        // A derived class has no such field of its own.
        const isOwn = property?.declaredBy?.symbol === program.symbolOf(target.object);
        return isOwn && property?.propertyKind === "field" && isClassName(walk, target.object);
      }
      if (member?.qualifiedName === "Array#length") return walk.expression(target.object);
      return (
        (member?.kind === "field" || member?.kind === "accessor") &&
        isRecord(program.types, program.typeOf(target.object)) &&
        isSureObject(walk, target.object)
      );
    }
    case "ElementAccess":
      return (
        isIndexedPlace(walk, target) &&
        walk.expression(target.object) &&
        walk.expression(target.index)
      );
    case "NonNull":
    case "ParenthesizedExpression":
      return isSurePlace(walk, target.expression as AssignmentLeaf);
    default:
      return false;
  }
}

/** Whether `in` may be asked of a value. */
export function isKeyed(walk: SureWalk, node: Expression): boolean {
  const type = walk.presentTypeOf(node);
  return isDictionary(type) || isRecord(walk.program.types, type);
}

/** Whether it is an entry of a dictionary, which may be deleted. */
export function isEntry(walk: SureWalk, node: Expression): boolean {
  const inner = stripParentheses(node);
  const isAccess = inner.kind === "PropertyAccess" || inner.kind === "ElementAccess";
  return isAccess && isDictionary(walk.presentTypeOf(inner.object));
}
