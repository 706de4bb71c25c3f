/** The closure of what a function uses: which statements of which files, and which names of their imports and exports. */
import { type Identifier, Node, SyntaxKind } from "ts-morph";
import { isTransparent } from "./call-argument.ts";
import { isModuleLevel, type ModuleFile, topStatement } from "./module-file.ts";
import { isImported, type Meaning, type UserProject } from "./project.ts";
import { refuse } from "./refuse.ts";

export class Needs {
  readonly #project: UserProject;
  /** Statements, and the import and export specifiers that are needed of some of them. */
  readonly #kept = new Map<ModuleFile, Set<Node>>();
  readonly #unwalked: (readonly [ModuleFile, Node])[] = [];

  constructor(project: UserProject) {
    this.#project = project;
  }

  get modules(): ModuleFile[] {
    return [...this.#kept.keys()];
  }

  /** Statements and specifiers that are needed of a file. */
  keptOf(module: ModuleFile): ReadonlySet<Node> {
    return this.#kept.get(module) ?? new Set();
  }

  isKept(module: ModuleFile, node: Node): boolean {
    return this.keptOf(module).has(topStatement(node));
  }

  /**
   * Adds a declaration, statement or specifier, and all it uses.
   * @param node at the top level of its file, or inside a statement of it
   */
  add(module: ModuleFile, node: Node): void {
    this.#keep(module, node);
    this.#walkAll();
  }

  /** Adds what a function uses, but not the function. @throws ScriptError when it uses locals of a function around it */
  addUses(module: ModuleFile, root: Node): void {
    if (!this.#kept.has(module)) this.#kept.set(module, new Set());
    this.#unwalked.push([module, root]);
    this.#walkAll();
  }

  #keep(module: ModuleFile, node: Node): void {
    const kept = this.#kept.get(module) ?? new Set();
    this.#kept.set(module, kept);
    kept.add(node);
    const statement = topStatement(node);
    const isLink = Node.isImportDeclaration(statement) || Node.isExportDeclaration(statement);
    if (!isLink && (node === statement || !kept.has(statement)))
      this.#unwalked.push([module, statement]);
    kept.add(statement);
  }

  #walkAll(): void {
    const walked = new Set<Node>();
    for (let next = this.#unwalked.pop(); next; next = this.#unwalked.pop()) {
      const [module, root] = next;
      if (walked.has(root)) continue;
      walked.add(root);
      for (const identifier of root.getDescendantsOfKind(SyntaxKind.Identifier)) {
        if (isMemberName(identifier) || isTransparentScript(module, identifier)) continue;
        for (const declaration of declarationsOf(identifier))
          this.#need(module, declaration, identifier, root);
      }
    }
  }

  #need(module: ModuleFile, declaration: Node, use: Identifier, root: Node): void {
    if (contains(root, declaration)) return;
    if (isImported(declaration)) {
      this.#needImported(module, declaration, use);
    } else if (isModuleLevel(declaration)) {
      if (!this.isKept(module, declaration)) this.#keep(module, declaration);
    } else {
      refuse(use, {
        title: `\`${use.getText()}\` belongs to the function around this one`,
        label: "captured",
        help: "pass it as an argument, or move both to the top level of the module",
      });
    }
  }

  #needImported(module: ModuleFile, imported: Node, use: Identifier): void {
    const meaning = this.#project.followImport(module, imported);
    if (!meaning) {
      this.#keep(module, imported);
      return;
    }
    this.#keepLinks(meaning);
    if (!meaning.isNamespace) {
      for (const each of meaning.declarations) this.#keepOnce(meaning.module, each);
      return;
    }
    const member = memberOf(use);
    const found = member && this.#project.findExport(meaning.module, member, use);
    if (!found) {
      this.#needWhole(meaning.module);
      return;
    }
    this.#keepLinks(found);
    if (found.isNamespace) this.#needWhole(found.module);
    for (const each of found.declarations) this.#keepOnce(found.module, each);
  }

  /** A module as one value: anything it declares may be used. */
  #needWhole(module: ModuleFile): void {
    for (const statement of module.file.getStatements()) {
      if (Node.isImportDeclaration(statement) || Node.isExpressionStatement(statement)) continue;
      if (Node.isExportDeclaration(statement)) {
        for (const each of [statement, ...statement.getNamedExports()])
          this.#keepOnce(module, each);
      } else {
        this.#keepOnce(module, statement);
      }
    }
  }

  #keepLinks({ links }: Meaning): void {
    for (const [module, node] of links) this.#keepOnce(module, node);
  }

  #keepOnce(module: ModuleFile, node: Node): void {
    if (!this.keptOf(module).has(node)) this.#keep(module, node);
  }
}

/** Declarations in its own file of what an identifier refers to. */
export function declarationsOf(identifier: Identifier): Node[] {
  const parent = identifier.getParent();
  const symbol = Node.isShorthandPropertyAssignment(parent)
    ? parent.getValueSymbol()
    : identifier.getSymbol();
  const file = identifier.getSourceFile();
  return (symbol?.getDeclarations() ?? []).filter((each) => each.getSourceFile() === file);
}

/** True for identifiers that name a member, a label or a property, which only a type can tell the meaning of. */
export function isMemberName(identifier: Identifier): boolean {
  const parent = identifier.getParent();
  if (Node.isPropertyAccessExpression(parent)) return parent.getNameNode() === identifier;
  if (Node.isQualifiedName(parent)) return parent.getRight() === identifier;
  if (Node.isBindingElement(parent)) return parent.getPropertyNameNode() === identifier;
  if (
    Node.isPropertyAssignment(parent) ||
    Node.isPropertySignature(parent) ||
    Node.isPropertyDeclaration(parent) ||
    Node.isMethodDeclaration(parent) ||
    Node.isMethodSignature(parent) ||
    Node.isGetAccessorDeclaration(parent) ||
    Node.isSetAccessorDeclaration(parent) ||
    Node.isEnumMember(parent) ||
    Node.isNamedTupleMember(parent)
  ) {
    return parent.getNameNode() === identifier;
  }
  return (
    Node.isLabeledStatement(parent) ||
    Node.isBreakStatement(parent) ||
    Node.isContinueStatement(parent) ||
    Node.isMetaProperty(parent) ||
    Node.isExportSpecifier(parent) ||
    Node.isImportSpecifier(parent)
  );
}

/** The word `script` of a call that is left out. */
function isTransparentScript(module: ModuleFile, identifier: Identifier): boolean {
  const call = identifier.getParent();
  return (
    Node.isCallExpression(call) &&
    call.getExpression() === identifier &&
    isTransparent(module, call)
  );
}

function contains(root: Node, node: Node): boolean {
  return root.getPos() <= node.getPos() && node.getEnd() <= root.getEnd();
}

/** `b` of `a.b`, in an expression or a type. */
function memberOf(use: Identifier): string | undefined {
  const parent = use.getParent();
  if (Node.isPropertyAccessExpression(parent)) return parent.getName();
  if (Node.isQualifiedName(parent)) return parent.getRight().getText();
  return undefined;
}
