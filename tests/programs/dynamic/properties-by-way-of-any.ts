// Objects of declared shapes get what no type declares by way of any, or refuse it.
interface Point { x: number; y: number }
const p: Point = { x: 1, y: 2 };
const untyped: any = p;
untyped.label = "origin";
console.log(p, Object.keys(p), p.x + p.y, JSON.stringify(p));
function tag(target: any, name: string) { target.tag = name; return target; }
const shape = { kind: "circle", r: 2 };
tag(shape, "first");
console.log(shape, (shape as any).tag, shape.r);
class Plain { v = 1; }
console.log(tag(new Plain(), "class"));
function enhance<T extends object>(o: T): T & { extra: boolean } { (o as any).extra = true; return o as any; }
const e = enhance({ n: 5 });
console.log(e, e.extra, e.n);
const other = { z: 9 };
console.log(other);
{
const o = { a: 1 };
const s = Object.seal(o as any);
try { s.b = 2; } catch (e) { console.log((e as Error).message); }
try { delete s.a; } catch (e) { console.log((e as Error).message); }
s.a = 5; console.log(s, Object.isSealed(s));
const p: any = Object.preventExtensions({ x: 1 } as any);
try { p.y = 1; } catch (e) { console.log((e as Error).message); }
console.log(p);
const z: any = {}; z.q = 1; Object.freeze(z);
try { z.q = 2; } catch (e) { console.log((e as Error).message); }
try { z.r = 2; } catch (e) { console.log((e as Error).message); }
}
// expect: { x: 1, y: 2, label: 'origin' } [ 'x', 'y', 'label' ] 3 {"x":1,"y":2,"label":"origin"}
// expect: { kind: 'circle', r: 2, tag: 'first' } first 2
// expect: Plain { v: 1, tag: 'class' }
// expect: { n: 5, extra: true } true 5
// expect: { z: 9 }
// expect: Cannot add property b, object is not extensible
// expect: Cannot delete property 'a' of #<Object>
// expect: { a: 5 } true
// expect: Cannot add property y, object is not extensible
// expect: { x: 1 }
// expect: Cannot assign to read only property 'q' of object '#<Object>'
// expect: Cannot add property r, object is not extensible
