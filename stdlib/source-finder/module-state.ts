/**
 * Module variables that change. A compiled program has its own copy of what it needs of a module: statements of the top level that fill a needed
 * variable belong to it, and what changes later on one side only would make the two differ without a word, so that is refused.
 */
import { type Identifier, Node, SyntaxKind } from "ts-morph";
import { boundNames, isModuleLevel, type ModuleFile, topStatement } from "./module-file.ts";
import { declarationsOf, isMemberName, type Needs } from "./needs.ts";
import { refuse } from "./refuse.ts";

/** Methods of the language's own objects that change their receiver. */
const MUTATORS: ReadonlySet<string> = new Set(
  "add clear copyWithin delete fill pop push reverse set shift sort splice unshift".split(" "),
);

/** Methods that call their argument before they return. */
const CALLERS: ReadonlySet<string> = new Set(
  "every filter find findIndex findLast flatMap forEach from map reduce reduceRight some sort".split(
    " ",
  ),
);

/** A use of a needed module variable. */
interface Use {
  readonly identifier: Identifier;
  readonly variable: Node;
  readonly change: "assigned" | "mutated" | undefined;
  /** Within a function: runs later, and maybe often. */
  readonly isLater: boolean;
}

/**
 * Adds the statements that initialise needed variables, to a fixed point.
 * @returns true when the compiled functions change objects of their modules, which then outlive a call
 * @throws ScriptError for a variable that the compiled program and the rest of the program would both have to change or see changed
 */
export function completeModuleState(needs: Needs): boolean {
  while (needs.modules.some((module) => addInitialisers(needs, module)));
  return needs.modules.map((module) => checkSharing(needs, module)).includes(true);
}

/** @returns true when something was added */
function addInitialisers(needs: Needs, module: ModuleFile): boolean {
  let isChanged = false;
  for (const { identifier, change, isLater } of usesOf(needs, module)) {
    if (change === undefined || isLater || needs.isKept(module, identifier)) continue;
    needs.add(module, topStatement(identifier));
    isChanged = true;
  }
  return isChanged;
}

function checkSharing(needs: Needs, module: ModuleFile): boolean {
  const uses = usesOf(needs, module);
  const changes = uses.filter(({ change, isLater }) => change !== undefined && isLater);
  for (const { identifier, variable, change } of changes) {
    const name = identifier.getText();
    if (change === "assigned") {
      refuse(identifier, {
        title: `the scripted function uses \`${name}\`, a module variable that changes`,
        label: "changed here",
        help: "the compiled program has its own copy: pass the value as an argument, or make it `const`",
      });
    }
    const isInside = needs.isKept(module, identifier);
    const other = uses.find(
      (use) => use.variable === variable && needs.isKept(module, use.identifier) !== isInside,
    );
    if (!isInside || other) {
      refuse(isInside && other ? other.identifier : identifier, {
        title: `\`${name}\` is changed by ${isInside ? "the scripted function" : "code outside the scripted function"}, which has its own copy of it`,
        label: isInside ? "does not see the change" : "changed here",
        help: "pass it as an argument and give back what changed",
      });
    }
  }
  return changes.length > 0;
}

/** All uses in a file of the variables that are needed of it, their declarations left out. */
function usesOf(needs: Needs, module: ModuleFile): Use[] {
  const { file } = module;
  const variables = new Map<string, Node>();
  for (const statement of file.getStatements()) {
    if (!Node.isVariableStatement(statement) || !needs.isKept(module, statement)) continue;
    for (const declaration of statement.getDeclarations())
      for (const [name, node] of boundNames(declaration)) variables.set(name, node);
  }
  if (variables.size === 0) return [];
  return file.getDescendantsOfKind(SyntaxKind.Identifier).flatMap((identifier) => {
    const variable = variables.get(identifier.getText());
    if (!variable || isMemberName(identifier) || !declarationsOf(identifier).includes(variable))
      return [];
    if (identifier.getParent() === variable && isModuleLevel(variable)) return [];
    const change = changeBy(identifier);
    return [{ identifier, variable, change, isLater: isInFunction(identifier) }];
  });
}

/** What an occurrence does to its variable, as far as its text tells. */
function changeBy(identifier: Identifier): Use["change"] {
  let at: Node = identifier;
  let isMember = false;
  for (;;) {
    const parent: Node | undefined = at.getParent();
    if (!parent) return undefined;
    const isObject =
      (Node.isPropertyAccessExpression(parent) || Node.isElementAccessExpression(parent)) &&
      parent.getExpression() === at;
    if (isObject) {
      const call = parent.getParent();
      const isCalled = Node.isCallExpression(call) && call.getExpression() === parent;
      if (isCalled) {
        return Node.isPropertyAccessExpression(parent) && MUTATORS.has(parent.getName())
          ? "mutated"
          : undefined;
      }
      isMember = true;
    } else if (!Node.isNonNullExpression(parent) && !Node.isParenthesizedExpression(parent)) {
      if (!isTarget(at, parent)) return undefined;
      return isMember ? "mutated" : "assigned";
    }
    at = parent;
  }
}

/** Is the node written to by the construct around it? */
function isTarget(node: Node, parent: Node): boolean {
  if (Node.isBinaryExpression(parent)) {
    const operator = parent.getOperatorToken().getText();
    return parent.getLeft() === node && /^(?:[^=!<>]*|\*\*|<<|>>>?)=$/.test(operator);
  }
  if (Node.isPostfixUnaryExpression(parent) || Node.isDeleteExpression(parent)) return true;
  if (Node.isPrefixUnaryExpression(parent)) return /^(\+\+|--)/.test(parent.getText());
  if (Node.isForOfStatement(parent) || Node.isForInStatement(parent))
    return parent.getInitializer() === node;
  // A part of a destructuring assignment, as `[a, b] = [b, a]`.
  const isPart =
    Node.isArrayLiteralExpression(parent) ||
    Node.isObjectLiteralExpression(parent) ||
    Node.isSpreadElement(parent) ||
    Node.isShorthandPropertyAssignment(parent) ||
    (Node.isPropertyAssignment(parent) && parent.getInitializer() === node);
  const outer = parent.getParent();
  return isPart && outer !== undefined && isTarget(parent, outer);
}

/** Functions which are called where they are written run with the top level. */
function isInFunction(node: Node): boolean {
  return node.getAncestors().some((each) => {
    if (!Node.isArrowFunction(each) && !Node.isFunctionExpression(each))
      return Node.isFunctionLikeDeclaration(each);
    let value: Node = each;
    while (Node.isParenthesizedExpression(value.getParent())) value = value.getParentOrThrow();
    const call = value.getParent();
    if (!Node.isCallExpression(call)) return true;
    const callee = call.getExpression();
    const isCalledAtOnce =
      callee === value ||
      (Node.isPropertyAccessExpression(callee) && CALLERS.has(callee.getName()));
    return !isCalledAtOnce;
  });
}
