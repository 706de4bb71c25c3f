/** `object.name` and `object[index]`, and the optional chains they make. */
import { suggest } from "../diagnostics/suggest.ts";
import type {
  ElementAccess,
  Expression,
  Node,
  OptionalChain,
  PropertyAccess,
} from "../syntax/ast.ts";
import { builtinMember, isOfHeldGlobal } from "./builtin-names.ts";
import type { MemberKind } from "./checked-program.ts";
import type { Checker } from "./checker.ts";
import {
  indexedAccessType,
  isGenericIndex,
  isGenericObject,
  propertyNameOfType,
} from "./evaluate-keys.ts";
import { flowTypeOf } from "./flow-types.ts";
import { narrowable } from "./identifiers.ts";
import { indexSignatureFor } from "./index-signatures.ts";
import { isKeyOfElements } from "./keys-of-elements.ts";
import { propertiesOf, propertyOf, referenceProperty } from "./members.ts";
import { containerOf } from "./node-tables.ts";
import { checkNotNullish } from "./not-nullish.ts";
import { reduced } from "./reduce.ts";
import { stripReference } from "./references.ts";
import { report } from "./report.ts";
import { targetKindOf } from "./target-kind.ts";
import { nonNullable } from "./type-facts.ts";
import type { Property, Type } from "./types.ts";
import { isAny, isNever, isNullish, isPrimitive, someMember, union } from "./unions.ts";
import { checkVisibility, isWritableHere } from "./visibility.ts";
import { baseOfLiteral } from "./widen.ts";

/** `object.name`. */
export function checkPropertyAccess(c: Checker, node: PropertyAccess, mode: number): Type {
  const object = checkObject(c, node, mode);
  const name = node.name.kind === "PrivateName" ? `#${node.name.name}` : node.name.name;
  return propertyType(c, node, object, name, node.name, mode);
}

/** The type of an access's object, without null and undefined, which are reported unless the link is optional. */
function checkObject(c: Checker, node: PropertyAccess | ElementAccess, mode: number): Type {
  const plain = c.late.checkExpression(c, node.object);
  const type = narrowable(c, plain, node.object, mode);
  if (node.optional) {
    noteOptional(c, node, type);
    return nonNullable(c, type);
  }
  return checkNotNullish(c, node.object, type);
}

/** An optional link on a value that may be absent makes the whole chain `undefined`. */
export function noteOptional(c: Checker, node: Node, type: Type): void {
  if (
    !someMember(type, (each) => isNullish(each) || isAny(each)) &&
    !isPrimitive(type, "unknown") &&
    !mayBeNullish(c, type)
  )
    return;
  let current: Node | undefined = node;
  while (current !== undefined && current.kind !== "OptionalChain")
    current = c.tables.parent[current.id];
  if (current !== undefined && someMember(type, isNullish)) c.state.shortCircuits.add(current);
  else if (current !== undefined && mayBeNullish(c, type)) c.state.shortCircuits.add(current);
}

function mayBeNullish(c: Checker, type: Type): boolean {
  return someMember(type, (each) => {
    if (
      each.kind !== "typeParameter" &&
      each.kind !== "indexedAccess" &&
      each.kind !== "conditional"
    )
      return false;
    const constraint = c.late.baseConstraintOf(c, each);
    return isPrimitive(constraint, "unknown") || someMember(constraint, isNullish);
  });
}

/** A chain with an optional link: `undefined` too where a link may find nothing. */
export function checkOptionalChain(c: Checker, node: OptionalChain, mode: number): Type {
  c.state.shortCircuits.delete(node);
  const type = c.late.checkExpression(c, node.expression, mode);
  return c.state.shortCircuits.has(node) ? union(c.store, [type, c.store.undefined]) : type;
}

/** Members reached by `super` have the `this` of the derived class. */
function propertyOfObject(
  c: Checker,
  node: PropertyAccess | ElementAccess,
  object: Type,
  name: string,
): Property | undefined {
  const self = node.object.kind === "SuperExpression" && c.late.thisOfSuper(c, node.object);
  const own = self && object.kind === "reference" && referenceProperty(c, object, name, self);
  return own || propertyOf(c, object, name);
}

