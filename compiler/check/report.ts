/** Reports a user's mistake. Each is said once per place, however often the place is checked. */
import type { Code } from "../diagnostics/codes.ts";
import { diagnostic, type Extra, type Params } from "../diagnostics/diagnostic.ts";
import { spanOf } from "../source.ts";
import type { Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";

/** Reports `code` at `node`; silent while a call's overloads are being tried. */
export function report<C extends Code>(
  c: Checker,
  code: C,
  node: Node,
  params: Params<C>,
  extra: Extra = {},
): void {
  const module = c.moduleOf(node);
  if (module.isLibrary && !c.state.reportsLibrary) return;
  const key = `${code}:${node.id}`;
  if (c.state.reported.has(key)) return;
  if (c.state.silence > 0) return;
  c.state.reported.add(key);
  c.diagnostics.push(diagnostic(code, spanOf(module.file, node.start, node.end), params, extra));
}
