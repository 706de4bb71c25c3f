/** Members, bases and constructors of classes and interfaces. */
import type {
  Accessor,
  ClassDeclaration,
  ClassExpression,
  Constructor,
  InterfaceDeclaration,
  MemberModifiers,
  Method,
  Node,
  Parameter,
  PropertyDefinition,
} from "../syntax/ast.ts";
import { functionFamily } from "./anonymous.ts";
import type { Checker } from "./checker.ts";
import {
  type AllMembers,
  declarationOf,
  type OwnMembers,
  type StoredDeclaration,
} from "./declared.ts";
import { indexSignaturesOfNode, membersOfTypeElements, nameOfKey } from "./object-members.ts";
import { report } from "./report.ts";
import { parameterInfo, signatureOfNode } from "./signatures.ts";
import {
  mapperOf,
  substitute,
  substituteIndex,
  substituteProperty,
  substituteSignature,
} from "./substitute.ts";
import { MEANING, MutableSymbol } from "./symbol-table.ts";
import {
  fillArguments,
  resolveEntity,
  typeOfSymbolReference,
  typeOfTypeNode,
} from "./type-from-node.ts";
import { StoredProperty } from "./type-store.ts";
import type {
  DeclaredType,
  IndexSignature,
  Property,
  ReferenceType,
  Signature,
  Type,
  Visibility,
} from "./types.ts";
import { isAny, union } from "./unions.ts";

type ClassNode = ClassDeclaration | ClassExpression;

/** The class syntax of a declaration, if it is a class. */
export function classNodeOf(declaration: StoredDeclaration): ClassNode | undefined {
  return declaration.symbol.declarations.find(
    (each): each is ClassNode =>
      each.kind === "ClassDeclaration" || each.kind === "ClassExpression",
  );
}

/** What the declarations of a class or interface say themselves. */
export function ownMembersOf(c: Checker, declaration: StoredDeclaration): OwnMembers {
  const properties = new Map<string, Property>();
  const statics = new Map<string, Property>();
  const callSignatures: Signature[] = [];
  const constructSignatures: Signature[] = [];
  const indexSignatures: IndexSignature[] = [];
  const staticIndexSignatures: IndexSignature[] = [];
  const node = classNodeOf(declaration);
  if (node !== undefined) {
    for (const member of node.members) {
      if (member.kind === "Constructor") addParameterProperties(c, declaration, member, properties);
    }
    for (const member of node.members) {
      switch (member.kind) {
        case "Method":
        case "Accessor":
        case "PropertyDefinition": {
          const name = nameOfKey(c, member.key);
          if (name === undefined) break;
          const table = member.isStatic ? statics : properties;
          if (table.get(name)?.declarations.includes(member)) break;
          if (table.has(name) && !isParameterProperty(table.get(name))) {
            if (!sharesName(table.get(name), member)) report(c, "E3003", member.key, { name });
            break;
          }
          table.set(name, propertyOfMember(c, declaration, node, member, name));
          break;
        }
        case "IndexSignature":
          (member.isStatic ? staticIndexSignatures : indexSignatures).push(
            ...indexSignaturesOfNode(c, member),
          );
          break;
        case "Constructor":
        case "StaticBlock":
          break;
      }
    }
  }
  for (const each of declaration.symbol.declarations) {
    if (each.kind !== "InterfaceDeclaration") continue;
    const members = membersOfTypeElements(c, each.members, declaration);
    for (const [name, property] of members.properties) {
      const existing = properties.get(name);
      properties.set(name, existing === undefined ? property : mergedMethod(c, existing, property));
    }
    // Overloads of later declarations come first.
    callSignatures.unshift(...members.callSignatures);
    constructSignatures.unshift(...members.constructSignatures);
    indexSignatures.push(...members.indexSignatures);
  }
  return {
    properties,
    statics,
    callSignatures,
    constructSignatures,
    indexSignatures,
    staticIndexSignatures,
  };
}

function isParameterProperty(property: Property | undefined): boolean {
  return property?.declarations[0]?.kind === "Parameter";
}

/** Overloads of one method and the two halves of an accessor are one property. */
function sharesName(property: Property | undefined, member: Node): boolean {
  return property?.declarations.includes(member) ?? false;
}

function mergedMethod(c: Checker, first: Property, later: Property): Property {
  if (first.propertyKind !== "method" || later.propertyKind !== "method") return first;
  return new StoredProperty(
    { ...aboutProperty(first), declarations: [...later.declarations, ...first.declarations] },
    () => {
      const signatures = [
        ...c.late.callSignaturesOf(c, later.type),
        ...c.late.callSignaturesOf(c, first.type),
      ];
      return c.store.functionType(signatures, [], { mayBeGeneric: true });
    },
  );
}

