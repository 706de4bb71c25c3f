/** Which type of a program an object of the host is of, and what to call a value in messages. */
import { OBJECT_TYPE, type StructType, type TypeDefinition } from "../bytecode/module.ts";
import { TYPED_ARRAY_CLASSES } from "./values.ts";

/**
 * The type to make for an object where one of `type` is wanted: of several structs the one with the object's class and fields.
 * @returns `type` itself when nothing fits better
 */
export function structFor(types: readonly TypeDefinition[], value: object, type: number): number {
  const definition = types[type];
  if (definition?.kind !== "struct" && definition?.kind !== "interface" && type !== OBJECT_TYPE) {
    return type;
  }
  if (type === OBJECT_TYPE && Array.isArray(value)) {
    return orElse(
      types.findIndex((row) => row.kind === "array" && row.element === "value"),
      type,
    );
  }
  if (type === OBJECT_TYPE && ArrayBuffer.isView(value)) {
    return orElse(
      types.findIndex(
        (row) => row.kind === "typed-array" && value instanceof TYPED_ARRAY_CLASSES[row.element],
      ),
      type,
    );
  }
  const candidates = types.flatMap((row, index) =>
    row.kind === "struct" && isOf(types, index, type) ? [{ row, index }] : [],
  );
  const className = classNameOf(value);
  const named = candidates.find(({ row }) => row.role !== "object" && row.name === className);
  if (named) return named.index;
  const keys = Object.keys(value);
  const exact = candidates.find(({ row }) => hasKeys(row, keys) && row.keys.length === keys.length);
  if (exact) return exact.index;
  if (definition?.kind === "struct") return type;
  return candidates.find(({ row }) => hasKeys(row, keys))?.index ?? type;
}

function orElse(index: number, otherwise: number): number {
  return index === -1 ? otherwise : index;
}

/** Are objects of the struct of the type: itself, derived from it, or one of an interface's implementors? */
function isOf(types: readonly TypeDefinition[], struct: number, type: number): boolean {
  if (type === OBJECT_TYPE) return true;
  const definition = types[type];
  for (let at = struct; at >= 0; ) {
    if (at === type) return true;
    if (definition?.kind === "interface") {
      if (definition.implementors.some((row) => row.struct === at)) return true;
    }
    const row = types[at];
    at = row?.kind === "struct" ? row.parent : -1;
  }
  return false;
}

/** Does the object have all that the struct shows? */
function hasKeys(struct: StructType, keys: readonly string[]): boolean {
  return struct.keys.every(
    (key) => struct.optionalKeys?.includes(key) || keys.includes(struct.fields[key]?.name ?? ""),
  );
}

/** What a value is, as messages call it. */
export function describe(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "number") return Number.isNaN(value) ? "NaN" : `number`;
  if (typeof value !== "object") return typeof value;
  if (Array.isArray(value)) return "an array";
  const name = classNameOf(value);
  return name === "" || name === "Object" ? "an object" : `${article(name)} ${name}`;
}

function classNameOf(value: object): string {
  const made = (value as { readonly constructor?: { readonly name?: unknown } }).constructor;
  return typeof made?.name === "string" ? made.name : "";
}

function article(name: string): string {
  return /^[AEIOU]/.test(name) ? "an" : "a";
}
