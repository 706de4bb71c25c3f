/** The type of the value that a symbol names: as declared, or as its initializer says. */
import type {
  ArrayPattern,
  BindingTarget,
  ExportDefault,
  Expression,
  FunctionDeclaration,
  Node,
  ObjectPattern,
  Parameter,
  PatternElement,
  PatternProperty,
  PropertyDefinition,
  PropertyName,
  RestElement,
  VariableDeclaration,
} from "../syntax/ast.ts";
import { functionFamily } from "./anonymous.ts";
import type { Checker } from "./checker.ts";
import { isFunctionDeclared, withExpandos } from "./expandos.ts";
import { indexSignatureFor } from "./index-signatures.ts";
import { elementOfLoop, iteratedType } from "./iteration.ts";
import { propertiesOf, propertyOf } from "./members.ts";
import { overloadsOf } from "./method-properties.ts";
import { nameOfKey } from "./object-members.ts";
import { report } from "./report.ts";
import type { MutableSymbol } from "./symbol-table.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import { plainProperty, StoredProperty } from "./type-store.ts";
import { classLike, enumTypeOf } from "./type-symbols.ts";
import type { Property, TupleElement, Type } from "./types.ts";
import { filterMembers, isAny, isPrimitive, mapMembers, union } from "./unions.ts";
import { widen, widenLiteral, widenSymbol } from "./widen.ts";

/** The declared type of a value symbol; imports are followed. */
export function typeOfSymbol(c: Checker, symbol: MutableSymbol): Type {
  const known = c.state.symbolTypes.get(symbol);
  if (known !== undefined) return known;
  switch (symbol.kind) {
    case "import": {
      const target = c.modules.resolveImport(symbol);
      return target === undefined ? c.store.errorType : typeOfSymbol(c, target);
    }
    case "class": {
      const { target } = classLike(c, symbol).selfType;
      return remember(
        c,
        symbol,
        c.store.classValue(target, target.typeParameters.slice(0, target.outerCount)),
      );
    }
    case "enum":
      return remember(c, symbol, c.store.enumObject(enumTypeOf(c, symbol)));
    case "enumMember": {
      const { parent } = symbol;
      const type =
        parent && enumTypeOf(c, parent).members.find((each) => each.name === symbol.name);
      return type === undefined ? c.store.unresolved : c.store.fresh(type);
    }
    case "namespace":
    case "module":
      return remember(c, symbol, c.store.namespace(symbol));
    case "function":
      return remember(c, symbol, typeOfFunction(c, symbol));
    case "property": {
      const [declaration] = symbol.declarations;
      return declaration?.kind === "PropertyDefinition"
        ? typeOfField(c, declaration)
        : c.store.unresolved;
    }
    case "variable":
    case "parameter":
      return typeOfVariable(c, symbol);
    default:
      return c.store.unresolved;
  }
}

function remember(c: Checker, symbol: MutableSymbol, type: Type): Type {
  c.state.symbolTypes.set(symbol, type);
  return type;
}

function typeOfFunction(c: Checker, symbol: MutableSymbol): Type {
  const nodes = symbol.declarations.filter(
    (each): each is FunctionDeclaration => each.kind === "FunctionDeclaration",
  );
  const [first] = nodes;
  if (first !== undefined) {
    const type = functionFamily(c, first, () => overloadsOf(c, nodes), false, undefined, symbol);
    return withExpandos(c, first, symbol.name, type);
  }
  const expression = symbol.declarations.find((each) => each.kind === "FunctionExpression");
  if (expression?.kind === "FunctionExpression") {
    return c.late.functionTypeOf(c, expression);
  }
  return c.store.unresolved;
}

function typeOfVariable(c: Checker, symbol: MutableSymbol): Type {
  const [declaration] = symbol.declarations;
  if (declaration === undefined) return c.store.unresolved;
  if (!c.state.push(symbol, "type")) return circular(c, symbol, declaration);
  const found = findVariableType(c, symbol, declaration);
  const isSound = c.state.pop();
  // Set meanwhile: a parameter got its contextual type.
  const meanwhile = c.state.symbolTypes.get(symbol);
  if (meanwhile !== undefined) return meanwhile;
  const type = isSound ? found : circular(c, symbol, declaration);
  return remember(c, symbol, type);
}

