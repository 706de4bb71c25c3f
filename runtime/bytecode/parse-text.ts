/** Reads the textual form which text.ts prints. It checks the grammar only; what the module means is the verifier's business. */
import type {
  Field,
  FunctionDefinition,
  GlobalDefinition,
  HostImport,
  Implementor,
  InlinedCall,
  Instruction,
  InterfaceMember,
  InterfaceType,
  LineEntry,
  LinePlace,
  Module,
  ResultType,
  StructType,
  TypeDefinition,
  ValueType,
} from "./module.ts";
import {
  ERROR_NAMES,
  type ErrorName,
  FUNCTION_KINDS,
  STRUCT_ROLES,
  TYPED_ARRAY_ELEMENTS,
} from "./module.ts";
import { OPCODES, type Opcode, type OpSpec } from "./opcodes.ts";
import {
  IMMEDIATE_TEXTS,
  parseResultType,
  parseTypeIndex,
  parseValueType,
} from "./text-immediates.ts";
import { TextError, TextReader } from "./text-tokens.ts";

export type ParseTextResult =
  | { readonly module: Module }
  | { readonly error: { readonly line: number; readonly message: string } };

interface Draft {
  readonly files: string[];
  readonly types: TypeDefinition[];
  readonly strings: string[];
  readonly globals: GlobalDefinition[];
  readonly hostFunctions: HostImport[];
  readonly functions: FunctionDefinition[];
  readonly exports: { readonly name: string; readonly function: number }[];
  readonly errorMakers: { [Name in ErrorName]?: number };
  entry: number;
}

/** The module a text denotes, or the first mistake in it. */
export function parseText(text: string): ParseTextResult {
  const reader = new TextReader(text);
  const draft: Draft = {
    files: [],
    types: [],
    strings: [],
    globals: [],
    hostFunctions: [],
    functions: [],
    exports: [],
    errorMakers: {},
    entry: -1,
  };
  try {
    while (!reader.atEnd) parseRow(reader, draft);
    if (draft.entry === -1) reader.fail("the module has no `entry`");
  } catch (error) {
    if (error instanceof TextError) return { error: { line: error.line, message: error.message } };
    throw error;
  }
  return { module: draft };
}

function parseRow(reader: TextReader, draft: Draft): void {
  const kind = reader.take();
  switch (kind) {
    case "file":
      expectIndex(reader, draft.files.length);
      draft.files.push(reader.string());
      return;
    case "type":
      expectIndex(reader, draft.types.length);
      draft.types.push(parseType(reader));
      return;
    case "string":
      expectIndex(reader, draft.strings.length);
      draft.strings.push(reader.string());
      return;
    case "global":
      expectIndex(reader, draft.globals.length);
      draft.globals.push({ name: reader.string(), type: parseValueType(reader) });
      return;
    case "host":
      expectIndex(reader, draft.hostFunctions.length);
      draft.hostFunctions.push({ name: reader.string() });
      return;
    case "function":
      expectIndex(reader, draft.functions.length);
      draft.functions.push(parseFunction(reader));
      return;
    case "entry":
      draft.entry = reader.integer();
      return;
    case "export":
      draft.exports.push({ name: reader.string(), function: reader.integer() });
      return;
    case "error-maker": {
      const text = reader.take();
      const name = ERROR_NAMES.find((known) => known === text);
      if (name === undefined) reader.fail(`no error is called \`${text}\``);
      draft.errorMakers[name] = reader.integer();
      return;
    }
    default:
      reader.fail(`no part of a module is called \`${kind}\``);
  }
}

// The numbers are there for the reader's eyes; a wrong one would make every reference lie.
function expectIndex(reader: TextReader, index: number): void {
  const found = reader.integer();
  if (found !== index) reader.fail(`the next number here is ${index}, not ${found}`);
}

function parseType(reader: TextReader): TypeDefinition {
  const kind = reader.take();
  switch (kind) {
    case "object":
    case "string":
      return { kind };
    case "array":
      return { kind, element: parseValueType(reader) };
    case "typed-array":
      return { kind, element: oneOf(reader, TYPED_ARRAY_ELEMENTS) };
    case "closure":
      return { kind, ...parseSignature(reader) };
    case "future":
      return { kind, value: parseResultType(reader) };
    case "struct":
      return parseStruct(reader);
    case "interface":
      return parseInterface(reader);
    default:
      return reader.fail(`no kind of type is called \`${kind}\``);
  }
}

