/** Loops. `continue` leaves an inner block, `break` an outer one; each round of a `for` has its own copy of what it declares. */

import type { ProgramSymbol } from "../check/symbols.ts";
import type { Type } from "../check/types.ts";
import { type Label, type Node, op } from "../ir/tree.ts";
import type {
  AssignmentTarget,
  DoWhile,
  Expression,
  For,
  ForIn,
  ForOf,
  Statement,
  VariableList,
  While,
} from "../syntax/ast.ts";
import { assignTo } from "./assignment.ts";
import { isAsyncIterable, iterateAsync, iterateAwaiting } from "./async-generators.ts";
import { type Body, type JumpTarget, sequence } from "./body.ts";
import { closing } from "./closing.ts";
import { convert } from "./convert.ts";
import { assignToPattern, bindPattern } from "./destructure.ts";
import { block, booleanConstant, branch, branchIf, choose, integerConstant, not } from "./emit.ts";
import { iterate, type Steps } from "./iteration.ts";
import { keysOf } from "./keys.ts";
import { admitsUndefined, isNullishTest } from "./nullish.ts";
import { withInherited } from "./prototype-keys.ts";
import { lowerVariables, withTarget } from "./statement-parts.ts";
import { textAt } from "./string-arrays.ts";
import { ROUND } from "./taken-apart.ts";
import type { Value } from "./value.ts";
import { boundNames, declare, isTestedElement, placeOf, writePlace } from "./variables.ts";
import { walkedText } from "./walked-text.ts";

interface LoopParts {
  readonly labels: readonly string[];
  /** Leaves the loop by branching to the label it is given. */
  readonly test: ((end: Label) => void) | undefined;
  readonly round: () => void;
  readonly update: (() => void) | undefined;
  readonly testsFirst: boolean;
  /** Where a round is left other than by its end or `continue`. */
  readonly close?: (() => void) | undefined;
}

/** `while`. */
export function lowerWhile(body: Body, node: While, labels: readonly string[]): void {
  lowerLoop(body, {
    labels,
    test: (end) => body.emit(branchIf(end, not(body.condition(node.test)))),
    round: () => body.lowering.handlers.statement(body, node.body),
    update: undefined,
    testsFirst: true,
  });
}

/** `do … while`. */
export function lowerDoWhile(body: Body, node: DoWhile, labels: readonly string[]): void {
  lowerLoop(body, {
    labels,
    test: (end) => body.emit(branchIf(end, not(body.condition(node.test)))),
    round: () => body.lowering.handlers.statement(body, node.body),
    update: undefined,
    testsFirst: false,
  });
}

/** `for (…; …; …)`. */
export function lowerFor(body: Body, node: For, labels: readonly string[]): void {
  const { initializer, test, update } = node;
  const shared: ProgramSymbol[] = [];
  if (initializer?.kind === "VariableList") {
    for (const declaration of initializer.declarations) {
      for (const name of boundNames(declaration.target)) {
        const symbol = body.lowering.program.symbolOf(name);
        if (!symbol || initializer.variableKind === "var") continue;
        body.places.delete(symbol);
        if (body.lowering.uses.needsCell(symbol)) {
          declare(body, symbol);
          if (initializer.variableKind === "let") shared.push(symbol);
        }
      }
    }
    lowerVariables(body, initializer);
  } else if (initializer) {
    body.lowering.handlers.effect(body, initializer);
  }
  lowerLoop(body, {
    labels,
    test: test ? (end) => body.emit(branchIf(end, not(body.condition(test)))) : undefined,
    round: () => body.lowering.handlers.statement(body, node.body),
    update: () => {
      for (const symbol of shared) renewCell(body, symbol);
      if (update) body.lowering.handlers.effect(body, update);
    },
    testsFirst: true,
  });
}

/** The next round's copy of a variable which closures of this round may hold. */
function renewCell(body: Body, symbol: ProgramSymbol): void {
  const place = body.places.get(symbol);
  if (place?.kind !== "cell") return;
  const type = body.repr(place.type);
  const value = op("struct.get", [place.cell, 0], [body.get(place.local)], type);
  body.emit(
    body.set(
      place.local,
      op("struct.new", [place.cell], [value, booleanConstant(true)], place.cell),
    ),
  );
}

/** `for (… of …)`. */
export function lowerForOf(body: Body, node: ForOf, labels: readonly string[]): void {
  const walk = (steps: Steps): void => {
    lowerLoop(body, {
      labels,
      test: steps.advance,
      round: () => {
        bindRound(body, node.target, steps.current);
        lowerBody(body, node.body);
      },
      update: steps.after,
      testsFirst: true,
      close: steps.close,
    });
  };
  const { iterable } = node;
  if (!node.isAwait) iterate(body, iterable, walk);
  else if (isAsyncIterable(body, body.typeOf(iterable)))
    iterateAsync(body, body.expression(iterable), iterable, walk);
  else iterateAwaiting(body, body.expression(iterable), walkedText(iterable, "loop"), walk);
}

