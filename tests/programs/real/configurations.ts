// INI / TOML-like config converter with typed getters, environment interpolation and serialization
export type ConfigPrimitive = string | number | boolean | Date;
export type ConfigValue = ConfigPrimitive | ConfigValue[] | ConfigTable;
export interface ConfigTable {
  [key: string]: ConfigValue;
}

class ConfigSyntaxError extends SyntaxError {
  override name = "ConfigSyntaxError";
  constructor(
    message: string,
    public readonly line: number,
    public readonly column = 1,
    options?: ErrorOptions,
  ) {
    super(`${message} (line ${line}, column ${column})`, options);
  }
}

const enum State {
  Key,
  Value,
}

const isTable = (v: ConfigValue | undefined): v is ConfigTable =>
  typeof v === "object" && v !== null && !Array.isArray(v) && !(v instanceof Date);

function parseValue(src: string, line: number): ConfigValue {
  const text = src.trim();
  if (text === "true" || text === "false") return text === "true";
  if (/^[+-]?(\d[\d_]*)(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return Number(text.replaceAll("_", ""));
  if (/^0x[\da-f]+$/i.test(text)) return parseInt(text, 16);
  if (/^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(text)) return new Date(text);
  if (text.startsWith('"') && text.endsWith('"') && text.length > 1) {
    try {
      return JSON.parse(text) as string;
    } catch (cause) {
      throw new ConfigSyntaxError("bad string", line, src.indexOf('"') + 1, { cause });
    }
  }
  if (text.startsWith("'") && text.endsWith("'")) return text.slice(1, -1);
  if (text.startsWith("[") && text.endsWith("]")) {
    return splitTop(text.slice(1, -1)).map((part) => parseValue(part, line));
  }
  if (text.startsWith("{") && text.endsWith("}")) {
    const table: ConfigTable = Object.create(null);
    for (const pair of splitTop(text.slice(1, -1))) {
      const eq = pair.indexOf("=");
      if (eq < 0) throw new ConfigSyntaxError(`expected "=" in "${pair.trim()}"`, line);
      table[pair.slice(0, eq).trim()] = parseValue(pair.slice(eq + 1), line);
    }
    return { ...table };
  }
  throw new ConfigSyntaxError(`unexpected value ${JSON.stringify(text)}`, line);
}

function splitTop(s: string): string[] {
  const out: string[] = [];
  let depth = 0,
    start = 0,
    quote: string | null = null;
  for (let i = 0; i < s.length; i++) {
    const ch = s[i]!;
    if (quote) {
      if (ch === "\\") i++;
      else if (ch === quote) quote = null;
    } else if (ch === '"' || ch === "'") quote = ch;
    else if ("[{".includes(ch)) depth++;
    else if ("]}".includes(ch)) depth--;
    else if (ch === "," && depth === 0) {
      out.push(s.slice(start, i));
      start = i + 1;
    }
  }
  const last = s.slice(start);
  if (last.trim() !== "") out.push(last);
  return out;
}

function parseConfig(source: string, env: Readonly<Record<string, string | undefined>> = {}): ConfigTable {
  const root: ConfigTable = {};
  let current = root;
  let state: State = State.Key;
  source.split(/\r?\n/).forEach((raw, index) => {
    const line = index + 1;
    const text = raw.replace(/(^|\s)[#;].*$/, "$1").trim();
    if (!text) return;
    let m: RegExpMatchArray | null;
    if ((m = text.match(/^\[\[([\w.-]+)\]\]$/))) {
      const path = m[1]!.split(".");
      const name = path.pop()!;
      const parent = descend(root, path, line);
      const list = (parent[name] ??= []);
      if (!Array.isArray(list)) throw new ConfigSyntaxError(`${name} is no list`, line);
      list.push((current = {}));
      return;
    }
    if ((m = text.match(/^\[([\w.-]+)\]$/))) {
      current = descend(root, m[1]!.split("."), line);
      return;
    }
    state = State.Value;
    const [, key, value] = /^([\w.-]+)\s*=\s*(.+)$/.exec(text) ?? [];
    if (key === undefined || value === undefined) throw new ConfigSyntaxError("expected key = value", line, raw.search(/\S/) + 1);
    const expanded = value.replace(/\$\{(\w+)(?::-([^}]*))?\}/g, (whole, name: string, fallback?: string) => env[name] ?? fallback ?? whole);
    const parts = key.split(".");
    const leaf = parts.pop() as string;
    const target = descend(current, parts, line);
    if (Object.hasOwn(target, leaf)) throw new ConfigSyntaxError(`duplicate key "${key}"`, line);
    target[leaf] = parseValue(expanded, line);
    state = State.Key;
  });
  if (state !== State.Key) throw new Error("unreachable");
  return root;
}

function descend(table: ConfigTable, path: readonly string[], line: number): ConfigTable {
  return path.reduce<ConfigTable>((at, name) => {
    const next = (at[name] ??= {});
    if (Array.isArray(next)) {
      const last = next.at(-1);
      if (isTable(last)) return last;
    }
    if (!isTable(next)) throw new ConfigSyntaxError(`${name} is not a table`, line);
    return next;
  }, table);
}

type Getter<T> = (v: ConfigValue) => T | undefined;
class Config {
  static readonly asNumber: Getter<number> = (v) => (typeof v === "number" ? v : undefined);
  static readonly asString: Getter<string> = (v) => (typeof v === "string" ? v : undefined);
  static asList<T>(item: Getter<T>): Getter<T[]> {
    return (v) => (Array.isArray(v) ? v.map((e, i) => item(e) ?? fail(`item ${i}`)) : undefined);
  }
  constructor(private readonly root: ConfigTable) {}
  get<T>(path: string, as: Getter<T>): T;
  get<T>(path: string, as: Getter<T>, fallback: T): T;
  get<T>(path: string, as: Getter<T>, ...rest: [fallback?: T]): T {
    let at: ConfigValue | undefined = this.root;
    for (const part of path.split(".")) {
      at = isTable(at) ? at[part] : Array.isArray(at) ? at[+part] : undefined;
      if (at === undefined) break;
    }
    const value = at === undefined ? undefined : as(at);
    if (value !== undefined) return value;
    if (rest.length > 0) return rest[0] as T;
    throw new RangeError(`no ${path}`);
  }
}
function fail(what: string): never {
  throw new TypeError(`wrong type: ${what}`);
}

function* serialize(table: ConfigTable, prefix: string[] = []): Generator<string, number, undefined> {
  let count = 0;
  const later: [string, ConfigTable | ConfigTable[]][] = [];
  for (const [key, value] of Object.entries(table)) {
    if (isTable(value)) later.push([key, value]);
    else if (Array.isArray(value) && value.length > 0 && value.every(isTable)) later.push([key, value]);
    else {
      yield `${key} = ${show(value)}`;
      count++;
    }
  }
  for (const [key, value] of later) {
    const path = [...prefix, key];
    for (const each of Array.isArray(value) ? value : [value]) {
      yield "";
      yield Array.isArray(value) ? `[[${path.join(".")}]]` : `[${path.join(".")}]`;
      count += yield* serialize(each, path);
    }
  }
  return count;
}
function show(value: ConfigValue): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value);
    case "number":
    case "boolean":
      return `${value}`;
    default:
      if (value instanceof Date) return value.toISOString();
      if (Array.isArray(value)) return `[${value.map(show).join(", ")}]`;
      return `{ ${Object.entries(value).map(([k, v]) => `${k} = ${show(v)}`).join(", ")} }`;
  }
}

