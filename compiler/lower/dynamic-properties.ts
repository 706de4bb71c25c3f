/** Named properties of values whose type says nothing: read, write, `delete`; and what lists and walks such values. By key: see dynamic-keys.ts. */

import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import { type Node, op } from "../ir/tree.ts";
import { admitsExtra } from "./added-properties.ts";
import { ANYTHING, type Asked } from "./asked.ts";
import { hasBeside, listBeside, pushBeside } from "./beside-arrays.ts";
import type { Body } from "./body.ts";
import { box, convert } from "./convert.ts";
import { callDictionary, dictionarySet, dictionaryType } from "./dictionary.ts";
import { answer, receiver, WRONG_TYPE } from "./dynamic.ts";
import {
  lengthAnswers,
  overElements,
  refuseNothing,
  refuseNullish,
  refuseNullishWrite,
  viewAnswers,
} from "./dynamic-elements.ts";
import { isAnyExtra, whenAnyExtra } from "./dynamic-extra.ts";
import {
  functionLists,
  lengthOfFunction,
  nameOfFunction,
  prepareFunctionKeys,
} from "./dynamic-functions.ts";
import { boxed, OPEN_OBJECTS, readDynamicKey, writeDynamicKey } from "./dynamic-keys.ts";
import {
  isOfAllObjects,
  methodAnswers,
  methodOfObjects,
  prepareMethods,
} from "./dynamic-methods.ts";
import { numberConstant, stringConstant, undefinedOf, when } from "./emit.ts";
import { prepareErrors } from "./error-objects.ts";
import { whenExtraNamed } from "./extra-keys.ts";
import {
  noteFunctionProperties,
  ofFunction,
  prepareFunctionProperties,
  readAny,
  writeFunctionProperty,
} from "./function-properties.ts";
import { isInheritedByAll } from "./inherited-names.ts";
import { callLibrary, libraryInstance } from "./library.ts";
import { openAsAnything } from "./opened-shapes.ts";
import type { Listed } from "./own-properties.ts";
import { readFrom, writeTo } from "./record-members.ts";
import { textItem } from "./string-arrays.ts";
import type { Value } from "./value.ts";

/** A property of a value of unknown type. */
export function readDynamic(body: Body, object: Value, name: string): Value {
  const { classes, types, dynamic } = body.lowering;
  const unknown = classes.unknownType;
  // Members of tuples are elements at run time.
  if (isIndexName(name))
    return readDynamicKey(body, box(object.node), box(numberConstant(Number(name))));
  prepareFunctionProperties(body);
  prepareMethods(body.lowering, name);
  if (name === "stack") prepareErrors(body);
  const index = dynamic.question(`get ${name}`, ["value"], "value", {
    member: name,
    forRecord: (inner, record) => {
      const self = receiver(inner, record);
      const { type } = record.info;
      if (dictionaryType(inner.lowering, type)) {
        const key = stringConstant(inner.lowering, name);
        const ask = isInheritedByAll(name) ? "$readAny" : "$get";
        return [
          answer(
            boxed(
              inner,
              callDictionary(inner, { node: self, type }, ask, () => key),
            ),
          ),
        ];
      }
      const property = types.propertyOf(type, name);
      if (!property || isOfAllObjects(property)) {
        if (isAnyExtra(inner, record, ANYTHING)) return undefined;
        const found = whenExtraNamed(
          inner,
          record,
          () => receiver(inner, record),
          name,
          (value) => [answer(boxed(inner, value()))],
        );
        const inherited = methodOfObjects(inner, name);
        if (inherited) return [...found, answer(inherited)];
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
      ...methodAnswers(inner, name),
      ...(name === "name" ? [nameOfFunction(inner)] : []),
      ...(name === "length" ? [lengthOfFunction(inner)] : []),
      ...ofFunction(inner, (self) => answer(readAny(inner, self, name).node)),
      ...whenAnyExtra(inner, stringConstant(inner.lowering, name), ANYTHING, (value) => [
        answer(boxed(inner, value())),
      ]),
      answer(undefinedOf("value")),
    ],
  });
  return { node: body.op("call", [index], [box(object.node)], "value"), type: unknown };
}

/** Whether a property of the name is an element of arrays. */
function isIndexName(name: string): boolean {
  return /^(?:0|[1-9]\d{0,8})$/.test(name);
}

/** Writes a property of a value of unknown type. */
export function writeDynamic(
  body: Body,
  object: Value,
  name: string,
  value: Value,
  about: Asked = ANYTHING,
): Node {
  const { classes, types, dynamic, flows } = body.lowering;
  if (isIndexName(name)) {
    const key = box(numberConstant(Number(name)));
    return writeDynamicKey(body, box(object.node), key, box(value.node), about);
  }
  flows.decide(OPEN_OBJECTS);
  noteFunctionProperties(body);
  prepareFunctionProperties(body);
  prepareErrors(body, name);
  libraryInstance(body.lowering, "error.ts#refuseWrite", []);
  const index = dynamic.question(`set ${name}${about.suffix}`, ["value", "value"], "void", {
    member: name,
    forRecord: (inner, record) => {
      if (!about.isOf(record)) return undefined;
      const { type } = record.info;
      const given: Value = { node: inner.get(1), type: classes.unknownType };
      if (dictionaryType(inner.lowering, type)) {
        const self = (): Value => ({ node: receiver(inner, record), type });
        const key = { node: stringConstant(inner.lowering, name), type: classes.stringType };
        const entry = dictionarySet(inner, self, key);
        return [entry.write((to) => convert(inner, given, to)), op("return", [], [], "never")];
      }
      if (!types.propertyOf(type, name) && !admitsExtra(inner.lowering, record.info)) {
        openAsAnything(inner.lowering, type);
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

/** The keys, values or entries of a value of unknown type; the array has elements as `listed` says. */
export function listDynamic(
  body: Body,
  object: Node,
  listed: Listed,
  array: number,
  about: Asked = ANYTHING,
): Node {
  const { dynamic, classes, types, ownProperties, builder } = body.lowering;
  const dictionaryMethod = { keys: "$ownKeys", values: "$ownValues", entries: "$ownEntries" };
  const pair = builder.array("value");
  const listedType =
    listed.kind === "keys"
      ? types.array(classes.stringType)
      : listed.kind === "values"
        ? types.array(listed.element)
        : types.array(listed.pair);
  prepareFunctionKeys(body);
  libraryInstance(body.lowering, "error.ts#refuseNothing", []);
  const beside = listBeside(body, listed, array);
  const index = dynamic.question(`Object.${listed.kind}${about.suffix}`, ["value"], array, {
    forRecord: (inner, record) => {
      if (!about.isOf(record)) return undefined;
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
      return [answer(ownProperties.listStruct(inner, self, record, listed, array))];
    },
    before: (inner) => [refuseNothing(inner)],
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
        (of) => [
          ...(of && !of.isTyped && hasBeside(inner.lowering)
            ? [pushBeside(inner, beside, of.read, array, () => inner.get(list))]
            : []),
          answer(inner.get(list)),
        ],
      );
      return [...functionLists(inner, listed, listedType), make, ...found, answer(inner.get(list))];
    },
  });
  return body.op("call", [index], [object], array);
}
