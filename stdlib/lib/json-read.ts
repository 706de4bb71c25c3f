/**
 * JSON text taken apart. `JsonReader` gives one value, key or bracket at a time, so that compiled code can read straight into the type it
 * expects; `parse` makes arrays and dictionaries of anything. Errors are V8's (Node 20), word for word.
 */
import {
  array_new,
  array_push,
  string_char_at,
  string_char_code_at,
  string_flatten,
  string_from_char_code,
  string_join,
  string_slice,
  string_to_number,
  struct_of,
} from "tscript:intrinsics";
import { Dictionary, SHARED_KEYS } from "./dictionary.ts";

/** What the next value is: the letter it begins with, `0` for a number, empty at the end. */
export type JsonKind = "{" | "[" | '"' | "0" | "t" | "f" | "n" | "";

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
/** Objects of more keys are not taken to be alike. */
const MAX_ALIKE = 64;
/** Where objects have been unlike the last one so often, others are not expected to be alike. */
const MAX_CHANGES = 8;
/** How much of the text an error shows on either side. */
const CONTEXT = 10;

/** What an object has besides the properties of the type it was read as. Nothing is changed once the object is made. */
export class ExtraKeys {
  readonly $names: string[] = [];
  readonly $values: unknown[] = [];
  /** Place of the key that was read last. */
  $last = 0;
}

/** Reads the value of a key that no type declares. */
export function readExtra(extra: ExtraKeys | undefined, name: string, reader: JsonReader): ExtraKeys {
  const kept = extra === undefined ? new ExtraKeys() : extra;
  const value = parseValue(reader, undefined);
  const place = extraPlace(kept, name);
  if (place < 0) {
    kept.$last = kept.$names.length;
    array_push(kept.$names, name);
    array_push(kept.$values, value);
  } else {
    kept.$last = place;
    kept.$values[place] = value;
  }
  return kept;
}

/** Place of the key that was read last. */
export function lastExtra(extra: ExtraKeys): number {
  return extra.$last;
}

export function extraName(extra: ExtraKeys, place: number): string {
  return extra.$names[place]!;
}

export function extraValue(extra: ExtraKeys, place: number): unknown {
  return extra.$values[place];
}

export function extraPlace(extra: ExtraKeys | undefined, name: string): number {
  if (extra !== undefined) {
    for (let i = 0; i < extra.$names.length; i++) {
      if (extra.$names[i] === name) return i;
    }
  }
  return -1;
}

export function extraCount(extra: ExtraKeys | undefined): number {
  return extra === undefined ? 0 : extra.$names.length;
}

/** The same with a key more or another value; a copy, because objects that were spread share theirs. */
export function withExtra(extra: ExtraKeys | undefined, name: string, value: unknown): ExtraKeys {
  const changed = extra === undefined ? new ExtraKeys() : copyOf(extra);
  const place = extraPlace(changed, name);
  if (place < 0) {
    array_push(changed.$names, name);
    array_push(changed.$values, value);
  } else {
    changed.$values[place] = value;
  }
  return changed;
}

function copyOf(extra: ExtraKeys): ExtraKeys {
  const copy = new ExtraKeys();
  for (let i = 0; i < extra.$names.length; i++) {
    array_push(copy.$names, extra.$names[i]!);
    array_push(copy.$values, extra.$values[i]);
  }
  return copy;
}

/** The same without a key. */
export function withoutExtra(extra: ExtraKeys | undefined, name: string): ExtraKeys {
  const changed = new ExtraKeys();
  if (extra === undefined) return changed;
  for (let i = 0; i < extra.$names.length; i++) {
    if (extra.$names[i] === name) continue;
    array_push(changed.$names, extra.$names[i]!);
    array_push(changed.$values, extra.$values[i]);
  }
  return changed;
}

/** The order of an object's fields with units for these keys behind it. */
export function extraOrder(extra: ExtraKeys | undefined, first: number, fields: string): string {
  let order = fields;
  for (let i = 0; i < extraCount(extra); i++) order += String.fromCharCode(first + i);
  return order;
}

/** Those of two objects that are spread into one: the later one's values, and its keys behind the earlier one's. */
export function joinExtra(before: ExtraKeys | undefined, spread: ExtraKeys | undefined): ExtraKeys | undefined {
  if (spread === undefined) return before;
  if (before === undefined) return spread;
  const joined = new ExtraKeys();
  for (let i = 0; i < spread.$names.length; i++) {
    array_push(joined.$names, spread.$names[i]!);
    array_push(joined.$values, spread.$values[i]);
  }
  for (let i = 0; i < before.$names.length; i++) {
    if (extraPlace(joined, before.$names[i]!) < 0) {
      array_push(joined.$names, before.$names[i]!);
      array_push(joined.$values, before.$values[i]);
    }
  }
  return joined;
}

