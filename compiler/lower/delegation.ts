/** `yield* other`: the other's items are this generator's until it ends, and what it returns is the value. */
import type { Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Label, type Node, op } from "../ir/tree.ts";
import type { Expression, Yield } from "../syntax/ast.ts";
import { type Body, sequence } from "./body.ts";
import { box, convert } from "./convert.ts";
import { iteratorToDelegateTo } from "./dynamic-walks.ts";
import { block, branch, branchIf, effectOf, not, when } from "./emit.ts";
import {
  everyStructHas,
  isOfAnyKind,
  iterateValue,
  iteratorOf,
  someStructHas,
} from "./iteration.ts";
import { callLibrary } from "./library.ts";
import { keptType } from "./missing-types.ts";
import { callMember, checked, readProperty } from "./property.ts";
import { leave, readField, resumer, suspend, writeField, yieldedBy } from "./suspending.ts";
import type { Value } from "./value.ts";

const DELEGATION = "delegation.ts#delegation";
const REFUSE_THROW = "delegation.ts#refuseThrow";

/** What says how a generator was resumed. */
const RESUMED = ["$abrupt", "$returns", "$error", "$sent"];

/** `yield* argument`. @param isUsed whether anybody asks for its value */
export function lowerDelegate(
  body: Body,
  node: Yield,
  argument: Expression,
  isUsed: boolean,
): Value {
  const ended = delegate(body, argument);
  return isUsed ? asReturned(body, node, ended) : ended;
}

/** What the other returned, as the checker has it. */
export function asReturned(body: Body, node: Yield, value: Value): Value {
  const type = keptType(body, body.typeOf(node));
  return { node: convert(body, value, type), type };
}

function delegate(body: Body, argument: Expression): Value {
  const value = body.expression(argument);
  const { lowering } = body;
  if (isOfAnyKind(lowering, value.type))
    return delegateByProtocol(body, iteratorToDelegateTo(body, box(value.node)), []);
  const source = checked(body, value, argument, "Symbol(Symbol.iterator)");
  const held = body.hold(source.node);
  const start = [held.store];
  const known: Value = { node: held.read(), type: source.type };
  if (lowering.representations.category(source.type) !== "object" || isPlain(body, known))
    return delegateToItems(body, known, argument, start);
  if (everyStructHas(body, known, "$proceed")) return delegateToGenerator(body, known, start);
  const iterator = iteratorOf(body, known);
  if (!iterator || isPlain(body, iterator)) return delegateToItems(body, known, argument, start);
  if (!everyStructHas(body, iterator, "$proceed"))
    return delegateByProtocol(body, convert(body, iterator, lowering.classes.unknownType), start);
  const made = body.hold(iterator.node);
  start.push(made.store);
  return delegateToGenerator(body, { node: made.read(), type: iterator.type }, start);
}

/** True of what neither looks at what it is sent nor returns anything nor can be closed: collections and their iterators. */
function isPlain(body: Body, value: Value): boolean {
  if (everyStructHas(body, value, "$cursor")) return true;
  return (
    everyStructHas(body, value, "$advance") &&
    !["$proceed", "$closeSource"].some((name) => someStructHas(body, value, name))
  );
}

function delegateToItems(body: Body, source: Value, argument: Expression, start: Node[]): Value {
  const { classes } = body.lowering;
  const yielded = yieldedBy(body);
  const loop = body.collect(() => {
    iterateValue(body, source, argument, (steps) => {
      const end: Label = { name: "delegated" };
      const again: Label = { name: "loop" };
      const round = body.collect(() => {
        steps.advance(end);
        const item = convert(body, steps.current(), yielded);
        body.emit(writeField(body, resumer(body), "$item", yielded, { node: item, type: yielded }));
        body.emit(suspend(body));
        const throws = effectOf(callLibrary(body, REFUSE_THROW, [], []).node);
        const never = op("unreachable", [], [], "never");
        const returns = when(wasResumed(body, "$returns"), [leave(body)]);
        body.emit(when(wasResumed(body, "$abrupt"), [returns, throws, never]));
        steps.after?.();
        body.emit(branch(again));
      });
      body.emit(block(end, [{ kind: "loop", label: again, body: round, type: "void" }], "void"));
    });
  });
  const nothing = op("value.undefined", [], [], "value");
  return { node: sequence([...start, ...loop, nothing]), type: classes.undefinedType };
}

