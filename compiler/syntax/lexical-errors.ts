/** What is wrong inside a token: missing ends, bad escapes, malformed numbers and expressions. */
import type { IToken } from "chevrotain";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type SourceFile, type Span, spanOf } from "../source.ts";
import { cook, cookName, isNumber } from "./literals.ts";
import {
  endOf,
  NumberToken,
  PrivateName,
  RegExpToken,
  StringToken,
  TemplateTail,
  TemplateWhole,
  UnicodeName,
  UnknownCharacter,
  UnterminatedComment,
  wordType,
} from "./tokens.ts";

/**
 * Adds what is wrong with `token` to `diagnostics`. Escapes in templates are left to the parser,
 * since a tag may take them as they are.
 */
export function reportTokenErrors(
  file: SourceFile,
  token: IToken,
  diagnostics: Diagnostic[],
): void {
  const span = spanOf(file, token.startOffset, endOf(token));
  const found = tokenError(token, span);
  if (found !== null) diagnostics.push(found);
}

/** The message about a bad escape at `[start, end)`. */
export function badEscape(file: SourceFile, start: number, end: number): Diagnostic {
  return diagnostic("E1006", spanOf(file, start, end), { escape: file.text.slice(start, end) });
}

function tokenError(token: IToken, span: Span): Diagnostic | null {
  const { image } = token;
  switch (token.tokenType) {
    case StringToken:
      return stringError(image, span);
    case NumberToken:
      return isNumber(image) ? null : numberError(image, span);
    case TemplateWhole:
    case TemplateTail:
      return isClosed(image, "`") ? null : diagnostic("E1003", firstCharacter(span), {});
    case RegExpToken:
      return regExpError(image, span);
    case UnterminatedComment:
      return diagnostic("E1002", spanOf(span.file, span.start, span.start + 2), {});
    case UnknownCharacter:
      return diagnostic("E1004", span, { character: describeCharacter(image) });
    case UnicodeName:
    case PrivateName:
      return nameError(image, span);
    default:
      return null;
  }
}

function stringError(image: string, span: Span): Diagnostic | null {
  const quote = image.charAt(0);
  if (!isClosed(image, quote)) {
    return diagnostic("E1001", span, { quote: quote === "'" ? "`'`" : '`"`' });
  }
  const { bad } = cook(image.slice(1, -1));
  if (bad === null) return null;
  const inside = span.start + 1;
  return badEscape(span.file, inside + bad.start, inside + bad.end);
}

function numberError(image: string, span: Span): Diagnostic {
  return /^0\d+$/.test(image)
    ? diagnostic("E1008", span, {
        edit: /[89]/.test(image) ? image.replace(/^0+/, "") : image.replace(/^0+/, "0o"),
      })
    : diagnostic("E1005", span, { text: image });
}

function regExpError(image: string, span: Span): Diagnostic | null {
  const close = image.lastIndexOf("/");
  if (close === 0 || !/^[\w$]*$/.test(image.slice(close + 1))) {
    return diagnostic("E1007", span, {});
  }
  try {
    new RegExp(image.slice(1, close), image.slice(close + 1));
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    return diagnostic("E1009", span, {
      reason: reason.slice(reason.lastIndexOf(": ") + 2).toLowerCase(),
    });
  }
}

function nameError(image: string, span: Span): Diagnostic | null {
  const name = cookName(image);
  if (wordType(name) !== undefined && image.includes("\\")) {
    return diagnostic("E2004", span, { name: image });
  }
  return VALID_NAME.test(name) ? null : diagnostic("E1004", span, { character: `\`${image}\`` });
}

const VALID_NAME = /^#?[$_\p{ID_Start}](?:[$\p{ID_Continue}]|\u200c|\u200d)*$/u;

function isClosed(image: string, quote: string): boolean {
  if (image.length < 2 || !image.endsWith(quote)) return false;
  let backslashes = 0;
  while (image.charAt(image.length - 2 - backslashes) === "\\") backslashes++;
  return backslashes % 2 === 0;
}

function firstCharacter(span: Span): Span {
  return spanOf(span.file, span.start, span.start + 1);
}

function describeCharacter(image: string): string {
  const code = `U+${(image.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(image) ? `\`${image}\`` : `the character ${code}`;
}
