/** Type syntax to types. */
import type { Node } from "../syntax/ast.ts";
import type {
  ConditionalType,
  ConstructorType,
  EntityName,
  FunctionType as FunctionTypeNode,
  MappedType,
  ObjectType as ObjectTypeNode,
  TupleMember,
  TypeNode,
  TypeQuery,
  TypeReference,
} from "../syntax/ast-types.ts";
import { anonymousFunction, anonymousObject, freeParametersOf } from "./anonymous.ts";
import type { Checker } from "./checker.ts";
import { declarationOf } from "./declared.ts";
import { indexedAccessType, keyofType } from "./evaluate-keys.ts";
import { templateLiteralType } from "./evaluate-text.ts";
import { intersection } from "./intersections.ts";
import { literalTypeOf } from "./literal-type.ts";
import { report } from "./report.ts";
import { mapperOf, substitute, tupleOf } from "./substitute.ts";
import { MEANING, type MutableSymbol } from "./symbol-table.ts";
import { declaredTypeOfSymbol, typeParameterOf, typeParametersOfSymbol } from "./type-symbols.ts";
import type {
  ConditionalRoot,
  MappedRoot,
  StringMappingName,
  TupleElement,
  Type,
  TypeParameter,
} from "./types.ts";
import { isAny, isPrimitive, union } from "./unions.ts";

/** The type that `node` denotes. */
export function typeOfTypeNode(c: Checker, node: TypeNode): Type {
  const known = c.tables.type[node.id];
  if (known !== undefined) return known;
  const type = resolve(c, node);
  // An inner question may have resolved the node already, for a recursive alias.
  c.tables.type[node.id] ??= type;
  return c.tables.type[node.id] ?? type;
}

function resolve(c: Checker, node: TypeNode): Type {
  const { store } = c;
  switch (node.kind) {
    case "KeywordType":
      switch (node.keyword) {
        case "any":
          return store.any;
        case "unknown":
          return store.unknown;
        case "never":
          return store.never;
        case "void":
          return store.void;
        case "null":
          return store.null;
        case "undefined":
          return store.undefined;
        case "string":
          return store.string;
        case "number":
          return store.number;
        case "boolean":
          return store.boolean;
        case "bigint":
          return store.bigint;
        case "symbol":
          return store.symbol;
        case "object":
          return store.object;
      }
      return store.unresolved;
    case "ThisType":
      return thisTypeAt(c, node);
    case "LiteralType":
      return literalTypeOf(store, node.value);
    case "TemplateLiteralType":
      return templateLiteralType(
        c,
        node.quasis.map((each) => each.cooked ?? each.raw),
        node.types.map((each) => typeOfTypeNode(c, each)),
      );
    case "TypeReference":
      return typeOfReference(c, node);
    case "ArrayType":
      return arrayOfNode(c, node, node.element, false);
    case "TupleType":
      return tupleOfNode(c, node, false);
    case "FunctionType":
    case "ConstructorType":
      return functionOfNode(c, node);
    case "ObjectType":
      return objectOfNode(c, node);
    case "UnionType":
      return union(
        store,
        node.types.map((each) => typeOfTypeNode(c, each)),
        aliasAt(c, node),
      );
    case "IntersectionType":
      return intersection(
        store,
        node.types.map((each) => typeOfTypeNode(c, each)),
        aliasAt(c, node),
      );
    case "TypeOperator":
      switch (node.operator) {
        case "keyof":
          return keyofType(c, typeOfTypeNode(c, node.type));
        case "readonly":
          if (node.type.kind === "ArrayType")
            return arrayOfNode(c, node.type, node.type.element, true);
          if (node.type.kind === "TupleType") return tupleOfNode(c, node.type, true);
          return typeOfTypeNode(c, node.type);
        case "unique":
          return uniqueSymbolAt(c, node);
      }
      return store.unresolved;
    case "IndexedAccessType": {
      const object = typeOfTypeNode(c, node.object);
      const index = typeOfTypeNode(c, node.index);
      return indexedAccessType(c, object, index, (owner, key) => {
        report(c, "E4005", node.index, {
          type: c.late.typeToString(c, owner),
          property: key.kind === "literal" ? String(key.value) : c.late.typeToString(c, key),
        });
      });
    }
    case "ConditionalType":
      return conditionalOfNode(c, node);
    case "InferType": {
      const symbol = c.tables.symbol[node.id];
      return symbol === undefined ? store.unresolved : typeParameterOf(c, symbol);
    }
    case "MappedType":
      return mappedOfNode(c, node);
    case "TypeQuery":
      return typeOfQuery(c, node);
    case "TypePredicate":
      return node.isAsserts ? store.void : store.boolean;
    case "ImportType":
      return typeOfImport(c, node);
  }
}

