/** JSON text put together. Compiled code writes the values of a type one after the other; `JsonWriter` knows commas, indentation and escapes. */
import {
  array_push,
  f64_to_string,
  host_JSON_refuseCircle,
  string_char_code_at,
  string_join,
  string_slice,
} from "tscript:intrinsics";
import { toRadix } from "./number.ts";

/** A JSON text in the making. */
export class JsonWriter {
  readonly $pieces: string[] = [];
  /** One step of indentation; empty writes everything in one line. */
  readonly $gap: string;
  /** Line break and indentation of the innermost open bracket. */
  $break = "";
  /** Nothing was written yet inside the innermost open bracket. */
  $isFirst = true;
  /** The objects and arrays being written, outermost first. */
  readonly $open: unknown[] = [];
  /** Key of the value that is written next. */
  $key = "";
  /** The value that is written next comes from a `toJSON`: its own is not asked. */
  $isGiven = false;
  /** Where the pieces of the latest property begin, and whether it is the first of its object. */
  $mark = 0;
  $wasFirst = true;
  /** Where the pieces of its value begin; -1 when it was taken back. */
  $valueAt = -1;
  /** There is no text at all. */
  $isNothing = false;
  /** So deep it is looked next whether an object is inside itself. */
  $checkedDepth = 16;

  /** @param gap see `gapOf` */
  constructor(gap: string) {
    this.$gap = gap;
    if (gap !== "") this.$break = "\n";
  }

  /**
   * Before an object or array; `leave` is called behind it. Inside itself it throws V8's TypeError: what goes round in circles gets to any depth, so
   * it is looked for at some depths only.
   */
  enter(value: unknown): void {
    const depth = this.$open.length;
    if (depth >= this.$checkedDepth) {
      this.$checkedDepth = depth * 2;
      for (let i = 0; i < depth; i++) if (this.$open[i] === value) host_JSON_refuseCircle([this.$open[0]]);
    }
    array_push(this.$open, value);
  }

  leave(): void {
    this.$open.length--;
  }

  /** Begins an object or array in which others are. */
  open(value: unknown, bracket: string): void {
    this.enter(value);
    this.begin(bracket);
  }

  close(bracket: string): void {
    this.end(bracket);
    this.leave();
  }

  /** Begins an object or array: `{` or `[`. */
  begin(bracket: string): void {
    array_push(this.$pieces, bracket);
    if (this.$gap !== "") this.$break = this.$break + this.$gap;
    this.$isFirst = true;
    this.$isGiven = false;
  }

  /** Ends an object or array. */
  end(bracket: string): void {
    if (this.$gap !== "") {
      this.$break = string_slice(this.$break, 0, this.$break.length - this.$gap.length);
      if (!this.$isFirst) array_push(this.$pieces, this.$break);
    }
    array_push(this.$pieces, bracket);
    this.$isFirst = false;
  }

  /** Before each element of an array. */
  item(): void {
    if (!this.$isFirst) array_push(this.$pieces, ",");
    if (this.$gap !== "") array_push(this.$pieces, this.$break);
    this.$isFirst = false;
  }

  /** Before the value of a property. */
  key(name: string): void {
    this.property(name, quote(name) + ":");
  }

  /** The same where the key is known before the program runs. @param begun the key in quotes and a colon */
  property(name: string, begun: string): void {
    this.$key = name;
    this.$mark = this.$pieces.length;
    this.$wasFirst = this.$isFirst;
    this.item();
    array_push(this.$pieces, begun);
    if (this.$gap !== "") array_push(this.$pieces, " ");
    this.$valueAt = this.$pieces.length;
  }

  /** Before the value of an array's element, where somebody may ask for its key. */
  place(index: number): void {
    this.$key = f64_to_string(index);
  }

  latestKey(): string {
    return this.$key;
  }

  /** Before the value that a `toJSON` gave. */
  given(isObject: boolean): void {
    this.$isGiven = isObject;
  }

  /** Whether the value comes from a `toJSON`; each is asked for once. */
  takesGiven(): boolean {
    const is = this.$isGiven;
    this.$isGiven = false;
    return is;
  }

  /** In place of a value of which a `toJSON` made nothing: the property it would be is taken back. */
  nothing(): void {
    const { $pieces } = this;
    if ($pieces.length === 0) {
      this.$isNothing = true;
    } else if ($pieces.length === this.$valueAt) {
      $pieces.length = this.$mark;
      this.$valueAt = -1;
      this.$isFirst = this.$wasFirst;
    } else {
      this.word("null");
    }
  }

  text(value: string): void {
    if (!isPlain(value)) {
      array_push(this.$pieces, quote(value));
      return;
    }
    array_push(this.$pieces, '"');
    array_push(this.$pieces, value);
    array_push(this.$pieces, '"');
  }

  number(value: number): void {
    array_push(this.$pieces, value - value === 0 ? f64_to_string(value) : "null");
  }

  /** `true`, `false`, `null` */
  word(word: string): void {
    array_push(this.$pieces, word);
  }

  finish(): string {
    if (this.$isNothing) return undefined as unknown as string;
    return string_join(this.$pieces, "");
  }
}

/** What the `toJSON` of an object of unknown keys gives, or the object itself. */
export function givenJson(value: any, key: string): any {
  return typeof value.toJSON === "function" ? value.toJSON(key) : value;
}

/** The indentation `JSON.stringify` makes of a number: as many blanks, at most ten. */
export function gapOfNumber(space: number): string {
  const blanks = "          ";
  return string_slice(blanks, 0, space < 10 ? space : 10);
}

/** The indentation of a text: its first ten units. */
export function gapOfText(space: string): string {
  return string_slice(space, 0, 10);
}

/** The indentation that any value says: there is none but by numbers and texts. */
export function gapOf(space: unknown): string {
  if (typeof space === "number") return gapOfNumber(space);
  return typeof space === "string" ? gapOfText(space) : "";
}

/** Can the text stand in quotes as it is? */
function isPlain(text: string): boolean {
  const length = text.length;
  for (let i = 0; i < length; i++) {
    const unit = string_char_code_at(text, i);
    if (unit < 32 || unit === 34 || unit === 92 || (unit & 0xf800) === 0xd800) return false;
  }
  return true;
}

/** A text in quotes, with what JSON cannot hold escaped; lone surrogates too. */
export function quote(text: string): string {
  const length = text.length;
  let pieces: string[] | undefined;
  let start = 0;
  for (let i = 0; i < length; i++) {
    const unit = string_char_code_at(text, i);
    let escaped = "";
    if (unit === 34) escaped = '\\"';
    else if (unit === 92) escaped = "\\\\";
    else if (unit < 32) escaped = escapeControl(unit);
    else if ((unit & 0xf800) === 0xd800) {
      if (unit < 0xdc00 && (string_char_code_at(text, i + 1) & -0x400) === 0xdc00) i++;
      else escaped = "\\u" + toRadix(unit, 16);
    }
    if (escaped !== "") {
      if (pieces === undefined) pieces = ['"'];
      array_push(pieces, string_slice(text, start, i));
      array_push(pieces, escaped);
      start = i + 1;
    }
  }
  if (pieces === undefined) return '"' + text + '"';
  array_push(pieces, string_slice(text, start, length));
  array_push(pieces, '"');
  return string_join(pieces, "");
}

function escapeControl(unit: number): string {
  if (unit === 10) return "\\n";
  if (unit === 9) return "\\t";
  if (unit === 13) return "\\r";
  if (unit === 8) return "\\b";
  if (unit === 12) return "\\f";
  return (unit < 16 ? "\\u000" : "\\u00") + toRadix(unit, 16);
}
