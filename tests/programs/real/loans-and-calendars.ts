// Loans, returns and portfolios, pages of calendars and feasts, with dates in UTC and formats of money.
type Frequency = "monthly" | "quarterly" | "yearly";
const PERIODS: Record<Frequency, number> = { monthly: 12, quarterly: 4, yearly: 1 };
interface Loan {
  readonly principal: number;
  readonly rate: number;
  readonly years: number;
  readonly frequency?: Frequency;
  readonly start: Date;
}
interface Row {
  n: number;
  date: string;
  payment: number;
  interest: number;
  principal: number;
  balance: number;
}
const round2 = (x: number) => Math.round((x + Number.EPSILON) * 100) / 100;
const money = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
const pct = new Intl.NumberFormat("en-US", { style: "percent", minimumFractionDigits: 2 });
function addMonths(d: Date, n: number): Date {
  const r = new Date(d.getTime());
  const day = r.getUTCDate();
  r.setUTCDate(1);
  r.setUTCMonth(r.getUTCMonth() + n);
  const last = new Date(Date.UTC(r.getUTCFullYear(), r.getUTCMonth() + 1, 0)).getUTCDate();
  r.setUTCDate(Math.min(day, last));
  return r;
}
function* amortize({
  principal,
  rate,
  years,
  frequency = "monthly",
  start,
}: Loan): Generator<Row, { total: number; interest: number }> {
  const per = PERIODS[frequency],
    i = rate / per,
    n = years * per,
    pay = round2((principal * i) / (1 - (1 + i) ** -n));
  let balance = principal,
    total = 0,
    interestSum = 0;
  for (let k = 1; k <= n; k++) {
    const interest = round2(balance * i),
      p = k === n ? balance : Math.min(balance, round2(pay - interest));
    balance = round2(balance - p);
    total += p + interest;
    interestSum += interest;
    yield {
      n: k,
      date: addMonths(start, (k * 12) / per)
        .toISOString()
        .slice(0, 10),
      payment: round2(p + interest),
      interest,
      principal: p,
      balance,
    };
  }
  return { total: round2(total), interest: round2(interestSum) };
}
const loan: Loan = {
  principal: 10_000,
  rate: 0.05,
  years: 1,
  start: new Date("2024-01-31T00:00:00Z"),
};
console.table([...amortize(loan)].filter((r) => r.n % 3 === 1 || r.n === 12));
const gen = amortize({ ...loan, years: 2, frequency: "quarterly" });
let step: IteratorResult<Row, { total: number; interest: number }>;
while (!(step = gen.next()).done) if (step.value.n === 8) console.log(step.value);
console.log(
  step.value,
  money.format(step.value.total),
  pct.format(step.value.interest / loan.principal),
);
const npv = (rate: number, flows: readonly number[]) =>
  flows.reduce((s, c, t) => s + c / (1 + rate) ** t, 0);
