import { inspect } from "node:util";
const first = (x: unknown): string => inspect(x).split("\n").filter(l => !/^\s+at /.test(l)).join("|");
const g = new Error(); g.message = "late";
console.log(first(g));
const h = new Error("early"); h.message = "late";
console.log(first(h));
const i = new Error(""); i.message = "late";
console.log(first(i));
const j = new Error(); j.message = "";
console.log(first(j));
class C extends Error { override message = "field"; }
console.log(first(new C()), first(new C("given")));
class D extends Error { code = 5; override name = "Dee"; }
console.log(first(new D("m")));
const k = new Error("with cause", { cause: new TypeError("") });
console.log(first(k));
const l = new Error("x", { cause: undefined });
console.log(first(l), Object.hasOwn(l, "cause"), Object.getOwnPropertyNames(l));
const m = new Error("x"); m.cause = 5;
console.log(first(m), Object.keys(m));
const n = new AggregateError([new Error("a"), new RangeError("")], "");
console.log(first(n));
for (const key in g) console.log("key", key);
for (const key in m) console.log("key", key);
// expect: Error: late
// expect: Error: late
// expect: Error: late
// expect: Error
// expect: C [Error]: field C [Error]: field
// expect: Dee: m|  code: 5|}
// expect: Error: with cause|  [cause]: TypeError|}
// expect: Error: x|  [cause]: undefined|} true [ 'stack', 'message', 'cause' ]
// expect: Error: x|  cause: 5|} [ 'cause' ]
// expect: AggregateError|  [errors]: [|    Error: a|    RangeError|  ]|}
// expect: key message
// expect: key cause
