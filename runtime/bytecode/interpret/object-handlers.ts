/** Interprets references, structs and boxed values. */
import type { Handlers } from "./handler.ts";
import { hashBoxed, hashReference } from "./hashes.ts";
import type { Machine } from "./machine.ts";
import { isBigint, isSymbol, primitiveOf } from "./to-host-value.ts";
import {
  adapted,
  type Boxed,
  isNullish,
  isObject,
  isOfType,
  type Operand,
  type StructObject,
  zeroOf,
} from "./values.ts";

export const OBJECT_HANDLERS = {
  "ref.undefined": (machine) => machine.push(undefined),
  "ref.null": (machine) => machine.push(null),
  "ref.is_undefined": (machine) => machine.pushBool(machine.popReference() === undefined),
  "ref.is_null": (machine) => machine.pushBool(machine.popReference() === null),
  "ref.is_nullish": (machine) => machine.pushBool(isNullish(machine.popReference())),
  "ref.eq": (machine) => {
    const b = machine.popReference();
    machine.pushBool(machine.popReference() === b);
  },
  "ref.check": (machine, [name]) => {
    const reference = machine.popReference();
    if (!isNullish(reference)) return machine.push(reference);
    const property = machine.module.strings[name] ?? "";
    machine.throwNullish(reference, property);
  },
  "ref.cast": (machine, [type]) => pushCast(machine, machine.popReference(), type),
  "ref.test": (machine, [type]) =>
    machine.pushBool(isOfType(machine.typing, machine.popReference(), type)),
  "struct.new": (machine, [type]) => {
    const struct = machine.module.types[type];
    if (struct?.kind !== "struct") return;
    machine.pushMade({ kind: "struct", type, fields: machine.popMany(struct.fields.length) });
  },
  "struct.new_default": (machine, [type]) => {
    const struct = machine.module.types[type];
    if (struct?.kind !== "struct") return;
    if (!machine.charge(struct.fields.length)) return;
    const fields = struct.fields.map((field) => zeroOf(field.type));
    machine.pushMade({ kind: "struct", type, fields });
  },
  "struct.get": (machine, [type, field]) => {
    const struct = machine.module.types[type];
    if (struct?.kind !== "struct") return;
    const zero = zeroOf(struct.fields[field]?.type ?? "value");
    pushField(machine, popStruct(machine), () => field, zero);
  },
  "struct.set": (machine, [, field]) => {
    const value = machine.pop();
    const struct = popStruct(machine);
    if (struct === undefined) return;
    machine.noteStore(struct, value);
    struct.fields[field] = value;
  },
  "object.integrity": (machine) => {
    const object = machine.popReference();
    machine.push(isObject(object) ? (object.integrity ?? 0) : 0);
  },
  "object.restrict": (machine) => {
    const restriction = machine.popNumber();
    const object = machine.popReference();
    if (isObject(object)) object.integrity = (object.integrity ?? 0) | restriction;
  },
  "interface.get": (machine, [type, member]) => {
    const definition = machine.module.types[type];
    if (definition?.kind !== "interface") return;
    const result = definition.members[member]?.type ?? "void";
    const zero = result === "void" ? undefined : zeroOf(result);
    const fieldOf = ({ type: own }: StructObject) => machine.memberSlot(own, type, member);
    pushField(machine, popStruct(machine), fieldOf, zero);
  },
  "interface.set": (machine, [type, member]) => {
    const value = machine.pop();
    const struct = popStruct(machine);
    if (struct === undefined) return;
    machine.noteStore(struct, value);
    struct.fields[machine.memberSlot(struct.type, type, member)] = value;
  },
  "value.undefined": (machine) => machine.push(undefined),
  "value.null": (machine) => machine.push(null),
  "value.from_f64": () => undefined,
  "value.from_i32": () => undefined,
  "value.from_bool": (machine) => machine.push(machine.popNumber() !== 0),
  "value.from_ref": () => undefined,
  "value.is_undefined": asks((value) => value === undefined),
  "value.is_null": asks((value) => value === null),
  "value.is_nullish": asks(isNullish),
  "value.is_number": asks((value) => typeof value === "number"),
  "value.is_bool": asks((value) => typeof value === "boolean"),
  "value.is_string": asks((value) => typeof value === "string"),
  "value.is_object": (machine) => {
    const value = machine.popBoxed();
    machine.pushBool(
      isObject(value) &&
        !isFunction(machine, value) &&
        !isBigint(machine, value) &&
        !isSymbol(machine, value),
    );
  },
  "value.is_function": (machine) => machine.pushBool(isFunction(machine, machine.popBoxed())),
  "value.is_ref": (machine, [type]) =>
    machine.pushBool(isOfType(machine.typing, machine.popBoxed(), type)),
  "value.to_f64": (machine) => {
    const value = machine.popBoxed();
    if (typeof value === "number" || value === undefined) machine.push(value);
    else machine.trap("wrongType");
  },
  "value.to_bool": (machine) => {
    const value = machine.popBoxed();
    if (typeof value === "boolean") machine.pushBool(value);
    else machine.trap("wrongType");
  },
  "value.to_ref": (machine, [type]) => pushCast(machine, machine.popBoxed(), type),
  "value.typeof": (machine) => {
    const value = machine.popBoxed();
    if (isObject(value) && isSymbol(machine, value)) machine.push("symbol");
    else machine.push(isFunction(machine, value) ? "function" : typeof primitiveOf(machine, value));
  },
  "value.strict_equals": (machine) => {
    const b = primitiveOf(machine, machine.popBoxed());
    machine.pushBool(primitiveOf(machine, machine.popBoxed()) === b);
  },
  "value.same_value_zero": (machine) => {
    const b = primitiveOf(machine, machine.popBoxed());
    const a = primitiveOf(machine, machine.popBoxed());
    machine.pushBool(a === b || (Number.isNaN(a) && Number.isNaN(b)));
  },
  "value.hash": (machine) => machine.push(hashBoxed(machine, machine.popBoxed())),
  "ref.hash": (machine) => machine.push(hashReference(machine, machine.popReference())),
  "value.adapted": (machine) => machine.push(adapted(machine.module, machine.popBoxed())),
  "value.truthy": (machine) => machine.pushBool(Boolean(primitiveOf(machine, machine.popBoxed()))),
  "value.to_string": (machine) => {
    const value = machine.popBoxed();
    if (isObject(value)) machine.trap("wrongType");
    else machine.push(String(value));
  },
  "value.to_number": (machine) => {
    const value = machine.popBoxed();
    if (isObject(value)) machine.trap("wrongType");
    else if (typeof value !== "string" || machine.charge(value.length)) machine.push(Number(value));
  },
} satisfies Partial<Handlers>;

function asks(holds: (value: Boxed) => boolean): (machine: Machine) => void {
  return (machine) => machine.pushBool(holds(machine.popBoxed()));
}

// Undefined and null are of every reference type.
function pushCast(machine: Machine, value: Boxed, type: number): void {
  if (isNullish(value) || isOfType(machine.typing, value, type)) machine.push(value);
  else machine.trap("wrongType");
}

// Undefined where there is nothing to read or write.
function popStruct(machine: Machine): StructObject | undefined {
  const value = machine.popReference();
  return isObject(value) && value.kind === "struct" ? value : undefined;
}

function pushField(
  machine: Machine,
  struct: StructObject | undefined,
  fieldOf: (struct: StructObject) => number,
  zero: Operand,
): void {
  machine.push(struct === undefined ? zero : struct.fields[fieldOf(struct)]);
}

/** Closures, and classes. */
function isFunction(machine: Machine, value: Boxed): boolean {
  if (!isObject(value)) return false;
  if (value.kind !== "struct") return value.kind === "closure";
  const type = machine.module.types[value.type];
  return type?.kind === "struct" && type.role === "class-value";
}
