// Cron parser + date arithmetic + formatting, moment-like
type Unit = "year" | "month" | "week" | "day" | "hour" | "minute" | "second";
const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
const DAYS = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
] as const;
const MS: Record<Exclude<Unit, "year" | "month">, number> = {
  week: 6048e5,
  day: 864e5,
  hour: 36e5,
  minute: 6e4,
  second: 1e3,
};
class Moment {
  private readonly d: Date;
  constructor(input: Date | string | number | Moment = 0) {
    this.d = input instanceof Moment ? new Date(input.d) : new Date(input as any);
    if (isNaN(+this.d)) throw new RangeError(`Invalid date: ${input}`);
  }
  static utc(y: number, m = 1, d = 1, ...rest: number[]) {
    const [h = 0, mi = 0, s = 0] = rest;
    return new Moment(Date.UTC(y, m - 1, d, h, mi, s));
  }
  add(n: number, unit: Unit | `${Unit}s`): Moment {
    const u = unit.replace(/s$/, "") as Unit;
    const c = new Date(this.d.getTime());
    if (u === "year") n *= 12;
    if (u === "year" || u === "month") {
      const day = c.getUTCDate();
      c.setUTCDate(1);
      c.setUTCMonth(c.getUTCMonth() + n);
      c.setUTCDate(Math.min(day, Moment.daysIn(c.getUTCFullYear(), c.getUTCMonth() + 1)));
    } else c.setTime(c.getTime() + n * MS[u]);
    return new Moment(c);
  }
  subtract = (n: number, unit: Unit | `${Unit}s`) => this.add(-n, unit);
  static daysIn(y: number, m: number) {
    return new Date(Date.UTC(y, m, 0)).getUTCDate();
  }
  startOf(u: Unit): Moment {
    const d = new Date(this.d);
    switch (u) {
      case "year":
        d.setUTCMonth(0);
      case "month":
        d.setUTCDate(1);
      case "day":
        d.setUTCHours(0);
      case "hour":
        d.setUTCMinutes(0);
      case "minute":
        d.setUTCSeconds(0);
      case "second":
        d.setUTCMilliseconds(0);
        break;
      case "week":
        return this.startOf("day").subtract(d.getUTCDay(), "days");
    }
    return new Moment(d);
  }
  diff(o: Moment, u: Unit = "second"): number {
    if (u === "month" || u === "year") {
      const m =
        (this.d.getUTCFullYear() - o.d.getUTCFullYear()) * 12 +
        this.d.getUTCMonth() -
        o.d.getUTCMonth();
      const adj = this.d.getUTCDate() < o.d.getUTCDate() ? -1 : 0;
      return u === "month" ? m + adj : Math.trunc((m + adj) / 12);
    }
    return Math.trunc((this.valueOf() - o.valueOf()) / MS[u]);
  }
  get dayOfYear() {
    return this.startOf("day").diff(this.startOf("year"), "day") + 1;
  }
  get isoWeek(): [number, number] {
    const t = new Date(this.d);
    t.setUTCDate(t.getUTCDate() + 4 - (t.getUTCDay() || 7));
    const y = t.getUTCFullYear();
    return [y, Math.ceil(((+t - Date.UTC(y, 0, 1)) / 864e5 + 1) / 7)];
  }
  format(f = "YYYY-MM-DDTHH:mm:ss"): string {
    const d = this.d,
      p = (n: number, w = 2) => `${n}`.padStart(w, "0");
    const ord = (n: number) =>
      n + (["th", "st", "nd", "rd"][((n % 100) >> 3) ^ 1 && n % 10] || "th");
    const tokens: Record<string, () => string> = {
      YYYY: () => p(d.getUTCFullYear(), 4),
      YY: () => p(d.getUTCFullYear() % 100),
      MMMM: () => MONTHS[d.getUTCMonth()],
      MMM: () => MONTHS[d.getUTCMonth()].slice(0, 3),
      MM: () => p(d.getUTCMonth() + 1),
      M: () => String(d.getUTCMonth() + 1),
      DDDD: () => p(this.dayOfYear, 3),
      DD: () => p(d.getUTCDate()),
      Do: () => ord(d.getUTCDate()),
      D: () => d.getUTCDate().toString(),
      dddd: () => DAYS[d.getUTCDay()],
      ddd: () => DAYS[d.getUTCDay()].substring(0, 3),
      HH: () => p(d.getUTCHours()),
      H: () => "" + d.getUTCHours(),
      hh: () => p(d.getUTCHours() % 12 || 12),
      mm: () => p(d.getUTCMinutes()),
      ss: () => p(d.getUTCSeconds()),
      SSS: () => p(d.getUTCMilliseconds(), 3),
      A: () => (d.getUTCHours() < 12 ? "AM" : "PM"),
      X: () => (+d / 1000).toFixed(0),
    };
    return f.replace(
      /\[([^\]]*)\]|YYYY|YY|M{1,4}|D{4}|DD|Do|D|d{3,4}|HH?|hh|mm|ss|SSS|A|X/g,
      (m, lit?: string) => lit ?? tokens[m]?.() ?? m,
    );
  }
  fromNow(now: Moment): string {
    const s = now.diff(this),
      abs = Math.abs(s);
    const pick = (
      [
        [60, 1, "second"],
        [3600, 60, "minute"],
        [86400, 3600, "hour"],
        [2592000, 86400, "day"],
        [31536000, 2592000, "month"],
        [Infinity, 31536000, "year"],
      ] as [number, number, string][]
    ).find(([lim]) => abs < lim)!;
    const n = Math.round(abs / pick[1]);
    const txt = `${n === 1 ? (pick[2] === "hour" ? "an" : "a") : n} ${pick[2]}${n === 1 ? "" : "s"}`;
    return s >= 0 ? `${txt} ago` : `in ${txt}`;
  }
  valueOf() {
    return this.d.valueOf();
  }
  toJSON() {
    return this.d.toISOString();
  }
  toDate() {
    return new Date(this.d);
  }
}
interface Field {
  min: number;
  max: number;
  names?: readonly string[];
}
const FIELDS = {
  minute: { min: 0, max: 59 },
  hour: { min: 0, max: 23 },
  dom: { min: 1, max: 31 },
  month: { min: 1, max: 12, names: MONTHS.map((m) => m.slice(0, 3).toUpperCase()) },
  dow: { min: 0, max: 7, names: DAYS.map((d) => d.slice(0, 3).toUpperCase()) },
} satisfies Record<string, Field>;
type FieldName = keyof typeof FIELDS;
class CronError extends Error {
  override name = "CronError";
}
class Cron {
  private sets = {} as Record<FieldName, ReadonlySet<number>>;
  private domStar: boolean;
  private dowStar: boolean;
  static readonly aliases: Readonly<Record<string, string>> = {
    "@hourly": "0 * * * *",
    "@daily": "0 0 * * *",
    "@weekly": "0 0 * * 0",
    "@monthly": "0 0 1 * *",
    "@yearly": "0 0 1 1 *",
  };
  constructor(readonly expr: string) {
    const parts = (Cron.aliases[expr] ?? expr).trim().split(/\s+/);
    if (parts.length !== 5) throw new CronError(`expected 5 fields, got ${parts.length}`);
    (Object.keys(FIELDS) as FieldName[]).forEach(
      (name, i) => (this.sets[name] = Cron.parseField(parts[i], FIELDS[name], name)),
    );
    [this.domStar, this.dowStar] = [parts[2] === "*", parts[4] === "*"];
  }
  private static parseField(src: string, f: Field, name: string): Set<number> {
    const out = new Set<number>();
    const num = (s: string) => {
      const ix = f.names?.indexOf(s.toUpperCase()) ?? -1;
      const n = ix >= 0 ? ix + f.min : /^\d+$/.test(s) ? +s : NaN;
      if (!(n >= f.min && n <= f.max)) throw new CronError(`bad ${name} value '${s}'`);
      return n;
    };
    for (const item of src.split(",")) {
      const [rangePart, stepPart] = item.split("/") as [string, string?];
      const step = stepPart === undefined ? 1 : parseInt(stepPart, 10);
      if (!(step > 0)) throw new CronError(`bad step in ${name}: ${item}`);
      let [lo, hi] = rangePart === "*" ? [f.min, f.max] : rangePart.split("-").map(num);
      if (hi === undefined) hi = stepPart ? f.max : lo;
      if (hi < lo) throw new CronError(`inverted range ${rangePart}`);
      for (let v = lo; v <= hi; v += step) out.add(name === "dow" && v === 7 ? 0 : v);
    }
    return out;
  }
  private matchesDay(d: Date) {
    const dom = this.sets.dom.has(d.getUTCDate()),
      dow = this.sets.dow.has(d.getUTCDay());
    return this.domStar ? (this.dowStar ? true : dow) : this.dowStar ? dom : dom || dow;
  }
  next(after: Moment): Moment {
    let d = after.startOf("minute").add(1, "minute").toDate();
    for (let guard = 0; guard < 100000; guard++) {
      if (!this.sets.month.has(d.getUTCMonth() + 1)) {
        d = new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + 1, 1));
        continue;
      }
      if (!this.matchesDay(d)) {
        d = new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate() + 1));
        continue;
      }
      if (!this.sets.hour.has(d.getUTCHours())) {
        d.setUTCHours(d.getUTCHours() + 1, 0, 0, 0);
        continue;
      }
      if (!this.sets.minute.has(d.getUTCMinutes())) {
        d.setUTCMinutes(d.getUTCMinutes() + 1);
        continue;
      }
      return new Moment(d);
    }
    throw new CronError(`'${this.expr}' never fires`);
  }
  *upcoming(from: Moment): Generator<Moment> {
    for (let m = this.next(from); ; m = this.next(m)) yield m;
  }
}
const base = Moment.utc(2024, 1, 31, 10, 30, 15);
console.log(
  base.format(),
  base.add(1, "month").format("Do MMM YY"),
  base.add(13, "months").format("ddd, DD.MM.YYYY [at] hh:mm A"),
  base.subtract(1, "year").toJSON(),
);
console.log(
  base.startOf("week").format("dddd D"),
  base.startOf("year").format("X"),
  base.dayOfYear,
  base.isoWeek,
  Moment.utc(2021, 1, 3).isoWeek,
  Moment.utc(2020, 12, 31).dayOfYear,
);
console.log(
  [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 30]
    .map((d) => Moment.utc(2024, 5, d).format("Do"))
    .join(" "),
);
console.log(
  Moment.utc(2024, 3, 1).diff(Moment.utc(2020, 2, 29), "day"),
  Moment.utc(2024, 2, 28).diff(Moment.utc(2020, 2, 29), "year"),
  base > Moment.utc(2023),
  JSON.stringify({ base }),
);
for (const s of [5, 59, 61, 3599, 7200, 90000, 4e6, 9e7, -50])
  console.log(base.subtract(s, "seconds").fromNow(base));
