/** What symbols mean as types: classes, interfaces, aliases, enums and type parameters. */
import type {
  ClassDeclaration,
  ClassExpression,
  EnumDeclaration,
  EnumMember,
  InterfaceDeclaration,
  Node,
} from "../syntax/ast.ts";
import type {
  TypeNode,
  TypeParameter as TypeParameterNode,
  TypeReference,
} from "../syntax/ast-types.ts";
import type { Checker } from "./checker.ts";
import { StoredDeclaration } from "./declared.ts";
import { report } from "./report.ts";
import { compose, mapperOf, substitute } from "./substitute.ts";
import { MEANING, type MutableSymbol } from "./symbol-table.ts";
import type { EnumMemberType, EnumType, Type, TypeParameter } from "./types.ts";
import { withAlias } from "./unions.ts";

/** The type that a symbol's name denotes in type position; generic ones with their own parameters. */
export function declaredTypeOfSymbol(c: Checker, symbol: MutableSymbol): Type {
  const known = c.state.declaredTypes.get(symbol);
  if (known !== undefined) return known;
  const hasClassLike = symbol.declarations.some(isClassLike);
  if (hasClassLike) {
    const declaration = classLike(c, symbol);
    c.state.declaredTypes.set(symbol, declaration.selfType);
    return declaration.selfType;
  }
  switch (symbol.kind) {
    case "enum": {
      const type = enumType(c, symbol);
      c.state.declaredTypes.set(symbol, type);
      return type;
    }
    case "enumMember": {
      const { parent } = symbol;
      if (parent === undefined) return c.store.unresolved;
      const type = enumTypeOf(c, parent);
      return type.members.find((each) => each.name === symbol.name) ?? c.store.unresolved;
    }
    case "typeParameter":
      return typeParameterOf(c, symbol);
    default:
      return isTypeParameter(symbol) ? typeParameterOf(c, symbol) : aliasType(c, symbol);
  }
}

/** Whether the name is a type parameter's; a parameter may have the same: `create<C extends Class>(C: C)`. */
export function isTypeParameter(symbol: MutableSymbol): boolean {
  return (
    symbol.kind === "typeParameter" ||
    symbol.declarations.some((each) => each.kind === "TypeParameter")
  );
}

function isClassLike(
  node: Node,
): node is ClassDeclaration | ClassExpression | InterfaceDeclaration {
  return (
    node.kind === "ClassDeclaration" ||
    node.kind === "ClassExpression" ||
    node.kind === "InterfaceDeclaration"
  );
}

// ------------------------------------------------------------------------------ type parameters

/** The type parameter that a symbol declares. */
export function typeParameterOf(c: Checker, symbol: MutableSymbol): TypeParameter {
  const known = c.state.typeParameters.get(symbol);
  if (known !== undefined) return known;
  const node = symbol.declarations.find(
    (each): each is TypeParameterNode => each.kind === "TypeParameter",
  );
  const infer = symbol.declarations.find((each) => each.kind === "InferType");
  const mapped = symbol.declarations.find((each) => each.kind === "MappedType");
  const made = c.store.parameter(
    symbol.name,
    symbol,
    () => {
      if (node?.constraint)
        return constraintOfNode(
          c,
          made,
          c.late.typeOfTypeNode(c, node.constraint),
          node.constraint,
        );
      if (infer?.kind === "InferType")
        return infer.constraint === null
          ? impliedConstraint(c, infer)
          : c.late.typeOfTypeNode(c, infer.constraint);
      if (mapped?.kind === "MappedType") return c.late.typeOfTypeNode(c, mapped.constraint);
      return undefined;
    },
    () => (node?.defaultType ? c.late.typeOfTypeNode(c, node.defaultType) : undefined),
    { isConst: node?.isConst ?? false },
  );
  c.state.typeParameters.set(symbol, made);
  return made;
}

/** What `infer` can only be where it stands: text inside a template, an array after `...`, what a type argument must be. */
function impliedConstraint(c: Checker, node: Node): Type | undefined {
  const parent = c.tables.parent[node.id];
  if (parent?.kind === "TemplateLiteralType") return c.store.string;
  if (parent?.kind === "TupleMember" && parent.isRest) return c.store.array(c.store.unknown);
  if (parent?.kind === "Parameter" && parent.isRest) return c.store.array(c.store.unknown);
  if (parent?.kind === "TypeReference") return constraintOfArgument(c, parent, node);
  return undefined;
}

