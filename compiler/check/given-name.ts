/** Names which functions and classes without one get from where they are written, as JavaScript gives them. */
import type { Node } from "../syntax/ast.ts";

/**
 * The name of a function or class expression that has none of its own.
 * @param parents of every node, by id
 */
export function givenName(node: Node, parents: readonly (Node | undefined)[]): string | undefined {
  let child = node;
  let parent = parents[node.id];
  // Types and parentheses are not there when the program runs.
  while (parent !== undefined && WRAPPERS.has(parent.kind)) {
    child = parent;
    parent = parents[parent.id];
  }
  switch (parent?.kind) {
    case "VariableDeclaration":
      // What stands for a property of a prototype gives no name, as an assignment to a property gives none.
      return parent.target.kind === "Identifier" && !parent.target.name.includes(".")
        ? parent.target.name
        : undefined;
    case "Parameter":
    case "PatternElement":
    case "PatternProperty":
      return parent.target.kind === "Identifier" ? parent.target.name : undefined;
    case "PropertyAssignment":
    case "PropertyDefinition":
      return (parent.key as Node) === child ? undefined : memberName(parent.key);
    case "Assignment":
      return NAMING.has(parent.operator) && parent.target.kind === "Identifier"
        ? parent.target.name
        : undefined;
    case "ExportDefault":
      return "default";
    default:
      return undefined;
  }
}

/** The name of a member by its key, unless it is computed by more than a text or one of the language's symbols. */
export function memberName(key: Node): string | undefined {
  switch (key.kind) {
    case "Identifier":
      return key.name;
    case "PrivateName":
      return `#${key.name}`;
    case "StringLiteral":
      return key.value;
    case "NumberLiteral":
      return String(key.value);
    case "ComputedName":
      return key.expression.kind === "StringLiteral"
        ? key.expression.value
        : languageSymbol(key.expression);
    default:
      return undefined;
  }
}

/** `[Symbol.iterator]`, as functions under such a key are called. */
function languageSymbol(key: Node): string | undefined {
  if (key.kind !== "PropertyAccess" || key.object.kind !== "Identifier") return undefined;
  const isSymbol = key.object.name === "Symbol" && key.name.kind === "Identifier";
  return isSymbol ? `[Symbol.${key.name.name}]` : undefined;
}

const WRAPPERS: ReadonlySet<Node["kind"]> = new Set([
  "ParenthesizedExpression",
  "AsExpression",
  "TypeAssertion",
  "Satisfies",
  "NonNull",
]);

const NAMING: ReadonlySet<string> = new Set(["=", "??=", "||=", "&&="]);