for (const e of [
  "*/15 9-17 * * MON-FRI",
  "0 0 29 2 *",
  "30 4 1,15 * 5",
  "@weekly",
  "5/20 * * jan,jul *",
]) {
  const it = new Cron(e).upcoming(base);
  console.log(
    e.padEnd(22),
    Array.from({ length: 3 }, () => it.next().value!.format("YYYY-MM-DD HH:mm ddd")).join(" | "),
  );
  it.return(undefined);
}
for (const bad of ["* * *", "61 * * * *", "*/0 * * * *", "5-1 * * * *", "0 0 31 2 *", "a * * * *"])
  try {
    console.log(new Cron(bad).next(base).format());
  } catch (e) {
    console.log(e instanceof CronError ? `${e}` : "other");
  }
try {
  new Moment("garbage");
} catch (e) {
  console.log((e as Error).message);
}
// expect: 2024-01-31T10:30:15 29th Feb 24 Fri, 28.02.2025 at 10:30 AM 2023-01-31T10:30:15.000Z
// expect: Sunday 28 1704067200 31 [ 2024, 5 ] [ 2020, 53 ] 366
// expect: 1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 30th
// expect: 1462 3 true {"base":"2024-01-31T10:30:15.000Z"}
// expect: 5 seconds ago
// expect: 59 seconds ago
// expect: a minute ago
// expect: 60 minutes ago
// expect: 2 hours ago
// expect: a day ago
// expect: 2 months ago
// expect: 3 years ago
// expect: in 50 seconds
// expect: */15 9-17 * * MON-FRI  2024-01-31 10:45 Wed | 2024-01-31 11:00 Wed | 2024-01-31 11:15 Wed
// expect: 0 0 29 2 *             2024-02-29 00:00 Thu | 2028-02-29 00:00 Tue | 2032-02-29 00:00 Sun
// expect: 30 4 1,15 * 5          2024-02-01 04:30 Thu | 2024-02-02 04:30 Fri | 2024-02-09 04:30 Fri
// expect: @weekly                2024-02-04 00:00 Sun | 2024-02-11 00:00 Sun | 2024-02-18 00:00 Sun
// expect: 5/20 * * jan,jul *     2024-01-31 10:45 Wed | 2024-01-31 11:05 Wed | 2024-01-31 11:25 Wed
// expect: CronError: expected 5 fields, got 3
// expect: CronError: bad minute value '61'
// expect: CronError: bad step in minute: */0
// expect: CronError: inverted range 5-1
// expect: CronError: '0 0 31 2 *' never fires
// expect: CronError: bad minute value 'a'
// expect: Invalid date: garbage