function irr(flows: number[], guess = 0.1, tol = 1e-9): number {
  for (let r = guess, k = 0; k < 100; k++) {
    const f = npv(r, flows),
      d = flows.reduce((s, c, t) => s - (t * c) / (1 + r) ** (t + 1), 0),
      next = r - f / d;
    if (Math.abs(next - r) < tol) return next;
    r = next;
  }
  return NaN;
}
console.log(
  irr([-1000, 300, 420, 680]).toFixed(6),
  npv(0.1, [-1000, 300, 420, 680]).toFixed(4),
  irr([1, 2, 3]),
);
abstract class Instrument {
  constructor(
    readonly symbol: string,
    protected px: number,
  ) {}
  abstract value(qty: number): number;
  get price() {
    return this.px;
  }
  set price(p: number) {
    if (!(p > 0)) throw new RangeError(`bad price ${p} for ${this.symbol}`);
    this.px = p;
  }
}
class Stock extends Instrument {
  value(q: number) {
    return q * this.px;
  }
}
class Option_ extends Instrument {
  static readonly MULTIPLIER = 100;
  constructor(
    symbol: string,
    px: number,
    readonly strike: number,
    readonly kind: "call" | "put",
  ) {
    super(symbol, px);
  }
  value(q: number) {
    return q * Option_.MULTIPLIER * this.px;
  }
  toString() {
    return `${this.kind}@${this.strike}`;
  }
}
class Bond extends Instrument {
  constructor(
    symbol: string,
    px: number,
    private coupon: number,
  ) {
    super(symbol, px);
  }
  value(q: number) {
    return (q * this.px * 1000) / 100;
  }
  accrued(days: number) {
    return round2((this.coupon * 1000 * days) / 365);
  }
}
class Portfolio {
  #pos = new Map<Instrument, number>();
  #cash: number;
  static #count = 0;
  readonly id = ++Portfolio.#count;
  constructor(cash = 0) {
    this.#cash = cash;
  }
  trade(i: Instrument, q: number): this {
    const cost = i.value(q);
    if (cost > this.#cash)
      throw new Error(`need ${money.format(cost)}, have ${money.format(this.#cash)}`);
    this.#cash -= cost;
    const n = (this.#pos.get(i) ?? 0) + q;
    if (n === 0) this.#pos.delete(i);
    else this.#pos.set(i, n);
    return this;
  }
  get total() {
    let t = this.#cash;
    for (const [i, q] of this.#pos) t += i.value(q);
    return t;
  }
  weights(): Record<string, string> {
    return Object.fromEntries(
      [...this.#pos]
        .map(([i, q]) => [i.symbol, pct.format(i.value(q) / this.total)] as const)
        .sort(([a], [b]) => a.localeCompare(b)),
    );
  }
  *[Symbol.iterator]() {
    for (const [i, q] of this.#pos)
      yield { symbol: i.symbol, qty: q, value: round2(i.value(q)), type: i.constructor.name };
  }
}
const acme = new Stock("ACME", 12.5),
  call = new Option_("ACME-C15", 0.45, 15, "call"),
  bond = new Bond("GOV30", 98.25, 0.04);
const p = new Portfolio(5000).trade(acme, 100).trade(call, 5).trade(bond, 3);
console.table([...p]);
console.log(p.weights(), money.format(p.total), bond.accrued(73), String(call), p);
acme.price *= 1.1;
console.log(round2(p.total), p.id);
for (const bad of [
  () => {
    acme.price = -1;
  },
  () => p.trade(acme, 1e6),
  () => p.trade(null as unknown as Instrument, 1),
])
  try {
    bad();
  } catch (e) {
    console.log(
      e instanceof RangeError ? "range" : e instanceof TypeError ? "type" : "error",
      (e as Error).message,
    );
  }
function monthPage(y: number, m: number, weekStart: 0 | 1 = 1): string {
  const first = new Date(Date.UTC(y, m - 1, 1)),
    days = new Date(Date.UTC(y, m, 0)).getUTCDate(),
    lead = (first.getUTCDay() - weekStart + 7) % 7;
  const names = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"];
  const title = first.toLocaleDateString("en-US", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const cells = [
    ...Array(lead).fill("  "),
    ...Array.from({ length: days }, (_, i) => String(i + 1).padStart(2)),
  ];
  const lines = [];
  for (let i = 0; i < cells.length; i += 7) lines.push(cells.slice(i, i + 7).join(" "));
  return [
    title.padStart(10 + (title.length >> 1)),
    [...names.slice(weekStart), ...names.slice(0, weekStart)].join(" "),
    ...lines,
  ].join("\n");
}
console.log(monthPage(2024, 2));
console.log(monthPage(2023, 10, 0));
const easter = (Y: number) => {
  const a = Y % 19,
    b = Math.floor(Y / 100),
    c = Y % 100,
    d = b >> 2,
    e = b & 3,
    f = ((b + 8) / 25) | 0,
    g = ((b - f + 1) / 3) | 0,
    h = (19 * a + b - d - g + 15) % 30,
    i = c >> 2,
    k = c & 3,
    l = (32 + 2 * e + 2 * i - h - k) % 7,
    m = ((a + 11 * h + 22 * l) / 451) | 0,
    n = h + l - 7 * m + 114;
  return new Date(Date.UTC(Y, Math.floor(n / 31) - 1, (n % 31) + 1));
};
console.log(
  [1999, 2000, 2024, 2025].map((y) => easter(y).toISOString().split("T")[0]),
  easter(2024),
);
const holidays = new Set(["2024-12-25", "2024-12-26", "2025-01-01"]);
const iso = (d: Date) => d.toISOString().substring(0, 10);
function addBusinessDays(from: string, n: number) {
  const d = new Date(from);
  while (n > 0) {
    d.setUTCDate(d.getUTCDate() + 1);
    if (d.getUTCDay() % 6 !== 0 && !holidays.has(iso(d))) n--;
  }
  return iso(d);
}
console.log(
  addBusinessDays("2024-12-23", 5),
  Math.round((Date.parse("2025-03-01") - +new Date("2024-03-01")) / 864e5),
);
// expect: ┌─────────┬────┬──────────────┬─────────┬──────────┬───────────┬─────────┐
// expect: │ (index) │ n  │ date         │ payment │ interest │ principal │ balance │
// expect: ├─────────┼────┼──────────────┼─────────┼──────────┼───────────┼─────────┤
// expect: │ 0       │ 1  │ '2024-02-29' │ 856.07  │ 41.67    │ 814.4     │ 9185.6  │
// expect: │ 1       │ 4  │ '2024-05-31' │ 856.07  │ 31.44    │ 824.63    │ 6721.97 │
// expect: │ 2       │ 7  │ '2024-08-31' │ 856.07  │ 21.09    │ 834.98    │ 4227.42 │
// expect: │ 3       │ 10 │ '2024-11-30' │ 856.07  │ 10.61    │ 845.46    │ 1701.55 │
// expect: │ 4       │ 12 │ '2025-01-31' │ 856.12  │ 3.55     │ 852.57    │ 0       │
// expect: └─────────┴────┴──────────────┴─────────┴──────────┴───────────┴─────────┘
// expect: {
// expect:   n: 8,
// expect:   date: '2026-01-31',
// expect:   payment: 1321.33,
// expect:   interest: 16.31,
// expect:   principal: 1305.02,
// expect:   balance: 0
// expect: }
// expect: { total: 10570.64, interest: 570.64 } $10,570.64 5.71%
// expect: 0.163406 130.7288 NaN
// expect: ┌─────────┬────────────┬─────┬────────┬───────────┐
// expect: │ (index) │ symbol     │ qty │ value  │ type      │
// expect: ├─────────┼────────────┼─────┼────────┼───────────┤
// expect: │ 0       │ 'ACME'     │ 100 │ 1250   │ 'Stock'   │
// expect: │ 1       │ 'ACME-C15' │ 5   │ 225    │ 'Option_' │
// expect: │ 2       │ 'GOV30'    │ 3   │ 2947.5 │ 'Bond'    │
// expect: └─────────┴────────────┴─────┴────────┴───────────┘
// expect: { ACME: '25.00%', 'ACME-C15': '4.50%', GOV30: '58.95%' } $5,000.00 8 call@15 Portfolio { id: 1 }
// expect: 5125 1
// expect: range bad price -1 for ACME
// expect: error need $13,750,000.00, have $577.50
// expect: type Cannot read properties of null (reading 'value')
// expect:    February 2024
// expect: Mo Tu We Th Fr Sa Su
// expect:           1  2  3  4
// expect:  5  6  7  8  9 10 11
// expect: 12 13 14 15 16 17 18
// expect: 19 20 21 22 23 24 25
// expect: 26 27 28 29
// expect:     October 2023
// expect: Su Mo Tu We Th Fr Sa
// expect:  1  2  3  4  5  6  7
// expect:  8  9 10 11 12 13 14
// expect: 15 16 17 18 19 20 21
// expect: 22 23 24 25 26 27 28
// expect: 29 30 31
// expect: [ '1999-04-04', '2000-04-23', '2024-03-31', '2025-04-20' ] 2024-03-31T00:00:00.000Z
// expect: 2025-01-02 365
