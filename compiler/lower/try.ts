/**
 * `try`, `catch`, `finally`. A finally block is lowered once: every way out of the protected region notes where it was going in a local,
 * leaves through the block, and goes on from there.
 */
import { type Label, type Node, op } from "../ir/tree.ts";
import type { Block, CatchClause, Try } from "../syntax/ast.ts";
import type { Body, Cleanup } from "./body.ts";
import { box, convert } from "./convert.ts";
import { bindPattern } from "./destructure.ts";
import { block, branch, integerConstant, when } from "./emit.ts";
import { callLibrary } from "./library.ts";
import { lowerBlock } from "./statement-parts.ts";
import { CAUGHT } from "./taken-apart.ts";
import type { Value } from "./value.ts";
import { declare, writePlace } from "./variables.ts";

/** Where control goes after a finally block, in the local `completion`. */
const FALLS_THROUGH = 0;
const THROWS = 1;
const FIRST_JUMP = 2;

/** Lowers the statement. */
export function lowerTry(body: Body, node: Try): void {
  const { finalizer, handler } = node;
  if (!finalizer) {
    if (handler) lowerCatch(body, node, handler);
    else lowerBlock(body, node.block);
    return;
  }
  const exit: Label = { name: "finally" };
  const completion = body.newLocal("i32");
  const exception = body.newLocal("value");
  const jumps: (() => Node)[] = [];
  const cleanup: Cleanup = {
    leave(jump) {
      jumps.push(jump);
      const code = FIRST_JUMP + jumps.length - 1;
      return {
        kind: "sequence",
        body: [body.set(completion, integerConstant(code)), branch(exit)],
        type: "never",
      };
    },
  };
  body.emit(body.set(completion, integerConstant(FALLS_THROUGH)));
  body.scopes.push({ kind: "cleanup", cleanup });
  const protectedPart = body.collect(() => {
    if (handler) lowerCatch(body, node, handler);
    else lowerBlock(body, node.block);
  });
  body.scopes.pop();
  const thrown = [body.set(completion, integerConstant(THROWS))];
  const guarded: Node = {
    kind: "try",
    body: protectedPart,
    exception,
    handler: thrown,
    type: "void",
  };
  body.emit(block(exit, [guarded], "void"));
  if (node.isDisposal) lowerDisposal(body, finalizer, completion, exception);
  else lowerBlock(body, finalizer);
  const is = (code: number): Node =>
    op("i32.eq", [], [body.get(completion), integerConstant(code)], "bool");
  body.emit(when(is(THROWS), [body.op("throw", [], [body.get(exception)], "never")]));
  jumps.forEach((jump, index) => {
    body.emit(when(is(FIRST_JUMP + index), [jump()]));
  });
}

/** Disposes; what that throws goes on together with what the statements before it threw. */
function lowerDisposal(body: Body, finalizer: Block, completion: number, exception: number): void {
  const { unknownType } = body.lowering.classes;
  const another = body.newLocal("value");
  const disposal = body.collect(() => lowerBlock(body, finalizer));
  const values = [another, exception].map((local) => ({
    node: body.get(local),
    type: unknownType,
  }));
  const both = callLibrary(body, "suppressed-error.ts#suppressed", [], values);
  const isThrown = op("i32.eq", [], [body.get(completion), integerConstant(THROWS)], "bool");
  const handler = [
    when(isThrown, [body.set(another, box(both.node))]),
    body.set(completion, integerConstant(THROWS)),
    body.set(exception, body.get(another)),
  ];
  body.emit({ kind: "try", body: disposal, exception: another, handler, type: "void" });
}

function lowerCatch(body: Body, node: Try, handler: CatchClause): void {
  const exception = body.newLocal("value");
  const protectedPart = body.collect(() => lowerBlock(body, node.block));
  const handling = body.collect(() => {
    bindException(body, handler, exception);
    lowerBlock(body, handler.body);
  });
  body.emit({ kind: "try", body: protectedPart, exception, handler: handling, type: "void" });
}

function bindException(body: Body, handler: CatchClause, exception: number): void {
  const { target } = handler;
  if (!target) return;
  const value: Value = { node: body.get(exception), type: body.lowering.classes.unknownType };
  if (target.kind !== "Identifier") {
    bindPattern(body, target, value, CAUGHT);
    return;
  }
  const symbol = body.lowering.program.symbolOf(target);
  if (!symbol) return;
  body.places.delete(symbol);
  const place = declare(body, symbol);
  body.emit(writePlace(body, place, convert(body, value, place.type)));
}
