/** `match`, `matchAll`, `search`, `split`, `replace` and `replaceAll` with a regular expression, or with what may be one or a text. */
import {
  array_push,
  host_RegExp_lastIndex,
  host_RegExp_matchAll,
  host_RegExp_replace,
  host_RegExp_split,
  string_char_code_at,
  string_index_of,
  string_join,
  string_slice,
  typed_new,
} from "tscript:intrinsics";
import { TypeError } from "./error.ts";
import { advance, groupsNamedBy, Matches, type Matcher, matchGroups, RegExp, textsOf } from "./regexp.ts";
import { replaceAll, replace as replaceText, replaceAllWith, type Replacer, replaceWith } from "./string-replace.ts";
import { split, splitLimited } from "./string-search.ts";

/** Called with the match, its groups, where it is, the whole text, and the named groups if there are any. */
export type MatchReplacer = (match: string, ...rest: any[]) => string;

/** A replacer of which is not known what it gives: that as a text. */
export function givingText(replacer: (match: string, ...rest: any[]) => unknown): MatchReplacer {
  return (match, ...rest) => String(replacer(match, ...rest));
}

/** `self.match(pattern)`; a text is a pattern's source */
export function match(self: string, pattern: string | RegExp): RegExpMatchArray | null {
  const expression = typeof pattern === "string" ? new RegExp(pattern) : pattern;
  if (!expression.global) return expression.exec(self);
  expression.lastIndex = 0;
  const matcher = expression.$matcher;
  if (matcher !== undefined) return everyMatch(self, matcher);
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
  const index = expression.$find(self, expression.$captures());
  expression.lastIndex = last;
  return index;
}

/** `self.split(pattern, limit)` */
export function splitBy(self: string, pattern: string | RegExp | undefined, limit: number): string[] {
  if (pattern === undefined) return limit === 0 ? [] : [self];
  if (typeof pattern === "string")
    return limit === Number.POSITIVE_INFINITY ? split(self, pattern) : splitLimited(self, pattern, limit);
  const count = limit === Number.POSITIVE_INFINITY ? 4294967295 : limit;
  const matcher = pattern.$matcher;
  if (matcher !== undefined) return splitByMatcher(self, matcher, pattern, count >>> 0);
  return host_RegExp_split(pattern.$number, pattern.$source, pattern.$flags, self, count);
}

