/** Names that type syntax declares: interfaces, aliases, type parameters, those of `infer` and of mapped types. */
import type { Node } from "../syntax/ast.ts";
import { walkEntityName } from "./declare-exports.ts";
import { declareParameter } from "./declare-functions.ts";
import type { NameDeclarer, Place } from "./name-declarer.ts";
import { MEANING } from "./symbol-table.ts";

/** Declares the type parameters of type syntax and walks it; other nodes declare nothing themselves. */
export function declareTypes(d: NameDeclarer, node: Node, place: Place): void {
  switch (node.kind) {
    case "InterfaceDeclaration": {
      d.declareHere(node.name, node, "interface", MEANING.type, place);
      const scope = d.typeScope(node, place);
      const inner = { ...place, scope };
      d.children(node, inner, [node.name]);
      return;
    }
    case "TypeAlias": {
      d.declareHere(node.name, node, "typeAlias", MEANING.type, place);
      const inner = { ...place, scope: d.typeScope(node, place) };
      d.children(node, inner, [node.name]);
      return;
    }
    case "TypeParameter": {
      const symbol = d.declare(node.name, node, "typeParameter", MEANING.type, place.scope);
      d.tables.symbol[node.id] = symbol;
      d.children(node, place, [node.name]);
      return;
    }
    case "FunctionType":
    case "ConstructorType":
    case "MethodSignature":
    case "CallSignature":
    case "ConstructSignature":
    case "AccessorSignature": {
      const inner = { ...place, scope: d.typeScope(node, place) };
      if ("key" in node) d.key(node.key, node, place);
      for (const parameter of node.typeParameters) d.visit(parameter, node, inner);
      if (node.thisType !== null) d.visit(node.thisType, node, inner);
      for (const parameter of node.parameters) declareParameter(d, parameter, node, inner);
      if (node.returnType !== null) d.visit(node.returnType, node, inner);
      return;
    }
    case "PropertySignature":
      d.key(node.key, node, place);
      if (node.type !== null) d.visit(node.type, node, place);
      return;
    case "ConditionalType": {
      // Names of `infer` are seen in the true branch only.
      const scope = d.typeScope(node, place);
      const inner = { ...place, scope };
      d.visit(node.check, node, place);
      d.visit(node.extendsType, node, inner);
      d.visit(node.trueType, node, inner);
      d.visit(node.falseType, node, place);
      return;
    }
    case "InferType": {
      let { scope } = place;
      while (scope.node.kind !== "ConditionalType" && scope.parent !== undefined)
        scope = scope.parent;
      const existing = scope.names.get(node.name.name);
      const symbol = existing ?? d.declare(node.name, node, "typeParameter", MEANING.type, scope);
      if (existing !== undefined) existing.declarations.push(node);
      d.tables.parent[node.name.id] = node;
      d.tables.symbol[node.id] = symbol;
      if (node.constraint !== null) d.visit(node.constraint, node, place);
      return;
    }
    case "MappedType": {
      d.visit(node.constraint, node, place);
      const inner = { ...place, scope: d.typeScope(node, place) };
      d.tables.parent[node.name.id] = node;
      const symbol = d.declare(node.name, node, "typeParameter", MEANING.type, inner.scope);
      d.tables.symbol[node.id] = symbol;
      if (node.nameType !== null) d.visit(node.nameType, node, inner);
      if (node.type !== null) d.visit(node.type, node, inner);
      return;
    }
    case "TypeReference":
      walkEntityName(d, node.name, node);
      for (const argument of node.typeArguments) d.visit(argument, node, place);
      return;
    case "TypeQuery":
      if (node.head.kind === "Identifier" || node.head.kind === "QualifiedName") {
        walkEntityName(d, node.head, node);
      } else d.visit(node.head, node, place);
      for (const argument of node.typeArguments) d.visit(argument, node, place);
      return;
    case "ImportType":
      d.tables.parent[node.source.id] = node;
      if (node.qualifier !== null) walkEntityName(d, node.qualifier, node);
      for (const argument of node.typeArguments) d.visit(argument, node, place);
      return;
    case "TypePredicate":
      d.tables.parent[node.name.id] = node;
      if (node.type !== null) d.visit(node.type, node, place);
      return;
    case "TupleMember":
      d.visit(node.type, node, place);
      return;
    case "IndexSignature":
      d.visit(node.keyType, node, place);
      d.visit(node.type, node, place);
      return;
    default:
      d.children(node, place, []);
  }
}
