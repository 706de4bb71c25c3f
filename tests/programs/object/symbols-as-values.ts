const state: unique symbol = Symbol("state");
type State = "on" | "off";
interface Machine { [state]: State; toggle(): void }
function make(): Machine { return { [state]: "off", toggle() { this[state] = this[state] === "on" ? "off" : "on"; } }; }
const m = make(); m.toggle(); console.log(m[state], m);
const EMPTY = Symbol("empty");
type Slot<T> = T | typeof EMPTY;
function show(s: Slot<number | string>) { return s === EMPTY ? "empty" : typeof s === "symbol" ? "sym" : `v${s}`; }
console.log(show(EMPTY), show(3), show("x"));
class Ring<T> { private buf: Slot<T>[]; private head = 0; constructor(n: number) { this.buf = Array<Slot<T>>(n).fill(EMPTY); } put(x: T) { this.buf[this.head++ % this.buf.length] = x; } *[Symbol.iterator](): Generator<T> { for (const s of this.buf) if (s !== EMPTY) yield s; } }
const r = new Ring<string>(4); r.put("a"); r.put("b"); console.log([...r], r);
const registry = new Map<symbol, () => string>([[Symbol.for("x"), () => "X!"]]);
console.log(registry.get(Symbol.for("x"))?.(), registry.has(Symbol("x")), new Set<symbol>([EMPTY, EMPTY, state]).size);
function kind(x: unknown) { return typeof x; }
console.log(kind(EMPTY), [EMPTY, state].map(String), [EMPTY].includes(EMPTY), [state, EMPTY].indexOf(EMPTY));
const DI = { logger: Symbol("logger"), db: Symbol.for("db") } as const;
const services: Array<[symbol, string]> = [[DI.logger, "L"], [DI.db, "D"]];
console.log(services, DI.db.description, Object.values(DI), Symbol().description, String(Symbol()));
let u: symbol | undefined; console.log(u?.toString(), u === undefined); u = DI.db; console.log(u === Symbol.for("db"), !u, u ? "yes" : "no", u ?? "none");
const mixed: unknown[] = [1, "a", EMPTY, null, { s: state }]; for (const x of mixed) { switch (typeof x) { case "symbol": console.log("symbol", x.description, x.toString()); break; case "object": console.log("object", x); break; default: console.log(x); } }
const enumLike: Record<string, symbol> = { A: Symbol("A"), B: Symbol("B") }; console.log(enumLike, Object.keys(enumLike).find((k) => enumLike[k] === enumLike.B));
try { throw EMPTY; } catch (e) { console.log(e === EMPTY); }
const ws = new WeakMap<object, symbol>(); const key = {}; ws.set(key, state); console.log(ws.get(key) === state, JSON.stringify({ a: EMPTY, b: 1 }), JSON.stringify([EMPTY]));
// expect: on { toggle: [Function: toggle], [Symbol(state)]: 'on' }
// expect: empty v3 vx
// expect: [ 'a', 'b' ] Ring { buf: [ 'a', 'b', Symbol(empty), Symbol(empty) ], head: 2 }
// expect: X! false 2
// expect: symbol [ 'Symbol(empty)', 'Symbol(state)' ] true 1
// expect: [ [ Symbol(logger), 'L' ], [ Symbol(db), 'D' ] ] db [ Symbol(logger), Symbol(db) ] undefined Symbol()
// expect: undefined true
// expect: true false yes Symbol(db)
// expect: 1
// expect: a
// expect: symbol empty Symbol(empty)
// expect: object null
// expect: object { s: Symbol(state) }
// expect: { A: Symbol(A), B: Symbol(B) } B
// expect: true
// expect: true {"b":1} [null]
