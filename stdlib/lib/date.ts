/**
 * `Date`: a time value in milliseconds. The calendar is computed here, as ECMAScript says; what depends on the time zone, on a locale or on how
 * texts are read is asked of the host.
 */
import {
  host_Date_now,
  host_Date_parse,
  host_Date_text,
  host_Date_toLocal,
  host_Date_toLocale,
  host_Date_toUtc,
  host_Date_zone,
} from "tscript:intrinsics";
import { RangeError } from "./error.ts";

const DAY = 86400000;
const HOUR = 3600000;
const MINUTE = 60000;
const SECOND = 1000;
/** The furthest time from 1970 that a Date can hold. */
const MAX_TIME = 8.64e15;

/** Parts of a time, in the order in which setters take them. */
const YEAR = 0;
const MONTH = 1;
const DATE = 2;

export class Date {
  $time: number;

  constructor();
  constructor(value: number | string | Date);
  constructor(
    year: number,
    month: number,
    date?: number,
    hours?: number,
    minutes?: number,
    seconds?: number,
    ms?: number,
  );
  constructor(
    value?: number | string | Date,
    month?: number,
    date: number = 1,
    hours: number = 0,
    minutes: number = 0,
    seconds: number = 0,
    ms: number = 0,
  ) {
    if (value === undefined) {
      this.$time = host_Date_now();
    } else if (typeof value === "string") {
      this.$time = host_Date_parse(value);
    } else if (typeof value !== "number") {
      this.$time = value.$time;
    } else if (month === undefined) {
      this.$time = timeClip(value);
    } else {
      const day = makeDay(fullYear(value), month, date);
      this.$time = timeClip(
        toUtc(makeDate(day, makeTime(hours, minutes, seconds, ms))),
      );
    }
  }

  static now(): number {
    return host_Date_now();
  }

  static parse(text: string): number {
    return host_Date_parse(text);
  }

  static UTC(
    year: number,
    month: number = 0,
    date: number = 1,
    hours: number = 0,
    minutes: number = 0,
    seconds: number = 0,
    ms: number = 0,
  ): number {
    const day = makeDay(fullYear(year), month, date);
    return timeClip(makeDate(day, makeTime(hours, minutes, seconds, ms)));
  }

  getTime(): number {
    return this.$time;
  }

  valueOf(): number {
    return this.$time;
  }

  getTimezoneOffset(): number {
    return (this.$time - toLocal(this.$time)) / MINUTE;
  }

  getFullYear(): number {
    return partOf(toLocal(this.$time), YEAR);
  }

  getMonth(): number {
    return partOf(toLocal(this.$time), MONTH);
  }

  getDate(): number {
    return partOf(toLocal(this.$time), DATE);
  }

  getDay(): number {
    return weekDay(toLocal(this.$time));
  }

  getHours(): number {
    return hoursOf(toLocal(this.$time));
  }

  getMinutes(): number {
    return minutesOf(toLocal(this.$time));
  }

  getSeconds(): number {
    return secondsOf(toLocal(this.$time));
  }

  getMilliseconds(): number {
    return modulo(this.$time, SECOND);
  }

  getUTCFullYear(): number {
    return partOf(this.$time, YEAR);
  }

  getUTCMonth(): number {
    return partOf(this.$time, MONTH);
  }

  getUTCDate(): number {
    return partOf(this.$time, DATE);
  }

  getUTCDay(): number {
    return weekDay(this.$time);
  }

  getUTCHours(): number {
    return hoursOf(this.$time);
  }

  getUTCMinutes(): number {
    return minutesOf(this.$time);
  }

  getUTCSeconds(): number {
    return secondsOf(this.$time);
  }

  getUTCMilliseconds(): number {
    return modulo(this.$time, SECOND);
  }

  setTime(time: number): number {
    this.$time = timeClip(time);
    return this.$time;
  }

