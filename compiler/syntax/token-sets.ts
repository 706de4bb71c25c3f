/** Sets of token types that the parser asks for. */
import type { IToken } from "chevrotain";
import {
  isName,
  NumberToken,
  PrivateName,
  RegExpToken,
  StringToken,
  T,
  TemplateHead,
  TemplateWhole,
} from "./tokens.ts";

const EXPRESSION_STARTS = new Set([
  NumberToken,
  StringToken,
  RegExpToken,
  TemplateWhole,
  TemplateHead,
  PrivateName,
  T["("],
  T["["],
  T["{"],
  T["+"],
  T["-"],
  T["!"],
  T["~"],
  T["++"],
  T["--"],
  T["<"],
  T["@"],
  T.class,
  T.delete,
  T.false,
  T.function,
  T.import,
  T.new,
  T.null,
  T.super,
  T.this,
  T.true,
  T.typeof,
  T.void,
]);

/** True if an expression may start with `token`. */
export function startsExpression(token: IToken): boolean {
  return EXPRESSION_STARTS.has(token.tokenType) || isName(token);
}
