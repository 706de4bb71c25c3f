// A TOML subset: tables, arrays of tables, inline tables, strings, numbers, booleans, dates kept as text; errors with line and column.
type TomlValue = string | number | boolean | TomlDate | TomlValue[] | TomlTable;
interface TomlTable {
  [key: string]: TomlValue;
}
class TomlDate {
  constructor(readonly text: string) {}
  toJSON() {
    return `date:${this.text}`;
  }
}
class TomlError extends Error {
  readonly line: number;
  readonly column: number;
  constructor(message: string, source: string, offset: number) {
    const before = source.slice(0, offset).split("\n");
    super(`${message} (line ${before.length}, column ${before[before.length - 1].length + 1})`);
    this.line = before.length;
    this.column = before[before.length - 1].length + 1;
    this.name = "TomlError";
  }
}

class TomlParser {
  private i = 0;
  private readonly root: TomlTable = {};
  private current: TomlTable = this.root;
  private readonly defined = new Set<string>();
  constructor(private readonly src: string) {}

  parse(): TomlTable {
    while ((this.skipBlank(), this.i < this.src.length)) {
      if (this.src[this.i] === "[") this.header();
      else this.pair(this.current);
      this.skipSpaces();
      if (this.i < this.src.length && this.src[this.i] !== "\n" && this.src[this.i] !== "#")
        this.fail(`unexpected ${JSON.stringify(this.src[this.i])}`);
    }
    return this.root;
  }
  private fail(message: string, at = this.i): never {
    throw new TomlError(message, this.src, at);
  }
  private skipSpaces(): void {
    while (this.src[this.i] === " " || this.src[this.i] === "\t") this.i++;
  }
  private skipBlank(): void {
    for (;;) {
      const c = this.src[this.i];
      if (c === "#") while (this.i < this.src.length && this.src[this.i] !== "\n") this.i++;
      else if (c === " " || c === "\t" || c === "\n" || c === "\r") this.i++;
      else return;
    }
  }
  private header(): void {
    const start = this.i;
    const isArray = this.src.startsWith("[[", this.i);
    this.i += isArray ? 2 : 1;
    const path = this.keyPath();
    if (!this.src.startsWith(isArray ? "]]" : "]", this.i)) this.fail("missing ]");
    this.i += isArray ? 2 : 1;
    const name = path.join(".");
    if (!isArray) {
      if (this.defined.has(name)) this.fail(`table ${name} defined twice`, start);
      this.defined.add(name);
    }
    let table = this.root;
    for (const [index, key] of path.entries()) {
      const isLast = index === path.length - 1;
      let value = table[key];
      if (isArray && isLast) {
        if (value === undefined) value = table[key] = [];
        if (!Array.isArray(value)) this.fail(`${name} is not an array`, start);
        const added: TomlTable = {};
        value.push(added);
        table = added;
        continue;
      }
      if (value === undefined) value = table[key] = {};
      if (Array.isArray(value)) value = value[value.length - 1];
      if (typeof value !== "object" || value instanceof TomlDate || Array.isArray(value))
        this.fail(`${key} is not a table`, start);
      table = value;
    }
    this.current = table;
  }
  private keyPath(): string[] {
    const path: string[] = [];
    do {
      if (path.length) this.i++;
      this.skipSpaces();
      path.push(this.key());
      this.skipSpaces();
    } while (this.src[this.i] === ".");
    return path;
  }
  private key(): string {
    const c = this.src[this.i];
    if (c === '"' || c === "'") return this.string(c);
    const start = this.i;
    while (/[\w-]/.test(this.src[this.i] ?? "")) this.i++;
    return this.i > start ? this.src.slice(start, this.i) : this.fail("expected a key");
  }
  private pair(table: TomlTable): void {
    const start = this.i;
    const path = this.keyPath();
    if (this.src[this.i] !== "=") this.fail("expected =");
    this.i++;
    this.skipSpaces();
    const last = path.pop()!;
    for (const key of path) {
      const inner = (table[key] ??= {});
      if (typeof inner !== "object" || Array.isArray(inner) || inner instanceof TomlDate)
        this.fail(`${key} is not a table`, start);
      table = inner;
    }
    if (last in table) this.fail(`key ${last} defined twice`, start);
    table[last] = this.value();
  }
  private value(): TomlValue {
    const c = this.src[this.i] ?? "";
    switch (c) {
      case '"':
      case "'":
        return this.string(c);
      case "[": {
        this.i++;
        const items: TomlValue[] = [];
        while ((this.skipBlank(), this.src[this.i] !== "]")) {
          if (this.i >= this.src.length) this.fail("array never ends");
          items.push(this.value());
          this.skipBlank();
          if (this.src[this.i] === ",") this.i++;
          else if (this.src[this.i] !== "]") this.fail("expected , or ]");
        }
        this.i++;
        return items;
      }
      case "{": {
        this.i++;
        const table: TomlTable = {};
        this.skipSpaces();
        while (this.src[this.i] !== "}") {
          this.pair(table);
          this.skipSpaces();
          if (this.src[this.i] === ",") {
            this.i++;
            this.skipSpaces();
          } else if (this.src[this.i] !== "}") this.fail("expected , or }");
        }
        this.i++;
        return table;
      }
    }
    const match = /^[^\s,\]}#]+/.exec(this.src.slice(this.i));
    if (!match) return this.fail("expected a value");
    const [word] = match;
    const at = this.i;
    this.i += word.length;
    if (word === "true" || word === "false") return word === "true";
    if (/^\d{4}-\d\d-\d\d/.test(word)) return new TomlDate(word);
    if (/^[+-]?(inf|nan)$/.test(word))
      return word.endsWith("nan") ? NaN : word.startsWith("-") ? -Infinity : Infinity;
    const plain = word.replaceAll("_", "");
    const number = /^0[xob]/.test(plain)
      ? Number(plain)
      : /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(plain)
        ? parseFloat(plain)
        : NaN;
    return Number.isNaN(number) ? this.fail(`not a value: ${word}`, at) : number;
  }
  private string(quote: string): string {
    const start = this.i++;
    const parts: string[] = [];
    while (this.src[this.i] !== quote) {
      const c = this.src[this.i++];
      if (c === undefined || c === "\n") this.fail("string never ends", start);
      if (c !== "\\" || quote === "'") {
        parts.push(c);
        continue;
      }
      const e = this.src[this.i++];
      const simple: Record<string, string> = { n: "\n", t: "\t", r: "\r", '"': '"', "\\": "\\" };
      if (e in simple) parts.push(simple[e]);
      else if (e === "u") {
        parts.push(String.fromCodePoint(parseInt(this.src.slice(this.i, this.i + 4), 16)));
        this.i += 4;
      } else this.fail(`unknown escape \\${e}`, this.i - 2);
    }
    this.i++;
    return parts.join("");
  }
}

