/** The members of `Intl`: numbers, dates and texts as a language has them, which only the host knows. */
import {
  host_Date_now,
  host_Date_toLocale,
  host_Number_toLocale,
  host_String_compareBy,
} from "tscript:intrinsics";
import { Date } from "./date.ts";

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

export class NumberFormat {
  readonly $details: unknown[];

  constructor(locales?: string | readonly string[], options?: NumberFormatOptions) {
    this.$details = [locales, options];
  }

  /** Its own function for each formatter: it is made to be handed to `map`. */
  get format(): (value: number) => string {
    return (value) => host_Number_toLocale(value, this.$details);
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

export class DateTimeFormat {
  readonly $details: unknown[];

  constructor(locales?: string | readonly string[], options?: DateTimeFormatOptions) {
    this.$details = [locales, options];
  }

  get format(): (date?: Date | number) => string {
    return (date) => {
      const time = date === undefined ? host_Date_now() : typeof date === "number" ? date : date.getTime();
      return host_Date_toLocale(time, "format", this.$details);
    };
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
