/**
 * Tables in static data that say where references lie in every object of a program: what the collector's code goes by. Addresses of everything
 * are words; the head of the tables is TRACE_TABLES, whose own address the host puts into CONTROL.traceTables.
 */
import { ARRAY, CLOSURE, FUTURE, STRING, TYPED } from "../../abi/object-layout.ts";
import { recordBytes, TASK } from "../../abi/task-layout.ts";
import type { ResultType, TypeDefinition, ValueType } from "../../bytecode/module.ts";
import { functionAt } from "../dispatch.ts";
import { elementLayout } from "../elements.ts";
import type { Program } from "../program.ts";

/** Words at the head of the tables. */
export const TRACE_TABLES = {
  /** Address of a TYPE_ROW per type. */
  types: 0,
  /** Address of one word per entry of the function table: the shape of the closures or Futures whose code it is, 0 for neither. */
  entries: 4,
  /** Shape of ropes. */
  rope: 8,
  /** Shape of an array without its store. */
  array: 12,
} as const;

/** Row of a type: its kind and, for `shaped`, the shape of its objects, for `plainArray` the logarithm of an element's width. */
export const TYPE_ROW = { kind: 0, detail: 4, bytes: 8 } as const;

/** How objects of a type are looked through. */
export const TYPE_KIND = {
  /** Raw bytes, and Futures whose type the module has no row for. */
  object: 0,
  string: 1,
  /** Size and places of references are the same in all. */
  shaped: 2,
  closure: 3,
  future: 4,
  referenceArray: 5,
  valueArray: 6,
  plainArray: 7,
  /** No object has the type as its own. */
  none: 8,
} as const;

/**
 * A shape: size of the object in bytes, how many references and then boxed values it has, how the result of a Future is held; the offsets
 * of the references and of the boxed values follow.
 */
export const SHAPE = { bytes: 0, references: 4, values: 8, result: 12, offsets: 16 } as const;

/** How a Future's result is held. */
export const RESULT_KIND = { untraced: 0, reference: 1, value: 2 } as const;

/** Places the tables. @returns their address. Everything that makes closures or Futures must have been translated. */
export function placeTraceTables(program: Program): number {
  const { statics, module } = program;
  const shape = (bytes: number, fields: readonly Field[], result: ResultType = "void") => {
    const offsetsOf = (wanted: (type: ValueType) => boolean) =>
      fields.filter(({ type }) => wanted(type)).map(({ offset }) => offset);
    const references = offsetsOf((type) => typeof type === "number");
    const values = offsetsOf((type) => type === "value");
    return statics.table32([
      bytes,
      references.length,
      values.length,
      resultKind(result),
      ...references,
      ...values,
    ]);
  };
  const references = (...offsets: readonly number[]): Field[] =>
    offsets.map((offset) => ({ offset, type: 0 }));
  const consecutive = (types: readonly ValueType[], start: number): Field[] =>
    types.map((type, index) => ({ offset: start + 8 * index, type }));

  const typed = shape(TYPED.bytes, references(TYPED.buffer));
  const rows = module.types.flatMap((type, index) => {
    const layout = program.layouts[index];
    if (type.kind === "typed-array") return [TYPE_KIND.shaped, typed];
    if (type.kind === "array") return [arrayKind(type.element), elementLayout(type.element).shift];
    if (type.kind !== "struct" || layout === undefined) return [kindOf(type), 0];
    const fields = type.fields.map((field, at) => ({
      offset: layout.offsets[at] ?? 0,
      type: field.type,
    }));
    return [TYPE_KIND.shaped, shape(layout.bytes, fields)];
  });

  const entries: number[] = new Array(program.table.size).fill(0);
  for (const { entry, captures } of program.closureEntries.values()) {
    const bytes = CLOSURE.captures + 8 * captures.length;
    entries[program.table.indexOf(entry)] = shape(bytes, consecutive(captures, CLOSURE.captures));
  }
  for (const [index, entry] of program.tasks) {
    const { params, result } = functionAt(module, index);
    const count = params.length + (program.calls.prints[index] === true ? 1 : 0);
    const args = consecutive(params, FUTURE.task + TASK.args);
    const bytes = FUTURE.task + recordBytes(count);
    entries[program.table.indexOf(entry)] = shape(bytes, args, result);
  }
  return statics.table32([
    statics.table32(rows),
    statics.table32(entries),
    shape(STRING.ropeBytes, references(STRING.left, STRING.right, STRING.flat)),
    shape(ARRAY.bytes, references(ARRAY.store, ARRAY.properties)),
  ]);
}

interface Field {
  readonly offset: number;
  readonly type: ValueType;
}

function resultKind(result: ResultType): number {
  if (typeof result === "number") return RESULT_KIND.reference;
  return result === "value" ? RESULT_KIND.value : RESULT_KIND.untraced;
}

function arrayKind(element: ValueType): number {
  if (typeof element === "number") return TYPE_KIND.referenceArray;
  return element === "value" ? TYPE_KIND.valueArray : TYPE_KIND.plainArray;
}

function kindOf({ kind }: TypeDefinition): number {
  switch (kind) {
    case "object":
    case "string":
    case "closure":
    case "future":
      return TYPE_KIND[kind];
    default:
      return TYPE_KIND.none;
  }
}
