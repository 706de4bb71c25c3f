/** The rules a type table keeps: references lead to rows, bases come first and are prefixes, methods and implementors fit. */
import { LIMITS } from "./limits.ts";
import {
  type InterfaceType,
  type Module,
  OBJECT_TYPE,
  type ResultType,
  STRING_TYPE,
  type StructType,
  type TypeDefinition,
  type ValueType,
} from "./module.ts";
import type { ModuleTyping, Signature } from "./module-typing.ts";
import { shortText, typeName } from "./type-names.ts";
import { isIndex } from "./typing-state.ts";

/** Takes a broken rule. */
export type Report = (message: string) => void;

/** Rules of each row by itself, and of bases: what the relations of `typeModule` rest on. */
export function verifyTypeTable({ types }: Module, report: Report): void {
  if (types[OBJECT_TYPE]?.kind !== "object") report("type 0 is not `object`");
  if (types[STRING_TYPE]?.kind !== "string") report("type 1 is not `string`");
  types.forEach((type, index) => {
    const reportHere: Report = (message) =>
      report(`type ${index} (${typeName(types, index)}): ${message}`);
    switch (type.kind) {
      case "object":
      case "string":
        if (index > STRING_TYPE) reportHere(`a second \`${type.kind}\``);
        return;
      case "array":
        checkValueType(types, type.element, reportHere);
        return;
      case "typed-array":
        return;
      case "future":
        checkResultType(types, type.value, reportHere);
        return;
      case "closure":
        checkSignature(types, type.params, type.result, reportHere);
        return;
      case "struct":
        checkStruct(types, type, index, reportHere);
        return;
      case "interface":
        checkInterface(types, type, reportHere);
        return;
    }
  });
}

/** Rules of methods and implementors, which need functions and subtyping. The table and the functions' signatures are verified. */
export function verifyMethods(typing: ModuleTyping, report: Report): void {
  const { types } = typing.module;
  types.forEach((type, index) => {
    const reportHere: Report = (message) =>
      report(`type ${index} (${typeName(types, index)}): ${message}`);
    if (type.kind === "struct") checkMethods(typing, type, index, reportHere);
    if (type.kind === "interface") checkImplementors(typing, type, reportHere);
  });
}

/** Whether parameters and result are types of the table. */
export function checkSignature(
  types: readonly TypeDefinition[],
  params: readonly ValueType[],
  result: ResultType,
  report: Report,
): void {
  if (params.length > LIMITS.params) report(`more than ${LIMITS.params} parameters`);
  for (const param of params) checkValueType(types, param, report);
  checkResultType(types, result, report);
}

export function checkValueType(
  types: readonly TypeDefinition[],
  type: ValueType,
  report: Report,
): void {
  if (typeof type === "number" && !isIndex(type, types.length)) {
    report(`type ${type} is missing`);
  }
}

function checkResultType(types: readonly TypeDefinition[], type: ResultType, report: Report): void {
  if (type !== "void") checkValueType(types, type, report);
}

function checkStruct(
  types: readonly TypeDefinition[],
  struct: StructType,
  index: number,
  report: Report,
): void {
  const { fields, methods, keys, parent } = struct;
  if (fields.length > LIMITS.fields) report(`more than ${LIMITS.fields} fields`);
  if (methods.length > LIMITS.methods) report(`more than ${LIMITS.methods} methods`);
  for (const field of fields) checkValueType(types, field.type, report);
  for (const key of keys) {
    if (!isIndex(key, fields.length)) report(`key ${key} is no field`);
  }
  for (const key of struct.optionalKeys ?? []) {
    if (!keys.includes(key)) report(`optional key ${key} is no key`);
  }
  if (parent === -1) return;
  const base = isIndex(parent, index) ? types[parent] : undefined;
  if (base?.kind !== "struct") {
    report(`base ${parent} is no struct before this one`);
    return;
  }
  if (base.methods.length > methods.length) report("has fewer methods than its base");
  base.fields.forEach((field, place) => {
    if (fields[place]?.type !== field.type) {
      report(`field ${place} is not the base's \`${shortText(field.name)}\``);
    }
  });
}

function checkInterface(
  types: readonly TypeDefinition[],
  { members, implementors }: InterfaceType,
  report: Report,
): void {
  if (members.length > LIMITS.members) report(`more than ${LIMITS.members} members`);
  for (const { name, type, params } of members) {
    if (params === undefined && type === "void") report(`field \`${shortText(name)}\` is void`);
    checkSignature(types, params ?? [], type, report);
  }
  const seen = new Set<number>();
  for (const { struct, slots } of implementors) {
    const kind = isIndex(struct, types.length) ? types[struct]?.kind : undefined;
    if (kind !== "struct") report(`implementor ${struct} is no struct`);
    if (seen.has(struct)) report(`implementor ${struct} is listed twice`);
    seen.add(struct);
    if (slots.length !== members.length) {
      report(`implementor ${struct} has ${slots.length} slots for ${members.length} members`);
    }
  }
}

function checkMethods(
  typing: ModuleTyping,
  struct: StructType,
  index: number,
  report: Report,
): void {
  const { functions } = typing.module;
  struct.methods.forEach((method, slot) => {
    if (method === -1) return;
    const definition = isIndex(method, functions.length) ? functions[method] : undefined;
    const own = typing.methodSignature(method);
    if (definition === undefined || own === undefined) {
      report(`method slot ${slot}: no function ${method}`);
      return;
    }
    const name = shortText(definition.name);
    const receiver = definition.params[0];
    if (receiver === undefined || !typing.isSubtype(index, receiver)) {
      report(`method slot ${slot}: the first parameter of \`${name}\` is no receiver`);
    }
    if (struct.parent === -1) return;
    const base = typing.methodSignature(typing.slotFunction(struct.parent, slot));
    if (base !== undefined && !typing.fitsSignature(own, base)) {
      report(`method slot ${slot}: \`${name}\` does not fit the base's method`);
    }
  });
}

function checkImplementors(typing: ModuleTyping, type: InterfaceType, report: Report): void {
  const signatures = type.members.map(({ params, type: result }) => params && { params, result });
  for (const { struct, slots } of type.implementors) {
    const definition = typing.module.types[struct];
    if (definition?.kind !== "struct") continue;
    type.members.forEach((member, index) => {
      const slot = slots[index] ?? -1;
      const wanted = signatures[index];
      const fits =
        wanted === undefined
          ? isIndex(slot, definition.fields.length) && definition.fields[slot]?.type === member.type
          : isIndex(slot, definition.methods.length) && fitsSlot(typing, struct, slot, wanted);
      if (!fits) {
        const what = wanted === undefined ? "field" : "method slot";
        const name = `${shortText(definition.name)}.${shortText(member.name)}`;
        report(`${what} ${slot} is missing or does not fit for \`${name}\``);
      }
    });
  }
}

// Where nothing implements the slot there is no object to call it on either.
function fitsSlot(typing: ModuleTyping, struct: number, slot: number, wanted: Signature): boolean {
  const own = typing.methodSignature(typing.slotFunction(struct, slot));
  return own === undefined || typing.fitsSignature(own, wanted);
}
