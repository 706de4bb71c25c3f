/** References that narrowing can follow: names, `this`, and access paths on them. */
import type { Expression, Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { propertyNameOfType } from "./evaluate-keys.ts";
import type { MutableSymbol } from "./symbol-table.ts";

/** Without parentheses, `!`, and the mark of a whole optional chain. */
export function stripReference(node: Node): Node {
  let current = node;
  for (;;) {
    switch (current.kind) {
      case "ParenthesizedExpression":
      case "NonNull":
      case "OptionalChain":
      case "Satisfies":
        current = current.expression;
        break;
      default:
        return current;
    }
  }
}

/** The part of an expression whose value it has: the target of an assignment, the last of a sequence. */
export function referenceCandidate(node: Expression): Expression {
  let current: Node = node;
  for (;;) {
    switch (current.kind) {
      case "ParenthesizedExpression":
        current = current.expression;
        break;
      case "Assignment":
        if (
          current.operator !== "=" &&
          current.operator !== "||=" &&
          current.operator !== "&&=" &&
          current.operator !== "??="
        ) {
          return current;
        }
        if (current.target.kind === "ObjectPattern" || current.target.kind === "ArrayPattern")
          return current;
        current = current.target;
        break;
      case "Sequence": {
        const last: Node | undefined = current.expressions[current.expressions.length - 1];
        if (last === undefined) return current;
        current = last;
        break;
      }
      default:
        return current as Expression;
    }
  }
}

/** The symbol of a name, or of the name that a declaration or pattern part declares. */
function symbolOf(c: Checker, node: Node): MutableSymbol | undefined {
  const symbol = c.tables.symbol[node.id];
  return symbol?.kind === "import" ? (c.modules.resolveImport(symbol) ?? symbol) : symbol;
}

/** Whether both denote the same place. `target` may be a declaration. */
export function isMatchingReference(c: Checker, source: Node, target: Node): boolean {
  const a = stripReference(source);
  const b = stripReference(target);
  if (b.kind === "Assignment" && isPlainTarget(b)) return isMatchingReference(c, a, b.target);
  if (b.kind === "Sequence") {
    const last = b.expressions[b.expressions.length - 1];
    return last !== undefined && isMatchingReference(c, a, last);
  }
  switch (a.kind) {
    case "Identifier": {
      const symbol = symbolOf(c, a);
      if (symbol === undefined) return false;
      switch (b.kind) {
        case "Identifier":
        case "VariableDeclaration":
        case "PatternProperty":
        case "PatternElement":
        case "RestElement":
        case "Parameter":
        case "CatchClause":
          return symbolOf(c, b) === symbol;
        default:
          return false;
      }
    }
    case "ThisExpression":
      return b.kind === "ThisExpression";
    case "SuperExpression":
      return b.kind === "SuperExpression";
    case "PropertyAccess":
    case "ElementAccess": {
      if (b.kind !== "PropertyAccess" && b.kind !== "ElementAccess") return false;
      const name = accessedName(c, a);
      if (name !== undefined) {
        return accessedName(c, b) === name && isMatchingReference(c, a.object, b.object);
      }
      if (
        a.kind === "ElementAccess" &&
        b.kind === "ElementAccess" &&
        a.index.kind === "Identifier" &&
        b.index.kind === "Identifier"
      ) {
        const symbol = symbolOf(c, a.index);
        return (
          symbol !== undefined &&
          symbol === symbolOf(c, b.index) &&
          isStable(symbol) &&
          isMatchingReference(c, a.object, b.object)
        );
      }
      return false;
    }
    default:
      return false;
  }
}

function isPlainTarget(node: Node & { readonly kind: "Assignment" }): boolean {
  return node.target.kind !== "ObjectPattern" && node.target.kind !== "ArrayPattern";
}

/** A variable that keeps its value: a `const`, or a parameter that nothing assigns. */
export function isStable(symbol: MutableSymbol): boolean {
  if (symbol.kind === "variable") return symbol.variableKind === "const" || !symbol.isReassigned;
  return symbol.kind === "parameter" && !symbol.isReassigned;
}

/** The property name of an access, if its type tells. */
export function accessedName(c: Checker, node: Node): string | undefined {
  if (node.kind === "PropertyAccess") {
    return node.name.kind === "PrivateName" ? `#${node.name.name}` : node.name.name;
  }
  if (node.kind !== "ElementAccess") return undefined;
  const { index } = node;
  switch (index.kind) {
    case "StringLiteral":
      return index.value;
    case "NumberLiteral":
      return String(index.value);
    case "Identifier": {
      const symbol = symbolOf(c, index);
      if (symbol?.variableKind !== "const") return undefined;
      const [declaration] = symbol.declarations;
      if (declaration?.kind !== "VariableDeclaration") return undefined;
      if (declaration.initializer?.kind === "StringLiteral") return declaration.initializer.value;
      if (declaration.initializer?.kind === "NumberLiteral")
        return String(declaration.initializer.value);
      if (declaration.initializer === null) return undefined;
      const unique = c.late.uniqueSymbolOfCall(c, declaration.initializer);
      return unique && propertyNameOfType(unique);
    }
    default:
      return index.kind === "PropertyAccess" ? enumName(c, index) : undefined;
  }
}

function enumName(c: Checker, node: Expression): string | undefined {
  const type = c.tables.type[node.id];
  return type?.kind === "enumMember" || type?.kind === "uniqueSymbol"
    ? propertyNameOfType(type)
    : undefined;
}

/** Whether `reference` is an access path that goes through `target`. */
export function containsMatchingReference(c: Checker, reference: Node, target: Node): boolean {
  let current = stripReference(reference);
  while (current.kind === "PropertyAccess" || current.kind === "ElementAccess") {
    current = stripReference(current.object);
    if (isMatchingReference(c, current, target)) return true;
  }
  return false;
}

/** Whether `chain` reads through `reference` by an optional link, so that a value means the reference is there. */
export function optionalChainContains(c: Checker, chain: Node, reference: Node): boolean {
  let current = chain;
  let isOptional = false;
  for (;;) {
    switch (current.kind) {
      case "ParenthesizedExpression":
      case "NonNull":
        current = current.expression;
        continue;
      case "OptionalChain":
        isOptional = true;
        current = current.expression;
        continue;
      case "PropertyAccess":
      case "ElementAccess":
        if (!isOptional) return false;
        current = current.object;
        break;
      case "CallExpression":
        if (!isOptional) return false;
        current = current.callee;
        break;
      default:
        return false;
    }
    if (isMatchingReference(c, current, reference)) return true;
  }
}

/** A text that is equal for references to the same place; `undefined` if it cannot be told. */
export function referenceKey(c: Checker, reference: Node): string | undefined {
  const node = stripReference(reference);
  switch (node.kind) {
    case "Identifier": {
      const symbol = symbolOf(c, node);
      return symbol === undefined ? undefined : `s${symbol.id}`;
    }
    case "ThisExpression":
      return "this";
    case "SuperExpression":
      return "super";
    case "PropertyAccess":
    case "ElementAccess": {
      const object = referenceKey(c, node.object);
      if (object === undefined) return undefined;
      const name = accessedName(c, node);
      if (name !== undefined) return `${object}.${name}`;
      if (node.kind === "ElementAccess" && node.index.kind === "Identifier") {
        const symbol = symbolOf(c, node.index);
        if (symbol !== undefined && isStable(symbol)) return `${object}[s${symbol.id}]`;
      }
      return undefined;
    }
    case "VariableDeclaration":
    case "Parameter":
    case "PatternProperty":
    case "PatternElement":
    case "RestElement": {
      const symbol = c.tables.symbol[node.id];
      return symbol === undefined ? undefined : `s${symbol.id}`;
    }
    default:
      return undefined;
  }
}
