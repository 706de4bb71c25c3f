/**
 * Small bytecode programs with what they must print: the meaning of instructions, for everything that runs bytecode. A case is written in
 * the textual form around this frame, where `string.const "text"` and `ref.check "name"` may hold their text:
 *
 * types 0 object, 1 string, 2 value[], 3 Error, 4 TypeError, 5 RangeError (struct with `message`), the case's from 6;
 * functions 0 the case's code, 1 prints a value, 2-4 make errors, the case's from 5;
 * host functions 0 console.log, the case's from 1.
 */
import type { Module, TRAP_CODES } from "../../runtime/bytecode/module.ts";
import { parseText } from "../../runtime/bytecode/parse-text.ts";

export interface BytecodeCase {
  readonly name: string;
  /** Instructions of the entry function; `call 1` prints the value on the stack. */
  readonly code: string;
  /** Types of the entry's locals. */
  readonly locals?: string;
  /** Functions of the entry's latent-fork slots. */
  readonly tasks?: readonly number[];
  /** Rows of the type table without their numbers, the first is 6. */
  readonly types?: readonly string[];
  /** Functions without their numbers, the first is 5. */
  readonly functions?: readonly string[];
  readonly globals?: readonly string[];
  /** Names of host functions, the first is 1. */
  readonly hosts?: readonly string[];
  /** Host values printed, one per line. */
  readonly prints?: readonly unknown[];
  /** How the program ends; a normal end when absent. */
  readonly ends?:
    | { readonly trap: keyof typeof TRAP_CODES }
    | { readonly threw: string; readonly message: string }
    | { readonly exit: number };
}

/** The module of a case. */
export function assembleCase(bytecodeCase: BytecodeCase): Module {
  const { code, locals = "", tasks = [], types = [], functions = [] } = bytecodeCase;
  const { globals = [], hosts = [] } = bytecodeCase;
  const rows = [
    "type 0 object",
    "type 1 string",
    "type 2 array value",
    ...["Error", "TypeError", "RangeError"].map(
      (name, index) => `type ${3 + index} struct "${name}" error { field "message" t1 }`,
    ),
    ...types.map((type, index) => `type ${6 + index} ${type}`),
    ...globals.map((global, index) => `global ${index} ${global}`),
    `host 0 "console.log"`,
    ...hosts.map((host, index) => `host ${1 + index} ${JSON.stringify(host)}`),
    `function 0 "main" () -> void { ${words(locals, "local")} ${words(tasks.join(" "), "task")} ${code} }`,
    `function 1 "print" (value) -> void { local.get 0 array.of t2 1 call.host 0 }`,
    ...["Error", "TypeError", "RangeError"].map(
      (name, index) =>
        `function ${2 + index} "${name}" (t1) -> t${3 + index} { local.get 0 struct.new t${3 + index} }`,
    ),
    ...functions.map((definition, index) => `function ${5 + index} ${definition}`),
    "entry 0",
    "error-maker Error 2 error-maker TypeError 3 error-maker RangeError 4",
  ];
  return parseModule(poolStrings(rows.join("\n")));
}

/** The module a text denotes; fails the test where it does not denote one. */
export function parseModule(text: string): Module {
  const result = parseText(text);
  if ("error" in result) {
    const { line, message } = result.error;
    throw new Error(`line ${line}: ${message}\n${text.split("\n")[line - 1]}`);
  }
  return result.module;
}

function words(text: string, keyword: string): string {
  return text.replaceAll(/\S+/g, (word) => `${keyword} ${word}`);
}

// Texts are numbered in order of their first use; the rows of the pool follow the rest.
function poolStrings(text: string): string {
  const pool: string[] = [];
  const body = text.replaceAll(
    /(string\.const|ref\.check) ("(?:[^"\\]|\\.)*")/g,
    (_, op: string, literal: string) => {
      const known = pool.indexOf(literal);
      const index = known === -1 ? pool.push(literal) - 1 : known;
      return `${op} ${index}`;
    },
  );
  return `${body}\n${pool.map((literal, index) => `string ${index} ${literal}`).join("\n")}\n`;
}