function constraintOfArgument(c: Checker, reference: TypeReference, node: Node): Type | undefined {
  const symbol = c.late.resolveEntity(c, reference.name, MEANING.type);
  if (symbol === undefined) return undefined;
  const parameters = typeParametersOfSymbol(c, symbol);
  const { typeArguments } = reference;
  const constraint = parameters[typeArguments.indexOf(node as TypeNode)]?.constraint;
  if (!constraint?.mayBeGeneric) return constraint;
  const given = parameters.map((each, i): Type => {
    const argument = typeArguments[i];
    return argument === undefined
      ? (each.defaultType ?? c.store.unknown)
      : c.late.typeOfTypeNode(c, argument);
  });
  return substitute(c, constraint, mapperOf(parameters, given));
}

/** A parameter may not be its own constraint. */
function constraintOfNode(
  c: Checker,
  parameter: TypeParameter,
  constraint: Type,
  node: Node,
): Type | undefined {
  let current: Type | undefined = constraint;
  for (let i = 0; i < 50 && current?.kind === "typeParameter"; i++) {
    if (current === parameter) {
      report(c, "E4022", node, { name: parameter.name });
      return undefined;
    }
    current = current.constraint;
  }
  return constraint;
}

/** The parameters that a named type takes, in order. */
export function typeParametersOfSymbol(
  c: Checker,
  symbol: MutableSymbol,
): readonly TypeParameter[] {
  const known = c.state.symbolParameters.get(symbol);
  if (known !== undefined) return known;
  let parameters: readonly TypeParameter[] = [];
  for (const node of symbol.declarations) {
    if (!isClassLike(node) && node.kind !== "TypeAlias") continue;
    parameters = node.typeParameters.flatMap((each) => {
      const parameter = c.tables.symbol[each.id];
      return parameter === undefined ? [] : [typeParameterOf(c, parameter)];
    });
    break;
  }
  c.state.symbolParameters.set(symbol, parameters);
  return parameters;
}

// ---------------------------------------------------------------------------- classes, interfaces

/** The class or interface that a symbol declares. */
export function classLike(c: Checker, symbol: MutableSymbol): StoredDeclaration {
  const known = c.state.declarations.get(symbol);
  if (known !== undefined) return known;
  const nodes = symbol.declarations.filter(isClassLike);
  const classNode = nodes.find((each) => each.kind !== "InterfaceDeclaration");
  const [first] = nodes;
  const own = typeParametersOfSymbol(c, symbol);
  const outer = first === undefined ? [] : outerParametersOf(c, first);
  const typeParameters = [...outer, ...own];
  const thisType = c.store.parameter("this", undefined, () => declaration.selfType, undefined, {
    isThis: true,
  });
  const declaration: StoredDeclaration = new StoredDeclaration(
    {
      id: c.store.nextId(),
      declarationKind: classNode === undefined ? "interface" : "class",
      symbol,
      typeParameters,
      outerCount: outer.length,
      thisType,
      isAbstract: classNode?.isAbstract ?? false,
    },
    {
      own: () => c.late.ownMembersOf(c, declaration),
      bases: () => c.late.findBases(c, declaration),
      all: () => c.late.allMembersOf(c, declaration),
      constructors: () => c.late.constructorsOf(c, declaration),
    },
    (self) => c.store.reference(self, typeParameters),
  );
  c.state.declarations.set(symbol, declaration);
  return declaration;
}

/** The type parameter `this` of a class or interface node. */
export function thisParameterAt(
  c: Checker,
  node: ClassDeclaration | ClassExpression | InterfaceDeclaration,
): TypeParameter | undefined {
  const symbol =
    c.tables.symbol[node.id] ?? (node.name === null ? undefined : c.tables.symbol[node.name.id]);
  return symbol && classLike(c, symbol).thisType;
}

/** Type parameters of functions around a declaration. */
function outerParametersOf(c: Checker, node: Node): readonly TypeParameter[] {
  const found: TypeParameter[] = [];
  let current = c.tables.parent[node.id];
  // The names of a whole file are many, and no type parameters among them.
  while (current !== undefined && current.kind !== "SourceModule") {
    const scope = c.tables.scope[current.id];
    for (const symbol of scope?.names.values() ?? []) {
      if (isTypeParameter(symbol)) found.unshift(typeParameterOf(c, symbol));
    }
    current = c.tables.parent[current.id];
  }
  return found;
}

