/** The members of `Intl`: numbers, dates and texts as a language has them, which only the host knows. */
import {
  host_Date_now,
  host_Date_toLocale,
  host_Intl_parts,
  host_Intl_text,
  host_Number_toLocale,
  host_String_compareBy,
} from "tscript:intrinsics";
import { Date } from "./date.ts";

/** A piece of what a formatter writes. */
export interface Part {
  type: string;
  value: string;
}

function partsOf(method: string, details: readonly unknown[], value: unknown): Part[] {
  const flat = host_Intl_parts(method, [details[0], details[1], value]);
  const parts: Part[] = [];
  for (let i = 0; i < flat.length; i += 2) parts.push({ type: flat[i], value: flat[i + 1] });
  return parts;
}

export interface NumberFormatOptions {
  style?: string;
  currency?: string;
  currencyDisplay?: string;
  currencySign?: string;
  unit?: string;
  unitDisplay?: string;
  notation?: string;
  compactDisplay?: string;
  signDisplay?: string;
  useGrouping?: boolean | string;
  minimumIntegerDigits?: number;
  minimumFractionDigits?: number;
  maximumFractionDigits?: number;
  minimumSignificantDigits?: number;
  maximumSignificantDigits?: number;
}

export type NumberFormatPart = Part;

export interface ResolvedNumberFormatOptions {
  locale: string;
  numberingSystem: string;
  style: string;
  currency?: string;
  minimumIntegerDigits: number;
  minimumFractionDigits?: number;
  maximumFractionDigits?: number;
}

/** `self.toLocaleString(locales, options)` of a bigint */
export function bigintText(self: bigint, details: unknown[]): string {
  return host_Intl_text("NumberFormat.format", [details[0], details.length > 1 ? details[1] : undefined, self]);
}

export class NumberFormat {
  readonly $details: unknown[];

  constructor(locales?: string | readonly string[], options?: NumberFormatOptions) {
    this.$details = [locales, options];
  }

  /** Its own function for each formatter: it is made to be handed to `map`. */
  get format(): (value: number | bigint) => string {
    return (value) =>
      typeof value === "number"
        ? host_Number_toLocale(value, this.$details)
        : host_Intl_text("NumberFormat.format", [this.$details[0], this.$details[1], value]);
  }

  formatToParts(value: number | bigint): NumberFormatPart[] {
    return partsOf("NumberFormat.formatToParts", this.$details, value);
  }

  resolvedOptions(): ResolvedNumberFormatOptions {
    return JSON.parse(host_Intl_text("NumberFormat.resolvedOptions", this.$details)) as ResolvedNumberFormatOptions;
  }
}

export interface DateTimeFormatOptions {
  weekday?: string;
  era?: string;
  year?: string;
  month?: string;
  day?: string;
  hour?: string;
  minute?: string;
  second?: string;
  fractionalSecondDigits?: number;
  timeZoneName?: string;
  hour12?: boolean;
  hourCycle?: string;
  timeZone?: string;
  dateStyle?: string;
  timeStyle?: string;
}

export type DateTimeFormatPart = Part;

export interface ResolvedDateTimeFormatOptions {
  locale: string;
  calendar: string;
  numberingSystem: string;
  timeZone: string;
  hourCycle?: string;
  hour12?: boolean;
}

function timeOf(date: Date | number | undefined): number {
  if (date === undefined) return host_Date_now();
  return typeof date === "number" ? date : date.getTime();
}

export class DateTimeFormat {
  readonly $details: unknown[];

  constructor(locales?: string | readonly string[], options?: DateTimeFormatOptions) {
    this.$details = [locales, options];
  }

  get format(): (date?: Date | number) => string {
    return (date) => host_Date_toLocale(timeOf(date), "format", this.$details);
  }

  formatToParts(date?: Date | number): DateTimeFormatPart[] {
    return partsOf("DateTimeFormat.formatToParts", this.$details, timeOf(date));
  }

  formatRange(start: Date | number, end: Date | number): string {
    const [locales, options] = this.$details;
    return host_Intl_text("DateTimeFormat.formatRange", [locales, options, timeOf(start), timeOf(end)]);
  }

  resolvedOptions(): ResolvedDateTimeFormatOptions {
    return JSON.parse(host_Intl_text("DateTimeFormat.resolvedOptions", this.$details)) as ResolvedDateTimeFormatOptions;
  }
}