function thisTypeAt(c: Checker, node: Node): Type {
  let current: Node | undefined = c.tables.parent[node.id];
  while (current !== undefined) {
    switch (current.kind) {
      case "ClassDeclaration":
      case "ClassExpression":
      case "InterfaceDeclaration": {
        const symbol =
          c.tables.symbol[current.id] ??
          (current.name ? c.tables.symbol[current.name.id] : undefined);
        if (symbol === undefined) return c.store.unresolved;
        const type = declaredTypeOfSymbol(c, symbol);
        return type.kind === "reference" ? type.target.thisType : c.store.unresolved;
      }
      case "ObjectLiteral":
        return c.late.typeOfThisInLiteral(c, current) ?? c.store.unresolved;
      default:
        current = c.tables.parent[current.id];
    }
  }
  report(c, "E3012", node, {});
  return c.store.errorType;
}

function uniqueSymbolAt(c: Checker, node: Node): Type {
  const parent = c.tables.parent[node.id];
  if (parent?.kind === "PropertySignature" && parent.key.kind === "Identifier") {
    const owner = c.tables.parent[parent.id];
    const name = parent.key.name;
    const isWellKnown =
      owner?.kind === "InterfaceDeclaration" && owner.name.name === "SymbolConstructor";
    return c.store.uniqueSymbol(
      isWellKnown ? `@@${name}` : `@@${name}#${node.id}`,
      isWellKnown ? `Symbol.${name}` : name,
    );
  }
  if (parent?.kind === "VariableDeclaration" && parent.target.kind === "Identifier") {
    const made = parent.initializer && c.late.uniqueSymbolOfCall(c, parent.initializer);
    return made ?? c.store.uniqueSymbol(`@@${parent.target.name}#${node.id}`, parent.target.name);
  }
  return c.store.uniqueSymbol(`@@symbol#${node.id}`, "unique symbol");
}

// ---------------------------------------------------------------------------------- references

/** The symbol that a name in type position stands for, imports followed; reports unknown names. */
export function resolveEntity(
  c: Checker,
  name: EntityName,
  meaning: number,
): MutableSymbol | undefined {
  if (name.kind === "Identifier") {
    const found = c.modules.resolveName(scopeAt(c, name), name.name, meaning);
    if (found === undefined) {
      reportUnknown(c, name, meaning);
      return undefined;
    }
    const target = c.modules.resolveImport(found);
    c.tables.symbol[name.id] = target;
    return target;
  }
  const left = resolveEntity(c, name.left, MEANING.namespace);
  if (left === undefined) return undefined;
  const exports =
    left.kind === "module"
      ? c.modules.exportsOf(moduleNamesOf(c, left))
      : (left.exports ?? new Map<string, MutableSymbol>());
  const member = exports.get(name.right.name);
  const target = member && c.modules.resolveImport(member);
  if (target === undefined || (target.meaning & meaning) === 0) {
    report(c, "E3007", name.right, {
      module: left.name,
      name: name.right.name,
      suggestion: c.late.suggestName(name.right.name, exports.keys()),
    });
    return undefined;
  }
  c.tables.symbol[name.right.id] = target;
  c.tables.symbol[name.id] = target;
  return target;
}

