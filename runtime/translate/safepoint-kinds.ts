/**
 * What each instruction is to the collector. `slow`: may collect, but only on a path that leaves the hot code, where references can be put on
 * the shadow stack just in time. `call`: may collect inside a call that is always made. `throw`: collects only while it throws.
 */
import {
  HOST_FUNCTIONS,
  type HostFunctionName,
  type HostSpec,
  makesObjects,
} from "../bytecode/host-functions.ts";
import type { Module } from "../bytecode/module.ts";
import type { Opcode } from "../bytecode/opcodes.ts";

/** See the head of the file. */
export type SafepointKind = "none" | "throw" | "slow" | "call";

/** Instructions whose kind depends on what they call, or on the rest of the program. */
export type CallingOpcode =
  | "call"
  | "call.host"
  | "call.virtual"
  | "call.interface"
  | "closure.new"
  | "closure.call"
  | "fork.latent"
  | "wait.latent"
  | "loop"
  | "return";

/** TABLE of instructions that may collect, whatever they are applied to. Rows not named here never do. */
export const SAFEPOINT_KINDS: { readonly [K in Exclude<Opcode, CallingOpcode>]?: SafepointKind } = {
  catch: "slow",
  "ref.check": "throw",
  fork: "call",
  wait: "slow",
  "struct.new": "slow",
  "struct.new_default": "slow",
  "array.new": "call",
  "array.of": "slow",
  "array.set_length": "call",
  "array.drop_first": "none",
  "array.get": "throw",
  "array.get_or_undefined": "throw",
  "array.get_or_nan": "throw",
  "array.get_to_store": "throw",
  "array.set": "slow",
  "array.push": "slow",
  "array.slice": "call",
  "typed.new": "call",
  "typed.get": "throw",
  "typed.get_or_undefined": "throw",
  "typed.get_or_nan": "throw",
  "typed.get_i64_or": "throw",
  "typed.set": "throw",
  "typed.load": "throw",
  "typed.store": "throw",
  "typed.subarray": "call",
  "typed.view": "call",
  "typed.bytes": "call",
  "string.concat": "call",
  "string.concat_all": "call",
  "string.equals": "slow",
  "string.compare": "slow",
  "string.char_code_at": "slow",
  "string.code_point_at": "slow",
  "string.char_at": "slow",
  "string.get_or_undefined": "slow",
  "string.slice": "call",
  "string.from_bytes": "call",
  "string.index_of": "call",
  "string.last_index_of": "call",
  "string.from_char_code": "call",
  "string.from_code_point": "call",
  "string.flatten": "slow",
  "string.hash": "slow",
  "string.join": "call",
  "string.to_number": "call",
  "f64.to_string": "call",
  "i32.to_string": "call",
  "value.strict_equals": "slow",
  "value.same_value_zero": "slow",
  "value.hash": "call",
  "value.to_string": "call",
  "value.to_number": "slow",
};

/** The host function of a row of `Module.hostFunctions`. */
export function hostSpec(module: Module, index: number): HostSpec {
  const name = module.hostFunctions[index]?.name as HostFunctionName;
  return HOST_FUNCTIONS[name];
}

/** A host function that makes an object may collect before; those that may fail allocate the error. */
export function hostSafepoint(spec: HostSpec): SafepointKind {
  if (makesObjects(spec)) return "call";
  return spec.effect === "io" ? "throw" : "none";
}
