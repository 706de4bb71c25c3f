const o = { a: 1, get b() { return this.a + 1; }, set b(v: number) { this.a = v; }, get c() { return "c"; }, set d(v: string) { console.log("set d", v); } };
console.log(o, Object.keys(o), o.b, o.c);
o.b = 10; o.d = "x";
console.log(o.a, o.b, JSON.stringify(o), Object.entries(o), "b" in o);
const copy = { ...o, e: 5 };
console.log(copy);
interface P { readonly x: number; y?: number }
function show(p: P) { console.log(p.x, p.y); }
let n = 0;
const p: P = { get x() { return ++n; } };
show(p); show(p); show({ x: 5, y: 6 });
function make<T>(v: T) { return { get value(): T { return v; }, set value(w: T) { v = w; } }; }
const m = make("s"); m.value += "t"; console.log(m.value); const k = make(3); k.value++; console.log(k.value, k);
const { b, ...rest } = o; console.log(b, rest);
const list = [o, { ...o, get b() { return 3; }, set b(v) {} }];
console.log(list.map((q) => q.b));
const z: any = o; console.log(z.b, z["c"]); z.b = 4; console.log(o.a);
class H { #v = 2; get acc() { const self = this; return { get v() { return self.#v; }, set v(n: number) { self.#v = n; }, get w() { return 1; } }; } }
const h = new H(); h.acc.v = 9; console.log(h.acc.v, h.acc);
for (const key in o) console.log(key);

// expect: { a: 1, b: [Getter/Setter], c: [Getter], d: [Setter] } [ 'a', 'b', 'c', 'd' ] 2 c
// expect: set d x
// expect: 10 11 {"a":10,"b":11,"c":"c"} [ [ 'a', 10 ], [ 'b', 11 ], [ 'c', 'c' ], [ 'd', undefined ] ] true
// expect: { a: 10, b: 11, c: 'c', d: undefined, e: 5 }
// expect: 1 undefined
// expect: 2 undefined
// expect: 5 6
// expect: st
// expect: 4 { value: [Getter/Setter] }
// expect: 11 { a: 10, c: 'c', d: undefined }
// expect: [ 11, 3 ]
// expect: 11 c
// expect: 4
// expect: 9 { v: [Getter/Setter], w: [Getter] }
// expect: a
// expect: b
// expect: c
// expect: d
