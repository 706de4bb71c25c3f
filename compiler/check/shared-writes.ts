/**
 * What a function writes that it did not declare itself: variables around it, and objects that such variables hold. Followed through the
 * calls of functions that are known. Elements of arrays are not counted: tasks may fill parts of one array, each its own.
 */
import type {
  AssignmentTarget,
  CallExpression,
  Expression,
  FunctionLike,
  Node,
} from "../syntax/ast.ts";
import { children } from "../syntax/ast-children.ts";
import type { Checker } from "./checker.ts";
import type { ProgramSymbol } from "./symbols.ts";

/** A write to something that several functions may hold. */
export interface SharedWrite {
  /** The variable that is written, or that holds what is written. */
  readonly symbol: ProgramSymbol;
  /** As the program names it: `sum`, `box.n`, `list`. */
  readonly target: string;
  readonly node: Node;
}

/** Methods of the language's own objects that change them. */
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  Array: ["copyWithin", "fill", "pop", "push", "reverse", "shift", "sort", "splice", "unshift"],
  Map: ["clear", "delete", "set"],
  Set: ["add", "clear", "delete"],
};

/** Every write of `root` and of the functions it calls, to what is declared outside of the function that writes. */
export function sharedWrites(c: Checker, root: FunctionLike): readonly SharedWrite[] {
  const found: SharedWrite[] = [];
  const visited = new Set<Node>();
  const enter = (code: FunctionLike): void => {
    if (visited.has(code) || code.body === null || c.moduleOf(code).isLibrary) return;
    visited.add(code);
    const visit = (node: Node): void => {
      for (const write of writesOf(c, node)) {
        if (!declaredIn(write.symbol, code)) found.push(write);
      }
      const callee = node.kind === "CallExpression" ? calledFunction(c, node) : undefined;
      if (callee) enter(callee);
      for (const child of children(node)) visit(child);
    };
    visit(code.body);
  };
  enter(root);
  return found.filter(({ symbol }) => !declaredIn(symbol, root));
}

/** The writes that one node makes by itself. */
export function writesOf(c: Checker, node: Node): readonly SharedWrite[] {
  switch (node.kind) {
    case "Assignment":
      return targetWrites(c, node.target);
    case "Update":
      return targetWrites(c, node.operand);
    case "CallExpression": {
      const { callee } = node;
      if (callee.kind !== "PropertyAccess" || !isChange(c, node)) return [];
      return rooted(c, callee.object, node, c.late.textOf(c, callee.object));
    }
    default:
      return [];
  }
}

function targetWrites(c: Checker, target: AssignmentTarget): readonly SharedWrite[] {
  switch (target.kind) {
    case "Identifier":
    case "PropertyAccess":
      return rooted(c, target, target, c.late.textOf(c, target));
    default:
      return [];
  }
}

function rooted(c: Checker, place: Expression, node: Node, target: string): SharedWrite[] {
  let root = place;
  while (root.kind === "PropertyAccess" || root.kind === "NonNull")
    root = root.kind === "PropertyAccess" ? root.object : root.expression;
  if (root.kind !== "Identifier") return [];
  const symbol = c.late.valueSymbolOf(c, root);
  const isHeld = symbol?.kind === "variable" || symbol?.kind === "parameter";
  return isHeld && symbol && !symbol.module.isLibrary ? [{ symbol, target, node }] : [];
}

function isChange(c: Checker, node: CallExpression): boolean {
  const call = c.tables.call[node.id];
  if (call?.name !== undefined) {
    const [owner = "", name = ""] = call.name.split("#");
    return CHANGES[owner]?.includes(name) ?? false;
  }
  const type = call?.member?.objectType;
  if (type?.kind !== "reference" || !type.target.symbol.module.isLibrary) return false;
  return CHANGES[type.target.symbol.name]?.includes(call?.member?.name ?? "") ?? false;
}

/** The function that a call runs, where one is known. */
export function calledFunction(c: Checker, node: CallExpression): FunctionLike | undefined {
  const call = c.tables.call[node.id];
  const known = call?.kind === "fork" ? call.forked : call;
  if (known?.kind !== "function" && known?.kind !== "static") return undefined;
  return functionOf(known.declaration);
}

/** A declaration with a body. */
export function functionOf(node: Node | undefined): FunctionLike | undefined {
  switch (node?.kind) {
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunction":
    case "Method":
      return node.body === null ? undefined : node;
    default:
      return undefined;
  }
}

function declaredIn(symbol: ProgramSymbol, code: FunctionLike): boolean {
  return symbol.declarations.some((each) => each.start >= code.start && each.end <= code.end);
}
