/** Uses of `let`, `const`, classes and enums before the line that declares them. */
import type { Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { isFunctionLike, outOfParentheses } from "./node-tables.ts";
import { report } from "./report.ts";
import type { MutableSymbol } from "./symbol-table.ts";

/** Reports `node` if it runs before the declaration of `symbol` for sure. */
export function checkBeforeUse(c: Checker, node: Node, symbol: MutableSymbol): void {
  if (!symbol.isBlockScoped || symbol.module.isLibrary) return;
  const isChecked = symbol.kind === "variable" || symbol.kind === "class" || symbol.kind === "enum";
  if (!isChecked) return;
  const [declaration] = symbol.declarations;
  if (declaration === undefined || c.moduleOf(node) !== symbol.module) return;
  if (isAmbient(c, declaration) || isInType(c, node)) return;
  if (
    symbol.kind === "enum" &&
    symbol.declarations.some((each) => each.kind === "EnumDeclaration" && each.isConst)
  )
    return;
  if (isAfter(c, node, declaration, symbol)) return;
  report(c, "E3005", node, { name: symbol.name });
}

function isAmbient(c: Checker, node: Node): boolean {
  let current: Node | undefined = node;
  while (current !== undefined) {
    if ("isDeclare" in current && current.isDeclare) return true;
    current = c.tables.parent[current.id];
  }
  return false;
}

function isInType(c: Checker, node: Node): boolean {
  const parent = c.tables.parent[node.id];
  return parent?.kind === "TypeQuery" || parent?.kind === "ExportSpecifier";
}

function isAfter(c: Checker, use: Node, declaration: Node, symbol: MutableSymbol): boolean {
  if (isDeferred(c, use, declaration)) return true;
  if (symbol.kind === "class")
    return use.start >= declaration.end || isInsideBody(use, declaration, c);
  const whole = wholeDeclaration(c, declaration);
  if (use.start >= whole.end) return true;
  if (use.start < whole.start) return false;
  // Inside its own declaration: the pattern's later parts may use earlier ones; the initializer may not.
  if (declaration.kind !== "VariableDeclaration" && use.start > declaration.end) return true;
  const list = whole.kind === "VariableDeclaration" ? c.tables.parent[whole.id] : undefined;
  const statement = list && c.tables.parent[list.id];
  if (statement?.kind === "For") return use.start > whole.end;
  if (statement?.kind === "ForOf" || statement?.kind === "ForIn") return false;
  return (
    declaration.kind === "CatchClause" ||
    declaration.kind === "Parameter" ||
    declaration.kind === "EnumDeclaration"
  );
}

/** A use in the class's own members, but not in what runs while the class is made. */
function isInsideBody(use: Node, declaration: Node, c: Checker): boolean {
  if (use.start < declaration.start || use.end > declaration.end) return false;
  let current: Node | undefined = use;
  while (current !== undefined && current !== declaration) {
    const parent: Node | undefined = c.tables.parent[current.id];
    if (parent === declaration) {
      return (
        current.kind !== "Identifier" &&
        !(declaration.kind === "ClassDeclaration" && declaration.superClass === current)
      );
    }
    current = parent;
  }
  return true;
}

function wholeDeclaration(c: Checker, node: Node): Node {
  let current = node;
  for (;;) {
    if (
      current.kind === "VariableDeclaration" ||
      current.kind === "Parameter" ||
      current.kind === "CatchClause"
    )
      return current;
    const parent = c.tables.parent[current.id];
    if (parent === undefined) return node;
    if (
      current.kind !== "PatternProperty" &&
      current.kind !== "PatternElement" &&
      current.kind !== "RestElement" &&
      current.kind !== "ObjectPattern" &&
      current.kind !== "ArrayPattern"
    ) {
      return node;
    }
    current = parent;
  }
}

/** A use inside a function that the declaration is not in runs later. */
function isDeferred(c: Checker, use: Node, declaration: Node): boolean {
  let current: Node | undefined = c.tables.parent[use.id];
  let child: Node = use;
  while (current !== undefined) {
    if (
      current.start <= declaration.start &&
      declaration.end <= current.end &&
      current !== declaration
    )
      return false;
    if (isFunctionLike(current) && !isCalledAtOnce(c, current)) {
      const isKey = "key" in current && (current.key as Node) === child;
      if (!isKey) return true;
    }
    if (
      current.kind === "PropertyDefinition" &&
      !current.isStatic &&
      (current.initializer as Node | null) === child
    )
      return true;
    child = current;
    current = c.tables.parent[current.id];
  }
  return false;
}

function isCalledAtOnce(c: Checker, node: Node): boolean {
  if (node.kind !== "ArrowFunction" && node.kind !== "FunctionExpression") return false;
  const { node: callee, parent } = outOfParentheses(c.tables, node);
  return parent?.kind === "CallExpression" && parent.callee === callee;
}

/** Reports `this.field` in an initializer that runs before the field's own. */
export function checkFieldOrder(
  c: Checker,
  property: { readonly declarations: readonly Node[] },
  access: Node,
  at: Node,
): void {
  const [declaration] = property.declarations;
  if (declaration?.kind !== "PropertyDefinition") return;
  let current: Node | undefined = access;
  while (current !== undefined && current.kind !== "PropertyDefinition") {
    if (isFunctionLike(current) && !isCalledAtOnce(c, current)) return;
    current = c.tables.parent[current.id];
  }
  if (current === undefined || current.kind !== "PropertyDefinition") return;
  if (c.tables.parent[current.id] !== c.tables.parent[declaration.id]) return;
  if (
    current.isStatic !== declaration.isStatic ||
    access.kind !== "PropertyAccess" ||
    access.object.kind !== "ThisExpression"
  )
    return;
  if (at.start >= declaration.end || declaration.initializer === null) return;
  if (access.start < declaration.end && declaration.start >= current.start) {
    report(c, "E3005", at, {
      name: declaration.key.kind === "Identifier" ? declaration.key.name : "field",
    });
  }
}
