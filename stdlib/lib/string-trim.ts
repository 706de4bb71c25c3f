/** White space at the ends of texts. */
import { string_char_code_at, string_slice } from "tscript:intrinsics";

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
