/** Object and array literals. */
import type { ArrayLiteral, Expression, Node, ObjectLiteral, ObjectMember } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { isConstContext } from "./const-context.ts";
import { apparentContext, contextualType } from "./context.ts";
import { propertyNameOfType } from "./evaluate-keys.ts";
import { iteratedType } from "./iteration.ts";
import { propertiesOf } from "./members.ts";
import { accessorProperty } from "./method-properties.ts";
import { nameOfKey } from "./object-members.ts";
import { report } from "./report.ts";
import { isFalsy, spreadTypes } from "./spread.ts";
import { StoredProperty } from "./stored-members.ts";
import { StoredObject } from "./stored-object.ts";
import { tupleOf } from "./substitute.ts";
import type { IndexSignature, Property, TupleElement, Type } from "./types.ts";
import { isAny, isNullish, isPrimitive, someMember, union } from "./unions.ts";

// ---------------------------------------------------------------------------------------- arrays

/** An array, or a tuple where the context or `as const` says so. */
export function checkArrayLiteral(c: Checker, node: ArrayLiteral, mode: number): Type {
  const { store } = c;
  const isConst = isConstContext(c, node);
  const context = apparentContext(c, node);
  const isTupleContext =
    context !== undefined && someMember(context, (each) => isTupleLike(c, each));
  const elements: TupleElement[] = [];
  let hasOmitted = false;
  const element = (type: Type, isRest: boolean, isVariadic: boolean): void => {
    elements.push({ type, isOptional: false, isRest, isVariadic, label: undefined });
  };
  for (const each of node.elements) {
    if (each.kind === "Hole") {
      hasOmitted = true;
      element(store.undefined, false, false);
      continue;
    }
    if (each.kind === "Spread") {
      const type = c.late.checkExpression(c, each.argument, mode);
      c.tables.type[each.id] = type;
      if (type.kind === "tuple" || isArrayVariable(c, type)) {
        if (type.kind === "tuple") elements.push(...type.elements);
        else element(type, true, true);
      } else {
        const iterated = iteratedType(c, type, each.argument) ?? store.errorType;
        element(iterated, true, false);
      }
      continue;
    }
    element(c.late.checkForMutable(c, each, mode, isConst), false, false);
  }
  if (isTupleContext || isConst) {
    if (hasOmitted) void hasOmitted;
    return tupleOf(
      c,
      elements,
      isConst && !(context !== undefined && someMember(context, isMutableArray)),
    );
  }
  if (elements.length === 0) return store.array(store.never);
  const types = elements.map((each) =>
    each.isVariadic
      ? c.late.indexedAccessType(c, each.type, store.number, undefined)
      : each.isOptional
        ? union(store, [each.type, store.undefined])
        : each.type,
  );
  return store.array(c.late.subtypeUnion(c, types));
}

function isArrayVariable(c: Checker, type: Type): boolean {
  // `{ [K in keyof T]: … }` of a tuple is one, too.
  if (type.kind !== "typeParameter" && type.kind !== "mapped") return false;
  const constraint = c.late.baseConstraintOf(c, type);
  return someMember(constraint, (each) => each.kind === "array" || each.kind === "tuple");
}

function isTupleLike(c: Checker, type: Type): boolean {
  if (type.kind === "tuple") return true;
  // { [K in keyof T]: … } maps a tuple element by element.
  if (type.kind === "mapped") {
    const { constraint } = type;
    return (
      type.root.nameType === undefined &&
      constraint.kind === "keyof" &&
      constraint.type.kind === "typeParameter"
    );
  }
  if (type.kind === "object" || type.kind === "reference")
    return c.late.propertyOf(c, type, "0") !== undefined;
  if (type.kind === "intersection") return type.members.some((each) => isTupleLike(c, each));
  return (
    type.kind === "typeParameter" &&
    type.constraint !== undefined &&
    someMember(type.constraint, (each) => isTupleLike(c, each))
  );
}

function isMutableArray(type: Type): boolean {
  if (type.kind === "typeParameter")
    return type.constraint !== undefined && someMember(type.constraint, isMutableArray);
  return (type.kind === "array" || type.kind === "tuple") && !type.isReadonly;
}

// --------------------------------------------------------------------------------------- objects

