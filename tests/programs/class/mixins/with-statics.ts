type Ctor<T = object> = new (...args: any[]) => T;
function Activatable<TBase extends Ctor>(Base: TBase) {
  return class Activatable extends Base {
    isActivated = false;
    static registry: string[] = [];
    static count = 0;
    activate() { this.isActivated = true; Activatable.count++; Activatable.registry.push("on"); }
    deactivate() { this.isActivated = false; }
    get status(): string { return this.isActivated ? "active" : "idle"; }
  };
}
function Eventful<TBase extends Ctor>(Base: TBase) {
  return class extends Base {
    handlers: Map<string, ((x: number) => void)[]> = new Map();
    on(name: string, f: (x: number) => void): this { const l = this.handlers.get(name) ?? []; l.push(f); this.handlers.set(name, l); return this; }
    emit(name: string, x: number) { for (const f of this.handlers.get(name) ?? []) f(x); }
  };
}
interface Positioned { x: number; y: number }
function Movable<TBase extends Ctor<Positioned>>(Base: TBase) {
  return class Movable extends Base {
    move(dx: number, dy: number) { this.x += dx; this.y += dy; return this; }
    toString() { return `(${this.x}, ${this.y})`; }
  };
}
class Point { constructor(public x: number, public y: number) {} norm() { return Math.hypot(this.x, this.y); } static origin = new Point(0, 0); static of(x: number, y: number) { return new Point(x, y); } }
const Actor = Eventful(Activatable(Movable(Point)));
type Actor = InstanceType<typeof Actor>;
const a: Actor = new Actor(3, 4);
a.on("hit", (n) => console.log("hit", n)).on("hit", (n) => console.log("again", n * 2));
a.emit("hit", 5);
console.log(a.move(1, 1).norm().toFixed(3), String(a), a.status);
a.activate();
console.log(a.status, a instanceof Point, a instanceof Actor);
console.log(a.x, Actor.name, Actor.origin.x, Actor.of(1, 2).y, Actor.count, Actor.registry);
class Hero extends Activatable(Movable(Point)) {
  hp = 10;
  constructor(x: number, y: number, public name: string) { super(x, y); }
  override move(dx: number, dy: number) { this.hp--; return super.move(dx * 2, dy * 2); }
  override toString() { return `${this.name}@${super.toString()}`; }
}
const h = new Hero(1, 1, "Zed");
h.move(1, 2).move(0, 1);
h.activate();
console.log(`${h}`, h.hp, h.status, h instanceof Hero, h instanceof Point, h instanceof Actor);
console.log(Hero.count, Actor.count);
console.log(h);
function show(p: Positioned) { return `${p.x}:${p.y}`; }
console.log(show(a), show(h), [a, h].map((p) => p.norm() > 3));
const items: (Point & { status: string })[] = [a, h];
console.log(items.map((i) => i.status));
console.log(JSON.stringify(h), Object.keys(h));
// expect: hit 5
// expect: again 10
// expect: 6.403 (4, 5) idle
// expect: active true true
// expect: 4  0 2 1 [ 'on' ]
// expect: Zed@(3, 7) 8 active true true false
// expect: 1 1
// expect: Hero { x: 3, y: 7, isActivated: true, name: 'Zed', hp: 8 }
// expect: 4:5 3:7 [ true, true ]
// expect: [ 'active', 'active' ]
// expect: {"x":3,"y":7,"isActivated":true,"name":"Zed","hp":8} [ 'x', 'y', 'isActivated', 'name', 'hp' ]
