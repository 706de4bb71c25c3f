async function* inner(): AsyncGenerator<number, string, string> {
  let got = "";
  try {
    got += yield 1;
    got += yield 2;
  } catch (error) {
    got += "caught " + String(error);
    got += yield 3;
  } finally {
    console.log("inner finally", got);
  }
  return got;
}
async function* outer(): AsyncGenerator<number, string, string> {
  const value = yield* inner();
  console.log("value", value);
  return value + "!";
}
async function one(): Promise<void> {
  const g = outer();
  console.log(await g.next("x"), await g.next("a"), await g.next("b"), await g.next("c"));
  const h = outer();
  console.log(await h.next("x"), await h.throw(new Error("boom")), await h.next("z"), await h.next("y"));
  const i = outer();
  console.log(await i.next("x"), await i.return("early"), await i.next("z"));
}
await one();
// inner whose finally yields and returns
async function* stubborn(): AsyncGenerator<number, string, number> {
  try {
    yield 1;
  } finally {
    const got = yield 99;
    console.log("in finally got", got);
    return "from finally";
  }
}
async function* around(): AsyncGenerator<number, string, number> {
  try {
    const r = yield* stubborn();
    console.log("never", r);
    return r;
  } finally {
    console.log("around finally");
  }
}
const s = around();
console.log(await s.next(0), await s.return("r"), await s.next(7), await s.next(8));
const s2 = around();
console.log(await s2.next(0), await s2.throw(new Error("t")), await s2.next(7), await s2.next(8));
// objects by hand
const log: string[] = [];
const hand = {
  [Symbol.asyncIterator]() { return this; },
  async next(v?: unknown) { log.push("next " + String(v)); return { value: log.length, done: false as const }; },
  async return(v?: unknown) { log.push("return " + String(v)); return { value: "closed", done: true as const }; },
  async throw(e?: unknown) { log.push("throw " + String(e)); return { value: "thrown", done: true as const }; },
};
async function* byHand(): AsyncGenerator<number, string, unknown> {
  const r: unknown = yield* hand;
  return "got " + String(r);
}
const b = byHand();
console.log(await b.next(1), await b.next(2), await b.return("q"), log);
log.length = 0;
const b2 = byHand();
console.log(await b2.next(1), await b2.throw("w"), await b2.next(4), log);
// without return and throw
const bare: AsyncIterable<number> = {
  [Symbol.asyncIterator]() { let n = 0; return { async next(v?: unknown) { log.push("bare " + String(v)); return { value: n++, done: n > 3 }; } }; },
};
async function* overBare(): AsyncGenerator<number, void, string> { try { yield* bare; } catch (e) { console.log(String(e)); } finally { console.log("fin"); } }
log.length = 0;
const c = overBare();
console.log(await c.next("a"), await c.next("b"), await c.throw(new Error("no")), await c.next("b"), log);
const c2 = overBare();
console.log(await c2.next("a"), await c2.return(undefined), await c2.next("b"));
// sync sources
function* sync(): Generator<number, string, string> { try { const a = yield 1; const b2 = yield 2; return a + b2; } finally { console.log("sync fin"); } }
async function* overSync(): AsyncGenerator<number, string, string> { const r = yield* sync(); console.log("r", r); return r + "?"; }
const y = overSync();
console.log(await y.next("0"), await y.next("a"), await y.next("b"));
const y2 = overSync();
console.log(await y2.next("0"), await y2.return("ret"), await y2.next("b"));
const y3 = overSync();
await y3.next("0");
try { await y3.throw(new Error("into sync")); } catch (e) { console.log("out", String(e)); }
async function* overArray(): AsyncGenerator<number, void, unknown> { yield* [Promise.resolve(1), 2, Promise.resolve(3)]; }
for await (const v of overArray()) console.log(v);
const y4 = overArray();
console.log(await y4.next("f"), await y4.return(), await y4.next("f"));
const y5 = overArray();
await y5.next("p");
try { await y5.throw(new RangeError("into array")); } catch (e) { console.log(String(e)); }
async function* overText(): AsyncGenerator<string, void, unknown> { yield* "ab"; yield* new Set(["x", "y"]); }
for await (const v of overText()) console.log(v);
export {};
// expect: inner finally ab
// expect: value ab
// expect: { value: 1, done: false } { value: 2, done: false } { value: 'ab!', done: true } { value: undefined, done: true }
// expect: inner finally caught Error: boomz
// expect: value caught Error: boomz
// expect: { value: 1, done: false } { value: 3, done: false } { value: 'caught Error: boomz!', done: true } { value: undefined, done: true }
// expect: inner finally 
// expect: { value: 1, done: false } { value: 'early', done: true } { value: undefined, done: true }
// expect: in finally got 7
// expect: never from finally
// expect: around finally
// expect: { value: 1, done: false } { value: 99, done: false } { value: 'from finally', done: true } { value: undefined, done: true }
// expect: in finally got 7
// expect: never from finally
// expect: around finally
// expect: { value: 1, done: false } { value: 99, done: false } { value: 'from finally', done: true } { value: undefined, done: true }
// expect: { value: 1, done: false } { value: 2, done: false } { value: 'closed', done: true } [ 'next undefined', 'next 2', 'return q' ]
// expect: { value: 1, done: false } { value: 'got thrown', done: true } { value: undefined, done: true } [ 'next undefined', 'throw w' ]
// expect: TypeError: The iterator does not provide a 'throw' method.
// expect: fin
// expect: { value: 0, done: false } { value: 1, done: false } { value: undefined, done: true } { value: undefined, done: true } [ 'bare undefined', 'bare b' ]
// expect: fin
// expect: { value: 0, done: false } { value: undefined, done: true } { value: undefined, done: true }
// expect: sync fin
// expect: r ab
// expect: { value: 1, done: false } { value: 2, done: false } { value: 'ab?', done: true }
// expect: sync fin
// expect: { value: 1, done: false } { value: 'ret', done: true } { value: undefined, done: true }
// expect: sync fin
// expect: out Error: into sync
// expect: 1
// expect: 2
// expect: 3
// expect: { value: 1, done: false } { value: undefined, done: true } { value: undefined, done: true }
// expect: RangeError: into array
// expect: a
// expect: b
// expect: x
// expect: y
