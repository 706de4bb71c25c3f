/**
 * Decodes the bytes of a `.tsb` file, whatever they are: never throws, and makes no more than the bytes there are can fill. What it gives is
 * well formed but not yet trustworthy: indexes and types are the verifier's business.
 */
import { ByteReader, type ReadFailure } from "./byte-reader.ts";
import {
  ADAPTER,
  checksum,
  FIRST_LENGTH,
  FORMAT_VERSION,
  HEADER_BYTES,
  MAGIC,
  PLAIN_TYPES,
  TYPE_KINDS,
} from "./file-format.ts";
import {
  ERROR_NAMES,
  type ErrorName,
  FUNCTION_KINDS,
  type FunctionDefinition,
  type ImmediateValues,
  type InlinedCall,
  type Instruction,
  type InterfaceMember,
  type LineEntry,
  type LinePlace,
  type Module,
  type ResultType,
  STRUCT_ROLES,
  type TrapCode,
  TYPED_ARRAY_ELEMENTS,
  type TypeDefinition,
  type ValueType,
} from "./module.ts";
import { type ImmediateKind, OPCODES, type Opcode, type OpSpec } from "./opcodes.ts";

export type DecodeResult = { readonly module: Module } | { readonly error: ReadFailure };

/** The module in the file, or the first thing wrong with it. */
export function decode(bytes: Uint8Array): DecodeResult {
  const mistake = checkHeader(bytes);
  if (mistake !== undefined) return { error: mistake };
  const decoder = new Decoder(new ByteReader(bytes, HEADER_BYTES));
  const module = decodeModule(decoder);
  const { reader } = decoder;
  if (reader.remaining > 0) reader.fail(`${reader.remaining} bytes follow the module's end`);
  return reader.failure === undefined ? { module } : { error: reader.failure };
}

function checkHeader(bytes: Uint8Array): ReadFailure | undefined {
  if (bytes.length < HEADER_BYTES || MAGIC.some((byte, index) => bytes[index] !== byte)) {
    return { offset: 0, message: "this is no tscript bytecode file" };
  }
  const version = bytes[MAGIC.length] ?? 0;
  if (version !== FORMAT_VERSION) {
    const message = `the file is of format ${version}, and this tscript reads format ${FORMAT_VERSION}: compile the source again`;
    return { offset: MAGIC.length, message };
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(MAGIC.length + 1, true) !== checksum(bytes, HEADER_BYTES)) {
    return { offset: MAGIC.length + 1, message: "the file is damaged: its checksum is wrong" };
  }
  return undefined;
}

/** The reader, and the texts the body names. */
class Decoder {
  readonly reader: ByteReader;
  readonly #pool: readonly string[];

  constructor(reader: ByteReader) {
    this.reader = reader;
    this.#pool = this.list(() => reader.text());
  }

  list<Item>(read: () => Item): Item[] {
    const items: Item[] = [];
    const count = this.reader.count();
    for (let index = 0; index < count && this.reader.failure === undefined; index += 1) {
      items.push(read());
    }
    return items;
  }