const parseToml = (text: string): TomlTable => new TomlParser(text).parse();
const doc = parseToml(`
title = "TOML \\u00e9 \\"quoted\\"" # comment
enabled = true
limits = { low = -1.5e3, high = 1_000, mask = 0xff, none = inf }
[owner.address]
street = 'C:\\raw'
since = 1979-05-27T07:32:00Z
ports = [ 8000, 8001,
  # inner comment
  8002, ]
[[fruit]]
name = "apple"
  [[fruit.variety]]
  name = "red"
  [[fruit.variety]]
  name = "green"
[[fruit]]
name = "banana"
site."google.com" = true
`);
console.log(JSON.stringify(doc, null, 2));
console.log(doc);
const depth = (v: TomlValue): number =>
  Array.isArray(v)
    ? 1 + Math.max(0, ...v.map(depth))
    : typeof v === "object" && !(v instanceof TomlDate)
      ? 1 + Math.max(0, ...Object.values(v).map(depth))
      : 0;
console.log(depth(doc), Object.keys(doc).join());
for (const bad of [
  "a = ",
  "a = 1\na = 2",
  "[t]\n[t]",
  'x = "abc',
  "k v",
  "a = [1, 2",
  "n = 12z",
  "p = 1\n[p.q]",
  's = "\\q"',
]) {
  try {
    console.log(parseToml(bad));
  } catch (e) {
    const { name, message, line } = e as TomlError;
    console.log(`${name}: ${message}`, line);
  }
}

// expect: {
// expect:   "title": "TOML é \"quoted\"",
// expect:   "enabled": true,
// expect:   "limits": {
// expect:     "low": -1500,
// expect:     "high": 1000,
// expect:     "mask": 255,
// expect:     "none": null
// expect:   },
// expect:   "owner": {
// expect:     "address": {
// expect:       "street": "C:\\raw",
// expect:       "since": "date:1979-05-27T07:32:00Z",
// expect:       "ports": [
// expect:         8000,
// expect:         8001,
// expect:         8002
// expect:       ]
// expect:     }
// expect:   },
// expect:   "fruit": [
// expect:     {
// expect:       "name": "apple",
// expect:       "variety": [
// expect:         {
// expect:           "name": "red"
// expect:         },
// expect:         {
// expect:           "name": "green"
// expect:         }
// expect:       ]
// expect:     },
// expect:     {
// expect:       "name": "banana",
// expect:       "site": {
// expect:         "google.com": true
// expect:       }
// expect:     }
// expect:   ]
// expect: }
// expect: {
// expect:   title: 'TOML é "quoted"',
// expect:   enabled: true,
// expect:   limits: { low: -1500, high: 1000, mask: 255, none: Infinity },
// expect:   owner: { address: { street: 'C:\\raw', since: [TomlDate], ports: [Array] } },
// expect:   fruit: [
// expect:     { name: 'apple', variety: [Array] },
// expect:     { name: 'banana', site: [Object] }
// expect:   ]
// expect: }
// expect: 5 title,enabled,limits,owner,fruit
// expect: TomlError: expected a value (line 1, column 5) 1
// expect: TomlError: key a defined twice (line 2, column 1) 2
// expect: TomlError: table t defined twice (line 2, column 1) 2
// expect: TomlError: string never ends (line 1, column 5) 1
// expect: TomlError: expected = (line 1, column 3) 1
// expect: TomlError: expected , or ] (line 1, column 10) 1
// expect: TomlError: not a value: 12z (line 1, column 5) 1
// expect: TomlError: p is not a table (line 2, column 1) 2
// expect: TomlError: unknown escape \q (line 1, column 6) 1
