/**
 * Patterns of tokens that need more than a regular expression. Each takes the text and an offset
 * and gives the token's text or `null`. Loops instead of expressions where a token may be
 * megabytes long. What misses its end runs to the end of its line or file: `lexical-errors.ts`
 * says so afterwards.
 */
import type { CustomPatternMatcherFunc, IToken } from "chevrotain";
import { slashStartsRegExp } from "./slash.ts";

type Match = (text: string, offset: number, before: readonly IToken[]) => string | null;

/** Makes a pattern for Chevrotain. */
export function custom(match: Match): CustomPatternMatcherFunc {
  return (text, offset, before) => {
    const image = match(text, offset, before);
    return image === null ? null : [image];
  };
}

/** Where names without escapes may start, in ASCII. */
export const ASCII_NAME_STARTS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$";

/** A code of each of Chevrotain's first-character buckets above ASCII: one code each up to 255, then 255 codes each. */
export const CODES_ABOVE_ASCII: readonly number[] = [
  ...Array.from({ length: 128 }, (_, i) => 128 + i),
  256,
  ...Array.from({ length: 256 }, (_, i) => 255 * (i + 2)),
];

const ESCAPE = "\\\\u[\\da-fA-F]{4}|\\\\u\\{[\\da-fA-F]+\\}";
const NAME = `(?:[$_\\p{ID_Start}]|${ESCAPE})(?:[$\\u200c\\u200d\\p{ID_Continue}]|${ESCAPE})*`;
const NAME_PATTERN = new RegExp(NAME, "uy");
const PRIVATE_PATTERN = new RegExp(`#${NAME}`, "uy");

export function matchName(text: string, offset: number): string | null {
  NAME_PATTERN.lastIndex = offset;
  return NAME_PATTERN.exec(text)?.[0] ?? null;
}

export function matchPrivateName(text: string, offset: number): string | null {
  PRIVATE_PATTERN.lastIndex = offset;
  return PRIVATE_PATTERN.exec(text)?.[0] ?? null;
}

export function matchHashbang(text: string, offset: number): string | null {
  return offset === 0 ? (/^#!.*/.exec(text)?.[0] ?? null) : null;
}

export function matchComment(text: string, offset: number): string | null {
  if (!text.startsWith("/*", offset)) return null;
  const close = text.indexOf("*/", offset + 2);
  return close < 0 ? null : text.slice(offset, close + 2);
}

export function matchOpenComment(text: string, offset: number): string | null {
  return text.startsWith("/*", offset) ? text.slice(offset) : null;
}

export function matchCharacter(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0);
}

/** A string, to its quote or the end of its line. */
export function matchString(text: string, offset: number): string {
  const quote = text.charCodeAt(offset);
  let end = offset + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === quote) return text.slice(offset, end + 1);
    if (code === BACKSLASH) {
      if (text.startsWith("\r\n", end + 1)) end++;
      end++;
    } else if (code === LINE_FEED || code === CARRIAGE_RETURN) break;
    end++;
  }
  return text.slice(offset, Math.min(end, text.length));
}

/** From a backtick or `}` to the closing backtick, or the end of the file. */
export function matchTemplateToEnd(text: string, offset: number): string | null {
  const end = templateEnd(text, offset);
  return end > 0 ? text.slice(offset, end) : null;
}

/** From a backtick or `}` to the next `${`. */
export function matchTemplateToHole(text: string, offset: number): string | null {
  const end = templateEnd(text, offset);
  return end < 0 ? text.slice(offset, -end) : null;
}

/** A regular expression with its flags, to its `/` or the end of its line. */
export function matchRegExp(
  text: string,
  offset: number,
  before: readonly IToken[],
): string | null {
  if (!slashStartsRegExp(before)) return null;
  let inClass = false;
  let end = offset + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (isLineEnd(code)) return text.slice(offset, end);
    if (code === SLASH && !inClass) break;
    if (code === OPEN_BRACKET) inClass = true;
    else if (code === CLOSE_BRACKET) inClass = false;
    else if (code === BACKSLASH && !isLineEnd(text.charCodeAt(end + 1))) end++;
  }
  REGEXP_FLAGS.lastIndex = end + 1;
  REGEXP_FLAGS.test(text);
  return text.slice(offset, Math.max(end, REGEXP_FLAGS.lastIndex));
}

const REGEXP_FLAGS = /[\w$]*/y;
const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BACKTICK = 0x60;
const DOLLAR = 0x24;
const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const SLASH = 0x2f;

/** The offset after the backtick that ends this part, or its negative when a `${` ends it. */
function templateEnd(text: string, offset: number): number {
  for (let end = offset + 1; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === BACKTICK) return end + 1;
    if (code === DOLLAR && text.charCodeAt(end + 1) === OPEN_BRACE) return -(end + 2);
    if (code === BACKSLASH) end++;
  }
  return text.length;
}

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN || code === 0x2028 || code === 0x2029;
}
