/** Computed keys of members that are not what they look like: names that only the run knows, and the symbol by which Node asks objects to print themselves. */
import type { Expression, Node, PropertyName } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Body } from "./body.ts";
import type { Lowering } from "./lowering.ts";
import { unsupported } from "./unsupported.ts";
import { constantDeclaration } from "./uses.ts";

const PRINTING = "nodejs.util.inspect.custom";

/** Refuses keys of members that would be lost. */
export function refuseLostKey(body: Body, key: PropertyName, at: Node): void {
  if (key.kind !== "ComputedName") return;
  const { lowering } = body;
  if (isPrintingKey(lowering, key.expression))
    unsupported(
      body.span(at),
      `\`${PRINTING}\``,
      "print a text that a method of the object makes: `console.log(String(value))`",
    );
  if (lowering.program.propertyNameOf(key) === undefined)
    unsupported(
      body.span(at),
      "members of classes under keys that only the running program knows",
      "write the name, or `[KEY]` where `const KEY` is a text or made by `Symbol()`",
    );
}

/** `Symbol.for("nodejs.util.inspect.custom")`, also by the name of a constant. */
function isPrintingKey(lowering: Lowering, key: Expression): boolean {
  const node = stripParentheses(key);
  if (node.kind === "CallExpression") {
    const [name] = node.arguments;
    return name?.kind === "StringLiteral" && name.value === PRINTING;
  }
  if (node.kind !== "Identifier") return false;
  const symbol = lowering.program.symbolOf(node);
  const initializer = symbol && constantDeclaration(symbol)?.initializer;
  return initializer ? isPrintingKey(lowering, initializer) : false;
}
