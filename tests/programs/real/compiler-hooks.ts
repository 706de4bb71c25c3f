// A bundler whose plugins tap typed hooks: waterfalls, bails, loops and asynchronous series.
type HookArgs = readonly unknown[];
type Tap<A extends HookArgs, R> = { name: string; stage: number; fn: (...args: A) => R };
abstract class Hook<A extends HookArgs, R, O = R> {
  protected taps: Tap<A, R>[] = [];
  constructor(readonly args: readonly string[] = []) {}
  tap(opts: string | { name: string; stage?: number; before?: string }, fn: (...args: A) => R): this {
    const o = typeof opts === "string" ? { name: opts } : opts;
    const t: Tap<A, R> = { name: o.name, stage: "stage" in o ? (o.stage ?? 0) : 0, fn };
    const before = "before" in o ? o.before : undefined;
    let i = this.taps.length;
    if (before !== undefined) {
      const at = this.taps.findIndex((x) => x.name === before);
      if (at >= 0) i = at;
    } else while (i > 0 && this.taps[i - 1]!.stage > t.stage) i--;
    this.taps.splice(i, 0, t);
    return this;
  }
  abstract call(...args: A): O;
  get isUsed(): boolean {
    return this.taps.length > 0;
  }
  names(): string {
    return this.taps.map((t) => t.name).join(">");
  }
}
class SyncHook<A extends HookArgs> extends Hook<A, void> {
  call(...args: A): void {
    for (const t of this.taps) t.fn(...args);
  }
}
class BailHook<A extends HookArgs, R> extends Hook<A, R | undefined> {
  call(...args: A): R | undefined {
    for (const t of this.taps) {
      const r = t.fn(...args);
      if (r !== undefined) return r;
    }
    return undefined;
  }
}
class WaterfallHook<T, A extends HookArgs = []> extends Hook<[T, ...A], T> {
  call(first: T, ...rest: A): T {
    return this.taps.reduce((v, t) => t.fn(v, ...rest), first);
  }
}
class AsyncSeriesHook<A extends HookArgs> extends Hook<A, Promise<void> | void, Promise<void>> {
  async call(...args: A): Promise<void> {
    for (const t of this.taps) await t.fn(...args);
  }
}
class LoopHook<A extends HookArgs> extends Hook<A, boolean | void> {
  call(...args: A): void {
    for (let i = 0; i < this.taps.length; ) {
      if (this.taps[i]!.fn(...args) === true) i = 0;
      else i++;
    }
  }
}
interface Asset {
  name: string;
  source: string;
  deps: Set<string>;
}
class Compiler {
  readonly hooks = Object.freeze({
    init: new SyncHook<[Compiler]>(["compiler"]),
    resolve: new BailHook<[string, string], string>(),
    transform: new WaterfallHook<string, [Asset]>(),
    optimize: new LoopHook<[Map<string, Asset>]>(),
    emit: new AsyncSeriesHook<[Map<string, Asset>]>(),
    done: new SyncHook<[{ assets: string[]; warnings: string[] }]>(),
  });
  readonly warnings: string[] = [];
  constructor(
    private files: Readonly<Record<string, string>>,
    plugins: readonly (Plugin | ((c: Compiler) => void))[],
  ) {
    for (const p of plugins) typeof p === "function" ? p(this) : p.apply(this);
    this.hooks.init.call(this);
  }
  async run(entry: string): Promise<Map<string, Asset>> {
    const out = new Map<string, Asset>(),
      queue = [entry];
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      if (out.has(name)) continue;
      const src = this.files[name];
      if (src === undefined) {
        this.warnings.push(`missing ${name}`);
        continue;
      }
      const asset: Asset = { name, source: src, deps: new Set() };
      asset.source = this.hooks.transform.call(src, asset);
      for (const [, spec] of src.matchAll(/import "([^"]+)"/g)) {
        const r = this.hooks.resolve.call(spec!, name) ?? spec!;
        asset.deps.add(r);
        queue.push(r);
      }
      out.set(name, asset);
    }
    this.hooks.optimize.call(out);
    await this.hooks.emit.call(out);
    this.hooks.done.call({ assets: [...out.keys()], warnings: this.warnings });
    return out;
  }
}
interface Plugin {
  apply(compiler: Compiler): void;
}
class DefinePlugin implements Plugin {
  constructor(private defs: Record<string, unknown>) {}
  apply({ hooks }: Compiler) {
    hooks.transform.tap(DefinePlugin.name, (src) =>
      Object.entries(this.defs).reduce((s, [k, v]) => s.replace(new RegExp(`\\b${k.replace(".", "\\.")}\\b`, "g"), JSON.stringify(v)), src),
    );
  }
}
class AliasPlugin implements Plugin {
  constructor(private alias: { readonly [from: string]: string }) {}
  apply(c: Compiler) {
    c.hooks.resolve.tap("Alias", (req) => {
      for (const k in this.alias) if (req.startsWith(k)) return this.alias[k] + req.slice(k.length);
      return undefined;
    });
  }
}
const minify: Plugin = {
  apply(c) {
    c.hooks.transform.tap({ name: "Minify", stage: 100 }, (s) =>
      s
        .replace(/\/\/.*$/gm, "")
        .replace(/\s*\n\s*/g, "")
        .trim(),
    );
  },
};
const strip = (c: Compiler) => {
  c.hooks.transform.tap({ name: "Strip", before: "DefinePlugin" }, (s, a) => (a.name.endsWith(".ts") ? s.replace(/: \w+/g, "") : s));
};
const treeShake = (c: Compiler) =>
  c.hooks.optimize.tap("Shake", (assets) => {
    for (const [k, a] of assets)
      if (a.source === "" && k !== "main.ts") {
        assets.delete(k);
        for (const o of assets.values()) o.deps.delete(k);
        return true;
      }
    return;
  });
const log: string[] = [];
const c = new Compiler(
  {
    "main.ts": 'import "@/a"\nimport "gone"\nlet x: number = VERSION; // v\nif (process.env) go(DEBUG)',
    "src/a": 'import "./empty"\nrun(VERSION)',
    "./empty": "// nothing",
  },
  [
    minify,
    new DefinePlugin({ VERSION: "1.2", "process.env": { a: [1] }, DEBUG: false }),
    new AliasPlugin({ "@/": "src/" }),
    strip,
    treeShake,
    (c) => {
      c.hooks.emit
        .tap("Emit", async (m) => {
          await Promise.resolve();
          log.push(`emit ${m.size}`);
        })
        .tap("Sync", () => {
          log.push("sync");
        });
      c.hooks.done.tap("Done", ({ assets, warnings }) => console.log(assets, warnings));
    },
  ],
);
const out = await c.run("main.ts");
for (const [k, a] of out) console.log(k.padEnd(8), a.source, [...a.deps]);
console.log(
  log,
  c.hooks.transform.names(),
  c.hooks.resolve.isUsed,
  Object.keys(c.hooks),
  Object.entries(c.hooks)
    .filter(([, h]) => !h.isUsed)
    .map(([k]) => k),
  c.hooks.init.args,
);
// expect: [ 'main.ts', 'src/a' ] [ 'missing gone' ]
// expect: main.ts  import "@/a"import "gone"let x = "1.2";if ({"a":[1]}) go(false) [ 'src/a', 'gone' ]
// expect: src/a    import "./empty"run("1.2") []
// expect: [ 'emit 2', 'sync' ] Strip>DefinePlugin>Minify true [ 'init', 'resolve', 'transform', 'optimize', 'emit', 'done' ] [ 'init' ] [ 'compiler' ]
