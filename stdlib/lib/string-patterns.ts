/** `match`, `matchAll`, `search`, `split`, `replace` and `replaceAll` with a regular expression, or with what may be one or a text. */
import {
  array_push,
  host_RegExp_lastIndex,
  host_RegExp_matchAll,
  host_RegExp_replace,
  host_RegExp_split,
  string_join,
  string_slice,
} from "tscript:intrinsics";
import { TypeError } from "./error.ts";
import { advance, Matches, matchGroups, RegExp } from "./regexp.ts";
import { replaceAll, replace as replaceText, replaceAllWith, type Replacer, replaceWith } from "./string-replace.ts";
import { split, splitLimited } from "./string-search.ts";

/** Called with the match, its groups, where it is, the whole text, and the named groups if there are any. */
export type MatchReplacer = (match: string, ...rest: any[]) => string;

/** `self.match(pattern)`; a text is a pattern's source */
export function match(self: string, pattern: string | RegExp): RegExpMatchArray | null {
  const expression = typeof pattern === "string" ? new RegExp(pattern) : pattern;
  if (!expression.global) return expression.exec(self);
  expression.lastIndex = 0;
  const all = host_RegExp_matchAll(expression.$number, expression.$source, expression.$flags, self);
  return all.length === 0 ? null : (all as RegExpMatchArray);
}

/** `self.matchAll(pattern)` */
export function matchAll(self: string, pattern: string | RegExp): Matches {
  return new Matches(typeof pattern === "string" ? new RegExp(pattern, "g") : pattern, self);
}

/** `self.search(pattern)` */
export function search(self: string, pattern: string | RegExp): number {
  const expression = typeof pattern === "string" ? new RegExp(pattern) : pattern;
  const last = expression.lastIndex;
  expression.lastIndex = 0;
  const index = expression.$find(self);
  expression.lastIndex = last;
  return index;
}

/** `self.split(pattern, limit)` */
export function splitBy(self: string, pattern: string | RegExp | undefined, limit: number): string[] {
  if (pattern === undefined) return limit === 0 ? [] : [self];
  if (typeof pattern === "string")
    return limit === Number.POSITIVE_INFINITY ? split(self, pattern) : splitLimited(self, pattern, limit);
  const count = limit === Number.POSITIVE_INFINITY ? 4294967295 : limit;
  return host_RegExp_split(pattern.$number, pattern.$source, pattern.$flags, self, count);
}

/** `self.replace(pattern, replacement)` */
export function replace(self: string, pattern: string | RegExp, replacement: string): string {
  if (typeof pattern === "string") return replaceText(self, pattern, replacement);
  const start = pattern.global ? 0 : pattern.$moves ? pattern.lastIndex : 0;
  const text = host_RegExp_replace(
    pattern.$number,
    pattern.$source,
    pattern.$flags,
    self,
    replacement,
    start,
  );
  if (pattern.$moves) pattern.lastIndex = host_RegExp_lastIndex();
  return text;
}

/** `self.replaceAll(pattern, replacement)` */
export function replaceEvery(self: string, pattern: string | RegExp, replacement: string): string {
  if (typeof pattern === "string") return replaceAll(self, pattern, replacement);
  requireGlobal(pattern);
  return replace(self, pattern, replacement);
}

/** `self.replace(pattern, replacer)` */
export function replaceBy(self: string, pattern: string | RegExp, replacer: MatchReplacer): string {
  if (typeof pattern === "string") return replaceWith(self, pattern, replacer as Replacer);
  const isGlobal = pattern.global;
  const byCodePoint = pattern.unicode || pattern.unicodeSets;
  if (isGlobal) pattern.lastIndex = 0;
  // All matches come first: what the replacer does to the expression changes none of them.
  const matches: string[][] = [];
  const positions: number[] = [];
  let index = pattern.$find(self);
  while (index >= 0) {
    const found = pattern.$match(self, index);
    array_push(matches, found);
    array_push(positions, index);
    if (!isGlobal) break;
    if (found[0] === "") pattern.lastIndex = advance(self, pattern.lastIndex, byCodePoint);
    index = pattern.$find(self);
  }
  if (matches.length === 0) return self;
  const pieces: string[] = [];
  let start = 0;
  for (let i = 0; i < matches.length; i++) {
    const found = matches[i];
    const position = positions[i];
    array_push(pieces, string_slice(self, start, position));
    array_push(pieces, replacer(found[0], ...argumentsOf(found, position, self)));
    start = position + found[0].length;
  }
  array_push(pieces, string_slice(self, start, self.length));
  return string_join(pieces, "");
}

/** `self.replaceAll(pattern, replacer)` */
export function replaceEveryBy(self: string, pattern: string | RegExp, replacer: MatchReplacer): string {
  if (typeof pattern === "string") return replaceAllWith(self, pattern, replacer as Replacer);
  requireGlobal(pattern);
  return replaceBy(self, pattern, replacer);
}

function argumentsOf(match: string[], position: number, text: string): unknown[] {
  const list: unknown[] = [];
  for (let i = 1; i < match.length; i++) array_push<unknown>(list, match[i]);
  array_push<unknown>(list, position);
  array_push<unknown>(list, text);
  const groups = matchGroups(match);
  if (groups !== undefined) array_push<unknown>(list, groups);
  return list;
}

function requireGlobal(expression: RegExp): void {
  if (!expression.global) throw new TypeError("String.prototype.replaceAll called with a non-global RegExp argument");
}