/** A place in a JSON text. */
export class JsonReader {
  readonly $text: string;
  $at = 0;
  $isFirstKey = false;
  /** Of values of unknown type in values of known ones. */
  $place: Place | undefined = undefined;

  constructor(text: string) {
    // Read unit by unit, from one piece.
    this.$text = string_flatten(text);
  }

  /** Skips white space; gives the unit there, -1 at the end. */
  $peek(): number {
    const text = this.$text;
    let at = this.$at;
    let unit = string_char_code_at(text, at);
    while (unit === 32 || unit === 10 || unit === 13 || unit === 9) {
      at++;
      unit = string_char_code_at(text, at);
    }
    this.$at = at;
    return unit;
  }

  /** What the next value is. */
  kind(): JsonKind {
    const unit = this.$peek();
    if (unit === 123) return "{";
    if (unit === 91) return "[";
    if (unit === QUOTE) return '"';
    if (unit === 45 || isDigit(unit)) return "0";
    if (unit === 116) return "t";
    if (unit === 102) return "f";
    if (unit === 110) return "n";
    return this.$unexpected();
  }

  /** Reads `{`; says whether a key follows, else `}` is read too. */
  beginObject(): boolean {
    this.$isFirstKey = true;
    this.$at++;
    const unit = this.$peek();
    if (unit === 125) {
      this.$at++;
      return false;
    }
    if (unit !== QUOTE) this.$failAt("Expected property name or '}' in JSON");
    return true;
  }

  /** Reads a key and the colon behind it. */
  key(): string {
    const isFirst = this.$isFirstKey;
    const name = this.text();
    const unit = this.$peek();
    if (unit !== COLON) {
      // V8 words this for an object's first key only.
      if (isFirst) this.$failAt("Expected ':' after property name in JSON");
      this.$unexpected();
    }
    this.$at++;
    return name;
  }

  /** Reads a key and its colon, if it is this one: a text as it stands between its quotes. */
  $passKey(name: string): boolean {
    const text = this.$text;
    const start = this.$at;
    const length = name.length;
    let at = start + 1;
    for (let i = 0; i < length; i++) {
      if (string_char_code_at(text, at) !== string_char_code_at(name, i)) return false;
      at++;
    }
    if (string_char_code_at(text, at) !== QUOTE) return false;
    this.$at = at + 1;
    if (this.$peek() !== COLON) {
      this.$at = start;
      return false;
    }
    this.$at++;
    return true;
  }

  /** After a value of an object: reads `,` and says that a key follows, or reads `}`. */
  nextKey(): boolean {
    this.$isFirstKey = false;
    const unit = this.$peek();
    this.$at++;
    if (unit === 125) return false;
    if (unit !== COMMA) {
      this.$at--;
      this.$failAt("Expected ',' or '}' after property value in JSON");
    }
    const next = this.$peek();
    if (next !== QUOTE) this.$failAt("Expected double-quoted property name in JSON");
    return true;
  }

  /** Reads `[`; says whether an element follows, else `]` is read too. */
  beginArray(): boolean {
    this.$at++;
    if (this.$peek() !== 93) return true;
    this.$at++;
    return false;
  }

  /** After an element: reads `,` and says that one follows, or reads `]`. */
  nextElement(): boolean {
    const unit = this.$peek();
    this.$at++;
    if (unit === 93) return false;
    if (unit !== COMMA) {
      this.$at--;
      this.$failAt("Expected ',' or ']' after array element in JSON");
    }
    return true;
  }

  /** Reads a string; its quote is next. */
  text(): string {
    const text = this.$text;
    const start = this.$at + 1;
    let at = start;
    let unit = string_char_code_at(text, at);
    while (unit !== QUOTE && unit !== BACKSLASH && unit >= 32) {
      at++;
      unit = string_char_code_at(text, at);
    }
    if (unit === QUOTE) {
      this.$at = at + 1;
      return string_slice(text, start, at);
    }
    return this.$escapedText(start, at);
  }