// --------------------------------------------------------------------------------------- aliases

function aliasType(c: Checker, symbol: MutableSymbol): Type {
  const known = c.state.aliases.get(symbol);
  if (known !== undefined) return known;
  const node = symbol.declarations.find((each) => each.kind === "TypeAlias");
  if (node?.kind !== "TypeAlias") return c.store.unresolved;
  if (!c.state.push(symbol, "alias")) {
    report(c, "E4022", node.name, { name: symbol.name });
    return c.store.errorType;
  }
  c.state.aliasDepth++;
  const found = c.late.typeOfTypeNode(c, node.type);
  c.state.aliasDepth--;
  const type = c.state.pop() ? found : c.store.errorType;
  c.state.aliases.set(symbol, type);
  return type;
}

/** A generic alias with type arguments. */
export function instantiateAlias(
  c: Checker,
  symbol: MutableSymbol,
  typeArguments: readonly Type[],
): Type {
  let instances = c.state.aliasInstances.get(symbol);
  if (instances === undefined) {
    instances = new Map();
    c.state.aliasInstances.set(symbol, instances);
  }
  const key = typeArguments.map((each) => each.id).join(",");
  const known = instances.get(key);
  if (known !== undefined) return known;
  const generic = declaredTypeOfSymbol(c, symbol);
  const parameters = typeParametersOfSymbol(c, symbol);
  const map = mapperOf(parameters, typeArguments);
  let type: Type;
  const alias = { symbol, typeArguments };
  if (generic.kind === "conditional")
    type = c.late.conditionalType(c, generic.root, compose(c, generic.mapper, map), alias);
  else if (generic.kind === "mapped")
    type = c.late.mappedType(c, generic.root, compose(c, generic.mapper, map), alias);
  else {
    type = substitute(c, generic, map);
    if (type.kind === "union" && type.alias === undefined) type = withAlias(c.store, type, alias);
  }
  if (!c.state.isResolvingAlias(symbol)) instances.set(key, type);
  return type;
}

// ----------------------------------------------------------------------------------------- enums

/** The enum type that a symbol declares. */
export function enumTypeOf(c: Checker, symbol: MutableSymbol): EnumType {
  const type = declaredTypeOfSymbol(c, symbol);
  if (type.kind !== "enum") throw new Error(`${symbol.name} is no enum`);
  return type;
}

function enumType(c: Checker, symbol: MutableSymbol): EnumType {
  const members: EnumMemberType[] = [];
  const nodes = symbol.declarations.filter(
    (each): each is EnumDeclaration => each.kind === "EnumDeclaration",
  );
  const type: EnumType = {
    kind: "enum",
    id: c.store.nextId(),
    mayBeGeneric: false,
    symbol,
    members,
    isConst: nodes.some((each) => each.isConst),
  };
  c.state.declaredTypes.set(symbol, type);
  for (const node of nodes) {
    let next: number | undefined = 0;
    for (const member of node.members) {
      const value: string | number | undefined =
        member.initializer === null ? next : c.late.constantOf(c, member.initializer, type);
      c.tables.constant[member.id] = value;
      next = typeof value === "number" ? value + 1 : undefined;
      const name = enumMemberName(member);
      if (name === undefined) continue;
      if (member.initializer === null && value === undefined && !node.isDeclare) {
        report(c, "E4023", member, { name });
      }
      members.push(c.store.enumMember(type, name, value));
    }
  }
  return type;
}

/** The name of an enum member. */
export function enumMemberName(member: EnumMember): string | undefined {
  switch (member.key.kind) {
    case "Identifier":
      return member.key.name;
    case "StringLiteral":
      return member.key.value;
    case "NumberLiteral":
      return String(member.key.value);
    case "ComputedName":
      return member.key.expression.kind === "StringLiteral"
        ? member.key.expression.value
        : undefined;
    default:
      return undefined;
  }
}

/** True if the symbol can stand in type position. */
export function hasTypeMeaning(symbol: MutableSymbol): boolean {
  return (symbol.meaning & MEANING.type) !== 0;
}
