/**
 * Getters and setters of object literals. Each literal that has some is a struct of its own: in place of the property it holds the
 * functions, as closures over what they use, the object itself among it. So such an object is told from one with plain fields wherever
 * both reach the same type.
 */
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Accessor, ObjectMember } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { captureArguments } from "./capture-arguments.ts";
import type { Shape } from "./closures.ts";
import { convert } from "./convert.ts";
import { before, undefinedOf } from "./emit.ts";
import type { StructInfo } from "./flows.ts";
import type { FieldSlot, StructRecord } from "./layouts.ts";
import type { Lowering } from "./lowering.ts";
import { admitsNullish } from "./nullish.ts";
import { unsupported } from "./unsupported.ts";
import { usesThis } from "./uses-this.ts";
import type { Value } from "./value.ts";

/** Name of the field that holds the function; no property of a program is called so. The host's `host-values.ts` knows it too. */
export function accessorField(kind: "get" | "set", name: string): string {
  return `#${kind} ${name}`;
}

/** Whether a field holds the function of an accessor. */
export function isAccessorField(name: string): boolean {
  return /^#[gs]et /.test(name);
}

/** The accessors that an object literal ends up with; nothing if there are none. */
export function accessorsOf(body: Body, members: readonly ObjectMember[]): StructInfo["accessors"] {
  const found = new Map<string, ("get" | "set")[]>();
  members.forEach((member, place) => {
    if (member.kind !== "Accessor") return;
    const name = body.lowering.program.propertyNameOf(member.key);
    if (name === undefined || isOverwritten(body, members, name, place)) return;
    found.set(name, [...(found.get(name) ?? []), member.accessorKind].sort());
  });
  return found.size > 0 ? found : undefined;
}

/** A spread object puts a plain value in the place of an accessor before it. */
function isOverwritten(
  body: Body,
  members: readonly ObjectMember[],
  name: string,
  place: number,
): boolean {
  const { types } = body.lowering;
  return members.slice(place + 1).some((member) => {
    if (member.kind !== "Spread") return false;
    const type = body.typeOf(member.argument);
    const property = types.propertyOf(types.nonNullable(type), name);
    if (!property) return false;
    if (property.isOptional || admitsNullish(body.lowering, type))
      unsupported(body.span(member), `spreading what may have \`${name}\` over its accessor`);
    return true;
  });
}

/** The fields in place of an accessor, numbered from `index`. */
export function accessorFields(
  lowering: Lowering,
  info: StructInfo,
  name: string,
  index: number,
): FieldSlot[] {
  const kinds = info.accessors?.get(name) ?? [];
  return kinds.map((kind, place) => ({
    name: accessorField(kind, name),
    index: index + place,
    type: lowering.classes.unknownType,
    storage: lowering.closures.typeOf(shapeOf(lowering, info, name, kind)),
    owner: undefined,
    isOptional: false,
  }));
}

/** Runs the getter of a literal; without one the property is undefined. Nothing if the struct has no such accessor. */
export function readAccessor(
  body: Body,
  record: StructRecord,
  object: Node,
  name: string,
): Value | undefined {
  const { info } = record;
  if (!info.accessors?.has(name)) return undefined;
  const getter = functionOf(body, record, object, name, "get");
  if (!getter)
    return {
      node: before(object, undefinedOf("value")),
      type: body.lowering.classes.undefinedType,
    };
  return body.lowering.closures.call(body, getter, shapeOf(body.lowering, info, name, "get"), []);
}

/** Runs the setter of a literal. */
export function writeAccessor(
  body: Body,
  record: StructRecord,
  object: Node,
  name: string,
  value: Value,
): Node | undefined {
  const setter = functionOf(body, record, object, name, "set");
  if (!setter) return undefined;
  const shape = shapeOf(body.lowering, record.info, name, "set");
  const given = shape.params.map((param) => convert(body, value, param.type));
  return body.lowering.closures.call(body, setter, shape, given).node;
}

/** Puts the function of an accessor into an object that was just made. */
export function addAccessor(
  body: Body,
  self: () => Node,
  record: StructRecord,
  node: Accessor,
  type: Type,
): void {
  const { functions, closures, program, layouts } = body.lowering;
  const name = program.propertyNameOf(node.key) ?? "";
  const field = layouts.field(record, accessorField(node.accessorKind, name));
  if (!field || typeof field.storage !== "number") return;
  const shape = shapeOf(body.lowering, record.info, name, node.accessorKind);
  const thisType = usesThis(node) ? program.thisTypeOf(node) : undefined;
  const receiver = thisType && body.close(thisType);
  const instance = functions.instance(node, body.instantiation, {
    shape,
    name: `${node.accessorKind} ${name}`,
    ...(receiver ? { receiver } : {}),
  });
  const captured = captureArguments(body, instance.captures);
  if (receiver) captured.push(convert(body, { node: self(), type }, receiver));
  const closure = op(
    "closure.new",
    [instance.index, closures.typeOf(instance.shape)],
    captured,
    field.storage,
  );
  body.emit(op("struct.set", [record.index, field.index], [self(), closure], "void"));
}

function functionOf(
  body: Body,
  record: StructRecord,
  object: Node,
  name: string,
  kind: "get" | "set",
): Node | undefined {
  const field = body.lowering.layouts.field(record, accessorField(kind, name));
  return field && body.op("struct.get", [record.index, field.index], [object], field.storage);
}

function shapeOf(lowering: Lowering, info: StructInfo, name: string, kind: "get" | "set"): Shape {
  const { types, classes } = lowering;
  const property = types.propertyOf(info.type, name);
  if (kind === "get") return { params: [], result: property?.type ?? classes.unknownType };
  const type = property?.writeType ?? classes.unknownType;
  return { params: [{ type, isRest: false, isOptional: false }], result: classes.voidType };
}
