/** What can be assigned to: variables, properties, elements. A target evaluates its object and index once. */

import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { AssignmentLeaf, ElementAccess, PropertyAccess } from "../syntax/ast.ts";
import { type Asked, asked, isOfUnknown, typesBelowCasts } from "./asked.ts";
import { type Body, sequence } from "./body.ts";
import { namedClass } from "./class-objects.ts";
import { box, store } from "./convert.ts";
import { dictionaryKey, dictionarySet, isDictionary } from "./dictionary.ts";
import { refusedWrite } from "./dynamic-elements.ts";
import { readDynamicKey, writeDynamicKey } from "./dynamic-keys.ts";
import { readDynamic, writeDynamic } from "./dynamic-properties.ts";
import {
  arrayIndex,
  indexName,
  isOneOfDictionaries,
  keyedRead,
  keyedWrite,
  mayBeName,
  readIndexed,
  unchecked,
} from "./element-access.ts";
import { stringConstant, when } from "./emit.ts";
import { guardElement } from "./integrity-guards.ts";
import { lengthTarget } from "./lengths.ts";
import { callLibrary } from "./library.ts";
import { admitMissing, keptType } from "./missing-types.ts";
import { noteUnknownWritten, openShape } from "./opened-shapes.ts";
import { setExitCode } from "./process-end.ts";
import { objectOf, objectToWrite, readProperty, writeProperty } from "./property.ts";
import { isSilentKey } from "./reached-keys.ts";
import { areArraysRestricted } from "./restricted.ts";
import { staticPlaceOf, staticWrite } from "./statics.ts";
import { isClassInstance } from "./structs.ts";
import { superTarget } from "./super-members.ts";
import { textKey } from "./text-key.ts";
import { elementAtPlace } from "./tuple-places.ts";
import { storedElement, typedItem } from "./typed-elements.ts";
import { unsupported } from "./unsupported.ts";
import type { IndexContext, Value } from "./value.ts";
import { placeOf, readPlace, writePlace } from "./variables.ts";

/** Something to assign to. */
export interface Target {
  /** Runs before the first read or write. */
  readonly setup: readonly Node[];
  readonly type: Type;
  readonly read: (context: IndexContext) => Value;
  readonly write: (value: (type: Type) => Node) => Node;
}

/** Assigns once. */
export function assignTo(body: Body, leaf: AssignmentLeaf, value: (type: Type) => Node): Node {
  const target = targetOf(body, leaf, false);
  const write = target.write(value);
  return target.setup.length > 0 ? sequence([...target.setup, write]) : write;
}

/**
 * The target an expression names.
 * @param isHeld it is read and written: object and index go to locals in `setup`; else it may be used once
 */
export function targetOf(body: Body, leaf: AssignmentLeaf, isHeld: boolean): Target {
  switch (leaf.kind) {
    case "Identifier": {
      const symbol = body.lowering.program.symbolOf(leaf);
      if (!symbol) return unsupported(body.span(leaf), `assigning to \`${leaf.name}\``);
      const place = placeOf(body, symbol);
      return {
        setup: [],
        type: place.type,
        read: () => readPlace(body, place),
        write: (value) => writePlace(body, place, value(place.type)),
      };
    }
    case "PropertyAccess":
      return propertyTarget(body, leaf, isHeld);
    case "ElementAccess":
      return elementTarget(body, leaf, isHeld);
    case "ParenthesizedExpression":
    case "NonNull":
    case "AsExpression":
    case "Satisfies":
    case "TypeAssertion":
      return targetOf(body, leaf.expression as AssignmentLeaf, isHeld);
  }
}

function propertyTarget(body: Body, leaf: PropertyAccess, isHeld: boolean): Target {
  const { program } = body.lowering;
  if (leaf.object.kind === "SuperExpression" && body.thisValue) return superTarget(body, leaf);
  const member = program.memberOf(leaf);
  const isStatic = member?.kind === "static" && namedClass(body, leaf.object) !== undefined;
  if (isStatic || member?.kind === "namespaceMember") {
    const place = staticPlaceOf(body, leaf);
    if (place) {
      return {
        setup: [],
        type: place.type,
        read: () => readPlace(body, place),
        write: (value) => writePlace(body, place, value(place.type)),
      };
    }
    return staticWrite(body, leaf);
  }
  if (member?.kind === "builtin" && member.qualifiedName === "process.exitCode")
    return exitCodeTarget(body);
  const name = leaf.name.kind === "PrivateName" ? `#${leaf.name.name}` : leaf.name.name;
  if (isHeld) return memberTarget(body, leaf, objectOf(body, leaf.object, name, false), name, true);
  const { object, isUnchecked } = objectToWrite(body, leaf.object, name);
  const target = (self: Value): Target => memberTarget(body, leaf, self, name, false);
  return isUnchecked ? checkedTarget(body, object, name, target) : target(object);
}