  setMilliseconds(ms: number): number {
    const local = toLocal(this.$time);
    return this.$setLocalTime(local, hoursOf(local), minutesOf(local), secondsOf(local), ms);
  }

  setSeconds(seconds: number, ms?: number): number {
    const local = toLocal(this.$time);
    const rest = ms === undefined ? modulo(local, SECOND) : ms;
    return this.$setLocalTime(local, hoursOf(local), minutesOf(local), seconds, rest);
  }

  setMinutes(minutes: number, seconds?: number, ms?: number): number {
    const local = toLocal(this.$time);
    const second = seconds === undefined ? secondsOf(local) : seconds;
    const rest = ms === undefined ? modulo(local, SECOND) : ms;
    return this.$setLocalTime(local, hoursOf(local), minutes, second, rest);
  }

  setHours(hours: number, minutes?: number, seconds?: number, ms?: number): number {
    const local = toLocal(this.$time);
    const minute = minutes === undefined ? minutesOf(local) : minutes;
    const second = seconds === undefined ? secondsOf(local) : seconds;
    const rest = ms === undefined ? modulo(local, SECOND) : ms;
    return this.$setLocalTime(local, hours, minute, second, rest);
  }

  setDate(date: number): number {
    const local = toLocal(this.$time);
    return this.$setLocalDay(local, partOf(local, YEAR), partOf(local, MONTH), date);
  }

  setMonth(month: number, date?: number): number {
    const local = toLocal(this.$time);
    const day = date === undefined ? partOf(local, DATE) : date;
    return this.$setLocalDay(local, partOf(local, YEAR), month, day);
  }

  setFullYear(year: number, month?: number, date?: number): number {
    // An invalid date gets a year all the same.
    const local = Number.isNaN(this.$time) ? 0 : toLocal(this.$time);
    const newMonth = month === undefined ? partOf(local, MONTH) : month;
    const day = date === undefined ? partOf(local, DATE) : date;
    return this.$setLocalDay(local, year, newMonth, day);
  }

  setUTCMilliseconds(ms: number): number {
    const t = this.$time;
    return this.$setTimeOfDay(t, hoursOf(t), minutesOf(t), secondsOf(t), ms);
  }

  setUTCSeconds(seconds: number, ms?: number): number {
    const t = this.$time;
    const rest = ms === undefined ? modulo(t, SECOND) : ms;
    return this.$setTimeOfDay(t, hoursOf(t), minutesOf(t), seconds, rest);
  }

  setUTCMinutes(minutes: number, seconds?: number, ms?: number): number {
    const t = this.$time;
    const second = seconds === undefined ? secondsOf(t) : seconds;
    const rest = ms === undefined ? modulo(t, SECOND) : ms;
    return this.$setTimeOfDay(t, hoursOf(t), minutes, second, rest);
  }

  setUTCHours(hours: number, minutes?: number, seconds?: number, ms?: number): number {
    const t = this.$time;
    const minute = minutes === undefined ? minutesOf(t) : minutes;
    const second = seconds === undefined ? secondsOf(t) : seconds;
    const rest = ms === undefined ? modulo(t, SECOND) : ms;
    return this.$setTimeOfDay(t, hours, minute, second, rest);
  }

  setUTCDate(date: number): number {
    const t = this.$time;
    return this.$setDay(t, partOf(t, YEAR), partOf(t, MONTH), date);
  }

  setUTCMonth(month: number, date?: number): number {
    const t = this.$time;
    return this.$setDay(t, partOf(t, YEAR), month, date === undefined ? partOf(t, DATE) : date);
  }

  setUTCFullYear(year: number, month?: number, date?: number): number {
    const t = Number.isNaN(this.$time) ? 0 : this.$time;
    const newMonth = month === undefined ? partOf(t, MONTH) : month;
    return this.$setDay(t, year, newMonth, date === undefined ? partOf(t, DATE) : date);
  }

