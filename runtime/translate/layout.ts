/** Where the fields of structs lie: base class first, by the rules of abi/object-layout. Takes a verified type table. */
import { HEADER_BYTES, layOutFields } from "../abi/object-layout.ts";
import type { StructType, TypeDefinition } from "../bytecode/module.ts";

/** Layout of one struct. */
export interface StructLayout {
  /** Byte offset per field, inherited ones first. */
  readonly offsets: readonly number[];
  /** Size of an object, a multiple of 8. */
  readonly bytes: number;
}

/** Layouts by type index; undefined where the type is no struct. */
export function layOutStructs(
  types: readonly TypeDefinition[],
): readonly (StructLayout | undefined)[] {
  const layouts: (StructLayout | undefined)[] = [];
  for (const type of types) {
    layouts.push(type.kind === "struct" ? layOutStruct(type, layouts[type.parent]) : undefined);
  }
  return layouts;
}

// A base stands before its derived structs in the table, so its layout is there already.
function layOutStruct(type: StructType, base: StructLayout | undefined): StructLayout {
  const inherited = base?.offsets ?? [];
  const own = type.fields.slice(inherited.length).map((field) => field.type);
  const { offsets, bytes } = layOutFields(own, base?.bytes ?? HEADER_BYTES);
  return { offsets: [...inherited, ...offsets], bytes };
}
