// Functions that call back, and timers, as promises.
import { setImmediate as next, setTimeout as sleepFor } from "node:timers/promises";
import { promisify } from "node:util";
const f = (a: number, cb: (e: Error | null, r?: number) => void) => { setTimeout(() => (a < 0 ? cb(new Error("neg")) : cb(null, a * 2)), 1); };
const p = promisify(f);
console.log(await p(4));
try { await p(-1); } catch (e) { console.log((e as Error).message); }
function plain(a: string, b: number, done: (e: Error | null, r: string) => void): void { done(null, a.repeat(b)); }
console.log(await promisify(plain)("ab", 2));
const none = promisify((done: (e?: Error) => void) => done());
console.log(await none());
const sleep = promisify(setTimeout);
await sleep(2);
console.log("slept");
console.log(await sleepFor(1, "value"));
await sleep(2);
console.log(await next(5));
const all = await Promise.all([sleepFor(3, "a"), sleepFor(1, "b")]);
console.log(all);
// expect: 8
// expect: neg
// expect: abab
// expect: undefined
// expect: slept
// expect: value
// expect: 5
// expect: [ 'a', 'b' ]
