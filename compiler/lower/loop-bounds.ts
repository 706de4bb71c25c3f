/** Indexes that a loop keeps inside an array: `for (let i = 0; i < a.length; i++)`. */
import type { CheckedProgram } from "../check/checked-program.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { Expression, For } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";

/** A loop's index, and the array or text by whose length it ends. */
export interface InRange {
  readonly index: ProgramSymbol;
  readonly path: string;
  readonly outer: InRange | undefined;
}

/** What the head of a loop says of its index. */
export function boundedBy(program: CheckedProgram, node: For): Omit<InRange, "outer"> | undefined {
  const { test } = node;
  if (test?.kind !== "Binary" || test.operator !== "<") return undefined;
  const left = stripParentheses(test.left);
  const right = stripParentheses(test.right);
  const index = left.kind === "Identifier" ? program.symbolOf(left) : undefined;
  if (!index || right.kind !== "PropertyAccess" || right.name.name !== "length") return undefined;
  const path = pathOf(program, right.object);
  return path === undefined ? undefined : { index, path };
}

/** A name, or properties of it, in a form that is the same wherever the same is meant. */
export function pathOf(program: CheckedProgram, node: Expression): string | undefined {
  const inner = stripParentheses(node);
  switch (inner.kind) {
    case "Identifier":
      return program.symbolOf(inner)?.id.toString();
    case "ThisExpression":
      return "this";
    case "PropertyAccess": {
      const object = pathOf(program, inner.object);
      return object === undefined ? undefined : `${object}.${inner.name.name}`;
    }
    default:
      return undefined;
  }
}