function propertyType(
  c: Checker,
  node: PropertyAccess | ElementAccess,
  object: Type,
  name: string,
  at: Node,
  mode: number,
): Type {
  const { store } = c;
  if (isAny(object) || isAnyVariable(c, object)) {
    c.tables.member[node.id] = {
      kind: "dynamic",
      name,
      objectType: object,
      property: undefined,
      symbol: undefined,
      qualifiedName: undefined,
    };
    return isAny(object) ? object : store.any;
  }
  if (isNever(object)) {
    if (c.state.isSilent(object)) return object;
    report(c, "E4005", at, { type: "never", property: name });
    return store.errorType;
  }
  const property = propertyOfObject(c, node, object, name);
  const target = targetKindOf(c, node);
  if (property === undefined || isHidden(c, property, node)) {
    const index = name.startsWith("#")
      ? undefined
      : indexSignatureFor(
          c,
          object,
          name.startsWith("@@") ? store.uniqueSymbol(name, name.slice(2)) : store.literal(name),
        );
    if (index !== undefined && !isGenericMapped(object)) {
      c.tables.member[node.id] = {
        kind: "index",
        name,
        objectType: object,
        property: undefined,
        symbol: undefined,
        qualifiedName: undefined,
      };
      if (target !== undefined && index.isReadonly) report(c, "E4011", at, { property: name });
      return flowOfAccess(c, node, index.type, target, undefined);
    }
    if (name === "constructor" && (hasClass(object) || isNamedAtOnce(c, node))) {
      const constructor = c.globalType("Function");
      if (constructor !== undefined) return store.reference(constructor, []);
    }
    if (name.startsWith("#")) checkPrivateName(c, object, name, at);
    else reportMissingProperty(c, object, name, at);
    return store.errorType;
  }
  if (name === "prototype" && object.kind === "classValue") c.late.reportPrototypeChange(c, node);
  // TypeScript leaves `object["name"]` as the way to what is private, on purpose.
  if (node.kind !== "ElementAccess") checkVisibility(c, property, object, at, node);
  c.late.checkFieldOrder(c, property, node, at);
  noteMember(c, node, object, property, name);
  if (target !== undefined) {
    if (!isWritableHere(c, property, node)) report(c, "E4011", at, { property: name });
    if (
      property.propertyKind === "method" &&
      property.declaredBy?.declarationKind === "class" &&
      property.declaredBy.symbol.module.isLibrary &&
      !property.isStatic
    ) {
      report(c, "E4031", at, { name });
    }
  }
  const type = target === "definite" ? property.writeType : property.type;
  return flowOfAccess(c, node, narrowable(c, reduced(c, type), node, mode), target, property);
}

/** `x.constructor.name`: of every value the name is known, if not the class as a value. */
function isNamedAtOnce(c: Checker, node: Node): boolean {
  const parent = c.tables.parent[node.id];
  return (
    parent?.kind === "PropertyAccess" &&
    parent.object === node &&
    parent.name.kind === "Identifier" &&
    parent.name.name === "name"
  );
}

/** Objects of which the program can ask for the class that made them. */
function hasClass(type: Type): boolean {
  switch (type.kind) {
    case "reference":
      return type.target.declarationKind === "class" || !type.target.symbol.module.isLibrary;
    case "union":
    case "intersection":
      return type.members.every(hasClass);
    case "object":
    case "typeParameter":
      return true;
    case "primitive":
      return type.name === "object";
    default:
      return false;
  }
}

/** A type parameter or access whose constraint is `any`. */
function isAnyVariable(c: Checker, type: Type): boolean {
  if (
    type.kind !== "indexedAccess" &&
    type.kind !== "typeParameter" &&
    type.kind !== "conditional"
  ) {
    return false;
  }
  return isAny(c.late.baseConstraintOf(c, type));
}

function isGenericMapped(type: Type): boolean {
  return type.kind === "mapped";
}

/** Members of library classes whose names begin with `$` are its own business. */
export function isHidden(c: Checker, property: Property, node: Node): boolean {
  if (!property.name.startsWith("$")) return false;
  const owner = property.declaredBy?.symbol.module;
  return owner?.isLibrary === true && !c.moduleOf(node).isLibrary;
}

