// A mapped object read with a generic key gives the template for that key.
type M = { a: { x: number }; b: string };
class Reg {
  private readonly stores: { [K in keyof M]: Map<number, M[K]> } = { a: new Map(), b: new Map() };
  add<K extends keyof M>(e: number, k: K, v: M[K]) { this.stores[k].set(e, v); return this; }
  get<K extends keyof M>(e: number, k: K): M[K] | undefined { return this.stores[k].get(e); }
}
const r = new Reg().add(1, "a", { x: 2 }).add(1, "b", "hi");
console.log(r.get(1, "a")?.x, r.get(1, "b"), r);
type Handlers = { [K in keyof M]?: ((v: M[K]) => void)[] };
const hs: Handlers = {};
function on<K extends keyof M>(k: K, f: (v: M[K]) => void) { const list: ((v: M[K]) => void)[] = hs[k] ?? []; list.push(f); hs[k] = list as Handlers[K]; }
function emit<K extends keyof M>(k: K, v: M[K]) { hs[k]?.forEach((h) => h(v)); }
on("a", (v) => console.log("a", v.x)); on("b", (v) => console.log("b", v.length)); emit("a", { x: 5 }); emit("b", "abc");
const fmt: { [K in keyof M]: (v: M[K]) => string } = { a: (v) => `x=${v.x}`, b: (v) => v.toUpperCase() };
type Rec<K extends keyof M = keyof M> = { [P in K]: { kind: P; value: M[P] } }[K];
function show<K extends keyof M>(rec: Rec<K>): string { return fmt[rec.kind](rec.value); }
console.log(show({ kind: "a", value: { x: 1 } }), show({ kind: "b", value: "q" }));
// expect: 2 hi Reg {
// expect:   stores: { a: Map(1) { 1 => [Object] }, b: Map(1) { 1 => 'hi' } }
// expect: }
// expect: a 5
// expect: b 3
// expect: x=1 Q
