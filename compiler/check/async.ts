/** Async functions: what `await` gives, what their `return`s are expected to give, and the promise that a call gives. */
import type { FunctionLike, Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { contextualReturnType } from "./context.ts";
import { returnsOf } from "./functions.ts";
import { containerOf } from "./node-tables.ts";
import { report } from "./report.ts";
import { MEANING } from "./symbol-table.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import { classLike } from "./type-symbols.ts";
import type { ReferenceType, Type } from "./types.ts";
import { isAny, isNever, mapMembers, union } from "./unions.ts";
import { widen } from "./widen.ts";

/** True for `async` functions that are no generators. */
export function isAsync(node: Node): boolean {
  return "isAsync" in node && node.isAsync === true;
}

/** The value type of `Promise<T>` and `PromiseLike<T>`. */
export function promisedType(type: Type): Type | undefined {
  return type.kind === "reference" &&
    type.target.symbol.module.isLibrary &&
    (type.target.symbol.name === "Promise" || type.target.symbol.name === "PromiseLike")
    ? type.typeArguments[0]
    : undefined;
}

/** Reports an `await` whose function is not `async`. */
export function checkAwait(c: Checker, node: Node): void {
  const container = containerOf(c.tables, node);
  const mayWait = container.kind === "SourceModule" || isAsync(container);
  if (!mayWait) report(c, "E4062", node, {});
}

/** What `await value` gives. */
export function awaitedType(c: Checker, type: Type): Type {
  if (isAny(type)) return type;
  return mapMembers(c.store, type, (each) => {
    const promised = promisedType(each);
    if (promised) return awaitedType(c, promised);
    const given = thenableValue(c, each);
    if (given) return awaitedType(c, given);
    // Whatever has no constraint may be a promise.
    const mayBePromise = each.kind === "typeParameter" && !c.late.constraintOfType(c, each);
    return mayBePromise ? awaitedParameter(c, each) : each;
  });
}

function awaitedParameter(c: Checker, type: Type): Type {
  const symbol = c.modules.global("Awaited", MEANING.type);
  return symbol ? c.late.instantiateAlias(c, symbol, [type]) : type;
}

/** What an object with a method `then` gives: the parameter of the first function which that takes. */
function thenableValue(c: Checker, type: Type): Type | undefined {
  if (type.kind !== "object" && type.kind !== "reference") return undefined;
  const then = c.late.propertyOf(c, type, "then");
  const [signature] = then ? c.late.callSignaturesOf(c, then.type) : [];
  const [callback] = signature?.parameters ?? [];
  const [told] = callback ? c.late.callSignaturesOf(c, c.late.nonNullable(c, callback.type)) : [];
  return told && (told.parameters[0]?.type ?? c.store.unknown);
}

/** `Promise<value>` of the library. */
export function promiseReference(c: Checker, value: Type): ReferenceType | undefined {
  const symbol = c.modules.global("Promise", MEANING.type);
  return symbol && c.store.reference(classLike(c, symbol), [value]);
}

/** What the written type of an async function asks of its `return`s, promises of it included. */
export function asyncReturned(c: Checker, node: FunctionLike): Type | undefined {
  if (node.kind === "Constructor" || node.returnType === null) return undefined;
  return withPromise(c, promisedBy(typeOfTypeNode(c, node.returnType)));
}

/** What a `return` of an async function is expected to give by what is around the function. */
export function asyncContext(c: Checker, node: FunctionLike): Type | undefined {
  const type = contextualReturnType(c, node);
  return type && withPromise(c, promisedBy(type));
}

/** The type, or a promise of it. */
export function withPromise(c: Checker, value: Type | undefined): Type | undefined {
  const promise = value && promiseReference(c, value);
  return value && (promise ? union(c.store, [value, promise]) : value);
}

function promisedBy(type: Type): Type | undefined {
  if (type.kind !== "union") return promisedType(type);
  for (const member of type.members) {
    const promised = promisedType(member);
    if (promised) return promised;
  }
  return undefined;
}

/** The result of an `async` function without a written type. */
export function asyncResult(c: Checker, node: FunctionLike): Type {
  return promiseReference(c, valueOf(c, node)) ?? c.store.unresolved;
}

function valueOf(c: Checker, node: FunctionLike): Type {
  const { body } = node;
  if (!body) return c.store.any;
  const expected = asyncContext(c, node);
  const settle = (type: Type): Type => {
    const value = awaitedType(c, type);
    return expected ? value : widen(c, c.late.baseOfLiteral(c, value));
  };
  if (body.kind !== "Block") return settle(c.late.checkExpressionCached(c, body));
  const types: Type[] = [];
  for (const each of returnsOf(c, body)) {
    if (each.argument === null) continue;
    const type = settle(c.late.checkExpressionCached(c, each.argument));
    if (!isNever(type)) types.push(type);
  }
  const endIsReached = c.late.canReachEnd(c, node);
  if (types.length === 0) return endIsReached ? c.store.void : c.store.never;
  if (endIsReached) types.push(c.store.undefined);
  return c.late.subtypeUnion(c, types);
}

/** The type of what the promise of an async function holds. */
export function asyncValueType(c: Checker, node: FunctionLike): Type {
  if (node.kind !== "Constructor" && node.returnType !== null)
    return promisedBy(typeOfTypeNode(c, node.returnType)) ?? c.store.any;
  return valueOf(c, node);
}
