/**
 * Declares the names of one file: walks its tree once, makes scopes and symbols, notes each node's parent, and collects the uses
 * of value names, which `resolve-uses.ts` then looks up. Reports names that are declared twice.
 */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { spanOf } from "../source.ts";
import type {
  AssignmentTarget,
  BindingTarget,
  ClassDeclaration,
  ClassExpression,
  EnumDeclaration,
  ExportAll,
  ExportDefault,
  ExportNamed,
  FunctionLike,
  Identifier,
  ImportDeclaration,
  NamespaceDeclaration,
  Node,
  Statement,
  StringLiteral,
  VariableKind,
  VariableList,
} from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";
import type { BoundModule } from "./bound-module.ts";
import { givenName, memberName } from "./given-name.ts";
import type { NameUse, NodeTables } from "./node-tables.ts";
import { MEANING, MutableSymbol, type Scope } from "./symbol-table.ts";
import type { CodeContainer, SymbolKind } from "./symbols.ts";

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
  return new Declarer(module, tables, nextSymbolId).run();
}

/** Where new names go, and what surrounds the node being walked. */
interface Place {
  readonly scope: Scope;
  readonly container: CodeContainer;
  readonly loop: Node | undefined;
  /** The namespace or module whose exports `export` fills. */
  readonly exporter: MutableSymbol;
  readonly isAmbient: boolean;
}

class Declarer {
  readonly #module: BoundModule;
  readonly #tables: NodeTables;
  readonly #nextId: () => number;
  readonly #uses: NameUse[] = [];
  readonly #dependencies: (ImportDeclaration | ExportNamed | ExportAll)[] = [];
  readonly #exportStars: ExportAll[] = [];
  readonly #ambientModules = new Map<string, MutableSymbol>();
  readonly #globals = new Map<string, MutableSymbol>();
  readonly #diagnostics: Diagnostic[] = [];
  #isExternal = false;

  constructor(module: BoundModule, tables: NodeTables, nextId: () => number) {
    this.#module = module;
    this.#tables = tables;
    this.#nextId = nextId;
  }

  run(): ModuleNames {
    const { ast } = this.#module;
    const symbol = this.#symbol(this.#module.path, "module", MEANING.namespace);
    symbol.exports = new Map();
    symbol.declarations.push(ast);
    const scope = this.#openScope(ast, undefined, ast, true, false);
    const place: Place = {
      scope,
      container: ast,
      loop: undefined,
      exporter: symbol,
      isAmbient: this.#module.isDeclarationFile,
    };
    this.#statements(ast.statements, ast, place);
    this.#tables.symbol[ast.id] = symbol;
    return {
      module: this.#module,
      symbol,
      scope,
      uses: this.#uses,
      dependencies: this.#dependencies,
      exportStars: this.#exportStars,
      ambientModules: this.#ambientModules,
      globals: this.#globals,
      diagnostics: this.#diagnostics,
      isExternal: this.#isExternal,
    };
  }

  // ------------------------------------------------------------------------------- statements

