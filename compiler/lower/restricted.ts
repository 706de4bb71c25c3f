/**
 * Which objects the program may freeze, seal or keep from growing. The world is closed, so only what changes objects of a kind that is
 * restricted somewhere asks first whether its object refuses that (integrity-guards.ts). Arrays are told apart by the representation of
 * their elements; of an array literal that is frozen on the spot everybody knows that it is read only, unless the program asserts otherwise.
 */
import type { ValueType } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import type { StructInfo } from "./flows.ts";
import type { StructRecord } from "./layouts.ts";
import type { Lowering } from "./lowering.ts";
import { isClassInstance, isErrorClass } from "./structs.ts";

const ANY = "objects are restricted";
const ANYTHING = "values of unknown type are restricted";
const DICTIONARIES = "dictionaries are restricted";
const MADE_SO = "arrays are made read only";
const THAWED = "read-only arrays are taken for others";

/** Notes that any object may be restricted. */
export function noteAnything({ flows }: Lowering): void {
  flows.decide(ANY);
  flows.decide(ANYTHING);
}

/** Notes that read-only arrays may be used as others. */
export function noteThawed(lowering: Lowering, from: Type, to: Type): void {
  const { representations, flows } = lowering;
  if (!flows.isDecided(MADE_SO)) return;
  const readOnly = (type: Type): boolean => "isReadonly" in type && type.isReadonly === true;
  const arrays = (type: Type): Type[] =>
    representations.members(type).filter((each) => representations.category(each) === "array");
  if (arrays(from).some(readOnly) && arrays(to).some((each) => !readOnly(each)))
    flows.decide(THAWED);
}

/** Notes that arrays come out of values of unknown type, or are changed while they are such. */
export function noteFoundArray({ flows }: Lowering): void {
  if (flows.isDecided(MADE_SO)) flows.decide(THAWED);
}

/** Whether the program restricts dictionaries. */
export function isDictionaryRestricted({ flows }: Lowering): boolean {
  return flows.isDecided(ANYTHING) || flows.isDecided(DICTIONARIES);
}

/** Whether the program restricts objects of the struct. */
export function isRestricted({ flows }: Lowering, info: StructInfo): boolean {
  if (!flows.isDecided(ANY)) return false;
  const { type } = info;
  if (isClassInstance(type) && type.target.symbol.module.isLibrary && !isErrorClass(info))
    return false;
  return flows.isDecided(ANYTHING) || flows.isDecided(structFact(info));
}

function structFact(info: StructInfo): string {
  return `restricted ${info.key}`;
}

/** Notes that objects of the type are restricted. */
export function noteStructs(lowering: Lowering, type: Type): void {
  const { flows, layouts, types, representations } = lowering;
  flows.decide(ANY);
  // Objects of any shape may be used as dictionaries.
  flows.decide(DICTIONARIES);
  const members = representations
    .members(type)
    .filter((each) => representations.category(each) === "object");
  // What the union of several classes lets through may be of none of them.
  const whole = representations.objectPart(type);
  const parts =
    whole !== undefined && whole !== "anything" && members.length > 1
      ? [...members, whole]
      : members;
  for (const each of parts) {
    const part = representations.normalize(each);
    const note = (record: StructRecord): void => {
      flows.decide(structFact(record.info));
      for (const child of record.children) note(child);
    };
    const key = types.canonicalKey(part);
    for (const info of flows.structsOf(key, part, layouts.ownStruct(part))) {
      const record = layouts.record(info);
      note(record);
      for (let base = record.parent; base; base = base.parent) flows.decide(structFact(base.info));
    }
  }
}

/** Whether the program restricts arrays with such elements. */
export function areArraysRestricted({ flows }: Lowering, storage: ValueType): boolean {
  if (!flows.isDecided(ANY)) return false;
  const kind = kindOf(storage);
  return (
    flows.isDecided(ANYTHING) ||
    flows.isDecided(arrayFact(kind, false)) ||
    (flows.isDecided(arrayFact(kind, true)) && flows.isDecided(THAWED))
  );
}

/**
 * Notes that arrays of the type are restricted.
 * @param isFresh they are made so, and nobody has them as arrays that change
 */
export function noteArrays(
  { flows, representations, classes }: Lowering,
  type: Type,
  isFresh: boolean,
): void {
  const element = representations.elementOf(type) ?? classes.neverType;
  flows.decide(ANY);
  if (isFresh) flows.decide(MADE_SO);
  flows.decide(arrayFact(kindOf(representations.element(element)), isFresh));
}

function kindOf(storage: ValueType): string {
  return typeof storage === "number" ? "references" : storage;
}

function arrayFact(kind: string, isFresh: boolean): string {
  return `restricted arrays of ${kind}${isFresh ? ", made so" : ""}`;
}
