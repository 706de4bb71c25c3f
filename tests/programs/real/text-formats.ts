/** Formats and tools of text: CSV, INI, Markdown, templates, wrapped lines, Soundex, Roman numerals, differences. */
function parseCSV(
  src: string,
  { sep = ",", header = true }: { sep?: string; header?: boolean } = {},
): Record<string, string>[] | string[][] {
  const rows: string[][] = [[]];
  let cell = "",
    q = false;
  for (let i = 0; i < src.length; i++) {
    const c = src[i],
      n = src[i + 1];
    if (q) {
      if (c === '"' && n === '"') {
        cell += '"';
        i++;
      } else if (c === '"') q = false;
      else cell += c;
    } else if (c === '"') q = true;
    else if (c === sep) {
      rows.at(-1)!.push(cell);
      cell = "";
    } else if (c === "\n") {
      rows.at(-1)!.push(cell);
      cell = "";
      rows.push([]);
    } else if (c !== "\r") cell += c;
  }
  if (cell || rows.at(-1)!.length) rows.at(-1)!.push(cell);
  else rows.pop();
  if (!header) return rows;
  const [h, ...body] = rows;
  return body.map((r) => Object.fromEntries(h.map((k, i) => [k, r[i]])));
}
const csv = 'name,age,quote\n"Smith, J",42,"He said ""hi"""\r\nDoe,7,"multi\nline"\nShort,1';
console.log(parseCSV(csv));
console.log(parseCSV("a;b\n1;2", { sep: ";", header: false }));
type IniValue = string | number | boolean | IniValue[];
type Ini = { [section: string]: { [key: string]: IniValue } };
function parseIni(text: string): Ini {
  const out: Ini = { global: {} };
  let cur = out.global;
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.replace(/[;#].*$/, "").trim();
    if (!line) continue;
    const sec = /^\[(?<name>[^\]]+)\]$/.exec(line);
    if (sec?.groups) {
      cur = out[sec.groups.name] ??= {};
      continue;
    }
    const [k, ...v] = line.split("=");
    cur[k.trim()] = coerce(v.join("=").trim());
  }
  return out;
  function coerce(v: string): IniValue {
    if (/^(true|false)$/i.test(v)) return v.toLowerCase() === "true";
    if (v !== "" && !isNaN(+v)) return +v;
    if (v.includes(",")) return v.split(",").map((x) => coerce(x.trim()));
    return v.replace(/^(['"])(.*)\1$/, "$2");
  }
}
console.log(
  parseIni('a=1\n[db]\nhost = "localhost" ; c\nports=80, 443,x\nok=TRUE\n[x.y]\nurl=http://a?b=c'),
);
const md = (s: string): string =>
  s
    .trim()
    .split(/\n{2,}/)
    .map((b) => {
      const inline = (t: string) =>
        t
          .replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]!)
          .replace(/`([^`]+)`/g, "<code>$1</code>")
          .replace(/\*\*(.+?)\*\*/g, "<b>$1</b>")
          .replace(/(?<!\*)\*([^*]+)\*/g, "<i>$1</i>")
          .replace(
            /\[([^\]]*)\]\(([^)\s]+)(?:\s+"([^"]*)")?\)/g,
            (_, t, u, title) => `<a href="${u}"${title ? ` title="${title}"` : ""}>${t}</a>`,
          );
      let m: RegExpMatchArray | null;
      if ((m = b.match(/^(#{1,6})\s+(.*)$/)))
        return `<h${m[1].length}>${inline(m[2])}</h${m[1].length}>`;
      if (/^[-*] /.test(b))
        return (
          "<ul>" +
          b
            .split("\n")
            .map((l) => `<li>${inline(l.slice(2))}</li>`)
            .join("") +
          "</ul>"
        );
      if (b.startsWith("```")) return `<pre>${b.split("\n").slice(1, -1).join("\n")}</pre>`;
      return `<p>${inline(b.replace(/\n/g, " "))}</p>`;
    })
    .join("\n");
