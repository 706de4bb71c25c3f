/**
 * Host functions which depend on their arguments only, or on what does not change while a program runs (the time zone, the locales): dates, texts of
 * locales, escapes of URIs. The interpreter and the runtime call the same ones. Imports nothing but types.
 */

import { INTL_PARTS, INTL_TEXTS } from "./intl-functions.ts";

/** Methods of Date that give a text, by name: `toISOString`, `toString`, … */
type DateText = "toISOString" | "toString" | "toDateString" | "toTimeString" | "toUTCString";
type LocaleText = "toLocaleString" | "toLocaleDateString" | "toLocaleTimeString";

/** As the host's functions take them from a program: `[locales, options]`. */
type LocaleArguments = readonly unknown[];
type Locales = Intl.LocalesArgument;

/** Two days less than a Date can hold. */
const MAX_SHOWN = 8.64e15 - 2 * 86400000;

/** What clocks show, as if it were UTC. */
function clockAt(time: number): number {
  const date = new Date(time);
  const day = new Date(0);
  day.setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate());
  const [hours, minutes] = [date.getHours(), date.getMinutes()];
  return day.setUTCHours(hours, minutes, date.getSeconds(), date.getMilliseconds());
}

/** How far local time is ahead of UTC; never equal where that is not known, or no whole number of seconds. */
function secondsAhead(time: number): number {
  const seconds = (clockAt(time) - time) / 1000;
  return Number.isInteger(seconds) ? seconds : Number.NaN;
}

/** See the head of the file; by their rows in host-functions.ts. */
export const PURE_FUNCTIONS = {
  "Date.parse": (text: string) => Date.parse(text),
  "Date.toLocal": (time: number) => {
    // Clocks may show times that a Date cannot hold.
    const inside = Math.min(Math.max(time, -MAX_SHOWN), MAX_SHOWN);
    return clockAt(inside) + (time - inside);
  },
  "Date.toUtc": (local: number) => {
    const parts = new Date(local);
    const date = new Date(2000, 0, 1);
    date.setFullYear(parts.getUTCFullYear(), parts.getUTCMonth(), parts.getUTCDate());
    const [hours, minutes] = [parts.getUTCHours(), parts.getUTCMinutes()];
    return date.setHours(hours, minutes, parts.getUTCSeconds(), parts.getUTCMilliseconds());
  },
  "Date.zone": (from: number, length: number) => {
    const ahead = secondsAhead(from);
    // The engine takes it as well that clocks are not changed twice within days.
    const isSame = [length / 2, length - 1].every((at) => secondsAhead(from + at) === ahead);
    return isSame ? ahead : Number.NaN;
  },
  "Function.name": ([known]: readonly unknown[]) => (typeof known === "function" ? known.name : ""),
  "Function.length": ([known]: readonly unknown[]) =>
    typeof known === "function" ? known.length : 0,
  "Function.tag": ([known]: readonly unknown[]) => Object.prototype.toString.call(known),
  "Date.text": (time: number, method: string) => new Date(time)[method as DateText](),
  "Date.toLocale": (time: number, method: string, [locales, options]: LocaleArguments) =>
    method === "format"
      ? new Intl.DateTimeFormat(
          locales as Locales,
          options as Intl.DateTimeFormatOptions | undefined,
        ).format(time)
      : new Date(time)[method as LocaleText](
          locales as Locales,
          options as Intl.DateTimeFormatOptions | undefined,
        ),
  "Intl.text": (method: string, details: LocaleArguments) => INTL_TEXTS[method]?.(details) ?? "",
  "Intl.parts": (method: string, details: LocaleArguments) => INTL_PARTS[method]?.(details) ?? [],
  "Number.toLocale": (value: number, [locales, options]: LocaleArguments) =>
    value.toLocaleString(locales as Locales, options as Intl.NumberFormatOptions | undefined),
  "String.compareBy": (text: string, other: string, [locales, options]: LocaleArguments) =>
    text.localeCompare(other, locales as Locales, options as Intl.CollatorOptions | undefined),
  "String.toLocaleUpperCase": (text: string, [locales]: LocaleArguments) =>
    text.toLocaleUpperCase(locales as Locales),
  "String.toLocaleLowerCase": (text: string, [locales]: LocaleArguments) =>
    text.toLocaleLowerCase(locales as Locales),
  "URL.parts": (text: string, base: string) => {
    try {
      return partsOf(base === "" ? new URL(text) : new URL(text, base));
    } catch {
      return [];
    }
  },
  "URL.change": (text: string, name: string, value: string) => {
    const url = new URL(text);
    return partsOf(Object.assign(url, { [name]: value }));
  },
  "URLSearchParams.parse": (text: string) => [...new URLSearchParams(text)].flat(),
  "URLSearchParams.text": (flat: readonly unknown[]) => {
    const params = new URLSearchParams();
    for (let place = 0; place < flat.length; place += 2)
      params.append(String(flat[place]), String(flat[place + 1]));
    return params.toString();
  },
  "TextDecoder.name": (label: string) => attempt(() => new TextDecoder(label).encoding),
  "TextDecoder.decode": (encoding: string, bytes: Uint8Array) =>
    new TextDecoder(encoding).decode(Uint8Array.from(bytes)),
  encodeURIComponent: (text: string) => attempt(() => encodeURIComponent(text)),
  encodeURI: (text: string) => attempt(() => encodeURI(text)),
  decodeURIComponent: (text: string) => attempt(() => decodeURIComponent(text)),
  decodeURI: (text: string) => attempt(() => decodeURI(text)),
  escape: (text: string) => escape(text),
  unescape: (text: string) => unescape(text),
  btoa: (text: string) => attempt(() => btoa(text)),
  atob: (text: string) => attempt(() => atob(text)),
} as const;

/** In the order in which `stdlib/lib/urls.ts` names them. */
function partsOf(url: URL): string[] {
  const { href, origin, protocol, username, password, host, hostname } = url;
  const { port, pathname, search, hash } = url;
  return [href, origin, protocol, username, password, host, hostname, port, pathname, search, hash];
}

/** Undefined where the text cannot be converted: the library throws. */
function attempt(convert: () => string): string | undefined {
  try {
    return convert();
  } catch {
    return undefined;
  }
}