  /** A string from the first unit on that is no plain one. */
  $escapedText(start: number, first: number): string {
    const text = this.$text;
    const pieces: string[] = [];
    let from = start;
    let at = first;
    while (true) {
      const unit = string_char_code_at(text, at);
      if (unit < 32) {
        this.$at = at;
        if (unit < 0) this.$failAt("Unterminated string in JSON");
        this.$failAt("Bad control character in string literal in JSON");
      }
      if (unit === QUOTE) {
        array_push(pieces, string_slice(text, from, at));
        this.$at = at + 1;
        return string_join(pieces, "");
      }
      if (unit === BACKSLASH) {
        array_push(pieces, string_slice(text, from, at));
        this.$at = at + 1;
        array_push(pieces, this.$escape());
        from = this.$at;
        at = from;
      } else {
        at++;
      }
    }
  }

  /** What is behind a backslash. */
  $escape(): string {
    const letter = string_char_at(this.$text, this.$at);
    if (letter === "u") return this.$unicodeEscape();
    let result = "";
    if (letter === '"' || letter === "\\" || letter === "/") result = letter;
    else if (letter === "n") result = "\n";
    else if (letter === "t") result = "\t";
    else if (letter === "r") result = "\r";
    else if (letter === "b") result = "\b";
    else if (letter === "f") result = "\f";
    else if (letter === "") this.$unexpected();
    else this.$failAt("Bad escaped character in JSON");
    this.$at++;
    return result;
  }

  $unicodeEscape(): string {
    let unit = 0;
    this.$at++;
    for (let i = 0; i < 4; i++) {
      const digit = hexDigit(string_char_code_at(this.$text, this.$at));
      if (digit < 0) this.$failAt("Bad Unicode escape in JSON");
      unit = (unit << 4) | digit;
      this.$at++;
    }
    return string_from_char_code(unit);
  }

  /** Reads a number. */
  number(): number {
    const text = this.$text;
    const start = this.$at;
    let at = start;
    if (string_char_code_at(text, at) === 45) {
      at++;
      if (!isDigit(string_char_code_at(text, at))) this.$failHere(at, "No number after minus sign in JSON");
    }
    if (string_char_code_at(text, at) === 48) {
      at++;
      if (isDigit(string_char_code_at(text, at))) this.$failHere(at, "Unexpected number in JSON");
    }
    while (isDigit(string_char_code_at(text, at))) at++;
    if (string_char_code_at(text, at) === 46) {
      at++;
      if (!isDigit(string_char_code_at(text, at))) this.$failHere(at, "Unterminated fractional number in JSON");
      while (isDigit(string_char_code_at(text, at))) at++;
    }
    const mark = string_char_code_at(text, at);
    if (mark === 101 || mark === 69) {
      at++;
      const sign = string_char_code_at(text, at);
      if (sign === 43 || sign === 45) at++;
      if (!isDigit(string_char_code_at(text, at))) this.$failHere(at, "Exponent part is missing a number in JSON");
      while (isDigit(string_char_code_at(text, at))) at++;
    }
    this.$at = at;
    return string_to_number(string_slice(text, start, at));
  }

  /** Reads `true`, `false` or `null`, whose first letter is next. */
  word(word: string): void {
    for (let i = 0; i < word.length; i++) {
      if (string_char_code_at(this.$text, this.$at) !== string_char_code_at(word, i)) this.$unexpected();
      this.$at++;
    }
  }

  /** Reads a value of any kind and forgets it. */
  skip(): void {
    parseAny(this);
  }

  /** Nothing but white space may follow the value. */
  end(): void {
    if (this.$peek() >= 0) this.$failAt("Unexpected non-whitespace character after JSON");
  }

  $failHere(at: number, problem: string): void {
    this.$at = at;
    this.$failAt(problem);
  }

  $failAt(problem: string): never {
    throw new SyntaxError(problem + " at position " + this.$at);
  }

  /** Throws: the unit here begins nothing. */
  $unexpected(): never {
    const text = this.$text;
    const at = this.$at;
    const unit = string_char_code_at(text, at);
    if (unit < 0) throw new SyntaxError("Unexpected end of JSON input");
    if (unit === QUOTE) this.$failAt("Unexpected string in JSON");
    if (unit === 45 || isDigit(unit)) this.$failAt("Unexpected number in JSON");
    if (isUsualSlip(text)) throw new SyntaxError('"' + text + '" is not valid JSON');
    const token = "Unexpected token '" + string_char_at(text, at) + "', ";
    let shown = '"' + text + '"';
    if (text.length > 2 * CONTEXT) {
      const start = at < CONTEXT ? 0 : at - CONTEXT;
      const end = at + CONTEXT > text.length ? text.length : at + CONTEXT;
      shown = '"' + string_slice(text, start, end) + '"';
      if (at >= CONTEXT) shown = "..." + shown;
      if (end < text.length) shown = shown + "...";
    }
    throw new SyntaxError(token + shown + " is not valid JSON");
  }
}

