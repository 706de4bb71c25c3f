/** The files of a program and of the library, loaded as they are imported or mentioned, and what their exports mean. */
import { GLOBAL_CLASSES } from "../builtins/global-classes.ts";
import { LIBRARY_MODULES } from "../builtins/modules.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type SourceHost, sourceFile } from "../source.ts";
import type { ImportDeclaration, Node, SourceModule } from "../syntax/ast.ts";
import { foldAccessors } from "../syntax/fold-accessors.ts";
import { foldDefinitions } from "../syntax/fold-definitions.ts";
import { foldPrototypes } from "../syntax/fold-prototypes.ts";
import { parse } from "../syntax/parser.ts";
import type { BoundModule } from "./bound-module.ts";
import { buildFlow } from "./build-flow.ts";
import { FlowFactory } from "./flow-graph.ts";
import type { NodeTables } from "./node-tables.ts";
import { lookUp, resolveUses } from "./resolve-uses.ts";
import { declareNames, type ModuleNames } from "./scopes.ts";
import { MEANING, MutableSymbol } from "./symbol-table.ts";

/** The library's pseudo-module of machine operations. */
const INTRINSICS = "tscript:intrinsics";
const GLOBALS_FILE = "globals.d.ts";

/** Where an import leads. */
export type ImportTarget = ModuleNames | MutableSymbol | undefined;

/** Loads files and answers for names across them. */
export class ModuleTable {
  readonly #host: SourceHost;
  readonly #tables: NodeTables;
  readonly #flow = new FlowFactory();
  readonly #byPath = new Map<string, ModuleNames>();
  readonly #library = new Map<string, ModuleNames | undefined>();
  readonly #globals = new Map<string, MutableSymbol>();
  readonly #ofModule = new Map<BoundModule, ModuleNames>();
  readonly #resolved = new Map<MutableSymbol, MutableSymbol | undefined>();
  readonly #exports = new Map<MutableSymbol, ReadonlyMap<string, MutableSymbol>>();
  /** First node id of each file, ascending, to find a node's file. */
  readonly #starts: { readonly first: number; readonly names: ModuleNames }[] = [];
  readonly diagnostics: Diagnostic[] = [];
  #nextNodeId = 1;
  #nextSymbolId = 1;
  #areGlobalsLoaded = false;

  constructor(host: SourceHost, tables: NodeTables) {
    this.#host = host;
    this.#tables = tables;
  }

