/**
 * TABLE of all diagnostic codes, one file per range. A new code is a new row at the end of its range's file; numbers are never
 * reused, so that a search for a code finds one meaning.
 */
import { FORK_CODES } from "./codes/fork.ts";
import { LEXICAL_CODES } from "./codes/lexical.ts";
import { LIMIT_CODES } from "./codes/limits.ts";
import { NAME_CODES } from "./codes/names.ts";
import { SUBSET_CODES } from "./codes/subset.ts";
import { SYNTAX_CODES } from "./codes/syntax.ts";
import { TYPE_CODES } from "./codes/types.ts";

/** Every code with its row. */
export const CODES = {
  ...LEXICAL_CODES,
  ...SYNTAX_CODES,
  ...NAME_CODES,
  ...TYPE_CODES,
  ...FORK_CODES,
  ...SUBSET_CODES,
  ...LIMIT_CODES,
} as const;

/** The name of a diagnostic, such as `E4002`. */
export type Code = keyof typeof CODES;

/** True if `text` is the name of a diagnostic. */
export function isCode(text: string): text is Code {
  return Object.hasOwn(CODES, text);
}
