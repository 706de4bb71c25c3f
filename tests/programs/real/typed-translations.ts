// i18n with template literal types, plural rules and fallback chains
type PluralCategory = "zero" | "one" | "two" | "few" | "many" | "other";
type ExtractVars<S extends string> = S extends `${string}{${infer V}}${infer Rest}` ? (V extends `${infer Name},${string}` ? Name : V) | ExtractVars<Rest> : never;
type VarType<N extends string> = N extends "count" | `n${Uppercase<string>}${string}` ? number : N extends `is${string}` ? boolean : N extends "date" ? Date : string | number;
type MessageVars<S extends string> = { [K in ExtractVars<S>]: VarType<K> };
type Message = string | Partial<Record<PluralCategory, string>> & { other: string };
type Catalog = { readonly [key: string]: Message | Catalog };
type Join<A extends string, B extends string> = A extends "" ? B : `${A}.${B}`;
type MessageKeys<C, P extends string = ""> = { [K in keyof C & string]: C[K] extends string | { other: string } ? Join<P, K> : MessageKeys<C[K], Join<P, K>> }[keyof C & string];
type Lookup<C, K extends string> = K extends `${infer H}.${infer T}` ? (H extends keyof C ? Lookup<C[H], T> : never) : K extends keyof C ? C[K] : never;
type TextOf<M> = M extends string ? M : M extends { other: infer O extends string } ? O | Extract<M[keyof M], string> : never;
type ArgsFor<C, K extends string> = [ExtractVars<TextOf<Lookup<C, K>>>] extends [never] ? [] : [vars: MessageVars<TextOf<Lookup<C, K>>>];

const en = {
  greeting: "Hello, {name}!",
  farewell: "Bye",
  cart: {
    title: "Your cart",
    items: { one: "{count} item", other: "{count} items" },
    total: "Total: {nTotal, currency}",
    empty: { zero: "Nothing here", other: "{count} things, {name}" },
  },
  admin: { users: { active: "{isOnline, select, yes:online|no:offline} as {role}", since: "Since {date, short}", share: "{nShare, percent}" } },
} as const satisfies Catalog;
type Schema<C> = { readonly [K in keyof C]?: C[K] extends string ? string : C[K] extends { other: string } ? Partial<Record<PluralCategory, string>> & { other: string } : Schema<C[K]> };
const pl: Schema<typeof en> = {
  greeting: "Cześć, {name}!",
  cart: { items: { one: "{count} przedmiot", few: "{count} przedmioty", many: "{count} przedmiotów", other: "{count} przedmiotu" }, total: "Suma: {nTotal, currency}" },
};
const de: Schema<typeof en> = { greeting: "Hallo, {name}!", farewell: "Tschüss", cart: { title: "Warenkorb", total: "Summe: {nTotal, currency}" }, admin: { users: { since: "Seit {date, short}" } } };
const deAT: Schema<typeof en> = { farewell: "Servus" };

