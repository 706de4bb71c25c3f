/** Type syntax to types. */

import type { Node } from "../syntax/ast.ts";
import type { TypeNode } from "../syntax/ast-types.ts";
import {
  aliasAt,
  conditionalOfNode,
  functionOfNode,
  mappedOfNode,
  objectOfNode,
} from "./anonymous-from-node.ts";
import { arrayOfNode, tupleOfNode } from "./array-from-node.ts";
import type { Checker } from "./checker.ts";
import { indexedAccessType, keyofType } from "./evaluate-keys.ts";
import { templateLiteralType } from "./evaluate-text.ts";
import { intersection } from "./intersections.ts";
import { literalTypeOf } from "./literal-type.ts";
import { report } from "./report.ts";
import { typeOfImport, typeOfQuery } from "./type-query.ts";
import { typeOfReference } from "./type-references.ts";
import { declaredTypeOfSymbol, typeParameterOf } from "./type-symbols.ts";
import type { Type } from "./types.ts";
import { union } from "./unions.ts";

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
  const made =
    parent?.kind === "PropertyDefinition" &&
    parent.initializer &&
    c.late.uniqueSymbolOfCall(c, parent.initializer);
  return made || c.store.uniqueSymbol(`@@symbol#${node.id}`, "unique symbol");
}