  toISOString(): string {
    if (Number.isNaN(this.$time)) throw new RangeError("Invalid time value");
    return isoText(this.$time);
  }

  toJSON(_key?: any): string {
    return Number.isNaN(this.$time)
      ? (null as unknown as string)
      : isoText(this.$time);
  }

  toString(): string {
    return host_Date_text(this.$time, "toString");
  }

  toDateString(): string {
    return host_Date_text(this.$time, "toDateString");
  }

  toTimeString(): string {
    return host_Date_text(this.$time, "toTimeString");
  }

  toUTCString(): string {
    return host_Date_text(this.$time, "toUTCString");
  }

  toLocaleString(locales?: string | readonly string[], options?: object): string {
    return host_Date_toLocale(this.$time, "toLocaleString", [locales, options]);
  }

  toLocaleDateString(locales?: string | readonly string[], options?: object): string {
    return host_Date_toLocale(this.$time, "toLocaleDateString", [locales, options]);
  }

  toLocaleTimeString(locales?: string | readonly string[], options?: object): string {
    return host_Date_toLocale(this.$time, "toLocaleTimeString", [locales, options]);
  }

  $setLocalTime(
    local: number,
    hours: number,
    minutes: number,
    seconds: number,
    ms: number,
  ): number {
    const time = makeTime(hours, minutes, seconds, ms);
    return this.setTime(toUtc(makeDate(dayOf(local), time)));
  }

  $setLocalDay(local: number, year: number, month: number, date: number): number {
    const day = makeDay(year, month, date);
    return this.setTime(toUtc(makeDate(day, modulo(local, DAY))));
  }

  $setTimeOfDay(
    time: number,
    hours: number,
    minutes: number,
    seconds: number,
    ms: number,
  ): number {
    return this.setTime(makeDate(dayOf(time), makeTime(hours, minutes, seconds, ms)));
  }

  $setDay(time: number, year: number, month: number, date: number): number {
    return this.setTime(makeDate(makeDay(year, month, date), modulo(time, DAY)));
  }
}

/** Spans of UTC of which it is remembered how far local time is ahead. */
const SPAN = 8 * DAY;
const SPANS = 4096;
/**
 * What is known of spans, each in one number, so that workers may share it: the span's number times `RANGE`, and above that the seconds that local
 * time is ahead, counted from `BEHIND`; `CHANGES` instead where clocks are changed within the span.
 */
const RANGE = 2 ** 18;
const BEHIND = 2 ** 17;
const CHANGES = 1;
const spans = new Float64Array(SPANS);

/** How many seconds local time is ahead all through a span; NaN where that changes. */
function secondsAhead(span: number): number {
  let ahead = spans[span & (SPANS - 1)] - span * RANGE;
  if (!(ahead >= CHANGES && ahead < RANGE)) {
    const found = host_Date_zone(span * SPAN, SPAN);
    ahead = Number.isNaN(found) ? CHANGES : found + BEHIND;
    spans[span & (SPANS - 1)] = span * RANGE + ahead;
  }
  return ahead === CHANGES ? Number.NaN : ahead - BEHIND;
}

/** Local time as if it were UTC. */
function toLocal(time: number): number {
  const ahead = secondsAhead(Math.floor(time / SPAN));
  return Number.isNaN(ahead) ? host_Date_toLocal(time) : time + ahead * SECOND;
}

/** The time when clocks show `local`: sure where they are not changed within two days before and after. */
function toUtc(local: number): number {
  const ahead = secondsAhead(Math.floor((local - 2 * DAY) / SPAN));
  const later = secondsAhead(Math.floor((local + 2 * DAY) / SPAN));
  return ahead === later ? local - ahead * SECOND : host_Date_toUtc(local);
}

