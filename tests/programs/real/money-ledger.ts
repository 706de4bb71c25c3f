// Bank ledger with money as bigint minor units, Intl formatting, Date arithmetic, cron schedule, JSON with reviver and type guards, custom errors with cause
type Currency = "EUR" | "USD" | "JPY";
const MINOR: Record<Currency, number> = { EUR: 2, USD: 2, JPY: 0 };
class Money {
  private constructor(
    readonly minor: bigint,
    readonly currency: Currency,
  ) {}
  static of(amount: string | number, currency: Currency): Money {
    const m = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(amount));
    if (!m) throw new MoneyError(`not an amount: ${amount}`, { currency });
    const [, sign, whole = "0", part = ""] = m,
      digits = MINOR[currency];
    if (part.length > digits)
      throw new MoneyError(`${currency} has ${digits} decimals`, { currency });
    return new Money(BigInt(sign + whole + part.padEnd(digits, "0")), currency);
  }
  static zero(c: Currency) {
    return new Money(0n, c);
  }
  #same(o: Money) {
    if (o.currency !== this.currency)
      throw new MoneyError(`cannot mix ${this.currency} and ${o.currency}`, {
        currency: this.currency,
      });
    return o;
  }
  plus(o: Money) {
    return new Money(this.minor + this.#same(o).minor, this.currency);
  }
  minus(o: Money) {
    return this.plus(o.negated);
  }
  get negated() {
    return new Money(-this.minor, this.currency);
  }
  get isNegative() {
    return this.minor < 0n;
  }
  times(numerator: bigint, denominator: bigint): Money {
    const n = this.minor * numerator * 2n,
      d = denominator * 2n;
    const q = n / d,
      r = n % d;
    const twice = r * 2n;
    const up =
      twice > d || (twice === d && q % 2n !== 0n)
        ? 1n
        : twice < -d || (twice === -d && q % 2n !== 0n)
          ? -1n
          : 0n;
    return new Money(q + up, this.currency);
  }
  split(parts: number): Money[] {
    const n = BigInt(parts),
      q = this.minor / n;
    let rest = this.minor - q * n;
    return Array.from({ length: parts }, () => {
      const extra = rest > 0n ? 1n : rest < 0n ? -1n : 0n;
      rest -= extra;
      return new Money(q + extra, this.currency);
    });
  }
  format(locale = "en-US") {
    return new Intl.NumberFormat(locale, { style: "currency", currency: this.currency }).format(
      Number(this.minor) / 10 ** MINOR[this.currency],
    );
  }
  toJSON() {
    return { $money: `${this.minor}`, currency: this.currency };
  }
  static fromJSON(v: { $money: string; currency: Currency }) {
    return new Money(BigInt(v.$money), v.currency);
  }
}
class MoneyError extends Error {
  override name = "MoneyError";
  readonly currency: Currency;
  constructor(message: string, { currency, ...options }: ErrorOptions & { currency: Currency }) {
    super(message, options);
    this.currency = currency;
  }
}
class PostingError extends Error {
  override readonly name: string = "PostingError";
  constructor(
    readonly at: Date,
    cause: unknown,
  ) {
    super(`posting of ${at.toISOString().slice(0, 10)} failed`, { cause });
  }
}