/** A type that depends on itself: as written where it is written, else unknown. */
function circular(c: Checker, symbol: MutableSymbol, declaration: Node): Type {
  const annotation = annotationOf(declaration);
  if (annotation !== null && annotation !== undefined) return typeOfTypeNode(c, annotation);
  const at =
    "target" in declaration && declaration.target !== null
      ? (declaration.target as Node)
      : declaration;
  report(c, "E4021", at, { name: symbol.name });
  return c.store.errorType;
}

function annotationOf(node: Node): VariableDeclaration["type"] | undefined {
  switch (node.kind) {
    case "VariableDeclaration":
    case "Parameter":
    case "CatchClause":
      return node.type;
    default:
      return undefined;
  }
}

function findVariableType(c: Checker, symbol: MutableSymbol, declaration: Node): Type {
  switch (declaration.kind) {
    case "VariableDeclaration":
      return typeOfDeclaration(c, declaration, symbol);
    case "Parameter": {
      const type = typeOfParameter(c, declaration);
      // Inside the function an optional parameter may be absent.
      if (declaration.isOptional && declaration.initializer === null)
        return union(c.store, [type, c.store.undefined]);
      return type;
    }
    case "PatternProperty":
    case "PatternElement":
    case "RestElement":
      return typeOfPatternPart(c, declaration);
    case "CatchClause":
      return typeOfCatch(c, declaration);
    case "ExportDefault":
      return typeOfDefaultExport(c, declaration);
    default:
      return c.store.unresolved;
  }
}

function typeOfCatch(c: Checker, node: Node & { readonly kind: "CatchClause" }): Type {
  return node.type === null ? c.store.unknown : typeOfTypeNode(c, node.type);
}

function typeOfDefaultExport(c: Checker, node: ExportDefault): Type {
  const { value } = node;
  if (
    value.kind === "FunctionDeclaration" ||
    value.kind === "ClassDeclaration" ||
    value.kind === "InterfaceDeclaration"
  ) {
    return c.store.unresolved;
  }
  return widen(c, c.late.checkExpressionCached(c, value));
}

/** Type of a whole variable declaration, before its pattern takes it apart. */
export function typeOfDeclaration(
  c: Checker,
  node: VariableDeclaration,
  symbol?: MutableSymbol,
): Type {
  if (node.type !== null) return typeOfTypeNode(c, node.type);
  const list = c.tables.parent[node.id];
  const statement = list && c.tables.parent[list.id];
  if (statement?.kind === "ForIn") return typeOfForInKey(c, statement.object);
  if (statement?.kind === "ForOf") {
    const iterable = c.late.checkExpressionCached(c, statement.iterable);
    const item = elementOfLoop(c, statement, iterable, statement.iterable) ?? c.store.errorType;
    return widenForDeclaration(c, item, list);
  }
  if (node.initializer !== null) {
    if (
      symbol !== undefined &&
      node.target.kind === "Identifier" &&
      isEmptyArray(node.initializer) &&
      isUserCode(c, node)
    ) {
      return c.store.autoArray;
    }
    const type = checkInitializer(c, node, node.initializer);
    if (
      symbol !== undefined &&
      list?.kind === "VariableList" &&
      list.variableKind !== "const" &&
      isNullishLiteral(c, node.initializer, type)
    ) {
      // `let x = null` evolves with what is assigned.
      return c.store.autoType;
    }
    const widened = widenForDeclaration(c, type, list);
    return node.target.kind === "Identifier" && isFunctionDeclared(c, node)
      ? withExpandos(c, node, node.target.name, widened)
      : widened;
  }
  if (node.target.kind !== "Identifier") return typeOfPattern(c, node.target);
  if (isAmbient(c, node)) return c.store.any;
  return c.store.autoType;
}

