/** Properties that no type declares and instances of classes get by way of `any`: `(error as any).code = "E1"`. They lie as `extra-keys.ts` says. */
import { TRAP_CODES } from "../../runtime/bytecode/module.ts";
import { type Node, op } from "../ir/tree.ts";
import { arrayBaseOf } from "./array-classes.ts";
import { type Body, sequence } from "./body.ts";
import { convert } from "./convert.ts";
import { block, branch, branchIf, numberConstant, stringConstant } from "./emit.ts";
import { extraField, firstExtraUnit, keepExtra, readExtra, rootOf } from "./extra-keys.ts";
import type { StructInfo } from "./flows.ts";
import { guardMissing } from "./integrity-guards.ts";
import type { StructRecord } from "./layouts.ts";
import { callLibrary } from "./library.ts";
import type { Lowering } from "./lowering.ts";
import { isClassInstance, isErrorClass } from "./structs.ts";
import type { Value } from "./value.ts";

/** Whether what no type declares may be written to instances of the class: it is the program's own, or a kind of error. */
export function admitsExtra({ types }: Lowering, info: StructInfo): boolean {
  const { type } = rootOf(info);
  if (!isClassInstance(info.type) || !isClassInstance(type)) return false;
  if (arrayBaseOf(types, type)) return false;
  return !type.target.symbol.module.isLibrary || isErrorClass(info);
}

/** Writes such a property; nothing where objects of the struct cannot have any. The next round gives them room. */
export function addProperty(
  body: Body,
  record: StructRecord,
  self: () => Node,
  name: () => Node,
  value: Value,
): Node | undefined {
  if (!admitsExtra(body.lowering, record.info)) return undefined;
  keepExtra(body.lowering, record.info);
  const { object, guards } = guardMissing(body, record, name(), self());
  const key = { node: name(), type: body.lowering.classes.stringType };
  const change = changeExtra(body, record, self, "withExtra", [key, value]);
  return guards.length > 0 ? sequence([object, ...guards, change]) : change;
}

/** Takes such a property from an instance of a class. */
export function deleteExtra(
  body: Body,
  record: StructRecord,
  self: () => Node,
  name: Node,
): Node[] {
  if (!extraField(record)) return [];
  const key = { node: name, type: body.lowering.classes.stringType };
  return [changeExtra(body, record, self, "withoutExtra", [key])];
}

function changeExtra(
  body: Body,
  record: StructRecord,
  self: () => Node,
  change: "withExtra" | "withoutExtra",
  args: readonly Value[],
): Node {
  const field = extraField(record);
  const extra = readExtra(record, self());
  if (!field || !extra) return body.op("trap", [TRAP_CODES.wrongType], [], "never");
  const changed = callLibrary(body, `json-read.ts#${change}`, [], [extra, ...args]);
  const stored = convert(body, changed, field.type);
  return body.op("struct.set", [record.index, field.index], [self(), stored], "void");
}

/** Statements for each such key of an instance of a class, in their order. */
export function eachExtra(
  body: Body,
  record: StructRecord,
  self: () => Node,
  then: (place: () => Node) => Node[],
): Node[] {
  const extra = readExtra(record, self());
  if (!extra) return [];
  const count = body.newLocal("f64");
  const place = body.newLocal("f64");
  const end = { name: "end" };
  const again = { name: "key" };
  const next = op("f64.add", [], [body.get(place), numberConstant(1)], "f64");
  const round: Node[] = [
    branchIf(end, op("f64.ge", [], [body.get(place), body.get(count)], "bool")),
    ...then(() => body.get(place)),
    body.set(place, next),
    branch(again),
  ];
  return [
    body.set(count, callLibrary(body, "json-read.ts#extraCount", [], [extra]).node),
    body.set(place, numberConstant(0)),
    block(end, [{ kind: "loop", label: again, body: round, type: "void" }], "void"),
  ];
}

/** The order of the keys of an instance of a class, which are its fields' and then those that no type declares. */
export function orderWithExtra(
  body: Body,
  record: StructRecord,
  self: Node,
  fields: string,
): Node | undefined {
  const extra = readExtra(record, self);
  if (!extra) return undefined;
  const { stringType, numberType } = body.lowering.classes;
  const first = { node: numberConstant(firstExtraUnit(record)), type: numberType };
  const order = { node: stringConstant(body.lowering, fields), type: stringType };
  return callLibrary(body, "json-read.ts#extraOrder", [], [extra, first, order]).node;
}