/** An object literal: fresh, so that its target may complain of properties it does not know. */
export function checkObjectLiteral(c: Checker, node: ObjectLiteral, mode: number): Type {
  const isConst = isConstContext(c, node);
  let properties = new Map<string, Property>();
  let indexTypes: { readonly key: Type; readonly type: Type }[] = [];
  let spread: Type | undefined;
  const flush = (): void => {
    const part = literalOf(c, node, properties, indexTypes, isConst);
    spread = spread === undefined ? part : spreadTypes(c, spread, part);
    properties = new Map();
    indexTypes = [];
  };
  for (const member of node.members) {
    if (member.kind === "Spread") {
      if (properties.size > 0 || indexTypes.length > 0) flush();
      const type = c.late.checkExpression(c, member.argument, mode);
      c.tables.type[member.id] = type;
      if (!isSpreadable(c, type)) {
        report(c, "E4027", member.argument, { type: c.late.typeToString(c, type) });
        spread = c.store.errorType;
        continue;
      }
      checkOverwritten(c, node, member, type);
      spread =
        spread === undefined
          ? spreadTypes(c, c.store.emptyObject, type)
          : spreadTypes(c, spread, type);
      continue;
    }
    addMember(c, node, member, mode, isConst, properties, indexTypes);
  }
  if (spread === undefined) return literalOf(c, node, properties, indexTypes, isConst);
  if (properties.size > 0 || indexTypes.length > 0) flush();
  return spread;
}

/** `{ a: 1, ...b }` where `b` always has `a`: the first is lost. */
function checkOverwritten(c: Checker, node: ObjectLiteral, spread: Node, type: Type): void {
  if (isAny(type) || type.kind === "union") return;
  for (const member of node.members) {
    if (member === spread) break;
    if (member.kind === "Spread") continue;
    const key = member.kind === "ShorthandProperty" ? member.name : member.key;
    const name = nameOfKey(c, key);
    if (name === undefined) continue;
    const property = propertiesOf(c, type).find((each) => each.name === name);
    if (property === undefined || property.isOptional || someMember(property.type, isNullishOrAny))
      continue;
    report(c, "E4028", key, { name });
  }
}

function isNullishOrAny(type: Type): boolean {
  return isNullish(type) || isAny(type) || isPrimitive(type, "unknown");
}

function isSpreadable(c: Checker, type: Type): boolean {
  switch (type.kind) {
    case "union":
      return type.members.every((each) => isPrimitive(each, "void") || isSpreadable(c, each));
    case "intersection":
      return type.members.every((each) => isSpreadable(c, each));
    case "primitive":
      return ["any", "object", "undefined", "null", "never"].includes(type.name);
    case "literal":
    case "enumMember":
      return isFalsy(type);
    case "enum":
    case "templateLiteral":
      return false;
    case "typeParameter":
    case "indexedAccess":
    case "conditional":
    case "mapped":
      return true;
    default:
      return true;
  }
}

function addMember(
  c: Checker,
  node: ObjectLiteral,
  member: Exclude<ObjectMember, { readonly kind: "Spread" }>,
  mode: number,
  isConst: boolean,
  properties: Map<string, Property>,
  indexTypes: { readonly key: Type; readonly type: Type }[],
): void {
  const key = member.kind === "ShorthandProperty" ? member.name : member.key;
  const name = nameOfKey(c, key);
  let type: Type = c.store.any;
  let property: Property | undefined;
  switch (member.kind) {
    case "PropertyAssignment":
      type = c.late.checkForMutable(c, member.value, mode, isConst);
      break;
    case "ShorthandProperty":
      type = c.late.checkForMutable(c, member.name, mode, isConst);
      break;
    case "Method":
      type = c.late.checkFunctionExpression(c, member, mode);
      c.tables.type[member.id] = type;
      break;
    case "Accessor": {
      const nodes = node.members.filter(
        (each): each is typeof member =>
          each.kind === "Accessor" && nameOfKey(c, each.key) === name,
      );
      c.state.deferBody(member);
      property = accessorProperty(c, nodes, {
        name: name ?? "",
        isStatic: false,
        isAbstract: false,
        visibility: "public",
        declaredBy: undefined,
        symbol: c.late.memberSymbol(c, member, name ?? "", undefined),
      });
      // Its own type is asked for later: the getter's code may use the object.
      if (name === undefined) type = property.type;
    }
  }
  if (name === undefined) {
    const keyType =
      key.kind === "ComputedName"
        ? c.store.regular(c.late.checkExpression(c, key.expression))
        : c.store.string;
    if (!isKeyType(c, keyType)) {
      report(c, "E4029", key, { type: c.late.typeToString(c, keyType) });
    }
    indexTypes.push({ key: keyType, type });
    return;
  }
  c.tables.propertyName[key.id] = name;
  const existing = properties.get(name);
  if (existing !== undefined && member.kind !== "Accessor") report(c, "E4030", key, { name });
  properties.set(
    name,
    property ??
      new StoredProperty(
        {
          name,
          propertyKind: member.kind === "Method" ? "method" : "field",
          isOptional: false,
          isReadonly: isConst,
          isStatic: false,
          isAbstract: false,
          visibility: "public",
          declarations: [member],
          declaredBy: undefined,
          symbol: c.late.memberSymbol(c, member, name, undefined),
        },
        type,
      ),
  );
}

