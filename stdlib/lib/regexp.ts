/**
 * Regular expressions. Those which the compiler has read have a function that finds matches (compiler/regexp/README.md); of the others an object is
 * its source, its flags and a number under which the host keeps it compiled, and the host's engine does the matching
 * (runtime/bytecode/regexp-engine.ts). What a match is to the program is made here.
 */
import {
  array_new,
  array_properties,
  array_push,
  array_set_properties,
  f64_trunc,
  hash_of,
  host_RegExp_compile,
  host_RegExp_exec,
  host_RegExp_failure,
  host_RegExp_groupEnd,
  host_RegExp_groups,
  host_RegExp_groupStart,
  host_RegExp_lastIndex,
  host_RegExp_names,
  host_RegExp_source,
  host_RegExp_test,
  string_char_code_at,
  string_code_point_at,
  string_index_of,
  string_slice,
  struct_of,
  typed_copy,
  typed_new,
} from "tscript:intrinsics";
import { type Dictionary, SHARED_KEYS } from "./dictionary.ts";
import { RangeError, SyntaxError, TypeError } from "./error.ts";
import { Cursor } from "./cursor.ts";

/** In the order in which `flags` shows them. */
const FLAGS = "dgimsuvy";

/**
 * Finds the leftmost match at an index or behind it; a sticky one only at it. Gives its end, -1 without one, and writes where the match and its groups
 * begin (-1 for those which took no part) and end to `captures`, unless that is empty.
 */
export type Matcher = (text: string, from: number, captures: Int32Array) => number;

/** The names of groups, empty for those without one. */
export type GroupNames = (group: number) => string;

/** Where only the end of a match is wanted, and for the host, which remembers the match itself. */
const NO_CAPTURES = new Int32Array(0);

export class RegExp {
  lastIndex = 0;
  readonly $source: string;
  readonly $flags: string;
  readonly $number: number;
  /** Has the flag `g` or `y`: matching begins at `lastIndex` and moves it. */
  readonly $moves: boolean;
  readonly $hasIndices: boolean;
  readonly $hasNames: boolean;
  readonly $matcher: Matcher | undefined;
  /** Groups with names, of an expression with a matcher. */
  readonly $named: NamedGroups | undefined;
  /** Groups of an expression with a matcher, the whole match as one of them. */
  readonly $groupCount: number;
  /** For `exec` where `lastIndex` tells one match from the next anyway: such an object is no two tasks' at once. */
  readonly $latest: Int32Array;

  constructor(pattern: string | RegExp = "", flags?: string) {
    if (typeof pattern === "string") {
      this.$source = pattern === "" ? "(?:)" : pattern;
      this.$flags = flags === undefined ? "" : flags;
    } else {
      this.$source = pattern.$source;
      this.$flags = flags === undefined ? pattern.$flags : flags;
    }
    this.$moves = hasUnit(this.$flags, 103) || hasUnit(this.$flags, 121);
    this.$hasIndices = hasUnit(this.$flags, 100);
    // Whether a group has a name; what looks behind itself looks so too, and is told apart by the host.
    this.$hasNames = string_index_of(this.$source, "(?<", 0) >= 0;
    if (typeof pattern !== "string" && this.$flags === pattern.$flags) {
      this.$number = pattern.$number;
      this.$matcher = pattern.$matcher;
      this.$named = pattern.$named;
      this.$groupCount = pattern.$groupCount;
    } else {
      this.$number = host_RegExp_compile(this.$source, this.$flags);
      this.$matcher = undefined;
      this.$named = undefined;
      this.$groupCount = 0;
      if (this.$number < 0) {
        const given = typeof pattern === "string" ? pattern : pattern.$source;
        throw new SyntaxError(host_RegExp_failure(given, this.$flags));
      }
    }
    this.$latest = this.$moves ? this.$captures() : NO_CAPTURES;
  }

  get source(): string {
    return host_RegExp_source(this.$source, this.$flags);
  }

  get flags(): string {
    if (this.$flags.length < 2) return this.$flags;
    let sorted = "";
    for (let i = 0; i < FLAGS.length; i++) {
      if (hasUnit(this.$flags, string_char_code_at(FLAGS, i))) sorted = sorted + FLAGS[i];
    }
    return sorted;
  }

  get global(): boolean {
    return hasUnit(this.$flags, 103);
  }

  get ignoreCase(): boolean {
    return hasUnit(this.$flags, 105);
  }

  get multiline(): boolean {
    return hasUnit(this.$flags, 109);
  }

  get dotAll(): boolean {
    return hasUnit(this.$flags, 115);
  }

  get unicode(): boolean {
    return hasUnit(this.$flags, 117);
  }