const SOURCE = `
# service
title = "Demo \\u00e9"   ; comment
ports = [ 8001, 8_002, 0xff ]
since = 2024-02-29
[server]
host = '\${HOST:-localhost}'
tls.enabled = true
tls.ciphers = ["a,b", 'c]']
limits = { cpu = 1.5, mem = 1e3 }
[[server.routes]]
path = "/"
[[server.routes]]
path = "/api"
methods = ["GET", "POST"]
[server.routes.auth]
kind = "basic"
`;
const table = parseConfig(SOURCE, { HOST: undefined, HOME: "/root" });
console.log(table);
console.log(JSON.stringify(table, null, 1).length);
const config = new Config(table);
console.log(config.get("server.host", Config.asString), config.get("server.limits.cpu", Config.asNumber));
console.log(config.get("ports", Config.asList(Config.asNumber)), config.get("nothing", Config.asNumber, -1));
console.log(config.get("server.routes.1.methods", Config.asList(Config.asString)));
const lines = serialize(table);
let step = lines.next();
for (; !step.done; step = lines.next()) console.log("|" + step.value);
console.log("keys:", step.value);
for (const bad of ["a = 1\na = 2", "[x]\ny = zz", "  what", 'q = "\\x"', "a = 1\n[a]\nb = 2", "t = {a}"]) {
  try {
    parseConfig(bad);
    console.log("fine");
  } catch (e) {
    if (e instanceof ConfigSyntaxError) console.log(e.name, e.message, e.line, e.column, e.cause instanceof SyntaxError);
    else throw e;
  }
}
try {
  config.get("server.title", Config.asString);
} catch (e) {
  console.log(String(e));
}
try {
  config.get("ports", Config.asList(Config.asString));
} catch (e) {
  console.log(`${e}`);
}
// expect: {
// expect:   title: 'Demo é',
// expect:   ports: [ 8001, 8002, 255 ],
// expect:   since: 2024-02-29T00:00:00.000Z,
// expect:   server: {
// expect:     host: 'localhost',
// expect:     tls: { enabled: true, ciphers: [Array] },
// expect:     limits: { cpu: 1.5, mem: 1000 },
// expect:     routes: [ [Object], [Object] ]
// expect:   }
// expect: }
// expect: 428
// expect: localhost 1.5
// expect: [ 8001, 8002, 255 ] -1
// expect: [ 'GET', 'POST' ]
// expect: |title = "Demo é"
// expect: |ports = [8001, 8002, 255]
// expect: |since = 2024-02-29T00:00:00.000Z
// expect: |
// expect: |[server]
// expect: |host = "localhost"
// expect: |
// expect: |[server.tls]
// expect: |enabled = true
// expect: |ciphers = ["a,b", "c]"]
// expect: |
// expect: |[server.limits]
// expect: |cpu = 1.5
// expect: |mem = 1000
// expect: |
// expect: |[[server.routes]]
// expect: |path = "/"
// expect: |
// expect: |[[server.routes]]
// expect: |path = "/api"
// expect: |methods = ["GET", "POST"]
// expect: |
// expect: |[server.routes.auth]
// expect: |kind = "basic"
// expect: keys: 12
// expect: ConfigSyntaxError duplicate key "a" (line 2, column 1) 2 1 false
// expect: ConfigSyntaxError unexpected value "zz" (line 2, column 1) 2 1 false
// expect: ConfigSyntaxError expected key = value (line 1, column 3) 1 3 false
// expect: ConfigSyntaxError bad string (line 1, column 1) 1 1 true
// expect: ConfigSyntaxError a is not a table (line 2, column 1) 2 1 false
// expect: ConfigSyntaxError expected "=" in "a" (line 1, column 1) 1 1 false
// expect: RangeError: no server.title
// expect: TypeError: wrong type: item 0
