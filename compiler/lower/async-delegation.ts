/** `yield* other` in an asynchronous generator: requests go to the other by the protocol of the language, see stdlib/lib/async-delegation.ts. */
import type { Label, Node } from "../ir/tree.ts";
import type { Expression } from "../syntax/ast.ts";
import { awaitValue } from "./async.ts";
import { type Body, sequence } from "./body.ts";
import { box } from "./convert.ts";
import { asyncIteratorOf } from "./dynamic-walks.ts";
import { block, booleanConstant, branch, branchIf, not, undefinedOf, when } from "./emit.ts";
import { callLibrary } from "./library.ts";
import { leave, readField, resumer, suspend, writeField } from "./suspending.ts";
import type { Value } from "./value.ts";

const LIBRARY = "async-delegation.ts";

/** @returns what the other returned, of unknown type */
export function delegateAsync(body: Body, argument: Expression): Value {
  const { unknownType, undefinedType, booleanType } = body.lowering.classes;
  const source = box(body.expression(argument).node);
  const iterator: Value = { node: asyncIteratorOf(body, source, ""), type: unknownType };
  const made = callLibrary(body, `${LIBRARY}#asyncDelegation`, [], [iterator]);
  const held = body.hold(made.node);
  const ask = (name: string, ...given: Value[]): Value =>
    callLibrary(body, `${LIBRARY}#${name}`, [], [{ node: held.read(), type: made.type }, ...given]);
  const set = (name: string, type: Value["type"], value: Value): Node =>
    writeField(body, resumer(body), name, type, value);
  const truth = (value: boolean): Value => ({ node: booleanConstant(value), type: booleanType });
  const end: Label = { name: "delegated" };
  const again: Label = { name: "loop" };
  const asked = ["$abrupt", "$returns", "$sent"].map((name) =>
    readField(body, resumer(body), name),
  );
  const answer = awaitValue(body, ask("askDelegate", ...asked), unknownType);
  const round: Node[] = [
    branchIf(end, not(ask("delegateGoesOn", answer).node)),
    set("$item", unknownType, ask("valueOfDelegate")),
    set("$isYield", booleanType, truth(true)),
    suspend(body),
    branch(again),
  ];
  const last = [set("$result", unknownType, ask("valueOfDelegate")), leave(body)];
  return {
    node: sequence([
      held.store,
      set("$abrupt", booleanType, truth(false)),
      set("$sent", unknownType, { node: undefinedOf("value"), type: undefinedType }),
      block(end, [{ kind: "loop", label: again, body: round, type: "void" }], "void"),
      when(ask("endsWithDelegate").node, last),
      ask("valueOfDelegate").node,
    ]),
    type: unknownType,
  };
}
