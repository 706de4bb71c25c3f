// Members of enums as keys of types are the keys that keyof gives.
enum Ev { Coin = "coin", Select = "select", Done = "done" }
type Payload = { [Ev.Coin]: number; [Ev.Select]: string };
type Msg = { [E in Ev]: E extends keyof Payload ? { type: E; data: Payload[E] } : { type: E } }[Ev];
const m: Msg[] = [{ type: Ev.Coin, data: 1 }, { type: Ev.Select, data: "x" }, { type: Ev.Done }];
const say = (x: Msg): string => { switch (x.type) { case Ev.Coin: return `${x.data + 1}`; case Ev.Select: return x.data + "!"; default: return x.type; } };
console.log(m.map(say)); // expect: [ '2', 'x!', 'done' ]
type R = Record<Ev, number>;
const k: keyof R = Ev.Coin; const r: R = { [Ev.Coin]: 1, [Ev.Select]: 2, [Ev.Done]: 3 };
console.log(r[k], Object.keys(r)); // expect: 1 [ 'coin', 'select', 'done' ]
enum Dir { Up, Down } const names: { [Dir.Up]: string; [Dir.Down]: string } = { [Dir.Up]: "u", [Dir.Down]: "d" };
const d: keyof typeof names = Dir.Down;
console.log(names[d], names); // expect: d { '0': 'u', '1': 'd' }
function get<K extends keyof Payload>(p: Payload, k: K): Payload[K] { return p[k]; }
console.log(get({ [Ev.Coin]: 5, coin2: 1, [Ev.Select]: "s" } as Payload, Ev.Coin), get({ coin: 5, select: "s" } as Payload, Ev.Select)); // expect: 5 s
const handlers: { [K in keyof Payload]: (p: Payload[K]) => string } = { [Ev.Coin]: (n) => n.toFixed(1), [Ev.Select]: (s) => s.toUpperCase() };
console.log(handlers[Ev.Coin](2), handlers[Ev.Select]("q")); // expect: 2.0 Q
const state: Partial<Record<Ev, string[]>> = {}; (state[Ev.Done] ??= []).push("a");
console.log(state); // expect: { done: [ 'a' ] }
console.log(Object.values(Ev).map((e) => `${e} ${r[e]} ${e in r}`)); // expect: [ 'coin 1 true', 'select 2 true', 'done 3 true' ]
const next: { readonly [K in Ev]: readonly Ev[] } = { coin: [Ev.Select], select: [Ev.Done], done: [] };
console.log(next[Ev.Coin].includes(Ev.Select)); // expect: true
