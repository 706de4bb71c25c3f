/** Where to read on after a mistake: at the next statement or member, so that one mistake gives one message. */
import type { TokenType } from "chevrotain";
import { positionAt, type SourceFile } from "../source.ts";
import { isOpener } from "./brackets.ts";
import { isName, type SourceToken, T } from "./tokens.ts";

/**
 * The index at which to go on.
 * @param first index of the token with which the broken construct starts
 * @param failed index of the token at which it was given up
 */
export function resyncIndex(
  file: SourceFile,
  tokens: readonly SourceToken[],
  partners: Int32Array,
  first: number,
  failed: number,
): number {
  const columnOf = (token: SourceToken | undefined): number =>
    token === undefined ? 0 : positionAt(file, token.startOffset).column;
  let index = afterEnclosing(tokens, partners, first, failed);
  const margin = columnOf(tokens[first]);
  // `partners` has no entries for the sentinels that Chevrotain appends to the tokens while it parses.
  while (index < partners.length) {
    const token = tokens[index];
    if (token === undefined) break;
    const type = token.tokenType;
    if (type === T[";"]) return index + 1;
    const partner = partners[index] ?? -1;
    if (type === T["}"] && partner < first) return index;
    if (index > first && startsLine(file.text, tokens, index)) {
      if (STATEMENT_WORDS.has(type)) return index;
      if ((isName(token) || type === T["}"]) && columnOf(token) <= margin) return index;
      if (index > failed && tokens[index - 1]?.tokenType === T["}"]) return index;
    }
    index = isOpener(type) && partner > index ? partner + 1 : index + 1;
  }
  return index;
}

const STATEMENT_WORDS = new Set<TokenType>([
  T.break,
  T.class,
  T.const,
  T.continue,
  T.debugger,
  T.do,
  T.enum,
  T.export,
  T.for,
  T.function,
  T.if,
  T.import,
  T.let,
  T.return,
  T.switch,
  T.throw,
  T.try,
  T.var,
  T.while,
]);

// The end of the outermost pair of brackets around the mistake that opened after `first`.
function afterEnclosing(
  tokens: readonly SourceToken[],
  partners: Int32Array,
  first: number,
  failed: number,
): number {
  for (let index = first; index < failed; index++) {
    const partner = partners[index] ?? -1;
    const token = tokens[index];
    if (token === undefined || !isOpener(token.tokenType) || partner < index) continue;
    if (partner >= failed) return partner + 1;
    index = partner;
  }
  return failed;
}

function startsLine(text: string, tokens: readonly SourceToken[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined) return true;
  return /[\n\r\u2028\u2029]/.test(
    text.slice(before.startOffset + before.image.length, token.startOffset),
  );
}