function moduleNamesOf(
  c: Checker,
  symbol: MutableSymbol,
): Parameters<Checker["modules"]["exportsOf"]>[0] {
  const names = c.modules.namesOf(symbol.module);
  return names.symbol === symbol ? names : symbol;
}

function reportUnknown(
  c: Checker,
  name: EntityName & { readonly kind: "Identifier" },
  meaning: number,
): void {
  const scope = scopeAt(c, name);
  const asValue = c.modules.resolveName(scope, name.name, MEANING.value);
  if (asValue !== undefined && meaning === MEANING.type) {
    if (c.late.reportForeignType(c, name)) return;
    report(c, "E3009", name, { name: name.name });
    return;
  }
  c.late.reportUnknownType(c, name, scope);
}

/** The innermost scope around a node. */
export function scopeAt(c: Checker, node: Node): (typeof c.tables.scope)[number] {
  let current: Node | undefined = node;
  let child: Node | undefined;
  while (current !== undefined) {
    const scope = c.tables.scope[current.id];
    if (scope !== undefined && seesScope(current, child)) return scope;
    child = current;
    current = c.tables.parent[current.id];
  }
  return undefined;
}

/** Names of `infer` are not seen in the check and the false branch; a mapped type's parameter not in its constraint. */
function seesScope(owner: Node, child: Node | undefined): boolean {
  if (child === undefined) return owner.kind !== "ConditionalType" && owner.kind !== "MappedType";
  if (owner.kind === "ConditionalType")
    return child === owner.trueType || child === owner.extendsType;
  if (owner.kind === "MappedType") return child !== owner.constraint;
  return true;
}

function typeOfReference(c: Checker, node: TypeReference): Type {
  const { store } = c;
  if (node.name.kind === "Identifier" && node.name.name === "const") return store.unresolved;
  const symbol = resolveEntity(c, node.name, MEANING.type);
  if (symbol === undefined) {
    for (const each of node.typeArguments) typeOfTypeNode(c, each);
    return store.errorType;
  }
  if (symbol.kind === "typeParameter") checkStaticUse(c, symbol, node);
  return typeOfSymbolReference(c, symbol, node.typeArguments, node);
}

/** Static members do not know the type arguments of instances. */
function checkStaticUse(c: Checker, symbol: MutableSymbol, node: Node): void {
  const [parameter] = symbol.declarations;
  const owner = parameter && c.tables.parent[parameter.id];
  if (owner?.kind !== "ClassDeclaration" && owner?.kind !== "ClassExpression") return;
  let current: Node | undefined = node;
  while (current !== undefined && c.tables.parent[current.id] !== owner)
    current = c.tables.parent[current.id];
  if (current === undefined || !("isStatic" in current) || !current.isStatic) return;
  report(c, "E4061", node, { name: symbol.name });
}