function isKeyType(c: Checker, type: Type): boolean {
  if (isAny(type)) return true;
  const isKey = (each: Type): boolean =>
    isPrimitive(each, "string") ||
    isPrimitive(each, "number") ||
    isPrimitive(each, "symbol") ||
    propertyNameOfType(each) !== undefined ||
    each.kind === "enum" ||
    each.kind === "templateLiteral" ||
    (each.kind === "intersection" && each.members.some(isKey));
  return someMember(c.late.baseConstraintOf(c, type), isKey);
}

function literalOf(
  c: Checker,
  node: ObjectLiteral,
  properties: ReadonlyMap<string, Property>,
  indexTypes: readonly { readonly key: Type; readonly type: Type }[],
  isConst: boolean,
): StoredObject {
  const indexSignatures: IndexSignature[] = [];
  const add = (
    key: Type,
    isKey: (each: Type) => boolean,
    fits: (name: string) => boolean,
  ): void => {
    const own = indexTypes.filter((each) => someMember(each.key, isKey));
    if (own.length === 0) return;
    const others = [...properties.values()]
      .filter((each) => fits(each.name))
      .map((each) => each.type);
    indexSignatures.push({
      key,
      type: union(c.store, [...own.map((each) => each.type), ...others]),
      isReadonly: isConst,
    });
  };
  const isNumeric = (type: Type): boolean =>
    isPrimitive(type, "number") ||
    (type.kind === "enum" && !someMember(type, isTextEnum)) ||
    (type.kind === "intersection" && type.members.some(isNumeric));
  add(c.store.number, isNumeric, (name) => String(Number(name)) === name);
  add(
    c.store.string,
    (each) => !isNumeric(each) && !isPrimitive(each, "symbol"),
    () => true,
  );
  add(
    c.store.symbol,
    (each) => isPrimitive(each, "symbol"),
    () => false,
  );
  const mayBeGeneric =
    [...properties.values()].some((each) => typeMayBeGeneric(each)) ||
    indexSignatures.some((each) => each.type.mayBeGeneric);
  const members = { properties, callSignatures: [], constructSignatures: [], indexSignatures };
  const regular = new StoredObject(c.store.nextId(), members, {
    mayBeGeneric,
    isLiteral: true,
    origin: node,
  });
  const fresh = new StoredObject(c.store.nextId(), members, {
    mayBeGeneric,
    isLiteral: true,
    isFresh: true,
    origin: node,
  });
  fresh.regular = regular;
  return fresh;
}

/** Accessors are not asked: their result may be under inference, and a getter's own type is rarely generic. */
function typeMayBeGeneric(property: Property): boolean {
  return property.propertyKind === "accessor" ? true : property.type.mayBeGeneric;
}

function isTextEnum(type: Type): boolean {
  return type.kind === "enum" && type.members.every((each) => typeof each.value === "string");
}

/** Whether the member is a function value of a literal. */
export function isMethodOfLiteral(c: Checker, node: Node): boolean {
  return node.kind === "Method" && c.tables.parent[node.id]?.kind === "ObjectLiteral";
}

/** The context of a literal, for `this` inside its methods. */
export function contextOfLiteral(c: Checker, node: Expression): Type | undefined {
  return contextualType(c, node);
}
