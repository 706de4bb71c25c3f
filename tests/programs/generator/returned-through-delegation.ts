function* inner(): Generator<number, number, unknown> { try { yield 1; yield 2; return 3; } finally { return 9; } }
function* outer(): Generator<number, number, unknown> { const r = yield* inner(); console.log("r", r); return r + 100; }
let g = outer(); console.log(g.next(), g.return(5), g.next());
g = outer(); g.next();
console.log(g.throw(new Error("x")), g.next());
function* fy(): Generator<number, number, string> { try { yield 1; } finally { const s = yield 50; console.log("s", s); yield 51; } return 0; }
function* ofy(): Generator<number, number, string> { try { const r = yield* fy(); return r; } finally { console.log("outer fin"); } }
let f = ofy(); console.log(f.next("a"), f.return(7), f.next("b"), f.next("c"), f.next("d"));
f = ofy(); console.log(f.next("a"), f.return(7), f.return(8), f.next("c"));
f = ofy(); f.next("a");
try { console.log(f.throw(new Error("in")), f.next("b"), f.next("c")); console.log("no"); } catch (e) { console.log(String(e)); }
// inner without result type
function* v(): Generator<number, void, unknown> { try { yield 1; } finally { console.log("v fin"); } }
function* ov(): Generator<number, string, unknown> { yield* v(); return "done"; }
const w = ov(); console.log(w.next(), w.return("stop"), w.next());
// inner that returns different type
function* st(): Generator<number, string, unknown> { try { yield 1; return "a"; } finally { return "b"; } }
function* ost(): Generator<number, number, unknown> { const r = yield* st(); console.log(r); return r.length; }
const x = ost(); console.log(x.next(), x.next());
// three deep
function* d3(): Generator<number, number, unknown> { try { yield 1; } finally { return 3; } }
function* d2(): Generator<number, number, unknown> { try { return yield* d3(); } finally { console.log("d2 fin"); } }
function* d1(): Generator<number, number, unknown> { try { return (yield* d2()) + 1; } finally { console.log("d1 fin"); } }
const y = d1(); console.log(y.next(), y.return(77), y.next());
// for-of leaving with return in finally; spread
function* fr(): Generator<number, number, unknown> { try { yield 1; yield 2; } finally { console.log("closing"); return 5; } }
function* ofr(): Generator<number, number, unknown> { const r = yield* fr(); console.log("res", r); return r; }
for (const z of ofr()) { console.log(z); break; }
const [a] = ofr(); console.log(a);
// inner throws in finally at return
function* tf(): Generator<number, number, unknown> { try { yield 1; return 0; } finally { throw new Error("from finally"); } }
function* otf(): Generator<number, number, unknown> { try { return yield* tf(); } catch (e) { console.log("caught", String(e)); return 4; } }
const t = otf(); console.log(t.next(), t.return(1), t.next());
// inner without throw
const log: string[] = [];
const it: Iterator<number, number, unknown> & Iterable<number> = { [Symbol.iterator]() { return this; }, next(v2?: unknown) { log.push("n" + String(v2)); return { value: 1, done: false }; }, return(v2?: unknown) { log.push("r" + String(v2)); return { value: v2 as number, done: true }; } };
function* ni(): Generator<number, void, unknown> { yield* it; }
const n = ni(); n.next("a"); n.next("b");
try { n.throw(new Error("q")); } catch (e) { console.log(String(e), log); }
const n2 = ni(); n2.next(); console.log(n2.return(undefined), log);
// any
function* anyOf(x2: any): Generator<any, any, any> { const r = yield* x2; return r; }
const an = anyOf(inner()); console.log(an.next(), an.return(5), an.next());
const an2 = anyOf(fy()); console.log(an2.next(), an2.return(5), an2.next("k"), an2.next("l"), an2.next());
// union of generators
function pick(k: number): Generator<number, number, unknown> | Generator<number, string, unknown> { return k ? inner() : st(); }
function* up(k: number): Generator<number, unknown, unknown> { const r = yield* pick(k); return r; }
const u = up(1); console.log(u.next(), u.return(5)); const u2 = up(0); console.log(u2.next(), u2.return(5));
const itb: Iterable<number> = inner();
function* oi(): Generator<number, unknown, unknown> { const r: unknown = yield* itb; return r; }
const o = oi(); console.log(o.next(), o.return(5), o.next());
// expect: { value: 1, done: false } { value: 9, done: true } { value: undefined, done: true }
// expect: r 9
// expect: { value: 109, done: true } { value: undefined, done: true }
// expect: s b
// expect: outer fin
// expect: { value: 1, done: false } { value: 50, done: false } { value: 51, done: false } { value: 7, done: true } { value: undefined, done: true }
// expect: outer fin
// expect: { value: 1, done: false } { value: 50, done: false } { value: 8, done: true } { value: undefined, done: true }
// expect: s b
// expect: outer fin
// expect: Error: in
// expect: v fin
// expect: { value: 1, done: false } { value: 'stop', done: true } { value: undefined, done: true }
// expect: b
// expect: { value: 1, done: false } { value: 1, done: true }
// expect: d2 fin
// expect: d1 fin
// expect: { value: 1, done: false } { value: 3, done: true } { value: undefined, done: true }
// expect: 1
// expect: closing
// expect: closing
// expect: 1
// expect: caught Error: from finally
// expect: { value: 1, done: false } { value: 4, done: true } { value: undefined, done: true }
// expect: TypeError: The iterator does not provide a 'throw' method. [ 'nundefined', 'nb', 'rundefined' ]
// expect: { value: undefined, done: true } [ 'nundefined', 'nb', 'rundefined', 'nundefined', 'rundefined' ]
// expect: { value: 1, done: false } { value: 9, done: true } { value: undefined, done: true }
// expect: s k
// expect: { value: 1, done: false } { value: 50, done: false } { value: 51, done: false } { value: 5, done: true } { value: undefined, done: true }
// expect: { value: 1, done: false } { value: 9, done: true }
// expect: { value: 1, done: false } { value: 'b', done: true }
// expect: { value: 1, done: false } { value: 9, done: true } { value: undefined, done: true }