/** A named type with the type arguments that are written at `node`. */
export function typeOfSymbolReference(
  c: Checker,
  symbol: MutableSymbol,
  argumentNodes: readonly TypeNode[],
  node: Node,
): Type {
  const { store } = c;
  const parameters = typeParametersOfSymbol(c, symbol);
  if (symbol.kind === "typeAlias" || (symbol.meaning & MEANING.type && isAliasOnly(symbol))) {
    const intrinsic = intrinsicAlias(c, symbol, argumentNodes);
    if (intrinsic !== undefined) return intrinsic;
  }
  if (isFuture(symbol) && argumentNodes.length === 0) {
    report(c, "E5001", node, { suggestion: "number" });
    return store.future(store.errorType);
  }
  if (argumentNodes.length === 1 && isView(symbol)) {
    // The kind of buffer below: there is one kind.
    for (const each of argumentNodes) typeOfTypeNode(c, each);
    return declaredTypeOfSymbol(c, symbol);
  }
  if (!checkArgumentCount(c, symbol, parameters, argumentNodes, node)) {
    for (const each of argumentNodes) typeOfTypeNode(c, each);
    return store.errorType;
  }
  const declared = declaredTypeOfSymbol(c, symbol);
  const lazy = mustDefer(c, argumentNodes);
  const outer =
    declared.kind === "reference"
      ? declared.target.typeParameters.slice(0, declared.target.outerCount)
      : [];
  const all = (): readonly Type[] => [
    ...outer,
    ...fillArguments(
      c,
      parameters,
      argumentNodes.map((each) => typeOfTypeNode(c, each)),
    ),
  ];
  if (declared.kind === "reference" && declared.target.symbol === symbol) {
    const { target } = declared;
    const name = symbol.name;
    if (isGlobalArray(c, declared, name)) {
      const isReadonly = name === "ReadonlyArray";
      const [element] = argumentNodes;
      if (lazy && element !== undefined) return lazyArray(c, node, element, isReadonly);
      const [type] = all();
      return store.array(type ?? store.any, isReadonly);
    }
    if (isFuture(symbol)) {
      const [type] = all();
      return store.future(type ?? store.any);
    }
    if (lazy) {
      const free = freeParametersOf(c, node);
      return store.lazyReference(target, all, free.length > 0, (map) =>
        store.reference(
          target,
          all().map((each) => substitute(c, each, map)),
        ),
      );
    }
    deferConstraintCheck(c, parameters, argumentNodes);
    return store.reference(target, all());
  }
  if (parameters.length === 0) return declared;
  deferConstraintCheck(c, parameters, argumentNodes);
  return c.late.instantiateAlias(c, symbol, all());
}

function isAliasOnly(symbol: MutableSymbol): boolean {
  return symbol.declarations.some((each) => each.kind === "TypeAlias");
}

function isGlobalArray(c: Checker, declared: Type, name: string): boolean {
  if (name !== "Array" && name !== "ReadonlyArray") return false;
  return declared.kind === "reference" && c.globalType(name) === declarationOf(declared.target);
}

/** `Future` of `"tscript"`. */
export function isFuture(symbol: MutableSymbol): boolean {
  return (
    symbol.name === "Future" && symbol.module.isLibrary && symbol.module.path === "tscript.d.ts"
  );
}

function deferConstraintCheck(
  c: Checker,
  parameters: readonly TypeParameter[],
  nodes: readonly TypeNode[],
): void {
  if (nodes.length === 0 || parameters.every((each) => each.constraint === undefined)) return;
  const [firstNode] = nodes;
  if (firstNode === undefined || c.moduleOf(firstNode).isLibrary) return;
  c.state.deferred.push(() => {
    const types = fillArguments(
      c,
      parameters,
      nodes.map((each) => typeOfTypeNode(c, each)),
    );
    const map = mapperOf(parameters, types);
    nodes.forEach((node, i) => {
      const parameter = parameters[i];
      const type = types[i];
      if (parameter?.constraint === undefined || type === undefined) return;
      const bound = substitute(c, parameter.constraint, map);
      if (c.late.isAssignable(c, type, bound)) return;
      if (c.late.isAssignable(c, c.late.impliedType(c, node), bound)) return;
      report(c, "E4016", node, {
        found: c.late.typeToString(c, type),
        expected: c.late.typeToString(c, bound),
      });
    });
  });
}

/** Types that TypeScript declares with a parameter for the buffer they are a view of. */
function isView({ name, module }: MutableSymbol): boolean {
  return module.isLibrary && /^(?:(?:Int|Uint|Float)\d+(?:Clamped)?Array|DataView)$/.test(name);
}

/** `types` with the defaults of the parameters that they leave out. */
export function fillArguments(
  c: Checker,
  parameters: readonly TypeParameter[],
  types: readonly Type[],
): readonly Type[] {
  if (types.length >= parameters.length) return types;
  const filled = [...types];
  for (let i = types.length; i < parameters.length; i++) {
    const parameter = parameters[i];
    if (parameter === undefined) break;
    const { defaultType } = parameter;
    filled.push(
      defaultType === undefined
        ? c.store.unknown
        : substitute(c, defaultType, mapperOf(parameters, filled)),
    );
  }
  return filled;
}

