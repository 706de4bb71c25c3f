/** From what stands between the parentheses of `script(…)` to the function that is meant. */
import { Node } from "ts-morph";
import { isScriptCall } from "./call-argument.ts";
import { boundNames, isModuleLevel, type ModuleFile, topStatement } from "./module-file.ts";
import { declarationsOf } from "./needs.ts";
import { isImported, type Meaning, type UserProject } from "./project.ts";
import { refuse } from "./refuse.ts";

/** The function to compile. */
export type Entry =
  /** Known by a name at the top level of its file: `default` when it has no other. */
  | {
      readonly kind: "named";
      readonly module: ModuleFile;
      readonly name: string;
      readonly declaration: Node;
    }
  /** Written inside an expression. */
  | { readonly kind: "inline"; readonly module: ModuleFile; readonly function: Node };

const FUNCTIONS_ONLY =
  "declare it with `function`, or as a `const` whose value is written as a function";

/**
 * The function an expression means.
 * @throws ScriptError when that is no function whose source can be seen
 */
export function findEntry(project: UserProject, module: ModuleFile, expression: Node): Entry {
  const value = unwrap(module, expression);
  if (Node.isArrowFunction(value) || Node.isFunctionExpression(value)) {
    const variable = variableOf(module, value);
    const name = variable?.getName();
    return variable && name !== undefined
      ? { kind: "named", module, name, declaration: variable }
      : { kind: "inline", module, function: value };
  }
  if (Node.isIdentifier(value)) {
    const [declaration] = declarationsOf(value).filter(isValue);
    if (!declaration) {
      return refuse(value, {
        title: `\`${value.getText()}\` is not declared in this file`,
        help: "give script() a function of this program",
      });
    }
    return followDeclaration(project, module, declaration, value);
  }
  if (Node.isPropertyAccessExpression(value)) {
    const object = value.getExpression();
    const [imported] = Node.isIdentifier(object) ? declarationsOf(object) : [];
    const namespace =
      imported && isImported(imported) ? project.followImport(module, imported) : undefined;
    if (namespace?.isNamespace) {
      const found = project.findExport(namespace.module, value.getName(), value);
      if (found) return followMeaning(project, found, value);
    }
  }
  return refuse(value, {
    title: "script() needs a function by its name, or written in place",
    help: "move the function to the top level of a module, where it has no `this` and no captured locals",
  });
}

/** The function itself of a declaration that `findEntry` found. */
export function functionOf({ module, declaration }: Extract<Entry, { readonly kind: "named" }>) {
  if (!Node.isVariableDeclaration(declaration)) return declaration;
  const initializer = declaration.getInitializer();
  return initializer && unwrap(module, initializer);
}

function followMeaning(project: UserProject, meaning: Meaning, use: Node): Entry {
  const [declaration] = meaning.declarations.filter(isValue);
  if (declaration) return followDeclaration(project, meaning.module, declaration, use);
  return refuse(use, {
    title: `\`${use.getText()}\` is no function`,
    help: "give script() a function",
  });
}

function followDeclaration(
  project: UserProject,
  module: ModuleFile,
  declaration: Node,
  use: Node,
): Entry {
  if (isImported(declaration)) {
    const meaning = project.followImport(module, declaration);
    if (meaning) return followMeaning(project, meaning, use);
    return refuse(use, {
      title: `\`${use.getText()}\` comes from a package, whose TypeScript source is not there`,
      help: "wrap it in a function of this program, if the package is one that tscript knows",
    });
  }
  if (Node.isExportAssignment(declaration))
    return findEntry(project, module, declaration.getExpression());
  if (!isModuleLevel(declaration) || Node.isModuleDeclaration(topStatement(declaration))) {
    return refuse(use, {
      title: Node.isParameterDeclaration(declaration)
        ? `\`${use.getText()}\` is a parameter: script() cannot tell which function it will be`
        : `\`${use.getText()}\` is declared inside another function or a namespace`,
      help: "call script() with a function at the top level of its module",
    });
  }
  if (Node.isFunctionDeclaration(declaration)) {
    return { kind: "named", module, name: declaration.getName() ?? "default", declaration };
  }
  if (Node.isVariableDeclaration(declaration)) {
    const initializer = declaration.getInitializer();
    const isConst = declaration.getVariableStatement()?.getDeclarationKind() === "const";
    if (initializer && isConst && canBeFunction(unwrap(module, initializer)))
      return findEntry(project, module, initializer);
  }
  const isClass = Node.isClassDeclaration(declaration);
  return refuse(declaration, {
    title: `\`${use.getText()}\` is ${isClass ? "a class" : "no function whose source can be seen here"}`,
    help: isClass ? "write a function that makes the object and calls it" : FUNCTIONS_ONLY,
  });
}

function canBeFunction(value: Node): boolean {
  return (
    Node.isArrowFunction(value) ||
    Node.isFunctionExpression(value) ||
    Node.isIdentifier(value) ||
    Node.isPropertyAccessExpression(value)
  );
}

/** Overloads count by their implementation; types that share the name do not. */
function isValue(declaration: Node): boolean {
  if (Node.isFunctionDeclaration(declaration)) return declaration.getBody() !== undefined;
  return !Node.isInterfaceDeclaration(declaration) && !Node.isTypeAliasDeclaration(declaration);
}

/** The expression without what does not change its value: parentheses, assertions, type arguments, another `script()` around it. */
function unwrap(module: ModuleFile, expression: Node): Node {
  let value = expression;
  for (;;) {
    if (
      Node.isParenthesizedExpression(value) ||
      Node.isAsExpression(value) ||
      Node.isSatisfiesExpression(value) ||
      Node.isNonNullExpression(value) ||
      Node.isTypeAssertion(value) ||
      Node.isExpressionWithTypeArguments(value)
    ) {
      value = value.getExpression();
    } else if (Node.isCallExpression(value) && isScriptCall(module, value)) {
      const [argument] = value.getArguments();
      if (!argument) return value;
      value = argument;
    } else {
      return value;
    }
  }
}

/** The variable at the top level whose value a function is, if it is one. */
function variableOf(module: ModuleFile, value: Node) {
  const statement = topStatement(value);
  if (!Node.isVariableStatement(statement) || statement.getDeclarationKind() !== "const")
    return undefined;
  return statement.getDeclarations().find((declaration) => {
    const initializer = declaration.getInitializer();
    const [[name] = []] = boundNames(declaration);
    return (
      initializer !== undefined &&
      unwrap(module, initializer) === value &&
      name === declaration.getName()
    );
  });
}