function aboutProperty(property: Property): Omit<Property, "type" | "writeType"> {
  const {
    name,
    propertyKind,
    isOptional,
    isReadonly,
    isStatic,
    isAbstract,
    visibility,
    declarations,
    declaredBy,
    symbol,
  } = property;
  return {
    name,
    propertyKind,
    isOptional,
    isReadonly,
    isStatic,
    isAbstract,
    visibility,
    declarations,
    declaredBy,
    symbol,
  };
}

function addParameterProperties(
  c: Checker,
  declaration: StoredDeclaration,
  node: Constructor,
  properties: Map<string, Property>,
): void {
  for (const parameter of node.parameters) {
    if (parameter.accessibility === null && !parameter.isReadonly && !parameter.isOverride)
      continue;
    if (parameter.target.kind !== "Identifier") continue;
    const { name } = parameter.target;
    properties.set(
      name,
      new StoredProperty(
        {
          name,
          propertyKind: "field",
          isOptional: parameter.isOptional,
          isReadonly: parameter.isReadonly,
          isStatic: false,
          isAbstract: false,
          visibility: parameter.accessibility ?? "public",
          declarations: [parameter],
          declaredBy: declaration,
          symbol: memberSymbol(c, parameter, name, declaration),
        },
        () => {
          const type = c.late.typeOfParameter(c, parameter);
          return parameter.isOptional ? union(c.store, [type, c.store.undefined]) : type;
        },
      ),
    );
  }
}

function propertyOfMember(
  c: Checker,
  declaration: StoredDeclaration,
  node: ClassNode,
  member: Method | Accessor | PropertyDefinition,
  name: string,
): Property {
  const visibility: Visibility = name.startsWith("#")
    ? "private"
    : (member.accessibility ?? "public");
  const about = {
    name,
    isStatic: member.isStatic,
    isAbstract: member.isAbstract,
    visibility,
    declaredBy: declaration,
    symbol: memberSymbol(c, member, name, declaration),
  };
  if (member.kind === "PropertyDefinition") {
    return new StoredProperty(
      {
        ...about,
        propertyKind: member.isAutoAccessor ? "accessor" : "field",
        isOptional: member.isOptional,
        isReadonly: member.isReadonly,
        declarations: [member],
      },
      () => {
        const type = c.late.typeOfField(c, member);
        return member.isOptional ? union(c.store, [type, c.store.undefined]) : type;
      },
    );
  }
  const same = (each: Node): boolean =>
    each.kind === member.kind &&
    (each as MemberModifiers).isStatic === member.isStatic &&
    nameOfKey(c, (each as Method).key) === name;
  if (member.kind === "Method") {
    const nodes = node.members.filter((each): each is Method => same(each));
    const isOptional = nodes.some((each) => each.isOptional);
    return new StoredProperty(
      {
        ...about,
        propertyKind: "method",
        isOptional,
        isReadonly: false,
        isAbstract: nodes.some((each) => each.isAbstract),
        declarations: nodes,
      },
      () => {
        const type = typeOfMethods(c, nodes, about.symbol);
        return isOptional ? union(c.store, [type, c.store.undefined]) : type;
      },
    );
  }
  const nodes = node.members.filter((each): each is Accessor => same(each));
  return accessorProperty(c, nodes, about);
}

/** A getter, a setter, or both. */
export function accessorProperty(
  c: Checker,
  nodes: readonly Accessor[],
  about: Omit<
    Property,
    "type" | "writeType" | "propertyKind" | "isOptional" | "isReadonly" | "declarations"
  >,
): Property {
  const getter = nodes.find((each) => each.accessorKind === "get");
  const setter = nodes.find((each) => each.accessorKind === "set");
  const parameter = setter?.parameters[0];
  const written = (): Type => {
    if (parameter?.type) return typeOfTypeNode(c, parameter.type);
    return getter === undefined ? c.store.any : signatureOfNode(c, getter).returnType;
  };
  const read = (): Type => {
    if (getter?.returnType) return typeOfTypeNode(c, getter.returnType);
    if (parameter?.type) return typeOfTypeNode(c, parameter.type);
    return getter === undefined ? c.store.any : signatureOfNode(c, getter).returnType;
  };
  return new StoredProperty(
    {
      ...about,
      propertyKind: "accessor",
      isOptional: false,
      isReadonly: setter === undefined,
      declarations: nodes,
    },
    read,
    setter === undefined ? undefined : written,
  );
}

/** The function type of a method with all its overloads. */
export function typeOfMethods(
  c: Checker,
  nodes: readonly Method[],
  symbol: MutableSymbol | undefined,
): Type {
  const [first] = nodes;
  if (first === undefined) return c.store.unresolved;
  return functionFamily(c, first, () => overloadsOf(c, nodes), false, undefined, symbol);
}

