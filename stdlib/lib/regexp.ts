/**
 * Regular expressions: an object is its source, its flags and a number under which the host keeps it compiled. The host's engine does the matching
 * (runtime/bytecode/regexp-engine.ts); what a match is to the program is made here.
 */
import {
  array_properties,
  array_push,
  array_set_properties,
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
} from "tscript:intrinsics";
import type { Dictionary } from "./dictionary.ts";
import { SyntaxError, TypeError } from "./error.ts";
import { Cursor } from "./iterator.ts";

/** In the order in which `flags` shows them. */
const FLAGS = "dgimsuvy";

export class RegExp {
  lastIndex = 0;
  readonly $source: string;
  readonly $flags: string;
  readonly $number: number;
  /** Has the flag `g` or `y`: matching begins at `lastIndex` and moves it. */
  readonly $moves: boolean;
  readonly $hasIndices: boolean;
  readonly $hasNames: boolean;

  constructor(pattern: string | RegExp = "", flags?: string) {
    if (typeof pattern === "string") {
      this.$source = pattern === "" ? "(?:)" : pattern;
      this.$flags = flags === undefined ? "" : flags;
    } else {
      this.$source = pattern.$source;
      this.$flags = flags === undefined ? pattern.$flags : flags;
    }
    this.$number = host_RegExp_compile(this.$source, this.$flags);
    this.$moves = hasUnit(this.$flags, 103) || hasUnit(this.$flags, 121);
    this.$hasIndices = hasUnit(this.$flags, 100);
    // Whether a group has a name; what looks behind itself looks so too, and is told apart by the host.
    this.$hasNames = string_index_of(this.$source, "(?<", 0) >= 0;
    if (this.$number < 0) {
      const given = typeof pattern === "string" ? pattern : pattern.$source;
      throw new SyntaxError(host_RegExp_failure(given, this.$flags));
    }
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

  exec(text: string): RegExpExecArray | null {
    const index = this.$find(text);
    return index < 0 ? null : this.$match(text, index);
  }

  test(text: string): boolean {
    const start = this.$moves ? this.lastIndex : 0;
    const end = host_RegExp_test(this.$number, this.$source, this.$flags, text, start);
    if (this.$moves) this.lastIndex = end < 0 ? 0 : end;
    return end >= 0;
  }

  toString(): string {
    return "/" + this.source + "/" + this.flags;
  }

  /** Where the next match is, -1 without one; moves `lastIndex`. */
  $find(text: string): number {
    const start = this.$moves ? this.lastIndex : 0;
    const index = host_RegExp_exec(this.$number, this.$source, this.$flags, text, start);
    if (this.$moves) this.lastIndex = index < 0 ? 0 : host_RegExp_lastIndex();
    return index;
  }

  /** The match just found. */
  $match(text: string, index: number): RegExpExecArray {
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

/** A literal. */
export function literal(source: string, flags: string): RegExp {
  return new RegExp(source, flags);
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
  $latest: RegExpExecArray | null = null;
  $isDone = false;

  constructor(expression: RegExp, text: string) {
    super();
    if (!expression.global)
      throw new TypeError("String.prototype.matchAll called with a non-global RegExp argument");
    this.$expression = new RegExp(expression);
    this.$expression.lastIndex = expression.lastIndex;
    this.$text = text;
  }

  override $advance(): boolean {
    if (this.$isDone) return false;
    const expression = this.$expression;
    const index = expression.$find(this.$text);
    if (index < 0) {
      this.$isDone = true;
      return false;
    }
    const match = expression.$match(this.$text, index);
    this.$latest = match;
    if (match[0] === "") {
      const byCodePoint = expression.unicode || expression.unicodeSets;
      expression.lastIndex = advance(this.$text, expression.lastIndex, byCodePoint);
    }
    return true;
  }

  override $current(): RegExpExecArray {
    return this.$latest as RegExpExecArray;
  }
}