function isUserCode(c: Checker, node: Node): boolean {
  void c;
  void node;
  return true;
}

function isNullishLiteral(c: Checker, node: Expression, type: Type): boolean {
  void c;
  return isPrimitive(type, "null") && node.kind === "NullLiteral"
    ? true
    : isPrimitive(type, "undefined") && node.kind === "Identifier" && node.name === "undefined";
}

function isEmptyArray(node: Expression): boolean {
  return node.kind === "ArrayLiteral" && node.elements.length === 0;
}

function isAmbient(c: Checker, node: Node): boolean {
  if (c.moduleOf(node).isDeclarationFile) return true;
  let current: Node | undefined = node;
  while (current !== undefined) {
    if ("isDeclare" in current && current.isDeclare) return true;
    current = c.tables.parent[current.id];
  }
  return false;
}

/** Type of an initializer; a pattern without annotation lends its shape as context. */
export function checkInitializer(c: Checker, node: Node, initializer: Expression): Type {
  const type = c.late.quickType(c, initializer) ?? c.late.checkExpressionCached(c, initializer);
  if ("target" in node && (node.target as Node).kind === "ObjectPattern")
    return padObject(c, type, node.target as unknown as ObjectPattern<BindingTarget & Node>);
  if ("target" in node && (node.target as Node).kind === "ArrayPattern") {
    return padTuple(c, type, node.target as unknown as ArrayPattern);
  }
  return type;
}

/** A tuple literal that is shorter than its pattern: the missing elements come from defaults. */
function padTuple(c: Checker, type: Type, pattern: ArrayPattern): Type {
  if (type.kind !== "tuple" || type.elements.some((each) => each.isRest)) return type;
  if (pattern.elements.length <= type.elements.length) return type;
  const elements: TupleElement[] = [...type.elements];
  for (let i = elements.length; i < pattern.elements.length; i++) {
    const element = pattern.elements[i];
    if (element === undefined || element.kind === "RestElement") break;
    if (element.kind === "PatternElement" && element.initializer === null) return type;
    elements.push({
      type: c.store.any,
      isOptional: true,
      isRest: false,
      isVariadic: false,
      label: undefined,
    });
  }
  return c.store.tuple(elements, type.isReadonly);
}

/** An object literal that lacks properties for which its pattern has defaults. */
function padObject(c: Checker, type: Type, pattern: ObjectPattern<BindingTarget & Node>): Type {
  if (type.kind !== "object" || !type.isLiteral || type.indexSignatures.length > 0) return type;
  const properties = new Map(type.properties);
  for (const each of pattern.properties as readonly (
    | PatternProperty<never>
    | RestElement<never>
  )[]) {
    if (each.kind === "RestElement" || each.initializer === null) continue;
    const name = nameOfKey(c, each.key);
    if (name === undefined || properties.has(name)) continue;
    const find = (): Type => c.late.orUndefined(c, typeOfPatternTarget(c, each));
    properties.set(name, plainProperty(name, find, { isOptional: true }));
  }
  if (properties.size === type.properties.size) return type;
  return c.store.object_(
    { properties, callSignatures: [], constructSignatures: [], indexSignatures: [] },
    { mayBeGeneric: type.mayBeGeneric },
  );
}

function widenForDeclaration(c: Checker, type: Type, list: Node | undefined): Type {
  const isConst = list?.kind === "VariableList" && list.variableKind === "const";
  return widen(c, isConst ? type : widenSymbol(c, widenLiteral(c, type)));
}

/** Keys of for-in are strings; over a type parameter they are its keys. */
export function typeOfForInKey(c: Checker, object: Expression): Type {
  const type = c.late.checkExpressionCached(c, object);
  const stripped = c.late.nonNullable(c, type);
  const isGeneric =
    stripped.kind === "typeParameter" ||
    stripped.kind === "indexedAccess" ||
    stripped.kind === "mapped";
  if (isGeneric) {
    const keys = c.late.keyofType(c, stripped);
    return c.late.intersection(c.store, [keys, c.store.string]);
  }
  return c.store.string;
}

