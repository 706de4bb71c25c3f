/** What errors have of their own: a `name`, `message` or `cause` that was assigned is among their keys, and heads their stack. */
import type { Node } from "../ir/tree.ts";
import type { Body } from "./body.ts";
import { effectOf, stringConstant, when } from "./emit.ts";
import type { StructRecord } from "./layouts.ts";
import { callLibrary, libraryInstance } from "./library.ts";
import { isErrorClass } from "./structs.ts";
import type { Value } from "./value.ts";

/** Properties which an error may have as keys though its layout does not list them. */
const ASSIGNED = ["name", "message", "cause"];

/** Those of a struct. */
export function keysToAssign({ info, keys }: StructRecord): readonly string[] {
  return isErrorClass(info) ? ASSIGNED.filter((name) => !keys.includes(name)) : [];
}

/** Whether an error has a property of its own by a name that its layout does not list. */
export function hasUnlisted(body: Body, { info }: StructRecord, self: Node, name: Node): Node {
  return ask(body, "hasUnlisted", info.type, self, name);
}

/** The stack of an error, under the name and message that it has now. */
export function stackOf(body: Body, record: StructRecord, self: Node): Value | undefined {
  if (isOfLibrary(body) || !isErrorClass(record.info)) return undefined;
  return callLibrary(body, "error.ts#stackOf", [], [{ node: self, type: record.info.type }]);
}

/** Statements for each key which an error may have got by an assignment, under the condition that it has. */
export function whenAssigned(
  body: Body,
  record: StructRecord,
  self: () => Node,
  then: (name: string) => Node[],
): Node[] {
  return keysToAssign(record).map((name) => {
    const key = stringConstant(body.lowering, name);
    return when(ask(body, "listsOf", record.info.type, self(), key), then(name));
  });
}

/** Whether errors note that the program sets the property, which says what they have of their own and what their stack begins with. */
export function isNotedOfError(body: Body, { info }: StructRecord, name: string): boolean {
  return !isOfLibrary(body) && [...ASSIGNED, "stack"].includes(name) && isErrorClass(info);
}

/** Asks now for what questions about values of unknown type ask of errors. @param name the property; nothing where any may be meant */
export function prepareErrors({ lowering }: Body, name?: string): void {
  libraryInstance(lowering, "error.ts#noteWriting", []);
  if (name === undefined || name === "stack") libraryInstance(lowering, "error.ts#stackOf", []);
}

/** Whether the code is that of a library file: what only asks for the program stands at the program's start. */
function isOfLibrary({ options, lowering }: Body): boolean {
  return options.isLibrary && options.path !== lowering.program.entry.path;
}

/** Whether an object has a property which only some errors have, and whose name no class of its own declares; nothing for others. */
export function hasCause(
  body: Body,
  record: StructRecord,
  self: Node,
  name: string,
): Node | undefined {
  if (name !== "cause" || !keysToAssign(record).includes(name)) return undefined;
  return hasUnlisted(body, record, self, stringConstant(body.lowering, name));
}

/** Notes it, before the property is set. */
export function noteWriting(body: Body, { info }: StructRecord, self: Node, name: string): Node {
  const key = stringConstant(body.lowering, name);
  return effectOf(ask(body, "noteWriting", info.type, self, key));
}

function ask(body: Body, name: string, type: Value["type"], error: Node, key: Node): Node {
  const given: Value[] = [
    { node: error, type },
    { node: key, type: body.lowering.classes.stringType },
  ];
  return callLibrary(body, `error.ts#${name}`, [], given).node;
}
