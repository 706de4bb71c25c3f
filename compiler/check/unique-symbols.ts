/** Symbols that constants hold: each a type of its own, by which objects have properties. */
import type { Expression, Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { outOfParentheses } from "./node-tables.ts";
import { stripReference } from "./references.ts";
import type { Type } from "./types.ts";

/**
 * The type of `Symbol("description")` where a constant is made of it. Its key tells the description, under which objects show what they
 * hold by it; what `Symbol.for` gives is the same whoever asks.
 */
export function uniqueSymbolOfCall(c: Checker, call: Expression): Type | undefined {
  if (call.kind !== "CallExpression") return undefined;
  const callee = stripReference(call.callee);
  const isShared =
    callee.kind === "PropertyAccess" &&
    callee.name.kind === "Identifier" &&
    callee.name.name === "for";
  const named = isShared ? callee.object : callee;
  if (named.kind !== "Identifier" || named.name !== "Symbol") return undefined;
  if (c.late.valueSymbolOf(c, named)?.module.isLibrary !== true) return undefined;
  const constant = constantOf(c, call);
  const [description] = call.arguments;
  if (constant === undefined) return undefined;
  if (description !== undefined && description.kind !== "StringLiteral") return undefined;
  const text = description?.value ?? "";
  const id = isShared ? "shared" : String(constant.id);
  return c.store.uniqueSymbol(`@@${text}#${id}`, text === "" ? "Symbol()" : text);
}

/** The constant or static readonly field that the expression is the value of. */
function constantOf(c: Checker, value: Node): Node | undefined {
  const { parent } = outOfParentheses(c.tables, value);
  if (parent?.kind === "PropertyDefinition")
    return parent.isStatic && parent.isReadonly ? parent : undefined;
  if (parent?.kind !== "VariableDeclaration" || parent.target.kind !== "Identifier")
    return undefined;
  const list = c.tables.parent[parent.id];
  return list?.kind === "VariableList" && list.variableKind === "const" ? parent : undefined;
}
