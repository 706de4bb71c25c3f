/** Objects with fixed fields, and fields of interfaces. */

import { HEADER, INTEGRITY_BYTE, VALUE_UNDEFINED } from "../../abi/object-layout.ts";
import type { ValueType } from "../../bytecode/module.ts";
import { writeNewObject } from "../allocation.ts";
import { writeEscape } from "../collector/escape.ts";
import type { Target } from "../dispatch.ts";
import type { FunctionWriter } from "../function-writer.ts";
import type { Operand } from "../operand.ts";
import { isTraced, wasmType } from "../representation.ts";
import { writeByType } from "../type-switch.ts";
import { writeUnlessNullish } from "../type-tests.ts";
import type { Handlers } from "./handler.ts";

type StructOpcode =
  | "struct.new"
  | "struct.new_default"
  | "struct.get"
  | "struct.set"
  | "object.integrity"
  | "object.restrict"
  | "interface.get"
  | "interface.set";

/** Handlers of struct instructions. */
export const STRUCT_HANDLERS: Handlers<StructOpcode> = {
  "struct.new": (w, type) => {
    const fields = fieldTypes(w, type);
    const values = w.take(...fields.map(wasmType));
    const needed = values.flatMap((operand, index) => {
      const field = fields[index] ?? "i32";
      return isTraced(field) ? [{ operand, isBoxed: field === "value" }] : [];
    });
    const object = writeNewObject(w, type, 0, objectBytes(w, type), needed);
    values.forEach((value, index) => {
      if (value.kind === "i32" && value.value === 0) return;
      w.get(object);
      w.get(value);
      w.f.store(`${wasmType(fields[index] ?? "i32")}.store`, offsetOf(w, type, index));
    });
    w.get(object);
  },
  "struct.new_default": (w, type) => {
    w.flush();
    const object = writeNewObject(w, type, 0, objectBytes(w, type), []);
    fieldTypes(w, type).forEach((field, index) => {
      if (field !== "value") return;
      w.get(object);
      w.f.i64Const(VALUE_UNDEFINED);
      w.f.store("i64.store", offsetOf(w, type, index));
    });
    w.get(object);
  },
  "struct.get": (w, type, field) => {
    w.flush();
    w.f.load(`${wasmType(fieldTypes(w, type)[field] ?? "i32")}.load`, offsetOf(w, type, field));
  },
  "struct.set": (w, type, field) => {
    const fieldType = fieldTypes(w, type)[field] ?? "i32";
    const valueType = wasmType(fieldType);
    const [object, value] = w.take("i32", valueType) as [Operand, Operand];
    writeUnlessNullish(w, object, () => {
      w.get(object);
      w.get(value);
      w.f.store(`${valueType}.store`, offsetOf(w, type, field));
      writeEscape(w, object, value, fieldType);
    });
  },
  "object.integrity": (w) => {
    w.flush();
    w.f.load("i32.load8_u", HEADER.info + INTEGRITY_BYTE);
  },
  "object.restrict": (w) => {
    const [object, restriction] = w.take("i32", "i32") as [Operand, Operand];
    writeUnlessNullish(w, object, () => {
      w.get(object);
      w.get(object);
      w.f.load("i32.load8_u", HEADER.info + INTEGRITY_BYTE);
      w.get(restriction);
      w.f.op("i32.or");
      w.f.store("i32.store8", HEADER.info + INTEGRITY_BYTE);
    });
  },
  "interface.get": (w, type, member) => {
    const valueType = wasmType(memberType(w, type, member));
    const object = w.takeOne("i32");
    const targets = w.program.dispatch.interfaceFields(type, member);
    const offsets = targets.map((target) => offsetIn(w, target));
    writeByType(w, object, targets, offsets, {
      one: (offset) => {
        w.get(object);
        w.f.load(`${valueType}.load`, offset);
      },
      computed: (push) => {
        w.get(object);
        push();
        w.f.op("i32.add");
        w.f.load(`${valueType}.load`);
      },
      result: valueType,
    });
  },
  "interface.set": (w, type, member) => {
    const valueType = wasmType(memberType(w, type, member));
    const [object, value] = w.take("i32", valueType) as [Operand, Operand];
    const targets = w.program.dispatch.interfaceFields(type, member);
    const offsets = targets.map((target) => offsetIn(w, target));
    writeUnlessNullish(w, object, () => {
      writeByType(w, object, targets, offsets, {
        one: (offset) => {
          w.get(object);
          w.get(value);
          w.f.store(`${valueType}.store`, offset);
        },
        computed: (push) => {
          w.get(object);
          push();
          w.f.op("i32.add");
          w.get(value);
          w.f.store(`${valueType}.store`);
        },
      });
      writeEscape(w, object, value, memberType(w, type, member));
    });
  },
};

function fieldTypes(w: FunctionWriter, type: number): readonly ValueType[] {
  const definition = w.program.module.types[type];
  return definition?.kind === "struct" ? definition.fields.map((field) => field.type) : [];
}

function memberType(w: FunctionWriter, type: number, member: number): ValueType {
  const definition = w.program.module.types[type];
  const found = definition?.kind === "interface" ? definition.members[member]?.type : undefined;
  return found === undefined || found === "void" ? "i32" : found;
}

function offsetOf(w: FunctionWriter, type: number, field: number): number {
  const offset = w.program.layouts[type]?.offsets[field];
  if (offset === undefined) throw new Error(`type ${type} has no field ${field}`);
  return offset;
}

function offsetIn(w: FunctionWriter, { struct, index }: Target): number {
  return offsetOf(w, struct, index);
}

function objectBytes(w: FunctionWriter, type: number): number {
  return w.program.layouts[type]?.bytes ?? 8;
}