/** Signatures that callers see: of several declarations, those without body. */
export function overloadsOf(
  c: Checker,
  nodes: readonly (Method | Constructor | (Node & { readonly kind: "FunctionDeclaration" }))[],
): readonly Signature[] {
  const visible =
    nodes.length > 1 && nodes.some((each) => each.body === null)
      ? nodes.filter((each) => each.body === null)
      : nodes;
  return visible.map((each) => signatureOfNode(c, each));
}

/** The symbol of a member, one per declaration. */
export function memberSymbol(
  c: Checker,
  node: Node,
  name: string,
  declaredBy: DeclaredType | undefined,
): MutableSymbol {
  const known = c.state.memberSymbols.get(node);
  if (known !== undefined) return known;
  const symbol = new MutableSymbol(c.modules.newSymbolId(), name, "property", c.moduleOf(node));
  symbol.meaning = MEANING.value;
  symbol.declarations.push(node);
  symbol.parent = declaredBy === undefined ? undefined : declarationOf(declaredBy).symbol;
  c.state.memberSymbols.set(node, symbol);
  // A parameter property has a symbol as a parameter already.
  if (node.kind !== "Parameter") c.tables.symbol[node.id] ??= symbol;
  return symbol;
}

// ----------------------------------------------------------------------------------------- bases

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

/** Base classes and interfaces of an instance, with its type arguments put in. */
export function basesOf(c: Checker, type: ReferenceType): readonly Type[] {
  const map = mapperOf(type.target.typeParameters, type.typeArguments);
  map.set(type.target.thisType, type);
  return declarationOf(type.target).bases.map((each) => substitute(c, each, map));
}

// ---------------------------------------------------------------------------------- constructors

/** Construct signatures of a class: its own constructors, else those of its base, else none needed. */
export function constructorsOf(c: Checker, declaration: StoredDeclaration): readonly Signature[] {
  const node = classNodeOf(declaration);
  if (node === undefined) return [];
  const own = declaration.typeParameters.slice(declaration.outerCount);
  const nodes = node.members.filter((each): each is Constructor => each.kind === "Constructor");
  if (nodes.length > 0) {
    const visible =
      nodes.length > 1 &&
      nodes.some((each) => each.body === null) &&
      !node.members.every((each) => each.kind !== "Constructor" || each.body === null)
        ? nodes.filter((each) => each.body === null)
        : nodes;
    return visible.map((each) =>
      c.store.signature(
        {
          declaration: each,
          typeParameters: own,
          thisType: undefined,
          parameters: each.parameters.map((parameter: Parameter) => parameterInfo(c, parameter)),
          isAbstract: node.isAbstract,
          constructs: declaration,
        },
        declaration.selfType,
      ),
    );
  }
  const base = baseConstructorOf(c, declaration);
  if (base !== undefined && !isAny(base)) {
    const inherited = inheritedConstructors(c, declaration, node, base);
    if (inherited !== undefined) return inherited;
  }
  return [
    c.store.signature(
      {
        declaration: undefined,
        typeParameters: own,
        thisType: undefined,
        parameters: [],
        isAbstract: node.isAbstract,
        constructs: declaration,
      },
      declaration.selfType,
    ),
  ];
}

function inheritedConstructors(
  c: Checker,
  declaration: StoredDeclaration,
  node: ClassNode,
  base: Type,
): readonly Signature[] | undefined {
  const signatures = c.late.constructSignaturesOf(c, base);
  if (signatures.length === 0) return undefined;
  const typeArguments = node.superTypeArguments.map((each) => typeOfTypeNode(c, each));
  const own = declaration.typeParameters.slice(declaration.outerCount);
  return signatures.map((each) => {
    const map = mapperOf(each.typeParameters, fillArguments(c, each.typeParameters, typeArguments));
    const parameters =
      each.typeParameters.length === 0
        ? each.parameters
        : substituteSignature(c, { ...plain(each), typeParameters: [] }, map).parameters;
    return c.store.signature(
      {
        declaration: each.declaration,
        typeParameters: own,
        thisType: undefined,
        parameters,
        isAbstract: node.isAbstract,
        constructs: declaration,
      },
      declaration.selfType,
    );
  });
}

function plain(signature: Signature): Signature {
  const {
    id,
    declaration,
    typeParameters,
    thisType,
    parameters,
    returnType,
    predicate,
    isAbstract,
    constructs,
    generic,
  } = signature;
  return {
    id,
    declaration,
    typeParameters,
    thisType,
    parameters,
    returnType,
    predicate,
    isAbstract,
    constructs,
    generic,
  };
}

/** The class or interface syntax around a member. */
export function ownerOf(c: Checker, node: Node): ClassNode | InterfaceDeclaration | undefined {
  const parent = c.tables.parent[node.id];
  if (
    parent?.kind === "ClassDeclaration" ||
    parent?.kind === "ClassExpression" ||
    parent?.kind === "InterfaceDeclaration"
  ) {
    return parent;
  }
  return undefined;
}
