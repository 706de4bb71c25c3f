/** Functions that stand in a virtual slot where the class has no member that could itself: other conventions, fields, nothing. */
import { type Node, op } from "../ir/tree.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import { thisOf } from "./array-classes.ts";
import { Body } from "./body.ts";
import { type Incoming, passOn, type Shape } from "./closures.ts";
import { convert } from "./convert.ts";
import { effectOf, stringConstant, when } from "./emit.ts";
import type { FunctionInstance } from "./functions.ts";
import { Instantiation } from "./instantiation.ts";
import type { StructRecord } from "./layouts.ts";
import type { Lowering } from "./lowering.ts";
import { readField, readFrom, writeTo } from "./record-members.ts";
import type { Value } from "./value.ts";

/** What callers of a slot know of it. */
export interface SlotSignature {
  readonly key: string;
  readonly name: string;
  readonly role: "method" | "get" | "set";
  readonly shape: Shape;
}

/** The member with the calling convention of the slot. */
export function bridge(
  lowering: Lowering,
  slot: SlotSignature,
  record: StructRecord,
  instance: FunctionInstance,
): number {
  return filler(lowering, slot, record, instance.node, (body, result) => {
    const call = op(
      "call",
      [instance.index],
      [thisOf(body, body.get(0)), ...passOn(body, incomingOf(body, slot), instance.shape)],
      instance.result,
    );
    const value: Value = { node: call, type: instance.shape.result };
    body.emit(result === "void" ? call : convert(body, value, slot.shape.result));
  });
}

/** In place of an optional method that the class does not have. Each call looks whether it is there. */
export function missingMethod(
  lowering: Lowering,
  slot: SlotSignature,
  record: StructRecord,
): number {
  return filler(lowering, slot, record, lowering.program.entry.ast, (body) =>
    body.emit(op("unreachable", [], [], "never")),
  );
}

/** What gives a text that is known. */
export function constantText(
  lowering: Lowering,
  slot: SlotSignature,
  record: StructRecord,
  text: string,
): number {
  return filler(lowering, slot, record, lowering.program.entry.ast, (body) =>
    body.emit(stringConstant(lowering, text)),
  );
}

/** What reads or writes the field that an object has where its base class says abstract accessor, or has accessors elsewhere. */
export function accessToField(
  lowering: Lowering,
  slot: SlotSignature,
  record: StructRecord,
): number | undefined {
  const property = lowering.types.propertyOf(record.info.type, slot.name);
  const [declaration] = property?.declarations ?? [];
  if (!property || !declaration || !lowering.layouts.field(record, slot.name)) return undefined;
  return filler(lowering, slot, record, declaration, (body) => {
    const self = body.get(0);
    const [param] = slot.shape.params;
    if (slot.role === "set") {
      const value: Value = { node: body.get(1), type: param?.type ?? property.type };
      body.emit(writeTo(body, record, self, slot.name, value));
    } else {
      const value = readFrom(body, record, self, slot.name, property.type);
      body.emit(convert(body, value, slot.shape.result));
    }
  });
}

/**
 * What calls the function in a field that has a method's name.
 * @param base the function that fills the slot in the base class: called until the field has its value
 */
export function callOfField(
  lowering: Lowering,
  slot: SlotSignature,
  record: StructRecord,
  base: number | undefined,
): number | undefined {
  const { layouts, types, closures } = lowering;
  const { type } = record.info;
  const field = layouts.field(record, slot.name);
  const [declaration] = types.propertyOf(type, slot.name)?.declarations ?? [];
  const own = field && closures.shapeOf(field.type);
  if (!field || !declaration || !own || typeof field.storage !== "number") return undefined;
  if (
    closures.signatureOf(slot.shape).result === "void" &&
    closures.signatureOf(own).result !== "void"
  )
    lowering.flows.decide(givesResult(slot.key));
  return filler(lowering, slot, record, declaration, (body, result) => {
    const held = body.hold(readField(body, record, body.get(0), field).node);
    body.emit(held.store);
    if (base !== undefined) {
      const params = slot.shape.params.map((_, place) => body.get(place + 1));
      const call = op("call", [base], [body.get(0), ...params], result);
      const isMissing = op("ref.is_nullish", [], [held.read()], "bool");
      const give = (values: Node[]): Node => op("return", [], values, "never");
      body.emit(when(isMissing, result === "void" ? [call, give([])] : [give([call])]));
    }
    const args = passOn(body, incomingOf(body, slot), own);
    const self = { node: body.get(0), type, name: slot.name };
    const value = closures.call(body, held.read(), own, args, self);
    body.emit(result === "void" ? effectOf(value.node) : convert(body, value, slot.shape.result));
  });
}

/** The decision that a method declared to give nothing is overridden by one that gives something, which callers see. */
export function givesResult(key: string): string {
  return `result of ${key}`;
}

/** A function with the calling convention of the slot, whose code comes later. */
function filler(
  lowering: Lowering,
  slot: SlotSignature,
  record: StructRecord,
  at: SyntaxNode,
  write: (body: Body, result: Node["type"]) => void,
): number {
  const { builder, closures, program, types, functions } = lowering;
  const { params, result } = closures.signatureOf(slot.shape);
  const name = `${slot.name} bridge`;
  const index = builder.reserveFunction(name);
  const module = program.moduleOf(at);
  const body = new Body(lowering, {
    name,
    file: module.file,
    path: module.path,
    instantiation: Instantiation.empty(types),
    params: [record.index, ...params],
    result,
    resultType: slot.shape.result,
    isLibrary: module.isLibrary,
  });
  lowering.later(() => {
    write(body, result);
    functions.define(index, body, true);
  });
  return index;
}

/** What a function that fills a slot is called with. */
function incomingOf(body: Body, { shape }: { readonly shape: Shape }): Incoming[] {
  return shape.params.map((param, place) => ({
    value: { node: body.get(place + 1), type: param.type },
    isRest: param.isRest,
    isOptional: param.isOptional,
  }));
}
