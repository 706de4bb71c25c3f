/** All cases: what every runner of bytecode must agree with. */
import type { BytecodeCase } from "../../../harness/bytecode-case.ts";
import { ARRAY_CASES } from "./arrays.ts";
import { CONTROL_CASES } from "./control.ts";
import { NUMBER_CASES } from "./numbers.ts";
import { OBJECT_CASES } from "./objects.ts";
import { STRING_CASES } from "./strings.ts";
import { TASK_CASES } from "./tasks.ts";

export const BYTECODE_CASES: Readonly<Record<string, readonly BytecodeCase[]>> = {
  numbers: NUMBER_CASES,
  control: CONTROL_CASES,
  objects: OBJECT_CASES,
  arrays: ARRAY_CASES,
  strings: STRING_CASES,
  tasks: TASK_CASES,
};
