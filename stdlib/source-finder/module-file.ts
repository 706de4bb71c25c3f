/** A file of the user's as the source finder sees it: its syntax tree, and the nodes behind its top-level names. */
import { type ImportDeclaration, Node, type SourceFile } from "ts-morph";

export interface ModuleFile {
  readonly path: string;
  readonly file: SourceFile;
  /**
   * Declarations by their name at the top level; several for overloads, and where a type and a value share a name. Variables are
   * `VariableDeclaration` or `BindingElement`, imports `ImportSpecifier`, `ImportClause` or `NamespaceImport`.
   */
  readonly names: ReadonlyMap<string, readonly Node[]>;
}

/** @param file parsed from the text of `path` */
export function moduleFile(path: string, file: SourceFile): ModuleFile {
  const names = new Map<string, Node[]>();
  const add = (name: string, node: Node) => {
    const known = names.get(name);
    if (known) known.push(node);
    else names.set(name, [node]);
  };
  for (const statement of file.getStatements()) {
    if (Node.isImportDeclaration(statement)) {
      for (const [name, node] of importedNames(statement)) add(name, node);
    } else if (Node.isVariableStatement(statement)) {
      for (const declaration of statement.getDeclarations())
        for (const [name, node] of boundNames(declaration)) add(name, node);
    } else if (isNamedDeclaration(statement)) {
      const name = statement.getName();
      if (name !== undefined) add(name, statement);
    }
  }
  return { path, file, names };
}

/** Names that a variable declaration binds, each with the node that binds it. */
export function boundNames(declaration: Node): [string, Node][] {
  if (!Node.isVariableDeclaration(declaration) && !Node.isBindingElement(declaration)) return [];
  const name = declaration.getNameNode();
  if (Node.isIdentifier(name)) return [[name.getText(), declaration]];
  return name.getElements().flatMap(boundNames);
}

/** The statement of the file's top level that holds a node. */
export function topStatement(node: Node): Node {
  let at = node;
  for (let parent = at.getParent(); parent && !Node.isSourceFile(parent); parent = at.getParent())
    at = parent;
  return at;
}

/** True for a declaration whose name is known all over its file, or all over a namespace of it. */
export function isModuleLevel(declaration: Node): boolean {
  for (let at = declaration.getParent(); at && !Node.isSourceFile(at); at = at.getParent()) {
    const isTransparent =
      Node.isVariableDeclaration(at) ||
      Node.isVariableDeclarationList(at) ||
      Node.isVariableStatement(at) ||
      Node.isBindingElement(at) ||
      Node.isObjectBindingPattern(at) ||
      Node.isArrayBindingPattern(at) ||
      Node.isImportDeclaration(at) ||
      Node.isImportClause(at) ||
      Node.isNamedImports(at) ||
      Node.isModuleBlock(at) ||
      Node.isModuleDeclaration(at);
    if (!isTransparent) return false;
  }
  return true;
}

function isNamedDeclaration(statement: Node) {
  return (
    Node.isFunctionDeclaration(statement) ||
    Node.isClassDeclaration(statement) ||
    Node.isInterfaceDeclaration(statement) ||
    Node.isTypeAliasDeclaration(statement) ||
    Node.isEnumDeclaration(statement) ||
    Node.isModuleDeclaration(statement)
  );
}

function importedNames(declaration: ImportDeclaration): [string, Node][] {
  const clause = declaration.getImportClause();
  const names: [string, Node][] = declaration
    .getNamedImports()
    .map((each) => [each.getAliasNode()?.getText() ?? each.getName(), each]);
  const byDefault = clause?.getDefaultImport();
  if (clause && byDefault) names.push([byDefault.getText(), clause]);
  const namespace = clause?.getNamedBindings();
  if (Node.isNamespaceImport(namespace)) names.push([namespace.getName(), namespace]);
  return names;
}
