// Methods that are declared to give nothing, and give something all the same.
abstract class Hash<T> { abstract into(b: Uint8Array): void; abstract digest(): Uint8Array; }
class K extends Hash<K> {
  into(b: Uint8Array): Uint8Array { b[0] = 1; return b; }
  digest(): Uint8Array { return this.into(new Uint8Array(2)); }
}
const k = new K(); console.log(k.digest(), k.into(new Uint8Array(1)));
const h: Hash<K> = k; console.log(h.digest());
interface I { f(): void } class C implements I { f(): number { return 3; } }
const c = new C(); const i: I = c; console.log(c.f(), i.f() as unknown);
class B { g(): void {} } class D extends B { override g(): string { return "d"; } } class E2 extends D { override g(): string { return "e" + super.g(); } }
const ds: D[] = [new D(), new E2()]; const bs: B[] = [new B(), ...ds]; for (const d of ds) console.log(d.g()); for (const b of bs) console.log(b.g());
// expect: Uint8Array(2) [ 1, 0 ] Uint8Array(1) [ 1 ]
// expect: Uint8Array(2) [ 1, 0 ]
// expect: 3 3
// expect: d
// expect: ed
// expect: undefined
// expect: d
// expect: ed