/** Type of a parameter as declared: annotated, contextual, of its default, or of its pattern. */
export function typeOfParameter(c: Checker, node: Parameter): Type {
  const known = c.state.parameterTypes.get(node);
  if (known !== undefined) return known;
  if (node.type !== null) {
    const type = typeOfTypeNode(c, node.type);
    return rememberParameter(c, node, node.initializer === null ? type : withoutUndefined(c, type));
  }
  const parent = c.tables.parent[node.id];
  if (parent?.kind === "Accessor" && parent.accessorKind === "set") {
    const type = c.late.typeOfSetterParameter(c, parent);
    if (type !== undefined) return rememberParameter(c, node, type);
  }
  const contextual = c.late.contextualParameterType(c, node);
  const assigned = c.state.parameterTypes.get(node);
  if (assigned !== undefined) return assigned;
  if (contextual !== undefined) return contextual;
  if (node.initializer !== null) {
    if (!c.state.push(node, "parameter")) return c.store.errorType;
    const type = widen(c, widenLiteral(c, checkInitializer(c, node, node.initializer)));
    c.state.pop();
    return rememberParameter(c, node, type);
  }
  if (node.target.kind !== "Identifier")
    return rememberParameter(c, node, typeOfPattern(c, node.target));
  return implicitAny(c, node);
}

function rememberParameter(c: Checker, node: Parameter, type: Type): Type {
  c.state.parameterTypes.set(node, type);
  return type;
}

function implicitAny(c: Checker, node: Parameter): Type {
  const type = node.isRest ? c.store.anyArray : c.store.any;
  if (node.target.kind === "Identifier" && !isAmbient(c, node)) {
    // Said once the function is checked, when no context can give it a type any more.
    c.state.implicitAny.add(node);
  }
  return type;
}

function withoutUndefined(c: Checker, type: Type): Type {
  return filterMembers(c.store, type, (each) => !isPrimitive(each, "undefined"));
}

/** Type of a class field. */
export function typeOfField(c: Checker, node: PropertyDefinition): Type {
  if (node.type !== null) return typeOfTypeNode(c, node.type);
  const known = c.state.fieldTypes.get(node);
  if (known !== undefined) return known;
  if (!c.state.push(node, "field")) {
    report(c, "E4021", node.key, { name: nameOfKey(c, node.key) ?? "field" });
    return c.store.errorType;
  }
  let type: Type;
  if (node.initializer !== null) {
    const found = c.late.checkExpressionCached(c, node.initializer);
    const isFixed = node.isReadonly;
    type = isEmptyArray(node.initializer)
      ? c.store.array(c.store.never)
      : widen(c, isFixed ? found : widenLiteral(c, found));
  } else {
    type = c.late.fieldTypeFromConstructor(c, node) ?? implicitAnyField(c, node);
  }
  if (!c.state.pop()) {
    report(c, "E4021", node.key, { name: nameOfKey(c, node.key) ?? "field" });
    type = c.store.errorType;
  }
  c.state.fieldTypes.set(node, type);
  return type;
}

function implicitAnyField(c: Checker, node: PropertyDefinition): Type {
  if (!isAmbient(c, node))
    report(c, "E4025", node.key, { name: nameOfKey(c, node.key) ?? "field" });
  return c.store.any;
}

// -------------------------------------------------------------------------------------- patterns

/** The type that a pattern without annotation and value lets its value have. */
export function typeOfPattern(c: Checker, pattern: BindingTarget): Type {
  switch (pattern.kind) {
    case "Identifier":
      return c.store.any;
    case "ObjectPattern":
      return typeOfObjectPattern(c, pattern);
    case "ArrayPattern": {
      const last = pattern.elements[pattern.elements.length - 1];
      const hasRest = last?.kind === "RestElement";
      if (pattern.elements.length === 0 || (pattern.elements.length === 1 && hasRest))
        return c.store.anyArray;
      return c.store.tuple(
        pattern.elements.map((each): TupleElement => {
          const isRest = each.kind === "RestElement";
          const type = each.kind === "Hole" || isRest ? c.store.any : typeOfPatternTarget(c, each);
          return {
            type,
            isOptional: each.kind === "PatternElement" && each.initializer !== null,
            isRest,
            isVariadic: false,
            label: undefined,
          };
        }),
      );
    }
  }
}

