// Priority scheduler, event sourcing, undo/redo, observer with WeakMap, mixins-free, overloads, date free
type Ev = { type: "deposited"; amount: number; at: number } | { type: "withdrawn"; amount: number; at: number } | { type: "renamed"; name: string };
type EvOf<T extends Ev["type"]> = Extract<Ev, { type: T }>;
type Handlers<S> = { [T in Ev["type"]]: (state: Readonly<S>, ev: EvOf<T>) => S };
interface Account { name: string; balance: number; history: number[] }
const handlers: Handlers<Account> = {
  deposited: (s, { amount }) => ({ ...s, balance: s.balance + amount, history: [...s.history, amount] }),
  withdrawn: (s, { amount }) => ({ ...s, balance: s.balance - amount, history: [...s.history, -amount] }),
  renamed: (s, { name }) => ({ ...s, name }),
};
const apply = <T extends Ev["type"]>(s: Account, ev: EvOf<T>): Account => (handlers[ev.type as T] as (s: Account, e: EvOf<T>) => Account)(s, ev);
const initial: Account = { name: "anon", balance: 0, history: [] };
const events: Ev[] = [{ type: "deposited", amount: 50, at: 1 }, { type: "renamed", name: "Zoe" }, { type: "withdrawn", amount: 20, at: 2 }];
console.log(events.reduce((s, e) => apply(s, e), initial));
class History<S> { private past: S[] = []; private future: S[] = []; constructor(private present: S) {} get state() { return this.present; } do(f: (s: S) => S) { this.past.push(this.present); this.present = f(this.present); this.future.length = 0; return this; } undo() { const p = this.past.pop(); if (p !== undefined) { this.future.unshift(this.present); this.present = p; } return this; } redo() { const n = this.future.shift(); if (n !== undefined) { this.past.push(this.present); this.present = n; } return this; } get depth(): readonly [number, number] { return [this.past.length, this.future.length]; } }
const h = new History({ text: "" }); h.do((s) => ({ text: s.text + "a" })).do((s) => ({ text: s.text + "b" })).undo().undo().redo(); console.log(h.state, h.depth, h);
interface Shape { readonly kind: string } interface Visitor<R> { circle(c: Circle): R; square(s: Square): R; group(g: Group): R }
abstract class Base implements Shape { abstract readonly kind: string; abstract accept<R>(v: Visitor<R>): R; }
class Circle extends Base { readonly kind = "circle"; constructor(readonly r: number) { super(); } accept<R>(v: Visitor<R>) { return v.circle(this); } } class Square extends Base { readonly kind = "square"; constructor(readonly side: number) { super(); } accept<R>(v: Visitor<R>) { return v.square(this); } } class Group extends Base { readonly kind = "group"; constructor(readonly items: Base[], public name = "g" + items.length) { super(); } accept<R>(v: Visitor<R>) { return v.group(this); } }
const area: Visitor<number> = { circle: (c) => +(Math.PI * c.r ** 2).toFixed(3), square: ({ side }) => side * side, group: (g) => g.items.reduce((s, i) => s + i.accept(area), 0) }; class Printer implements Visitor<string> { private depth = 0; circle(c: Circle) { return this.pad(`(${c.r})`); } square(s: Square) { return this.pad(`[${s.side}]`); } group(g: Group): string { const head = this.pad(g.name); this.depth++; try { return [head, ...g.items.map((i) => i.accept(this))].join("\n"); } finally { this.depth--; } } private pad(s: string) { return "  ".repeat(this.depth) + s; } }
const pic = new Group([new Circle(1), new Group([new Square(2), new Circle(0.5)]), new Square(3)]); console.log(pic.accept(area)); console.log(pic.accept(new Printer())); console.log(pic);
function parse(x: string): number; function parse(x: string[]): number[]; function parse(x: string | string[]): number | number[] { return Array.isArray(x) ? x.map((y) => parse(y)) : Number.parseFloat(x); } console.log(parse("1.5x"), parse(["1", "2e3", "zz"]));
const cache = new WeakMap<object, Map<string, unknown>>(); function memo<T extends object, R>(target: T, key: string, f: (t: T) => R): R { let m = cache.get(target); if (!m) cache.set(target, (m = new Map())); if (!m.has(key)) m.set(key, f(target)); return m.get(key) as R; } let calls = 0; const obj = { n: 5 }; const sq = (o: { n: number }) => { calls++; return o.n ** 2; }; console.log(memo(obj, "sq", sq) + memo(obj, "sq", sq), calls);
type Brand<T, B extends string> = T & { readonly __brand: B }; type UserId = Brand<string, "UserId">; type Cents = Brand<number, "Cents">; const userId = (s: string): UserId => { if (!/^u\d+$/.test(s)) throw new TypeError(`bad id ${s}`); return s as UserId; }; const cents = (n: number) => Math.round(n) as Cents; const add = (a: Cents, b: Cents): Cents => cents(a + b); const ledger = new Map<UserId, Cents>([[userId("u1"), cents(10.4)]]); ledger.set(userId("u1"), add(ledger.get(userId("u1"))!, cents(5))); console.log(ledger, [...ledger.keys()][0]?.toUpperCase()); try { userId("x"); } catch (e) { console.log(e instanceof TypeError && e.message); }
type Route = `/${string}`; type Params<P extends string> = P extends `${string}:${infer K}/${infer R}` ? K | Params<R> : P extends `${string}:${infer K}` ? K : never; function route<P extends Route>(p: P, f: (params: Record<Params<P>, string>) => string) { const names = [...p.matchAll(/:(\w+)/g)].map((m) => m[1]!); const re = new RegExp("^" + p.replace(/:\w+/g, "([^/]+)") + "$"); return (url: string) => { const m = re.exec(url); return m ? f(Object.fromEntries(names.map((n, i) => [n, m[i + 1]!])) as Record<Params<P>, string>) : null; }; } const userPost = route("/users/:id/posts/:post", ({ id, post }) => `user ${id} post ${post}`); console.log(userPost("/users/7/posts/hello"), userPost("/users/7"));
const enum Flag { None = 0, Read = 1 << 0, Write = 1 << 1, Exec = 1 << 2, All = Read | Write | Exec } enum Level { Debug, Info = 5, Warn } const has = (f: Flag, x: Flag) => (f & x) === x; console.log(has(Flag.All, Flag.Exec), has(Flag.Read | Flag.Write, Flag.Exec), Level[5], Level.Warn, Level[Level.Warn], Level, Object.keys(Level).filter((k) => isNaN(Number(k)))); let f: Flag = Flag.None; f |= Flag.Write; f ^= Flag.All; f &= ~Flag.Read; console.log(f, f.toString(2));
outer: for (let i = 0; ; i++) { for (let j = 0; j < 5; j++) { if (j === 3) continue outer; if (i * j > 6) break outer; if (i + j === 4) { console.log(i, j); } } } const sw = (x: unknown): string => { switch (typeof x) { case "number": if (Number.isInteger(x)) return "int"; case "bigint": return "numeric"; case "string": case "symbol": return "texty"; case "object": if (x === null) return "null"; if (Array.isArray(x)) return `array(${x.length})`; if (x instanceof Map) return `map(${x.size})`; return x.constructor.name; default: return typeof x; } }; console.log([1, 1.5, 2n, "s", null, [1], new Map(), new Circle(2), {}, undefined, () => 0, true].map(sw).join()); const tryOrder = () => { const o: string[] = []; const f = (x: boolean) => { try { o.push("try"); if (x) throw new Error("e"); return "ret"; } catch { o.push("catch"); return "caught"; } finally { o.push("finally"); if (!x) o.push("cleanup"); } }; return [f(true), f(false), ...o]; }; console.log(tryOrder());
// expect: { name: 'Zoe', balance: 30, history: [ 50, -20 ] }
// expect: { text: 'a' } [ 1, 1 ] History {
// expect:   present: { text: 'a' },
// expect:   past: [ { text: '' } ],
// expect:   future: [ { text: 'ab' } ]
// expect: }
// expect: 16.927
// expect: g3
// expect:   (1)
// expect:   g2
// expect:     [2]
// expect:     (0.5)
// expect:   [3]
// expect: Group {
// expect:   items: [
// expect:     Circle { r: 1, kind: 'circle' },
// expect:     Group { items: [Array], name: 'g2', kind: 'group' },
// expect:     Square { side: 3, kind: 'square' }
// expect:   ],
// expect:   name: 'g3',
// expect:   kind: 'group'
// expect: }
// expect: 1.5 [ 1, 2000, NaN ]
// expect: 50 1
// expect: Map(1) { 'u1' => 15 } U1
// expect: bad id x
// expect: user 7 post hello null
// expect: true false Info 6 Warn { '0': 'Debug', '5': 'Info', '6': 'Warn', Debug: 0, Info: 5, Warn: 6 } [ 'Debug', 'Info', 'Warn' ]
// expect: 4 100
// expect: 2 2
// expect: 3 1
// expect: 4 0
// expect: int,numeric,numeric,texty,null,array(1),map(0),Circle,Object,undefined,function,boolean
// expect: [
// expect:   'caught',  'ret',
// expect:   'try',     'catch',
// expect:   'finally', 'try',
// expect:   'finally', 'cleanup'
// expect: ]
