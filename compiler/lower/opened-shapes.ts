/**
 * Shapes whose objects get what their type does not declare, or lose what it does: by `any`, or by a key that only the running program knows.
 * Literals of such a shape are made as dictionaries, which the type then is a view of.
 */
import type { Type } from "../check/types.ts";
import type { Lowering } from "./lowering.ts";
import { isClassInstance } from "./structs.ts";

/** Decides that objects of the type change their shape; nothing for classes. @returns true if there is a shape */
export function openShape(lowering: Lowering, type: Type): boolean {
  const shapes = shapesOf(lowering, type);
  for (const shape of shapes) lowering.flows.decide(openFact(lowering, shape));
  return shapes.length > 0;
}

/** Whether objects of the type are known to change their shape. */
export function isOpened(lowering: Lowering, type: Type): boolean {
  return shapesOf(lowering, type).some((shape) =>
    lowering.flows.isDecided(openFact(lowering, shape)),
  );
}

/**
 * Notes that objects of the type become values of type `any`, if it is a shape, or of `unknown` and the like. The two are told apart because little is
 * written to the latter, and much is given to them only to be looked at.
 */
export function noteAsAnything(lowering: Lowering, type: Type, isAny: boolean): void {
  for (const shape of shapesOf(lowering, type))
    lowering.flows.decide((isAny ? anyFact : unknownFact)(lowering, shape));
}

/** Notes that what was of type `unknown` is written to, by a key: `(target as Record<string, unknown>)[key] = value`. */
export function noteUnknownWritten({ flows }: Lowering): void {
  flows.decide(UNKNOWN_WRITTEN);
}

/** Opens a shape of which objects may be what is written to by way of `any`, or of `unknown`. */
export function openAsAnything(lowering: Lowering, type: Type): void {
  const { flows } = lowering;
  const mayBeWritten = shapesOf(lowering, type).some(
    (each) =>
      flows.isDecided(anyFact(lowering, each)) ||
      (flows.isDecided(UNKNOWN_WRITTEN) && flows.isDecided(unknownFact(lowering, each))),
  );
  if (mayBeWritten) openShape(lowering, type);
}

function shapesOf({ representations }: Lowering, type: Type): readonly Type[] {
  const part = representations.objectPart(type);
  if (!part || part === "anything") return [];
  return representations
    .members(part)
    .filter(
      (each) =>
        representations.category(each) === "object" &&
        each.kind !== "classValue" &&
        !isClassInstance(each),
    );
}

function openFact({ layouts }: Lowering, shape: Type): string {
  return `open ${layouts.ownStruct(shape).key}`;
}

/** The decision that keys are written to objects of type `unknown`. */
const UNKNOWN_WRITTEN = "objects of type unknown get keys";

function unknownFact({ layouts }: Lowering, shape: Type): string {
  return `unknown of ${layouts.ownStruct(shape).key}`;
}

function anyFact({ layouts }: Lowering, shape: Type): string {
  return `any of ${layouts.ownStruct(shape).key}`;
}
