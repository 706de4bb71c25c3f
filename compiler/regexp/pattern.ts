/**
 * Regular expressions read into trees: those without the flags `u` and `v`, as the language of 2024 writes them. What is wrong, and the rare forms that
 * only old scripts have, are not read: the host's engine knows them.
 */
import {
  ANY_UNIT,
  closeOverCase,
  complement,
  DIGITS,
  LINE_ENDS,
  SPACES,
  type UnitSet,
  unitSet,
  WORD_UNITS,
} from "./units.ts";

/** What a pattern is made of. */
export type Pattern =
  | { readonly kind: "set"; readonly units: UnitSet }
  | { readonly kind: "sequence"; readonly parts: readonly Pattern[] }
  | { readonly kind: "choice"; readonly options: readonly Pattern[] }
  | { readonly kind: "group"; readonly index: number; readonly body: Pattern }
  | Repeat
  | { readonly kind: "start" | "end" | "line-start" | "line-end" }
  | { readonly kind: "boundary"; readonly isNegated: boolean }
  | Look
  | { readonly kind: "reference"; readonly index: number };

/** `body` again and again. */
export interface Repeat {
  readonly kind: "repeat";
  readonly body: Pattern;
  readonly min: number;
  readonly max: number;
  readonly isGreedy: boolean;
}

/** What lies ahead or behind. */
export interface Look {
  readonly kind: "look";
  readonly body: Pattern;
  readonly isBehind: boolean;
  readonly isNegated: boolean;
}

/** A whole expression. */
export interface Expression {
  readonly pattern: Pattern;
  readonly groupCount: number;
  /** By group, empty where it has none; nothing at all where none has one. */
  readonly names: readonly string[];
  readonly isSticky: boolean;
}

/** Longer ones are left to the host: code grows with the pattern. */
const MAX_LENGTH = 1000;

/** Counts from here on are no limit: no text is as long. */
const MAX_COUNT = 2 ** 30;

/** What of a pattern is not read. */
class Unread extends Error {}

/** The expression, undefined where it is left to the host. */
export function readExpression(source: string, flags: string): Expression | undefined {
  if (source.length > MAX_LENGTH || !/^[dgimsy]*$/.test(flags)) return undefined;
  if (new Set(flags).size !== flags.length) return undefined;
  try {
    return new Reader(source, flags).expression();
  } catch (error) {
    if (error instanceof Unread) return undefined;
    throw error;
  }
}

const CLASS_ESCAPES: Readonly<Record<string, UnitSet>> = {
  d: DIGITS,
  D: complement(DIGITS),
  w: WORD_UNITS,
  W: complement(WORD_UNITS),
  s: SPACES,
  S: complement(SPACES),
};

const UNIT_ESCAPES: Readonly<Record<string, number>> = { f: 12, n: 10, r: 13, t: 9, v: 11 };

