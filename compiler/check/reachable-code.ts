/** Which code the program may run: from the files it executes, through the names they use. */
import type { Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import type { MutableSymbol } from "./symbol-table.ts";

/** Notes that the code around `node` uses `symbol`. */
export function noteReachable(c: Checker, node: Node, symbol: MutableSymbol): void {
  if (symbol.module.isLibrary && symbol.module.isDeclarationFile) return;
  if (!isUnitSymbol(symbol)) return;
  const from = unitOf(c, node);
  let uses = c.state.uses.get(from);
  if (uses === undefined) {
    uses = new Set();
    c.state.uses.set(from, uses);
  }
  uses.add(symbol);
}

function isUnitSymbol(symbol: MutableSymbol): boolean {
  switch (symbol.kind) {
    case "function":
    case "class":
      return true;
    case "variable":
      return symbol.isModuleLevel;
    case "property":
      return false;
    default:
      return false;
  }
}

/** The smallest piece of code that is reached as a whole: a function or class declaration, a constant function of a module, or the module. */
export function unitOf(c: Checker, node: Node): Node {
  let current: Node | undefined = node;
  let last: Node = node;
  while (current !== undefined) {
    last = current;
    if (isUnit(c, current)) return current;
    current = c.tables.parent[current.id];
  }
  return last;
}

function isUnit(c: Checker, node: Node): boolean {
  switch (node.kind) {
    case "FunctionDeclaration":
    case "ClassDeclaration":
      return true;
    case "VariableDeclaration": {
      const kind = node.initializer?.kind;
      if (kind !== "ArrowFunction" && kind !== "FunctionExpression") return false;
      return c.tables.symbol[node.id]?.isModuleLevel ?? false;
    }
    default:
      return false;
  }
}

/** All units that the given modules may run. */
export function reachableUnits(c: Checker, modules: readonly Node[]): ReadonlySet<Node> {
  const reached = new Set<Node>(modules);
  const queue = [...modules];
  for (let unit = queue.pop(); unit !== undefined; unit = queue.pop()) {
    for (const symbol of c.state.uses.get(unit) ?? []) {
      for (const declaration of symbol.declarations) {
        const target = unitOf(c, declaration);
        if (reached.has(target)) continue;
        reached.add(target);
        queue.push(target);
      }
    }
  }
  return reached;
}
