/**
 * Variables of functions that the members of a class inside them use. Each object keeps them in hidden fields, which are filled before its
 * constructor runs; a member that uses some reads them from its object when it begins. Variables that change are held by their cells.
 */

import type { ClassValueType, ReferenceType } from "../check/types.ts";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import { type Node, op } from "../ir/tree.ts";
import { spanOf } from "../source.ts";
import type { PropertyDefinition } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { captureArguments } from "./capture-arguments.ts";
import { staticFieldsOf } from "./class-objects.ts";
import { classNode } from "./class-syntax.ts";
import { isMadeOnce } from "./function-values.ts";
import type { Capture } from "./functions.ts";
import type { FieldSlot } from "./layouts.ts";
import type { Lowering } from "./lowering.ts";
import { isClassInstance } from "./structs.ts";
import { Unsupported, unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** A captured variable. */
type CapturedVariable = Extract<Capture, { readonly kind: "variable" }>;

/** What objects of the class must hold, what its base class needs included. */
export function capturesOfClass(lowering: Lowering, type: ReferenceType): CapturedVariable[] {
  const { functions, classMembers, program } = lowering;
  const node = classNode(type);
  if (program.capturesOf(node).length === 0 && !isLocal(lowering, type)) return [];
  const captures = functions.capturesOf(node, classMembers.instantiationOf(type));
  return captures.filter((each): each is CapturedVariable => {
    if (each.kind === "variable") return true;
    const { file } = program.moduleOf(node);
    throw new Unsupported(
      diagnostic("E6001", spanOf(file, node.start, node.end), {
        what: `a class that calls a function which uses the \`this\` around it`,
      }),
    );
  });
}

/** The hidden fields of a class or its object, which come after those of its base class. */
export function captureFields(
  lowering: Lowering,
  type: ReferenceType | ClassValueType,
  there: readonly FieldSlot[],
): FieldSlot[] {
  const captures = isClassInstance(type)
    ? capturesOfClass(lowering, type)
    : type.kind === "classValue"
      ? capturesOfClassObject(lowering, type)
      : [];
  const missing = captures.filter(
    (capture) => !there.some((field) => field.name === nameOf(capture)),
  );
  return missing.map((capture, place) => ({
    name: nameOf(capture),
    index: there.length + place,
    type: capture.type,
    storage: lowering.functions.captureType(capture),
    owner: undefined,
    isOptional: false,
  }));
}

/** What the object of a class must hold, so that `new value(…)` can hand it on. */
export function capturesOfClassObject(
  lowering: Lowering,
  { target, typeArguments }: ClassValueType,
): CapturedVariable[] {
  const own = target.typeParameters.slice(typeArguments.length);
  return capturesOfClass(lowering, lowering.types.reference(target, [...typeArguments, ...own]));
}

/** The object of a class where its definition is met. */
export function evaluatedClass(body: Body, type: ClassValueType): Value {
  const { classObjects, layouts } = body.lowering;
  const single = classObjects.value(type);
  const captures = capturesOfClassObject(body.lowering, type);
  if (captures.length === 0) return single;
  refuseStatics(body, type, () => true);
  const record = layouts.record(layouts.ownStruct(type));
  const local = body.newLocal(record.index);
  body.emit(body.set(local, op("struct.new_default", [record.index], [], record.index)));
  const values = captureArguments(body, captures);
  captures.forEach((capture, place) => {
    const field = layouts.field(record, nameOf(capture));
    const value = values[place];
    if (field && value)
      body.emit(op("struct.set", [record.index, field.index], [body.get(local), value], "void"));
  });
  return { node: body.get(local), type };
}

/**
 * Refuses static fields that change of a class which a function declares and gives away: such a class is another one each time, but its static
 * fields are kept only once.
 */
export function refuseChangingStatics(body: Body, type: ClassValueType): void {
  if (!isMadeOnce(body)) refuseStatics(body, type, (field) => !field.isReadonly);
}

function refuseStatics(
  body: Body,
  type: ClassValueType,
  isRefused: (field: PropertyDefinition) => boolean,
): void {
  if (!staticFieldsOf(type).some(isRefused)) return;
  unsupported(
    body.here(),
    `static fields of \`${type.target.symbol.name}\`, a class inside a function that is used as a value`,
    "keep them in variables of the function",
  );
}

/** The variables that a class object holds, as leading operands of what makes an instance. */
export function heldByClass(body: Body, type: ClassValueType, self: () => Node): Node[] {
  const { layouts } = body.lowering;
  const record = layouts.record(layouts.ownStruct(type));
  return capturesOfClassObject(body.lowering, type).flatMap((capture) => {
    const field = layouts.field(record, nameOf(capture));
    if (!field) return [];
    return [op("struct.get", [record.index, field.index], [self()], field.storage)];
  });
}

/** Puts variables into the hidden fields of a new object; `first` is the local of the first variable. */
export function holdCaptures(
  body: Body,
  object: number,
  type: ReferenceType,
  captures: readonly CapturedVariable[],
  first: number,
): void {
  const { layouts } = body.lowering;
  const record = layouts.record(layouts.ownStruct(type));
  captures.forEach((capture, place) => {
    const field = layouts.field(record, nameOf(capture));
    if (!field) return;
    const args = [body.get(object), body.get(first + place)];
    body.emit(op("struct.set", [record.index, field.index], args, "void"));
  });
}

/** What an object of a class holds of the functions around it. */
export function heldBy(
  body: Body,
  object: () => Node,
  type: ReferenceType,
  captures: readonly Capture[],
): Node[] {
  const { layouts } = body.lowering;
  const record = layouts.record(layouts.ownStruct(type));
  return captures.flatMap((capture) => {
    const field = capture.kind === "variable" && layouts.field(record, nameOf(capture));
    if (!field) return [];
    return [op("struct.get", [record.index, field.index], [object()], field.storage)];
  });
}

/** Makes the variables known in a member, from the object in the local. */
export function bindHeldCaptures(
  body: Body,
  object: number,
  type: ReferenceType,
  captures: readonly Capture[],
): void {
  const { layouts } = body.lowering;
  const record = layouts.record(layouts.ownStruct(type));
  for (const capture of captures) {
    const field = capture.kind === "variable" && layouts.field(record, nameOf(capture));
    if (!field || capture.kind !== "variable") continue;
    const local = body.newLocal(field.storage);
    const given = body.get(object);
    // Methods take whatever is of the class's type, which objects of equal classes are too.
    const self =
      given.type === record.index ? given : op("ref.cast", [record.index], [given], record.index);
    const read = op("struct.get", [record.index, field.index], [self], field.storage);
    body.emit(body.set(local, read));
    const { symbol, type: own, isCell } = capture;
    body.places.set(
      symbol,
      isCell && typeof field.storage === "number"
        ? { kind: "cell", local, cell: field.storage, type: own, isCaptured: true }
        : { kind: "local", local, type: own },
    );
  }
}

function isLocal(lowering: Lowering, type: ReferenceType): boolean {
  const base = lowering.types.baseClassOf(type);
  const isOwn = !type.target.symbol.isModuleLevel && !type.target.symbol.module.isLibrary;
  return isOwn && base !== undefined && isClassInstance(base);
}

function nameOf(capture: CapturedVariable): string {
  return `$captured ${capture.symbol.name} ${capture.symbol.id}`;
}