export interface CollatorOptions {
  usage?: string;
  sensitivity?: string;
  ignorePunctuation?: boolean;
  numeric?: boolean;
  caseFirst?: string;
}

export class Collator {
  readonly $details: unknown[];

  constructor(locales?: string | readonly string[], options?: CollatorOptions) {
    this.$details = [locales, options];
  }

  /** Its own function for each collator: it is made to be handed to `sort`. */
  get compare(): (a: string, b: string) => number {
    return (a, b) => host_String_compareBy(a, b, this.$details);
  }
}

export interface PluralRulesOptions {
  type?: string;
  minimumIntegerDigits?: number;
  minimumFractionDigits?: number;
  maximumFractionDigits?: number;
}

export type LDMLPluralRule = "zero" | "one" | "two" | "few" | "many" | "other";

export class PluralRules {
  readonly $details: unknown[];

  constructor(locales?: string | readonly string[], options?: PluralRulesOptions) {
    this.$details = [locales, options];
  }

  select(value: number): LDMLPluralRule {
    const [locales, options] = this.$details;
    return host_Intl_text("PluralRules.select", [locales, options, value]) as LDMLPluralRule;
  }
}

export interface ListFormatOptions {
  type?: string;
  style?: string;
}

export class ListFormat {
  readonly $details: unknown[];

  constructor(locales?: string | readonly string[], options?: ListFormatOptions) {
    this.$details = [locales, options];
  }

  format(list: Iterable<string>): string {
    const [locales, options] = this.$details;
    return host_Intl_text("ListFormat.format", [locales, options, [...list]]);
  }
}

export interface RelativeTimeFormatOptions {
  numeric?: string;
  style?: string;
}

export type RelativeTimeFormatUnit =
  | "year"
  | "years"
  | "quarter"
  | "quarters"
  | "month"
  | "months"
  | "week"
  | "weeks"
  | "day"
  | "days"
  | "hour"
  | "hours"
  | "minute"
  | "minutes"
  | "second"
  | "seconds";

export class RelativeTimeFormat {
  readonly $details: unknown[];

  constructor(locales?: string | readonly string[], options?: RelativeTimeFormatOptions) {
    this.$details = [locales, options];
  }

  format(value: number, unit: RelativeTimeFormatUnit): string {
    const [locales, options] = this.$details;
    return host_Intl_text("RelativeTimeFormat.format", [locales, options, value, unit]);
  }
}

export interface DisplayNamesOptions {
  type: string;
  style?: string;
  fallback?: string;
  languageDisplay?: string;
}

export class DisplayNames {
  readonly $details: unknown[];

  constructor(locales: string | readonly string[] | undefined, options: DisplayNamesOptions) {
    this.$details = [locales, options];
  }

  of(code: string): string | undefined {
    const [locales, options] = this.$details;
    return host_Intl_text("DisplayNames.of", [locales, options, code]);
  }
}

export interface SegmenterOptions {
  granularity?: string;
}

export interface SegmentData {
  segment: string;
  index: number;
  input: string;
  isWordLike?: boolean;
}

export class Segmenter {
  readonly $details: unknown[];

  constructor(locales?: string | readonly string[], options?: SegmenterOptions) {
    this.$details = [locales, options];
  }

  segment(input: string): Segments {
    return new Segments(this.$details, input);
  }
}

export class Segments {
  readonly $details: unknown[];
  readonly $input: string;

  constructor(details: unknown[], input: string) {
    this.$details = details;
    this.$input = input;
  }

  /** Texts of segments, each with its place, and whether it is like a word where that is asked. */
  $all(): SegmentData[] {
    const input = this.$input;
    const flat = host_Intl_parts("Segmenter.segment", [this.$details[0], this.$details[1], input]);
    const all: SegmentData[] = [];
    for (let i = 0; i < flat.length; i += 3) {
      const segment: SegmentData = { segment: flat[i], index: Number(flat[i + 1]), input };
      if (flat[i + 2] !== "") segment.isWordLike = flat[i + 2] === "true";
      all.push(segment);
    }
    return all;
  }

  [Symbol.iterator](): IterableIterator<SegmentData> {
    return this.$all().values();
  }
}
