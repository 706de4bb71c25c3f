/** Loops over iterators that want to know when they are left early. */
import { type Label, type Node, op } from "../ir/tree.ts";
import type { Body, Cleanup } from "./body.ts";
import { block, branch, integerConstant, when } from "./emit.ts";

const FALLS_THROUGH = 0;
const THROWS = 1;
const FIRST_JUMP = 2;

/**
 * Emits the work such that `close` runs where control leaves it by a jump or an exception. After an exception what `close` throws is
 * forgotten, as the language has it.
 */
export function closing(body: Body, close: () => void, work: () => void): void {
  const exit: Label = { name: "close" };
  const completion = body.newLocal("i32");
  const exception = body.newLocal("value");
  const ignored = body.newLocal("value");
  const jumps: (() => Node)[] = [];
  const cleanup: Cleanup = {
    leave(jump) {
      jumps.push(jump);
      const code = integerConstant(FIRST_JUMP + jumps.length - 1);
      return { kind: "sequence", body: [body.set(completion, code), branch(exit)], type: "never" };
    },
  };
  body.emit(body.set(completion, integerConstant(FALLS_THROUGH)));
  body.scopes.push({ kind: "cleanup", cleanup });
  const guarded = body.collect(work);
  body.scopes.pop();
  const thrown = [body.set(completion, integerConstant(THROWS))];
  body.emit(
    block(exit, [{ kind: "try", body: guarded, exception, handler: thrown, type: "void" }], "void"),
  );
  const is = (code: number): Node =>
    op("i32.eq", [], [body.get(completion), integerConstant(code)], "bool");
  const quietly: Node = {
    kind: "try",
    body: body.collect(close),
    exception: ignored,
    handler: [],
    type: "void",
  };
  body.emit(when(is(THROWS), [quietly, body.op("throw", [], [body.get(exception)], "never")]));
  jumps.forEach((jump, index) => {
    body.emit(when(is(FIRST_JUMP + index), [...body.collect(close), jump()]));
  });
}