class Reader {
  readonly #source: string;
  readonly #ignoresCase: boolean;
  readonly #hasLines: boolean;
  readonly #dot: UnitSet;
  readonly #isSticky: boolean;
  /** How each group begins. */
  readonly #opened: readonly string[];
  readonly #hasNames: boolean;
  readonly #names: string[] = [""];
  readonly #referred: string[] = [];
  #at = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#ignoresCase = flags.includes("i");
    this.#hasLines = flags.includes("m");
    this.#dot = flags.includes("s") ? ANY_UNIT : complement(LINE_ENDS);
    this.#isSticky = flags.includes("y");
    this.#opened = openedGroups(source);
    this.#hasNames = this.#opened.some((each) => each.length > 1);
  }

  expression(): Expression {
    const pattern = this.#choice();
    if (this.#at < this.#source.length) throw new Unread();
    if (this.#referred.some((name) => !this.#names.includes(name))) throw new Unread();
    return {
      pattern,
      groupCount: this.#opened.length,
      names: this.#hasNames ? this.#names : [],
      isSticky: this.#isSticky,
    };
  }

  #choice(): Pattern {
    const options = [this.#sequence()];
    while (this.#take("|")) options.push(this.#sequence());
    return options.length === 1 && options[0] ? options[0] : { kind: "choice", options };
  }

  #sequence(): Pattern {
    const parts: Pattern[] = [];
    while (this.#at < this.#source.length && !this.#sees("|") && !this.#sees(")"))
      parts.push(this.#term());
    return parts.length === 1 && parts[0] ? parts[0] : { kind: "sequence", parts };
  }

  #term(): Pattern {
    const atom = this.#assertion() ?? this.#atom();
    const isQuantified = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.test(this.#rest());
    if (!isQuantified) return atom;
    if (!["set", "group", "sequence", "choice", "reference", "repeat"].includes(atom.kind))
      throw new Unread();
    return this.#quantified(atom);
  }

  #quantified(body: Pattern): Pattern {
    let [min, max] = [0, Number.POSITIVE_INFINITY];
    if (this.#take("+")) min = 1;
    else if (this.#take("?")) max = 1;
    else if (!this.#take("*")) {
      const [whole = "", least = "", comma, most = ""] =
        /^\{(\d+)(,)?(\d*)\}/.exec(this.#rest()) ?? [];
      this.#at += whole.length;
      min = Number(least);
      max = comma === undefined ? min : most === "" ? Number.POSITIVE_INFINITY : Number(most);
      if (min > max || min >= MAX_COUNT) throw new Unread();
      if (max >= MAX_COUNT) max = Number.POSITIVE_INFINITY;
    }
    const isGreedy = !this.#take("?");
    return { kind: "repeat", body, min, max, isGreedy };
  }

  #assertion(): Pattern | undefined {
    if (this.#take("^")) return { kind: this.#hasLines ? "line-start" : "start" };
    if (this.#take("$")) return { kind: this.#hasLines ? "line-end" : "end" };
    if (this.#take("\\b")) return { kind: "boundary", isNegated: false };
    if (this.#take("\\B")) return { kind: "boundary", isNegated: true };
    const [opening] = /^\(\?<?[=!]/.exec(this.#rest()) ?? [];
    if (opening === undefined) return undefined;
    this.#at += opening.length;
    const body = this.#choice();
    this.#expect(")");
    return {
      kind: "look",
      body,
      isBehind: opening.includes("<"),
      isNegated: opening.endsWith("!"),
    };
  }

  #atom(): Pattern {
    if (this.#take(".")) return { kind: "set", units: this.#dot };
    if (this.#take("(")) return this.#group();
    if (this.#take("[")) return { kind: "set", units: this.#class() };
    if (this.#take("\\")) return this.#escape();
    if (/^(?:[*+?)]|\{\d+(?:,\d*)?\})/.test(this.#rest())) throw new Unread();
    return this.#unit(this.#source.charCodeAt(this.#at++));
  }

  #unit(unit: number): Pattern {
    return { kind: "set", units: this.#cased([[unit, unit]]) };
  }

  #cased(units: UnitSet): UnitSet {
    return this.#ignoresCase ? closeOverCase(units) : units;
  }

  #group(): Pattern {
    if (this.#take("?:")) {
      const body = this.#choice();
      this.#expect(")");
      return body;
    }
    let name = "";
    if (this.#sees("?")) {
      const [opening, found] = /^\?<([A-Za-z_$][\w$]*)>/.exec(this.#rest()) ?? [];
      if (opening === undefined || found === undefined || this.#names.includes(found))
        throw new Unread();
      name = found;
      this.#at += opening.length;
    }
    const index = this.#names.push(name) - 1;
    const body = this.#choice();
    this.#expect(")");
    return { kind: "group", index, body };
  }

  #escape(): Pattern {
    const [number] = /^[1-9]\d*/.exec(this.#rest()) ?? [];
    if (number !== undefined) {
      this.#at += number.length;
      if (Number(number) > this.#opened.length) throw new Unread();
      return this.#reference(Number(number));
    }
    if (this.#sees("k")) {
      const [whole, name] = /^k<([A-Za-z_$][\w$]*)>/.exec(this.#rest()) ?? [];
      if (!this.#hasNames || whole === undefined || name === undefined) throw new Unread();
      this.#at += whole.length;
      this.#referred.push(name);
      return this.#reference(this.#indexOf(name));
    }
    const set = CLASS_ESCAPES[this.#source[this.#at] ?? ""];
    if (set) {
      this.#at += 1;
      return { kind: "set", units: set };
    }
    return this.#unit(this.#escapedUnit());
  }

  #reference(index: number): Pattern {
    // Whether two units are equal but for case is not known where the pattern runs.
    if (this.#ignoresCase) throw new Unread();
    return { kind: "reference", index };
  }

  /** The group of a name, which may come later. */
  #indexOf(name: string): number {
    const index = this.#opened.indexOf(`(?<${name}>`);
    if (index < 0) throw new Unread();
    return index + 1;
  }

  /** A unit after a backslash. */
  #escapedUnit(): number {
    const letter = this.#source[this.#at] ?? "";
    const known = UNIT_ESCAPES[letter];
    if (known !== undefined) {
      this.#at += 1;
      return known;
    }
    const [whole, control, two, four] =
      /^(?:c([A-Za-z])|x([\da-fA-F]{2})|u([\da-fA-F]{4})|0(?!\d))/.exec(this.#rest()) ?? [];
    if (whole !== undefined) {
      this.#at += whole.length;
      if (control !== undefined) return control.charCodeAt(0) % 32;
      return Number.parseInt(two ?? four ?? "0", 16);
    }
    if (letter === "" || /[A-Za-z\d]/.test(letter)) throw new Unread();
    return this.#source.charCodeAt(this.#at++);
  }

  /** What stands between brackets. */
  #class(): UnitSet {
    const isNegated = this.#take("^");
    const ranges: (readonly [number, number])[] = [];
    while (!this.#take("]")) {
      if (this.#at >= this.#source.length) throw new Unread();
      const first = this.#member();
      const isRange = this.#sees("-") && this.#source[this.#at + 1] !== "]";
      if (!isRange) {
        ranges.push(...(typeof first === "number" ? ([[first, first]] as const) : first));
        continue;
      }
      this.#at += 1;
      const last = this.#at < this.#source.length ? this.#member() : undefined;
      if (typeof first !== "number" || typeof last !== "number" || first > last) throw new Unread();
      ranges.push([first, last]);
    }
    const units = this.#cased(unitSet(ranges));
    return isNegated ? complement(units) : units;
  }

  #member(): number | UnitSet {
    if (!this.#take("\\")) return this.#source.charCodeAt(this.#at++);
    if (this.#take("b")) return 8;
    const set = CLASS_ESCAPES[this.#source[this.#at] ?? ""];
    if (!set) return this.#escapedUnit();
    this.#at += 1;
    return set;
  }

  #rest(): string {
    return this.#source.slice(this.#at, this.#at + 100);
  }

  #sees(text: string): boolean {
    return this.#source.startsWith(text, this.#at);
  }

  #take(text: string): boolean {
    if (!this.#sees(text)) return false;
    this.#at += text.length;
    return true;
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw new Unread();
  }
}

/** How the groups of a pattern begin: `(`, `(?<name>`. */
function openedGroups(source: string): readonly string[] {
  // Without what is escaped and what stands in brackets, neither of which opens any.
  const bare = source.replace(/\\.|\[(?:[^\]\\]|\\.)*\]/gs, "_");
  return bare.match(/\((?:\?<(?![=!])[^>]*>|(?!\?))/g) ?? [];
}
