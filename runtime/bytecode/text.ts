/**
 * Prints a module in its textual form, for dumps, golden files and tests; parse-text.ts reads it back. Takes any module, also one which the
 * verifier refuses: that is when a reader needs it most.
 */
import type {
  FunctionDefinition,
  Instruction,
  LinePlace,
  Module,
  ResultType,
  TypeDefinition,
  ValueType,
} from "./module.ts";
import { ERROR_NAMES } from "./module.ts";
import { type ImmediateKind, OPCODES, type OpSpec } from "./opcodes.ts";
import { IMMEDIATE_TEXTS, printResultType, printTypeIndex } from "./text-immediates.ts";
import { shortText, typeName } from "./type-names.ts";

export interface PrintOptions {
  /** Whether source positions are printed; without them the text does not give the same module back. Default true. */
  readonly positions?: boolean;
}

/**
 * The module as text.
 * @returns lines ending in a newline; `parseText` of it equals the module
 */
export function print(module: Module, options: PrintOptions = {}): string {
  const lines: string[] = [];
  module.files.forEach((file, index) => {
    lines.push(`file ${index} ${JSON.stringify(file)}`);
  });
  module.types.forEach((type, index) => {
    // Not spread as arguments: a function or type may have more lines than the host takes at once.
    for (const line of printType(module, type, index)) lines.push(line);
  });
  module.strings.forEach((text, index) => {
    lines.push(`string ${index} ${JSON.stringify(text)}`);
  });
  module.globals.forEach(({ name, type }, index) => {
    lines.push(commented(`global ${index} ${JSON.stringify(name)} ${named(type)}`, type, module));
  });
  module.hostFunctions.forEach(({ name }, index) => {
    lines.push(`host ${index} ${JSON.stringify(name)}`);
  });
  module.functions.forEach((_, index) => {
    for (const line of printFunctionLines(module, index, options)) lines.push(line);
  });
  lines.push(withComment(`entry ${module.entry}`, functionName(module, module.entry)));
  for (const { name, function: index } of module.exports) {
    const line = `export ${JSON.stringify(name)} ${index}`;
    lines.push(withComment(line, functionName(module, index)));
  }
  for (const name of ERROR_NAMES) {
    const index = module.errorMakers[name];
    if (index === undefined) continue;
    lines.push(withComment(`error-maker ${name} ${index}`, functionName(module, index)));
  }
  return `${lines.join("\n")}\n`;
}

/** One function of the module as text: what a dump of a single function shows. */
export function printFunction(module: Module, index: number, options: PrintOptions = {}): string {
  return `${printFunctionLines(module, index, options).join("\n")}\n`;
}

function printType(module: Module, type: TypeDefinition, index: number): string[] {
  const start = `type ${index} ${type.kind}`;
  switch (type.kind) {
    case "object":
    case "string":
      return [start];
    case "array":
      return [withComment(`${start} ${named(type.element)}`, typeName(module.types, index))];
    case "typed-array":
      return [`${start} ${type.element}`];
    case "closure":
      return [
        withComment(
          `${start} ${signature(type.params, type.result)}`,
          typeName(module.types, index),
        ),
      ];
    case "future":
      return [withComment(`${start} ${named(type.value)}`, typeName(module.types, index))];
    case "struct": {
      const parent = type.parent === -1 ? "" : ` extends ${printTypeIndex(type.parent)}`;
      return [
        `${start} ${JSON.stringify(type.name)} ${type.role}${parent} {`,
        ...type.fields.map((field) =>
          commented(
            `  field ${JSON.stringify(field.name)} ${named(field.type)}`,
            field.type,
            module,
          ),
        ),
        ...type.methods.map((method) =>
          method === -1
            ? "  method abstract"
            : withComment(`  method ${method}`, functionName(module, method)),
        ),
        ...(type.keys.length === 0 ? [] : [`  keys [${type.keys.join(" ")}]`]),
        ...(type.optionalKeys?.length ? [`  optional [${type.optionalKeys.join(" ")}]`] : []),
        ...(type.tag ? [`  tag ${JSON.stringify(type.tag)}`] : []),
        "}",
      ];
    }
    case "interface":
      return [
        `${start} ${JSON.stringify(type.name)} {`,
        ...type.members.map((member) => {
          const shape =
            member.params === undefined
              ? named(member.type)
              : signature(member.params, member.type);
          return `  member ${JSON.stringify(member.name)} ${shape}`;
        }),
        ...type.implementors.map(({ struct, slots }) =>
          withComment(
            `  implementor ${printTypeIndex(struct)} [${slots.join(" ")}]`,
            typeName(module.types, struct),
          ),
        ),
        "}",
      ];
  }
}

