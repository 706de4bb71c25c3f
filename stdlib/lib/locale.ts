/** What depends on a language: the host's own. `details` are the locales and the options, as far as they are given. */
import {
  array_has,
  host_Number_toLocale,
  host_String_compareBy,
  host_String_toLocaleLowerCase,
  host_String_toLocaleUpperCase,
} from "tscript:intrinsics";
import type { TypedList } from "./iterator.ts";

/** `self.toLocaleString(locales, options)` of a number */
export function numberText(self: number, details: unknown[]): string {
  return host_Number_toLocale(self, details);
}

/** `self.toLocaleString(locales, options)` of an array of numbers */
export function numbersText(self: readonly number[], details: unknown[]): string {
  const pieces: string[] = [];
  for (let i = 0; i < self.length; i++) pieces.push(array_has(self, i) ? host_Number_toLocale(self[i], details) : "");
  return pieces.join(",");
}

/** The same of a typed array */
export function typedText<A extends TypedList<number>>(self: A, details: unknown[]): string {
  const pieces: string[] = [];
  for (let i = 0; i < self.length; i++) pieces.push(host_Number_toLocale(self[i], details));
  return pieces.join(",");
}

/** The same of what no language writes in its own way */
export function plainText<T>(self: readonly T[]): string {
  return self.join(",");
}

/** `self.localeCompare(that, locales, options)` */
export function compareBy(self: string, that: string, details: unknown[]): number {
  return host_String_compareBy(self, that, details);
}

/** `self.toLocaleUpperCase(locales)` */
export function upperCase(self: string, details: unknown[]): string {
  return host_String_toLocaleUpperCase(self, details);
}

/** `self.toLocaleLowerCase(locales)` */
export function lowerCase(self: string, details: unknown[]): string {
  return host_String_toLocaleLowerCase(self, details);
}
