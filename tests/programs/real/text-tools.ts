// Text utilities: dedent and html tags, CSV/INI/markdown table, case conversions, slug, wrap/justify, glob, template engine, pluralize.
function dedent(strings: TemplateStringsArray, ...values: unknown[]): string {
  const raw = strings.reduce(
    (out, s, i) => out + s + (i < values.length ? String(values[i]) : ""),
    "",
  );
  const indent = Math.min(...(raw.match(/^[ \t]*(?=\S)/gm) ?? [""]).map((s) => s.length));
  return raw.replace(new RegExp(`^[ \\t]{${indent}}`, "gm"), "").trim();
}
const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
class Raw {
  constructor(readonly s: string) {}
  toString() {
    return this.s;
  }
}
const html = (
  strings: TemplateStringsArray,
  ...vals: (string | number | boolean | null | undefined | Raw | readonly Raw[])[]
): Raw =>
  new Raw(
    String.raw(
      { raw: strings },
      ...vals.map((v) =>
        v instanceof Raw
          ? v.s
          : Array.isArray(v)
            ? v.join("")
            : v == null || v === false
              ? ""
              : String(v).replace(/[&<>"']/g, (c) => escapes[c]),
      ),
    ),
  );
const words = (s: string): string[] =>
  s.match(/[A-Z]{2,}(?=[A-Z][a-z]+|\d|\b|_)|[A-Z]?[a-z]+|[A-Z]|\d+/g) ?? [];
const upperFirst = <S extends string>(s: S) =>
  (s.charAt(0).toUpperCase() + s.slice(1)) as Capitalize<S>;
const cases = {
  camel: (s: string) =>
    words(s)
      .map((w, i) => (i ? upperFirst(w.toLowerCase()) : w.toLowerCase()))
      .join(""),
  snake: (s: string) => words(s).join("_").toLowerCase(),
  kebab: (s: string) =>
    words(s)
      .map((w) => w.toLowerCase())
      .join("-"),
  constant: (s: string) =>
    words(s)
      .map((w) => w.toUpperCase())
      .join("_"),
  title: (s: string) =>
    words(s)
      .map((w) => upperFirst(w.toLowerCase()))
      .join(" "),
} satisfies Record<string, (s: string) => string>;
const slug = (s: string) =>
  s
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/(^-|-$)/g, "");
function wrap(text: string, width: number, justify = false): string[] {
  const lines: string[][] = [[]];
  for (const w of text.split(/\s+/)) {
    const cur = lines[lines.length - 1];
    if (cur.length && cur.join(" ").length + 1 + w.length > width) lines.push([w]);
    else cur.push(w);
  }
  return lines.map((ws, i) => {
    if (!justify || i === lines.length - 1 || ws.length < 2) return ws.join(" ");
    const gaps = ws.length - 1,
      spaces = width - ws.reduce((n, w) => n + w.length, 0);
    return ws
      .map(
        (w, j) =>
          w + (j < gaps ? " ".repeat(Math.floor(spaces / gaps) + (j < spaces % gaps ? 1 : 0)) : ""),
      )
      .join("");
  });
}
const glob = (p: string) =>
  new RegExp(
    "^" +
      p
        .replace(/[.+^${}()|[\]\\]/g, "\\$&")
        .replace(
          /\*\*\/?|\*|\?/g,
          (m) => ({ "*": "[^/]*", "?": "[^/]", "**": ".*", "**/": "(?:.*/)?" })[m]!,
        ) +
      "$",
  );
type Ini = { [section: string]: { [key: string]: string | number | boolean | string[] } };
function parseIni(src: string): Ini {
  let section = "";
  const out: Ini = {};
  for (const [n, raw] of src.split(/\r?\n/).entries()) {
    const line = raw.replace(/\s*[;#].*$/, "").trim();
    if (!line) continue;
    let m: RegExpMatchArray | null;
    if ((m = line.match(/^\[(.+)\]$/))) section = m[1];
    else if ((m = /^(?<key>[\w.]+)(?<arr>\[\])?\s*=\s*(?<val>.*)$/.exec(line))) {
      const { key, arr, val } = m.groups!;
      const sec = (out[section] ??= {});
      const typed = /^(true|false)$/.test(val)
        ? val === "true"
        : val !== "" && !isNaN(Number(val))
          ? Number(val)
          : val.replace(/^"(.*)"$/, "$1");
      if (arr) {
        const old = sec[key];
        sec[key] = Array.isArray(old) ? [...old, String(typed)] : [String(typed)];
      } else sec[key] = typed;
    } else throw new SyntaxError(`line ${n + 1}: ${JSON.stringify(raw)}`);
  }
  return out;
}
function table<T extends object>(
  rows: T[],
  cols = Object.keys(rows[0]) as (keyof T & string)[],
  align: Partial<Record<keyof T, "l" | "r" | "c">> = {},
): string {
  const cells = rows.map((r) => cols.map((c) => String(r[c] ?? "")));
  const w = cols.map((c, i) => Math.max(c.length, ...cells.map((r) => r[i].length)));
  const pad = (s: string, i: number) => {
    const a = align[cols[i]] ?? "l";
    return a === "l"
      ? s.padEnd(w[i])
      : a === "r"
        ? s.padStart(w[i])
        : s.padStart((w[i] + s.length) >> 1).padEnd(w[i]);
  };
  const line = (r: readonly string[]) => `| ${r.map(pad).join(" | ")} |`;
  return [
    line(cols),
    `|${w
      .map((n, i) => {
        const a = align[cols[i]] ?? "l";
        return (a === "c" ? ":" : "-") + "-".repeat(n) + (a === "l" ? "-" : ":");
      })
      .join("|")}|`,
    ...cells.map(line),
  ].join("\n");
}
const render = (tpl: string, data: any): string =>
  tpl.replace(
    /\{\{#(\w+)\}\}([\s\S]*?)\{\{\/\1\}\}|\{\{([\w.]+)(?:\|(\w+))?\}\}/g,
    (_, block, body, path, filter) => {
      if (block) {
        const v = data[block];
        return Array.isArray(v)
          ? v
              .map((x) =>
                render(body, typeof x === "object" ? { ...data, ...x } : { ...data, it: x }),
              )
              .join("")
          : v
            ? render(body, data)
            : "";
      }
      const v = path.split(".").reduce((o: any, k: string) => o?.[k], data);
      return filter === "upper" ? String(v).toUpperCase() : String(v ?? "");
    },
  );
const plural = (
  n: number,
  one: string,
  many = one.replace(/(?:([^aeiou])y|(s|x|ch|sh))?$/, (_, y, s) =>
    y ? y + "ies" : s ? s + "es" : "s",
  ),
) => `${n} ${n === 1 ? one : many}`;
console.log(dedent`
    select *
      from t
    where id = ${42}
`);
console.log(
  `${html`<p class="${'a"b'}">${"<x>"}${[1, 2].map((n) => html`<i>${n}</i>`)}${null}${false}</p>`}`,
);
for (const s of ["XMLHttpRequest", "foo_bar-baz qux", "version2Release10", "HTMLElement"])
  console.log(
    Object.entries(cases)
      .map(([k, f]) => `${k}=${f(s)}`)
      .join(" "),
  );
console.log(
  slug("  Crème Brûlée & Café №5! "),
  ["box", "city", "day", "church", "cat"].map((w) => plural(2, w)),
  plural(1, "fly"),
);
console.log(
  wrap("the quick brown fox jumps over the lazy dog again", 16, true)
    .map((l) => `[${l}]`)
    .join("\n"),
);
console.log(
  ["src/a.ts", "src/x/y/b.ts", "a.ts", "src/a.tsx"].filter((f) => glob("src/**/*.ts").test(f)),
  glob("a?.(x)").source,
);
console.log(
  parseIni(
    'name = "My App" ; c\n[server]\nport=8080\nhost = \ntls=true\nips[]=1.1\nips[]=x\n# end',
  ),
);
try {
  parseIni("a=1\n???");
} catch (e) {
  console.log(`${e}`);
}
console.log(
  table(
    [
      { item: "tea", qty: 2, price: 3.5 },
      { item: "coffee", qty: 10, price: 12 },
    ],
    undefined,
    { qty: "r", price: "c" },
  ),
);
console.log(
  render(
    "Hi {{user.name|upper}}!{{#items}} - {{name}} x{{n}};{{/items}}{{#none}}never{{/none}} {{#tags}}[{{it}}]{{/tags}}{{missing.deep}}",
    {
      user: { name: "ann" },
      items: [
        { name: "a", n: 1 },
        { name: "b", n: 2 },
      ],
      none: [],
      tags: ["x", "y"],
    },
  ),
);
// expect: select *
// expect:   from t
// expect: where id = 42
// expect: <p class="a&quot;b">&lt;x&gt;<i>1</i><i>2</i></p>
// expect: camel=xmlHttpRequest snake=xml_http_request kebab=xml-http-request constant=XML_HTTP_REQUEST title=Xml Http Request
// expect: camel=fooBarBazQux snake=foo_bar_baz_qux kebab=foo-bar-baz-qux constant=FOO_BAR_BAZ_QUX title=Foo Bar Baz Qux
// expect: camel=version2Release10 snake=version_2_release_10 kebab=version-2-release-10 constant=VERSION_2_RELEASE_10 title=Version 2 Release 10
// expect: camel=htmlElement snake=html_element kebab=html-element constant=HTML_ELEMENT title=Html Element
// expect: creme-brulee-cafe-5 [ '2 boxes', '2 cities', '2 days', '2 churches', '2 cats' ] 1 fly
// expect: [the  quick brown]
// expect: [fox  jumps  over]
// expect: [the   lazy   dog]
// expect: [again]
// expect: [ 'src/a.ts', 'src/x/y/b.ts' ] ^a[^/]\.\(x\)$
// expect: {
// expect:   '': { name: 'My App' },
// expect:   server: { port: 8080, host: '', tls: true, ips: [ '1.1', 'x' ] }
// expect: }
// expect: SyntaxError: line 2: "???"
// expect: | item   | qty | price |
// expect: |--------|----:|:-----:|
// expect: | tea    |   2 |  3.5  |
// expect: | coffee |  10 |  12   |
// expect: Hi ANN! - a x1; - b x2; [x][y]
