/**
 * A built module or function in the WebAssembly text format, one instruction per line, for dumps and tests.
 * Names become identifiers; where two things share a name, the later one carries its index too.
 */
import { disassemble } from "./disassemble.ts";
import type { FunctionBuilder } from "./function-builder.ts";
import type { Constant, ExternHandle, FunctionHandle, FunctionType, Limits } from "./handles.ts";
import type { ModuleBuilder } from "./module.ts";
import type { ValueType } from "./op-spec.ts";
import {
  closesBlock,
  type Names,
  opensBlock,
  printFloat,
  printHeapType,
  printInstruction,
} from "./print-instruction.ts";

/** The whole module. */
export function printModule(module: ModuleBuilder): string {
  const names = nameAll(module);
  const firstGlobal = module.importCount("global");
  const lines = [
    ...module.types.map((type, i) => `(type (;${i};) (func${signature(type)}))`),
    ...module.imports.map(
      ({ from, name, what }) =>
        `(import ${quote(from)} ${quote(name)} (${declaration(what, names)}))`,
    ),
    ...module.tables
      .slice(module.importCount("table"))
      .map((table) => `(${declaration(table, names)})`),
    ...module.memories
      .slice(module.importCount("memory"))
      .map((memory) => `(${declaration(memory, names)})`),
    ...module.tags.slice(module.importCount("tag")).map((tag) => `(${declaration(tag, names)})`),
    ...module.globals
      .slice(firstGlobal)
      .map(
        (global, i) => `(${declaration(global, names)} ${constant(module.globalValues[i], names)})`,
      ),
    ...module.exports.map(
      ({ name, what }) => `(export ${quote(name)} (${WORDS[what.kind]} ${nameOf(what, names)}))`,
    ),
    ...(module.start === undefined ? [] : [`(start ${nameOf(module.start, names)})`]),
    ...module.elements.map(({ mode, functions, table, offset }) => {
      const items = functions.map((each) => ` ${nameOf(each, names)}`).join("");
      if (mode === "declared") return `(elem declare func${items})`;
      if (table === undefined || offset === undefined) return `(elem func${items})`;
      return `(elem (table ${table.index}) ${constant(offset, names)} func${items})`;
    }),
    ...module.data.map(({ bytes, address }) => {
      const place = address === undefined ? "" : `${constant(address, names)} `;
      return `(data ${place}${quoteBytes(bytes)})`;
    }),
    ...module.functions.flatMap((handle) => {
      const body = module.bodies.get(handle.index);
      return body === undefined ? [] : [printBody(body, names)];
    }),
  ];
  const indented = lines.flatMap((line) => line.split("\n")).map((line) => `  ${line}\n`);
  return `(module ${identifier(module.name)}\n${indented.join("")})\n`;
}

/** One function of a module; an imported one is only its declaration. */
export function printFunction(module: ModuleBuilder, handle: FunctionHandle): string {
  const names = nameAll(module);
  const body = module.bodies.get(handle.index);
  return body === undefined ? `(${declaration(handle, names)})\n` : `${printBody(body, names)}\n`;
}

const WORDS: Readonly<Record<ExternHandle["kind"], string>> = {
  function: "func",
  global: "global",
  memory: "memory",
  table: "table",
  tag: "tag",
};

function nameAll(module: ModuleBuilder): Names {
  return {
    functions: identifiers(module.functions.map(({ name }) => name)),
    globals: identifiers(module.globals.map(({ name }) => name)),
    tags: identifiers(module.tags.map(({ name }) => name)),
  };
}

function identifiers(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((name, index) => {
    const plain = identifier(name);
    const unique = seen.has(plain) ? `${plain}.${index}` : plain;
    seen.add(unique);
    return unique;
  });
}

function identifier(name: string): string {
  return `$${name.replaceAll(/[^\w!#$%&'*+./:<=>?@\\^`|~-]/g, "_")}`;
}

function nameOf(what: ExternHandle, names: Names): string {
  switch (what.kind) {
    case "function":
      return names.functions[what.index] ?? String(what.index);
    case "global":
      return names.globals[what.index] ?? String(what.index);
    case "tag":
      return names.tags[what.index] ?? String(what.index);
    case "memory":
    case "table":
      return String(what.index);
  }
}

function declaration(what: ExternHandle, names: Names): string {
  switch (what.kind) {
    case "function":
      return `func ${nameOf(what, names)}${signature(what.type)}`;
    case "global": {
      const type = what.isMutable ? `(mut ${what.type})` : what.type;
      return `global ${nameOf(what, names)} ${type}`;
    }
    case "memory":
      return `memory ${limits(what.limits)}${what.limits.isShared === true ? " shared" : ""}`;
    case "table":
      return `table ${limits(what.limits)} ${what.type}`;
    case "tag":
      return `tag ${nameOf(what, names)}${signature(what.type)}`;
  }
}

function limits({ min, max }: Limits): string {
  return max === undefined ? String(min) : `${min} ${max}`;
}

function signature({ params, results }: FunctionType): string {
  return list("param", params) + list("result", results);
}

function list(word: string, types: readonly ValueType[]): string {
  return types.length === 0 ? "" : ` (${word} ${types.join(" ")})`;
}

function constant(value: Constant | undefined, names: Names): string {
  switch (value?.kind) {
    case undefined:
      return "";
    case "number":
      return `(${value.type}.const ${printFloat(value.value)})`;
    case "integer64":
      return `(i64.const ${value.value})`;
    case "global":
      return `(global.get ${nameOf(value.global, names)})`;
    case "function":
      return `(ref.func ${nameOf(value.function, names)})`;
    case "null":
      return `(ref.null ${printHeapType(value.type)})`;
  }
}

function printBody(body: FunctionBuilder, names: Names): string {
  const { params, results } = body.handle.type;
  const types = [...params, ...body.locals];
  const locals = identifiers(types.map((_, i) => body.localNames.get(i) ?? String(i)));
  const declare = (word: string) => (type: ValueType, name: string | undefined) =>
    ` (${word} ${name} ${type})`;
  const param = declare("param");
  const local = declare("local");
  const lines = [
    `(func ${nameOf(body.handle, names)}` +
      params.map((type, i) => param(type, locals[i])).join("") +
      list("result", results),
  ];
  if (body.locals.length > 0) {
    lines.push(` ${body.locals.map((type, i) => local(type, locals[params.length + i])).join("")}`);
  }
  let depth = 1;
  for (const instruction of disassemble(body.code)) {
    if (closesBlock(instruction.name)) depth -= 1;
    lines.push("  ".repeat(Math.max(depth, 1)) + printInstruction(instruction, names, locals));
    if (opensBlock(instruction.name)) depth += 1;
  }
  return `${lines.join("\n")})`;
}

function quote(text: string): string {
  return quoteBytes(new TextEncoder().encode(text));
}

function quoteBytes(bytes: Uint8Array): string {
  const printed = Array.from(bytes, (byte) => {
    const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
    return isPlain ? String.fromCharCode(byte) : `\\${byte.toString(16).padStart(2, "0")}`;
  });
  return `"${printed.join("")}"`;
}
