/** Encodes a module as a `.tsb` file. */
import { ByteWriter } from "./byte-writer.ts";
import {
  ADAPTER,
  checksum,
  FIRST_LENGTH,
  FORMAT_VERSION,
  MAGIC,
  PLAIN_TYPES,
  TYPE_KINDS,
} from "./file-format.ts";
import {
  ERROR_NAMES,
  FUNCTION_KINDS,
  type FunctionDefinition,
  type ImmediateValues,
  type Instruction,
  type LinePlace,
  type Module,
  type ResultType,
  STRUCT_ROLES,
  TYPED_ARRAY_ELEMENTS,
  type TypeDefinition,
  type ValueType,
} from "./module.ts";
import { type ImmediateKind, OPCODES, type OpSpec } from "./opcodes.ts";

/**
 * The module as the bytes of a `.tsb` file.
 * @param module one which `verify` accepts
 * @returns bytes of which `decode` makes an equal module
 */
export function encode(module: Module): Uint8Array {
  const encoder = new Encoder();
  encoder.list(module.files, (file) => encoder.text(file));
  encoder.list(module.types, (type) => encodeType(encoder, type));
  encoder.list(module.strings, (text) => encoder.text(text));
  encoder.list(module.globals, ({ name, type }) => {
    encoder.text(name);
    encoder.type(type);
  });
  encoder.list(module.hostFunctions, ({ name }) => encoder.text(name));
  encoder.list(module.functions, (definition) => encodeFunction(encoder, definition));
  encoder.body.unsigned(module.entry);
  encoder.list(module.exports, ({ name, function: index }) => {
    encoder.text(name);
    encoder.body.unsigned(index);
  });
  encoder.list(ERROR_NAMES, (name) => encoder.optionalIndex(module.errorMakers[name] ?? -1));
  return encoder.seal();
}

/** The body under way, and the texts it names. */
class Encoder {
  readonly body = new ByteWriter();
  readonly #pool = new Map<string, number>();

  list<Item>(items: readonly Item[], write: (item: Item) => void): void {
    this.body.unsigned(items.length);
    for (const item of items) write(item);
  }

  text(value: string): void {
    const index = this.#pool.get(value) ?? this.#pool.size;
    this.#pool.set(value, index);
    this.body.unsigned(index);
  }

  type(type: ResultType): void {
    const code = typeof type === "number" ? PLAIN_TYPES.length + type : PLAIN_TYPES.indexOf(type);
    this.body.unsigned(code);
  }

  /** An index, or -1 for none. */
  optionalIndex(index: number): void {
    this.body.unsigned(index + 1);
  }

  seal(): Uint8Array {
    const rest = new ByteWriter();
    rest.unsigned(this.#pool.size);
    for (const text of this.#pool.keys()) rest.text(text);
    rest.bytes(this.body.toBytes());
    const checked = rest.toBytes();
    const file = new ByteWriter();
    for (const byte of MAGIC) file.byte(byte);
    file.byte(FORMAT_VERSION);
    file.fixed32(checksum(checked, 0));
    file.bytes(checked);
    return file.toBytes();
  }
}

function encodeType(encoder: Encoder, type: TypeDefinition): void {
  const { body } = encoder;
  const types = (list: readonly ValueType[]): void =>
    encoder.list(list, (one) => encoder.type(one));
  const indexes = (list: readonly number[]): void =>
    encoder.list(list, (one) => body.unsigned(one));
  body.byte(TYPE_KINDS.indexOf(type.kind));
  switch (type.kind) {
    case "object":
    case "string":
      return;
    case "array":
      encoder.type(type.element);
      return;
    case "typed-array":
      body.byte(TYPED_ARRAY_ELEMENTS.indexOf(type.element));
      return;
    case "future":
      encoder.type(type.value);
      return;
    case "closure":
      types(type.params);
      encoder.type(type.result);
      return;
    case "struct":
      encoder.text(type.name);
      encoder.optionalIndex(type.parent);
      encoder.list(type.fields, (field) => {
        encoder.text(field.name);
        encoder.type(field.type);
      });
      encoder.list(type.methods, (method) => encoder.optionalIndex(method));
      body.byte(STRUCT_ROLES.indexOf(type.role));
      indexes(type.keys);
      indexes(type.optionalKeys ?? []);
      encoder.text(type.tag ?? "");
      return;
    case "interface":
      encoder.text(type.name);
      encoder.list(type.members, (member) => {
        encoder.text(member.name);
        encoder.type(member.type);
        body.byte(member.params === undefined ? 0 : 1);
        if (member.params !== undefined) types(member.params);
      });
      encoder.list(type.implementors, ({ struct, slots }) => {
        body.unsigned(struct);
        indexes(slots);
      });
      return;
  }
}

function encodeFunction(encoder: Encoder, definition: FunctionDefinition): void {
  const { body } = encoder;
  encoder.text(definition.name);
  encoder.list(definition.params, (type) => encoder.type(type));
  encoder.type(definition.result);
  encoder.list(definition.locals, (type) => encoder.type(type));
  encoder.list(definition.taskSlots, (task) => body.unsigned(task));
  const { length } = definition;
  body.byte(definition.isAdapter ? ADAPTER : length === undefined ? 0 : FIRST_LENGTH + length);
  body.byte(FUNCTION_KINDS.indexOf(definition.kind ?? "plain"));
  encoder.list(definition.code, (instruction) => encodeInstruction(encoder, instruction));
  encoder.list(definition.inlined ?? [], (call) => {
    body.unsigned(call.function);
    body.byte(call.from ? 1 : 0);
    if (call.from) encodePlace(encoder, call.from, 0);
  });
  let lastAt = 0;
  let lastLine = 0;
  encoder.list(definition.lines, (entry) => {
    body.unsigned(entry.at - lastAt);
    encodePlace(encoder, entry, lastLine);
    lastAt = entry.at;
    lastLine = entry.line;
  });
}

function encodePlace(
  { body }: Encoder,
  { file, line, column, inlined }: LinePlace,
  lastLine: number,
): void {
  body.unsigned(file);
  body.signed(line - lastLine);
  body.unsigned(column);
  body.unsigned(inlined === undefined ? 0 : inlined + 1);
}

function encodeInstruction(encoder: Encoder, { op, imm }: Instruction): void {
  const { code, imm: kinds }: OpSpec = OPCODES[op];
  const values: readonly unknown[] = imm;
  encoder.body.byte(code);
  kinds.forEach((kind, index) => {
    const write: (encoder: Encoder, value: never) => void = IMMEDIATE_WRITERS[kind];
    write(encoder, values[index] as never);
  });
}

function writeIndex(encoder: Encoder, value: number): void {
  encoder.body.unsigned(value);
}

/** TABLE of immediate kinds in the binary form; decode.ts has its mirror image. */
const IMMEDIATE_WRITERS: {
  readonly [Kind in ImmediateKind]: (encoder: Encoder, value: ImmediateValues[Kind]) => void;
} = {
  i32: ({ body }, value) => body.signed(value),
  i64: ({ body }, value) => body.signed64(value),
  f64: ({ body }, value) => body.float64(value),
  string: writeIndex,
  local: writeIndex,
  global: writeIndex,
  function: writeIndex,
  host: writeIndex,
  type: writeIndex,
  field: writeIndex,
  member: writeIndex,
  slot: writeIndex,
  count: writeIndex,
  label: writeIndex,
  labels: (encoder, labels) => encoder.list(labels, (label) => encoder.body.unsigned(label)),
  "block-type": (encoder, type) => encoder.type(type),
  "task-slot": writeIndex,
  trap: writeIndex,
};
