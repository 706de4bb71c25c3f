/** Asynchronous generators and iterables: `yield` and `return` in such generators, and walks that wait for each element. */
import type { Type } from "../check/types.ts";
import type { Node } from "../ir/tree.ts";
import type { Expression, Node as SyntaxNode, Yield } from "../syntax/ast.ts";
import { awaited, awaitValue } from "./async.ts";
import { delegateAsync } from "./async-delegation.ts";
import { type Body, sequence } from "./body.ts";
import type { Shape } from "./closures.ts";
import { box, convert } from "./convert.ts";
import { asReturned } from "./delegation.ts";
import { asyncIteratorOf } from "./dynamic-walks.ts";
import { booleanConstant, branchIf, effectOf, undefinedOf, when } from "./emit.ts";
import { truthOf } from "./equality.ts";
import { closeOf, type Steps } from "./iteration.ts";
import { callLibrary } from "./library.ts";
import { noArguments } from "./no-arguments.ts";
import { callMember, readProperty } from "./property.ts";
import { leave, readField, resumer, suspend, writeField } from "./suspending.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** Whether the type has `[Symbol.asyncIterator]`. */
export function isAsyncIterable(body: Body, type: Type): boolean {
  return body.lowering.types.propertyOf(type, "@@asyncIterator") !== undefined;
}

/** `yield value` in an asynchronous generator: what is yielded is awaited. */
export function lowerAsyncYield(body: Body, node: Yield, isUsed: boolean): Value {
  const { classes } = body.lowering;
  if (node.isDelegate && node.argument) {
    const ended = delegateAsync(body, node.argument);
    return isUsed ? asReturned(body, node, ended) : ended;
  }
  const item: Value = node.argument
    ? awaited(body, body.expression(node.argument, "undefined"))
    : { node: undefinedOf("value"), type: classes.undefinedType };
  const sent = readField(body, resumer(body), "$sent");
  const steps = [...give(body, item), sent.node];
  return { node: sequence(steps), type: sent.type };
}

/** `return value` in an asynchronous generator, or its end: nothing is left of what it was told to return, or returned before a `finally` block. */
export function lowerAsyncGeneratorReturn(body: Body, argument: Expression | null): void {
  const { unknownType } = body.lowering.classes;
  const value = argument && awaited(body, body.expression(argument, "undefined"));
  const node = value ? box(value.node) : undefinedOf("value");
  body.emit(writeField(body, resumer(body), "$result", unknownType, { node, type: unknownType }));
  body.emit(leave(body));
}

/** Yields a value; when the generator goes on, `throw` and `return` leave. */
function give(body: Body, item: Value): Node[] {
  const { classes } = body.lowering;
  const { unknownType, booleanType } = classes;
  const boxed: Value = { node: box(item.node), type: unknownType };
  const yes: Value = { node: booleanConstant(true), type: booleanType };
  const left = [
    when(readField(body, resumer(body), "$returns").node, [leave(body)]),
    body.op("throw", [], [readField(body, resumer(body), "$sent").node], "never"),
  ];
  return [
    writeField(body, resumer(body), "$item", unknownType, boxed),
    writeField(body, resumer(body), "$isYield", booleanType, yes),
    suspend(body),
    when(readField(body, resumer(body), "$abrupt").node, left),
  ];
}

