/**
 * What a question by key is about, as far as types tell. A question about anything at all has cases for every layout of the program, and
 * each of its methods becomes a value and each of its fields may be written: one of them makes a program several times as large. Most keys are
 * asked of less: an array of either kind by a number, `this` asserted to be `any`, the own properties of what a spread copies.
 */
import type { Type } from "../check/types.ts";
import type { Expression } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Body } from "./body.ts";
import type { StructRecord } from "./layouts.ts";
import type { Lowering } from "./lowering.ts";

/** Which objects may be asked, and for which names. */
export interface Asked {
  /** Behind the name of the question: what is asked of the same has the same. */
  readonly suffix: string;
  /** Nothing says what it is. */
  readonly isAnything: boolean;
  /** Whether objects of the layout may be asked. */
  isOf(record: StructRecord): boolean;
  /** Whether the key may be the name. */
  isNamed(name: string): boolean;
}

/** Anything, by any key. */
export const ANYTHING: Asked = {
  suffix: "",
  isAnything: true,
  isOf: () => true,
  isNamed: () => true,
};

/**
 * What objects of the type may be, asked by a key of the type.
 * @param key nothing where it may be any text
 */
export function asked(lowering: Lowering, object: Type, key?: Type): Asked {
  const { representations, types, flows, layouts } = lowering;
  const isIndex =
    key !== undefined && representations.category(representations.normalize(key)) === "number";
  const part = representations.objectPart(object);
  const isNamed = isIndex ? isNumberName : ANYTHING.isNamed;
  const byIndex = isIndex ? " by number" : "";
  if (part === "anything") return { ...ANYTHING, suffix: byIndex, isNamed };
  if (part === undefined)
    return { suffix: ` of no object${byIndex}`, isAnything: false, isOf: () => false, isNamed };
  const typeKey = types.canonicalKey(part);
  return {
    suffix: ` of ${typeKey}${byIndex}`,
    isAnything: false,
    isOf: (record) => {
      const structs = flows.structsOf(typeKey, part, layouts.ownStruct(part));
      for (let each: StructRecord | undefined = record; each; each = each.parent)
        if (structs.some(({ key: known }) => known === each?.info.key)) return true;
      return false;
    },
    isNamed,
  };
}

/** What an expression's value may be before it is asserted to be anything: `(this as any)[key]` asks `this`. */
export function typeBelowCasts(body: Body, node: Expression, type: Type): Type {
  const { representations } = body.lowering;
  let inner = stripParentheses(node);
  let known = type;
  while (
    (inner.kind === "AsExpression" || inner.kind === "TypeAssertion" || inner.kind === "NonNull") &&
    representations.objectPart(known) === "anything"
  ) {
    inner = stripParentheses(inner.expression);
    known = body.typeOf(inner);
  }
  return known;
}

/** Whether the text is that of a number. */
function isNumberName(name: string): boolean {
  return String(Number(name)) === name;
}
