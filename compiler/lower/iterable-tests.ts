/** `Symbol.iterator in value` and `typeof value[Symbol.iterator] === "function"`: can this be iterated? */

import { type Node, op } from "../ir/tree.ts";
import type { Binary, ElementAccess, Expression } from "../syntax/ast.ts";
import { stripAssertions, stripParentheses } from "../syntax/parentheses.ts";
import { type Body, sequence } from "./body.ts";
import { box } from "./convert.ts";
import { answer } from "./dynamic.ts";
import { refuseNullish, refusePrimitivesIn } from "./dynamic-elements.ts";
import { booleanConstant, choose, not, when } from "./emit.ts";
import { libraryInstance } from "./library.ts";

type IteratorKey = "@@iterator" | "@@asyncIterator";

function iteratorKey(body: Body, key: Expression): IteratorKey | undefined {
  const type = body.typeOf(key);
  if (type.kind !== "uniqueSymbol") return undefined;
  return type.key === "@@iterator" || type.key === "@@asyncIterator" ? type.key : undefined;
}

/** `Symbol.iterator in value`, of any value. */
export function iteratorIn(body: Body, node: Binary): Node | undefined {
  const key = iteratorKey(body, stripParentheses(node.left));
  if (!key) return undefined;
  return hasIterator(body, box(body.expression(node.right, "undefined").node), key, "in");
}

/**
 * `typeof value[Symbol.iterator] === "function"`, the usual question whether something can be iterated.
 * @param kind what it is compared with
 */
export function iteratorKindTest(body: Body, node: Expression, kind: string): Node | undefined {
  if (kind !== "function" && kind !== "undefined") return undefined;
  const access = node.kind === "OptionalChain" ? node.expression : node;
  if (access.kind !== "ElementAccess") return undefined;
  // In `a?.b[Symbol.iterator]` nothing may be read.
  if (node.kind === "OptionalChain" && !access.optional) return undefined;
  const key = iteratorKey(body, stripParentheses(access.index));
  if (!key) return undefined;
  const has = readsIterator(body, access, key);
  return kind === "function" ? has : not(has);
}

function readsIterator(body: Body, node: ElementAccess, key: IteratorKey): Node {
  // `(value as Iterable<unknown>)[Symbol.iterator]` asks any value.
  const value = body.hold(box(body.expression(stripAssertions(node.object), "undefined").node));
  const has = hasIterator(body, value.read(), key, "read");
  if (!node.optional) return sequence([value.store, has]);
  const isNothing = op("value.is_nullish", [], [value.read()], "bool");
  return sequence([value.store, choose(isNothing, booleanConstant(false), has, "bool")]);
}

/** Whether the boxed value has the method. */
function hasIterator(body: Body, value: Node, key: IteratorKey, how: "in" | "read"): Node {
  const { dynamic, types } = body.lowering;
  const names = key === "@@iterator" ? ["$cursor", "$advance", key] : [key];
  const yes = (): Node[] => [answer(booleanConstant(true))];
  const ofLists = key === "@@iterator" ? yes : () => undefined;
  if (how === "in") libraryInstance(body.lowering, "error.ts#refuseIn", []);
  const index = dynamic.question(`has ${key}, by ${how}`, ["value"], "bool", {
    forRecord: (_, { info }) =>
      names.some((name) => types.propertyOf(info.type, name)) ? yes() : undefined,
    forArray: ofLists,
    forTyped: ofLists,
    before: (inner) => {
      const name =
        key === "@@iterator" ? "Symbol(Symbol.iterator)" : "Symbol(Symbol.asyncIterator)";
      if (how === "in") return [refusePrimitivesIn(inner, name)];
      const isText = op("value.is_string", [], [inner.get(0)], "bool");
      return [refuseNullish(inner, name), ...(key === "@@iterator" ? [when(isText, yes())] : [])];
    },
    after: () => [answer(booleanConstant(false))],
  });
  return body.op("call", [index], [value], "bool");
}
