/** Texts as bytes and back: UTF-8. */
import { RangeError, TypeError } from "./error.ts";
import { decode, encode } from "./fs.ts";

export class TextEncoder {
  readonly encoding = "utf-8";

  encode(text: string = ""): Uint8Array {
    return encode(text);
  }
}

export class TextDecoder {
  readonly encoding = "utf-8";
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;

  constructor(label: string = "utf-8", options: { fatal?: boolean; ignoreBOM?: boolean } = {}) {
    const name = label.trim().toLowerCase();
    if (name !== "utf-8" && name !== "utf8" && name !== "unicode-1-1-utf-8")
      throw new RangeError("The \"" + label + "\" encoding is not supported");
    this.fatal = options.fatal === true;
    this.ignoreBOM = options.ignoreBOM === true;
  }

  decode(bytes: Uint8Array = new Uint8Array(0)): string {
    const text = decode(bytes);
    if (this.fatal && !isWhole(bytes, text))
      throw new TypeError("The encoded data was not valid for encoding utf-8");
    return !this.ignoreBOM && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }
}

/** Whether the text is what the bytes say, with nothing replaced. */
function isWhole(bytes: Uint8Array, text: string): boolean {
  if (!text.includes("\ufffd")) return true;
  const again = encode(text);
  if (again.length !== bytes.length) return false;
  for (let i = 0; i < again.length; i++) {
    if (again[i] !== bytes[i]) return false;
  }
  return true;
}
