// Messages with plurals and selections in three languages: a parser, a cache and a formatter of typed messages.
type Locale = "en" | "pl" | "ar";
type PluralCategory = "zero" | "one" | "two" | "few" | "many" | "other";
const pluralRules: Record<Locale, (n: number) => PluralCategory> = {
  en: (n) => (n === 1 ? "one" : "other"),
  pl: (n) => (n === 1 ? "one" : n % 10 >= 2 && n % 10 <= 4 && !(n % 100 >= 12 && n % 100 <= 14) ? "few" : "many"),
  ar: (n) =>
    n === 0 ? "zero" : n === 1 ? "one" : n === 2 ? "two" : n % 100 >= 3 && n % 100 <= 10 ? "few" : n % 100 >= 11 ? "many" : "other",
};
type Token =
  | { t: "text"; v: string }
  | { t: "arg"; name: string }
  | { t: "plural" | "select"; name: string; offset: number; cases: Record<string, Token[]> }
  | { t: "#" }
  | { t: "number"; name: string; style?: string };
class MessageSyntaxError extends SyntaxError {
  constructor(
    msg: string,
    readonly pos: number,
  ) {
    super(`${msg} at ${pos}`);
    this.name = "MessageSyntaxError";
  }
}
function parse(src: string): Token[] {
  let i = 0;
  const ws = () => {
    while (/\s/.test(src[i] ?? "")) i++;
  };
  const word = () => {
    ws();
    const m = /^[\w=.-]+/.exec(src.slice(i));
    if (!m) throw new MessageSyntaxError("expected word", i);
    i += m[0].length;
    ws();
    return m[0];
  };
  const expect = (c: string) => {
    ws();
    if (src[i] !== c) throw new MessageSyntaxError(`expected '${c}' got '${src[i] ?? "end"}'`, i);
    i++;
  };
  function seq(inPlural: boolean, nested: boolean): Token[] {
    const out: Token[] = [];
    let text = "";
    const flush = () => {
      if (text) out.push({ t: "text", v: text });
      text = "";
    };
    while (i < src.length) {
      const c = src[i]!;
      if (c === "'" && src[i + 1] === "'") {
        text += "'";
        i += 2;
      } else if (c === "'" && /[{}#]/.test(src[i + 1] ?? "")) {
        const end = src.indexOf("'", i + 1);
        text += src.slice(i + 1, end < 0 ? undefined : end);
        i = end < 0 ? src.length : end + 1;
      } else if (c === "{") {
        flush();
        i++;
        out.push(placeholder());
      } else if (c === "}" && nested) break;
      else if (c === "#" && inPlural) {
        flush();
        i++;
        out.push({ t: "#" });
      } else {
        text += c;
        i++;
      }
    }
    flush();
    return out;
  }
  function placeholder(): Token {
    const name = word();
    if (src[i] === "}") {
      i++;
      return { t: "arg", name };
    }
    expect(",");
    const kind = word();
    if (kind === "number") {
      let style: string | undefined;
      if (src[i] === ",") {
        i++;
        style = word();
      }
      expect("}");
      return style === undefined ? { t: "number", name } : { t: "number", name, style };
    }
    if (kind !== "plural" && kind !== "select") throw new MessageSyntaxError(`unknown type ${kind}`, i);
    expect(",");
    ws();
    let offset = 0;
    if (src.startsWith("offset:", i)) {
      i += 7;
      offset = parseInt(word(), 10);
    }
    const cases: Record<string, Token[]> = {};
    while ((ws(), src[i] !== "}")) {
      if (i >= src.length) throw new MessageSyntaxError("unclosed", i);
      const key = word();
      expect("{");
      cases[key] = seq(kind === "plural", true);
      expect("}");
    }
    i++;
    if (!("other" in cases)) throw new MessageSyntaxError("missing other", i);
    return { t: kind, name, offset, cases };
  }
  return seq(false, false);
}
type ArgValue = string | number | Date | null | undefined;
class Formatter<M extends Record<string, string>> {
  static readonly #cache = new Map<string, Token[]>();
  static hits = 0;
  constructor(
    private readonly locale: Locale,
    private readonly messages: M,
    private readonly fallback?: Formatter<any>,
  ) {}
  private tokens(src: string) {
    const hit = Formatter.#cache.get(src);
    if (hit) {
      Formatter.hits++;
      return hit;
    }
    const t = parse(src);
    Formatter.#cache.set(src, t);
    return t;
  }
  t<K extends keyof M & string>(key: K, args: Record<string, ArgValue> = {}): string {
    const src = this.messages[key];
    if (src === undefined) return this.fallback?.t(key, args) ?? `[${key}]`;
    return this.render(this.tokens(src), args);
  }
  private render(ts: readonly Token[], args: Record<string, ArgValue>, hash?: number): string {
    return ts
      .map((t) => {
        switch (t.t) {
          case "text":
            return t.v;
          case "#":
            return this.number(hash ?? 0);
          case "number":
            return this.number(Number(args[t.name]), t.style);
          case "arg": {
            const v = args[t.name];
            return v instanceof Date ? v.toISOString().slice(0, 10) : typeof v === "number" ? this.number(v) : (v ?? `{${t.name}}`);
          }
          case "select":
            return this.render(t.cases[String(args[t.name])] ?? t.cases["other"]!, args, hash);
          case "plural": {
            const n = Number(args[t.name]);
            const rel = n - t.offset;
            return this.render(t.cases[`=${n}`] ?? t.cases[pluralRules[this.locale](rel)] ?? t.cases.other!, args, rel);
          }
        }
      })
      .join("");
  }
  private number(n: number, style?: string): string {
    const [i, f] = (style === "percent" ? n * 100 : n).toFixed(style === "percent" ? 0 : Number.isInteger(n) ? 0 : 2).split(".") as [
      string,
      string?,
    ];
    const sep = { en: [",", "."], pl: [" ", ","], ar: [",", "."] }[this.locale] as [string, string];
    return i.replace(/\B(?=(\d{3})+(?!\d))/g, sep[0]) + (f ? sep[1] + f : "") + (style === "percent" ? "%" : "");
  }
}
const en = new Formatter("en", {
  hello: "Hello, {name}!",
  files: "{n, plural, =0 {no files} one {# file} other {# files}}",
  guests: "{host} invites {n, plural, offset:1 =0 {nobody} =1 {{guest}} one {{guest} and one other} other {{guest} and # others}}",
  who: "{g, select, f {She} m {He} other {They}} paid {amt, number} ({share, number, percent}) on {when}",
  esc: "It''s '{raw}' # {x}",
} as const);
const pl = new Formatter("pl", { files: "{n, plural, one {# plik} few {# pliki} many {# plików} other {# pliku}}" }, en);
console.log(
  en.t("hello", { name: "Ann" }),
  en.t("hello"),
  [0, 1, 2, 1234567].map((n) => en.t("files", { n })),
);
console.log([1, 2, 5, 12, 22, 25].map((n) => pl.t("files", { n })).join(" | "));
console.log([0, 1, 2, 5].map((n) => en.t("guests", { host: "Bo", guest: "Cy", n })));
console.log(
  en.t("who", { g: "f", amt: 1234.5, share: 0.256, when: new Date(Date.UTC(2024, 1, 3)) }),
  "|",
  en.t("who", { g: null, amt: 7, share: 1, when: undefined }),
  "|",
  en.t("esc", { x: 1 }),
);
console.log((pl as Formatter<Record<string, string>>).t("hello", { name: "Ola" }), (pl as Formatter<any>).t("nope"), Formatter.hits);
for (const bad of ["{", "{a, foo}", "{n, plural, one {x}}", "{n, plural, other {x}"])
  try {
    parse(bad);
    console.log("?");
  } catch (e) {
    if (e instanceof MessageSyntaxError) console.log(e.name, e.message, e instanceof SyntaxError);
  }
// expect: Hello, Ann! Hello, {name}! [ 'no files', '1 file', '2 files', '1,234,567 files' ]
// expect: 1 plik | 2 pliki | 5 plików | 12 plików | 22 pliki | 25 plików
// expect: [
// expect:   'Bo invites nobody',
// expect:   'Bo invites Cy',
// expect:   'Bo invites Cy and one other',
// expect:   'Bo invites Cy and 4 others'
// expect: ]
// expect: She paid 1,234.50 (26%) on 2024-02-03 | They paid 7 (100%) on {when} | It's {raw} # 1
// expect: Hello, Ola! [nope] 14
// expect: MessageSyntaxError expected word at 1 true
// expect: MessageSyntaxError unknown type foo at 7 true
// expect: MessageSyntaxError missing other at 20 true
// expect: MessageSyntaxError unclosed at 21 true
