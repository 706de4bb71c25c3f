/** Statements, functions and classes that are surely supported. */

import type { Type } from "../check/types.ts";
import type {
  Block,
  CatchClause,
  ClassDeclaration,
  ClassMember,
  EnumDeclaration,
  Expression,
  ForOf,
  FunctionLike,
  Parameter,
  Statement,
  VariableDeclaration,
  VariableList,
} from "../syntax/ast.ts";
import { basesOf, mayLosePrototype } from "./set-prototypes.ts";
import { isClassName } from "./sure-access.ts";
import { isSurePattern, isWrittenName } from "./sure-expressions.ts";
import { namesLargerTypes } from "./sure-growth.ts";
import { walkedItem } from "./sure-kinds.ts";
import type { SureWalk } from "./sure-walk.ts";

/** Whether a statement is sure; a class is only at the top of a module, where others look at it (doubts.ts). */
export function isSureStatement(walk: SureWalk, node: Statement): boolean {
  switch (node.kind) {
    case "EmptyStatement":
    case "Debugger":
    case "ImportDeclaration":
    case "ImportAlias":
    case "ExportNamed":
    case "ExportAll":
    case "Break":
    case "Continue":
      return true;
    case "InterfaceDeclaration":
    case "TypeAlias":
      return !namesLargerTypes(walk.program, node);
    case "ExpressionStatement":
      return walk.expression(node.expression);
    case "VariableStatement":
      return node.isDeclare || areSureVariables(walk, node.list);
    case "FunctionDeclaration":
      return walk.functionLike(node);
    case "Block":
      return areSure(walk, node.statements);
    case "If":
      return (
        walk.expression(node.test) &&
        isSureStatement(walk, node.consequent) &&
        (node.alternate === null || isSureStatement(walk, node.alternate))
      );
    case "For":
      return (
        (node.initializer?.kind === "VariableList"
          ? areSureVariables(walk, node.initializer)
          : walk.optional(node.initializer)) &&
        walk.optional(node.test) &&
        walk.optional(node.update) &&
        isSureStatement(walk, node.body)
      );
    case "ForOf":
      return isSureForOf(walk, node);
    case "While":
    case "DoWhile":
      return walk.expression(node.test) && isSureStatement(walk, node.body);
    case "Switch":
      return (
        walk.expression(node.discriminant) &&
        node.clauses.every((each) => walk.optional(each.test) && areSure(walk, each.statements))
      );
    case "Return":
      return walk.optional(node.argument);
    case "Throw":
      return walk.expression(node.argument);
    case "Try":
      return (
        areSure(walk, node.block.statements) &&
        (!node.handler || isSureCatch(walk, node.handler)) &&
        (!node.finalizer || areSure(walk, node.finalizer.statements))
      );
    case "Labeled":
      return isSureStatement(walk, node.body);
    case "ExportDeclaration":
      return isSureStatement(walk, node.declaration);
    case "EnumDeclaration":
      return isSureEnum(walk, node);
    default:
      return false;
  }
}

function areSure(walk: SureWalk, nodes: readonly Statement[]): boolean {
  return nodes.every((each) => isSureStatement(walk, each));
}

function areSureVariables(walk: SureWalk, { declarations }: VariableList): boolean {
  return declarations.every((each) => isSureVariable(walk, each));
}

/** Whether a declaration of a variable is sure. */
export function isSureVariable(
  walk: SureWalk,
  { target, initializer }: VariableDeclaration,
): boolean {
  const type = initializer ? walk.program.typeOf(initializer) : undefined;
  return walk.optional(initializer) && isSureTarget(walk, target, type);
}

/** A name that is declared can hold any value. */
function isSureTarget(
  walk: SureWalk,
  target: VariableDeclaration["target"],
  type: Type | undefined,
): boolean {
  return target.kind === "Identifier" || isSurePattern(walk, target, type);
}

function isSureForOf(walk: SureWalk, { isAwait, target, iterable, body }: ForOf): boolean {
  const item = walkedItem(walk.program.types, walk.program.typeOf(iterable));
  if (isAwait || item === undefined || target.kind !== "VariableList") return false;
  return (
    walk.expression(iterable) &&
    target.declarations.every((each) => isSureTarget(walk, each.target, item)) &&
    isSureStatement(walk, body)
  );
}

function isSureCatch(walk: SureWalk, { target, body }: CatchClause): boolean {
  return (target === null || target.kind === "Identifier") && areSure(walk, body.statements);
}

/** What is done with the object of an enum depends on whether all its members are known. */
function isSureEnum(walk: SureWalk, { members }: EnumDeclaration): boolean {
  const isKnown = members.every((each) => walk.program.constantValueOf(each) !== undefined);
  if (!isKnown) walk.dependsOnAll = true;
  return isKnown;
}

/** Whether a function is sure, with its code. */
export function isSureFunction(walk: SureWalk, node: FunctionLike): boolean {
  if (walk.program.usesArguments(node)) {
    // Whoever takes it as a value is refused.
    walk.dependsOnAll = true;
    return false;
  }
  if ("thisType" in node && node.thisType) return false;
  const { parameters } = walk.program.signatureOf(node);
  const ask = (): boolean =>
    node.parameters.every((each, index) => isSureParameter(walk, each, parameters[index]?.type)) &&
    isSureBody(walk, node.body);
  const hasNone = node.kind === "FunctionDeclaration" || node.kind === "FunctionExpression";
  return hasNone ? walk.withThis(false, ask) : ask();
}

function isSureParameter(walk: SureWalk, node: Parameter, type: Type | undefined): boolean {
  if (node.isRest && node.target.kind !== "Identifier") return false;
  return walk.optional(node.initializer) && isSureTarget(walk, node.target, type);
}

function isSureBody(walk: SureWalk, body: Block | Expression | null): boolean {
  if (body === null) return true;
  return body.kind === "Block" ? areSure(walk, body.statements) : walk.expression(body);
}

/** Whether a class at the top of a module is sure but for its members. */
export function isSureClass(walk: SureWalk, node: ClassDeclaration): boolean {
  const { superClass } = node;
  if (namesLargerTypes(walk.program, node) || node.onPrototype || node.hidden) return false;
  if (!superClass) return true;
  if (mayLosePrototype(walk.program, node)) return false;
  if (basesOf(walk.program, node).some(({ hidden }) => hidden)) return false;
  if (superClass.kind !== "Identifier" || !isClassName(walk, superClass)) return false;
  const isOfLibrary = walk.program.symbolOf(superClass)?.module.isLibrary === true;
  // Arrays have more to them than members.
  return !isOfLibrary || !superClass.name.endsWith("Array");
}

/** Whether a member of such a class is sure. */
export function isSureClassMember(walk: SureWalk, node: ClassMember): boolean {
  switch (node.kind) {
    case "IndexSignature":
    case "StaticBlock":
      return false;
    case "Constructor":
      return walk.withThis(true, () => walk.functionLike(node));
    case "PropertyDefinition":
      return (
        isWrittenName(node.key) &&
        !node.isAutoAccessor &&
        walk.withThis(!node.isStatic, () => walk.optional(node.initializer))
      );
    case "Method":
    case "Accessor":
      return (
        isWrittenName(node.key) && walk.withThis(!node.isStatic, () => walk.functionLike(node))
      );
  }
}
