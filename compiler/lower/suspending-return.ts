/** `return` in a function that is suspended. */
import type { Expression } from "../syntax/ast.ts";
import { lowerAsyncReturn } from "./async.ts";
import { lowerAsyncGeneratorReturn } from "./async-generators.ts";
import type { Body } from "./body.ts";
import { lowerGeneratorReturn } from "./generators.ts";

/** Keeps the value in the object that resumes the function, and ends it. */
export function lowerSuspendingReturn(body: Body, argument: Expression | null): void {
  const kind = body.suspending?.kind;
  if (kind === "async") lowerAsyncReturn(body, argument);
  else if (kind === "asyncGenerator") lowerAsyncGeneratorReturn(body, argument);
  else lowerGeneratorReturn(body, argument);
}
