/** How V8 names what is walked over when it turns out to be nothing that can be: `list is not iterable`. */
import { WALKED } from "../../runtime/bytecode/nullish-message.ts";
import type { Expression, Node as SyntaxNode } from "../syntax/ast.ts";
import { stripAssertions } from "../syntax/parentheses.ts";
import { calleeText } from "./callee-text.ts";

/** What walks over it. */
export type WalkUse = "loop" | "argument" | "pattern";

/** Its text; empty where V8 tells the value instead. */
export function walkedText(at: SyntaxNode, use: WalkUse): string {
  if (at.kind === "ArrayPattern") return "";
  const node = stripAssertions(at as Expression);
  if (use === "argument") return `...${calleeText(node)}`;
  switch (node.kind) {
    case "OptionalChain":
    case "Conditional":
      return "";
    case "Logical":
      return node.operator === "??" ? calleeText(node) : "";
    case "CallExpression":
    case "NewExpression":
      if (use === "pattern" && node.callee.kind !== "Identifier") return "";
      return `${calleeText(node.callee)} is not a function or its return value`;
    case "PropertyAccess":
    case "ElementAccess":
    case "Binary":
    case "Unary":
      return use === "pattern" ? "" : calleeText(node);
    default:
      return calleeText(node);
  }
}

/** The same for `ref.check`. */
export function walkedName(at: SyntaxNode, use: WalkUse): string {
  return WALKED + walkedText(at, use);
}
