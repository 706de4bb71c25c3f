/**
 * The custom section "name": what stack traces, profilers and dumps call things.
 * Takes a built module, gives the section's payload.
 */
import { ByteBuffer } from "./byte-buffer.ts";
import { writeU32 } from "./leb128.ts";
import type { ModuleBuilder } from "./module.ts";

const MODULE_NAME = 0;
const FUNCTION_NAMES = 1;
const LOCAL_NAMES = 2;
const GLOBAL_NAMES = 7;
const TAG_NAMES = 11;

const UTF8 = new TextEncoder();

/** Appends a string as its UTF-8 length and bytes. */
export function writeName(buffer: ByteBuffer, name: string): void {
  const bytes = UTF8.encode(name);
  writeU32(buffer, bytes.length);
  buffer.append(bytes);
}

/** Payload of the name section: module, functions, locals, globals and tags. */
export function encodeNames(module: ModuleBuilder): ByteBuffer {
  const section = new ByteBuffer(1024);
  writeName(section, "name");
  writeSubsection(section, MODULE_NAME, (buffer) => writeName(buffer, module.name));
  writeSubsection(section, FUNCTION_NAMES, (buffer) => writeNamed(buffer, module.functions));
  writeSubsection(section, LOCAL_NAMES, (buffer) => writeLocalNames(buffer, module));
  if (module.globals.length > 0) {
    writeSubsection(section, GLOBAL_NAMES, (buffer) => writeNamed(buffer, module.globals));
  }
  if (module.tags.length > 0) {
    writeSubsection(section, TAG_NAMES, (buffer) => writeNamed(buffer, module.tags));
  }
  return section;
}

function writeSubsection(
  section: ByteBuffer,
  id: number,
  write: (buffer: ByteBuffer) => void,
): void {
  const payload = new ByteBuffer();
  write(payload);
  section.byte(id);
  writeU32(section, payload.length);
  section.append(payload.view());
}

function writeNamed(
  buffer: ByteBuffer,
  items: readonly { readonly index: number; readonly name: string }[],
): void {
  writeU32(buffer, items.length);
  for (const { index, name } of items) {
    writeU32(buffer, index);
    writeName(buffer, name);
  }
}

function writeLocalNames(buffer: ByteBuffer, module: ModuleBuilder): void {
  // Both maps must be in the order of their indices.
  const named = module.functions.flatMap(({ index }) => {
    const locals = module.bodies.get(index)?.localNames;
    return locals === undefined || locals.size === 0 ? [] : [{ index, locals }];
  });
  writeU32(buffer, named.length);
  for (const { index, locals } of named) {
    writeU32(buffer, index);
    const sorted = [...locals].sort(([left], [right]) => left - right);
    writeNamed(
      buffer,
      sorted.map(([local, name]) => ({ index: local, name })),
    );
  }
}
