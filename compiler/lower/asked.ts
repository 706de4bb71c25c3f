/**
 * What a question by key is about, as far as types tell. A question about anything at all has cases for every layout of the program, and
 * each of its methods becomes a value and each of its fields may be written: one of them makes a program several times as large. Most keys are
 * asked of less: an array of either kind by a number, `this` asserted to be `any`, the own properties of what a spread copies.
 */
import type { Type } from "../check/types.ts";
import type { Expression, Identifier, ObjectLiteral } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Body } from "./body.ts";
import { openType } from "./dictionary.ts";
import type { StructRecord } from "./layouts.ts";
import type { Lowering } from "./lowering.ts";
import { constantDeclaration } from "./uses.ts";

/** Which objects may be asked, and for which names. */
export interface Asked {
  /** Behind the name of the question: what is asked of the same has the same. */
  readonly suffix: string;
  /** Literals of unknown type may be among it: what writes to them makes them dictionaries. */
  readonly mayBeLiteral: boolean;
  /** Whether objects of the layout may be asked. */
  isOf(record: StructRecord): boolean;
  /** Whether the key may be the name. */
  isNamed(name: string): boolean;
}

/** Anything, by any key. */
export const ANYTHING: Asked = {
  suffix: "",
  mayBeLiteral: true,
  isOf: () => true,
  isNamed: () => true,
};

/**
 * What values of the types may be, asked by a key of the type.
 * @param values each value is of one of them
 * @param key nothing where it may be any text
 */
export function asked(lowering: Lowering, values: readonly Type[], key?: Type): Asked {
  const { representations, types, flows, layouts } = lowering;
  const isIndex =
    key !== undefined && representations.category(representations.normalize(key)) === "number";
  const isNamed = isIndex ? isNumberName : ANYTHING.isNamed;
  const byIndex = isIndex ? " by number" : "";
  const parts: Type[] = [];
  for (const value of values) {
    const part = representations.objectPart(value);
    if (part === "anything") return { ...ANYTHING, suffix: byIndex, isNamed };
    if (part !== undefined) parts.push(part);
  }
  const keys = parts.map((part) => types.canonicalKey(part));
  // What reaches a type is the same through a round, and every layout of the program is looked up here.
  let known: ReadonlySet<string> | undefined;
  const layoutsOfParts = (): ReadonlySet<string> =>
    new Set(
      parts.flatMap((part, place) =>
        flows.structsOf(keys[place] ?? "", part, layouts.ownStruct(part)).map(({ key: of }) => of),
      ),
    );
  return {
    suffix: ` of ${keys.join(" or ") || "no object"}${byIndex}`,
    mayBeLiteral: keys.includes(types.canonicalKey(openType(lowering))),
    isOf: (record) => {
      known ??= layoutsOfParts();
      for (let each: StructRecord | undefined = record; each; each = each.parent)
        if (known.has(each.info.key)) return true;
      return false;
    },
    isNamed,
  };
}

/**
 * What an expression's value may be before it is asserted to be anything: `(this as any)[key]` asks `this`, and a variable that is only ever an
 * object literal asks that.
 */
export function typesBelowCasts(body: Body, node: Expression, type: Type): readonly Type[] {
  const { representations } = body.lowering;
  let inner = stripParentheses(node);
  let known = type;
  while (representations.objectPart(known) === "anything") {
    if (
      inner.kind === "AsExpression" ||
      inner.kind === "TypeAssertion" ||
      inner.kind === "NonNull"
    ) {
      inner = stripParentheses(inner.expression);
      known = body.typeOf(inner);
      continue;
    }
    const literal = inner.kind === "Identifier" ? literalOf(body, inner) : undefined;
    // As which it is made the literal says itself: what takes more properties is a dictionary.
    return literal ? [openType(body.lowering), body.typeOf(literal)] : [known];
  }
  return [known];
}

/** Whether the expression is asserted to be something of what has no type: `target as Record<string, unknown>`, or a variable that begins as that. */
export function isOfUnknown(body: Body, node: Expression): boolean {
  const { program, representations } = body.lowering;
  let inner = stripParentheses(node);
  if (inner.kind === "Identifier") {
    const symbol = program.symbolOf(inner);
    const declaration = symbol && constantDeclaration(symbol);
    if (!declaration?.initializer) return false;
    inner = stripParentheses(declaration.initializer);
  }
  if (inner.kind !== "AsExpression" && inner.kind !== "TypeAssertion") return false;
  return representations.objectPart(body.typeOf(stripParentheses(inner.expression))) === "anything";
}

/** The object literal that a variable has from its declaration on. */
function literalOf({ lowering }: Body, name: Identifier): ObjectLiteral | undefined {
  const symbol = lowering.program.symbolOf(name);
  if (symbol?.kind !== "variable" || symbol.isReassigned) return undefined;
  const [declaration, other] = symbol.declarations;
  if (declaration?.kind !== "VariableDeclaration" || other || !declaration.initializer)
    return undefined;
  if (declaration.target.kind !== "Identifier") return undefined;
  const initializer = stripParentheses(declaration.initializer);
  return initializer.kind === "ObjectLiteral" ? initializer : undefined;
}

/** Whether the text is that of a number. */
function isNumberName(name: string): boolean {
  return String(Number(name)) === name;
}
