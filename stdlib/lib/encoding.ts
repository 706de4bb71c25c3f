/** Texts as bytes and back: UTF-8, and what else a TextDecoder is asked for most. */
import { host_TextDecoder_decode, host_TextDecoder_name, string_from_units } from "tscript:intrinsics";
import { RangeError, TypeError } from "./error.ts";
import { decode, encode } from "./fs.ts";

export class TextEncoder {
  readonly encoding = "utf-8";

  encode(text: string = ""): Uint8Array {
    return encode(text);
  }

  encodeInto(text: string, target: Uint8Array): { read: number; written: number } {
    let read = 0;
    let written = 0;
    for (const character of text) {
      const bytes = encode(character);
      if (written + bytes.length > target.length) break;
      target.set(bytes, written);
      written += bytes.length;
      read += character.length;
    }
    return { read, written };
  }
}

/** What a label means, as far as it is known here. */
function encodingOf(label: string): string {
  switch (label.trim().toLowerCase()) {
    case "utf-8":
    case "utf8":
    case "unicode-1-1-utf-8":
    case "unicode11utf8":
    case "unicode20utf8":
    case "x-unicode20utf8":
      return "utf-8";
    case "utf-16le":
    case "utf-16":
    case "ucs-2":
    case "unicode":
    case "csunicode":
    case "iso-10646-ucs-2":
    case "unicodefeff":
      return "utf-16le";
    default:
  }
  // Of the others those are known of which each byte is a character.
  const name = host_TextDecoder_name(label);
  if (name === undefined || !/^(windows-|iso-8859-|koi8-|ibm866|macintosh|x-mac-)/.test(name))
    throw new RangeError("The \"" + label + "\" encoding is not supported");
  return name;
}

type Bytes =
  | ArrayBuffer
  | DataView
  | Uint8Array
  | Uint8ClampedArray
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array;

function bytesOf(input: Bytes): Uint8Array {
  if (input instanceof Uint8Array) return input;
  if (input instanceof ArrayBuffer) return new Uint8Array(input);
  return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
}

export class TextDecoder {
  readonly encoding: string;
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;
  /** Bytes of a character of which the rest has not come yet. */
  $pending: Uint8Array = new Uint8Array(0);
  /** Whether a text is under way, so that no mark of the byte order is looked for. */
  $hasBegun = false;

  constructor(label: string = "utf-8", options: { fatal?: boolean; ignoreBOM?: boolean } = {}) {
    this.encoding = encodingOf(label);
    this.fatal = options.fatal === true;
    this.ignoreBOM = options.ignoreBOM === true;
  }

  decode(input: Bytes = new Uint8Array(0), options: { stream?: boolean } = {}): string {
    const goesOn = options.stream === true;
    const bytes = this.$withPending(bytesOf(input));
    const end = goesOn ? bytes.length - this.$unfinished(bytes) : bytes.length;
    const whole = bytes.subarray(0, end);
    this.$pending = bytes.slice(end);
    const text = this.$textOf(whole);
    const isMarked = !this.$hasBegun && !this.ignoreBOM && text.charCodeAt(0) === 0xfeff;
    this.$hasBegun = goesOn && (this.$hasBegun || text !== "");
    return isMarked && this.encoding.startsWith("utf") ? text.slice(1) : text;
  }

  $withPending(bytes: Uint8Array): Uint8Array {
    const before = this.$pending;
    if (before.length === 0) return bytes;
    const all = new Uint8Array(before.length + bytes.length);
    all.set(before);
    all.set(bytes, before.length);
    return all;
  }

  /** How many bytes at the end begin a character that more bytes may complete. */
  $unfinished(bytes: Uint8Array): number {
    const length = bytes.length;
    if (this.encoding === "utf-16le") {
      const odd = length % 2;
      const high = length - odd >= 2 ? bytes[length - odd - 1] : 0;
      return high >= 0xd8 && high <= 0xdb ? odd + 2 : odd;
    }
    if (this.encoding !== "utf-8") return 0;
    for (let count = 1; count <= 3 && count <= length; count++) {
      const first = bytes[length - count];
      if (first < 0x80) return 0;
      if (first < 0xc0) continue;
      const wanted = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 ? 3 : 2;
      // What is already wrong is replaced at once: a whole one, which stands for the part, shows it.
      const isWrong = first < 0xc2 || first > 0xf4 || decode(bytes.subarray(length - count)).length > 1;
      return count < wanted && !isWrong ? count : 0;
    }
    return 0;
  }

  $textOf(bytes: Uint8Array): string {
    const { encoding } = this;
    if (encoding !== "utf-8" && encoding !== "utf-16le") return host_TextDecoder_decode(encoding, bytes);
    const text = encoding === "utf-8" ? decode(bytes) : wideText(bytes);
    if (this.fatal && text.includes("\ufffd") && !this.$isWhole(bytes, text))
      throw new TypeError("The encoded data was not valid for encoding " + this.encoding);
    return text;
  }

  /** Whether the text is what the bytes say, with nothing replaced. */
  $isWhole(bytes: Uint8Array, text: string): boolean {
    if (this.encoding !== "utf-8") {
      if (bytes.length !== 2 * text.length) return false;
      for (let i = 0; i < text.length; i++) {
        if (text.charCodeAt(i) !== (bytes[2 * i] | (bytes[2 * i + 1] << 8))) return false;
      }
      return true;
    }
    const again = encode(text);
    if (again.length !== bytes.length) return false;
    for (let i = 0; i < again.length; i++) {
      if (again[i] !== bytes[i]) return false;
    }
    return true;
  }
}

function wideText(bytes: Uint8Array): string {
  const whole = bytes.length >> 1;
  const count = whole + (bytes.length % 2);
  const units = new Uint16Array(count);
  for (let i = 0; i < whole; i++) units[i] = bytes[2 * i] | (bytes[2 * i + 1] << 8);
  if (whole < count) units[whole] = 0xfffd;
  for (let i = 0; i < whole; i++) {
    const kind = units[i] & 0xfc00;
    const isPair = kind === 0xd800 && i + 1 < whole && (units[i + 1] & 0xfc00) === 0xdc00;
    if (isPair) i++;
    else if (kind === 0xd800 || kind === 0xdc00) units[i] = 0xfffd;
  }
  return string_from_units(units, 0, count);
}