function wasResumed(body: Body, how: "$abrupt" | "$returns"): Node {
  return readField(body, resumer(body), how).node;
}

function whenToldToReturn(body: Body, then: Node[]): Node {
  return when(wasResumed(body, "$abrupt"), [when(wasResumed(body, "$returns"), then)]);
}

/** The same by what the library calls a delegation, which has the fields and steps of a generator. */
function delegateByProtocol(body: Body, iterator: Node, start: Node[]): Value {
  const given: Value = { node: iterator, type: body.lowering.classes.unknownType };
  const made = callLibrary(body, DELEGATION, [], [given]);
  const held = body.hold(made.node);
  start.push(held.store);
  return delegateToGenerator(body, { node: held.read(), type: made.type }, start);
}

function callOn(body: Body, object: Value, name: string, result: Type): Value {
  const called = callMember(body, object, name, [], { params: [], result }, () => []);
  if (!called) throw new Bug("lower", `generators have no ${name}`);
  return called;
}

function copy(body: Body, from: Value, to: Value, name: string): Node {
  const type = body.lowering.types.propertyOf(to.type, name)?.type;
  return writeField(
    body,
    to,
    name,
    type ?? body.lowering.classes.unknownType,
    readField(body, from, name),
  );
}

function delegateToGenerator(body: Body, generator: Value, start: Node[]): Value {
  const { classes } = body.lowering;
  const yielded = yieldedBy(body);
  const local = body.newLocal(body.repr(generator.type));
  start.push(body.set(local, generator.node));
  const inner = (): Value => ({ node: body.get(local), type: generator.type });
  const constant = (value: number): Value => ({
    node: op("bool.const", [value], [], "bool"),
    type: classes.booleanType,
  });
  const nothing: Value = {
    node: op("value.undefined", [], [], "value"),
    type: classes.undefinedType,
  };
  start.push(writeField(body, inner(), "$abrupt", classes.booleanType, constant(0)));
  start.push(writeField(body, inner(), "$sent", classes.undefinedType, nothing));
  const end: Label = { name: "delegated" };
  const again: Label = { name: "loop" };
  // What a delegation gives has no type.
  const itemType = everyStructHas(body, generator, "$iterator") ? classes.unknownType : yielded;
  const item = convert(body, callOn(body, inner(), "$current", itemType), yielded);
  const round: Node[] = [
    branchIf(end, not(callOn(body, inner(), "$proceed", classes.booleanType).node)),
    writeField(body, resumer(body), "$item", yielded, { node: item, type: yielded }),
    suspend(body),
    ...RESUMED.map((name) => copy(body, resumer(body), inner(), name)),
    whenToldToReturn(body, [keepResult(inner(), readField(body, resumer(body), "$error"))]),
    branch(again),
  ];
  const loop = block(end, [{ kind: "loop", label: again, body: round, type: "void" }], "void");
  // What the other was told to return may be answered with something else, as by a `return` in a `finally` block.
  const result = (): Value => {
    // A type such as `Iterable<T>` does not say that it is a generator.
    const found = readProperty(body, inner(), "$result", classes.unknownType);
    if (!found) throw new Bug("lower", "generators have no $result");
    return found;
  };
  const returns = whenToldToReturn(body, [keepResult(resumer(body), result()), leave(body)]);
  return { node: sequence([...start, loop, returns, result().node]), type: classes.unknownType };

  function keepResult(of: Value, value: Value): Node {
    return writeField(body, of, "$result", classes.unknownType, value);
  }
}
