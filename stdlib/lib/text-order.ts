/** `localeCompare` of texts of ASCII, by the Unicode collation algorithm's own table: letters whatever their case, and only then their case. */
import {
  host_String_hasPlainOrder,
  host_String_localeCompare,
  string_char_code_at,
} from "tscript:intrinsics";

/** By unit, its place in the order of blanks, signs, digits and letters; 0 for what has none of its own. */
const PLACES =
  "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\x07\x0b\x17\x21\x18\x16\x0a\x0c\x0d\x13\x1b\x04\x03\x09\x14\x22\x23\x24\x25\x26\x27\x28\x29\x2a\x2b\x06\x05\x1c\x1d\x1e\x08\x12\x2c\x2d\x2e\x2f\x30\x31\x32\x33\x34\x35\x36\x37\x38\x39\x3a\x3b\x3c\x3d\x3e\x3f\x40\x41\x42\x43\x44\x45\x0e\x15\x0f\x1a\x02\x19\x2c\x2d\x2e\x2f\x30\x31\x32\x33\x34\x35\x36\x37\x38\x39\x3a\x3b\x3c\x3d\x3e\x3f\x40\x41\x42\x43\x44\x45\x10\x1f\x11\x20\x00";

/** `self.localeCompare(that)` */
export function compareTexts(self: string, that: string): number {
  if (!host_String_hasPlainOrder()) return host_String_localeCompare(self, that);
  const shorter = self.length < that.length ? self.length : that.length;
  let byCase = 0;
  for (let at = 0; at < shorter; at++) {
    const left = string_char_code_at(self, at);
    const right = string_char_code_at(that, at);
    const leftPlace = left < 128 ? string_char_code_at(PLACES, left) : 0;
    const rightPlace = right < 128 ? string_char_code_at(PLACES, right) : 0;
    if (leftPlace === 0 || rightPlace === 0) return host_String_localeCompare(self, that);
    if (leftPlace !== rightPlace) {
      // What follows may be an accent of this letter.
      if (!endsLetter(self, at) || !endsLetter(that, at)) {
        return host_String_localeCompare(self, that);
      }
      return leftPlace < rightPlace ? -1 : 1;
    }
    if (byCase === 0 && left !== right) byCase = left > right ? -1 : 1;
  }
  if (self.length === that.length) return byCase;
  if (!endsLetter(self, shorter - 1) || !endsLetter(that, shorter - 1)) {
    return host_String_localeCompare(self, that);
  }
  return self.length < that.length ? -1 : 1;
}

/** Is the unit the last of its text, or followed by one that has its own place? */
function endsLetter(text: string, at: number): boolean {
  const next = string_char_code_at(text, at + 1);
  return next < 0 || (next < 128 && string_char_code_at(PLACES, next) > 0);
}