const pluralRules: Record<string, (n: number) => PluralCategory> = {
  en: (n) => (n === 1 ? "one" : n === 0 ? "zero" : "other"),
  de: (n) => (n === 1 ? "one" : "other"),
  pl: (n) => {
    if (!Number.isInteger(n)) return "other";
    const d = n % 10, h = n % 100;
    return n === 1 ? "one" : d >= 2 && d <= 4 && !(h >= 12 && h <= 14) ? "few" : "many";
  },
};
interface LocaleFormat { decimal: string; group: string; currency: (s: string) => string; date: (d: { y: number; m: number; day: number }) => string }
const formats: Record<string, LocaleFormat> = {
  en: { decimal: ".", group: ",", currency: (s) => `$${s}`, date: ({ y, m, day }) => `${m}/${day}/${y}` },
  de: { decimal: ",", group: ".", currency: (s) => `${s} €`, date: ({ y, m, day }) => `${day}.${m}.${y}` },
  pl: { decimal: ",", group: "\u00a0", currency: (s) => `${s} zł`, date: ({ y, m, day }) => [day, m, y].map((p) => String(p).padStart(2, "0")).join(".") },
};
class MissingTranslation extends Error {
  static #count = 0;
  static get count() { return this.#count; }
  readonly index: number;
  constructor(readonly key: string, readonly locale: string) { super(`Missing ${key} for ${locale}`); this.index = ++MissingTranslation.#count; }
}
type Formatter = (value: unknown, arg: string | undefined, format: LocaleFormat) => string;
class Translator<C extends Catalog> {
  private static readonly formatters = new Map<string, Formatter>([
    ["currency", (v, _a, f) => f.currency(formatNumber(Number(v), 2, f))],
    ["percent", (v, _a, f) => `${formatNumber(Number(v) * 100, 1, f)}%`],
    ["select", (v, arg = "") => { const options = new Map(arg.split("|").map((o) => o.split(":") as [string, string])); return options.get(v === true ? "yes" : v === false ? "no" : String(v)) ?? options.get("other") ?? ""; }],
    ["short", (v, _a, f) => (v instanceof Date ? f.date({ y: v.getUTCFullYear(), m: v.getUTCMonth() + 1, day: v.getUTCDate() }) : "?")],
  ]);
  readonly missing: string[] = [];
  constructor(private readonly base: C, private readonly catalogs: Readonly<Record<string, Schema<C> | undefined>>, public locale = "en", private readonly strict = false) {}
  withLocale(locale: string) { return new Translator(this.base, this.catalogs, locale, this.strict); }
  get chain(): string[] {
    const parts = this.locale.split("-");
    return [...parts.map((_, i) => parts.slice(0, parts.length - i).join("-")), "en"].filter((l, i, all) => all.indexOf(l) === i);
  }
  t<K extends MessageKeys<C>>(key: K, ...[vars]: ArgsFor<C, K>): string {
    for (const locale of this.chain) {
      const message = find(locale === "en" ? this.base : this.catalogs[locale], key);
      if (message === undefined) { this.missing.push(`${locale}:${key}`); if (this.strict) throw new MissingTranslation(key, locale); continue; }
      return this.format(message, (vars ?? {}) as Record<string, unknown>, locale);
    }
    throw new MissingTranslation(key, this.locale);
  }
  private format(message: Message, vars: Record<string, unknown>, locale: string): string {
    const lang = locale.split("-")[0]!;
    const text = typeof message === "string" ? message : message[(pluralRules[lang] ?? (() => "other" as const))(Number(vars.count))] ?? message.other;
    const format = formats[lang] ?? formats.en!;
    return text.replace(/\{(\w+)(?:,\s*(\w+)(?:,\s*([^}]+))?)?\}/g, (whole, name: string, kind?: string, arg?: string) => {
      if (!(name in vars)) return whole;
      const value = vars[name];
      if (kind) return Translator.formatters.get(kind)?.(value, arg, format) ?? whole;
      return typeof value === "number" ? formatNumber(value, Number.isInteger(value) ? 0 : 2, format) : String(value);
    });
  }
}
function find(catalog: object | undefined, key: string): Message | undefined {
  let node: unknown = catalog;
  for (const part of key.split(".")) {
    if (typeof node !== "object" || node === null) return undefined;
    node = (node as Record<string, unknown>)[part];
  }
  return typeof node === "string" || (typeof node === "object" && node !== null && "other" in node) ? (node as Message) : undefined;
}
function formatNumber(n: number, digits: number, { decimal, group }: LocaleFormat): string {
  const [int = "0", frac] = Math.abs(n).toFixed(digits).split(".");
  return `${n < 0 ? "-" : ""}${int.replace(/\B(?=(\d{3})+$)/g, group)}${frac ? decimal + frac : ""}`;
}
const base = new Translator(en, { pl, de, "de-AT": deAT });
for (const locale of ["en", "pl", "de", "de-AT", "fr-CA"]) {
  const i18n = base.withLocale(locale);
  console.log(`== ${locale} (${i18n.chain.join(" > ")})`);
  console.log(i18n.t("greeting", { name: "Zoë" }), "|", i18n.t("farewell"), "|", i18n.t("cart.title"));
  console.log([0, 1, 2, 5, 12, 22, 1.5, 12345].map((count) => i18n.t("cart.items", { count })).join("; "));
  console.log(i18n.t("cart.total", { nTotal: -1234567.891 }), "|", i18n.t("cart.empty", { count: 0, name: "x" }), "|", i18n.t("cart.empty", { count: 3, name: "y" }));
  console.log(i18n.t("admin.users.active", { isOnline: locale !== "pl", role: "root" }), "|", i18n.t("admin.users.since", { date: new Date(Date.UTC(2024, 1, 29)) }), "|", i18n.t("admin.users.share", { nShare: 0.4567 }));
  console.log(i18n.missing.length, i18n.missing.slice(0, 3));
}
try { new Translator(en, {}, "it", true).t("farewell"); } catch (e) { if (e instanceof MissingTranslation) console.log(e.message, e.key, e.index, MissingTranslation.count); }
// expect: == en (en)
// expect: Hello, Zoë! | Bye | Your cart
// expect: 0 items; 1 item; 2 items; 5 items; 12 items; 22 items; 1.50 items; 12,345 items
// expect: Total: $-1,234,567.89 | Nothing here | 3 things, y
// expect: online as root | Since 2/29/2024 | 45.7%
// expect: 0 []
// expect: == pl (pl > en)
// expect: Cześć, Zoë! | Bye | Your cart
// expect: 0 przedmiotów; 1 przedmiot; 2 przedmioty; 5 przedmiotów; 12 przedmiotów; 22 przedmioty; 1,50 przedmiotu; 12 345 przedmiotów
// expect: Suma: -1 234 567,89 zł | Nothing here | 3 things, y
// expect: offline as root | Since 2/29/2024 | 45.7%
// expect: 7 [ 'pl:farewell', 'pl:cart.title', 'pl:cart.empty' ]
// expect: == de (de > en)
// expect: Hallo, Zoë! | Tschüss | Warenkorb
// expect: 0 items; 1 item; 2 items; 5 items; 12 items; 22 items; 1.50 items; 12,345 items
// expect: Summe: -1.234.567,89 € | Nothing here | 3 things, y
// expect: online as root | Seit 29.2.2024 | 45.7%
// expect: 12 [ 'de:cart.items', 'de:cart.items', 'de:cart.items' ]
// expect: == de-AT (de-AT > de > en)
// expect: Hallo, Zoë! | Servus | Warenkorb
// expect: 0 items; 1 item; 2 items; 5 items; 12 items; 22 items; 1.50 items; 12,345 items
// expect: Summe: -1.234.567,89 € | Nothing here | 3 things, y
// expect: online as root | Seit 29.2.2024 | 45.7%
// expect: 28 [ 'de-AT:greeting', 'de-AT:cart.title', 'de-AT:cart.items' ]
// expect: == fr-CA (fr-CA > fr > en)
// expect: Hello, Zoë! | Bye | Your cart
// expect: 0 items; 1 item; 2 items; 5 items; 12 items; 22 items; 1.50 items; 12,345 items
// expect: Total: $-1,234,567.89 | Nothing here | 3 things, y
// expect: online as root | Since 2/29/2024 | 45.7%
// expect: 34 [ 'fr-CA:greeting', 'fr:greeting', 'fr-CA:farewell' ]
// expect: Missing farewell for it farewell 1 1
