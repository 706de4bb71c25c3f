/**
 * What differs between the classes behind a type, chosen at run time by the type index in the object's header: nothing to choose when all
 * agree, comparisons for a few, a table for many.
 */
import { HEADER } from "../abi/object-layout.ts";
import type { Target } from "./dispatch.ts";
import type { FunctionWriter } from "./function-writer.ts";
import type { Operand } from "./operand.ts";
import type { WasmType } from "./representation.ts";

/** Code for each way the choice can go. */
export interface Cases {
  /** With the number known. */
  readonly one: (choice: number) => void;
  /** With the number left on the stack by `push`. */
  readonly computed: (push: () => void) => void;
  /** Type of what both leave; nothing when absent. */
  readonly result?: WasmType | undefined;
}

/** More different numbers than this go through a table. */
const MAX_COMPARISONS = 5;

/**
 * Writes one of the cases, with the number of the object's own class.
 * @param targets classes the object can be of
 * @param choices number for each of them
 */
export function writeByType(
  w: FunctionWriter,
  object: Operand,
  targets: readonly Target[],
  choices: readonly number[],
  cases: Cases,
): void {
  const { f, program } = w;
  const classesOf = new Map<number, number[]>();
  targets.forEach(({ struct }, index) => {
    const choice = choices[index] ?? 0;
    classesOf.set(choice, [...(classesOf.get(choice) ?? []), struct]);
  });
  // The commonest choice is left for last, where it needs no comparison.
  const groups = [...classesOf].sort(([, left], [, right]) => left.length - right.length);
  const [, last] = groups.length === 0 ? [] : [0, groups.at(-1)];
  if (last === undefined) {
    // No object of the type is ever made, so there is nothing but undefined and null.
    cases.one(HEADER.info);
    return;
  }
  const compared = groups.slice(0, -1);
  const comparisons = compared.reduce((sum, [, structs]) => sum + structs.length, 0);
  if (comparisons >= MAX_COMPARISONS) {
    const table = program.module.types.map(() => last[0]);
    targets.forEach(({ struct }, index) => {
      table[struct] = choices[index] ?? 0;
    });
    cases.computed(() => {
      w.get(object);
      f.load("i32.load", HEADER.type);
      f.i32Const(2);
      f.op("i32.shl");
      f.load("i32.load", program.statics.table32(table));
    });
    return;
  }
  const type = comparisons > 0 ? readType(w, object) : object;
  for (const [choice, structs] of compared) {
    structs.forEach((struct, index) => {
      w.get(type);
      f.i32Const(struct);
      f.op("i32.eq");
      if (index > 0) f.op("i32.or");
    });
    f.if(cases.result ?? "void");
    cases.one(choice);
    f.else();
  }
  cases.one(last[0]);
  for (let open = 0; open < compared.length; open += 1) f.end();
}

function readType(w: FunctionWriter, object: Operand): Operand {
  w.get(object);
  w.f.load("i32.load", HEADER.type);
  return w.store("i32");
}
