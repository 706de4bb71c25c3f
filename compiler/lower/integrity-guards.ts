/** What changes objects that may be frozen asks first: the statements that do, for fields, entries, elements and the methods of arrays. */
import type { ValueType } from "../../runtime/bytecode/module.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Argument } from "./arguments.ts";
import { type Body, sequence } from "./body.ts";
import type { BuiltinCall } from "./builtin-calls.ts";
import {
  booleanConstant,
  effectOf,
  integerConstant,
  numberConstant,
  stringConstant,
  when,
} from "./emit.ts";
import { isInternal } from "./fitting.ts";
import { type FieldSlot, isPrivateField, type StructRecord } from "./layouts.ts";
import { libraryInstance } from "./library.ts";
import { areArraysRestricted, isDictionaryRestricted, isRestricted } from "./restricted.ts";
import type { Value } from "./value.ts";

/** Statements before a field is written; none where no object with the field is restricted. */
export function guardField(
  body: Body,
  record: StructRecord,
  field: FieldSlot,
  self: () => Node,
  has: () => Node,
): Node[] {
  const isInner = isInternal(body.lowering.types, record.info.type, field.name);
  if (isPrivateField(record.info, field.name) || isInner) return [];
  return guardChange(body, "refuseWrite", record, field, self, has);
}

/** The same before a property is written for which objects of the struct have no field. */
export function guardMissing(
  body: Body,
  record: StructRecord,
  name: Node,
  object: Node,
): { readonly object: Node; readonly guards: Node[] } {
  if (!isRestricted(body.lowering, record.info)) return { object, guards: [] };
  const self = body.hold(object);
  const guards = guard(self.read, (integrity) =>
    refuse(body, "refuseWrite", [
      integrity,
      booleanConstant(false),
      name,
      stringConstant(body.lowering, ""),
    ]),
  );
  return { object: self.store, guards };
}

/** The same before an optional property is removed. */
export function guardDelete(
  body: Body,
  record: StructRecord,
  field: FieldSlot,
  self: () => Node,
  has: () => Node,
): Node[] {
  return guardChange(body, "refuseDelete", record, field, self, has);
}

function guardChange(
  body: Body,
  refusal: "refuseWrite" | "refuseDelete",
  record: StructRecord,
  field: FieldSlot,
  self: () => Node,
  has: () => Node,
): Node[] {
  if (!isRestricted(body.lowering, record.info)) return [];
  const name = stringConstant(body.lowering, field.name);
  return guard(self, (integrity) =>
    refuse(body, refusal, [
      integrity,
      has(),
      name,
      body.lowering.handlers.shownValue(body, self()),
    ]),
  );
}

/** The same before the fields of a class are defined on an object that its base class may have restricted. */
export function guardFields(body: Body, record: StructRecord, first: string): Node[] {
  if (!record.parent || !isRestricted(body.lowering, record.info)) return [];
  return guard(
    () => body.get(0),
    () => refuse(body, "refuseField", [stringConstant(body.lowering, first)]),
  );
}

/** The same before an entry of a dictionary is written or removed. */
export function guardEntry(
  body: Body,
  self: () => Node,
  key: () => Node,
  has: () => Node,
  change: "refuseWrite" | "refuseDelete",
): Node[] {
  if (!isDictionaryRestricted(body.lowering)) return [];
  return guard(self, (integrity) =>
    refuse(body, change, [integrity, has(), key(), stringConstant(body.lowering, "#<Object>")]),
  );
}

/** Statements before an element is written. */
export function guardElement(
  body: Body,
  storage: ValueType,
  self: () => Node,
  index: () => Node,
): Node[] {
  if (!areArraysRestricted(body.lowering, storage)) return [];
  const has = op("array.has", [], [self(), index()], "bool");
  const place = op("f64.from_i32", [], [index()], "f64");
  return guard(self, (integrity) => refuse(body, "refuseElement", [integrity, has, place]));
}

/** Statements before an array gets another length. */
export function guardLength(
  body: Body,
  storage: ValueType,
  self: () => Node,
  length: () => Node,
): Node[] {
  if (!areArraysRestricted(body.lowering, storage)) return [];
  return guard(self, (integrity) =>
    refuse(body, "refuseLength", [
      integrity,
      lengthOf(self()),
      op("f64.from_i32", [], [length()], "f64"),
    ]),
  );
}