/** What the keys of an object were, of which others that stand at the same place are expected to have the same. */
class Shape {
  readonly $keys: string[];
  readonly $hashes: Int32Array;
  readonly $index: Int32Array;
  /** Of the values of the keys. */
  readonly $places: Place[] = [];

  constructor(keys: string[], hashes: Int32Array, index: Int32Array) {
    this.$keys = keys;
    this.$hashes = hashes;
    this.$index = index;
    for (let i = 0; i < keys.length; i++) array_push(this.$places, new Place());
  }
}

/** Where values of one kind stand: the elements of an array, the values of a key in objects that are alike. */
class Place {
  /** Of the object that was last read here and was unlike others. */
  $shape: Shape | undefined = undefined;
  $changes = 0;
}

/** `JSON.parse(text)`: objects become dictionaries */
export function parse(text: string): unknown {
  const reader = new JsonReader(text);
  const value = parseAny(reader);
  reader.end();
  return value;
}

/** Reads a value of any kind, where others like it may have stood before. */
export function parseAny(reader: JsonReader): unknown {
  if (reader.$place === undefined) reader.$place = new Place();
  return parseValue(reader, reader.$place);
}

function parseValue(reader: JsonReader, place: Place | undefined): unknown {
  const kind = reader.kind();
  if (kind === "{") return parseObject(reader, place);
  if (kind === "[") {
    const array: unknown[] = [];
    const elements = place === undefined ? new Place() : place;
    for (let more = reader.beginArray(); more; more = reader.nextElement()) {
      array_push(array, parseValue(reader, elements));
    }
    return array;
  }
  if (kind === '"') return reader.text();
  if (kind === "0") return reader.number();
  if (kind === "t") {
    reader.word("true");
    return true;
  }
  if (kind === "f") {
    reader.word("false");
    return false;
  }
  reader.word("null");
  return null;
}

/** Objects with the keys that are expected share them: no key is made, hashed or looked for. */
function parseObject(reader: JsonReader, place: Place | undefined): Dictionary<unknown> {
  const shape = place === undefined ? undefined : place.$shape;
  let more = reader.beginObject();
  let object: Dictionary<unknown>;
  if (shape !== undefined) {
    const keys = shape.$keys;
    const count = keys.length;
    const values = array_new<unknown>(count);
    let entry = 0;
    while (more && entry < count && reader.$passKey(keys[entry]!)) {
      values[entry] = parseValue(reader, shape.$places[entry]);
      entry++;
      more = reader.nextKey();
    }
    if (!more && entry === count) {
      return struct_of<Dictionary<unknown>>(
        keys,
        shape.$hashes,
        shape.$index,
        count,
        SHARED_KEYS,
        undefined,
        values,
        false,
        undefined,
        undefined,
        false,
      );
    }
    object = new Dictionary<unknown>();
    for (let i = 0; i < entry; i++) object.$set(keys[i]!, values[i]);
  } else {
    object = new Dictionary<unknown>();
  }
  for (; more; more = reader.nextKey()) {
    const name = reader.key();
    object.$set(name, parseValue(reader, undefined));
  }
  if (place !== undefined) expectAlike(place, object);
  return object;
}

/** Lets the next objects at the place be read as this one, which shares its keys with them from now on. */
function expectAlike(place: Place, object: Dictionary<unknown>): void {
  const keys = object.$keys;
  const count = keys.length;
  if (place.$changes >= MAX_CHANGES || count === 0 || count > MAX_ALIKE || object.$hasIndices) return;
  for (let i = 0; i < count; i++) if (!isPlain(keys[i]!)) return;
  place.$changes++;
  place.$shape = new Shape(keys, object.$hashes, object.$index);
  object.$first = SHARED_KEYS;
}

/** Does the text stand in JSON as it is? */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = string_char_code_at(text, i);
    if (unit < 32 || unit === QUOTE || unit === BACKSLASH) return false;
  }
  return true;
}

/** What comes of a value that was made text by mistake. */
function isUsualSlip(text: string): boolean {
  return text === "undefined" || text === "NaN" || text === "Infinity" || text === "[object Object]";
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function hexDigit(unit: number): number {
  if (isDigit(unit)) return unit - 48;
  const lower = unit | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}
