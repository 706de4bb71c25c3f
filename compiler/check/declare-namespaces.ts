/** Names of enums and namespaces, and of what is in them. */
import type { EnumDeclaration, NamespaceDeclaration } from "../syntax/ast.ts";
import { memberName } from "./given-name.ts";
import { isInLoop, type NameDeclarer, type Place } from "./name-declarer.ts";
import { MEANING, type MutableSymbol, type Scope } from "./symbol-table.ts";

/** Declares an enum and its members. */
export function declareEnum(d: NameDeclarer, node: EnumDeclaration, place: Place): void {
  const meaning = MEANING.value | MEANING.type | MEANING.namespace;
  const symbol = d.declareHere(node.name, node, "enum", meaning, place);
  symbol.exports ??= new Map();
  symbol.isBlockScoped = true;
  const scope = d.openScope(node, place.scope, place.container, false, isInLoop(place));
  const inner = { ...place, scope };
  for (const member of node.members) {
    d.tables.parent[member.id] = node;
    d.key(member.key, member, inner);
    if (member.initializer !== null) d.visit(member.initializer, member, inner);
    const name = memberName(member.key);
    if (name === undefined) continue;
    const existing = symbol.exports.get(name);
    if (existing !== undefined) {
      d.duplicate(member.key, name);
      continue;
    }
    const memberSymbol = d.newSymbol(name, "enumMember", MEANING.value | MEANING.type);
    memberSymbol.declarations.push(member);
    memberSymbol.parent = symbol;
    symbol.exports.set(name, memberSymbol);
    d.tables.symbol[member.id] = memberSymbol;
  }
  // A reopened enum sees the members of its other declarations too.
  for (const [name, member] of symbol.exports) scope.names.set(name, member);
}

/** Declares the name at `index` of a namespace, and what is in it. */
export function declareNamespace(
  d: NameDeclarer,
  node: NamespaceDeclaration,
  index: number,
  place: Place,
): void {
  const name = node.names[index];
  let symbol: MutableSymbol;
  if (name === undefined) {
    // declare global
    symbol = d.newSymbol("global", "namespace", MEANING.namespace);
    symbol.exports = d.globals as Map<string, MutableSymbol>;
  } else if (name.kind === "StringLiteral") {
    d.tables.parent[name.id] = node;
    symbol =
      d.ambientModules.get(name.value) ?? d.newSymbol(name.value, "module", MEANING.namespace);
    symbol.exports ??= new Map();
    d.ambientModules.set(name.value, symbol);
  } else if (index === 0) {
    const meaning = MEANING.namespace | (isInstantiated(node) ? MEANING.value : 0);
    symbol = d.declareHere(name, node, "namespace", meaning, place);
    symbol.exports ??= new Map();
  } else {
    d.tables.parent[name.id] = node;
    const meaning = MEANING.namespace | (isInstantiated(node) ? MEANING.value : 0);
    const outer = place.exporter;
    const existing = outer.exports?.get(name.name);
    symbol = existing ?? d.newSymbol(name.name, "namespace", meaning);
    symbol.meaning |= meaning;
    symbol.exports ??= new Map();
    symbol.parent = outer;
    outer.exports?.set(name.name, symbol);
  }
  if (!symbol.declarations.includes(node)) symbol.declarations.push(node);
  if (index === 0) d.tables.symbol[node.id] = symbol;
  const isLast = index >= node.names.length - 1;
  const scopeNode = isLast ? node : (name ?? node);
  const scope: Scope = {
    node: scopeNode,
    parent: place.scope,
    // Exports are shared by all declarations of the namespace; so are, harmlessly, its locals.
    names: symbol.exports ?? new Map(),
    container: place.container,
    isFunctionScope: true,
    isInLoop: false,
  };
  d.tables.scope[scopeNode.id] = scope;
  const inner: Place = {
    ...place,
    scope: { ...scope, names: new Map(), parent: scope },
    exporter: symbol,
    isAmbient: place.isAmbient || node.isDeclare,
  };
  if (!isLast) {
    declareNamespace(d, node, index + 1, inner);
    return;
  }
  d.tables.scope[node.id] = inner.scope;
  d.statements(node.statements, node, inner);
  if (inner.isAmbient) {
    // In ambient namespaces everything is exported.
    for (const [each, member] of inner.scope.names) {
      member.parent = symbol;
      symbol.exports?.set(each, member);
    }
  }
}

function isInstantiated(node: NamespaceDeclaration): boolean {
  return node.statements.some((each) => {
    const inner = each.kind === "ExportDeclaration" ? each.declaration : each;
    if (inner.kind === "NamespaceDeclaration") return isInstantiated(inner);
    return (
      inner.kind !== "InterfaceDeclaration" &&
      inner.kind !== "TypeAlias" &&
      inner.kind !== "ImportAlias"
    );
  });
}