  #statements(statements: readonly Statement[], parent: Node, place: Place): void {
    for (const statement of statements) this.#visit(statement, parent, place);
  }

  #visit(node: Node, parent: Node, place: Place): void {
    this.#tables.parent[node.id] = parent;
    switch (node.kind) {
      case "Identifier":
        this.#use(node, place, false);
        return;
      case "PropertyAccess":
        this.#visit(node.object, node, place);
        this.#tables.parent[node.name.id] = node;
        return;
      case "PropertyAssignment":
        this.#key(node.key, node, place);
        this.#visit(node.value, node, place);
        return;
      case "Block": {
        const scope = this.#openScope(
          node,
          place.scope,
          place.container,
          false,
          this.#inLoop(place),
        );
        this.#statements(node.statements, node, { ...place, scope });
        return;
      }
      case "VariableStatement":
        this.#tables.parent[node.list.id] = node;
        this.#variables(node.list, place);
        return;
      case "VariableList":
        this.#variables(node, place);
        return;
      case "For": {
        const inner = this.#loopPlace(node, place);
        if (node.initializer !== null) this.#visit(node.initializer, node, inner);
        if (node.test !== null) this.#visit(node.test, node, inner);
        if (node.update !== null) this.#visit(node.update, node, inner);
        this.#visit(node.body, node, inner);
        return;
      }
      case "ForOf":
      case "ForIn": {
        const inner = this.#loopPlace(node, place);
        this.#visit(node.kind === "ForOf" ? node.iterable : node.object, node, place);
        if (node.target.kind === "VariableList") this.#visit(node.target, node, inner);
        else this.#assignmentTarget(node.target, node, inner);
        this.#visit(node.body, node, inner);
        return;
      }
      case "While":
      case "DoWhile": {
        const inner = { ...place, loop: node };
        this.#visit(node.test, node, inner);
        this.#visit(node.body, node, inner);
        return;
      }
      case "Switch": {
        this.#visit(node.discriminant, node, place);
        const scope = this.#openScope(
          node,
          place.scope,
          place.container,
          false,
          this.#inLoop(place),
        );
        for (const clause of node.clauses) this.#visit(clause, node, { ...place, scope });
        return;
      }
      case "CatchClause": {
        const scope = this.#openScope(
          node,
          place.scope,
          place.container,
          false,
          this.#inLoop(place),
        );
        const inner = { ...place, scope };
        if (node.target !== null) this.#bindingTarget(node.target, node, inner, "let", undefined);
        if (node.type !== null) this.#visit(node.type, node, inner);
        this.#tables.parent[node.body.id] = node;
        const body = this.#openScope(node.body, scope, place.container, false, this.#inLoop(place));
        this.#statements(node.body.statements, node.body, { ...inner, scope: body });
        for (const name of scope.names.keys()) {
          const again = body.names.get(name);
          if (again?.isBlockScoped) this.#duplicate(again.declarations[0] ?? node, name);
        }
        return;
      }
      case "Labeled":
        this.#tables.parent[node.label.id] = node;
        this.#visit(node.body, node, place);
        return;
      case "Break":
      case "Continue":
        if (node.label !== null) this.#tables.parent[node.label.id] = node;
        return;
      case "Assignment":
        this.#assignmentTarget(node.target, node, place, node.operator !== "=");
        this.#visit(node.value, node, place);
        return;
      case "Update":
        this.#assignmentTarget(node.operand, node, place, true);
        return;
      case "Binary":
      case "Logical":
        this.#chain(node, place);
        return;
      case "FunctionDeclaration":
        this.#functionDeclaration(node, place);
        return;
      case "FunctionExpression":
      case "ArrowFunction":
      case "Method":
      case "Accessor":
      case "Constructor":
        this.#function(node, place);
        return;
      case "ClassDeclaration":
      case "ClassExpression":
        this.#class(node, place);
        return;
      case "PropertyDefinition": {
        this.#key(node.key, node, place);
        if (node.type !== null) this.#visit(node.type, node, place);
        const scope = this.#openScope(node, place.scope, node, true, false);
        const inner = { ...place, scope, container: node, loop: undefined };
        if (node.initializer !== null) this.#visit(node.initializer, node, inner);
        return;
      }
      case "StaticBlock": {
        const scope = this.#openScope(node, place.scope, node, true, false);
        this.#tables.parent[node.body.id] = node;
        this.#statements(node.body.statements, node.body, {
          ...place,
          scope,
          container: node,
          loop: undefined,
        });
        return;
      }
      case "ThisExpression":
      case "SuperExpression":
        this.#useThis(place);
        return;
      case "InterfaceDeclaration": {
        this.#declareHere(node.name, node, "interface", MEANING.type, place);
        const scope = this.#typeScope(node, place);
        const inner = { ...place, scope };
        this.#children(node, inner, [node.name]);
        return;
      }
      case "TypeAlias": {
        this.#declareHere(node.name, node, "typeAlias", MEANING.type, place);
        const inner = { ...place, scope: this.#typeScope(node, place) };
        this.#children(node, inner, [node.name]);
        return;
      }
      case "EnumDeclaration":
        this.#enum(node, place);
        return;
      case "NamespaceDeclaration":
        this.#namespace(node, 0, place);
        return;
      default:
        this.#visitMore(node, place);
    }
  }

  #visitMore(node: Node, place: Place): void {
    switch (node.kind) {
      case "ImportDeclaration":
        this.#isExternal = true;
        this.#import(node, place);
        return;
      case "ImportAlias": {
        const symbol = this.#declareHere(node.name, node, "import", 0, place);
        symbol.isTypeOnly = node.isTypeOnly;
        this.#entityName(node.target, node);
        return;
      }
      case "ExportDeclaration":
        this.#isExternal ||= place.scope.node.kind === "SourceModule";
        this.#visit(node.declaration, node, place);
        this.#exportNamesOf(node.declaration, place);
        return;
      case "ExportDefault":
        this.#isExternal = true;
        this.#exportDefault(node, place);
        return;
      case "ExportNamed":
        this.#isExternal ||= place.scope.node.kind === "SourceModule";
        this.#exportNamed(node, place);
        return;
      case "ExportAll":
        this.#isExternal = true;
        this.#tables.parent[node.source.id] = node;
        this.#dependencies.push(node);
        if (node.exported === null) this.#exportStars.push(node);
        else {
          this.#tables.parent[node.exported.id] = node;
          const symbol = this.#symbol(nameOf(node.exported), "import", 0);
          symbol.declarations.push(node);
          symbol.isTypeOnly = node.isTypeOnly;
          this.#addExport(place.exporter, symbol.name, symbol, node.exported);
        }
        return;
      case "TypeParameter": {
        const symbol = this.#declare(node.name, node, "typeParameter", MEANING.type, place.scope);
        this.#tables.symbol[node.id] = symbol;
        this.#children(node, place, [node.name]);
        return;
      }
      case "FunctionType":
      case "ConstructorType":
      case "MethodSignature":
      case "CallSignature":
      case "ConstructSignature":
      case "AccessorSignature": {
        const inner = { ...place, scope: this.#typeScope(node, place) };
        if ("key" in node) this.#key(node.key, node, place);
        for (const parameter of node.typeParameters) this.#visit(parameter, node, inner);
        if (node.thisType !== null) this.#visit(node.thisType, node, inner);
        for (const parameter of node.parameters) this.#parameter(parameter, node, inner);
        if (node.returnType !== null) this.#visit(node.returnType, node, inner);
        return;
      }
      case "PropertySignature":
        this.#key(node.key, node, place);
        if (node.type !== null) this.#visit(node.type, node, place);
        return;
      case "ConditionalType": {
        // Names of `infer` are seen in the true branch only.
        const scope = this.#typeScope(node, place);
        const inner = { ...place, scope };
        this.#visit(node.check, node, place);
        this.#visit(node.extendsType, node, inner);
        this.#visit(node.trueType, node, inner);
        this.#visit(node.falseType, node, place);
        return;
      }
      case "InferType": {
        let { scope } = place;
        while (scope.node.kind !== "ConditionalType" && scope.parent !== undefined)
          scope = scope.parent;
        const existing = scope.names.get(node.name.name);
        const symbol =
          existing ?? this.#declare(node.name, node, "typeParameter", MEANING.type, scope);
        if (existing !== undefined) existing.declarations.push(node);
        this.#tables.parent[node.name.id] = node;
        this.#tables.symbol[node.id] = symbol;
        if (node.constraint !== null) this.#visit(node.constraint, node, place);
        return;
      }
      case "MappedType": {
        this.#visit(node.constraint, node, place);
        const inner = { ...place, scope: this.#typeScope(node, place) };
        this.#tables.parent[node.name.id] = node;
        const symbol = this.#declare(node.name, node, "typeParameter", MEANING.type, inner.scope);
        this.#tables.symbol[node.id] = symbol;
        if (node.nameType !== null) this.#visit(node.nameType, node, inner);
        if (node.type !== null) this.#visit(node.type, node, inner);
        return;
      }
      case "TypeReference":
        this.#entityName(node.name, node);
        for (const argument of node.typeArguments) this.#visit(argument, node, place);
        return;
      case "TypeQuery":
        if (node.head.kind === "Identifier" || node.head.kind === "QualifiedName") {
          this.#entityName(node.head, node);
        } else this.#visit(node.head, node, place);
        for (const argument of node.typeArguments) this.#visit(argument, node, place);
        return;
      case "ImportType":
        this.#tables.parent[node.source.id] = node;
        if (node.qualifier !== null) this.#entityName(node.qualifier, node);
        for (const argument of node.typeArguments) this.#visit(argument, node, place);
        return;
      case "TypePredicate":
        this.#tables.parent[node.name.id] = node;
        if (node.type !== null) this.#visit(node.type, node, place);
        return;
      case "TupleMember":
        this.#visit(node.type, node, place);
        return;
      case "IndexSignature":
        this.#visit(node.keyType, node, place);
        this.#visit(node.type, node, place);
        return;
      default:
        this.#children(node, place, []);
    }
  }

  #children(node: Node, place: Place, except: readonly Node[]): void {
    forEachChild(node, (child) => {
      if (except.includes(child)) this.#tables.parent[child.id] = node;
      else this.#visit(child, node, place);
    });
  }

  /** Chains may be thousands deep on the left: walks down in a loop. */
  #chain(node: Node & { readonly kind: "Binary" | "Logical" }, place: Place): void {
    let current: Node & { readonly kind: "Binary" | "Logical" } = node;
    const rights: [Node, Node][] = [];
    for (;;) {
      rights.push([current.right, current]);
      const { left } = current;
      if (left.kind !== "Binary" && left.kind !== "Logical") {
        this.#visit(left, current, place);
        break;
      }
      this.#tables.parent[left.id] = current;
      current = left;
    }
    for (let i = rights.length - 1; i >= 0; i--) {
      const pair = rights[i];
      if (pair !== undefined) this.#visit(pair[0], pair[1], place);
    }
  }

  // -------------------------------------------------------------------------------- variables

  #variables(list: VariableList, place: Place): void {
    for (const declaration of list.declarations) {
      this.#tables.parent[declaration.id] = list;
      this.#bindingTarget(declaration.target, declaration, place, list.variableKind, undefined);
      if (declaration.type !== null) this.#visit(declaration.type, declaration, place);
      if (declaration.initializer !== null)
        this.#visit(declaration.initializer, declaration, place);
    }
  }

  /** Declares the names of a binding target: of a variable, or of a parameter when `kind` is absent. */
  #bindingTarget(
    target: BindingTarget,
    parent: Node,
    place: Place,
    kind: VariableKind | undefined,
    declaration: Node | undefined,
  ): void {
    this.#tables.parent[target.id] = parent;
    switch (target.kind) {
      case "Identifier": {
        const node = declaration ?? parent;
        const scope = kind === "var" ? functionScope(place.scope) : place.scope;
        const symbolKind = kind === undefined ? "parameter" : "variable";
        const existing = scope.names.get(target.name);
        if (kind !== "var" && existing?.kind === "variable") existing.isBlockScoped = true;
        const symbol = this.#declare(target, node, symbolKind, MEANING.value, scope);
        if (kind === "let" || kind === "const") symbol.isBlockScoped = true;
        symbol.variableKind ??= kind;
        this.#tables.symbol[node.id] = symbol;
        return;
      }
      case "ObjectPattern":
        for (const property of target.properties) {
          this.#tables.parent[property.id] = target;
          if (property.kind === "PatternProperty") {
            this.#key(property.key, property, place);
            if (property.initializer !== null) this.#visit(property.initializer, property, place);
          }
          this.#bindingTarget(property.target, property, place, kind, undefined);
        }
        return;
      case "ArrayPattern":
        for (const element of target.elements) {
          this.#tables.parent[element.id] = target;
          if (element.kind === "Hole") continue;
          if (element.kind === "PatternElement" && element.initializer !== null) {
            this.#visit(element.initializer, element, place);
          }
          this.#bindingTarget(element.target, element, place, kind, undefined);
        }
    }
  }

  /** Walks what an assignment stores into. */
  #assignmentTarget(target: AssignmentTarget, parent: Node, place: Place, alsoReads = false): void {
    switch (target.kind) {
      case "Identifier":
        this.#tables.parent[target.id] = parent;
        this.#use(target, place, true);
        return;
      case "ObjectPattern":
        this.#tables.parent[target.id] = parent;
        for (const property of target.properties) {
          this.#tables.parent[property.id] = target;
          if (property.kind === "PatternProperty") {
            this.#key(property.key, property, place);
            if (property.initializer !== null) this.#visit(property.initializer, property, place);
          }
          this.#assignmentTarget(property.target, property, place);
        }
        return;
      case "ArrayPattern":
        this.#tables.parent[target.id] = parent;
        for (const element of target.elements) {
          this.#tables.parent[element.id] = target;
          if (element.kind === "Hole") continue;
          if (element.kind === "PatternElement" && element.initializer !== null) {
            this.#visit(element.initializer, element, place);
          }
          this.#assignmentTarget(element.target, element, place);
        }
        return;
      case "ParenthesizedExpression":
      case "NonNull":
        this.#tables.parent[target.id] = parent;
        this.#assignmentTarget(target.expression as AssignmentTarget, target, place, alsoReads);
        return;
      case "AsExpression":
      case "Satisfies":
      case "TypeAssertion":
        this.#tables.parent[target.id] = parent;
        this.#assignmentTarget(target.expression as AssignmentTarget, target, place, alsoReads);
        this.#visit(target.type, target, place);
        return;
      default:
        this.#visit(target, parent, place);
    }
  }

  #key(key: Node, parent: Node, place: Place): void {
    this.#tables.parent[key.id] = parent;
    if (key.kind === "ComputedName") this.#visit(key.expression, key, place);
  }

  #use(node: Identifier, place: Place, isWrite: boolean): void {
    this.#tables.scope[node.id] = place.scope;
    if (node.isGlobal) return;
    this.#uses.push({ node, scope: place.scope, isWrite, loop: place.loop });
  }

  #useThis(place: Place): void {
    let container: Node = place.container;
    while (container.kind === "ArrowFunction") {
      this.#tables.usesOuterThis[container.id] = true;
      const parent = this.#tables.parent[container.id];
      if (parent === undefined) return;
      container = this.#containerAround(parent);
    }
  }

  #containerAround(node: Node): Node {
    let current: Node | undefined = node;
    while (current !== undefined) {
      if (this.#tables.scope[current.id]?.container === current) return current;
      current = this.#tables.parent[current.id];
    }
    return this.#module.ast;
  }

  // -------------------------------------------------------------------------------- functions

  #functionDeclaration(node: Node & { readonly kind: "FunctionDeclaration" }, place: Place): void {
    if (node.name !== null) {
      const symbol = this.#declareHere(node.name, node, "function", MEANING.value, place);
      this.#tables.symbol[node.id] = symbol;
    }
    this.#function(node, place);
  }

  #function(node: FunctionLike, place: Place): void {
    if ("key" in node) this.#key(node.key, node, place);
    let outer = place.scope;
    if (node.kind === "FunctionExpression" && node.name !== null) {
      // The name is seen inside only.
      outer = this.#openScope(node.name, place.scope, place.container, false, this.#inLoop(place));
      this.#tables.parent[node.name.id] = node;
      const symbol = this.#declare(node.name, node, "function", MEANING.value, outer);
      this.#tables.symbol[node.id] = symbol;
    }
    const scope = this.#openScope(node, outer, node, true, false);
    const inner: Place = { ...place, scope, container: node, loop: undefined };
    if (node.kind !== "Constructor") {
      for (const parameter of node.typeParameters) this.#visit(parameter, node, inner);
      if (node.thisType !== null) this.#visit(node.thisType, node, inner);
    }
    for (const parameter of node.parameters) this.#parameter(parameter, node, inner);
    if (node.kind !== "Constructor" && node.returnType !== null) {
      this.#visit(node.returnType, node, inner);
    }
    const { body } = node;
    if (body === null) return;
    if (body.kind === "Block") {
      this.#tables.parent[body.id] = node;
      this.#statements(body.statements, body, inner);
    } else this.#visit(body, node, inner);
  }

  #parameter(node: Node & { readonly kind: "Parameter" }, parent: Node, place: Place): void {
    this.#tables.parent[node.id] = parent;
    this.#bindingTarget(node.target, node, place, undefined, undefined);
    if (node.type !== null) this.#visit(node.type, node, place);
    if (node.initializer !== null) this.#visit(node.initializer, node, place);
  }

  #class(node: ClassDeclaration | ClassExpression, place: Place): void {
    let outer = place.scope;
    let symbol: MutableSymbol;
    const meaning = MEANING.value | MEANING.type;
    if (node.kind === "ClassDeclaration" && node.name !== null) {
      symbol = this.#declareHere(node.name, node, "class", meaning, place);
      symbol.isBlockScoped = true;
    } else {
      const name = node.name?.name ?? givenName(node, this.#tables.parent) ?? "(anonymous class)";
      symbol = this.#symbol(name, "class", meaning);
      symbol.declarations.push(node);
      symbol.container = place.container;
      symbol.isModuleLevel = place.scope.node.kind === "SourceModule";
      if (node.name !== null) {
        outer = this.#openScope(
          node.name,
          place.scope,
          place.container,
          false,
          this.#inLoop(place),
        );
        outer.names.set(node.name.name, symbol);
        symbol.scope = outer;
        this.#tables.parent[node.name.id] = node;
        this.#tables.symbol[node.name.id] = symbol;
      }
    }
    this.#tables.symbol[node.id] = symbol;
    const scope = this.#openScope(node, outer, place.container, false, this.#inLoop(place));
    const inner = { ...place, scope };
    for (const parameter of node.typeParameters) this.#visit(parameter, node, inner);
    if (node.superClass !== null) this.#visit(node.superClass, node, inner);
    for (const argument of node.superTypeArguments) this.#visit(argument, node, inner);
    for (const type of node.implementsTypes) this.#visit(type, node, inner);
    for (const member of node.members) this.#visit(member, node, inner);
  }

  // ---------------------------------------------------------------------- enums and namespaces

  #enum(node: EnumDeclaration, place: Place): void {
    const meaning = MEANING.value | MEANING.type | MEANING.namespace;
    const symbol = this.#declareHere(node.name, node, "enum", meaning, place);
    symbol.exports ??= new Map();
    symbol.isBlockScoped = true;
    const scope = this.#openScope(node, place.scope, place.container, false, this.#inLoop(place));
    const inner = { ...place, scope };
    for (const member of node.members) {
      this.#tables.parent[member.id] = node;
      this.#key(member.key, member, inner);
      if (member.initializer !== null) this.#visit(member.initializer, member, inner);
      const name = memberName(member.key);
      if (name === undefined) continue;
      const existing = symbol.exports.get(name);
      if (existing !== undefined) {
        this.#duplicate(member.key, name);
        continue;
      }
      const memberSymbol = this.#symbol(name, "enumMember", MEANING.value | MEANING.type);
      memberSymbol.declarations.push(member);
      memberSymbol.parent = symbol;
      symbol.exports.set(name, memberSymbol);
      this.#tables.symbol[member.id] = memberSymbol;
    }
    // A reopened enum sees the members of its other declarations too.
    for (const [name, member] of symbol.exports) scope.names.set(name, member);
  }

  #namespace(node: NamespaceDeclaration, index: number, place: Place): void {
    const name = node.names[index];
    let symbol: MutableSymbol;
    if (name === undefined) {
      // declare global
      symbol = this.#symbol("global", "namespace", MEANING.namespace);
      symbol.exports = this.#globals as Map<string, MutableSymbol>;
    } else if (name.kind === "StringLiteral") {
      this.#tables.parent[name.id] = node;
      symbol =
        this.#ambientModules.get(name.value) ??
        this.#symbol(name.value, "module", MEANING.namespace);
      symbol.exports ??= new Map();
      this.#ambientModules.set(name.value, symbol);
    } else if (index === 0) {
      const meaning = MEANING.namespace | (isInstantiated(node) ? MEANING.value : 0);
      symbol = this.#declareHere(name, node, "namespace", meaning, place);
      symbol.exports ??= new Map();
    } else {
      this.#tables.parent[name.id] = node;
      const meaning = MEANING.namespace | (isInstantiated(node) ? MEANING.value : 0);
      const outer = place.exporter;
      const existing = outer.exports?.get(name.name);
      symbol = existing ?? this.#symbol(name.name, "namespace", meaning);
      symbol.meaning |= meaning;
      symbol.exports ??= new Map();
      symbol.parent = outer;
      outer.exports?.set(name.name, symbol);
    }
    if (!symbol.declarations.includes(node)) symbol.declarations.push(node);
    if (index === 0) this.#tables.symbol[node.id] = symbol;
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
    this.#tables.scope[scopeNode.id] = scope;
    const inner: Place = {
      ...place,
      scope: { ...scope, names: new Map(), parent: scope },
      exporter: symbol,
      isAmbient: place.isAmbient || node.isDeclare,
    };
    if (!isLast) {
      this.#namespace(node, index + 1, inner);
      return;
    }
    this.#tables.scope[node.id] = inner.scope;
    this.#statements(node.statements, node, inner);
    if (inner.isAmbient) {
      // In ambient namespaces everything is exported.
      for (const [each, member] of inner.scope.names) {
        member.parent = symbol;
        symbol.exports?.set(each, member);
      }
    }
  }

  // --------------------------------------------------------------------------- imports, exports

  #import(node: ImportDeclaration, place: Place): void {
    this.#dependencies.push(node);
    this.#tables.parent[node.source.id] = node;
    const declareImport = (name: Identifier, declaration: Node, isTypeOnly: boolean): void => {
      const symbol = this.#declare(name, declaration, "import", 0, place.scope);
      symbol.isTypeOnly = isTypeOnly;
      this.#tables.parent[name.id] = declaration;
      if (declaration !== node) this.#tables.symbol[declaration.id] = symbol;
    };
    if (node.defaultName !== null) declareImport(node.defaultName, node, node.isTypeOnly);
    if (node.namespaceName !== null) declareImport(node.namespaceName, node, node.isTypeOnly);
    for (const specifier of node.specifiers) {
      this.#tables.parent[specifier.id] = node;
      this.#tables.parent[specifier.imported.id] = specifier;
      declareImport(specifier.local, specifier, node.isTypeOnly || specifier.isTypeOnly);
    }
  }

  #exportNamesOf(declaration: Node, place: Place): void {
    const exportOne = (name: Identifier): void => {
      const symbol = this.#tables.symbol[name.id];
      if (symbol === undefined) return;
      symbol.isExported = true;
      symbol.parent ??= place.exporter.kind === "namespace" ? place.exporter : undefined;
      this.#addExport(place.exporter, symbol.name, symbol, name);
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

  #exportDefault(node: ExportDefault, place: Place): void {
    const { value } = node;
    this.#visit(value, node, place);
    let symbol: MutableSymbol | undefined;
    if (value.kind === "ClassDeclaration" || value.kind === "InterfaceDeclaration") {
      symbol =
        this.#tables.symbol[value.id] ??
        (value.name ? this.#tables.symbol[value.name.id] : undefined);
    } else if (value.kind === "FunctionDeclaration") {
      symbol = this.#tables.symbol[value.id];
      if (symbol === undefined) {
        const existing = place.exporter.exports?.get("default");
        symbol = existing ?? this.#symbol("default", "function", MEANING.value);
        symbol.declarations.push(value);
        symbol.container = place.container;
        symbol.isModuleLevel = true;
        this.#tables.symbol[value.id] = symbol;
        if (existing !== undefined) return;
      }
    } else if (value.kind === "Identifier") {
      // Exports whatever the name means, types included.
      symbol = this.#symbol("default", "import", 0);
      symbol.declarations.push(node);
    } else {
      symbol = this.#symbol("default", "variable", MEANING.value);
      symbol.variableKind = "const";
      symbol.declarations.push(node);
      symbol.container = place.container;
      symbol.isModuleLevel = true;
    }
    if (symbol === undefined) return;
    this.#tables.symbol[node.id] = symbol;
    symbol.isExported = true;
    this.#addExport(place.exporter, "default", symbol, node);
  }

  #exportNamed(node: ExportNamed, place: Place): void {
    if (node.source !== null) {
      this.#tables.parent[node.source.id] = node;
      this.#dependencies.push(node);
    }
    for (const specifier of node.specifiers) {
      this.#tables.parent[specifier.id] = node;
      this.#tables.parent[specifier.local.id] = specifier;
      this.#tables.parent[specifier.exported.id] = specifier;
      const symbol = this.#symbol(nameOf(specifier.exported), "import", 0);
      symbol.declarations.push(specifier);
      symbol.isTypeOnly = node.isTypeOnly || specifier.isTypeOnly;
      this.#tables.symbol[specifier.id] = symbol;
      this.#tables.scope[specifier.id] = place.scope;
      this.#addExport(place.exporter, symbol.name, symbol, specifier.exported);
    }
  }

  #addExport(exporter: MutableSymbol, name: string, symbol: MutableSymbol, at: Node): void {
    exporter.exports ??= new Map();
    const existing = exporter.exports.get(name);
    if (existing !== undefined && existing !== symbol) {
      if (existing.kind === "import" && symbol.kind === "import") this.#duplicate(at, name);
      else if ((existing.meaning & symbol.meaning) !== 0) this.#duplicate(at, name);
      return;
    }
    exporter.exports.set(name, symbol);
  }

  #entityName(name: Node, parent: Node): void {
    this.#tables.parent[name.id] = parent;
    if (name.kind !== "QualifiedName") return;
    this.#entityName(name.left, name);
    this.#tables.parent[name.right.id] = name;
  }

  // -------------------------------------------------------------------------------- declaring

  #declareHere(
    name: Identifier,
    node: Node,
    kind: SymbolKind,
    meaning: number,
    place: Place,
  ): MutableSymbol {
    this.#tables.parent[name.id] = node;
    // A declaration that an `export` before it puts into a namespace may merge with an earlier part.
    const shared =
      place.exporter.kind === "namespace" ? place.exporter.exports?.get(name.name) : undefined;
    if (shared !== undefined && !place.scope.names.has(name.name) && isMergeable(shared, kind)) {
      place.scope.names.set(name.name, shared);
    }
    return this.#declare(name, node, kind, meaning, place.scope);
  }

  #declare(
    name: Identifier,
    node: Node,
    kind: SymbolKind,
    meaning: number,
    scope: Scope,
  ): MutableSymbol {
    const existing = scope.names.get(name.name);
    let symbol: MutableSymbol;
    if (existing === undefined) {
      symbol = this.#symbol(name.name, kind, meaning);
      symbol.container = scope.container;
      symbol.scope = scope;
      symbol.isModuleLevel =
        scope.node.kind === "SourceModule" || scope.node.kind === "NamespaceDeclaration";
      symbol.isLoopVariable = scope.isInLoop || this.#isLoopScope(scope);
      scope.names.set(name.name, symbol);
    } else {
      if (!canMerge(existing, kind, meaning, node)) {
        this.#duplicate(name, name.name);
        // Facts about the second declaration stay apart from the first.
        symbol = this.#symbol(name.name, kind, meaning);
        symbol.container = scope.container;
        symbol.scope = scope;
        symbol.declarations.push(node);
        this.#tables.symbol[name.id] = symbol;
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
    this.#tables.symbol[name.id] = symbol;
    return symbol;
  }

  #isLoopScope(scope: Scope): boolean {
    return scope.node.kind === "For" || scope.node.kind === "ForOf" || scope.node.kind === "ForIn";
  }

  #symbol(name: string, kind: SymbolKind, meaning: number): MutableSymbol {
    const symbol = new MutableSymbol(this.#nextId(), name, kind, this.#module);
    symbol.meaning = meaning;
    return symbol;
  }

  #openScope(
    node: Node,
    parent: Scope | undefined,
    container: CodeContainer,
    isFunctionScope: boolean,
    isInLoop: boolean,
  ): Scope {
    const scope = { node, parent, names: new Map(), container, isFunctionScope, isInLoop };
    this.#tables.scope[node.id] = scope;
    return scope;
  }

  #typeScope(node: Node, place: Place): Scope {
    return this.#openScope(node, place.scope, place.container, false, false);
  }

  #loopPlace(node: Node, place: Place): Place {
    const scope = this.#openScope(node, place.scope, place.container, false, this.#inLoop(place));
    return { ...place, scope, loop: node };
  }

  #inLoop(place: Place): boolean {
    return place.loop !== undefined;
  }

  #duplicate(node: Node, name: string): void {
    if (this.#module.isLibrary) return;
    const span = spanOf(this.#module.file, node.start, node.end);
    this.#diagnostics.push(diagnostic("E3003", span, { name }));
  }
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

function functionScope(scope: Scope): Scope {
  let current = scope;
  while (!current.isFunctionScope && current.parent !== undefined) current = current.parent;
  return current;
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

function nameOf(node: Identifier | StringLiteral): string {
  return node.kind === "Identifier" ? node.name : node.value;
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