  get unicodeSets(): boolean {
    return hasUnit(this.$flags, 118);
  }

  get sticky(): boolean {
    return hasUnit(this.$flags, 121);
  }

  get hasIndices(): boolean {
    return this.$hasIndices;
  }

  exec(given: string): RegExpExecArray | null {
    const text = wordOf(given);
    const captures = this.$moves ? this.$latest : this.$captures();
    const index = this.$find(text, captures);
    return index < 0 ? null : this.$match(text, index, captures);
  }

  test(given: string): boolean {
    const text = wordOf(given);
    const matcher = this.$matcher;
    if (matcher !== undefined) return this.$run(matcher, text, NO_CAPTURES) >= 0;
    const start = this.$moves ? this.lastIndex : 0;
    const end = host_RegExp_test(this.$number, this.$source, this.$flags, text, start);
    if (this.$moves) this.lastIndex = end < 0 ? 0 : end;
    return end >= 0;
  }

  toString(): string {
    return "/" + this.source + "/" + this.flags;
  }

  /** Where `$find` is to write what it finds. */
  $captures(): Int32Array {
    return this.$matcher === undefined ? NO_CAPTURES : typed_new<Int32Array>(2 * this.$groupCount);
  }

  /** Where the next match is, -1 without one; moves `lastIndex`. */
  $find(text: string, captures: Int32Array): number {
    const matcher = this.$matcher;
    if (matcher !== undefined) return this.$run(matcher, text, captures) < 0 ? -1 : captures[0];
    const start = this.$moves ? this.lastIndex : 0;
    const index = host_RegExp_exec(this.$number, this.$source, this.$flags, text, start);
    if (this.$moves) this.lastIndex = index < 0 ? 0 : host_RegExp_lastIndex();
    return index;
  }

  /** The end of the next match. */
  $run(matcher: Matcher, text: string, captures: Int32Array): number {
    if (!this.$moves) return matcher(text, 0, captures);
    const last = this.lastIndex;
    const start = last > 0 ? f64_trunc(last) : 0;
    const end = start > text.length ? -1 : matcher(text, start, captures);
    this.lastIndex = end < 0 ? 0 : end;
    return end;
  }

  /** The match just found. */
  $match(text: string, index: number, captures: Int32Array): RegExpExecArray {
    if (this.$matcher !== undefined) return this.$matchOf(text, captures);
    const match = host_RegExp_groups();
    let names: string[] = [];
    if (this.$hasNames) names = host_RegExp_names(this.$number, this.$source, this.$flags);
    let groups: { [name: string]: string } | undefined;
    if (names.length > 0) groups = groupsOf(names, match);
    if (this.$hasIndices) {
      const indices = indicesOf(match.length);
      let named: { [name: string]: [number, number] } | undefined;
      if (names.length > 0) named = namedIndices(names, indices);
      array_set_properties(indices, new IndicesProperties(named));
      array_set_properties(match, new IndexedMatchProperties(index, text, groups, indices));
    } else {
      array_set_properties(match, new MatchProperties(index, text, groups));
    }
    return match as RegExpExecArray;
  }

  $matchOf(text: string, captures: Int32Array): RegExpExecArray {
    const match = textsOf(text, captures);
    const names = this.$named;
    const groups = names === undefined ? undefined : groupsNamedBy(names, match);
    if (this.$hasIndices) {
      const indices = indicesIn(captures);
      let named: { [name: string]: [number, number] } | undefined;
      if (names !== undefined) named = namedIndices(namesOf(names, match.length), indices);
      array_set_properties(indices, new IndicesProperties(named));
      array_set_properties(match, new IndexedMatchProperties(captures[0], text, groups, indices));
    } else {
      array_set_properties(match, new MatchProperties(captures[0], text, groups));
    }
    return match as RegExpExecArray;
  }
}

/** The named properties of a match. */
class MatchProperties {
  index: number;
  input: string;
  groups: { [name: string]: string } | undefined;

  constructor(index: number, input: string, groups: { [name: string]: string } | undefined) {
    this.index = index;
    this.input = input;
    this.groups = groups;
  }
}

/** Those of a match of an expression with the flag `d`. */
class IndexedMatchProperties extends MatchProperties {
  indices: RegExpIndicesArray;

  constructor(
    index: number,
    input: string,
    groups: { [name: string]: string } | undefined,
    indices: [number, number][],
  ) {
    super(index, input, groups);
    this.indices = indices as RegExpIndicesArray;
  }
}

/** The named property of `match.indices`. */
class IndicesProperties {
  groups: { [name: string]: [number, number] } | undefined;

  constructor(groups: { [name: string]: [number, number] } | undefined) {
    this.groups = groups;
  }
}