/** `2024-05-17T09:08:07.006Z`; years of more than four digits, or before the year 0, have six and a sign. */
function isoText(time: number): string {
  const year = partOf(time, YEAR);
  const years =
    year >= 0 && year <= 9999
      ? digits(year, 4)
      : (year < 0 ? "-" : "+") + digits(Math.abs(year), 6);
  const date = years + "-" + digits(partOf(time, MONTH) + 1, 2) + "-" + digits(partOf(time, DATE), 2);
  const clock = digits(hoursOf(time), 2) + ":" + digits(minutesOf(time), 2) + ":" + digits(secondsOf(time), 2);
  return date + "T" + clock + "." + digits(modulo(time, SECOND), 3) + "Z";
}

function digits(value: number, count: number): string {
  let text = "" + value;
  while (text.length < count) text = "0" + text;
  return text;
}

/** Two digits of a year mean the twentieth century. */
function fullYear(year: number): number {
  const whole = Math.trunc(year);
  return whole >= 0 && whole <= 99 ? 1900 + whole : year;
}

function timeClip(time: number): number {
  // NaN is not below the limit either; adding 0 makes -0 a 0.
  return Math.abs(time) <= MAX_TIME ? Math.trunc(time) + 0 : Number.NaN;
}

function makeDate(day: number, time: number): number {
  const date = day * DAY + time;
  return Number.isFinite(date) ? date : Number.NaN;
}

function makeTime(hours: number, minutes: number, seconds: number, ms: number): number {
  return (
    Math.trunc(hours) * HOUR +
    Math.trunc(minutes) * MINUTE +
    Math.trunc(seconds) * SECOND +
    Math.trunc(ms)
  );
}

/** Days from 1970 to a date; months and days out of range carry over. */
function makeDay(year: number, month: number, date: number): number {
  const wholeMonth = Math.trunc(month);
  const years = Math.trunc(year) + Math.floor(wholeMonth / 12);
  // NaN is not below the limit either.
  if (!(Math.abs(years) <= 400000)) return Number.NaN;
  return daysBefore(years, modulo(wholeMonth, 12)) + Math.trunc(date) - 1;
}

/** Days from 1970 to the first of a month, counted in years that begin in March, so that the leap day is the last. */
function daysBefore(year: number, month: number): number {
  const shifted = month < 2 ? year - 1 : year;
  const fromMarch = month < 2 ? month + 10 : month - 2;
  const days = Math.floor((153 * fromMarch + 2) / 5);
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leaps + days - 719468;
}

/** Eras of 400 years before the one of 1970 that a Date reaches, with some to spare: days counted from there are never negative. */
const ERAS_BEFORE = 700;
const DAYS_OF_ERA = 146097;

/** Year, month or day of the month. */
function partOf(time: number, part: number): number {
  if (Number.isNaN(time)) return Number.NaN;
  // As an integer, so that divisions are those of integers.
  const day = (dayOf(time) + (719468 + ERAS_BEFORE * DAYS_OF_ERA)) & 0x7fffffff;
  const era = Math.floor(day / DAYS_OF_ERA);
  const dayOfEra = day % DAYS_OF_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  if (part === DATE) return dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 2 : fromMarch - 10;
  if (part === MONTH) return month;
  const year = yearOfEra + (era - ERAS_BEFORE) * 400;
  return month < 2 ? year + 1 : year;
}

function dayOf(time: number): number {
  return Math.floor(time / DAY);
}

function weekDay(time: number): number {
  return modulo(dayOf(time) + 4, 7);
}

function hoursOf(time: number): number {
  return Math.floor(modulo(time, DAY) / HOUR);
}

function minutesOf(time: number): number {
  return Math.floor(modulo(time, HOUR) / MINUTE);
}

function secondsOf(time: number): number {
  return Math.floor(modulo(time, MINUTE) / SECOND);
}

/** The remainder that is never negative. */
function modulo(value: number, divisor: number): number {
  const rest = value % divisor;
  return rest < 0 ? rest + divisor : rest + 0;
}
