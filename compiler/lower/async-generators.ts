/** Asynchronous generators and iterables: `yield` and `return` in such generators, and walks that wait for each element. */
import type { Type } from "../check/types.ts";
import { type Label, type Node, op } from "../ir/tree.ts";
import type { Expression, Node as SyntaxNode, Yield } from "../syntax/ast.ts";
import { awaited } from "./async.ts";
import { type Body, sequence } from "./body.ts";
import type { Shape } from "./closures.ts";
import { box, convert } from "./convert.ts";
import { block, booleanConstant, branch, branchIf, effectOf, undefinedOf, when } from "./emit.ts";
import { truthOf } from "./equality.ts";
import { closeOf, iterateValue, type Steps } from "./iteration.ts";
import { callMember, readProperty } from "./property.ts";
import { leave, readField, resumer, suspend, writeField } from "./suspending.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** Whether the type has `[Symbol.asyncIterator]`. */
export function isAsyncIterable(body: Body, type: Type): boolean {
  return body.lowering.types.propertyOf(type, "@@asyncIterator") !== undefined;
}

/** `yield value` in an asynchronous generator: what is yielded is awaited. */
export function lowerAsyncYield(body: Body, node: Yield): Value {
  const { classes } = body.lowering;
  if (node.isDelegate && node.argument) return lowerAsyncDelegate(body, node.argument);
  const item: Value = node.argument
    ? awaited(body, body.expression(node.argument, "undefined"))
    : { node: undefinedOf("value"), type: classes.undefinedType };
  const sent = readField(body, resumer(body), "$sent");
  const steps = [...give(body, item), sent.node];
  return { node: sequence(steps), type: sent.type };
}

/** `return value` in an asynchronous generator. */
export function lowerAsyncGeneratorReturn(body: Body, argument: Expression | null): void {
  if (argument) {
    const value = awaited(body, body.expression(argument, "undefined"));
    const boxed: Value = { node: box(value.node), type: body.lowering.classes.unknownType };
    body.emit(writeField(body, resumer(body), "$result", boxed.type, boxed));
  }
  body.emit(leave(body));
}

/** Yields a value; when the generator goes on, `throw` and `return` leave. */
function give(body: Body, item: Value, close?: () => void): Node[] {
  const { classes } = body.lowering;
  const { unknownType, booleanType } = classes;
  const boxed: Value = { node: box(item.node), type: unknownType };
  const yes: Value = { node: booleanConstant(true), type: booleanType };
  const left = [
    ...(close ? body.collect(close) : []),
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

/** `yield* other`: every element of the other, which may be asynchronous or not. */
function lowerAsyncDelegate(body: Body, argument: Expression): Value {
  const source = body.expression(argument);
  const held = body.hold(source.node);
  const { undefinedType } = body.lowering.classes;
  let returned: Value = { node: op("value.undefined", [], [], "value"), type: undefinedType };
  const loop = body.collect(() => {
    body.emit(held.store);
    const value: Value = { node: held.read(), type: source.type };
    const isAsync = isAsyncIterable(body, source.type);
    const walk = isAsync ? iterateAsync : iterateValue;
    walk(body, value, argument, (steps) => {
      const end: Label = { name: "delegated" };
      const again: Label = { name: "loop" };
      const round = body.collect(() => {
        steps.advance(end);
        const item = isAsync ? steps.current() : awaited(body, steps.current());
        for (const node of give(body, item, steps.close)) body.emit(node);
        steps.after?.();
        body.emit(branch(again));
      });
      body.emit(block(end, [{ kind: "loop", label: again, body: round, type: "void" }], "void"));
      returned = steps.returned?.() ?? returned;
    });
  });
  return { node: sequence([...loop, returned.node]), type: returned.type };
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
  const missing = (own: Shape): Node[] =>
    own.params.map((param) => undefinedOf(body.repr(param.type)));
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
    current: () => valueAs(valueOf(body, resultType, "item")),
    returned: () => valueAs(valueOf(body, resultType, "last")),
    after: undefined,
    close: closeOf(body, self(), held.read, (called) =>
      body.emit(effectOf(awaited(body, called).node)),
    ),
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

/** What a result has for a value where it is not the last, or where it is. */
function valueOf(body: Body, result: Type, which: "item" | "last"): Type {
  const { types, representations, classes } = body.lowering;
  const values = representations.members(result).flatMap((each) => {
    const done = types.propertyOf(each, "done")?.type;
    const isItem = done?.kind === "literal" && done.value === false;
    const isLast = done?.kind === "literal" && done.value === true;
    const value = types.propertyOf(each, "value")?.type;
    return (which === "item" ? isLast : isItem) || !value ? [] : [value];
  });
  return values.length > 0 ? types.union(values) : classes.unknownType;
}
