/** The user's files as far as they were looked at, and what the imports and exports between them mean. */
import { type ExportDeclaration, type ImportDeclaration, Node, Project, ts } from "ts-morph";
import type { SourceHost } from "../../compiler/source.ts";
import { type ModuleFile, moduleFile, topStatement } from "./module-file.ts";
import { refuse } from "./refuse.ts";

/** How the user's files are read. */
export type SourceFiles = Pick<SourceHost, "read" | "resolve">;

/** Statements and specifiers that lead from an import to a declaration. */
export type Link = readonly [ModuleFile, Node];

/** What an exported name means. */
export interface Meaning {
  readonly module: ModuleFile;
  /** Declarations, or the `export default` statement of an expression. */
  readonly declarations: readonly Node[];
  /** All of `module`, where an import gives it one name. */
  readonly isNamespace: boolean;
  readonly links: readonly Link[];
}

export class UserProject {
  readonly #files: SourceFiles;
  readonly #modules = new Map<string, ModuleFile | undefined>();
  // Names are resolved within a file by TypeScript, across files here: only what is needed of a large program is ever read.
  readonly #project = new Project({
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
    skipLoadingLibFiles: true,
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      moduleDetection: ts.ModuleDetectionKind.Force,
      noLib: true,
      noResolve: true,
      types: [],
    },
  });

  constructor(files: SourceFiles) {
    this.#files = files;
  }

  /** The file, parsed once; undefined when it cannot be read or is no TypeScript. */
  open(path: string): ModuleFile | undefined {
    if (!this.#modules.has(path)) {
      const text = /\.m?ts$/.test(path) ? this.#files.read(path) : undefined;
      const opened =
        text === undefined
          ? undefined
          : moduleFile(
              path,
              this.#project.createSourceFile(path, text.replace(/^\uFEFF/, ""), {
                overwrite: true,
              }),
            );
      this.#modules.set(path, opened);
    }
    return this.#modules.get(path);
  }

  /**
   * What an import in a file means.
   * @param imported `ImportSpecifier`, `ImportClause` of a default import, or `NamespaceImport`
   * @returns undefined for modules that are no files: Node's own, packages, `tscript`
   * @throws ScriptError when the file or the export is not there
   */
  followImport(from: ModuleFile, imported: Node): Meaning | undefined {
    const declaration = imported.getFirstAncestor(Node.isImportDeclaration);
    if (!declaration) return undefined;
    const target = this.#target(from, declaration);
    if (!target) return undefined;
    const link: Link = [from, imported];
    if (Node.isNamespaceImport(imported)) return wholeModule(target, [link]);
    const name = Node.isImportSpecifier(imported) ? imported.getName() : "default";
    return addLink(link, this.#require(target, name, imported));
  }

  /** What a module exports under a name, as `require`d by `use`. @throws ScriptError when there is no such export */
  #require(module: ModuleFile, name: string, use: Node): Meaning {
    const found = this.findExport(module, name, use);
    if (found) return found;
    return refuse(use, {
      title: `${module.path} exports no \`${name}\``,
      help: "import a name that the module exports",
    });
  }

  /** What a module exports under a name; undefined when it is not there. */
  findExport(
    module: ModuleFile,
    name: string,
    use: Node,
    seen: ReadonlySet<ModuleFile> = new Set(),
  ): Meaning | undefined {
    if (seen.has(module)) return undefined;
    const visited = new Set([...seen, module]);
    const own = exportedDeclarations(module, name);
    if (own.length > 0) return { module, declarations: own, isNamespace: false, links: [] };
    for (const statement of module.file.getStatements()) {
      if (!Node.isExportDeclaration(statement)) continue;
      const from = statement.getModuleSpecifier() ? this.#target(module, statement) : undefined;
      if (statement.getModuleSpecifier() && !from) continue;
      const named = statement
        .getNamedExports()
        .find((each) => (each.getAliasNode()?.getText() ?? each.getName()) === name);
      if (named) {
        const link: Link = [module, named];
        return from
          ? addLink(link, this.#require(from, named.getName(), use))
          : this.#exportedLocal(module, named.getName(), link);
      }
      const namespace = statement.getNamespaceExport();
      if (namespace && from && namespace.getName() === name)
        return wholeModule(from, [[module, statement]]);
      if (!namespace && from && statement.isNamespaceExport() && name !== "default") {
        const found = this.findExport(from, name, use, visited);
        if (found) return addLink([module, statement], found);
      }
    }
    return undefined;
  }

  /** `export { local }`: the declaration, or what it was imported as. */
  #exportedLocal(module: ModuleFile, name: string, link: Link): Meaning | undefined {
    const declarations = module.names.get(name);
    if (!declarations) return undefined;
    const imported = declarations.find(isImported);
    const followed = imported && this.followImport(module, imported);
    return addLink(link, followed ?? { module, declarations, isNamespace: false, links: [] });
  }

  #target(
    from: ModuleFile,
    statement: ImportDeclaration | ExportDeclaration,
  ): ModuleFile | undefined {
    const specifier = statement.getModuleSpecifierValue();
    if (specifier === undefined || !/^\.{0,2}\//.test(specifier)) return undefined;
    const path = this.#files.resolve(specifier, from.path);
    const target = path === undefined ? undefined : this.open(path);
    if (target) return target;
    return refuse(statement.getModuleSpecifier() ?? statement, {
      title: `there is no TypeScript source for "${specifier}"`,
      help: "keep the .ts file where the import says; JavaScript cannot be compiled",
    });
  }
}

/** True for a name that an import binds. */
export function isImported(node: Node): boolean {
  return Node.isImportSpecifier(node) || Node.isImportClause(node) || Node.isNamespaceImport(node);
}

function addLink(link: Link, meaning: Meaning): Meaning {
  return { ...meaning, links: [link, ...meaning.links] };
}

function wholeModule(module: ModuleFile, links: readonly Link[]): Meaning {
  return { module, declarations: [], isNamespace: true, links };
}

/** Declarations with the word `export`, and the statement `export default expression`. */
function exportedDeclarations({ file, names }: ModuleFile, name: string): Node[] {
  if (name === "default") {
    return file
      .getStatements()
      .filter((each) =>
        Node.isExportAssignment(each) ? !each.isExportEquals() : hasModifier(each, "default"),
      );
  }
  return (names.get(name) ?? []).filter((each) => {
    const statement = topStatement(each);
    return hasModifier(statement, "export") && !hasModifier(statement, "default");
  });
}

function hasModifier(statement: Node, modifier: "export" | "default"): boolean {
  return Node.isModifierable(statement) && statement.hasModifier(modifier);
}
