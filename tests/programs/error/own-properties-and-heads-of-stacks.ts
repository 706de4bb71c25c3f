import { inspect } from "node:util";
const bare = (x: unknown): string => inspect(x).split("\n").filter((l) => !/^\s+at /.test(l)).map((l) => l.trim()).join("|");
class HttpError extends Error {
  constructor(readonly status: number, message: string) { super(message); this.name = "HttpError"; }
}
class Wrapped extends HttpError { override name = "Wrapped"; detail = { a: 1 }; }
const h = new HttpError(404, "nope");
console.log(bare(h), Object.keys(h), JSON.stringify(h), { ...h });
console.log(bare(new Wrapped(1, "w")), Object.keys(new Wrapped(1, "w")));
const same = new Error("x"); same.name = "Error";
console.log(bare(same), Object.keys(same), Object.hasOwn(same, "name"));
// the stack is headed when it is first looked at
const late = new Error("early");
late.message = "ctx: " + late.message;
console.log(late.stack?.split("\n")[0], late.message, String(late));
const seen = new Error("early");
const first = seen.stack?.split("\n")[0];
seen.message = "changed"; seen.name = "Renamed";
console.log(first, seen.stack?.split("\n")[0], String(seen), bare(seen));
const custom = new Error("a"); custom.stack = "mine";
console.log(custom.stack, inspect(custom)); custom.message = "b"; console.log(custom.stack);
const gone = new Error("a"); gone.stack = undefined; console.log(gone.stack, String(gone));
// rethrown with more text
function parse(t: string): number { try { if (t === "") throw new RangeError("empty"); return t.length; } catch (e) { if (e instanceof Error) { e.message = `in parse: ${e.message}`; } throw e; } }
try { parse(""); } catch (e) { console.log(bare(e)); }
// causes
const c1 = new Error("top", { cause: new Error("mid", { cause: "leaf" }) });
console.log(bare(c1), (c1.cause as Error).cause);
const c2 = new Error("t"); c2.cause = new Error(""); console.log(bare(c2), Object.keys(c2), "cause" in c2, JSON.stringify(c2));
console.log("cause" in new Error("x"), Object.hasOwn(new Error("x", { cause: undefined }), "cause"), bare(new Error("x", {})));
const ag = new AggregateError([new Error(""), new TypeError("t", { cause: 1 }), "s"], "many");
console.log(bare(ag), ag.errors.length, Object.keys(ag), Object.getOwnPropertyNames(ag));
for (const e of [new EvalError(""), new URIError("u"), new ReferenceError()]) console.log(bare(e), e.name, e.toString(), Object.prototype.toString.call(e));
const o = Object.assign(new Error("base"), { code: "E_X", extra: [1] });
console.log(bare(o), Object.keys(o), o.code);
const any: any = new Error("q"); any.message = ""; any.foo = 1; any["name"] = "Dyn";
const any2: any = new TypeError(); any2["message"] = "set"; console.log(bare(any2), Object.keys(any2), JSON.stringify(any2));
class E2 extends Error { get [Symbol.toStringTag]() { return "Tagged"; } }
console.log(bare(new E2("tag")), Object.prototype.toString.call(new E2("x")));
class E3 extends Error { override toString() { return "custom!"; } }
console.log(bare(new E3("m")), `${new E3("m")}`);
console.log(bare([new Error("in list")]), bare({ e: new Error("") }), bare(new Map([["k", new Error("v")]])));
console.log(bare(structuredClone(Object.assign(new RangeError("cl", { cause: 5 })))));
function probe(x: unknown): string {
  if (typeof x !== "object" || x === null) return "no";
  return [("cause" in x), ("message" in x), ("stack" in x), ("name" in x), Object.hasOwn(x, "cause"), Object.hasOwn(x, "message"), Object.hasOwn(x, "name")].join();
}
console.log(probe(new Error("x")), probe(new Error("", { cause: undefined })), probe(h), probe(any2), probe({ cause: 1 }));
try { throw Object.assign(new Error("thrown"), { code: 1 }); } catch (e) { const a: any = e; a.message += "!"; console.log(a.stack.split("\n")[0], a["stack"].split("\n")[0], "cause" in a, a.cause); }
const keyed = (x: any, k: string): unknown => x[k];
const ks = new Error("first"); ks.message = "second"; console.log(String(keyed(ks, "stack")).split("\n")[0], keyed(ks, "message"), keyed(ks, "cause"));
interface Failing { message: string; name: string; cause?: unknown }
const f: Failing = new Error("as shape"); f.message = "shape changed"; console.log(f.message, bare(f), Object.keys(f), "cause" in f);
const mixed: (Error | { message: string })[] = [new Error(), { message: "plain" }];
for (const m of mixed) { m.message = "m:" + m.message; console.log(bare(m), Object.keys(m), JSON.stringify(m)); }
// expect: HttpError: nope|status: 404|} [ 'status', 'name' ] {"status":404,"name":"HttpError"} { status: 404, name: 'HttpError' }
// expect: Wrapped: w|status: 1,|detail: { a: 1 }|} [ 'status', 'name', 'detail' ]
// expect: Error: x [ 'name' ] true
// expect: Error: ctx: early ctx: early Error: ctx: early
// expect: Error: early Error: early Renamed: changed Error: early|name: 'Renamed'|}
// expect: mine [mine]
// expect: mine
// expect: undefined Error: a
// expect: RangeError: in parse: empty
// expect: Error: top|[cause]: Error: mid|[cause]: 'leaf'|}|} leaf
// expect: Error: t|cause: Error|} [ 'cause' ] true {"cause":{}}
// expect: false true Error: x
// expect: AggregateError: many|[errors]: [|Error|TypeError: t|[cause]: 1|},|'s'|]|} 3 [] [ 'stack', 'message', 'errors' ]
// expect: EvalError EvalError EvalError [object Error]
// expect: URIError: u URIError URIError: u [object Error]
// expect: ReferenceError ReferenceError ReferenceError [object Error]
// expect: Error: base|code: 'E_X',|extra: [ 1 ]|} [ 'code', 'extra' ] E_X
// expect: TypeError: set [ 'message' ] {"message":"set"}
// expect: E2 [Tagged] [Error]: tag [object Tagged]
// expect: E3 [Error]: m custom!
// expect: [|Error: in list|] {|e: Error|} Map(1) {|'k' => Error: v|}
// expect: RangeError: cl|[cause]: 5|}
// expect: false,true,true,true,false,true,false true,true,true,true,true,true,false false,true,true,true,false,true,true false,true,true,true,false,true,false true,false,false,false,true,false,false
// expect: Error: thrown! Error: thrown! false undefined
// expect: Error: second second undefined
// expect: shape changed Error: shape changed [] false
// expect: Error: m: [ 'message' ] {"message":"m:"}
// expect: { message: 'm:plain' } [ 'message' ] {"message":"m:plain"}