function printFunctionLines(module: Module, index: number, options: PrintOptions): string[] {
  const definition = module.functions[index];
  if (definition === undefined) return [`; no function ${index}`];
  const { name, params, result, locals, taskSlots, code } = definition;
  const lines = [`function ${index} ${JSON.stringify(name)} ${signature(params, result)} {`];
  if (definition.isAdapter) lines.push("  adapter");
  if (definition.length !== undefined) lines.push(`  length ${definition.length}`);
  if (definition.kind !== undefined) lines.push(`  ${definition.kind}`);
  locals.forEach((type, local) => {
    lines.push(withComment(`  local ${named(type)}`, localComment(module, definition, local)));
  });
  for (const slot of taskSlots) {
    lines.push(withComment(`  task ${slot}`, functionName(module, slot)));
  }
  const positions = options.positions === false ? [] : definition.lines;
  for (const call of definition.inlined ?? []) {
    const from = call.from ? ` ${printPlace(call.from)}` : "";
    lines.push(
      withComment(`  inlined ${call.function}${from}`, functionName(module, call.function)),
    );
  }
  let nextPosition = 0;
  let depth = 1;
  for (let at = 0; at <= code.length; at += 1) {
    for (; positions[nextPosition]?.at === at; nextPosition += 1) {
      const place = positions[nextPosition];
      if (place) lines.push(indentation(depth) + printPlace(place));
    }
    const instruction = code[at];
    if (instruction === undefined) continue;
    const { op } = instruction;
    if (op === "end" || op === "else" || op === "catch") depth = Math.max(1, depth - 1);
    lines.push(indentation(depth) + printInstruction(module, definition, instruction));
    if (op === "block" || op === "loop" || op === "if" || op === "try") depth += 1;
    if (op === "else" || op === "catch") depth += 1;
  }
  lines.push("}");
  return lines;
}

function printPlace({ file, line, column, inlined }: LinePlace): string {
  return `@${file}:${line}:${column}${inlined === undefined ? "" : `/${inlined}`}`;
}

/** One instruction with its immediates and, as a comment, the names they stand for. */
export function printInstruction(
  module: Module,
  definition: FunctionDefinition,
  instruction: Instruction,
): string {
  const { imm: kinds }: OpSpec = OPCODES[instruction.op];
  const values: readonly unknown[] = instruction.imm;
  let text: string = instruction.op;
  const comments: string[] = [];
  kinds.forEach((kind, index) => {
    const value = values[index];
    const printer: { readonly print: (value: never) => string } = IMMEDIATE_TEXTS[kind];
    const printed = printer.print(value as never);
    if (printed !== "") text += ` ${printed}`;
    const type = typeof values[index - 1] === "number" ? (values[index - 1] as number) : -1;
    const comment = immediateComment(module, definition, kind, value, type);
    if (comment !== "") comments.push(comment);
  });
  return withComment(text, comments.join("."));
}

// Members, fields and slots belong to the type in the immediate before them.
function immediateComment(
  module: Module,
  definition: FunctionDefinition,
  kind: ImmediateKind,
  value: unknown,
  type: number,
): string {
  if (typeof value !== "number") return "";
  const owner = module.types[type];
  switch (kind) {
    case "string":
      return `"${shortText(module.strings[value] ?? "?")}"`;
    case "local":
      return typeName(module.types, localType(definition, value));
    case "global":
      return shortText(module.globals[value]?.name ?? "?");
    case "function":
      return functionName(module, value);
    case "host":
      return shortText(module.hostFunctions[value]?.name ?? "?");
    case "type":
    case "block-type":
      return typeName(module.types, value);
    case "field":
      return owner?.kind === "struct" ? shortText(owner.fields[value]?.name ?? "?") : "?";
    case "member":
      return owner?.kind === "interface" ? shortText(owner.members[value]?.name ?? "?") : "?";
    case "slot":
      return owner?.kind === "struct" ? functionName(module, owner.methods[value] ?? -1) : "?";
    case "task-slot":
      return functionName(module, definition.taskSlots[value] ?? -1);
    default:
      return "";
  }
}

function localType({ params, locals }: FunctionDefinition, local: number): ResultType {
  return params[local] ?? locals[local - params.length] ?? "void";
}

function localComment(module: Module, definition: FunctionDefinition, local: number): string {
  const index = definition.params.length + local;
  const type = localType(definition, index);
  return typeof type === "number" ? `${index}: ${typeName(module.types, type)}` : String(index);
}

function functionName(module: Module, index: number): string {
  const name = module.functions[index]?.name;
  return name === undefined ? "?" : shortText(name);
}

function signature(params: readonly ValueType[], result: ResultType): string {
  return `(${params.map(named).join(", ")}) -> ${named(result)}`;
}

const named = printResultType;

function commented(line: string, type: ResultType, module: Module): string {
  return typeof type === "number" ? withComment(line, typeName(module.types, type)) : line;
}

function withComment(line: string, comment: string): string {
  return comment === "" ? line : `${line} ; ${comment}`;
}

function indentation(depth: number): string {
  // Deeper than any reader can follow it only makes the text quadratic.
  return "  ".repeat(Math.min(depth, 40));
}
