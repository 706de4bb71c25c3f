/** The types of the names in a destructuring pattern: what each part takes of the whole. */
import type {
  Expression,
  Node,
  PatternElement,
  PatternProperty,
  PropertyName,
  RestElement,
  VariableDeclaration,
} from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { checkInitializer, typeOfCatch, typeOfDeclaration } from "./declaration-types.ts";
import { elementOfLists, isGenericObject } from "./evaluate-keys.ts";
import { indexSignatureFor } from "./index-signatures.ts";
import { iteratedType } from "./iteration.ts";
import { propertiesOf, propertyOf } from "./members.ts";
import { nameOfKey } from "./object-members.ts";
import { typeOfParameter, withoutUndefined } from "./parameter-types.ts";
import { report } from "./report.ts";
import { StoredProperty } from "./stored-members.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import type { Property, Type } from "./types.ts";
import { isAny, isPrimitive, mapMembers } from "./unions.ts";
import { widen, widenLiteral } from "./widen.ts";

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
  const element = whole.kind === "union" && elementOfLists(c, whole, String(index));
  if (element) return element;
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
    if (isGenericObject(type)) return c.late.omitType(c, type, keys);
    const properties = new Map<string, Property>();
    for (const property of propertiesOf(c, type)) {
      if (names.includes(property.name) || property.visibility !== "public") continue;
      const isOfClass = property.declaredBy?.declarationKind === "class";
      if (property.propertyKind !== "field" && isOfClass) continue;
      // What the language's own objects hold is nobody's property.
      if (isOfClass && property.declaredBy?.symbol.module.isLibrary) continue;
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
