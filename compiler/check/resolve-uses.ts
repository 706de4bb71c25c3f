/**
 * Looks up the value names of a file, once all its names are declared, and notes what follows from where they are used:
 * captures, writes, and writes that a capturing function may see.
 */
import type { Node } from "../syntax/ast.ts";
import { isCodeContainer, type NameUse, type NodeTables } from "./node-tables.ts";
import { MEANING, type MutableSymbol, type Scope } from "./symbol-table.ts";
import type { CodeContainer } from "./symbols.ts";

/** Finds `name` with one of the meanings in `scope` or around it. Imports have every meaning until they are resolved. */
export function lookUp(
  scope: Scope | undefined,
  name: string,
  meaning: number,
): MutableSymbol | undefined {
  for (let current = scope; current !== undefined; current = current.parent) {
    const found = current.names.get(name);
    if (found !== undefined && ((found.meaning & meaning) !== 0 || found.kind === "import"))
      return found;
  }
  return undefined;
}

/** Fills `tables.symbol` for the uses that the file's own scopes answer; the others are global names or mistakes. */
export function resolveUses(uses: readonly NameUse[], tables: NodeTables): void {
  const captures = new Map<MutableSymbol, Capture[]>();
  for (const use of uses) {
    const symbol = lookUp(use.scope, use.node.name, MEANING.value);
    if (symbol === undefined) continue;
    tables.symbol[use.node.id] = symbol;
    const { container } = use.scope;
    if (use.isWrite) {
      symbol.isReassigned = true;
      symbol.writes ??= [];
      symbol.writes.push({ node: use.node, container });
    }
    const declaring = symbol.container;
    if (declaring === undefined || symbol.isModuleLevel || symbol.kind === "import") continue;
    if (container === declaring) continue;
    noteCapture(symbol, declaring, container, use.node, tables, captures);
  }
  for (const [symbol, places] of captures) {
    symbol.isWrittenAfterCapture = places.some((place) => mayWriteAfter(symbol, place, tables));
  }
}

/** A function of the declaring frame that holds a use, as made at `start`. */
interface Capture {
  readonly maker: Node;
  readonly start: number;
  readonly loop: Node | undefined;
}

function noteCapture(
  symbol: MutableSymbol,
  declaring: CodeContainer,
  from: CodeContainer,
  use: Node,
  tables: NodeTables,
  captures: Map<MutableSymbol, Capture[]>,
): void {
  let outermost: Node | undefined;
  let current: Node | undefined = from;
  while (current !== undefined && current !== declaring) {
    const isClass = current.kind === "ClassDeclaration" || current.kind === "ClassExpression";
    if (isClass || isCodeContainer(current)) {
      let set = tables.captures[current.id];
      if (set === undefined) {
        set = new Set();
        tables.captures[current.id] = set;
      }
      set.add(symbol);
      outermost = current;
    }
    current = tables.parent[current.id];
  }
  if (outermost === undefined) return;
  symbol.isCaptured = true;
  const places = captures.get(symbol) ?? [];
  captures.set(symbol, places);
  places.push({
    maker: outermost,
    start:
      outermost.kind === "FunctionDeclaration" ? hoistedStart(outermost, tables) : outermost.start,
    loop: loopBetween(outermost, symbol.scope?.node, tables),
  });
  void use;
}

/** Function declarations are made when their block is entered. */
function hoistedStart(node: Node, tables: NodeTables): number {
  return tables.scope[node.id]?.parent?.node.start ?? node.start;
}

/** The outermost loop that holds `node` but not the declaration made in `outer`. */
function loopBetween(node: Node, outer: Node | undefined, tables: NodeTables): Node | undefined {
  let found: Node | undefined;
  let current = tables.parent[node.id];
  while (current !== undefined && current !== outer) {
    if (isLoop(current)) found = current;
    if (isCodeContainer(current)) break;
    current = tables.parent[current.id];
  }
  return found;
}

function isLoop(node: Node): boolean {
  switch (node.kind) {
    case "For":
    case "ForOf":
    case "ForIn":
    case "While":
    case "DoWhile":
      return true;
    default:
      return false;
  }
}

function mayWriteAfter(symbol: MutableSymbol, capture: Capture, tables: NodeTables): boolean {
  if (symbol.kind === "variable" && symbol.variableKind !== undefined) {
    const [declaration] = symbol.declarations;
    // The initialization is a write; a loop head gives the value before the body runs.
    if (declaration !== undefined && endOfInitialization(declaration, tables) > capture.start)
      return true;
  }
  if (symbol.kind === "parameter" && isMadeInDefault(symbol, capture, tables)) return true;
  if (symbol.kind === "function" && isMadeAfter(symbol, capture.maker, tables)) return true;
  for (const write of symbol.writes ?? []) {
    if (write.container !== symbol.container) return true;
    if (write.node.start > capture.start) return true;
    const { loop } = capture;
    if (loop !== undefined && write.node.start >= loop.start && write.node.start < loop.end)
      return true;
  }
  return false;
}

/** Whether a function is made while parameters get their values: in a default of the parameter itself, or of one before it. */
function isMadeInDefault(symbol: MutableSymbol, { start }: Capture, tables: NodeTables): boolean {
  let current: Node | undefined = symbol.declarations[0];
  while (current !== undefined && current.kind !== "Parameter") current = tables.parent[current.id];
  return current !== undefined && start < current.end;
}

/** Whether a function gets its value after another one that holds its name: the functions of a block are made one after the other. */
function isMadeAfter(symbol: MutableSymbol, maker: Node, tables: NodeTables): boolean {
  return symbol.declarations.some((each) => {
    if (each === maker) return true;
    const isBeside = tables.scope[each.id]?.parent === tables.scope[maker.id]?.parent;
    return maker.kind === "FunctionDeclaration" && isBeside && maker.start < each.start;
  });
}

function endOfInitialization(declaration: Node, tables: NodeTables): number {
  let current: Node | undefined = declaration;
  while (current !== undefined && current.kind !== "VariableDeclaration") {
    if (current.kind === "CatchClause" || current.kind === "Parameter") return current.start;
    current = tables.parent[current.id];
  }
  if (current === undefined) return declaration.start;
  const list = tables.parent[current.id];
  const statement = list === undefined ? undefined : tables.parent[list.id];
  if (statement?.kind === "ForOf" || statement?.kind === "ForIn") return current.end;
  return current.end;
}
