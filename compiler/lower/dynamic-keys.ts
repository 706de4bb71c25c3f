/**
 * Properties of values whose type says nothing, by keys that only the running program knows. What is asked of less than anything has fewer cases:
 * see asked.ts.
 */

import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import { CONVERTED } from "../../runtime/bytecode/nullish-message.ts";
import type { Property, Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import { addProperty, deleteExtra } from "./added-properties.ts";
import { ANYTHING, type Asked } from "./asked.ts";
import { askBeside, besideQuestion, isBesideName } from "./beside-arrays.ts";
import type { Body } from "./body.ts";
import { box, convert, recordFlow, store } from "./convert.ts";
import { callDictionary, dictionaryHas, dictionarySet, dictionaryType } from "./dictionary.ts";
import { answer, receiver, WRONG_TYPE } from "./dynamic.ts";
import {
  elementAnswers,
  elementRemovals,
  elementTests,
  elementWrites,
  refuseNullish,
  refuseNullishKey,
  refusePrimitivesIn,
} from "./dynamic-elements.ts";
import { isAnyExtra, whenAnyExtra } from "./dynamic-extra.ts";
import {
  functionAnswers,
  functionRemovals,
  functionTests,
  functionWrites,
  prepareFunctionKeys,
} from "./dynamic-functions.ts";
import {
  inheritedByKey,
  inheritedOfArray,
  inheritedOfPrimitive,
  isNameOfAllObjects,
  prepareInherited,
} from "./dynamic-methods.ts";
import { booleanConstant, choose, not, stringConstant, undefinedOf, when } from "./emit.ts";
import { hasUnlisted, prepareErrors } from "./error-objects.ts";
import { whenExtra } from "./extra-keys.ts";
import { isInternal } from "./fitting.ts";
import { guardDelete } from "./integrity-guards.ts";
import { isIteratorHelper } from "./iterator-helpers.ts";
import { changedOrder, keepOrder, orderField, readOrder, setOrder } from "./key-order.ts";
import { type FieldSlot, isPrivateField, type StructRecord } from "./layouts.ts";
import { libraryInstance } from "./library.ts";
import type { Lowering } from "./lowering.ts";
import { openAsAnything } from "./opened-shapes.ts";
import { accessOf } from "./property.ts";
import { hasOwnProperty, hasProperty, isFixedMethod, readFrom, writeTo } from "./record-members.ts";
import { noteFoundArray } from "./restricted.ts";
import { isClassInstance, isErrorClass } from "./structs.ts";
import { partsOf } from "./type-kinds.ts";
import { Unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** An element or property, by a key at hand, of a value of unknown type. */
export function readDynamicKey(
  body: Body,
  object: Node,
  key: Node,
  about: Asked = ANYTHING,
  isOwn = false,
): Value {
  const { classes, dynamic } = body.lowering;
  libraryInstance(body.lowering, "error.ts#refuseRead", []);
  prepareErrors(body);
  if (!isOwn) prepareInherited(body.lowering);
  prepareFunctionKeys(body);
  const question = `get ${isOwn ? "own " : ""}[key]`;
  const hasBeside = hasBesideKey(body, isOwn);
  const beside = besideQuestion(
    body,
    question,
    ["value"],
    "value",
    (inner, record, self) => {
      const names = besideNames(inner, record).filter(
        (name) => !isOwn || !isFixedMethod(inner, record, name),
      );
      return onNames(inner, record, names, (name) => {
        const wanted = inner.lowering.types.propertyOf(record.info.type, name)?.type;
        const found = readFrom(inner, record, self(), name, wanted ?? classes.unknownType);
        return [answer(boxed(inner, found))];
      });
    },
    () => answer(undefinedOf("value")),
  );
  const index = dynamic.question(`${question}${about.suffix}`, ["value", "value"], "value", {
    forRecord: (inner, record) => {
      if (!about.isOf(record)) return undefined;
      const { type } = record.info;
      if (dictionaryType(inner.lowering, type)) {
        const self: Value = { node: receiver(inner, record), type };
        const ask = isOwn ? "$get" : "$readAny";
        return [
          answer(
            boxed(
              inner,
              callDictionary(inner, self, ask, () => keyText(inner)),
            ),
          ),
        ];
      }
      const extra = isAnyExtra(inner, record, about)
        ? []
        : whenExtra(
            inner,
            record,
            () => receiver(inner, record),
            keyText(inner),
            (value) => [answer(boxed(inner, value()))],
          );
      // What its class has is no key of an object.
      const isKey = (name: string): boolean => !isOwn || !isFixedMethod(inner, record, name);
      const names = propertyNames(inner, record).filter(isKey);
      const named = onNames(inner, record, names.filter(about.isNamed), (name) => {
        const property = inner.lowering.types.propertyOf(type, name);
        const isHelper = isIteratorHelper(record.info, name);
        if (isHelper || (property && isLeftOut(inner.lowering, type, property)))
          return [op("trap", [WRONG_TYPE], [], "never")];
        const wanted = property?.type ?? classes.unknownType;
        const self = receiver(inner, record);
        return [answer(boxed(inner, readFrom(inner, record, self, name, wanted)))];
      });
      return named ? [...named, ...extra] : extra.length > 0 ? extra : undefined;
    },
    before: (inner) => [refuseNullishKey(inner, false)],
    after: (inner) => [
      ...elementAnswers(
        inner,
        ({ read }) => {
          const key = (): Node[] => [inner.get(1)];
          return [
            when(askBeside(inner, hasBeside, read(), key(), "bool"), [
              answer(askBeside(inner, beside, read(), key(), "value")),
            ]),
          ];
        },
        isOwn ? undefined : ({ isTyped }) => inheritedOfArray(inner, keyText(inner), isTyped),
      ),
      ...functionAnswers(inner, () => keyText(inner)),
      ...whenAnyExtra(inner, keyText(inner), about, (value) => [answer(boxed(inner, value()))]),
      ...(isOwn ? [] : [inheritedAnswer(inner)]),
      answer(isOwn ? undefinedOf("value") : inheritedByKey(inner, keyText(inner))),
    ],
  });
  return { node: body.op("call", [index], [object, key], "value"), type: classes.unknownType };
}

/** Answers with what a value that is no object inherits. */
function inheritedAnswer(body: Body): Node {
  const isObject = op("value.is_object", [], [body.get(0)], "bool");
  const isFunction = op("value.is_function", [], [body.get(0)], "bool");
  const isPrimitive = not(choose(isObject, booleanConstant(true), isFunction, "bool"));
  return when(isPrimitive, [answer(inheritedOfPrimitive(body, keyText(body)))]);
}

/** Writes an element or property by a key at hand. */
export function writeDynamicKey(
  body: Body,
  object: Node,
  key: Node,
  value: Node,
  about: Asked = ANYTHING,
): Node {
  const { classes, dynamic, flows } = body.lowering;
  if (about.mayBeLiteral) flows.decide(OPEN_OBJECTS);
  noteFoundArray(body.lowering);
  libraryInstance(body.lowering, "error.ts#refuseWrite", []);
  prepareErrors(body);
  prepareFunctionKeys(body);
  const beside = besideQuestion(
    body,
    "set [key]",
    ["value", "value"],
    "void",
    (inner, record, self) => {
      const given: Value = { node: inner.get(2), type: classes.unknownType };
      const names = besideNames(inner, record).filter(
        (name) => !isFixedMethod(inner, record, name),
      );
      return onNames(inner, record, names, (name) => [
        writeTo(inner, record, self(), name, given),
        op("return", [], [], "never"),
      ]);
    },
    () => op("trap", [WRONG_TYPE], [], "never"),
  );
  const index = dynamic.question(`set [key]${about.suffix}`, ["value", "value", "value"], "void", {
    forRecord: (inner, record) => {
      if (!about.isOf(record)) return undefined;
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
      openAsAnything(inner.lowering, type);
      const names = propertyNames(inner, record).filter(about.isNamed);
      const writes = onNames(inner, record, names, (name) =>
        isFixedMethod(inner, record, name)
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
    after: (inner) => [
      ...elementWrites(inner, ({ read }) => [
        askBeside(inner, beside, read(), [inner.get(1), inner.get(2)], "void"),
        op("return", [], [], "never"),
      ]),
      ...functionWrites(inner, () => keyText(inner), {
        node: inner.get(2),
        type: classes.unknownType,
      }),
      op("trap", [WRONG_TYPE], [], "never"),
    ],
  });
  return body.op("call", [index], [object, key, value], "void");
}

/** `key in value`; `isOwn` asks for the object's own properties only. */
export function hasDynamicKey(
  body: Body,
  object: Node,
  key: Node,
  isOwn: boolean,
  about: Asked = ANYTHING,
): Node {
  const { dynamic } = body.lowering;
  libraryInstance(body.lowering, "error.ts#hasUnlisted", []);
  if (!isOwn) libraryInstance(body.lowering, "error.ts#refuseIn", []);
  if (!isOwn)
    for (const name of ["isOfAllObjects", "isOfLists"])
      libraryInstance(body.lowering, `lost-methods.ts#${name}`, []);
  prepareFunctionKeys(body);
  const name = `has ${isOwn ? "own " : ""}[key]`;
  const beside = hasBesideKey(body, isOwn);
  const index = dynamic.question(`${name}${about.suffix}`, ["value", "value"], "bool", {
    forRecord: (inner, record) => {
      if (!about.isOf(record)) return undefined;
      const { type } = record.info;
      if (dictionaryType(inner.lowering, type)) {
        const self: Value = { node: receiver(inner, record), type };
        return [answer(dictionaryHas(inner, self, keyText(inner), isOwn))];
      }
      const names = isOwn ? record.keys : propertyNames(inner, record);
      const tests = onNames(inner, record, names.filter(about.isNamed), (each) => [
        answer(
          (isOwn ? hasOwnProperty : hasProperty)(inner, record, receiver(inner, record), each),
        ),
      ]);
      const extra = whenExtra(
        inner,
        record,
        () => receiver(inner, record),
        keyText(inner),
        () => [answer(booleanConstant(true))],
      );
      const unlisted =
        isOwn && isErrorClass(record.info)
          ? [answer(hasUnlisted(inner, record, receiver(inner, record), keyText(inner)))]
          : [];
      const hasNone = !tests && extra.length === 0 && unlisted.length === 0;
      if (isOwn && hasNone) return undefined;
      const inherited = isOwn ? booleanConstant(false) : isNameOfAllObjects(inner, keyText(inner));
      return [...(tests ?? []), ...extra, ...unlisted, answer(inherited)];
    },
    before: (inner) => [isOwn ? refuseNullish(inner, CONVERTED) : refusePrimitivesIn(inner)],
    after: (inner) => [
      ...elementTests(inner, isOwn, ({ read }) => [
        answer(askBeside(inner, beside, read(), [inner.get(1)], "bool")),
      ]),
      ...functionTests(inner, () => keyText(inner)),
      answer(booleanConstant(false)),
    ],
  });
  return body.op("call", [index], [object, key], "bool");
}

/** The question whether an array has the property beside its elements. */
function hasBesideKey(body: Body, isOwn: boolean): number {
  return besideQuestion(
    body,
    `has ${isOwn ? "own " : ""}[key]`,
    ["value"],
    "bool",
    (inner, record, self) => {
      const names = isOwn ? record.keys : besideNames(inner, record);
      return onNames(inner, record, names, (each) => [
        answer((isOwn ? hasOwnProperty : hasProperty)(inner, record, self(), each)),
      ]);
    },
    () => answer(booleanConstant(false)),
  );
}

/** `delete value[key]`: of a dictionary any entry, of other objects an optional property. */
export function deleteDynamicKey(body: Body, object: Node, key: Node): Node {
  const { dynamic, flows } = body.lowering;
  flows.decide(OPEN_OBJECTS);
  prepareFunctionKeys(body);
  const beside = hasBesideKey(body, true);
  const index = dynamic.question("delete [key]", ["value", "value"], "void", {
    forRecord: (inner, record) => {
      const { type } = record.info;
      const end = op("return", [], [], "never");
      if (dictionaryType(inner.lowering, type)) {
        const self: Value = { node: receiver(inner, record), type };
        return [callDictionary(inner, self, "$delete", () => keyText(inner)).node, end];
      }
      openAsAnything(inner.lowering, type);
      const deletes = onNames(inner, record, propertyNames(inner, record), (name) => {
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
    before: (inner) => [refuseNullish(inner, CONVERTED)],
    after: (inner) => [
      // What lies beside an array stays there.
      ...elementRemovals(inner, ({ read }) => [
        when(askBeside(inner, beside, read(), [inner.get(1)], "bool"), [
          op("trap", [WRONG_TYPE], [], "never"),
        ]),
      ]),
      ...functionRemovals(inner, () => keyText(inner)),
      op("return", [], [], "never"),
    ],
  });
  return body.op("call", [index], [object, key], "void");
}

/** The decision that objects of unknown type get properties which nothing declares, so their literals are made open. */
export const OPEN_OBJECTS = "objects of unknown type are written to";

/**
 * Whether a key that nobody knows does not name the method. One of the library is meant only where some text of the program may be its name. A method of a `Schema<T>` may make a `Schema<T[]>`, that one's a
 * `Schema<T[][]>`, and so on: where any method of any object may be meant, those of nested instances are left out, and of instances of
 * what is no simple type those that make instances of generic classes again.
 */
function isLeftOut(lowering: Lowering, type: Type, property: Property): boolean {
  const { name, propertyKind, declaredBy, type: method } = property;
  if (propertyKind !== "method" || type.kind !== "reference") return false;
  if (declaredBy?.symbol.module.isLibrary && !lowering.uses.keyTexts.mayBe(name)) return true;
  const { typeArguments } = type;
  if (typeArguments.some((each) => nestsBeyond(each, 1))) return true;
  return typeArguments.some((each) => !isSimple(each)) && makesInstances(method);
}

/** Whether the type is not made of others, as far as they are instances of classes where they are those of an object's properties. */
function isSimple(type: Type): boolean {
  if (type.kind !== "object") return partsOf(type).length === 0;
  const members = [...type.properties.values(), ...type.indexSignatures];
  return members.every((each) => each.type.kind !== "reference");
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

/** Statements per name, for when the second parameter is that. */
function onNames(
  body: Body,
  record: StructRecord,
  names: readonly string[],
  then: (name: string) => Node[],
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

/** Names of what may lie beside an array. */
function besideNames(body: Body, record: StructRecord): string[] {
  return propertyNames(body, record).filter((name) => isBesideName(body.lowering, record, name));
}

function keyText(body: Body): Node {
  return op("value.to_string", [], [body.get(1)], STRING_TYPE);
}

/** `delete object.name` where the object's structs are known; nothing where they are not. */
export function deleteNamed(body: Body, object: Value, name: string): Node | undefined {
  const access = accessOf(body, object);
  if (access?.kind !== "record") return undefined;
  const { record } = access;
  const field = body.lowering.layouts.field(record, name);
  const isPlain = record.children.length === 0 && !isClassInstance(record.info.type);
  if (!isPlain || !field) return undefined;
  if (!field.isOptional) {
    const { layouts, types } = body.lowering;
    if (types.propertyOf(types.nonNullable(object.type), name)?.isOptional)
      layouts.makeWithout(record, name);
    return undefined;
  }
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

/** A value as one of unknown type. */
export function boxed(body: Body, value: Value): Node {
  recordFlow(body.lowering, value.type, body.lowering.classes.unknownType);
  return box(value.node);
}
