// layered configuration with deep partials, typed paths, and change watching
type Primitive = string | number | boolean | null | undefined;
type DeepPartial<T> = T extends Primitive | readonly unknown[] ? T : { [K in keyof T]?: DeepPartial<T[K]> };
type DeepReadonly<T> = T extends Primitive ? T : T extends readonly (infer U)[] ? readonly DeepReadonly<U>[] : { readonly [K in keyof T]: DeepReadonly<T[K]> };
type Path<T> = T extends Primitive | readonly unknown[] ? never : { [K in keyof T & string]: K | `${K}.${Path<T[K]>}` }[keyof T & string];
type PathValue<T, P extends string> = P extends `${infer K}.${infer Rest}` ? (K extends keyof T ? PathValue<T[K], Rest> : never) : P extends keyof T ? T[P] : never;

interface AppConfig {
  server: { host: string; port: number; tls: { enabled: boolean; cert: string | null } };
  database: { url: string; pool: { min: number; max: number }; replicas: string[] };
  features: Record<string, boolean>;
  logLevel: "debug" | "info" | "error";
}
const defaults: AppConfig = {
  server: { host: "localhost", port: 8080, tls: { enabled: false, cert: null } },
  database: { url: "sqlite://memory", pool: { min: 1, max: 5 }, replicas: [] },
  features: { beta: false, darkMode: true },
  logLevel: "info",
};
function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function deepMerge<T extends object>(base: T, ...layers: DeepPartial<T>[]): T {
  const result: Record<string, unknown> = { ...(base as Record<string, unknown>) };
  for (const layer of layers) {
    for (const [key, value] of Object.entries(layer as Record<string, unknown>)) {
      if (value === undefined) continue;
      const current = result[key];
      result[key] = isPlainObject(current) && isPlainObject(value) ? deepMerge<Record<string, unknown>>(current, value as any) : value;
    }
  }
  return result as T;
}
function deepFreeze<T>(value: T): DeepReadonly<T> {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const v of Object.values(value)) deepFreeze(v);
  }
  return value as DeepReadonly<T>;
}
function diff(a: unknown, b: unknown, path = ""): { path: string; from: unknown; to: unknown }[] {
  if (Object.is(a, b)) return [];
  if (isPlainObject(a) && isPlainObject(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) => diff(a[key], b[key], path ? `${path}.${key}` : key));
  }
  if (Array.isArray(a) && Array.isArray(b) && JSON.stringify(a) === JSON.stringify(b)) return [];
  return [{ path, from: a, to: b }];
}
function fromEnv(env: Record<string, string | undefined>, prefix = "APP_"): DeepPartial<AppConfig> {
  const root: Record<string, any> = {};
  for (const [name, raw] of Object.entries(env)) {
    if (!name.startsWith(prefix) || raw === undefined) continue;
    const parts = name.slice(prefix.length).toLowerCase().split("__").map((p) => p.replace(/_([a-z])/g, (_m, c: string) => c.toUpperCase()));
    let node = root;
    for (const part of parts.slice(0, -1)) node = node[part] ??= {};
    node[parts.at(-1)!] = coerce(raw);
  }
  return root as DeepPartial<AppConfig>;
}
function coerce(raw: string): Primitive | string[] {
  if (raw === "true" || raw === "false") return raw === "true";
  if (raw === "null") return null;
  if (/^-?\d+(\.\d+)?$/.test(raw)) return Number(raw);
  if (raw.includes(",")) return raw.split(",").map((s) => s.trim());
  return raw;
}
function parseIni(text: string): Record<string, Record<string, ReturnType<typeof coerce>>> {
  const out: Record<string, Record<string, ReturnType<typeof coerce>>> = {};
  let section = "";
  for (const [i, rawLine] of text.split(/\r?\n/).entries()) {
    const line = rawLine.replace(/[;#].*$/, "").trim();
    if (!line) continue;
    const header = line.match(/^\[(?<name>[^\]]+)\]$/);
    if (header?.groups) { section = header.groups.name!; continue; }
    const eq = line.indexOf("=");
    if (eq < 0) throw new SyntaxError(`line ${i + 1}: expected key = value, got ${JSON.stringify(line)}`);
    (out[section] ??= {})[line.slice(0, eq).trim()] = coerce(line.slice(eq + 1).trim());
  }
  return out;
}
type Watcher<V> = (next: V, previous: V) => void;
class ConfigStore<T extends object> {
  #layers = new Map<string, DeepPartial<T>>();
  #current: DeepReadonly<T>;
  #watchers = new Map<string, Set<Watcher<any>>>();
  constructor(private readonly base: T) { this.#current = deepFreeze(structuredClone(base)); }
  layer(name: string, values: DeepPartial<T> | null): this {
    if (values === null) this.#layers.delete(name);
    else this.#layers.set(name, values);
    this.#rebuild();
    return this;
  }
  get<P extends Path<T>>(path: P): PathValue<T, P> {
    return path.split(".").reduce<any>((node, key) => node?.[key], this.#current);
  }
  watch<P extends Path<T>>(path: P, watcher: Watcher<PathValue<T, P>>): Disposable {
    let set = this.#watchers.get(path);
    if (!set) this.#watchers.set(path, (set = new Set()));
    set.add(watcher);
    return { [Symbol.dispose]: () => { set.delete(watcher); } };
  }
  get snapshot(): DeepReadonly<T> { return this.#current; }
  #rebuild() {
    const previous = this.#current;
    const next = deepFreeze(structuredClone(deepMerge(this.base, ...this.#layers.values())));
    this.#current = next;
    for (const change of diff(previous, next)) {
      console.log(`  ~ ${change.path}: ${JSON.stringify(change.from)} -> ${JSON.stringify(change.to)}`);
      for (const [path, set] of this.#watchers) {
        if (change.path === path) for (const w of set) w(change.to, change.from);
      }
    }
  }
}
const store = new ConfigStore(defaults);
console.log(store.get("server.port"), store.get("server.tls.enabled"), store.get("logLevel"));
{
  using _port = store.watch("server.port", (now, before) => console.log(`  port moved by ${now - before}`));
  store.layer("file", { server: { port: 9000 }, database: { replicas: ["a", "b"] } });
  store.layer("env", fromEnv({ APP_SERVER__PORT: "9100", APP_SERVER__TLS__ENABLED: "true", APP_LOG_LEVEL: "debug", HOME: "/x", APP_FEATURES__DARK_MODE: "false" }));
}
store.layer("cli", { server: { port: 1, host: undefined, tls: { cert: "x.pem" } } });
store.layer("env", null);
console.log(store.snapshot);
console.log(store.get("database.replicas").length, store.get("features"));
try { (store.snapshot as AppConfig).server.port = 3; } catch (e) { console.log((e as Error).constructor.name, (e as Error).message); }
const ini = parseIni(`
; sample
[server]
host = example.org   # comment
port = 81
[database]
url = pg://db
replicas = r1, r2 ,r3
`);
console.log(ini);
store.layer("file", ini as DeepPartial<AppConfig>);
console.log(JSON.stringify(store.snapshot, null, 1));
try { parseIni("[a]\nb"); } catch (e) { console.log(String(e)); }
const paths: Path<AppConfig>[] = ["server", "server.tls.cert", "database.pool.max", "features"];
for (const p of paths) console.log(p, store.get(p));
// expect: 8080 false info
// expect:   ~ server.port: 8080 -> 9000
// expect:   port moved by 920
// expect:   ~ database.replicas: [] -> ["a","b"]
// expect:   ~ server.port: 9000 -> 9100
// expect:   port moved by 100
// expect:   ~ server.tls.enabled: false -> true
// expect:   ~ features.darkMode: true -> false
// expect:   ~ logLevel: "info" -> "debug"
// expect:   ~ server.port: 9100 -> 1
// expect:   ~ server.tls.cert: null -> "x.pem"
// expect:   ~ server.tls.enabled: true -> false
// expect:   ~ features.darkMode: false -> true
// expect:   ~ logLevel: "debug" -> "info"
// expect: {
// expect:   server: {
// expect:     host: 'localhost',
// expect:     port: 1,
// expect:     tls: { enabled: false, cert: 'x.pem' }
// expect:   },
// expect:   database: {
// expect:     url: 'sqlite://memory',
// expect:     pool: { min: 1, max: 5 },
// expect:     replicas: [ 'a', 'b' ]
// expect:   },
// expect:   features: { beta: false, darkMode: true },
// expect:   logLevel: 'info'
// expect: }
// expect: 2 { beta: false, darkMode: true }
// expect: TypeError Cannot assign to read only property 'port' of object '#<Object>'
// expect: {
// expect:   server: { host: 'example.org', port: 81 },
// expect:   database: { url: 'pg://db', replicas: [ 'r1', 'r2', 'r3' ] }
// expect: }
// expect:   ~ server.host: "localhost" -> "example.org"
// expect:   ~ database.url: "sqlite://memory" -> "pg://db"
// expect:   ~ database.replicas: ["a","b"] -> ["r1","r2","r3"]
// expect: {
// expect:  "server": {
// expect:   "host": "example.org",
// expect:   "port": 1,
// expect:   "tls": {
// expect:    "enabled": false,
// expect:    "cert": "x.pem"
// expect:   }
// expect:  },
// expect:  "database": {
// expect:   "url": "pg://db",
// expect:   "pool": {
// expect:    "min": 1,
// expect:    "max": 5
// expect:   },
// expect:   "replicas": [
// expect:    "r1",
// expect:    "r2",
// expect:    "r3"
// expect:   ]
// expect:  },
// expect:  "features": {
// expect:   "beta": false,
// expect:   "darkMode": true
// expect:  },
// expect:  "logLevel": "info"
// expect: }
// expect: SyntaxError: line 2: expected key = value, got "b"
// expect: server {
// expect:   host: 'example.org',
// expect:   port: 1,
// expect:   tls: { enabled: false, cert: 'x.pem' }
// expect: }
// expect: server.tls.cert x.pem
// expect: database.pool.max 5
// expect: features { beta: false, darkMode: true }