function typeOfObjectPattern(c: Checker, pattern: ObjectPattern<BindingTarget & Node>): Type {
  const properties = new Map<string, Property>();
  let hasIndex = false;
  for (const each of pattern.properties as readonly (
    | PatternProperty<never>
    | RestElement<never>
  )[]) {
    if (each.kind === "RestElement") {
      hasIndex = true;
      continue;
    }
    const name = nameOfKey(c, each.key);
    if (name === undefined) continue;
    properties.set(
      name,
      plainProperty(
        name,
        () => {
          const type = typeOfPatternTarget(c, each);
          return each.initializer === null ? type : c.late.orUndefined(c, type);
        },
        { isOptional: each.initializer !== null },
      ),
    );
  }
  const indexSignatures = hasIndex
    ? [{ key: c.store.string, type: c.store.any, isReadonly: false }]
    : [];
  return c.store.object_(
    { properties, callSignatures: [], constructSignatures: [], indexSignatures },
    { mayBeGeneric: false },
  );
}

function typeOfPatternTarget(
  c: Checker,
  part: PatternProperty<never> | PatternElement<never> | PatternProperty | PatternElement,
): Type {
  if (part.initializer !== null) {
    // As a context the pattern only lends its shape: a default may mention names that the pattern declares.
    if (c.state.patternContexts > 0 && !isLiteral(part.initializer)) return c.store.any;
    return widen(c, widenLiteral(c, c.late.checkExpressionCached(c, part.initializer)));
  }
  const target = part.target as BindingTarget;
  if (target.kind === "ObjectPattern" || target.kind === "ArrayPattern")
    return typeOfPattern(c, target);
  c.state.implicitAny.add(part as unknown as Node);
  return c.store.any;
}

function isLiteral(node: Expression): boolean {
  switch (node.kind) {
    case "NumberLiteral":
    case "StringLiteral":
    case "BooleanLiteral":
    case "NullLiteral":
      return true;
    default:
      return false;
  }
}

type PatternPart = PatternProperty<never> | PatternElement<never> | RestElement<never>;

/** The type of a name in a pattern. */
export function typeOfPatternPart(c: Checker, part: Node): Type {
  const node = part as unknown as PatternPart;
  const pattern = c.tables.parent[node.id];
  if (pattern === undefined) return c.store.unresolved;
  const whole = typeOfPatternSource(c, pattern);
  if (whole === undefined) return c.store.unresolved;
  const type = partOf(c, node as unknown as Node, pattern, whole);
  return declaredPartType(c, part, c.late.narrowedPart(c, part, type));
}

/** With the default's type, and widened unless the declaration is `const` or the type was written. */
function declaredPartType(c: Checker, part: Node, type: Type): Type {
  const root = rootOfPattern(c, part);
  const isAnnotated = root !== undefined && "type" in root && root.type !== null;
  let result = type;
  const initializer = "initializer" in part ? (part.initializer as Expression | null) : null;
  if (initializer !== null) {
    const fallback = c.late.checkExpressionCached(c, initializer);
    result = union(c.store, [withoutUndefined(c, type), isAnnotated ? fallback : fallback]);
    result = c.late.subtypeUnion(c, [withoutUndefined(c, type), fallback]);
  }
  if (isAnnotated) return result;
  const list = root && c.tables.parent[root.id];
  const isConst = list?.kind === "VariableList" && list.variableKind === "const";
  return widen(c, isConst ? result : widenLiteral(c, result));
}

function rootOfPattern(c: Checker, part: Node): Node | undefined {
  let current: Node | undefined = part;
  while (current !== undefined) {
    if (
      current.kind === "VariableDeclaration" ||
      current.kind === "Parameter" ||
      current.kind === "CatchClause"
    )
      return current;
    current = c.tables.parent[current.id];
  }
  return undefined;
}

