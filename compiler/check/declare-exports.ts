/** Names that files import and export. */
import type {
  ExportDefault,
  ExportNamed,
  Identifier,
  ImportDeclaration,
  Node,
  StringLiteral,
} from "../syntax/ast.ts";
import { forEachBoundName } from "./declare-targets.ts";
import type { NameDeclarer, Place } from "./name-declarer.ts";
import { MEANING, type MutableSymbol } from "./symbol-table.ts";

/** Declares what an import declaration names. */
export function declareImports(d: NameDeclarer, node: ImportDeclaration, place: Place): void {
  d.dependencies.push(node);
  d.tables.parent[node.source.id] = node;
  const declareImport = (name: Identifier, declaration: Node, isTypeOnly: boolean): void => {
    const symbol = d.declare(name, declaration, "import", 0, place.scope);
    symbol.isTypeOnly = isTypeOnly;
    d.tables.parent[name.id] = declaration;
    if (declaration !== node) d.tables.symbol[declaration.id] = symbol;
  };
  if (node.defaultName !== null) declareImport(node.defaultName, node, node.isTypeOnly);
  if (node.namespaceName !== null) declareImport(node.namespaceName, node, node.isTypeOnly);
  for (const specifier of node.specifiers) {
    d.tables.parent[specifier.id] = node;
    d.tables.parent[specifier.imported.id] = specifier;
    declareImport(specifier.local, specifier, node.isTypeOnly || specifier.isTypeOnly);
  }
}

/** Exports the names of a declaration that has `export` before it. */
export function exportNamesOf(d: NameDeclarer, declaration: Node, place: Place): void {
  const exportOne = (name: Identifier): void => {
    const symbol = d.tables.symbol[name.id];
    if (symbol === undefined) return;
    symbol.isExported = true;
    symbol.parent ??= place.exporter.kind === "module" ? undefined : place.exporter;
    addExport(d, place.exporter, symbol.name, symbol, name);
  };
  switch (declaration.kind) {
    case "VariableStatement":
      for (const each of declaration.list.declarations) forEachBoundName(each.target, exportOne);
      return;
    case "NamespaceDeclaration": {
      const [name] = declaration.names;
      if (name?.kind === "Identifier") exportOne(name);
      return;
    }
    case "FunctionDeclaration":
    case "ClassDeclaration":
    case "InterfaceDeclaration":
    case "TypeAlias":
    case "EnumDeclaration":
    case "ImportAlias":
      if (declaration.name !== null) exportOne(declaration.name);
  }
}

/** Declares what `export default` exports. */
export function exportDefault(d: NameDeclarer, node: ExportDefault, place: Place): void {
  const { value } = node;
  d.visit(value, node, place);
  let symbol: MutableSymbol | undefined;
  if (value.kind === "ClassDeclaration" || value.kind === "InterfaceDeclaration") {
    symbol = d.tables.symbol[value.id] ?? (value.name ? d.tables.symbol[value.name.id] : undefined);
  } else if (value.kind === "FunctionDeclaration") {
    symbol = d.tables.symbol[value.id];
    if (symbol === undefined) {
      const existing = place.exporter.exports?.get("default");
      symbol = existing ?? d.newSymbol("default", "function", MEANING.value);
      symbol.declarations.push(value);
      symbol.container = place.container;
      symbol.isModuleLevel = true;
      d.tables.symbol[value.id] = symbol;
      if (existing !== undefined) return;
    }
  } else if (value.kind === "Identifier") {
    // Exports whatever the name means, types included.
    symbol = d.newSymbol("default", "import", 0);
    symbol.declarations.push(node);
  } else {
    symbol = d.newSymbol("default", "variable", MEANING.value);
    symbol.variableKind = "const";
    symbol.declarations.push(node);
    symbol.container = place.container;
    symbol.isModuleLevel = true;
  }
  if (symbol === undefined) return;
  d.tables.symbol[node.id] = symbol;
  symbol.isExported = true;
  addExport(d, place.exporter, "default", symbol, node);
}

/** Exports what `export { … }` lists. */
export function exportNamed(d: NameDeclarer, node: ExportNamed, place: Place): void {
  if (node.source !== null) {
    d.tables.parent[node.source.id] = node;
    d.dependencies.push(node);
  }
  for (const specifier of node.specifiers) {
    d.tables.parent[specifier.id] = node;
    d.tables.parent[specifier.local.id] = specifier;
    d.tables.parent[specifier.exported.id] = specifier;
    const symbol = d.newSymbol(nameOf(specifier.exported), "import", 0);
    symbol.declarations.push(specifier);
    symbol.isTypeOnly = node.isTypeOnly || specifier.isTypeOnly;
    d.tables.symbol[specifier.id] = symbol;
    d.tables.scope[specifier.id] = place.scope;
    addExport(d, place.exporter, symbol.name, symbol, specifier.exported);
  }
}

/** Adds a name to what a module or namespace exports. */
export function addExport(
  d: NameDeclarer,
  exporter: MutableSymbol,
  name: string,
  symbol: MutableSymbol,
  at: Node,
): void {
  exporter.exports ??= new Map();
  const existing = exporter.exports.get(name);
  if (existing !== undefined && existing !== symbol) {
    if (existing.kind === "import" && symbol.kind === "import") d.duplicate(at, name);
    else if ((existing.meaning & symbol.meaning) !== 0) d.duplicate(at, name);
    return;
  }
  exporter.exports.set(name, symbol);
}

/** Notes the parents of the parts of a dotted name. */
export function walkEntityName(d: NameDeclarer, name: Node, parent: Node): void {
  d.tables.parent[name.id] = parent;
  if (name.kind !== "QualifiedName") return;
  walkEntityName(d, name.left, name);
  d.tables.parent[name.right.id] = name;
}

/** The text of a name, written as such or in quotes. */
export function nameOf(node: Identifier | StringLiteral): string {
  return node.kind === "Identifier" ? node.name : node.value;
}
