/** Generators: what they yield, return and are sent, from their written type or from their bodies. */
import type { Block, FunctionLike, Node, Yield } from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";
import { isAsync } from "./async.ts";
import type { Checker } from "./checker.ts";
import { isUnit } from "./comparable.ts";
import { contextualReturnType, contextualType, functionAround } from "./context.ts";
import { returnsOf } from "./functions.ts";
import { awaitedIteratedType, awaitedOfOne, iteratedType } from "./iteration.ts";
import { isFunctionLike } from "./node-tables.ts";
import { MEANING } from "./symbol-table.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import { classLike } from "./type-symbols.ts";
import type { ReferenceType, Type } from "./types.ts";
import { isAny, isUnknown, union } from "./unions.ts";
import { widen } from "./widen.ts";

/** The three types of a generator. */
export interface GeneratorParts {
  readonly yielded: Type;
  readonly returned: Type;
  /** What `next` takes, which is what `yield` gives. */
  readonly sent: Type;
}

/** Types of the library that a generator may be declared to give, all with the same type parameters. */
const ITERATOR_TYPES = [
  "Generator",
  "Iterator",
  "Iterable",
  "IterableIterator",
  "IteratorObject",
  "AsyncGenerator",
  "AsyncIterator",
  "AsyncIterable",
  "AsyncIterableIterator",
];

/** True for `function*` and `*method()`. */
export function isGenerator(node: Node): boolean {
  return "isGenerator" in node && node.isGenerator === true;
}

/** Takes the type apart which a generator is declared or expected to give. */
export function partsOfGenerator(c: Checker, type: Type): GeneratorParts | undefined {
  const { any } = c.store;
  if (isAny(type) || isUnknown(type)) return { yielded: any, returned: any, sent: any };
  if (
    type.kind === "reference" &&
    type.target.symbol.module.isLibrary &&
    ITERATOR_TYPES.includes(type.target.symbol.name)
  ) {
    const [yielded = any, returned = any, sent = any] = type.typeArguments;
    return { yielded, returned, sent };
  }
  if (type.kind === "union") {
    for (const member of type.members) {
      const parts = partsOfGenerator(c, member);
      if (parts) return parts;
    }
    return undefined;
  }
  const yielded = awaitedOfOne(c, type);
  return yielded && { yielded, returned: any, sent: any };
}

/** What the written type of a generator says. */
export function declaredParts(c: Checker, node: FunctionLike): GeneratorParts | undefined {
  if (node.kind === "Constructor" || node.returnType === null) return undefined;
  return partsOfGenerator(c, typeOfTypeNode(c, node.returnType));
}

function expectedParts(c: Checker, node: FunctionLike): GeneratorParts | undefined {
  const type = contextualReturnType(c, node);
  return type && partsOfGenerator(c, type);
}

/** What a `yield` or `return` of the generator is expected to give; an asynchronous one awaits it. */
export function generatorContext(
  c: Checker,
  owner: Node | undefined,
  part: "yielded" | "returned",
): Type | undefined {
  if (!owner || !isGenerator(owner)) return undefined;
  const type = expectedParts(c, owner as FunctionLike)?.[part];
  return isAsync(owner) ? c.late.withPromise(c, type) : type;
}

/** The type of a `yield` expression; checks what it yields. */
export function checkYield(c: Checker, node: Yield): Type {
  const owner = functionAround(c, node) as FunctionLike | undefined;
  const declared = owner && declaredParts(c, owner);
  const type = yieldedType(c, node);
  if (declared && type !== undefined)
    c.late.checkAssignableWithDetail(
      c,
      type,
      declared.yielded,
      node.argument ?? node,
      node.isDelegate ? undefined : (node.argument ?? undefined),
    );
  if (node.isDelegate) return delegateResult(c, node);
  return declared?.sent ?? contextualType(c, node) ?? c.store.any;
}

/** What `yield*` gives: what the other generator returns. */
function delegateResult(c: Checker, node: Yield): Type {
  if (node.argument === null) return c.store.any;
  const type = c.late.checkExpressionCached(c, node.argument);
  if (type.kind !== "reference" || !type.target.symbol.module.isLibrary) return c.store.any;
  return partsOfGenerator(c, type)?.returned ?? c.store.any;
}

function yieldedType(c: Checker, node: Yield): Type | undefined {
  const { argument } = node;
  if (argument === null) return c.store.undefined;
  const type = c.late.checkExpressionCached(c, argument);
  const owner = functionAround(c, node);
  if (owner === undefined || !isAsync(owner))
    return node.isDelegate ? iteratedType(c, type, argument) : type;
  if (!node.isDelegate) return c.late.awaitedType(c, type);
  return awaitedIteratedType(c, type, argument);
}

/** The parts of a generator as its body shows them. */
function partsOfBody(c: Checker, node: FunctionLike, body: Block): GeneratorParts {
  const expected = expectedParts(c, node);
  const yields = yieldsOf(body);
  const yielded: Type[] = [];
  let sent: Type | undefined;
  for (const each of yields) {
    const type = yieldedType(c, each);
    if (type !== undefined) yielded.push(type);
    if (!each.isDelegate) sent ??= contextualType(c, each);
  }
  const returned: Type[] = [];
  for (const each of returnsOf(c, body)) {
    if (each.argument === null) continue;
    const given = c.late.checkExpressionCached(c, each.argument);
    const type = isAsync(node) ? c.late.awaitedType(c, given) : given;
    returned.push(widen(c, c.late.baseOfLiteral(c, type)));
  }
  if (returned.length > 0 && c.late.canReachEnd(c, node)) returned.push(c.store.undefined);
  const all = yielded.length === 0 ? c.store.never : c.late.subtypeUnion(c, yielded);
  // As with what functions return: one constant is any of its kind, several of them are those.
  return {
    yielded: expected ? all : widen(c, isUnit(all) ? c.late.widenLiteral(c, all) : all),
    returned: returned.length === 0 ? c.store.void : union(c.store, returned),
    sent: sent ?? expected?.sent ?? c.store.unknown,
  };
}

/** `Generator<…>` or `AsyncGenerator<…>` of the library. */
function generatorReference(
  c: Checker,
  node: FunctionLike,
  parts: GeneratorParts,
): ReferenceType | undefined {
  const name = isAsync(node) ? "AsyncGenerator" : "Generator";
  const symbol = c.modules.global(name, MEANING.type);
  return (
    symbol && c.store.reference(classLike(c, symbol), [parts.yielded, parts.returned, parts.sent])
  );
}

/** The result of a generator without a written type. */
export function generatorResult(c: Checker, node: FunctionLike): Type {
  if (node.body?.kind !== "Block") return c.store.unresolved;
  return generatorReference(c, node, partsOfBody(c, node, node.body)) ?? c.store.unresolved;
}

/** The class of the objects that a generator function makes. */
export function generatorClass(c: Checker, node: FunctionLike): ReferenceType | undefined {
  const declared = declaredParts(c, node);
  if (declared) return generatorReference(c, node, declared);
  const result = generatorResult(c, node);
  return result.kind === "reference" ? result : undefined;
}

/** The `yield`s of a body, those of inner functions left out. */
export function yieldsOf(body: Block): Yield[] {
  const found: Yield[] = [];
  const visit = (node: Node): void => {
    if (isFunctionLike(node)) return;
    if (node.kind === "Yield") found.push(node);
    forEachChild(node, visit);
  };
  forEachChild(body, visit);
  return found;
}