class Cron {
  private readonly fields: readonly Set<number>[];
  private static readonly ranges = [
    [0, 59],
    [0, 23],
    [1, 31],
    [1, 12],
    [0, 6],
  ] as const;
  constructor(readonly text: string) {
    const parts = text.trim().split(/\s+/);
    if (parts.length !== 5) throw new SyntaxError(`cron needs 5 fields: ${text}`);
    this.fields = parts.map((p, i) => {
      const [lo, hi] = Cron.ranges[i]!,
        out = new Set<number>();
      for (const piece of p.split(",")) {
        const m = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(piece);
        if (!m) throw new SyntaxError(`bad field ${piece}`);
        const from = m[1] === undefined ? lo : +m[1],
          to = m[1] === undefined ? hi : m[2] === undefined ? (m[3] ? hi : from) : +m[2];
        for (let v = from; v <= to; v += Number(m[3] ?? "1")) {
          if (v < lo || v > hi) throw new RangeError(`${v} is out of ${lo}..${hi}`);
          out.add(v);
        }
      }
      return out;
    });
  }
  matches(d: Date): boolean {
    return [
      d.getUTCMinutes(),
      d.getUTCHours(),
      d.getUTCDate(),
      d.getUTCMonth() + 1,
      d.getUTCDay(),
    ].every((v, i) => this.fields[i]!.has(v));
  }
  *after(start: Date): Generator<Date, never> {
    const d = new Date(start);
    d.setUTCSeconds(0, 0);
    for (;;) {
      d.setUTCMinutes(d.getUTCMinutes() + 1);
      while (!this.fields[3]!.has(d.getUTCMonth() + 1)) {
        d.setUTCMonth(d.getUTCMonth() + 1, 1);
        d.setUTCHours(0, 0);
      }
      if (!this.fields[2]!.has(d.getUTCDate()) || !this.fields[4]!.has(d.getUTCDay())) {
        d.setUTCDate(d.getUTCDate() + 1);
        d.setUTCHours(0, -1);
        continue;
      }
      if (this.matches(d)) yield new Date(d);
    }
  }
}
type AccountKind = "asset" | "liability" | "income" | "expense";
interface Posting {
  readonly account: string;
  readonly amount: Money;
}
interface Entry {
  readonly date: Date;
  readonly memo: string;
  readonly postings: readonly [Posting, Posting, ...Posting[]];
  readonly tags?: readonly string[];
}
class Ledger {
  readonly #entries: Entry[] = [];
  readonly #kinds = new Map<string, AccountKind>();
  open(name: string, kind: AccountKind) {
    this.#kinds.set(name, kind);
    return this;
  }
  post(e: Entry): this {
    try {
      for (const { account } of e.postings)
        if (!this.#kinds.has(account)) throw new ReferenceError(`no account ${account}`);
      const [first, ...rest] = e.postings;
      const sum = rest.reduce((s, p) => s.plus(p.amount), first.amount);
      if (sum.minor !== 0n)
        throw new MoneyError(`unbalanced by ${sum.format()}`, { currency: sum.currency });
    } catch (cause) {
      throw new PostingError(e.date, cause);
    }
    const at = this.#entries.findLastIndex((x) => x.date <= e.date);
    this.#entries.splice(at + 1, 0, e);
    return this;
  }
  transfer(date: Date, memo: string, from: string, to: string, amount: Money, ...tags: string[]) {
    return this.post({
      date,
      memo,
      postings: [
        { account: from, amount: amount.negated },
        { account: to, amount },
      ],
      ...(tags.length ? { tags } : {}),
    });
  }
  balance(account: string, currency: Currency, until = new Date(8.64e15)) {
    return this.#entries
      .filter((e) => e.date <= until)
      .flatMap((e) => e.postings)
      .filter((p) => p.account === account && p.amount.currency === currency)
      .reduce((s, p) => s.plus(p.amount), Money.zero(currency));
  }
  byMonth(account: string): Record<string, string> {
    const groups: { [month: string]: Money } = {};
    for (const e of this.#entries)
      for (const p of e.postings)
        if (p.account === account) {
          const k = e.date.toISOString().slice(0, 7);
          groups[k] = groups[k]?.plus(p.amount) ?? p.amount;
        }
    return Object.fromEntries(Object.entries(groups).map(([k, v]) => [k, v.format("de-DE")]));
  }
  toJSON() {
    return { accounts: [...this.#kinds], entries: this.#entries };
  }
  static parse(text: string): Ledger {
    const raw: unknown = JSON.parse(text, (key, value: unknown) =>
      isMoneyJson(value)
        ? Money.fromJSON(value)
        : key === "date" && typeof value === "string"
          ? new Date(value)
          : value,
    );
    if (!isLedgerJson(raw)) throw new TypeError("not a ledger");
    const l = new Ledger();
    for (const [n, k] of raw.accounts) l.open(n, k);
    for (const e of raw.entries) l.post(e);
    return l;
  }
  get length() {
    return this.#entries.length;
  }
}
const isRecord = (v: unknown): v is Record<string, unknown> => typeof v === "object" && v !== null;
const isMoneyJson = (v: unknown): v is { $money: string; currency: Currency } =>
  isRecord(v) &&
  typeof v["$money"] === "string" &&
  typeof v.currency === "string" &&
  v.currency in MINOR;
const isLedgerJson = (v: unknown): v is { accounts: [string, AccountKind][]; entries: Entry[] } =>
  isRecord(v) &&
  Array.isArray(v.accounts) &&
  Array.isArray(v.entries) &&
  v.entries.every(
    (e: unknown) =>
      isRecord(e) &&
      e.date instanceof Date &&
      Array.isArray(e.postings) &&
      e.postings.every((p: unknown) => isRecord(p) && p.amount instanceof Money),
  );

const day = (s: string) => new Date(`${s}T00:00:00Z`);
const bank = new Ledger()
  .open("cash", "asset")
  .open("salary", "income")
  .open("rent", "expense")
  .open("food", "expense");
const start = day("2024-01-15");
const take = <T>(n: number, it: Iterator<T>): T[] => {
  const out: T[] = [];
  while (out.length < n) {
    const r = it.next();
    if (r.done) break;
    out.push(r.value);
  }
  return out;
};
for (const d of take(4, new Cron("0 9 1 * *").after(start)))
  bank.transfer(
    d,
    `rent ${d.toLocaleDateString("en-GB", { month: "long", year: "numeric", timeZone: "UTC" })}`,
    "cash",
    "rent",
    Money.of("845.50", "EUR"),
    "fixed",
  );
for (const d of take(3, new Cron("30 8 28 */2 *").after(start)))
  bank.transfer(d, "salary", "salary", "cash", Money.of(3000, "EUR"));
for (const d of take(6, new Cron("0 12,18 * 2 1-5").after(start)))
  bank.transfer(d, "lunch", "cash", "food", Money.of("12.34", "EUR").times(3n, 2n));
console.log(
  bank.length,
  bank.balance("cash", "EUR").format(),
  bank.balance("cash", "EUR", day("2024-02-15")).format("fr-FR").replace(/\s/g, " "),
  bank.balance("rent", "JPY").format("ja-JP"),
);
console.log(bank.byMonth("food"), bank.byMonth("rent"));
console.log(
  Money.of("100", "JPY")
    .split(3)
    .map((m) => m.format()),
  Money.of("-0.05", "USD")
    .split(2)
    .map((m) => m.minor),
  [1n, 3n, 5n, -5n].map((n) => Money.of("0.01", "USD").times(n, 2n).minor),
);
const text = JSON.stringify(bank);
const copy = Ledger.parse(text);
console.log(text.length, copy.length, JSON.stringify(copy) === text, text.slice(0, 160));
const attempts: (() => unknown)[] = [
  () => bank.transfer(start, "x", "cash", "nowhere", Money.of(1, "EUR")),
  () =>
    bank.post({
      date: start,
      memo: "bad",
      postings: [
        { account: "cash", amount: Money.of(1, "EUR") },
        { account: "food", amount: Money.of(1, "USD") },
      ],
    }),
  () =>
    bank.post({
      date: start,
      memo: "bad",
      postings: [
        { account: "cash", amount: Money.of(1, "EUR") },
        { account: "food", amount: Money.of(-2, "EUR") },
      ],
    }),
  () => Money.of("1.005", "EUR"),
  () => Money.of("x", "USD"),
  () => new Cron("* * *"),
  () => new Cron("61 * * * *"),
  () => new Cron("a * * * *"),
  () => Ledger.parse("{}"),
  () => Ledger.parse("{"),
];
for (const f of attempts)
  try {
    f();
    console.log("fine");
  } catch (e) {
    const chain: string[] = [];
    for (let x: unknown = e; x instanceof Error; x = x.cause) chain.push(`${x.name}: ${x.message}`);
    console.log(chain.join(" <- "), e instanceof MoneyError ? e.currency : "-");
  }
console.log(
  take(3, new Cron("59 23 31 12 *").after(day("2023-06-01"))).map((d) => d.toISOString()),
  take(2, new Cron("*/20 0 29 2 *").after(start)).map((d) => d.toUTCString()),
);
const fmt = new Intl.DateTimeFormat("en-US", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "UTC",
});
console.log(
  fmt.format(start),
  new Intl.NumberFormat("en-IN").format(1234567.891),
  (0.256).toLocaleString("en-US", { style: "percent", maximumFractionDigits: 1 }),
);
// expect: 13 €5,506.94 2 043,44 € ￥0
// expect: { '2024-02': '111,06 €' } {
// expect:   '2024-02': '845,50 €',
// expect:   '2024-03': '845,50 €',
// expect:   '2024-04': '845,50 €',
// expect:   '2024-05': '845,50 €'
// expect: }
// expect: [ '¥34', '¥33', '¥33' ] [ -3n, -2n ] [ 0n, 2n, 2n, -2n ]
// expect: 2722 13 true {"accounts":[["cash","asset"],["salary","income"],["rent","expense"],["food","expense"]],"entries":[{"date":"2024-01-28T08:30:00.000Z","memo":"salary","postings
// expect: PostingError: posting of 2024-01-15 failed <- ReferenceError: no account nowhere -
// expect: PostingError: posting of 2024-01-15 failed <- MoneyError: cannot mix EUR and USD -
// expect: PostingError: posting of 2024-01-15 failed <- MoneyError: unbalanced by -€1.00 -
// expect: MoneyError: EUR has 2 decimals EUR
// expect: MoneyError: not an amount: x USD
// expect: SyntaxError: cron needs 5 fields: * * * -
// expect: RangeError: 61 is out of 0..59 -
// expect: SyntaxError: bad field a -
// expect: TypeError: not a ledger -
// expect: SyntaxError: Expected property name or '}' in JSON at position 1 -
// expect: [
// expect:   '2023-12-31T23:59:00.000Z',
// expect:   '2024-12-31T23:59:00.000Z',
// expect:   '2025-12-31T23:59:00.000Z'
// expect: ] [ 'Thu, 29 Feb 2024 00:00:00 GMT', 'Thu, 29 Feb 2024 00:20:00 GMT' ]
// expect: Jan 15, 2024, 12:00 AM 12,34,567.891 25.6%