/** What is only asserted to be a text is read as the word for it. */
function wordOf(text: string | null | undefined): string {
  if (text === null) return "null";
  return text === undefined ? "undefined" : text;
}

/** Whether a text has a unit; flags are few, so a loop is faster than a search. */
function hasUnit(text: string, unit: number): boolean {
  for (let i = 0; i < text.length; i++) {
    if (string_char_code_at(text, i) === unit) return true;
  }
  return false;
}

function groupsOf(names: readonly string[], match: readonly string[]): { [name: string]: string } {
  const groups: { [name: string]: string } = {};
  (groups as unknown as Dictionary<string>).$isBare = true;
  for (let i = 1; i < names.length; i++) {
    if (names[i] !== "") groups[names[i]] = match[i];
  }
  return groups;
}

function indicesOf(count: number): [number, number][] {
  const indices: [number, number][] = [];
  for (let i = 0; i < count; i++) {
    const start = host_RegExp_groupStart(i);
    if (start < 0) array_push(indices, undefined as unknown as [number, number]);
    else array_push(indices, [start, host_RegExp_groupEnd(i)]);
  }
  return indices;
}

function namedIndices(
  names: readonly string[],
  indices: readonly [number, number][],
): { [name: string]: [number, number] } {
  const groups: { [name: string]: [number, number] } = {};
  (groups as unknown as Dictionary<[number, number]>).$isBare = true;
  for (let i = 1; i < names.length; i++) {
    if (names[i] !== "") groups[names[i]] = indices[i];
  }
  return groups;
}

/** The texts of a match and its groups, undefined for those which took no part. */
export function textsOf(text: string, captures: Int32Array): string[] {
  const count = captures.length >> 1;
  if (count === 1) return [captured(text, captures, 0)];
  if (count === 2) return [captured(text, captures, 0), captured(text, captures, 2)];
  if (count === 3) {
    return [captured(text, captures, 0), captured(text, captures, 2), captured(text, captures, 4)];
  }
  const texts = array_new<string>(count);
  for (let i = 0; i < count; i++) texts[i] = captured(text, captures, 2 * i);
  return texts;
}

/** The text of a group. @param place of its start among the captures */
export function captured(text: string, captures: Int32Array, place: number): string {
  const start = captures[place];
  return start < 0 ? (undefined as unknown as string) : string_slice(text, start, captures[place + 1]);
}

/** Groups with more names are found by an index. */
const MAX_SCANNED = 8;

/** The groups that have names, in their order: all matches of an expression have the same. */
export class NamedGroups {
  readonly $names: string[];
  readonly $hashes: Int32Array;
  readonly $numbers: Int32Array;

  constructor(groupNames: GroupNames, groupCount: number, count: number) {
    const names = array_new<string>(count);
    const hashes = typed_new<Int32Array>(count);
    const numbers = typed_new<Int32Array>(count);
    let entry = 0;
    for (let group = 1; group < groupCount; group++) {
      const name = groupNames(group);
      if (name === "") continue;
      names[entry] = name;
      hashes[entry] = hash_of(name) & 0x7fffffff;
      numbers[entry] = group;
      entry++;
    }
    this.$names = names;
    this.$hashes = hashes;
    this.$numbers = numbers;
  }
}

/** The named groups, of a match with a matcher. */
export function groupsNamedBy(named: NamedGroups, match: readonly string[]): { [name: string]: string } {
  const numbers = named.$numbers;
  const count = numbers.length;
  if (count > MAX_SCANNED) return groupsOf(namesOf(named, match.length), match);
  // As many entries as there are names, none of which is like an index, so nothing has to be looked for or to grow.
  const values = array_new<string>(count);
  for (let entry = 0; entry < count; entry++) values[entry] = match[numbers[entry]];
  const groups = struct_of<Dictionary<string>>(
    named.$names,
    named.$hashes,
    NO_CAPTURES,
    count,
    SHARED_KEYS,
    undefined,
    values,
    false,
    undefined,
    undefined,
    true,
  );
  return groups as unknown as { [name: string]: string };
}

/** The names of groups by their number, empty for those without one. */
function namesOf(named: NamedGroups, count: number): string[] {
  const names: string[] = [];
  for (let i = 0; i < count; i++) array_push(names, "");
  const numbers = named.$numbers;
  for (let entry = 0; entry < numbers.length; entry++) names[numbers[entry]] = named.$names[entry];
  return names;
}

function indicesIn(captures: Int32Array): [number, number][] {
  const indices: [number, number][] = [];
  for (let i = 0; i < captures.length; i += 2) {
    const start = captures[i];
    if (start < 0) array_push(indices, undefined as unknown as [number, number]);
    else array_push(indices, [start, captures[i + 1]]);
  }
  return indices;
}