/** Statements before elements are pushed whose number only the run knows. */
export function guardPush(
  body: Body,
  storage: ValueType,
  self: () => Node,
  count: () => Node,
): Node[] {
  if (!areArraysRestricted(body.lowering, storage)) return [];
  const more = op("f64.from_i32", [], [count()], "f64");
  return guard(self, (integrity) =>
    refuse(body, "refusePush", [integrity, lengthOf(self()), more]),
  );
}

/** What the methods that change arrays ask, and which of their arguments matter. */
const MUTATORS: Readonly<
  Record<
    string,
    { readonly refuse: string; readonly takes: "nothing" | "count" | "start" | "copy" | "splice" }
  >
> = {
  "Array#push": { refuse: "refusePush", takes: "count" },
  "Array#unshift": { refuse: "refuseUnshift", takes: "count" },
  "Array#pop": { refuse: "refusePop", takes: "nothing" },
  "Array#shift": { refuse: "refuseShift", takes: "nothing" },
  "Array#sort": { refuse: "refuseOrder", takes: "nothing" },
  "Array#reverse": { refuse: "refuseOrder", takes: "nothing" },
  "Array#fill": { refuse: "refuseFill", takes: "start" },
  "Array#copyWithin": { refuse: "refuseCopy", takes: "copy" },
  "Array#splice": { refuse: "refuseSplice", takes: "splice" },
};

/** A call of a method that changes an array which may be restricted: it asks first, once its arguments are there. */
export function guardMutator(body: Body, call: BuiltinCall): BuiltinCall {
  const { receiver } = call;
  const mutator = MUTATORS[call.name];
  // The library's own code changes its own arrays; cases of questions are the program's.
  const { isLibrary, path } = body.options;
  const isOwn = isLibrary && path !== body.lowering.program.entry.path;
  if (!mutator || !receiver || isOwn) return call;
  const { representations, classes } = body.lowering;
  const element = representations.elementOf(receiver.type);
  if (!element || !areArraysRestricted(body.lowering, representations.element(element)))
    return call;
  const held = body.hold(receiver.node);
  const self = held.read;
  const numbers = new Map<number, () => Node>();
  const guards = (): Node[] =>
    guard(self, (integrity) => {
      const number = (index: number, missing: number): Node =>
        numbers.get(index)?.() ?? numberConstant(missing);
      const rest =
        mutator.takes === "splice" ? Math.max(0, call.args.length - 2) : call.args.length;
      const extra = {
        nothing: () => [],
        count: () => [numberConstant(rest)],
        start: () => [number(1, 0)],
        copy: () => [number(0, 0), number(1, 0)],
        splice: () => [number(0, 0), number(1, Infinity), numberConstant(rest)],
      }[mutator.takes]();
      return refuse(body, mutator.refuse, [integrity, lengthOf(self()), ...extra]);
    });
  const kept: Value = { node: sequence([held.store, held.read()]), type: receiver.type };
  const last = call.args.length - 1;
  if (last < 0 || call.args.some((each) => each.kind === "spread"))
    return {
      ...call,
      receiver: { node: sequence([held.store, ...guards(), held.read()]), type: receiver.type },
    };
  const args = call.args.map((argument, index): Argument => {
    if (argument.kind !== "one") return argument;
    return {
      kind: "one",
      type: argument.type,
      lower: (type) => {
        const value = body.hold(argument.lower(type));
        if (type === classes.numberType) numbers.set(index, value.read);
        return sequence([value.store, ...(index === last ? guards() : []), value.read()]);
      },
    };
  });
  return { ...call, receiver: kept, args };
}

function guard(self: () => Node, then: (integrity: Node) => Node): Node[] {
  const integrity = op("object.integrity", [], [self()], "i32");
  const again = op("f64.from_i32", [], [op("object.integrity", [], [self()], "i32")], "f64");
  return [when(op("i32.ne", [], [integrity, integerConstant(0)], "bool"), [then(again)])];
}

function refuse(body: Body, name: string, args: Node[]): Node {
  const instance = libraryInstance(body.lowering, `integrity.ts#${name}`, []);
  return effectOf(body.op("call", [instance.index], args, instance.result));
}

function lengthOf(array: Node): Node {
  return op("f64.from_i32", [], [op("array.length", [], [array], "i32")], "f64");
}