function noteMember(
  c: Checker,
  node: PropertyAccess | ElementAccess,
  object: Type,
  property: Property,
  name: string,
): void {
  let kind: MemberKind = property.propertyKind;
  let qualifiedName: string | undefined;
  if (object.kind === "namespace" || isOfMergedNamespace(object, property))
    kind = "namespaceMember";
  else if (object.kind === "enumObject") kind = "enumMember";
  else if (object.kind === "classValue") kind = "static";
  const builtin = isOfHeldGlobal(c, node, property)
    ? undefined
    : builtinMember(c, object, property);
  if (builtin !== undefined) {
    kind = "builtin";
    qualifiedName = builtin;
  }
  c.tables.member[node.id] = {
    kind,
    name,
    objectType: object,
    property,
    symbol: memberSymbolOf(c, object, property, name),
    qualifiedName,
  };
  const symbol = memberSymbolOf(c, object, property, name);
  if (symbol !== undefined) c.late.noteReachable(c, node, symbol);
}

/** `Enum.helper`, where a namespace of the same name exports `helper`. */
function isOfMergedNamespace(object: Type, property: Property): boolean {
  const { symbol } = property;
  if (symbol === undefined) return false;
  switch (object.kind) {
    case "enumObject":
    case "classValue":
    case "function":
      return symbol.kind !== "enumMember" && symbol.kind !== "property" && !property.isStatic;
    default:
      return false;
  }
}

function memberSymbolOf(
  c: Checker,
  object: Type,
  property: Property,
  name: string,
): ReturnType<Checker["late"]["valueSymbolOf"]> {
  if (object.kind === "namespace") return c.late.namespaceMember(c, object, name);
  if (object.kind === "enumObject") {
    const symbol = object.enum.symbol as ReturnType<Checker["late"]["valueSymbolOf"]>;
    return symbol?.exports?.get(name);
  }
  return property.symbol as ReturnType<Checker["late"]["valueSymbolOf"]>;
}

/** The type of an access where it stands: what assignments and tests before it say. */
function flowOfAccess(
  c: Checker,
  node: PropertyAccess | ElementAccess,
  declared: Type,
  target: "definite" | "compound" | undefined,
  property: Property | undefined,
): Type {
  if (target === "definite") return declared;
  if (property !== undefined && property.propertyKind === "method" && declared.kind !== "union")
    return declared;
  let assumesUndefined = false;
  if (property !== undefined && node.object.kind === "ThisExpression") {
    // A field without initializer has no value yet in the constructor.
    assumesUndefined = isUnsetField(c, property, node);
  }
  const initial = assumesUndefined ? union(c.store, [declared, c.store.undefined]) : declared;
  const narrowed = flowTypeOf(c, node, declared, initial, containerOf(c.tables, node));
  if (
    assumesUndefined &&
    !someMember(declared, (each) => isPrimitive(each, "undefined")) &&
    someMember(narrowed, (each) => isPrimitive(each, "undefined"))
  ) {
    report(c, "E4017", node, { name: `this.${property?.name ?? ""}` });
    return declared;
  }
  return target === "compound" ? baseOfLiteral(c, narrowed) : narrowed;
}

function isUnsetField(c: Checker, property: Property, node: Node): boolean {
  const [declaration] = property.declarations;
  if (
    declaration?.kind !== "PropertyDefinition" ||
    declaration.isStatic ||
    declaration.isAbstract ||
    declaration.isDeclare
  )
    return false;
  if (declaration.initializer !== null || declaration.isDefinite || declaration.isOptional)
    return false;
  const container = containerOf(c.tables, node);
  if (container.kind !== "Constructor") return false;
  const owner = c.tables.parent[container.id];
  return owner !== undefined && owner === c.tables.parent[declaration.id];
}

function checkPrivateName(c: Checker, object: Type, name: string, at: Node): void {
  let current: Node | undefined = at;
  while (current !== undefined) {
    if (current.kind === "ClassDeclaration" || current.kind === "ClassExpression") {
      const isDeclared = current.members.some(
        (each) => "key" in each && each.key.kind === "PrivateName" && `#${each.key.name}` === name,
      );
      if (isDeclared) break;
    }
    current = c.tables.parent[current.id];
  }
  report(c, "E4005", at, { type: c.late.typeToString(c, object), property: name });
}

/** Reports a property that `object` does not have. */
export function reportMissingProperty(c: Checker, object: Type, name: string, at: Node): void {
  if (c.late.reportForeignMember(c, object, name, at)) return;
  const names =
    object.kind === "union"
      ? object.members.flatMap((each) => namesOf(c, each))
      : namesOf(c, object);
  let shown = object;
  if (object.kind === "union") {
    // The member that lacks it says more than the whole union.
    const lacking = object.members.find((each) => propertyOf(c, each, name) === undefined);
    if (lacking !== undefined) shown = lacking;
  }
  report(c, "E4005", at, {
    type: c.late.typeToString(c, shown),
    property: name,
    suggestion: suggest(name, names),
  });
}

