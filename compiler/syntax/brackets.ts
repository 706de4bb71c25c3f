/** Pairs of brackets, found once per file: what lies behind `(…)` tells an arrow function from a parenthesis at once. */
import type { TokenType } from "chevrotain";
import { type SourceToken, T, TemplateHead, TemplateTail } from "./tokens.ts";

/**
 * For each token the index of the bracket that pairs with it, or -1.
 * Braces are trusted most: a `}` closes the nearest `{` and leaves brackets between unpaired; a
 * `)` or `]` pairs only inside its own braces.
 */
export function matchBrackets(tokens: readonly SourceToken[]): Int32Array {
  const partners = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  // How many of each kind are open since the nearest open brace.
  let inside = new Map<TokenType, number>();
  const outside: Map<TokenType, number>[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const type = tokens[index]?.tokenType;
    if (type === undefined) continue;
    const opener = OPENER_OF.get(type);
    if (opener === undefined) {
      if (!OPENERS.has(type)) continue;
      open.push(index);
      if (isBrace(type)) {
        outside.push(inside);
        inside = new Map();
      } else inside.set(type, (inside.get(type) ?? 0) + 1);
      continue;
    }
    if (isBrace(opener) ? outside.length === 0 : !inside.get(opener)) continue;
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      const lastType = tokens[last]?.tokenType;
      if (lastType !== undefined && isBrace(lastType)) inside = outside.pop() ?? new Map();
      else if (lastType !== undefined) inside.set(lastType, (inside.get(lastType) ?? 1) - 1);
      if (lastType !== opener) continue;
      partners[index] = last;
      partners[last] = index;
      break;
    }
  }
  return partners;
}

/** True if `type` opens a pair. */
export function isOpener(type: TokenType): boolean {
  return OPENERS.has(type);
}

const OPENER_OF = new Map<TokenType, TokenType>([
  [T[")"], T["("]],
  [T["]"], T["["]],
  [T["}"], T["{"]],
  [TemplateTail, TemplateHead],
]);
const OPENERS = new Set(OPENER_OF.values());

function isBrace(type: TokenType): boolean {
  return type === T["{"] || type === TemplateHead;
}