console.log(
  md(
    '# Title & co\n\nSome **bold** and *it* `x<y`\nnext [l](http://a "T") [m](u)\n\n- one\n- **two**\n\n```\ncode\n```',
  ),
);
const render = (tpl: string, ctx: Record<string, unknown>): string => {
  const get = (p: string, c: any): any =>
    p === "." ? c["."] : p.split(".").reduce((o, k) => o?.[k], c);
  return tpl
    .replace(/\{\{#(\w+)\}\}([\s\S]*?)\{\{\/\1\}\}/g, (_, k: string, body: string) => {
      const v = get(k, ctx);
      return Array.isArray(v)
        ? v
            .map((x) => render(body, typeof x === "object" ? { ...ctx, ...x } : { ...ctx, ".": x }))
            .join("")
        : v
          ? render(body, ctx)
          : "";
    })
    .replace(/\{\{\s*([\w.]+)\s*(?:\|\s*(\w+))?\s*\}\}/g, (_, k: string, f?: string) => {
      const v = String(get(k, ctx) ?? "");
      return f === "upper" ? v.toUpperCase() : f === "len" ? `${v.length}` : v;
    });
};
console.log(
  render(
    "Hi {{user.name|upper}}! {{#items}}<{{n}}x{{.}}>{{/items}}{{#tags}}[{{.}}]{{/tags}}{{#no}}x{{/no}}{{ missing }}{{user.name | len}}",
    { user: { name: "Zoë" }, items: [{ n: 1 }, { n: 2 }], tags: ["a", "b"], no: false },
  ),
);
function wrap(
  text: string,
  width: number,
  align: "left" | "right" | "center" | "justify" = "left",
): string {
  const lines: string[][] = [[]];
  let len = 0;
  for (const w of text.split(/\s+/)) {
    if (len + w.length + lines.at(-1)!.length > width) {
      lines.push([]);
      len = 0;
    }
    lines.at(-1)!.push(w);
    len += w.length;
  }
  return lines
    .map((ws, i) => {
      const s = ws.join(" ");
      switch (align) {
        case "right":
          return s.padStart(width);
        case "center":
          return s.padStart((width + s.length) >> 1).padEnd(width);
        case "justify":
          if (i === lines.length - 1 || ws.length === 1) return s.padEnd(width);
          const gaps = ws.length - 1,
            sp = width - ws.join("").length;
          return ws.reduce(
            (a, w, k) => a + " ".repeat(Math.floor(sp / gaps) + (k <= sp % gaps ? 1 : 0)) + w,
          );
        default:
          return s;
      }
    })
    .map((l) => `|${l}|`)
    .join("\n");
}
const lorem = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor";
for (const a of ["left", "right", "center", "justify"] as const) console.log(wrap(lorem, 24, a));
const soundex = (s: string) => {
  const codes: Record<string, string> = Object.fromEntries(
    Object.entries({ 1: "bfpv", 2: "cgjkqsxz", 3: "dt", 4: "l", 5: "mn", 6: "r" }).flatMap(
      ([d, ls]) => [...ls].map((l) => [l, d] as const),
    ),
  );
  const [f, ...r] = s.toLowerCase();
  let prev = codes[f],
    out = f.toUpperCase();
  for (const c of r) {
    const k = codes[c];
    if (k && k !== prev) out += k;
    if (!"hw".includes(c)) prev = k;
  }
  return out.padEnd(4, "0").slice(0, 4);
};
console.log(
  ["Robert", "Rupert", "Rubin", "Ashcraft", "Tymczak", "Pfister", "Honeyman"].map(soundex).join(),
);
const ROMAN = {
  M: 1000,
  CM: 900,
  D: 500,
  CD: 400,
  C: 100,
  XC: 90,
  L: 50,
  XL: 40,
  X: 10,
  IX: 9,
  V: 5,
  IV: 4,
  I: 1,
} as const;
type R = keyof typeof ROMAN;
const toRoman = (n: number) =>
  (Object.keys(ROMAN) as R[]).reduce((s, k) => {
    while (n >= ROMAN[k]) {
      s += k;
      n -= ROMAN[k];
    }
    return s;
  }, "");
const fromRoman = (s: string) =>
  [...s].reduce((t, c, i, a) => {
    const v = ROMAN[c as R],
      nx = ROMAN[a[i + 1] as R];
    return nx > v ? t - v : t + v;
  }, 0);
console.log([1994, 2024, 3999, 4].map(toRoman), ["MCMXCIV", "IV", "XLII"].map(fromRoman));
type Op = { op: "+" | "-" | " "; line: string };
function diff(a: string[], b: string[]): Op[] {
  const t = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      t[i][j] = a[i] === b[j] ? t[i + 1][j + 1] + 1 : Math.max(t[i + 1][j], t[i][j + 1]);
  const o: Op[] = [];
  let i = 0,
    j = 0;
  while (i < a.length || j < b.length)
    if (i < a.length && j < b.length && a[i] === b[j]) {
      o.push({ op: " ", line: a[i++] });
      j++;
    } else if (j >= b.length || (i < a.length && t[i + 1][j] >= t[i][j + 1]))
      o.push({ op: "-", line: a[i++] });
    else o.push({ op: "+", line: b[j++] });
  return o;
}
for (const { op, line } of diff("a b c d e".split(" "), "a x c e f".split(" ")))
  console.log(op + line);
const memo: { [k: string]: number } = {};
function lev(a: string, b: string): number {
  if (!a || !b) return a.length || b.length;
  return (memo[a + "|" + b] ??=
    a[0] === b[0]
      ? lev(a.slice(1), b.slice(1))
      : 1 + Math.min(lev(a.slice(1), b), lev(a, b.slice(1)), lev(a.slice(1), b.slice(1))));
}
console.log(lev("kitten", "sitting"), Object.keys(memo).length);
const title = (s: string) =>
    s.replace(/\w\S*/g, (t) => t.charAt(0).toUpperCase() + t.substring(1).toLowerCase()),
  camel = (s: string) => s.replace(/[-_\s]+(.)?/g, (_, c) => (c ? c.toUpperCase() : "")),
  kebab = (s: string) => s.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
console.log(title("hello wORLD foo"), camel("foo-bar_baz qux-"), kebab("fooBarBaz"));
const freq = [..."mississippi"].reduce(
  (m, c) => m.set(c, (m.get(c) ?? 0) + 1),
  new Map<string, number>(),
);
console.log(
  freq,
  (1234567.891).toLocaleString(),
  (0.256).toLocaleString("en-US", { style: "percent" }),
  "ß".toUpperCase(),
  "İ".length,
  [..."👨‍👩‍👧"].length,
);

// expect: [
// expect:   { name: 'Smith, J', age: '42', quote: 'He said "hi"' },
// expect:   { name: 'Doe', age: '7', quote: 'multi\nline' },
// expect:   { name: 'Short', age: '1', quote: undefined }
// expect: ]
// expect: [ [ 'a', 'b' ], [ '1', '2' ] ]
// expect: {
// expect:   global: { a: 1 },
// expect:   db: { host: 'localhost', ports: [ 80, 443, 'x' ], ok: true },
// expect:   'x.y': { url: 'http://a?b=c' }
// expect: }
// expect: <h1>Title &amp; co</h1>
// expect: <p>Some <b>bold</b> and <i>it</i> <code>x&lt;y</code> next <a href="http://a" title="T">l</a> <a href="u">m</a></p>
// expect: <ul><li>one</li><li><b>two</b></li></ul>
// expect: <pre>code</pre>
// expect: Hi ZOË! <1x><2x>[a][b]3
// expect: |Lorem ipsum dolor sit|
// expect: |amet, consectetur|
// expect: |adipiscing elit, sed do|
// expect: |eiusmod tempor|
// expect: |   Lorem ipsum dolor sit|
// expect: |       amet, consectetur|
// expect: | adipiscing elit, sed do|
// expect: |          eiusmod tempor|
// expect: | Lorem ipsum dolor sit  |
// expect: |   amet, consectetur    |
// expect: |adipiscing elit, sed do |
// expect: |     eiusmod tempor     |
// expect: |Lorem  ipsum  dolor  sit|
// expect: |amet,        consectetur|
// expect: |adipiscing  elit, sed do|
// expect: |eiusmod tempor          |
// expect: R163,R163,R150,A261,T522,P236,H555
// expect: [ 'MCMXCIV', 'MMXXIV', 'MMMCMXCIX', 'IV' ] [ 1994, 4, 42 ]
// expect:  a
// expect: -b
// expect: +x
// expect:  c
// expect: -d
// expect:  e
// expect: +f
// expect: 3 42
// expect: Hello World Foo fooBarBazQux foo-bar-baz
// expect: Map(4) { 'm' => 1, 'i' => 4, 's' => 4, 'p' => 2 } 1,234,567.891 26% SS 1 5
