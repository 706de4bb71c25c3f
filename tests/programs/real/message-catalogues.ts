// i18n: message catalogue with ICU-like plurals/select, typed keys from template literals, date and number formatting
const messages = {
  en: {
    greeting: "Hello, {name}!",
    inbox: "{count, plural, =0 {No messages} one {# message} other {# messages}} from {who, select, friend {a friend} other {someone}}",
    price: "Total: {amount, number, currency}",
    due: "Due {when, date, short}",
  },
  de: {
    greeting: "Hallo {name}!",
    inbox: "{count, plural, =0 {Keine Nachrichten} one {# Nachricht} other {# Nachrichten}} von {who, select, friend {einem Freund} other {jemandem}}",
    price: "Summe: {amount, number, currency}",
    due: "Fällig {when, date, short}",
  },
} as const satisfies Record<string, Record<string, string>>;

type Locale = keyof typeof messages;
type Key = keyof (typeof messages)["en"];
type Trim<S extends string> = S extends ` ${infer R}` ? Trim<R> : S extends `${infer R} ` ? Trim<R> : S;
type ArgNames<S extends string> = S extends `${string}{${infer Head}}${infer Rest}`
  ? (Head extends `${infer N},${string}` ? Trim<N> : Head) | ArgNames<Rest>
  : never;
type Simple = "greeting" | "price" | "due";
type ArgsOf<K extends Key> = K extends Simple ? { [N in ArgNames<(typeof messages)["en"][K]>]: Arg } : { count: number; who: string };
type Arg = string | number | Date;

type Part =
  | { type: "text"; value: string }
  | { type: "arg"; name: string }
  | { type: "plural" | "select"; name: string; cases: Map<string, Part[]> }
  | { type: "format"; name: string; how: "number" | "date"; style?: string };

