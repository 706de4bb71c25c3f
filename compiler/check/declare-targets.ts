/** Names that patterns declare, and what assignments store into. */
import type {
  AssignmentTarget,
  BindingTarget,
  Identifier,
  Node,
  VariableKind,
  VariableList,
} from "../syntax/ast.ts";
import { functionScope, type NameDeclarer, type Place } from "./name-declarer.ts";
import { MEANING } from "./symbol-table.ts";

/** Declares the names of a list of variables. */
export function declareVariables(d: NameDeclarer, list: VariableList, place: Place): void {
  for (const declaration of list.declarations) {
    d.tables.parent[declaration.id] = list;
    declareTarget(d, declaration.target, declaration, place, list.variableKind, undefined);
    if (declaration.type !== null) d.visit(declaration.type, declaration, place);
    if (declaration.initializer !== null) d.visit(declaration.initializer, declaration, place);
  }
}

/** Declares the names of a binding target: of a variable, or of a parameter when `kind` is absent. */
export function declareTarget(
  d: NameDeclarer,
  target: BindingTarget,
  parent: Node,
  place: Place,
  kind: VariableKind | undefined,
  declaration: Node | undefined,
): void {
  d.tables.parent[target.id] = parent;
  switch (target.kind) {
    case "Identifier": {
      const node = declaration ?? parent;
      const scope = kind === "var" ? functionScope(place.scope) : place.scope;
      const symbolKind = kind === undefined ? "parameter" : "variable";
      const existing = scope.names.get(target.name);
      if (kind !== "var" && existing?.kind === "variable") existing.isBlockScoped = true;
      const symbol = d.declare(target, node, symbolKind, MEANING.value, scope);
      if (kind === "let" || kind === "const") symbol.isBlockScoped = true;
      symbol.variableKind ??= kind;
      d.tables.symbol[node.id] = symbol;
      return;
    }
    case "ObjectPattern":
      for (const property of target.properties) {
        d.tables.parent[property.id] = target;
        if (property.kind === "PatternProperty") {
          d.key(property.key, property, place);
          if (property.initializer !== null) d.visit(property.initializer, property, place);
        }
        declareTarget(d, property.target, property, place, kind, undefined);
      }
      return;
    case "ArrayPattern":
      for (const element of target.elements) {
        d.tables.parent[element.id] = target;
        if (element.kind === "Hole") continue;
        if (element.kind === "PatternElement" && element.initializer !== null) {
          d.visit(element.initializer, element, place);
        }
        declareTarget(d, element.target, element, place, kind, undefined);
      }
  }
}

/** Walks what an assignment stores into. */
export function walkAssignmentTarget(
  d: NameDeclarer,
  target: AssignmentTarget,
  parent: Node,
  place: Place,
  alsoReads = false,
): void {
  switch (target.kind) {
    case "Identifier":
      d.tables.parent[target.id] = parent;
      d.use(target, place, true);
      return;
    case "ObjectPattern":
      d.tables.parent[target.id] = parent;
      for (const property of target.properties) {
        d.tables.parent[property.id] = target;
        if (property.kind === "PatternProperty") {
          d.key(property.key, property, place);
          if (property.initializer !== null) d.visit(property.initializer, property, place);
        }
        walkAssignmentTarget(d, property.target, property, place);
      }
      return;
    case "ArrayPattern":
      d.tables.parent[target.id] = parent;
      for (const element of target.elements) {
        d.tables.parent[element.id] = target;
        if (element.kind === "Hole") continue;
        if (element.kind === "PatternElement" && element.initializer !== null) {
          d.visit(element.initializer, element, place);
        }
        walkAssignmentTarget(d, element.target, element, place);
      }
      return;
    case "ParenthesizedExpression":
    case "NonNull":
      d.tables.parent[target.id] = parent;
      walkAssignmentTarget(d, target.expression as AssignmentTarget, target, place, alsoReads);
      return;
    case "AsExpression":
    case "Satisfies":
    case "TypeAssertion":
      d.tables.parent[target.id] = parent;
      walkAssignmentTarget(d, target.expression as AssignmentTarget, target, place, alsoReads);
      d.visit(target.type, target, place);
      return;
    default:
      d.visit(target, parent, place);
  }
}

/** Calls `visit` with each name that a binding target declares. */
export function forEachBoundName(target: BindingTarget, visit: (name: Identifier) => void): void {
  switch (target.kind) {
    case "Identifier":
      visit(target);
      return;
    case "ObjectPattern":
      for (const property of target.properties) forEachBoundName(property.target, visit);
      return;
    case "ArrayPattern":
      for (const element of target.elements) {
        if (element.kind !== "Hole") forEachBoundName(element.target, visit);
      }
  }
}
