interface Options { retries?: number }
class Api {
  #cache = new Map<string, Promise<string>>();
  static #count = 0;
  async get(path: string, { retries = 2 }: Options = {}): Promise<string> {
    const hit = this.#cache.get(path);
    if (hit) return hit;
    const p = this.#load(path, retries);
    this.#cache.set(path, p);
    return p;
  }
  async #load(path: string, retries: number): Promise<string> {
    for (let i = 0; ; i++) {
      try { Api.#count++; if (Api.#count % 3 !== 0) throw new TypeError(`fail ${Api.#count}`); return `${path}:${Api.#count}`; }
      catch (e) { if (i >= retries) throw e; console.log("retry", (e as TypeError).message); await new Promise((r) => setTimeout(r, 1)); }
    }
  }
}
const api = new Api();
const log = async (name: string, p: Promise<string>) => { try { console.log(name, await p); } catch (e) { console.log(name, "error", e instanceof TypeError); } };
await Promise.all([log("a", api.get("/a")), log("a2", api.get("/a")), log("b", api.get("/b", { retries: 0 }))]);
const tasks = [3, 1, 2].map((n) => async () => { await new Promise<void>((r) => setTimeout(r, n * 10)); return n; });
console.log(await Promise.all(tasks.map((t) => t())));
let chain = Promise.resolve(0);
for (const n of [1, 2, 3]) chain = chain.then((acc) => acc + n);
console.log(await chain);
const obj = { async run() { return await Promise.resolve("obj"); }, arrow: async (x: number) => x * 2 };
console.log(await obj.run(), await obj.arrow(4));
switch (await Promise.resolve(2)) { case 2: console.log("two"); break; default: console.log("other"); }
const v = (await Promise.resolve(null)) ?? "default";
console.log(v, (await Promise.resolve([1, 2, 3])).length, await Promise.resolve(true) ? "yes" : "no");
label: for (const x of [1, 2]) { for (const y of [1, 2]) { await null; if (y === 2) continue label; console.log(x, y); } }
new Promise<number>((_, reject) => reject(new Error("r"))).then(() => 1, (e: Error) => { console.log(e.message); return 2; }).then(console.log);
export {};
// expect: retry fail 1
// expect: b error true
// expect: a /a:3
// expect: a2 /a:3
// expect: [ 3, 1, 2 ]
// expect: 6
// expect: obj 8
// expect: two
// expect: default 3 yes
// expect: 1 1
// expect: 2 1
// expect: r
// expect: 2