function namesOf(c: Checker, type: Type): string[] {
  return propertiesOf(c, type)
    .map((each) => each.name)
    .filter((each) => !each.startsWith("@@") && !each.startsWith("$") && !each.startsWith("#"));
}

// --------------------------------------------------------------------------------------- elements

/** `object[index]`. */
export function checkElementAccess(c: Checker, node: ElementAccess, mode: number): Type {
  const object = checkObject(c, node, mode);
  const given = disposeOf(c, node, object) ?? c.late.checkExpression(c, node.index);
  const index =
    isPrimitive(given, "string") && isKeyOfElements(c, node.index) ? c.store.number : given;
  if (isAny(object) || c.state.isSilent(object)) {
    c.tables.member[node.id] = {
      kind: "dynamic",
      name: "",
      objectType: object,
      property: undefined,
      symbol: undefined,
      qualifiedName: undefined,
    };
    return object;
  }
  const name = propertyNameOfType(c.store.regular(index));
  if (name !== undefined && !isNever(object)) {
    const property = propertyOf(c, object, name);
    if (property !== undefined && !isInherited(object, property, name))
      return propertyType(c, node, object, name, node.index, mode);
  }
  // What was noted while a loop was analysed, when the key may still have been known to be one, no longer holds.
  c.tables.member[node.id] = undefined;
  const target = targetKindOf(c, node);
  const type = elementType(c, object, index, node.index, node, target !== undefined);
  return flowOfAccess(c, node, narrowable(c, type, node, mode), target, undefined);
}

/** The symbol by which `await using` disposes of a value that only has the method of `using`. */
function disposeOf(c: Checker, node: ElementAccess, object: Type): Type | undefined {
  if (!node.mayDispose) return undefined;
  if (isAny(object)) {
    const what = "`await using` of a value of type `any`";
    c.late.reportSubset(c, "E6001", node.object, { what });
    return undefined;
  }
  if (propertyOf(c, object, "@@asyncDispose") || !propertyOf(c, object, "@@dispose"))
    return undefined;
  c.late.checkExpression(c, node.index);
  const type = c.store.uniqueSymbol("@@dispose", "dispose");
  c.tables.type[node.index.id] = type;
  return type;
}

/** Numbers on arrays are elements even where `Object` would have a member. */
function isInherited(object: Type, property: Property, name: string): boolean {
  return (
    object.kind === "array" && property.declaredBy?.symbol.name === "Object" && name !== "length"
  );
}

/** The type of `object[index]`; reports an index that does not fit. */
export function elementType(
  c: Checker,
  object: Type,
  index: Type,
  at: Node,
  node?: ElementAccess,
  isTarget = false,
): Type {
  const { store } = c;
  if (isNever(object)) return object;
  if (isGenericIndex(index) || (isGenericObject(object) && object.kind !== "tuple")) {
    if (isGenericObject(object) || isGenericIndex(index)) {
      const apparent = isGenericIndex(index)
        ? object
        : (c.late.baseConstraintOf(c, object) ?? object);
      if (!isGenericIndex(index) && !isTarget) {
        // T[number] of a constrained T: deferred, so that it stays precise.
        const base = indexedAccessOf(c, apparent, index);
        if (base !== undefined && object.kind !== "mapped")
          return isPlainIndex(index) ? store.indexedAccess(object, store.regular(index)) : base;
      }
      const keyFits = isGenericIndex(index)
        ? c.late.isAssignable(c, index, c.late.keyofType(c, object))
        : true;
      if (keyFits) return indexedAccessType(c, object, store.regular(index), undefined);
      const constraint = c.late.baseConstraintOf(c, index);
      const signature = indexSignatureFor(c, object, constraint);
      if (signature !== undefined) return signature.type;
    }
  }
  let isMissing = false;
  const type = indexedAccessType(c, object, store.regular(index), () => {
    isMissing = true;
  });
  if (!isMissing) {
    if (isTarget) checkElementWrite(c, object, index, at);
    if (isTarget && index.kind === "union") return writtenElement(c, object, index) ?? type;
    return type;
  }
  if (isTupleOutOfBounds(object, index)) {
    report(c, "E4036", at, {
      type: c.late.typeToString(c, object),
      index: c.late.typeToString(c, index),
    });
    return store.undefined;
  }
  const found = indexSignatureFor(c, object, index);
  if (found !== undefined) return found.type;
  if (!isTarget && node !== undefined && isLookupInLiteral(node, index)) {
    const values = propertiesOf(c, object).map((each) => each.type);
    return union(store, [...values, store.undefined]);
  }
  if (!isKey(index)) {
    report(c, "E4029", at, { type: c.late.typeToString(c, index) });
    return store.errorType;
  }
  const name = propertyNameOfType(store.regular(index));
  if (name !== undefined && !name.startsWith("@@")) reportMissingProperty(c, object, name, at);
  else
    report(c, "E4037", at, {
      type: c.late.typeToString(c, object),
      index: c.late.typeToString(c, index),
    });
  void node;
  return store.errorType;
}