function checkArgumentCount(
  c: Checker,
  symbol: MutableSymbol,
  parameters: readonly TypeParameter[],
  nodes: readonly TypeNode[],
  node: Node,
): boolean {
  const required = requiredCount(symbol, parameters);
  if (nodes.length >= required && nodes.length <= parameters.length) return true;
  const { length } = parameters;
  report(c, "E4015", node, {
    name: symbol.name,
    expected: required === length ? length : `${required} to ${length}`,
    found: nodes.length,
  });
  return false;
}

function requiredCount(symbol: MutableSymbol, parameters: readonly TypeParameter[]): number {
  let required = 0;
  parameters.forEach((each, i) => {
    if (each.symbol === undefined) return;
    const hasDefault = each.symbol.declarations.some(
      (one) => one.kind === "TypeParameter" && one.defaultType !== null,
    );
    if (!hasDefault) required = i + 1;
  });
  void symbol;
  return required;
}

const STRING_MAPPINGS: ReadonlySet<string> = new Set([
  "Uppercase",
  "Lowercase",
  "Capitalize",
  "Uncapitalize",
]);

/** Types that the checker computes itself. */
function intrinsicAlias(
  c: Checker,
  symbol: MutableSymbol,
  nodes: readonly TypeNode[],
): Type | undefined {
  if (!symbol.module.isLibrary) return undefined;
  const [node] = nodes;
  if (node === undefined) return undefined;
  if (STRING_MAPPINGS.has(symbol.name)) {
    return c.late.stringMappingType(c, symbol.name as StringMappingName, typeOfTypeNode(c, node));
  }
  if (symbol.name === "NoInfer") return typeOfTypeNode(c, node);
  return undefined;
}

// -------------------------------------------------------------------------- recursion in aliases

/** Whether a type inside an alias mentions an alias that is not resolved yet, so that it must wait. */
function mustDefer(c: Checker, nodes: readonly TypeNode[]): boolean {
  return c.state.aliasDepth > 0 && nodes.some((each) => mentionsOpenAlias(c, each));
}

function mentionsOpenAlias(c: Checker, node: Node): boolean {
  switch (node.kind) {
    case "TypeReference": {
      const symbol = c.modules.resolveName(
        scopeAt(c, node),
        headName(node.name),
        MEANING.type | MEANING.namespace,
      );
      const target = symbol && c.modules.resolveImport(symbol);
      if (target?.kind === "typeAlias" && !c.state.aliases.has(target)) return true;
      return node.typeArguments.some((each) => mentionsOpenAlias(c, each));
    }
    case "ArrayType":
      return mentionsOpenAlias(c, node.element);
    case "TupleType":
      return node.members.some((each) => mentionsOpenAlias(c, each.type));
    case "UnionType":
    case "IntersectionType":
      return node.types.some((each) => mentionsOpenAlias(c, each));
    case "TypeOperator":
      return mentionsOpenAlias(c, node.type);
    case "IndexedAccessType":
      return mentionsOpenAlias(c, node.object) || mentionsOpenAlias(c, node.index);
    case "ConditionalType":
      return (
        mentionsOpenAlias(c, node.check) ||
        mentionsOpenAlias(c, node.extendsType) ||
        mentionsOpenAlias(c, node.trueType) ||
        mentionsOpenAlias(c, node.falseType)
      );
    default:
      return false;
  }
}

function headName(name: EntityName): string {
  let current = name;
  while (current.kind === "QualifiedName") current = current.left;
  return current.name;
}

function arrayOfNode(c: Checker, node: Node, element: TypeNode, isReadonly: boolean): Type {
  if (mustDefer(c, [element])) return lazyArray(c, node, element, isReadonly);
  return c.store.array(typeOfTypeNode(c, element), isReadonly);
}

