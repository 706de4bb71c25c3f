// Mixins whose results are written as intersections with constructors, and classes that extend them.
type Ctor<T = object> = new (...args: any[]) => T;
interface Named { name: string; hello(): string }
function WithName<B extends Ctor>(Base: B): B & Ctor<Named> { return class extends Base implements Named { name = "n"; hello() { return "hello " + this.name; } }; }
function Serializable<B extends Ctor>(Base: B) { return class extends Base { toJSONText() { return JSON.stringify(this); } }; }
function Eq<T, B extends Ctor<{ id: T }>>(Base: B) { return class extends Base { same(o: { id: T }) { return o.id === this.id; } }; }
class P { x = 1; id = 7 }
class R extends Serializable(Eq<number, typeof P>(P)) { y = 2 }
console.log(new R().toJSONText(), new R().same({ id: 7 })); // expect: {"x":1,"id":7,"y":2} true
const N = WithName(P); console.log(new N().hello(), new N().x); // expect: hello n 1
class Q extends WithName(P) { z = 2 }
console.log(new Q().hello(), new Q().z, new Q() instanceof P); // expect: hello n 2 true