  /** Files of the program, in the order they were met. */
  get programModules(): readonly ModuleNames[] {
    return [...this.#byPath.values()];
  }

  newSymbolId(): number {
    return this.#nextSymbolId++;
  }

  /** An id for a node that stands in no file. */
  newNodeId(): number {
    return this.#nextNodeId++;
  }

  get nodeCount(): number {
    return this.#nextNodeId;
  }

  /** The file at `path` with all it imports; `undefined` if it cannot be read. */
  load(path: string): ModuleNames | undefined {
    const known = this.#byPath.get(path);
    if (known !== undefined) return known;
    const text = this.#host.read(path);
    if (text === undefined) return undefined;
    const names = this.#bind(path, path.endsWith(".json") ? moduleOfJson(text) : text, false);
    this.#byPath.set(path, names);
    return names;
  }

  /** Loads what `names` imports, and so on; cycles end by themselves. */
  loadAll(entry: ModuleNames): void {
    const queue = [entry];
    const seen = new Set<ModuleNames>();
    for (let i = 0; i < queue.length; i++) {
      const names = queue[i];
      if (names === undefined || seen.has(names)) continue;
      seen.add(names);
      for (const dependency of names.dependencies) {
        if (dependency.source === null) continue;
        const target = this.importTarget(dependency.source.value, names);
        if (target !== undefined && !(target instanceof MutableSymbol)) queue.push(target);
      }
    }
  }

  /** What `specifier` in `from` names: a file, or a module that a declaration file declares. */
  importTarget(specifier: string, from: ModuleNames): ImportTarget {
    if (specifier === INTRINSICS) {
      if (!from.module.isLibrary) return undefined;
      return this.libraryFile("intrinsics.d.ts")?.ambientModules.get(INTRINSICS);
    }
    const known = libraryModule(specifier);
    if (known !== undefined) return this.libraryFile(known.file);
    // As in TypeScript, declarations go by the name of the code that they describe.
    if (from.module.isLibrary)
      return this.libraryFile(specifier.replace(/^\.\//, "").replace(/\.js$/, ".d.ts"));
    const path = this.#host.resolve(specifier, from.module.path);
    return path === undefined || isJavaScript(path) ? undefined : this.load(path);
  }

  /** Whether `specifier` in the user's file `from` names a file of JavaScript, which is not loaded. */
  namesJavaScript(specifier: string, from: ModuleNames): boolean {
    return isJavaScript(this.#host.resolve(specifier, from.module.path) ?? "");
  }

  /** A file of `stdlib/lib/`. */
  libraryFile(name: string): ModuleNames | undefined {
    if (this.#library.has(name)) return this.#library.get(name);
    const text = this.#host.libSources.get(name);
    this.#library.set(name, undefined);
    if (text === undefined) return undefined;
    const names = this.#bind(name, text, true);
    this.#library.set(name, names);
    return names;
  }

  /** The module of the language's or of Node's that exports something of the name, for who forgot to import it. */
  libraryModuleWith(name: string, meaning: number): string | undefined {
    return Object.entries(LIBRARY_MODULES).find(([module, { file }]) => {
      // Whoever writes `title` hardly means that of the process.
      if (module === "node:process") return false;
      const names = this.libraryFile(file);
      const symbol = names && ownExports(names).get(name);
      const target = symbol && this.resolveImport(symbol);
      return target !== undefined && (target.meaning & meaning) !== 0;
    })?.[0];
  }

  namesOf(module: BoundModule): ModuleNames {
    const names = this.#ofModule.get(module);
    if (names === undefined) throw new Error(`${module.path} was not loaded`);
    return names;
  }

  /** The file that holds a node. */
  moduleOf(node: Node): ModuleNames {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle]?.first ?? 0) <= node.id) low = middle;
      else high = middle - 1;
    }
    const found = this.#starts[low];
    if (found === undefined) throw new Error("no file is loaded");
    return found.names;
  }

  #bind(path: string, text: string, isLibrary: boolean): ModuleNames {
    const file = sourceFile(isLibrary ? `stdlib/lib/${path}` : path, text);
    const first = this.#nextNodeId;
    const parsed = parse(file, { firstNodeId: first });
    this.#nextNodeId = parsed.nextNodeId;
    if (!isLibrary) this.diagnostics.push(...parsed.diagnostics);
    const ast = isLibrary ? parsed.module : this.#folded(parsed.module, text);
    const module: BoundModule = {
      path,
      file,
      ast,
      isLibrary,
      isDeclarationFile: path.endsWith(".d.ts"),
    };
    const names = declareNames(module, this.#tables, () => this.#nextSymbolId++);
    this.#starts.push({ first, names });
    this.#ofModule.set(module, names);
    if (!isLibrary) {
      this.diagnostics.push(...names.diagnostics);
      this.#openToGlobals(names);
    }
    resolveUses(names.uses, this.#tables);
    if (!module.isDeclarationFile) buildFlow(ast, this.#tables, this.#flow);
    return names;
  }

  /** The tree with what classes are given elsewhere as members of them. */
  #folded(module: SourceModule, text: string): SourceModule {
    const nextId = (): number => this.#nextNodeId++;
    const withPrototypes = foldPrototypes(module, nextId);
    return foldAccessors(foldDefinitions(withPrototypes, text, nextId), text, nextId);
  }

  /** `declare const TextEncoder: any` makes nothing: the name means the global, of which more is known than the file says. */
  #openToGlobals({ module, scope }: ModuleNames): void {
    for (const statement of module.ast.statements) {
      if (!("isDeclare" in statement) || !statement.isDeclare) continue;
      const targets =
        statement.kind === "VariableStatement"
          ? statement.list.declarations.map((each) => each.target)
          : statement.kind === "FunctionDeclaration"
            ? [statement.name]
            : [];
      for (const target of targets) {
        if (target?.kind !== "Identifier") continue;
        if (this.global(target.name, MEANING.value) !== undefined) scope.names.delete(target.name);
      }
    }
  }

  // ---------------------------------------------------------------------------------- globals

  /** A global name with one of the meanings. */
  global(name: string, meaning: number): MutableSymbol | undefined {
    this.#loadGlobals();
    const found = this.#globals.get(name);
    if (found !== undefined && (found.meaning & meaning) !== 0) return found;
    if (Object.hasOwn(GLOBAL_CLASSES, name)) {
      const { file } = GLOBAL_CLASSES[name as keyof typeof GLOBAL_CLASSES];
      const symbol = this.libraryFile(file)?.symbol.exports?.get(name);
      // What a re-export means is known once it is resolved.
      if (symbol !== undefined) this.resolveImport(symbol);
      if (symbol !== undefined && (symbol.meaning & meaning) !== 0) return symbol;
    }
    return undefined;
  }

  /** Names that suggestions may come from. */
  globalNames(): readonly string[] {
    this.#loadGlobals();
    return [...this.#globals.keys(), ...Object.keys(GLOBAL_CLASSES)];
  }

  #loadGlobals(): void {
    if (this.#areGlobalsLoaded) return;
    this.#areGlobalsLoaded = true;
    const names = this.libraryFile(GLOBALS_FILE);
    if (names === undefined) return;
    for (const [name, symbol] of names.scope.names) this.#globals.set(name, symbol);
    for (const [name, symbol] of names.globals) this.#globals.set(name, symbol);
  }

  /** `name` as seen from `scope`: in the file, else among the globals. */
  resolveName(
    scope: Parameters<typeof lookUp>[0],
    name: string,
    meaning: number,
  ): MutableSymbol | undefined {
    let current = scope;
    for (;;) {
      const found = lookUp(current, name, meaning);
      if (found === undefined) return this.global(name, meaning);
      if (found.kind !== "import") return found;
      const target = this.resolveImport(found);
      // An import that turns out to mean something else lets outer names through; a broken one stands for anything.
      if (target === undefined || (target.meaning & meaning) !== 0) return found;
      current = found.scope?.parent;
      if (current === undefined) return this.global(name, meaning);
    }
  }

  // ---------------------------------------------------------------------------------- exports

  /** Exports of a file or declared module, `export *` included. */
  exportsOf(target: ModuleNames | MutableSymbol): ReadonlyMap<string, MutableSymbol> {
    if (target instanceof MutableSymbol) return target.exports ?? new Map();
    const known = this.#exports.get(target.symbol);
    if (known !== undefined) return known;
    const all = new Map<string, MutableSymbol>();
    this.#collectExports(target, all, new Set());
    this.#exports.set(target.symbol, all);
    return all;
  }

  #collectExports(
    names: ModuleNames,
    all: Map<string, MutableSymbol>,
    seen: Set<ModuleNames>,
  ): void {
    if (seen.has(names)) return;
    seen.add(names);
    for (const [name, symbol] of ownExports(names)) if (!all.has(name)) all.set(name, symbol);
    for (const star of names.exportStars) {
      const target = this.importTarget(star.source.value, names);
      if (target === undefined) continue;
      if (target instanceof MutableSymbol) {
        for (const [name, symbol] of target.exports ?? [])
          if (!all.has(name)) all.set(name, symbol);
        continue;
      }
      const inner = new Map<string, MutableSymbol>();
      this.#collectExports(target, inner, seen);
      for (const [name, symbol] of inner)
        if (name !== "default" && !all.has(name)) all.set(name, symbol);
    }
  }

  /** What an import or re-export stands for in the end; itself if it is no import. */
  resolveImport(symbol: MutableSymbol): MutableSymbol | undefined {
    if (symbol.kind !== "import") return symbol;
    if (this.#resolved.has(symbol)) return this.#resolved.get(symbol);
    // A cycle of re-exports means nothing.
    this.#resolved.set(symbol, undefined);
    const step = this.#importStep(symbol);
    const target = step === undefined ? undefined : this.resolveImport(step);
    this.#resolved.set(symbol, target);
    if (target !== undefined) symbol.meaning = target.meaning;
    return target;
  }

  #importStep(symbol: MutableSymbol): MutableSymbol | undefined {
    const [declaration] = symbol.declarations;
    if (declaration === undefined) return undefined;
    const names = this.namesOf(symbol.module);
    switch (declaration.kind) {
      case "ImportDeclaration": {
        const target = this.importTarget(declaration.source.value, names);
        if (target === undefined) return undefined;
        if (isDefaultOf(declaration, symbol.name)) {
          return (
            this.exportsOf(target).get("default") ?? this.#namespaceDefault(declaration, target)
          );
        }
        return target instanceof MutableSymbol ? target : namespaceOf(target);
      }
      case "ImportSpecifier": {
        const parent = this.#tables.parent[declaration.id];
        if (parent?.kind !== "ImportDeclaration") return undefined;
        const target = this.importTarget(parent.source.value, names);
        return target && this.exportsOf(target).get(nameText(declaration.imported));
      }
      case "ExportSpecifier": {
        const parent = this.#tables.parent[declaration.id];
        if (parent?.kind !== "ExportNamed") return undefined;
        const name = nameText(declaration.local);
        if (parent.source !== null) {
          const target = this.importTarget(parent.source.value, names);
          return target && this.exportsOf(target).get(name);
        }
        const all = MEANING.value | MEANING.type | MEANING.namespace;
        return this.resolveName(this.#tables.scope[declaration.id], name, all);
      }
      case "ExportAll": {
        const target = this.importTarget(declaration.source.value, names);
        if (target === undefined) return undefined;
        return target instanceof MutableSymbol ? target : namespaceOf(target);
      }
      case "ExportDefault": {
        if (declaration.value.kind !== "Identifier") return undefined;
        const all = MEANING.value | MEANING.type | MEANING.namespace;
        return this.resolveName(
          this.#tables.scope[declaration.value.id],
          declaration.value.name,
          all,
        );
      }
      case "ImportAlias":
        return this.#entity(declaration.target, names);
      default:
        return undefined;
    }
  }

  /** Node's modules have their namespace as default export. */
  #namespaceDefault(
    declaration: ImportDeclaration,
    target: ModuleNames | MutableSymbol,
  ): MutableSymbol | undefined {
    if (target instanceof MutableSymbol || !target.module.isLibrary) return undefined;
    return declaration.source.value === "tscript" ? undefined : namespaceOf(target);
  }

  #entity(node: Node, names: ModuleNames): MutableSymbol | undefined {
    const all = MEANING.value | MEANING.type | MEANING.namespace;
    if (node.kind === "Identifier") return this.resolveName(names.scope, node.name, all);
    if (node.kind !== "QualifiedName") return undefined;
    const left = this.#entity(node.left, names);
    const target = left && this.resolveImport(left);
    return target?.exports?.get(node.right.name);
  }
}

