/** Numbers as text, text as numbers, and text beyond ASCII: the engine's own functions on strings read from the heap. */
import { BIGINT_FUNCTIONS } from "../../bytecode/interpret/bigint-bytes.ts";
import { PURE_FUNCTIONS } from "../../bytecode/pure-functions.ts";
import { hasPlainOrder } from "../../bytecode/text-order.ts";
import type { HostFunctions } from "./host-row.ts";

export const TEXT_FUNCTIONS = {
  ...PURE_FUNCTIONS,
  "Number.toFixed": (value, digits) => value.toFixed(digits),
  "Number.toPrecision": (value, precision) => value.toPrecision(precision),
  "Number.toExponential": (value, digits) => value.toExponential(digits),
  "Number.toString": (value, radix) => value.toString(radix),
  parseInt: (text, radix) => Number.parseInt(text, radix),
  parseFloat: (text) => Number.parseFloat(text),
  "String.toUpperCase": (text) => text.toUpperCase(),
  "String.toLowerCase": (text) => text.toLowerCase(),
  "String.trim": (text) => text.trim(),
  "String.trimStart": (text) => text.trimStart(),
  "String.trimEnd": (text) => text.trimEnd(),
  "String.normalize": (text, form) => text.normalize(form),
  "String.localeCompare": (text, other) => text.localeCompare(other),
  "String.split": (text, separator) => text.split(separator),
  "String.repeat": (text, count) => text.repeat(count),
  "String.replaceAll": (text, part, replacement) => text.replaceAll(part, replacement),
  ...BIGINT_FUNCTIONS,
} satisfies HostFunctions;

/** Says whether `localeCompare` orders texts of ASCII plainly, and looks once. */
export function createPlainOrder(): () => boolean {
  let known: boolean | undefined;
  return () => {
    known ??= hasPlainOrder();
    return known;
  };
}
