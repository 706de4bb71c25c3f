/**
 * The order of an object's keys where it differs from object to object of one struct: optional properties which are assigned in any order,
 * or deleted, or there but undefined; spreads of objects that were written in different orders; parsed JSON. Such a struct is *ordered*: its
 * objects keep their keys in a hidden field (`runtime/bytecode/key-order.ts`). All others have one order per literal, by `Layouts.variant`.
 */

import { keyUnit, ORDER_FIELD, orderOfFields } from "../../runtime/bytecode/key-order.ts";
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Body } from "./body.ts";
import {
  block,
  branch,
  branchIf,
  integerConstant,
  numberConstant,
  stringConstant,
  when,
} from "./emit.ts";
import { extraField, firstExtraUnit, placeOfUnit } from "./extra-keys.ts";
import type { StructInfo } from "./flows.ts";
import type { FieldSlot, StructRecord } from "./layouts.ts";
import { callLibrary } from "./library.ts";
import type { Lowering } from "./lowering.ts";
import { admitsUndefined, isUndefinedTest } from "./nullish.ts";
import { isClassInstance } from "./structs.ts";

/** Decides that objects of the struct keep the order of their keys. */
export function keepOrder(lowering: Lowering, info: StructInfo): void {
  if (canKeepOrder(info)) lowering.flows.decide(orderFact(info));
}

/** Whether objects of the struct keep the order of their keys. */
export function keepsOrder(lowering: Lowering, info: StructInfo): boolean {
  return canKeepOrder(info) && lowering.flows.isDecided(orderFact(info));
}

function canKeepOrder(info: StructInfo): boolean {
  return !isClassInstance(info.type) && info.type.kind !== "classValue" && !info.accessors;
}

function orderFact(info: StructInfo): string {
  return `order of ${info.key}`;
}

/** The hidden field of an ordered struct. */
export function orderField(record: StructRecord): FieldSlot | undefined {
  return record.fields.find((field) => field.name === ORDER_FIELD);
}

/** The order with these keys, as the hidden field holds it. */
export function orderText(record: StructRecord, keys: readonly string[]): string {
  const indexes = keys.map((key) => record.fields.find((field) => field.name === key)?.index ?? -1);
  return orderOfFields(indexes.filter((index) => index >= 0));
}

/** Reads the hidden field. */
export function readOrder(record: StructRecord, object: Node): Node {
  const index = orderField(record)?.index ?? 0;
  return op("struct.get", [record.index, index], [object], STRING_TYPE);
}

/** Whether an object of an ordered struct has the key. */
export function hasOrderedKey(body: Body, record: StructRecord, object: Node, name: string): Node {
  return changedOrder(body, record, readOrder(record, object), name, "orderHas");
}

/** The order with a key more, or one less. */
export function changedOrder(
  body: Body,
  record: StructRecord,
  order: Node,
  name: string,
  change: "orderHas" | "orderWith" | "orderWithout",
): Node {
  const { classes } = body.lowering;
  const index = record.fields.find((field) => field.name === name)?.index ?? 0;
  const unit = { node: numberConstant(keyUnit(index)), type: classes.numberType };
  return callLibrary(
    body,
    `object.ts#${change}`,
    [],
    [{ node: order, type: classes.stringType }, unit],
  ).node;
}

/** Writes the hidden field. */
export function setOrder(record: StructRecord, object: Node, order: Node): Node {
  const index = orderField(record)?.index ?? 0;
  return op("struct.set", [record.index, index], [object, order], "void");
}

/**
 * Notes that a property of objects which exist already is assigned.
 * @param given the type of what it gets
 */
export function noteAssigned(
  lowering: Lowering,
  record: StructRecord,
  field: FieldSlot,
  given: Type,
): void {
  if (!field.isOptional) return;
  record.assigned.add(field.name);
  const { flows } = lowering;
  const orders = flows.madeOrders(record.info.key);
  if (
    record.assigned.size > 1 ||
    admitsUndefined(lowering, given) ||
    orders.some((order) => order.optional.has(field.name))
  )
    keepOrder(lowering, record.info);
}

/** Statements for a key that an object gets: nothing changes for one which has a value already. */
export function addKey(
  body: Body,
  record: StructRecord,
  object: () => Node,
  field: FieldSlot,
  value: Node,
): Node[] {
  const missing = isUndefinedTest(body, { node: value, type: field.type });
  const order = changedOrder(body, record, readOrder(record, object()), field.name, "orderWith");
  const add = setOrder(record, object(), order);
  return [missing ? when(missing, [add]) : add];
}

/** Statements for each key of an object of an ordered struct, in order; integer-like ones are left out. */
export function eachOrderedKey(
  body: Body,
  record: StructRecord,
  order: Node,
  names: readonly string[],
  then: (name: string) => Node[],
  thenExtra: (place: () => Node) => Node[],
): Node[] {
  const held = body.newLocal(STRING_TYPE);
  const place = body.newLocal("i32");
  const unit = body.newLocal("i32");
  const end = { name: "end" };
  const again = { name: "key" };
  const cases = names.map((name): Node => {
    const index = record.fields.find((field) => field.name === name)?.index ?? 0;
    const isKey = op("i32.eq", [], [body.get(unit), integerConstant(keyUnit(index))], "bool");
    return when(isKey, then(name));
  });
  if (extraField(record)) {
    const first = integerConstant(firstExtraUnit(record));
    const isExtra = op("i32.ge_s", [], [body.get(unit), first], "bool");
    cases.push(
      when(
        isExtra,
        thenExtra(() => placeOfUnit(record, body.get(unit))),
      ),
    );
  }
  const length = op("string.length", [], [body.get(held)], "i32");
  const code = op("string.char_code_at", [], [body.get(held), body.get(place)], "i32");
  const round: Node[] = [
    branchIf(end, op("i32.ge_s", [], [body.get(place), length], "bool")),
    body.set(unit, code),
    ...cases,
    body.set(place, op("i32.add", [], [body.get(place), integerConstant(1)], "i32")),
    branch(again),
  ];
  return [
    body.set(held, order),
    body.set(place, integerConstant(0)),
    block(end, [{ kind: "loop", label: again, body: round, type: "void" }], "void"),
  ];
}

/** A constant order. */
export function orderConstant(
  lowering: Lowering,
  record: StructRecord,
  keys: readonly string[],
): Node {
  return stringConstant(lowering, orderText(record, keys));
}