/** `for (… in …)`: the keys as they are at the start. */
export function lowerForIn(body: Body, node: ForIn, labels: readonly string[]): void {
  const { types } = body.lowering;
  const object = body.expression(node.object);
  const keyType = body.lowering.classes.stringType;
  const array = body.repr(types.array(keyType));
  if (typeof array !== "number") return;
  const list = body.hold(keysOrNone(body, object, node.object, array));
  const index = body.newLocal("i32");
  body.emit(list.store);
  body.emit(body.set(index, integerConstant(0)));
  lowerLoop(body, {
    labels,
    test: (end) =>
      body.emit(
        branchIf(
          end,
          op(
            "i32.ge_s",
            [],
            [body.get(index), op("array.length", [], [list.read()], "i32")],
            "bool",
          ),
        ),
      ),
    round: () => {
      bindRound(body, node.target, () => ({
        node: textAt(body.lowering, list.read(), body.get(index)),
        type: keyType,
      }));
      lowerBody(body, node.body);
    },
    update: () =>
      body.emit(body.set(index, op("i32.add", [], [body.get(index), integerConstant(1)], "i32"))),
    testsFirst: true,
  });
}

/** The keys of an object, none of nothing. */
function keysOrNone(body: Body, object: Value, at: Expression, array: number): Node {
  const held = body.hold(object.node);
  const isNothing = isNullishTest(body, { node: held.read(), type: object.type });
  if (!isNothing) return forInKeys(body, object, at);
  const type = body.lowering.types.nonNullable(object.type);
  const known = { node: convert(body, { node: held.read(), type: object.type }, type), type };
  const none = op("array.of", [array, 0], [], array);
  if (type.kind === "primitive" && type.name === "never") return sequence([held.store, none]);
  return sequence([held.store, choose(isNothing, none, forInKeys(body, known, at), array)]);
}

function forInKeys(body: Body, object: Value, at: Expression): Node {
  const held = body.hold(object.node);
  const given: Value = { node: held.read(), type: object.type };
  const own = keysOf(body, given, at);
  return sequence([held.store, withInherited(body, given, own)]);
}

function lowerBody(body: Body, statement: Statement): void {
  body.lowering.handlers.statement(body, statement);
}

/** Gives the loop variable or target its value of the round. */
function bindRound(
  body: Body,
  target: VariableList | AssignmentTarget,
  current: Steps["current"],
): void {
  if (target.kind !== "VariableList") {
    if (target.kind === "ObjectPattern" || target.kind === "ArrayPattern")
      assignToPattern(body, target, current(), undefined);
    else body.emit(assignTo(body, target, (type: Type) => convert(body, current(), type)));
    return;
  }
  const [declaration] = target.declarations;
  if (!declaration) return;
  if (declaration.target.kind !== "Identifier") {
    bindPattern(body, declaration.target, current(), ROUND);
    return;
  }
  const symbol = body.lowering.program.symbolOf(declaration.target);
  if (!symbol) return;
  if (target.variableKind !== "var") body.places.delete(symbol);
  const place = target.variableKind === "var" ? placeOf(body, symbol) : declare(body, symbol);
  const { missing } = body.lowering;
  const isMissing = missing.areHolesMade && missing.ofVariable(symbol)?.isTainted === true;
  const isKept = isMissing && admitsUndefined(body.lowering, place.type);
  const element = current(isTestedElement(body.lowering, symbol) || isKept, isMissing);
  body.emit(writePlace(body, place, convert(body, element, place.type)));
}

function lowerLoop(body: Body, parts: LoopParts): void {
  const end: Label = { name: "break" };
  const again: Label = { name: "loop" };
  const next: Label = { name: "continue" };
  const target: JumpTarget = {
    labels: parts.labels,
    breakLabel: end,
    continueLabel: next,
    isBreakable: true,
  };
  const round: Node[] = body.collect(() => {
    if (parts.testsFirst) parts.test?.(end);
    const { close } = parts;
    if (close) {
      const inner: JumpTarget = { ...target, breakLabel: undefined, isBreakable: false };
      const outer: JumpTarget = { ...target, continueLabel: undefined };
      withTarget(body, outer, () =>
        closing(body, close, () => {
          const inside = withTarget(body, inner, () => body.collect(parts.round));
          body.emit(block(next, inside, "void"));
        }),
      );
    } else {
      const inside = withTarget(body, target, () => body.collect(parts.round));
      body.emit(block(next, inside, "void"));
    }
    parts.update?.();
    if (!parts.testsFirst) parts.test?.(end);
    body.emit(branch(again));
  });
  // A loop that is stopped in the middle says where it is.
  const { position } = body;
  const loop: Node = { kind: "loop", label: again, body: round, type: "void", position };
  body.emit(block(end, [loop], "void"));
}