function lazyArray(c: Checker, node: Node, element: TypeNode, isReadonly: boolean): Type {
  const free = freeParametersOf(c, node);
  const find = (): Type => typeOfTypeNode(c, element);
  if (free.length === 0) return c.store.lazyArray(find, isReadonly, false, undefined);
  return c.store.lazyArray(find, isReadonly, true, (map) =>
    c.store.lazyArray(
      () => substitute(c, find(), map),
      isReadonly,
      true,
      (next) =>
        c.store.lazyArray(
          () => substitute(c, substitute(c, find(), map), next),
          isReadonly,
          true,
          undefined,
        ),
    ),
  );
}

function tupleOfNode(
  c: Checker,
  node: Node & { readonly kind: "TupleType" },
  isReadonly: boolean,
): Type {
  const elements = (): readonly TupleElement[] =>
    node.members.map((each) => tupleElementOf(c, each));
  if (
    mustDefer(
      c,
      node.members.map((each) => each.type),
    )
  ) {
    const free = freeParametersOf(c, node);
    return c.store.lazyTuple(
      elements,
      isReadonly,
      free.length > 0,
      free.length === 0
        ? undefined
        : (map) =>
            tupleOf(
              c,
              elements().map((each) => ({ ...each, type: substitute(c, each.type, map) })),
              isReadonly,
            ),
    );
  }
  return tupleOf(c, elements(), isReadonly);
}

function tupleElementOf(c: Checker, member: TupleMember): TupleElement {
  let type = typeOfTypeNode(c, member.type);
  let isVariadic = false;
  if (member.isRest) {
    if (type.kind === "array") type = type.element;
    else if (type.kind !== "primitive") isVariadic = true;
    else if (!isAny(type)) {
      report(c, "E4019", member.type, { type: c.late.typeToString(c, type) });
    }
  }
  return {
    type,
    isOptional: member.isOptional,
    isRest: member.isRest,
    isVariadic,
    label: member.name?.name,
  };
}

// ------------------------------------------------------------------------------ anonymous types

/** The alias whose whole type `node` is. */
export function aliasAt(c: Checker, node: Node): Type["alias"] {
  const parent = c.tables.parent[node.id];
  if (parent?.kind !== "TypeAlias") return undefined;
  const symbol = c.tables.symbol[parent.name.id];
  if (symbol === undefined) return undefined;
  return { symbol, typeArguments: typeParametersOfSymbol(c, symbol) };
}

function objectOfNode(c: Checker, node: ObjectTypeNode): Type {
  if (node.members.length === 0 && aliasAt(c, node) === undefined) return c.store.emptyObject;
  return anonymousObject(
    c,
    node,
    () => c.late.membersOfTypeElements(c, node.members),
    aliasAt(c, node),
  );
}

function functionOfNode(c: Checker, node: FunctionTypeNode | ConstructorType): Type {
  return anonymousFunction(
    c,
    node,
    () => c.late.signatureOfNode(c, node),
    node.kind === "ConstructorType",
    aliasAt(c, node),
  );
}

function conditionalOfNode(c: Checker, node: ConditionalType): Type {
  const check = typeOfTypeNode(c, node.check);
  const inferParameters: TypeParameter[] = [];
  for (const symbol of c.tables.scope[node.id]?.names.values() ?? [])
    inferParameters.push(typeParameterOf(c, symbol));
  const alias = aliasAt(c, node);
  let whenTrue: Type | undefined;
  let whenFalse: Type | undefined;
  let pattern: Type | undefined;
  const root: ConditionalRoot = {
    check,
    get extends() {
      pattern ??= typeOfTypeNode(c, node.extendsType);
      return pattern;
    },
    get whenTrue() {
      whenTrue ??= typeOfTypeNode(c, node.trueType);
      return whenTrue;
    },
    get whenFalse() {
      whenFalse ??= typeOfTypeNode(c, node.falseType);
      return whenFalse;
    },
    isDistributive: check.kind === "typeParameter",
    inferParameters,
    alias,
  };
  return c.late.conditionalType(c, root, new Map(), alias);
}

