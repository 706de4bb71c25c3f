/**
 * Matches of which a function only takes parts (compiler/passes/match-parts.ts): where the groups are is kept, and a text is cut out when it is read. Neither an
 * array nor what hangs on it is made.
 */
import { typed_new } from "tscript:intrinsics";
import { captured, matchGroups, matchIndex, matchInput, type Matches, type NamedGroups, type RegExp } from "./regexp.ts";
import { match } from "./string-patterns.ts";

const NO_CAPTURES = new Int32Array(0);

/** What stands for the array of a match. */
export class MatchParts {
  readonly $text: string;
  readonly $captures: Int32Array;
  readonly $named: NamedGroups | undefined;
  /** The array all the same, where the host has found the match, and where it is no match. */
  readonly $match: string[] | undefined;

  constructor(
    text: string,
    captures: Int32Array,
    named: NamedGroups | undefined,
    match: string[] | undefined,
  ) {
    this.$text = text;
    this.$captures = captures;
    this.$named = named;
    this.$match = match;
  }
}

/** `expression.exec(text)` */
export function execParts(expression: RegExp, text: string): MatchParts | null {
  const matcher = expression.$matcher;
  if (matcher === undefined || text === null || text === undefined) {
    const match = expression.exec(text);
    return match === null ? null : partsOfArray(match);
  }
  const moves = expression.$moves;
  const captures = moves ? expression.$latest : expression.$captures();
  if (expression.$run(matcher, text, captures) < 0) return null;
  return new MatchParts(text, moves ? copyOf(captures) : captures, expression.$named, undefined);
}

/** `text.match(pattern)` */
export function matchParts(text: string, pattern: string | RegExp): MatchParts | null {
  if (typeof pattern !== "string" && pattern.$matcher !== undefined && !pattern.global)
    return execParts(pattern, text);
  const found = match(text, pattern);
  return found === null ? null : partsOfArray(found);
}

/** The match that a walk over all of them has come to. */
export function currentParts(matches: Matches): MatchParts {
  const expression = matches.$expression;
  if (expression.$matcher === undefined) return partsOfArray(matches.$current());
  return new MatchParts(matches.$text, copyOf(matches.$captures), expression.$named, undefined);
}

/** An array that stands where otherwise a match would: `text.match(pattern) ?? []`. */
export function partsOfArray(match: string[]): MatchParts {
  return new MatchParts("", NO_CAPTURES, undefined, match);
}

/** `match[group]` */
export function partAt(parts: MatchParts, group: number): string {
  const match = parts.$match;
  if (match !== undefined) return match[group];
  const captures = parts.$captures;
  const place = 2 * group;
  if (place < 0 || place >= captures.length) return undefined as unknown as string;
  return captured(parts.$text, captures, place);
}

/**
 * `match.groups.name`
 * @param entry where the name probably stands among those of the expression
 */
export function partNamed(parts: MatchParts, name: string, entry: number): string {
  const named = parts.$named;
  if (named === undefined) return partOfGroups(parts, name);
  const names = named.$names;
  if (entry < names.length && names[entry] === name)
    return captured(parts.$text, parts.$captures, 2 * named.$numbers[entry]);
  return partFound(parts, named, name);
}

function partFound(parts: MatchParts, named: NamedGroups, name: string): string {
  const names = named.$names;
  for (let entry = 0; entry < names.length; entry++) {
    if (names[entry] === name)
      return captured(parts.$text, parts.$captures, 2 * named.$numbers[entry]);
  }
  return undefined as unknown as string;
}

function partOfGroups(parts: MatchParts, name: string): string {
  const groups = matchGroups(parts.$match as string[]) as { [name: string]: string };
  return groups[name];
}

/** `match.length` */
export function partCount(parts: MatchParts): number {
  const match = parts.$match;
  return match === undefined ? parts.$captures.length >> 1 : match.length;
}

/** `match.index` */
export function partsIndex(parts: MatchParts): number {
  const match = parts.$match;
  return match === undefined ? parts.$captures[0] : matchIndex(match);
}

/** `match.input` */
export function partsInput(parts: MatchParts): string {
  const match = parts.$match;
  return match === undefined ? parts.$text : matchInput(match);
}

/** `match.groups`, of which the parts stand for the object */
export function partsGroups(parts: MatchParts): MatchParts | undefined {
  return parts.$named !== undefined || hasGroups(parts) ? parts : undefined;
}

function hasGroups({ $match }: MatchParts): boolean {
  return $match !== undefined && matchGroups($match) !== undefined;
}

function copyOf(captures: Int32Array): Int32Array {
  const copy = typed_new<Int32Array>(captures.length);
  for (let at = 0; at < captures.length; at++) copy[at] = captures[at];
  return copy;
}
