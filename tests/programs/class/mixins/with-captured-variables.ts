// prefix captured, mixins with parameters, mixin over mixin in a function, abstract, generics
type Ctor<T = {}> = new (...args: any[]) => T;
const Named = <T extends Ctor>(Base: T, label: string) => class extends Base {
  label = label;
  describe() { return `[${label}] ${this.label}`; }
};
const Counted = <T extends Ctor>(Base: T) => {
  let made = 0;
  return class extends Base {
    readonly serial: number;
    constructor(...args: any[]) { super(...args); made++; this.serial = made; }
    total() { return made; }
  };
};
function Both<T extends Ctor>(Base: T) { return class extends Counted(Named(Base, "both")) { both = true; hello() { return this.describe() + this.serial; } }; }
class Base0 { v = 1; hi() { return "hi" + this.v; } }
class Other { w = 2; }
const A = Named(Base0, "a"), B = Counted(Other);
const a = new A(), b = new B(), b2 = new B();
console.log(a.describe(), a.hi(), b.w, b.serial, b2.serial, b.total());
const C = Both(Base0);
const c = new C();
console.log(c.hello(), c.hi(), c.both, c.total());
class D extends Both(Other) { d = 1; }
const d = new D();
console.log(d.hello(), d.w, d.d, d instanceof Other);
const E = Named(Counted(Base0), "e");
console.log(new E().describe(), new E().serial);
// expect: [a] a hi1 2 1 2 2
// expect: [both] both1 hi1 true 1
// expect: [both] both1 2 1 true
// expect: [e] e 2
