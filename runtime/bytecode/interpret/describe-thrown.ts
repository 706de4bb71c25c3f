/** How the report of an uncaught exception names what was thrown. */
import type { Module } from "../module.ts";
import { type Boxed, isObject } from "./values.ts";

/** Class and message of an error; of anything else no class, and its text as far as it has one. */
export function describeThrown(
  module: Module,
  value: Boxed,
): { readonly className: string; readonly message: string } {
  if (!isObject(value)) return { className: "", message: String(value) };
  const type = module.types[value.type];
  if (value.kind !== "struct" || type?.kind !== "struct") return { className: "", message: "" };
  if (type.role !== "error") return { className: "", message: type.name };
  const field = type.fields.findIndex(({ name }) => name === "message");
  const message = field === -1 ? undefined : value.fields[field];
  return { className: type.name, message: typeof message === "string" ? message : "" };
}
