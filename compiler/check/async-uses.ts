/** What a task does that needs the event loop, which only the program's root has: promises, `await`, timers. */
import type { FunctionLike, Node } from "../syntax/ast.ts";
import { children } from "../syntax/ast-children.ts";
import { isAsync, promisedType } from "./async.ts";
import type { Checker } from "./checker.ts";
import { calledFunction } from "./shared-writes.ts";

/** Functions that put something into the queue of the event loop. */
const QUEUES: ReadonlySet<string> = new Set([
  "queueMicrotask",
  "setTimeout",
  "setInterval",
  "setImmediate",
]);

/** Such places in `root` and in the functions it calls; nothing where `root` is async itself. */
export function asyncUses(c: Checker, root: FunctionLike): readonly Node[] {
  const found: Node[] = [];
  const visited = new Set<Node>();
  const enter = (code: FunctionLike): void => {
    if (visited.has(code) || code.body === null || c.moduleOf(code).isLibrary) return;
    visited.add(code);
    const visit = (node: Node): void => {
      if (needsEventLoop(c, node)) {
        found.push(node);
        return;
      }
      const callee = node.kind === "CallExpression" ? calledFunction(c, node) : undefined;
      if (callee) enter(callee);
      for (const child of children(node)) visit(child);
    };
    visit(code.body);
  };
  if (!isAsync(root)) enter(root);
  return found;
}

function needsEventLoop(c: Checker, node: Node): boolean {
  switch (node.kind) {
    case "Await":
      return true;
    case "CallExpression":
    case "NewExpression": {
      const type = c.tables.type[node.id];
      const name = node.callee.kind === "Identifier" ? c.tables.call[node.id]?.name : undefined;
      return (
        (type !== undefined && promisedType(type) !== undefined) ||
        (name !== undefined && QUEUES.has(name))
      );
    }
    default:
      return false;
  }
}