/** A member of what may be undefined or null, which is found out when the value is there. */
function checkedTarget(
  body: Body,
  object: Value,
  name: string,
  target: (self: Value) => Target,
): Target {
  const self = body.hold(object.node);
  const inner = target({ node: self.read(), type: object.type });
  return {
    ...inner,
    setup: [self.store, ...inner.setup],
    write: (value) =>
      inner.write((type) => {
        const given = body.hold(value(type));
        const isMissing = op("ref.is_nullish", [], [self.read()], "bool");
        const refused = refusedWrite(body, box(self.read()), stringConstant(body.lowering, name));
        return sequence([given.store, when(isMissing, [refused]), given.read()]);
      }),
  };
}

/** `process.exitCode = code` */
function exitCodeTarget(body: Body): Target {
  const { classes, representations } = body.lowering;
  const type = representations.orUndefined(classes.numberType);
  return {
    setup: [],
    type,
    read: () => callLibrary(body, "exit-code.ts#exitCode", [], []),
    write: (value) => setExitCode(body, { node: value(type), type }),
  };
}

function memberTarget(
  body: Body,
  leaf: PropertyAccess | ElementAccess,
  object: Value,
  name: string,
  isHeld: boolean,
): Target {
  const { types, classes } = body.lowering;
  const held = isHeld ? body.hold(object.node) : undefined;
  const self = (): Value => ({ node: held ? held.read() : object.node, type: object.type });
  const setup = held ? [held.store] : [];
  const length = lengthTarget(body, self, name);
  if (length) return { setup, ...length };
  if (
    isDictionary(body.lowering, object.type) &&
    !(body.options.isLibrary && name.startsWith("$"))
  ) {
    const entry = dictionarySet(body, self, {
      node: dictionaryKey(body, name),
      type: classes.stringType,
    });
    return { setup, ...entry };
  }
  const isAsserted = body.lowering.program.memberOf(leaf)?.kind === "dynamic";
  if (isAsserted && openShape(body.lowering, object.type)) {
    const { unknownType } = classes;
    return {
      setup,
      type: unknownType,
      read: () => readDynamic(body, self(), name),
      write: (value) => {
        const given = { node: value(unknownType), type: unknownType };
        return writeDynamic(body, { ...self(), node: box(self().node) }, name, given);
      },
    };
  }
  const property = types.propertyOf(object.type, name);
  const declared = property?.writeType ?? body.typeOf(leaf);
  const type =
    property?.propertyKind === "field" ? admitMissing(body, object.type, name, declared) : declared;
  const readType = admitMissing(body, object.type, name, property?.type ?? declared);
  const about = (): Asked => asked(body.lowering, typesBelowCasts(body, leaf.object, object.type));
  return {
    setup,
    type,
    read: () => readProperty(body, self(), name, readType) ?? readDynamic(body, self(), name),
    write: (value) => {
      const written = value(type);
      const { methodBindings } = body.lowering.layouts;
      const isBinding = property?.propertyKind === "method" && methodBindings.isTarget(leaf);
      return (
        writeProperty(body, self(), name, type, { node: written, type }, isBinding) ??
        writeDynamic(body, self(), name, { node: written, type }, about())
      );
    },
  };
}

function elementTarget(body: Body, leaf: ElementAccess, isHeld: boolean): Target {
  const name = indexName(leaf);
  if (isHeld) return elementOf(body, leaf, objectOf(body, leaf.object, name, false), true);
  const { object, isUnchecked } = objectToWrite(body, leaf.object, name);
  const target = (self: Value): Target => elementOf(body, leaf, self, false);
  return isUnchecked && !isIndexed(body, leaf, object)
    ? checkedTarget(body, object, name, target)
    : target(object);
}

/** Is it an array or typed array, whose elements are read and written by instructions that look whether there is one? */
function isIndexed(body: Body, leaf: ElementAccess, object: Value): boolean {
  const { types, representations, program } = body.lowering;
  const type = representations.normalize(types.nonNullable(object.type));
  const category = representations.category(type);
  return (
    (category === "array" || category === "typed") &&
    !representations.isMixed(type) &&
    program.memberOf(leaf)?.name !== "length"
  );
}

