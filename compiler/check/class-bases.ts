/** Bases of classes and interfaces, and what they inherit. */
import type { Checker } from "./checker.ts";
import { type ClassNode, classNodeOf } from "./class-syntax.ts";
import { type AllMembers, declarationOf, type StoredDeclaration } from "./declared.ts";
import { resolveEntity } from "./entities.ts";
import { referenceProperty } from "./members.ts";
import { baseConstructorOfValue, hasOpenBase, instanceOfParameter } from "./mixins.ts";
import { report } from "./report.ts";
import {
  mapperOf,
  substitute,
  substituteIndex,
  substituteProperty,
  substituteSignature,
} from "./substitute.ts";
import { MEANING } from "./symbol-table.ts";
import { fillArguments } from "./type-arguments.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import { typeOfSymbolReference } from "./type-references.ts";
import type { Property, ReferenceType, Type } from "./types.ts";
import { isAny } from "./unions.ts";

/** Direct bases: the class that is extended, or the interfaces. */
export function findBases(c: Checker, declaration: StoredDeclaration): readonly Type[] {
  const bases: Type[] = [];
  const node = classNodeOf(declaration);
  if (node !== undefined && node.superClass !== null) {
    const base = baseInstanceOf(c, declaration, node);
    if (base !== undefined) bases.push(base);
  }
  for (const each of declaration.symbol.declarations) {
    if (each.kind !== "InterfaceDeclaration") continue;
    for (const reference of each.extendsTypes) {
      const symbol = resolveEntity(c, reference.name, MEANING.type);
      if (symbol === undefined) continue;
      const type = typeOfSymbolReference(c, symbol, reference.typeArguments, reference);
      c.tables.type[reference.id] = type;
      if (isExtendable(type)) bases.push(type);
      else if (!isAny(type)) report(c, "E4024", reference, { type: c.late.typeToString(c, type) });
    }
  }
  if (bases.some((each) => reaches(c, each, declaration, new Set()))) {
    const at = node?.superClass ?? declaration.symbol.declarations[0];
    if (at !== undefined) report(c, "E4022", at, { name: declaration.symbol.name });
    return [];
  }
  return bases;
}

function reaches(c: Checker, type: Type, declaration: StoredDeclaration, seen: Set<Type>): boolean {
  if (type.kind !== "reference" || seen.has(type)) return false;
  seen.add(type);
  if (type.target === declaration) return true;
  return declarationOf(type.target).bases.some((each) => reaches(c, each, declaration, seen));
}

function isExtendable(type: Type): boolean {
  switch (type.kind) {
    case "reference":
    case "object":
    case "array":
    case "tuple":
    case "function":
    case "future":
      return true;
    case "intersection":
      return type.members.every(isExtendable);
    default:
      return false;
  }
}

/** The constructor value that `extends` names. */
export function baseConstructorOf(c: Checker, declaration: StoredDeclaration): Type | undefined {
  const node = classNodeOf(declaration);
  if (node === undefined || node.superClass === null) return undefined;
  const known = c.state.baseConstructors.get(declaration);
  if (known !== undefined) return known;
  if (!c.state.push(declaration, "base")) return undefined;
  const type = c.late.checkExpression(c, node.superClass);
  if (!c.state.pop()) {
    report(c, "E4022", node.superClass, { name: declaration.symbol.name });
    return undefined;
  }
  c.state.baseConstructors.set(declaration, type);
  return type;
}

function baseInstanceOf(
  c: Checker,
  declaration: StoredDeclaration,
  node: ClassNode,
): Type | undefined {
  const constructor = baseConstructorOf(c, declaration);
  if (constructor === undefined || node.superClass === null) return undefined;
  if (isAny(constructor)) return constructor;
  const typeArguments = node.superTypeArguments.map((each) => typeOfTypeNode(c, each));
  if (constructor.kind === "classValue") {
    const { target } = constructor;
    const own = target.typeParameters.slice(target.outerCount);
    if (
      typeArguments.length > own.length ||
      typeArguments.length < own.filter((each) => each.defaultType === undefined).length
    ) {
      report(c, "E4015", node.superClass, {
        name: target.symbol.name,
        expected: own.length,
        found: typeArguments.length,
      });
      return undefined;
    }
    return c.store.reference(target, [
      ...constructor.typeArguments,
      ...fillArguments(c, own, typeArguments),
    ]);
  }
  const signatures = c.late.constructSignaturesOf(c, constructor);
  const fitting =
    signatures.find((each) => each.typeParameters.length === typeArguments.length) ?? signatures[0];
  if (fitting === undefined) {
    report(c, "E4024", node.superClass, { type: c.late.typeToString(c, constructor) });
    return undefined;
  }
  const map = mapperOf(
    fitting.typeParameters,
    typeArguments.length > 0 ? typeArguments : fitting.typeParameters.map(() => c.store.any),
  );
  if (constructor.kind === "typeParameter") return instanceOfParameter(c, constructor);
  return substitute(c, fitting.returnType, map);
}

