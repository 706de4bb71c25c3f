/**
 * Declares the names of one file: walks its tree once, makes scopes and symbols, notes each node's parent, and collects the uses
 * of value names, which `resolve-uses.ts` then looks up. Reports names that are declared twice.
 */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ExportAll, ExportNamed, ImportDeclaration, Node } from "../syntax/ast.ts";
import type { BoundModule } from "./bound-module.ts";
import {
  addExport,
  declareImports,
  exportDefault,
  exportNamed,
  exportNamesOf,
  nameOf,
  walkEntityName,
} from "./declare-exports.ts";
import { declareClass, declareFunction, useThis, walkFunction } from "./declare-functions.ts";
import { declareEnum, declareNamespace } from "./declare-namespaces.ts";
import { declareTarget, declareVariables, walkAssignmentTarget } from "./declare-targets.ts";
import { declareTypes } from "./declare-types.ts";
import { isInLoop, NameDeclarer, type Place } from "./name-declarer.ts";
import type { NameUse, NodeTables } from "./node-tables.ts";
import { MEANING, type MutableSymbol, type Scope } from "./symbol-table.ts";

/** The names of one file. */
export interface ModuleNames {
  readonly module: BoundModule;
  /** Kind `module`; its `exports` are filled but for `export *`. */
  readonly symbol: MutableSymbol;
  readonly scope: Scope;
  readonly uses: readonly NameUse[];
  /** Import and re-export declarations in order, for loading. */
  readonly dependencies: readonly (ImportDeclaration | ExportNamed | ExportAll)[];
  readonly exportStars: readonly ExportAll[];
  /** `declare module "m"` in declaration files. */
  readonly ambientModules: ReadonlyMap<string, MutableSymbol>;
  /** `declare global` members. */
  readonly globals: ReadonlyMap<string, MutableSymbol>;
  readonly diagnostics: readonly Diagnostic[];
  /** Has an import or export, so that its top scope is its own. */
  readonly isExternal: boolean;
}

/** Declares what `module` declares. Symbol ids start at `nextSymbolId()`. */
export function declareNames(
  module: BoundModule,
  tables: NodeTables,
  nextSymbolId: () => number,
): ModuleNames {
  const { ast } = module;
  const d = new NameDeclarer(module, tables, nextSymbolId, visit);
  const symbol = d.newSymbol(module.path, "module", MEANING.namespace);
  symbol.exports = new Map();
  symbol.declarations.push(ast);
  const scope = d.openScope(ast, undefined, ast, true, false);
  const place: Place = {
    scope,
    container: ast,
    loop: undefined,
    exporter: symbol,
    isAmbient: module.isDeclarationFile,
  };
  d.statements(ast.statements, ast, place);
  tables.symbol[ast.id] = symbol;
  const { uses, dependencies, exportStars, ambientModules, globals, diagnostics, isExternal } = d;
  return {
    module,
    symbol,
    scope,
    uses,
    dependencies,
    exportStars,
    ambientModules,
    globals,
    diagnostics,
    isExternal,
  };
}

