/** Chevrotain's exceptions as our messages. */
import type { IRecognitionException, IToken, TokenType } from "chevrotain";
import { EOF } from "chevrotain";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type SourceFile, spanOf } from "../source.ts";
import {
  endOf,
  Identifier,
  isReserved,
  NumberToken,
  PrivateName,
  RegExpToken,
  type SourceToken,
  StringToken,
  T,
  TemplateHead,
  TemplateMiddle,
  TemplateTail,
  TemplateWhole,
} from "./tokens.ts";

/** What is known where an exception is caught. */
export interface FaultContext {
  readonly file: SourceFile;
  readonly tokens: readonly SourceToken[];
  readonly partners: Int32Array;
}

/** The message about a token that does not fit; the exception's own text says what was expected. */
export function faultMessage(fault: IRecognitionException, context: FaultContext): Diagnostic {
  const { file } = context;
  const found = fault.token;
  const before = "previousToken" in fault ? (fault.previousToken as IToken) : undefined;
  const expected = fault.message;
  if (found.tokenType === EOF) return atEnd(expected, before, context);
  const span = spanOf(file, found.startOffset, endOf(found));
  const open = OPEN_OF.get(found.tokenType);
  if (open !== undefined && context.partners[(found as SourceToken).index] === -1) {
    return diagnostic("E2003", span, { close: quoted(found), open: `\`${open}\`` });
  }
  const unclosed = unclosedWithin(found as SourceToken, context);
  if (unclosed !== null) return unclosed;
  if (expected === A_NAME && isReserved(found)) {
    return diagnostic("E2004", span, { name: found.image, suggestion: `${found.image}Value` });
  }
  const help = editFor(expected, before);
  return diagnostic("E2001", span, { found: describeFound(found), expected }, { help });
}

/** What a token type is called in "… fits here". */
export function describeExpected(type: TokenType): string {
  return OPEN_NAMES.get(type) ?? `\`${type.name}\``;
}

const A_NAME = "a name";

const OPEN_NAMES = new Map<TokenType, string>([
  [Identifier, A_NAME],
  [PrivateName, "a private name"],
  [NumberToken, "a number"],
  [StringToken, "a string"],
  [TemplateWhole, "a template literal"],
  [TemplateMiddle, "`}`"],
  [TemplateTail, "`}`"],
  [RegExpToken, "a regular expression"],
]);

const OPEN_OF = new Map<TokenType, string>([
  [T[")"], "("],
  [T["]"], "["],
  [T["}"], "{"],
]);

function atEnd(expected: string, before: IToken | undefined, context: FaultContext): Diagnostic {
  const { file, tokens, partners } = context;
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token === undefined || partners[index] !== -1) continue;
    const close = CLOSE_OF.get(token.tokenType);
    if (close === undefined) continue;
    return neverClosed(token, close, context);
  }
  const end = before === undefined || Number.isNaN(before.startOffset) ? 0 : endOf(before);
  return diagnostic("E2001", spanOf(file, Math.max(0, end - 1), end), {
    found: "the end of the file",
    expected,
  });
}

// At `}` of `{ f(a, }` the mistake is the parenthesis before it.
function unclosedWithin(found: SourceToken, context: FaultContext): Diagnostic | null {
  const { tokens, partners } = context;
  const open = OPEN_OF.has(found.tokenType) ? (partners[found.index] ?? 0) : found.index;
  for (let index = found.index - 1; index > open; index--) {
    const partner = partners[index] ?? -1;
    if (partner >= 0 && partner < index) index = partner;
    else if (partner < 0) {
      const token = tokens[index];
      const close = token && CLOSE_OF.get(token.tokenType);
      if (close) return neverClosed(token, close, context);
    }
  }
  return null;
}

function neverClosed(open: IToken, close: string, context: FaultContext): Diagnostic {
  const span = spanOf(context.file, open.startOffset, endOf(open));
  return diagnostic("E2002", span, { open: quoted(open), close: `\`${close}\`` });
}

const CLOSE_OF = new Map<TokenType, string>([
  [T["("], ")"],
  [T["["], "]"],
  [T["{"], "}"],
  [TemplateHead, "}"],
]);

function editFor(expected: string, before: IToken | undefined): string | undefined {
  const mark = /^(`[^a-z`]+`)(?: or |$)/.exec(expected)?.[1];
  if (before === undefined || mark === undefined) return undefined;
  return `add ${mark} after ${quoted(before)}`;
}

function describeFound(token: IToken): string {
  if (token.tokenType === StringToken) return "this string";
  if (token.image.length > LONGEST_QUOTE || token.image.includes("\n")) return "this";
  return quoted(token);
}

// Longer tokens are marked in the source; repeating them in the title would push the rest off the line.
const LONGEST_QUOTE = 30;

function quoted(token: IToken): string {
  return `\`${token.image}\``;
}
