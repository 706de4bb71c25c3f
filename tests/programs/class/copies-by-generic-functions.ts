// Copies that generic functions make of instances are plain objects.
class C { x = 1; private y = 2; m() { return this.x + this.y; } get g() { return 1; } }
class D extends C { z = 3; }
function copy<T extends object>(o: T): T { return { ...o }; }
function upd<T extends object>(o: T, p: Partial<T>): T { return { ...o, ...p }; }
function add<T extends object, K extends string>(o: T, k: K): T & { tag: K } { return { ...o, tag: k }; }
const c = copy(new C());
console.log(c, c.x, c instanceof C, c.constructor.name, JSON.stringify(c));
try { console.log(c.m()); } catch (e) { console.log((e as Error).name, (e as Error).message); }
const u = upd(new D(), { z: 9 });
console.log(u, u.z, u instanceof D);
try { console.log(u.m()); } catch (e) { console.log((e as Error).message); }
const t = add(new D(), "q");
console.log(t, t.tag, t.z);
const base: C = new D();
console.log(copy(base), copy<C>(new D()));
const all: C[] = [new C(), c, u, t, base];
for (const a of all) { a.x++; console.log(a.x, a instanceof C, typeof a.m); }
console.log(all);
class E2 extends Error { code = 5; }
console.log(copy(new E2("m")));
console.log(copy({ a: 1, m() { return this.a; } }).m());
// expect: { x: 1, y: 2 } 1 false Object {"x":1,"y":2}
// expect: TypeError c.m is not a function
// expect: { x: 1, y: 2, z: 9 } 9 false
// expect: u.m is not a function
// expect: { x: 1, y: 2, z: 3, tag: 'q' } q 3
// expect: { x: 1, y: 2, z: 3 } { x: 1, y: 2, z: 3 }
// expect: 2 true function
// expect: 2 false undefined
// expect: 2 false undefined
// expect: 2 false undefined
// expect: 2 true function
// expect: [
// expect:   C { x: 2, y: 2 },
// expect:   { x: 2, y: 2 },
// expect:   { x: 2, y: 2, z: 9 },
// expect:   { x: 2, y: 2, z: 3, tag: 'q' },
// expect:   D { x: 2, y: 2, z: 3 }
// expect: ]
// expect: { code: 5 }
// expect: 1
