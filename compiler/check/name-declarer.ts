/** Declares names in scopes, merging those that TypeScript merges, and keeps what the walk over one file finds. */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { spanOf } from "../source.ts";
import type {
  ExportAll,
  ExportNamed,
  Identifier,
  ImportDeclaration,
  Node,
  Statement,
} from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";
import type { BoundModule } from "./bound-module.ts";
import type { NameUse, NodeTables } from "./node-tables.ts";
import { MEANING, MutableSymbol, type Scope } from "./symbol-table.ts";
import type { CodeContainer, SymbolKind } from "./symbols.ts";

/** Where new names go, and what surrounds the node being walked. */
export interface Place {
  readonly scope: Scope;
  readonly container: CodeContainer;
  readonly loop: Node | undefined;
  /** The namespace or module whose exports `export` fills. */
  readonly exporter: MutableSymbol;
  readonly isAmbient: boolean;
}

/** Declares what the node declares and walks what is in it. */
export type Visitor = (d: NameDeclarer, node: Node, parent: Node, place: Place) => void;

/** The names of one file while they are collected, and what is said of them. */
export class NameDeclarer {
  readonly module: BoundModule;
  readonly tables: NodeTables;
  readonly #nextId: () => number;
  readonly #visitor: Visitor;
  readonly uses: NameUse[] = [];
  readonly dependencies: (ImportDeclaration | ExportNamed | ExportAll)[] = [];
  readonly exportStars: ExportAll[] = [];
  readonly ambientModules = new Map<string, MutableSymbol>();
  readonly globals = new Map<string, MutableSymbol>();
  readonly diagnostics: Diagnostic[] = [];
  isExternal = false;

  constructor(module: BoundModule, tables: NodeTables, nextId: () => number, visitor: Visitor) {
    this.module = module;
    this.tables = tables;
    this.#nextId = nextId;
    this.#visitor = visitor;
  }

  /** Walks a node of any kind. */
  visit(node: Node, parent: Node, place: Place): void {
    this.#visitor(this, node, parent, place);
  }

  /** Walks statements in their order. */
  statements(statements: readonly Statement[], parent: Node, place: Place): void {
    for (const statement of statements) this.visit(statement, parent, place);
  }

  /** Walks the children of a node; of those in `except` only the parent is noted. */
  children(node: Node, place: Place, except: readonly Node[]): void {
    forEachChild(node, (child) => {
      if (except.includes(child)) this.tables.parent[child.id] = node;
      else this.visit(child, node, place);
    });
  }

  /** Walks the key of a member. */
  key(key: Node, parent: Node, place: Place): void {
    this.tables.parent[key.id] = parent;
    if (key.kind === "ComputedName") this.visit(key.expression, key, place);
  }

  /** Notes the use of a value name. */
  use(node: Identifier, place: Place, isWrite: boolean): void {
    this.tables.scope[node.id] = place.scope;
    if (node.isGlobal) return;
    this.uses.push({ node, scope: place.scope, isWrite, loop: place.loop });
  }

  /** Declares a name where `place` is; one that an `export` of a namespace has declared before may go on there. */
  declareHere(
    name: Identifier,
    node: Node,
    kind: SymbolKind,
    meaning: number,
    place: Place,
  ): MutableSymbol {
    this.tables.parent[name.id] = node;
    // A declaration that an `export` before it puts into a namespace may merge with an earlier part.
    const shared =
      place.exporter.kind === "namespace" ? place.exporter.exports?.get(name.name) : undefined;
    if (shared !== undefined && !place.scope.names.has(name.name) && isMergeable(shared, kind)) {
      place.scope.names.set(name.name, shared);
    }
    return this.declare(name, node, kind, meaning, place.scope);
  }

