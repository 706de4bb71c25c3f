/** Properties of values whose type says nothing: read, write, `in`, `delete`, and what lists them. */

import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { Property, Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import { addProperty, admitsExtra, deleteExtra } from "./added-properties.ts";
import type { Body } from "./body.ts";
import { box, convert, recordFlow, store } from "./convert.ts";
import { callDictionary, dictionaryGet, dictionarySet, dictionaryType } from "./dictionary.ts";
import { answer, receiver, WRONG_TYPE } from "./dynamic.ts";
import {
  elementAnswers,
  elementRemovals,
  elementTests,
  elementWrites,
  lengthAnswers,
  overElements,
  refuseNullish,
  refuseNullishKey,
  refuseNullishWrite,
  viewAnswers,
} from "./dynamic-elements.ts";
import {
  block,
  booleanConstant,
  branch,
  branchIf,
  integerConstant,
  not,
  numberConstant,
  stringConstant,
  undefinedOf,
  when,
} from "./emit.ts";
import { whenExtra, whenExtraNamed } from "./extra-keys.ts";
import { isInternal } from "./fitting.ts";
import {
  noteFunctionProperties,
  ofFunction,
  prepareFunctionProperties,
  readAny,
  writeFunctionProperty,
} from "./function-properties.ts";
import { guardDelete } from "./integrity-guards.ts";
import { iterateValue } from "./iteration.ts";
import { changedOrder, keepOrder, orderField, readOrder, setOrder } from "./key-order.ts";
import { type FieldSlot, isPrivateField, type StructRecord } from "./layouts.ts";
import { callLibrary, libraryInstance } from "./library.ts";
import { openAsAny } from "./opened-shapes.ts";
import type { Listed } from "./own-properties.ts";
import { accessOf } from "./property.ts";
import { hasProperty, readFrom, writeTo } from "./record-members.ts";
import { noteFoundArray } from "./restricted.ts";
import { textArray, textAt, textItem } from "./string-arrays.ts";
import { isClassInstance } from "./structs.ts";
import { Unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** A property of a value of unknown type. */
export function readDynamic(body: Body, object: Value, name: string): Value {
  const { classes, types, dynamic } = body.lowering;
  const unknown = classes.unknownType;
  // Members of tuples are elements at run time.
  if (isIndexName(name))
    return readDynamicKey(body, box(object.node), box(numberConstant(Number(name))));
  prepareFunctionProperties(body);
  const index = dynamic.question(`get ${name}`, ["value"], "value", {
    member: name,
    forRecord: (inner, record) => {
      const self = receiver(inner, record);
      const { type } = record.info;
      if (dictionaryType(inner.lowering, type)) {
        const key = stringConstant(inner.lowering, name);
        const found = dictionaryGet(inner, { node: self, type }, key, "undefined", unknown);
        return [answer(boxed(inner, found))];
      }
      const property = types.propertyOf(type, name);
      if (!property) {
        const found = whenExtraNamed(
          inner,
          record,
          () => receiver(inner, record),
          name,
          (value) => [answer(boxed(inner, value()))],
        );
        return found.length > 0 ? found : undefined;
      }
      return [answer(boxed(inner, readFrom(inner, record, self, name, property.type)))];
    },
    forTyped: (inner, type, index) => {
      if (name !== "buffer") return undefined;
      const self = op("value.to_ref", [index], [inner.get(0)], index);
      const buffer = callLibrary(inner, "array-buffer.ts#bufferOf", [type], [{ node: self, type }]);
      return [answer(box(buffer.node))];
    },
    before: (inner) => [refuseNullish(inner, name)],
    after: (inner) => [
      ...(name === "length" ? lengthAnswers(inner) : []),
      ...viewAnswers(inner, name),
      ...(name === "name" ? [nameOfFunction(inner)] : []),
      ...(name === "length" ? [lengthOfFunction(inner)] : []),
      ...ofFunction(inner, (self) => answer(readAny(inner, self, name).node)),
      answer(undefinedOf("value")),
    ],
  });
  return { node: body.op("call", [index], [box(object.node)], "value"), type: unknown };
}

/**
 * Whether a key that nobody knows does not name the method. A method of a `Schema<T>` may make a `Schema<T[]>`, that one's a
 * `Schema<T[][]>`, and so on: where any method of any object may be meant, those of nested instances are left out, and of instances of
 * what is no simple type those that make instances of generic classes again.
 */
function isLeftOut(type: Type, { propertyKind, type: method }: Property): boolean {
  if (propertyKind !== "method" || type.kind !== "reference") return false;
  const { typeArguments } = type;
  if (typeArguments.some((each) => nestsBeyond(each, 1))) return true;
  return typeArguments.some((each) => partsOf(each).length > 0) && makesInstances(method);
}

/** Whether calls of the method give instances of a generic class. */
function makesInstances(method: Type): boolean {
  return (
    method.kind === "function" &&
    method.callSignatures.some(
      ({ returnType }) => returnType.kind === "reference" && returnType.typeArguments.length > 0,
    )
  );
}

/** Do arrays, tuples and class instances stand in each other more often than this? */
function nestsBeyond(type: Type, levels: number): boolean {
  const parts = partsOf(type);
  if (type.kind === "union" || type.kind === "intersection")
    return parts.some((each) => nestsBeyond(each, levels));
  if (parts.length === 0) return false;
  return levels === 0 || parts.some((each) => nestsBeyond(each, levels - 1));
}

function partsOf(type: Type): readonly Type[] {
  switch (type.kind) {
    case "array":
      return [type.element];
    case "tuple":
      return type.elements.map((each) => each.type);
    case "reference":
      return type.typeArguments;
    case "union":
    case "intersection":
      return type.members;
    default:
      return [];
  }
}

/** Whether a property of the name is an element of arrays. */
function isIndexName(name: string): boolean {
  return /^(?:0|[1-9]\d{0,8})$/.test(name);
}

/** Answers with the name of the asked value if that is a function. */
function nameOfFunction(body: Body): Node {
  const { builder } = body.lowering;
  const values = builder.array("value");
  const asked = op("array.of", [values, 1], [body.get(0)], values);
  const name = body.op("call.host", [builder.host("Function.name")], [asked], STRING_TYPE);
  return when(op("value.is_function", [], [body.get(0)], "bool"), [answer(box(name))]);
}

/** The same with its `length`. */
function lengthOfFunction(body: Body): Node {
  const { builder } = body.lowering;
  const values = builder.array("value");
  const asked = op("array.of", [values, 1], [body.get(0)], values);
  const length = body.op("call.host", [builder.host("Function.length")], [asked], "f64");
  return when(op("value.is_function", [], [body.get(0)], "bool"), [answer(box(length))]);
}

/** Writes a property of a value of unknown type. */
export function writeDynamic(body: Body, object: Value, name: string, value: Value): Node {
  const { classes, types, dynamic, flows } = body.lowering;
  if (isIndexName(name)) {
    const key = box(numberConstant(Number(name)));
    return writeDynamicKey(body, box(object.node), key, box(value.node));
  }
  flows.decide(OPEN_OBJECTS);
  noteFunctionProperties(body);
  prepareFunctionProperties(body);
  libraryInstance(body.lowering, "error.ts#refuseWrite", []);
  const index = dynamic.question(`set ${name}`, ["value", "value"], "void", {
    member: name,
    forRecord: (inner, record) => {
      const { type } = record.info;
      const given: Value = { node: inner.get(1), type: classes.unknownType };
      if (dictionaryType(inner.lowering, type)) {
        const self = (): Value => ({ node: receiver(inner, record), type });
        const key = { node: stringConstant(inner.lowering, name), type: classes.stringType };
        const entry = dictionarySet(inner, self, key);
        return [entry.write((to) => convert(inner, given, to)), op("return", [], [], "never")];
      }
      if (!types.propertyOf(type, name) && !admitsExtra(inner.lowering, record.info)) {
        openAsAny(inner.lowering, type);
        return undefined;
      }
      const written = writeTo(inner, record, receiver(inner, record), name, given);
      return [written, op("return", [], [], "never")];
    },
    before: (inner) => [refuseNullishWrite(inner, name)],
    after: (inner) => {
      const given: Value = { node: inner.get(1), type: classes.unknownType };
      const isFunction = op("value.is_function", [], [inner.get(0)], "bool");
      const self: Value = { node: inner.get(0), type: classes.unknownType };
      const written = writeFunctionProperty(inner, self, name, given);
      return [
        when(isFunction, [written, op("return", [], [], "never")]),
        // A property that no type declares has no place to go.
        op("trap", [WRONG_TYPE], [], "never"),
      ];
    },
  });
  return body.op("call", [index], [box(object.node), box(value.node)], "void");
}

/** An element or property, by a key at hand, of a value of unknown type. */
export function readDynamicKey(body: Body, object: Node, key: Node): Value {
  const { classes, dynamic } = body.lowering;
  libraryInstance(body.lowering, "error.ts#refuseRead", []);
  const index = dynamic.question("get [key]", ["value", "value"], "value", {
    forRecord: (inner, record) => {
      const { type } = record.info;
      if (dictionaryType(inner.lowering, type)) {
        const self: Value = { node: receiver(inner, record), type };
        const found = dictionaryGet(inner, self, keyText(inner), "undefined", classes.unknownType);
        return [answer(boxed(inner, found))];
      }
      const extra = whenExtra(
        inner,
        record,
        () => receiver(inner, record),
        keyText(inner),
        (value) => [answer(boxed(inner, value()))],
      );
      const named = onNames(inner, record, (name) => {
        const property = inner.lowering.types.propertyOf(type, name);
        if (property && isLeftOut(type, property)) return [op("trap", [WRONG_TYPE], [], "never")];
        const wanted = property?.type ?? classes.unknownType;
        const self = receiver(inner, record);
        return [answer(boxed(inner, readFrom(inner, record, self, name, wanted)))];
      });
      return named ? [...named, ...extra] : extra.length > 0 ? extra : undefined;
    },
    before: (inner) => [refuseNullishKey(inner, false)],
    after: (inner) => [...elementAnswers(inner), answer(undefinedOf("value"))],
  });
  return { node: body.op("call", [index], [object, key], "value"), type: classes.unknownType };
}

/** Writes an element or property by a key at hand. */
export function writeDynamicKey(body: Body, object: Node, key: Node, value: Node): Node {
  const { classes, dynamic, flows, layouts, types } = body.lowering;
  flows.decide(OPEN_OBJECTS);
  noteFoundArray(body.lowering);
  libraryInstance(body.lowering, "error.ts#refuseWrite", []);
  const index = dynamic.question("set [key]", ["value", "value", "value"], "void", {
    forRecord: (inner, record) => {
      const { type } = record.info;
      const given: Value = { node: inner.get(2), type: classes.unknownType };
      const end = op("return", [], [], "never");
      if (dictionaryType(inner.lowering, type)) {
        const self = (): Value => ({ node: receiver(inner, record), type });
        const entry = dictionarySet(inner, self, {
          node: keyText(inner),
          type: classes.stringType,
        });
        return [entry.write((to) => convert(inner, given, to)), end];
      }
      // A key that is a method's name stops the program unless something names it: objects of all classes would have to be asked at each call.
      const isFixed = (name: string): boolean =>
        !layouts.field(record, name) && types.propertyOf(type, name)?.propertyKind === "method";
      const writes = onNames(inner, record, (name) =>
        isFixed(name)
          ? [op("trap", [WRONG_TYPE], [], "never")]
          : [
              writeTo(inner, record, receiver(inner, record), name, given),
              op("return", [], [], "never"),
            ],
      );
      const added = addProperty(
        inner,
        record,
        () => receiver(inner, record),
        () => keyText(inner),
        given,
      );
      if (!writes && !added) return undefined;
      return [
        ...(writes ?? []),
        ...(added ? [added, end] : []),
        op("trap", [WRONG_TYPE], [], "never"),
      ];
    },
    before: (inner) => [refuseNullishKey(inner, true)],
    after: (inner) => [...elementWrites(inner), op("trap", [WRONG_TYPE], [], "never")],
  });
  return body.op("call", [index], [object, key, value], "void");
}

/** `key in value`; `isOwn` asks for the object's own properties only. */
export function hasDynamicKey(body: Body, object: Node, key: Node, isOwn: boolean): Node {
  const { dynamic, types } = body.lowering;
  const name = isOwn ? "has own [key]" : "has [key]";
  const index = dynamic.question(name, ["value", "value"], "bool", {
    forRecord: (inner, record) => {
      const { type } = record.info;
      if (dictionaryType(inner.lowering, type)) {
        const self: Value = { node: receiver(inner, record), type };
        return [answer(callDictionary(inner, self, "$has", () => keyText(inner)).node)];
      }
      const names = isOwn ? record.keys : types.propertiesOf(type).map((property) => property.name);
      const tests = onNames(
        inner,
        record,
        (each) => [answer(hasProperty(inner, record, receiver(inner, record), each))],
        names,
      );
      const extra = whenExtra(
        inner,
        record,
        () => receiver(inner, record),
        keyText(inner),
        () => [answer(booleanConstant(true))],
      );
      if (!tests && extra.length === 0) return undefined;
      return [...(tests ?? []), ...extra, answer(booleanConstant(false))];
    },
    before: (inner) => [refuseNullish(inner, "index")],
    after: (inner) => [...elementTests(inner), answer(booleanConstant(false))],
  });
  return body.op("call", [index], [object, key], "bool");
}

/** `delete value[key]`: of a dictionary any entry, of other objects an optional property. */
export function deleteDynamicKey(body: Body, object: Node, key: Node): Node {
  const { dynamic, flows } = body.lowering;
  flows.decide(OPEN_OBJECTS);
  const index = dynamic.question("delete [key]", ["value", "value"], "void", {
    forRecord: (inner, record) => {
      const { type } = record.info;
      const end = op("return", [], [], "never");
      if (dictionaryType(inner.lowering, type)) {
        const self: Value = { node: receiver(inner, record), type };
        return [callDictionary(inner, self, "$delete", () => keyText(inner)).node, end];
      }
      const deletes = onNames(inner, record, (name) => {
        const field = inner.lowering.layouts.field(record, name);
        if (!field?.isOptional) {
          const self = (): Node => receiver(inner, record);
          const has = (): Node => booleanConstant(true);
          const guards = field ? guardDelete(inner, record, field, self, has) : [];
          return [...guards, op("trap", [WRONG_TYPE], [], "never")];
        }
        return [...removeKey(inner, record, () => receiver(inner, record), field), end];
      });
      const extra = deleteExtra(inner, record, () => receiver(inner, record), keyText(inner));
      if (!deletes && extra.length === 0) return undefined;
      return [...(deletes ?? []), ...extra, op("return", [], [], "never")];
    },
    before: (inner) => [refuseNullish(inner, "index")],
    after: (inner) => [...elementRemovals(inner), op("return", [], [], "never")],
  });
  return body.op("call", [index], [object, key], "void");
}

/** `delete object.name` where the object's structs are known; nothing where they are not. */
export function deleteNamed(body: Body, object: Value, name: string): Node | undefined {
  const access = accessOf(body, object);
  if (access?.kind !== "record") return undefined;
  const { record } = access;
  const field = body.lowering.layouts.field(record, name);
  const isPlain = record.children.length === 0 && !isClassInstance(record.info.type);
  if (!isPlain || !field?.isOptional) return undefined;
  const held = body.hold(access.node);
  return {
    kind: "sequence",
    body: [held.store, ...removeKey(body, record, held.read, field)],
    type: "void",
  };
}

/** Takes an optional property from an object. */
function removeKey(body: Body, record: StructRecord, self: () => Node, field: FieldSlot): Node[] {
  keepOrder(body.lowering, record.info);
  const { type } = field;
  const given = { node: undefinedOf("value"), type: body.lowering.classes.undefinedType };
  const stored = store(body, { node: convert(body, given, type), type }, type, field.storage);
  const clear = body.op("struct.set", [record.index, field.index], [self(), stored], "void");
  const guards = guardDelete(body, record, field, self, () =>
    hasProperty(body, record, self(), field.name),
  );
  if (!orderField(record)) return [...guards, clear];
  const order = changedOrder(body, record, readOrder(record, self()), field.name, "orderWithout");
  return [...guards, setOrder(record, self(), order), clear];
}

/** The keys, values or entries of a value of unknown type; the array has elements as `listed` says. */
export function listDynamic(body: Body, object: Node, listed: Listed, array: number): Node {
  const { dynamic, classes, types, ownProperties, builder } = body.lowering;
  const dictionaryMethod = { keys: "$ownKeys", values: "$ownValues", entries: "$ownEntries" };
  const pair = builder.array("value");
  const listedType =
    listed.kind === "keys"
      ? types.array(classes.stringType)
      : listed.kind === "values"
        ? types.array(listed.element)
        : types.array(listed.pair);
  const index = dynamic.question(`Object.${listed.kind}`, ["value"], array, {
    forRecord: (inner, record) => {
      const { type } = record.info;
      const self = receiver(inner, record);
      if (dictionaryType(inner.lowering, type)) {
        const found = callDictionary(
          inner,
          { node: self, type },
          dictionaryMethod[listed.kind],
          () => op("nop", [], [], "void"),
        );
        return [answer(convert(inner, found, listedType))];
      }
      return [answer(ownProperties.list(inner, self, type, listed, array))];
    },
    before: (inner) => [refuseNullish(inner, "index")],
    after: (inner) => {
      const list = inner.newLocal(array);
      const make = inner.set(list, op("array.of", [array, 0], [], array));
      const row = builder.typeAt(array);
      const hasBoxes = row?.kind === "array" && row.element === "value";
      const text = (place: Node): Node => op("i32.to_string", [], [place], STRING_TYPE);
      const element = (listedElement: Node, place: () => Node): Node => {
        if (listed.kind === "keys") return textItem(inner.lowering, text(place()));
        if (listed.kind === "values") return hasBoxes ? box(listedElement) : listedElement;
        const made = op("array.of", [pair, 2], [box(text(place())), box(listedElement)], pair);
        return hasBoxes ? box(made) : made;
      };
      const found = overElements(
        inner,
        (each, place) => [
          op("array.push", [array], [inner.get(list), element(each, place)], "void"),
        ],
        () => answer(inner.get(list)),
      );
      return [make, ...found, answer(inner.get(list))];
    },
  });
  return body.op("call", [index], [object], array);
}

/** What for-of walks and spreads take of a value of unknown type, as an array of boxed values. */
export function itemsDynamic(body: Body, object: Node, at: SyntaxNode): Value {
  const { dynamic, classes, types, builder } = body.lowering;
  const array = builder.array("value");
  const collect = (inner: Body, value: Value): Node[] => {
    const list = inner.newLocal(array);
    inner.emit(inner.set(list, op("array.of", [array, 0], [], array)));
    iterateValue(inner, value, at, (steps) => {
      const end = { name: "end" };
      const again = { name: "each" };
      const round = inner.collect(() => {
        steps.advance(end);
        const item = box(steps.current().node);
        inner.emit(op("array.push", [array], [inner.get(list), item], "void"));
        steps.after?.();
        inner.emit({ kind: "branch", label: again, type: "never" });
      });
      inner.emit({
        kind: "block",
        label: end,
        body: [{ kind: "loop", label: again, body: round, type: "void" }],
        type: "void",
      });
    });
    return [answer(inner.get(list))];
  };
  const index = dynamic.question("items", ["value"], array, {
    forRecord: (inner, record) => {
      const { type } = record.info;
      const isIterable = ["$cursor", "$advance", "@@iterator"].some((name) =>
        types.propertyOf(type, name),
      );
      return isIterable ? collect(inner, { node: receiver(inner, record), type }) : undefined;
    },
    forArray: (inner, element, kind) => {
      const self = op("value.to_ref", [kind], [inner.get(0)], kind);
      if (kind === array) return [answer(self)];
      return collect(inner, { node: self, type: types.array(element) });
    },
    forTyped: (inner, type, index) =>
      collect(inner, { node: op("value.to_ref", [index], [inner.get(0)], index), type }),
    before: (inner) => {
      const text = op("value.to_ref", [STRING_TYPE], [inner.get(0)], STRING_TYPE);
      const statements: Node[] = [];
      const setup = inner.collect(() => {
        statements.push(...collect(inner, { node: text, type: classes.stringType }));
      });
      return [
        refuseNullish(inner, "Symbol(Symbol.iterator)"),
        when(op("value.is_string", [], [inner.get(0)], "bool"), [...setup, ...statements]),
      ];
    },
    after: () => [op("trap", [WRONG_TYPE], [], "never")],
  });
  return {
    node: body.op("call", [index], [object], array),
    type: types.array(classes.unknownType),
  };
}

/** Copies the own properties of one object to another, as `Object.assign` does; what is no object has none. */
export function copyProperties(body: Body, target: Value, source: Value): Node {
  const strings = textArray(body.lowering);
  const to = body.hold(box(target.node));
  const from = body.hold(box(source.node));
  const keys = body.newLocal(strings);
  const place = body.newLocal("i32");
  const key = body.newLocal("value");
  const end = { name: "end" };
  const again = { name: "each" };
  const length = op("array.length", [], [body.get(keys)], "i32");
  const read = textAt(body.lowering, body.get(keys), body.get(place));
  const copied = readDynamicKey(body, from.read(), body.get(key)).node;
  const round: Node[] = [
    branchIf(end, op("i32.ge_s", [], [body.get(place), length], "bool")),
    body.set(key, box(read)),
    writeDynamicKey(body, to.read(), body.get(key), copied),
    body.set(place, op("i32.add", [], [body.get(place), integerConstant(1)], "i32")),
    branch(again),
  ];
  const copy: Node[] = [
    body.set(keys, listDynamic(body, from.read(), { kind: "keys" }, strings)),
    body.set(place, integerConstant(0)),
    block(end, [{ kind: "loop", label: again, body: round, type: "void" }], "void"),
  ];
  const isNothing = op("value.is_nullish", [], [from.read()], "bool");
  return {
    kind: "sequence",
    body: [to.store, from.store, when(not(isNothing), copy)],
    type: "void",
  };
}

/** The decision that objects of unknown type get properties which nothing declares, so their literals are made open. */
export const OPEN_OBJECTS = "objects of unknown type are written to";

/** Statements per name, for when the second parameter is that. */
function onNames(
  body: Body,
  record: StructRecord,
  then: (name: string) => Node[],
  names: readonly string[] = propertyNames(body, record),
): Node[] | undefined {
  if (names.length === 0) return undefined;
  const text = body.newLocal(STRING_TYPE);
  const nodes: Node[] = [body.set(text, keyText(body))];
  for (const name of names) {
    if (name.startsWith("@@") || isPrivateField(record.info, name)) continue;
    if (isInternal(body.lowering.types, record.info.type, name)) continue;
    const constant = stringConstant(body.lowering, name);
    nodes.push(
      when(op("string.equals", [], [body.get(text), constant], "bool"), [
        ...inlined(body, () => then(name)),
      ]),
    );
  }
  return nodes;
}

/** What `make` emits on its way, before what it gives. */
function inlined(body: Body, make: () => Node[]): Node[] {
  let made: Node[] = [];
  const setup = body.collect(() => {
    try {
      made = make();
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      made = [op("trap", [WRONG_TYPE], [], "never")];
    }
  });
  return [...setup, ...made];
}

function propertyNames(body: Body, record: StructRecord): string[] {
  return body.lowering.types.propertiesOf(record.info.type).map((property) => property.name);
}

function keyText(body: Body): Node {
  return op("value.to_string", [], [body.get(1)], STRING_TYPE);
}

function boxed(body: Body, value: Value): Node {
  recordFlow(body.lowering, value.type, body.lowering.classes.unknownType);
  return box(value.node);
}