/** A literal that is the host's. */
export function literal(source: string, flags: string): RegExp {
  return new RegExp(source, flags);
}

/** A literal with a matcher. @param groupCount the whole match counts as one */
export function matched(
  source: string,
  flags: string,
  moves: boolean,
  hasIndices: boolean,
  matcher: Matcher,
  groupCount: number,
): RegExp {
  const latest = moves ? typed_new<Int32Array>(2 * groupCount) : NO_CAPTURES;
  return struct_of<RegExp>(
    0,
    source,
    flags,
    0,
    moves,
    hasIndices,
    false,
    matcher,
    undefined,
    groupCount,
    latest,
  );
}

/** One of whose groups some have names. */
export function matchedByName(
  source: string,
  flags: string,
  moves: boolean,
  hasIndices: boolean,
  matcher: Matcher,
  groupCount: number,
  groupNames: GroupNames,
  nameCount: number,
): RegExp {
  const latest = moves ? typed_new<Int32Array>(2 * groupCount) : NO_CAPTURES;
  return struct_of<RegExp>(
    0,
    source,
    flags,
    0,
    moves,
    hasIndices,
    true,
    matcher,
    new NamedGroups(groupNames, groupCount, nameCount),
    groupCount,
    latest,
  );
}

/** More than V8 keeps to go back: it has the same error for that. */
const MAX_STACK = 1 << 24;

/** For matchers that go back: an array with the same numbers and room for more of them. */
export function grow(stack: Int32Array | undefined, needed: number): Int32Array {
  if (needed > MAX_STACK) throw new RangeError("Maximum call stack size exceeded");
  const grown = typed_new<Int32Array>(2 * needed);
  if (stack !== undefined) typed_copy(grown, 0, stack, 0, stack.length);
  return grown;
}

/** `match.index` */
export function matchIndex(match: readonly string[]): number {
  const properties = array_properties<MatchProperties>(match);
  return properties === undefined ? (undefined as unknown as number) : properties.index;
}

/** `match.input` */
export function matchInput(match: readonly string[]): string {
  const properties = array_properties<MatchProperties>(match);
  return properties === undefined ? (undefined as unknown as string) : properties.input;
}

/** `match.groups` */
export function matchGroups(match: readonly string[]): { [name: string]: string } | undefined {
  const properties = array_properties<MatchProperties>(match);
  return properties === undefined ? undefined : properties.groups;
}

/** `match.indices` */
export function matchIndices(match: readonly string[]): RegExpIndicesArray | undefined {
  const properties = array_properties<MatchProperties>(match);
  return properties instanceof IndexedMatchProperties ? properties.indices : undefined;
}

/** `match.indices.groups` */
export function indicesGroups(
  indices: readonly [number, number][],
): { [name: string]: [number, number] } | undefined {
  const properties = array_properties<IndicesProperties>(indices);
  return properties === undefined ? undefined : properties.groups;
}

/** The index after `index`, past a whole code point where the expression goes by those. */
export function advance(text: string, index: number, byCodePoint: boolean): number {
  return byCodePoint && string_code_point_at(text, index) > 0xffff ? index + 2 : index + 1;
}

/** `text.matchAll(expression)` */
export class Matches extends Cursor<RegExpExecArray> {
  readonly $expression: RegExp;
  readonly $text: string;
  readonly $captures: Int32Array;
  /** The match just found, where the host has found it. */
  $latest: RegExpExecArray | null = null;
  $isDone = false;

  constructor(expression: RegExp, text: string) {
    super();
    if (!expression.global)
      throw new TypeError("String.prototype.matchAll called with a non-global RegExp argument");
    this.$expression = new RegExp(expression);
    this.$expression.lastIndex = expression.lastIndex;
    this.$text = text;
    this.$captures = this.$expression.$captures();
  }

  override $advance(): boolean {
    if (this.$isDone) return false;
    const expression = this.$expression;
    const index = expression.$find(this.$text, this.$captures);
    if (index < 0) {
      this.$isDone = true;
      return false;
    }
    if (expression.$matcher !== undefined) {
      if (this.$captures[1] === index) expression.lastIndex++;
      return true;
    }
    const match = expression.$match(this.$text, index, this.$captures);
    this.$latest = match;
    if (match[0] === "") {
      const byCodePoint = expression.unicode || expression.unicodeSets;
      expression.lastIndex = advance(this.$text, expression.lastIndex, byCodePoint);
    }
    return true;
  }

  override $current(): RegExpExecArray {
    const latest = this.$latest;
    return latest === null ? this.$expression.$matchOf(this.$text, this.$captures) : latest;
  }
}