function mappedOfNode(c: Checker, node: MappedType): Type {
  const symbol = c.tables.symbol[node.id];
  if (symbol === undefined) return c.store.unresolved;
  const parameter = typeParameterOf(c, symbol);
  let template: Type | undefined;
  let nameType: Type | undefined;
  const { nameType: nameNode, type: typeNode } = node;
  const alias = aliasAt(c, node);
  const root: MappedRoot = {
    parameter,
    constraint: typeOfTypeNode(c, node.constraint),
    get nameType() {
      if (nameNode === null) return undefined;
      nameType ??= typeOfTypeNode(c, nameNode);
      return nameType;
    },
    get template() {
      if (typeNode === null) return c.store.any;
      template ??=
        node.optionalModifier === "add" ? typeOfTypeNode(c, typeNode) : typeOfTypeNode(c, typeNode);
      return template;
    },
    readonlyModifier: node.readonlyModifier,
    optionalModifier: node.optionalModifier,
    alias,
    // The type of a variable may mention parameters that are not written here.
    free: c.late.textOf(c, node).includes("typeof") ? undefined : freeParametersOf(c, node),
    instances: new Map(),
  };
  return c.late.mappedType(c, root, new Map(), alias);
}

function typeOfQuery(c: Checker, node: TypeQuery): Type {
  let type: Type;
  const { head } = node;
  if (head.kind === "ThisExpression") type = c.late.typeOfThis(c, head);
  else if (head.kind === "ImportType") type = c.store.unresolved;
  else type = typeOfEntityValue(c, head);
  for (const name of node.path) type = memberType(c, type, name.name, name);
  if (node.typeArguments.length === 0) return c.store.regular(type);
  return c.late.instantiateValue(
    c,
    type,
    node.typeArguments.map((each) => typeOfTypeNode(c, each)),
  );
}

function typeOfEntityValue(c: Checker, name: EntityName): Type {
  if (name.kind === "Identifier") {
    if (name.name === "undefined") return c.store.undefined;
    const symbol = c.modules.resolveName(scopeAt(c, name), name.name, MEANING.value);
    if (symbol === undefined) {
      c.late.reportUnknownName(c, name, scopeAt(c, name));
      return c.store.errorType;
    }
    const target = c.modules.resolveImport(symbol);
    c.tables.symbol[name.id] = target;
    if (target === undefined) return c.store.errorType;
    return c.late.narrowedTypeQuery(c, name, target);
  }
  const left = typeOfEntityValue(c, name.left);
  return memberType(c, left, name.right.name, name.right);
}

function memberType(c: Checker, type: Type, name: string, node: Node): Type {
  if (isAny(type) || isPrimitive(type, "never")) return type;
  const property = c.late.propertyOf(c, type, name);
  if (property !== undefined) return property.type;
  report(c, "E4005", node, { type: c.late.typeToString(c, type), property: name });
  return c.store.errorType;
}

function typeOfImport(c: Checker, node: TypeNode & { readonly kind: "ImportType" }): Type {
  const names = c.modules.namesOf(c.moduleOf(node));
  const target = c.modules.importTarget(node.source.value, names);
  if (target === undefined) {
    report(c, "E3006", node.source, { module: node.source.value });
    return c.store.errorType;
  }
  const path: string[] = [];
  let current = node.qualifier;
  while (current !== null) {
    path.unshift(current.kind === "Identifier" ? current.name : current.right.name);
    current = current.kind === "Identifier" ? null : current.left;
  }
  let exports = c.modules.exportsOf(target);
  let symbol: MutableSymbol | undefined;
  for (const name of path) {
    const next = exports.get(name);
    symbol = next && c.modules.resolveImport(next);
    exports = symbol?.exports ?? new Map();
  }
  if (symbol === undefined) return c.store.unresolved;
  return typeOfSymbolReference(c, symbol, node.typeArguments, node);
}
