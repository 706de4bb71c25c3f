// Plugin system with hooks: sync waterfall, bail, async series; typed by mapped interface; ordering by dependency
interface Hooks {
  resolve(id: string, importer: string | null): string | null | undefined;
  transform(code: string, id: string): string | { code: string; map?: string };
  buildEnd(stats: Readonly<Stats>): Promise<void> | void;
}
interface Stats { modules: number; bytes: number; timings: Record<string, number> }
type HookName = keyof Hooks;
type Plugin = { readonly name: string; readonly after?: readonly string[]; enforce?: "pre" | "post" } & { [K in HookName]?: Hooks[K] | { order: number; handler: Hooks[K] } };
type PluginFactory<O = void> = (options: O) => Plugin;
const definePlugin = <O extends object | void = void>(f: PluginFactory<O>): PluginFactory<O> => f;
class CycleError extends Error { constructor(readonly names: string[]) { super(`plugin cycle: ${names.join(" -> ")}`); } }
function sortPlugins(list: readonly Plugin[]): Plugin[] {
  const byName = new Map(list.map((p) => [p.name, p] as const));
  const state = new Map<string, "open" | "done">();
  const out: Plugin[] = [];
  const visit = (p: Plugin, path: string[]) => {
    switch (state.get(p.name)) {
      case "done": return;
      case "open": throw new CycleError([...path.slice(path.indexOf(p.name)), p.name]);
    }
    state.set(p.name, "open");
    for (const dep of p.after ?? []) { const d = byName.get(dep); if (d) visit(d, [...path, p.name]); }
    state.set(p.name, "done");
    out.push(p);
  };
  const rank = { pre: 0, normal: 1, post: 2 };
  [...list].sort((a, b) => rank[a.enforce ?? "normal"] - rank[b.enforce ?? "normal"]).forEach((p) => visit(p, []));
  return out;
}
class Bundler {
  readonly #plugins: readonly Plugin[];
  readonly log: string[] = [];
  constructor(plugins: (Plugin | Plugin[] | false | null | undefined)[], private readonly files: Record<string, string>) {
    this.#plugins = sortPlugins(plugins.flat().filter((p): p is Plugin => Boolean(p)));
  }
  private *handlers<K extends HookName>(hook: K): Generator<[string, Hooks[K]]> {
    const found: { order: number; name: string; f: Hooks[K] }[] = [];
    for (const p of this.#plugins) {
      const h = p[hook] as Hooks[K] | { order: number; handler: Hooks[K] } | undefined;
      if (h === undefined) continue;
      if (typeof h === "function") found.push({ order: 0, name: p.name, f: h });
      else found.push({ order: h.order, name: p.name, f: h.handler });
    }
    for (const { name, f } of found.sort((a, b) => a.order - b.order)) yield [name, f];
  }
  resolve(id: string, importer: string | null): string {
    for (const [name, f] of this.handlers("resolve")) {
      const r = f(id, importer);
      if (r != null) { this.log.push(`${name} resolved ${id} -> ${r}`); return r; }
    }
    if (id in this.files) return id;
    throw new Error(`cannot resolve ${id}${importer === null ? "" : ` from ${importer}`}`);
  }
  async build(entry: string) {
    const stats: Stats = { modules: 0, bytes: 0, timings: {} };
    const graph = new Map<string, { code: string; deps: string[] }>();
    const queue: [string, string | null][] = [[entry, null]];
    for (let item = queue.shift(); item; item = queue.shift()) {
      const id = this.resolve(...item);
      if (graph.has(id)) continue;
      let code = this.files[id];
      for (const [name, f] of this.handlers("transform")) {
        const r = f(code, id);
        const next = typeof r === "string" ? r : r.code;
        if (next !== code) stats.timings[name] = (stats.timings[name] ?? 0) + 1;
        code = next;
      }
      const deps = Array.from(code.matchAll(/import "([^"]+)"/g), (m) => m[1]);
      graph.set(id, { code, deps });
      queue.push(...deps.map((d): [string, string] => [d, id]));
      stats.modules++;
      stats.bytes += code.length;
    }
    for (const [, f] of this.handlers("buildEnd")) await f(Object.freeze({ ...stats }));
    return { graph, stats };
  }
}
const alias = definePlugin<{ map: Record<string, string> }>(({ map }) => ({ name: "alias", enforce: "pre", resolve: (id) => map[id] }));
const replace = definePlugin((options: { [token: string]: string | number }) => ({ name: "replace", after: ["strip"], transform: (code: string) => Object.entries(options).reduce((c, [k, v]) => c.replaceAll(k, String(v)), code) }));
const strip = definePlugin(() => ({ name: "strip", enforce: "post", transform: { order: -1, handler: (code: string) => ({ code: code.replace(/\/\/.*$/gm, "").trim() }) } }));
const report = definePlugin<{ sink: string[] }>(({ sink }) => ({
  name: "report",
  async buildEnd(stats) {
    await Promise.resolve();
    sink.push(`${stats.modules} modules, ${stats.bytes} bytes, ${JSON.stringify(stats.timings)}`);
    try { (stats as Stats).modules = 0; } catch (e) { sink.push((e as Error).name); }
  },
}));
const files = { "main.js": '// entry\nimport "lib"\nimport "./a.js"\nconsole.log(VERSION)', "./a.js": 'import "main.js" // cycle is fine\nA', "vendor/lib.js": "LIB // 1" };
const sink: string[] = [];
const b = new Bundler([replace({ VERSION: 3, LIB: "lib!" }), [report({ sink }), strip()], false, alias({ map: { lib: "vendor/lib.js" } })], files);
const { graph, stats } = await b.build("main.js");
for (const [id, { code, deps }] of graph) console.log(id, JSON.stringify(code), deps);
console.log(stats, sink, b.log);
for (const bad of [() => sortPlugins([{ name: "x", after: ["y"] }, { name: "y", after: ["z"] }, { name: "z", after: ["x"] }]), () => b.resolve("nope", "main.js")]) {
  try { bad(); } catch (e) { console.log(e instanceof CycleError ? e.names.length : "plain", (e as Error).message); }
}
const late = await new Bundler([], { a: 'import "missing"' }).build("a").catch((e: Error) => e.message);
console.log(late);
// expect: main.js "import \"lib\"\nimport \"./a.js\"\nconsole.log(3)" [ 'lib', './a.js' ]
// expect: vendor/lib.js "lib!" []
// expect: ./a.js "import \"main.js\" \nA" [ 'main.js' ]
// expect: { modules: 3, bytes: 66, timings: { strip: 3, replace: 2 } } [ '3 modules, 66 bytes, {"strip":3,"replace":2}', 'TypeError' ] [ 'alias resolved lib -> vendor/lib.js' ]
// expect: 4 plugin cycle: x -> y -> z -> x
// expect: plain cannot resolve nope from main.js
// expect: cannot resolve missing from a