/** JSON is an expression: a module of it exports its value, and TypeScript gives that its type. */
function moduleOfJson(text: string): string {
  return `export default ${text.trim()};\n`;
}

/** Declarations of a declaration file that is no script are exported if they say so; library ones always may be. */
function ownExports(names: ModuleNames): ReadonlyMap<string, MutableSymbol> {
  return names.symbol.exports ?? new Map();
}

function namespaceOf(names: ModuleNames): MutableSymbol {
  names.symbol.meaning |= MEANING.value;
  return names.symbol;
}

function isDefaultOf(declaration: ImportDeclaration, name: string): boolean {
  return declaration.defaultName?.name === name;
}

function nameText(node: Node): string {
  if (node.kind === "Identifier") return node.name;
  return node.kind === "StringLiteral" ? node.value : "";
}

/** The declarations of an importable module; `node:` may be left out. */
export function libraryModule(
  specifier: string,
): { readonly file: string; readonly prefix: string } | undefined {
  for (const name of [specifier, `node:${specifier}`]) {
    if (Object.hasOwn(LIBRARY_MODULES, name))
      return LIBRARY_MODULES[name as keyof typeof LIBRARY_MODULES];
  }
  return undefined;
}

function isJavaScript(path: string): boolean {
  return /\.[cm]?js$/.test(path);
}
