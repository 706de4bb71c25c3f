/** What `for … of`, spread and array patterns take from a value. */
import type { ForOf, Node } from "../syntax/ast.ts";
import { tupleElementType } from "./apparent-type.ts";
import type { Checker } from "./checker.ts";
import { propertyOf } from "./members.ts";
import { report } from "./report.ts";
import { callSignaturesOf } from "./signatures-of-type.ts";
import type { Type } from "./types.ts";
import { isAny, isNever, isPrimitive, mapMembers, union } from "./unions.ts";

/**
 * The element type of `type`; `at` is where a value that cannot be iterated is reported.
 * @param ofOne the element type of a type that is no union
 */
export function iteratedType(
  c: Checker,
  type: Type,
  at: Node | undefined,
  ofOne: (c: Checker, type: Type) => Type | undefined = iteratedOfOne,
): Type | undefined {
  if (isAny(type)) return type;
  if (isNever(type)) return type;
  if (type.kind === "union") {
    const nullish = type.members.find(
      (each) => isPrimitive(each, "undefined") || isPrimitive(each, "null"),
    );
    if (nullish !== undefined) {
      if (at !== undefined) {
        report(c, "E4007", at, {
          expression: c.late.textOf(c, at),
          nullish: c.late.typeToString(c, nullish),
        });
      }
      return iteratedType(c, c.late.nonNullable(c, type), at, ofOne);
    }
    const parts: Type[] = [];
    for (const member of type.members) {
      const part = ofOne(c, member);
      if (part === undefined) {
        fail(c, type, at);
        return undefined;
      }
      parts.push(part);
    }
    return union(c.store, parts);
  }
  const found = ofOne(c, type);
  if (found === undefined) fail(c, type, at);
  return found;
}

/** The type of what a loop's variable takes: `for await` waits for it, and asks asynchronous iterables first. */
export function elementOfLoop(
  c: Checker,
  node: ForOf,
  iterable: Type,
  at: Node | undefined,
): Type | undefined {
  if (!node.isAwait) return iteratedType(c, iterable, at);
  return awaitedIteratedType(c, iterable, at);
}

/** The element of what is walked by waiting for each: that of an asynchronous iterable, else of an ordinary one. */
export function awaitedOfOne(c: Checker, type: Type): Type | undefined {
  return asyncIteratedType(c, type) ?? iteratedOfOne(c, type);
}

/** What `for await`, and `yield*` in an asynchronous generator, take from a value. */
export function awaitedIteratedType(
  c: Checker,
  type: Type,
  at: Node | undefined,
): Type | undefined {
  const item = iteratedType(c, type, at, awaitedOfOne);
  return item && c.late.awaitedType(c, item);
}

/** The type of what an asynchronous iterable gives; undefined if it is none. */
function asyncIteratedType(c: Checker, type: Type): Type | undefined {
  if (type.kind !== "reference" && type.kind !== "object" && type.kind !== "intersection")
    return undefined;
  const method = propertyOf(c, type, "@@asyncIterator");
  const [signature] = method === undefined ? [] : callSignaturesOf(c, method.type);
  return signature && valueOfIterator(c, signature.returnType);
}

function fail(c: Checker, type: Type, at: Node | undefined): void {
  if (at === undefined) return;
  if (isPrimitive(type, "undefined") || isPrimitive(type, "null")) {
    report(c, "E4007", at, {
      expression: c.late.textOf(c, at),
      nullish: c.late.typeToString(c, type),
    });
    return;
  }
  if (isPrimitive(type, "unknown")) {
    report(c, "E4026", at, { expression: c.late.textOf(c, at) });
    return;
  }
  report(c, "E4019", at, { type: c.late.typeToString(c, type) });
}

function iteratedOfOne(c: Checker, type: Type): Type | undefined {
  switch (type.kind) {
    case "primitive":
      if (type.name === "any") return type;
      if (type.name === "string") return c.store.string;
      return undefined;
    case "literal":
      return typeof type.value === "string" ? c.store.string : undefined;
    case "templateLiteral":
    case "stringMapping":
      return c.store.string;
    case "array":
      return type.element;
    case "tuple":
      return tupleElementType(c, type);
    case "typeParameter":
    case "indexedAccess":
    case "conditional": {
      const constraint = c.late.baseConstraintOf(c, type);
      if (constraint === type) return undefined;
      if (constraint.kind === "array" || constraint.kind === "tuple") {
        return c.late.indexedAccessType(c, type, c.store.number, undefined);
      }
      return iteratedType(c, constraint, undefined);
    }
    default: {
      const method = propertyOf(c, type, "@@iterator");
      if (method === undefined) return undefined;
      const [signature] = callSignaturesOf(c, method.type);
      return signature && valueOfIterator(c, signature.returnType);
    }
  }
}

/** The type of the values that an iterator yields. */
export function valueOfIterator(c: Checker, iterator: Type): Type | undefined {
  if (isAny(iterator)) return iterator;
  const next = propertyOf(c, iterator, "next");
  const [signature] = next === undefined ? [] : callSignaturesOf(c, next.type);
  if (signature === undefined) return undefined;
  const result = c.late.awaitedType(c, signature.returnType);
  if (isAny(result)) return result;
  const yielded = mapMembers(c.store, result, (each) => {
    const done = propertyOf(c, each, "done");
    return done !== undefined && c.store.regular(done.type) === c.store.true ? undefined : each;
  });
  return propertyOf(c, yielded, "value")?.type ?? (isNever(yielded) ? c.store.never : undefined);
}
