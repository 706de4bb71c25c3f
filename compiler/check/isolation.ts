/**
 * Tasks keep to themselves: what is reported here could make the output depend on the schedule. Only what is certain is reported: a forked
 * function that writes a variable around it, or an object that one holds; and a write, before the wait, of what the task reads.
 */
import type { CallExpression, Expression, FunctionLike, Node, Statement } from "../syntax/ast.ts";
import { children } from "../syntax/ast-children.ts";
import { asyncUses } from "./async-uses.ts";
import type { Checker } from "./checker.ts";
import { report } from "./report.ts";
import { functionOf, type SharedWrite, sharedWrites, writesOf } from "./shared-writes.ts";
import type { ProgramSymbol } from "./symbols.ts";

/** Checks every fork under `root`. */
export function checkIsolation(c: Checker, root: Node): void {
  const visit = (node: Node): void => {
    if (node.kind === "CallExpression" && c.tables.call[node.id]?.kind === "fork")
      checkTask(c, node);
    if ("statements" in node) checkContinuations(c, node.statements as readonly Statement[]);
    for (const child of children(node)) visit(child);
  };
  visit(root);
}

function checkTask(c: Checker, fork: CallExpression): void {
  const task = forkedFunction(c, fork);
  const [callee] = fork.arguments;
  if (!task || !callee) return;
  const name = nameOf(c, callee);
  for (const use of asyncUses(c, task)) report(c, "E5009", use, {});
  for (const { node, target } of sharedWrites(c, task)) report(c, "E5004", node, { name, target });
}

/** `const t = fork(…)`, and what follows until `t` is mentioned again. */
function checkContinuations(c: Checker, statements: readonly Statement[]): void {
  statements.forEach((statement, place) => {
    if (statement.kind !== "VariableStatement") return;
    for (const declaration of statement.list.declarations) {
      const fork = declaration.initializer;
      if (fork?.kind !== "CallExpression" || c.tables.call[fork.id]?.kind !== "fork") continue;
      const future = declaration.target.kind === "Identifier" ? declaration.target.name : undefined;
      const task = forkedFunction(c, fork);
      const [callee] = fork.arguments;
      if (future === undefined || !task || !callee) continue;
      for (const next of statements.slice(place + 1)) {
        if (mentions(next, future)) break;
        for (const write of ownWrites(c, next)) {
          if (isReadBy(c, write, task, fork))
            report(c, "E5005", write.node, { name: nameOf(c, callee), target: write.target });
        }
      }
    }
  });
}

/** Writes of a statement itself, not of functions that are only made in it. */
function ownWrites(c: Checker, statement: Node): SharedWrite[] {
  const found: SharedWrite[] = [];
  const visit = (node: Node): void => {
    if (functionOf(node) !== undefined) return;
    found.push(...writesOf(c, node));
    for (const child of children(node)) visit(child);
  };
  visit(statement);
  // A variable itself is read when the task starts; what counts is the object it holds.
  return found.filter(({ node }) => node.kind !== "Identifier");
}

/** The task holds the object, by its captures or as an argument, and reads the property, or calls its methods. */
function isReadBy(
  c: Checker,
  { symbol, node }: SharedWrite,
  task: FunctionLike,
  fork: CallExpression,
): boolean {
  const isArgument = fork.arguments.slice(1).some((each) => isName(c, each, symbol));
  if (!isArgument && !usesSymbol(c, task, symbol)) return false;
  if (node.kind !== "PropertyAccess") return true;
  const { name } = node.name;
  const reads = (each: Node): boolean =>
    (each.kind === "PropertyAccess" && each.name.name === name) || children(each).some(reads);
  return task.body !== null && reads(task.body);
}

function usesSymbol(c: Checker, root: Node, symbol: ProgramSymbol): boolean {
  return isName(c, root, symbol) || children(root).some((each) => usesSymbol(c, each, symbol));
}

function isName(c: Checker, node: Node, symbol: ProgramSymbol): boolean {
  return (
    node.kind === "Identifier" &&
    node.name === symbol.name &&
    c.tables.symbol[node.id] !== undefined &&
    c.late.valueSymbolOf(c, node) === symbol
  );
}

function mentions(node: Node, name: string): boolean {
  if (node.kind === "Identifier") return node.name === name;
  return children(node).some((child) => mentions(child, name));
}

function forkedFunction(c: Checker, fork: CallExpression): FunctionLike | undefined {
  const [callee] = fork.arguments;
  const inline = functionOf(callee);
  return inline ?? functionOf(c.tables.call[fork.id]?.forked?.declaration);
}

function nameOf(c: Checker, callee: Expression | Node): string {
  return callee.kind === "Identifier" || callee.kind === "PropertyAccess"
    ? c.late.textOf(c, callee)
    : "function";
}
