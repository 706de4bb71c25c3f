/**
 * Classes of the program that extend `Array`. Their objects are arrays, and so is `this` in their members: whatever takes arrays takes them. What the
 * class itself declares lies in a struct beside each array, which the machine keeps as the array's named properties.
 */
import { OBJECT_TYPE } from "../../runtime/bytecode/module.ts";
import type { TypeOperations } from "../check/type-operations.ts";
import type { ReferenceType, Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Node, op } from "../ir/tree.ts";
import { type Body, sequence } from "./body.ts";
import { booleanConstant, choose } from "./emit.ts";
import type { StructRecord } from "./layouts.ts";
import type { Lowering } from "./lowering.ts";
import { isClassInstance } from "./structs.ts";

/** The field of the struct that names its array; the host knows such structs by it. */
export const ARRAY_FIELD = "$beside";

/** The decision that the program makes objects of such classes. */
export const ARRAY_CLASSES = "arrays of classes";

/** The array type which a class extends, itself or by its bases; nothing for other types. */
export function arrayBaseOf(types: TypeOperations, type: Type): Type | undefined {
  for (let each: Type | undefined = type; each && isClassInstance(each); ) {
    const found = types.baseTypesOf(each).find(({ kind }) => kind === "array");
    if (found) return found;
    each = types.baseClassOf(each);
  }
  return undefined;
}

/** The array type beside whose arrays a struct lies, if it lies beside arrays. */
export function arrayTypeOf(lowering: Lowering, record: StructRecord): number | undefined {
  const storage = lowering.layouts.field(record, ARRAY_FIELD)?.storage;
  return typeof storage === "number" ? storage : undefined;
}

/** The struct beside an array of the class. */
export function structBeside(body: Body, type: ReferenceType, array: Node): Node {
  const { layouts } = body.lowering;
  const { index } = layouts.record(layouts.ownStruct(type));
  const properties = op("array.properties", [], [array], OBJECT_TYPE);
  return body.op("ref.cast", [index], [properties], index);
}

/** The array beside which a struct lies. */
export function arrayBeside(body: Body, record: StructRecord, self: Node): Node {
  const field = body.lowering.layouts.field(record, ARRAY_FIELD);
  if (!field) return self;
  return body.op("struct.get", [record.index, field.index], [self], field.storage);
}

/** Whether a class that extends `Array` has the member itself, in place of that of arrays. */
export function declaresMember(types: TypeOperations, type: Type, name: string): boolean {
  if (!isClassInstance(type) || !arrayBaseOf(types, type)) return false;
  return types.propertyOf(type, name)?.declaredBy?.declarationKind === "class";
}

/** Is the boxed value an array of one of the structs' classes. */
export function isArrayOfClass(body: Body, value: () => Node, structs: readonly number[]): Node {
  let test: Node = booleanConstant(false);
  body.lowering.builder.eachType((type, at) => {
    if (type.kind !== "array") return;
    const array = op("value.to_ref", [at], [value()], at);
    const beside = body.hold(op("array.properties", [], [array], OBJECT_TYPE));
    const isOne = structs
      .map((struct) => op("ref.test", [struct], [beside.read()], "bool"))
      .reduce((a: Node, b) => choose(a, booleanConstant(true), b, "bool"), booleanConstant(false));
    const isThis = op("value.is_ref", [at], [value()], "bool");
    test = choose(isThis, sequence([beside.store, isOne]), test, "bool");
  });
  return test;
}

/** What a member is called on: an array where that is what objects of its class are. */
export function thisOf(body: Body, receiver: Node): Node {
  const { type } = receiver;
  const record = typeof type === "number" ? body.lowering.layouts.recordAt(type) : undefined;
  return record ? arrayBeside(body, record, receiver) : receiver;
}

/** Lays the struct that is being filled beside its array, which is `this` from then on. */
export function layBeside(body: Body, type: ReferenceType, array: Node): Node[] {
  const { layouts } = body.lowering;
  const record = layouts.record(layouts.ownStruct(type));
  const field = layouts.field(record, ARRAY_FIELD);
  const self = body.thisValue;
  if (!field || !self) throw new Bug("lower", `${record.info.key} is no class of arrays`);
  return [
    body.set(self.local, array),
    op("array.set_properties", [], [body.get(self.local), body.get(0)], "void"),
    body.op("struct.set", [record.index, field.index], [body.get(0), body.get(self.local)], "void"),
  ];
}

/** What the base class has made is `this`. */
export function takeArray(body: Body, type: ReferenceType): Node {
  const { layouts } = body.lowering;
  const record = layouts.record(layouts.ownStruct(type));
  return body.set(body.thisValue?.local ?? 0, arrayBeside(body, record, body.get(0)));
}