/** The type of the value that a pattern takes apart. */
export function typeOfPatternSource(c: Checker, pattern: Node): Type | undefined {
  const parent = c.tables.parent[pattern.id];
  switch (parent?.kind) {
    case "VariableDeclaration": {
      const known = c.state.declarationTypes.get(parent);
      if (known !== undefined) return known;
      const type = typeOfDeclarationSource(c, parent);
      c.state.declarationTypes.set(parent, type);
      return type;
    }
    case "Parameter":
      return typeOfParameter(c, parent);
    case "CatchClause":
      return typeOfCatch(c, parent);
    case "PatternProperty":
    case "PatternElement":
    case "RestElement": {
      const outer = c.tables.parent[parent.id];
      const whole = outer && typeOfPatternSource(c, outer);
      if (outer === undefined || whole === undefined) return undefined;
      const type = partOf(c, parent, outer, whole);
      const initializer = "initializer" in parent ? parent.initializer : null;
      if (initializer === null) return type;
      return c.late.subtypeUnion(c, [
        withoutUndefined(c, type),
        c.late.checkExpressionCached(c, initializer),
      ]);
    }
    default:
      return undefined;
  }
}

function typeOfDeclarationSource(c: Checker, node: VariableDeclaration): Type {
  if (node.type !== null) return typeOfTypeNode(c, node.type);
  const list = c.tables.parent[node.id];
  const statement = list && c.tables.parent[list.id];
  if (statement?.kind === "ForOf" || statement?.kind === "ForIn" || node.initializer === null) {
    return typeOfDeclaration(c, node);
  }
  return checkInitializer(c, node, node.initializer);
}

/** What one part of a pattern takes of `whole`; reports what is not there. */
export function partOf(c: Checker, part: Node, pattern: Node, whole: Type): Type {
  const { store } = c;
  if (isAny(whole)) return whole;
  if (pattern.kind === "ObjectPattern") {
    if (!checkNotNullish(c, pattern, whole)) return store.errorType;
    if (part.kind === "RestElement") {
      const keys = pattern.properties.flatMap((each) =>
        each.kind === "PatternProperty" ? [keyInPattern(c, each.key)] : [],
      );
      return restOfObject(c, whole, keys);
    }
    if (part.kind !== "PatternProperty") return store.unresolved;
    const name = nameOfKey(c, part.key);
    if (name === undefined) {
      const key =
        part.key.kind === "ComputedName"
          ? c.late.checkExpression(c, part.key.expression)
          : store.string;
      return c.late.elementType(c, whole, key, part.key);
    }
    c.tables.propertyName[part.key.id] = name;
    return propertyForPattern(c, whole, name, part.key);
  }
  if (pattern.kind !== "ArrayPattern") return store.unresolved;
  const index = pattern.elements.findIndex((each) => (each as Node) === part);
  if (part.kind === "RestElement") {
    return mapMembers(store, whole, (each) => {
      if (each.kind === "tuple") {
        const hasRestBefore = each.elements.slice(0, index).some((one) => one.isRest);
        return hasRestBefore
          ? store.array(c.late.tupleElementType(c, each))
          : store.tuple(each.elements.slice(index));
      }
      const element = iteratedType(c, each, pattern) ?? store.errorType;
      return store.array(element);
    });
  }
  return mapMembers(store, whole, (each) => {
    const isTupleLike = each.kind === "tuple";
    if (isTupleLike) {
      const property = propertyOf(c, each, String(index));
      if (property !== undefined) return property.type;
      const rest = each.elements.find((one) => one.isRest);
      if (rest !== undefined) {
        const inside = c.late.tupleElementType(c, each);
        return inside;
      }
      if (part.kind === "PatternElement" && part.initializer !== null) return store.undefined;
      // `f() ?? []`: the empty array stands for an answer without elements.
      if (each.elements.length === 0 && whole.kind === "union") return store.never;
      report(c, "E4005", part, { type: c.late.typeToString(c, each), property: String(index) });
      return store.undefined;
    }
    return iteratedType(c, each, pattern) ?? store.errorType;
  });
}