function parseStruct(reader: TextReader): StructType {
  const name = reader.string();
  const role = oneOf(reader, STRUCT_ROLES);
  const parent = reader.accept("extends") ? parseTypeIndex(reader) : -1;
  const fields: Field[] = [];
  const methods: number[] = [];
  let keys: readonly number[] = [];
  let optionalKeys: readonly number[] = [];
  let tag = "";
  reader.expect("{");
  while (!reader.accept("}")) {
    if (reader.accept("field")) {
      fields.push({ name: reader.string(), type: parseValueType(reader) });
    } else if (reader.accept("method")) {
      methods.push(reader.accept("abstract") ? -1 : reader.integer());
    } else if (reader.accept("optional")) {
      optionalKeys = parseIntegers(reader);
    } else if (reader.accept("tag")) {
      tag = reader.string();
    } else {
      reader.expect("keys");
      keys = parseIntegers(reader);
    }
  }
  const struct: StructType = { kind: "struct", name, parent, fields, methods, role, keys };
  const ordered = optionalKeys.length > 0 ? { ...struct, optionalKeys } : struct;
  return tag === "" ? ordered : { ...ordered, tag };
}

function parseInterface(reader: TextReader): InterfaceType {
  const name = reader.string();
  const members: InterfaceMember[] = [];
  const implementors: Implementor[] = [];
  reader.expect("{");
  while (!reader.accept("}")) {
    if (reader.accept("member")) {
      const member = reader.string();
      if (reader.peek === "(") {
        const { params, result } = parseSignature(reader);
        members.push({ name: member, type: result, params });
      } else {
        members.push({ name: member, type: parseResultType(reader) });
      }
    } else {
      reader.expect("implementor");
      implementors.push({ struct: parseTypeIndex(reader), slots: parseIntegers(reader) });
    }
  }
  return { kind: "interface", name, members, implementors };
}

function parseFunction(reader: TextReader): FunctionDefinition {
  const name = reader.string();
  const { params, result } = parseSignature(reader);
  const locals: ValueType[] = [];
  const taskSlots: number[] = [];
  const code: Instruction[] = [];
  const lines: LineEntry[] = [];
  const inlined: InlinedCall[] = [];
  reader.expect("{");
  const isAdapter = reader.accept("adapter");
  const length = reader.accept("length") ? reader.integer() : undefined;
  const kind = FUNCTION_KINDS.find((each) => each !== "plain" && reader.accept(each));
  while (!reader.accept("}")) {
    if (reader.accept("local")) locals.push(parseValueType(reader));
    else if (reader.accept("task")) taskSlots.push(reader.integer());
    else if (reader.accept("inlined")) inlined.push(parseInlinedCall(reader));
    else if (reader.peek.startsWith("@")) lines.push({ at: code.length, ...parsePlace(reader) });
    else code.push(parseInstruction(reader));
  }
  const definition = { name, params, result, locals, taskSlots, code, lines };
  return {
    ...definition,
    ...(isAdapter ? { isAdapter } : {}),
    ...(length !== undefined ? { length } : {}),
    ...(kind !== undefined ? { kind } : {}),
    ...(inlined.length > 0 ? { inlined } : {}),
  };
}

function parseInlinedCall(reader: TextReader): InlinedCall {
  const index = reader.integer();
  return reader.peek.startsWith("@")
    ? { function: index, from: parsePlace(reader) }
    : { function: index };
}

function parsePlace(reader: TextReader): LinePlace {
  const text = reader.take();
  const match = /^@(\d+):(\d+):(\d+)(?:\/(\d+))?$/.exec(text);
  if (match === null) reader.fail(`a position like \`@0:12:5\` is wanted here, not \`${text}\``);
  const [file = 0, line = 0, column = 0] = match.slice(1, 4).map(Number);
  return match[4] === undefined
    ? { file, line, column }
    : { file, line, column, inlined: Number(match[4]) };
}

function parseInstruction(reader: TextReader): Instruction {
  const op = reader.take();
  if (!isOpcode(op)) return reader.fail(`no instruction is called \`${op}\``);
  const { imm: kinds }: OpSpec = OPCODES[op];
  const imm = kinds.map((kind) => IMMEDIATE_TEXTS[kind].parse(reader));
  // The table pairs each opcode with the kinds just read; the compiler cannot follow that through a loop.
  return { op, imm } as unknown as Instruction;
}

function isOpcode(text: string): text is Opcode {
  return Object.hasOwn(OPCODES, text);
}

function parseSignature(reader: TextReader): {
  readonly params: readonly ValueType[];
  readonly result: ResultType;
} {
  const params: ValueType[] = [];
  reader.expect("(");
  while (!reader.accept(")")) {
    if (params.length > 0) reader.expect(",");
    params.push(parseValueType(reader));
  }
  reader.expect("->");
  return { params, result: parseResultType(reader) };
}

function parseIntegers(reader: TextReader): readonly number[] {
  const integers: number[] = [];
  reader.expect("[");
  while (!reader.accept("]")) integers.push(reader.integer());
  return integers;
}

function oneOf<Word extends string>(reader: TextReader, words: readonly Word[]): Word {
  const text = reader.take();
  const word = words.find((known) => known === text);
  return word ?? reader.fail(`\`${text}\` is none of ${words.join(", ")}`);
}
