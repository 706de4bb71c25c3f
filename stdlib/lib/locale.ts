/** What depends on a language: the host's own. `details` are the locales and the options, as far as they are given. */
import {
  host_Number_toLocale,
  host_String_compareBy,
  host_String_toLocaleLowerCase,
  host_String_toLocaleUpperCase,
} from "tscript:intrinsics";

/** `self.toLocaleString(locales, options)` of a number */
export function numberText(self: number, details: unknown[]): string {
  return host_Number_toLocale(self, details);
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
