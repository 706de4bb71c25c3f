/**
 * Variables of functions that the members of a class inside them use. Each object keeps them in hidden fields, which are filled before its
 * constructor runs; a member that uses some reads them from its object when it begins. Variables that change are held by their cells.
 */

import type { ReferenceType } from "../check/types.ts";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import { op } from "../ir/tree.ts";
import { spanOf } from "../source.ts";
import type { Body } from "./body.ts";
import { classNode } from "./class-syntax.ts";
import type { Capture } from "./functions.ts";
import type { FieldSlot } from "./layouts.ts";
import type { Lowering } from "./lowering.ts";
import { isClassInstance } from "./structs.ts";
import { Unsupported } from "./unsupported.ts";

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

/** The hidden fields of a class, which come after those of its base class. */
export function captureFields(
  lowering: Lowering,
  type: ReferenceType,
  there: readonly FieldSlot[],
): FieldSlot[] {
  const missing = capturesOfClass(lowering, type).filter(
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
    const read = op("struct.get", [record.index, field.index], [body.get(object)], field.storage);
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