function visit(d: NameDeclarer, node: Node, parent: Node, place: Place): void {
  d.tables.parent[node.id] = parent;
  switch (node.kind) {
    case "Identifier":
      d.use(node, place, false);
      return;
    case "PropertyAccess":
      d.visit(node.object, node, place);
      d.tables.parent[node.name.id] = node;
      return;
    case "PropertyAssignment":
      d.key(node.key, node, place);
      d.visit(node.value, node, place);
      return;
    case "Block": {
      const scope = d.openScope(node, place.scope, place.container, false, isInLoop(place));
      d.statements(node.statements, node, { ...place, scope });
      return;
    }
    case "VariableStatement":
      d.tables.parent[node.list.id] = node;
      declareVariables(d, node.list, place);
      return;
    case "VariableList":
      declareVariables(d, node, place);
      return;
    case "For": {
      const inner = d.loopPlace(node, place);
      if (node.initializer !== null) d.visit(node.initializer, node, inner);
      if (node.test !== null) d.visit(node.test, node, inner);
      if (node.update !== null) d.visit(node.update, node, inner);
      d.visit(node.body, node, inner);
      return;
    }
    case "ForOf":
    case "ForIn": {
      const inner = d.loopPlace(node, place);
      d.visit(node.kind === "ForOf" ? node.iterable : node.object, node, place);
      if (node.target.kind === "VariableList") d.visit(node.target, node, inner);
      else walkAssignmentTarget(d, node.target, node, inner);
      d.visit(node.body, node, inner);
      return;
    }
    case "While":
    case "DoWhile": {
      const inner = { ...place, loop: node };
      d.visit(node.test, node, inner);
      d.visit(node.body, node, inner);
      return;
    }
    case "Switch": {
      d.visit(node.discriminant, node, place);
      const scope = d.openScope(node, place.scope, place.container, false, isInLoop(place));
      for (const clause of node.clauses) d.visit(clause, node, { ...place, scope });
      return;
    }
    case "CatchClause": {
      const scope = d.openScope(node, place.scope, place.container, false, isInLoop(place));
      const inner = { ...place, scope };
      if (node.target !== null) declareTarget(d, node.target, node, inner, "let", undefined);
      if (node.type !== null) d.visit(node.type, node, inner);
      d.tables.parent[node.body.id] = node;
      const body = d.openScope(node.body, scope, place.container, false, isInLoop(place));
      d.statements(node.body.statements, node.body, { ...inner, scope: body });
      for (const name of scope.names.keys()) {
        const again = body.names.get(name);
        if (again?.isBlockScoped) d.duplicate(again.declarations[0] ?? node, name);
      }
      return;
    }
    case "Labeled":
      d.tables.parent[node.label.id] = node;
      d.visit(node.body, node, place);
      return;
    case "Break":
    case "Continue":
      if (node.label !== null) d.tables.parent[node.label.id] = node;
      return;
    case "Assignment":
      walkAssignmentTarget(d, node.target, node, place, node.operator !== "=");
      d.visit(node.value, node, place);
      return;
    case "Update":
      walkAssignmentTarget(d, node.operand, node, place, true);
      return;
    case "Binary":
    case "Logical":
      walkChain(d, node, place);
      return;
    case "FunctionDeclaration":
      declareFunction(d, node, place);
      return;
    case "FunctionExpression":
    case "ArrowFunction":
    case "Method":
    case "Accessor":
    case "Constructor":
      walkFunction(d, node, place);
      return;
    case "ClassDeclaration":
    case "ClassExpression":
      declareClass(d, node, place);
      return;
    case "PropertyDefinition": {
      d.key(node.key, node, place);
      if (node.type !== null) d.visit(node.type, node, place);
      const scope = d.openScope(node, place.scope, node, true, false);
      const inner = { ...place, scope, container: node, loop: undefined };
      if (node.initializer !== null) d.visit(node.initializer, node, inner);
      return;
    }
    case "StaticBlock": {
      const scope = d.openScope(node, place.scope, node, true, false);
      d.tables.parent[node.body.id] = node;
      d.statements(node.body.statements, node.body, {
        ...place,
        scope,
        container: node,
        loop: undefined,
      });
      return;
    }
    case "ThisExpression":
    case "SuperExpression":
      useThis(d, place);
      return;
    case "EnumDeclaration":
      declareEnum(d, node, place);
      return;
    case "NamespaceDeclaration":
      declareNamespace(d, node, 0, place);
      return;
    case "ImportDeclaration":
      d.isExternal = true;
      declareImports(d, node, place);
      return;
    case "ImportAlias": {
      const symbol = d.declareHere(node.name, node, "import", 0, place);
      symbol.isTypeOnly = node.isTypeOnly;
      walkEntityName(d, node.target, node);
      return;
    }
    case "ExportDeclaration":
      d.isExternal ||= place.scope.node.kind === "SourceModule";
      d.visit(node.declaration, node, place);
      exportNamesOf(d, node.declaration, place);
      return;
    case "ExportDefault":
      d.isExternal = true;
      exportDefault(d, node, place);
      return;
    case "ExportNamed":
      d.isExternal ||= place.scope.node.kind === "SourceModule";
      exportNamed(d, node, place);
      return;
    case "ExportAll":
      d.isExternal = true;
      d.tables.parent[node.source.id] = node;
      d.dependencies.push(node);
      if (node.exported === null) d.exportStars.push(node);
      else {
        d.tables.parent[node.exported.id] = node;
        const symbol = d.newSymbol(nameOf(node.exported), "import", 0);
        symbol.declarations.push(node);
        symbol.isTypeOnly = node.isTypeOnly;
        addExport(d, place.exporter, symbol.name, symbol, node.exported);
      }
      return;
    default:
      declareTypes(d, node, place);
  }
}

/** Chains may be thousands deep on the left: walks down in a loop. */
function walkChain(
  d: NameDeclarer,
  node: Node & { readonly kind: "Binary" | "Logical" },
  place: Place,
): void {
  let current: Node & { readonly kind: "Binary" | "Logical" } = node;
  const rights: [Node, Node][] = [];
  for (;;) {
    rights.push([current.right, current]);
    const { left } = current;
    if (left.kind !== "Binary" && left.kind !== "Logical") {
      d.visit(left, current, place);
      break;
    }
    d.tables.parent[left.id] = current;
    current = left;
  }
  for (let i = rights.length - 1; i >= 0; i--) {
    const pair = rights[i];
    if (pair !== undefined) d.visit(pair[0], pair[1], place);
  }
}
