/**
 * Verifies a module: every index leads to a row, every operand has the type its instruction wants, nothing is larger than the limits. What
 * passes can be interpreted, translated and run without another look; nothing that does not pass is run. Linear in the module's size.
 */
import { HOST_FUNCTIONS } from "./host-functions.ts";
import { LIMITS } from "./limits.ts";
import {
  ERROR_NAMES,
  type FunctionDefinition,
  type LinePlace,
  type Module,
  STRING_TYPE,
} from "./module.ts";
import { type ModuleTyping, typeModule } from "./module-typing.ts";
import { shortText } from "./type-names.ts";
import { forEachTyped } from "./typing.ts";
import { isIndex } from "./typing-state.ts";
import {
  checkSignature,
  checkValueType,
  type Report,
  verifyMethods,
  verifyTypeTable,
} from "./verify-types.ts";

/** A broken rule. */
export interface VerifyError {
  /** Function index, -1 where the mistake is in no function. */
  readonly function: number;
  /** The function's name, or empty. */
  readonly name: string;
  /** Instruction index, the code's length at the function's end, -1 where the mistake is in no instruction. */
  readonly instruction: number;
  readonly message: string;
}

// A hostile module could break a rule per byte; nobody reads more.
const MAX_ERRORS = 100;

/**
 * The rules a module breaks: none when it may run. Rules are checked in order of what rests on what: sizes, types, tables, code; when one
 * of these groups fails, the later ones are not looked at. Of each function the first mistake is told.
 */
export function verify(module: Module): VerifyError[] {
  const errors: VerifyError[] = [];
  const reportIn =
    (index: number, name: string): Report =>
    (message) => {
      if (errors.length < MAX_ERRORS) {
        errors.push({ function: index, name, instruction: -1, message });
      }
    };
  const report = reportIn(-1, "");
  verifySizes(module, report);
  if (errors.length > 0) return errors;
  verifyTypeTable(module, report);
  module.functions.forEach((definition, index) => {
    verifyHeader(module, definition, reportIn(index, definition.name));
  });
  if (errors.length > 0) return errors;
  const typing = typeModule(module);
  verifyMethods(typing, report);
  verifyTables(module, report);
  for (let index = 0; index < module.functions.length && errors.length < MAX_ERRORS; index += 1) {
    const error = verifyCode(typing, index);
    if (error !== undefined) errors.push(error);
  }
  return errors;
}

/** A verify error as one line for people. */
export function formatVerifyError(error: VerifyError): string {
  if (error.function === -1) return error.message;
  const place = `function ${error.function} \`${shortText(error.name)}\``;
  const at = error.instruction === -1 ? "" : `, instruction ${error.instruction}`;
  return `${place}${at}: ${error.message}`;
}

function verifySizes(module: Module, report: Report): void {
  const limited = [
    "types",
    "strings",
    "globals",
    "hostFunctions",
    "functions",
    "files",
    "exports",
  ] as const;
  for (const part of limited) {
    if (module[part].length > LIMITS[part]) report(`more than ${LIMITS[part]} ${part}`);
  }
}

// What other functions and the type table's methods rely on.
function verifyHeader(module: Module, definition: FunctionDefinition, report: Report): void {
  const { params, result, locals, taskSlots, code, lines, inlined = [] } = definition;
  checkSignature(module.types, params, result, report);
  for (const local of locals) checkValueType(module.types, local, report);
  if (params.length + locals.length > LIMITS.locals) report(`more than ${LIMITS.locals} locals`);
  if (taskSlots.length > LIMITS.taskSlots) report(`more than ${LIMITS.taskSlots} task slots`);
  if (code.length > LIMITS.instructions) report(`more than ${LIMITS.instructions} instructions`);
  taskSlots.forEach((task, slot) => {
    if (!isIndex(task, module.functions.length)) report(`task slot ${slot}: no function ${task}`);
  });
  inlined.forEach((call, index) => {
    if (!isIndex(call.function, module.functions.length))
      report(`inlined call ${index}: no function ${call.function}`);
    if (call.from) verifyPlace(module, call.from, index, report);
  });
  let last = 0;
  for (const entry of lines) {
    const { at } = entry;
    if (!isIndex(at, code.length + 1) || at < last)
      report(`the line table is out of order at ${at}`);
    verifyPlace(module, entry, inlined.length, report);
    last = at;
  }
}

/** @param calls how many inlined calls it may name */
function verifyPlace(module: Module, place: LinePlace, calls: number, report: Report): void {
  const { file, line, column, inlined } = place;
  if (!isIndex(file, module.files.length)) report(`the line table names no file ${file}`);
  if (!isPosition(line) || !isPosition(column)) report(`no position is ${line}:${column}`);
  if (inlined !== undefined && !isIndex(inlined, calls))
    report(`the line table names no inlined call ${inlined}`);
}

function verifyTables(module: Module, report: Report): void {
  const { types, functions, globals, hostFunctions, exports, entry, errorMakers } = module;
  for (const { name, type } of globals) {
    checkValueType(types, type, (message) => report(`global \`${shortText(name)}\`: ${message}`));
  }
  for (const { name } of hostFunctions) {
    if (!Object.hasOwn(HOST_FUNCTIONS, name)) {
      report(`no host function is called \`${shortText(name)}\``);
    }
  }
  const start = isIndex(entry, functions.length) ? functions[entry] : undefined;
  if (start === undefined) report(`entry: no function ${entry}`);
  else if (start.params.length > 0 || start.result !== "void") {
    report("entry: its function takes something or gives something");
  }
  const names = new Set<string>();
  for (const { name, function: index } of exports) {
    if (names.has(name)) report(`export \`${shortText(name)}\` is there twice`);
    names.add(name);
    if (!isIndex(index, functions.length)) {
      report(`export \`${shortText(name)}\`: no function ${index}`);
    }
  }
  for (const name of ERROR_NAMES) {
    const index = errorMakers[name];
    if (index === undefined) continue;
    const maker = isIndex(index, functions.length) ? functions[index] : undefined;
    const fits =
      maker?.params.length === 1 &&
      maker.params[0] === STRING_TYPE &&
      typeof maker.result === "number";
    if (!fits) report(`error maker ${name}: its function does not turn a string into an object`);
  }
}

function verifyCode(typing: ModuleTyping, index: number): VerifyError | undefined {
  const definition = typing.module.functions[index];
  if (definition === undefined) return undefined;
  const failure = forEachTyped(typing, definition, ignore);
  return failure && { function: index, name: definition.name, ...failure };
}

function ignore(): void {
  // The verifier wants the walk's verdict only.
}

// 2^31 lines or columns are more than a file can have, and what the line table's encoding holds.
function isPosition(value: number): boolean {
  return isIndex(value - 1, 2 ** 31 - 1);
}