function checkNotNullish(c: Checker, pattern: Node, whole: Type): boolean {
  const members = whole.kind === "union" ? whole.members : [whole];
  const nullish = members.filter(
    (each) => isPrimitive(each, "undefined") || isPrimitive(each, "null"),
  );
  const [first] = nullish;
  if (first === undefined && !isPrimitive(whole, "unknown")) return true;
  const parent = c.tables.parent[pattern.id];
  const text =
    parent !== undefined && "initializer" in parent && parent.initializer
      ? c.late.textOf(c, parent.initializer as Node)
      : "this";
  if (isPrimitive(whole, "unknown")) {
    if (pattern.kind === "ObjectPattern" && pattern.properties.length === 0) return true;
    report(c, "E4026", pattern, { expression: text });
    return false;
  }
  report(c, "E4007", pattern, {
    expression: text,
    nullish: first === undefined ? "undefined" : c.late.typeToString(c, first),
  });
  return false;
}

function propertyForPattern(c: Checker, whole: Type, name: string, key: Node): Type {
  const stripped = c.late.nonNullable(c, whole);
  const property = propertyOf(c, stripped, name);
  if (property !== undefined) {
    c.late.checkVisibility(c, property, stripped, key);
    return property.type;
  }
  const index = indexSignatureFor(c, stripped, c.store.literal(name));
  if (index !== undefined) return index.type;
  if (isPrimitive(stripped, "never")) return stripped;
  // A pattern with a default on a literal that lacks the property.
  const parent = c.tables.parent[key.id];
  if (
    parent?.kind === "PatternProperty" &&
    parent.initializer !== null &&
    stripped.kind === "object" &&
    stripped.isLiteral &&
    stripped.isFresh
  ) {
    return c.store.undefined;
  }
  c.late.reportMissingProperty(c, stripped, name, key);
  return c.store.errorType;
}

/** The type of a key; of a computed one that of its expression. */
function keyInPattern(c: Checker, key: PropertyName): Type {
  const name = nameOfKey(c, key);
  if (name !== undefined) return c.store.literal(name);
  return key.kind === "ComputedName"
    ? c.late.checkExpression(c, key.expression)
    : c.store.literal("");
}

/** `whole` without the properties of the keys. */
function restOfObject(c: Checker, whole: Type, keys: readonly Type[]): Type {
  const names = keys.map((each) => (each.kind === "literal" ? String(each.value) : ""));
  return mapMembers(c.store, whole, (type) => {
    if (isAny(type)) return type;
    if (type.kind === "typeParameter" || type.kind === "indexedAccess" || type.kind === "mapped") {
      return c.late.omitType(c, type, keys);
    }
    const properties = new Map<string, Property>();
    for (const property of propertiesOf(c, type)) {
      if (names.includes(property.name) || property.visibility !== "public") continue;
      if (property.propertyKind === "method" && property.declaredBy?.declarationKind === "class")
        continue;
      if (property.propertyKind === "accessor" && property.declaredBy?.declarationKind === "class")
        continue;
      properties.set(
        property.name,
        new StoredProperty({ ...about(property), isReadonly: false }, () => property.type),
      );
    }
    return c.store.object_(
      {
        properties,
        callSignatures: [],
        constructSignatures: [],
        indexSignatures: [...c.late.indexSignaturesOf(c, type)],
      },
      { mayBeGeneric: type.mayBeGeneric },
    );
  });
}

function about(property: Property): Omit<Property, "type" | "writeType"> {
  const { name, isOptional, declarations, symbol } = property;
  return {
    name,
    propertyKind: "field",
    isOptional,
    isReadonly: false,
    isStatic: false,
    isAbstract: false,
    visibility: "public",
    declarations,
    declaredBy: undefined,
    symbol,
  };
}
