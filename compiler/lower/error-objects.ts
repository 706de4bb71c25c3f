/** What errors show of themselves: a `name` that was assigned is a property of their own, and heads their stack. */
import type { Node } from "../ir/tree.ts";
import type { Body } from "./body.ts";
import { not } from "./emit.ts";
import type { StructRecord } from "./layouts.ts";
import { callLibrary } from "./library.ts";
import { isErrorClass } from "./structs.ts";
import type { Value } from "./value.ts";

/** Whether an error has got a name of its own; nothing for what is no error, or has `name` as a field that its class declares. */
export function hasOwnName(body: Body, record: StructRecord, self: Node): Node | undefined {
  if (!isErrorClass(record.info) || record.keys.includes("name")) return undefined;
  const error: Value = { node: self, type: record.info.type };
  return not(callLibrary(body, "error.ts#hasGivenName", [], [error]).node);
}

/** Whether an error has a property of its own by a name that its layout does not list. */
export function hasUnlisted(body: Body, { info }: StructRecord, self: Node, name: Node): Node {
  const { stringType } = body.lowering.classes;
  const given: Value[] = [
    { node: self, type: info.type },
    { node: name, type: stringType },
  ];
  return callLibrary(body, "error.ts#hasUnlisted", [], given).node;
}

/** The stack of an error, under the name that it has now. */
export function stackOf(body: Body, record: StructRecord, self: Node): Value | undefined {
  if (body.options.isLibrary || !isErrorClass(record.info)) return undefined;
  return callLibrary(body, "error.ts#stackOf", [], [{ node: self, type: record.info.type }]);
}

/** Statements under the condition that an error has a name of its own. */
export function whenNamed(
  body: Body,
  record: StructRecord,
  self: () => Node,
  then: () => Node[],
): Node[] {
  const condition = hasOwnName(body, record, self());
  return condition ? [{ kind: "if", condition, then: then(), else: [], type: "void" }] : [];
}
