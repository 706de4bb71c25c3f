/** Facts about nodes, in arrays by node id. One set per check. */
import type { FunctionLike, Node } from "../syntax/ast.ts";
import type { ResolvedCall, ResolvedMember } from "./checked-program.ts";
import type { FlowNode } from "./flow-graph.ts";
import type { MutableSymbol, Scope } from "./symbol-table.ts";
import type { CodeContainer } from "./symbols.ts";
import type { Type } from "./types.ts";

/** One place where a value name is used. */
export interface NameUse {
  readonly node: Node & { readonly kind: "Identifier" };
  readonly scope: Scope;
  readonly isWrite: boolean;
  /** Innermost loop of the container, if any. */
  readonly loop: Node | undefined;
}

/** The arrays. A missing entry means that the fact does not apply or is not known yet. */
export interface NodeTables {
  readonly parent: (Node | undefined)[];
  readonly scope: (Scope | undefined)[];
  /** Declared symbol of declarations, resolved symbol of uses. */
  readonly symbol: (MutableSymbol | undefined)[];
  /** Flow node before a reference, call or function is evaluated. */
  readonly flow: (FlowNode | undefined)[];
  /** Flow node at the end of a function's or module's body; absent if the end cannot be reached. */
  readonly endFlow: (FlowNode | undefined)[];
  readonly type: (Type | undefined)[];
  readonly contextualType: (Type | undefined)[];
  readonly call: (ResolvedCall | undefined)[];
  readonly member: (ResolvedMember | undefined)[];
  readonly propertyName: (string | undefined)[];
  readonly captures: (Set<MutableSymbol> | undefined)[];
  readonly usesOuterThis: (boolean | undefined)[];
  /** Of functions: their code looks at `arguments`. */
  readonly usesArguments: (boolean | undefined)[];
  /** Of arrows: they look at the `arguments` of the function around. */
  readonly usesOuterArguments: (boolean | undefined)[];
  readonly constant: (string | number | undefined)[];
}

/** Empty tables. */
export function nodeTables(): NodeTables {
  return {
    parent: [],
    scope: [],
    symbol: [],
    flow: [],
    endFlow: [],
    type: [],
    contextualType: [],
    call: [],
    member: [],
    propertyName: [],
    captures: [],
    usesOuterThis: [],
    usesArguments: [],
    usesOuterArguments: [],
    constant: [],
  };
}

/** True for nodes with parameters and a body. */
export function isFunctionLike(node: Node): node is FunctionLike {
  switch (node.kind) {
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunction":
    case "Method":
    case "Accessor":
    case "Constructor":
      return true;
    default:
      return false;
  }
}

/** True for nodes that run as a frame of their own. */
export function isCodeContainer(node: Node): node is CodeContainer {
  return (
    isFunctionLike(node) ||
    node.kind === "StaticBlock" ||
    node.kind === "PropertyDefinition" ||
    node.kind === "SourceModule"
  );
}

/** The function, initializer or module around `node`, which may be `node` itself. */
export function containerOf(tables: NodeTables, node: Node): CodeContainer {
  let current: Node | undefined = node;
  while (current !== undefined) {
    if (isCodeContainer(current)) return current;
    current = tables.parent[current.id];
  }
  throw new Error("a node outside every module");
}

/** A node with the parentheses around it, and what that stands in. */
export function outOfParentheses(
  tables: NodeTables,
  node: Node,
): { readonly node: Node; readonly parent: Node | undefined } {
  let outer = node;
  let parent = tables.parent[outer.id];
  while (parent?.kind === "ParenthesizedExpression") {
    outer = parent;
    parent = tables.parent[outer.id];
  }
  return { node: outer, parent };
}
