const order: string[] = [];
function ticks(n: number): void { let p = Promise.resolve(); for (let i = 1; i <= n; i++) p = p.then(() => { order.push("t" + i); }); }
async function flush(): Promise<void> { for (let i = 0; i < 30; i++) await null; console.log(order.join(" ")); order.length = 0; }
function* rej(): Generator<unknown, void, unknown> { try { yield 1; yield Promise.reject(new Error("r")); yield 2; } finally { order.push("rej fin"); } }
ticks(15);
(async () => { try { for await (const v of rej()) order.push("v" + v); } catch (e) { order.push(String(e)); } })();
await flush();
function* thr(): Generator<number, void, unknown> { yield 1; throw new Error("in next"); }
ticks(15);
(async () => { try { for await (const v of thr()) order.push("v" + v); } catch (e) { order.push(String(e)); } })();
await flush();
ticks(15);
(async () => { try { for await (const v of thr()) { throw new Error("body"); } } catch (e) { order.push(String(e)); } })();
await flush();
async function* overRej(): AsyncGenerator<unknown, void, unknown> { try { yield* rej(); } catch (e) { order.push("in " + String(e)); } }
ticks(25);
(async () => { for await (const v of overRej()) order.push("v" + v); order.push("end"); })();
await flush();
// unknown sources
async function over(x: any): Promise<void> { try { for await (const v of x) order.push("v" + v); } catch (e) { order.push(String(e)); } order.push("done"); }
async function* ag(): AsyncGenerator<number, void, unknown> { yield 1; yield 2; }
for (const x of [ag(), [1, 2], thr(), new Set(["q"]), "xy"]) { ticks(15); over(x); await flush(); }
ticks(15); over(5); await flush();
async function* del(x: any): AsyncGenerator<any, any, any> { const r = yield* x; return r; }
for (const x of [ag(), [1, 2], "xy"]) { for await (const v of del(x)) console.log(v); }
try { await del(5).next(); } catch (e) { console.log(String(e)); }
try { await del({}).next(); } catch (e) { console.log(String(e)); }
// stale results
async function stale(): Promise<unknown> { for (;;) { try { return 5; } finally { break; } } }
console.log(await stale());
async function* staleG(): AsyncGenerator<number, unknown, unknown> { for (;;) { try { yield 5; return 6; } finally { break; } } }
const sg = staleG(); console.log(await sg.next(), await sg.return(9));
const sg2 = staleG(); console.log(await sg2.next(), await sg2.next());
function* staleS(): Generator<number, unknown, unknown> { for (;;) { try { yield 5; return 6; } finally { break; } } }
const ss = staleS(); console.log(ss.next(), ss.return(9), ss.next());
const ss2 = staleS(); console.log(ss2.next(), ss2.next(), ss2.next());
function* contS(): Generator<number, number, unknown> { for (let i = 0; ; i++) { try { yield i; } finally { if (i < 3) continue; } } }
const cs = contS(); console.log(cs.next(), cs.return(1), cs.return(2), cs.next(), cs.return(8), cs.next());
function* nested(): Generator<number, number, unknown> { try { yield 1; } finally { try { yield 50; } catch (e) { console.log("c", String(e)); } yield 51; } return 0; }
const ne = nested(); console.log(ne.next(), ne.return(7), ne.throw(new Error("x")), ne.next(), ne.next());
function* one2(): Generator<number, number, unknown> { return yield* nested(); }
const on = one2(); console.log(on.next(), on.return(7), on.throw(new Error("x")), on.next(), on.next());
export {};
// expect: t1 t2 v1 t3 t4 Error: r t5 t6 t7 t8 t9 t10 t11 t12 t13 t14 t15
// expect: t1 t2 v1 t3 Error: in next t4 t5 t6 t7 t8 t9 t10 t11 t12 t13 t14 t15
// expect: t1 t2 t3 t4 Error: body t5 t6 t7 t8 t9 t10 t11 t12 t13 t14 t15
// expect: t1 t2 t3 v1 t4 t5 in Error: r t6 end t7 t8 t9 t10 t11 t12 t13 t14 t15 t16 t17 t18 t19 t20 t21 t22 t23 t24 t25
// expect: t1 t2 v1 t3 t4 v2 t5 done t6 t7 t8 t9 t10 t11 t12 t13 t14 t15
// expect: t1 t2 v1 t3 t4 v2 t5 t6 done t7 t8 t9 t10 t11 t12 t13 t14 t15
// expect: t1 t2 v1 t3 Error: in next done t4 t5 t6 t7 t8 t9 t10 t11 t12 t13 t14 t15
// expect: t1 t2 vq t3 t4 done t5 t6 t7 t8 t9 t10 t11 t12 t13 t14 t15
// expect: t1 t2 vx t3 t4 vy t5 t6 done t7 t8 t9 t10 t11 t12 t13 t14 t15
// expect: TypeError: x is not async iterable done t1 t2 t3 t4 t5 t6 t7 t8 t9 t10 t11 t12 t13 t14 t15
// expect: 1
// expect: 2
// expect: 1
// expect: 2
// expect: x
// expect: y
// expect: TypeError: undefined is not a function
// expect: TypeError: undefined is not a function
// expect: undefined
// expect: { value: 5, done: false } { value: undefined, done: true }
// expect: { value: 5, done: false } { value: undefined, done: true }
// expect: { value: 5, done: false } { value: undefined, done: true } { value: undefined, done: true }
// expect: { value: 5, done: false } { value: undefined, done: true } { value: undefined, done: true }
// expect: { value: 0, done: false } { value: 1, done: false } { value: 2, done: false } { value: 3, done: false } { value: 8, done: true } { value: undefined, done: true }
// expect: c Error: x
// expect: { value: 1, done: false } { value: 50, done: false } { value: 51, done: false } { value: 7, done: true } { value: undefined, done: true }
// expect: c Error: x
// expect: { value: 1, done: false } { value: 50, done: false } { value: 51, done: false } { value: 7, done: true } { value: undefined, done: true }