/** Own and inherited members. */
export function allMembersOf(c: Checker, declaration: StoredDeclaration): AllMembers {
  const { own, bases } = declaration;
  const properties = new Map<string, Property>();
  const callSignatures = [...own.callSignatures];
  const constructSignatures = [...own.constructSignatures];
  const indexSignatures = [...own.indexSignatures];
  for (const base of bases) {
    const inherited = membersOfBase(c, base, declaration);
    for (const [name, property] of inherited.properties)
      if (!properties.has(name)) properties.set(name, property);
    callSignatures.push(...inherited.callSignatures);
    constructSignatures.push(...inherited.constructSignatures);
    for (const index of inherited.indexSignatures) {
      if (!indexSignatures.some((each) => each.key === index.key)) indexSignatures.push(index);
    }
  }
  for (const [name, property] of own.properties) properties.set(name, property);
  return { properties, callSignatures, constructSignatures, indexSignatures };
}

function membersOfBase(c: Checker, base: Type, declaration: StoredDeclaration): AllMembers {
  if (base.kind === "reference" && hasOpenBase(c, declarationOf(base.target)))
    return membersOfMixin(c, base, declaration);
  if (base.kind === "reference") {
    const { all } = declarationOf(base.target);
    const map = mapperOf(base.target.typeParameters, base.typeArguments);
    map.set(base.target.thisType, declaration.thisType);
    const properties = new Map<string, Property>();
    for (const [name, property] of all.properties)
      properties.set(name, substituteProperty(c, property, map));
    return {
      properties,
      callSignatures: all.callSignatures.map((each) => substituteSignature(c, each, map)),
      constructSignatures: all.constructSignatures.map((each) => substituteSignature(c, each, map)),
      indexSignatures: all.indexSignatures.map((each) => substituteIndex(c, each, map)),
    };
  }
  const interfaceOfArray = base.kind === "array" ? c.globalType("Array") : undefined;
  if (base.kind === "array" && interfaceOfArray && !base.isReadonly)
    return membersOfBase(c, c.store.reference(interfaceOfArray, [base.element]), declaration);
  if (isAny(base)) {
    // Nothing is known of the base: it may have any member.
    return {
      properties: new Map(),
      callSignatures: [],
      constructSignatures: [],
      indexSignatures: [{ key: c.store.string, type: base, isReadonly: false }],
    };
  }
  const properties = new Map<string, Property>();
  for (const property of c.late.propertiesOf(c, base)) properties.set(property.name, property);
  return {
    properties,
    callSignatures: c.late.callSignaturesOf(c, base),
    constructSignatures: [],
    indexSignatures: c.late.indexSignaturesOf(c, base),
  };
}

function membersOfMixin(
  c: Checker,
  base: ReferenceType,
  declaration: StoredDeclaration,
): AllMembers {
  const properties = new Map<string, Property>();
  for (const { name } of c.late.propertiesOf(c, base)) {
    const property = referenceProperty(c, base, name, declaration.thisType);
    if (property !== undefined) properties.set(name, property);
  }
  const indexSignatures = c.late.indexSignaturesOf(c, base);
  return { properties, callSignatures: [], constructSignatures: [], indexSignatures };
}

/** Base classes and interfaces of an instance, with its type arguments put in. */
export function basesOf(c: Checker, type: ReferenceType): readonly Type[] {
  const open = hasOpenBase(c, declarationOf(type.target)) ? openBaseOf(c, type) : undefined;
  if (open !== undefined) return [open];
  const map = mapperOf(type.target.typeParameters, type.typeArguments);
  map.set(type.target.thisType, type);
  return declarationOf(type.target).bases.map((each) => substitute(c, each, map));
}

/** What the argument constructs that the class extends, if it is known by now. */
function openBaseOf(c: Checker, { target, typeArguments }: ReferenceType): Type | undefined {
  const self = c.store.classValue(target, typeArguments.slice(0, target.outerCount));
  const base = baseConstructorOfValue(c, self);
  if (base === undefined || base.kind === "typeParameter") return undefined;
  if (base.kind !== "classValue") return c.late.constructSignaturesOf(c, base)[0]?.returnType;
  const own = base.target.typeParameters.slice(base.target.outerCount);
  return c.store.reference(base.target, [...base.typeArguments, ...fillArguments(c, own, [])]);
}