function elementOf(body: Body, leaf: ElementAccess, given: Value, isHeld: boolean): Target {
  const { types, representations, classes, program } = body.lowering;
  const object = isIndexed(body, leaf, given) ? unchecked(given) : given;
  const member = program.memberOf(leaf);
  const name = member?.kind === "index" || member?.kind === "dynamic" ? undefined : member?.name;
  const type = representations.normalize(types.nonNullable(object.type));
  const category = representations.category(type);
  if (category === "object" && !isDictionary(body.lowering, type)) {
    if (name !== undefined && isSilentKey(leaf.index))
      return memberTarget(body, leaf, object, name, isHeld);
    // Asserted to be anything: shapes are opened; derived classes have more properties, and objects of classes take more.
    const isAsserted = member?.kind === "dynamic";
    if (isOneOfDictionaries(body, leaf, type)) return dynamicTarget(body, leaf, object);
    if (isAsserted && (openShape(body.lowering, type) || isClassInstance(type)))
      return dynamicTarget(body, leaf, object);
    return keyedTarget(body, leaf, object);
  }
  if (name === "length") return memberTarget(body, leaf, object, name, isHeld);
  const heldObject = isHeld ? body.hold(object.node) : undefined;
  const self = (): Node => (heldObject ? heldObject.read() : object.node);
  const setup: Node[] = heldObject ? [heldObject.store] : [];
  const arrayType = object.node.type;
  if (isDictionary(body.lowering, type)) {
    const key = textKey(body, leaf.index);
    // A number is kept as such: dictionaries may do without its text.
    const number = key.kind === "op" && key.op === "f64.to_string" ? key.args[0] : undefined;
    const heldKey = isHeld ? body.hold(number ?? key) : undefined;
    if (heldKey) setup.push(heldKey.store);
    const entry = dictionarySet(body, () => ({ node: self(), type }), {
      get node() {
        const read = heldKey?.read();
        if (read === undefined) return key;
        return number ? op("f64.to_string", [], [read], STRING_TYPE) : read;
      },
      type: classes.stringType,
    });
    return { setup, ...entry };
  }
  if (
    category === "anything" ||
    category === "reference" ||
    representations.isMixed(type) ||
    mayBeName(body, leaf, type)
  )
    return dynamicTarget(body, leaf, object);
  const index = arrayIndex(body, leaf.index);
  const heldIndex = isHeld ? body.hold(index) : undefined;
  if (heldIndex) setup.push(heldIndex.store);
  const place = (): Node => (heldIndex ? heldIndex.read() : index);
  if (typeof arrayType !== "number")
    return unsupported(body.span(leaf), "assigning to this element");
  if (category === "array") {
    const element = representations.elementOf(type) ?? classes.neverType;
    const own = keptType(body, tupleElement(body, type, leaf) ?? element);
    const storage = representations.element(element);
    return {
      setup,
      type: own,
      read: (context) => readIndexed(body, { node: self(), type }, place(), context),
      write: (value) => {
        const stored = store(
          body,
          { node: value(own), type: own },
          keptType(body, element),
          storage,
        );
        if (!areArraysRestricted(body.lowering, storage))
          return body.op("array.set", [arrayType], [self(), place(), stored], "void");
        const array = body.hold(self());
        const at = body.hold(place());
        const given = body.hold(stored);
        return sequence([
          array.store,
          at.store,
          given.store,
          ...guardElement(body, storage, array.read, at.read),
          body.op("array.set", [arrayType], [array.read(), at.read(), given.read()], "void"),
        ]);
      },
    };
  }
  const typed = representations.typedElement(type);
  if (typed) {
    return {
      setup,
      type: typedItem(body, type),
      read: (context) => readIndexed(body, { node: self(), type }, place(), context),
      write: (value) => {
        const stored = storedElement(body, value(typedItem(body, type)), typed);
        return body.op("typed.set", [arrayType], [self(), place(), stored], "void");
      },
    };
  }
  return unsupported(
    body.span(leaf),
    `assigning to an element of \`${types.toString(object.type)}\``,
  );
}

/** `object[key]` where the key is one of the names of a fixed shape. */
function keyedTarget(body: Body, leaf: ElementAccess, object: Value): Target {
  const held = body.hold(object.node);
  const key = body.hold(textKey(body, leaf.index));
  const self = (): Value => ({ node: held.read(), type: object.type });
  const type = body.typeOf(leaf);
  return {
    setup: [held.store, key.store],
    type,
    read: () => keyedRead(body, self, key.read, leaf),
    write: (value) => keyedWrite(body, self, key.read, leaf, { node: value(type), type }),
  };
}

/** `value[key]` where nothing says what the value is. */
function dynamicTarget(body: Body, leaf: ElementAccess, object: Value): Target {
  const { classes } = body.lowering;
  const held = body.hold(box(object.node));
  const index = body.expression(leaf.index);
  const key = body.hold(box(index.node));
  const about = asked(body.lowering, typesBelowCasts(body, leaf.object, object.type), index.type);
  if (isOfUnknown(body, leaf.object)) noteUnknownWritten(body.lowering);
  return {
    setup: [held.store, key.store],
    type: classes.unknownType,
    read: () => readDynamicKey(body, held.read(), key.read(), about),
    write: (value) => {
      const node = value(classes.unknownType);
      return writeDynamicKey(body, held.read(), key.read(), box(node), about);
    },
  };
}

function tupleElement(body: Body, type: Type, leaf: ElementAccess): Type | undefined {
  if (type.kind !== "tuple" || leaf.index.kind !== "NumberLiteral") return undefined;
  const element = elementAtPlace(type, leaf.index.value);
  if (!element) return undefined;
  return element.isOptional
    ? body.lowering.representations.orUndefined(element.type)
    : element.type;
}
