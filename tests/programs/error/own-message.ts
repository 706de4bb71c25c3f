const line = (e: Error): string => JSON.stringify([e.hasOwnProperty("message"), Object.hasOwn(e, "message"), "message" in e, Object.getOwnPropertyNames(e), Object.keys(e), e.message, String(e)]);
console.log(line(new Error()));
console.log(line(new Error("")));
console.log(line(new Error(undefined)));
console.log(line(new Error("m")));
console.log(line(new TypeError("")));
console.log(line(new AggregateError([], "")));
console.log(line(new AggregateError([])));
class A extends Error {}
console.log(line(new A("")), line(new A()));
class B extends Error { constructor(m?: string) { super(m); } }
console.log(line(new B("")), line(new B()));
class C extends Error { override message = ""; }
console.log(line(new C()), line(new C("x")));
class D extends Error { constructor() { super(); this.message = "later"; } }
console.log(line(new D()));
const e = new Error();
e.message = "";
console.log(line(e));
const f = new Error("x");
f.message = "";
console.log(line(f));
const g = new Error();
g.message = "late";
console.log(line(g), JSON.stringify(g));
const h = structuredClone(new Error(""));
console.log(line(h));
console.log(line(structuredClone(new Error())));
const u: unknown = new Error("");
if (typeof u === "object" && u !== null) console.log(Object.hasOwn(u, "message"));
const show = (x: unknown) => { const t = String((x as Error).stack).split("\n")[0]; console.log(t); };
show(new Error("")); show(new Error()); show(g); show(new C()); show(new C("x"));
console.log(Object.entries(g), { ...g }, { ...f });
// expect: [false,false,true,["stack"],[],"","Error"]
// expect: [true,true,true,["stack","message"],[],"","Error"]
// expect: [false,false,true,["stack"],[],"","Error"]
// expect: [true,true,true,["stack","message"],[],"m","Error: m"]
// expect: [true,true,true,["stack","message"],[],"","TypeError"]
// expect: [true,true,true,["stack","message","errors"],[],"","AggregateError"]
// expect: [false,false,true,["stack","errors"],[],"","AggregateError"]
// expect: [true,true,true,["stack","message"],[],"","Error"] [false,false,true,["stack"],[],"","Error"]
// expect: [true,true,true,["stack","message"],[],"","Error"] [false,false,true,["stack"],[],"","Error"]
// expect: [true,true,true,["stack","message"],["message"],"","Error"] [true,true,true,["stack","message"],["message"],"","Error"]
// expect: [true,true,true,["stack","message"],["message"],"later","Error: later"]
// expect: [true,true,true,["stack","message"],["message"],"","Error"]
// expect: [true,true,true,["stack","message"],[],"","Error"]
// expect: [true,true,true,["stack","message"],["message"],"late","Error: late"] {"message":"late"}
// expect: [true,true,true,["stack","message"],[],"","Error"]
// expect: [false,false,true,["stack"],[],"","Error"]
// expect: true
// expect: Error
// expect: Error
// expect: Error: late
// expect: Error
// expect: Error
// expect: [ [ 'message', 'late' ] ] { message: 'late' } {}
