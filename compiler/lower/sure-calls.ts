/** Calls that are surely supported, by what the checker resolved them to. */
import { CONSTRUCTIONS } from "../builtins/global-classes.ts";
import { findBuiltin } from "../builtins/table.ts";
import type { ResolvedCall } from "../check/checked-program.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { Type } from "../check/types.ts";
import type { CallExpression, Expression, NewExpression, Node, Spread } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { calledBelowAssertion } from "./asserted-members.ts";
import { isClassName, isSureObject } from "./sure-access.ts";
import { isSureBuiltin } from "./sure-builtins.ts";
import { keepsTypes } from "./sure-growth.ts";
import { isIndexed, isNumber, isPrimitive, isTypedArray, walkedItem } from "./sure-kinds.ts";
import type { SureWalk } from "./sure-walk.ts";

type Arguments = readonly (Expression | Spread)[];

/** Whether a call is sure. */
export function isSureCall(walk: SureWalk, node: CallExpression): boolean {
  const call = walk.program.callOf(node);
  const callee = stripParentheses(node.callee);
  noteMember(walk, call);
  if (calledBelowAssertion(walk.program, node)) return false;
  switch (call.kind) {
    case "function":
      noteCopy(walk, call);
      return !node.optional && callee.kind === "Identifier" && areSure(walk, node.arguments, call);
    case "value":
      return (
        walk.presentTypeOf(callee).kind === "function" &&
        walk.expression(callee) &&
        areSure(walk, node.arguments, call)
      );
    case "method":
      return (
        callee.kind === "PropertyAccess" &&
        !node.optional &&
        isSureObject(walk, callee.object) &&
        areSure(walk, node.arguments, call)
      );
    case "static":
      return (
        callee.kind === "PropertyAccess" &&
        isClassName(walk, callee.object) &&
        areSure(walk, node.arguments, call)
      );
    case "super":
      return areFilling(walk, call.symbol, node.arguments) && areSure(walk, node.arguments, call);
    case "superMethod":
      return areSure(walk, node.arguments, call);
    case "wait": {
      const [future] = node.arguments;
      return future?.kind !== "Spread" && future !== undefined && isFuture(walk, future);
    }
    case "fork": {
      const [first] = node.arguments;
      if (call.forked) noteCopy(walk, call.forked);
      return (
        (first?.kind === "ArrowFunction" || first?.kind === "Identifier") &&
        walk.program.typeOf(node).kind === "future" &&
        node.arguments.every((each) => each.kind !== "Spread" && walk.expression(each)) &&
        keepsTypes(call.forked ?? call)
      );
    }
    case "builtin":
      return isSureBuiltinCall(walk, node, callee, call);
    default:
      return false;
  }
}

/** What a method of an interface is depends on the object: whoever has one of that name. */
function noteMember(walk: SureWalk, { kind, member }: ResolvedCall): void {
  if (!member || (kind !== "method" && kind !== "static" && kind !== "superMethod")) return;
  const { property, name } = member;
  if (property?.declaredBy?.declarationKind !== "class") walk.mentions.add(name);
  else for (const each of property.declarations) walk.mentions.add(each);
}

/** A declared function's copies are found by its calls. */
function noteCopy(walk: SureWalk, { declaration, typeArguments }: ResolvedCall): void {
  if (declaration) walk.noteCopy(declaration as Node, typeArguments);
}

function isFuture(walk: SureWalk, node: Expression): boolean {
  return walk.program.typeOf(node).kind === "future" && walk.expression(node);
}

/** Whether the arguments of a call are sure, and it asks for no copy without end. */
function areSure(walk: SureWalk, args: Arguments, call: ResolvedCall): boolean {
  const { parameters } = call.signature;
  return (
    keepsTypes(call) &&
    args.every((each, index) => {
      if (each.kind !== "Spread") return walk.expression(each);
      return parameters[index]?.isRest === true && isSureSpread(walk, each);
    })
  );
}

/** Whether elements are spread of what is walked over in a known way. */
export function isSureSpread(walk: SureWalk, { argument }: Spread): boolean {
  const item = walkedItem(walk.program.types, walk.program.typeOf(argument));
  return item !== undefined && walk.expression(argument);
}

function isSureBuiltinCall(
  walk: SureWalk,
  node: CallExpression,
  callee: Expression,
  call: ResolvedCall,
): boolean {
  const { name } = call;
  if (name === undefined) return false;
  // What it copies says which classes come to where it is called.
  if (name === "structuredClone") walk.dependsOnAll = true;
  const { parameters } = call.signature;
  const declared = parameters.filter((each) => !each.isRest).length;
  if (!name.includes("#")) {
    const key = findBuiltin(name) ? name : `${name}()`;
    return (
      isSureBuiltin(walk, key, node.arguments, declared) && areSure(walk, node.arguments, call)
    );
  }
  if (callee.kind !== "PropertyAccess" || node.optional) return false;
  // Without a row it is a method of a class of the library.
  if (!findBuiltin(name))
    return isSureObject(walk, callee.object) && areSure(walk, node.arguments, call);
  const type = walk.presentTypeOf(callee.object);
  return (
    (isIndexed(type) || isPrimitive(type)) &&
    isSureBuiltin(walk, name, node.arguments, declared) &&
    walk.expression(callee.object) &&
    areSure(walk, node.arguments, call)
  );
}

/** Whether making an object is sure. */
export function isSureNew(walk: SureWalk, node: NewExpression): boolean {
  const { program } = walk;
  const { callee } = node;
  const call = program.callOf(node);
  const [first] = node.arguments;
  const type = first && walk.typeOf(first);
  if (call.kind === "builtin") {
    const isOne = node.arguments.length === 1 && type !== undefined;
    const isSure = isTypedArray(program.typeOf(node))
      ? isOne && isListOfNumbers(type)
      : isOne && callee.kind === "Identifier" && callee.name === "Array" && isNumber(type);
    return isSure && areSure(walk, node.arguments, call);
  }
  const made = callee.kind === "Identifier" && program.symbolOf(callee);
  if (!made || !isClassName(walk, callee)) return false;
  walk.noteCopy(made, call.typeArguments);
  return areFilling(walk, made, node.arguments) && areSure(walk, node.arguments, call);
}

/** Whether an object can be filled with the arguments, if it is of a class whose constructor walks over them. */
function areFilling(
  { program }: SureWalk,
  symbol: ProgramSymbol | undefined,
  [first]: Arguments,
): boolean {
  if (!first || !symbol?.module.isLibrary || !Object.hasOwn(CONSTRUCTIONS, symbol.name))
    return true;
  if (first.kind === "Spread") return false;
  const type = program.typeOf(first);
  const isNothing = program.types.nonNullable(type).kind === "primitive";
  return isNothing || walkedItem(program.types, type) !== undefined;
}

/** A number, or numbers. */
function isListOfNumbers(type: Type): boolean {
  return isNumber(type) || isTypedArray(type) || (type.kind === "array" && isNumber(type.element));
}
