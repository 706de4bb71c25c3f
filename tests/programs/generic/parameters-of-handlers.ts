// Rest parameters typed `Parameters<T[K]>`, and what `Extract` finds by kind.
class TypedEmitter<T extends Record<string, (...a: any[]) => void>> {
  private hs = new Map<keyof T, Set<T[keyof T]>>();
  on<K extends keyof T>(k: K, h: T[K]): () => void { let s = this.hs.get(k); if (!s) this.hs.set(k, (s = new Set())); s.add(h); return () => { s!.delete(h); }; }
  emit<K extends keyof T>(k: K, ...a: Parameters<T[K]>): void { for (const h of this.hs.get(k) ?? []) h(...a); }
  once<K extends keyof T>(k: K, h: T[K]): void { const off = this.on(k, ((...a: any[]) => { off(); h(...a); }) as T[K]); }
}
const e = new TypedEmitter<{ msg: (s: string, n: number) => void; end: () => void }>();
const off = e.on("msg", (s, n) => console.log(s.length + n)); e.once("end", () => console.log("end")); e.emit("msg", "abc", 1); off(); e.emit("msg", "q", 1); e.emit("end"); e.emit("end");
type Action<T extends string, P = undefined> = P extends undefined ? { type: T } : { type: T; payload: P };
type A = Action<"inc"> | Action<"add", number> | Action<"set", { v: number }>;
type Handlers<S> = { [K in A["type"]]: (s: S, a: Extract<A, { type: K }>) => S };
const hs: Handlers<number> = { inc: (s) => s + 1, add: (s, a) => s + a.payload, set: (_, a) => a.payload.v };
function reduce<K extends A["type"]>(s: number, a: Extract<A, { type: K }>): number { return (hs[a.type as K] as (s: number, a: Extract<A, { type: K }>) => number)(s, a); }
console.log(reduce(1, { type: "inc" }), reduce(1, { type: "add", payload: 5 }), reduce(0, { type: "set", payload: { v: 9 } }));
// expect: 4
// expect: end
// expect: 2 6 9