/** `({ a: 1, b: 2 })[text]`: a table that nothing else sees may be asked for any key. */
function isLookupInLiteral(node: ElementAccess, index: Type): boolean {
  if (stripReference(node.object).kind !== "ObjectLiteral") return false;
  return isPrimitive(index, "string") || isPrimitive(index, "number");
}

function isPlainIndex(index: Type): boolean {
  return index.kind !== "union";
}

function indexedAccessOf(c: Checker, object: Type, index: Type): Type | undefined {
  let isMissing = false;
  const type = indexedAccessType(c, object, c.store.regular(index), () => {
    isMissing = true;
  });
  return isMissing ? undefined : type;
}

/** With a union of keys, what is stored must suit all of them. */
function writtenElement(
  c: Checker,
  object: Type,
  index: Type & { readonly kind: "union" },
): Type | undefined {
  const parts = index.members.map((each) => indexedAccessOf(c, object, each));
  return parts.every((each): each is Type => each !== undefined)
    ? c.late.intersection(c.store, parts)
    : undefined;
}

function checkElementWrite(c: Checker, object: Type, index: Type, at: Node): void {
  const isReadonly = (object.kind === "array" || object.kind === "tuple") && object.isReadonly;
  const signature = indexSignatureFor(c, object, index);
  if (isReadonly || signature?.isReadonly)
    report(c, "E4011", at, { property: c.late.textOf(c, at) });
}

function isTupleOutOfBounds(object: Type, index: Type): boolean {
  return object.kind === "tuple" && index.kind === "literal" && typeof index.value === "number";
}

function isKey(type: Type): boolean {
  return someMember(type, (each) => {
    switch (each.kind) {
      case "literal":
        return typeof each.value === "string" || typeof each.value === "number";
      case "primitive":
        return (
          each.name === "string" ||
          each.name === "number" ||
          each.name === "symbol" ||
          each.name === "any"
        );
      case "enum":
      case "enumMember":
      case "uniqueSymbol":
      case "templateLiteral":
      case "stringMapping":
      case "keyof":
      case "typeParameter":
        return true;
      case "intersection":
        return each.members.some(isKey);
      default:
        return false;
    }
  });
}

/** Declared type of a place that is written: not narrowed, and as setters take it. */
export function writeTypeOf(c: Checker, target: Expression): Type | undefined {
  switch (target.kind) {
    case "ParenthesizedExpression":
    case "NonNull":
      return writeTypeOf(c, target.expression);
    case "Identifier": {
      const symbol = c.late.valueSymbolOf(c, target);
      return symbol && c.late.typeOfSymbol(c, symbol);
    }
    case "PropertyAccess":
    case "ElementAccess": {
      const member = c.tables.member[target.id];
      if (member?.property !== undefined) return member.property.writeType;
      const object = c.tables.type[target.object.id];
      if (object === undefined) return undefined;
      const stripped = nonNullable(c, object);
      if (isAny(stripped)) return stripped;
      if (target.kind === "PropertyAccess") {
        return indexSignatureFor(c, stripped, c.store.literal(target.name.name))?.type;
      }
      const given = c.tables.type[target.index.id];
      if (given === undefined) return undefined;
      const index = isKeyOfElements(c, target.index) ? c.store.number : given;
      if (index.kind === "union" && !isGenericIndex(index))
        return writtenElement(c, stripped, index);
      if (isGenericIndex(index) || isGenericObject(stripped)) return undefined;
      return indexedAccessOf(c, stripped, index);
    }
    default:
      return undefined;
  }
}
