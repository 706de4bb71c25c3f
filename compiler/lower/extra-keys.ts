/**
 * Keys that an object has and its type has not: of JSON text, or written to instances of classes by way of `any`. Objects of such structs keep
 * them in a hidden field, names and values; in the order of an object's keys they have the units behind those of the struct's fields, and
 * instances of classes, which keep no order, have them behind their fields.
 */
import { EXTRA_FIELD, keyUnit } from "../../runtime/bytecode/key-order.ts";
import type { ReferenceType, Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Node, op } from "../ir/tree.ts";
import { type Body, sequence } from "./body.ts";
import {
  choose,
  integerConstant,
  numberConstant,
  stringConstant,
  undefinedOf,
  when,
} from "./emit.ts";
import type { StructInfo } from "./flows.ts";
import type { FieldSlot, StructRecord } from "./layouts.ts";
import { callLibrary } from "./library.ts";
import type { Lowering } from "./lowering.ts";
import type { Value } from "./value.ts";

/** Decides that objects of the struct may have more keys than its type. */
export function keepExtra({ flows }: Lowering, info: StructInfo): void {
  flows.decide(`extra keys of ${rootOf(info).key}`);
}

/** Whether objects of the struct may have more keys than its type. */
export function keepsExtra({ flows }: Lowering, info: StructInfo): boolean {
  return flows.isDecided(`extra keys of ${rootOf(info).key}`);
}

/** The class that all its bases lead to, whose struct has the hidden field; any other struct itself. */
export function rootOf(info: StructInfo): StructInfo {
  let root = info;
  while (root.parent) root = root.parent;
  return root;
}

/** Whether some objects of the type may. */
export function mayHaveExtra({ lowering }: Body, type: Type): boolean {
  const { flows, layouts, types } = lowering;
  const structs = flows.structsOf(types.canonicalKey(type), type, layouts.ownStruct(type));
  return structs.some((struct) => keepsExtra(lowering, struct));
}

/** What the hidden field holds. */
export function extraType({ program, types, representations }: Lowering): Type {
  const declared = program.declaredTypeOf(program.libraryDeclaration("json-read.ts#ExtraKeys"));
  if (declared.kind !== "classValue") throw new Bug("lower", "the library has no ExtraKeys");
  const type: ReferenceType = types.reference(declared.target, []);
  return representations.orUndefined(type);
}

/** The hidden field. */
export function extraField(record: StructRecord): FieldSlot | undefined {
  return record.fields.find((field) => field.name === EXTRA_FIELD);
}

/** Reads it. */
export function readExtra(record: StructRecord, self: Node): Value | undefined {
  const field = extraField(record);
  if (!field) return undefined;
  const node = op("struct.get", [record.index, field.index], [self], field.storage);
  return { node, type: field.type };
}

/** The unit of the first such key in an order. */
export function firstExtraUnit(record: StructRecord): number {
  return keyUnit(record.fields.length);
}

/** The name of such a key by its place, a number. */
export function extraName(body: Body, extra: Value, place: Node): Node {
  return callLibrary(body, "json-read.ts#extraName", [], [extra, numberOf(body, place)]).node;
}

/** Its value. */
export function extraValue(body: Body, extra: Value, place: Node): Value {
  return callLibrary(body, "json-read.ts#extraValue", [], [extra, numberOf(body, place)]);
}

/** The place of such a key by its name, -1 where there is none. */
export function extraPlace(body: Body, extra: Value, name: Node): Node {
  const key: Value = { node: name, type: body.lowering.classes.stringType };
  return callLibrary(body, "json-read.ts#extraPlace", [], [extra, key]).node;
}

/** Those of two objects of which one is spread over the other. */
export function joinExtra(body: Body, before: Value, spread: Value): Value {
  return callLibrary(body, "json-read.ts#joinExtra", [], [before, spread]);
}

/** A property that no type declares of an object of a struct which keeps such: undefined if it has none. */
export function extraNamed(body: Body, record: StructRecord, self: Node, name: string): Value {
  const type = body.lowering.classes.unknownType;
  const object = body.hold(self);
  const place = body.newLocal("f64");
  const extra = readExtra(record, object.read());
  if (!extra) return { node: undefinedOf("value"), type };
  const find = body.set(place, extraPlace(body, extra, stringConstant(body.lowering, name)));
  const isThere = op("f64.ge", [], [body.get(place), numberConstant(0)], "bool");
  const again = readExtra(record, object.read()) ?? extra;
  const value = extraValue(body, again, body.get(place)).node;
  const found = choose(isThere, value, undefinedOf("value"), "value");
  return { node: sequence([object.store, find, found]), type };
}

/** Statements where an object of the struct may have the key which is a value at hand. */
export function whenExtra(
  body: Body,
  record: StructRecord,
  self: () => Node,
  key: Node,
  then: (value: () => Value) => Node[],
): Node[] {
  const extra = readExtra(record, self());
  if (!extra) return [];
  const place = body.newLocal("f64");
  const found = op("f64.ge", [], [body.get(place), numberConstant(0)], "bool");
  const value = (): Value => extraValue(body, readExtra(record, self()) ?? extra, body.get(place));
  return [body.set(place, extraPlace(body, extra, key)), when(found, then(value))];
}

/** The same for a name that is known. */
export function whenExtraNamed(
  body: Body,
  record: StructRecord,
  self: () => Node,
  name: string,
  then: (value: () => Value) => Node[],
): Node[] {
  if (!extraField(record)) return [];
  return whenExtra(body, record, self, stringConstant(body.lowering, name), then);
}

/** The place of the key whose unit in an order is at hand, as a number. */
export function placeOfUnit(record: StructRecord, unit: Node): Node {
  const place = op("i32.sub", [], [unit, integerConstant(firstExtraUnit(record))], "i32");
  return op("f64.from_i32", [], [place], "f64");
}

function numberOf(body: Body, node: Node): Value {
  return { node, type: body.lowering.classes.numberType };
}
