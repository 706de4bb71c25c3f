// `%s` shows objects by their own texts, whatever their type says.
class A { toString() { return "A!"; } }
class B { x = 1; }
const vals: any[] = [new A(), new B(), { a: 1 }, [1, 2], null, undefined, 5, "t", new Error("e").message, new Date(0), new Map([[1, 2]]), 10n, Symbol("s"), -0, { toString() { return "own"; } }];
for (const v of vals) console.log("<%s>", v);
const u: unknown = new A();
console.log("%s %s", u, new B());
console.log("%s %s", new Date(0), [new A(), 1]); class E2 extends Error {}; console.log("%s", new Error("x").message, new (class extends A { y = 2 })());const w: A | string = Math.random() > 2 ? "s" : new A(); console.log("[%s]", w);
// expect: <A!>
// expect: <B { x: 1 }>
// expect: <{ a: 1 }>
// expect: <[ 1, 2 ]>
// expect: <null>
// expect: <undefined>
// expect: <5>
// expect: <t>
// expect: <e>
// expect: <1970-01-01T00:00:00.000Z>
// expect: <Map(1) { 1 => 2 }>
// expect: <10n>
// expect: <Symbol(s)>
// expect: <-0>
// expect: <own>
// expect: A! B { x: 1 }
// expect: 1970-01-01T00:00:00.000Z [ A {}, 1 ]
// expect: x A { y: 2 }
// expect: [A!]
