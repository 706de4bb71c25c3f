// microtask order
const order: string[] = [];
function ticks(n: number): void { let p = Promise.resolve(); for (let i = 1; i <= n; i++) p = p.then(() => { order.push("t" + i); }); }
async function* inner(): AsyncGenerator<number, string, unknown> { try { order.push("i1"); yield 1; order.push("i2"); yield 2; order.push("i3"); return "r"; } finally { order.push("fin"); } }
async function* outer(): AsyncGenerator<number, string, unknown> { const r = yield* inner(); order.push("outer " + r); return r; }
async function flush(): Promise<void> { for (let i = 0; i < 30; i++) await null; console.log(order.join(" ")); order.length = 0; }
ticks(20);
const g = outer();
g.next().then(r => order.push(JSON.stringify(r)));
g.next().then(r => order.push(JSON.stringify(r)));
g.next().then(r => order.push(JSON.stringify(r)));
g.next().then(r => order.push(JSON.stringify(r)));
await flush();
ticks(20);
const h = outer();
h.next().then(r => order.push(JSON.stringify(r)));
h.return("x").then(r => order.push(JSON.stringify(r)));
h.next().then(r => order.push(JSON.stringify(r)));
await flush();
ticks(20);
const i = outer();
i.next().then(r => order.push(JSON.stringify(r)));
i.throw(new Error("e")).then(r => order.push(JSON.stringify(r)), e => order.push(String(e)));
i.next().then(r => order.push(JSON.stringify(r)));
await flush();
async function* overSync(): AsyncGenerator<number, void, unknown> { yield* [1, 2]; order.push("end"); }
ticks(20);
const j = overSync();
j.next().then(r => order.push(JSON.stringify(r)));
j.next().then(r => order.push(JSON.stringify(r)));
j.next().then(r => order.push(JSON.stringify(r)));
await flush();
ticks(20);
const k = overSync();
k.next().then(r => order.push(JSON.stringify(r)));
k.return().then(r => order.push(JSON.stringify(r)));
await flush();
ticks(20);
const l = overSync();
l.next().then(r => order.push(JSON.stringify(r)));
l.throw(new Error("z")).then(r => order.push(JSON.stringify(r)), e => order.push(String(e)));
await flush();
ticks(20);
(async () => { for await (const v of [1, 2, Promise.resolve(3)]) order.push("v" + v); order.push("done"); })();
await flush();
ticks(20);
(async () => { for await (const v of inner()) order.push("v" + v); order.push("done"); })();
await flush();
ticks(20);
(async () => { for await (const v of inner()) { order.push("v" + v); break; } order.push("done"); })();
await flush();
ticks(20);
(async () => { for await (const v of new Set([1, 2])) { order.push("v" + v); break; } order.push("done"); })();
await flush();
ticks(20);
(async () => { function* s() { try { yield 1; yield 2; } finally { order.push("sfin"); } } for await (const v of s()) { order.push("v" + v); break; } order.push("done"); })();
await flush();
export {};
// expect: i1 t1 t2 i2 t3 {"value":1,"done":false} t4 i3 t5 {"value":2,"done":false} fin t6 outer r t7 t8 {"value":"r","done":true} {"done":true} t9 t10 t11 t12 t13 t14 t15 t16 t17 t18 t19 t20
// expect: i1 t1 t2 t3 {"value":1,"done":false} t4 fin t5 t6 {"value":"x","done":true} {"done":true} t7 t8 t9 t10 t11 t12 t13 t14 t15 t16 t17 t18 t19 t20
// expect: i1 t1 t2 fin t3 {"value":1,"done":false} t4 Error: e {"done":true} t5 t6 t7 t8 t9 t10 t11 t12 t13 t14 t15 t16 t17 t18 t19 t20
// expect: t1 t2 t3 {"value":1,"done":false} t4 t5 {"value":2,"done":false} t6 end t7 {"done":true} t8 t9 t10 t11 t12 t13 t14 t15 t16 t17 t18 t19 t20
// expect: t1 t2 t3 {"value":1,"done":false} t4 t5 {"done":true} t6 t7 t8 t9 t10 t11 t12 t13 t14 t15 t16 t17 t18 t19 t20
// expect: t1 t2 t3 {"value":1,"done":false} t4 Error: z t5 t6 t7 t8 t9 t10 t11 t12 t13 t14 t15 t16 t17 t18 t19 t20
// expect: t1 t2 v1 t3 t4 v2 t5 t6 v3 t7 t8 done t9 t10 t11 t12 t13 t14 t15 t16 t17 t18 t19 t20
// expect: i1 t1 t2 v1 i2 t3 t4 v2 i3 t5 fin t6 done t7 t8 t9 t10 t11 t12 t13 t14 t15 t16 t17 t18 t19 t20
// expect: i1 t1 t2 v1 t3 fin t4 done t5 t6 t7 t8 t9 t10 t11 t12 t13 t14 t15 t16 t17 t18 t19 t20
// expect: t1 t2 v1 t3 done t4 t5 t6 t7 t8 t9 t10 t11 t12 t13 t14 t15 t16 t17 t18 t19 t20
// expect: t1 t2 v1 sfin t3 t4 done t5 t6 t7 t8 t9 t10 t11 t12 t13 t14 t15 t16 t17 t18 t19 t20
