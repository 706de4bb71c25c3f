/**
 * Values of literals: escapes in strings and templates, digits of numbers, escapes in names.
 * A bad escape or digit is found by offset, for `lexical-errors.ts` and for tagged templates.
 */

/** Text with its escapes decoded, and where the first bad escape is. */
export interface Cooked {
  readonly value: string;
  /** Offsets of a bad escape in the raw text, or `null`. */
  readonly bad: { readonly start: number; readonly end: number } | null;
}

/** Decodes the inside of a string or template. In templates a CR or CRLF becomes LF beforehand. */
export function cook(raw: string): Cooked {
  if (!raw.includes("\\")) return { value: raw, bad: null };
  let value = "";
  let bad: Cooked["bad"] = null;
  let from = 0;
  for (let at = raw.indexOf("\\"); at >= 0; at = raw.indexOf("\\", from)) {
    value += raw.slice(from, at);
    const decoded = decodeEscape(raw, at);
    if (decoded.value === null) bad ??= { start: at, end: decoded.end };
    else value += decoded.value;
    from = decoded.end;
  }
  return { value: value + raw.slice(from), bad };
}

/** A template's text as its tag sees it in `raw`: line ends are LF. */
export function templateRaw(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Decodes the escapes of a name. */
export function cookName(image: string): string {
  return image.includes("\\")
    ? image.replace(/\\u(?:\{([\da-fA-F]+)\}|([\da-fA-F]{4}))/g, (_, braced, plain) =>
        codePointText(Number.parseInt(braced ?? plain, 16)),
      )
    : image;
}

const NUMBER =
  /^(?:0[xX][\da-fA-F]+(?:_[\da-fA-F]+)*|0[oO][0-7]+(?:_[0-7]+)*|0[bB][01]+(?:_[01]+)*|(?:0|[1-9]\d*(?:_\d+)*))n?$|^(?:(?:0|[1-9]\d*(?:_\d+)*)(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?$/;

/** True if `image` is a number or bigint. */
export function isNumber(image: string): boolean {
  return PLAIN_NUMBER.test(image) || NUMBER.test(image);
}

// Nearly all numbers, without the backtracking of the full pattern.
const PLAIN_NUMBER = /^(?:0|[1-9]\d*)$/;

/** True if `image` is a bigint. */
export function isBigInt(image: string): boolean {
  return image.endsWith("n") && !/^0[xX].*[^n\da-fA-F_]/.test(image);
}

/** The value of a number; 0 for what is no number and was reported. */
export function numberValue(image: string): number {
  const value = Number(image.replaceAll("_", ""));
  return Number.isNaN(value) ? 0 : value;
}

/** The value of a bigint; 0 for what is none and was reported. */
export function bigIntValue(image: string): bigint {
  return isNumber(image) ? BigInt(image.slice(0, -1).replaceAll("_", "")) : 0n;
}

interface Escape {
  /** `null` for a bad one. */
  readonly value: string | null;
  readonly end: number;
}

const SIMPLE: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["b", "\b"],
  ["f", "\f"],
  ["v", "\v"],
  ["\n", ""],
  ["\u2028", ""],
  ["\u2029", ""],
]);

function decodeEscape(raw: string, at: number): Escape {
  const next = raw.charAt(at + 1);
  switch (next) {
    case "\r":
      return { value: "", end: raw.charAt(at + 2) === "\n" ? at + 3 : at + 2 };
    case "x":
      return decodeHex(raw, at, /\\x([\da-fA-F]{2})/y);
    case "u":
      return decodeHex(raw, at, /\\u(?:([\da-fA-F]{4})|\{([\da-fA-F]+)\})/y);
    case "0":
      return /\d/.test(raw.charAt(at + 2))
        ? { value: null, end: at + 2 }
        : { value: "\0", end: at + 2 };
    default: {
      if (/[1-9]/.test(next)) return { value: null, end: at + 2 };
      const simple = SIMPLE.get(next);
      if (simple !== undefined) return { value: simple, end: at + 2 };
      const code = raw.codePointAt(at + 1);
      const text = code === undefined ? "" : String.fromCodePoint(code);
      return { value: text, end: at + 1 + text.length };
    }
  }
}

function decodeHex(raw: string, at: number, pattern: RegExp): Escape {
  pattern.lastIndex = at;
  const match = pattern.exec(raw);
  const code = Number.parseInt(match?.[1] ?? match?.[2] ?? "", 16);
  if (match === null) return { value: null, end: at + 2 };
  return { value: code > 0x10ffff ? null : codePointText(code), end: at + match[0].length };
}

function codePointText(code: number): string {
  return code > 0x10ffff ? "" : String.fromCodePoint(code);
}