class MessageParser {
  #at = 0;
  constructor(private readonly src: string) {}
  static readonly cache = new Map<string, readonly Part[]>();
  static parse(src: string): readonly Part[] {
    let parts = this.cache.get(src);
    if (!parts) this.cache.set(src, (parts = new MessageParser(src).parts(false)));
    return parts;
  }
  private parts(nested: boolean): Part[] {
    const out: Part[] = [];
    let text = "";
    const flush = () => {
      if (text) out.push({ type: "text", value: text });
      text = "";
    };
    while (this.#at < this.src.length) {
      const ch = this.src.charAt(this.#at);
      if (ch === "{") {
        flush();
        out.push(this.argument());
      } else if (ch === "}" && nested) break;
      else {
        text += ch;
        this.#at++;
      }
    }
    flush();
    return out;
  }
  private word(): string {
    const m = /[^\s,{}]+/y;
    m.lastIndex = this.skip();
    const found = m.exec(this.src);
    if (!found) throw new SyntaxError(`expected a word at ${this.#at}`);
    this.#at = m.lastIndex;
    this.skip();
    return found[0];
  }
  private skip() {
    while (/\s/.test(this.src[this.#at] ?? "")) ++this.#at;
    return this.#at;
  }
  private expect(ch: string): void {
    if (this.src[this.#at] !== ch) throw new SyntaxError(`expected ${ch} at ${this.#at} of "${this.src}"`);
    this.#at++;
  }
  private accept(ch: string): boolean {
    const is = this.src[this.skip()] === ch;
    this.#at += Number(is);
    return is;
  }
  private argument(): Part {
    this.expect("{");
    const name = this.word();
    if (this.accept("}")) return { type: "arg", name };
    this.expect(",");
    const type = this.word();
    switch (type) {
      case "plural":
      case "select": {
        this.expect(",");
        const cases = new Map<string, Part[]>();
        do {
          const key = this.word();
          this.expect("{");
          cases.set(key, this.parts(true));
          this.expect("}");
        } while (this.src[this.skip()] !== "}");
        this.expect("}");
        return { type, name, cases };
      }
      case "number":
      case "date": {
        const style = this.accept(",") ? this.word() : undefined;
        this.expect("}");
        return { type: "format", name, how: type, style };
      }
    }
    throw new SyntaxError(`unknown type ${type}`);
  }
}

const rules: Record<Locale, { decimal: string; group: string; currency: (s: string) => string; date: (d: Date) => string }> = {
  en: { decimal: ".", group: ",", currency: (s) => `$${s}`, date: (d) => `${d.getUTCMonth() + 1}/${d.getUTCDate()}/${d.getUTCFullYear() % 100}` },
  de: { decimal: ",", group: ".", currency: (s) => `${s} €`, date: (d) => [d.getUTCDate(), d.getUTCMonth() + 1].map((n) => `${n}`.padStart(2, "0")).join(".") + `.${d.getUTCFullYear()}` },
};
function formatNumber(n: number, locale: Locale, digits?: number): string {
  const { decimal, group } = rules[locale];
  const [int = "", frac] = (digits === undefined ? String(n) : n.toFixed(digits)).split(".");
  const grouped = int.replace(/(\d)(?=(\d{3})+$)/g, `$1${group}`);
  return frac ? grouped + decimal + frac : grouped;
}
class I18n<L extends Locale> {
  private readonly missing = new Set<`${L}:${string}`>();
  constructor(readonly locale: L) {}
  t<K extends Key>(key: K, args: ArgsOf<K>): string {
    const src: string | undefined = messages[this.locale]?.[key];
    if (src === undefined) {
      this.missing.add(`${this.locale}:${key}`);
      return key;
    }
    return this.render(MessageParser.parse(src), args as Readonly<Record<string, Arg>>);
  }
  private render(parts: readonly Part[], args: Readonly<Record<string, Arg>>, hash?: number): string {
    return parts
      .map((p): string => {
        if (p.type === "text") return hash === undefined ? p.value : p.value.replace(/#/g, formatNumber(hash, this.locale));
        const value = args[p.name];
        if (value === undefined) return `{${p.name}}`;
        switch (p.type) {
          case "arg":
            return value instanceof Date ? value.toISOString() : `${value}`;
          case "plural": {
            const n = Number(value);
            const chosen = p.cases.get(`=${n}`) ?? p.cases.get(n === 1 ? "one" : "other") ?? [];
            return this.render(chosen, args, n);
          }
          case "select":
            return this.render(p.cases.get(String(value)) ?? p.cases.get("other") ?? [], args, hash);
          case "format":
            if (p.how === "date") return rules[this.locale].date(value instanceof Date ? value : new Date(value));
            return p.style === "currency" ? rules[this.locale].currency(formatNumber(+value, this.locale, 2)) : formatNumber(+value, this.locale);
        }
      })
      .join("");
  }
}
const locales = Object.keys(messages) as Locale[];
for (const locale of locales) {
  const i18n = new I18n(locale);
  console.log(i18n.t("greeting", { name: "Zoë" }));
  for (const count of [0, 1, 2, 12345]) console.log(i18n.t("inbox", { count, who: count > 1 ? "friend" : "x" }));
  console.log(i18n.t("price", { amount: 1234567.891 }), i18n.t("price", { amount: "0.5" }));
  console.log(i18n.t("due", { when: new Date(Date.UTC(2025, 0, 5)) }), i18n.t("due", { when: 0 }));
}
for (const bad of ["{", "{x, foo}", "{n, plural, one x}"]) {
  try {
    MessageParser.parse(bad);
  } catch (e) {
    console.log((e as SyntaxError).name, (e as SyntaxError).message);
  }
}
console.log(MessageParser.cache.size, MessageParser.parse(messages.en.inbox));
console.log((1234.5).toLocaleString("en-US"), new Intl.NumberFormat("de-DE", { style: "currency", currency: "EUR" }).format(1234.5).replace(/\u00a0/g, " "));
// expect: Hello, Zoë!
// expect: No messages from someone
// expect: 1 message from someone
// expect: 2 messages from a friend
// expect: 12,345 messages from a friend
// expect: Total: $1,234,567.89 Total: $0.50
// expect: Due 1/5/25 Due 1/1/70
// expect: Hallo Zoë!
// expect: Keine Nachrichten von jemandem
// expect: 1 Nachricht von jemandem
// expect: 2 Nachrichten von einem Freund
// expect: 12.345 Nachrichten von einem Freund
// expect: Summe: 1.234.567,89 € Summe: 0,50 €
// expect: Fällig 05.01.2025 Fällig 01.01.1970
// expect: SyntaxError expected a word at 1
// expect: SyntaxError unknown type foo
// expect: SyntaxError expected { at 16 of "{n, plural, one x}"
// expect: 8 [
// expect:   {
// expect:     type: 'plural',
// expect:     name: 'count',
// expect:     cases: Map(3) { '=0' => [Array], 'one' => [Array], 'other' => [Array] }
// expect:   },
// expect:   { type: 'text', value: ' from ' },
// expect:   {
// expect:     type: 'select',
// expect:     name: 'who',
// expect:     cases: Map(2) { 'friend' => [Array], 'other' => [Array] }
// expect:   }
// expect: ]
// expect: 1,234.5 1.234,50 €
