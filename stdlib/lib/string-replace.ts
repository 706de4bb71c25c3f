/** `replace` and `replaceAll` with a text to look for; the replacement is a text with `$` patterns, or a function. */
import { array_push, string_index_of, string_join, string_slice } from "tscript:intrinsics";

/** Called with the match, where it is, and the whole text. */
export type Replacer = (match: string, position: number, text: string) => string;

/** `self.replace(search, replacement)` */
export function replace(self: string, search: string, replacement: string): string {
  const position = string_index_of(self, search, 0);
  if (position < 0) return self;
  const end = position + search.length;
  return (
    string_slice(self, 0, position) +
    expand(replacement, self, search, position) +
    string_slice(self, end, self.length)
  );
}

/** `self.replace(search, replacer)` */
export function replaceWith(self: string, search: string, replacer: Replacer): string {
  const position = string_index_of(self, search, 0);
  if (position < 0) return self;
  const end = position + search.length;
  const middle = replacer(search, position, self);
  return string_slice(self, 0, position) + middle + string_slice(self, end, self.length);
}

/** A replacer of which is not known what it gives: that as a text. */
export function givingText(
  replacer: (match: string, position: number, text: string) => unknown,
): Replacer {
  return (match, position, text) => String(replacer(match, position, text));
}

/** `self.replaceAll(search, replacement)` */
export function replaceAll(self: string, search: string, replacement: string): string {
  let position = string_index_of(self, search, 0);
  if (position < 0) return self;
  const isPlain = string_index_of(replacement, "$", 0) < 0;
  const pieces: string[] = [];
  let start = 0;
  while (position >= 0) {
    array_push(pieces, string_slice(self, start, position));
    array_push(pieces, isPlain ? replacement : expand(replacement, self, search, position));
    start = position + search.length;
    position = nextPosition(self, search, position);
  }
  array_push(pieces, string_slice(self, start, self.length));
  return string_join(pieces, "");
}

/** `self.replaceAll(search, replacer)` */
export function replaceAllWith(self: string, search: string, replacer: Replacer): string {
  let position = string_index_of(self, search, 0);
  if (position < 0) return self;
  const pieces: string[] = [];
  let start = 0;
  while (position >= 0) {
    array_push(pieces, string_slice(self, start, position));
    array_push(pieces, replacer(search, position, self));
    start = position + search.length;
    position = nextPosition(self, search, position);
  }
  array_push(pieces, string_slice(self, start, self.length));
  return string_join(pieces, "");
}

/** Where the text is found next; the empty text is found at every unit and at the end. */
function nextPosition(self: string, search: string, position: number): number {
  if (search.length > 0) return string_index_of(self, search, position + search.length);
  return position < self.length ? position + 1 : -1;
}

/** The replacement with `$$`, `$&`, `` $` `` and `$'` put in. */
function expand(replacement: string, text: string, search: string, position: number): string {
  let dollar = string_index_of(replacement, "$", 0);
  if (dollar < 0) return replacement;
  let result = "";
  let start = 0;
  while (dollar >= 0) {
    const letter = string_slice(replacement, dollar + 1, dollar + 2);
    let inserted = "";
    let used = 2;
    if (letter === "$") inserted = "$";
    else if (letter === "&") inserted = search;
    else if (letter === "`") inserted = string_slice(text, 0, position);
    else if (letter === "'") inserted = string_slice(text, position + search.length, text.length);
    else {
      inserted = "$";
      used = 1;
    }
    result = result + string_slice(replacement, start, dollar) + inserted;
    start = dollar + used;
    dollar = string_index_of(replacement, "$", start);
  }
  return result + string_slice(replacement, start, replacement.length);
}
