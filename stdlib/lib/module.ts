/** `import.meta`: where a file of the program lies, from where the entry lies and the way from its folder to the file. */
import {
  host_process_argv,
  string_char_code_at,
  string_from_char_code,
  string_join,
} from "tscript:intrinsics";
import { dirname, resolve } from "./path.ts";

const HEX = "0123456789ABCDEF";
/** What a file URL shows as it is, besides letters and digits. */
const PLAIN = "/-_.!~*'()@:&=+$,;[]^|";

/** `import.meta.filename`; the way is empty for the entry itself. */
export function filename(way: string): string {
  const entry = host_process_argv()[1];
  return way === "" ? entry : resolve([dirname(entry), way]);
}

/** `import.meta.dirname` */
export function folder(way: string): string {
  return dirname(filename(way));
}

/** `import.meta.url` */
export function url(way: string): string {
  const path = filename(way);
  const parts: string[] = ["file://"];
  for (let i = 0; i < path.length; i++) {
    const unit = string_char_code_at(path, i);
    const isAlphanumeric =
      (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
    const text = string_from_char_code(unit);
    if (isAlphanumeric || PLAIN.includes(text)) parts.push(text);
    else if (unit < 0x80) parts.push(percent(unit));
    else if (unit < 0x800) parts.push(percent(0xc0 | (unit >> 6)) + percent(0x80 | (unit & 63)));
    else if (unit < 0xd800 || unit > 0xdfff) parts.push(percent(0xe0 | (unit >> 12)) + tail(unit));
    else {
      const low = string_char_code_at(path, i + 1);
      const point = 0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff);
      parts.push(percent(0xf0 | (point >> 18)) + percent(0x80 | ((point >> 12) & 63)) + tail(point));
      i += 1;
    }
  }
  return string_join(parts, "");
}

/** The last two bytes of a character in UTF-8. */
function tail(point: number): string {
  return percent(0x80 | ((point >> 6) & 63)) + percent(0x80 | (point & 63));
}

function percent(byte: number): string {
  return `%${HEX.charAt(byte >> 4)}${HEX.charAt(byte & 15)}`;
}
