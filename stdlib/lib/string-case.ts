/** String members that mostly give back what they are given: the text is only made anew, by the host where need be, when something changes. */
import {
  host_String_toLowerCase,
  host_String_toUpperCase,
  string_char_code_at,
  string_from_bytes,
  string_slice,
} from "tscript:intrinsics";

/** `self.toLowerCase()` */
export function toLowerCase(self: string): string {
  const letter = firstLetter(self, 65);
  if (letter === self.length) return self;
  return (letter < 0 ? undefined : changeCase(self, 65)) ?? host_String_toLowerCase(self);
}

/** `self.toUpperCase()` */
export function toUpperCase(self: string): string {
  const letter = firstLetter(self, 97);
  if (letter === self.length) return self;
  return (letter < 0 ? undefined : changeCase(self, 97)) ?? host_String_toUpperCase(self);
}

/** Index of the first of the 26 letters from `first` on; the length when there is none, -1 when a unit before it is not ASCII. */
function firstLetter(text: string, first: number): number {
  const length = text.length;
  for (let i = 0; i < length; i++) {
    const code = string_char_code_at(text, i);
    if (code > 127) return -1;
    if (code >= first && code < first + 26) return i;
  }
  return length;
}

/** @returns the text with those letters in the other case, undefined when it is not all ASCII */
function changeCase(text: string, first: number): string | undefined {
  const length = text.length;
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const code = string_char_code_at(text, i);
    if (code > 127) return undefined;
    bytes[i] = code >= first && code < first + 26 ? code ^ 32 : code;
  }
  return string_from_bytes(bytes, 0, length);
}

/** `self.trim()` */
export function trim(self: string): string {
  const end = endOf(self);
  return end === 0 ? "" : string_slice(self, firstOf(self), end);
}

/** `self.trimStart()` */
export function trimStart(self: string): string {
  return string_slice(self, firstOf(self), self.length);
}

/** `self.trimEnd()` */
export function trimEnd(self: string): string {
  return string_slice(self, 0, endOf(self));
}

/** Index of the first unit that is no white space; the length when all are. */
function firstOf(text: string): number {
  const length = text.length;
  for (let i = 0; i < length; i++) {
    if (!isSpace(string_char_code_at(text, i))) return i;
  }
  return length;
}

/** Index behind the last unit that is no white space; 0 when all are. */
function endOf(text: string): number {
  for (let i = text.length; i > 0; i--) {
    if (!isSpace(string_char_code_at(text, i - 1))) return i;
  }
  return 0;
}

/** White space and line ends as ECMAScript has them. */
function isSpace(code: number): boolean {
  if (code <= 160) return code === 32 || (code >= 9 && code <= 13) || code === 160;
  if (code >= 0x2000 && code <= 0x200a) return true;
  return (
    code === 0x1680 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
