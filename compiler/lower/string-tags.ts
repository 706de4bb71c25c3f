/** `Symbol.toStringTag` of classes: the text that it gives is known where the class is, so that the host may show it. */
import type { ReferenceType } from "../check/types.ts";
import type { Accessor, Expression, MemberModifiers, Node as SyntaxNode } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Lowering } from "./lowering.ts";

/** The member under `Symbol.toStringTag`. */
export const STRING_TAG = "@@toStringTag";

/** What the member of the class or of one that it extends gives; nothing without one. */
export function stringTagOf(
  { types }: Lowering,
  type: ReferenceType,
): { readonly text: string; readonly isField: boolean; readonly isOwn: boolean } | undefined {
  const property = types.propertyOf(type, STRING_TAG);
  const [declaration] = property?.declarations ?? [];
  if (!property || !declaration || property.declaredBy?.symbol.module.isLibrary) return undefined;
  const text = tagText(declaration);
  if (text === undefined) return undefined;
  const isOwn = property.declaredBy === type.target;
  return { text, isField: declaration.kind === "PropertyDefinition", isOwn };
}

/** The text of a getter that returns one and does nothing else, or of a field that nobody changes. */
export function tagText(member: SyntaxNode): string | undefined {
  if (member.kind === "PropertyDefinition") {
    const { initializer, isReadonly } = member;
    return isReadonly && isOfInstances(member) && initializer ? textOf(initializer) : undefined;
  }
  if (member.kind !== "Accessor" || !isOfInstances(member)) return undefined;
  const [only, more] = returnsOf(member);
  return only?.kind === "Return" && !more && only.argument ? textOf(only.argument) : undefined;
}

function returnsOf({ accessorKind, body }: Accessor): readonly SyntaxNode[] {
  return accessorKind === "get" ? (body?.statements ?? []) : [];
}

function isOfInstances({ isStatic, isAbstract }: MemberModifiers): boolean {
  return !isStatic && !isAbstract;
}

function textOf(node: Expression): string | undefined {
  const inner = stripParentheses(node.kind === "AsExpression" ? node.expression : node);
  return inner.kind === "StringLiteral" ? inner.value : undefined;
}