  text(): string {
    return this.row(this.#pool, this.reader.unsigned(), "text") ?? "";
  }

  /** One of a fixed list, whose place in it is a byte in the file. */
  choice<Item>(items: readonly [Item, ...Item[]], what: string): Item {
    return this.row(items, this.reader.byte(), what) ?? items[0];
  }

  row<Item>(items: readonly Item[], index: number, what: string): Item | undefined {
    const item = items[index];
    if (item === undefined) this.reader.fail(`no ${what} has the number ${index}`);
    return item;
  }

  resultType(): ResultType {
    const code = this.reader.unsigned();
    return PLAIN_TYPES[code] ?? code - PLAIN_TYPES.length;
  }

  valueType(): ValueType {
    const type = this.resultType();
    if (type !== "void") return type;
    this.reader.fail("a value cannot be of the type `void`");
    return "value";
  }

  optionalIndex(): number {
    return this.reader.unsigned() - 1;
  }
}

function decodeModule(decoder: Decoder): Module {
  const { reader } = decoder;
  const files = decoder.list(() => decoder.text());
  const types = decoder.list(() => decodeType(decoder));
  const strings = decoder.list(() => decoder.text());
  const globals = decoder.list(() => ({ name: decoder.text(), type: decoder.valueType() }));
  const hostFunctions = decoder.list(() => ({ name: decoder.text() }));
  const functions = decoder.list(() => decodeFunction(decoder));
  const entry = reader.unsigned();
  const exports = decoder.list(() => ({ name: decoder.text(), function: reader.unsigned() }));
  const makers = decoder.list(() => decoder.optionalIndex());
  if (makers.length !== ERROR_NAMES.length) reader.fail("the error makers are not all there");
  const errorMakers: { [Name in ErrorName]?: number } = {};
  ERROR_NAMES.forEach((name, index) => {
    const maker = makers[index] ?? -1;
    if (maker !== -1) errorMakers[name] = maker;
  });
  return { types, strings, globals, hostFunctions, functions, entry, files, exports, errorMakers };
}

function decodeType(decoder: Decoder): TypeDefinition {
  const { reader } = decoder;
  const kind = decoder.choice(TYPE_KINDS, "kind of type");
  switch (kind) {
    case "object":
    case "string":
      return { kind };
    case "array":
      return { kind, element: decoder.valueType() };
    case "typed-array":
      return { kind, element: decoder.choice(TYPED_ARRAY_ELEMENTS, "kind of typed array") };
    case "future":
      return { kind, value: decoder.resultType() };
    case "closure": {
      const params = decoder.list(() => decoder.valueType());
      return { kind, params, result: decoder.resultType() };
    }
    case "struct": {
      const name = decoder.text();
      const parent = decoder.optionalIndex();
      const fields = decoder.list(() => ({ name: decoder.text(), type: decoder.valueType() }));
      const methods = decoder.list(() => decoder.optionalIndex());
      const role = decoder.choice(STRUCT_ROLES, "role");
      const keys = decoder.list(() => reader.unsigned());
      const optionalKeys = decoder.list(() => reader.unsigned());
      const tag = decoder.text();
      const struct = { kind, name, parent, fields, methods, role, keys };
      const ordered = optionalKeys.length > 0 ? { ...struct, optionalKeys } : struct;
      return tag === "" ? ordered : { ...ordered, tag };
    }
    case "interface": {
      const name = decoder.text();
      const members = decoder.list(() => decodeMember(decoder));
      const implementors = decoder.list(() => {
        const struct = reader.unsigned();
        return { struct, slots: decoder.list(() => reader.unsigned()) };
      });
      return { kind, name, members, implementors };
    }
  }
}

function decodeMember(decoder: Decoder): InterfaceMember {
  const name = decoder.text();
  const type = decoder.resultType();
  const isMethod = decoder.choice([false, true], "kind of member");
  return isMethod
    ? { name, type, params: decoder.list(() => decoder.valueType()) }
    : { name, type };
}

function decodeFunction(decoder: Decoder): FunctionDefinition {
  const { reader } = decoder;
  const name = decoder.text();
  const params = decoder.list(() => decoder.valueType());
  const result = decoder.resultType();
  const locals = decoder.list(() => decoder.valueType());
  const taskSlots = decoder.list(() => reader.unsigned());
  const mark = reader.byte();
  const isAdapter = mark === ADAPTER;
  const kind = decoder.choice(FUNCTION_KINDS, "kind of function");
  const code = decoder.list(() => decodeInstruction(decoder));
  const inlined = decoder.list(() => decodeInlinedCall(reader));
  const lines = decodeLines(decoder);
  const definition = { name, params, result, locals, taskSlots, code, lines };
  return {
    ...definition,
    ...(isAdapter ? { isAdapter } : {}),
    ...(mark >= FIRST_LENGTH ? { length: mark - FIRST_LENGTH } : {}),
    ...(kind !== "plain" ? { kind } : {}),
    ...(inlined.length > 0 ? { inlined } : {}),
  };
}

function decodeInlinedCall(reader: Decoder["reader"]): InlinedCall {
  const index = reader.unsigned();
  return reader.byte() === 1
    ? { function: index, from: decodePlace(reader, 0) }
    : { function: index };
}

function decodePlace(reader: Decoder["reader"], lastLine: number): LinePlace {
  const file = reader.unsigned();
  const line = lastLine + reader.signed();
  const column = reader.unsigned();
  const inlined = reader.unsigned();
  return inlined === 0 ? { file, line, column } : { file, line, column, inlined: inlined - 1 };
}

function decodeLines(decoder: Decoder): LineEntry[] {
  const { reader } = decoder;
  let at = 0;
  let line = 0;
  return decoder.list(() => {
    at += reader.unsigned();
    const place = decodePlace(reader, line);
    line = place.line;
    return { at, ...place };
  });
}

function decodeInstruction(decoder: Decoder): Instruction {
  const start = decoder.reader.offset;
  const row = ROWS[decoder.reader.byte()];
  if (row === undefined) {
    decoder.reader.fail("no instruction has this code", start);
    return BARE_NOP;
  }
  if (row.bare !== undefined) return row.bare;
  const imm = row.kinds.map((kind) => IMMEDIATE_READERS[kind](decoder));
  // The table pairs each opcode with the kinds just read; the compiler cannot follow that through a loop.
  return { op: row.op, imm } as unknown as Instruction;
}

function readIndex({ reader }: Decoder): number {
  return reader.unsigned();
}

/** TABLE of immediate kinds in the binary form; encode.ts has its mirror image. */
const IMMEDIATE_READERS: {
  readonly [Kind in ImmediateKind]: (decoder: Decoder) => ImmediateValues[Kind];
} = {
  i32: ({ reader }) => reader.signed(),
  i64: ({ reader }) => reader.signed64(),
  f64: ({ reader }) => reader.float64(),
  string: readIndex,
  local: readIndex,
  global: readIndex,
  function: readIndex,
  host: readIndex,
  type: readIndex,
  field: readIndex,
  member: readIndex,
  slot: readIndex,
  count: readIndex,
  label: readIndex,
  labels: (decoder) => decoder.list(() => decoder.reader.unsigned()),
  "block-type": (decoder) => decoder.resultType(),
  "task-slot": readIndex,
  // The verifier knows which there are.
  trap: ({ reader }) => reader.unsigned() as TrapCode,
};

const BARE_NOP: Instruction = { op: "nop", imm: [] };

/** An instruction by its code. Those without immediates are all alike, and one object does for each. */
interface Row {
  readonly op: Opcode;
  readonly kinds: readonly ImmediateKind[];
  readonly bare: Instruction | undefined;
}

const ROWS: readonly (Row | undefined)[] = makeRows();

function makeRows(): readonly (Row | undefined)[] {
  const rows: (Row | undefined)[] = new Array(256).fill(undefined);
  for (const op of Object.keys(OPCODES) as Opcode[]) {
    const { code, imm: kinds }: OpSpec = OPCODES[op];
    const bare = kinds.length === 0 ? ({ op, imm: [] } as unknown as Instruction) : undefined;
    rows[code] = { op, kinds, bare };
  }
  return rows;
}