  /** Declares a name in a scope, or adds a declaration to the one it has there. */
  declare(
    name: Identifier,
    node: Node,
    kind: SymbolKind,
    meaning: number,
    scope: Scope,
  ): MutableSymbol {
    const existing = scope.names.get(name.name);
    let symbol: MutableSymbol;
    if (existing === undefined) {
      symbol = this.newSymbol(name.name, kind, meaning);
      symbol.container = scope.container;
      symbol.scope = scope;
      symbol.isModuleLevel =
        scope.node.kind === "SourceModule" || scope.node.kind === "NamespaceDeclaration";
      symbol.isLoopVariable = scope.isInLoop || isLoopScope(scope);
      scope.names.set(name.name, symbol);
    } else {
      if (!canMerge(existing, kind, meaning, node)) {
        this.duplicate(name, name.name);
        // Facts about the second declaration stay apart from the first.
        symbol = this.newSymbol(name.name, kind, meaning);
        symbol.container = scope.container;
        symbol.scope = scope;
        symbol.declarations.push(node);
        this.tables.symbol[name.id] = symbol;
        return symbol;
      }
      symbol = existing;
      if (RANK[kind] > RANK[symbol.kind]) symbol.kind = kind;
    }
    // The first declaration is the one that gives the name its value.
    const isFirstValue = (meaning & MEANING.value) !== 0 && !symbol.hasValueMeaning;
    symbol.meaning |= meaning;
    if (isFirstValue) symbol.declarations.unshift(node);
    else symbol.declarations.push(node);
    this.tables.symbol[name.id] = symbol;
    return symbol;
  }

  /** A symbol that is in no scope yet. */
  newSymbol(name: string, kind: SymbolKind, meaning: number): MutableSymbol {
    const symbol = new MutableSymbol(this.#nextId(), name, kind, this.module);
    symbol.meaning = meaning;
    return symbol;
  }

  /** Makes the scope of a node. */
  openScope(
    node: Node,
    parent: Scope | undefined,
    container: CodeContainer,
    isFunctionScope: boolean,
    isInLoop: boolean,
  ): Scope {
    const scope = { node, parent, names: new Map(), container, isFunctionScope, isInLoop };
    this.tables.scope[node.id] = scope;
    return scope;
  }

  /** The scope of a type or declaration with type parameters. */
  typeScope(node: Node, place: Place): Scope {
    return this.openScope(node, place.scope, place.container, false, false);
  }

  /** The place inside a loop, with a scope of its own. */
  loopPlace(node: Node, place: Place): Place {
    const scope = this.openScope(node, place.scope, place.container, false, isInLoop(place));
    return { ...place, scope, loop: node };
  }

  /** Reports a name that is declared twice. */
  duplicate(node: Node, name: string): void {
    if (this.module.isLibrary) return;
    const span = spanOf(this.module.file, node.start, node.end);
    this.diagnostics.push(diagnostic("E3003", span, { name }));
  }
}

/** Whether what is declared here is made anew in each round of a loop. */
export function isInLoop(place: Place): boolean {
  return place.loop !== undefined;
}

/** The scope that a `var` belongs to. */
export function functionScope(scope: Scope): Scope {
  let current = scope;
  while (!current.isFunctionScope && current.parent !== undefined) current = current.parent;
  return current;
}

function isLoopScope(scope: Scope): boolean {
  return scope.node.kind === "For" || scope.node.kind === "ForOf" || scope.node.kind === "ForIn";
}

// A value kind wins over a type kind when a name has both.
const RANK: Readonly<Record<SymbolKind, number>> = {
  typeParameter: 0,
  typeAlias: 1,
  interface: 2,
  namespace: 3,
  import: 4,
  module: 4,
  property: 4,
  this: 4,
  arguments: 4,
  parameter: 5,
  variable: 5,
  enumMember: 5,
  enum: 6,
  function: 7,
  class: 8,
};

function canMerge(existing: MutableSymbol, kind: SymbolKind, meaning: number, node: Node): boolean {
  const is = (...kinds: SymbolKind[]): boolean => kinds.includes(existing.kind);
  if (existing.kind === "import" || kind === "import") return false;
  if ((existing.meaning & meaning) === 0) return true;
  switch (kind) {
    case "variable":
      return is("variable", "parameter") && !existing.isBlockScoped;
    case "function":
      // Overloads, and a function merged with a namespace.
      return (
        (is("function") && !existing.declarations.some((each) => hasBody(each) && hasBody(node))) ||
        is("namespace")
      );
    case "class":
      return is("interface", "namespace");
    case "interface":
      return is("interface", "class");
    case "enum":
      return is("enum", "namespace");
    case "namespace":
      return is("namespace", "class", "function", "enum");
    default:
      return false;
  }
}

function isMergeable(existing: MutableSymbol, kind: SymbolKind): boolean {
  return (
    (kind === "namespace" || kind === "interface" || kind === "enum") &&
    (existing.kind === kind || (kind === "namespace" && existing.kind !== "variable"))
  );
}

function hasBody(node: Node): boolean {
  return node.kind === "FunctionDeclaration" && node.body !== null;
}