/** `self.replace(pattern, replacement)` */
export function replace(self: string, pattern: string | RegExp, replacement: string): string {
  if (typeof pattern === "string") return replaceText(self, pattern, replacement);
  const matcher = pattern.$matcher;
  if (matcher !== undefined) return replaceByMatcher(self, matcher, pattern, replacement);
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

/** `self.replace(pattern, replacement)` with a replacement of unknown type */
export function replaceOpen(self: string, pattern: string | RegExp, replacement: unknown): string {
  return typeof replacement === "function"
    ? replaceBy(self, pattern, givingText(replacement as (match: string, ...rest: any[]) => unknown))
    : replace(self, pattern, String(replacement));
}

/** `self.replaceAll(pattern, replacement)` with a replacement of unknown type */
export function replaceEveryOpen(self: string, pattern: string | RegExp, replacement: unknown): string {
  return typeof replacement === "function"
    ? replaceEveryBy(self, pattern, givingText(replacement as (match: string, ...rest: any[]) => unknown))
    : replaceEvery(self, pattern, String(replacement));
}

/** `self.replace(pattern, replacer)` */
export function replaceBy(self: string, pattern: string | RegExp, replacer: MatchReplacer): string {
  if (typeof pattern === "string") return replaceWith(self, pattern, replacer as Replacer);
  const matcher = pattern.$matcher;
  if (matcher !== undefined) return replaceByMatcherWith(self, matcher, pattern, replacer);
  const isGlobal = pattern.global;
  const byCodePoint = pattern.unicode || pattern.unicodeSets;
  if (isGlobal) pattern.lastIndex = 0;
  // All matches come first: what the replacer does to the expression changes none of them.
  const matches: string[][] = [];
  const positions: number[] = [];
  const captures = pattern.$captures();
  let index = pattern.$find(self, captures);
  while (index >= 0) {
    const found = pattern.$match(self, index, captures);
    array_push(matches, found);
    array_push(positions, index);
    if (!isGlobal) break;
    if (found[0] === "") pattern.lastIndex = advance(self, pattern.lastIndex, byCodePoint);
    index = pattern.$find(self, captures);
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

/** Where to look for the match after one. */
function afterMatch(captures: Int32Array): number {
  const end = captures[1];
  return end === captures[0] ? end + 1 : end;
}

function everyMatch(self: string, matcher: Matcher): RegExpMatchArray | null {
  const captures = typed_new<Int32Array>(2);
  const all: string[] = [];
  const length = self.length;
  let from = 0;
  while (from <= length && matcher(self, from, captures) >= 0) {
    array_push(all, string_slice(self, captures[0], captures[1]));
    from = afterMatch(captures);
  }
  return all.length === 0 ? null : (all as RegExpMatchArray);
}

function splitByMatcher(self: string, matcher: Matcher, pattern: RegExp, limit: number): string[] {
  const pieces: string[] = [];
  if (limit === 0) return pieces;
  const captures = pattern.$captures();
  const length = self.length;
  if (length === 0) {
    if (matcher(self, 0, captures) < 0) array_push(pieces, self);
    return pieces;
  }
  const isSticky = pattern.sticky;
  let start = 0;
  let from = 0;
  while (from < length) {
    const end = matcher(self, from, captures);
    if (end < 0) {
      if (!isSticky) break;
      from++;
      continue;
    }
    const found = captures[0];
    if (found >= length) break;
    // An empty match parts nothing where the piece has just begun.
    if (end === start) {
      from = found + 1;
      continue;
    }
    array_push(pieces, string_slice(self, start, found));
    if (pieces.length === limit) return pieces;
    for (let i = 2; i < captures.length; i += 2) {
      const group = captures[i];
      if (group < 0) array_push(pieces, undefined as unknown as string);
      else array_push(pieces, string_slice(self, group, captures[i + 1]));
      if (pieces.length === limit) return pieces;
    }
    start = end;
    from = end;
  }
  array_push(pieces, string_slice(self, start, length));
  return pieces;
}

function replaceByMatcher(self: string, matcher: Matcher, pattern: RegExp, replacement: string): string {
  const captures = pattern.$captures();
  const isPlain = string_index_of(replacement, "$", 0) < 0;
  if (!pattern.global) {
    if (pattern.$find(self, captures) < 0) return self;
    const put: string[] = [];
    if (isPlain) array_push(put, replacement);
    else expand(put, replacement, self, pattern, captures);
    return (
      string_slice(self, 0, captures[0]) +
      string_join(put, "") +
      string_slice(self, captures[1], self.length)
    );
  }
  pattern.lastIndex = 0;
  const length = self.length;
  const pieces: string[] = [];
  let start = 0;
  let from = 0;
  while (from <= length && matcher(self, from, captures) >= 0) {
    const found = captures[0];
    if (found > start) array_push(pieces, string_slice(self, start, found));
    if (!isPlain) expand(pieces, replacement, self, pattern, captures);
    else if (replacement !== "") array_push(pieces, replacement);
    start = captures[1];
    from = afterMatch(captures);
  }
  if (from === 0) return self;
  if (start < length) array_push(pieces, string_slice(self, start, length));
  return string_join(pieces, "");
}

function replaceByMatcherWith(
  self: string,
  matcher: Matcher,
  pattern: RegExp,
  replacer: MatchReplacer,
): string {
  const captures = pattern.$captures();
  if (!pattern.global) {
    const position = pattern.$find(self, captures);
    if (position < 0) return self;
    const end = captures[1];
    const put = replacer(string_slice(self, position, end), ...argumentsIn(self, pattern, captures));
    return string_slice(self, 0, position) + put + string_slice(self, end, self.length);
  }
  pattern.lastIndex = 0;
  const length = self.length;
  const pieces: string[] = [];
  let start = 0;
  let from = 0;
  while (from <= length && matcher(self, from, captures) >= 0) {
    const position = captures[0];
    array_push(pieces, string_slice(self, start, position));
    start = captures[1];
    from = afterMatch(captures);
    const found = string_slice(self, position, start);
    array_push(pieces, replacer(found, ...argumentsIn(self, pattern, captures)));
  }
  if (pieces.length === 0) return self;
  array_push(pieces, string_slice(self, start, length));
  return string_join(pieces, "");
}

/** What a replacer is called with after the match. */
function argumentsIn(text: string, pattern: RegExp, captures: Int32Array): unknown[] {
  const list: unknown[] = [];
  for (let i = 2; i < captures.length; i += 2) {
    const start = captures[i];
    if (start < 0) array_push<unknown>(list, undefined);
    else array_push<unknown>(list, string_slice(text, start, captures[i + 1]));
  }
  array_push<unknown>(list, captures[0]);
  array_push<unknown>(list, text);
  const named = pattern.$named;
  if (named !== undefined) array_push<unknown>(list, groupsNamedBy(named, textsOf(text, captures)));
  return list;
}

/** Adds the replacement with its `$` patterns put in, piece by piece. */
function expand(
  pieces: string[],
  replacement: string,
  text: string,
  pattern: RegExp,
  captures: Int32Array,
): void {
  let start = 0;
  let dollar = string_index_of(replacement, "$", 0);
  while (dollar >= 0) {
    const unit = string_char_code_at(replacement, dollar + 1);
    let inserted = "$";
    let used = 1;
    if (unit === 36) used = 2;
    else if (unit === 38) {
      inserted = string_slice(text, captures[0], captures[1]);
      used = 2;
    } else if (unit === 96) {
      inserted = string_slice(text, 0, captures[0]);
      used = 2;
    } else if (unit === 39) {
      inserted = string_slice(text, captures[1], text.length);
      used = 2;
    } else if (unit === 60 && pattern.$named !== undefined) {
      const end = string_index_of(replacement, ">", dollar + 2);
      if (end >= 0) {
        const name = string_slice(replacement, dollar + 2, end);
        inserted = groupNamed(name, text, pattern, captures);
        used = end + 1 - dollar;
      }
    } else if (unit >= 48 && unit <= 57) {
      const count = captures.length >> 1;
      const next = string_char_code_at(replacement, dollar + 2);
      const two = next >= 48 && next <= 57 ? (unit - 48) * 10 + next - 48 : 0;
      const one = unit - 48;
      const group = two > 0 && two < count ? two : one > 0 && one < count ? one : 0;
      if (group > 0) {
        inserted = groupText(group, text, captures);
        used = group === two ? 3 : 2;
      }
    }
    if (dollar > start) array_push(pieces, string_slice(replacement, start, dollar));
    if (inserted !== "") array_push(pieces, inserted);
    start = dollar + used;
    dollar = string_index_of(replacement, "$", start);
  }
  if (start < replacement.length) {
    array_push(pieces, string_slice(replacement, start, replacement.length));
  }
}

/** Nothing for one which took no part. */
function groupText(group: number, text: string, captures: Int32Array): string {
  const start = captures[2 * group];
  return start < 0 ? "" : string_slice(text, start, captures[2 * group + 1]);
}

function groupNamed(name: string, text: string, pattern: RegExp, captures: Int32Array): string {
  const named = pattern.$named;
  if (named === undefined) return "";
  const names = named.$names;
  for (let entry = 0; entry < names.length; entry++) {
    if (names[entry] === name) return groupText(named.$numbers[entry], text, captures);
  }
  return "";
}

/** Members that look for a text alone throw where they are given a regular expression. */
export function refusePattern(value: unknown, member: string): void {
  if (value instanceof RegExp)
    throw new TypeError("First argument to " + member + " must not be a regular expression");
}