/** Walks an asynchronous iterable: `next()` is awaited until it says `done`. */
export function iterateAsync(
  body: Body,
  iterable: Value,
  at: SyntaxNode,
  walk: (steps: Steps) => void,
): void {
  const { types, closures, classes } = body.lowering;
  const shapeOf = (type: Type, name: string): Shape | undefined => {
    const property = types.propertyOf(type, name);
    const [signature] = property ? types.callSignaturesOf(types.nonNullable(property.type)) : [];
    return signature && closures.shapeOfSignature(closures.erased(signature));
  };
  const missing = (own: Shape): Node[] => noArguments(body, own);
  const makes = shapeOf(iterable.type, "@@asyncIterator");
  const iterator = makes && callMember(body, iterable, "@@asyncIterator", [], makes, missing);
  const next = iterator && shapeOf(iterator.type, "next");
  if (!iterator || !next) {
    unsupported(body.span(at), `walking over \`${types.toString(iterable.type)}\``);
    return;
  }
  const held = body.hold(iterator.node);
  body.emit(held.store);
  const self = (): Value => ({ node: held.read(), type: iterator.type });
  const found = body.newLocal("value");
  const resultType = awaitedTypeOf(body, next.result);
  const result = (): Value => ({
    node: convert(body, { node: body.get(found), type: classes.unknownType }, resultType),
    type: resultType,
  });
  const valueAs = (type: Type): Value => {
    const value = readProperty(body, result(), "value", type);
    return value ? { node: convert(body, value, type), type } : result();
  };
  walk({
    advance: (end) => {
      const called = callMember(body, self(), "next", [], next, missing);
      if (!called) return;
      body.emit(body.set(found, box(awaited(body, called).node)));
      const doneType = types.propertyOf(resultType, "done")?.type ?? classes.unknownType;
      const done = readProperty(body, result(), "done", doneType);
      if (done) body.emit(branchIf(end, truthOf(body, done)));
    },
    current: () => valueAs(itemOf(body, resultType)),
    after: undefined,
    close: closeOf(body, self(), held.read, (called) =>
      body.emit(effectOf(awaited(body, called).node)),
    ),
  });
}

/**
 * The same over what is no asynchronous iterable, or only known to the running program: each element is awaited.
 * @param text what is walked over, for the TypeError where it is nothing of the kind
 */
export function iterateAwaiting(
  body: Body,
  source: Value,
  text: string,
  walk: (steps: Steps) => void,
): void {
  const { types, classes } = body.lowering;
  const { unknownType } = classes;
  const item = types.iteratedTypeOf(types.nonNullable(source.type));
  const itemType = item ? awaitedTypeOf(body, item) : unknownType;
  const held = body.hold(asyncIteratorOf(body, box(source.node), text));
  body.emit(held.store);
  const found = body.newLocal("value");
  const ask = (name: string, node: Node): Value =>
    callLibrary(body, `async-from-sync.ts#${name}`, [], [{ node, type: unknownType }]);
  const answer = (name: string): Node => awaitValue(body, ask(name, held.read()), unknownType).node;
  walk({
    advance: (end) => {
      body.emit(body.set(found, answer("askNext")));
      body.emit(branchIf(end, ask("isLast", body.get(found)).node));
    },
    current: () => {
      const node = convert(body, ask("itemOf", body.get(found)), itemType);
      return { node, type: itemType };
    },
    after: undefined,
    close: () => {
      const told = body.collect(() => body.emit(effectOf(ask("isLast", answer("askReturn")).node)));
      body.emit(when(ask("hasReturn", held.read()).node, told));
    },
  });
}

function awaitedTypeOf(body: Body, type: Type): Type {
  const { types, representations } = body.lowering;
  const members = representations.members(type).flatMap((each) => {
    const isPromise = each.kind === "reference" && each.target.symbol.name === "Promise";
    const [value] = isPromise ? each.typeArguments : [];
    return value ? representations.members(awaitedTypeOf(body, value)) : [each];
  });
  return types.union(members);
}

/** What a result has for a value where it is not the last. */
function itemOf(body: Body, result: Type): Type {
  const { types, representations, classes } = body.lowering;
  const values = representations.members(result).flatMap((each) => {
    const done = types.propertyOf(each, "done")?.type;
    const isLast = done?.kind === "literal" && done.value === true;
    const value = types.propertyOf(each, "value")?.type;
    return isLast || !value ? [] : [value];
  });
  return values.length > 0 ? types.union(values) : classes.unknownType;
}
